"""What people say about entries: confirmed, rejected, or a field set otherwise; each with who, when and why.

Corrections are only ever added. An entry's row shows what holds: the reader's values, with what people set laid over them, and
its `state`. Evidence never changes: an entry's places stay the reader's. A new reading takes up what people said: an entry that
was confirmed or corrected stays even where the new reader does not find it, one that was rejected stays out of sight.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import Any, Literal

from onrecord.errors import StoreError
from onrecord.store.fields import parse_field
from onrecord.store.load import edition_text
from onrecord.store.rows import KINDS, Row, insert_row, insert_sides

Action = Literal["confirm", "reject", "set", "withdraw"]
"""`withdraw` takes back all that was said of an entry before."""
UNREAD = ("key", "state", "as_read")
"""Columns of an entry's row that are the store's own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """One thing that somebody said of an entry."""

    article: str
    edition: str
    kind: str
    """Table of the entry."""
    entry: str
    action: Action
    field: str | None = None
    """With `set`: a column, or the place of a channel."""
    value: str | None = None
    """With `set`: JSON."""
    by: str
    why: str
    made: str
    """UTC, ISO 8601."""
    snapshot: str
    """The entry's row as the reader gave it, JSON."""


def correct(
    store: sqlite3.Connection, entry: str, action: Action, *, by: str, why: str, set_to: str = "", quote: str | None = None
) -> int:
    """Say something of an entry, wherever it stands; give in how many articles.

    `set_to` is FIELD=VALUE with `set`; `quote` the words of the article that tell a channel. Raises StoreError for an entry that
    is not there, or a field or value that it cannot have.
    """
    rows = list(_rows(store, entry))
    if not rows:
        raise StoreError(f"{entry!r}: no entry of this id; `onrecord show KIND --json` gives ids")
    for kind, row in rows:
        field = value = None
        if action == "set":
            field, value = parse_field(kind, set_to, edition_text(store, row["article"], row["edition"]), quote)
        made = datetime.now(UTC).isoformat(timespec="seconds")
        correction = Correction(
            article=row["article"], edition=row["edition"], kind=kind, entry=entry, action=action, field=field, value=value,
            by=by, why=why, made=made, snapshot=json.dumps(_as_read(row), ensure_ascii=False),
        )  # fmt: skip
        save_correction(store, correction)
    return len(rows)


def save_correction(store: sqlite3.Connection, correction: Correction) -> bool:
    """Keep a correction of an edition that is kept, and let it hold; tell whether it was new."""
    row = asdict(correction)
    same = " AND ".join(f"{column} IS ?" for column in row)
    if store.execute(f"SELECT 1 FROM corrections WHERE {same}", tuple(row.values())).fetchone():
        return False
    insert_row(store, "corrections", row)
    apply_corrections(store, correction.article, correction.edition)
    return True


def load_corrections(store: sqlite3.Connection) -> Iterator[Correction]:
    """All corrections, in the order in which they were made here."""
    for row in store.execute("SELECT * FROM corrections ORDER BY id"):
        yield Correction(**{name: value for name, value in dict(row).items() if name != "id"})


def apply_corrections(store: sqlite3.Connection, article: str, edition: str) -> None:
    """Let what people said of an edition's entries hold, whatever its rows show now."""
    said: dict[tuple[str, str], list[Row]] = {}
    query = "SELECT * FROM corrections WHERE article = ? AND edition = ? ORDER BY id"
    for row in store.execute(query, (article, edition)):
        said.setdefault((row["kind"], row["entry"]), []).append(dict(row))
    for (kind, entry), corrections in said.items():
        _apply(store, kind, entry, corrections)


def _apply(store: sqlite3.Connection, kind: str, entry: str, corrections: list[Row]) -> None:
    article, edition = corrections[0]["article"], corrections[0]["edition"]
    state, values = _outcome(corrections)
    row = store.execute(
        f"SELECT * FROM {kind} WHERE article = ? AND edition = ? AND id = ?", (article, edition, entry)
    ).fetchone()
    if row is None and state not in ("confirmed", "corrected"):
        return
    read: Row = _as_read(dict(row)) if row else json.loads(corrections[-1]["snapshot"])
    holds = _with_day(store, kind, read | {column: value for column, value in values.items() if column != "spans"})
    if "spans" in values:
        places = json.loads(read["spans"]) | values["spans"]
        holds["spans"] = json.dumps({field: spans for field, spans in places.items() if spans})
    changed = {column: read[column] for column in holds if holds[column] != read[column]}
    if row:
        store.execute(f"DELETE FROM {kind} WHERE key = ?", (row["key"],))
    own = {"state": state, "as_read": json.dumps(changed, ensure_ascii=False) if changed else None}
    key = insert_row(store, kind, ({"key": row["key"]} if row else {}) | holds | own)
    insert_sides(store, kind, key, KINDS[kind].entry(holds))


def _outcome(corrections: Iterable[Mapping[str, Any]]) -> tuple[str | None, dict[str, Any]]:
    """The state that all that was said leaves an entry in, and the columns that are set."""
    state: str | None = None
    values: dict[str, Any] = {}
    for one in corrections:
        if one["action"] == "withdraw":
            state, values = None, {}
        elif one["action"] == "set":
            value = json.loads(one["value"])
            values |= _of_field(one["field"], value, values)
            state = "corrected"
        else:
            state = "rejected" if one["action"] == "reject" else "corrected" if values else "confirmed"
    return state, values


def _of_field(field: str, value: Any, values: Mapping[str, Any]) -> dict[str, Any]:
    """The columns that one correction sets: what the reader said of one speaker says nothing of another."""
    spans = values.get("spans", {})
    if field == "channel":
        return {"channel": value["kind"], "spans": spans | {"channel": value["span"]}}
    if field == "speaker":
        others = {column: values.get(column) for column in ("party", "role")}
        return others | {"speaker": value, "named": values.get("named", True), "spans": spans | {"speaker": []}}
    return {field: value}


def _with_day(store: sqlite3.Connection, kind: str, row: Row) -> Row:
    """The row, under the day that it now tells."""
    dates = json.loads(row["dates"]) if kind == "talks" else []
    told = min(dates) if dates else row.get("said") if kind in ("statements", "attitudes") else None
    published = store.execute("SELECT date FROM articles WHERE id = ?", (row["article"],)).fetchone()["date"]
    return row | {"day": told or published}


def _as_read(row: Mapping[str, Any]) -> Row:
    """An entry's row as the reader gave it."""
    set_otherwise: Row = json.loads(row["as_read"] or "{}")
    return {column: value for column, value in row.items() if column not in UNREAD} | set_otherwise


def _rows(store: sqlite3.Connection, entry: str) -> Iterator[tuple[str, Row]]:
    for kind in KINDS:
        for row in store.execute(f"SELECT * FROM {kind} WHERE id = ?", (entry,)).fetchall():
            yield kind, dict(row)
