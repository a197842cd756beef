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


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A day on which an entry, by its place, may have been said, and what speaks for it."""

    entry: int
    of: _Day
    evidence: frozenset[str]

    @property
    def day(self) -> str:
        """The day, as an ISO date."""
        return self.of.day


def with_likeliest(scene: Scene, weights: Days, days: Sequence[Said | None]) -> list[Said | None]:
    """The days, with the likeliest one of each entry that has none, if it is likely enough."""
    best: dict[int, tuple[float, Proposal]] = {}
    for proposal in propose_days(scene, [i for i, day in enumerate(days) if day is None]):
        score = weights.score(proposal.evidence)
        if score >= weights.least and (proposal.entry not in best or score > best[proposal.entry][0]):
            best[proposal.entry] = score, proposal
    found = list(days)
    for i, (_, proposal) in best.items():
        found[i] = proposal.day, words_for(scene, proposal)
    return found


def propose_days(scene: Scene, places: Sequence[int]) -> Iterator[Proposal]:
    """The days that the article tells as those of some entries, by their places."""
    days = _days_told(scene) if places else []
    if not days:
        return
    text, begins = scene.clauses.text, scene.clauses.begins
    news = _stems(text[: begins[min(NEWS, len(begins) - 1)]])
    of_day = [frozenset(_tells_of_day(scene, day)) for day in days]
    told_last = {"mentioned last": _in_order(days, quoted=True), "narrated last": _in_order(days, quoted=False)}
    for i in places:
        of_entry = frozenset(_tells_of_entry(scene, i, news))
        last = [(name, _last_before(told, _begin(scene.entries[i]))) for name, told in told_last.items()]
        its_days = _days_of_speaker(scene, i)
        for at, day in enumerate(days):
            both = _tells_of_both(scene, day, i, its_days)
            evidence = of_day[at].union(of_entry, both, (name for name, its in last if its == at))
            yield Proposal(entry=i, of=day, evidence=evidence)


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


def _tells_of_both(scene: Scene, day: _Day, i: int, its_days: set[str]) -> Iterator[str]:
    """How an entry stands to what tells a day; `its_days` are those of its speaker's entries."""
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
    yield f"other days={bisect_left(FEW, len(its_days - {day.day}))}"


def _came_with(scene: Scene, i: int, other: int) -> bool:
    """Whether two entries have their channel by the same words."""
    channel, its = scene.channels[i], scene.channels[other]
    return channel is not None and its is not None and channel.span == its.span


def _in_order(days: Sequence[_Day], *, quoted: bool) -> list[tuple[int, int]]:
    """Where days are mentioned outside datelines, and which: by anybody, or by the outlet alone."""
    return sorted(
        (mention.span.start, at)
        for at, day in enumerate(days)
        for mention in day.mentions
        if not mention.dateline and (quoted or not mention.quoted)
    )


def _last_before(told: Sequence[tuple[int, int]], place: int) -> int | None:
    """Which day is mentioned last before a place."""
    before = bisect_left(told, (place,))
    return told[before - 1][1] if before else None


def _days_of_speaker(scene: Scene, i: int) -> set[str]:
    """The days that are told of entries with an entry's speaker."""
    voice = scene.voices[i]
    return {said[0] for said, other in zip(scene.days, scene.voices, strict=True) if said and same_speaker(other, voice)}


def words_for(scene: Scene, proposal: Proposal) -> Span:
    """The words that tell an entry's day: those of its speaker's nearest entry of that day, or the nearest before it."""
    day, i = proposal.of, proposal.entry
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
