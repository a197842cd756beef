"""Days that hold beyond a speaker's unbroken run: in an article about what one person said, others between change no day."""

from collections.abc import Callable, Mapping, Sequence
from itertools import takewhile

from onrecord.find.occasions import is_noun, is_of_old, main_speakers
from onrecord.language.clauses import Clauses, same_speaker
from onrecord.records import Channel, Span, Speaker, Statement

Said = tuple[str, Span]

SHARE = 0.6
"""Of an article's statements, those of the one whom it is about. Of 21 days that this adds to three sets of annotated articles 20
are right; at 0.4, 22 of 36."""
WHOLE = len("YYYY-MM-DD")
DATELINE = 40
"""Characters of a dateline that looks like a sentence: "LORM, May 21. /VNA/."."""


def with_main_speaker(
    voices: Sequence[Speaker | None],
    days: Sequence[Said | None],
    apart: Sequence[bool],
    carries: Callable[[int, int], bool],
) -> list[Said | None]:
    """The days, with those of the statements of whom the article is about, if all that are dated were said on one day."""
    found = list(days)
    _, places = next(main_speakers(voices, SHARE), (None, []))
    places = [i for i in places if not apart[i]]
    told = [i for i in places if days[i]]
    if len({day[0] for i in told if (day := days[i])}) != 1:
        return found
    for i in places:
        before = max((k for k in told if k < i), default=None)
        day = days[before] if before is not None else None
        if found[i] is None and before is not None and day and len(day[0]) == WHOLE and carries(before, i):
            found[i] = day
    return found


def with_occasions(
    channels: Sequence[Channel | None],
    nearest: Mapping[Span, int],
    days: Sequence[Said | None],
    carries: Callable[[int, int], bool],
) -> list[Said | None]:
    """The days, with that of an occasion for all that was said on it: what has its channel by the same words has the day of the
    entry that stands nearest to them."""
    found = list(days)
    for k, channel in enumerate(channels):
        if channel and found[k] is None:
            entry = nearest[channel.span]
            if days[entry] and carries(entry, k):
                found[k] = days[entry]
    return found


def with_lede(
    clauses: Clauses,
    anchor: str | None,
    entries: Sequence[Statement],
    voices: Sequence[Speaker | None],
    days: Sequence[Said | None],
    carries: Callable[[int, int], bool],
) -> list[Said | None]:
    """The days, with those of what the first sentence sums up: where it tells a day, its speaker's next statements were made on
    it; where it tells none, it was said on the article's own day, if its speaker speaks below on that day."""
    found = list(days)
    first = next((begin for begin in clauses.begins if begin > DATELINE), len(clauses.text))
    for i, entry in enumerate(entries):
        if entry.content[0].start >= first:
            break
        below = [k for k in range(i + 1, len(entries)) if same_speaker(voices[i], voices[k])]
        if found[i] is None and not is_noun(clauses.text, entry) and not is_of_old(clauses.text, entry):
            found[i] = next((days[k] for k in below if (told := days[k]) and told[0] == anchor), None)
        day = found[i]
        if day and len(day[0]) == WHOLE:
            for k in takewhile(lambda k: found[k] is None, below):
                if carries(i, k):
                    found[k] = day
    return found
