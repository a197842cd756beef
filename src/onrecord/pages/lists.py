"""Feeds and sitemaps: what names pages. This tells which of them bytes are; `feeds.py` and `sitemaps.py` read them."""

import re
from dataclasses import dataclass
from typing import Literal

from onrecord.records import Told

ListForm = Literal["feed", "json", "sitemap"]
"""RSS, Atom and RDF; JSON Feed; sitemaps and their indexes."""
ENDINGS = (".xml", ".rss", ".atom", ".json")
"""Of files that are feeds or sitemaps, or may be."""
ROOTS: dict[bytes, ListForm] = {b"rss": "feed", b"feed": "feed", b"rdf": "feed", b"urlset": "sitemap", b"sitemapindex": "sitemap"}
# Comments, declarations and the like, and the first tag of all.
BEGINNING = re.compile(rb"<!--.{0,4000}?-->|<[?!]|<(?:\w{1,20}:)?(\w{1,20})", re.S)
LOOKED_AT = 10_000
JSON_FEED = re.compile(rb"jsonfeed\.org\\?/version")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A page that a feed or sitemap names, and what it says of it."""

    url: str | None
    told: Told
    language: str | None = None
    summary: str = ""
    content: str | None = None
    """The whole text as HTML, where a feed carries it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitemap:
    """A sitemap: pages, or where it is an index the addresses of further sitemaps."""

    entries: tuple[Entry, ...] = ()
    sitemaps: tuple[str, ...] = ()


def is_list(path: str) -> bool:
    """Whether a path may be a feed's or sitemap's, by its ending."""
    return path.lower().removesuffix(".gz").endswith(ENDINGS)


def tell_list(data: bytes) -> ListForm | None:
    """Which list bytes are, by their first element; None for a page or anything else."""
    beginning = data[:LOOKED_AT].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xfe\xff \t\r\n")
    if beginning.startswith(b"{"):
        return "json" if JSON_FEED.search(data[:LOOKED_AT]) or JSON_FEED.search(data[-LOOKED_AT:]) else None
    if not beginning.startswith(b"<"):
        return None
    first = next((match[1] for match in BEGINNING.finditer(beginning) if match[1]), b"")
    return ROOTS.get(first.lower())
