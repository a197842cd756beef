"""How much of what each outlet prints and each party says: counts only, no score."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from onrecord.store.queries import NEWEST

Row = dict[str, Any]
MOST = 40
"""Speakers, terms and the like that are named of an outlet or party, the most frequent."""


def count_by(store: sqlite3.Connection, kind: str, of: str, columns: Iterable[str], where: str = "true") -> dict[str, list[Row]]:
    """Entries of a kind, counted by some columns, for each value of `of` (outlet, party): the most frequent first."""
    names = tuple(columns)
    given = ", ".join(names)
    found: dict[str, list[Row]] = defaultdict(list)
    query = (
        f"SELECT {of} AS whose, {given}, count(*) AS entries FROM {kind} AS entries {NEWEST}"
        f" WHERE {of} IS NOT NULL AND {where} GROUP BY {of}, {given} ORDER BY entries DESC, {given}"
    )
    for row in store.execute(query):
        if len(found[row["whose"]]) < MOST:
            found[row["whose"]].append({name: row[name] for name in names} | {"entries": row["entries"]})
    return found


def span_by(store: sqlite3.Connection, of: str) -> dict[str, Row]:
    """For each outlet or party its statements, its articles, and the first and the last day of them."""
    query = (
        f"SELECT {of} AS whose, count(*) AS statements, count(DISTINCT entries.article) AS articles,"
        f" min(entries.day) AS first, max(entries.day) AS last FROM statements AS entries {NEWEST}"
        f" WHERE {of} IS NOT NULL GROUP BY {of}"
    )
    return {row["whose"]: {name: row[name] for name in row.keys()[1:]} for row in store.execute(query)}
