"""HTML -> the article's body: its blocks, photo captions among them where the page has them."""

import re
from collections.abc import Iterator
from copy import copy
from dataclasses import dataclass

import trafilatura
from lxml import etree
from lxml.html import HtmlComment, HtmlElement, HtmlEntity, HTMLParser, HtmlProcessingInstruction, document_fromstring
from trafilatura.settings import Document

from onrecord.articles.figures import Figure, find_figures
from onrecord.articles.furniture import tell_line
from onrecord.articles.layout import Layout, find_heading, find_places, squeezed
from onrecord.errors import PageError

# Control characters have no place in HTML, and extractors take text with many of them for binary data.
NO_HTML = bytes((*range(0x01, 0x09), 0x0B, *range(0x0E, 0x20)))
# Every element of the one class: lxml.html's own lookup, which has others for form fields, is Python and runs at each step.
ELEMENTS = etree.ElementDefaultClassLookup(
    element=HtmlElement, comment=HtmlComment, pi=HtmlProcessingInstruction, entity=HtmlEntity
)
# Elements that trafilatura's precise settings drop with all that is in them. Dropped before, they are not copied and searched by
# each of its steps: a tenth less time, and no other body for any of the 758 pages of fundus and WCXB.
DROPPED = (
    "audio", "button", "canvas", "embed", "footer", "head", "iframe", "input", "label", "link", "nav", "noscript", "object",
    "picture", "script", "select", "style", "svg", "template", "textarea", "video",
)  # fmt: skip
BLOCKS = frozenset({"p", "head", "item", "quote", "code", "row", "list", "table", "cell", "div"})
# What goes wrong inside the parsers and extractors on broken pages; each was seen in one of them, and none may end a run.
FAULTS = (etree.LxmlError, ValueError, TypeError, AttributeError, LookupError, RecursionError, AssertionError)
# Below this share of the page's visible text the precise extraction is checked against the usual one. Of the pages looked at of
# fundus and WCXB, a share above 0.2 or less than three times as much gives worse bodies.
LITTLE, MUCH_MORE = 0.2, 3
LONGEST_FURNITURE = 40
# A lead photo may stand above the headline and a gallery below the last paragraph, but no more than so many letters away.
ABOVE, BELOW = 600, 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A paragraph, subhead, list item or photo caption."""

    text: str
    figure: Figure | None = None
    """Set for a caption."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """The article's blocks in their order."""

    blocks: tuple[Block, ...]
    seen: int
    """Characters that a reader sees on the page, white space left out."""


def parse_html(content: str, name: str) -> HtmlElement:
    """The page's tree. Raises PageError where there is none."""
    try:
        # As bytes: libxml2 refuses a str that declares an encoding.
        data = content.encode(errors="replace").translate(None, NO_HTML).replace(b"\0", "\ufffd".encode())
        parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False)
        parser.set_element_class_lookup(ELEMENTS)
        return document_fromstring(data, parser=parser)
    except FAULTS:
        raise PageError(f"{name!r}: no HTML that can be parsed; save the article's text as .txt") from None


def read_body(tree: HtmlElement, layout: Layout, name: str, title: str | None) -> Body:
    """The body by trafilatura, captions put where the page shows them. Raises PageError where the page holds no article."""
    try:
        texts = tuple(_without_furniture(_best(tree, len(layout.letters)), title))
        blocks = _with_figures(texts, layout, title)
    except FAULTS as fault:
        raise PageError(f"{name!r}: no article can be taken out of it ({type(fault).__name__}); save its text as .txt") from None
    if not any(block.figure is None and re.search(r"\w", block.text) for block in blocks):
        raise PageError(f"{name!r}: no article text found on the page; save the article's text as .txt")
    return Body(blocks=blocks, seen=len(layout.letters))


def _best(tree: HtmlElement, seen: int) -> list[str]:
    """The first extraction that finds more than a little of what readers see, the quickest and most precise tried first.

    The quick one does not ask other extractors, which takes a third of the time and changes nothing where it finds much. The
    precise settings take one column or teaser of some pages for all of it; the usual ones then find five times as much. Where
    they find little more, the page is long around a short story.
    """
    light = copy(tree)
    etree.strip_elements(light, *DROPPED, with_tail=False)
    found = _extracted(light, precise=True, quick=True)
    if _letters(found) < LITTLE * seen:
        found = _extracted(copy(tree), precise=True, quick=False)
    if _letters(found) < LITTLE * seen:
        other = _extracted(copy(tree), precise=False, quick=False)
        found = other if _letters(other) > MUCH_MORE * _letters(found) else found
    return found


def _letters(blocks: list[str]) -> int:
    return sum(len("".join(block.split())) for block in blocks)


def _extracted(tree: HtmlElement, *, precise: bool, quick: bool) -> list[str]:
    """The blocks of a tree's body; trafilatura may change the tree."""
    document = trafilatura.bare_extraction(
        tree, favor_precision=precise, fast=quick, include_comments=False, output_format="txt"
    )  # "txt": it is not asked to make the body into text
    return list(_blocks(document.body)) if isinstance(document, Document) and document.body is not None else []


def _without_furniture(blocks: list[str], title: str | None) -> Iterator[str]:
    """Drop the title, newsletter and share lines that the extractor took for text, and bylines and dates above the text."""
    begun = False
    for block in blocks:
        kind = tell_line(block) if len(block.split()) <= LONGEST_FURNITURE else "prose"
        begun = begun or kind == "prose"
        if block != title and kind not in ("furniture", "ending", "trail") and (begun or kind != "byline"):
            yield block


def _with_figures(texts: tuple[str, ...], layout: Layout, title: str | None) -> tuple[Block, ...]:
    """The article's captions at their places among its blocks."""
    begin = find_heading(title, layout) or 0
    places = find_places(texts, layout, begin)
    known = [place for place in places if place is not None]
    if not known:
        return tuple(Block(text=text) for text in texts)
    end = known[-1] + len(_key(texts[-1]))
    figures = [
        f
        for f in find_figures(layout)
        if _key(f.text[: f.length]) != _key(title or "")
        and (begin - ABOVE if f.marked else begin or known[0]) <= f.at <= (end + BELOW if f.marked else end)
    ]
    shown = {_key(part) for f in figures for part in (f.text, f.text[: f.length])}
    blocks: list[Block] = []
    for text, place in zip(texts, places, strict=True):
        while figures and place is not None and figures[0].at <= place:
            figure = figures.pop(0)
            blocks.append(Block(text=figure.text, figure=figure))
        if _key(text) not in shown:
            blocks.append(Block(text=text))
    return (*blocks, *(Block(text=figure.text, figure=figure) for figure in figures))


def _key(text: str) -> str:
    return "".join(text.split()).casefold()


def _blocks(body: etree._Element) -> Iterator[str]:
    """Paragraphs, subheads and list items of trafilatura's tree, in order, each once it ends."""
    pieces: list[str] = []
    for event, element in etree.iterwalk(body, events=("start", "end")):
        block = element.tag in BLOCKS
        if event == "start":
            if block:
                yield from _flushed(pieces)
            pieces.append(("\n" if element.tag == "lb" else "") + (element.text or ""))
            continue
        if block:
            yield from _flushed(pieces)
        pieces.append(element.tail or "" if element is not body else "")
    yield from _flushed(pieces)


def _flushed(pieces: list[str]) -> Iterator[str]:
    text = "".join(pieces)
    pieces.clear()
    for line in text.split("\n\n"):
        if block := squeezed(line):
            yield block
