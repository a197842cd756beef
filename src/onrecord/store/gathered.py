"""What many articles say together, kept as it was last gathered: for whoever cannot wait until it is gathered anew."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Literal, NamedTuple

from onrecord.store.queries import CALLED, NEWEST, SOURCES, Filter, in_days
from onrecord.store.queries import called as like
from onrecord.store.rows import insert_row
from onrecord.store.save import transaction

GatheredKind = Literal["person", "doubt", "round", "shift", "quantity", "story", "comparison", "outlet", "party", "negotiation"]
Order = Literal["size", "last", "seen"]
STATE = """
SELECT (SELECT count(*) FROM editions)
    || '/' || coalesce((SELECT seen || '/' || run FROM editions ORDER BY seen DESC, run DESC LIMIT 1), '')
    || '/' || coalesce((SELECT max(id) FROM corrections), 0) || '/' || coalesce((SELECT max(key) FROM decisions), 0)
"""
"""The newest edition is found by its index: looking for the largest run would read every text."""
SAID_BY = (
    "entries.speaker IN (SELECT name FROM sighted WHERE person = ?) AND EXISTS (SELECT 1 FROM sighted"
    " WHERE sighted.article = entries.article AND sighted.name = entries.speaker AND sighted.person = ?)"
)
"""Statements of a person: by the names first, which an index holds with the days, then by who bears them in the article."""
EVERYTHING = Filter()
TABLES = ("gathered", "gathered_of", "sighted")
SEEN = "SELECT article, max(seen) FROM editions GROUP BY article"


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """One thing that many articles say together, as it is kept."""

    kind: GatheredKind
    id: str
    title: str
    object: Mapping[str, Any]
    """As `show --json` gives it."""
    size: int
    days: Iterable[str | None] = ()
    """Those that it spans, in any order."""
    articles: Iterable[str] = ()
    """Ids of those that it rests on."""
    about: Iterable[tuple[str, str]] = ()
    """What else it can be looked up by: ("entry", id), ("party", name), ("person", id), ("story", id)."""


class Gathering(NamedTuple):
    """When what is kept was gathered, and whether the store is still as it was then."""

    at: str
    """UTC, ISO 8601."""
    fresh: bool


def save_gathered(
    store: sqlite3.Connection, found: Iterable[Gathered], sighted: Iterable[tuple[str, str, str]], state: str
) -> dict[str, int]:
    """Replace all that was gathered; give how many of each kind. `sighted` are article, name and person's id."""
    seen = dict(store.execute(SEEN).fetchall())
    counts: dict[str, int] = {}
    for table in TABLES:  # apart from the store, which others may want to write to while this takes its minutes
        store.execute(f"CREATE TEMP TABLE new_{table} AS SELECT * FROM {table} WHERE false")
    try:
        for key, one in enumerate(found, 1):
            _insert(store, key, one, seen)
            counts[one.kind] = counts.get(one.kind, 0) + 1
        store.executemany("INSERT INTO new_sighted VALUES (?, ?, ?)", sighted)
        with transaction(store):
            for table in ("gatherings", *reversed(TABLES)):
                store.execute(f"DELETE FROM {table}")
            for table in TABLES:  # two things of one kind and id, which should not be, are the first
                kept = " WHERE gathered IN (SELECT key FROM gathered)" if table == "gathered_of" else ""
                store.execute(f"INSERT OR IGNORE INTO {table} SELECT * FROM new_{table}{kept}")
            now = datetime.now(UTC).isoformat(timespec="seconds")
            store.execute("INSERT INTO gatherings VALUES (?, ?)", (now, state))
    finally:
        for table in TABLES:
            store.execute(f"DROP TABLE new_{table}")
    return counts


def _insert(store: sqlite3.Connection, key: int, one: Gathered, seen: Mapping[str, str]) -> None:
    days = sorted(day for day in one.days if day)
    articles = set(one.articles)
    row = {
        "key": key,
        "kind": one.kind,
        "id": one.id,
        "title": one.title,
        "first": days[0] if days else None,
        "last": days[-1] if days else None,
        "size": one.size,
        "seen": max((seen[article] for article in articles if article in seen), default=None),
        "object": json.dumps(one.object, ensure_ascii=False),
    }
    insert_row(store, "new_gathered", row)
    about = {*(("article", article) for article in articles), *one.about}
    store.executemany("INSERT INTO new_gathered_of VALUES (?, ?, ?)", ((*pair, key) for pair in about))


def state_of(store: sqlite3.Connection) -> str:
    """What changes whenever articles, entries or decisions do."""
    return str(store.execute(STATE).fetchone()[0])


def last_gathering(store: sqlite3.Connection) -> Gathering | None:
    """When it was last gathered; None if never."""
    row = store.execute("SELECT at, state FROM gatherings").fetchone()
    return Gathering(at=row["at"], fresh=row["state"] == state_of(store)) if row else None


def is_stale(store: sqlite3.Connection) -> bool:
    """Whether it was never gathered, or the store has changed since."""
    last = last_gathering(store)
    return last is None or not last.fresh


def find_gathered(
    store: sqlite3.Connection,
    kind: GatheredKind,
    *,
    about: Iterable[tuple[str, str]] = (),
    called: str | None = None,
    since: str | None = None,
    until: str | None = None,
    seen_after: str | None = None,
    order: Order = "last",
    limit: int = -1,
    offset: int = 0,
) -> Iterator[dict[str, Any]]:
    """The objects of a kind that are about all that is given, touch the days from `since` to `until`, and have `called` in
    their title: the last, the largest or the newest first."""
    where, values = _about(kind, about)
    if called:
        where = [*where, f"key IN (SELECT key FROM gathered WHERE kind = ? AND {CALLED})"]
        values = [*values, kind, like(called)]
    for clause, value in (
        ("last >= ?", since),
        ("first <= ? || '~'", until),
        ("seen > ?", seen_after),
    ):
        if value:
            where, values = [*where, clause], [*values, value]
    ordered = f"ORDER BY {order} DESC, key"
    # Keys are put in order without the objects, which are large.
    chosen = f"SELECT key FROM gathered WHERE {' AND '.join(where)} {ordered} LIMIT ? OFFSET ?"
    for row in store.execute(f"SELECT object FROM gathered WHERE key IN ({chosen}) {ordered}", (*values, limit, offset)):
        yield json.loads(row["object"])


def count_gathered(store: sqlite3.Connection, kind: GatheredKind, about: Iterable[tuple[str, str]] = ()) -> int:
    """How many of a kind are about all that is given."""
    where, values = _about(kind, about)
    return int(store.execute(f"SELECT count(*) FROM gathered WHERE {' AND '.join(where)}", values).fetchone()[0])


def _about(kind: GatheredKind, about: Iterable[tuple[str, str]]) -> tuple[list[str], list[str]]:
    """Conditions, and the values for their places."""
    # Of comparisons there are most by far, few about one thing: they are looked for by what they are about.
    where, values = ["+kind = ?" if kind == "comparison" else "kind = ?"], [str(kind)]
    for pair in about:
        where, values = [*where, "key IN (SELECT gathered FROM gathered_of WHERE what = ? AND name = ?)"], [*values, *pair]
    return where, values


def load_gathered(store: sqlite3.Connection, kind: GatheredKind, id: str) -> dict[str, Any] | None:
    """The object of a kind by its id; None if there is none, or it was not there when it was gathered."""
    row = store.execute("SELECT object FROM gathered WHERE kind = ? AND id = ?", (kind, id)).fetchone()
    return json.loads(row["object"]) if row else None


def person_named(store: sqlite3.Connection, article: str, name: str) -> str | None:
    """The id of the person who bears a name in an article; None where that is nobody known."""
    row = store.execute("SELECT person FROM sighted WHERE article = ? AND name = ?", (article, name)).fetchone()
    return row["person"] if row else None


def find_said_by(
    store: sqlite3.Connection,
    person: str,
    *,
    wanted: Filter = EVERYTHING,
    seen_after: str | None = None,
    limit: int = -1,
    offset: int = 0,
) -> sqlite3.Cursor:
    """Rows of all statements of a person, under whatever name, with their articles' columns: the newest first. Of `wanted` its
    channel and its days count."""
    where, values = in_days("entries.day", wanted)
    for clause, value in (
        ("entries.channel = ?", wanted.channel),
        ("entries.article IN (SELECT article FROM editions WHERE seen > ?)", seen_after),
    ):
        if value:
            where, values = [*where, clause], [*values, value]
    return store.execute(
        f"SELECT entries.*, {SOURCES} FROM statements AS entries {NEWEST} WHERE {' AND '.join((SAID_BY, *where))}"
        " ORDER BY entries.day DESC, entries.key LIMIT ? OFFSET ?",
        (person, person, *values, limit, offset),
    )


def count_channels(store: sqlite3.Connection, person: str) -> list[dict[str, Any]]:
    """Through which channels a person spoke, and how often; None is untold."""
    rows = store.execute(
        f"SELECT channel, count(*) AS entries FROM statements AS entries {NEWEST} WHERE {SAID_BY}"
        " GROUP BY channel ORDER BY entries DESC",
        (person, person),
    )
    return [dict(row) for row in rows]
