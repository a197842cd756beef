"""HTML -> the article's body: its blocks, photo captions among them where the page has them."""

import re
from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass

import trafilatura
from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring
from trafilatura.settings import Document

from onrecord.articles.captions import parse_credit, split_credit
from onrecord.articles.furniture import tell_line
from onrecord.errors import PageError

# Elements whose text readers do not see, or that are never part of an article's prose.
UNSEEN = ("script", "style", "noscript", "template", "svg", "iframe", "head")
# Control characters have no place in HTML, and extractors take text with many of them for binary data.
NO_HTML = dict.fromkeys([*range(1, 9), 11, *range(14, 32)], None) | {0: "\ufffd"}
BLOCKS = frozenset({"p", "head", "item", "quote", "code", "row", "list", "table", "cell", "div"})
CREDIT_CLASS = re.compile(r"credit|copyright|source|byline|photographer", re.I)
# What goes wrong inside the parsers and extractors on broken pages; each was seen in one of them, and none may end a run.
FAULTS = (etree.LxmlError, ValueError, TypeError, AttributeError, LookupError, RecursionError, AssertionError)


# In a figure's caption, what follows its last full stop: "(Harbour Board)", "AP", "Supplied: Jane Doe".
AFTER_STOP = re.compile(r"(?<=[.!?”’\"])\s+(?P<credit>\([^()]{2,80}\)|(?:Supplied|Source)?:?\s?[A-Z][^.!?()]{1,60})$")
# A caption of fewer words is a name or "Advertisement", one of more is a whole text in the wrong element.
FEWEST_WORDS, MOST_WORDS = 4, 150
# Below this share of the page's visible text the precise extraction is checked against the usual one.
LITTLE, MUCH_MORE = 0.12, 3
LONGEST_FURNITURE = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """The blocks of an article, and which of them are captions."""

    blocks: tuple[str, ...]
    captions: dict[str, tuple[int, str | None]]
    """A caption's block -> its length without the credit, and the credit if there is one."""
    seen: int
    """Characters that a reader sees on the page."""


def parse_html(content: str, name: str) -> HtmlElement:
    """The page's tree. Raises PageError where there is none."""
    try:
        # As bytes: libxml2 refuses a str that declares an encoding.
        data = content.translate(NO_HTML).encode(errors="replace")
        return document_fromstring(data, parser=HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True))
    except FAULTS:
        raise PageError(f"{name!r}: no HTML that can be parsed; save the article's text as .txt") from None


def read_body(tree: HtmlElement, name: str, title: str | None) -> Body:
    """The body by trafilatura; changes `tree`. Raises PageError where the page holds no article."""
    seen = sum(len(text.strip()) for text in _visible(tree))
    try:
        captions = _raise_captions(tree)
        found = _extracted(tree, precise=True)
        if sum(map(len, found)) < LITTLE * seen:
            # The precise settings take one column or teaser of some pages for all of it; the usual ones then find five times
            # as much. Where they find little more, the page is long around a short story.
            other = _extracted(tree, precise=False)
            found = other if sum(map(len, other)) > MUCH_MORE * sum(map(len, found)) else found
    except FAULTS as fault:
        raise PageError(f"{name!r}: no article can be taken out of it ({type(fault).__name__}); save its text as .txt") from None
    blocks = tuple(_without_furniture(found, captions, title))
    if not any(block not in captions and re.search(r"\w", block) for block in blocks):
        raise PageError(f"{name!r}: no article text found on the page; save the article's text as .txt")
    return Body(blocks=blocks, captions={block: captions[block] for block in blocks if block in captions}, seen=seen)


def _extracted(tree: HtmlElement, *, precise: bool) -> list[str]:
    document = trafilatura.bare_extraction(deepcopy(tree), favor_precision=precise, include_comments=False, include_tables=False)
    return list(_blocks(document.body)) if isinstance(document, Document) and document.body is not None else []


def _without_furniture(blocks: list[str], captions: Mapping[str, object], title: str | None) -> Iterator[str]:
    """Drop the title, repeated captions, and newsletter and share lines that the extractor took for text."""
    given: set[str] = set()
    for block in blocks:
        if block in captions:
            if block not in given:
                yield block
            given.add(block)
        elif block != title and (
            len(block.split()) > LONGEST_FURNITURE or tell_line(block) not in ("furniture", "ending", "trail")
        ):
            yield block


def _visible(tree: HtmlElement) -> Iterator[str]:
    for element in tree.iter():
        if isinstance(element.tag, str) and element.tag not in UNSEEN and element.text:
            yield element.text
        if element.tail:
            yield element.tail


def _squeezed(text: str) -> str:
    return " ".join(text.split())


def _raise_captions(tree: HtmlElement) -> dict[str, tuple[int, str | None]]:
    """Put each figure's caption in a paragraph where the figure stands: extractors throw captions away."""
    captions: dict[str, tuple[int, str | None]] = {}
    for caption in list(tree.iter("figcaption")):
        text = _squeezed(caption.text_content())
        words, credit = _split_figcaption(caption, text)
        figure = next(caption.iterancestors("figure"), None)
        if figure is None or figure.getparent() is None or not FEWEST_WORDS <= len(words.split()) <= MOST_WORDS:
            continue
        captions[text] = len(words), credit
        paragraph = caption.makeelement("p")
        paragraph.text, paragraph.tail = text, figure.tail
        figure.getparent().replace(figure, paragraph)
    return captions


def _split_figcaption(caption: HtmlElement, text: str) -> tuple[str, str | None]:
    """The caption's words and its credit: in an element of its own, by its wording, or what follows the last full stop."""
    for element in caption.iterdescendants():
        marked = _squeezed(element.text_content()) if CREDIT_CLASS.search(element.get("class") or "") else ""
        if marked and marked != text and text.endswith(marked):
            return text[: -len(marked)].rstrip(" |–—-"), parse_credit(marked)
    words, credit = split_credit(text)
    if credit is None and (match := AFTER_STOP.search(text)):
        words, credit = text[: match.start()], parse_credit(match["credit"].strip("()"))
    return words, credit


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
        if block := _squeezed(line):
            yield block
