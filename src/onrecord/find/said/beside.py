"""Days that a sentence beside a statement tells: "He made the remarks on Tuesday", "Holt hit back on Sunday. "False," he said".

The sentence attributes nothing itself, or it would have a day of its own.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from onrecord.language.clauses import LONGEST, PRONOUNS, Clauses, in_caption, is_covered
from onrecord.language.times import Time, day_of
from onrecord.records import Span, Speaker, Statement

Said = tuple[str, Span]

# "His remarks came on Tuesday", "Holt's comments were made on Tuesday"; whose they are, if a name tells.
REMARKS = re.compile(
    r"(?:(?P<whose>[A-Z][\w-]+)['’]s?|(?:The|His|Her|These|Those|Its)(?:\s+[\w-]+['’]s)?)\s+(?:[a-z]+\s+)?"
    r"(?:remarks|comments|statements?)\s+(?:came|were\s+made|followed)\b"
)
# "The minister made the remarks on Tuesday": who made them, by name or not.
MADE = re.compile(
    r"(?:(?:The|This)\s+(?:[\w-]+\s+){1,4}?|(?:[A-Z][\w’'-]*\s+){0,4}?(?P<who>[A-Z][\w’'-]+)\s+)"
    r"(?:made|delivered|gave)\s+(?:the|these|those|his|her|their)\s+(?:remarks|comments|statements?)\b"
)
# What somebody did with words, before the words themselves: "Holt hit back on Sunday".
SPOKE = re.compile(
    r"\b(?:responded|reacted|replied|retorted|commented|spoke(?=\s+(?:to\s+(?:reporters|journalists|the\s)|at|in|out|from|about)\b)|"
    r"weighed\s+in|(?:hit|pushed|fired|struck|shot)\s+back|lashed\s+out|"
    r"doubled\s+down|addressed|testified|appeared(?=\s+(?:on|at|before|in)\b)|took\s+(?:to|questions)|answered\s+questions|was\s+(?:asked|interviewed|questioned)|"
    r"(?:held|gave|delivered|hosted)\s+an?\s+(?:[\w-]+\s+){0,3}(?:conference|briefing|speech|address|interview)|"
    r"issued\s+an?\s+(?:[\w-]+\s+){0,2}statement|posted|tweeted|briefed|elaborated|spoke\s+out)\b"
)
# Another clause begins; what follows it has a day of its own.
BREAK = re.compile(
    r"[;:()–—]|\b(?:after|before|when|while|which|who|that|following|since|until|because|but|and|ahead\s+of|as|where)\b", re.I
)
APART = re.compile(r",|\band\b")
"""Between a subject and its verb: another clause, or somebody else."""
BEFORE_NOW = re.compile(r"\b(?:days?|weeks?|months?|hours?)\s+(?:after|before|ahead)\b")
SINCE = re.compile(r"\b(?:from|between|until|by)\s+\Z")
"""Of several days none is told: "held from May 19 to 22"."""
NEAR = 90
"""Characters between what tells of the remarks and their day."""
SUBJECT = 70
"""Characters at a sentence's beginning in which its subject stands."""
WHOLE = len("YYYY-MM-DD")


def find_day_beside(
    clauses: Clauses, times: Sequence[Time], anchor: str | None, entry: Statement, speaker: Speaker | None
) -> Said | None:
    """The day of an entry that the sentence before or after it tells."""
    heart = entry.cue or entry.source
    if anchor is None or heart is None or speaker is None:
        return None
    places = [heart.start, entry.content[0].start, entry.content[-1].end - 1]
    first = bisect_right(clauses.begins, min(places)) - 1
    last = bisect_right(clauses.begins, max(places)) - 1
    return _remarks(clauses, times, anchor, last + 1, speaker) or _spoke(clauses, times, anchor, first - 1, entry, speaker)


def _remarks(clauses: Clauses, times: Sequence[Time], anchor: str, number: int, speaker: Speaker) -> Said | None:
    """The day in "He made the remarks on Tuesday", right behind the statement."""
    sentence = _sentence(clauses, number)
    told = None if sentence is None else MADE.match(clauses.text, *sentence) or REMARKS.match(clauses.text, *sentence)
    if sentence is None or told is None:
        return None
    name = told.groupdict().get("who") or told.groupdict().get("whose")
    if name and name.lower() not in PRONOUNS and name not in speaker.name and name not in ("They", "It", "Both"):
        return None
    return _day_behind(clauses, times, anchor, told.end(), sentence[1])


def _spoke(clauses: Clauses, times: Sequence[Time], anchor: str, number: int, entry: Statement, speaker: Speaker) -> Said | None:
    """The day in "Holt hit back on Sunday", right before the statement."""
    sentence = _sentence(clauses, number)
    surname = (speaker.name.split() or [""])[-1]
    if sentence is None or entry.source is None or not speaker.named or not surname[:1].isupper():
        return None
    start, end = sentence
    named = clauses.text.find(surname, start, start + SUBJECT)
    verb = SPOKE.search(clauses.text, named, min(end, named + SUBJECT)) if named >= 0 else None
    if verb is None or is_covered(clauses, verb.start()) or APART.search(clauses.text, start, verb.start()):
        return None
    return _day_behind(clauses, times, anchor, verb.end(), end) or _day_between(clauses, times, anchor, start, verb.start())


def _sentence(clauses: Clauses, number: int) -> tuple[int, int] | None:
    """Where a sentence of the outlet's own words begins and ends."""
    if not 0 <= number < len(clauses.begins):
        return None
    start = clauses.begins[number]
    end = clauses.begins[number + 1] if number + 1 < len(clauses.begins) else len(clauses.text)
    if end - start > LONGEST or is_covered(clauses, start) or in_caption(clauses, start):
        return None
    return start, end


def _day_behind(clauses: Clauses, times: Sequence[Time], anchor: str, begin: int, end: int) -> Said | None:
    """The first day behind some words, if no other clause begins between."""
    for time, day in _days(clauses, times, anchor, begin, end):
        between = clauses.text[begin : time.span.start]
        apart = BREAK.search(between) or BEFORE_NOW.search(clauses.text, begin, time.span.start) or SINCE.search(between)
        return None if apart or len(between) > NEAR else (day, time.span)
    return None


def _day_between(clauses: Clauses, times: Sequence[Time], anchor: str, begin: int, end: int) -> Said | None:
    """The one day before some words: "On Sunday Holt hit back", "Holt on Sunday hit back"."""
    found = {(day, time.span) for time, day in _days(clauses, times, anchor, begin, end)}
    return found.pop() if len(found) == 1 and not BREAK.search(clauses.text, begin, end) else None


def _days(clauses: Clauses, times: Sequence[Time], anchor: str, begin: int, end: int) -> list[tuple[Time, str]]:
    """Whole days within a piece of text, up to the article's own."""
    found: list[tuple[Time, str]] = []
    for time in times[bisect_left(times, begin, key=_start) : bisect_left(times, end, key=_start)]:
        day = day_of(replace(time, tense="past"), anchor)
        if day and len(day) == WHOLE and day <= anchor and not is_covered(clauses, time.span.start):
            found.append((time, day))
    return found


def _start(time: Time) -> int:
    return time.span.start
