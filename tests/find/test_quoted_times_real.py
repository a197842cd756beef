"""Relative times inside quotations of real news: what they mean, as read and marked in training/annotations/quoted_times.jsonl.

A mark has the day of speaking (`said`, as far as the article tells it), the day the article appeared (`anchor`) and the value
meant, null where it cannot be told.
"""

import json
from pathlib import Path

import pytest

from onrecord.language.times import Time, find_times, resolve_time

MARKED = Path(__file__).parents[2] / "training" / "annotations" / "quoted_times.jsonl"
FOUND = 0.97
RIGHT = 0.80
"""Share of values right where the day of speaking is told; most of the rest are "today" for these days and the 7th of October."""


@pytest.fixture(scope="module")
def marked(news_by_hash: dict[str, str]) -> list[tuple[dict, Time | None]]:
    """Each mark with the time expression found there."""
    marks = [json.loads(line) for line in MARKED.read_text(encoding="utf-8").splitlines()]
    times = {key: find_times(news_by_hash[key]) for key in {mark["sha256"] for mark in marks}}

    def at(mark: dict) -> Time | None:
        here = (time for time in times[mark["sha256"]] if time.span.start < mark["end"] and time.span.end > mark["start"])
        return next(here, None)

    return [(mark, at(mark)) for mark in marks]


def share_right(marked: list[tuple[dict, Time | None]], counted_from: str) -> float:
    """Of the marks that tell the day of speaking, those whose value is right when counted from one of the mark's days."""
    told = [(mark, time) for mark, time in marked if mark["said"]]
    return sum(time is not None and resolve_time(time, mark[counted_from]) == mark["value"] for mark, time in told) / len(told)


def test_there_are_enough_marks(marked):
    assert len(marked) >= 100
    assert sum(mark["said"] is not None for mark, _ in marked) >= 50


def test_times_in_quotations_are_found(marked):
    assert sum(time is not None for _, time in marked) / len(marked) >= FOUND


def test_a_time_in_a_quotation_counts_from_the_day_of_speaking(marked):
    right = share_right(marked, "said")
    assert right >= RIGHT
    assert right > share_right(marked, "anchor")
