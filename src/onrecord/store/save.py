"""Readings -> a store: one article at a time, each whole or not at all."""

import json
import sqlite3
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any, Literal

from onrecord.records import Page, Reading, Skipped, Told
from onrecord.store.articles import article_row
from onrecord.store.corrections import apply_corrections
from onrecord.store.rows import KINDS, Entry, Row, day_of, insert_row, insert_sides

Outcome = Literal["added", "edited", "reread", "unchanged"]
"""`added`: a new article; `edited`: a new text of a known one; `reread`: the same text, read by another reader or with other
things told about it; `unchanged`: nothing was written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One command that writes."""

    id: int
    reader: str
    """Version and reader: what it reads is not read again by the same."""


def begin_run(store: sqlite3.Connection, command: str, version: str, reader: str) -> Run:
    """Note that a command began; `reader` names the network that it reads with."""
    with transaction(store):
        cursor = store.execute(
            "INSERT INTO runs (started, command, version, reader) VALUES (?, ?, ?, ?)", (_now(), command, version, reader)
        )
    return Run(id=cursor.lastrowid or 0, reader=f"{version} {reader}")


def end_run(store: sqlite3.Connection, run: Run) -> None:
    """Note that it came to its end."""
    with transaction(store):
        store.execute("UPDATE runs SET ended = ? WHERE id = ?", (_now(), run.id))


def is_kept(store: sqlite3.Connection, page: Page, run: Run) -> bool:
    """Whether the same bytes, with the same things told about them, were read by the same reader: nothing would change. Where an
    address is told, it alone says which article they are; else another input may be another article."""
    row = store.execute(
        "SELECT 1 FROM editions JOIN articles ON articles.id = editions.article AND articles.edition = editions.sha256"
        " WHERE editions.page = ? AND editions.told = ? AND editions.reader = ? AND (? OR articles.input = ?)",
        (page_hash(page), _told_json(page.told), run.reader, page.told.url is not None, page.input),
    )
    return row.fetchone() is not None


def is_repeat(store: sqlite3.Connection, reading: Reading) -> bool:
    """Whether the same text is kept from another address."""
    query = "SELECT 1 FROM editions WHERE sha256 = ? AND article != ?"
    return store.execute(query, (reading.article.edition, reading.article.id)).fetchone() is not None


def save_reading(store: sqlite3.Connection, page: Page, reading: Reading, run: Run) -> Outcome:
    """Keep an article's record; what an older reader found in the same text and this one did not is gone."""
    article = reading.article
    row = article_row(article, reading.input)
    with transaction(store):
        before = store.execute("SELECT * FROM articles WHERE id = ?", (article.id,)).fetchone()
        same_text = before is not None and before["edition"] == article.edition
        if same_text and not _differs(store, before, row, page, run):
            return "unchanged"
        store.execute("DELETE FROM skips WHERE input = ?", (reading.input,))
        _upsert(store, "articles", row, ("id",))
        _save_edition(store, page, reading, run)
        save_entries(store, reading)
    return "added" if before is None else "reread" if same_text else "edited"


def save_entries(store: sqlite3.Connection, reading: Reading) -> None:
    """Replace the entries of an article's edition by a reading's; what people said of them holds on."""
    article = reading.article
    for table, kind in KINDS.items():
        entries: tuple[Entry, ...] = getattr(reading, table)
        store.execute(f"DELETE FROM {table} WHERE article = ? AND edition = ?", (article.id, article.edition))
        for entry in entries:
            day = day_of(entry, article.published.date if article.published else None)
            row = {"article": article.id, "edition": article.edition, "day": day, **kind.row(entry, article.text)}
            insert_sides(store, table, insert_row(store, table, row), entry)
    apply_corrections(store, article.id, article.edition)


def save_skip(store: sqlite3.Connection, skipped: Skipped, run: Run) -> None:
    """Note an input that gave no article, and why."""
    with transaction(store):
        row = {"input": skipped.input, "reason": skipped.reason, "run": run.id, "seen": _now()}
        _upsert(store, "skips", row, ("input",))


def remove_article(store: sqlite3.Connection, id: str) -> bool:
    """Take an article out with all that rests on it; tell whether it was there."""
    with transaction(store):
        gone = store.execute("DELETE FROM articles WHERE id = ?", (id,)).rowcount
        store.execute("DELETE FROM pages WHERE sha256 NOT IN (SELECT page FROM editions WHERE page IS NOT NULL)")
    return gone > 0


def page_hash(page: Page) -> str:
    """SHA-256 of a page's bytes as they came; where it never was a file of its own, of its text."""
    return sha256(_bytes(page)).hexdigest()


@contextmanager
def transaction(store: sqlite3.Connection) -> Iterator[None]:
    """All of what is written inside, or nothing."""
    with store:  # commits, or rolls back what raised
        store.execute("BEGIN IMMEDIATE")
        yield


def _differs(store: sqlite3.Connection, before: Mapping[str, Any], row: Row, page: Page, run: Run) -> bool:
    edition = store.execute(
        "SELECT page, told, reader FROM editions WHERE article = ? AND sha256 = ?", (row["id"], row["edition"])
    ).fetchone()
    kept = (edition["page"], edition["told"], edition["reader"])
    told = (page_hash(page), _told_json(page.told), run.reader)
    return kept != told or any(before[key] != row[key] for key in row if key != "input")  # wherever it was found again


def _save_edition(store: sqlite3.Connection, page: Page, reading: Reading, run: Run) -> None:
    article = reading.article
    data = _bytes(page)
    digest, raw = sha256(data).hexdigest(), int(page.raw is not None)
    kept = {"sha256": digest, "form": page.form, "size": len(data), "bytes": zlib.compress(data), "raw": raw}
    insert_row(store, "pages", kept, "OR IGNORE")
    known = store.execute(
        "SELECT number FROM editions WHERE article = ? AND sha256 = ?", (article.id, article.edition)
    ).fetchone()
    latest = store.execute("SELECT max(number) FROM editions WHERE article = ?", (article.id,)).fetchone()[0] or 0
    edition = {
        "article": article.id,
        "sha256": article.edition,
        "number": known["number"] if known else latest + 1,
        "text": article.text,
        "page": kept["sha256"],
        "told": _told_json(page.told),
        "reader": run.reader,
        "run": run.id,
        "seen": _now(),
    }
    _upsert(store, "editions", edition, ("article", "sha256"))


def _upsert(store: sqlite3.Connection, table: str, row: Row, key: tuple[str, ...]) -> None:
    columns, marks = ", ".join(f'"{name}"' for name in row), ", ".join("?" * len(row))
    new = ", ".join(f'"{name}" = excluded."{name}"' for name in row if name not in key)
    store.execute(
        f"INSERT INTO {table} ({columns}) VALUES ({marks}) ON CONFLICT ({', '.join(key)}) DO UPDATE SET {new}",
        tuple(row.values()),
    )


def _bytes(page: Page) -> bytes:
    return page.content.encode("utf-8", "surrogatepass") if page.raw is None else page.raw


def _told_json(told: Told) -> str:
    return json.dumps(asdict(told), ensure_ascii=False)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
