"""A page's structured data -> the object about its article, the trail of sections to it, and its meta tags.

JSON-LD comes broken in many ways: wrapped in comments, with commas or line ends too many, several objects one after the other,
or escaped as HTML. What can be mended is; of what cannot, the plain fields are taken as they stand.
"""

import json
import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from typing import Any

from lxml.etree import XPath
from lxml.html import HtmlElement

ARTICLE = re.compile(r"(?:.*Article|BlogPosting|LiveBlogPosting|Report|Review|NewsStory|VideoObject|Posting)$")
# A page has a handful of objects; what goes on longer is no description of an article.
MOST_OBJECTS = 5_000
Json = dict[str, object]
TYPED: Any = XPath("descendant-or-self::*[@itemtype]")
NAMED: Any = XPath("descendant-or-self::*[@itemprop]")
OPENINGS, ENDINGS = ("<!--", "//", "/*", "<![CDATA[", "*/"), ("-->", "//", "/*", "]]>", "*/", ";")
TRAILING_COMMA = re.compile(r",(?=\s{0,50}[}\]])")
BAD_ESCAPE = re.compile(r'\\(?!["\\/bfnrtu])')
# Of JSON that cannot be mended: fields that are a plain text.
PLAIN = re.compile(
    r'"(?P<key>headline|datePublished|dateModified|articleSection)"\s{0,5}:\s{0,5}"(?P<value>(?:[^"\\\n]|\\.){1,300})"'
)
INSIDE = ("@graph", "mainEntity", "mainEntityOfPage", "breadcrumb", "itemReviewed", "hasPart", "isPartOf")


@dataclass(frozen=True, slots=True, kw_only=True)
class PageData:
    """What a page tells machines about itself."""

    article: Json
    """The JSON-LD object of the article, else its microdata; empty if there is neither."""
    trail: tuple[str, ...]
    """Names in its BreadcrumbList."""
    meta: dict[str, list[str]]
    """Contents of its meta tags by name, property or itemprop: lower-case letters and digits only."""
    names: dict[str, str]
    """These names as the page writes them."""


def read_page_data(tree: HtmlElement) -> PageData:
    """The structured data of a parsed page."""
    objects = [
        o for script in tree.iter("script") if "ld+json" in (script.get("type") or "") for o in _objects(script.text or "")
    ]
    known = {str(o["@id"]): o for o in objects if isinstance(o.get("@id"), str) and len(o) > 1}
    articles = [o for o in objects if any(ARTICLE.match(kind) for kind in texts(o.get("@type")))]
    trails = [o for o in objects if "BreadcrumbList" in texts(o.get("@type"))]
    # The one with a headline and a date is the page's own; others are cards of related stories.
    articles.sort(key=lambda o: ("headline" in o) + ("datePublished" in o) + ("author" in o) - 2 * _is_video(o), reverse=True)
    article = _resolved(articles[0], known) if articles else {}
    meta, names = _meta(tree)
    return PageData(article=_filled(article, objects, tree), trail=_trail(trails[0]) if trails else (), meta=meta, names=names)


def texts(value: object) -> tuple[str, ...]:
    """The texts in a JSON-LD value: itself, its items, their names."""
    if isinstance(value, str):
        clean = " ".join(unescape(value).split())
        return (clean,) if clean else ()
    if isinstance(value, list):
        return tuple(text for item in value[:50] if not isinstance(item, list) for text in texts(item))
    if isinstance(value, dict):
        name = value.get("name")
        return texts(name) if isinstance(name, (str, list)) else ()
    return ()


def first_text(value: object) -> str | None:
    """The first of `texts`."""
    return next(iter(texts(value)), None)


def is_person(value: object) -> bool:
    """Whether a JSON-LD value is a person, as far as it says."""
    kinds = texts(value.get("@type")) if isinstance(value, dict) else ()
    return not kinds or "Person" in kinds


def bare_key(key: str) -> str:
    """A meta tag's name without what pages vary: "article:published:time" and "article:published_time" are one."""
    return re.sub(r"[^a-z0-9]+", "", key.lower())


def _is_video(data: Json) -> bool:
    return "VideoObject" in texts(data.get("@type"))


def _objects(source: str) -> Iterator[Json]:
    waiting = deque(_parsed(source))
    seen = 0
    while waiting and seen < MOST_OBJECTS:
        value = waiting.popleft()
        seen += 1
        if isinstance(value, list):
            waiting.extend(value)
        elif isinstance(value, dict):
            yield value
            waiting.extend(value[key] for key in INSIDE if key in value)


def _parsed(source: str) -> list[object]:
    """The JSON values in a script, as they stand, mended, or their plain fields."""
    source = _unwrapped(source)
    for text in (source, TRAILING_COMMA.sub("", BAD_ESCAPE.sub(r"\\\\", source)), unescape(source)):
        try:
            return _values(text)
        except (ValueError, RecursionError):
            continue
    plain = {match["key"]: match["value"] for match in reversed(list(PLAIN.finditer(source)))}
    return [{"@type": "Article", **plain}] if plain else []


def _unwrapped(source: str) -> str:
    """JSON without the comments and CDATA marks around it."""
    for _ in range(len(OPENINGS)):
        source = source.strip()
        for opening in OPENINGS:
            source = source.removeprefix(opening).lstrip()
        for ending in ENDINGS:
            source = source.removesuffix(ending).rstrip()
    return source


def _values(text: str) -> list[object]:
    """JSON values one after the other. Raises ValueError."""
    decoder = json.JSONDecoder(strict=False)
    values: list[object] = []
    at = 0
    while at < len(text) and len(values) < MOST_OBJECTS:
        value, at = decoder.raw_decode(text, at)
        values.append(value)
        while at < len(text) and text[at] in " \t\r\n,;":
            at += 1
    return values


def _resolved(article: Json, known: dict[str, Json]) -> Json:
    """The article with references to other objects of the page ({"@id": …}) replaced by these."""

    def follow(value: object) -> object:
        if isinstance(value, list):
            return [follow(item) for item in value[:50] if not isinstance(item, list)]
        if isinstance(value, dict) and "name" not in value and isinstance(value.get("@id"), str):
            return known.get(str(value["@id"]), value)
        return value

    return {key: follow(value) if key in ("author", "creator", "publisher") else value for key, value in article.items()}


def _filled(article: Json, objects: list[Json], tree: HtmlElement) -> Json:
    """The article's gaps filled from the page object of its JSON-LD, and from microdata."""
    pages = [o for o in objects if any(kind.endswith("WebPage") for kind in texts(o.get("@type")))]
    keys = ("datePublished", "dateModified", "publisher")
    of_page = {key: page[key] for page in pages[:1] for key in keys if page.get(key)}
    return {**_microdata(tree), **of_page, **{key: value for key, value in article.items() if value not in (None, "", [])}}


def _microdata(tree: HtmlElement) -> Json:
    """Dates and section that elements with `itemprop` hold inside an article's `itemtype`."""
    for scope in TYPED(tree):
        if ARTICLE.search(scope.get("itemtype").rstrip("/").rpartition("/")[2] or "-"):
            found: Json = {}
            for element in NAMED(scope):
                prop = element.get("itemprop")
                if prop in ("datePublished", "dateModified", "articleSection") and prop not in found:
                    value = element.get("content") or element.get("datetime") or " ".join(element.text_content().split())
                    if value:
                        found[prop] = value[:300]
            return found
    return {}


def _meta(tree: HtmlElement) -> tuple[dict[str, list[str]], dict[str, str]]:
    meta: dict[str, list[str]] = {}
    names: dict[str, str] = {}
    for tag in tree.iter("meta"):
        content = " ".join((tag.get("content") or "").split())
        for name in filter(None, map(tag.get, ("property", "name", "itemprop"))) if content else ():
            key = bare_key(name)
            if key and content not in meta.get(key, ()):
                meta.setdefault(key, []).append(content)
                names.setdefault(key, name)
    return meta, names


def _trail(data: Json) -> tuple[str, ...]:
    """Names in a BreadcrumbList, in their order."""
    items = data.get("itemListElement")
    entries = [item for item in items if isinstance(item, dict)] if isinstance(items, list) else []
    entries.sort(key=lambda entry: int(position) if re.fullmatch(r"\d{1,4}", position := str(entry.get("position"))) else 0)
    names = (first_text(entry.get("name")) or first_text(entry.get("item")) for entry in entries)
    return tuple(name for name in names if name)
