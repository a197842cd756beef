"""What a page says about the section that its article stands in."""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from onrecord.articles.bylines import bare, is_outlet
from onrecord.articles.layout import Layout, squeezed
from onrecord.articles.marks import says
from onrecord.articles.structured import PageData, texts

HOME = frozenset(
    "home homepage homeen start startseite startpage frontpage newshome mainpage titelseite inicio portada accueil forside "
    "forsiden "
    "etusivu hem главная anasayfa haberler hjem úvod főoldal 首页 ホーム トップ 홈".split()
)
NO_SECTION = frozenset(
    {"article", "articles", "uncategorized", "uncategorised", "none", "newsarticle", "story", "default", "allgemein"}
)
SECTION_KEYS = (
    "articlesection",
    "parselysection",
    "section",
    "cxenseparsearticlesection",
    "sailthruvertical",
    "dcsubject",
    "category",
)
TELLING = ("class", "id", "aria-label", "itemtype")
"""Attributes, each of which may say that its element is a trail."""
BREADCRUMB = says(r"bread-?crumb|brotkrumen|migas|ariane|crumbs")
SEPARATORS = re.compile(r"\s*[/>»›|→·]+\s*")
# "harbourpost.example" as the first step of a trail is the site.
SITE = re.compile(r"[\w-]+(?:\.[a-z]{2,4}){1,2}", re.I)
LONGEST_NAME = 40
# A trail has fewer steps; what has more is a list of tags.
MOST_NAMES = 8


def read_section(data: PageData, layout: Layout, title: str | None, outlet: str | None) -> tuple[str, ...]:
    """The trail of sections that the page states or shows, else the one that its metadata names."""
    for trail in (data.trail, *_shown_trails(layout)):
        if len(trail) <= MOST_NAMES and (names := _sections(trail, title, outlet)):
            return names
    stated = (texts(data.article.get("articleSection")), *(tuple(data.meta.get(key, ())) for key in SECTION_KEYS))
    for values in stated:
        if names := _sections(values, title, outlet)[:MOST_NAMES]:
            return names
    return ()


def _sections(names: tuple[str, ...], title: str | None, outlet: str | None) -> tuple[str, ...]:
    """The sections in a trail: without the front page, the outlet and the article itself."""
    kept: dict[str, str] = {}
    for name in names:
        name = squeezed(name).strip(" /»›>|")
        key = bare(name)
        if (
            not key
            or key in HOME
            or key in NO_SECTION
            or len(name) > LONGEST_NAME
            or SITE.fullmatch(name)
            or is_outlet(name, outlet)
        ):
            continue
        if title and bare(title).startswith(key) and len(key) > 15:
            continue
        kept.setdefault(key, name)
    return tuple(kept.values())


def _shown_trails(layout: Layout) -> Iterator[tuple[str, ...]]:
    """The trails that readers see: in an element that is marked as one."""
    for element, (start, end) in layout.places.items():
        if not 0 < end - start <= 300 or element.tag in ("body", "html"):
            continue
        if any(map(BREADCRUMB, filter(None, map(element.get, TELLING)))):
            yield tuple(_links(element, layout))


def _links(element: HtmlElement, layout: Layout) -> Iterator[str]:
    """The names in a trail: its links, or the pieces of its text."""
    links = [squeezed(link.text_content()) for link in element.iter("a") if layout.places.get(link, (0, 0))[1]]
    if links:
        yield from (link for link in links if link)
    else:
        yield from SEPARATORS.split(squeezed(element.text_content()))[:-1]
