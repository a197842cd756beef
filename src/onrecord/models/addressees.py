"""What speaks for each party that a stand might address -> whom it addresses: a logistic regression over features by name.

Trained by `training/addressees.py`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from onrecord.models.evidence import opened


@dataclass(frozen=True, slots=True, kw_only=True)
class Addressees:
    """Weights of features, and from which sums on a party is addressed."""

    rows: dict[str, int]
    weights: NDArray[np.float32]
    """(features,)"""
    first: float
    """The least score of the likeliest party."""
    further: float
    """And of any other."""
    card: dict[str, Any]

    def chosen(self, candidates: Sequence[frozenset[str]]) -> list[int]:
        """Which of a stand's candidates it addresses, in their order, by the features that speak for each."""
        return chosen_of([self.score(features) for features in candidates], self.first, self.further)

    def score(self, features: Iterable[str]) -> float:
        """How sure it is that a party is addressed, by the features that speak for it: log odds."""
        rows = sorted(row for row in map(self.rows.get, features) if row is not None)
        return float(np.add.reduce(self.weights[rows]))


def chosen_of(scores: Sequence[float], first: float, further: float) -> list[int]:
    """The places of the scores that suffice."""
    best = max(scores, default=0.0)
    return [at for at, score in enumerate(scores) if score >= (first if score == best else further)]


def load_addressees(file: Path) -> Addressees:
    """Load weights written by `training/addressees.py`.

    Raises ModelError if the file is missing or is not such a file.
    """
    with opened(file) as (rows, arrays, card):
        limits, weights = card["limits"], arrays["weights"].astype(np.float32)
        return Addressees(rows=rows, weights=weights, first=float(limits["first"]), further=float(limits["further"]), card=card)
