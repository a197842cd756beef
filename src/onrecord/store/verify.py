"""Check a store against itself: every hash against its bytes, every place against the words that it is said to hold."""

import json
import sqlite3
import zlib
from collections.abc import Iterator
from hashlib import sha256
from itertools import groupby

from onrecord.records import Span
from onrecord.store.rows import KINDS, words_at

COPIED = ("source", "cue")
"""Fields of a statement that keep their words in a column of the same name."""


def find_faults(store: sqlite3.Connection) -> Iterator[str]:
    """Name, lazily, each thing in a store that does not hold. Raises sqlite3.Error only for a damaged file."""
    yield from _of_pages(store)
    yield from _of_editions(store)
    for table in KINDS:
        yield from _of_entries(store, table)


def _of_pages(store: sqlite3.Connection) -> Iterator[str]:
    for row in store.execute("SELECT sha256, bytes FROM pages"):
        try:
            whole = sha256(zlib.decompress(row["bytes"])).hexdigest() == row["sha256"]
        except zlib.error:
            whole = False
        if not whole:
            yield f"page {row['sha256']}: its bytes are not those of its hash"


def _of_editions(store: sqlite3.Connection) -> Iterator[str]:
    for row in store.execute("SELECT article, sha256, text, page FROM editions"):
        if sha256(row["text"].encode()).hexdigest() != row["sha256"]:
            yield f"article {row['article']}, edition {row['sha256']}: its text is not that of its hash"
        if row["page"] and not store.execute("SELECT 1 FROM pages WHERE sha256 = ?", (row["page"],)).fetchone():
            yield f"article {row['article']}, edition {row['sha256']}: no page of hash {row['page']} is kept"
    for row in store.execute(
        "SELECT id, edition FROM articles WHERE NOT EXISTS"
        " (SELECT 1 FROM editions WHERE editions.article = articles.id AND editions.sha256 = articles.edition)"
    ):
        yield f"article {row['id']}: its edition {row['edition']} is not kept"


def _of_entries(store: sqlite3.Connection, table: str) -> Iterator[str]:
    entries = store.execute(
        f"SELECT entries.*, editions.text FROM {table} AS entries LEFT JOIN editions"
        " ON editions.article = entries.article AND editions.sha256 = entries.edition ORDER BY entries.article, entries.edition"
    )
    for (article, edition), rows in groupby(entries, key=lambda row: (row["article"], row["edition"])):
        for row in rows:
            if row["text"] is None:
                yield f"{table} {row['id']} of article {article}: its edition {edition} is not kept"
            elif fault := _fault(table, row):
                yield f"{table} {row['id']} of article {article}: {fault}"


def _fault(table: str, row: sqlite3.Row) -> str | None:
    """What is wrong with an entry's places, if anything is."""
    text = row["text"]
    try:
        places = {field: [Span(start=a, end=b) for a, b in pairs] for field, pairs in json.loads(row["spans"]).items()}
    except (ValueError, TypeError, AttributeError):
        return "its places cannot be read"
    for field, spans in places.items():
        if not all(0 <= span.start < span.end <= len(text) for span in spans):
            return f"a place of its {field} is outside the text"
    if not places.get("words") or words_at(text, places["words"]) != row["words"]:
        return f"the text does not read {row['words'][:60]!r} where it points"
    for field in COPIED if table in ("statements", "attitudes") else ():
        if words_at(text, places.get(field, ())) != (row[field] or ""):
            return f"the text does not read {str(row[field])[:60]!r} where its {field} points"
    return None
