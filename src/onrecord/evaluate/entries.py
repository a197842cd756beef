"""A record's entries as the measure sees them: words of the text instead of spans, and the values that are compared."""

from dataclasses import dataclass

from onrecord.evaluate.words import WordSet


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoredSpeaker:
    """Who a source is."""

    name: str | None
    party: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoredStatement:
    """Who said what. An empty set of words: no source, no cue."""

    content: WordSet
    source: WordSet
    cue: WordSet
    kind: str
    speaker: ScoredSpeaker | None
    said: str | None
    channel: str | None
    """Its kind."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoredTalks:
    """Who met whom."""

    words: WordSet
    parties: tuple[str, ...]
    people: tuple[str, ...]
    mediator: tuple[str, ...]
    place: str | None
    dates: frozenset[str]
    round: int | None
    format: str | None
    status: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoredPosition:
    """What a side wants."""

    words: WordSet
    party: str | None
    act: str
    toward: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoredFigure:
    """A number in dispute."""

    words: WordSet
    value: float | None
    bound: str | None
    unit: str | None
    claimant: str | None
    disputed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoredWording:
    """A choice of words."""

    words: WordSet
    kind: str
    voice: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoredRecord:
    """One article's entries, gold or predicted."""

    published: str | None = None
    """ISO date."""
    statements: tuple[ScoredStatement, ...] = ()
    talks: tuple[ScoredTalks, ...] = ()
    positions: tuple[ScoredPosition, ...] = ()
    figures: tuple[ScoredFigure, ...] = ()
    wording: tuple[ScoredWording, ...] = ()
