"""The time that a figure is about, where the article tells it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from onrecord.language.numerals import SMALL
from onrecord.language.times import Time, day_of, resolve_time
from onrecord.language.times_words import MONTH_NAMES
from onrecord.records import Span

SINCE = re.compile(r"\bsince[ ](?:[\w’'-]+[ ]){0,14}?(?:in[ ]|on[ ]|of[ ])?$", re.IGNORECASE)
"""Before a time: the count begins there ("since Moscow began its operation in February 2022")."""
REACH = 60
SINCE_REACH = 90
MOST = re.compile(
    r"\b(?:largest|biggest|worst|first|deadliest|heaviest|highest|lowest|most|least|longest|sharpest|strongest)[ ][^,.;]{0,40}$"
)
APART = re.compile(r"[,;]|\b(?:and|after)\b")
BEHIND = re.compile(
    r"(?:[ ]and[ ][a-z]+)?[ ](?:(?!and\b|to\b|from\b)[\w’'-]+[ ]){0,2}?"
    r"(?:in|through|during|by|until|on|for(?:[ ]all[ ]of)?|at[ ]the[ ]end[ ]of)[ ](?:the[ ])?",
    re.IGNORECASE,
)
# "9 percent, up from 4 in 2030": the year is that of what it is compared with.
OF_ANOTHER = re.compile(r"\b(?:from|than|compared[ ](?:with|to)|versus|against)\b[^.;]{0,40}\d(?![^.;]*\d{4}[^.;]*,)")
# "July futures" are traded long before July, and "9% from 2001 levels" is cut today.
OF_A_CONTRACT = re.compile(
    r"[ ](?:levels?\b|baseline\b|deadline\b|futures|contracts?|options|delivery|deliveries|prices|dollars|terms|values?)\b"
)
# A poll's or a report's own day: "a poll released on Friday put it at 43%".
OF_A_REPORT = re.compile(
    r"\b(?:released|published|issued|unveiled|posted|conducted|established|founded|created|born)[ ]"
    r"(?:\w+[ ]){0,3}?(?:(?:on|in)[ ])?$"
)
OVERNIGHT = re.compile(r"[Oo]vernight[ ](?:in)?to[ ](?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
"""The day it leads to is told behind it."""
FISCAL = re.compile(r"\bfiscal\b", re.IGNORECASE)
"""A company's year, which need not be the calendar's."""
# "A 50% tariff starting on June 1" has no end yet.
FROM_THEN = re.compile(r"\b(?:start(?:s|ing)?|begin(?:s|ning)?|effective|in[ ]force)[ ](?:(?:on|from|in|as[ ]of)[ ])?$")
# "Founded in 1973 and active in more than 100 countries", "set up in 2004 that finances": the time is of what is told first.
OF_ITS_CLAUSE = re.compile(r"^[ ](?:after|following)\b|[ ](?:(?:that|which|who)[ ][a-z]|and[ ](?:\w+ly[ ])?[a-z]{3,}(?:ed|s)\b)")
LEAD = 30
"""Code points at a sentence's beginning in which a time is that of the whole sentence."""
FIRST_MONTHS = re.compile(
    r"\bfirst[ ](?P<count>two|three|four|five|six|seven|eight|nine|ten|eleven|[2-9]|1[01])[ ]months[ ]of[ ]$", re.IGNORECASE
)
# The day of a picture is not that of what its caption tells: "…, in Marn, May 22, 2030 (credit: Ada Holm)".
OF_A_PICTURE = re.compile(
    r"[.,]?[ ]{1,2}[(\[][ ]?(?:(?i:credit|photo|picture|image)\b|[^()\[\]]{0,80}"
    r"\b(?:AP|AFP|Reuters|REUTERS|Getty|EPA|Images?|Photos?|Pool|Handout|Sputnik|Xinhua|Anadolu|Shutterstock)\b)"
)
# Days counted from what was told before, not from the day of the article: "five days later", "the same week".
OF_A_TALE = re.compile(
    r"(?:an?|one)[ ]year[ ]ago|.*[ ](?:later|earlier|before|after|prior)|.*\b(?:following|previous|prior|preceding)[ ].*"
    r"|(?:the|that)[ ](?:same|next)[ ](?:day|week|month|year|morning|evening|night)",
    re.IGNORECASE,
)
# "In the three-month period that ended June 5": the day is not the figure's.
LASTED = re.compile(r"\b(?:period|months|weeks|quarter|year|week)[ ](?:that[ ])?(?:ended|ending)[ ](?:on[ ])?$")
TODAY = re.compile(r"[Tt]oday")
# "Today, 58 percent are hungry", "today it has nine members": nowadays; "signed today" is one day.
NOWADAYS = re.compile(r",|[ ](?:as|it|there|they|we|he|she|the|some|only|about|around|more|almost|nearly)\b")
WEEKDAY = re.compile(r"(?:(?:next|this|coming)[ ])?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)s?\b", re.IGNORECASE)
# What a figure is set beside is of another time: "up from prior levels of about 20%", "(there are now 35 mills)".
SET_BESIDE = re.compile(r"\b(?:up|down)[ ]from[ ](?:[\w’'-]+[ ]){0,6}[$€£“\"]?\d|\bprior[ ]levels?\b|[ ]\((?:[^()]*[ ])?now[ ]")
BESIDE_REACH = 40
# "9% higher than a year ago", "compared with the same week last year".
COMPARED = re.compile(r"\b(?:than|compared[ ](?:with|to)|versus)[ ](?:[\w’'-]+[ ]){0,6}$")
# "Fell 231 points, or 0.6 percent, from Tuesday": since when, not when.
FROM_DAY = re.compile(r"\bfrom[ ](?:(?:late|early)[ ])?$")
ON_FROM = re.compile(r"[ ](?:on|to|until|till|through|onwards?)\b")
MONTH = re.compile(r"\d{4}-\d\d")
# "In the 12 months to April" are over.
MONTHS_TO = re.compile(r"\b(?:months|year|quarter)[ ](?:up[ ])?to[ ](?:the[ ]end[ ]of[ ])?$")
# "The Russell 2000", "Agenda 2030": a name's year.
OF_A_NAME = re.compile(
    rf"\b(?!(?:{MONTH_NAMES}|Spring|Summer|Autumn|Fall|Winter|Q\d|H\d|FY|In|By|Since|From|Until|Through|Of|Year|Fiscal|Early|Late|Mid"
    r"|During|Before|After|For|And|The|Between|To|Around|Around|End)\b)[A-Z][\w-]+[ ]$"
)
# "We expect $13m for June": of a June to come, whose year nothing tells.
AHEAD = re.compile(r"\b(?:will|expect\w*|estimat\w*|forecast\w*|project\w*|plan(?:s|ned|ning)?|budget\w*)\b[^.;]*[ ]for[ ]$")
Period = tuple[str, str]
Dated = tuple[Time, Period | None]
"""A time with what it spans, or without it where it is certainly not a figure's."""
YEAR = re.compile(r"\d{4}$")
WEEK = re.compile(r"(\d{4})-W(\d\d)$")
HALF = re.compile(r"(\d{4})-H([12])$")
QUARTER = re.compile(r"(\d{4})-Q([1-4])$")


def find_period(
    text: str, times: Sequence[Time], anchor: str | None, said: str | None, bounds: Span, figure: Span
) -> tuple[str | None, str | None] | None:
    """From and to of a figure: of the times within `bounds`, a "since" first, else the nearest; days, months or years."""
    day = said or anchor
    told = [
        (time, None if _is_of_else(text, time, period, day) else period)
        for time in times
        if (period := _period(text, time, day)) and not _is_of_another(text, time.span, figure)
    ]
    told = [*_joined(text, [*_with_last_days(text, told)])]
    for time, period in told:
        since = SINCE.search(text, max(bounds.start, time.span.start - SINCE_REACH), time.span.start) if period else None
        if since and period and _is_since(text, Span(start=since.start(), end=time.span.end), figure):
            # "The largest attack since 2022" tells of one attack.
            most = MOST.search(text, max(bounds.start, since.start() - REACH), since.start())
            return None if most else (period[0], None)
    told = [pair for pair in told if not _is_of_clause(text, pair[0].span, bounds, figure)]
    near = _own(text, told, figure) or min(told, key=lambda pair: _distance(pair[0].span, figure), default=None)
    if near is None or near[1] is None or _distance(near[0].span, figure) > REACH:
        return None
    start = near[0].span.start
    return (near[1][0], None) if FROM_THEN.search(text, max(bounds.start, start - LEAD), start) else near[1]


def _is_of_clause(text: str, time: Span, bounds: Span, figure: Span) -> bool:
    """Whether a time before a figure is that of another clause: a verb stands between, and no sentence begins with it."""
    return (
        time.end <= figure.start
        and time.start > bounds.start + LEAD
        and OF_ITS_CLAUSE.search(text[time.end : figure.start]) is not None
    )


def _is_since(text: str, since: Span, figure: Span) -> bool:
    """Whether a "since" that begins a sentence, or stands near, is that of a figure outside it."""
    if since.start < figure.start < since.end:
        return False  # "since Marn sent 900 troops in May 2030" sends them in May
    return _distance(since, figure) <= REACH or (text[since.start] == "S" and since.end <= figure.start)


def _is_of_else(text: str, time: Time, period: Period, anchor: str | None) -> bool:
    """Whether a time is that of a contract, a level, a picture, a tale or our days, or a weekday that only tense puts ahead."""
    start, end = time.span.start, time.span.end
    if text.endswith(("Copyright ", "©", "© "), 0, start) or OF_A_CONTRACT.match(text, end) or OF_A_PICTURE.match(text, end):
        return True
    if LASTED.search(text, max(0, start - REACH), start) or OF_A_REPORT.search(text, max(0, start - REACH), start):
        return True
    if FISCAL.search(text, start, end) or OVERNIGHT.match(text, start):
        return True
    if TODAY.fullmatch(text, start, end):
        return text[start] == "T" or NOWADAYS.match(text, end) is not None
    if period[1] > (anchor or period[1]) and MONTHS_TO.search(text, max(0, start - REACH), start):
        return True
    if YEAR.fullmatch(text, start, end) and OF_A_NAME.search(text, max(0, start - REACH), start):
        return True
    if WEEKDAY.fullmatch(text, start, end):
        if FROM_DAY.search(text, max(0, start - REACH), start) and not ON_FROM.match(text, end):
            return True
        return anchor is not None and period[0] > anchor
    if (
        MONTH.fullmatch(period[0])
        and anchor
        and period[1] < anchor[: len(period[1])]
        and AHEAD.search(text, max(0, start - REACH), start)
    ):
        return True
    return OF_A_TALE.fullmatch(text, start, end) is not None


def _is_of_another(text: str, time: Span, figure: Span) -> bool:
    """Whether a time is that of another figure, beside which this one is set."""
    if time.start >= figure.end:
        return (
            OF_ANOTHER.search(text, figure.end, time.start) is not None
            or COMPARED.search(text, figure.end, time.start) is not None
        )
    return (
        time.end <= figure.start and SET_BESIDE.search(text, max(time.end, figure.start - BESIDE_REACH), figure.end) is not None
    )


# "From May 13 to 19, 2031".
LAST_DAY = re.compile(
    r"(?:[ ](?:to|through|until|and)[ ]|[ ]?[–-][ ]?)(?P<day>\d{1,2})"
    r"(?:,?[ ](?P<year>(?:19|20)\d\d)\b|(?![\d%]|[.,]\d|[ ][a-z]+s\b))"
)
MONTH_DAY = re.compile(r"\d{4}-\d\d-(\d\d)$")
LONGEST_MONTH = 31


def _with_last_days(text: str, told: Sequence[Dated]) -> Iterator[Dated]:
    """The times, a day with the last one of the days that it begins where only that one's number is told."""
    done = 0
    for time, period in told:
        if time.span.start < done:
            continue
        day = MONTH_DAY.match(period[0]) if period and period[0] == period[1] else None
        last = LAST_DAY.match(text, time.span.end) if day else None
        if period is None or day is None or last is None or not int(day[1]) < int(last["day"]) <= LONGEST_MONTH:
            yield time, period
            continue
        done = last.end()
        first = f"{last['year'] or period[0][:4]}{period[0][4:]}"
        yield replace(time, span=Span(start=time.span.start, end=done)), (first, f"{first[:-2]}{int(last['day']):02}")


# "Between 2001 and 2005", "from May 6 to May 12".
FROM = re.compile(r"\b(?:[Bb]etween|[Ff]rom)[ ](?:the[ ])?$")
UNTIL = re.compile(r"[ ](?:and|to|until|till|through)[ ](?:the[ ])?")


def _joined(text: str, told: Sequence[Dated]) -> Iterator[Dated]:
    """The times, both ends of one that lasts made one."""
    last: Dated | None = None
    for time, period in told:
        if last and last[1] and period and _is_end(text, last[0], last[1], time, period):
            last = (replace(time, span=Span(start=last[0].span.start, end=time.span.end)), (last[1][0], period[1]))
            continue
        if last:
            yield last
        last = (time, period)
    if last:
        yield last


def _is_end(text: str, first: Time, begun: Period, time: Time, period: Period) -> bool:
    """Whether a time ends what the one before it begins."""
    if UNTIL.fullmatch(text, first.span.end, time.span.start) and _is_next_month(begun, period):
        return True  # "in April and May"
    return (
        FROM.search(text, max(0, first.span.start - 14), first.span.start) is not None
        and UNTIL.fullmatch(text, first.span.end, time.span.start) is not None
        and begun[0] <= period[1]
    )


def _is_next_month(begun: Period, period: Period) -> bool:
    """Whether two times are neighbouring months of a year."""
    months = begun[0] == begun[1] and period[0] == period[1] and len(begun[0]) == len(period[0]) == len("2031-03")
    return months and begun[0][:4] == period[0][:4] and int(period[0][5:]) - int(begun[0][5:]) == 1


def _own(text: str, told: Sequence[Dated], figure: Span) -> Dated | None:
    """The time right behind a figure, where a comma or "and" parts it from the one before: "5m in 2024 and 7m in 2025"."""
    if not any(time.span.end <= figure.start and APART.search(text, time.span.end, figure.start) for time, _ in told):
        return None
    return next(
        (one for one in told if figure.end < one[0].span.start and BEHIND.fullmatch(text, figure.end, one[0].span.start)), None
    )


def _distance(a: Span, b: Span) -> int:
    return max(a.start - b.end, b.start - a.end, 0)


LONG_AGO = timedelta(days=200)
"""A day without a year that lies further back is one that everybody knows: "since May 7" says no more than its name."""


DATED_WITHIN = 10_000
"""Code points around a day in which its year is sought: most articles are shorter, and time stays linear."""


def _named_day(text: str, time: Time, day: str, anchor: str) -> str | None:
    """A day without a year, with the year that the text gives it anywhere; the last such day where that was not long ago."""
    name = re.escape(text[time.span.start : time.span.end])
    until = r"[ ](?:to|and|until|through)[ ][\w.]{2,10}(?:[ ]\d{1,2})?"
    dated = re.compile(rf"\b{name}(?:{until})?,?[ ]((?:19|20)\d\d)\b")
    told = dated.search(text, max(0, time.span.start - DATED_WITHIN), time.span.end + DATED_WITHIN)
    if told:
        return f"{told[1]}{day[4:]}"
    return day if date.fromisoformat(anchor) - date.fromisoformat(day) < LONG_AGO else None


def _period(text: str, time: Time, anchor: str | None) -> tuple[str, str] | None:
    """First and last day, month or year of a time expression."""
    if time.kind in ("DURATION", "SET"):
        return None
    if time.rule == "month_day" and anchor and len(anchor) == len("2031-03-12"):
        day = day_of(time, anchor)
        day = _named_day(text, time, day, anchor) if day else None
        return (day, day) if day else None
    value = resolve_time(time, anchor)
    if value is None or YEAR.match(value):
        return _of_year(text, time, value) if value else None
    week, quarter, half = WEEK.match(value), QUARTER.match(value), HALF.match(value)
    if week:
        monday = date.fromisocalendar(int(week[1]), int(week[2]), 1)
        sunday = monday + timedelta(days=6)
        # On a Sunday "last week" may be the one that ends that day.
        last = time.rule == "near" and time.number < 0 and anchor == (sunday + timedelta(days=7)).isoformat()
        return monday.isoformat(), (anchor if last and anchor else sunday.isoformat())
    if quarter:
        month = 3 * int(quarter[2])
        return f"{quarter[1]}-{month - 2:02}", f"{quarter[1]}-{month:02}"
    if half:
        return (f"{half[1]}-01", f"{half[1]}-06") if half[2] == "1" else (f"{half[1]}-07", f"{half[1]}-12")
    day = day_of(time, anchor)
    return (day, day) if day else None


def _of_year(text: str, time: Time, year: str) -> Period:
    """A year, or the months of it that are told: "the first three months of 2031"."""
    months = FIRST_MONTHS.search(text, max(0, time.span.start - REACH), time.span.start)
    count = SMALL.get(months["count"].lower()) or int(months["count"]) if months else 0
    return (f"{year}-01", f"{year}-{count:02}") if count else (year, year)
