"""The nouns of what many articles say together: repeats, links between statements, stories, people, rounds,
quantities, changed stands.

Frozen values, as in `records.py`.
"""

from dataclasses import dataclass
from typing import Literal

from onrecord.records import Field, Figure, Position, Span, Talks, TalksFormat, TalksStatus, Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """An agency that an article names as where its text, or part of it, comes from."""

    agency: str
    """Its name in `link/agencies.toml`; "agencies" where the article says no more than that."""
    extent: Literal["whole", "part"]
    evidence: Span | Field


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """One story, however many addresses print it."""

    articles: tuple[str, ...]
    """Ids, in order of their day, undated ones last."""
    agency: str | None = None
    first: str | None = None
    """Id of the article that printed it first; None where the days do not tell."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A piece of one text that another has otherwise, has not, or has more: half-open spans into either text."""

    kind: Literal["inserted", "removed", "changed"]
    old: Span | None
    new: Span | None


LinkKind = Literal["verbatim", "cut", "reworded", "translated", "other_speaker"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Two articles' statements that are the same statement."""

    old: str
    """Id of the statement in the article that appeared first; on one day, in the one that was read first."""
    new: str
    kind: LinkKind
    changes: tuple[Change, ...]
    """What the new one's content says otherwise, word by word; spans into either article's text."""
    by: str
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """What an outlet makes of a statement that it carries."""

    outlet: str
    how: LinkKind
    article: str
    statement: str
    """Id of its own entry in the article: two addresses of one text have the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """A statement, in its fullest wording, with those of its story's outlets that carry it."""

    article: str
    statement: str
    outlets: tuple[Carried, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Articles about one event."""

    articles: tuple[str, ...]
    """Ids, in order of their day."""
    doubtful: tuple[str, ...] = ()
    """Ids of articles that may belong to it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """A person's name in one article, with what the article says of the person. Article and name together name it."""

    article: str
    """Id."""
    name: str
    party: str | None = None
    role: str | None = None
    outlet: str | None = None
    date: str | None = None
    """Day on which the article appeared."""
    person: bool = True
    """False where the article leaves open whether a person or a body bears the name."""
    statements: int = 0
    """That the article has of the person under this name and role."""
    sides: tuple[str, ...] = ()
    """Parties at the table, where the article names the person as a delegate and tells no more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What somebody decided about two names: that one person bears them, or that the other's bearer is somebody else.

    It rests on sightings, given as (article id, name), which stay what they are while people grow, split and merge.
    """

    kind: Literal["merge", "split"]
    one: tuple[str, str]
    other: tuple[str, str]
    by: str | None = None
    """Who decided."""
    at: str | None = None
    """When: UTC, ISO 8601."""
    why: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A role that a person held, with the first and the last day of an article that says so."""

    role: str
    party: str | None
    since: str | None
    until: str | None
    articles: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """One person, with all names, roles and sightings."""

    id: str
    name: str
    """The name that most articles give, among the fullest."""
    names: tuple[str, ...]
    """Most frequent first."""
    party: str | None
    roles: tuple[Held, ...]
    """In order of their first day."""
    sightings: tuple[Sighting, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """Two people who may be one, left apart for somebody to decide."""

    one: str
    """Id of a person."""
    other: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """What one article tells of a round."""

    article: str
    """Id."""
    outlet: str | None
    date: str | None
    """Day on which the article appeared."""
    talks: Talks
    words: str = ""
    """Those that name it best."""
    delegates: tuple[tuple[str, str], ...] = ()
    """Who took part: the name that the article gives, and the id of the person."""
    differs: tuple[tuple[str, str], ...] = ()
    """Fields in which it goes against what most tell of the round, with what it says instead."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """A field of a round on which accounts contradict each other, or of a quantity."""

    field: str
    values: tuple[tuple[str, tuple[str, ...]], ...]
    """What is said, with the ids of the articles that say it; what most say first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """A meeting, call or round of a negotiation, with what each article tells of it."""

    id: str
    parties: tuple[str, ...]
    mediator: tuple[str, ...]
    people: tuple[str, ...]
    """Ids of everybody whom an account names as taking part, most named first."""
    place: str | None
    dates: tuple[str, ...]
    """ISO days, else months or years, as most accounts give them; empty where none does."""
    round: int | None
    format: TalksFormat | None
    status: TalksStatus
    accounts: tuple[Account, ...]
    """In order of their day."""
    conflicts: tuple[Conflict, ...] = ()


Extent = Literal["total", "day", "untold"]
"""Of a count: everything since something began; of one day; the article does not tell."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claimed:
    """A figure with the article that gives it."""

    article: str
    """Id."""
    outlet: str | None
    date: str | None
    """Day on which the article appeared."""
    figure: Figure


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """One quantity, with every figure that somebody gives of it: side by side, never added up or averaged."""

    id: str
    of: str
    unit: Unit
    extent: Extent
    figures: tuple[Claimed, ...]
    """In order of their article's day."""
    contested: bool
    """Whether two figures of different claimants or outlets cannot both be right, or one is disputed in its article."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """A stand with the article that tells it."""

    article: str
    """Id."""
    outlet: str | None
    date: str | None
    """Day on which it was taken, else on which the article appeared."""
    speaker: str | None
    """Id of the person, or the name of the body, that takes it; None where the article leaves it with the party."""
    position: Position
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """A stand that goes against an earlier one of the same side on the same matter."""

    matter: str
    old: Taken
    new: Taken
    reason: str
