"""ISO days, months and years as runs of days."""

import re
from calendar import monthrange
from collections.abc import Iterable
from datetime import date

Days = tuple[int, int]
"""First and last day, as ordinals."""
DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
MONTH_DAYS = 31


def parse_day(text: str | None) -> int | None:
    """A day's ordinal; None where it is no ISO day."""
    days = parse_days(text or "")
    return days[0] if days and days[0] == days[1] else None


def parse_days(text: str) -> Days | None:
    """A day, month or year as its first and last day; None where it is none."""
    match = DATE.fullmatch(text)
    if not match:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        first = date(year or 1, month or 1, day or 1)
        last = date(year or 1, month or 12, day or monthrange(year or 1, month or 12)[1])
    except ValueError:
        return None
    return first.toordinal(), last.toordinal()


def days_of(dates: Iterable[str]) -> Days | None:
    """The run of days from the first of some dates to the last; days win over months, months over years."""
    found = [(text, days) for text in dates if (days := parse_days(text))]
    exactest = max((len(text) for text, _ in found), default=0)
    runs = [days for text, days in found if len(text) == exactest]
    return (min(run[0] for run in runs), max(run[1] for run in runs)) if runs else None


def gap(one: Days, other: Days) -> int:
    """Days from the end of one run to the beginning of the other; 0 where they touch."""
    return max(one[0] - other[1], other[0] - one[1], 0)


def months_around(days: Days | None, reach: int) -> list[str]:
    """The months in which a run of days lies, with `reach` days on either side; those of more than a year as years."""
    if days is None:
        return [""]
    first, last = max(days[0] - reach, 1), min(days[1] + reach, date.max.toordinal())
    if last - first > 13 * MONTH_DAYS:
        return [f"{date.fromordinal(first).year}"]
    return list(dict.fromkeys(date.fromordinal(day).isoformat()[:7] for day in [*range(first, last, MONTH_DAYS - 3), last]))
