"""HTML -> what a page says about its article: title, authors, outlet, section, address, dates.

Each is looked for in the order in which news pages prove right: JSON-LD, meta tags, what readers see.
"""

import re
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement

from onrecord.articles.bylines import SEPARATOR, bare, split_names, without_outlet
from onrecord.articles.days import find_days, parse_time
from onrecord.articles.structured import Json, find_article_data, first_text, texts
from onrecord.records import Field

HOME = frozenset({"home", "homepage", "home page", "start", "startseite", "frontpage", "front page", "news home"})
NO_SECTION = frozenset({"article", "articles", "uncategorized", "uncategorised", "none", "news article"})
TITLE_KEYS = ("og:title", "twitter:title", "dc.title", "parsely-title", "sailthru.title")
AUTHOR_KEYS = ("author", "parsely-author", "sailthru.author", "byl", "dc.creator", "article:author_name", "cxenseparse:author")
OUTLET_KEYS = ("og:site_name", "application-name", "apple-mobile-web-app-title", "publisher", "dc.publisher")
SECTION_KEYS = ("article:section", "parsely-section", "section", "cxenseparse:articlesection")
PUBLISHED_KEYS = (
    "article:published_time", "og:published_time", "datepublished", "date", "dc.date", "dc.date.issued", "dcterms.created",
    "pubdate", "publishdate", "publish-date", "parsely-pub-date", "sailthru.date", "publication_date",
    "cxenseparse:recs:publishtime",
    "cxenseparse:publishtime", "article.published", "publish_date", "originalpublicationdate", "citation_publication_date",
)  # fmt: skip
UPDATED_KEYS = ("article:modified_time", "og:updated_time", "datemodified", "lastmod", "last-modified", "dcterms.modified")
BYLINE = ".//*[@rel='author' or @itemprop='author' or contains(@class, 'byline') or contains(@class, 'author-name')]"
URL_DAY = re.compile(r"/(20[0-3]\d)[/-](0?[1-9]|1[0-2])[/-]([0-3]?\d)(?:/|-|$)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What a page says about its article; what it does not say is None or empty."""

    title: str | None
    authors: tuple[str, ...]
    outlet: str | None
    section: tuple[str, ...]
    url: str | None
    published: str | None
    """ISO date."""
    published_by: Field | None
    """The field of the page that states the date."""
    updated: str | None


def read_facts(tree: HtmlElement, address: str | None) -> Facts:
    """Facts of a parsed page; `address` is where it was fetched, if that is known."""
    meta = _meta(tree)
    data, trail = find_article_data(tree)
    outlet = first_text(data.get("publisher")) or _first(meta, OUTLET_KEYS) or _outlet_in_title(tree)
    title = _title(tree, meta, data, outlet)
    day, field = _published(tree, meta, data, address)
    return Facts(
        title=title,
        authors=_authors(tree, meta, data, outlet),
        outlet=outlet,
        section=_section(meta, data, trail, title, outlet),
        url=_canonical(tree, meta, address),
        published=day,
        published_by=field,
        updated=first_text(data.get("dateModified")) or _first(meta, UPDATED_KEYS),
    )


def _meta(tree: HtmlElement) -> dict[str, list[str]]:
    """Contents of the page's meta tags by their lower-case name, property or itemprop."""
    meta: dict[str, list[str]] = {}
    for tag in tree.iter("meta"):
        key = tag.get("property") or tag.get("name") or tag.get("itemprop")
        content = " ".join((tag.get("content") or "").split())
        if key and content:
            meta.setdefault(key.strip().lower(), []).append(content)
    return meta


def _first(meta: dict[str, list[str]], keys: tuple[str, ...]) -> str | None:
    return next((meta[key][0] for key in keys if key in meta), None)


def _text(element: HtmlElement) -> str:
    return " ".join(element.text_content().split())


def _title(tree: HtmlElement, meta: dict[str, list[str]], data: Json, outlet: str | None) -> str | None:
    """The headline as readers see it (h1) where the metadata confirms it, else what the metadata says."""
    told = first_text(data.get("headline")) or _first(meta, TITLE_KEYS)
    if told is None:
        told = next((_text(t) for t in tree.iter("title") if _text(t)), None)
    told = without_outlet(told, outlet) if told else None
    headings = [text for h1 in tree.iter("h1") if (text := _text(h1))]
    if told is None:
        return headings[0] if headings else None
    # Metadata is cut at 110 characters (Google's limit) or escaped twice; the page's own heading is whole.
    return next((h for h in headings if _same_start(h, told)), told)


def _outlet_in_title(tree: HtmlElement) -> str | None:
    """ "Outlet" where the page's heading is "Title" and its <title> "Title | Outlet"."""
    headings = {_text(h1) for h1 in tree.iter("h1")}
    for element in tree.iter("title"):
        pieces = SEPARATOR.split(_text(element))
        if len(pieces) > 1 and any(heading and _text(element).startswith(heading) for heading in headings):
            return pieces[-1]
    return None


def _same_start(heading: str, told: str) -> bool:
    beginning = bare(told)
    beginning = beginning[: max(20, len(beginning) - 6)]
    return bool(beginning) and bare(heading).startswith(beginning)


def _authors(tree: HtmlElement, meta: dict[str, list[str]], data: Json, outlet: str | None) -> tuple[str, ...]:
    for found in (texts(data.get("author")), texts(data.get("creator")), *(tuple(meta.get(key, ())) for key in AUTHOR_KEYS)):
        names = split_names(found, outlet)
        if names:
            return names
    seen = tuple(text for element in tree.xpath(BYLINE)[:10] if len(text := _text(element)) < 100)
    return split_names(seen, outlet)[:4]


def _section(
    meta: dict[str, list[str]], data: Json, trail: tuple[str, ...], title: str | None, outlet: str | None
) -> tuple[str, ...]:
    names = [name for name in trail if name.lower() not in HOME and bare(name) != bare(outlet or "")]
    if names and title and (_same_start(title, names[-1]) or len(names[-1]) > 40):
        names.pop()  # the trail ends with the article itself
    stated = texts(data.get("articleSection")) or (_first(meta, SECTION_KEYS),)
    return tuple(names) or tuple(dict.fromkeys(name for name in stated if name and name.lower() not in NO_SECTION))


def _canonical(tree: HtmlElement, meta: dict[str, list[str]], address: str | None) -> str | None:
    links = [link.get("href") for link in tree.iter("link") if "canonical" in (link.get("rel") or "").lower().split()]
    for found in (*links, *meta.get("og:url", ())):
        try:
            url = urljoin(address or "", (found or "").strip())
            parts = urlsplit(url)
        except ValueError:
            continue
        if parts.scheme in ("http", "https") and parts.netloc and parts.path.strip("/"):
            return str(url)
    return address


def _published(tree: HtmlElement, meta: dict[str, list[str]], data: Json, address: str | None) -> tuple[str | None, Field | None]:
    """The day that the page states, and where; the first field that holds one full date."""
    stated = [("JSON-LD datePublished", text) for text in texts(data.get("datePublished"))]
    stated += [(f"meta {key}", value) for key in PUBLISHED_KEYS for value in meta.get(key, ())]
    stated += [("time datetime", t.get("datetime") or "") for t in tree.iter("time") if _is_pubdate(t)]
    for field, value in stated:
        if day := parse_time(value):
            return day, Field(field=field, value=value)
    return _published_visibly(tree, meta, address)


def _is_pubdate(time: HtmlElement) -> bool:
    return time.get("pubdate") is not None or "publish" in f"{time.get('itemprop')} {time.get('class')}".lower()


def _published_visibly(tree: HtmlElement, meta: dict[str, list[str]], address: str | None) -> tuple[str | None, Field | None]:
    """The day in the address, or the one day that all <time> elements of the page agree on."""
    url = _canonical(tree, meta, address) or ""
    if match := URL_DAY.search(url):
        day = f"{match[1]}-{int(match[2]):02}-{int(match[3]):02}"
        if find_days(day):
            return day, Field(field="address", value=url)
    times = [t.get("datetime") or _text(t) for t in tree.iter("time")]
    stated = {parse_time(value): value for value in times if parse_time(value)}
    if len(stated) != 1:
        return None, None
    agreed, value = stated.popitem()
    return agreed, Field(field="time datetime", value=value)
