"""Decision trees over features that are present or absent: the sums of the leaves that they lead to, many trees at once."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

TOGETHER = 64
"""Examples that are followed at once: more need memory and gain nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trees:
    """Trees whose nodes stand one after the other; a leaf leads to itself."""

    roots: NDArray[np.intp]
    """(trees,) each tree's first node."""
    feature: NDArray[np.intp]
    """(nodes,) which feature a node asks for; of a leaf the one behind the last, which is always absent."""
    following: NDArray[np.intp]
    """(2 * nodes,) the node that follows each without its feature, then with it."""
    value: NDArray[np.float32]
    """(nodes,) what a leaf is worth."""
    depth: int
    """Steps that lead from every root to a leaf."""
    outputs: int
    """Sums that the trees add to in turn: the first to the first, the second to the second …"""

    @classmethod
    def of(cls, arrays: Mapping[str, NDArray[Any]], name: str, outputs: int) -> "Trees":
        """The trees that a file of weights has under a name: arrays (trees, nodes) in which a tree's nodes are counted from 0.

        Raises KeyError and ValueError if they are not there or are none.
        """
        feature, absent, present, value = (arrays[f"{name}.{part}"] for part in ("feature", "absent", "present", "value"))
        if not feature.shape == absent.shape == present.shape == value.shape or feature.ndim != 2 or len(feature) % outputs:
            raise ValueError(f"trees {name}: shapes {feature.shape}, {absent.shape}, {present.shape}, {value.shape}")
        roots = np.arange(len(feature), dtype=np.intp) * feature.shape[1]
        following = np.stack([absent + roots[:, None], present + roots[:, None]], axis=-1)
        return cls(
            roots=roots,
            feature=feature.ravel().astype(np.intp),
            following=following.ravel().astype(np.intp),
            value=value.ravel().astype(np.float32),
            depth=int(arrays[f"{name}.depth"]),
            outputs=outputs,
        )

    def sums(self, present: NDArray[np.bool_]) -> NDArray[np.float32]:
        """(n, outputs) sums for n examples by their features, (n, features)."""
        found = [self._sums(present[first : first + TOGETHER]) for first in range(0, len(present), TOGETHER)]
        return np.concatenate(found) if found else np.zeros((0, self.outputs), dtype=np.float32)

    def _sums(self, present: NDArray[np.bool_]) -> NDArray[np.float32]:
        known = np.pad(present, ((0, 0), (0, 1)))
        offsets = np.arange(len(known))[:, None] * known.shape[1]
        known = known.ravel().astype(np.intp)
        node = np.tile(self.roots, (len(present), 1))
        for _ in range(self.depth):
            asked = known.take(self.feature.take(node) + offsets)
            node = self.following.take(2 * node + asked)
        return np.asarray(self.value.take(node).reshape(len(present), -1, self.outputs).sum(axis=1))
