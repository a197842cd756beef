"""The readers by name: which network tags the words, behind one interface."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from onrecord.errors import ModelError
from onrecord.models.addressees import Addressees, load_addressees
from onrecord.models.calibration import Calibration
from onrecord.models.days import Days, load_days
from onrecord.models.network import load_network
from onrecord.models.stands import Stands, load_stands

WEIGHTS = Path(__file__).parent / "weights"
READERS = ("fast", "careful")


class Tagger(Protocol):
    """Anything that scores tags for the words of a text."""

    views: tuple[str, ...]
    transitions: NDArray[np.float32]
    card: dict[str, Any]

    def scores(self, forms: Sequence[str], quotes: Sequence[int]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """(views, n, tags) scores of the words' tags and (n, name tags) of their name tags, from forms and quotation states."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """A network with what its decoding needs."""

    name: str
    tagger: Tagger
    calibrations: tuple[Calibration, ...]
    """One a view."""
    silence: tuple[float, ...]
    """Taken, for each view, from the score of a statement's beginning: above zero, rather no entry than a doubtful one."""
    stands: Stands
    """What speaks for a position, weighed."""
    addressees: Addressees
    """What speaks for a party as a position's addressee, weighed."""
    days: Days
    """What speaks for a day as the one of a statement, weighed."""


def load_reader(name: str = "fast") -> Reader:
    """Load a reader's weights from the package.

    Raises ModelError for an unknown name, missing weights, or a missing extra.
    """
    if name not in READERS:
        raise ModelError(f"reader {name}: unknown; the readers are {', '.join(READERS)}")
    fast = load_network(WEIGHTS / "fast.npz")
    if name == "fast":
        return _reader(name, fast)
    from onrecord.models.careful import load_careful

    return _reader(name, load_careful(WEIGHTS / "careful.onnx", fast))


def _reader(name: str, tagger: Tagger) -> Reader:
    decoding = tagger.card["decoding"]
    calibrations = tuple(Calibration(weights=tuple(c["weights"]), bias=c["bias"]) for c in decoding["calibrations"])
    return Reader(
        name=name,
        tagger=tagger,
        calibrations=calibrations,
        silence=tuple(decoding["silence"]),
        stands=load_stands(WEIGHTS / "stands.npz"),
        addressees=load_addressees(WEIGHTS / "addressees.npz"),
        days=load_days(WEIGHTS / "days.npz"),
    )
