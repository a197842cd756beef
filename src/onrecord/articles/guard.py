"""HTML -> a refusal, before any parser sees it, where parsers would need minutes or lose text without a word."""

import re
from collections.abc import Iterator

from onrecord.errors import PageError
from onrecord.settings import Settings

# libxml2 drops everything below a depth of 256, silently (measured: 5,000 nested <div> give an empty text).
DEEPEST = 200
# Of 758 news pages the largest has 4,700 elements; trafilatura is quadratic in them: 1 s for
# 12,000 small ones, 5 s for 30,000, over a minute for 500,000.
MOST_ELEMENTS = 12_000
# What these hold is no markup until their own end tag, which may have capitals.
RAW = "".join(rf"|(?i:{tag})(?![A-Za-z0-9:-])(?:[^<]++|<(?!/(?i:{tag})))*+" for tag in ("script", "style", "textarea", "title"))
# Comments and what raw elements hold are leapt over as a whole. Possessive throughout: nothing is read twice.
TAG = re.compile(rf"<(?:!--(?:[^-]++|-(?!->))*+{RAW}|(/?)([A-Za-z][A-Za-z0-9:-]*+))", re.ASCII)
VOID = frozenset("area base br col embed hr img input link meta param source track wbr path circle rect use".split())
# An opening tag ends an open one of the same group: <p>one<p>two.
SELF_CLOSING = {"p": "p", "li": "li", "option": "option", "tr": "tr", "td": "td", "th": "td", "dd": "dd", "dt": "dd"}


def guard_html(content: str, name: str, settings: Settings) -> None:
    """Raise PageError for HTML that is too large, has too many elements, or nests too deeply. Linear in its length."""
    if len(content) > settings.largest_html:
        raise PageError(f"{name!r}: more than {settings.largest_html / 1e6:g} MB of HTML; save the article's text as .txt")
    open_tags: list[str] = []
    count = 0
    for closing, tag in _tags(content):
        if closing:
            if open_tags and open_tags[-1] == tag:
                open_tags.pop()
            else:
                _close(open_tags, tag)
            continue
        count += 1
        if count > MOST_ELEMENTS:
            raise PageError(f"{name!r}: more than {MOST_ELEMENTS} HTML elements; save the article's text as .txt")
        if open_tags and tag in SELF_CLOSING and SELF_CLOSING.get(open_tags[-1]) == SELF_CLOSING[tag]:
            open_tags.pop()
        open_tags.append(tag)
        if len(open_tags) > DEEPEST:
            raise PageError(f"{name!r}: HTML nested more than {DEEPEST} deep; save the article's text as .txt")


def _close(open_tags: list[str], tag: str) -> None:
    """Close the innermost `tag` and what is open inside it; an end tag without a start is nothing."""
    for depth in range(len(open_tags) - 1, -1, -1):
        if open_tags[depth] == tag:
            del open_tags[depth:]
            return


def _tags(content: str) -> Iterator[tuple[bool, str]]:
    """(closing, name) of each tag, void elements as open and closed; without comments and raw elements."""
    for match in TAG.finditer(content):
        end, name = match.groups()
        if name is None:
            continue
        tag = name.lower()
        if tag in VOID:
            yield from ((False, tag), (True, tag)) if not end else ()
        else:
            yield bool(end), tag
