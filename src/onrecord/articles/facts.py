"""HTML -> what a page says about its article: title, authors, outlet, section, address, dates.

Each is looked for in the order in which news pages prove right: JSON-LD, meta tags, what readers see.
"""

from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement

from onrecord.articles.authors import read_authors
from onrecord.articles.dates import read_published, read_updated
from onrecord.articles.layout import Layout, find_heading
from onrecord.articles.sections import read_section
from onrecord.articles.structured import PageData, read_page_data
from onrecord.articles.titles import read_outlet, read_title
from onrecord.records import Published


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What a page says about its article; what it does not say is None or empty."""

    title: str | None
    authors: tuple[str, ...]
    outlet: str | None
    section: tuple[str, ...]
    url: str | None
    published: Published | None
    updated: str | None
    """ISO time or date."""


def read_facts(tree: HtmlElement, layout: Layout, address: str | None) -> Facts:
    """Facts of a parsed page; `address` is where it was fetched, if that is known."""
    data = read_page_data(tree)
    outlet = read_outlet(tree, data)
    url = _canonical(tree, data, address)
    title = read_title(tree, data, outlet, url)
    headline = find_heading(title, layout)
    return Facts(
        title=title,
        authors=read_authors(data, layout, headline, outlet),
        outlet=outlet,
        section=read_section(data, layout, title, outlet),
        url=url,
        published=read_published(tree, data, layout, headline, tuple(dict.fromkeys(filter(None, (url, address))))),
        updated=read_updated(data),
    )


def _canonical(tree: HtmlElement, data: PageData, address: str | None) -> str | None:
    links = [link.get("href") for link in tree.iter("link") if "canonical" in (link.get("rel") or "").lower().split()]
    for found in (*links, *data.meta.get("ogurl", ())):
        try:
            url = urljoin(address or "", (found or "").strip())
            parts = urlsplit(url)
        except ValueError:
            continue
        if parts.scheme in ("http", "https") and parts.netloc and parts.path.strip("/"):
            return str(url)
    return address
