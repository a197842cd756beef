import json

import numpy as np
import pytest

from onrecord.errors import ModelError
from onrecord.models.reader import WEIGHTS
from onrecord.models.stands import ACTS, load_stands


def test_a_trigger_speaks_for_its_act():
    stands = load_stands(WEIGHTS / "stands.npz")
    scores = stands.scores(("has:threaten", "first:threaten"))
    assert ACTS[int(scores[1:].argmax())] == "threaten"


def test_unknown_features_weigh_nothing():
    stands = load_stands(WEIGHTS / "stands.npz")
    assert stands.scores(("bias", "stem=xyzzy")).tolist() == stands.scores(("bias",)).tolist()


def test_missing_weights_are_a_model_error(tmp_path):
    with pytest.raises(ModelError, match=r"none\.npz"):
        load_stands(tmp_path / "none.npz")


def test_a_card_without_limits_is_a_model_error(tmp_path):
    card = np.frombuffer(json.dumps({"confidence": {"weights": [1.0], "bias": 0.0}, "limits": {}}).encode(), np.uint8)
    np.savez(tmp_path / "odd.npz", card=card, features=np.frombuffer(b"bias", np.uint8), weights=np.zeros((1, 11), np.float16))
    with pytest.raises(ModelError, match=r"odd\.npz"):
        load_stands(tmp_path / "odd.npz")


def test_the_order_of_features_changes_no_bit():
    stands = load_stands(WEIGHTS / "stands.npz")
    features = sorted(stands.rows)[::7]
    ways = (features, features[::-1], features[1::2] + features[::2])
    assert len({stands.scores(way).tobytes() for way in ways}) == 1
