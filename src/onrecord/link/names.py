"""Names of people in English news, compared across spellings and transliterations."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from onrecord.language.parties import find_parties
from onrecord.language.parties_forms import remembered
from onrecord.language.people import FIRMS, OFFICES, PRIVATE, TITLES, fold
from onrecord.link.given_names import CANONICAL

Alike = Literal["same", "spelled", "longer"]
"""Of two names: equal but for middle names; spellings of one name; the one begins or ends the other."""

PARTICLES = frozenset("al el as ad ash an bin ben ibn bint von van der den de da di do dos das ter ten zu y e".split())
"""They come and go between outlets ("Busaidi", "al-Busaidi"), so that they are not compared."""
FIRST = frozenset("an ben bin da di do e y".split())
"""Particles that are a first name or an initial at the front ("Ben Ostrow")."""
SUFFIXES = frozenset("jr sr ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi".split())
"""What tells a son from a father, and one pope from another, at the end of a name."""
HONORIFICS = frozenset(
    "aide adviser advisor haji hajj hojjatoleslam hojatoleslam sayed sayyed sayyid seyed seyyed syed president-elect".split()
)
"""What stands before a name beside the titles that every article may have."""
LONGEST = 6
"""Words of a name; what is longer is no name."""
WORD = re.compile(r"[^\W\d_]++(?:['’ʼ`.‑-][^\W\d_]+)*+\.?")
HYPHEN = re.compile(r"[‑-]")
APART = re.compile(r"[\d,;:/&()\[\]\"“”|…]|\b(?:and|of|for|the|in|on|at|to|with)\b|['’]s\b")
"""What no single person's name holds."""
TICKS = re.compile(r"['’ʼ`]")
SERVANT = re.compile(r"abd[eaou]l?l?$")  # "Abdel Fattah", "Abdul Rahman": one name of two words
OF_GOD = re.compile(r"^abd[eaou]l+(?=[a-z]{3})")

# One sound, several letters. The order matters: the longer first.
SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"shch|sch|tsch|tch", "C"), (r"dzh|dj", "j"), (r"sh|ş", "S"), (r"zh", "Z"), (r"ch|č", "C"),
        (r"kh", "h"), (r"gh|q|ck|c(?=[aou]|$|[^eiyhS])|g", "k"),  # Ukrainian h is Russian g: see SOFT
        (r"^ye(?!h)", "e"), (r"ph", "f"), (r"th", "t"), (r"dh", "d"), (r"ts|tz|c", "z"), (r"x", "ks"), (r"w", "v"),
        (r"j(?![aeiou])", "i"),
        (r"(?<=[aeiouy])h$", ""), (r"(?<=[^aeiouy])[yi]{1,2}(?=[aeou])", ""),
        (r"s[kc](?:yy|iy|yi|ij|ii|yj|i|y)$", "ski"),
    )
)  # fmt: skip
SOFT = str.maketrans("h", "k")
"""Ukrainian names have h where their Russian forms have g; read as k both are one, for looking up only."""
DOUBLE = re.compile(r"(.)\1+")
VOWELS = re.compile(r"[aeiouy]+")
HEAD = re.compile(r"^[yij]?[aeiouy]+")
NEAR = {frozenset(pair): 0.5 for pair in ("ou", "ei", "ae", "ao", "iy", "ey", "eo")}
"""Vowels that one name has in different transliterations; others are as good as different."""
TOLERATED = 1 / 7
"""Cost for each letter up to which two words of the same consonants are one: "Budanov" and "Bodanov" cost 0.5, "Ali" and "Eli"
too, "Hassan" and "Hussein" 2."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonName:
    """A person's name taken apart: words folded, without titles and particles."""

    words: tuple[str, ...]
    suffix: str
    """"jr", "xiv" …, or empty."""


def lookup_keys(name: PersonName) -> tuple[tuple[str, ...], ...]:
    """By what a name's other spellings are found: equal for all of them, and for some names that differ.

    First and last word in either order, as some outlets put Chinese, Korean, Japanese and Hungarian family names last; and of
    a long name the first two words and the last two, which are all that others give ("Nicolás Maduro Moros"); and all as one
    word, as outlets put a hyphen, a space or nothing between the parts of some names; and the first name's initial with the last.
    """
    sounds = [sound(CANONICAL.get(word, word)) for word in name.words]
    if len(sounds) == 1:
        return ((sounds[0], name.suffix),) if name.suffix else ()
    pairs = [(sounds[0], sounds[-1]), (sounds[0], sounds[1]), (sounds[-2], sounds[-1])]
    initial = ("initial", name.words[0][0], sounds[-1])
    return tuple(dict.fromkeys([*((min(pair), max(pair)) for pair in pairs), (sound("".join(name.words)),), initial]))


@remembered(1 << 16)
def parse_name(name: str) -> PersonName | None:
    """A name's parts; None where it is no single person's name by its shape."""
    tokens = WORD.findall(name)
    if not tokens or APART.search(name) or len(tokens) > LONGEST + 2:
        return None
    while len(tokens) > 1 and fold(tokens[0]).replace(".", "") in TITLES | HONORIFICS:
        tokens = tokens[1:]
    parts = [[fold(part).replace(".", "") for part in HYPHEN.split(token)] for token in tokens]
    if any(not token[0].isupper() and words[0] not in PARTICLES for token, words in zip(tokens, parts, strict=True)):
        return None
    words = [word for token, part in zip(tokens, parts, strict=True) for word in _apart(token, part) if word]
    suffix = words.pop() if len(words) > 1 and words[-1] in SUFFIXES else ""
    joined = _join([TICKS.sub("", word) for word in words])
    kept = tuple(word for i, word in enumerate(joined) if word not in (PARTICLES if i else PARTICLES - FIRST)) or tuple(joined)
    if not kept or len(kept) > LONGEST or len(kept[-1]) < len("Xi"):
        return None
    return PersonName(words=kept, suffix=suffix)


def fold_name(name: str) -> str:
    """A name without case, diacritics and marks, by which two sightings bear the same one."""
    return " ".join(fold(TICKS.sub("", token)).replace(".", "") for token in WORD.findall(HYPHEN.sub(" ", name)))


def _apart(token: str, parts: list[str]) -> list[str]:
    """The parts of a hyphenated name; one word where the second begins small, as in Chinese and Korean ones ("Ching-te")."""
    return ["".join(parts)] if any(part[:1].islower() for part in HYPHEN.split(token)[1:]) else parts


def _join(words: list[str]) -> list[str]:
    """Words of one name that outlets write apart or together."""
    found: list[str] = []
    for word in words:
        if found and SERVANT.fullmatch(found[-1]):
            found[-1] += word
        else:
            found.append(word)
    return found


def is_body(name: str) -> bool:
    """Whether a name is a state's, an organisation's or an outlet's by its words."""
    words = {fold(word) for word in WORD.findall(name)}
    return bool(words & (FIRMS | PRIVATE | OFFICES)) or any(
        mention.span.end - mention.span.start == len(name) or mention.how in ("organisation", "institution", "group", "metonym")
        for mention in find_parties(name)
    )


@lru_cache(maxsize=1 << 16)
def sound(word: str) -> str:
    """The consonants of a folded word as they sound, vowels left out, but one that begins it."""
    return VOWELS.sub("", HEAD.sub("A", spelled(word))).translate(SOFT)


@lru_cache(maxsize=1 << 16)
def spelled(word: str) -> str:
    """A folded word with one letter for each sound."""
    word = OF_GOD.sub("abdul", word)
    for pattern, letter in SOUNDS:
        word = pattern.sub(letter, word)
    return DOUBLE.sub(r"\1", word)


def is_initial(word: str) -> bool:
    """Whether a word is one or two initials ("j", "jd")."""
    return len(word) == 1 or (len(word) == len("jd") and not VOWELS.search(word))


def names_alike(one: PersonName, other: PersonName) -> Alike | None:
    """How far two names may be one person's, by their words alone; None where they differ."""
    if one.suffix != other.suffix:
        return None
    if one.words == other.words:
        return "same"
    if len(one.words) == 1 or len(other.words) == 1:
        return "spelled" if len(one.words) == len(other.words) and words_alike(one.words[0], other.words[0]) else None
    if given_alike(one.words[0], other.words[0]) and words_alike(one.words[-1], other.words[-1]):
        if not _middles_agree(one.words[1:-1], other.words[1:-1]):
            return None
        return "same" if (one.words[0], one.words[-1]) == (other.words[0], other.words[-1]) else "spelled"
    if len(one.words) != len(other.words) and words_alike("".join(one.words), "".join(other.words)):
        return "spelled"
    short, long = sorted((one.words, other.words), key=len)
    if len(short) < len(long) and (all(map(words_alike, short, long)) or all(map(words_alike, short[::-1], long[::-1]))):
        return "longer"
    reverse = len(short) == len(long) == len(("Lai", "Ching")) and short == long[::-1]
    return "spelled" if reverse else None


def _middles_agree(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether every middle name of the one that has fewer is among the other's, if only as an initial."""
    few, many = sorted((one, other), key=len)
    return all(any(given_alike(word, against) for against in many) for word in few)


def words_alike(one: str, other: str) -> bool:
    """Whether two words are spellings of one name."""
    if one == other:
        return True
    short, long = sorted((one, other), key=len)
    if sound(one) != sound(other) or (long == short + "a" and not VOWELS.match(short[-1])):
        return False  # "Ostrov" and "Ostrova" are a man and a woman
    return _cost(spelled(one).translate(SOFT), spelled(other).translate(SOFT)) <= TOLERATED * len(short)


def given_alike(one: str, other: str) -> bool:
    """Whether two first names may be one person's."""
    if is_initial(one) or is_initial(other):
        return one[0] == other[0]
    if one.replace("h", "") == other.replace("h", ""):
        return True  # "Vahagn", "Vaagn"
    return words_alike(CANONICAL.get(one, one), CANONICAL.get(other, other))


def _cost(one: str, other: str) -> float:
    """Edit distance of two short words in which near vowels cost less, and a vowel beside a vowel costs a quarter."""
    row = [0.0]
    for letter, before in zip(other, " " + other, strict=False):
        row.append(row[-1] + _missing(letter, before))
    for i, letter in enumerate(one):
        last = row
        row = [last[0] + _missing(letter, one[i - 1] if i else " ")]
        for j, against in enumerate(other):
            row.append(
                min(
                    last[j] + (0 if letter == against else NEAR.get(frozenset((letter, against)), 1.0)),
                    last[j + 1] + _missing(letter, one[i - 1] if i else " "),
                    row[j] + _missing(against, other[j - 1] if j else " "),
                )
            )
    return row[-1]


def _missing(letter: str, before: str) -> float:
    return 0.25 if VOWELS.match(letter) and VOWELS.match(before) else 1.0
