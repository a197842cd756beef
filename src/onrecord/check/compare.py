"""A quotation and a recorded statement, word by word: what is the same, what was left out, what was changed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Literal

from onrecord.check.quotations import Quotation
from onrecord.check.recorded import CLAUSE, SENTENCE, Recorded
from onrecord.language.numerals import SMALL
from onrecord.language.parties_forms import find_forms
from onrecord.link.align import find_blocks, find_gaps
from onrecord.link.sayings import FUNCTION_WORDS, NEGATIONS

CONDITIONS = frozenset("if unless until till provided providing except only once".split())
"""Words that make a sentence hold on a condition, or in part."""
MANY = frozenset("hundred hundreds thousand thousands million millions billion billions dozen dozens half percent".split())
ALTERED = 0.6
"""Share of a quotation's words, in the statement's order, with which it is that statement with changes."""
NEAR = 0.35
"""Share with which it may be."""
SHORT = 4
"""Words of a quotation so short that all but one of them must be the statement's."""
VOWELS = str.maketrans("", "", "aeiouy'’-")
LONGEST_SPELLING = 3
"""Words that may be one name, spelt otherwise."""


How = Literal["whole", "cut", "changed", "near", "none"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """Words that the draft has otherwise than the record: None on the side that has nothing there."""

    draft: str | None
    record: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """How a quotation's words lie to a statement's."""

    how: How
    """`whole`: the same words, sentence by sentence; `cut`: shortened, as may be; `changed`: otherwise, or cut where it may not
    be; `near`: some of its words."""
    share: float
    """Of the quotation's words that are the statement's, in its order."""
    marked: float = 0.0
    """Of those, the share that the article has in quotation marks."""
    differences: tuple[Difference, ...] = ()
    why: str = ""
    """What makes a cut unfair."""


def compare(draft: str, quotation: Quotation, recorded: Recorded) -> Likeness:
    """How a quotation lies to a recorded statement; `draft` is the text that the quotation stands in."""
    ours, theirs = _spelt_alike(draft, quotation, recorded)
    places = _in_order(_segments(ours, quotation.joints), theirs)
    if places is None:
        return _changed(draft, quotation, recorded, ours, theirs)
    marked = [i for first, end in places for i in range(first, end)]
    share_marked = sum(recorded.quoted[i] for i in marked) / len(marked)
    gone = list(_left_out(recorded.ends, places))
    why = next(filter(None, (_unfair(recorded, kind, run) for kind, run in gone)), "")
    differences = tuple(Difference(draft=None, record=_text(recorded, run)) for _, run in gone)
    how: How = "changed" if why else "cut" if gone else "whole"
    return Likeness(how=how, share=1.0, marked=share_marked, differences=differences, why=why)


def longest_run(ours: Sequence[str], theirs: Sequence[str], *, last: bool) -> int:
    """How many of a quotation's first words, or of its last, stand in a row in a statement."""
    edge = ours[-1] if last else ours[0]
    step = -1 if last else 1
    longest = 0
    for i, word in enumerate(theirs):
        if word == edge:
            n = 0
            while n < len(ours) and 0 <= i + step * n < len(theirs) and theirs[i + step * n] == ours[-1 - n if last else n]:
                n += 1
            longest = max(longest, n)
    return longest


def _segments(words: Sequence[str], joints: frozenset[int]) -> list[Sequence[str]]:
    """The words between the places where the draft says that something is left out."""
    return [words[first:end] for first, end in pairwise([0, *sorted(joints), len(words)]) if end > first]


def _in_order(segments: Sequence[Sequence[str]], words: Sequence[str]) -> list[tuple[int, int]] | None:
    """Where the segments stand in a statement, one after the other, each in a row; None if they do not."""
    found, at = [], 0
    for segment in segments:
        first = next((i for i in range(at, len(words) - len(segment) + 1) if words[i : i + len(segment)] == segment), None)
        if first is None:
            return None
        at = first + len(segment)
        found.append((first, at))
    return found


def _left_out(ends: Sequence[int], places: Sequence[tuple[int, int]]) -> Iterator[tuple[str, range]]:
    """The words of the statement's sentences that the quotation leaves out: before, between and after what it gives."""
    first, last = places[0][0], places[-1][1]
    before = first
    while not ends[before]:
        before -= 1
    start = before
    while start and ends[start] != SENTENCE:
        start -= 1
    if start < first:
        yield "before", range(start, first)
    for (_, left), (right, _) in pairwise(places):
        if right > left:
            yield "between", range(left, right)
    end = last
    while end < len(ends) and ends[end] != SENTENCE:
        end += 1
    if end > last:
        yield "after", range(last, end)


def _unfair(recorded: Recorded, where: str, run: range) -> str:
    """What is gone with the words left out that turns the sentence: a negation, a number, a condition."""
    words, ends = recorded.words, recorded.ends
    condition = next((words[i] for i in _of_sentences(ends, where, run) if words[i] in CONDITIONS), None)
    if condition:
        return f"the condition “{condition}” is gone"
    for i in _of_clause(ends, where, run):
        if words[i] in NEGATIONS:
            return f"the negation “{words[i]}” is gone"
        if words[i][0].isdigit() or (words[i] in SMALL and words[i] != "one") or words[i] in MANY:
            return f"the number “{words[i]}” is gone"
    return ""


def _of_sentences(ends: Sequence[int], where: str, run: range) -> Sequence[int]:
    """Of the words left out, those of sentences that the quotation gives in part."""
    if where != "between":
        return run
    breaks = [i for i in range(run.start, min(run.stop + 1, len(ends))) if ends[i] == SENTENCE]
    if not breaks:
        return run
    return [*range(run.start, breaks[0]), *range(breaks[-1], run.stop)]


def _of_clause(ends: Sequence[int], where: str, run: range) -> Sequence[int]:
    """Of the words left out, those of the clauses that the quotation gives in part."""
    if where == "before":
        first = max((i for i in run if ends[i] >= CLAUSE and i > run.start), default=run.start)
        return () if run.stop < len(ends) and ends[run.stop] else range(first, run.stop)
    if where == "after":
        return range(run.start, next((i for i in run if ends[i]), run.stop))
    return _of_sentences(ends, where, run)


def _changed(draft: str, quotation: Quotation, recorded: Recorded, ours: Sequence[str], theirs: Sequence[str]) -> Likeness:
    """How a quotation lies to a statement that does not have its words in a row."""
    blocks = [block for block in find_blocks(ours, theirs) if _carries(ours, block)]
    places = [i for i, _, n in blocks for i in range(i, i + n)]
    share = len(places) / len(ours)
    telling = sum(ours[i] not in FUNCTION_WORDS for i in places)
    all_telling = sum(word not in FUNCTION_WORDS for word in ours)
    enough = len(ours) - len(places) <= 1 if len(ours) <= SHORT else share >= ALTERED
    if not telling or telling < min(2, all_telling) or not enough or 2 * telling < all_telling:
        return Likeness(how="near" if share >= NEAR and telling > 1 else "none", share=share)
    theirs_in = [j for _, j, n in blocks for j in range(j, j + n)]
    marked = sum(recorded.quoted[j] for j in theirs_in) / len(theirs_in)
    return Likeness(
        how="changed", share=share, marked=marked, differences=tuple(_differences(draft, quotation, recorded, blocks))
    )


def _carries(words: Sequence[str], block: tuple[int, int, int]) -> bool:
    """Whether a common run is more than a stray function word."""
    i, _, n = block
    return n > 1 or words[i] not in FUNCTION_WORDS


def _differences(
    draft: str, quotation: Quotation, recorded: Recorded, blocks: Sequence[tuple[int, int, int]]
) -> Iterator[Difference]:
    """What stands between the common runs, and in the quotation before and after them."""
    last = blocks[-1][1] + blocks[-1][2]
    for ours, theirs in find_gaps(blocks, (0, blocks[0][1]), (len(quotation.words), last)):
        yield Difference(
            draft=draft[quotation.spans[ours.start].start : quotation.spans[ours.stop - 1].end] if ours else None,
            record=_text(recorded, theirs) if theirs else None,
        )


def _text(recorded: Recorded, run: range) -> str:
    return recorded.written[recorded.spans[run.start][0] : recorded.spans[run.stop - 1][1]]


def _spelt_alike(draft: str, quotation: Quotation, recorded: Recorded) -> tuple[Sequence[str], Sequence[str]]:
    """The words of both; a name that both spell otherwise ("Kiev", "Kyiv") as the record does."""
    ours, theirs = list(quotation.words), recorded.words
    for tag, i, i_end, j, j_end in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        if tag != "replace" or i_end - i != j_end - j or i_end - i > LONGEST_SPELLING:
            continue
        for k in range(i_end - i):
            span, (start, end) = quotation.spans[i + k], recorded.spans[j + k]
            if _is_spelling(draft[span.start : span.end], recorded.written[start:end]):
                ours[i + k] = theirs[j + k]
    return ours, theirs


def _is_spelling(one: str, other: str) -> bool:
    """Whether two words are one name in two transliterations: both capitalised, the same consonants, not two parties."""
    if not (one[:1].isupper() and other[:1].isupper()) or one[0] != other[0]:
        return False
    if one.lower().translate(VOWELS) != other.lower().translate(VOWELS):
        return False
    parties = [{form.party for _, form in find_forms(word)} for word in (one, other)]
    return not (parties[0] and parties[1]) or bool(parties[0] & parties[1])
