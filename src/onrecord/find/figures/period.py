"""The time that a figure is about, where the article tells it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from onrecord.language.times import Time, day_of, resolve_time
from onrecord.records import Span

SINCE = re.compile(r"\bsince[ ](?:[\w’'-]+[ ]){0,8}?(?:in[ ]|on[ ]|of[ ])?$", re.IGNORECASE)
"""Before a time: the count begins there ("since Moscow began its operation in February 2022")."""
REACH = 60
MOST = re.compile(
    r"\b(?:largest|biggest|worst|first|deadliest|heaviest|highest|lowest|most|least|longest|sharpest|strongest)[ ][^,.;]{0,40}$"
)
APART = re.compile(r"[,;]|\band\b")
BEHIND = re.compile(
    r"[ ](?:(?!and\b|to\b|from\b)[\w’'-]+[ ]){0,2}?(?:in|through|during|by|until|on|at[ ]the[ ]end[ ]of)[ ](?:the[ ])?",
    re.IGNORECASE,
)
# "9 percent, up from 4 in 2030": the year is that of what it is compared with.
OF_ANOTHER = re.compile(r"\b(?:from|than|compared[ ](?:with|to)|versus|against)\b[^.;]{0,40}\d(?![^.;]*\d{4}[^.;]*,)")
Dated = tuple[Time, tuple[str, str]]
YEAR = re.compile(r"\d{4}$")
WEEK = re.compile(r"(\d{4})-W(\d\d)$")
QUARTER = re.compile(r"(\d{4})-Q([1-4])$")


def find_period(
    text: str, times: Sequence[Time], anchor: str | None, said: str | None, bounds: Span, figure: Span
) -> tuple[str | None, str | None] | None:
    """From and to of a figure: of the times within `bounds`, a "since" first, else the nearest; days, months or years."""
    told = [
        (time, period)
        for time in times
        if not text.endswith(("Copyright ", "©", "© "), 0, time.span.start)
        and (period := _period(time, said or anchor))
        and not OF_ANOTHER.search(text, figure.end, max(figure.end, time.span.start))
    ]
    told = [*_joined(text, told)]
    for time, period in told:
        since = SINCE.search(text, max(bounds.start, time.span.start - REACH), time.span.start)
        if since:
            # "The largest attack since 2022" tells of one attack.
            most = MOST.search(text, max(bounds.start, since.start() - REACH), since.start())
            return None if most else (period[0], None)
    near = _own(text, told, figure) or min(told, key=lambda pair: _distance(pair[0].span, figure), default=None)
    return near[1] if near and _distance(near[0].span, figure) <= REACH else None


# "Between 2001 and 2005", "from May 6 to May 12".
FROM = re.compile(r"\b(?:[Bb]etween|[Ff]rom)[ ](?:the[ ])?$")
UNTIL = re.compile(r"[ ](?:and|to|until|till|through)[ ](?:the[ ])?")


def _joined(text: str, told: Sequence[Dated]) -> Iterator[Dated]:
    """The times, both ends of one that lasts made one."""
    last: Dated | None = None
    for time, period in told:
        if last and _is_end(text, last, time, period):
            last = (replace(time, span=Span(start=last[0].span.start, end=time.span.end)), (last[1][0], period[1]))
            continue
        if last:
            yield last
        last = (time, period)
    if last:
        yield last


def _is_end(text: str, last: Dated, time: Time, period: tuple[str, str]) -> bool:
    """Whether a time ends what the one before it begins."""
    return (
        FROM.search(text, max(0, last[0].span.start - 14), last[0].span.start) is not None
        and UNTIL.fullmatch(text, last[0].span.end, time.span.start) is not None
        and last[1][0] <= period[1]
    )


def _own(text: str, told: Sequence[Dated], figure: Span) -> Dated | None:
    """The time right behind a figure, where a comma or "and" parts it from the one before: "5m in 2024 and 7m in 2025"."""
    if not any(time.span.end <= figure.start and APART.search(text, time.span.end, figure.start) for time, _ in told):
        return None
    return next(
        (one for one in told if figure.end < one[0].span.start and BEHIND.fullmatch(text, figure.end, one[0].span.start)), None
    )


def _distance(a: Span, b: Span) -> int:
    return max(a.start - b.end, b.start - a.end, 0)


def _period(time: Time, anchor: str | None) -> tuple[str, str] | None:
    """First and last day, month or year of a time expression."""
    if time.kind in ("DURATION", "SET"):
        return None
    value = resolve_time(time, anchor)
    if value is None or YEAR.match(value):
        return (value, value) if value else None
    week, quarter = WEEK.match(value), QUARTER.match(value)
    if week:
        monday = date.fromisocalendar(int(week[1]), int(week[2]), 1)
        return monday.isoformat(), (monday + timedelta(days=6)).isoformat()
    if quarter:
        month = 3 * int(quarter[2])
        return f"{quarter[1]}-{month - 2:02}", f"{quarter[1]}-{month:02}"
    day = day_of(time, anchor)
    return (day, day) if day else None
