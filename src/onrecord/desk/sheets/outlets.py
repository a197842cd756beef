"""Outlets side by side: what each makes of a story's statements, its own wording, whose voices it carries."""

import sqlite3

from onrecord.desk.sheets.search import PAGE, paged
from onrecord.errors import NotHeldError
from onrecord.store.gathered import find_gathered, load_gathered
from onrecord.store.queries import Filter, find_articles
from onrecord.views.listing import Sheet

SIDE_BY_SIDE = 12
"""Statements of a story on a page: each has a column for every outlet."""
FEW = 12


def outlets_sheet(store: sqlite3.Connection, called: str | None, page: int = 1) -> Sheet:
    """Outlets, those with most statements first."""
    found = find_gathered(store, "outlet", called=called, order="size", limit=PAGE + 1, offset=(page - 1) * PAGE)
    return paged("outlets", found, page) | {"asked": {"called": called}}


def outlet_sheet(store: sqlite3.Connection, name: str) -> Sheet:
    """An outlet: whose voices it carries and how much, its wording, its last articles. Raises NotHeldError for one unknown."""
    outlet = load_gathered(store, "outlet", name)
    if outlet is None:
        raise NotHeldError(f"{name!r}: the store holds no statement from this outlet, as it was last gathered")
    articles = find_articles(store, Filter(outlet=name), limit=FEW)
    return {"outlet": outlet, "articles": [{key: row[key] for key in ("id", "date", "title")} for row in articles]}


def story_sheet(store: sqlite3.Connection, id: str, page: int = 1) -> Sheet:
    """A story: its articles, and each of its statements against its outlets. Raises NotHeldError if there is none of this id."""
    story, compared = load_gathered(store, "story", id), load_gathered(store, "comparison", id)
    if story is None or compared is None:
        raise NotHeldError(f"{id!r}: no story of this id, as stories were last gathered")
    first = (page - 1) * SIDE_BY_SIDE
    statements = compared["statements"]
    return {
        "story": story,
        "outlets": compared["outlets"],
        "statements": statements[first : first + SIDE_BY_SIDE],
        "count": len(statements),
        "page": page,
        "more": len(statements) > first + SIDE_BY_SIDE,
    }
