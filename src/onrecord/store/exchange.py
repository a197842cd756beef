"""Corrections of entries and decisions about people between stores: a line of JSON each."""

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any, NamedTuple, get_args

from onrecord.errors import StoreError
from onrecord.linked import Decision
from onrecord.store.corrections import Action, Correction, load_corrections, save_correction
from onrecord.store.people import insert_decision, load_decisions
from onrecord.store.rows import KINDS
from onrecord.store.save import transaction

NAMES = frozenset(field.name for field in fields(Correction))
DECIDED = ("merge", "split")
OPTIONAL = frozenset(("field", "value"))


class Counts(NamedTuple):
    """What became of a colleague's corrections."""

    taken: int
    known: int
    elsewhere: int
    """Of articles, or editions, that this store does not keep."""


def correction_lines(store: sqlite3.Connection) -> Iterator[str]:
    """A store's corrections and its decisions about people, a line of JSON each."""
    yield from (json.dumps(asdict(correction), ensure_ascii=False) for correction in load_corrections(store))
    yield from (json.dumps(asdict(decision), ensure_ascii=False) for decision in load_decisions(store))


def import_corrections(store: sqlite3.Connection, path: Path) -> Counts:
    """Take in corrections and decisions, all or none. Raises StoreError for a line that is neither."""
    counts = {"taken": 0, "known": 0, "elsewhere": 0}
    with transaction(store), path.open(encoding="utf-8", errors="replace") as file:
        decided = set(load_decisions(store))
        for number, line in enumerate(file, 1):
            if line.strip():
                counts[_take(store, _parse(line, f"{str(path)!r}, line {number}"), decided)] += 1
    return Counts(**counts)


def _take(store: sqlite3.Connection, said: Correction | Decision, decided: set[Decision]) -> str:
    """Keep what a line says; tell what became of it."""
    if isinstance(said, Decision):
        both = all(store.execute("SELECT 1 FROM articles WHERE id = ?", (id,)).fetchone() for id in (said.one[0], said.other[0]))
        if not both or said in decided:
            return "known" if both else "elsewhere"
        insert_decision(store, said)
        decided.add(said)
        return "taken"
    query = "SELECT 1 FROM editions WHERE article = ? AND sha256 = ?"
    if not store.execute(query, (said.article, said.edition)).fetchone():
        return "elsewhere"
    return "taken" if save_correction(store, said) else "known"


def _parse(line: str, where: str) -> Correction | Decision:
    try:
        found = json.loads(line)
        said = _decision(found) if found["kind"] in DECIDED else _correction(found)
    except (ValueError, KeyError, TypeError) as fault:
        raise StoreError(f"{where}: no correction ({type(fault).__name__}: {fault})") from fault
    return said


def _correction(found: dict[str, Any]) -> Correction:
    correction = Correction(**{name: found[name] for name in NAMES})
    texts = [value for name, value in asdict(correction).items() if name not in OPTIONAL or value is not None]
    json.loads(correction.snapshot), json.loads(correction.value or "null")
    if not all(isinstance(text, str) for text in texts):
        raise ValueError("what should be text is none")
    if correction.kind not in KINDS or correction.action not in get_args(Action):
        raise ValueError("this version knows no such correction")
    return correction


def _decision(found: dict[str, Any]) -> Decision:
    (one, one_name), (other, other_name) = found["one"], found["other"]
    decision = Decision(
        kind=found["kind"], one=(one, one_name), other=(other, other_name), by=found["by"], at=found["at"], why=found["why"]
    )
    if not all(isinstance(text, str) for text in (one, one_name, other, other_name, decision.by, decision.at, decision.why)):
        raise ValueError("what should be text is none")
    return decision
