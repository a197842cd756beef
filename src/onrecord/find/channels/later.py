"""Channels that reach past other people's statements: an article about what one person said on one occasion comes back to it."""

import re
from collections.abc import Callable, Sequence

from onrecord.find.channels.words import WRITTEN
from onrecord.find.occasions import main_speakers
from onrecord.language.clauses import PRONOUNS, same_speaker
from onrecord.records import Channel, Span, Speaker, Statement

MAIN = 0.4
"""Share of an article's statements that its main speaker makes."""
ALONE = 0.6
"""Share of who speaks so much that the occasion may be told at last."""
ORAL = frozenset({"interview", "speech", "testimony", "news_conference", "broadcast"})
TALK = ORAL - {"interview", "broadcast"}
"""Where several people may speak."""
QUESTION = re.compile(r"(?:(?:was|were|being|is)\s+)?asked\b|asks\b")
ANSWER = re.compile(r"(?:responded|replied|answered|retorted|shot\s+back|interjected|countered)\b")
PART = re.compile(r",\s+for\s+(?:his|her)\s+part,")


def with_main_speakers(
    text: str,
    voices: Sequence[Speaker | None],
    apart: Sequence[bool],
    channels: Sequence[Channel | None],
    carries: Callable[[int, int], bool],
) -> tuple[Channel | None, ...]:
    """The channels, with that of its main speaker's only occasion for what they say after others have spoken."""
    found = list(channels)
    for main, places in main_speakers(voices, MAIN):
        told = [i for i in places if channels[i]]
        occasions = {channel.kind for i in told if (channel := channels[i])}
        if len(occasions) != 1 or not _is_occasion(text, channels[told[0]], main):
            continue
        for i in places:
            before = [k for k in told if k < i]
            if found[i] is None and not apart[i] and (before or len(places) >= ALONE * len(voices)):
                k = before[-1] if before else told[0]
                found[i] = channels[k] if carries(k, i) else None
    return tuple(found)


def after_asides(
    text: str,
    entries: Sequence[Statement],
    voices: Sequence[Speaker | None],
    apart: Sequence[bool],
    channels: Sequence[Channel | None],
    carries: Callable[[int, int], bool],
) -> list[Channel | None]:
    """The channels, with that of a speaker's run for the rest of it behind a single statement of somebody else."""
    found = list(channels)
    places = [i for i in range(len(found)) if not apart[i]]
    for n, i in enumerate(places):
        if n < 2 or found[i] is not None:
            continue
        one, other = places[n - 2], places[n - 1]
        k = other if same_speaker(voices[other], voices[i]) else one
        voice = voices[i]
        told = found[k]
        if voice is None or told is None or not same_speaker(voices[k], voice) or not _is_occasion(text, told, voice):
            continue
        goes_on = found[k] is not channels[k] if k == other else _is_spoken(text, entries[i], told)
        if goes_on and carries(k, i):
            found[i] = told
    return found


def _is_spoken(text: str, entry: Statement, channel: Channel) -> bool:
    """Whether an entry is somebody's own words, or those of "she" of whom was told before: no summary of another time."""
    if entry.source is None or channel.span.start > entry.content[0].start:
        return False
    return entry.kind != "indirect" or text[entry.source.start : entry.source.end].lower() in PRONOUNS


def with_answers(
    text: str, entries: Sequence[Statement], voices: Sequence[Speaker | None], channels: Sequence[Channel | None]
) -> list[Channel | None]:
    """The channels, with that of an occasion at which people talk to each other for its questions and for who answers there."""
    found = list(channels)
    for i, (entry, channel, voice) in enumerate(zip(entries, channels, voices, strict=True)):
        if channel or entry.cue is None:
            continue
        cue = entry.cue
        if QUESTION.match(text, cue.start, cue.end):
            beside = [k for k in (i + 1, i - 1) if 0 <= k < len(found) and found[k]]
            words = text[entry.source.start : entry.source.end] if entry.source else ""
            asked = (found[k] for k in beside)
            found[i] = next((one for one in asked if one and one.kind in ORAL and _asks(text, one, words)), None)
        elif i and found[i - 1] and _answers(text, cue) and voice and voice.named and voice.name != voice.party:
            before = found[i - 1]
            found[i] = before if before and before.kind in TALK else None
        elif (
            i
            and voice
            and (
                (voice.named and _was_asked(text, entries[i - 1]))
                or (channels[i - 1] is None and same_speaker(voices[i - 1], voice))
            )
        ):  # who was asked answers, and goes on
            found[i] = found[i - 1]
    return found


def _asks(text: str, channel: Channel, source: str) -> bool:
    """Whether nobody is said to ask, or the outlet of an interview."""
    name = source.lower().removeprefix("the ")
    return not name or (channel.kind == "interview" and name in text[channel.span.start : channel.span.end].lower())


def _was_asked(text: str, entry: Statement) -> bool:
    """Whether an entry is a question by nobody who is named."""
    return entry.source is None and entry.cue is not None and QUESTION.match(text, entry.cue.start, entry.cue.end) is not None


def _answers(text: str, cue: Span) -> bool:
    return ANSWER.match(text, cue.start, cue.end) is not None or PART.search(text, max(0, cue.start - 60), cue.start) is not None


def _is_occasion(text: str, channel: Channel | None, speaker: Speaker) -> bool:
    """Whether a channel is an occasion on which somebody spoke: neither a text nor, where an outlet speaks, that outlet."""
    if channel is None or channel.kind in WRITTEN:
        return False
    return speaker.name not in text[channel.span.start : channel.span.end]
