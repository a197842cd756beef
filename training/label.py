"""Let teachers read: `python -m training.label --help`. Writes their tag probabilities for every word of the texts.

Several teachers are averaged. The texts are those that train, and unlabelled news without the test articles, their copies
and near copies.
"""

import argparse
import time
from collections.abc import Iterable
from pathlib import Path

import numpy as np
import torch

from onrecord.language.words import Words, split_words
from onrecord.models.careful import OVERLAP, WINDOW
from onrecord.models.tags import TAGS
from training.crf import marginals
from training.encoder import VIEWS, Teacher
from training.sets import training_sets, unlabelled_news
from training.subtokens import SubTokens

LONGEST_NEWS = 3000  # words; what is longer is rarely news


class Labeller:
    """One teacher with its vocabulary."""

    def __init__(self, base: Path, weights: Path) -> None:
        self.cut = SubTokens(base)
        self.model = Teacher(base)
        self.model.load_state_dict(torch.load(weights))
        self.model.eval()

    def probabilities(self, texts: list[Words]) -> list[np.ndarray]:
        """(views, n, tags) of several texts; marginals are taken of many at once, by their pieces of 256 words."""
        scores = [read_windows(self.model, self.cut, words) for words in texts]
        pieces = [(i, s, min(256, e.shape[1] - s)) for i, e in enumerate(scores) for s in range(0, e.shape[1], 256)]
        longest = max(n for _, _, n in pieces)
        batch = torch.zeros(len(VIEWS), len(pieces), longest, len(TAGS))
        mask = torch.zeros(len(pieces), longest)
        for r, (i, s, n) in enumerate(pieces):
            batch[:, r, :n] = scores[i][:, s : s + n]
            mask[r, :n] = 1
        found = marginals(batch, self.model.transitions.detach(), mask).numpy()
        out = [np.zeros(e.shape, np.float32) for e in scores]
        for r, (i, s, n) in enumerate(pieces):
            out[i][:, s : s + n] = found[:, r, :n]
        return out


@torch.no_grad()
def read_windows(model: Teacher, cut: SubTokens, words: Words) -> torch.Tensor:
    """(views, n, tags): a model's scores of one text, read in overlapping windows."""
    ids, shapes, quotes, first = (torch.from_numpy(a) for a in cut.stream(words))
    n = len(ids)
    begins = [0] if n <= WINDOW else [*range(0, n - WINDOW, WINDOW - 2 * OVERLAP), n - WINDOW]
    out: torch.Tensor | None = None
    for k in range(0, len(begins), 8):
        some = begins[k : k + 8]
        windows = [torch.stack([a[b : b + WINDOW] for b in some]) for a in (ids, shapes, quotes)]
        with torch.autocast("cpu", torch.bfloat16):
            scores = model(*windows).float()
        if out is None:
            out = torch.zeros(len(scores), n, scores.shape[-1])
        for i, b in enumerate(some):
            skip = OVERLAP if b else 0
            out[:, b + skip : b + WINDOW] = scores[:, i, skip:]
    assert out is not None
    return out[:, first]


def texts_to_label(shared: Path, news_words: int) -> Iterable[tuple[str, str]]:
    """(name, text): the record's texts, news up to so many words, then PolNeAR's texts."""
    sets = training_sets(shared)
    yield from ((article.name, article.text) for article in sets.record)
    total = 0
    for name, text in unlabelled_news(shared, sets):
        words = len(text.split())
        if total + words <= news_words and words <= LONGEST_NEWS:
            total += words
            yield f"news:{name}", text
    yield from ((article.name, article.text) for article in sets.polnear)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--teacher", nargs=2, action="append", type=Path, required=True, metavar=("BASE", "WEIGHTS"))
    parser.add_argument("--news", type=int, default=500_000, help="words of unlabelled news")
    parser.add_argument("--known", type=Path, help="what these teachers wrote before; its texts are not read again")
    parser.add_argument("--save", type=Path, required=True)
    arguments = parser.parse_args()
    torch.set_num_threads(2)
    torch.set_flush_denormal(True)
    labellers = [Labeller(base, weights) for base, weights in arguments.teacher]
    out: dict[str, np.ndarray] = dict(np.load(arguments.known)) if arguments.known else {}
    todo = [(name, text) for name, text in texts_to_label(arguments.shared, arguments.news) if name not in out]
    began, count = time.time(), 0
    for k in range(0, len(todo), 24):
        names, texts = zip(*todo[k : k + 24], strict=True)
        words = [split_words(text) for text in texts]
        keep = [i for i, w in enumerate(words) if len(w) > 10]
        if not keep:
            continue
        found = [labeller.probabilities([words[i] for i in keep]) for labeller in labellers]
        for j, i in enumerate(keep):
            out[names[i]] = np.mean([f[j] for f in found], 0).astype(np.float16)
            count += len(words[i])
        if k % 240 == 0:
            print(f"{k}/{len(todo)} texts, {count} words, {count / (time.time() - began):.0f} words/s", flush=True)
    np.savez(arguments.save, **out)


if __name__ == "__main__":
    main()
