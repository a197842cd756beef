import numpy as np
import pytest

from onrecord.models.trees import Trees

# Two trees over three features: the first asks for 0, and with it for 2; the second is a leaf.
ARRAYS = {
    "t.feature": np.array([[0, 3, 2, 3, 3], [3, 3, 3, 3, 3]], np.int16),
    "t.absent": np.array([[1, 1, 3, 3, 4], [0, 1, 2, 3, 4]], np.int16),
    "t.present": np.array([[2, 1, 4, 3, 4], [0, 1, 2, 3, 4]], np.int16),
    "t.value": np.array([[0, -1, 0, 2, 5], [0.5, 0, 0, 0, 0]], np.float16),
    "t.depth": np.array(2),
}
PRESENT = np.array([[0, 0, 1], [1, 0, 0], [1, 1, 1]], dtype=bool)


def test_each_example_follows_its_features_to_a_leaf():
    assert Trees.of(ARRAYS, "t", 1).sums(PRESENT).tolist() == [[-0.5], [2.5], [5.5]]


def test_trees_add_to_the_outputs_in_turn():
    assert Trees.of(ARRAYS, "t", 2).sums(PRESENT).tolist() == [[-1, 0.5], [2, 0.5], [5, 0.5]]


def test_no_examples_have_no_sums():
    assert Trees.of(ARRAYS, "t", 2).sums(np.zeros((0, 3), dtype=bool)).shape == (0, 2)


@pytest.mark.parametrize("outputs", [3, 4])
def test_trees_that_do_not_share_out_are_refused(outputs):
    with pytest.raises(ValueError, match="trees t"):
        Trees.of(ARRAYS, "t", outputs)


def test_a_missing_part_is_said():
    with pytest.raises(KeyError):
        Trees.of(ARRAYS, "other", 1)
