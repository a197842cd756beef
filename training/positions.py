"""Fit what speaks for a stand: `python -m training.positions --help`.

On gold's train part and on the annotated records of `annotations/records.jsonl`, every stand that `find_positions` proposes is an
example, right if the annotation has it; beside them stand proposals in other news that were judged one by one
(`annotations/stands.jsonl`). Weights are judged by leaving articles out.
"""

import argparse
import json
from collections.abc import Callable, Container, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from onrecord.articles.make import make_article
from onrecord.evaluate.counts import Counts, jaccard, match_entries, percent
from onrecord.evaluate.datasets import RecordSet, open_data_set
from onrecord.evaluate.entries import ScoredPosition
from onrecord.evaluate.names import same_party
from onrecord.evaluate.words import index_words
from onrecord.find.positions.positions import Proposal, Weighed, propose, quotes_of, weigh, without_overlaps
from onrecord.find.read import parse_article
from onrecord.language.times import find_times
from onrecord.language.words import split_words
from onrecord.models.calibration import UNFITTED
from onrecord.models.reader import Reader, load_reader
from onrecord.models.stands import ACTS, Limits, Stands
from onrecord.models.trees import Trees
from onrecord.pipeline import dated
from onrecord.records import Page, Span, Told
from onrecord.settings import DEFAULTS
from training import folds
from training.corpora import sha256
from training.logistic import index_of
from training.sets import judged_texts, texts_by_hash
from training.trees import fit_trees
from training.weights import save

ANNOTATIONS = Path(__file__).parent / "annotations"
NAME = "stands-4"
LIMITS = Limits(told=-1.05, free=-0.3, certain=0.38)
"""On annotations that no fit saw 55 of 100 entries are right and 36 of 100 positions found; F1 is a point higher at -1.05 and
-0.55, where fewer entries are right. Half of those counted wrong there are stands that the annotators left out."""
LEAST = 8
"""Examples that a feature must have; rarer ones tell of single articles."""
STAND_TREES, ACT_TREES = 400, 60
STAND = {
    "objective": "binary", "num_leaves": 63, "max_depth": 12, "learning_rate": 0.03, "feature_fraction": 0.5,
    "bagging_fraction": 0.8, "min_data_in_leaf": 8, "lambda_l2": 2,
}  # fmt: skip
WHICH = {
    "objective": "multiclass", "num_class": len(ACTS), "num_leaves": 31, "max_depth": 10, "learning_rate": 0.1,
    "feature_fraction": 0.3, "bagging_fraction": 0.8, "min_data_in_leaf": 5, "lambda_l2": 5,
}  # fmt: skip
"""Chosen by the average precision and the acts of the parts `later` and `held_out`; on `later_held_out` they do as well."""
ALIKE = 0.3
"""Common words over all, from which a quote is that of an annotated position: the measure's own."""
SAME = 0.6
"""Common words over all, from which a proposal is the one that was judged."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotated:
    """An article with its positions, and all that is proposed in it."""

    text: str
    gold: tuple[ScoredPosition, ...]
    proposals: tuple[Proposal, ...]
    words: tuple[frozenset[int], ...]
    """Of each proposal."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Examples:
    """Proposals, article by article."""

    evidence: tuple[frozenset[str], ...]
    right: NDArray[np.bool_]
    act: NDArray[np.intp]
    """Of a right one its place among acts; else -1."""


def read_sets(shared: Path, reader: Reader) -> dict[str, list[Annotated]]:
    """Gold's train part, and that of our annotated records."""
    sets: dict[str, list[Annotated]] = {"gold": [], "train": []}
    gold = open_data_set(shared / "gold" / "dev", (shared / "gold" / "split.json", "train"))
    assert isinstance(gold, RecordSet)
    for article in gold.articles:
        sets["gold"].append(read(article.text, article.told, article.record.positions, reader))
    sets["train"] += read_records(shared, reader, ("train",))
    return sets


def read_records(shared: Path, reader: Reader, parts: Container[str]) -> list[Annotated]:
    """Our annotated records of some parts."""
    texts = texts_by_hash(shared)
    found = []
    for row in rows_in("records.jsonl"):
        if row["part"] in parts:
            text = texts[row["sha256"]]
            found.append(read(text, Told(published=row["published"]), stated_in(text, row["positions"]), reader))
    return found


def stated_in(text: str, stands: Sequence[dict[str, Any]]) -> tuple[ScoredPosition, ...]:
    """Annotated positions as they are compared."""
    indexed = index_words(text)
    return tuple(
        ScoredPosition(
            words=indexed.within(Span(start=one["quote"][0], end=one["quote"][1])),
            party=one["party"], act=one["act"], toward=tuple(one["toward"]),
        )
        for one in stands
    )  # fmt: skip


def rows_in(name: str) -> list[dict[str, Any]]:
    """The lines of a file of annotations."""
    return [json.loads(line) for line in (ANNOTATIONS / name).read_text(encoding="utf-8").splitlines()]


def read_judged(shared: Path, reader: Reader) -> list[tuple[Annotated, Examples]]:
    """Articles of which single proposals were judged, and these."""
    texts = judged_texts(shared)
    found = []
    for row in rows_in("stands.jsonl"):
        article = read(texts[row["sha256"]], Told(), (), reader)
        found.append((article, _judged(article, row["stands"])))
    return found


def _judged(article: Annotated, stands: Sequence[dict[str, Any]]) -> Examples:
    indexed = index_words(article.text)
    found = [
        (proposal.evidence, ACTS.index(stand["act"]) if stand["act"] else -1)
        for stand in stands
        for proposal, words in zip(article.proposals, article.words, strict=True)
        if proposal.party == stand["party"]
        and jaccard(indexed.within(Span(start=stand["quote"][0], end=stand["quote"][1])), words) >= SAME
    ]
    act = np.array([number for _, number in found], dtype=np.intp)
    return Examples(evidence=tuple(names for names, _ in found), right=act >= 0, act=act)


def read(text: str, told: Told, gold: tuple[ScoredPosition, ...], reader: Reader) -> Annotated:
    """Read an article up to its positions."""
    article = make_article(Page(input="", content=text, form="text", told=told), DEFAULTS)
    times = find_times(article.text)
    parsed, _ = parse_article(dated(article, times), times, split_words(article.text), reader)
    indexed = index_words(text)
    proposals = tuple(propose(parsed))
    words = tuple(indexed.within(Span(start=one.stand.start, end=one.stand.end)) for one in proposals)
    return Annotated(text=text, gold=gold, proposals=proposals, words=words)


def examples_of(article: Annotated) -> Examples:
    """Each proposal with whether the annotation has it, and as what."""
    act = np.full(len(article.proposals), -1)
    for i, (proposal, words) in enumerate(zip(article.proposals, article.words, strict=True)):
        alike = [(jaccard(one.words, words), one.act) for one in article.gold if same_party(one.party, proposal.party)]
        best = max(alike, default=(0.0, ""))
        if best[0] >= ALIKE:
            act[i] = ACTS.index(best[1])
    return Examples(evidence=tuple(one.evidence for one in article.proposals), right=act >= 0, act=act)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fitted:
    """Features and the arrays of trees over them."""

    index: dict[str, int]
    arrays: dict[str, NDArray[Any]]

    def scores(self, examples: Examples) -> NDArray[np.float64]:
        """(n, 1 + acts) of each example how sure it is a stand, and the chance of each act."""
        stands = Stands(
            rows=self.index,
            stand=Trees.of(self.arrays, "stand", 1),
            acts=Trees.of(self.arrays, "acts", len(ACTS)),
            limits=LIMITS,
            confidence=UNFITTED,
            card={},
        )
        return np.concatenate([stands.scores(examples.evidence)[:, None], stands.chances(examples.evidence)], axis=1)


def train(examples: Sequence[Examples]) -> Fitted:
    """Trees for a stand against none, and for the acts among those of stands."""
    evidence = [names for one in examples for names in one.evidence]
    right = np.concatenate([one.right for one in examples])
    act = np.concatenate([one.act for one in examples])
    index = index_of(evidence, LEAST)
    stands = [names for names, is_stand in zip(evidence, right, strict=True) if is_stand]
    trees = {
        "stand": fit_trees(evidence, index, right.astype(float), STAND_TREES, **STAND),
        "acts": fit_trees(stands, index, act[right].astype(float), ACT_TREES, **WHICH),
    }
    return Fitted(index=index, arrays={f"{name}.{part}": array for name, its in trees.items() for part, array in its.items()})


def left_out(
    articles: Sequence[Annotated], examples: Sequence[Examples], others: Sequence[Examples]
) -> list[NDArray[np.float64]]:
    """Each article's scores by weights that were fitted without it, on `others` too."""

    def fitted(kept: Sequence[int]) -> Callable[[int], NDArray[np.float64]]:
        weights = train([*others, *(examples[at] for at in kept)])
        return lambda at: weights.scores(examples[at])

    return folds.left_out([article.text for article in articles], fitted)


def found_in(article: Annotated, scores: NDArray[np.float64], limits: Limits) -> list[tuple[Weighed, frozenset[int]]]:
    """The entries of an article with their words."""
    weighed = [weigh(one, float(row[0]), row[1:], limits) for one, row in zip(article.proposals, scores, strict=True)]
    indexed = index_words(article.text)
    return [
        (one, indexed.within(Span(start=start, end=end)))
        for one in without_overlaps([one for one in weighed if one])
        for start, end in quotes_of(article.text, one.proposal.stand, one.act)
    ]


def judge(article: Annotated, scores: NDArray[np.float64], limits: Limits) -> tuple[Counts, int, list[tuple[Weighed, bool]]]:
    """Counts, those of the right ones whose act is right, and each entry with whether it is right."""
    entries = found_in(article, scores, limits)

    def alike(gold: ScoredPosition, mine: tuple[Weighed, frozenset[int]]) -> float:
        common = jaccard(gold.words, mine[1])
        return common if common >= ALIKE and same_party(gold.party, mine[0].proposal.party) else 0.0

    pairs = match_entries(article.gold, entries, alike)
    acts = sum(article.gold[i].act == entries[j][0].act for i, j in pairs)
    hit = {j for _, j in pairs}
    counts = Counts(gold=len(article.gold), predicted=len(entries), right=len(pairs))
    return counts, acts, [(one, j in hit) for j, (one, _) in enumerate(entries)]


def measure(articles: Sequence[Annotated], scores: Sequence[NDArray[np.float64]], limits: Limits) -> tuple[Counts, float]:
    """Counts over articles, and the share of right acts."""
    judged = [judge(article, its, limits) for article, its in zip(articles, scores, strict=True)]
    counts = sum((one[0] for one in judged), Counts())
    return counts, sum(one[1] for one in judged) / max(1.0, counts.right)


def confidence_of(entries: Sequence[tuple[Weighed, bool]]) -> list[float]:
    """Weights of the margin and of an act that no rule tells, and the bias, of the chance that an entry is right."""
    x = np.array([(one.margin, one.proposal.told is None, 1.0) for one, _ in entries], dtype=float)
    right = np.array([hit for _, hit in entries], dtype=float)
    found = np.zeros(3)
    for _ in range(20):
        chance = 1 / (1 + np.exp(-x @ found))
        found -= np.linalg.solve((x.T * (chance * (1 - chance))) @ x + np.eye(3), x.T @ (chance - right) + found)
    return [float(value) for value in found]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--save", type=Path, required=True, help="stands.npz")
    arguments = parser.parse_args()
    reader = load_reader("fast")
    sets = read_sets(arguments.shared, reader)
    judged = read_judged(arguments.shared, reader)
    others = [examples for _, examples in judged]
    articles = [*sets["gold"], *sets["train"]]
    examples = [examples_of(article) for article in articles]
    scores = left_out(articles, examples, others)
    found = [judge(article, its, LIMITS)[2] for article, its in zip(articles, scores, strict=True)]
    *weighty, bias = confidence_of([entry for one in found for entry in one])
    fitted = train([*examples, *others])
    card = {
        "name": NAME,
        "task": "is a clause a party's stand, and of which act",
        "articles": len(articles),
        "judged": sum(len(one.right) for one in others),
        "sha256": sha256(article.text for article in (*articles, *(article for article, _ in judged))),
        "limits": asdict(LIMITS),
        "confidence": {"weights": weighty, "bias": bias},
        "left out": {part: report(*measure(*its, LIMITS)) for part, its in _by_part(sets, scores).items()},
    }
    save(arguments.save, fitted.index, card, **fitted.arrays)
    print(json.dumps(card, indent=1))


def report(counts: Counts, acts: float) -> dict[str, float]:
    return {
        "gold": counts.gold, "P": percent(counts.precision), "R": percent(counts.recall), "F1": percent(counts.f1),
        "act": percent(acts),
    }  # fmt: skip


def _by_part(
    sets: dict[str, list[Annotated]], scores: list[NDArray[np.float64]]
) -> dict[str, tuple[list[Annotated], list[NDArray[np.float64]]]]:
    ours = len(sets["gold"])
    return {"gold": (sets["gold"], scores[:ours]), "records": (sets["train"], scores[ours:])}


if __name__ == "__main__":
    main()
