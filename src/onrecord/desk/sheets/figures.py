"""Figures: each quantity with everything that somebody claims of it, side by side, never added up or averaged."""

import sqlite3

from onrecord.desk.sheets.search import PAGE, paged
from onrecord.errors import NotHeldError
from onrecord.store.gathered import find_gathered, load_gathered
from onrecord.views.listing import Sheet


def figures_sheet(
    store: sqlite3.Connection, about: str | None, since: str | None, until: str | None, every: bool, page: int = 1
) -> Sheet:
    """Quantities of which figures contradict each other, with `every` all that several figures are given of: the newest first."""
    found = find_gathered(
        store,
        "quantity",
        about=[] if every else [("contested", "yes")],
        called=about,
        since=since,
        until=until,
        limit=PAGE + 1,
        offset=(page - 1) * PAGE,
    )
    return paged("quantities", found, page) | {"asked": {"about": about, "since": since, "until": until, "every": every}}


def quantity_sheet(store: sqlite3.Connection, id: str) -> Sheet:
    """A quantity with every figure of it. Raises NotHeldError if there is none of this id."""
    quantity = load_gathered(store, "quantity", id)
    if quantity is None:
        raise NotHeldError(f"{id!r}: no quantity of this id, as figures were last gathered")
    return {"quantity": quantity}
