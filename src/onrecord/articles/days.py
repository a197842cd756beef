"""Full dates as English pages write them -> ISO dates."""

import re
from datetime import date

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = (
    r"(?P<{0}>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
DAY = r"(?P<{0}>[0-3]?\d)(?:st|nd|rd|th)?"
# "February 4, 2026" | "4 February 2026" | "2026-02-04". 04/02/2026 is left alone: it is April in one half of the world.
FULL_DATE = re.compile(
    rf"\b(?:{MONTH.format('m1')}\s+{DAY.format('d1')},?\s+(?P<y1>(?:19|20)\d\d)"
    rf"|{DAY.format('d2')}\s+(?:of\s+)?{MONTH.format('m2')},?\s+(?P<y2>(?:19|20)\d\d)"
    r"|(?P<y3>(?:19|20)\d\d)-(?P<m3>[01]\d)-(?P<d3>[0-3]\d))(?!\d)",
    re.I,
)


def find_days(text: str) -> tuple[str, ...]:
    """Every different full date in `text`, as ISO dates in their order."""
    days: dict[str, None] = {}
    for match in FULL_DATE.finditer(text):
        found = match.groupdict()
        month = found["m1"] or found["m2"]
        number = MONTHS.index(month[:3].lower()) + 1 if month else int(found["m3"])
        year, day = (int(found[f"{key}1"] or found[f"{key}2"] or found[f"{key}3"]) for key in "yd")
        try:
            days[date(year, number, day).isoformat()] = None
        except ValueError:
            continue  # 31 February is no date
    return tuple(days)


def parse_time(text: str) -> str | None:
    """The day of a date or time in a page's metadata (ISO 8601, or written out), as stated there, in its own time zone."""
    days = find_days(re.sub(r"(?<=\d)T(?=\d)", " ", text[:100]))
    return days[0] if len(days) == 1 else None
