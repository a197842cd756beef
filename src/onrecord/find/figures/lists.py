"""A number that leaves out its noun, since the number before it in the sentence has it -> what it counts."""

import re

from onrecord.find.figures.nouns import AFTER, is_people, split_phrase
from onrecord.find.figures.places import FATES, Counted, Place, counted_as
from onrecord.language.numbers import Quantity
from onrecord.records import Unit

OF_THOSE = re.compile(r"[ ]of[ ](?:them|whom|which|those|these),?[ ]", re.IGNORECASE)
ARE = re.compile(r"[ ](?:were|are)[ ](?=[a-z])")
# "58 hostages, 20 of whom are thought to live"; "Of the 58 hostages still held, 20 are …".
SOME_ARE = re.compile(r"[ ]of[ ](?:whom|which)[ ](?:are|were|have|remain)\b")
PARTED = re.compile(r"[“\"]?Of[ ](?:the|these|those|its|their|his)[ ]")
PARTS_REACH = 40


def find_of_those(quantity: Quantity, place: Place, previous: Counted) -> Counted | None:
    """Some of the people counted before, told by what they are: "12 killed, five of them children"."""
    if (previous.unit not in FATES and previous.unit != "people") or quantity.written == "weak":
        return None
    link = OF_THOSE.match(place.text, quantity.span.end, place.end) or ARE.match(place.text, quantity.span.end, place.end)
    if link is None:
        return None
    noun, end = "", link.end()
    for word, stop in split_phrase(place.text, link.end() - 1, place.end):
        noun, end = word.lower(), stop
        if is_people(noun):
            return counted_as(previous.unit, noun, quantity, end, "including")
    some = SOME_ARE.match(place.text, quantity.span.end, place.end) or (
        ARE.match(place.text, quantity.span.end, place.end) if PARTED.match(place.text, place.start) else None
    )
    if some is None or AFTER.search(place.text, some.end(), min(place.end, some.end() + PARTS_REACH)):
        return None
    unit: Unit = "captured" if previous.unit == "captured" else "people"
    return counted_as(unit, previous.noun, quantity, some.end(), "including", noun_end=quantity.span.end)


SOME = 10
"""Below, "four of them hit houses" tells what some did, not how many there are."""
OF_THEM = re.compile(r"[ ]of[ ](?:them|those|these)\b(?![ ](?!(?:this|was|has|is|as|his|its)\b)[a-z]+s\b)", re.IGNORECASE)


def find_of_them(quantity: Quantity, place: Place, earlier: Counted) -> Counted | None:
    """Some of what an earlier sentence counted: "Up to 20 of them are believed to be alive"."""
    link = OF_THEM.match(place.text, quantity.span.end, place.end)
    if link is None or quantity.value is None or earlier.unit in ("money", "percent", "area"):
        return None
    if quantity.value < (2 if earlier.unit in FATES else SOME):
        return None
    unit = "people" if earlier.unit in FATES - {"captured"} else earlier.unit
    return counted_as(unit, earlier.noun, quantity, link.end(), "including", noun_end=quantity.span.end)


LIST_BEFORE = re.compile(
    r"(?:[,;:]|\band|\bincluding|\bor|,[ ]with)[ ](?:(?:another|and|as[ ]well[ ]as|up[ ]to)[ ])?$", re.IGNORECASE
)
# The place comes first: "Karsk Region - 31 drones, Omel Region - 16".
PLACE_BEFORE = re.compile(r"[,;][ ](?:and[ ])?(?:the[ ])?[A-Z][\w’-]{1,20}(?:[ ][A-Z][\w’-]{1,20}){0,2}(?:[ ][-–—]|:)[ ]$")
LIST_AFTER = re.compile(r"(?:[ ]each)?(?:[ ]?[-–—])?[ ](?:over|in|on|from|near|at|above|across|for)[ ](?:the[ ])?(?=[A-Z])")


def find_listed(quantity: Quantity, place: Place, previous: Counted) -> Counted | None:
    """A further number of a list by places, whose noun stands with the first: "16 over the Karsk region, 11 over …"."""
    if previous.unit in ("money", "percent", "area") or quantity.value is None or quantity.value < 2:
        return None
    if PLACE_BEFORE.search(place.text, max(place.start, quantity.start - 40), quantity.start):
        return counted_as(previous.unit, previous.noun, quantity, quantity.span.end, "listed")
    if not LIST_BEFORE.search(place.text, max(place.start, quantity.start - 24), quantity.start):
        return None
    where = LIST_AFTER.match(place.text, quantity.span.end, place.end)
    if where is None:
        return None
    end = where.end()
    for _, stop in split_phrase(place.text, where.end() - 1, place.end):
        end = stop
    return counted_as(previous.unit, previous.noun, quantity, end, "listed", noun_end=quantity.span.end)
