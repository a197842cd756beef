"""A number behind its label, as lists of losses have it: "tanks – 10,987 (+3)", "Prisoners: 120"."""

import re

from onrecord.find.figures.nouns import ARMED, MILITARY, UNIT_OF
from onrecord.find.figures.places import FATES, Counted, Place, counted_as
from onrecord.language.numbers import Quantity

LABEL_REACH = 70
LABEL = re.compile(
    r"(?:^|(?<=[\n,:;.•*(])|(?<=[\n,:;.•*(][ ]))"
    r"(?P<label>[^\W\d_][\w/’'-]{0,30}(?:[ ](?:/[ ])?[^\W\d_][\w/’'-]{0,30}){0,5})[ ]?(?:[ ][-–—]|:)[ ]$"
)
LABEL_ENDS = re.compile(r"[ ]?\(\+|[,;.\n]|$|[ ](?:persons|people|units|pieces)\b")
ADDED = re.compile(r"[ ]?\(\+$")
KINDS = FATES | {"people", "weapons"}
"""What lists of losses count; behind other labels stand prices, scores and contents."""


def find_labelled(quantity: Quantity, place: Place, previous: Counted | None) -> Counted | None:
    """What a label before a number says that it counts, or, in a bracket behind such a number, what came to it."""
    if previous and previous.by == "listed" and _is_added(quantity, place, previous):
        return counted_as(previous.unit, previous.noun, quantity, quantity.span.end, "listed")
    if quantity.value is None or not LABEL_ENDS.match(place.text, quantity.span.end, place.end):
        return None
    label = LABEL.search(place.text, max(place.start, quantity.start - LABEL_REACH), quantity.start)
    noun = next((word for word in label["label"].lower().split() if word in UNIT_OF), "") if label else ""
    if label is None or not noun:
        return None
    armed = noun in ARMED and MILITARY.search(label["label"])
    unit = "weapons" if armed or (previous and previous.unit == "weapons" and noun in ARMED) else UNIT_OF[noun]
    start = label.start("label")
    return counted_as(unit, noun, quantity, quantity.span.end, "listed", start) if unit in KINDS else None


def _is_added(quantity: Quantity, place: Place, previous: Counted) -> bool:
    return bool(quantity.value) and ADDED.fullmatch(place.text, previous.end, quantity.start) is not None
