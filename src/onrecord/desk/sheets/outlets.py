"""Outlets side by side: what each makes of a story's statements, its own wording, whose voices it carries."""

import json
import sqlite3
from collections.abc import Sequence

from onrecord.desk.sheets.search import PAGE, paged
from onrecord.errors import NotHeldError
from onrecord.store.gathered import count_gathered, find_gathered, load_gathered
from onrecord.store.queries import NEWEST, Filter, find_articles
from onrecord.views.json_lines import Json
from onrecord.views.listing import Sheet
from onrecord.views.stories import against, outlets_of

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
    story = load_gathered(store, "story", id)
    if story is None:
        raise NotHeldError(f"{id!r}: no story of this id, as stories were last gathered")
    first = (page - 1) * SIDE_BY_SIDE
    articles = [article["id"] for article in story["articles"]]
    outlets, about = outlets_of(story), [("story", id)]
    compared = find_gathered(store, "comparison", about=about, order="size", limit=SIDE_BY_SIDE, offset=first)
    count = count_gathered(store, "comparison", about)
    return {
        "story": story,
        "outlets": outlets,
        "voices": _by_outlet(store, "statements", articles, "entries.party"),
        "wording": _by_outlet(store, "wording", articles, "entries.words, entries.kind, entries.voice"),
        "statements": [against(outlets, one) for one in compared],
        "count": count,
        "page": page,
        "more": count > first + SIDE_BY_SIDE,
    }


def _by_outlet(store: sqlite3.Connection, kind: str, articles: Sequence[str], columns: str) -> dict[str, list[Json]]:
    """Entries of a story's articles, counted by some columns: by outlet, the most frequent first, each with one to look at."""
    rows = store.execute(
        f"SELECT coalesce(articles.outlet, articles.id) AS whose, {columns}, count(*) AS entries, min(entries.id) AS id"
        f" FROM {kind} AS entries {NEWEST} WHERE entries.article IN (SELECT value FROM json_each(?))"
        f" GROUP BY whose, {columns} ORDER BY entries DESC, id",
        (json.dumps(articles),),
    )
    found: dict[str, list[Json]] = {}
    for row in rows:
        found.setdefault(row["whose"], []).append({name: row[name] for name in row.keys()[1:]})  # a row, no mapping
    return found
