"""The noun phrase behind a number: its noun, where it ends, and what an adjective in it tells."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.find.figures.nouns import SINGULAR, UNIT_OF, is_plural, split_phrase
from onrecord.find.figures.places import FATES, Place
from onrecord.language.numbers import Quantity, begins_number
from onrecord.records import Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """The noun phrase after a number; without a noun, `noun` is empty and `end` the number's end."""

    noun: str
    end: int
    state: Unit | None
    """What an adjective in it tells: "12 wounded soldiers"."""
    named: bool = False
    """Whether the noun has a capital, and may be part of a name."""


OF = re.compile(
    r"(?:[ ]or[ ](?:so|more|fewer))?"
    r"(?:[ ]of[ ](?:(?:the|its|their|his|her|these|those|our|my|all)[ ](?:\d{1,4}[ ])?)?|[ ](?:more[ ])?)",
    re.IGNORECASE,
)
STATES = frozenset("wounded injured dead missing captured displaced".split())
"""What may stand before other adjectives of a phrase: "12 injured Ostian sailors"."""
AND = re.compile(r"[ ](?:and|or)(?=[ ][^\W\d_])")
# "Ten Vorin 300 gliders": a model's number stands in the phrase.
MODEL_NUMBER = re.compile(r"[ ]\d{2,4}(?=[ ][^\W\d_])")


def find_phrase(quantity: Quantity, place: Place) -> Phrase:
    """The noun phrase that a number begins, or that "of" joins to it."""
    link = OF.match(place.text, quantity.span.end, place.end)
    start = link.end() - 1 if link and " o" in link[0] else quantity.span.end
    noun, end, named = "", quantity.span.end, False
    state: Unit | None = None
    for word, stop in _words(place, start):
        low = word.lower()
        one = quantity.value == 1 and low in SINGULAR
        # "12 people said", but "300 rights cases": a plural right after a plural is the head.
        if (
            noun
            and not one
            and noun not in STATES
            and low not in UNIT_OF
            and not (low == "members" and noun in UNIT_OF)
            and not (is_plural(word) and (noun not in UNIT_OF or noun.endswith("ese")))
        ):
            break
        if one or is_plural(word):
            state = state or (UNIT_OF[noun] if UNIT_OF.get(noun) in FATES else None)
            noun, end, named = low, stop, word[0].isupper()
    return Phrase(noun=noun, end=end, state=state, named=named)


def _words(place: Place, start: int) -> Iterator[tuple[str, int]]:
    """The words of a phrase, past what two describing words have between them: "600 Vorian and Ostian prisoners"."""
    last, stop = "", start
    for word, end in split_phrase(place.text, start, place.end):
        yield word, end
        last, stop = word, end
    further = _further(place, last, stop)
    if further is not None:
        yield from split_phrase(place.text, further, place.end)


def _further(place: Place, last: str, stop: int) -> int | None:
    """Where a phrase goes on whose last word so far only describes, or nothing."""
    low = last.lower()
    if not last or is_plural(last) or low in UNIT_OF or low in SINGULAR:
        return None
    model = MODEL_NUMBER.match(place.text, stop, place.end) if last[0].isupper() else None
    link = model or AND.match(place.text, stop, place.end)
    if link is None:
        return None
    further = [*split_phrase(place.text, link.end(), place.end)][: 3 if link is not model else 4]
    if not further or begins_number(further[0][0]):
        return None
    return link.end() if any(is_plural(word) for word, _ in further) else None
