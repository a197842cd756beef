"""Write what `onrecord.models.evidence` reads."""

import json
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray


def save(file: Path, index: dict[str, int], card: dict[str, Any], **arrays: NDArray[Any]) -> None:
    """Features in the order of their numbers, a card, and arrays by name."""
    texts = {"features": "\n".join(index), "card": json.dumps(card)}
    stored = {name: np.frombuffer(text.encode(), np.uint8) for name, text in texts.items()}
    np.savez_compressed(file, **stored, **arrays)  # type: ignore[arg-type]  # its names are those of arrays
