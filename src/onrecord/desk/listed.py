"""Entries of a store with their articles, as they are listed."""

import sqlite3
from collections.abc import Iterable, Iterator

from onrecord.store.load import edition_text
from onrecord.store.queries import Filter, find_entries, source_of
from onrecord.store.rows import KINDS
from onrecord.views.json_lines import Json
from onrecord.views.listing import Listed, listed_object


def find_listed(store: sqlite3.Connection, kind: str, wanted: Filter, limit: int = -1, offset: int = 0) -> Iterator[Listed]:
    """Entries of a kind, best match first if words are searched, else newest first."""
    return listed_of(store, kind, find_entries(store, kind, wanted, limit=limit, offset=offset))


def listed_of(store: sqlite3.Connection, kind: str, rows: Iterable[sqlite3.Row]) -> Iterator[Listed]:
    """Rows of a kind, with the columns of their articles, as entries beside their texts."""
    text, edition = "", None
    for row in rows:
        if edition != (row["article"], row["edition"]):
            edition = (row["article"], row["edition"])
            text = edition_text(store, *edition)
        yield Listed(part=kind, entry=KINDS[kind].entry(dict(row)), text=text, article=source_of(row), state=row["state"])


def list_entries(store: sqlite3.Connection, kind: str, wanted: Filter) -> Iterator[Json]:
    """The same as objects of the JSON contract."""
    return map(listed_object, find_listed(store, kind, wanted))
