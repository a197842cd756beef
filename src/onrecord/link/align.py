"""Two sequences of words or sentences -> the runs that both have, in order."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher

Block = tuple[int, int, int]
"""Where a run begins in the first and in the second sequence, and its length."""
SMALL = 10_000
"""Product of two lengths up to which every pairing is tried: some milliseconds. Beyond it, what occurs once in both is first."""


def find_blocks(old: Sequence[str], new: Sequence[str]) -> list[Block]:
    """The runs that both sequences have, in order, without overlap.

    Long sequences are cut where they share an item that occurs once in each (Cohen's patience diff), so the cost stays n log n;
    a long piece without such an item counts as wholly different.
    """
    anchors = _anchors(old, new) if len(old) * len(new) > SMALL else []
    found: list[Block] = []
    i = j = 0
    for anchor_i, anchor_j in [*anchors, (len(old), len(new))]:
        found += _small_blocks(old, new, (i, anchor_i), (j, anchor_j))
        if anchor_i < len(old):
            found.append((anchor_i, anchor_j, 1))
        i, j = anchor_i + 1, anchor_j + 1
    return _joined(found)


def find_gaps(blocks: Iterable[Block], begin: tuple[int, int], end: tuple[int, int]) -> Iterator[tuple[range, range]]:
    """What either sequence has before, between and after common runs, from `begin` to `end`; one of the two may be empty."""
    i, j = begin
    for here, there, n in [*blocks, (*end, 0)]:
        if here > i or there > j:
            yield range(i, here), range(j, there)
        i, j = here + n, there + n


def _small_blocks(old: Sequence[str], new: Sequence[str], here: tuple[int, int], there: tuple[int, int]) -> list[Block]:
    if (here[1] - here[0]) * (there[1] - there[0]) > SMALL:
        return []
    matcher = SequenceMatcher(None, old[here[0] : here[1]], new[there[0] : there[1]], autojunk=False)
    return [(here[0] + i, there[0] + j, n) for i, j, n in matcher.get_matching_blocks() if n]


def _anchors(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """Places of the items that occur once in both, as many as rise in both."""
    once = {item for item, n in Counter(old).items() if n == 1} & {item for item, n in Counter(new).items() if n == 1}
    place = {item: j for j, item in enumerate(new) if item in once}
    pairs = [(i, place[item]) for i, item in enumerate(old) if item in once]
    ends: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for k, (_, j) in enumerate(pairs):
        at = bisect_left(ends, j)
        before.append(last[at - 1] if at else -1)
        ends[at : at + 1] = [j]
        last[at : at + 1] = [k]
    chain = []
    k = last[-1] if last else -1
    while k >= 0:
        chain.append(pairs[k])
        k = before[k]
    return chain[::-1]


def _joined(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, neighbours made one."""
    found: list[Block] = []
    for i, j, n in blocks:
        if found and (found[-1][0] + found[-1][2], found[-1][1] + found[-1][2]) == (i, j):
            found[-1] = (found[-1][0], found[-1][1], found[-1][2] + n)
        else:
            found.append((i, j, n))
    return found
