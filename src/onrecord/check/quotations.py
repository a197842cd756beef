"""A draft's text -> what it puts into somebody's mouth: its quotations and its attributed claims."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from onrecord.link.forms import Forms, fold_text, within
from onrecord.link.sayings import FUNCTION_WORDS
from onrecord.records import Span, Speaker, Statement

JOINT = re.compile(r"…|\.\s?\.\s?\.|\[|[”\"»]\W{0,3}[“\"«]")
"""Between two words of a quotation: the draft says that something is left out, put in, or was said apart."""
FEWEST_UNASSIGNED = 5
"""Words in quotation marks that nobody is given; fewer are a title, or a word held at arm's length."""
FEWEST_CLAIMED = 4
"""Words without marks, function words left aside, that make a claim of their own beside the quotations in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Words that a draft gives somebody."""

    pieces: tuple[Span, ...]
    """Into the draft's text."""
    literal: bool
    """In quotation marks; else an attributed claim, in the draft's own words."""
    speaker: Speaker | None
    words: Sequence[str]
    """Folded as `fold_text` does."""
    spans: Sequence[Span]
    """Where each word stands in the draft."""
    joints: frozenset[int]
    """Places in `words` before which the draft says that something is left out, or another piece begins."""


def find_quotations(text: str, statements: Sequence[Statement]) -> tuple[Quotation, ...]:
    """The quotations and claims of a draft, in order; `statements` are those that were read in it."""
    forms = fold_text(text, {})
    taken = [False] * len(forms)
    found: list[Quotation] = []
    for statement in statements:
        places = [i for piece in statement.content for i in within(forms, piece)]
        for i in places:
            taken[i] = True
        found += _of_statement(text, forms, statement, places)
    nobody = [[i for i, _ in run] for free, run in groupby(enumerate(taken), lambda place: not place[1]) if free]
    for run in nobody:
        quoted = [words for words in _quoted_runs(text, forms, run) if len(words) >= FEWEST_UNASSIGNED]
        found += [_quotation(text, forms, words, None, literal=True) for words in quoted]
    return tuple(sorted(found, key=lambda quotation: (quotation.pieces[0].start, not quotation.literal)))


def quotation_of(words: str, speaker: Speaker | None) -> Quotation | None:
    """Words that somebody is said to have said, all of them in quotation marks; None if there are none."""
    forms = fold_text(words, {})
    return _quotation(words, forms, range(len(forms)), speaker, literal=True) if len(forms) else None


def _of_statement(text: str, forms: Forms, statement: Statement, places: Sequence[int]) -> Iterator[Quotation]:
    """One quotation of a statement in quotation marks; of a mixed one each run in marks, and the claim around them."""
    if not places:
        return
    if statement.kind == "direct":
        yield _quotation(text, forms, places, statement.speaker, literal=True)
        return
    for run in _quoted_runs(text, forms, places):
        yield _quotation(text, forms, run, statement.speaker, literal=True)
    claimed = sum(not forms.quoted[i] and forms.words[i] not in FUNCTION_WORDS for i in places)
    if claimed >= FEWEST_CLAIMED or statement.kind == "indirect":
        yield _quotation(text, forms, places, statement.speaker, literal=False)


def _quoted_runs(text: str, forms: Forms, places: Sequence[int]) -> Iterator[list[int]]:
    """The runs of words in quotation marks, paragraph by paragraph."""
    run: list[int] = []
    for i in places:
        if run and (not forms.quoted[i] or i != run[-1] + 1 or "\n" in text[forms.ends[run[-1]] : forms.starts[i]]):
            yield run
            run = []
        if forms.quoted[i]:
            run.append(i)
    if run:
        yield run


def _quotation(text: str, forms: Forms, places: Sequence[int], speaker: Speaker | None, *, literal: bool) -> Quotation:
    spans = [Span(start=forms.starts[i], end=forms.ends[i]) for i in places]
    joints = {
        k + 1 for k, (i, j) in enumerate(pairwise(places)) if j != i + 1 or JOINT.search(text, forms.ends[i], forms.starts[j])
    }
    apart = [0, *(k + 1 for k, (i, j) in enumerate(pairwise(places)) if j != i + 1), len(places)]
    return Quotation(
        pieces=tuple(Span(start=spans[first].start, end=spans[end - 1].end) for first, end in pairwise(apart)),
        literal=literal,
        speaker=speaker,
        words=[forms.words[i] for i in places],
        spans=spans,
        joints=frozenset(joints),
    )
