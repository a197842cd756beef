"""An entry: its exact words in their place, checked against the text's hash, and the same words elsewhere."""

import sqlite3
from hashlib import sha256
from typing import Any

from onrecord.desk.listed import listed_of
from onrecord.desk.sheets.article import source
from onrecord.errors import NotHeldError, StoreError
from onrecord.records import Statement
from onrecord.store.gathered import find_gathered, load_gathered, person_named
from onrecord.store.load import load_page
from onrecord.store.queries import NEWEST, SOURCES
from onrecord.store.rows import KINDS, placed, words_at
from onrecord.views import phrases
from onrecord.views.json_lines import Json
from onrecord.views.listing import Listed, Sheet
from onrecord.views.stories import against, outlets_of

PLACES = 24
"""Other addresses of one text that are named."""
AROUND = 600
"""Characters of the article before and after an entry's words."""


def entry_sheet(store: sqlite3.Connection, id: str) -> Sheet:
    """An entry by its id, with what it rests on. Raises NotHeldError if it is not there, or people rejected it."""
    kind, rows = _find(store, id)
    found = list(listed_of(store, kind, rows))
    first = found[0]
    statement = first.entry if isinstance(first.entry, Statement) else None
    speaker = statement.speaker if statement else None
    return {
        "kind": kind,
        "entry": first,
        "places": found[1 : PLACES + 1],
        "more_places": len(found) > PLACES + 1,
        "verified": verify(store, first, rows[0]["words"]),
        "context": _context(first),
        "person": person_named(store, first.article["id"], speaker.name) if speaker else None,
        "of": _of(store, first),
        "also": _also(store, first) if statement else [],
        "elsewhere": _elsewhere(store, id) if statement else None,
        "corrections": [dict(row) for row in store.execute("SELECT * FROM corrections WHERE entry = ? ORDER BY id DESC", (id,))],
        "as_read": rows[0]["as_read"],
        "citation": cite(first),
    }


def verify(store: sqlite3.Connection, listed: Listed, words: str) -> Json:
    """Check an entry anew: the text against its hash, the words against the text, the saved page against its own hash."""
    article = listed.article
    row = store.execute(
        "SELECT page, seen FROM editions WHERE article = ? AND sha256 = ?", (article["id"], article["edition"])
    ).fetchone()
    spans = placed(listed.entry)
    return {
        "text": sha256(listed.text.encode("utf-8", "surrogatepass")).hexdigest() == article["edition"],
        "words": words_at(listed.text, spans) == words,
        "page": _page_holds(store, row["page"]),
        "spans": [[span.start, span.end] for span in spans],
        "edition": article["edition"],
        "page_sha256": row["page"],
        "seen": row["seen"],
    }


def cite(listed: Listed) -> str:
    """An entry as a line to be quoted: who, the words, where they stand, and by what they can be found again."""
    article, entry = listed.article, listed.entry
    who = phrases.who(entry, listed.text)
    when = phrases.said(entry) if isinstance(entry, Statement) else ""
    outlet, title = article["outlet"] or "outlet not known", article["title"]
    told = [f"{who}{', ' + when if when else ''}: “{phrases.words(entry, listed.text)}”"]
    told.append(f"{outlet}{', “' + title + '”' if title else ''}{', ' + phrases.day(article['date']) if article['date'] else ''}")
    told.append(article["url"] or article["input"])
    return " — ".join(told) + f" [onrecord {entry.id}, text SHA-256 {article['edition'][:16]}]"


def _find(store: sqlite3.Connection, id: str) -> tuple[str, list[sqlite3.Row]]:
    """A kind and its rows of this id, the first printed first: one text in two addresses has one entry in two places."""
    for kind in KINDS:
        rows = store.execute(
            f"SELECT entries.*, {SOURCES} FROM {kind} AS entries {NEWEST} WHERE entries.id = ?"
            " ORDER BY articles.date, entries.key LIMIT ?",
            (id, PLACES + 2),
        ).fetchall()
        if rows:
            return kind, rows
    raise NotHeldError(f"{id!r}: no entry of this id is in the store, or people rejected it")


def _context(listed: Listed) -> Json:
    """The words in their place: the text around, cut at paragraphs where these are short, and what is marked in it."""
    spans = sorted(placed(listed.entry))
    start, end = spans[0].start, spans[-1].end
    text = listed.text
    first, last = _begin(text, start), _end(text, end)
    pieces, done = [], first
    for span in spans:
        pieces += [{"marked": False, "text": text[done : span.start]}, {"marked": True, "text": text[span.start : span.end]}]
        done = span.end
    pieces.append({"marked": False, "text": text[done:last]})
    return {"start": first, "end": last, "pieces": [piece for piece in pieces if piece["text"]]}


def _begin(text: str, start: int) -> int:
    """Where the paragraph begins, or the first whole word that is near enough."""
    near = max(0, start - AROUND)
    line = text.rfind("\n", near, start)
    return line + 1 if line >= 0 else text.find(" ", near, start) + 1 if near else 0


def _end(text: str, end: int) -> int:
    """Where the paragraph ends, or the last whole word that is near enough."""
    near = min(len(text), end + AROUND)
    line = text.find("\n", end, near)
    space = text.rfind(" ", end, near)
    return line if line >= 0 else near if near == len(text) or space < 0 else space


def _of(store: sqlite3.Connection, listed: Listed) -> list[Listed]:
    """The statement that a stand or a figure stands in."""
    statement = getattr(listed.entry, "statement", None)
    return _in_article(store, "statements", "id", statement, listed) if statement else []


def _also(store: sqlite3.Connection, listed: Listed) -> list[Listed]:
    """The stands and figures in a statement."""
    return [one for kind in ("positions", "figures") for one in _in_article(store, kind, "statement", listed.entry.id, listed)]


def _in_article(store: sqlite3.Connection, kind: str, column: str, value: str, listed: Listed) -> list[Listed]:
    rows = store.execute(
        f"SELECT entries.*, {SOURCES} FROM {kind} AS entries {NEWEST} WHERE entries.article = ? AND entries.{column} = ?",
        (listed.article["id"], value),
    )
    return list(listed_of(store, kind, rows))


def _elsewhere(store: sqlite3.Connection, id: str) -> Json | None:
    """What the outlets of the statement's story make of it."""
    compared = next(find_gathered(store, "comparison", about=[("entry", id)], limit=1), None)
    story = load_gathered(store, "story", compared["story"]) if compared else None
    return against(outlets_of(story), compared) if compared and story else None


def _page_holds(store: sqlite3.Connection, sha: str | None) -> bool | None:
    """Whether the saved page still has its hash; None if none was kept."""
    try:
        return sha256(load_page(store, sha)).hexdigest() == sha if sha else None
    except StoreError:
        return None


def saved_page(store: sqlite3.Connection, article: str) -> tuple[bytes, Any]:
    """The bytes that an article's newest edition was read from, and their form. Raises NotHeldError if none are kept."""
    edition = source(store, article)["edition"]
    row = store.execute("SELECT page FROM editions WHERE article = ? AND sha256 = ?", (article, edition)).fetchone()
    if row["page"] is None:
        raise NotHeldError(f"{article!r}: no page of this article is kept")
    (form,) = store.execute("SELECT form FROM pages WHERE sha256 = ?", (row["page"],)).fetchone()
    return load_page(store, row["page"]), form
