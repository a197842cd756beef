import json

import numpy as np
import pytest

from onrecord.errors import ModelError
from onrecord.models.days import Days, load_days
from onrecord.models.reader import WEIGHTS


def test_the_score_is_what_speaks_for_a_day_and_nothing_else():
    days = Days(weights={"day": -3.0, "own day": 1.25, "perfect": -1.0}, least=0.0, card={})
    assert days.score({"day", "own day", "no such name"}) == -1.75


def test_the_order_of_features_changes_no_bit():
    days = load_days(WEIGHTS / "days.npz")
    names = sorted(days.weights)
    ways = (names, names[::-1], names[1::2] + names[::2])
    assert len({days.score(way) for way in ways}) == 1


def test_missing_weights_are_a_model_error(tmp_path):
    with pytest.raises(ModelError, match=r"none\.npz"):
        load_days(tmp_path / "none.npz")


def test_a_card_without_limits_is_a_model_error(tmp_path):
    card = np.frombuffer(json.dumps({"name": "x"}).encode(), np.uint8)
    np.savez(tmp_path / "odd.npz", card=card, features=np.frombuffer(b"day", np.uint8), weights=np.zeros(1, np.float16))
    with pytest.raises(ModelError, match=r"odd\.npz"):
        load_days(tmp_path / "odd.npz")
