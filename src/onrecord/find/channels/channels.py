"""Statements -> the channel that carried each, with the words that say so.

The words stand in the reporting clause: in the sentence of the cue, outside the content. What one statement of a speaker's
unbroken run says of its occasion holds for the whole run.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence

from onrecord.find.channels.beside import introduced, remarks_beside
from onrecord.find.channels.clause import own_channel
from onrecord.find.channels.later import after_asides, with_answers, with_main_speakers
from onrecord.find.channels.outlets import find_outlet
from onrecord.find.channels.sources import MENTIONED
from onrecord.find.channels.words import PANEL, REFERS, WRITTEN
from onrecord.find.occasions import (
    JOINT,
    apart_from_runs,
    as_bodies,
    begins_anew,
    carry_over,
    find_voices,
    in_campaign,
    is_it,
    is_noun,
    is_of_old,
    is_perfect,
    is_private,
    later_speakers,
    lede_end,
    look_backs,
)
from onrecord.language.clauses import Clauses, parts_outside, reporting_clauses, same_speaker
from onrecord.records import Channel, Name, Speaker, Statement

SEVERAL = re.compile(
    r"\b(?<!series\sof\s)(?:interviews|speeches|statements|rallies|hearings|briefings|conferences|letters|calls|debates|posts|tweets)\b"
)
"""Occasions, of which one is not told from the other."""
MONTH = len("2025-05")
TELLING = len("telling")
"""A channel may begin with the cue itself."""
AGAIN = 12
"""Entries before one among which what it speaks of again was spoken of."""


def find_channels(
    clauses: Clauses,
    names: Sequence[Name],
    entries: Sequence[Statement],
    speakers: Sequence[Speaker | None],
    days: Sequence[str | None],
) -> tuple[Channel | None, ...]:
    """How each entry reached the public, where the article says so.

    `names` are the text's proper names, in order; `days` those on which the entries' own clauses say that they were said:
    another day is another occasion.
    """
    text = clauses.text
    bodies = {name.span.start: name.span for name in names if name.kind == "organisation"}
    sources = {entry.source.start for entry in entries if entry.source}
    own = [own_channel(clauses, entry) or find_outlet(clauses, bodies, sources, entry) for entry in entries]
    own = _without_others(entries, own)
    own = [
        channel or remarks_beside(clauses, entry) or introduced(clauses, entry, speaker)
        for channel, entry, speaker in zip(own, entries, speakers, strict=True)
    ]

    own = [channel or _referred(clauses, entries, own, i) for i, channel in enumerate(own)]
    voices = _find_voices(clauses, entries, speakers)
    own = _shared(clauses, voices, own)
    apart = apart_from_runs(clauses, entries, voices)
    back = look_backs(days, voices, apart)
    held = carry_over(days, voices, apart)

    in_lede = [entry.content[0].start < lede_end(clauses) for entry in entries]
    old = [
        _is_of_another_time(clauses, entry, in_news=lede or i == 0)
        for i, (entry, lede) in enumerate(zip(entries, in_lede, strict=True))
    ]

    def carries(i: int, to: int) -> bool:
        """Whether what one entry says of its occasion may hold for another; a look back has a channel of its own."""
        another_day = held[to] is not None and held[i] is not None and held[i] != held[to]
        if old[to] or back[i] or another_day:
            return False
        channel = own[i]
        if channel is None:
            return True
        if _is_month(days[to]) and not held[i] and channel.kind != "social_media":
            return False
        return _may_hold(text, entries, channel, i, to) and not (channel.kind in WRITTEN and to < i and not in_lede[to])

    weak = [channel is not None and _is_weak(clauses, entry, channel) for entry, channel in zip(entries, own, strict=True)]
    told, own = own, [None if gives_way else channel for channel, gives_way in zip(own, weak, strict=True)]
    found = carry_over(own, voices, apart, carries)
    texts = [out or _is_source(entry, channel) for out, channel, entry in zip(apart, own, entries, strict=True)]
    found = carry_over(found, voices, texts, carries)
    own = [
        first if _is_passed_on(first) and not _is_source(entry, first) else channel or first
        for channel, first, entry in zip(found, told, entries, strict=True)
    ]
    own = list(_with_panel(text, voices, apart, carry_over(own, voices, apart, carries)))
    own = list(_with_lede(clauses, entries, voices, apart, own, carries))
    own = list(with_main_speakers(text, voices, apart, own, carries))
    own = after_asides(text, entries, voices, apart, own, carries)
    return tuple(with_answers(text, entries, voices, own))


def _is_month(day: str | None) -> bool:
    return day is not None and len(day) == MONTH


def _may_hold(text: str, entries: Sequence[Statement], channel: Channel, i: int, to: int) -> bool:
    """Whether a channel may be another entry's too: it is one occasion, and no document that speaks, other than a side's
    statement or what goes on as "it"."""
    if SEVERAL.search(text, channel.span.start, channel.span.end):
        return False
    return not _is_source(entries[i], channel) or channel.kind == "press_release" or is_it(text, entries[to])


def _is_of_another_time(clauses: Clauses, entry: Statement, *, in_news: bool) -> bool:
    """Whether an entry tells of no occasion that the article is about: "his promise", "Earlier, Holt had said"; what somebody
    "has said" is news in the first sentences alone, and below was said at some time."""
    text = clauses.text
    if is_noun(text, entry) or is_of_old(text, entry) or begins_anew(clauses, entry):
        return True
    if is_private(text, entry) or in_campaign(clauses, entry):
        return True
    return is_perfect(text, entry) and not in_news


def _shared(clauses: Clauses, voices: Sequence[Speaker | None], own: Sequence[Channel | None]) -> list[Channel | None]:
    """The channels, with that of a joint occasion for whom its words name: "At a joint briefing with Brandt, Holt said … Brandt
    said"."""
    found = list(own)
    for i, channel in enumerate(own):
        for part in parts_outside(clauses, channel.span.start)[:1] if channel else ():
            if JOINT.search(clauses.text, part.start, part.end):
                for k in later_speakers(voices, i, clauses.text[part.start : part.end]):
                    found[k] = found[k] or channel
    return found


def _find_voices(clauses: Clauses, entries: Sequence[Statement], speakers: Sequence[Speaker | None]) -> list[Speaker | None]:
    """Whose run each entry is in; a document is in that of the body that wrote it: "a report by the guild … The guild said"."""
    voices = find_voices(clauses, entries, speakers)
    bodies = as_bodies(clauses.text, entries, voices)
    return [
        body if entry.statement_class == "document" else voice for entry, voice, body in zip(entries, voices, bodies, strict=True)
    ]


def _without_others(entries: Sequence[Statement], own: Sequence[Channel | None]) -> list[Channel | None]:
    """The channels, without those that another one's source and cue come before: "The guild said the bridge is lost, after Holt
    told the Courier that …"; or right behind another one's cue, earlier in what is taken for one sentence."""
    clauses = sorted((entry.source.start, entry.cue.end) for entry in entries if entry.source and entry.cue)
    cues = {entry.cue.end: entry.cue.start for entry in entries if entry.cue}
    found: list[Channel | None] = []
    for entry, channel in zip(entries, own, strict=True):
        heart = max((span.end for span in (entry.cue, entry.source) if span), default=0)
        k = bisect_right(clauses, (heart + 1, 0))
        others = channel and k < len(clauses) and clauses[k][1] <= channel.span.start + TELLING
        before = cues.get(channel.span.start - 1) if channel else None
        others = others or (before is not None and entry.cue is not None and before < entry.cue.start)
        found.append(None if others else channel)
    return found


def _referred(clauses: Clauses, entries: Sequence[Statement], own: Sequence[Channel | None], i: int) -> Channel | None:
    """The channel of an earlier entry that this one's clause speaks of again: "in a video posted on X … in the video"."""
    text = clauses.text
    for part in reporting_clauses(clauses, entries[i])[:1]:
        refers = REFERS.search(text, part.start, part.end)
        if refers:
            before = (channel for channel in reversed(own[max(0, i - AGAIN) : i]) if channel)
            return next((channel for channel in before if refers[1] in text[channel.span.start : channel.span.end]), None)
    return None


def _with_panel(
    text: str, voices: Sequence[Speaker | None], apart: Sequence[bool], channels: Sequence[Channel | None]
) -> tuple[Channel | None, ...]:
    """The channels; "experts interviewed by the Courier" are those whom the article names after them."""
    found, panel = list(channels), None
    for i, (channel, voice) in enumerate(zip(channels, voices, strict=True)):
        if channel and PANEL.match(text, channel.span.start):
            panel = channel
        elif channel is None and panel and voice and voice.named and voice.party is None and not apart[i]:
            found[i] = panel
    return tuple(found)


def _with_lede(
    clauses: Clauses,
    entries: Sequence[Statement],
    voices: Sequence[Speaker | None],
    apart: Sequence[bool],
    channels: Sequence[Channel | None],
    carries: Callable[[int, int], bool],
) -> tuple[Channel | None, ...]:
    """The channels; news sums up in its first sentences what it tells again below, with its channel."""
    found = list(channels)
    end = lede_end(clauses)
    for i, entry in enumerate(entries):
        if entry.content[0].start >= end:
            break
        if found[i] is None and not apart[i]:
            below = (
                k for k in range(i + 1, len(entries)) if channels[k] and same_speaker(voices[i], voices[k]) and carries(k, i)
            )
            found[i] = next((channels[k] for k in below), None)
    return tuple(found)


def _is_weak(clauses: Clauses, entry: Statement, channel: Channel) -> bool:
    """Whether words about a channel give way to those of its run: an answer is given where its speaker was asked, and "the
    statement" is one that was mentioned before."""
    if channel.kind == "official_reply" or _is_passed_on(channel):
        return True
    return channel.span == entry.source and MENTIONED.match(clauses.text, channel.span.start, channel.span.end) is not None


def _is_passed_on(channel: Channel | None) -> bool:
    """Whether another outlet or an office carried an entry: that is told of it alone, if its run has a channel besides."""
    return channel is not None and channel.kind in ("other_outlet", "press_service")


def _is_source(entry: Statement, channel: Channel | None) -> bool:
    """Whether a channel is what speaks: a document, an office."""
    return channel is not None and channel.span == entry.source
