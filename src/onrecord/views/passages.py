"""Article and its entries -> paragraphs of passages: the text cut wherever an entry's words begin or end.

Entries overlap (one source of two statements, an attitude inside a statement); a passage knows all that it belongs to.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from onrecord.records import Article, Reading, Span
from onrecord.views.entries import Entry, Role, entries

_PARAGRAPH = re.compile(r"[^\n]+")


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Mark:
    """What a passage is to an entry; `entry` is its index."""

    entry: int
    role: Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A piece of the text that belongs to the same entries throughout."""

    span: Span
    marks: tuple[Mark, ...]
    opens: tuple[int, ...]
    """Entries whose words begin here, in order: where their numbers are shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A run of text between line breaks; `caption` tells a photo's caption."""

    span: Span
    passages: tuple[Passage, ...]
    caption: bool


def paragraphs(reading: Reading, listed: Sequence[Entry] | None = None, breaks: Sequence[Span] = ()) -> Iterator[Paragraph]:
    """Cut an article into paragraphs and these into passages, at `breaks` too, in text order; line breaks belong to none."""
    spans = [Span(start=found.start(), end=found.end()) for found in _PARAGRAPH.finditer(reading.article.text)]
    pieces = passages(entries(reading) if listed is None else listed, len(reading.article.text), breaks=[*spans, *breaks])
    starts = [piece.span.start for piece in pieces]
    for span in spans:
        first, last = bisect_right(starts, span.start) - 1, bisect_right(starts, span.end - 1)
        yield Paragraph(span=span, passages=tuple(pieces[first:last]), caption=_is_caption(span, reading.article))


def passages(listed: Sequence[Entry], length: int, *, breaks: Sequence[Span] = ()) -> list[Passage]:
    """Cut the text from 0 to `length` at every border of an entry's words and of `breaks`; no passage is empty."""
    marked = [(span, Mark(entry=entry.index, role=role)) for entry in listed for span, role in entry.spans]
    begins: dict[int, list[Mark]] = {}
    ends: dict[int, list[Mark]] = {}
    for span, mark in marked:
        if span.start == span.end:
            continue
        begins.setdefault(span.start, []).append(mark)
        ends.setdefault(span.end, []).append(mark)
    borders = {0, length, *begins, *ends, *(border for span in breaks for border in (span.start, span.end))}
    return list(_sweep(sorted(borders), begins, ends))


def _sweep(borders: list[int], begins: dict[int, list[Mark]], ends: dict[int, list[Mark]]) -> Iterator[Passage]:
    open_marks: list[Mark] = []
    for start, end in pairwise(borders):
        for mark in ends.get(start, ()):
            open_marks.remove(mark)
        begun = begins.get(start, ())
        open_marks.extend(begun)
        opens = sorted({mark.entry for mark in begun if mark.role in ("content", "quote")})
        yield Passage(span=Span(start=start, end=end), marks=tuple(sorted(set(open_marks))), opens=tuple(opens))


def _is_caption(span: Span, article: Article) -> bool:
    """Tell a paragraph that begins within a caption; its credit may follow the caption."""
    return any(caption.span.start <= span.start < caption.span.end for caption in article.captions)
