"""An article: its text with its record, its editions with their differences, where else the story stands."""

import sqlite3
from collections.abc import Iterator

from onrecord.errors import NotHeldError
from onrecord.store.gathered import find_gathered
from onrecord.store.load import edition_text, load_reading
from onrecord.store.queries import SOURCES
from onrecord.views.differences import find_differences, shorten
from onrecord.views.json_lines import Json
from onrecord.views.listing import Sheet

COMPARED = 60_000
"""Characters of the longest text whose editions are compared: a live blog of a day would take seconds."""


def article_sheet(store: sqlite3.Connection, id: str) -> Sheet:
    """An article's newest edition with its record. Raises NotHeldError if it is not there."""
    reading = load_reading(store, id)
    return {
        "article": source(store, id),
        "reading": reading,
        "editions": editions(store, id),
        "stories": list(find_gathered(store, "story", about=[("article", id)])),
        "rounds": list(find_gathered(store, "round", about=[("article", id)])),
    }


def editions_sheet(store: sqlite3.Connection, id: str) -> Sheet:
    """An article's editions, the newest first, each with what it has otherwise than the one before it."""
    article, found = source(store, id), editions(store, id)
    texts = [edition_text(store, id, edition["sha256"]) for edition in found]
    for newer, (edition, text) in enumerate(zip(found, texts, strict=True)):
        older = texts[newer + 1] if newer + 1 < len(texts) else None
        edition["changes"] = [] if older is None else list(_changes(older, text))
        edition["compared"] = older is None or max(len(older), len(text)) <= COMPARED
    return {"article": article, "editions": found}


def source(store: sqlite3.Connection, id: str) -> Json:
    """An article as entries name it. Raises NotHeldError if it is not there."""
    row = store.execute(f"SELECT id, edition, {SOURCES} FROM articles WHERE id = ?", (id,)).fetchone()
    if row is None:
        raise NotHeldError(f"{id!r}: no article of this id is in the store")
    return dict(row)


def editions(store: sqlite3.Connection, id: str) -> list[Json]:
    """An article's editions, the newest first; `page` is the hash of the bytes that it was read from."""
    rows = store.execute("SELECT sha256, number, seen, reader, page FROM editions WHERE article = ? ORDER BY number DESC", (id,))
    return [dict(row) for row in rows]


def _changes(old: str, new: str) -> Iterator[Json]:
    if max(len(old), len(new)) <= COMPARED:
        for piece in shorten(find_differences(old, new)):
            yield {"kind": piece.kind, "text": piece.text}
