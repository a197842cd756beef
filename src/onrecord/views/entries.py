"""Reading -> its entries as a view lists them: numbered, each with its words, its facts and its speaker's place."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from onrecord.records import Figure, Position, Reading, Span, Statement, Talks, Wording
from onrecord.views import phrases

Part = Literal["statement", "attitude", "talks", "position", "figure", "wording"]
Role = Literal["content", "source", "cue", "quote"]

PARTS: tuple[tuple[str, Part], ...] = (
    ("Statements", "statement"),
    ("Talks", "talks"),
    ("Positions", "position"),
    ("Figures", "figure"),
    ("Wording", "wording"),
    ("Attitudes", "attitude"),
)
"""The parts in the order in which a view shows them, with their headings."""
_LETTERS: dict[Part, str] = {"statement": "", "talks": "T", "position": "P", "figure": "F", "wording": "W", "attitude": "A"}

Anything = Statement | Talks | Position | Figure | Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An entry with what a view calls it."""

    index: int
    """Counts the entries of a reading from 0: what marks in the text refer to."""
    part: Part
    number: str
    """`1`, `2` … for statements, `T1` … for talks, and so on."""
    id: str
    who: str
    voice: int | None
    """The speaker's place in the order in which speakers first appear, from 0; None for what nobody speaks."""
    spans: tuple[tuple[Span, Role], ...]
    words: str
    facts: tuple[str, ...]
    by: str
    confidence: float
    statement: Statement | None = None
    in_voice: str = ""
    """Of a choice of words: `outlet`, `paraphrase` or `speaker`; else empty."""


def entries(reading: Reading) -> tuple[Entry, ...]:
    """Number a reading's entries, part by part."""
    text = reading.article.text
    voices: dict[tuple[str, str | None], int] = {}
    names: dict[str, int] = {}
    listed: list[Entry] = []
    for part, given in _parts(reading):
        for number, entry in enumerate(given, 1):
            statement = entry if isinstance(entry, Statement) else None
            who = phrases.who(entry, text)
            if statement:
                party = statement.speaker.party if statement.speaker else None
                voice: int | None = voices.setdefault((who, party), len(voices))
                names.setdefault(who, len(voices) - 1)
            else:
                voice = names.get(who)
            listed.append(
                Entry(
                    index=len(listed),
                    part=part,
                    number=f"{_LETTERS[part]}{number}",
                    id=entry.id,
                    who=who,
                    in_voice=entry.voice if isinstance(entry, Wording) else "",
                    voice=voice,
                    spans=tuple(_spans(entry)),
                    words=phrases.words(entry, text),
                    facts=phrases.facts(entry, text),
                    by=entry.by,
                    confidence=entry.confidence,
                    statement=statement,
                )
            )
    return tuple(listed)


def _parts(reading: Reading) -> tuple[tuple[Part, tuple[Anything, ...]], ...]:
    """In the order of PARTS; statements come first, so that whoever speaks is known when a figure's claimant is looked up."""
    given: dict[Part, tuple[Anything, ...]] = {
        "statement": reading.statements,
        "talks": reading.talks,
        "position": reading.positions,
        "figure": reading.figures,
        "wording": reading.wording,
        "attitude": reading.attitudes,
    }
    return tuple((part, given[part]) for _, part in PARTS)


def _spans(entry: Anything) -> Iterator[tuple[Span, Role]]:
    if isinstance(entry, Statement):
        for span in entry.content:
            yield span, "content"
        if entry.source:
            yield entry.source, "source"
        if entry.cue:
            yield entry.cue, "cue"
    else:
        yield entry.quote, "quote"
        if isinstance(entry, Talks):
            for span in entry.mentions:
                if span != entry.quote:
                    yield span, "quote"
