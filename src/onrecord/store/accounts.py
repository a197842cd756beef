"""A store -> its talks as accounts of rounds, its positions and its figures, each with its article."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from onrecord.link.roles import one_side
from onrecord.linked import Account, Claimed, Person, Taken
from onrecord.records import Position
from onrecord.store.load import load_text
from onrecord.store.queries import NEWEST, SOURCES
from onrecord.store.rows import KINDS


def load_accounts(store: sqlite3.Connection, people: Iterable[Person]) -> Iterator[Account]:
    """Every article's talks, with who `people` says its delegates are."""
    owner = {(sighting.article, sighting.name): person.id for person in people for sighting in person.sightings}
    for row, talks in load_entries(store, "talks"):
        delegates = tuple((name, owner[row["article"], name]) for name in talks.people if (row["article"], name) in owner)
        yield Account(
            article=row["article"],
            outlet=row["outlet"],
            date=row["date"],
            talks=talks,
            words=row["words"],
            delegates=delegates,
        )


def load_entries(store: sqlite3.Connection, kind: str) -> Iterator[tuple[sqlite3.Row, Any]]:
    """Entries of a kind in the newest editions, by article, each with the row that has its article's columns too."""
    rows = store.execute(
        f"SELECT entries.*, {SOURCES} FROM {kind} AS entries {NEWEST} ORDER BY articles.date, entries.article, entries.key"
    )
    for row in rows:
        yield row, KINDS[kind].entry(row)


def load_claims(store: sqlite3.Connection) -> Iterator[tuple[Claimed, str]]:
    """Every figure with its article's text."""
    article, text = None, ""
    for row, figure in load_entries(store, "figures"):
        if article != row["article"]:
            article, text = row["article"], load_text(store, row["article"])
        yield Claimed(article=row["article"], outlet=row["outlet"], date=row["date"], figure=figure), text


def load_stands(store: sqlite3.Connection, people: Iterable[Person]) -> Iterator[Taken]:
    """Every position with who takes it, and the day on which it was taken as far as the article tells."""
    owner: dict[str, dict[str, Person]] = defaultdict(dict)
    for person in people:
        for sighting in person.sightings:
            owner[sighting.article][sighting.name] = person
    spoken = {
        (row["article"], row["edition"], row["id"]): row
        for row in store.execute(
            f"SELECT entries.article, entries.edition, entries.id, speaker, party, said FROM statements AS entries {NEWEST}"
        )
    }
    for row, position in load_entries(store, "positions"):
        statement = spoken.get((row["article"], row["edition"], position.statement or ""))
        yield Taken(
            article=row["article"],
            outlet=row["outlet"],
            date=(statement["said"] if statement else None) or row["date"],
            speaker=_who(position, row["words"], statement, owner[row["article"]]),
            position=position,
            words=row["words"],
        )


def _who(position: Position, words: str, statement: sqlite3.Row | None, known: Mapping[str, Person]) -> str | None:
    """Who takes a stand: the speaker, if of the party; where somebody else tells it, whom of the party its words name first."""
    if statement and statement["speaker"] and one_side(statement["party"]) == one_side(position.party):
        person = known.get(statement["speaker"])
        return person.id if person else statement["speaker"]
    person = _named(words, position.party, known)
    return person.id if person else None


def _named(words: str, party: str, known: Mapping[str, Person]) -> Person | None:
    """Who of a party is named first in some words, if the article names anybody so."""
    places = [
        (found, person.id, person)
        for name, person in known.items()
        if person.party == party and (found := words.find(name.split()[-1])) >= 0
    ]
    return min(places, key=lambda place: place[:2])[2] if places else None


def load_sources(store: sqlite3.Connection) -> dict[str, dict[str, Any]]:
    """Every article's outlet, date, title, url and input, by its id."""
    rows = store.execute(f"SELECT id, {SOURCES} FROM articles")
    return {row["id"]: dict(row) for row in rows}
