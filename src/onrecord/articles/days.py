"""Full dates as pages write them, in words, digits or for machines -> ISO dates."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime

from onrecord.articles.days_words import MONTHS

# A date is looked for where a year stands: that is rare, and all its other parts are within so many characters of it.
# Digits first, then the look at what is before them: re leaps to what a match begins with.
YEAR = re.compile(r"(?:19|20)(?<!\d\d\d)\d\d(?!\d)")
REACH = 28
WORD = r"(?P<word>[^\W\d_]{3,14})"
DAY = r"(?P<day>[0-3]?\d)"
# "4 February 2026", "4. Februar 2026", "4 de febrero de 2026", "4-Feb-2026" | "February 4, 2026" | "04.02.2026": what is
# before the year.
BEFORE_YEAR = re.compile(
    rf"(?:(?<!\d){DAY}(?:(?:st|nd|rd|th|er|[.ºª])?[\s/-]{{1,3}}|\.)(?:of\s|de\s|d['’])?{WORD}[.,]{{0,2}}[\s/-]{{1,3}}(?:de\s|del\s)?"
    r"|(?<!\w)(?P<word2>[^\W\d_]{3,14})\.?\s{1,2}(?P<day2>[0-3]?\d)(?:st|nd|rd|th)?,?\s{1,3}"
    r"|(?<![\d.])(?P<day3>[0-3]?\d)(?:\.\s?|\s\|\s)(?P<month3>[01]?\d)(?:\.\s?|\s\|\s))$",
    re.I,
)
# "2026-02-04", "2026/2/4", "2026.02.04." | "2026年2月4日", "2026년 2월 4일" | "2026. február 4.", "2026 m. vasario 4": what
# is after it.
AFTER_YEAR = re.compile(
    rf"(?P<mark>[-/.])\s?(?P<month>[01]?\d)(?P=mark)\s?{DAY}(?!\d)"
    r"|\s?[年년]\s?(?P<month2>[01]?\d)\s?[月월]\s?(?P<day2>[0-3]?\d)\s?[日일]"
    rf"|\.?\s{{1,2}}(?:m\.\s)?{WORD}\s{{1,2}}(?P<day3>[0-3]?\d)(?!\d)",
    re.I,
)
# "04/02/2026" is April in one half of the world.
SLASHED = re.compile(r"(?<![\d/-])(?P<first>[0-3]?\d)(?P<mark>[/-])(?P<second>[0-3]?\d)(?P=mark)$")
# "04.02.26": the year in short, which a page writes beside a headline and versions and prices look like elsewhere.
SHORT_YEAR = re.compile(r"\.(?<=\d\.)(?P<year>\d\d)(?![.,]?\w)")
BEFORE_SHORT_YEAR = re.compile(r"(?<![\w.,])(?P<day>[0-3]?\d)\.(?P<month>[01]?\d)$")
ISO = re.compile(
    r"\s*(?P<day>(?:19|20)\d\d-[01]\d-[0-3]\d)"
    r"(?:[T\s]{1,3}(?P<time>[0-2]\d:[0-5]\d(?::[0-5]\d)?)(?:[.,]\d{1,9})?\s{0,2}(?P<zone>Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?)?",
    re.I,
)
COMPACT = re.compile(r"\s*((?:19|20)\d\d)([01]\d)([0-3]\d)(?:T?\d{4,6}Z?)?\s*$")
# Seconds or milliseconds since 1970, of 2001 and later.
EPOCH = re.compile(r"\s*(\d{10})(?:\d{3})?\s*$")
LONGEST = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A full date in a text: text[start:end]."""

    start: int
    end: int
    iso: str


def find_days(text: str) -> tuple[str, ...]:
    """Every different full date in `text` that can mean only one day, as ISO dates in their order."""
    return tuple(dict.fromkeys(day.iso for day in find_dates(text)))


def find_dates(text: str, *, day_first: bool | None = None) -> Iterator[Day]:
    """Full dates in their order; `day_first` says how "04/02/2026" is meant, which is left alone where that is unknown."""
    for match in YEAR.finditer(text):
        begin = max(0, match.start() - REACH)
        before = text[begin : match.start()]
        if found := BEFORE_YEAR.search(before):
            iso = _iso(
                int(match[0]), found["word"] or found["word2"] or found["month3"], found["day"] or found["day2"] or found["day3"]
            )
            start, end = begin + found.start(), match.end()
        elif found := AFTER_YEAR.match(text, match.end(), match.end() + REACH):
            iso = _iso(
                int(match[0]), found["word"] or found["month"] or found["month2"], found["day"] or found["day2"] or found["day3"]
            )
            start, end = match.start(), found.end()
        elif found := SLASHED.search(before):
            iso = _slashed(int(match[0]), int(found["first"]), int(found["second"]), day_first)
            start, end = begin + found.start(), match.end()
        else:
            continue
        if iso:
            yield Day(start=start, end=end, iso=iso)


def find_short_dates(text: str) -> Iterator[Day]:
    """Dates whose year has two digits, of this century, in their order: for places where nothing else looks like one."""
    for match in SHORT_YEAR.finditer(text):
        found = BEFORE_SHORT_YEAR.search(text, max(0, match.start() - len("04.02") - 1), match.start())
        if found and (iso := _iso(2000 + int(match["year"]), found["month"], found["day"])):
            yield Day(start=found.start(), end=match.end(), iso=iso)


def _iso(year: int, month: str, day: str) -> str | None:
    number = int(month) if month.isdigit() else MONTHS.get(month.lower().rstrip("."), 0)
    try:
        return date(year, number, int(day)).isoformat()
    except ValueError:
        return None  # 31 February is no date, "4 people 2026" neither


def _slashed(year: int, first: int, second: int, day_first: bool | None) -> str | None:
    if first > 12 >= second:
        day_first = True
    elif second > 12 >= first:
        day_first = False
    if day_first is None:
        return None
    return _iso(year, *(str(part) for part in ((second, first) if day_first else (first, second))))


def parse_moment(text: str) -> tuple[str | None, str | None]:
    """A date or time in a page's metadata (ISO 8601, RFC 2822, seconds since 1970, or written out) -> its day as stated there, in
    its own time zone, and the time with its offset where both are given."""
    text = text[:LONGEST].strip()
    if match := ISO.match(text):
        return _of_iso(match)
    if match := COMPACT.match(text):
        return _iso(int(match[1]), match[2], match[3]), None
    if match := EPOCH.match(text):
        moment = datetime.fromtimestamp(int(match[1]), UTC)
        return moment.date().isoformat(), moment.isoformat()
    try:
        moment = parsedate_to_datetime(text)
        return moment.date().isoformat(), moment.isoformat() if moment.tzinfo else None
    except (ValueError, TypeError, IndexError, OverflowError):
        days = find_days(text)
        return (days[0] if len(days) == 1 else None), None


def _of_iso(match: re.Match[str]) -> tuple[str | None, str | None]:
    day = _iso(int(match["day"][:4]), match["day"][5:7], match["day"][8:])
    if day is None or match["time"] is None or match["zone"] is None:
        return day, None
    zone = match["zone"].upper()
    offset = "+00:00" if zone in ("Z", "UTC", "GMT") else zone[:3] + ":" + (zone[3:].lstrip(":") or "00")
    return day, f"{day}T{match['time']}{offset}"
