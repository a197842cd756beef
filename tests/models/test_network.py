import json

import numpy as np
import pytest

from onrecord.errors import ModelError
from onrecord.models import network
from onrecord.models.network import AFFIX_BUCKETS, SHAPES, Lexicon, load_network, normal, shape
from onrecord.models.tags import NAME_TAGS, TAGS

WIDTH = 6


@pytest.fixture
def weights(tmp_path):
    """A small network with random weights, as the training writes it."""
    rng = np.random.default_rng(0)

    def some(*size):
        return rng.normal(size=size).astype(np.float16)

    arrays = {
        "card": np.frombuffer(json.dumps({"name": "small", "views": ["record", "polnear"]}).encode(), np.uint8),
        "hashes": np.sort(np.array([network.crc("peace"), network.crc("war")], np.uint32)),
        "rows": np.array([1, 2], np.uint16),
        "vocabulary": np.frombuffer(b"peace\nwar", np.uint8),
        "static": rng.integers(-127, 128, (3, 4)).astype(np.int8),
        "static_scale": np.ones(3, np.float32) / 127,
        "vocabulary_table": some(3, 3),
        "suffix": some(AFFIX_BUCKETS, 2),
        "prefix": some(AFFIX_BUCKETS, 2),
        "shape": some(len(SHAPES), 2),
        "project": some(13, WIDTH),
        "quotes": some(6, WIDTH),
        "head": some(WIDTH, 2 * len(TAGS) + len(NAME_TAGS)),
        "head_bias": some(2 * len(TAGS) + len(NAME_TAGS)),
        "transitions": some(2, len(TAGS), len(TAGS)),
        "dilations": np.array([1, 2, 8]),
    }
    for i in range(3):
        arrays |= {
            f"layer{i}": some(3 * WIDTH, WIDTH),
            f"bias{i}": some(WIDTH),
            f"gain{i}": some(WIDTH),
            f"shift{i}": some(WIDTH),
        }
    file = tmp_path / "small.npz"
    np.savez_compressed(file, **arrays)
    return file, {name: array.astype(np.float64) for name, array in arrays.items() if array.dtype != np.uint8}


def by_the_book(arrays, lexicon, forms, quotes):
    """The network word by word, in plain loops."""
    static = arrays["static"] * arrays["static_scale"][:, None]
    tables = (static, arrays["vocabulary_table"], arrays["suffix"], arrays["prefix"], arrays["shape"])
    x = []
    for rows, quote in zip(lexicon.features(forms), quotes, strict=True):
        joined = np.concatenate([table[row] for table, row in zip(tables, rows, strict=True)])
        x.append(np.maximum(joined @ arrays["project"] + arrays["quotes"][quote], 0))
    nothing = np.zeros(WIDTH)
    for i, d in enumerate(arrays["dilations"].astype(int)):
        after = []
        for t in range(len(x)):
            left = x[t - d] if t >= d else nothing
            right = x[t + d] if t + d < len(x) else nothing
            y = x[t] + np.maximum(np.concatenate([left, x[t], right]) @ arrays[f"layer{i}"] + arrays[f"bias{i}"], 0)
            y = (y - y.mean()) / np.sqrt(y.var() + network.EPSILON)
            after.append(y * arrays[f"gain{i}"] + arrays[f"shift{i}"])
        x = after
    return np.array([row @ arrays["head"] + arrays["head_bias"] for row in x])


FORMS = ["Peace", ",", "war", "\n", "3,000", "peace", "X", "war", "unheard-of", "."]


@pytest.mark.parametrize("n", [1, 2, 5, 10])
def test_the_network_computes_what_it_should(weights, n):
    file, arrays = weights
    small = load_network(file)
    quotes = [0, 1, 2, 3, 4, 5, 0, 1, 0, 0][:n]
    expected = by_the_book(arrays, small.lexicon, FORMS[:n], quotes)
    tags, names = small.scores(FORMS[:n], quotes)
    np.testing.assert_allclose(tags[1], expected[:, len(TAGS) : 2 * len(TAGS)], atol=1e-3)
    np.testing.assert_allclose(
        np.concatenate([tags[0], names], 1), np.delete(expected, range(len(TAGS), 2 * len(TAGS)), 1), atol=1e-3
    )


def test_a_full_memory_starts_anew(weights, monkeypatch):
    monkeypatch.setattr(network, "REMEMBERED", 4)
    small = load_network(weights[0])
    once = small.scores(FORMS[:4], [0] * 4)[0]
    small.scores(FORMS[4:8], [0] * 4)
    np.testing.assert_array_equal(small.scores(FORMS[:4], [0] * 4)[0], once)


def test_no_words_have_no_emissions(weights):
    assert load_network(weights[0]).scores([], [])[0].shape == (2, 0, len(TAGS))


def test_missing_and_damaged_weights_are_said(tmp_path):
    with pytest.raises(ModelError, match=r"weights none\.npz"):
        load_network(tmp_path / "none.npz")
    (tmp_path / "bad.npz").write_bytes(b"PK\x03\x04 not weights")
    with pytest.raises(ModelError, match=r"weights bad\.npz"):
        load_network(tmp_path / "bad.npz")


def test_forms_are_known_by_letters_and_shape():
    assert normal("3,000th") == "0,000th"
    assert [SHAPES[shape(form)] for form in ("\n\n", "3rd", "“", "I", "UN", "Kiev", "McKay", "and", "iPad", "G7", "b2b")] == [
        "\n", "d", ".", "X", "XX", "Xx", "XxX", "x", "xX", "Xd", "xd",
    ]  # fmt: skip


def test_vectors_are_found_by_form_then_by_lower_case():
    lexicon = Lexicon(hashes=np.array([network.crc("war")], np.uint32), rows=np.array([7], np.uint16), vocabulary={})
    assert lexicon.vector_rows(["war", "War", "warm"]).tolist() == [7, 7, 0]
