"""Boosted trees over few features of many, made by LightGBM, as arrays that `onrecord.models.trees` reads."""

from collections.abc import Iterable, Sequence
from typing import Any

import lightgbm
import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from training.logistic import rows_of

THREADS = 2
FIXED = {"verbose": -1, "seed": 0, "deterministic": True, "force_row_wise": True, "num_threads": THREADS, "bagging_freq": 1}


def fit_trees(
    evidence: Sequence[Iterable[str]], index: dict[str, int], target: NDArray[np.float64], rounds: int, **settings: Any
) -> dict[str, NDArray[Any]]:
    """Trees that tell a target by the features of an index: arrays `feature`, `absent`, `present`, `value` and `depth`."""
    booster = lightgbm.train({**FIXED, **settings}, lightgbm.Dataset(_matrix(evidence, index), target), rounds)
    return _arrays([tree["tree_structure"] for tree in booster.dump_model()["tree_info"]], len(index))


def _matrix(evidence: Sequence[Iterable[str]], index: dict[str, int]) -> csr_matrix:
    rows = rows_of(evidence, index)
    matrix = csr_matrix((np.ones(len(rows.features), np.float32), (rows.examples, rows.features)), shape=rows.shape)
    matrix.sort_indices()
    return matrix


def _arrays(roots: Sequence[dict[str, Any]], features: int) -> dict[str, NDArray[Any]]:
    """Trees as rows of nodes, the shorter ones filled up; a leaf asks for the feature behind the last and leads to itself."""
    trees = [_nodes(root) for root in roots]
    shape = (len(trees), max(len(nodes) for nodes, _ in trees))
    feature = np.full(shape, features, np.int16)
    absent = np.tile(np.arange(shape[1], dtype=np.int16), (shape[0], 1))
    present = absent.copy()
    value = np.zeros(shape, np.float16)
    for row, (nodes, _) in enumerate(trees):
        for at, (asked, without, along, worth) in enumerate(nodes):
            if asked is not None:
                feature[row, at], absent[row, at], present[row, at] = asked, without, along
            value[row, at] = worth
    depth = np.array(max(deep for _, deep in trees))
    return {"feature": feature, "absent": absent, "present": present, "value": value, "depth": depth}


def _nodes(root: dict[str, Any]) -> tuple[list[tuple[int | None, int, int, float]], int]:
    """A tree's nodes from the root on, as (feature, next without it, next with it, worth), and its depth."""
    nodes: list[tuple[int | None, int, int, float]] = []

    def add(node: dict[str, Any], depth: int) -> tuple[int, int]:
        at = len(nodes)
        nodes.append((None, at, at, float(node.get("leaf_value", 0.0))))
        if "split_feature" not in node:
            return at, depth
        without, deep = add(node["left_child"], depth + 1)
        along, deeper = add(node["right_child"], depth + 1)
        nodes[at] = (int(node["split_feature"]), without, along, 0.0)
        return at, max(deep, deeper)

    _, depth = add(root, 0)
    return nodes, depth
