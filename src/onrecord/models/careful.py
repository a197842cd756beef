"""The careful reader: a small pretrained transformer, taught by a larger one, run by ONNX Runtime (`onrecord[careful]`)."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from onrecord.errors import ModelError
from onrecord.models.network import Network
from onrecord.models.viterbi import FORBIDDEN

WINDOW, OVERLAP = 256, 32
"""Sub-tokens a window, and how many at its borders only lend context."""
MOST = 8
"""Sub-tokens of one word that are read."""
LATER = 7
"""The shape of a word's sub-tokens after its first."""


@dataclass(slots=True, kw_only=True)
class Transformer:
    """Forms and quotation states -> emissions, by overlapping windows."""

    views: tuple[str, ...]
    transitions: NDArray[np.float32]
    card: dict[str, Any]
    session: Any
    tokenizer: Any
    separator: int
    unknown: int
    namer: Network
    """Tells the names: the fast network does it as well."""
    _seen: dict[str, list[int]] = field(default_factory=dict)

    def scores(self, forms: Sequence[str], quotes: Sequence[int]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Scores of each tag at each word, (views, n, tags), and of each name tag, (n, name tags)."""
        return self.emissions(forms, quotes), self.namer.scores(forms, quotes)[1]

    def emissions(self, forms: Sequence[str], quotes: Sequence[int]) -> NDArray[np.float32]:
        """Scores of each tag at each word: (views, n, tags)."""
        streams, first = self._stream(forms, quotes)
        n = streams.shape[1]
        step = WINDOW - 2 * OVERLAP
        begins = [0] if n <= WINDOW else [*range(0, n - WINDOW, step), n - WINDOW]
        out = np.zeros((len(self.views), n, self.transitions.shape[1]), dtype=np.float32)
        for begin in begins:
            window = streams[:, None, begin : begin + WINDOW]
            (scores,) = self.session.run(None, {"ids": window[0], "shapes": window[1], "quotes": window[2]})
            skip = OVERLAP if begin else 0
            out[:, begin + skip : begin + WINDOW] = scores[:, 0, skip:]
        return np.ascontiguousarray(out[:, first])

    def _stream(self, forms: Sequence[str], quotes: Sequence[int]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """(3, sub-tokens): ids, shapes, quotation states; and where each word's first sub-token is."""
        ids: list[int] = []
        shapes: list[int] = []
        states: list[int] = []
        first: list[int] = []
        for form, quote in zip(forms, quotes, strict=True):
            pieces = self._pieces(form)
            first.append(len(ids))
            ids += pieces
            shapes += [shape(form)] + [LATER] * (len(pieces) - 1)
            states += [quote] * len(pieces)
        return np.array([ids, shapes, states], dtype=np.int64), np.array(first, dtype=np.int64)

    def _pieces(self, form: str) -> list[int]:
        if form[0] == "\n":
            return [self.separator]
        pieces = self._seen.get(form)
        if pieces is None:
            if len(self._seen) > 100_000:
                self._seen.clear()
            pieces = self.tokenizer.encode(form, add_special_tokens=False).ids[:MOST] or [self.unknown]
            self._seen[form] = pieces
        return pieces


def shape(form: str) -> int:
    """What an uncased vocabulary loses: line break, digit, mark, capital, capitals, capitals inside."""
    first = form[0]
    if first == "\n":
        return 1
    if first.isdigit():
        return 2
    if not first.isalnum():
        return 3
    if first.isupper():
        return 5 if len(form) > 1 and form.isupper() else 6 if any(map(str.isupper, form[1:])) else 4
    return 0


def load_careful(file: Path, namer: Network) -> Transformer:
    """Load the transformer, its vocabulary (`.tokenizer.json` beside it) and its card (`.card.json`).

    Raises ModelError if there are no weights, the extra is not installed, or the weights cannot be loaded.
    """
    if not file.exists():
        raise ModelError("reader careful: this version ships no weights for it; use --reader fast")
    try:
        import onnxruntime
        from tokenizers import Tokenizer
    except ImportError as error:
        raise ModelError("reader careful: needs ONNX Runtime; run: pip install 'onrecord[careful]'") from error
    try:
        card = json.loads(file.with_suffix(".card.json").read_text(encoding="utf-8"))
        tokenizer = Tokenizer.from_file(str(file.with_suffix(".tokenizer.json")))
        tokenizer.no_truncation()
        tokenizer.no_padding()
        options = onnxruntime.SessionOptions()
        options.log_severity_level = 3
        options.intra_op_num_threads = 1
        session = onnxruntime.InferenceSession(str(file), options, providers=["CPUExecutionProvider"])
    except Exception as error:
        raise ModelError(f"weights {file.name}: cannot be loaded ({error}); reinstall onrecord") from error
    vocabulary = tokenizer.get_vocab()
    return Transformer(
        views=tuple(card["views"]),
        transitions=np.array(card["transitions"], dtype=np.float32) + FORBIDDEN,
        card=card,
        session=session,
        tokenizer=tokenizer,
        separator=vocabulary["[SEP]"],
        unknown=vocabulary["[UNK]"],
        namer=namer,
    )
