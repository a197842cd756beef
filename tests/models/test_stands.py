import json

import numpy as np
import pytest

from onrecord.errors import ModelError
from onrecord.models.reader import WEIGHTS
from onrecord.models.stands import ACTS, load_stands


def test_a_trigger_speaks_for_its_act():
    stands = load_stands(WEIGHTS / "stands.npz")
    chances = stands.chances([("has:threaten", "first:threaten", "act=threaten", "rule=threaten")])
    assert ACTS[int(chances[0].argmax())] == "threaten"
    assert chances.sum() == pytest.approx(1.0)


def test_unknown_features_weigh_nothing():
    stands = load_stands(WEIGHTS / "stands.npz")
    scores = stands.scores([("bias", "stem=xyzzy"), ("bias",)])
    assert scores[0] == scores[1]


def test_a_stand_is_scored_the_same_among_others_and_alone():
    stands = load_stands(WEIGHTS / "stands.npz")
    names = sorted(stands.rows)
    evidence = [frozenset(names[at::7]) for at in range(7)]
    together = stands.scores(evidence)
    assert len(set(together.tolist())) > 1
    assert [float(stands.scores([one])[0]) for one in evidence] == together.tolist()


def test_no_stands_have_no_scores():
    stands = load_stands(WEIGHTS / "stands.npz")
    assert stands.scores([]).shape == (0,)
    assert stands.chances([]).shape == (0, len(ACTS))


def test_missing_weights_are_a_model_error(tmp_path):
    with pytest.raises(ModelError, match=r"none\.npz"):
        load_stands(tmp_path / "none.npz")


def test_a_card_without_limits_is_a_model_error(tmp_path):
    with np.load(WEIGHTS / "stands.npz") as stored:
        arrays = dict(stored)
    card = json.loads(bytes(arrays["card"]))
    arrays["card"] = np.frombuffer(json.dumps({**card, "limits": {}}).encode(), np.uint8)
    np.savez(tmp_path / "odd.npz", **arrays)
    with pytest.raises(ModelError, match=r"odd\.npz"):
        load_stands(tmp_path / "odd.npz")


def test_trees_of_other_shapes_are_a_model_error(tmp_path):
    with np.load(WEIGHTS / "stands.npz") as stored:
        arrays = dict(stored)
    np.savez(tmp_path / "cut.npz", **{**arrays, "acts.value": arrays["acts.value"][:-1]})
    with pytest.raises(ModelError, match=r"cut\.npz"):
        load_stands(tmp_path / "cut.npz")
