"""The day on which a page says that its article appeared, and the field or the characters that say so.

Structured data first, each field in the order in which news pages prove right; then the line beside the headline; then the
address. Where two fields of equal worth disagree the first is taken; where nothing is sure, nothing is said.
"""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from onrecord.articles.dateline import find_dateline
from onrecord.articles.days import parse_moment
from onrecord.articles.layout import Layout, squeezed
from onrecord.articles.structured import PageData, first_text, texts
from onrecord.records import Field, Published

# Names of meta tags, lower-case letters and digits only.
PUBLISHED_KEYS = (
    "articlepublishedtime", "ogpublishedtime", "datepublished", "ogarticlepublishedtime", "rnewsdatepublished", "parselypubdate",
    "sailthrudate", "date", "dcdate", "dcdateissued", "dctermsdate", "dctermscreated", "dctermsissued", "dcdatecreated", "pubdate",
    "publishdate", "publicationdate", "publisheddate", "datecreated", "cxenseparserecspublishtime", "cxenseparsepublishtime",
    "articlepublished", "originalpublicationdate", "citationpublicationdate", "citationdate", "vrpublishtime", "lastpubdate",
    "displaydate", "articledateoriginal", "timestamp", "bloggerdate", "published", "dateissued", "releasedate",
)  # fmt: skip
UPDATED_KEYS = (
    "articlemodifiedtime", "ogupdatedtime", "datemodified", "lastmod", "lastmodified", "dctermsmodified", "datemodified", "articleupdated",
    "dateupdated", "revised", "modified",
)  # fmt: skip
PUBLISHED_CLASS = re.compile(r"(?:^|[\s_-])(?:published?|pub-?date|date-?published|entry-?date|post-?date|dt-published|article-?date)(?:$|[\s_-])", re.I)
URL_DAY = re.compile(r"/(20[0-3]\d)[/-]?(0[1-9]|1[0-2]|[1-9](?=[/-]))[/-]?([0-2]\d|3[01]|[1-9](?=[/-]))(?:/|-|_|\.|$)")


def read_published(tree: HtmlElement, data: PageData, layout: Layout, headline: int | None, url: str | None) -> Published | None:
    """The day, as stated in the page's own time zone, and what it rests on."""
    for field, value in _stated(tree, data):
        day, time = parse_moment(value)
        if day:
            return Published(date=day, how="stated", evidence=(Field(field=field, value=value),), time=time)
    language = (tree.get("lang") or "").lower()
    return find_dateline(layout, headline, language) or _of_address(url)


def read_updated(data: PageData) -> str | None:
    """When the article was changed last: an ISO time with its offset where the page gives both, else the ISO date."""
    stated = (first_text(data.article.get("dateModified")), *(value for key in UPDATED_KEYS for value in data.meta.get(key, ())))
    for value in stated:
        day, time = parse_moment(value or "")
        if day:
            return time or day
    return None


def _stated(tree: HtmlElement, data: PageData) -> Iterator[tuple[str, str]]:
    """The fields of the structured data that state when the article appeared."""
    for value in texts(data.article.get("datePublished")):
        yield "JSON-LD datePublished", value
    for key in PUBLISHED_KEYS:
        for value in data.meta.get(key, ()):
            yield f"meta {key}", value
    for time in tree.iter("time", "abbr", "span", "p", "div"):
        if time.get("pubdate") is not None or "datePublished" in (time.get("itemprop") or ""):
            yield f"{time.tag} {'itemprop' if time.get('itemprop') else 'pubdate'}", _value(time)
        elif time.tag in ("time", "abbr") and PUBLISHED_CLASS.search(time.get("class") or ""):
            yield f"{time.tag} class", _value(time)


def _value(element: HtmlElement) -> str:
    return element.get("datetime") or element.get("content") or element.get("title") or squeezed(element.text_content()[:200])


def _of_address(url: str | None) -> Published | None:
    """The day that the address holds."""
    match = URL_DAY.search(url or "")
    if match is None:
        return None
    day, _ = parse_moment(f"{match[1]}-{int(match[2]):02}-{int(match[3]):02}")
    return Published(date=day, how="stated", evidence=(Field(field="address", value=url or ""),)) if day else None
