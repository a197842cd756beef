"""What speaks for a stand -> how sure it is one, and of which act: boosted trees over features by name.

Trained by `training/positions.py`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

import numpy as np
from numpy.typing import NDArray

from onrecord.models.calibration import Calibration
from onrecord.models.evidence import opened
from onrecord.models.trees import Trees
from onrecord.records import Act

ACTS: tuple[Act, ...] = get_args(Act)


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What a stand needs to be an entry."""

    told: float
    """The least score where a rule tells the act."""
    free: float
    """The least score where none does."""
    certain: float
    """There, the least chance of the likeliest act; elsewhere, of the act that the rule tells."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stands:
    """Trees over features, and what their sums are worth."""

    rows: dict[str, int]
    """The number of each feature."""
    stand: Trees
    acts: Trees
    limits: Limits
    confidence: Calibration
    """From how far a score is above its limit, and 1 where no rule tells the act, to the chance that an entry is right."""
    card: dict[str, Any]

    def scores(self, evidence: Sequence[Iterable[str]]) -> NDArray[np.float32]:
        """How sure each of n proposals is a stand, by the features that speak for it: (n,) log odds."""
        return self.stand.sums(self._present(evidence))[:, 0]

    def chances(self, evidence: Sequence[Iterable[str]]) -> NDArray[np.float32]:
        """The chance of each act for each of n stands: (n, acts), rows adding up to 1."""
        sums = self.acts.sums(self._present(evidence))
        powers = np.exp(sums - sums.max(axis=1, keepdims=True))
        return np.asarray(powers / powers.sum(axis=1, keepdims=True))

    def _present(self, evidence: Sequence[Iterable[str]]) -> NDArray[np.bool_]:
        present = np.zeros((len(evidence), len(self.rows)), dtype=np.bool_)
        for at, names in enumerate(evidence):
            present[at, [row for row in map(self.rows.get, names) if row is not None]] = True
        return present


def load_stands(file: Path) -> Stands:
    """Load weights written by `training/positions.py`.

    Raises ModelError if the file is missing or is not such a file.
    """
    with opened(file) as (rows, arrays, card):
        confidence = Calibration(weights=tuple(card["confidence"]["weights"]), bias=card["confidence"]["bias"])
        return Stands(
            rows=rows,
            stand=Trees.of(arrays, "stand", 1),
            acts=Trees.of(arrays, "acts", len(ACTS)),
            limits=Limits(**card["limits"]),
            confidence=confidence,
            card=card,
        )
