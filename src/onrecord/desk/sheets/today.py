"""What is new since somebody last looked: rounds, changed stands, disputed figures, and what the followed said."""

import sqlite3
from collections.abc import Iterable
from datetime import datetime, timedelta

from onrecord.desk.listed import listed_of
from onrecord.store.gathered import find_gathered, find_said_by, last_gathering, load_gathered
from onrecord.store.queries import NEWEST, SOURCES
from onrecord.views.json_lines import Json
from onrecord.views.listing import Sheet

FEW = 8
"""Of each kind on the page; the rest is a click away."""
STATEMENTS = 12
NEWEST_ARTICLES = 200
"""Articles among whose statements the last ones are looked for: after a day's million all of them would be put in order."""
FOLLOWED = 30
"""People that somebody can follow: a cookie holds them."""


def today_sheet(store: sqlite3.Connection, since: str | None, followed: Iterable[str]) -> Sheet:
    """What came since a time (UTC, ISO 8601); without one, in the last day in which anything came."""
    newest = store.execute("SELECT max(seen) FROM editions").fetchone()[0]
    after = since or (_day_before(newest) if newest else "")
    new = "entries.article IN (SELECT article FROM editions WHERE seen > ? ORDER BY seen DESC LIMIT ?)"
    rows = store.execute(
        f"SELECT entries.*, {SOURCES} FROM statements AS entries {NEWEST} WHERE {new} AND entries.named"
        " ORDER BY entries.key DESC LIMIT ?",
        (after, NEWEST_ARTICLES, STATEMENTS),
    )
    (articles,) = store.execute("SELECT count(*) FROM editions WHERE seen > ?", (after,)).fetchone()
    disputed = list(find_gathered(store, "quantity", about=[("contested", "yes")], seen_after=after, limit=FEW))
    new_ones = find_gathered(store, "quantity", seen_after=after, order="size", limit=2 * FEW)
    people = [person for id in followed if (person := load_gathered(store, "person", id))][:FOLLOWED]
    gathered = last_gathering(store)
    return {
        "since": after or None,
        "articles": articles,
        "rounds": list(find_gathered(store, "round", seen_after=after, order="size", limit=FEW)),
        "shifts": list(find_gathered(store, "shift", seen_after=after, limit=FEW)),
        "quantities": [*disputed, *(one for one in new_ones if not one["contested"])][:FEW],
        "stories": list(find_gathered(store, "story", seen_after=after, limit=FEW)),
        "statements": list(listed_of(store, "statements", rows)),
        "followed": [_followed(store, person, after) for person in people],
        "gathered": gathered._asdict() if gathered else None,
        "holds": _holds(store),
    }


def _followed(store: sqlite3.Connection, person: Json, after: str) -> Json:
    rows = find_said_by(store, person["id"], seen_after=after, limit=FEW)
    return {"person": person, "statements": list(listed_of(store, "statements", rows))}


def _day_before(time: str) -> str:
    return (datetime.fromisoformat(time) - timedelta(days=1)).isoformat(timespec="seconds")


def _holds(store: sqlite3.Connection) -> Json:
    """How much the store holds: the largest keys, as counting a million rows takes too long to be done each time."""
    (articles,) = store.execute("SELECT count(*) FROM articles").fetchone()
    first, last = store.execute("SELECT (SELECT min(date) FROM articles), (SELECT max(date) FROM articles)").fetchone()
    return {"articles": articles, "first": first, "last": last}
