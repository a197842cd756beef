"""A store -> readings and what else was kept."""

import sqlite3
import zlib
from collections.abc import Iterator

from onrecord.errors import NotHeldError
from onrecord.records import Article, Reading
from onrecord.store.articles import article_of
from onrecord.store.rows import KINDS


def load_reading(store: sqlite3.Connection, id: str) -> Reading:
    """An article's record, of its newest edition, without what people rejected. Raises StoreError if there is no such article."""
    row = store.execute("SELECT * FROM articles WHERE id = ?", (id,)).fetchone()
    if row is None:
        raise NotHeldError(f"{id!r}: no article of this id; `onrecord show articles` lists them")
    return _reading(store, row)


def load_readings(store: sqlite3.Connection) -> Iterator[Reading]:
    """Every article's record, by date of appearance, then as added."""
    for (id,) in store.execute("SELECT id FROM articles ORDER BY date, rowid").fetchall():
        yield load_reading(store, id)


def load_articles(store: sqlite3.Connection) -> Iterator[Article]:
    """Every article's newest edition without its record, by date of appearance, then as added."""
    for row in store.execute("SELECT * FROM articles ORDER BY date, rowid").fetchall():
        yield article_of(dict(row), edition_text(store, row["id"], row["edition"]))


def load_page(store: sqlite3.Connection, sha256: str) -> bytes:
    """A page's bytes as they came; where it was no file of its own, its text. Raises StoreError if it was not kept."""
    row = store.execute("SELECT bytes FROM pages WHERE sha256 = ?", (sha256,)).fetchone()
    if row is None:
        raise NotHeldError(f"{sha256!r}: no page of this hash is kept")
    return zlib.decompress(row["bytes"])


def load_text(store: sqlite3.Connection, article: str) -> str:
    """The text of an article's newest edition. Raises StoreError if there is no such article."""
    row = store.execute("SELECT edition FROM articles WHERE id = ?", (article,)).fetchone()
    if row is None:
        raise NotHeldError(f"{article!r}: no article of this id; `onrecord show articles` lists them")
    return edition_text(store, article, row["edition"])


def edition_text(store: sqlite3.Connection, article: str, edition: str) -> str:
    """The text of an edition that is kept."""
    query = "SELECT text FROM editions WHERE article = ? AND sha256 = ?"
    text: str = store.execute(query, (article, edition)).fetchone()["text"]
    return text


def _reading(store: sqlite3.Connection, row: sqlite3.Row) -> Reading:
    text = edition_text(store, row["id"], row["edition"])
    entries = {}
    for table, kind in KINDS.items():
        query = f"SELECT * FROM {table} WHERE article = ? AND edition = ? AND state IS NOT 'rejected' ORDER BY start, key"
        rows = store.execute(query, (row["id"], row["edition"]))
        entries[table] = tuple(map(kind.entry, rows))
    return Reading(input=row["input"], article=article_of(dict(row), text), **entries)
