"""What speaks for each day on which a statement may have been said -> how likely it was: a logistic regression by names.

Trained by `training/days.py`.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from onrecord.models.evidence import opened


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """Weights of features by name, and the least score of a day that is told."""

    weights: dict[str, float]
    least: float
    card: dict[str, Any]

    def score(self, evidence: Iterable[str]) -> float:
        """How sure it is that a statement was said on a day, by what speaks for it: log odds."""
        return sum(sorted(self.weights.get(name, 0.0) for name in evidence))


def load_days(file: Path) -> Days:
    """Load weights written by `training/days.py`.

    Raises ModelError if the file is missing or is not such a file.
    """
    with opened(file) as (rows, arrays, card):
        weights = arrays["weights"].astype(float).tolist()
        return Days(weights={name: weights[row] for name, row in rows.items()}, least=float(card["limits"]["least"]), card=card)
