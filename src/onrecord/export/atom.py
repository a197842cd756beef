"""A store -> an Atom feed of what was added last: an entry for each article, with who said what in it."""

import sqlite3
from pathlib import Path

from lxml import etree

from onrecord.export.files import whole_file
from onrecord.store.load import load_reading
from onrecord.views.phrases import speaker, words
from onrecord.views.shown import shown

NAMESPACE = "http://www.w3.org/2005/Atom"
LINKED = ("http://", "https://")
"""Addresses that a feed may lead to: never a script, a file or data."""
NEWEST = 200
"""Articles of a feed; who has not looked for longer should ask the store."""


def write_atom(store: sqlite3.Connection, out: Path) -> int:
    """Write the feed; give the number of its entries."""
    rows = store.execute(
        "SELECT articles.id, articles.title, articles.url, articles.outlet, articles.input, editions.seen FROM articles"
        " JOIN editions ON editions.article = articles.id AND editions.sha256 = articles.edition"
        " ORDER BY editions.seen DESC, articles.rowid DESC LIMIT ?",
        (NEWEST,),
    ).fetchall()
    feed = etree.Element(f"{{{NAMESPACE}}}feed", None, {None: NAMESPACE})  # type: ignore[dict-item]  # None is the default namespace
    _text(feed, "id", "urn:onrecord:new")
    _text(feed, "title", "On the record: what is new")
    _text(feed, "updated", rows[0]["seen"] if rows else "1970-01-01T00:00:00Z")
    for row in rows:
        _entry(feed, store, row)
    with whole_file(out) as made:
        made.write_bytes(etree.tostring(feed, encoding="utf-8", xml_declaration=True, pretty_print=True))
    return len(rows)


def _entry(feed: etree._Element, store: sqlite3.Connection, row: sqlite3.Row) -> None:
    entry = etree.SubElement(feed, f"{{{NAMESPACE}}}entry")
    _text(entry, "id", f"urn:onrecord:{row['id']}")
    _text(entry, "title", row["title"] or row["input"])
    _text(entry, "updated", row["seen"])
    author = etree.SubElement(entry, f"{{{NAMESPACE}}}author")
    _text(author, "name", row["outlet"] or "outlet not known")
    if (row["url"] or "").lower().startswith(LINKED):
        etree.SubElement(entry, f"{{{NAMESPACE}}}link", href=_xml(row["url"]), rel="alternate")
    reading = load_reading(store, row["id"])
    text = reading.article.text
    said = [f"{speaker(statement, text)}: {words(statement, text)}" for statement in reading.statements]
    _text(entry, "content", "\n".join(said) or "Nobody is reported as saying anything.", type="text")


def _text(parent: etree._Element, name: str, text: str, **attributes: str) -> None:
    etree.SubElement(parent, f"{{{NAMESPACE}}}{name}", attributes).text = _xml(text)


def _xml(text: str) -> str:
    """Text without what XML cannot hold; lxml escapes the rest."""
    return shown(text)
