"""Articles in folds: what is found in each by what was fitted without it."""

from collections.abc import Callable, Mapping, Sequence
from itertools import islice
from typing import TypeVar

from training.corpora import sha256

FOLDS = 10
Example = TypeVar("Example")
Found = TypeVar("Found")
Report = TypeVar("Report")


def fold_of(text: str) -> int:
    """The fold in which an article is left out."""
    return int(sha256([text]), 16) % FOLDS


def left_out(articles: Sequence[str], fit: Callable[[Sequence[int]], Callable[[int], Found]]) -> list[Found]:
    """What is found for each example by what was fitted without its article.

    `articles` are the examples' texts; `fit` is given the places of the examples to fit on, and gives what finds for a place.
    """
    folds = [fold_of(text) for text in articles]
    found: dict[int, Found] = {}
    for fold in range(FOLDS):
        find = fit([at for at, its in enumerate(folds) if its != fold])
        found |= {at: find(at) for at, its in enumerate(folds) if its == fold}
    return [found[at] for at in range(len(articles))]


def by_part(
    parts: Mapping[str, Sequence[Example]],
    found: Sequence[Found],
    report: Callable[[Sequence[Example], Sequence[Found]], Report],
) -> dict[str, Report]:
    """A report of each part; `found` is of all examples, in the order of the parts."""
    rest = iter(found)
    return {part: report(its, [*islice(rest, len(its))]) for part, its in parts.items()}
