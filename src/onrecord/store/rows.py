"""Entries <-> rows of a store: one pair of functions for each kind."""

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from onrecord.records import Channel, Figure, Plover, Position, Span, Speaker, Statement, Talks, Wording

Row = dict[str, Any]
Entry = Statement | Talks | Position | Figure | Wording
Places = Mapping[str, list[list[int]]]
"""Field of an entry -> its spans, as [start, end]."""
GAP = " … "


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """How a kind of entry is kept."""

    row: Callable[[Any, str], Row]
    """An entry and its article's text -> its columns, but those that say where it belongs."""
    entry: Callable[[Mapping[str, Any]], Any]
    """A row -> the entry."""


def words_at(text: str, spans: Iterable[Span]) -> str:
    """What stands at some places of a text, the pieces joined by an ellipsis."""
    return GAP.join(text[span.start : span.end] for span in spans)


def day_of(entry: Entry, published: str | None) -> str | None:
    """The day by which an entry is ordered and looked up."""
    if isinstance(entry, Statement):
        return entry.said or published
    return min(entry.dates) if isinstance(entry, Talks) and entry.dates else published


def placed(entry: Entry) -> tuple[Span, ...]:
    """The places of the words that an entry is about."""
    return entry.content if isinstance(entry, Statement) else (entry.quote,)


def insert_row(store: sqlite3.Connection, table: str, row: Row, otherwise: str = "") -> int:
    """Insert a row; give its key."""
    columns, marks = ", ".join(f'"{key}"' for key in row), ", ".join("?" * len(row))
    return store.execute(f"INSERT {otherwise} INTO {table} ({columns}) VALUES ({marks})", tuple(row.values())).lastrowid or 0


def insert_sides(store: sqlite3.Connection, table: str, key: int, entry: Any) -> None:
    """Note which parties stand where in an entry, for looking it up by them."""
    for role, party in _sides(table, entry):
        insert_row(store, "sides", {"kind": table, "entry": key, "role": role, "party": party}, "OR IGNORE")


def _sides(table: str, entry: Any) -> Iterator[tuple[str, str]]:
    if table == "talks":
        yield from (("party", party) for party in entry.parties)
        yield from (("mediator", party) for party in entry.mediator)
    elif table == "positions":
        yield "party", entry.party
        yield from (("toward", party) for party in entry.toward)


def _common(entry: Entry, text: str, **more: Span | Iterable[Span] | None) -> Row:
    places = {"words": placed(entry), **more}
    return {
        "id": entry.id,
        "start": min(span.start for span in placed(entry)),
        "spans": json.dumps({field: _pairs(spans) for field, spans in places.items() if spans is not None}),
        "words": words_at(text, placed(entry)),
        "by": entry.by,
        "confidence": entry.confidence,
    }


def _statement_row(entry: Statement, text: str) -> Row:
    speaker, channel = entry.speaker, entry.channel
    return _common(
        entry,
        text,
        source=entry.source,
        cue=entry.cue,
        said=entry.said_from,
        channel=channel.span if channel else None,
        speaker=speaker.inferred_from if speaker else None,
    ) | {
        "kind": entry.kind,
        "class": entry.statement_class,
        "source": words_at(text, [entry.source]) if entry.source else None,
        "cue": words_at(text, [entry.cue]) if entry.cue else None,
        "speaker": speaker.name if speaker else None,
        "party": speaker.party if speaker else None,
        "named": speaker.named if speaker else None,
        "role": speaker.role if speaker else None,
        "said": entry.said,
        "channel": channel.kind if channel else None,
    }


def _statement(row: Mapping[str, Any]) -> Statement:
    places: Places = json.loads(row["spans"])
    speaker = channel = None
    if row["speaker"] is not None:
        speaker = Speaker(
            name=row["speaker"],
            party=row["party"],
            named=bool(row["named"]),
            role=row["role"],
            inferred_from=_span(places, "speaker"),
        )
    at = _span(places, "channel")
    if at is not None:
        channel = Channel(kind=row["channel"], span=at)
    return Statement(
        id=row["id"],
        content=_spans(places, "words"),
        source=_span(places, "source"),
        cue=_span(places, "cue"),
        kind=row["kind"],
        statement_class=row["class"],
        by=row["by"],
        confidence=row["confidence"],
        speaker=speaker,
        said=row["said"],
        said_from=_span(places, "said"),
        channel=channel,
    )


def _talks_row(entry: Talks, text: str) -> Row:
    return _common(entry, text, mentions=entry.mentions) | {
        "parties": json.dumps(entry.parties, ensure_ascii=False),
        "people": json.dumps(entry.people, ensure_ascii=False),
        "mediator": json.dumps(entry.mediator, ensure_ascii=False),
        "place": entry.place,
        "dates": json.dumps(entry.dates),
        "round": entry.round,
        "format": entry.format,
        "status": entry.status,
    }


def _talks(row: Mapping[str, Any]) -> Talks:
    places: Places = json.loads(row["spans"])
    return Talks(
        id=row["id"],
        quote=_spans(places, "words")[0],
        mentions=_spans(places, "mentions"),
        parties=tuple(json.loads(row["parties"])),
        people=tuple(json.loads(row["people"])),
        mediator=tuple(json.loads(row["mediator"])),
        place=row["place"],
        dates=tuple(json.loads(row["dates"])),
        round=row["round"],
        format=row["format"],
        status=row["status"],
        by=row["by"],
        confidence=row["confidence"],
    )


def _position_row(entry: Position, text: str) -> Row:
    return _common(entry, text) | {
        "party": entry.party,
        "act": entry.act,
        "toward": json.dumps(entry.toward, ensure_ascii=False),
        "issue": entry.issue,
        "mode": entry.mode,
        "ascribed_by": entry.ascribed_by,
        "plover_event": entry.plover.event if entry.plover else None,
        "plover_mode": entry.plover.mode if entry.plover else None,
        "statement": entry.statement,
    }


def _position(row: Mapping[str, Any]) -> Position:
    event = row["plover_event"]
    return Position(
        id=row["id"],
        quote=_spans(json.loads(row["spans"]), "words")[0],
        party=row["party"],
        act=row["act"],
        toward=tuple(json.loads(row["toward"])),
        issue=row["issue"],
        mode=row["mode"],
        ascribed_by=row["ascribed_by"],
        plover=Plover(event=event, mode=row["plover_mode"]) if event is not None else None,
        statement=row["statement"],
        by=row["by"],
        confidence=row["confidence"],
    )


def _figure_row(entry: Figure, text: str) -> Row:
    begins, ends = entry.period or (None, None)
    return _common(entry, text) | {
        "value": entry.value,
        "bound": entry.bound,
        "unit": entry.unit,
        "currency": entry.currency,
        "counted": entry.of,
        "period_from": begins,
        "period_to": ends,
        "claimant": entry.claimant,
        "disputed": entry.disputed,
        "disputed_by": json.dumps(entry.disputed_by),
        "statement": entry.statement,
    }


def _figure(row: Mapping[str, Any]) -> Figure:
    period = (row["period_from"], row["period_to"])
    return Figure(
        id=row["id"],
        quote=_spans(json.loads(row["spans"]), "words")[0],
        value=row["value"],
        bound=row["bound"],
        unit=row["unit"],
        currency=row["currency"],
        of=row["counted"],
        period=period if any(period) else None,
        claimant=row["claimant"],
        disputed=bool(row["disputed"]),
        disputed_by=tuple(json.loads(row["disputed_by"])),
        statement=row["statement"],
        by=row["by"],
        confidence=row["confidence"],
    )


def _wording_row(entry: Wording, text: str) -> Row:
    return _common(entry, text) | {"kind": entry.kind, "voice": entry.voice, "reason": entry.reason}


def _wording(row: Mapping[str, Any]) -> Wording:
    return Wording(
        id=row["id"],
        quote=_spans(json.loads(row["spans"]), "words")[0],
        kind=row["kind"],
        voice=row["voice"],
        reason=row["reason"],
        by=row["by"],
        confidence=row["confidence"],
    )


def _pairs(spans: Span | Iterable[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in ([spans] if isinstance(spans, Span) else spans)]


def _spans(places: Places, field: str) -> tuple[Span, ...]:
    return tuple(Span(start=start, end=end) for start, end in places.get(field, ()))


def _span(places: Places, field: str) -> Span | None:
    return next(iter(_spans(places, field)), None)


KINDS: Mapping[str, Kind] = {
    "statements": Kind(row=_statement_row, entry=_statement),
    "attitudes": Kind(row=_statement_row, entry=_statement),
    "talks": Kind(row=_talks_row, entry=_talks),
    "positions": Kind(row=_position_row, entry=_position),
    "figures": Kind(row=_figure_row, entry=_figure),
    "wording": Kind(row=_wording_row, entry=_wording),
}
"""Table, which is the field of a Reading too -> how its entries are kept."""
