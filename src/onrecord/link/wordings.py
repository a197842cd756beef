"""Two sayings' words, side by side: what both give, and what the kind of difference is."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from onrecord.link.align import Block, find_blocks, find_gaps
from onrecord.link.sayings import NEGATIONS, Saying
from onrecord.linked import Change
from onrecord.records import Span

ALIKE = 0.4
"""Share of the words outside common runs that two passages about the same thing have in common."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """How the words of two sayings lie to each other."""

    shared: int
    """Content words in common runs."""
    length: int
    """All words in common runs."""
    same: bool
    """Where both give a passage, both give it in the same words."""
    whole: bool
    """Neither gives more than the other."""


def compare_quotations(a: Saying, b: Saying) -> Wording | None:
    """How what a and b quote lies to each other, every word counted; None where one of them does not quote."""
    ours, theirs = _quoted(a), _quoted(b)
    return _compare(a, b, ours, theirs, literal=True) if ours and theirs else None


def compare_words(a: Saying, b: Saying) -> Wording:
    """How all words of a and b lie to each other; function words do not count."""
    return _compare(a, b, _telling(a), _telling(b), literal=False)


def is_substance(wording: Wording, a: Saying, b: Saying, share: float) -> bool:
    """Whether the common words are what the shorter saying says, and the rest of it their frame."""
    return wording.shared > 0 and wording.shared >= share * min(content_size(a), content_size(b))


def content_size(saying: Saying) -> int:
    """Words that are no function words."""
    return sum(map(bool, saying.stems))


def find_changes_of_words(a: Saying, b: Saying) -> tuple[Change, ...]:
    """What b says otherwise than a, word by word, with spans into either article's text."""
    found = []
    blocks = find_blocks(a.forms.words, b.forms.words)
    for ours, theirs in find_gaps(blocks, (0, 0), (len(a.forms), len(b.forms))):
        old, new = _span(a, ours), _span(b, theirs)
        found.append(Change(kind="changed" if old and new else "removed" if old else "inserted", old=old, new=new))
    return tuple(found)


def _span(saying: Saying, run: range) -> Span | None:
    return Span(start=saying.forms.starts[run.start], end=saying.forms.ends[run.stop - 1]) if run else None


def _quoted(saying: Saying) -> list[int]:
    return [i for i, quoted in enumerate(saying.forms.quoted) if quoted]


def _telling(saying: Saying) -> list[int]:
    """Words that say something: function words only where they deny."""
    return [i for i, stem in enumerate(saying.stems) if stem or saying.forms.words[i] in NEGATIONS]


def _compare(a: Saying, b: Saying, ours: Sequence[int], theirs: Sequence[int], *, literal: bool) -> Wording:
    blocks = [
        block
        for block in find_blocks([a.forms.words[i] for i in ours], [b.forms.words[i] for i in theirs])
        if not literal or _carries(a, ours, block, min(len(ours), len(theirs)))
    ]
    shared = sum(bool(a.stems[ours[i + k]]) for i, _, n in blocks for k in range(n))
    if not shared:
        return Wording(shared=0, length=0, same=False, whole=False)
    covered = sum(n for _, _, n in blocks)
    return Wording(
        shared=shared,
        length=covered,
        same=_same_inside(blocks) and _edges_agree(a, b, ours, theirs, blocks) and _rest_differs(a, b, ours, theirs, blocks),
        whole=covered == len(ours) == len(theirs),
    )


def _carries(a: Saying, ours: Sequence[int], block: Block, shortest: int) -> bool:
    """Whether a run is more than chance: several words with one of content among them, or all that one side says."""
    i, _, n = block
    return n == shortest or (n >= 2 and any(a.stems[ours[i + k]] for k in range(n)))


def _same_inside(blocks: Sequence[Block]) -> bool:
    """Whether between the common runs one side only leaves out what the other gives."""
    return all(second[0] == first[0] + first[2] or second[1] == first[1] + first[2] for first, second in pairwise(blocks))


def _edges_agree(a: Saying, b: Saying, ours: Sequence[int], theirs: Sequence[int], blocks: Sequence[Block]) -> bool:
    """Whether before and after the common runs at most one side has words, or another sentence begins or ends there."""
    i, j, _ = blocks[0]
    left = not (i and j) or a.begins[ours[i]] or b.begins[theirs[j]]
    i, j, n = blocks[-1]
    i, j = i + n, j + n
    right = not (i < len(ours) and j < len(theirs)) or a.ends[ours[i - 1]] or b.ends[theirs[j - 1]]
    return left and right


def _rest_differs(a: Saying, b: Saying, ours: Sequence[int], theirs: Sequence[int], blocks: Sequence[Block]) -> bool:
    """Whether what each gives beside the common runs is something else, not the same passage in other words."""
    here = {ours[i + k] for i, _, n in blocks for k in range(n)}
    there = {theirs[j + k] for _, j, n in blocks for k in range(n)}
    rest = {a.stems[i] for i in ours if i not in here} - {""}
    other = {b.stems[j] for j in theirs if j not in there} - {""}
    return len(rest & other) < max(3, ALIKE * min(len(rest), len(other)))
