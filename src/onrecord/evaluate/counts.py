"""What is counted, and precision, recall and F1 of it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """So many of the gold, so many of the predicted, and so many right on both sides."""

    gold: int = 0
    predicted: int = 0
    right: float = 0
    """A whole number, unless a match counts in part."""

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(gold=self.gold + other.gold, predicted=self.predicted + other.predicted, right=self.right + other.right)

    @property
    def precision(self) -> float:
        """Share of the predicted that is right, 0 to 1; 0 where nothing is predicted."""
        return self.right / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """Share of the gold that is found, 0 to 1; 0 where there is no gold."""
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        p, r = self.precision, self.recall
        return 2 * p * r / (p + r) if p + r else 0.0


NOTHING = Counts()


def percent(share: float) -> float:
    """A share as it is reported: percent with one decimal."""
    return round(100 * share, 1)


def jaccard(a: frozenset[T], b: frozenset[T]) -> float:
    """Common members over all members; 0 for two empty sets."""
    return len(a & b) / len(a | b) if a or b else 0.0


def alike_from(a: frozenset[T], b: frozenset[T], at_least: float) -> float:
    """Common members over all members; 0 where that is less than `at_least`."""
    alike = jaccard(a, b)
    return alike if alike >= at_least else 0.0


def match_entries(gold: Sequence[T], predicted: Sequence[T], similarity: Callable[[T, T], float]) -> list[tuple[int, int]]:
    """Pairs of places, one to one: the most similar first, among equals those that come first; never at similarity 0."""
    candidates = [(-alike, i, j) for i, g in enumerate(gold) for j, p in enumerate(predicted) if (alike := similarity(g, p)) > 0]
    free_gold, free_predicted = set(range(len(gold))), set(range(len(predicted)))
    pairs = []
    for _, i, j in sorted(candidates):
        if i in free_gold and j in free_predicted:
            free_gold.remove(i)
            free_predicted.remove(j)
            pairs.append((i, j))
    return pairs
