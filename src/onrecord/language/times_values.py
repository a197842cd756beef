"""A time expression and the day it is counted from -> its TIMEX3 value."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from onrecord.language.times_kinds import Time
from onrecord.language.times_words import WEEKDAYS

FAR = 45
"""Days ahead beyond which a date without year is last year's, unless its verb looks ahead."""
NEAR_MONTHS = 3
"""Months ahead up to which a month without a telling verb is still to come."""
VERY_FAR = 300
"""The same where the verb looks ahead."""
LONG_PAST = 90
"""Days back beyond which a date whose verb looks ahead is next year's."""
SEASON_STARTS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
COUNTED_FROM_BEFORE = ("days_after", "weekday_before", "near_before", "ago_before", "the_quarter", "year_ago")
"""Rules of expressions that are counted from the date mentioned before them."""
NAMES_A_DATE = (
    "value",
    "month_day",
    "weekday",
    "last_weekday",
    "next_weekday",
    "days",
    "month",
    "this_month",
    "quarter",
    "in_year",
    "near",
)
"""Rules of expressions that others are counted from."""
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_MONTH = re.compile(r"\d{4}-\d\d")
_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?")
_QUARTER = re.compile(r"(\d{4})-Q(\d)")


def resolve_time(time: Time, anchor: str | None) -> str | None:
    """TIMEX3 value of an expression; `anchor` is the ISO day it is counted from. None where a day is needed and there is none."""
    if time.rule == "value":
        return time.value
    day = _parse_day(anchor)
    if day is None:
        return None
    try:
        value = RULES[time.rule](time, day)
    except (ValueError, OverflowError):
        return None  # before the year 1 or after 9999
    return value + time.clock if value else None


def day_of(time: Time, anchor: str | None) -> str | None:
    """The day that an expression names, or its month where only that is certain: `2026-02-04`, `2026-02`."""
    value = None if time.kind in ("DURATION", "SET") else resolve_time(time, anchor)
    if value is None:
        return None
    if _DAY.match(value):
        return value[:10]
    if _MONTH.fullmatch(value):
        return value
    week = _WEEK.fullmatch(value)
    return _month_of_week(week, _parse_day(anchor)) if week else None


def _parse_day(anchor: str | None) -> date | None:
    try:
        return date.fromisoformat(anchor[:10]) if anchor else None
    except ValueError:
        return None


def _month_of_week(week: re.Match[str], anchor: date | None) -> str | None:
    """The month that a week or weekend lies in, up to the day it is told on; None where it lies in two."""
    try:
        first = date.fromisocalendar(int(week[1]), int(week[2]), 6 if week[3] else 1)
        last = first + timedelta(days=1 if week[3] else 6)
    except (ValueError, OverflowError):
        return None
    if anchor and first <= anchor:
        last = min(last, anchor)
    return f"{first.year}-{first.month:02}" if first.month == last.month else None


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _days(time: Time, day: date) -> str:
    return (day + timedelta(days=time.number)).isoformat()


def _weekday(time: Time, day: date) -> str:
    """The last one up to the day itself, in news nine times of ten; the next one where the verb looks ahead."""
    if time.tense == "future":
        return (day + timedelta(days=(time.number - day.weekday()) % 7)).isoformat()
    return (day - timedelta(days=(day.weekday() - time.number) % 7)).isoformat()


def _last_weekday(time: Time, day: date) -> str:
    return (day - timedelta(days=(day.weekday() - time.number) % 7 or 7)).isoformat()


def _next_weekday(time: Time, day: date) -> str:
    return (day + timedelta(days=(time.number - day.weekday()) % 7 or 7)).isoformat()


def _weekday_before(time: Time, day: date) -> str:
    """The previous or following weekday, from the date mentioned before."""
    base = _base(time, day)
    return _next_weekday(time, base) if time.value == "1" else _last_weekday(time, base)


def _month_day(time: Time, day: date) -> str | None:
    month, number = (int(part) for part in time.value.split("-"))
    this = _iso(day.year, month, number)
    if this is None:  # 29 February
        return _iso(day.year - 1, month, number) or _iso(day.year + 1, month, number)
    ahead = (date.fromisoformat(this) - day).days
    if time.tense == "future" and ahead < -LONG_PAST:
        return _iso(day.year + 1, month, number)
    if ahead > (VERY_FAR if time.tense == "future" else FAR):
        return _iso(day.year - 1, month, number)
    return this


def _month(time: Time, day: date) -> str:
    """The last one up to the day's own; the next one where the verb looks ahead or tells nothing and it is near."""
    ahead = (time.number - day.month) % 12
    to_come = time.tense == "future" or (time.tense is None and ahead <= NEAR_MONTHS)
    months = day.year * 12 + day.month - 1 + ahead - (0 if to_come or not ahead else 12)
    return f"{months // 12}-{time.number:02}"


def _this_month(time: Time, day: date) -> str:
    return f"{day.year}-{time.number:02}"


def _near(time: Time, day: date) -> str | None:
    """The period of a unit that lies `number` units from the day's."""
    steps, unit = time.number, time.unit
    if unit == "D":
        return (day + timedelta(days=steps)).isoformat()
    if unit in ("W", "WE"):
        year, week, _ = (day + timedelta(weeks=steps)).isocalendar()
        return f"{year}-W{week:02}" + ("-WE" if unit == "WE" else "")
    if unit == "M":
        months = day.year * 12 + day.month - 1 + steps
        return f"{months // 12}-{months % 12 + 1:02}"
    if unit == "Q":
        quarters = day.year * 4 + (day.month - 1) // 3 + steps
        return f"{quarters // 4}-Q{quarters % 4 + 1}"
    if unit == "Y":
        return f"{day.year + steps:04}"
    return {"DE": f"{day.year // 10 + steps}", "CE": f"{day.year // 100 + steps}"}.get(unit)


def _weekend(time: Time, day: date) -> str | None:
    """The one that has begun, else the last; this week's where the verb looks ahead."""
    this = time.tense == "future" or day.weekday() >= WEEKDAYS["saturday"]
    return _near(replace(time, number=0 if this else -1), day)


def _ago(time: Time, day: date) -> str | None:
    """A decade ago is a year."""
    return _near(time, day) if time.unit != "DE" else f"{day.year + 10 * time.number}"


def _base(time: Time, day: date) -> date:
    """The day mentioned before, where it was one; else the anchor."""
    before = resolve_time(time.after, day.isoformat()) if time.after else None
    if before is None or not re.match(r"\d{4}(?:-\d\d)?(?:-\d\d)?(?!\d|-[A-Z])", before):
        return day
    if time.unit in ("D", "W", "") and not _DAY.match(before):
        return day
    if time.unit == "M" and not _MONTH.match(before):
        return day
    return date.fromisoformat((before + "-01-01")[:10] if len(before) < len("YYYY-MM-DD") else before[:10])


def _near_before(time: Time, day: date) -> str | None:
    return _near(time, _base(time, day))


def _days_after(time: Time, day: date) -> str:
    return _days(time, _base(time, day))


def _quarter_before(time: Time, day: date) -> re.Match[str] | None:
    before = resolve_time(time.after, day.isoformat()) if time.after else None
    return _QUARTER.fullmatch(before) if before else None


def _ago_before(time: Time, day: date) -> str | None:
    """A year earlier is the same quarter of that year in a company's report."""
    quarter = _quarter_before(time, day)
    if quarter and time.unit == "Y":
        return f"{int(quarter[1]) + time.number}-Q{quarter[2]}"
    return _ago(time, _base(time, day))


def _year_ago(time: Time, day: date) -> str | None:
    """The quarter spoken of, or the last that has ended, in the year before; else a year."""
    quarter = _quarter_before(time, day)
    if quarter:
        return f"{int(quarter[1]) + time.number}-Q{quarter[2]}"
    if time.unit == "Q":
        ended = _near(replace(time, number=-1), day) or ""
        return f"{int(ended[:4]) + time.number}{ended[4:]}"
    return _ago(time, day)


def _quarter(time: Time, day: date) -> str:
    """A quarter that has not begun is last year's, unless its verb looks ahead."""
    ahead = time.number > (day.month - 1) // 3 + 1
    return f"{day.year - (ahead and time.tense != 'future')}-Q{time.number}"


def _the_quarter(time: Time, day: date) -> str | None:
    """The one spoken of, else the last that has ended; in the year that is told."""
    quarter = _quarter_before(time, day)
    if quarter:
        return f"{time.value or quarter[1]}-Q{quarter[2]}"
    last = _near(replace(time, number=-1, unit="Q"), day)
    return f"{time.value}{last[4:]}" if last and time.value else last


def _in_year(time: Time, day: date) -> str:
    return f"{day.year + time.number}-{time.value}"


def _season(time: Time, day: date) -> str:
    begun = SEASON_STARTS[time.value] <= day.month
    year = day.year
    if time.number < 0:
        year -= not begun or day.month <= SEASON_STARTS[time.value] + 2
    elif time.number > 0:
        year += begun
    elif time.tense == "past" and not begun:
        year -= 1
    return f"{year}-{time.value}"


RULES: dict[str, Callable[[Time, date], str | None]] = {
    "days": _days, "weekday": _weekday, "last_weekday": _last_weekday, "next_weekday": _next_weekday, "month_day": _month_day,
    "weekday_before": _weekday_before,
    "month": _month, "this_month": _this_month, "near": _near, "weekend": _weekend, "ago": _ago,
    "near_before": _near_before, "days_after": _days_after, "ago_before": _ago_before, "year_ago": _year_ago,
    "quarter": _quarter, "the_quarter": _the_quarter, "in_year": _in_year, "season": _season,
}  # fmt: skip
"""How a value is counted, by `Time.rule`."""
