"""Every noun of onrecord: what a page, an article and the entries of its record are made of.

All are immutable. Entries hold spans into `Article.text`, never copies of it, and name what made them in `by`.
"""

from dataclasses import dataclass, field
from typing import Literal

Kind = Literal["direct", "indirect", "mixed"]
"""Of a statement: all, none or part of its content stands in quotation marks."""
StatementClass = Literal["speech", "belief", "demand", "document"]
ChannelKind = Literal[
    "interview", "broadcast", "news_conference", "press_release", "press_service", "social_media", "speech", "document",
    "letter", "call", "other_outlet", "official_reply", "testimony",
]  # fmt: skip
NameKind = Literal["person", "organisation", "place", "people"]
"""`place`: also a state or city that acts; `people`: a nationality, faith or political group, noun or adjective."""
PageForm = Literal["text", "scraped", "html"]
"""What a page's content is: the article's body alone, a whole page scraped as text, or HTML."""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Span:
    """A half-open piece of a text, in code points."""

    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Name:
    """A proper name where it stands, without titles."""

    span: Span
    kind: NameKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What somebody told about a page, beside its content; it wins over what the page says."""

    id: str | None = None
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    published: str | None = None
    """ISO date."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One input as it came, decoded but not yet understood."""

    input: str
    """Path or address as given; `FILE#id` for a line of JSON Lines."""
    content: str
    form: PageForm
    told: Told = Told()
    beside: Told = Told()
    """What the feed, sitemap, archive or address that it came from says; holds where the page itself is silent."""
    notes: tuple[str, ...] = ()
    """What a reader should know of how it came."""
    raw: bytes | None = field(default=None, repr=False, compare=False)
    """Its bytes as they came, unpacked; None where it never was a file of its own, but a line of one or an entry of a feed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Skipped:
    """An input that gave no article, and why."""

    input: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PassedOver:
    """How many pages of an archive, feed or sitemap were not read because nobody asked for such."""

    input: str
    reasons: tuple[tuple[str, int], ...]
    """Reason and number of pages, in the order of the reasons' names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """The day an article appeared, and what that rests on."""

    date: str | None
    """ISO date; None where only the interval can be told."""
    how: Literal["stated", "inferred", "given"]
    evidence: tuple["Span | Field", ...] = ()
    interval: tuple[str, str] | None = None
    time: str | None = None
    """ISO time with its offset, where the page gives both; `date` is its day in that time zone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A field of a page's structured data that something rests on."""

    field: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Caption:
    """A photo's caption, a block of the article's text."""

    span: Span
    credit: str | None = None
    date: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A news article. `text` never changes once the article is made: everything else points into it."""

    id: str
    """Hashed from the canonical address, else from the text."""
    edition: str
    """SHA-256 of the text."""
    text: str
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    section: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    language: str | None = None
    """ISO 639-1; None where the text is too short to tell."""
    published: Published | None = None
    updated: str | None = None
    captions: tuple[Caption, ...] = ()
    mirrors: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    """What a reader should know: text that was left out, a language that is not read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Who a source is."""

    name: str
    party: str | None = None
    named: bool = True
    role: str | None = None
    inferred_from: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """How a statement reached the public, with the words that say so."""

    kind: ChannelKind
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Words, a claim, a belief or an intention attributed to a source; an attitude has the same shape."""

    id: str
    content: tuple[Span, ...]
    source: Span | None
    cue: Span | None
    kind: Kind
    statement_class: StatementClass
    by: str
    confidence: float
    """Estimated probability that the entry is right: content, source and cue as a person would mark them."""
    speaker: Speaker | None = None
    said: str | None = None
    said_from: Span | None = None
    channel: Channel | None = None


TalksFormat = Literal["bilateral", "trilateral", "multilateral", "working_group", "phone", "indirect"]
TalksStatus = Literal["held", "ongoing", "planned", "cancelled", "proposed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Talks:
    """A meeting or round of a negotiation, once for all its mentions."""

    id: str
    quote: Span
    """The mention that names it best."""
    mentions: tuple[Span, ...]
    parties: tuple[str, ...]
    people: tuple[str, ...] = ()
    mediator: tuple[str, ...] = ()
    place: str | None = None
    dates: tuple[str, ...] = ()
    """ISO days, months or years on which it sat or will sit."""
    round: int | None = None
    format: TalksFormat | None = None
    status: TalksStatus
    by: str
    confidence: float


Act = Literal["demand", "condition", "offer", "agree", "refuse", "threaten", "urge", "criticise", "commit", "deny"]
Mode = Literal["stated", "negated", "hypothetical", "past", "future"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plover:
    """A PLOVER event type and mode."""

    event: str
    mode: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """A stand that a party takes."""

    id: str
    quote: Span
    party: str
    act: Act
    toward: tuple[str, ...] = ()
    issue: str
    mode: Mode = "stated"
    ascribed_by: str | None = None
    """The party that ascribes the stand to this one, where it is not the party's own word."""
    plover: Plover | None = None
    statement: str | None = None
    """Id of the statement that the stand is taken in."""
    by: str
    confidence: float


Bound = Literal["exact", "about", "at_least", "at_most", "more", "fewer"]
Unit = Literal["killed", "wounded", "missing", "captured", "displaced", "people", "money", "percent", "area", "weapons", "other"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A quantity that a source or the outlet gives."""

    id: str
    quote: Span
    value: float | None
    bound: Bound
    unit: Unit
    currency: str | None = None
    """ISO 4217."""
    of: str
    """Who or what is counted."""
    period: tuple[str | None, str | None] | None = None
    """From and to, ISO dates, months or years."""
    claimant: str
    """A speaker's name, or `outlet`."""
    disputed: bool = False
    disputed_by: tuple[str, ...] = ()
    """Ids of the figures that give the same quantity another value."""
    statement: str | None = None
    by: str
    confidence: float


WordingKind = Literal["loaded", "naming", "scare_quotes", "unnamed_source"]
Voice = Literal["outlet", "paraphrase", "speaker"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """A choice of words that takes a side or hides a source."""

    id: str
    quote: Span
    kind: WordingKind
    voice: Voice
    reason: str
    by: str
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """An article's record."""

    input: str
    article: Article
    statements: tuple[Statement, ...] = ()
    attitudes: tuple[Statement, ...] = ()
    talks: tuple[Talks, ...] = ()
    positions: tuple[Position, ...] = ()
    figures: tuple[Figure, ...] = ()
    wording: tuple[Wording, ...] = ()
