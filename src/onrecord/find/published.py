"""An article that states no date -> the day it appeared, as far as its text tells.

News names the days of its week by weekday alone. A full date in the text, a photo caption's above all, ties those weekdays to
the calendar: where the article goes on from that day to the next ones without a gap, the last of them is the day of writing.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from datetime import date, timedelta

from onrecord.language.times import Time, resolve_time
from onrecord.records import Article, Caption, Published, Span

WEEK = 6
"""Days after which a plain weekday no longer means the day that a full date names."""
ENOUGH = 3
"""Mentions of the day and of its weekday that tie the two for an interval: an old photo had 3 of 8 articles with fewer, 1 of 25
with as many, in news of May 2025."""
TOP = 400
"""Characters in which a dateline stands."""
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_FILED = re.compile(
    r"\b(?:file|archiv(?:e|al))\s(?:photo|image|picture|pic|footage)|(?-i:\bFILE\b)|[(/]\s?file\b|\bundated\b", re.I
)
# A line of its own with a date, or the head of a dispatch: "Port Vella, March 3, 2026 (HAN) —".
_LABEL = re.compile(r"\s*(?:(?:first\s)?(?:published|posted|updated|date)\b[\s:]*(?:on\s)?)?", re.I)
_LINE_REST = re.compile(r"[\s,.|]*(?:(?:at\s)?\d{1,2}[:.]\d\d\s?(?:[ap]\.?m\.?)?\s?(?:[A-Z]{2,4}|\([A-Z][a-z]+\))?)?[\s.|]*")
_HEAD = re.compile(r"\(?[A-Z][\w .,'’/()-]{1,60},\s*")
_HEAD_REST = re.compile(r"\s*(?:\([^()\n]{2,40}\)\s*)?(?:/[A-Z][\w ]{2,30}/\s*)?(?:—|–|--|-\s)|\s*/[A-Z][\w ]{2,30}/")


def infer_published(article: Article, times: Sequence[Time]) -> Published | None:
    """The day with the words that tell it, or the interval; None where nothing does. Reads nothing but text and captions;
    `times` are the text's."""
    return _by_dateline(article, times) or _by_weekdays(article, times)


def _by_dateline(article: Article, times: Sequence[Time]) -> Published | None:
    """A date at the top by itself or at the head of the dispatch; one without year where a full date has it, days before."""
    fixed = _latest_caption(article, times)
    for time in times:
        if time.span.start > TOP:
            return None
        if not _is_dateline(article.text, time.span):
            continue
        if _is_full(time):
            return Published(date=time.value[:10], how="inferred", evidence=(time.span,))
        day = resolve_time(time, fixed.value[:10]) if fixed and time.rule == "month_day" else None
        if fixed and day and 0 <= (date.fromisoformat(day) - _day_of(fixed)).days <= WEEK:
            return Published(date=day, how="inferred", evidence=tuple(sorted((time.span, fixed.span))))
    return None


def _is_dateline(text: str, span: Span) -> bool:
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end, span.end + TOP)
    before, after = text[start : span.start], text[span.end : end if end >= 0 else span.end + TOP]
    if _LABEL.fullmatch(before) and _LINE_REST.fullmatch(after):
        return True
    return bool(_HEAD.fullmatch(before) and _HEAD_REST.match(after))


def _by_weekdays(article: Article, times: Sequence[Time]) -> Published | None:
    """The latest full date of a caption, carried on by the weekdays of the text."""
    fixed = _latest_caption(article, times)
    if fixed is None or any(_is_full(time) and _day_of(time) > _day_of(fixed) for time in times):
        return None
    day = _day_of(fixed)
    days = [time for time in times if time.rule == "weekday" and time.tense != "future" and _caption_of(article, time) is None]
    steps = [(time.number - day.weekday()) % 7 for time in days]
    if 0 not in steps:
        return None
    last = next(step for step in range(WEEK + 1) if step + 1 not in steps)
    evidence = tuple(sorted({fixed.span, *(days[steps.index(step)].span for step in (0, last))}))
    end = (day + timedelta(days=last)).isoformat()
    if 0 < last < WEEK and steps[0] == last:
        return Published(date=end, how="inferred", evidence=evidence)
    tied = steps.count(0) + sum(_is_full(time) and _day_of(time) == day for time in times)
    if tied < ENOUGH:
        return None
    return Published(date=None, how="inferred", evidence=evidence, interval=(end, (day + timedelta(days=WEEK)).isoformat()))


def _latest_caption(article: Article, times: Sequence[Time]) -> Time | None:
    """The latest full date in a photo's caption that is not from the files."""
    dated = [
        time for time in times if _is_full(time) and (caption := _caption_of(article, time)) and not _is_filed(article, caption)
    ]
    return max(dated, key=_day_of, default=None)


def _is_full(time: Time) -> bool:
    """Whether an expression is a day with its year."""
    return time.rule == "value" and time.kind in ("DATE", "TIME") and bool(_DAY.match(time.value))


def _day_of(time: Time) -> date:
    return date.fromisoformat(time.value[:10])


def _caption_of(article: Article, time: Time) -> Caption | None:
    at = bisect_right(article.captions, time.span.start, key=lambda caption: caption.span.start) - 1
    return article.captions[at] if at >= 0 and time.span.start < article.captions[at].span.end else None


def _is_filed(article: Article, caption: Caption) -> bool:
    """Whether a caption or its credit says that the photo is an old one."""
    end = article.text.find("\n", caption.span.end, caption.span.end + TOP)
    return bool(_FILED.search(article.text, caption.span.start, end if end >= 0 else caption.span.end))
