"""Fit what a reader's certainty is worth: `python -m training.calibrate --help`.

On texts that no training saw: the record's held-out texts for statements, PolNeAR's texts of several annotators for attitudes.
Chooses the silence (how sure the record's view must be) by F1 there, fits the logistic regressions, and writes both into the
weights' card.
"""

import argparse
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from onrecord.find.read import certainty_of, find_views, quietened
from onrecord.find.statements.statements import find_statements
from onrecord.language.quotes import mark_quotes
from onrecord.language.words import split_words
from onrecord.models.calibration import Calibration
from onrecord.models.careful import load_careful
from onrecord.models.network import load_network
from onrecord.models.reader import WEIGHTS, Tagger
from onrecord.models.viterbi import best_tags
from onrecord.records import Statement
from training.corpora import Annotated, read_polnear
from training.sets import training_sets

SILENCES = (0.0, 0.25, 0.5, 0.75, 1.0, 1.5)  # never below zero: doubt means no entry
SLACK = 0.002  # of F1, for which precision may be bought
PRIOR = 1.0  # weight of the ridge on all but the bias


@dataclass(slots=True)
class Listener:
    """Stands in for a calibration and keeps the evidence it is asked about."""

    heard: list[Sequence[float]] = field(default_factory=list)

    def probability(self, evidence: Sequence[float]) -> float:
        self.heard.append(evidence)
        return 0.5


def tokens(text: str, spans: Sequence[tuple[int, int]]) -> frozenset[int]:
    return frozenset(m.start() for m in re.finditer(r"\w+", text) if any(a < m.end() and m.start() < b for a, b in spans))


def jaccard(a: frozenset[int], b: frozenset[int]) -> float:
    return len(a & b) / len(a | b) if a | b else 1.0


def judge(article: Annotated, found: Sequence[Statement]) -> list[tuple[bool, bool]]:
    """For each statement: whether its content is right, and whether its source is right as well; one to one."""
    gold = [(tokens(article.text, a.content), tokens(article.text, a.source)) for a in article.attributions]
    mine = [
        (tokens(article.text, [(c.start, c.end) for c in s.content]),
         tokens(article.text, [(s.source.start, s.source.end)] if s.source else []))
        for s in found
    ]  # fmt: skip
    scored = sorted(((jaccard(g[0], m[0]), i, j) for i, g in enumerate(gold) for j, m in enumerate(mine)), reverse=True)
    used: set[int] = set()
    judged: dict[int, tuple[bool, bool]] = {}
    for score, i, j in scored:
        if score >= 0.5 and i not in used and j not in judged:
            used.add(i)
            judged[j] = (True, jaccard(gold[i][1], mine[j][1]) >= 0.5)
    return [judged.get(j, (False, False)) for j in range(len(mine))]


def read(tagger: Tagger, view: int, silence: float, articles: Sequence[Annotated], scores: dict[str, np.ndarray]):
    """(evidence, content right, all right) of every entry, and how many the gold has."""
    evidence: list[Sequence[float]] = []
    right: list[tuple[bool, bool]] = []
    for article in articles:
        words = split_words(article.text)
        marks = mark_quotes(words)
        emissions = quietened(scores[article.name], [silence] * len(tagger.views))
        tags = best_tags(emissions, tagger.transitions)
        listener: Any = Listener()
        sure = certainty_of(emissions, tags)[view]
        found = find_statements(article.text, "", words, marks, find_views(words, marks, tags)[view], sure, listener, "")
        evidence += listener.heard
        right += judge(article, found)
    return np.array(evidence, float), np.array(right, bool).reshape(-1, 2), sum(len(a.attributions) for a in articles)


def fit(x: np.ndarray, y: np.ndarray) -> Calibration:
    """Ridge logistic regression by Newton's method."""
    design = np.concatenate([x, np.ones((len(x), 1))], 1)
    ridge = np.diag([PRIOR] * x.shape[1] + [1e-6])
    w = np.zeros(design.shape[1])
    for _ in range(50):
        p = 1 / (1 + np.exp(-design @ w))
        gradient = design.T @ (y - p) - ridge @ w
        hessian = design.T @ (design * (p * (1 - p))[:, None]) + ridge
        w += np.linalg.solve(hessian, gradient)
    return Calibration(weights=tuple(round(float(v), 4) for v in w[:-1]), bias=round(float(w[-1]), 4))


def report(calibration: Calibration, x: np.ndarray, y: np.ndarray) -> str:
    """Mean confidence against share right, in five equal groups."""
    p = np.array([calibration.probability(row) for row in x])
    groups = np.array_split(np.argsort(p), 5)
    return "  ".join(f"{p[g].mean():.2f}/{y[g].mean():.2f}" for g in groups)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--weights", type=Path, required=True, help="fast.npz or careful.onnx")
    arguments = parser.parse_args()
    careful = arguments.weights.suffix == ".onnx"
    tagger: Tagger = (
        load_careful(arguments.weights, load_network(WEIGHTS / "fast.npz")) if careful else load_network(arguments.weights)
    )
    silence, calibrations = [], []
    several = read_polnear(arguments.shared / "data" / "polnear" / "train", several=True)
    for view, articles in enumerate((training_sets(arguments.shared).held_out, several)):
        scores = {}
        for article in articles:
            words = split_words(article.text)
            scores[article.name] = tagger.scores(words.forms, mark_quotes(words))[0].copy()
        tried: list[tuple[float, float]] = []
        for candidate in SILENCES if view == 0 else (0.0,):
            _, right, gold = read(tagger, view, candidate, articles, scores)
            p, r = right[:, 0].mean(), right[:, 0].sum() / gold
            print(f"view {view} silence {candidate}: P {100 * p:.1f} R {100 * r:.1f} F1 {200 * p * r / (p + r):.1f}", flush=True)
            tried.append((2 * p * r / (p + r), candidate))
        # precision before recall: the quietest that costs next to nothing
        chosen = max(candidate for f1, candidate in tried if f1 >= max(tried)[0] - SLACK)
        x, right, _ = read(tagger, view, chosen, articles, scores)
        calibration = fit(x, right[:, 1].astype(float))
        print(f"view {view}: silence {chosen}, confidence/right {report(calibration, x, right[:, 1])}", flush=True)
        silence.append(chosen)
        calibrations.append({"weights": calibration.weights, "bias": calibration.bias})
    decoding = {"silence": silence, "calibrations": calibrations}
    if careful:
        file = arguments.weights.with_suffix(".card.json")
        file.write_text(json.dumps(json.loads(file.read_text(encoding="utf-8")) | {"decoding": decoding}), encoding="utf-8")
    else:
        arrays = dict(np.load(arguments.weights))
        card = json.loads(bytes(arrays["card"])) | {"decoding": decoding}
        arrays["card"] = np.frombuffer(json.dumps(card).encode(), np.uint8)
        np.savez_compressed(arguments.weights, **arrays)


if __name__ == "__main__":
    main()
