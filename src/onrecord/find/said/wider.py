"""What speaks for each day that an article tells as the day of a statement of which neither its own clause nor a rule tells one.

People know it from the wider text: the news of Monday is what was said of it on Monday, and who spoke twice spoke once. What
speaks for a day goes by names, which `training/days.py` weighs.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from onrecord.find.occasions import is_noun, is_of_old, is_perfect, lede_end
from onrecord.language.clauses import Clauses, in_caption, in_dateline, is_covered, same_speaker
from onrecord.language.times import Time, day_of
from onrecord.models.days import Days
from onrecord.records import Channel, Span, Speaker, Statement

Said = tuple[str, Span]

WHOLE = len("YYYY-MM-DD")
NEAR = 3
"""Sentences before a statement in which a day stands beside it."""
NEWS = 2
"""Sentences that tell what an article is about."""
STEM = re.compile(r"[a-z]{5,}")
LETTERS = 6
"""Of a word, those by which it is known again: "elected", "election"."""
PRESENT = re.compile(r"say|\w+s")
AGES = (1, 2, 4, 7, 14, 31)
"""Days before the article's own."""
FEW, MORE = (0, 1, 2, 4), (1, 2, 3, 5, 9)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """An article's statements, with the days that their own clauses and the sentences beside them tell."""

    clauses: Clauses
    times: Sequence[Time]
    anchor: str | None
    entries: Sequence[Statement]
    voices: Sequence[Speaker | None]
    apart: Sequence[bool]
    channels: Sequence[Channel | None]
    days: Sequence[Said | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A day on which an entry, by its place, may have been said, the words that tell the day, and what speaks for it."""

    entry: int
    day: str
    span: Span
    evidence: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Mention:
    """Where an article tells a day."""

    span: Span
    sentence: int
    quoted: bool
    """Within words that are attributed to somebody."""
    dateline: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class _Day:
    """A day with all that tells it: words, and entries whose clauses do."""

    day: str
    mentions: list[_Mention] = field(default_factory=list)
    told: list[int] = field(default_factory=list)


def with_likeliest(scene: Scene, weights: Days, days: Sequence[Said | None]) -> list[Said | None]:
    """The days, with the likeliest one of each entry that has none, if it is likely enough."""
    found = list(days)
    best: dict[int, float] = {}
    for proposal in propose_days(scene, [i for i, day in enumerate(days) if day is None]):
        score = weights.score(proposal.evidence)
        if score >= weights.least and score > best.get(proposal.entry, weights.least - 1):
            best[proposal.entry] = score
            found[proposal.entry] = proposal.day, proposal.span
    return found


def propose_days(scene: Scene, places: Sequence[int]) -> Iterator[Proposal]:
    """The days that the article tells as those of some entries, by their places."""
    days = _days_told(scene) if places else []
    if not days:
        return
    text, begins = scene.clauses.text, scene.clauses.begins
    news = _stems(text[: begins[min(NEWS, len(begins) - 1)]])
    of_day = [frozenset(_tells_of_day(scene, day)) for day in days]
    for i in places:
        of_entry = frozenset(_tells_of_entry(scene, i, news))
        last = _last_before(days, _begin(scene.entries[i]))
        for day, evidence in zip(days, of_day, strict=True):
            names = evidence.union(of_entry, _tells_of_both(scene, day, i), (name for name, its in last if its is day))
            yield Proposal(entry=i, day=day.day, span=_words_for(scene, day, i), evidence=names)


def _days_told(scene: Scene) -> list[_Day]:
    """The whole days up to the article's own that it tells, in order of appearance."""
    clauses, found = scene.clauses, dict[str, _Day]()
    for time in scene.times:
        day = None if time.tense == "future" else day_of(replace(time, tense="past"), scene.anchor)
        start = time.span.start
        if day is None or len(day) < WHOLE or (scene.anchor and day > scene.anchor) or in_caption(clauses, start):
            continue
        mention = _Mention(
            span=time.span,
            sentence=bisect_right(clauses.begins, start) - 1,
            quoted=is_covered(clauses, start),
            dateline=in_dateline(clauses.text, time.span),
        )
        found.setdefault(day, _Day(day=day)).mentions.append(mention)
    for i, said in enumerate(scene.days):
        if said and len(said[0]) == WHOLE:
            found.setdefault(said[0], _Day(day=said[0])).told.append(i)
    return list(found.values())


def _tells_of_day(scene: Scene, day: _Day) -> Iterator[str]:
    """What a day is to the article."""
    yield "day"
    age = _age(day.day, scene.anchor)
    yield "no date" if age is None else f"age={bisect_left(AGES, age)}" if age else "own day"
    lede = lede_end(scene.clauses)
    for mention in day.mentions:
        where = "dateline" if mention.dateline else "quoted" if mention.quoted else "narrated"
        yield where
        if mention.span.start < lede and not mention.quoted:
            yield f"{where} in lede"


def _age(day: str, anchor: str | None) -> int | None:
    """How many days before the article's own a day was; None if the article has no whole day."""
    try:
        return (date.fromisoformat(anchor or "") - date.fromisoformat(day)).days
    except ValueError:
        return None


def _tells_of_entry(scene: Scene, i: int, news: set[str]) -> Iterator[str]:
    """What kind of statement an entry is."""
    text, entry = scene.clauses.text, scene.entries[i]
    channel = scene.channels[i]
    yield f"channel={channel.kind if channel else ''}"
    common = sum(len(news & _stems(text[piece.start : piece.end])) for piece in entry.content[:1])
    yield f"of the news={bisect_left(FEW, common)}"
    if entry.content[0].start < lede_end(scene.clauses):
        yield "in lede"
    if scene.apart[i]:
        yield "apart"
    if is_noun(text, entry) or is_of_old(text, entry):
        yield "of another time"
    if is_perfect(text, entry):
        yield "perfect"
    if entry.cue and PRESENT.fullmatch(text, entry.cue.start, entry.cue.end):
        yield "present"


def _tells_of_both(scene: Scene, day: _Day, i: int) -> Iterator[str]:
    """How an entry stands to what tells a day."""
    here = bisect_right(scene.clauses.begins, _begin(scene.entries[i])) - 1
    for mention in day.mentions:
        if not mention.dateline and 0 <= here - mention.sentence <= NEAR:
            yield f"{'quoted' if mention.quoted else 'narrated'} before={here - mention.sentence}"
    if day.told and _came_with(scene, i, min(day.told, key=lambda k: abs(k - i))):
        yield "same channel"
    voice = scene.voices[i]
    same = [k for k in day.told if same_speaker(scene.voices[k], voice)]
    if not same:
        return
    near = min(same, key=lambda k: abs(k - i))
    yield f"{'before' if near < i else 'after'} same={bisect_left(MORE, abs(i - near))}"
    between = scene.voices[min(i, near) + 1 : max(i, near)]
    yield f"between={bisect_left(FEW, sum(other is not None and not same_speaker(other, voice) for other in between))}"
    others = {said[0] for said, other in zip(scene.days, scene.voices, strict=True) if said and same_speaker(other, voice)} - {
        day.day
    }
    yield f"other days={bisect_left(FEW, len(others))}"


def _came_with(scene: Scene, i: int, other: int) -> bool:
    """Whether two entries have their channel by the same words."""
    channel, its = scene.channels[i], scene.channels[other]
    return channel is not None and its is not None and channel.span == its.span


def _last_before(days: Sequence[_Day], place: int) -> list[tuple[str, _Day]]:
    """The days that were told last before a place: by anybody, and by the outlet."""
    found = []
    for name, all_of_them in (("mentioned last", True), ("narrated last", False)):
        last = [
            (mention.span.start, n)
            for n, day in enumerate(days)
            for mention in day.mentions
            if mention.span.start < place and not mention.dateline and (all_of_them or not mention.quoted)
        ]
        found += [(name, days[max(last)[1]])] if last else []
    return found


def _words_for(scene: Scene, day: _Day, i: int) -> Span:
    """The words that tell an entry's day: those of its speaker's nearest entry of that day, or the nearest before it."""
    same = [k for k in day.told if same_speaker(scene.voices[k], scene.voices[i])]
    if same or not day.mentions:
        near = min(same or day.told, key=lambda k: abs(k - i))
        return next(said[1] for said in (scene.days[near],) if said)
    place = _begin(scene.entries[i])
    spans = [mention.span for mention in day.mentions if not mention.dateline] or [day.mentions[0].span]
    return max((span for span in spans if span.start < place), key=lambda span: span.start, default=spans[0])


def _begin(entry: Statement) -> int:
    return (entry.cue or entry.content[0]).start


def _stems(words: str) -> set[str]:
    return {word[:LETTERS] for word in STEM.findall(words.lower())}
