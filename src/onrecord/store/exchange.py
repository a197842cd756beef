"""Corrections between stores: a line of JSON each."""

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import asdict, fields
from pathlib import Path
from typing import NamedTuple, get_args

from onrecord.errors import StoreError
from onrecord.store.corrections import Action, Correction, load_corrections, save_correction
from onrecord.store.rows import KINDS
from onrecord.store.save import transaction

NAMES = frozenset(field.name for field in fields(Correction))
OPTIONAL = frozenset(("field", "value"))


class Counts(NamedTuple):
    """What became of a colleague's corrections."""

    taken: int
    known: int
    elsewhere: int
    """Of articles, or editions, that this store does not keep."""


def correction_lines(store: sqlite3.Connection) -> Iterator[str]:
    """A store's corrections, a line of JSON each."""
    return (json.dumps(asdict(correction), ensure_ascii=False) for correction in load_corrections(store))


def import_corrections(store: sqlite3.Connection, path: Path) -> Counts:
    """Take in corrections, all or none. Raises StoreError for a line that is none."""
    taken = known = elsewhere = 0
    with transaction(store), path.open(encoding="utf-8", errors="replace") as file:
        for number, line in enumerate(file, 1):
            if not line.strip():
                continue
            correction = _parse(line, f"{str(path)!r}, line {number}")
            query = "SELECT 1 FROM editions WHERE article = ? AND sha256 = ?"
            if not store.execute(query, (correction.article, correction.edition)).fetchone():
                elsewhere += 1
            elif save_correction(store, correction):
                taken += 1
            else:
                known += 1
    return Counts(taken=taken, known=known, elsewhere=elsewhere)


def _parse(line: str, where: str) -> Correction:
    try:
        found = json.loads(line)
        correction = Correction(**{name: found[name] for name in NAMES})
        texts = [value for name, value in asdict(correction).items() if name not in OPTIONAL or value is not None]
        json.loads(correction.snapshot), json.loads(correction.value or "null")
    except (ValueError, KeyError, TypeError) as fault:
        raise StoreError(f"{where}: no correction ({type(fault).__name__}: {fault})") from fault
    if (
        not all(isinstance(text, str) for text in texts)
        or correction.kind not in KINDS
        or correction.action not in get_args(Action)
    ):
        raise StoreError(f"{where}: no correction that this version knows")
    return correction
