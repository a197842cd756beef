"""A store -> its talks as accounts of rounds, its positions and its figures, each with its article."""

import sqlite3
from collections.abc import Iterable, Iterator
from typing import Any

from onrecord.linked import Account, Person
from onrecord.store.rows import KINDS


def load_accounts(store: sqlite3.Connection, people: Iterable[Person]) -> Iterator[Account]:
    """Every article's talks, with who `people` says its delegates are."""
    owner = {(sighting.article, sighting.name): person.id for person in people for sighting in person.sightings}
    for row, talks in load_entries(store, "talks"):
        delegates = tuple((name, owner[row["article"], name]) for name in talks.people if (row["article"], name) in owner)
        yield Account(article=row["article"], outlet=row["outlet"], date=row["date"], talks=talks, delegates=delegates)


def load_entries(store: sqlite3.Connection, kind: str) -> Iterator[tuple[sqlite3.Row, Any]]:
    """Entries of a kind in the newest editions, by article, each with the row that has its article's outlet and date."""
    rows = store.execute(
        f"SELECT entries.*, articles.outlet, articles.date FROM {kind} AS entries"
        " JOIN articles ON articles.id = entries.article AND articles.edition = entries.edition"
        " ORDER BY articles.date, entries.article, entries.key"
    )
    for row in rows:
        yield row, KINDS[kind].entry(row)
