"""What speaks for a stand -> how sure it is one, and of which act: a logistic regression over features by name.

Trained by `training/positions.py`.
"""

import json
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from onrecord.errors import ModelError
from onrecord.models.calibration import Calibration
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
    """There, the least share of the surest act among all acts' chances."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stands:
    """Weights of features, and what their sums are worth."""

    rows: dict[str, int]
    weights: NDArray[np.float32]
    """(features, 1 + acts): for a stand against none, then for each act among those of stands."""
    limits: Limits
    confidence: Calibration
    """From how far a score is above its limit, and 1 where no rule tells the act, to the chance that an entry is right."""
    card: dict[str, Any]

    def scores(self, features: Iterable[str]) -> NDArray[np.float32]:
        """The sums of the weights of features, unknown ones left aside: (1 + acts)."""
        rows = sorted(row for row in map(self.rows.get, features) if row is not None)
        return np.asarray(np.add.reduce(self.weights[rows]))


def load_stands(file: Path) -> Stands:
    """Load weights written by `training/positions.py`.

    Raises ModelError if the file is missing or is not such a file.
    """
    try:
        with file.open("rb") as stream, np.load(stream, allow_pickle=False) as stored:
            arrays = {name: stored[name] for name in stored.files}
        card = json.loads(bytes(arrays["card"]).decode("utf-8"))
        names = bytes(arrays["features"]).decode("utf-8").split("\n")
        confidence = Calibration(weights=tuple(card["confidence"]["weights"]), bias=card["confidence"]["bias"])
        return Stands(
            rows={name: row for row, name in enumerate(names)},
            weights=arrays["weights"].astype(np.float32),
            limits=Limits(**card["limits"]),
            confidence=confidence,
            card=card,
        )
    except (OSError, ValueError, KeyError, TypeError, zlib.error, BadZipFile) as error:
        raise ModelError(f"weights {file.name}: cannot be loaded ({error}); reinstall onrecord") from error
