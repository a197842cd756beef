"""A number that leaves out its noun, since the number before it in the sentence has it -> what it counts."""

import re

from onrecord.find.figures.nouns import AFTER, UNIT_OF, is_people, is_plural, split_phrase
from onrecord.find.figures.places import FATES, Counted, Place, counted_as
from onrecord.language.numbers import Quantity
from onrecord.records import Unit

OF_THOSE = re.compile(r"[ ]of[ ](?:them|whom|which|those|these),?[ ]", re.IGNORECASE)
ARE = re.compile(r"[ ](?:were|are)[ ](?=[a-z])")
# "58 hostages, 20 of whom are thought to live"; "Of the 58 hostages still held, 20 are …".
SOME_ARE = re.compile(r"[ ]of[ ](?:whom|which)[ ][a-z]+\b")
# "14 were hurt, six seriously"; "42 wounded, two of them critical".
BADLY = re.compile(
    r"(?:[ ]of[ ](?:them|whom))?,?[ ](?:(?:are|were|is|was)[ ])?(?:in[ ](?:an?[ ])?)?"
    r"(?:seriously|critically|gravely|severely|badly|critical(?:[ ]condition)?|(?:serious|grave)[ ]condition)"
    r"(?:[ ](?:ill|hurt|injured|wounded))?(?=[.,;)]|$|[ ](?:and|in|on|at|when)\b)"
)
PARTED = re.compile(r"[“\"]?Of[ ](?:the|these|those|its|their|his)[ ]")
PARTS_REACH = 40
SEVERAL = 2


def find_of_those(quantity: Quantity, place: Place, previous: Counted) -> Counted | None:
    """Some of the people counted before, told by what they are: "12 killed, five of them children"."""
    if (previous.unit not in FATES and previous.unit != "people") or quantity.written == "weak":
        return None
    badly = BADLY.match(place.text, quantity.span.end, place.end) if previous.unit == "wounded" else None
    if badly:
        return counted_as("wounded", previous.noun, quantity, badly.end(), "including", noun_end=quantity.span.end)
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


# "Of the 650 members, 290 rebelled".
DID = re.compile(r"[ ](?:(?:had|have|were|are)[ ]|(?:[a-z]{3,}ed|remain|came|went|fell|took)\b)")
OF_ALL = re.compile(r"[^,;.:]{0,60},[ ]")


def find_parted(quantity: Quantity, place: Place, previous: Counted) -> Counted | None:
    """Some of those whom the sentence begins with: "Of the 193 states, 141 agreed"; what befell them is told otherwise."""
    if previous.unit in ("money", "percent", "area") or (quantity.value or 0) < SEVERAL:
        return None
    text, end = place.text, quantity.span.end
    if not PARTED.match(text, place.start) or not OF_ALL.fullmatch(text, previous.end, quantity.start):
        return None
    if not DID.match(text, end, place.end) or AFTER.search(text, end, min(place.end, end + PARTS_REACH)):
        return None
    return counted_as(previous.unit, previous.noun, quantity, end, "including")


# "Two thirds of the houses, or 96,000, are damaged".
OR_SO_MANY = re.compile(r"[ ]of[ ](?P<whole>[^,;.:]{2,60}),[ ](?:or|i\.e\.|that[ ]is)[ ]")
OR_ENDS = re.compile(r"[,.;)]|$")


def find_told_as_share(quantity: Quantity, place: Place, previous: Counted) -> Counted | None:
    """The number that a share before it comes to."""
    told = OR_SO_MANY.fullmatch(place.text, previous.noun_end, quantity.start) if previous.unit == "percent" else None
    if told is None or quantity.value is None or not OR_ENDS.match(place.text, quantity.span.end, place.end):
        return None
    noun = next((word.lower() for word in told["whole"].split() if is_plural(word)), "")
    return counted_as(UNIT_OF.get(noun, "other"), noun, quantity, quantity.span.end, "continued") if noun else None


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


ONE_IS_TOLD = frozenset({"verb_before", "verb_after", "listed"})
"""What told of those before whom one more is somebody too: "killed two in Marn and one in Keld"."""
LIST_BEFORE = re.compile(
    r"(?:[,;:]|\band|\bincluding|\bor|,[ ]with)[ ](?:(?:another|and|as[ ]well[ ]as|up[ ]to)[ ])?$", re.IGNORECASE
)
# The place comes first: "Karsk Region - 31 drones, Omel Region - 16".
PLACE_BEFORE = re.compile(r"[,;][ ](?:and[ ])?(?:the[ ])?[A-Z][\w’-]{1,20}(?:[ ][A-Z][\w’-]{1,20}){0,2}(?:[ ][-–—]|:)[ ]$")
LIST_AFTER = re.compile(r"(?:[ ]each)?(?:[ ]?[-–—])?[ ](?:over|in|on|from|near|at|above|across|for)[ ](?:the[ ])?(?=[A-Z])")


def find_listed(quantity: Quantity, place: Place, previous: Counted) -> Counted | None:
    """A further number of a list by places, whose noun stands with the first: "16 over the Karsk region, 11 over …"."""
    if previous.unit in ("money", "percent", "area") or quantity.value is None:
        return None
    if quantity.value < (1 if previous.unit in FATES and previous.by in ONE_IS_TOLD else SEVERAL):
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
