import json

import numpy as np
import pytest

from onrecord.errors import ModelError
from onrecord.models.addressees import chosen_of, load_addressees
from onrecord.models.reader import WEIGHTS


@pytest.mark.parametrize(
    ("scores", "chosen"),
    [([], []), ([0.2], []), ([0.4, -1.0], [0]), ([0.5, 2.0], [1]), ([0.7, 2.0, 0.6], [0, 1, 2])],
)
def test_the_likeliest_party_needs_less_than_another(scores, chosen):
    assert chosen_of(scores, 0.3, 0.6) == chosen


def test_the_order_of_features_changes_no_bit():
    addressees = load_addressees(WEIGHTS / "addressees.npz")
    names = sorted(addressees.rows)[::5]
    ways = (names, names[::-1], names[1::2] + names[::2])
    assert len({addressees.score(way) for way in ways}) == 1


def test_missing_weights_are_a_model_error(tmp_path):
    with pytest.raises(ModelError, match=r"none\.npz"):
        load_addressees(tmp_path / "none.npz")


def test_a_card_without_limits_is_a_model_error(tmp_path):
    card = np.frombuffer(json.dumps({"name": "x"}).encode(), np.uint8)
    np.savez(tmp_path / "odd.npz", card=card, features=np.frombuffer(b"bias", np.uint8), weights=np.zeros(1, np.float16))
    with pytest.raises(ModelError, match=r"odd\.npz"):
        load_addressees(tmp_path / "odd.npz")
