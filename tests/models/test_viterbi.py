import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.models.tags import TAGS, may_follow
from onrecord.models.viterbi import FORBIDDEN, START, best_tags


def brute_force(emissions, transitions):
    """The best of all legal sequences, by trying each."""

    def score(path):
        return sum(emissions[i, t] for i, t in enumerate(path)) + sum(transitions[a, b] for a, b in itertools.pairwise(path))

    legal = (
        path
        for path in itertools.product(range(len(TAGS)), repeat=len(emissions))
        if TAGS[path[0]][0] != "I" and all(may_follow(TAGS[a], TAGS[b]) for a, b in itertools.pairwise(path))
    )
    return max(legal, key=score)


@given(st.integers(0, 2**32 - 1), st.integers(1, 4))
@settings(max_examples=40)
def test_the_best_path_is_found(seed, n):
    rng = np.random.default_rng(seed)
    emissions = rng.normal(size=(2, n, len(TAGS))).astype(np.float32)
    transitions = rng.normal(size=(2, len(TAGS), len(TAGS))).astype(np.float32) + FORBIDDEN
    found = best_tags(emissions, transitions)
    for view in range(2):
        assert tuple(found[view]) == brute_force(emissions[view], transitions[view])


def word_by_word(emissions, transitions):
    """The textbook's search, for texts that are too long to try every sequence."""
    score, back = emissions[0] + START, []
    for step in emissions[1:]:
        paths = score[:, None] + transitions
        back.append(paths.argmax(0))
        score = paths.max(0) + step
    tags = [int(score.argmax())]
    for before in reversed(back):
        tags.append(int(before[tags[-1]]))
    return tags[::-1]


@pytest.mark.parametrize("n", [2, 3, 255, 512, 513, 515, 1028, 2001])
def test_long_texts_are_searched_in_pieces(n):
    rng = np.random.default_rng(n)
    emissions = rng.normal(size=(2, n, len(TAGS)), scale=2)
    transitions = rng.normal(size=(2, len(TAGS), len(TAGS))) + FORBIDDEN
    found = best_tags(emissions, transitions)
    for view in range(2):
        assert found[view].tolist() == word_by_word(emissions[view], transitions[view])


def test_an_inside_never_stands_alone():
    emissions = np.zeros((1, 5, len(TAGS)), dtype=np.float32)
    emissions[:, :, TAGS.index("I-CL")] = 5
    tags = [TAGS[i] for i in best_tags(emissions, FORBIDDEN[None])[0]]
    assert tags == ["B-CL", "I-CL", "I-CL", "I-CL", "I-CL"]


def test_no_words_have_no_tags():
    assert best_tags(np.zeros((2, 0, len(TAGS)), dtype=np.float32), np.zeros((2, 15, 15), dtype=np.float32)).shape == (2, 0)
