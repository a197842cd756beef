"""A page's JSON-LD -> the object about its article, and the trail of sections to it."""

import json
import re
from collections.abc import Iterator
from html import unescape

from lxml.html import HtmlElement

ARTICLE = re.compile(r"(?:.*Article|BlogPosting|LiveBlogPosting|Report|VideoObject)$")
# A page has a handful of objects; what goes on longer is no description of an article.
MOST_OBJECTS = 5_000
Json = dict[str, object]


def find_article_data(tree: HtmlElement) -> tuple[Json, tuple[str, ...]]:
    """The JSON-LD object of the article (empty if there is none), and the names in its BreadcrumbList."""
    objects = [
        o for script in tree.iter("script") if "ld+json" in (script.get("type") or "") for o in _objects(script.text or "")
    ]
    articles = [o for o in objects if any(ARTICLE.match(kind) for kind in texts(o.get("@type")))]
    trails = [o for o in objects if "BreadcrumbList" in texts(o.get("@type"))]
    # The one with a headline and a date is the page's own; others are cards of related stories.
    articles.sort(key=lambda o: ("headline" in o) + ("datePublished" in o) + ("author" in o) - 2 * _is_video(o), reverse=True)
    return (articles[0] if articles else {}), (_trail(trails[0]) if trails else ())


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


def _is_video(data: Json) -> bool:
    return "VideoObject" in texts(data.get("@type"))


def _objects(source: str) -> Iterator[Json]:
    try:
        waiting = [json.loads(source.strip().removesuffix(";"), strict=False)]
    except (ValueError, RecursionError):
        return  # many pages have broken JSON-LD; their meta tags speak for them
    seen = 0
    while waiting and seen < MOST_OBJECTS:
        value = waiting.pop(0)
        seen += 1
        if isinstance(value, list):
            waiting.extend(value)
        elif isinstance(value, dict):
            yield value
            waiting.extend(value[key] for key in ("@graph", "mainEntity", "mainEntityOfPage", "breadcrumb") if key in value)


def _trail(data: Json) -> tuple[str, ...]:
    """Names in a BreadcrumbList, in their order."""
    items = data.get("itemListElement")
    entries = [item for item in items if isinstance(item, dict)] if isinstance(items, list) else []
    entries.sort(key=lambda entry: int(position) if str(position := entry.get("position", 0)).isdigit() else 0)
    names = (first_text(entry.get("name")) or first_text(entry.get("item")) for entry in entries)
    return tuple(name for name in names if name)
