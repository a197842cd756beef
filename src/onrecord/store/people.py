"""Names in a store, and what people decided about them."""

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

from onrecord.link.decisions import Anchor
from onrecord.linked import Decision, Sighting
from onrecord.store.queries import NEWEST
from onrecord.store.save import transaction

SPOKEN = f"""
SELECT article, speaker AS name, party, role, outlet, date, sum(counted) AS statements FROM (
    SELECT entries.article, entries.speaker, entries.party, entries.role, articles.outlet, articles.date, 1 AS counted
    FROM statements AS entries {NEWEST} WHERE entries.named
    UNION ALL
    SELECT entries.article, entries.speaker, entries.party, entries.role, articles.outlet, articles.date, 0
    FROM attitudes AS entries {NEWEST} WHERE entries.named
) GROUP BY article, name, party, role ORDER BY date, article, name, party, role
"""
SAT = f"""
SELECT entries.article, entries.people, entries.parties, articles.outlet, articles.date
FROM talks AS entries {NEWEST}
WHERE entries.people <> '[]' ORDER BY articles.date, entries.article, entries.key
"""


def load_sightings(store: sqlite3.Connection) -> tuple[Sighting, ...]:
    """Every named speaker and delegate of the newest editions, once an article, name, party and role."""
    spoken = [_spoken(row) for row in store.execute(SPOKEN)]
    known = {(sighting.article, sighting.name) for sighting in spoken}
    return tuple(dict.fromkeys([*spoken, *(one for one in _sat(store) if (one.article, one.name) not in known)]))


def save_decision(store: sqlite3.Connection, decision: Decision) -> Decision:
    """Keep a decision; give it with the time at which it was kept."""
    dated = replace(decision, at=decision.at or datetime.now(UTC).isoformat(timespec="seconds"))
    with transaction(store):
        insert_decision(store, dated)
    return dated


def insert_decision(store: sqlite3.Connection, decision: Decision) -> None:
    """Keep a decision with its time, within a transaction of the caller's."""
    store.execute(
        "INSERT INTO decisions (kind, one_article, one_name, other_article, other_name, by, at, why)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (decision.kind, *decision.one, *decision.other, decision.by, decision.at, decision.why),
    )


def load_decisions(store: sqlite3.Connection) -> tuple[Decision, ...]:
    """All decisions, the first made first."""
    return tuple(
        Decision(
            kind=row["kind"],
            one=_anchor(row, "one"),
            other=_anchor(row, "other"),
            by=row["by"],
            at=row["at"],
            why=row["why"],
        )
        for row in store.execute("SELECT * FROM decisions ORDER BY key")
    )


def _spoken(row: sqlite3.Row) -> Sighting:
    return Sighting(
        article=row["article"],
        name=row["name"],
        party=row["party"],
        role=row["role"],
        outlet=row["outlet"],
        date=row["date"],
        person=row["role"] is not None,
        statements=row["statements"],
    )


def _sat(store: sqlite3.Connection) -> Iterator[Sighting]:
    for row in store.execute(SAT):
        sides = tuple(json.loads(row["parties"]))
        for name in json.loads(row["people"]):
            yield Sighting(article=row["article"], name=name, outlet=row["outlet"], date=row["date"], sides=sides)


def _anchor(row: sqlite3.Row, side: str) -> Anchor:
    return row[f"{side}_article"], row[f"{side}_name"]
