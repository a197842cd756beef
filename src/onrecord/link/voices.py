"""Whether two articles' speakers are the same: by who they are known to be, else by their names."""

import re
from collections.abc import Mapping
from typing import Literal

from onrecord.language.parties_forms import find_forms
from onrecord.language.people import TITLES, bare, fold
from onrecord.language.people_sources import BODIES
from onrecord.link.names import names_alike, parse_name, words_alike
from onrecord.records import Speaker

Voice = Literal["same", "side", "unclear", "other"]
"""`side`: a body and somebody who may speak for it, or two bodies of one party; `unclear`: nothing tells."""
WORD = re.compile(r"\w[\w’'-]*")
SMALL_WORDS = frozenset("the a an of for and in on at to by from with s".split())
JUNIOR = frozenset(("jr", "sr", "ii", "iii"))
ENDING = re.compile(r"(?:iy|yy|ij|ii|y|i)$")
"""How transliterations end the same surname: Zelensky, Zelenskyy, Zelenskiy."""


def compare_voices(a: Speaker | None, b: Speaker | None, person: Mapping[str, str]) -> Voice:
    """Whether two speakers are the same; `person` gives the identity of names that are known to mean somebody.

    Somebody else only where both are named by their articles: a speaker that was inferred from a pronoun may be wrong.
    """
    if a is None or b is None:
        return "unclear"
    if a.name in person and b.name in person:
        return "same" if person[a.name] == person[b.name] else _differing(a, b)
    if same_name(a.name, b.name):
        return "same"
    return _differing(a, b)


def _differing(a: Speaker, b: Speaker) -> Voice:
    people = is_person(a) and is_person(b)
    if a.party is not None and a.party == b.party and not people:
        return "side"
    if not (a.named and b.named) or a.inferred_from or b.inferred_from:
        return "unclear"
    if people or (a.party and b.party and a.party != b.party):
        return "other"
    return "unclear"


def same_name(a: str, b: str) -> bool:
    """Whether two names can be one speaker's: the same surname and no other first name, or the same words."""
    one, other = parse_name(a), parse_name(b)
    if one and other and names_alike(one, other):
        return True
    ours, theirs = _words(a), _words(b)
    if not ours or not theirs:
        return False
    if set(ours) == set(theirs) or _initials(a, theirs) or _initials(b, ours):
        return True
    if (ours[-1] in JUNIOR) != (theirs[-1] in JUNIOR):
        return False
    ours, theirs = ([word for word in words if word not in JUNIOR] for words in (ours, theirs))
    if not ours or not theirs or not words_alike(ours[-1], theirs[-1]):
        return False
    return len(ours) == 1 or len(theirs) == 1 or _first_names_agree(ours[0], theirs[0])


def is_person(speaker: Speaker) -> bool:
    """Whether a speaker is somebody with a name, as far as the name tells."""
    words = WORD.findall(speaker.name)
    if not speaker.named or not words or any(bare(word) in BODIES for word in words):
        return False
    if not all(word[0].isupper() for word in (words[0], words[-1])) or find_forms(speaker.name):
        return False
    return len(words) > 1 or speaker.role is not None


def _first_names_agree(a: str, b: str) -> bool:
    return a == b or (min(len(a), len(b)) == 1 and a[0] == b[0])


def _initials(name: str, words: list[str]) -> bool:
    """Whether a name in capitals abbreviates some words ("ONS": Office for National Statistics)."""
    return name.isupper() and 3 <= len(name) == len(words) and name.lower() == "".join(word[0] for word in words)


def _words(name: str) -> list[str]:
    """A name's words, without titles and small words, and without how transliterations and plurals differ."""
    words = [bare(word) for word in WORD.findall(fold(name))]
    return [ENDING.sub("y", word) for word in words if word and word not in SMALL_WORDS and word not in TITLES]
