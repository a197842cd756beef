"""Statements -> the day on which each was said.

The day stands in the reporting clause: in the sentence of the cue, outside the words attributed and the source. What one
statement of a speaker's unbroken run says of its day holds for the run. A dateline says nothing.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from onrecord.find.occasions import (
    JOINT,
    LEDE,
    apart_from_runs,
    as_bodies,
    begins_anew,
    carry_over,
    find_voices,
    is_noun,
    is_of_old,
    is_perfect,
    later_speakers,
    look_backs,
)
from onrecord.find.said.answers import find_day_of_act, find_spoken_day, with_answers
from onrecord.find.said.beside import find_day_beside
from onrecord.find.said.later import with_lede, with_main_speaker, with_occasions
from onrecord.find.said.relative import find_relative_day
from onrecord.find.said.wider import Scene, with_likeliest
from onrecord.language.clauses import (
    LONGEST,
    Clauses,
    in_caption,
    in_dateline,
    is_covered,
    parts_outside,
    reporting_clauses,
    same_speaker,
)
from onrecord.language.times import Time, day_of
from onrecord.models.days import Days
from onrecord.records import Channel, Span, Speaker, Statement

Said = tuple[str, Span]

# Another clause begins: what follows it has a day of its own.
BREAK = re.compile(
    r"[;:()–—]|\b(?:after|when|while|as(?!\s+saying)|which|who|whom|that|following|since|before|until|because|if|but|and|where|with|to|pending|ahead\s+of|it\s+(?:was|is|has|had))\b",
    re.I,
)
MEANWHILE = re.compile(r"\b(?:when|where|as|(?:during|at|in)\s+which)\s*\Z")
OCCASION = re.compile(
    r"\W*(?:(?:But|And|Yet|Earlier|Later)\s+)?(?:[Aa]fter|[Ff]ollowing|[Dd]uring|[Ii]n|[Aa]t|[Ss]peaking|[Oo]n)\b"
)
CLAUSE = re.compile(r"[;:()–—]|\b(?:when|while|which|who|whom|that|because|if|but)\b", re.I)
APART = re.compile(r"[;:()–—]|\b(?:as|when|while|because|if|but)\b", re.I)
"""The same between a channel and its day, which a clause about the channel may tell: "in an interview that aired on Sunday"."""
RELATIVE = re.compile(r"\b(?:who|which|whose)\b[^,]*\Z")
FAR, NEAR = 90, 45
"""Characters between a cue and its day: behind the cue or beside its source, and before the source."""
# "Following the call, …": a meeting that an earlier sentence dates, by one of the words that this one may have there.
MEETING = re.compile(
    r"\b(?:the|their|his|her|this|that)\s+(?:[\w-]+\s+){0,2}?"
    r"(?:(?P<call>call|conversation)|(?P<meeting>meeting|talks|summit|session|conference|visit|rounds?|negotiations)|(?P<court>hearing|trial)|"
    r"(?P<event>ceremony|event|rally|march)|(?P<briefing>briefing)|(?P<interview>interview)|(?P<speech>speech|address|keynote|remarks)|"
    r"(?P<statement>statement|communiqu[eé])|(?P<post>post|tweet|video)|(?P<letter>letter|memo))\b",
    re.I,
)
DATED = {
    "call": re.compile(r"\b(?:calls?|conversation|spoke|talks?|discussion)\b"),
    "meeting": re.compile(r"\b(?:meetings?|met|summit|talks?|session|gathering|conference|visit|round|negotiations)\b"),
    "court": re.compile(r"\b(?:hearing|court|trial)\b"),
    "event": re.compile(r"\b(?:ceremony|event|rally|march)\b"),
    "briefing": re.compile(r"\b(?:briefing|news conference|press conference)\b"),
    "interview": re.compile(r"\b(?:interview|interviewed)\b"),
    "speech": re.compile(r"\b(?:speech|spoke|address|addressed|keynote|remarks)\b"),
    "statement": re.compile(r"\b(?:statement|communiqu[eé])\b"),
    "post": re.compile(r"\b(?:post|posted|tweet|tweeted|video)\b"),
    "letter": re.compile(r"\b(?:letter|wrote|memo)\b"),
}
SPOKEN = frozenset({"interview", "speech", "statement", "post", "letter"})
"""Of these, what is dated within somebody's words is another one."""
ANNOUNCES = re.compile(r"(?:announc|unveil|propos|launch|issu|declar)(?:e|es|ed|ing|s)\b")
ANNOUNCED_ON = re.compile(
    r"(?<!\bwas )(?<!\bwere )(?<!\bbeen )"
    r"\b(?:announced|unveiled|published|released|issued)\s+(?:late\s+|earlier\s+)?(?:on\s+|in\s+)?$"
)
OBJECT = 4
"""Words of an announcement that may stand before its day: "announced a new tax on"."""
STEM = 5
"""Letters that an election has in common with who is elected."""
MET = re.compile(
    r"\b(?:[Ii]n|[Dd]uring|[Aa]t)\s+(?:an?|the|his|her|their)\s+(?:[\w-]+\s+){0,2}(?:meeting|talks|call|conversation)\s+with\s"
)
"""Somebody else was there, and speaks of the same occasion."""
PASSED_ON = frozenset({"press_service"})
"""A channel that tells who gave words out, not on which occasion they were said."""
TOGETHER = re.compile(r"\b(?:met|meets|meeting|talks|call|conversation|received|hosted|welcomed)\b")
PRESENT = re.compile(r"says?|insists?|argues?|believes?|maintains?|claims?|demands?|wants?")
BACK = 3
"""Sentences before a statement in which the meeting it speaks of may be dated."""


def find_own_days(
    clauses: Clauses, times: Sequence[Time], anchor: str | None, entries: Sequence[Statement]
) -> tuple[Said | None, ...]:
    """The day that each entry's own reporting clause tells, with the words that tell it."""
    begins = [time.span.start for time in times]
    return tuple(_own_day(clauses, times, begins, anchor, entry) for entry in entries)


def find_said(
    clauses: Clauses,
    times: Sequence[Time],
    anchor: str | None,
    entries: Sequence[Statement],
    speakers: Sequence[Speaker | None],
    channels: Sequence[Channel | None],
    days: Sequence[Said | None],
    weights: Days | None = None,
) -> tuple[tuple[str | None, Span | None], ...]:
    """The day of each entry (ISO date, or month) and the words that it rests on; `anchor` is the article's date, `days` what
    `find_own_days` found, `weights` what the days that the wider article tells are weighed by, if they are."""
    scene = read_scene(clauses, times, anchor, entries, speakers, channels, days)
    voices, apart, own = scene.voices, scene.apart, scene.days
    text, nouns = clauses.text, [_is_of_another_time(clauses, entry) for entry in entries]

    def carries(i: int, to: int) -> bool:
        """Another channel is another occasion; a noun ("her promise") tells of words said before; what a body "says" after its
        spokesman "said" something is where it stands, on any day."""
        here, there, day = channels[i], channels[to], own[i]
        if to < i and day and (len(day[0]) < len("YYYY-MM-DD") or _is_long_ago(day[0], anchor)):
            return False  # a look back, which begins only there
        stands = (
            _is_present(text, entries[to]) and not _is_present(text, entries[i]) and not same_speaker(speakers[i], speakers[to])
        )
        passed_on = here is None or there is None or here.kind == there.kind or not PASSED_ON.isdisjoint((here.kind, there.kind))
        return not (nouns[to] or stands) and passed_on

    back = look_backs([day and day[0] for day in own], voices, apart)
    carried = carry_over([None if looks else day for day, looks in zip(own, back, strict=True)], voices, apart, carries)
    told = [day or found for day, found in zip(own, carried, strict=True)]
    own = with_answers(clauses, times, anchor, entries, voices, told, apart)
    told = list(carry_over(own, voices, apart, lambda i, to: told[i] is None and carries(i, to)))
    told = with_lede(clauses, anchor, entries, voices, told, carries)
    told = with_main_speaker(voices, told, apart, carries)
    told = with_occasions(channels, _nearest_entries(entries, channels), told, carries)
    begins = [time.span.start for time in times]
    told = [day or _day_of_event(text, times, begins, anchor, entry) for day, entry in zip(told, entries, strict=True)]
    told = with_likeliest(scene, weights, told) if weights else told
    return tuple(day or (None, None) for day in told)


def read_scene(
    clauses: Clauses,
    times: Sequence[Time],
    anchor: str | None,
    entries: Sequence[Statement],
    speakers: Sequence[Speaker | None],
    channels: Sequence[Channel | None],
    days: Sequence[Said | None],
) -> Scene:
    """What is known of the days before any is carried from one entry to another: of what `find_said` is given too."""
    begins = [time.span.start for time in times]
    nearest = _nearest_entries(entries, channels)
    meetings = [
        None if day else _day_of_meeting(clauses, times, begins, anchor, entry) for day, entry in zip(days, entries, strict=True)
    ]
    own: list[Said | None] = [
        day
        or _day_of_channel(clauses, times, begins, anchor, channel if channel and nearest[channel.span] == i else None)
        or meetings[i]
        or _day_of_announcement(clauses.text, times, begins, anchor, entry)
        or find_relative_day(clauses, times, anchor, entry)
        or find_spoken_day(clauses, times, anchor, entry)
        or find_day_of_act(clauses, times, anchor, entry, speaker)
        or find_day_beside(clauses, times, anchor, entry, speaker)
        for i, (day, channel, entry, speaker) in enumerate(zip(days, channels, entries, speakers, strict=True))
    ]
    voices = as_bodies(clauses.text, entries, find_voices(clauses, entries, speakers))
    own = _shared(clauses, entries, voices, meetings, _within_sentences(clauses, entries, own, voices))
    return Scene(
        clauses=clauses,
        times=times,
        anchor=anchor,
        entries=entries,
        voices=voices,
        apart=apart_from_runs(clauses, entries, voices),
        channels=channels,
        days=own,
    )


def _is_of_another_time(clauses: Clauses, entry: Statement) -> bool:
    """Whether an entry tells of words that were said before: "her promise", "Earlier, Holt had said"."""
    text = clauses.text
    return is_noun(text, entry) or is_of_old(text, entry) or begins_anew(clauses, entry) or is_perfect(text, entry)


def _shared(
    clauses: Clauses,
    entries: Sequence[Statement],
    voices: Sequence[Speaker | None],
    meetings: Sequence[Said | None],
    own: Sequence[Said | None],
) -> list[Said | None]:
    """The days, with those of who met or stood beside a speaker: "Holt met Brandt on Monday. In the meeting Holt said … Brandt
    said", "At a joint briefing with Brandt on Monday, Holt said"."""
    found = list(own)
    for i, (entry, meeting) in enumerate(zip(entries, meetings, strict=True)):
        day = meeting or own[i]
        parts = (*reporting_clauses(clauses, entry)[:1], *parts_outside(clauses, day[1].start)) if day else ()
        words = " ".join(clauses.text[part.start : part.end] for part in parts)
        if day is None or not ((meeting and TOGETHER.search(words)) or JOINT.search(words) or MET.search(words)):
            continue
        for k in later_speakers(voices, i, words):
            if found[k] is None and not is_perfect(clauses.text, entries[k]):
                found[k] = day
    return found


def _is_present(text: str, entry: Statement) -> bool:
    """Whether a cue stands in the present ("says")."""
    return entry.cue is not None and PRESENT.fullmatch(text, entry.cue.start, entry.cue.end) is not None


def _is_long_ago(day: str, anchor: str | None) -> bool:
    """Whether a day or month lies before the month that precedes the anchor's."""
    try:
        before = date.fromisoformat(anchor or "").replace(day=1) - timedelta(days=1)
    except (ValueError, OverflowError):
        return False
    return day[:7] < before.isoformat()[:7]


def _nearest_entries(entries: Sequence[Statement], channels: Sequence[Channel | None]) -> dict[Span, int]:
    """Of the entries with one channel, the one that stands nearest to the words about it: it hands the day on."""
    nearest: dict[Span, tuple[int, int]] = {}
    for i, (entry, channel) in enumerate(zip(entries, channels, strict=True)):
        if channel:
            distance = abs((entry.cue or entry.content[0]).start - channel.span.start)
            nearest[channel.span] = min(nearest.get(channel.span, (distance, i)), (distance, i))
    return {span: i for span, (_, i) in nearest.items()}


def _within_sentences(
    clauses: Clauses, entries: Sequence[Statement], own: Sequence[Said | None], speakers: Sequence[Speaker | None]
) -> list[Said | None]:
    """The days, handed on within a sentence: "It said last month that the inn is shut, citing the rain"."""
    found = list(own)
    for i in range(1, len(found)):
        here, before = (entry.cue or entry.content[0] for entry in (entries[i], entries[i - 1]))
        together = bisect_right(clauses.begins, here.start) == bisect_right(clauses.begins, before.start)
        if found[i] is None and together and not is_noun(clauses.text, entries[i]) and same_speaker(speakers[i - 1], speakers[i]):
            found[i] = found[i - 1]
    return found


def _day_of_event(text: str, times: Sequence[Time], begins: Sequence[int], anchor: str | None, entry: Statement) -> Said | None:
    """What reports an event of the day on which the article appeared was said on that day."""
    if anchor is None or entry.statement_class != "speech":
        return None
    for piece in entry.content:
        for time in times[bisect_left(begins, piece.start) : bisect_left(begins, piece.end)]:
            if time.tense != "future" and time.rule == "weekday" and day_of(time, anchor) == anchor:
                return anchor, time.span
    return None


def _own_day(clauses: Clauses, times: Sequence[Time], begins: Sequence[int], anchor: str | None, entry: Statement) -> Said | None:
    """The day that the entry's own reporting clause names, the nearest to its cue."""
    heart = entry.cue or entry.source
    if heart is None or is_noun(clauses.text, entry) or is_of_old(clauses.text, entry):
        return None
    found: list[tuple[int, Said]] = []
    for part in reporting_clauses(clauses, entry):
        for time, day in _days_within(times, begins, anchor, part.start, part.end):
            if _belongs(clauses.text, part.start, time.span, entry, heart) and not in_dateline(clauses.text, time.span):
                distance = max(time.span.start - heart.end, heart.start - time.span.end)
                found.append((distance, (day, time.span)))
    return min(found)[1] if found else None


def _day_of_channel(
    clauses: Clauses, times: Sequence[Time], begins: Sequence[int], anchor: str | None, channel: Channel | None
) -> Said | None:
    """The one day that the sentence which tells the channel names: "in an interview published on Monday"."""
    if channel is None:
        return None
    within = {(day, time.span) for time, day in _days_within(times, begins, anchor, channel.span.start, channel.span.end)}
    if len(within) == 1:
        return within.pop()  # "in a Tuesday interview"
    found: set[Said] = set()
    for part in parts_outside(clauses, channel.span.start):
        for time, day in _days_within(times, begins, anchor, part.start, part.end):
            if time.span.end <= channel.span.start and RELATIVE.search(clauses.text, part.start, time.span.start):
                continue  # "the minister, who this month resigned, told the Courier"
            between = clauses.text[channel.span.end : time.span.start] or clauses.text[time.span.end : channel.span.start]
            if len(between) <= 2 * FAR and not APART.search(between) and not in_dateline(clauses.text, time.span):
                found.add((day, time.span))
    return found.pop() if len(found) == 1 else None


def _day_of_meeting(
    clauses: Clauses, times: Sequence[Time], begins: Sequence[int], anchor: str | None, entry: Statement
) -> Said | None:
    """The day of the meeting that the cue's part of the sentence speaks of, as the nearest sentence before names it."""
    heart = entry.cue or entry.source
    if heart is None:
        return None
    text = clauses.text
    part = next(iter(parts_outside(clauses, heart.start)), None)
    meeting = MEETING.search(text, part.start, part.end) if part else None
    if meeting is None:
        return None
    here = bisect_right(clauses.begins, heart.start) - 1
    for k in (*range(here - 1, max(-1, here - 1 - BACK), -1), *range(min(LEDE, here - BACK))):
        start, end = clauses.begins[k], min(clauses.begins[k + 1], clauses.begins[k] + LONGEST)
        if in_caption(clauses, start) or not _tells_meeting(text[start:end], meeting, k >= here - BACK):
            continue
        found = {
            (day, time.span)
            for time, day in _days_within(times, begins, anchor, start, end)
            if len(day) == len("YYYY-MM-DD") and not (meeting.lastgroup in SPOKEN and is_covered(clauses, time.span.start))
        }
        if found:
            return found.pop() if len(found) == 1 else None
    return None


def _tells_meeting(sentence: str, meeting: re.Match[str], near: bool) -> bool:
    """Whether a sentence speaks of a meeting by one of its words, if it stands near, or by what the meeting is named after."""
    if near and DATED[meeting.lastgroup or ""].search(sentence):
        return True
    return any(f" {word[:STEM]}" in sentence for word in meeting[0].split()[1:-1] if len(word) > STEM)


def _day_of_announcement(
    text: str, times: Sequence[Time], begins: Sequence[int], anchor: str | None, entry: Statement
) -> Said | None:
    """The day that stands at the head of the content: "announced plans in May to drop the fee", "Varland announced on Monday
    that the fee is dropped, the ministry said"."""
    first = entry.content[0]
    k = bisect_left(begins, first.start)
    if entry.cue is None or k == len(times) or times[k].span.start >= min(first.end, first.start + FAR):
        return None
    before = text[first.start : times[k].span.start]
    if not ANNOUNCED_ON.search(before):
        object_of = ANNOUNCES.match(text, entry.cue.start, entry.cue.end) and entry.cue.end <= first.start
        if not object_of or len(before.split()) > OBJECT or BREAK.search(before):
            return None
    return next(((day, time.span) for time, day in _days_within(times, begins, anchor, times[k].span.start, first.end)), None)


def _days_within(
    times: Sequence[Time], begins: Sequence[int], anchor: str | None, start: int, end: int
) -> Iterator[tuple[Time, str]]:
    """The times within a piece of text with the day of each, none after the article appeared: it has been said by then."""
    for time in times[bisect_left(begins, start) : bisect_left(begins, end)]:
        day = day_of(replace(time, tense="past"), anchor)
        if day and (anchor is None or day[: len(anchor)] <= anchor):
            yield time, day


def _belongs(text: str, begin: int, time: Span, entry: Statement, heart: Span) -> bool:
    """Whether an expression tells when the cue happened: no other clause stands between the two; the sentence's part begins
    at `begin`."""
    source = entry.source
    if source and source.start <= time.start < source.end:
        return False  # "the treaty of 1994"
    if time.start >= heart.end:
        after = max(heart.end, begin)
        between = text[after : time.start]
        if source and after <= source.start and source.end <= time.start:
            between = text[after : source.start] + text[source.end : time.start]
        occasion = OCCASION.match(between)
        return len(between) <= FAR and not (CLAUSE.search(between, 1) if occasion else BREAK.search(between))
    first = min(heart.start, source.start) if source and source.start >= time.end else heart.start
    between = text[time.end : first]
    if source and time.start >= source.end:
        beside = time.start - source.end <= len(" late on ")
        apart = CLAUSE.search(text[source.end : time.start])
        return len(between) <= FAR and not apart and not (CLAUSE if beside else BREAK).search(between.removesuffix(" and "))
    scene = OCCASION.match(text[begin : time.start])
    if scene and APART.search(text, begin + scene.end(), time.start):
        return False  # "In a speech, as prices rose in May, …"
    meanwhile = MEANWHILE.search(between)
    if meanwhile and len(between) <= FAR and not BREAK.search(between[: meanwhile.start()]):
        return True  # "drew criticism on Monday when he said", "met on Monday for talks at which he said"
    if scene and between.rstrip().endswith(",") and len(between) <= FAR:
        return True  # "After a call on Monday with the president, …"
    return len(between) <= NEAR and not BREAK.search(between)
