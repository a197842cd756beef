"""Figures without a number: "no casualties", "nobody was hurt", "exports doubled"."""

import re
from collections.abc import Iterator

from onrecord.find.figures.places import Counted
from onrecord.language.numbers import Quantity
from onrecord.language.words import find_with, lowered
from onrecord.records import Bound, Span, Unit

# "No reports of casualties" says that nothing is known, not that there were none.
NONE = re.compile(
    r"\b(?:(?:no|zero|without|failed[ ]to[ ]cause)[ ](?:(?:civilian|sustaining|causing|suffering"
    r"|military|further|other|human|serious|major|fatal|reported"
    r"|known|confirmed|any|loss[ ]of)[ ]){0,2}"
    r"(?:(?P<people>casualties|victims)|(?P<killed>deaths|fatalities|dead|life|killed)|(?P<wounded>injuries|injured|wounded)"
    r"|(?P<captured>arrests)(?=[ ](?:(?:were|was|have|had|has)[ ](?:been[ ])?(?:made|reported|announced)|so[ ]far)\b))\b"
    r"|(?:no[ ](?:one|people|civilians|soldiers|residents|passengers|crew|staff)|nobody"
    r"|none(?:[ ]of[ ](?:the|its|his|their|them|those)(?:[ ][\w-]+){0,2})?)[ ](?:was|were"
    r"|has[ ]been|had[ ]been|have[ ]been|is|are)[ ](?:(?:\w+ly|reported|believed|said|known|to[ ]be|to[ ]have[ ]been)[ ]){0,2}"
    r"(?:(?P<killed_2>killed)|(?P<wounded_2>hurt|injured|wounded|harmed))\b)",
    re.IGNORECASE,
)
HARM = (
    "casualties", "victims", "deaths", "fatalities", "dead", "life", "killed", "injur", "wounded", "arrests", "hurt", "harmed",
)  # fmt: skip
"""One of these stands in what NONE finds."""


MULTIPLES = {"doubled": 2, "tripled": 3, "trebled": 3, "quadrupled": 4, "quintupled": 5}
BOUNDS: dict[str, Bound] = {"more than": "more", "nearly": "about", "almost": "about", "roughly": "about", "at least": "at_least"}
# "The team doubled down", "doubled as a shelter" and "doubled their efforts" multiply nothing that is counted.
MULTIPLIED = re.compile(
    rf"\b(?:(?P<bound>{'|'.join(BOUNDS)})[ ])?(?P<verb>{'|'.join(MULTIPLES)})\b"
    r"(?![ ](?:down|the[ ](?:advantage|lead|score|tally)|as|up|over|back|in[ ]size|(?:his|her|its|their|our)[ ]efforts)"
    r"|[ ](?:[\w’'-]+[ ]){1,2}(?:lead|advantage|score|tally)\b)",
    re.IGNORECASE,
)


# "That doesn't mean that the number doubled".
NOT = re.compile(r"(?:n[’']t|\bnot|\bnever)\b[^.;,\n]*$")
NOT_REACH = 80


def find_multiples(text: str) -> Iterator[tuple[Quantity, Counted]]:
    """The places where an article says that something doubled, tripled …, in order."""
    for match in find_with(MULTIPLIED, text, MULTIPLES):
        if NOT.search(text, max(0, match.start() - NOT_REACH), match.start()):
            continue
        span = Span(start=match.start("verb"), end=match.end())
        bound = BOUNDS[lowered(match["bound"])] if match["bound"] else "exact"
        value = float(MULTIPLES[lowered(match["verb"])])
        yield (
            Quantity(span=span, start=match.start(), value=value, bound=bound, written="words", measure="multiple"),
            Counted(unit="other", noun="", start=match.start(), end=span.end, noun_end=span.end, by="multiple"),
        )


def find_none(text: str) -> Iterator[tuple[Quantity, Counted]]:
    """The places where an article says that nobody was hurt, in order."""
    for match in find_with(NONE, text, HARM):
        unit: Unit = (match.lastgroup or "").removesuffix("_2")  # type: ignore[assignment]  # the groups are named after units
        span = Span(start=match.start(), end=match.end())
        yield (
            Quantity(span=span, start=span.start, value=0.0, bound="exact", written="words"),
            Counted(unit=unit, noun="", start=span.start, end=span.end, noun_end=span.end, by="none"),
        )
