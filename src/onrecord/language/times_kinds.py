"""A time expression as it stands in a text, parsed but not anchored."""

from dataclasses import dataclass
from typing import Literal

from onrecord.records import Span

TimeKind = Literal["DATE", "TIME", "DURATION", "SET"]
Tense = Literal["past", "future"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Time:
    """A time expression with all that its value needs beside the day it is counted from."""

    span: Span
    kind: TimeKind
    rule: str = "value"
    """How the value comes about: a key of `times_values.RULES`, or `value` where the words tell all of it."""
    value: str = ""
    """The value, or the part of it that the words themselves tell."""
    number: int = 0
    """Which one, or how many units away: a rule's own argument."""
    unit: str = ""
    """D, W, WE, M, Q, Y, DE or CE, as TIMEX3 has them."""
    tense: Tense | None = None
    """Of the verb nearest to it, where that tells."""
    clock: str = ""
    """Time of day, written after the day: `T10:30`, `TMO`."""
    after: "Time | None" = None
    """The date mentioned before it, for one that is counted from there ("the next day"); that one has no `after` itself."""
