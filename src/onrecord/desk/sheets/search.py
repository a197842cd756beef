"""What is looked for: entries by their words and filters, articles, people and stories by their names."""

import sqlite3
from dataclasses import asdict
from itertools import islice
from typing import Any

from onrecord.desk.listed import find_listed
from onrecord.language.parties import party_of
from onrecord.store.gathered import find_gathered
from onrecord.store.queries import Filter, find_articles
from onrecord.views.listing import Sheet

PAGE = 40
"""Entries on a page: some 100 kB with their words and facts."""
NAMED = 6
"""People and stories named beside what was found, by their names."""
ARTICLE = ("id", "date", "outlet", "title", "url", "input", "editions")
TELLS = {
    "statements": {"who", "party", "channel"},
    "talks": {"who", "party"},
    "positions": {"who", "party", "to"},
    "figures": {"who"},
    "wording": set(),
    "attitudes": {"who", "party", "channel"},
}
"""Kind of entries -> what it can be looked up by beside its words, outlet and day."""


def entries_sheet(store: sqlite3.Connection, kind: str, wanted: Filter, page: int = 1) -> Sheet:
    """Entries of a kind, a page of them; what the kind knows nothing of is left out of what was asked, and named."""
    asked = Filter(**{name: _named(name, value) for name, value in asdict(wanted).items() if value})
    refused = sorted(name for name in ("who", "party", "to", "channel") if getattr(asked, name) and name not in TELLS[kind])
    used = Filter(**{name: value for name, value in asdict(asked).items() if name not in refused})
    found = list(find_listed(store, kind, used, limit=PAGE + 1, offset=(page - 1) * PAGE))
    words = asked.search or ""
    return {
        "kind": kind,
        "asked": asdict(used),
        "refused": refused,
        "entries": found[:PAGE],
        "page": page,
        "more": len(found) > PAGE,
        "people": list(find_gathered(store, "person", called=words, order="size", limit=NAMED)) if words else [],
        "stories": list(find_gathered(store, "story", called=words, limit=NAMED)) if words else [],
    }


def articles_sheet(store: sqlite3.Connection, wanted: Filter, page: int = 1) -> Sheet:
    """Articles, the newest first; words are looked for in their titles."""
    found = [{key: row[key] for key in ARTICLE} for row in find_articles(store, wanted, limit=PAGE + 1, offset=(page - 1) * PAGE)]
    return {
        "asked": asdict(wanted),
        "articles": found[:PAGE],
        "page": page,
        "more": len(found) > PAGE,
    }


def stories_sheet(store: sqlite3.Connection, about: str | None, since: str | None, until: str | None, page: int = 1) -> Sheet:
    """Stories of several articles, the newest first."""
    found = find_gathered(store, "story", called=about, since=since, until=until, limit=PAGE + 1, offset=(page - 1) * PAGE)
    return paged("stories", found, page) | {"asked": {"about": about, "since": since, "until": until}}


def paged(name: str, found: Any, page: int) -> Sheet:
    """A page of objects, of which one more than a page was asked for."""
    objects = list(islice(found, PAGE + 1))
    return {name: objects[:PAGE], "page": page, "more": len(objects) > PAGE}


def _named(name: str, value: str) -> str:
    """A party under the name that the record gives it: "Moscow" is Russia."""
    return (party_of(value) or value) if name in ("party", "to") else value
