"""A number's surroundings, and what it counts: what the finders of figures hand each other."""

from dataclasses import dataclass

from onrecord.language.numbers import Quantity
from onrecord.records import Unit

FATES = frozenset({"killed", "wounded", "missing", "captured", "displaced"})
"""Units that tell what became of people."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """What a number counts."""

    unit: Unit
    noun: str
    """The counted noun, in small letters; empty where it is left out."""
    start: int
    """Where the verb or article that belongs to the figure begins."""
    end: int
    """Where the noun phrase ends, or the words for what became of those counted."""
    noun_end: int
    """Where the noun phrase ends."""
    by: str
    """What told: a key of CONFIDENCE in `figures.py`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A number's surroundings: its sentence, in code points."""

    text: str
    start: int
    end: int


def counted_as(
    unit: Unit, noun: str, quantity: Quantity, end: int, by: str, start: int | None = None, noun_end: int | None = None
) -> Counted:
    """What a number counts, from the words that bound it to `end`, unless told otherwise."""
    start = quantity.start if start is None else start
    return Counted(unit=unit, noun=noun, start=start, end=end, by=by, noun_end=end if noun_end is None else noun_end)
