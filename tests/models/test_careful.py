import pytest

from onrecord.errors import ModelError
from onrecord.models.careful import load_careful, shape
from onrecord.models.network import load_network
from onrecord.models.reader import WEIGHTS, load_reader


def test_missing_weights_are_said_in_one_line(tmp_path):
    with pytest.raises(ModelError, match="ships no weights"):
        load_careful(tmp_path / "careful.onnx", load_network(WEIGHTS / "fast.npz"))


def test_an_unknown_reader_is_said():
    with pytest.raises(ModelError, match="the readers are fast, careful"):
        load_reader("hasty")


def test_shapes():
    assert [shape(form) for form in ("\n", "3", ",", "Varga", "UN", "McKay", "war")] == [1, 2, 3, 4, 5, 6, 0]
