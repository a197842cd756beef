"""The best tag sequence of a text under a linear-chain CRF."""

import numpy as np
from numpy.typing import NDArray

from onrecord.models.tags import TAGS, may_follow

FORBIDDEN = np.array([[0.0 if may_follow(a, b) else -1e4 for b in TAGS] for a in TAGS], dtype=np.float32)
"""(tags, tags): added to learnt transitions, so that no inside follows what it does not belong to."""
START = np.array([-1e4 if tag[0] == "I" else 0.0 for tag in TAGS], dtype=np.float32)


def best_tags(emissions: NDArray[np.float32], transitions: NDArray[np.float32]) -> NDArray[np.intp]:
    """Viterbi for several views of one text at once.

    emissions (views, n, tags), transitions (views, tags, tags), from row to column, `FORBIDDEN` included -> (views, n).
    """
    views, n, k = emissions.shape
    if n == 0:
        return np.zeros((views, 0), dtype=np.intp)
    back = np.zeros((n, views, k), dtype=np.intp)
    # [views, to, from]: the maximum runs over the last, contiguous axis
    moves = np.ascontiguousarray(transitions.transpose(0, 2, 1))
    steps = np.ascontiguousarray(emissions.transpose(1, 0, 2))
    score = steps[0] + START
    paths = np.empty((views, k, k), dtype=np.float32)
    for t in range(1, n):
        np.add(moves, score[:, None, :], out=paths)
        paths.argmax(2, out=back[t])
        np.maximum.reduce(paths, axis=2, out=score)
        score += steps[t]
    tags = np.empty((views, n), dtype=np.intp)
    for view in range(views):
        tag = int(score[view].argmax())
        column = back[:, view].tolist()
        for t in range(n - 1, -1, -1):
            tags[view, t] = tag
            tag = column[t][tag]
    return tags
