"""Logistic regression over few features of many: a ridge, Newton's method with conjugate gradients, numpy alone."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

STEPS, INNER = 15, 60
"""Newton steps, and steps of each inner solution: the loss no longer moves in its sixth digit."""
Vector = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows:
    """Which features each example has: pairs (example, feature)."""

    examples: NDArray[np.intp]
    features: NDArray[np.intp]
    shape: tuple[int, int]

    def times(self, weights: Vector) -> Vector:
        """The sums of each example's weights."""
        return np.bincount(self.examples, weights[self.features], self.shape[0])

    def back(self, values: Vector) -> Vector:
        """The sums of each feature's examples."""
        return np.bincount(self.features, values[self.examples], self.shape[1])


def index_of(evidence: Iterable[Iterable[str]], least: int) -> dict[str, int]:
    """The features that at least so many examples have, each with its number."""
    counts = Counter(name for names in evidence for name in names)
    return {name: i for i, name in enumerate(sorted(name for name, count in counts.items() if count >= least))}


def rows_of(evidence: Sequence[Iterable[str]], index: dict[str, int]) -> Rows:
    """Examples over the features of an index; others are left aside."""
    pairs = [(i, index[name]) for i, names in enumerate(evidence) for name in names if name in index]
    examples, features = np.array(pairs, dtype=np.intp).reshape(-1, 2).T
    return Rows(examples=examples, features=features, shape=(len(evidence), len(index)))


def fit(rows: Rows, right: NDArray[np.bool_], ridge: Vector, weights: Vector | None = None) -> Vector:
    """Weights of the features that tell the right examples; `weights` are the examples'."""
    target = right.astype(float)
    much = np.ones(len(target)) if weights is None else weights
    found = np.zeros(rows.shape[1])
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-np.clip(rows.times(found), -30, 30)))
        slope = rows.back(much * (chance - target)) + ridge * found
        step = _solve(rows, much * chance * (1 - chance), ridge, slope)
        found -= step
        if np.abs(step).max() < 1e-4:
            break
    return found


def _solve(rows: Rows, curvature: Vector, ridge: Vector, slope: Vector) -> Vector:
    """Conjugate gradients: the Newton step."""
    step = np.zeros_like(slope)
    rest = slope.copy()
    way = rest.copy()
    length = rest @ rest
    first = length
    for _ in range(INNER):
        turned = rows.back(curvature * rows.times(way)) + ridge * way
        share = length / (way @ turned)
        step += share * way
        rest -= share * turned
        before, length = length, rest @ rest
        if length < 1e-8 * first:
            break
        way = rest + length / before * way
    return step
