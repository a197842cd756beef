"""Quotations of real statements, put into drafts as people do: to the letter, and altered in known ways."""

import random
import re
import sqlite3
from collections.abc import Callable, Iterator
from typing import NamedTuple

OF_EACH = 8
ODD = re.compile(r'["“”«»…\[\]()*_`#<>\n]|\.\.\.|^\W|\s[\'‘]|\.[A-Z]\.')
"""Words with marks of their own would make two kinds of case of one."""
PERSON = re.compile(r"[A-Z][\w’'-]+( [A-Z][\w’'-]+){1,2}")
BODY = re.compile(r"(Minist|Part|Forc|Press|Found|Counc|Time|News|Agenc|House|Assoc|Union|Army|Police|Organi|Univ|Inst|Office)")
TURNING = re.compile(
    r"\d|n['’]t\b|\b(?:not?|never|none|nobody|nothing|nor|neither|without|instead|if|unless|until|till|only|once|except|provided"
    r"|providing|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|half|percent"
    r"|(?:hundred|thousand|million|billion|dozen)s?)\b",
    re.I,
)
OTHER_WORDS = "gardens quietly purple kitchen violin borrowed seldom winter".split()
NOBODYS = (
    "The orchards of the north will be given to whoever plants them first",
    "We have never asked our neighbours for a loan of salt and candles",
    "My grandmother taught me that a ferry waits for no minister",
    "Every lighthouse along this coast shall burn green until the autumn",
    "They painted the parliament blue and called that a reform",
    "I will walk to the border with a basket of figs and a flute",
    "No treaty was ever worth signing on an empty stomach in this valley",
    "The glaciers have voted and the majority of them is against us",
)
SPELLINGS = {
    "Zelensky": "Volodymyr Zelenskyy", "Zelenskyy": "Volodymyr Zelensky", "Lavrov": "Sergei Lavrov",
    "Araghchi": "Abbas Araqchi", "Araqchi": "Abbas Araghchi", "Netanyahu": "Binyamin Netanyahu",
    "Erdogan": "Recep Tayyip Erdoğan", "Peskov": "Dmitri Peskov", "Medinsky": "Vladimir Medinskiy",
    "Baghaei": "Esmail Baqaei", "Baqaei": "Esmail Baghaei", "Yermak": "Andrii Yermak", "Khamenei": "Ali Khamenei",
    "Pezeshkian": "Massoud Pezeshkian", "Putin": "Wladimir Putin",
}  # fmt: skip
STRANGERS = (
    "Aldo Ferrant,Maren Ostby,Jonas Keldrup,Ines Calloway,Petra Vantongeren,Luca Ambrizi,Rosa Helmbrecht,Nils Tandberg".split(",")
)


class Draft(NamedTuple):
    """One quotation in a draft."""

    kind: str
    verdict: str
    text: str


class Told(NamedTuple):
    """A statement of the store."""

    speaker: str
    words: str


def make_drafts(store: sqlite3.Connection, seed: int) -> list[Draft]:
    """Some of each kind, from statements of people that the store names."""
    rows = store.execute(
        "SELECT kind, speaker, words FROM statements WHERE named AND kind IN ('direct', 'indirect') ORDER BY key"
    )
    told: dict[str, list[Told]] = {"direct": [], "indirect": []}
    seen: set[str] = set()
    for kind, speaker, words in rows:
        plain = words.strip().strip("\"“”'‘’").strip().rstrip(",").rstrip(".")
        usable = PERSON.fullmatch(speaker) and not BODY.search(speaker) and not ODD.search(plain) and plain not in seen
        if usable and 8 <= len(plain.split()) <= 60:
            seen.add(plain)
            told[kind].append(Told(speaker, plain))
    draw = random.Random(seed)
    for kind in told:
        draw.shuffle(told[kind])
    return list(_drafts(told, draw))


def _drafts(told: dict[str, list[Told]], draw: random.Random) -> Iterator[Draft]:
    unused = list(told["direct"])

    def take(usable: Callable[[list[str]], object] = bool) -> Told:
        """The first one that will do: those passed over serve another kind, numbers being rare."""
        return unused.pop(next(place for place, one in enumerate(unused) if usable(one.words.split())))

    for k in range(OF_EACH):
        one = take()
        yield Draft("to the letter", "verbatim", _said(one.speaker, one.words, k))
        one = take()
        yield Draft("curly marks", "verbatim", f"“{one.words.replace(chr(39), '’')},” said {one.speaker}.")
        yield Draft("another style", "verbatim", _in_style(take(), k))
        yield _one_word_changed(take(lambda words: _changeable(words)), k, draw)
        one = take(lambda words: "not" in words)
        yield Draft("no “not”", "altered", _said(one.speaker, re.sub(r"\bnot ", "", one.words, count=1), k))
        one = take(lambda words: any(word.isdigit() for word in words))
        other = re.sub(r"(?<!\S)\d+(?!\S)", lambda match: str(int(match[0]) + 7), one.words, count=1)
        yield Draft("another number", "altered", _said(one.speaker, other, k))
        yield _cut(take(lambda words: len(words) >= 16 and not TURNING.search(" ".join(words))), k)
        yield _spliced(take(lambda words: len(words) >= 14), take(lambda words: len(words) >= 14), k)
        one = take()
        yield Draft("another speaker", "other_speaker", _said(STRANGERS[k], one.words, k))
        yield Draft("invented", "not_found", _said(one.speaker, NOBODYS[k], k))
        one = told["indirect"][k]
        yield Draft("never in marks", "paraphrased", _said(one.speaker, one.words, k))
    spelt = [one for one in unused if one.speaker.split()[-1] in SPELLINGS]
    for k, one in enumerate(spelt[:OF_EACH]):
        yield Draft("another spelling", "verbatim", _said(SPELLINGS[one.speaker.split()[-1]], one.words, k))


def _said(speaker: str, words: str, k: int) -> str:
    return (f'{speaker} said: "{words}."', f'"{words}," {speaker} said.', f'According to {speaker}, "{words}."')[k % 3]


def _in_style(one: Told, k: int) -> str:
    words = one.words.split()
    first, rest = " ".join(words[: len(words) // 2]), " ".join(words[len(words) // 2 :])
    return (
        f"{one.speaker} said: «{one.words}».",
        f"{one.speaker} said: „{one.words}“.",
        f"{one.speaker} said:\n\n> {one.words}.\n",
        f"“{first},” {one.speaker} said, “{rest}.”",
    )[k % 4]


def _changeable(words: list[str]) -> list[int]:
    return [i for i in range(2, len(words) - 2) if len(words[i]) > 4 and words[i].isalpha()]


def _one_word_changed(one: Told, k: int, draw: random.Random) -> Draft:
    words = one.words.split()
    words[draw.choice(_changeable(words))] = OTHER_WORDS[k]
    return Draft("one word changed", "altered", _said(one.speaker, " ".join(words), k))


def _cut(one: Told, k: int) -> Draft:
    """Four words gone from the middle, none of which turns the sentence."""
    words, third = one.words.split(), len(one.words.split()) // 3
    first, rest = " ".join(words[:third]), " ".join(words[third + 4 :])
    if k % 2:
        return Draft("cut at an ellipsis", "cut", _said(one.speaker, f"{first} … {rest}", 0))
    return Draft("cut unmarked", "altered", _said(one.speaker, f"{first} {rest}", k))


def _spliced(one: Told, other: Told, k: int) -> Draft:
    words = " ".join([*one.words.split()[:7], *other.words.split()[-7:]])
    return Draft("spliced", "altered", _said(one.speaker, words, k))
