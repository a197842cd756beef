"""Actors of a sentence -> those who are listed together."""

import re
from collections.abc import Sequence
from itertools import pairwise

from onrecord.find.talks.actors import Actor

LIST_GAP = 70
"""Code points between two members of a list: an apposition fits in."""
COMMA = re.compile(r", (?:the )?")
LINK = re.compile(r"[-–/]|,? (?:and|&|or) (?:the |both )?|, (?:the )?")
LATE_LINK = re.compile(r"(?:^|[ ,])(?:and|as well as|along with|together with)\s[^,]{0,50}$")
# "A call between A and B, and talks between C and D" are two lists.
ANOTHER_MEETING = re.compile(
    r"\b(?:between|talks|(?:phone )?calls?|meetings?|negotiations?|summits?|conversations?|discussions?|consultations|dialogue)\b"
)
AS_WELL = re.compile(r"\bas well as\b")
STOP = re.compile(
    r"[.;:“”\"](?!\w)|\b(?:who|which|that|while|when|after|before|because|if|said|says|told|has|have|had|will|would|was|were|is|"
    r"are|in|on|at|over|as|but)\b",
    re.I,
)


def listed(text: str, actors: Sequence[Actor]) -> tuple[Actor, ...]:
    """The first of the actors and those listed with it; a list that has commas alone ends at the first of them."""
    members = [*actors[:1]]
    sure = 1
    for one, other in pairwise(actors):
        if not is_joined(text, one, other):
            break
        members.append(other)
        if not COMMA.fullmatch(text, one.span.end, other.span.start):
            sure = len(members)
    return tuple(members[:sure])


def is_joined(text: str, one: Actor, other: Actor) -> bool:
    """Whether two neighbours are members of one list."""
    gap = text[one.span.end : other.span.start]
    if len(gap) > LIST_GAP:
        return False
    if LINK.fullmatch(gap):
        return True
    return not (STOP.search(AS_WELL.sub("and", gap)) or ANOTHER_MEETING.search(gap)) and LATE_LINK.search(gap) is not None


def count_sides(actors: Sequence[Actor]) -> int:
    """How many parties they act for."""
    return len({actor.party for actor in actors})
