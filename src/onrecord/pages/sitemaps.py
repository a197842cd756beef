"""Sitemaps, news sitemaps and sitemap indexes (sitemaps.org) -> the pages that they name."""

import io

from lxml import etree

from onrecord.errors import PageError
from onrecord.pages.decode import without_surrogates
from onrecord.pages.lists import Entry, Sitemap
from onrecord.pages.told import parse_told_day
from onrecord.records import Told

MOST = 50_000
"""Addresses in one file; the protocol allows no more."""
# What is read of a page in a news sitemap; images and videos have titles too. `lastmod` is no day of publication.
NEWS = frozenset(("title", "name", "language", "publication_date"))
LONGEST = 8_000


def parse_sitemap(data: bytes, name: str) -> Sitemap:
    """What a sitemap names, in its order, up to 50,000. Raises PageError where it is none."""
    entries: list[Entry] = []
    sitemaps: list[str] = []
    try:
        # No entities, no network, libxml2's own limits on depth and size; broken files are read as far as they go.
        parsed = etree.iterparse(
            io.BytesIO(data), events=("end",), resolve_entities=False, no_network=True, huge_tree=False, recover=True
        )
        for _, element in parsed:
            kind = _local(element)
            if kind not in ("url", "sitemap"):
                continue
            found = _fields(element)
            if kind == "url" and found.get("loc"):
                entries.append(_entry(found))
            elif found.get("loc"):
                sitemaps.append(found["loc"])
            _forget(element)
            if len(entries) + len(sitemaps) >= MOST:
                break
    except (etree.LxmlError, ValueError):
        if not entries and not sitemaps:
            raise PageError(f"{name!r}: no sitemap that can be parsed; check the file or address") from None
    return Sitemap(entries=tuple(entries), sitemaps=tuple(sitemaps))


def _local(element: etree._Element) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _fields(element: etree._Element) -> dict[str, str]:
    """Texts of the elements that are read; of two of one name the first: the page's own address, not its image's."""
    found: dict[str, str] = {}
    for part in element.iter("{*}*"):
        name, text = _local(part), (part.text or "").strip()
        if text and len(text) <= LONGEST and (name == "loc" or (name in NEWS and "news" in str(part.tag).partition("}")[0])):
            found.setdefault(name, without_surrogates(text))
    return found


def _entry(found: dict[str, str]) -> Entry:
    try:
        day = parse_told_day(found["publication_date"]) if "publication_date" in found else None
    except ValueError:
        day = None
    told = Told(outlet=found.get("name"), title=found.get("title"), published=day)
    return Entry(url=found["loc"], told=told, language=found.get("language"))


def _forget(element: etree._Element) -> None:
    """Free an element and those before it, which are read: the file may hold fifty thousand."""
    element.clear()
    while (before := element.getprevious()) is not None and (parent := element.getparent()) is not None:
        parent.remove(before)
