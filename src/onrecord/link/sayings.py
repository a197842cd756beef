"""A reading's statements, each with what tells whether another article's statement is the same."""

import re
from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import snowballstemmer

from onrecord.language.numerals import SMALL
from onrecord.language.parties_forms import find_forms
from onrecord.link.forms import Forms, fold_text, within
from onrecord.link.verbs import BASE
from onrecord.records import Reading, Speaker, Statement

FUNCTION_WORDS = frozenset(
    """
    a about after again all also although am an and another any are as at be because been before being between both but by can
    could did do does doing done down during each either else ever every few for from further get gets getting go goes going got
    had has have having he her here hers herself him himself his how however i if in into is it its itself just let like made
    make makes making many may me might mine more most much must my myself now of off on once one only onto or other others ought
    our ours ourselves out over own put quite rather really s same say saying says said shall she should since so some such than
    that
    the their theirs them themselves then there these they thing things this those though through to too toward towards under
    until up upon us very was way we well were what when where whether which while who whom whose why will with within would yes
    yet you your yours yourself yourselves
    """.split()
)
"""Words that tell nothing about what was said."""
NEGATIONS = frozenset("not no never none nobody nothing nor neither without instead".split())
NO_NEGATION = frozenset("less longer more doubt only just matter".split())
"""After "no" or "not" these deny nothing: "no less", "not only"."""
PLAIN = frozenset(("state", "demonym", "capital", "metonym", "organisation"))
"""Kinds of the gazetteer's forms that are no more than a name of the party; "Treasury" says which part of it."""
LONGEST = 400
"""Words of a statement that are compared; only a transcript has longer ones."""
ENDS = re.compile(r"[.?!…;:\n]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """A statement as it is compared with others."""

    statement: str
    article: str
    outlet: str | None
    day: str | None
    """On which the article appeared."""
    speaker: Speaker | None
    forms: Forms
    """The words of its content."""
    stems: Sequence[str]
    """One for each word; empty for function words."""
    told: frozenset[str]
    """The stems, each once."""
    names: frozenset[str]
    """Stems of states, and of words that are written with a capital wherever they stand."""
    begins: Sequence[bool]
    """Whether each word begins a sentence or a piece of the content."""
    ends: Sequence[bool]


def sayings_of(readings: Sequence[Reading]) -> tuple[Saying, ...]:
    """All statements of the readings, in order."""
    return tuple(each_saying(readings))


def each_saying(readings: Iterable[Reading]) -> Iterator[Saying]:
    """The same one by one, for more than should be held at a time."""
    known: dict[str, tuple[str, ...]] = {}
    return (saying for reading in readings for saying in _sayings(reading, known))


def _sayings(reading: Reading, known: dict[str, tuple[str, ...]]) -> Iterator[Saying]:
    if not reading.statements:
        return
    forms = fold_text(reading.article.text, known)
    published = reading.article.published
    for statement in reading.statements:
        chosen = [i for piece in statement.content for i in within(forms, piece)][:LONGEST]
        words = [forms.words[i] for i in chosen]
        stems = _with_parties(reading.article.text, statement, forms, chosen, [stem_word(word) for word in words])
        begins, ends = _borders(reading.article.text, statement, forms, chosen)
        yield Saying(
            statement=statement.id,
            article=reading.article.id,
            outlet=reading.article.outlet,
            day=published.date if published else None,
            speaker=statement.speaker,
            forms=Forms(
                words=words,
                starts=array("I", [forms.starts[i] for i in chosen]),  # a million statements are kept at hand
                ends=array("I", [forms.ends[i] for i in chosen]),
                quoted=[forms.quoted[i] for i in chosen],
            ),
            stems=stems,
            told=frozenset(stems) - {""},
            names=_names(stems, (reading.article.text[forms.starts[i]].isupper() for i in chosen)),
            begins=begins,
            ends=ends,
        )


def _with_parties(text: str, statement: Statement, forms: Forms, chosen: Sequence[int], stems: list[str]) -> list[str]:
    """The stems, with one and the same for all names of a state: "Moscow", "Russian", "the Kremlin"."""
    place = {i: k for k, i in enumerate(chosen)}
    for piece in statement.content:
        for span, form in find_forms(text, piece.start, piece.end):
            if form.party and form.how in PLAIN:
                for n, i in enumerate(within(forms, span)):
                    if i in place:
                        stems[place[i]] = "" if n else f"@{form.party}"
    return stems


def _names(stems: Sequence[str], capital: Iterable[bool]) -> frozenset[str]:
    written = {(stem, big or stem[0] == "@") for stem, big in zip(stems, capital, strict=True) if stem}
    return frozenset({stem for stem, _ in written} - {stem for stem, name in written if not name})


def _borders(text: str, statement: Statement, forms: Forms, chosen: Sequence[int]) -> tuple[list[bool], list[bool]]:
    """For each word whether a sentence or piece begins with it, and whether one ends."""
    first = {within(forms, piece).start for piece in statement.content}
    last = {within(forms, piece).stop - 1 for piece in statement.content}
    begins = [i in first or bool(ENDS.search(text, forms.ends[i - 1], forms.starts[i])) for i in chosen]
    ends = [i in last or bool(ENDS.search(text, forms.ends[i], forms.starts[i + 1])) for i in chosen]
    return begins, ends


@cache
def stem_word(word: str) -> str:
    """A word's stem by Porter's second algorithm; an irregular verb's; a number as digits; nothing for a function word."""
    word = BASE.get(word, word)
    if word in FUNCTION_WORDS or word in NEGATIONS:
        return ""
    return number_of(word) or str(_ENGLISH.stemWord(word))


def number_of(word: str) -> str | None:
    """A number in digits."""
    if word[0].isdigit():
        return word
    return str(SMALL[word]) if word in SMALL else None


_ENGLISH = snowballstemmer.stemmer("english")
