"""Whether the people of an article are men or women: by title and first name, and by its own pronouns where neither tells."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from itertools import groupby

from onrecord.language.first_names import FIRST_NAMES
from onrecord.language.people import fold, gender_of
from onrecord.records import Span

# A sentence's end; the stops of titles and initials are none.
BOUNDARY = re.compile(
    r"\n\s*+|[.?!](?<!\b(?:Mr|Ms|Dr|Lt|St).)(?<!\b(?:Mrs|Gen|Sen|Rep|Gov|Col).)(?<!\b[A-Z].)"
    r"[\"”’)]{0,2}+\s++(?=[\"“‘(]?[A-Z0-9])"
)
QUOTED = re.compile(r"“[^“”\n]{1,2000}+”|\"[^\"\n]{1,2000}+\"")
PRONOUN = re.compile(r"\b(?:(?P<m>he|him|his|himself)|(?P<f>she|her|hers|herself))\b", re.IGNORECASE)
LEAST = 2
"""Pronouns that tell; one may mean somebody else."""


@lru_cache(maxsize=1)
def sentences_of(text: str) -> tuple[int, ...]:
    """Where sentences begin; an article's statements and attitudes are read one after the other."""
    return (0, *(match.end() for match in BOUNDARY.finditer(text)))


def gender_by_name(name: str) -> str | None:
    """m or f by a full name's first word: a title ("Lady Brandt", told apart from another Brandt by it) or a first name."""
    first, *others = name.split()
    return (gender_of(first) or FIRST_NAMES.get(fold(first))) if others else None


def genders_told(text: str, mentions: Sequence[tuple[Span, int]], unknown: frozenset[int]) -> dict[int, str]:
    """m or f for people (indices) of whom all pronouns that can only mean them agree: those of sentences that name nobody else,
    behind the name and outside quotations. `mentions` are those of all people, in order."""
    sentences = sentences_of(text)
    votes: dict[int, Counter[str]] = {}
    for number, found in groupby(mentions, key=lambda mention: bisect_right(sentences, mention[0].start)):
        here = [*found]
        owners = {owner for _, owner in here}
        if len(owners) == 1 and not owners.isdisjoint(unknown):
            end = sentences[number] if number < len(sentences) else len(text)
            words = QUOTED.sub(" ", text[here[0][0].end : end])
            votes.setdefault(here[0][1], Counter()).update(match.lastgroup or "" for match in PRONOUN.finditer(words))
    return {owner: next(iter(told)) for owner, told in votes.items() if len(told) == 1 and told.total() >= LEAST}
