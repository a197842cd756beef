"""The best tag sequence of a text under a linear-chain CRF."""

import numpy as np
from numpy.typing import NDArray

from onrecord.models.tags import TAGS, may_follow

Floats = NDArray[np.float32]

FORBIDDEN = np.array([[0.0 if may_follow(a, b) else -1e4 for b in TAGS] for a in TAGS], dtype=np.float32)
"""(tags, tags): added to learnt transitions, so that no inside follows what it does not belong to."""
START = np.array([-1e4 if tag[0] == "I" else 0.0 for tag in TAGS], dtype=np.float32)
CHUNK = 64
"""Words whose moves are laid out at once: as many as stay in the processor's cache beside the rest."""


def best_tags(emissions: Floats, transitions: Floats) -> NDArray[np.intp]:
    """Viterbi for several views of one text at once.

    emissions (views, n, tags), transitions (views, tags, tags), from row to column, `FORBIDDEN` included -> (views, n).

    A step costs the same for one sequence as for a few, so each view is searched from both ends at once; where the two meet,
    the best pair of tags decides.
    """
    views, n, _ = emissions.shape
    if n < 2:
        return np.asarray((emissions + START).argmax(2))
    half = n // 2
    steps = np.ascontiguousarray(emissions.transpose(1, 0, 2))
    # rows: the views from the left, then the views from the right; [from, row, to]: the maximum is of whole rows at once
    moves = np.concatenate([transitions, transitions.transpose(0, 2, 1)]).transpose(1, 0, 2)
    right = steps[: half - 1 : -1].copy()
    if n % 2:  # the odd word is the last one: it is folded into the one before it
        last = right[0]
        odd = transitions + last[:, None, :]
        right = right[1:]
        right[0] += odd.max(2)
    left = steps[:half].copy()
    left[0] += START
    score, back = _forward(np.concatenate([left, right], axis=1), moves)
    joint = score[:views, :, None] + transitions + score[views:, None, :]
    tags = np.empty((views, n), dtype=np.intp)
    for view in range(views):
        a, b = divmod(int(joint[view].argmax()), joint.shape[2])
        tags[view, :half] = _walk(back[:, view], a)[::-1]
        beyond = _walk(back[:, views + view], b)
        tags[view, half : half + len(beyond)] = beyond
        if n % 2:
            tags[view, -1] = odd[view, beyond[-1]].argmax()
    return tags


def _forward(steps: Floats, moves: Floats) -> tuple[Floats, NDArray[np.int8]]:
    """Best scores (rows, tags) of sequences that end in each tag, and at each step (n, rows, tags) the tag before it."""
    score = steps[0].copy()
    before = score.T[:, :, None]  # a view: it has each step's scores as soon as they are there
    back = np.zeros(steps.shape, dtype=np.int8)
    for begin in range(1, len(steps), CHUNK):
        # All that does not depend on the step before is added for many words in one go: two calls a word are left.
        paths = moves + steps[begin : begin + CHUNK, None]
        for path in paths:
            np.add(path, before, out=path)
            np.maximum.reduce(path, axis=0, out=score)
        back[begin : begin + CHUNK] = paths.argmax(1)
    return score, back


def _walk(back: NDArray[np.int8], tag: int) -> list[int]:
    """The tags from the last step's to the first's, by the steps' memory (n, tags)."""
    found = [tag]
    befores, tags = back.tobytes(), back.shape[1]
    for step in range(len(befores) - tags, 0, -tags):
        tag = befores[step + tag]
        found.append(tag)
    return found
