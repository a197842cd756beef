"""How a vote went: "passed by 215 votes to 214", "voted 120-40", "an 8-4 vote", "120 countries voted in favour"."""

import re
from collections.abc import Iterator

from onrecord.find.figures.nouns import is_people
from onrecord.find.figures.phrases import Phrase
from onrecord.find.figures.places import Counted, Place, counted_as
from onrecord.language.numbers import Quantity
from onrecord.language.words import find_with
from onrecord.records import Span, Unit

_SIDES = r"(?P<{}>\d{{1,3}})(?:[ ]?[-–][ ]?|[ ]to[ ])(?P<{}>\d{{1,3}})"
# Behind a tally stands no noun: "approved 10 to 15 projects" is none.
TALLY = re.compile(
    r"\b(?:vot(?:e[sd]?|ing)|passed|approved|adopted|rejected|defeated|ratified)\b(?:[ ](?:[a-z]+|[A-Z]{2,}))"
    rf"{{0,6}}?[ ]{_SIDES.format('yes', 'no')}(?![\d%.,:-]*\d)"
    r"(?=[.,;)]|[ ](?:in|with|on|after|along|for|against|and|to|that|last|late|early)\b)"
    rf"|\b{_SIDES.format('ayes', 'noes')}[ ](?:[a-z-]+[ ])?votes?\b"
)
DECIDES = ("vot", "passed", "approved", "adopted", "rejected", "defeated", "ratified")
"""One of these stands in what TALLY finds."""
VOTED = re.compile(
    r"[ ](?:who[ ])?(?:(?:have[ ])?vot(?:ed|ing)[ ](?:in[ ]favou?r|for|against)|in[ ]favou?r|abstain(?:ed|ing)|abstentions)\b"
)


def find_tallies(text: str) -> Iterator[tuple[Quantity, Counted]]:
    """Both sides of each vote that a text tells as a tally, in order."""
    for match in find_with(TALLY, text, DECIDES):
        sides = ("yes", "no") if match["yes"] else ("ayes", "noes")
        for side in sides:
            span = Span(start=match.start(side), end=match.end(side))
            quantity = Quantity(span=span, start=span.start, value=float(match[side]), bound="exact")
            start, end = match.start(sides[0]), match.end(sides[1])
            yield quantity, counted_as("other", "votes", quantity, end, "things", start, span.end)


def find_voters(quantity: Quantity, place: Place, phrase: Phrase) -> Counted | None:
    """Who voted how: "124 countries voted in favour"."""
    voted = VOTED.match(place.text, phrase.end, place.end) if phrase.noun else None
    if voted is None:
        return None
    unit: Unit = "people" if is_people(phrase.noun) else "other"
    return counted_as(unit, "votes", quantity, voted.end(), "things", noun_end=phrase.end)
