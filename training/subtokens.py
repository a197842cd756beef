"""Words -> the teacher's sub-tokens."""

from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

from onrecord.language.quotes import mark_quotes
from onrecord.language.words import Words
from onrecord.models.careful import LATER, MOST, shape


class SubTokens:
    """Cuts words by a pretrained vocabulary, remembering each word it has cut."""

    def __init__(self, folder: Path) -> None:
        self.tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self.tokenizer.no_truncation()
        self.tokenizer.no_padding()
        vocabulary = self.tokenizer.get_vocab()
        self.separator = vocabulary.get("[SEP]", vocabulary.get("</s>"))
        self.unknown = vocabulary.get("[UNK]", vocabulary.get("<unk>"))
        self.seen: dict[str, list[int]] = {}

    def cut(self, word: str) -> list[int]:
        ids = self.seen.get(word)
        if ids is None:
            if word[0] == "\n":
                ids = [self.separator]
            else:
                ids = self.tokenizer.encode(word, add_special_tokens=False).ids[:MOST] or [self.unknown]
            self.seen[word] = ids
        return ids

    def stream(self, words: Words) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
        """(ids, shapes, quote states) of the sub-tokens, and the place of each word's first (n,)."""
        ids: list[int] = []
        shapes: list[int] = []
        quotes: list[int] = []
        first: list[int] = []
        for form, quote in zip(words.forms, mark_quotes(words), strict=True):
            pieces = self.cut(form)
            first.append(len(ids))
            ids += pieces
            shapes += [shape(form)] + [LATER] * (len(pieces) - 1)
            quotes += [quote] * len(pieces)
        return np.array(ids, np.int64), np.array(shapes, np.int64), np.array(quotes, np.int64), np.array(first, np.int64)
