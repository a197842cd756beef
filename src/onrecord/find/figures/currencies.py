"""Sums that leave out their currency, since the one before them has it, or whose dollar it is."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from onrecord.find.figures.dollars import Home, in_dollars
from onrecord.language.numbers import Quantity

REACH = 120
"""Code points between two sums of one list."""
LARGE = 1e6
"""A bare number below may count anything."""
ANEW = re.compile(r"[.!?;][ ”\"]|\n")
NO_NOUN = re.compile(r"[,.;:)]|$|[ ](?:and|or|but|while|in|from|to|for|on|by|since|last|this|a[ ]year|annually|respectively)\b")


def with_currencies(text: str, quantities: Iterable[Quantity], home: Home | None) -> Iterator[Quantity]:
    """The numbers of a text, sums among them: "exports of €532 billion, with cars 46 billion"; `home` is the outlet's."""
    before: Quantity | None = None
    for quantity in quantities:
        if before and _goes_on(text, before, quantity):
            quantity = replace(quantity, measure="money", currency=before.currency)
        quantity = in_dollars(text, quantity, home)
        yield quantity
        before = quantity


def _goes_on(text: str, before: Quantity, quantity: Quantity) -> bool:
    """Whether a number in words of scale, without a noun behind it, is a sum like the one before."""
    return (
        before.measure == "money"
        and quantity.measure == "count"
        and min(before.value or 0, quantity.value or 0) >= LARGE
        and quantity.start - before.span.end <= REACH
        and not text[quantity.span.end - 1].isdigit()
        and NO_NOUN.match(text, quantity.span.end) is not None
        and ANEW.search(text, before.span.end, quantity.start) is None
    )
