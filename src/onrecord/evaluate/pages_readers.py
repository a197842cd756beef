"""What each reader finds on a page: onrecord, and the libraries that it is measured beside."""

import re
from dataclasses import dataclass

from lxml import etree
from lxml.html import HtmlElement

from onrecord.articles.body import parse_html
from onrecord.articles.facts import read_facts
from onrecord.articles.layout import lay_out
from onrecord.articles.make import make_article
from onrecord.errors import InputError
from onrecord.evaluate.pages import GoldPage
from onrecord.language.times import find_times
from onrecord.pages.decode import decode_html
from onrecord.pages.files import read_bytes
from onrecord.pipeline import dated
from onrecord.records import Article, Page, Skipped
from onrecord.settings import DEFAULTS


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a reader found; `body` without the captions that it knows as such."""

    title: str | None = None
    authors: tuple[str, ...] = ()
    day: str | None = None
    time: str | None = None
    body: str = ""
    captions: tuple[str, ...] = ()
    url: str | None = None
    sections: tuple[str, ...] = ()


NOTHING_FOUND = Found()


def open_page(gold: GoldPage) -> Page | Skipped:
    """The page as if it were fetched from its address; the file's name does not matter."""
    try:
        content = decode_html(read_bytes(str(gold.path), DEFAULTS.largest_page), str(gold.path))
    except InputError as fault:
        return Skipped(input=gold.url, reason=str(fault))
    return Page(input=gold.url, content=content, form="html")


def read_by_onrecord(page: Page) -> Found | Skipped:
    """The article as `onrecord read` makes it, its day from the text where the page states none."""
    try:
        article = make_article(page)
    except InputError as fault:
        return Skipped(input=page.input, reason=str(fault))
    article = dated(article, find_times(article.text)) if article.published is None else article
    return Found(
        title=article.title,
        authors=article.authors,
        day=article.published.date if article.published else None,
        time=article.published.time if article.published else None,
        body=_without_captions(article),
        captions=tuple(article.text[c.span.start : c.span.end] for c in article.captions),
        url=article.url,
        sections=article.section,
    )


def read_by_trafilatura(page: Page) -> Found:
    """Trafilatura's usual settings; its authors come as one text."""
    import trafilatura
    from trafilatura.settings import Document

    document = trafilatura.bare_extraction(page.content, url=page.input, with_metadata=True, include_comments=False)
    if not isinstance(document, Document):
        return NOTHING_FOUND
    return Found(
        title=document.title,
        authors=tuple(name for name in (document.author or "").split("; ") if name),
        day=document.date,
        body=document.text or "",
        url=document.url,
    )


def day_by_onrecord(page: Page, *, stripped: bool) -> str | None:
    """The day that the page states; `stripped`: see `strip_page`."""
    try:
        tree = parse_html(page.content, page.input)
    except InputError:
        return None
    if stripped:
        strip_page(tree)
    published = read_facts(tree, lay_out(tree), None if stripped else page.input).published
    return published.date if published else None


def day_by_htmldate(page: Page, *, stripped: bool) -> str | None:
    """Htmldate's extensive search for the original date."""
    from htmldate import find_date

    try:
        tree = parse_html(page.content, page.input)
    except InputError:
        return None
    if stripped:
        strip_page(tree)
    found: str | None = find_date(tree, url=None if stripped else page.input, original_date=True, extensive_search=True)
    return found


# What a reader of the page never sees, and what tells a date to machines only.
MACHINES = ("script", "meta", "link", "style", "noscript", "template")
TOLD = re.compile(r"datetime|content|item(?:prop|scope|type|id)|property|typeof|pubdate|title|value|data-.*")


def strip_page(tree: HtmlElement) -> None:
    """Take all structured data, meta tags and attributes that tell dates out of a page."""
    etree.strip_elements(tree, *MACHINES, with_tail=False)
    for element in tree.iter():
        for name in [name for name in element.attrib if TOLD.fullmatch(str(name))]:
            del element.attrib[name]


def _without_captions(article: Article) -> str:
    """The text without the lines that hold its captions, credits and all."""
    kept, at = [], 0
    starts = {c.span.start for c in article.captions}
    for line in article.text.split("\n"):
        if not any(at <= start < at + len(line) for start in starts):
            kept.append(line)
        at += len(line) + 1
    return "\n".join(kept)
