"""The fast reader: a dilated convolutional network over the words of a whole text, in numpy.

Its first layer depends on a word's form and quotation state alone, so that part is kept per form; the rest are a few matrix
products. Trained by `training/student.py`, which holds the same network for PyTorch.
"""

import json
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from onrecord.errors import ModelError
from onrecord.models.tags import NAME_TAGS, TAGS
from onrecord.models.viterbi import FORBIDDEN

Floats = NDArray[np.float32]

AFFIX_BUCKETS = 2048
SHAPES = ("", "\n", "d", ".", "X", "XX", "Xx", "XxX", "x", "xX", "xd", "Xd")
SHAPE_ROWS = {name: i for i, name in enumerate(SHAPES)}
REMEMBERED = 60_000
"""Word forms whose first layer is kept: 30 MB at a width of 128; beyond it the memory starts anew."""
EPSILON = 1e-5


def crc(text: str) -> int:
    """A hash that is the same on every machine and Python."""
    return zlib.crc32(text.encode("utf-8", "surrogatepass"))


def normal(form: str) -> str:
    """A form as the vocabulary knows it: lower case, every digit a 0."""
    lower = form.lower()
    if lower.isalpha():
        return lower
    return "".join(["0" if c.isdigit() else c for c in lower])


def shape(form: str) -> int:
    """Which of SHAPES a form has: what its case and characters say beyond its letters."""
    first = form[0]
    if form.isalpha() and form.islower():
        name = "x"
    elif first == "\n":
        name = "\n"
    elif first.isdigit():
        name = "d"
    elif not first.isalnum():
        name = "."
    elif any(map(str.isdigit, form)):
        name = "Xd" if first.isupper() else "xd"
    elif first.isupper():
        name = "X" if len(form) == 1 else "XX" if form.isupper() else "Xx" if form[1:].islower() else "XxX"
    else:
        name = "x" if form.islower() else "xX"
    return SHAPE_ROWS[name]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """What is known of word forms: a row among the static vectors and one in the learnt vocabulary."""

    hashes: NDArray[np.uint32]
    """Sorted CRC-32 of the forms that have a static vector; a collision gives a wrong vector to one unknown form in 6,000."""
    rows: NDArray[np.uint16]
    vocabulary: dict[str, int]

    def vector_rows(self, forms: Sequence[str]) -> NDArray[np.intp]:
        """Rows of the forms' static vectors, by the form itself or else its lower case; 0 where neither has one."""
        rows = self._found(forms)
        missing = np.flatnonzero(rows == 0)
        rows[missing] = self._found([forms[int(i)].lower() for i in missing])
        return rows

    def _found(self, forms: Sequence[str]) -> NDArray[np.intp]:
        keys = np.array([crc(form) for form in forms], dtype=np.uint32)
        at = np.minimum(np.searchsorted(self.hashes, keys), len(self.hashes) - 1)
        return np.where(self.hashes[at] == keys, self.rows[at], 0).astype(np.intp)

    def features(self, forms: Sequence[str]) -> NDArray[np.intp]:
        """(n, 5): rows of the static vector, the vocabulary, suffix, prefix and shape of each form."""
        out = np.empty((len(forms), 5), dtype=np.intp)
        if not forms:
            return out
        known = [normal(form) for form in forms]
        out[:, 0] = self.vector_rows(forms)
        out[:, 1] = [self.vocabulary.get(form, 0) for form in known]
        out[:, 2] = [crc("s" + form[-3:]) % AFFIX_BUCKETS for form in known]
        out[:, 3] = [crc("p" + form[:3]) % AFFIX_BUCKETS for form in known]
        out[:, 4] = [shape(form) for form in forms]
        return out


@dataclass(slots=True, kw_only=True)
class Network:
    """Forms and quotation states -> emissions, one row a word and view, and scores of the name tags."""

    name: str
    views: tuple[str, ...]
    transitions: Floats
    """(views, tags, tags), forbidden moves included."""
    lexicon: Lexicon
    tables: tuple[Floats, ...]
    project: Floats
    quotes: Floats
    layers: tuple[tuple[int, Floats, Floats, Floats, Floats], ...]
    """dilation, weight (3 * width, width), bias, and the norm's gain and bias after it"""
    head: Floats
    """(width, views * tags + name tags)"""
    head_bias: Floats
    card: dict[str, Any]
    _index: dict[str, int] = field(default_factory=dict)
    _memory: Floats = field(default_factory=lambda: np.zeros((0, 0), dtype=np.float32))

    @property
    def width(self) -> int:
        """Numbers a word inside the network."""
        return int(self.quotes.shape[1])

    def scores(self, forms: Sequence[str], quotes: Sequence[int]) -> tuple[Floats, Floats]:
        """Scores of each tag at each word, (views, n, tags), and of each name tag, (n, name tags)."""
        n = len(forms)
        rows = self._rows(forms)
        x = self._memory[rows] if n else np.zeros((0, self.width), np.float32)
        x = x + self.quotes[np.asarray(quotes, dtype=np.intp)]
        np.maximum(x, 0, out=x)
        wide = np.empty((n, 3 * self.width), dtype=np.float32)
        for dilation, weight, bias, gain, shift in self.layers:
            _neighbours(x, dilation, wide)
            y = wide @ weight
            y += bias
            np.maximum(y, 0, out=y)
            y += x
            x = _norm(y, gain, shift)
        out = x @ self.head
        out += self.head_bias
        tags = out[:, : -len(NAME_TAGS)].reshape(n, len(self.views), len(TAGS)).transpose(1, 0, 2)
        return tags, out[:, -len(NAME_TAGS) :]

    def _rows(self, forms: Sequence[str]) -> list[int]:
        """Rows of the forms in the memory, after the unknown ones have been added."""
        unknown = [form for form in dict.fromkeys(forms) if form not in self._index]
        if unknown:
            if len(self._index) + len(unknown) > REMEMBERED:
                self._index.clear()
                unknown = list(dict.fromkeys(forms))
            self._remember(unknown)
        index = self._index
        return [index[form] for form in forms]

    def _remember(self, forms: list[str]) -> None:
        rows = self.lexicon.features(forms)
        joined = np.concatenate([table[rows[:, i]] for i, table in enumerate(self.tables)], axis=1)
        begin = len(self._index)
        needed = begin + len(forms)
        if needed > len(self._memory):
            grown = np.zeros((max(needed, 2 * len(self._memory), 4096), self.width), dtype=np.float32)
            if begin:
                grown[:begin] = self._memory[:begin]
            self._memory = grown
        self._memory[begin:needed] = joined @ self.project
        for i, form in enumerate(forms):
            self._index[form] = begin + i


def _neighbours(x: Floats, dilation: int, out: Floats) -> None:
    """Each word's left neighbour at a distance, itself and its right one, side by side; zeros outside the text."""
    n, width = x.shape
    near = min(dilation, n)
    out[:near, :width] = 0
    out[near:, :width] = x[: n - near]
    out[:, width : 2 * width] = x
    out[n - near :, 2 * width :] = 0
    out[: n - near, 2 * width :] = x[near:]


def _norm(x: Floats, gain: Floats, shift: Floats) -> Floats:
    x -= x.mean(1, keepdims=True)
    scale = np.einsum("ij,ij->i", x, x) / x.shape[1]
    x *= (1 / np.sqrt(scale + EPSILON)).astype(np.float32)[:, None]
    x *= gain
    x += shift
    return x


def load_network(file: Path) -> Network:
    """Load weights written by `training/student.py`.

    Raises ModelError if the file is missing or is not such a file.
    """
    try:
        with file.open("rb") as stream, np.load(stream, allow_pickle=False) as stored:
            arrays = {name: stored[name] for name in stored.files}
        return _assemble(arrays)
    except (OSError, ValueError, KeyError, zlib.error, BadZipFile) as error:
        raise ModelError(f"weights {file.name}: cannot be loaded ({error}); reinstall onrecord") from error


def _assemble(arrays: dict[str, NDArray[Any]]) -> Network:
    card = json.loads(bytes(arrays["card"]).decode("utf-8"))

    def floats(name: str) -> Floats:
        return np.ascontiguousarray(arrays[name], dtype=np.float32)

    # The static vectors are stored as one byte a number with a scale for each row.
    static = floats("static") * floats("static_scale")[:, None]
    vocabulary = bytes(arrays["vocabulary"]).decode("utf-8").split("\n")
    layers = tuple(
        (int(d), floats(f"layer{i}"), floats(f"bias{i}"), floats(f"gain{i}"), floats(f"shift{i}"))
        for i, d in enumerate(arrays["dilations"])
    )
    return Network(
        name=card["name"],
        views=tuple(card["views"]),
        transitions=floats("transitions") + FORBIDDEN,
        lexicon=Lexicon(
            hashes=arrays["hashes"], rows=arrays["rows"], vocabulary={word: i + 1 for i, word in enumerate(vocabulary)}
        ),
        tables=(static, floats("vocabulary_table"), floats("suffix"), floats("prefix"), floats("shape")),
        project=floats("project"),
        quotes=floats("quotes"),
        layers=layers,
        head=floats("head"),
        head_bias=floats("head_bias"),
        card=card,
    )
