"""Sentences -> statements: who said what, as spans.

The network tags the words, `attributions.py` links them; here the pieces get the exact borders that the record wants
(without "that", auxiliaries and the sentence's stop, with their quotation marks), a kind, a class and a confidence.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import compress
from operator import not_

import numpy as np
from numpy.typing import NDArray

from onrecord.find.attributions import SHORTENED, Attribution, Run
from onrecord.find.classes import find_class
from onrecord.language.ids import entry_id
from onrecord.language.quotes import CLOSING, INSIDE, OPENING, UNPAIRED
from onrecord.language.words import Words
from onrecord.models.calibration import Calibration
from onrecord.records import Kind, Span, Statement

PERFECT = re.compile(r"(?:has|have|had|having)\s+(?:also\s+|already\s+|since\s+)?(?!been\b)", re.I)
THAT = re.compile(r"(?:that|,)\s+", re.I)
LEAST = 1e-4
"""Below it a tag's probability is as good as none; its logarithm must not swamp the rest."""
SPLIT = 5
"""Words between two halves of a cue that are still shown as one."""


def find_statements(
    text: str,
    edition: str,
    words: Words,
    marks: Sequence[int],
    attributions: Sequence[Attribution],
    certainty: NDArray[np.float32],
    calibration: Calibration,
    by: str,
) -> tuple[Statement, ...]:
    """Statements of a text, from its attributions.

    `marks` are the words' quotation states, `certainty` (n,) the network's probability of each word's tag, `edition` the
    text's SHA-256, which entry ids are hashed with.
    """
    found: list[Statement] = []
    sure: list[float] = np.log(np.maximum(certainty, LEAST)).tolist()
    for attribution in attributions:
        pieces = _content_spans(text, words, marks, attribution.content)
        if not pieces:
            continue
        cue = _cue_span(text, words, attribution)
        pieces, cue = _as_in_cue(text, pieces, cue)
        source = _source_span(words, attribution)
        kind = _kind(words, marks, pieces)
        if not attribution.cue and not source and kind != "direct":
            continue  # only a quotation that goes on from the paragraph before needs neither
        found.append(
            Statement(
                id=entry_id(edition, "statement", pieces, source, cue),
                content=pieces,
                source=source,
                cue=cue,
                kind=kind,
                statement_class=find_class(text, source, cue),
                by=by,
                confidence=calibration.probability(_evidence(attribution, sure, kind)),
            )
        )
    return tuple(found)


def _evidence(attribution: Attribution, sure: list[float], kind: Kind) -> list[float]:
    """What the calibration weighs: log-probabilities of the parts' tags, and what kind of statement it is."""

    def of(runs: list[Run]) -> list[list[float]]:
        return [sure[run.first : run.last + 1] for run in runs]

    def mean(runs: list[Run]) -> float:
        return sum(sum(values) / len(values) for values in of(runs)) / len(runs) if runs else 0.0

    worst = min((min(values) for values in of(attribution.content)), default=0.0)
    return [
        mean(attribution.content), worst, mean(attribution.cue), mean(attribution.source),
        float(not attribution.source), float(not attribution.cue), float(kind == "direct"), float(kind == "mixed"),
    ]  # fmt: skip


def _content_spans(text: str, words: Words, marks: Sequence[int], runs: list[Run]) -> tuple[Span, ...]:
    """Exact pieces of content: neighbours joined, borders by the rules of the record."""
    joined: list[list[int]] = []
    for run in runs:
        if joined and not text[words.ends[joined[-1][1]] : words.starts[run.first]].strip():
            joined[-1][1] = run.last
        else:
            joined.append([run.first, run.last])
    spans = [_content_span(text, words, marks, first, last) for first, last in joined]
    return tuple(span for span in spans if span is not None)


def _content_span(text: str, words: Words, marks: Sequence[int], first: int, last: int) -> Span | None:
    forms = words.forms
    while first <= last and (forms[first] in ",;:.?!)—–" or forms[first][0] == "\n" or marks[first] == CLOSING):
        first += 1
    while last >= first and (forms[last] in ",;:(—–" or forms[last][0] == "\n" or marks[last] == OPENING):
        last -= 1
    if first > last or not any(form[0].isalnum() for form in forms[first : last + 1]):
        return None
    # a quotation's marks belong to it, also where the network left one outside
    if first > 0 and marks[first - 1] == OPENING and _closes_within(marks, first, last):
        first -= 1
    if last + 1 < len(words) and marks[last + 1] == CLOSING:
        last += 1
    elif last + 2 < len(words) and forms[last + 1] in ",.?!" and marks[last + 2] == CLOSING:
        last += 2
    if forms[last] == "." and marks[last] != INSIDE and words.starts[last] == words.ends[last - 1]:
        last -= 1
    start = words.starts[first]
    that = THAT.match(text, start, words.ends[last])
    if that and that.end() < words.ends[last]:
        start = that.end()
    return Span(start=start, end=words.ends[last])


def _closes_within(marks: Sequence[int], first: int, last: int) -> bool:
    """Whether the quotation that opens before `first` closes at or just after `last`, or fills the piece."""
    return all(marks[k] == INSIDE for k in range(first, min(last + 1, len(marks)))) or CLOSING in marks[first : last + 3]


def _cue_span(text: str, words: Words, attribution: Attribution) -> Span | None:
    """The cue without auxiliaries; of a split cue the words from its first to its last half, where they are near."""
    if not attribution.cue:
        return None
    runs = attribution.cue
    near = runs[-1].first - runs[0].last <= SPLIT and not _overlaps(runs, attribution.content + attribution.source)
    first, last = (runs[0].first, runs[-1].last) if near else (runs[0].first, runs[0].last)
    trimmed = _trim(words, first, last)
    if trimmed is None:
        return None
    start, end = trimmed.start, trimmed.end
    perfect = PERFECT.match(text, start, end)
    if perfect and perfect.end() < end:
        start = perfect.end()
    return Span(start=start, end=end)


def _as_in_cue(text: str, pieces: tuple[Span, ...], cue: Span | None) -> tuple[tuple[Span, ...], Span | None]:
    """The "as" of "described as" belongs to the cue where it stands right between cue and content."""
    first = pieces[0]
    if cue is None or first.start != cue.end + 1 or text[first.start : first.start + 3].lower() != "as ":
        return pieces, cue
    return (Span(start=first.start + 3, end=first.end), *pieces[1:]), Span(start=cue.start, end=first.start + 2)


def _overlaps(runs: list[Run], others: list[Run]) -> bool:
    return any(runs[0].first <= other.first <= runs[-1].last for other in others)


def _source_span(words: Words, attribution: Attribution) -> Span | None:
    """The piece of the source that is nearest to the cue."""
    if not attribution.source:
        return None
    anchor = (attribution.cue or attribution.content)[0].first
    nearest = min(attribution.source, key=lambda run: min(abs(run.first - anchor), abs(run.last - anchor)))
    last = nearest.last
    if last > nearest.first and words.forms[last] == "." and not _shortens(words, last):
        last -= 1
    return _trim(words, nearest.first, last)


def _shortens(words: Words, stop: int) -> bool:
    """Whether a stop is a name's and not the sentence's: after a known short form, or before a comma ("R-Ky.,")."""
    return words.forms[stop - 1].lower() in SHORTENED or words.forms[stop + 1 : stop + 2] == [","]


def _trim(words: Words, first: int, last: int) -> Span | None:
    """Words `first` to `last` without the commas, colons and line breaks at their ends; None if nothing else is there."""
    while first <= last and (words.forms[last] in ",;" or words.forms[last][0] == "\n"):
        last -= 1
    while first < last and words.forms[last] == ":":  # alone, a colon is a cue ("Varga: No.")
        last -= 1
    while first <= last and (words.forms[first] in ",;" or words.forms[first][0] == "\n"):
        first += 1
    return Span(start=words.starts[first], end=words.ends[last]) if first <= last else None


def _kind(words: Words, marks: Sequence[int], pieces: Sequence[Span]) -> Kind:
    """Direct if all words of the content stand in quotation marks, indirect if none does."""
    inside = outside = False
    for piece in pieces:
        first = bisect_right(words.ends, piece.start)
        last = bisect_left(words.starts, piece.end)
        quoted_by_one_mark = first < last and UNPAIRED in (marks[first], marks[last - 1])
        quoted = [quoted_by_one_mark or mark == INSIDE for mark in marks[first:last]]
        inside = inside or any(form[0].isalnum() for form in compress(words.forms[first:last], quoted))
        outside = outside or any(form[0].isalnum() for form in compress(words.forms[first:last], map(not_, quoted)))
    return "direct" if inside and not outside else "mixed" if inside else "indirect"
