"""A negotiation: the rounds of some parties in order, their stands by matter, delegations, conflicts between accounts."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Sequence

from onrecord.desk.listed import listed_of
from onrecord.desk.sheets.search import PAGE, paged
from onrecord.errors import NotHeldError, StoreError
from onrecord.language.parties import party_of
from onrecord.link.matters import matters_of
from onrecord.records import Position
from onrecord.store.gathered import find_gathered, load_gathered
from onrecord.store.queries import LAST, NEWEST, SOURCES
from onrecord.views.json_lines import Json
from onrecord.views.listing import Listed, Sheet, listed_object

ROUNDS = 60
"""Rounds that a page shows, the last ones; earlier ones by its days."""
STANDS = 240
"""Stands that the matrix is made of, the last ones."""
HISTORY = 6
"""Stands of one party on one matter that are shown, the last ones."""
PARTIES = 6


def negotiations_sheet(store: sqlite3.Connection, party: str | None, page: int = 1) -> Sheet:
    """Pairs of parties that met or were to meet, those with most rounds first."""
    about = [("party", party_of(party) or party)] if party else []
    found = find_gathered(store, "negotiation", about=about, order="size", limit=PAGE + 1, offset=(page - 1) * PAGE)
    return paged("negotiations", found, page) | {"asked": {"party": party}}


def negotiation_sheet(store: sqlite3.Connection, parties: Sequence[str], since: str | None, until: str | None) -> Sheet:
    """The negotiation of some parties, as far as it lies between two days. Raises StoreError if none, or too many, are named."""
    named = tuple(dict.fromkeys(party_of(party) or party for party in parties if party.strip()))
    if not 0 < len(named) <= PARTIES:
        raise StoreError(f"name one to {PARTIES} parties")
    rounds = list(
        find_gathered(store, "round", about=[("party", party) for party in named], since=since, until=until, limit=ROUNDS + 1)
    )
    stands = _stands(store, named, since, until)
    kept = rounds[:ROUNDS][::-1]
    return {
        "parties": list(named),
        "since": since,
        "until": until,
        "rounds": kept,
        "more_rounds": len(rounds) > ROUNDS,
        "stands": stands[:STANDS],
        "more_stands": len(stands) > STANDS,
        "matrix": _matrix(stands[:STANDS], named),
        "shifts": _shifts(store, named, since, until),
        "delegations": [_delegation(store, one) for one in kept if one["people"]],
    }


def round_sheet(store: sqlite3.Connection, id: str) -> Sheet:
    """A round with every account of it. Raises NotHeldError if there is none of this id."""
    one = load_gathered(store, "round", id)
    if one is None:
        raise NotHeldError(f"{id!r}: no round of this id, as rounds were last gathered")
    return {"round": one, "delegation": _delegation(store, one)}


def _stands(store: sqlite3.Connection, parties: Sequence[str], since: str | None, until: str | None) -> list[Listed]:
    """The parties' stands towards each other, or towards nobody named, the last first."""
    named = {f"party{place}": party for place, party in enumerate(parties)}
    any_of = ", ".join(f":{name}" for name in named)
    towards = f"SELECT 1 FROM sides WHERE kind = 'positions' AND entry = entries.key AND role = 'toward' AND party IN ({any_of})"
    of_each = (  # by the index of a party's days, as long as it takes to fill the page
        f"SELECT * FROM (SELECT entries.*, {SOURCES} FROM positions AS entries {NEWEST} WHERE entries.party = :{name}"
        f" AND (entries.toward = '[]' OR EXISTS ({towards})) AND entries.day >= :since AND entries.day <= :until"
        " ORDER BY entries.day DESC, entries.key LIMIT :most)"
        for name in named
    )
    rows = store.execute(
        f"{' UNION ALL '.join(of_each)} ORDER BY day DESC, key LIMIT :most",
        named | {"since": since or "", "until": (until or "") + LAST, "most": STANDS + 1},
    )
    return list(listed_of(store, "positions", rows))


def _matrix(stands: Iterable[Listed], parties: Sequence[str]) -> list[Json]:
    """Matter by matter what each party last said of it, and what before; the matters that most stands are on first."""
    found: dict[str, dict[str, list[Listed]]] = defaultdict(lambda: {party: [] for party in parties})
    for listed in stands:
        position = listed.entry
        if isinstance(position, Position):
            for matter in matters_of(position.issue):
                found[matter][position.party].append(listed)
    rows = sorted(found.items(), key=lambda row: (-sum(map(len, row[1].values())), row[0]))
    return [
        {
            "matter": matter,
            "parties": {
                party: {"stands": len(told), "last": [listed_object(one) for one in told[:HISTORY]]}
                for party, told in cells.items()
            },
        }
        for matter, cells in rows
    ]


def _shifts(store: sqlite3.Connection, parties: Sequence[str], since: str | None, until: str | None) -> list[Json]:
    found = {}
    for party in parties:
        for shift in find_gathered(store, "shift", about=[("party", party)], since=since, until=until, limit=ROUNDS):
            if shift["party"] in parties:
                found[shift["from"]["id"], shift["to"]["id"]] = shift
    return sorted(found.values(), key=lambda shift: shift["date"] or "")


def _delegation(store: sqlite3.Connection, one: Json) -> Json:
    """Who sat in a round, by party."""
    sides: dict[str, list[Json]] = defaultdict(list)
    for person in one["people"]:
        row = store.execute(
            "SELECT json_extract(object, '$.party') AS party FROM gathered WHERE kind = 'person' AND id = ?", (person["id"],)
        ).fetchone()
        sides[(row["party"] if row else None) or "party not told"].append(person)
    return {key: one[key] for key in ("id", "dates", "place", "round")} | {"sides": dict(sorted(sides.items()))}
