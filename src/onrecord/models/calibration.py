"""What a network's certainty is worth: a logistic regression from its evidence to the chance that an entry is right."""

import math
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Calibration:
    """Weights of the evidence, fitted on texts that no training saw; `training/calibrate.py` writes them."""

    weights: tuple[float, ...]
    bias: float

    def probability(self, evidence: Sequence[float]) -> float:
        """Estimated probability that the entry is right, between 0 and 1."""
        total = self.bias + sum(w * x for w, x in zip(self.weights, evidence, strict=True))
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


UNFITTED = Calibration(weights=(1.0,) + (0.0,) * 7, bias=3.0)
"""Before any fit: the mean certainty of the content alone."""
