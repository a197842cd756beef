"""A speaker's unbroken run of statements: one occasion, with one day and one channel."""

import re
from collections.abc import Callable, Sequence
from typing import TypeVar

from onrecord.language.clauses import Clauses, in_caption, is_unresolved, same_speaker
from onrecord.records import Speaker, Statement

T = TypeVar("T")

CONTINUES = re.compile(r"(?:adding|saying|noting|stressing|explaining|insisting|arguing|warning|calling|citing)\b")
"""Cues that go on with what was said, whoever said it, where they have no source of their own."""
POSSESSIVE = frozenset({"his", "her", "its", "their", "my", "our", "your"})
DESCRIPTION = re.compile(r"(?:[Tt]he|[Tt]his|[Tt]hat)\s")


def find_voices(clauses: Clauses, entries: Sequence[Statement], speakers: Sequence[Speaker | None]) -> list[Speaker | None]:
    """Whose run each entry is in: its speaker, or who spoke before where it has a pronoun that nobody resolved, no source, or a
    description amid the words of one person ("Holt said … The envoy noted … She added …")."""
    text = clauses.text
    voices: list[Speaker | None] = []
    for entry, speaker in zip(entries, speakers, strict=True):
        before = voices[-1] if voices else None
        goes_on = before and (is_unresolved(speaker) or _goes_on(text, entry, speaker))
        voices.append(before if goes_on else speaker)
    for i in range(1, len(voices) - 1):
        here, before, after = voices[i], voices[i - 1], voices[i + 1]
        if here and before and not here.named and before.named and same_speaker(before, after) and here.party in (None, before.party):
            source = entries[i].source
            if source and DESCRIPTION.match(text, source.start, source.end):
                voices[i] = before
    return voices


def _goes_on(text: str, entry: Statement, speaker: Speaker | None) -> bool:
    if speaker is not None or entry.source is not None:
        return False
    return entry.cue is None or CONTINUES.match(text, entry.cue.start, entry.cue.end) is not None


def apart_from_runs(clauses: Clauses, entries: Sequence[Statement]) -> list[bool]:
    """Which entries stand in photos' captions: they are of another day, and break no run."""
    return [in_caption(clauses, entry.content[0].start) for entry in entries]


def carry_over(
    own: Sequence[T | None],
    speakers: Sequence[Speaker | None],
    apart: Sequence[bool],
    carries: Callable[[int, int], bool] = lambda _from, _to: True,
) -> tuple[T | None, ...]:
    """What a speaker's statement says of its occasion holds for the speaker's whole unbroken run, forwards and then backwards.

    `carries` tells whether what one entry says may be handed on to another, by their places; entries that stand `apart` neither
    give nor take.
    """
    found, origin = list(own), list(range(len(own)))
    places = [i for i in range(len(own)) if not apart[i]]
    for order in (places, places[::-1]):
        for k, i in zip(order, order[1:], strict=False):
            if found[i] is None and found[k] is not None and same_speaker(speakers[i], speakers[k]) and carries(origin[k], i):
                found[i], origin[i] = found[k], origin[k]
    return tuple(found)


def look_backs(days: Sequence[str | None], speakers: Sequence[Speaker | None], apart: Sequence[bool]) -> list[bool]:
    """Which entries tell an earlier day than their speaker's run has told before ("The firm said on Monday … It said last
    month …"); a month alone is earlier than its days. What they tell holds for nothing else."""
    back = [False] * len(days)
    latest = ""
    before: Speaker | None = None
    for i, day in enumerate(days):
        if apart[i]:
            continue
        if not same_speaker(speakers[i], before):
            latest = ""
        back[i] = day is not None and day < latest
        latest = max(latest, day or "")
        before = speakers[i]
    return back


def is_noun(text: str, entry: Statement) -> bool:
    """A cue that its source possesses ("his promise", "Varland's demand") is a noun: the sentence tells another act's day."""
    if entry.source is None or entry.cue is None or entry.source.end > entry.cue.start:
        return False
    if entry.cue.start - entry.source.end > len(" long-standing "):
        return False
    if text[entry.source.start : entry.source.end].lower() in POSSESSIVE:
        return True
    owner = text[entry.source.start : entry.cue.start].lower().rstrip()
    return owner in POSSESSIVE or owner.endswith(("'s", "’s", "s’", "s'"))
