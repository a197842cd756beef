"""Teach names and write what is learnt for every training text: `python -m training.names --help`.

An encoder is fine-tuned on spaCy's corrected names (`training.silver`), then on the articles whose names were marked by hand
(`annotations/names.jsonl`, part `train`), and tells the probability of each name tag for each word of the texts that the fast
reader learns from. The part `test` is for measuring alone.
"""

import argparse
import json
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from onrecord.language.words import Words, split_words
from onrecord.models.tags import NAME_TAGS
from training.encoder import Namer
from training.label import read_windows, texts_to_label
from training.sets import hash_of, texts_by_hash, training_sets
from training.subtokens import SubTokens
from training.teacher import Text, train

ANNOTATIONS = Path(__file__).parent / "annotations" / "names.jsonl"
Named = tuple[int, int, str]
"""start, end, kind of name"""


def read_names(shared: Path, part: str) -> list[tuple[str, tuple[Named, ...]]]:
    """Texts of one part with their names."""
    sets = training_sets(shared)
    texts = texts_by_hash(shared) | {hash_of(a.text): a.text for a in (*sets.polnear, *sets.record)}
    rows = [json.loads(line) for line in ANNOTATIONS.read_text(encoding="utf-8").splitlines()]
    return [(texts[row["sha256"]], tuple((a, b, kind) for a, b, kind in row["names"])) for row in rows if row["part"] == part]


def read_silver(shared: Path, file: Path, apart: set[str]) -> list[tuple[str, tuple[Named, ...]]]:
    """spaCy's names in texts that are not `apart`."""
    texts = texts_by_hash(shared)
    rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    named = [(texts[row["sha256"]], tuple((a, b, kind) for a, b, kind in row["names"])) for row in rows]
    return [(text, names) for text, names in named if text not in apart]


def tag_names(words: Words, names: tuple[Named, ...]) -> np.ndarray:
    """(n, name tags) of ones and zeros."""
    tags = np.zeros(len(words), np.int64)
    starts, ends = np.array(words.starts), np.array(words.ends)
    for start, end, kind in names:
        a, b = int(np.searchsorted(ends, start, side="right")), int(np.searchsorted(starts, end, side="left"))
        if a < b:
            tags[a:b] = NAME_TAGS.index(f"I-{kind}")
            tags[a] -= 1
    return np.eye(len(NAME_TAGS), dtype=np.float32)[tags]


def names_loss(scores: Tensor, transitions: Tensor, wanted: Tensor, mask: Tensor) -> Tensor:
    """Cross-entropy a word."""
    return -(scores.log_softmax(-1) * wanted * mask[None, :, :, None]).sum() / mask.sum()


def _text(text: str, names: tuple[Named, ...]) -> Text:
    words = split_words(text)
    return Text(words, tag_names(words, names)[:, None])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--base", type=Path, required=True, help="folder of the pretrained encoder")
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--start", type=Path, help="an encoder's weights to start from, its heads left aside")
    parser.add_argument("--silver", type=Path, help="what training.silver wrote")
    parser.add_argument("--trained", type=Path, help="weights of an earlier run: only label")
    parser.add_argument("--news", type=int, default=2_000_000, help="words of unlabelled news")
    parser.add_argument("--save", type=Path, required=True, help=".npz of probabilities; the weights go beside it")
    parser.add_argument("--epochs", type=float, default=5)
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--seed", type=int, default=0)
    arguments = parser.parse_args()
    torch.manual_seed(arguments.seed)
    torch.set_num_threads(2)
    torch.set_flush_denormal(True)
    model, cut = Namer(arguments.base), SubTokens(arguments.base)
    apart = {text for text, _ in read_names(arguments.shared, "test")}
    marked = [(split_words(text), text, names) for text, names in read_names(arguments.shared, "train")]
    if arguments.trained:
        model.load_state_dict(torch.load(arguments.trained))
    else:
        if arguments.start:
            stored = {k: v for k, v in torch.load(arguments.start).items() if not k.startswith("heads")}
            model.load_state_dict(stored, strict=False)
        settings = {"rate": arguments.rate, "size": 12, "seed": arguments.seed, "save": arguments.save.with_suffix(".pt")}
        if arguments.silver:
            silver = read_silver(arguments.shared, arguments.silver, apart | {text for _, text, _ in marked})
            train(model, [_text(text, names) for text, names in silver], cut, names_loss, epochs=1, **settings)
        train(model, [_text(text, names) for _, text, names in marked], cut, names_loss, epochs=arguments.epochs, **settings)
    model.eval()
    known = {text: tag_names(words, names) for words, text, names in marked}
    out: dict[str, np.ndarray] = {}
    for i, (name, text) in enumerate(texts_to_label(arguments.shared, arguments.news)):
        words = split_words(text)
        if text in apart or len(words) <= 10:
            continue
        wanted = read_windows(model, cut, words)[0].softmax(-1).numpy()
        if text in known:
            wanted = 0.3 * wanted + 0.7 * known[text]
        out[name] = wanted.astype(np.float16)
        if i % 200 == 0:
            print(f"{i} texts labelled", flush=True)
    np.savez(arguments.save, **out)


if __name__ == "__main__":
    main()
