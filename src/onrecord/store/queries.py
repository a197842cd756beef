"""What can be asked of a store: entries by who, to whom, about what, where and when, and by their words."""

import re
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Any

from onrecord.errors import StoreError


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """What entries are looked for; all that is given must hold."""

    who: str | None = None
    """Words of a person's or a claimant's name."""
    party: str | None = None
    to: str | None = None
    """The party addressed."""
    about: str | None = None
    """Words of what it is about."""
    outlet: str | None = None
    channel: str | None = None
    since: str | None = None
    """ISO day, month or year."""
    until: str | None = None
    search: str | None = None
    """Words, or phrases in quotation marks, anywhere in the entry."""


NAMES = {"statements": "speaker", "attitudes": "speaker", "talks": "people", "figures": "claimant"}
"""Where a kind of entry keeps whose it is; a position is its statement's speaker's."""
MATTERS = {"positions": "issue words", "figures": "counted words"}
"""Where it keeps what it is about, if not in its words alone."""
OF_SPEAKER = """entries.statement IN (SELECT statements.id FROM statements_fts
    JOIN statements ON statements.key = statements_fts.rowid WHERE statements_fts MATCH ?
    AND statements.state IS NOT 'rejected')"""
PART = re.compile(r'"([^"]*)"|(\w+)')
RANKED = 10_000
"""Matches among which the best few are looked for, the last added: ranking takes some 3 microseconds each, and "the" stands
everywhere. Where all matches are asked for, or other conditions choose among them, all are ranked."""
COMMON = 5_000
"""Matches of words that are looked up one by one, which takes some 10 microseconds each; of more, it is faster to go through
entries day by day until a page is full."""
MANY = 1_000
"""Entries of an outlet that are found by its articles and then put in order; of more, entries are gone through day by day until
a page is full."""
LATELY = 30_000
"""Matches, the last added, among which those that other conditions choose are looked for and ranked, where they are enough; of
words with more matches, and too few chosen among these, whatever the conditions choose is looked up first."""
ENOUGH = 120
"""Chosen ones that are enough: three pages, so that these are of one order."""
NEWEST = (
    "JOIN articles ON articles.id = entries.article AND articles.edition = entries.edition AND entries.state IS NOT 'rejected'"
)
"""What joins entries of a kind to their articles: those of the newest editions, but those that people rejected."""
SOURCE = ("outlet", "date", "title", "url", "input")
"""Columns of an article that tell where an entry stands."""
SOURCES = ", ".join(f"articles.{column}" for column in SOURCE)
CALLED = "title LIKE ? ESCAPE '\\'"
"""What asks for words in a title, whatever their case: looked through in an index of titles, it takes a tenth of the time."""
LAST = "~"  # sorts after every digit: "2026-03" holds all of March


def find_entries(store: sqlite3.Connection, kind: str, wanted: Filter, *, limit: int = -1, offset: int = 0) -> sqlite3.Cursor:
    """Rows of a kind's newest editions with their article's columns, best match first if words are searched, else newest first,
    those of one day as added.

    Raises StoreError if the kind knows nothing of what is asked.
    """
    matched = _match(kind, wanted)
    by_article = bool(matched) or not wanted.outlet or not _prints_much(store, kind, wanted.outlet)
    where, values = _conditions(kind, wanted, by_article=by_article)
    source, order = f"{kind} AS entries", "entries.day DESC, entries.key"
    if matched and not wanted.search and _more_than(store, kind, matched, COMMON):
        where, values = [f"+entries.key IN (SELECT rowid FROM {kind}_fts WHERE {kind}_fts MATCH ?)", *where], [matched, *values]
    elif matched:
        source = f"{kind}_fts JOIN {kind} AS entries ON entries.key = {kind}_fts.rowid"
        where, values = [f"{kind}_fts MATCH ?", *where], [matched, *values]
    if wanted.search:
        order = f"{kind}_fts.rank"
        if wanted == Filter(search=wanted.search):
            if 0 < limit + offset <= RANKED:
                where, values = [f"{kind}_fts.rowid >= ?", *where], [_oldest_of(store, kind, matched, RANKED), *values]
        elif oldest := _oldest_of(store, kind, matched, LATELY):
            late, kept = [f"{kind}_fts.rowid >= ?", *where], [oldest, *values]
            if 0 < limit + offset <= ENOUGH and _are_enough(store, kind, late, kept):
                where, values = late, kept
            else:
                chosen = f"SELECT entries.key FROM {kind} AS entries {NEWEST} WHERE {' AND '.join(where[1:])}"
                where = [where[0], f"+{kind}_fts.rowid IN ({chosen})"]
                order = f"bm25({kind}_fts)"  # the same as its rank, but not asked for where a match is not chosen
    return store.execute(
        f"SELECT entries.*, {SOURCES} FROM {source} {NEWEST} WHERE {' AND '.join(where) or 'true'} ORDER BY {order}"
        " LIMIT ? OFFSET ?",
        (*values, limit, offset),
    )


def called(words: str) -> str:
    """What CALLED compares with: the words anywhere, none of their signs meaning anything."""
    return "%" + re.sub(r"[%_\\]", r"\\\g<0>", words.replace("\0", "\ufffd")) + "%"  # SQLite would end the pattern there


def source_of(row: sqlite3.Row) -> dict[str, Any]:
    """The article that an entry's row belongs to: id, edition, outlet, date, title, url, input."""
    return {"id": row["article"], "edition": row["edition"]} | {column: row[column] for column in SOURCE}


def _more_than(store: sqlite3.Connection, kind: str, matched: str, number: int) -> bool:
    """Whether more entries match than a number: told without counting them all."""
    query = f"SELECT 1 FROM {kind}_fts WHERE {kind}_fts MATCH ? LIMIT 1 OFFSET ?"
    return store.execute(query, (matched, number)).fetchone() is not None


def _prints_much(store: sqlite3.Connection, kind: str, outlet: str) -> bool:
    joined = f"articles CROSS JOIN {kind} AS entries ON entries.article = articles.id"
    query = f"SELECT 1 FROM {joined} WHERE outlet = ? LIMIT 1 OFFSET ?"
    return store.execute(query, (outlet, MANY)).fetchone() is not None


def _oldest_of(store: sqlite3.Connection, kind: str, matched: str, number: int) -> int:
    """The key from which on matches are ranked: of words that stand everywhere, this number of the last added alone; 0 where
    there are no more."""
    row = store.execute(
        f"SELECT rowid FROM {kind}_fts WHERE {kind}_fts MATCH ? ORDER BY rowid DESC LIMIT 1 OFFSET ?", (matched, number)
    ).fetchone()
    return row[0] if row else 0


def _are_enough(store: sqlite3.Connection, kind: str, where: Sequence[str], values: Sequence[Any]) -> bool:
    """Whether enough entries are found match by match, until they are."""
    joined = f"{kind}_fts CROSS JOIN {kind} AS entries ON entries.key = {kind}_fts.rowid {NEWEST}"
    query = f"SELECT 1 FROM {joined} WHERE {' AND '.join(where)} LIMIT 1 OFFSET ?"
    return store.execute(query, (*values, ENOUGH - 1)).fetchone() is not None


def find_articles(store: sqlite3.Connection, wanted: Filter, *, limit: int = -1, offset: int = 0) -> sqlite3.Cursor:
    """Articles, newest first, each with the number of its editions."""
    refuse("articles", wanted, {"outlet", "since", "until", "search"})
    where, values = in_days("date", wanted)
    if wanted.outlet:
        where, values = [*where, "outlet = ?"], [*values, wanted.outlet]
    day = "date"
    if wanted.search:  # titles are looked through in their own index, which holds the days too
        where, values, day = [*where, CALLED], [*values, called(wanted.search)], "+date"
    chosen = f"SELECT rowid FROM articles WHERE {' AND '.join(where) or 'true'} ORDER BY {day} DESC, rowid DESC LIMIT ? OFFSET ?"
    return store.execute(
        "SELECT articles.*, (SELECT count(*) FROM editions WHERE article = articles.id) AS editions FROM articles"
        f" WHERE rowid IN ({chosen}) ORDER BY date DESC, rowid DESC",
        (*values, limit, offset),
    )


def find_skips(store: sqlite3.Connection, *, limit: int = -1, offset: int = 0) -> sqlite3.Cursor:
    """Inputs that gave no article, the last seen first."""
    return store.execute("SELECT * FROM skips ORDER BY seen DESC, rowid DESC LIMIT ? OFFSET ?", (limit, offset))


def _conditions(kind: str, wanted: Filter, *, by_article: bool) -> tuple[list[str], list[Any]]:
    """What must hold, and the values for its places; `by_article`: an outlet's entries may be found by its articles."""
    where, values = in_days("entries.day", wanted)
    outlet = "articles.outlet" if by_article else "+articles.outlet"
    for column, value in ((outlet, wanted.outlet), ("entries.channel", wanted.channel)):
        if value:
            where, values = [*where, f"{column} = ?"], [*values, value]
    if wanted.channel and kind not in ("statements", "attitudes"):
        raise StoreError(f"{kind} have no channel; only statements and attitudes do")
    if wanted.who and kind == "positions":
        where, values = [*where, OF_SPEAKER], [*values, f"{{speaker}} : ({_words(wanted.who)})"]
    for role, party in (("party", wanted.party), ("toward", wanted.to)):
        if party:
            clause, more = _side(kind, role, party)
            where, values = [*where, clause], [*values, *more]
    return where, values


def _side(kind: str, role: str, party: str) -> tuple[str, list[Any]]:
    if role == "party" and kind in ("statements", "attitudes", "positions"):
        return "entries.party = ?", [party]
    if kind == "positions" or (kind == "talks" and role == "party"):
        return (
            "+entries.key IN (SELECT entry FROM sides WHERE party = ? AND kind = ? AND role = ?)",  # day by day, as COMMON says
            [party, kind, role],
        )
    if role == "toward":
        raise StoreError(f"{kind} are addressed to nobody; only positions are")
    raise StoreError(f"{kind} have no party; statements, attitudes, talks and positions do")


def _match(kind: str, wanted: Filter) -> str:
    """What full-text search is asked for, or nothing."""
    asked = []
    if wanted.who and kind != "positions":
        if kind not in NAMES:
            raise StoreError(f"{kind} are nobody's; {', '.join(NAMES)} and positions are somebody's")
        asked.append(f"{{{NAMES[kind]}}} : ({_words(wanted.who)})")
    if wanted.about:
        asked.append(f"{{{MATTERS.get(kind, 'words')}}} : ({_words(wanted.about)})")
    if wanted.search:
        asked.append(f"({_words(wanted.search)})")
    return " AND ".join(asked)


def _words(text: str) -> str:
    """Words and quoted phrases as full-text search takes them: none of its own signs mean anything."""
    parts = [f'"{phrase or word}"' for phrase, word in PART.findall(text) if (phrase or word).strip()]
    if not parts:
        raise StoreError(f"{text!r}: no word to look for")
    return " AND ".join(parts)


def in_days(column: str, wanted: Filter) -> tuple[list[str], list[Any]]:
    """Conditions that a column's day is among those wanted, and the values for their places."""
    where, values = [], []
    if wanted.since:
        where, values = [f"{column} >= ?"], [wanted.since]
    if wanted.until:
        where, values = [*where, f"{column} <= ?"], [*values, wanted.until + LAST]
    return where, values


def refuse(kind: str, wanted: Filter, known: set[str]) -> None:
    """Raise StoreError if more is asked of a kind than what it can be looked up by."""
    asked = {field.name for field in fields(wanted) if getattr(wanted, field.name)}
    if asked - known:
        raise StoreError(f"{kind} cannot be looked up by {', '.join(sorted(asked - known))}, {_known(known)}")


def _known(known: set[str]) -> str:
    return f"only by {', '.join(sorted(known))}" if known else "they are listed whole"
