"""People and parties: everything they said, the roles held at each time, who speaks for whom, and who may be one."""

import sqlite3

from onrecord.desk.listed import find_listed, listed_of
from onrecord.desk.sheets.search import PAGE, paged
from onrecord.errors import NotHeldError
from onrecord.language.parties import party_of
from onrecord.store.gathered import EVERYTHING, count_channels, count_gathered, find_gathered, find_said_by, load_gathered
from onrecord.store.queries import Filter
from onrecord.views.listing import Sheet

FEW = 12
"""Of what is not a page's main matter."""


def people_sheet(store: sqlite3.Connection, called: str | None, party: str | None, page: int = 1) -> Sheet:
    """People, those with most statements first, and how many pairs wait to be decided."""
    about = [("party", party_of(party) or party)] if party else []
    found = find_gathered(store, "person", called=called, about=about, order="size", limit=PAGE + 1, offset=(page - 1) * PAGE)
    doubts = count_gathered(store, "doubt")
    return paged("people", found, page) | {"asked": {"called": called, "party": party}, "doubts": doubts}


def person_sheet(store: sqlite3.Connection, id: str, page: int = 1, wanted: Filter = EVERYTHING) -> Sheet:
    """A person: roles, names, statements by channel and day, talks. Raises NotHeldError if there is no such person."""
    person = load_gathered(store, "person", id)
    if person is None:
        raise NotHeldError(f"{id!r}: no person of this id, as people were last gathered")
    rows = find_said_by(store, id, wanted=wanted, limit=PAGE + 1, offset=(page - 1) * PAGE)
    found = list(listed_of(store, "statements", rows))
    return {
        "person": person,
        "statements": found[:PAGE],
        "channels": count_channels(store, id),
        "asked": {"channel": wanted.channel, "since": wanted.since, "until": wanted.until},
        "page": page,
        "more": len(found) > PAGE,
        "rounds": list(find_gathered(store, "round", about=[("person", id)], limit=FEW)),
        "doubts": list(find_gathered(store, "doubt", about=[("person", id)], limit=FEW)),
    }


def doubts_sheet(store: sqlite3.Connection, page: int = 1) -> Sheet:
    """Pairs of people who may be one, those with most statements first."""
    return paged("doubts", find_gathered(store, "doubt", order="size", limit=PAGE + 1, offset=(page - 1) * PAGE), page)


def parties_sheet(store: sqlite3.Connection, called: str | None, page: int = 1) -> Sheet:
    """Parties, those with most statements first."""
    found = find_gathered(store, "party", called=called, order="size", limit=PAGE + 1, offset=(page - 1) * PAGE)
    return paged("parties", found, page) | {"asked": {"called": called}}


def party_sheet(store: sqlite3.Connection, name: str) -> Sheet:
    """A party: who speaks for it, through which channels, its last stands and talks. Raises NotHeldError for one unknown."""
    party = load_gathered(store, "party", party_of(name) or name)
    if party is None:
        raise NotHeldError(f"{name!r}: the store holds no statement of this party, as it was last gathered")
    named = party["party"]
    return {
        "party": party,
        "people": list(find_gathered(store, "person", about=[("party", named)], order="size", limit=FEW)),
        "stands": list(find_listed(store, "positions", Filter(party=named), FEW)),
        "statements": list(find_listed(store, "statements", Filter(party=named), FEW)),
        "rounds": list(find_gathered(store, "round", about=[("party", named)], limit=FEW)),
        "shifts": list(find_gathered(store, "shift", about=[("party", named)], limit=FEW)),
    }
