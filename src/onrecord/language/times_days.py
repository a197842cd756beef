"""Days and times of day, read from a run of coded words."""

import re

from onrecord.language.times_kinds import Time, TimeKind
from onrecord.language.times_phrase import (
    Phrase,
    clock_of,
    iso_day,
    month_of,
    number_of,
    part_of,
    shift_of,
    tense_of,
    time_of,
    word_of,
)
from onrecord.language.times_words import DAYS_AWAY, WEEKDAYS

NAMED = re.compile(r"[A-Z][\w’'-]*\s\Z")
"""What stands before the "Today" of an outlet's name: "Varland Today"."""
PROGRAMME = re.compile(r"\s+(?:programme|program|show)\b")
LOOK = 20
"""Characters before "Today" in which the rest of its name ends."""


def _is_name(text: str, start: int, end: int) -> bool:
    """Whether "Today" is an outlet or its programme."""
    return NAMED.search(text[max(0, start - LOOK) : start]) is not None or PROGRAMME.match(text, end) is not None


def _day_in_month(phrase: Phrase) -> int:
    """The number of a day: the one beside the month, not the one of an hour."""
    month = next(i for i, code in enumerate(phrase.codes) if code in "MD")
    after, before = phrase.codes[month + 1 : month + 2], phrase.codes[:month].rstrip("f")
    word = phrase.words[month + 1] if after and after in "no" else phrase.words[len(before) - 1]
    return number_of(word) or 0


def read_iso(text: str, phrase: Phrase) -> Time | None:
    """2026-02-04."""
    value = iso_day(*(int(part) for part in phrase.words[0].split("-")))
    return time_of(phrase, value=value) if value else None


def read_slashed(text: str, phrase: Phrase) -> Time | None:
    """American order, as in the datelines of American agencies, unless only the other order is a date."""
    month, day, year = (int(part) for part in re.split(r"[/-]", phrase.words[0]))
    year += 0 if year > 99 else 2000 if year < 50 else 1900
    value = iso_day(year, month, day) or iso_day(year, day, month)
    return time_of(phrase, value=value) if value else None


def read_date(text: str, phrase: Phrase) -> Time | None:
    """A day of a month, with or without year and time of day."""
    year, month, day = word_of(phrase, "Y"), month_of(phrase), _day_in_month(phrase)
    clock = clock_of(phrase) if set("cpmz") & set(phrase.codes) else ""
    kind: TimeKind = "TIME" if clock else "DATE"
    if year:
        value = iso_day(int(year), month, day)
        return time_of(phrase, kind, value=value + clock) if value else None
    if iso_day(2000, month, day) is None:
        return None
    return time_of(phrase, kind, rule="month_day", value=f"{month:02}-{day:02}", clock=clock, tense=tense_of(text, phrase))


def read_clocked(text: str, phrase: Phrase) -> Time | None:
    """A day with a time of day, in either order."""
    if set("MD") & set(phrase.codes):
        return read_date(text, phrase)
    clock = clock_of(phrase)
    return read_day(text, phrase, clock) if clock else None


def read_day(text: str, phrase: Phrase, clock: str = "") -> Time | None:
    """A weekday, or today, yesterday, tomorrow. "Friday night" is the day alone, as TimeML's annotators mostly have it."""
    near = word_of(phrase, "T")
    if near:
        start = phrase.span.start
        if near == "today" and text[start] == "T" and _is_name(text, start, phrase.span.end):
            return None
        clock = clock or part_of(phrase) or ("TNI" if near in ("tonight", "overnight") else "")
        return time_of(phrase, "TIME" if clock else "DATE", rule="days", number=DAYS_AWAY[near], clock=clock)
    kind: TimeKind = "TIME" if clock else "DATE"
    weekday = WEEKDAYS[word_of(phrase, "W") or ""]
    tense = None if text[phrase.span.end : phrase.span.end + 2] in ("'s", "’s") else tense_of(text, phrase)
    return time_of(phrase, kind, rule="weekday", number=weekday, clock=clock, tense=tense)


def read_days_around(text: str, phrase: Phrase) -> Time | None:
    """The day before yesterday, the day after tomorrow."""
    if phrase.words[1] != "day":
        return None
    step = -1 if phrase.words[2] == "before" else 1
    return time_of(phrase, rule="days", number=DAYS_AWAY[phrase.words[3]] + step)


def read_near_day(text: str, phrase: Phrase) -> Time | None:
    """Last Tuesday, this Tuesday; the previous and the following one are counted from the date before."""
    if phrase.words[0] == "following":
        return None  # "Following Wednesday's talks": a preposition, and the day stands alone
    weekday, shift = WEEKDAYS[word_of(phrase, "W") or ""], shift_of(phrase)
    if set(phrase.words) & {"previous", "following"}:
        return time_of(phrase, rule="weekday_before", value=str(shift), number=weekday)
    if shift == 0:
        return time_of(phrase, rule="weekday", number=weekday, tense=tense_of(text, phrase))
    return time_of(phrase, rule="last_weekday" if shift < 0 else "next_weekday", number=weekday)


def read_near_part(text: str, phrase: Phrase) -> Time | None:
    """This morning, last night; that evening and the next morning are counted from the date before."""
    if phrase.codes in ("HP", "LP"):
        return time_of(phrase, "TIME", rule="days", number=shift_of(phrase), clock=part_of(phrase))
    return time_of(phrase, "TIME", rule="days_after", number=shift_of(phrase), clock=part_of(phrase))


def read_clock(text: str, phrase: Phrase) -> Time | None:
    """A time of day alone: of the date before, else of the day itself."""
    if phrase.codes == "m" and phrase.before != "I":
        return None  # "High Noon"
    clock = clock_of(phrase)
    return time_of(phrase, "TIME", rule="days_after", clock=clock) if clock else None
