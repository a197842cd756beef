"""The day on which a page says that its article appeared, and the field or the characters that say so.

Structured data first, each field in the order in which news pages prove right; then the line beside the headline; then the
address. Where two fields of equal worth disagree the first is taken; where nothing is sure, nothing is said.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from onrecord.articles.dateline import ELSEWHERE, Shown, find_dateline
from onrecord.articles.days import parse_moment
from onrecord.articles.layout import Layout, squeezed
from onrecord.articles.marks import marks, says
from onrecord.articles.structured import PageData, first_text, texts
from onrecord.records import Field, Published

# Names of meta tags, lower-case letters and digits only.
PUBLISHED_KEYS = (
    "articlepublishedtime", "ogpublishedtime", "datepublished", "ogarticlepublishedtime", "rnewsdatepublished", "parselypubdate",
    "sailthrudate", "date", "dcdate", "dcdateissued", "dctermsdate", "dctermscreated", "dctermsissued", "dcdatecreated",
    "pubdate",
    "publishdate", "publicationdate", "publisheddate", "datecreated", "cxenseparserecspublishtime", "cxenseparsepublishtime",
    "articlepublished", "originalpublicationdate", "citationpublicationdate", "citationdate", "vrpublishtime", "lastpubdate",
    "displaydate", "articledateoriginal", "timestamp", "bloggerdate", "published", "dateissued", "releasedate",
)  # fmt: skip
# What content management fills with the day of a draft or of the last change as well: the line beside the headline is surer.
WEAK_KEYS = frozenset("date dcdate dcdateissued dctermsdate dctermscreated dcdatecreated datecreated timestamp".split())
UPDATED_KEYS = (
    "articlemodifiedtime", "ogupdatedtime", "datemodified", "lastmod", "lastmodified", "dctermsmodified",
    "articleupdated",
    "dateupdated", "revised", "modified",
)  # fmt: skip
PUBLISHED_CLASS = says(
    r"(?:^|[\s_-])(?:published?|pub-?date|date-?published|entry-?date|post-?date|dt-published|article-?date)(?:$|[\s_-])"
)
URL_LANGUAGE = re.compile(r"/([a-z]{2}-[a-z]{2})/", re.I)
URL_DAY = re.compile(r"/(20[0-3]\d)[/-]?(0[1-9]|1[0-2]|[1-9](?=[/-]))[/-]?([0-2]\d|3[01]|[1-9](?=[/-]))(?:/|-|_|\.|$)")
# "/2021/oct/29/"
URL_DAY_NAMED = re.compile(r"/(20[0-3]\d)/([a-z]{3})/([0-2]\d|3[01]|[1-9])/", re.I)
# "/29-10-2021"; with a day of 12 or less it may be the month.
URL_DAY_FIRST = re.compile(r"[/_-](1[3-9]|2\d|3[01])[-.](0[1-9]|1[0-2])[-.](20[0-3]\d)(?:[/_.-]|$)")
# What pages that are drawn by scripts hold of their article.
SCRIPT_DATE = re.compile(
    r"""["']?(?:datePublished|published_?at|published_?date|publish_?date|pub_?date|publication_?date|date_?published|first_?published\w{0,10})"""
    r"""["']?\\?["']?\s{0,3}[:=]\s{0,3}\\?["']([^"'\\]{8,40})""",
    re.I,
)


def read_published(
    tree: HtmlElement, data: PageData, layout: Layout, headline: int | None, addresses: tuple[str, ...]
) -> Published | None:
    """The day, as stated in the page's own time zone, and what it rests on.

    `addresses` are the article's, the canonical one first.
    """
    line = find_dateline(layout, headline, _language(tree, data, addresses))
    shown = _of_line(line) if line else None
    for field, value, sure in _stated(tree, data):
        if line and shown and line.close and not sure:
            return _with_time(shown, value)
        day, time = parse_moment(value)
        if day:
            stated = Published(date=day, how="stated", evidence=(Field(field=field, value=value),), time=time)
            return _in_local_time(stated, (_of_addresses(addresses), shown))
    return shown or _of_addresses(addresses) or _of_scripts(tree)


def _in_local_time(stated: Published, others: tuple[Published | None, ...]) -> Published:
    """A time in UTC as the day that the page's address or its readers see, where that is the day before or after."""
    if stated.date is None or not (stated.time or "").endswith("+00:00"):
        return stated
    for other in others:
        if other and other.date == stated.date:
            return stated
        if other and other.date == _local_day(stated.time or ""):
            return replace(stated, date=other.date, evidence=(*other.evidence, *stated.evidence))
    return stated


def _local_day(time: str) -> str:
    """The other day that a time in UTC can be where most people live: eight hours west of Greenwich, or nine and a half east."""
    moment = datetime.fromisoformat(time)
    east = moment + timedelta(hours=9.5)
    return (east if east.date() != moment.date() else moment - timedelta(hours=8)).date().isoformat()


def read_updated(data: PageData) -> str | None:
    """When the article was changed last: an ISO time with its offset where the page gives both, else the ISO date."""
    stated = (first_text(data.article.get("dateModified")), *(value for key in UPDATED_KEYS for value in data.meta.get(key, ())))
    for value in stated:
        day, time = parse_moment(value or "")
        if day:
            return time or day
    return None


def _language(tree: HtmlElement, data: PageData, addresses: tuple[str, ...]) -> str:
    """The page's language in lower case, with its region where the page or its address tells it: "en-gb"."""
    in_address = [code for address in addresses for code in URL_LANGUAGE.findall(address)[:1]]
    told = [tree.get("lang") or "", *data.meta.get("oglocale", ()), *in_address]
    codes = [code.lower().replace("_", "-") for code in told if code]
    return next((code for code in codes if "-" in code), next(iter(codes), ""))


def _of_line(line: Shown) -> Published:
    return Published(date=line.iso, how="stated", evidence=(Field(field="line on the page", value=line.line),))


def _with_time(shown: Published, value: str) -> Published:
    """The day that readers see, with the time of a field that means the same day."""
    day, time = parse_moment(value)
    return replace(shown, time=time) if day == shown.date and not shown.time else shown


def _stated(tree: HtmlElement, data: PageData) -> Iterator[tuple[str, str, bool]]:
    """The fields of the structured data that state when the article appeared: name, value, and whether it is surer than a line
    beside the headline."""
    for value in texts(data.article.get("datePublished")):
        yield "JSON-LD datePublished", value, True
    for key in sorted(PUBLISHED_KEYS, key=lambda key: key in WEAK_KEYS):
        for value in data.meta.get(key, ()):
            yield f"meta {data.names[key]}", value, key not in WEAK_KEYS
    yield from _of_elements(tree)


def _of_elements(tree: HtmlElement) -> Iterator[tuple[str, str, bool]]:
    """Elements that say that they hold the date: by microdata, or by their class where all of these agree."""
    classed: dict[str, tuple[str, str, bool]] = {}
    for element in tree.iter("time", "abbr", "span", "p", "div"):
        told = element.get("itemprop") or element.get("property") or ""
        kind = next((kind for kind in ("datePublished", "dateCreated") if kind in told), None) if told else None
        by_class = element.tag in ("time", "abbr") and PUBLISHED_CLASS(element.get("class") or "")
        if not (kind or by_class or element.get("pubdate") is not None) or _is_elsewhere(element):
            continue
        value = _value(element)
        if kind:
            yield f"{element.tag} {kind}", value, True
        elif day := parse_moment(value)[0]:
            classed.setdefault(day, (f"{element.tag} marked as published", value, False))
    if len(classed) == 1:
        yield from classed.values()


def _is_elsewhere(element: HtmlElement) -> bool:
    return any(
        ELSEWHERE(marks(a)) for _, a in zip(range(6), element.iterancestors(), strict=False) if a.tag not in ("body", "html")
    )


def _value(element: HtmlElement) -> str:
    return element.get("datetime") or element.get("content") or element.get("title") or squeezed(element.text_content()[:200])


def _of_addresses(addresses: tuple[str, ...]) -> Published | None:
    """The day that the first address which holds one holds."""
    for address in addresses:
        path = urlsplit(address).path
        if match := URL_DAY.search(path):
            told = f"{match[1]}-{int(match[2]):02}-{int(match[3]):02}"
        elif match := URL_DAY_NAMED.search(path):
            told = f"{match[3]} {match[2]} {match[1]}"
        elif match := URL_DAY_FIRST.search(path):
            told = f"{match[3]}-{match[2]}-{match[1]}"
        else:
            continue
        if iso := parse_moment(told)[0]:
            return Published(date=iso, how="stated", evidence=(Field(field="address", value=address),))
    return None


def _of_scripts(tree: HtmlElement) -> Published | None:
    """The day on which all dates of publication in the page's scripts agree."""
    found: dict[str, str] = {}
    for script in tree.iter("script"):
        for match in SCRIPT_DATE.finditer(script.text or ""):
            day, _ = parse_moment(match[1])
            if day:
                found.setdefault(day, match[1])
    if len(found) != 1:
        return None
    day, value = found.popitem()
    return Published(date=day, how="stated", evidence=(Field(field="script", value=value),))
