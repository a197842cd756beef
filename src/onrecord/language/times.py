"""Text -> time expressions, and their TIMEX3 values against a day.

An expression is found once and anchored as often as needed: against the article's date in the outlet's own words, against the
day of speaking inside a quotation. Values are those of TIMEX3: `2026-02-04`, `2026-W06`, `2026-Q1`, `202`, `P3D`, `PAST_REF` …
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from onrecord.language.times_grammar import GRAMMAR
from onrecord.language.times_kinds import Time, TimeKind
from onrecord.language.times_phrase import Phrase
from onrecord.language.times_read import READERS
from onrecord.language.times_values import COUNTED_FROM_BEFORE, NAMES_A_DATE, day_of, resolve_time
from onrecord.language.times_words import CODES, TOKEN, code_of_number
from onrecord.records import Span

__all__ = ["Time", "TimeKind", "day_of", "find_times", "resolve_time"]

PIECE = 100_000
"""Characters read at once: bounds the memory that a very long line takes."""
FORGOTTEN = 600
"""Characters after which a date is no longer what "the next day" is counted from: a paragraph or two."""


def find_times(text: str) -> tuple[Time, ...]:
    """Time expressions of a text, in order, none inside another."""
    found: list[Time] = []
    before: Time | None = None
    for start, end in _pieces(text):
        for time in _times_in(text, start, end):
            if before is not None and time.span.start - before.span.end > FORGOTTEN:
                before = None
            if time.rule in COUNTED_FROM_BEFORE:
                found.append(replace(time, after=before))
                continue
            found.append(time)
            if time.rule in NAMES_A_DATE and time.kind in ("DATE", "TIME"):
                before = time
    return tuple(found)


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    """Starts and ends of pieces of a text, each of which ends at a line's end, else at a space, if there is one."""
    start = 0
    while len(text) - start > PIECE:
        end = start + PIECE
        end = next((cut for mark in "\n " if (cut := text.rfind(mark, start + 1, end)) > 0), end)
        yield start, end
        start = end
    yield start, len(text)


def _times_in(text: str, start: int, end: int) -> Iterator[Time]:
    codes, words = _encode(text, start, end)
    at = 0
    while match := GRAMMAR.search(codes, at):
        first, last = match.span()
        phrase = Phrase(
            codes=match[0],
            words=tuple(word[0].lower() for word in words[first:last]),
            span=Span(start=words[first].start(), end=words[last - 1].end()),
            before=codes[first - 1] if first else "_",
        )
        time = READERS[match.lastgroup or ""](text, phrase)
        if time is not None:
            yield time
        at = last if time is not None else first + 1


def _encode(text: str, start: int, end: int) -> tuple[str, list[re.Match[str]]]:
    """Codes of the words that times are made of, and those words; a run of other words is one `_`."""
    codes: list[str] = []
    words: list[re.Match[str]] = []
    code: str | None = "_"
    for match in TOKEN.finditer(text, start, end):
        word, before = match[0], code
        code = CODES.get(word)
        if code is None:
            code = code_of_number(word) if "0" <= word[0] <= "9" else "_"
            if code == before == "_":
                continue
        codes.append(code)
        words.append(match)
    return "".join(codes), words
