"""Figures of zero: "no casualties", "nobody was hurt"."""

import re
from collections.abc import Iterator

from onrecord.find.figures_places import Counted
from onrecord.language.numbers import Quantity
from onrecord.records import Span, Unit

# "No reports of casualties" says that nothing is known, not that there were none.
NONE = re.compile(
    r"\b(?:(?:no|zero|without)[ ](?:(?:civilian|military|further|other|human|serious|major|fatal|reported"
    r"|known|confirmed|any|loss[ ]of)[ ]){0,2}"
    r"(?:(?P<people>casualties|victims)|(?P<killed>deaths|fatalities|dead|life|killed)|(?P<wounded>injuries|injured|wounded))\b"
    r"|(?:no[ ](?:one|people|civilians|soldiers|residents|passengers|crew|staff)|nobody|none)[ ](?:was|were"
    r"|has[ ]been|had[ ]been|have[ ]been|is|are)[ ](?:(?:\w+ly|reported|believed|said|known|to[ ]be|to[ ]have[ ]been)[ ]){0,2}"
    r"(?:(?P<killed_2>killed)|(?P<wounded_2>hurt|injured|wounded|harmed))\b)",
    re.IGNORECASE,
)


def find_none(text: str) -> Iterator[tuple[Quantity, Counted]]:
    """The places where an article says that nobody was hurt, in order."""
    for match in NONE.finditer(text):
        unit: Unit = (match.lastgroup or "").removesuffix("_2")  # type: ignore[assignment]  # the groups are named after units
        span = Span(start=match.start(), end=match.end())
        yield (
            Quantity(span=span, start=span.start, value=0.0, bound="exact", written="words"),
            Counted(unit=unit, noun="", start=span.start, end=span.end, noun_end=span.end, by="none"),
        )
