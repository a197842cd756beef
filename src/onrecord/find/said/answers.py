"""Days that a statement has from what was said or done before it: what answers another is not older, and "tonight" in somebody's
words is the day of speaking.

Only what is certain: that a statement stands in an article about an event tells no day, for as often as not it was made before
or after.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from onrecord.find.occasions import LEDE
from onrecord.language.clauses import (
    LONGEST,
    Clauses,
    in_caption,
    in_dateline,
    is_covered,
    neighbouring_sentences,
    reporting_clauses,
    same_speaker,
)
from onrecord.language.times import Time, day_of
from onrecord.records import Span, Speaker, Statement

Said = tuple[str, Span]

WHOLE = len("YYYY-MM-DD")
BACK = 3
"""Sentences before a statement that may tell the event it speaks of."""
ENTRIES = 5
"""Statements before an answer among which stands what it answers."""
PART_OF_DAY = re.compile(r"\b(?:tonight|this\s+(?:morning|afternoon|evening))\b", re.I)
TODAY = re.compile(r"\btoday\b(?!['’])", re.I)
"""Of these days as well as of this one, so only beside a verb in the past."""
PAST = re.compile(
    r"\b(?:has|have|had|was|were|did|saw|met|got|came|went|took|made|held|heard|left|lost|won|began|gave|\w{2,}ed)"
    r"(?:\s+(?!(?:by|for|of|to|that|and|in|as)\b)[\w’'-]+){0,4}\s+\Z"
)
CLAUSE = 40
"""Characters before "today" in which its verb stands."""
_MATTER = (
    r"(?:remarks?|comments?|statements?|words|speech|claims?|accusations?|allegations?|criticism|announcement|decision|interview)"
)
ANSWERS = re.compile(
    r"\b(?:respond(?:ed|s|ing)?|replie[ds]|replying|react(?:ed|s|ing)|retort(?:ed|s)|counter(?:ed|s)|"
    r"in\s+(?:response|reply|reaction)|(?:hit|hits|pushed|pushes|fired|fires|shot)\s+back|"
    r"(?:slamm|condemn|criticiz|criticis|denounc|reject|dismiss|welcom|prais)ed\s+(?:the|his|her|their|[A-Z][\w-]*['’]s?)\s+"
    rf"(?:[\w’'-]+\s+){{0,2}}{_MATTER})\b"
)
REACTS = re.compile(
    r"(?:ridicul|mock|slam|blast|condemn|criticis|criticiz|denounc|prais|welcom|hail|applaud|react|respond|express|lament|mourn|"
    r"deplor|decr|reject|dismiss|object|defend|call(?:ed|s)\b|describ|accus)",
    re.I,
)
EVENT = re.compile(
    r"\b(ruling|decision|verdict|sentence|vote|election|attack|strike|airstrike|explosion|blast|bombing|shooting|killing|murder|raid|"
    r"arrest|crash|incident|announcement|speech|remarks|resignation|summit|meeting|talks|hearing|ceremony|launch|exchange|swap|deal|"
    r"agreement|protest|march|rally)\b",
    re.I,
)
"""What statements are made about."""
BESIDE = 60
"""Characters before a day within which stands what happened then."""
FAR = 12
"""Sentences after which "the ruling" may be another one."""
DEFINITE = re.compile(r"\b(?:the|this|that|\w+['’]s?)\s+(?:\w+\s+)?\Z")
ADDS = re.compile(r"(?:also\s+)?(?:add(?:ed|s|ing)|continu(?:ed|es|ing)|(?:went|goes)\s+on|conclud(?:ed|es|ing))\b")
ACT = 2
"""Sentences before a statement that may tell what its speaker did."""
AGENT = re.compile(r"\bby\s+(?:[\w.’'-]+\s+){0,5}\Z")
"""Who did what a passive tells: titles and first names before the surname."""


def find_spoken_day(clauses: Clauses, times: Sequence[Time], anchor: str | None, entry: Statement) -> Said | None:
    """The day of speaking that somebody's own words call today's, as the article's beginning or the last sentences tell it."""
    if anchor is None or entry.kind == "indirect":
        return None
    for piece in entry.content:
        for time in times[bisect_left(times, piece.start, key=_start) : bisect_left(times, piece.end, key=_start)]:
            words = clauses.text[time.span.start : time.span.end + 1]
            before = clauses.text[max(piece.start, time.span.start - CLAUSE) : time.span.start]
            if PART_OF_DAY.match(words) or (TODAY.match(words) and PAST.search(before)):
                return _narrated_day(clauses, times, anchor, entry)
    return None


def _narrated_day(clauses: Clauses, times: Sequence[Time], anchor: str, entry: Statement) -> Said | None:
    """The article's own day where it narrates something of it nearby, else the one day it narrates there."""
    here = bisect_right(clauses.begins, entry.content[0].start) - 1
    found: dict[str, Span] = {}
    for first, last in ((0, LEDE), (max(0, here - BACK), here + 1)):
        end = clauses.begins[last] if last < len(clauses.begins) else len(clauses.text)
        for day, span in _days_told(clauses, times, anchor, clauses.begins[min(first, len(clauses.begins) - 1)], end):
            found.setdefault(day, span)
    if anchor in found:
        return anchor, found[anchor]
    return next(iter(found.items())) if len(found) == 1 else None


def _days_told(clauses: Clauses, times: Sequence[Time], anchor: str, start: int, end: int) -> Iterator[Said]:
    """The days up to the article's own that the outlet's words tell."""
    for time in times[bisect_left(times, start, key=_start) : bisect_left(times, end, key=_start)]:
        day = None if time.tense == "future" else day_of(replace(time, tense="past"), anchor)
        start = time.span.start
        if day is None or len(day) < WHOLE or day > anchor or is_covered(clauses, start) or in_caption(clauses, start):
            continue
        if not in_dateline(clauses.text, time.span):
            yield day, time.span


def find_day_of_act(
    clauses: Clauses, times: Sequence[Time], anchor: str | None, entry: Statement, speaker: Speaker | None
) -> Said | None:
    """The day of what the speaker did, as the last sentences tell it: "The ban was lifted on Monday by Judge Holt. Holt said"."""
    heart = entry.cue or entry.source
    if anchor is None or heart is None or speaker is None or not speaker.named:
        return None
    here = bisect_right(clauses.begins, heart.start) - 1
    surname = (speaker.name.split() or [""])[-1]
    start = clauses.begins[max(0, here - ACT)]
    place = clauses.text.find(surname, start, clauses.begins[here]) if surname else -1
    if place < 0 or not AGENT.search(clauses.text, max(start, place - BESIDE), place):
        return None
    found = list(_days_told(clauses, times, anchor, start, clauses.begins[here]))
    return found[0] if len(found) == 1 else None


def with_answers(
    clauses: Clauses,
    times: Sequence[Time],
    anchor: str | None,
    entries: Sequence[Statement],
    voices: Sequence[Speaker | None],
    days: Sequence[Said | None],
    apart: Sequence[bool],
) -> list[Said | None]:
    """The days, with those of statements that answer one of the article's own day, or that go on with another speaker's."""
    found = list(days)
    events = _events_of_the_day(clauses, times, anchor)
    for i, entry in enumerate(entries):
        if found[i] is None and not apart[i]:
            found[i] = (
                _day_gone_on(clauses, entries, voices, found, i)
                or _day_answered(clauses, anchor, entry, voices, found, i)
                or _day_of_event(clauses, anchor, entry, events)
            )
    return found


def _events_of_the_day(clauses: Clauses, times: Sequence[Time], anchor: str | None) -> dict[str, Span]:
    """What the outlet tells to have happened on the article's own day, with the words for the day."""
    events: dict[str, Span] = {}
    for day, span in _days_told(clauses, times, anchor, 0, len(clauses.text)) if anchor else ():
        if day == anchor:
            begin = clauses.begins[bisect_right(clauses.begins, span.start) - 1]
            for event in EVENT.finditer(clauses.text, max(begin, span.start - BESIDE), span.start):
                events.setdefault(event[1].lower(), span)
    return events


def _day_of_event(clauses: Clauses, anchor: str | None, entry: Statement, events: Mapping[str, Span]) -> Said | None:
    """The article's own day, where the statement takes a stand on an event of that day: it is not older than the event."""
    cue = entry.cue
    if anchor is None or cue is None or not events or not REACTS.match(clauses.text, cue.start, cue.end):
        return None
    start, end = min(cue.start, entry.content[0].start), entry.content[-1].end
    here = bisect_right(clauses.begins, start)
    for event in EVENT.finditer(clauses.text, start, min(end, start + LONGEST)):
        span = events.get(event[1].lower())
        near = span is not None and 0 <= here - bisect_right(clauses.begins, span.start) <= FAR
        if span and near and DEFINITE.search(clauses.text, max(0, event.start() - BESIDE), event.start()):
            return anchor, span
    return None


def _day_gone_on(
    clauses: Clauses, entries: Sequence[Statement], voices: Sequence[Speaker | None], days: Sequence[Said | None], i: int
) -> Said | None:
    """The day of the statement before, where another speaker adds to it."""
    cue, said = entries[i].cue, days[i - 1] if i else None
    if cue is None or said is None or not ADDS.match(clauses.text, cue.start, cue.end) or same_speaker(voices[i], voices[i - 1]):
        return None
    between = bisect_right(clauses.begins, cue.start) - bisect_right(clauses.begins, entries[i - 1].content[-1].start)
    return said if between <= 2 else None


def _day_answered(
    clauses: Clauses, anchor: str | None, entry: Statement, voices: Sequence[Speaker | None], days: Sequence[Said | None], i: int
) -> Said | None:
    """The article's own day, where what is answered is of that day: the answer is not older, and has been given by then."""
    before = next((days[k] for k in range(i - 1, max(-1, i - 1 - ENTRIES), -1) if days[k]), None)
    if anchor is None or before is None or before[0] != anchor:
        return None
    parts = reporting_clauses(clauses, entry)[:1] + neighbouring_sentences(clauses, entry, voices[i])[:1]
    return before if any(ANSWERS.search(clauses.text, part.start, part.end) for part in parts) else None


def _start(time: Time) -> int:
    return time.span.start
