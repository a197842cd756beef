"""Days that a statement's clause tells by another day: "two days after Holt warned that …", "Later in the day, Holt said …"."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from onrecord.language.clauses import Clauses, in_caption, reporting_clauses
from onrecord.language.times import Time, day_of
from onrecord.records import Span, Statement

Said = tuple[str, Span]

COUNTS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
# "a day after Holt warned", "just days before he said": at the end of what stands before the source or the cue.
COUNTED = re.compile(
    rf"\b(?:(?P<count>{'|'.join(COUNTS)}|[2-6])\s+)?(?P<days>days?)\s+(?P<way>after|before)\s+(?:when\s+|the\s+|an?\s+)?\Z", re.I
)
SAME_DAY = re.compile(
    r"\W*(?:[A-Z]\w+,\s+)?(?:(?:But|And)\s+)?(?:(?:later|earlier)\s+(?:in\s+the|that|the\s+same)\s+day\b|"
    r"(?:responding|replying|in\s+(?:response|reply)),|"
    r"(?:(?:hours|minutes|moments)\s+(?:later|afterwards?)|(?:shortly|soon)\s+after(?:wards?)?),)",
    re.I,
)
"""Beginnings of a sentence that goes on with what the last ones tell."""
THE_WEEK = re.compile(r"\b(?:earlier|later)\s+in\s+the\s+week\b", re.I)
ISSUED = re.compile(r"\b(?:released|published|issued)\s+(?:late\s+|earlier\s+)?(?:on\s+|in\s+)?\Z")
FEW = 6
"""Days that "days after" may mean."""
BACK = 3
"""Sentences before a statement in which the other day may stand."""
LOOK = 40
"""Characters before a source in which the days are counted."""
WHOLE = len("YYYY-MM-DD")


def find_relative_day(clauses: Clauses, times: Sequence[Time], anchor: str | None, entry: Statement) -> Said | None:
    """The day, or the month where the days are not counted, with the words that it rests on."""
    if entry.cue is None and entry.source is None:
        return None
    return (
        _counted(clauses, times, anchor, entry)
        or _of_the_same_day(clauses, times, anchor, entry)
        or _in_the_week(clauses, anchor, entry)
        or _issued(clauses, times, anchor, entry)
    )


def _counted(clauses: Clauses, times: Sequence[Time], anchor: str | None, entry: Statement) -> Said | None:
    first = min(span.start for span in (entry.source, entry.cue, *entry.content[:1]) if span)
    counted = COUNTED.search(clauses.text, max(0, first - LOOK), first)
    base = _day_before(clauses, times, anchor, first) if counted else None
    if counted is None or base is None:
        return None
    sign = -1 if counted["way"].lower() == "after" else 1
    count = counted["count"]
    span = Span(start=counted.start(), end=counted.end("way"))
    try:
        day = date.fromisoformat(base[0])
        if count:
            days = COUNTS[count.lower()] if not count.isdigit() else int(count)
            return _unless_later((day + sign * timedelta(days=days)).isoformat(), anchor, span)
        month = base[0][: len("YYYY-MM")]
        return (month, span) if (day + sign * timedelta(days=FEW)).isoformat().startswith(month) else None
    except OverflowError:
        return None


def _unless_later(day: str, anchor: str | None, span: Span) -> Said | None:
    return None if anchor and day > anchor else (day, span)


def _of_the_same_day(clauses: Clauses, times: Sequence[Time], anchor: str | None, entry: Statement) -> Said | None:
    """The day of the sentences before, where the statement's own begins by going on with them."""
    heart = entry.cue or entry.source or entry.content[0]
    begin = clauses.begins[bisect_right(clauses.begins, heart.start) - 1]
    goes_on = SAME_DAY.match(clauses.text, begin, min(heart.end, entry.content[0].start, begin + 2 * LOOK))
    return _day_before(clauses, times, anchor, begin) if goes_on else None


def _in_the_week(clauses: Clauses, anchor: str | None, entry: Statement) -> Said | None:
    """The month of the article's week up to its day."""
    if anchor is None:
        return None
    for part in reporting_clauses(clauses, entry):
        week = THE_WEEK.search(clauses.text, part.start, part.end)
        if week:
            day = date.fromisoformat(anchor)
            monday = day - timedelta(days=day.weekday())
            span = Span(start=week.start(), end=week.end())
            return (anchor[: len("YYYY-MM")], span) if monday.month == day.month else None
    return None


def _issued(clauses: Clauses, times: Sequence[Time], anchor: str | None, entry: Statement) -> Said | None:
    """The day in a source that was issued then: "figures released in March"."""
    if entry.source is None:
        return None
    for time in times[bisect_left(times, entry.source.start, key=_start) : bisect_left(times, entry.source.end, key=_start)]:
        day = _past_day(time, anchor)
        if day and ISSUED.search(clauses.text, entry.source.start, time.span.start):
            return day, time.span
    return None


def _day_before(clauses: Clauses, times: Sequence[Time], anchor: str | None, place: int) -> Said | None:
    """The nearest day that is told before a place, in its sentence or the last ones."""
    here = bisect_right(clauses.begins, place - 1) - 1
    least = clauses.begins[max(0, here - BACK)]
    for k in range(bisect_left(times, place, key=_start) - 1, -1, -1):
        time = times[k]
        if time.span.start < least:
            return None
        day = _past_day(time, anchor)
        if day and len(day) == WHOLE and time.tense != "future" and not in_caption(clauses, time.span.start):
            return day, time.span
    return None


def _past_day(time: Time, anchor: str | None) -> str | None:
    day = day_of(replace(time, tense="past"), anchor)
    return None if day and anchor and day[: len(anchor)] > anchor else day


def _start(time: Time) -> int:
    return time.span.start
