"""Whose words a passage is in: a speaker's own, inside quotation marks, or the outlet's for what somebody said.

A statement's kind tells it for direct and indirect speech; in mixed speech the quotation marks do, as
they were paired for reading.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.language.quotes import CLOSING, INSIDE, OPENING, mark_quotes
from onrecord.language.words import split_words
from onrecord.records import Span, Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoted:
    """The runs of a text inside quotation marks, the marks included."""

    spans: tuple[Span, ...]

    def covers(self, place: int) -> bool:
        """Whether a character stands in one of them."""
        before = bisect_right(self.spans, place, key=lambda span: span.start) - 1
        return before >= 0 and place < self.spans[before].end


def find_quoted(text: str, statements: Sequence[Statement]) -> Quoted:
    """The quoted runs in what was said in mixed speech; in no other kind do they matter."""
    mixed = [span for statement in statements if statement.kind == "mixed" for span in statement.content]
    if not mixed:
        return Quoted(spans=())
    runs = tuple(_runs(text))
    cut = {
        (max(run.start, span.start), min(run.end, span.end))
        for span in mixed
        for run in runs[max(0, bisect_right(runs, span.start, key=lambda run: run.start) - 1) :]
        if run.start < span.end
    }
    return Quoted(spans=tuple(Span(start=start, end=end) for start, end in sorted(cut) if start < end))


def _runs(text: str) -> Iterator[Span]:
    words = split_words(text)
    begun: int | None = None
    ends = 0
    for word, mark in enumerate(mark_quotes(words)):
        if mark in (OPENING, INSIDE, CLOSING):
            begun = words.starts[word] if begun is None else begun
            ends = words.ends[word]
        elif begun is not None:
            yield Span(start=begun, end=ends)
            begun = None
    if begun is not None:
        yield Span(start=begun, end=ends)
