"""What a page says about who wrote its article."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from lxml.html import HtmlElement

from onrecord.articles.bylines import LINE, NAMES, split_names, without_day
from onrecord.articles.layout import Layout, visible_text
from onrecord.articles.structured import PageData, is_person, texts

AUTHOR_KEYS = (
    "author", "parselyauthor", "sailthruauthor", "byl", "dccreator", "articleauthorname", "cxenseparseauthor", "articleauthor",
    "articlebyline", "authors", "creator", "citationauthor",
)  # fmt: skip
# Elements that hold a byline, and links to a writer's page.
BYLINE = re.compile(
    r"(?:^|[\s_-])(?:by-?line|authors?|autor(?:en|es|zy)?|auteurs?|writers?|contributor|redakteur|skribent)(?!-?(?:box|bio|image|avatar|photo|title|role|social|info-?box))",
    re.I,
)
WRITERS_PAGE = re.compile(
    r"/(?:authors?|autor(?:en|es)?|auteurs?|writers?|by|profile|people|staff|contributors?|redaktion|impressum/autoren)/[^/]",
    re.I,
)
# What a writer wrote elsewhere, and who comments.
ELSEWHERE = re.compile(r"comment|related|teaser|recommend|sidebar|footer|popular|more-?from|card|newsletter|widget", re.I)
LONGEST_BYLINE = 120
# Letters between the headline and a byline below it; photo and summary may stand between them.
NEAR = 1_500


def read_authors(data: PageData, layout: Layout, headline: int | None, outlet: str | None) -> tuple[str, ...]:
    """The people that the structured data names, else those of the byline, else whoever the one or the other names."""
    told = _told(data)
    for n, values in enumerate(told):
        if names := split_names(values, outlet, who="people" if n else "persons"):
            return names
    seen = tuple(without_day(byline) for byline in _seen(layout, headline)), tuple(_lines(layout, headline))
    for values in seen:
        if names := split_names(values, outlet, who="people"):
            return names
    for values in (told[-1], *told[:-1], *seen):
        if names := split_names(values, outlet, who="all"):
            return names
    return ()


def _told(data: PageData) -> list[tuple[str, ...]]:
    """The values of each field that names authors; people of the JSON-LD before its organisations."""
    author = data.article.get("author") or data.article.get("creator")
    items = author if isinstance(author, list) else [author] if author else []
    people = [text for item in items if is_person(item) for text in texts(item)]
    return [tuple(people), *(tuple(data.meta.get(key, ())) for key in AUTHOR_KEYS), texts(items)]


def _seen(layout: Layout, headline: int | None) -> Iterator[str]:
    """The texts of the byline's elements: the first that look like one near the headline, and their likes beside it."""
    first: HtmlElement | None = None
    for element, (start, end) in layout.places.items():
        if (
            not 0 < end - start <= LONGEST_BYLINE
            or (headline is not None and abs(start - headline) > NEAR)
            or not _is_byline(element)
        ):
            continue
        if first is None:
            first = element
        if element is first or _are_likes(element, first):
            yield visible_text(element)


def _lines(layout: Layout, headline: int | None) -> Iterator[str]:
    """The first line near the headline that begins as bylines do and holds nothing but names."""
    if headline is None:
        return
    places = [piece.at for piece in layout.pieces]
    first = bisect_left(places, headline)
    last = bisect_right(places, headline + NEAR) - 1
    if not 0 <= first <= last < len(layout.pieces):
        return
    for line in layout.text[layout.pieces[first].start : layout.pieces[last].start].split("\n"):
        if len(line) <= LONGEST_BYLINE and (begin := LINE.match(line)):
            names = without_day(line[begin.end() :])
            if NAMES.fullmatch(names):
                yield names
                return


def _is_byline(element: HtmlElement) -> bool:
    if element.get("rel") == "author" or element.get("itemprop") == "author":
        return not _is_elsewhere(element)
    if element.tag == "a" and WRITERS_PAGE.search(element.get("href") or ""):
        return not _is_elsewhere(element)
    return bool(BYLINE.search(f"{element.get('class') or ''} {element.get('id') or ''}")) and not _is_elsewhere(element)


def _is_elsewhere(element: HtmlElement) -> bool:
    return any(
        ancestor.tag in ("aside", "nav", "footer")
        or ELSEWHERE.search(f"{ancestor.get('class') or ''} {ancestor.get('id') or ''}")
        for _, ancestor in zip(range(4), (element, *element.iterancestors()), strict=False)
        if ancestor.tag not in ("body", "html", "main", "article")
    )


def _are_likes(element: HtmlElement, first: HtmlElement) -> bool:
    """Whether an element is another name of the same byline, and no part of the first."""
    if first in element.iterancestors():
        return False
    return (
        element.tag == first.tag
        and element.get("class") == first.get("class")
        and _near(element) in (_near(first), first.getparent())
    )


def _near(element: HtmlElement) -> HtmlElement | None:
    parent = element.getparent()
    return parent.getparent() if parent is not None else None
