"""Reading -> what the page's template needs, every text already safe to show (the template escapes the markup)."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from onrecord.records import Reading, Span
from onrecord.views import phrases
from onrecord.views.entries import PARTS, Entry, entries
from onrecord.views.passages import Mark, Passage, paragraphs
from onrecord.views.shown import one_line, shown
from onrecord.views.voices import Quoted, find_quoted

_ADDRESS = re.compile(r"https?://", re.IGNORECASE)
_INITIAL = {"content": "c", "source": "s", "cue": "q", "quote": "o"}
_WORDS = {"direct": "direct: own words", "indirect": "indirect: paraphrase", "mixed": "mixed: own words inside the marks"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """An entry of the record as the page shows it."""

    key: str
    """The entry's id, unique on the page: `#key` leads to the entry, `#key-text` to its words."""
    index: int
    """Counts all entries of the page; the script finds an entry's passages by it."""
    part: str
    number: str
    voice: int | None
    who: str
    in_voice: str
    """Of a choice of words: whose it is, in a word; else empty."""
    aside: str
    """Party and role."""
    inferred_from: str
    words: str
    facts: tuple[str, ...]
    said_from: str
    """The words that the day of speaking rests on."""
    day_inferred: bool
    """Whether these stand in another sentence."""
    channel: str
    channel_words: str
    percent: int
    by: str

    @property
    def label(self) -> str:
        """The entry's name for those who do not see the page."""
        return f"{self.part.capitalize()} {self.number.lstrip('ATPFW')}, {self.who}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A passage of the text: its entries as `0c 4s`, the kinds of its marks, and the entries whose words begin here."""

    text: str
    marks: str
    kinds: str
    opens: tuple[tuple[Card, bool], ...]
    """With each whether it is the entry's first piece, to which `#key-text` leads."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A paragraph with the line breaks before it."""

    gap: str
    pieces: tuple[Piece, ...]
    caption: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """A speaker with the number of entries, for the filter."""

    voice: int
    who: str
    entries: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """An article and its record."""

    place: int
    title: str
    byline: str
    address: str
    """Empty where the article has none that may be followed."""
    input: str
    notes: tuple[str, ...]
    nothing: str
    """What to say where there are no entries."""
    blocks: Sequence[Block]
    tail: str
    entries: Sequence[Card]
    voices: Sequence[Voice]
    parts: tuple[tuple[str, Sequence[Card]], ...]


@dataclass(slots=True)
class Keys:
    """Gives entries their names on one page: the same statement in two articles has one id but two places."""

    _taken: Counter[str] = field(default_factory=Counter)

    def key(self, entry_id: str) -> str:
        """Name an entry by its id, from the second place on with a number."""
        name = re.sub(r"[^\w.-]", "_", shown(entry_id))
        self._taken[name] += 1
        return name if self._taken[name] == 1 else f"{name}.{self._taken[name]}"


def section(reading: Reading, place: int, keys: Keys, numbers: Iterator[int]) -> Section:
    """Prepare one article of the page; `numbers` counts the entries of all articles."""
    article = reading.article
    listed = entries(reading)
    cards = [_card(entry, keys.key(entry.id), next(numbers), article.text) for entry in listed]
    quoted = find_quoted(article.text, [entry.statement for entry in listed if entry.statement])
    blocks = list(_blocks(reading, listed, cards, quoted))
    parts = [(title, [card for card in cards if card.part == part]) for title, part in PARTS]
    return Section(
        place=place,
        title=one_line(article.title or reading.input),
        byline=one_line(phrases.byline(article)),
        address=shown(article.url) if article.url and _ADDRESS.match(article.url) else "",
        input=one_line(reading.input),
        notes=tuple(map(one_line, article.notes)),
        nothing=phrases.nothing_found(article),
        blocks=blocks,
        tail=article.text[len(article.text.rstrip("\n")) :],
        entries=cards,
        voices=_voices(listed),
        parts=tuple((title, of_part) for title, of_part in parts if of_part),
    )


def _card(entry: Entry, key: str, index: int, text: str) -> Card:
    speaker = entry.statement.speaker if entry.statement else None
    channel = entry.statement.channel if entry.statement else None
    said_from = entry.statement.said_from if entry.statement else None
    party = speaker.party if speaker and speaker.party != speaker.name else None
    described = [party, speaker.role, None if speaker.named else "not named"] if speaker else []
    return Card(
        key=key,
        index=index,
        part=entry.part,
        number=entry.number,
        voice=entry.voice,
        who=one_line(entry.who, 120),
        in_voice=entry.in_voice,
        aside=one_line(" · ".join(filter(None, described))),
        inferred_from=_quoted(speaker.inferred_from, text) if speaker else "",
        words=entry.words,
        facts=tuple(one_line(_WORDS.get(fact, fact) if entry.statement else fact, 160) for fact in entry.facts),
        said_from=_quoted(said_from, text),
        day_inferred=bool(entry.statement and phrases.is_day_inferred(entry.statement, text)),
        channel=phrases.channel(channel),
        channel_words=_quoted(channel.span, text) if channel else "",
        percent=round(100 * entry.confidence),
        by=one_line(entry.by),
    )


def _quoted(span: Span | None, text: str) -> str:
    return one_line(text[span.start : span.end], 120) if span else ""


def _voices(listed: Sequence[Entry]) -> list[Voice]:
    """Count each speaker's entries, the most quoted first."""
    counts = Counter(entry.voice for entry in listed if entry.voice is not None)
    names = {entry.voice: entry.who for entry in reversed(listed) if entry.voice is not None}
    return [Voice(voice=voice, who=one_line(names[voice], 120), entries=entries) for voice, entries in counts.most_common()]


def _blocks(reading: Reading, listed: Sequence[Entry], cards: Sequence[Card], quoted: Quoted) -> Iterator[Block]:
    text, done = reading.article.text, 0
    begins = [min(span.start for span, role in entry.spans if role in ("content", "quote")) for entry in listed]
    for paragraph in paragraphs(reading, listed, quoted.spans):
        pieces = tuple(_piece(text, passage, listed, cards, begins, quoted) for passage in paragraph.passages)
        yield Block(gap=text[done : paragraph.span.start], pieces=pieces, caption=paragraph.caption)
        done = paragraph.span.end


def _piece(
    text: str, passage: Passage, listed: Sequence[Entry], cards: Sequence[Card], begins: Sequence[int], quoted: Quoted
) -> Piece:
    kinds = {_kind(mark, listed, quoted.covers(passage.span.start)) for mark in passage.marks}
    return Piece(
        text=shown(text[passage.span.start : passage.span.end]),
        marks=" ".join(f"{cards[mark.entry].index}{_INITIAL[mark.role]}" for mark in passage.marks),
        kinds=" ".join(sorted(kinds)),
        opens=tuple((cards[entry], begins[entry] == passage.span.start) for entry in passage.opens),
    )


def _kind(mark: Mark, listed: Sequence[Entry], quoted: bool) -> str:
    """Name the look of a mark: of content `c` in the speaker's own words, `i` in the outlet's, `a` of an attitude."""
    entry = listed[mark.entry]
    if mark.role != "content" or entry.statement is None:
        return _INITIAL[mark.role]
    if entry.part == "attitude":
        return "a"
    return "c" if entry.statement.kind == "direct" or (entry.statement.kind == "mixed" and quoted) else "i"
