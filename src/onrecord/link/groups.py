"""Pairs -> groups of what is paired, directly or through others."""

from collections.abc import Callable, Iterable, Sequence


def join_pairs(
    n: int, pairs: Iterable[tuple[int, int]], may_join: Callable[[Sequence[int], Sequence[int]], bool] = lambda group, other: True
) -> list[list[int]]:
    """The numbers 0 to n - 1 in groups, each number in one, groups and members in rising order.

    Pairs are taken in the order given; one whose groups `may_join` refuses is passed over.
    """
    group_of = list(range(n))
    groups = {i: [i] for i in range(n)}
    for a, b in pairs:
        kept, gone = sorted((group_of[a], group_of[b]), key=lambda group: -len(groups[group]))
        if kept == gone or not may_join(groups[kept], groups[gone]):
            continue
        for i in groups[gone]:
            group_of[i] = kept
        groups[kept] += groups.pop(gone)  # the smaller into the larger: n log n moves in all
    return sorted(sorted(group) for group in groups.values())
