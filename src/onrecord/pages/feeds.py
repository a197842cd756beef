"""RSS, Atom, RDF and JSON feeds -> the pages that they name."""

import io
import json
import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import urljoin

from onrecord.errors import PageError
from onrecord.pages.decode import without_surrogates
from onrecord.pages.lists import Entry
from onrecord.pages.told import parse_told_day
from onrecord.records import Told

# feedparser reads a feed of 20,000 entries in 2.4 s; what has more than these needs up to 5 s a megabyte.
LARGEST = 5_000_000
MOST_TAGS = 100_000
# A feed's own words are the whole text where there are as many as in a short report; else they are its first lines.
FEWEST_WORDS = 120
TAG = re.compile(r"<[^<>]{0,2000}>")


def parse_feed(data: bytes, name: str, base: str | None) -> tuple[Entry, ...]:
    """Entries of an RSS, Atom or RDF feed, in its order; `base` is the feed's own address. Raises PageError."""
    if len(data) > LARGEST or data.count(b"<") > MOST_TAGS:
        raise PageError(
            f"{name!r}: a feed of more than {LARGEST / 1e6:g} MB or {MOST_TAGS} tags; give its pages' addresses instead"
        )
    import feedparser

    # As a stream: from bytes or text feedparser would open a file or an address of that name.
    found = feedparser.parse(io.BytesIO(data), sanitize_html=False, resolve_relative_uris=False)
    if not found.entries and found.bozo:
        raise PageError(f"{name!r}: no feed that can be parsed; check the file or address")
    return tuple(_entry(entry, _plain(found.feed.get("language")), base) for entry in found.entries)


def _entry(entry: Mapping[str, Any], language: str | None, base: str | None) -> Entry:
    content = max((_plain(part.get("value")) or "" for part in entry.get("content") or ()), key=len, default="")
    source = entry.get("source") or {}
    return Entry(
        url=_address(entry.get("link"), base),
        told=Told(
            id=_plain(entry.get("id")),
            outlet=_plain(source.get("title")),
            title=_without_tags(_plain(entry.get("title"))),
            published=_day(entry.get("published")),
        ),
        language=language,
        summary=_without_tags(_plain(entry.get("summary"))) or "",
        content=_whole(content),
    )


def parse_json_feed(data: bytes, name: str, base: str | None) -> tuple[Entry, ...]:
    """Entries of a JSON feed (jsonfeed.org, versions 1 and 1.1), in its order. Raises PageError."""
    try:
        feed = json.loads(data[: LARGEST + 1].decode("utf-8-sig"))
        items = feed["items"]
        if len(data) > LARGEST or not isinstance(items, list):
            raise ValueError("too large, or no items")
    except (ValueError, KeyError, TypeError, RecursionError):  # JSON may nest deeper than Python's stack
        raise PageError(f"{name!r}: no JSON feed of at most {LARGEST / 1e6:g} MB; check the file or address") from None
    language = _plain(feed.get("language"))
    return tuple(_item(item, language, base) for item in items if isinstance(item, dict))


def _item(item: Mapping[str, Any], language: str | None, base: str | None) -> Entry:
    text = _plain(item.get("content_text"))
    content = _plain(item.get("content_html")) or (_paragraphs(text) if text else "")
    identity = item.get("id")
    return Entry(
        url=_address(item.get("url") or item.get("external_url"), base),
        told=Told(
            id=_plain(str(identity) if isinstance(identity, int) else identity),
            title=_plain(item.get("title")),
            published=_day(item.get("date_published")),
        ),
        language=_plain(item.get("language")) or language,
        summary=_plain(item.get("summary")) or "",
        content=_whole(content),
    )


def _paragraphs(text: str) -> str:
    from html import escape

    return "".join(f"<p>{escape(part)}</p>" for part in text.split("\n\n"))


def _whole(content: str) -> str | None:
    words = len((_without_tags(content) or "").split())
    return content if words >= FEWEST_WORDS else None


def _without_tags(text: str | None) -> str | None:
    return " ".join(TAG.sub(" ", text).split()) or None if text else None


def _plain(value: object) -> str | None:
    """What a feed gives for a text, if it is one and not empty."""
    return without_surrogates(value).strip() or None if isinstance(value, str) else None


def _address(value: object, base: str | None) -> str | None:
    link = _plain(value)
    try:
        return urljoin(base or "", link) if link else None
    except ValueError:  # a bracket where only an IPv6 address may have one
        return None


def _day(value: object) -> str | None:
    try:
        return parse_told_day(value) if isinstance(value, str) else None
    except ValueError:
        return None
