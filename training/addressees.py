"""Fit whom a stand addresses: `python -m training.addressees --help`.

Of each annotated or judged stand (gold's train part, `annotations/records.jsonl`, `annotations/stands.jsonl`) every party that
`find_candidates` names is an example, right if the annotation has it among those addressed. Weights are judged by leaving
articles out, and on the part `later_held_out`, which is never fitted on.
"""

import argparse
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from onrecord.evaluate.counts import Counts, jaccard, percent
from onrecord.evaluate.entries import ScoredPosition
from onrecord.evaluate.names import same_party
from onrecord.find.positions.addressees import Candidate
from onrecord.find.positions.positions import candidates_of
from onrecord.models.addressees import chosen_of
from onrecord.models.reader import Reader, load_reader
from onrecord.records import Told
from training import folds
from training.corpora import sha256
from training.logistic import fit, index_of, rows_of
from training.positions import ALIKE, Annotated, read, read_records, read_sets, rows_in, stated_in
from training.sets import judged_texts
from training.weights import save

NAME = "addressees-1"
RIDGE, HELD = 12.0, 4.0
"""The ridge, and how many times as strong it is on single words, which tell of the articles of the training."""
SINGLE = ("stem=", "gap word=", "later=", "near before=", "behind=")
LEAST = 3
"""Examples that a feature must have; rarer ones tell of single articles."""
FIRST, FURTHER = 0.45, 0.75
"""At 0.3 and 0.6 one stand of a hundred more is right, at 0.6 and 0.9 two of a hundred addressees more of those given."""
FITTED = ("train", "later", "held_out")
SAME_ACT = 0.15
"""What a common act is worth, in common words over all, where several proposals share words with a stand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A stand with the parties that it might address, and those that it does."""

    article: str
    candidates: tuple[Candidate, ...]
    toward: tuple[str, ...]


def examples_of(article: Annotated) -> list[Example]:
    """The stands of an article that are proposed."""
    found = []
    for stand in article.gold:
        alike = [
            (common + SAME_ACT * (one.told == stand.act), at)
            for at, (one, words) in enumerate(zip(article.proposals, article.words, strict=True))
            if same_party(stand.party, one.party) and (common := jaccard(stand.words, words)) >= ALIKE
        ]
        if alike:
            proposal = article.proposals[max(alike)[1]]
            candidates = tuple(candidates_of(proposal, stand.act))  # type: ignore[arg-type]  # annotated acts are acts
            found.append(Example(article=article.text, candidates=candidates, toward=stand.toward))
    return found


def read_judged(shared: Path, reader: Reader) -> list[Annotated]:
    """Articles of which single stands were judged and their addressees told."""
    texts = judged_texts(shared)
    found = []
    for row in rows_in("stands.jsonl"):
        stands: tuple[ScoredPosition, ...] = stated_in(
            texts[row["sha256"]], [one for one in row["stands"] if one["act"] and "toward" in one]
        )
        if stands:
            found.append(read(texts[row["sha256"]], Told(), stands, reader))
    return found


def train(examples: Sequence[Example]) -> tuple[dict[str, int], NDArray[np.float64]]:
    """Features and their weights."""
    evidence = [candidate.evidence for one in examples for candidate in one.candidates]
    right = np.array([_is_addressed(candidate.party, one) for one in examples for candidate in one.candidates])
    index = index_of(evidence, LEAST)
    held = np.array([HELD if name.startswith(SINGLE) else 1.0 for name in index])
    return index, fit(rows_of(evidence, index), right, RIDGE * held)


def _is_addressed(party: str, example: Example) -> bool:
    return any(same_party(party, one) for one in example.toward)


def found_for(example: Example, index: dict[str, int], weights: NDArray[np.float64]) -> list[str]:
    """Whom the weights take a stand to address."""
    scores = rows_of([one.evidence for one in example.candidates], index).times(weights)
    return [example.candidates[at].party for at in chosen_of(list(scores), FIRST, FURTHER)]


def left_out(examples: Sequence[Example]) -> list[list[str]]:
    """Whom weights that were fitted without a stand's article take it to address."""

    def fitted(kept: Sequence[int]) -> Callable[[int], list[str]]:
        index, weights = train([examples[at] for at in kept])
        return lambda at: found_for(examples[at], index, weights)

    return folds.left_out([one.article for one in examples], fitted)


def report(examples: Sequence[Example], found: Sequence[Sequence[str]]) -> dict[str, float]:
    """Shares in percent: all addressees of a stand right; of those that are given, right; of those that there are, found."""
    pairs = [*zip(examples, found, strict=True)]
    right = sum(len(names) == len(one.toward) and all(_is_addressed(name, one) for name in names) for one, names in pairs)
    counts = Counts(
        gold=sum(len(one.toward) for one in examples),
        predicted=sum(map(len, found)),
        right=sum(_is_addressed(name, one) for one, names in pairs for name in names),
    )
    return {
        "stands": len(pairs),
        "right": percent(right / max(1, len(pairs))),
        "P": percent(counts.precision),
        "R": percent(counts.recall),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--save", type=Path, required=True, help="addressees.npz")
    arguments = parser.parse_args()
    reader = load_reader("fast")
    articles = {
        "gold": read_sets(arguments.shared, reader)["gold"],
        "records": read_records(arguments.shared, reader, FITTED),
        "judged": read_judged(arguments.shared, reader),
    }
    parts = {part: [example for one in its for example in examples_of(one)] for part, its in articles.items()}
    examples = [example for its in parts.values() for example in its]
    found = left_out(examples)
    index, weights = train(examples)
    unseen = [example for one in read_records(arguments.shared, reader, ("later_held_out",)) for example in examples_of(one)]
    card = {
        "name": NAME,
        "task": "which parties a stand addresses",
        "articles": sum(map(len, articles.values())),
        "sha256": sha256(one.text for its in articles.values() for one in its),
        "limits": {"first": FIRST, "further": FURTHER},
        "left out": folds.by_part(parts, found, report),
        "later, held out": report(unseen, [found_for(one, index, weights) for one in unseen]),
    }
    save(arguments.save, index, card, weights=weights.astype(np.float16))
    print(json.dumps(card, indent=1))


if __name__ == "__main__":
    main()
