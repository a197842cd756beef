"""What people judged -> corrections for a colleague, and gold to measure a reader by."""

import json
import sqlite3
from pathlib import Path

from onrecord.export.files import whole_file, write_lines
from onrecord.store.exchange import correction_lines
from onrecord.store.load import load_reading
from onrecord.store.rows import KINDS
from onrecord.views.json_lines import reading_object

GOLD = tuple(kind for kind in KINDS if kind != "attitudes")
"""Parts of the record that gold has."""


def write_corrections(store: sqlite3.Connection, out: Path) -> int:
    """Write a correction a line; give their number."""
    return write_lines(out, correction_lines(store))


def write_gold(store: sqlite3.Connection, out: Path) -> int:
    """Write `<article>.txt` and `<article>.json` of articles all of whose entries somebody judged; give their number.

    What was rejected is left out; what no reader found is missing, so add it by hand before measuring recall.
    """
    count = 0
    for (id,) in store.execute("SELECT id FROM articles ORDER BY date, rowid").fetchall():
        if not _judged(store, id):
            continue
        reading = load_reading(store, id)
        record = {part: value for part, value in reading_object(reading).items() if part in ("article", *GOLD)}
        with whole_file(out / f"{id}.txt") as made:
            made.write_bytes(reading.article.text.encode("utf-8", "surrogatepass"))
        with whole_file(out / f"{id}.json") as made:
            made.write_text(json.dumps(record, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        count += 1
    return count


def _judged(store: sqlite3.Connection, id: str) -> bool:
    """Whether an article's newest edition has entries, and somebody said something of each."""
    of_all = [
        store.execute(
            f"SELECT count(*), count(state) FROM {kind} AS entries"
            " JOIN articles ON articles.id = entries.article AND articles.edition = entries.edition WHERE articles.id = ?",
            (id,),
        ).fetchone()
        for kind in GOLD
    ]
    return any(row[0] for row in of_all) and all(row[0] == row[1] for row in of_all)
