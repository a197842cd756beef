"""Names in real news, against 20 articles whose names were all marked by hand (training/annotations/names.jsonl, part test)."""

import json
from collections import Counter
from pathlib import Path

import pytest

from onrecord.language.names import find_names
from onrecord.language.quotes import mark_quotes
from onrecord.language.words import split_words
from onrecord.models.reader import load_reader

MARKED = Path(__file__).parents[2] / "training" / "annotations" / "names.jsonl"
FLOORS = {"person": 0.92, "organisation": 0.66, "place": 0.9, "people": 0.93}
"""F1 by kind, spans exactly as marked."""


@pytest.fixture(scope="module")
def scores(news_by_hash: dict[str, str]) -> dict[str, float]:
    network = load_reader().tagger
    gold: Counter[str] = Counter()
    found: Counter[str] = Counter()
    both: Counter[str] = Counter()
    rows = [json.loads(line) for line in MARKED.read_text(encoding="utf-8").splitlines()]
    for row in (row for row in rows if row["part"] == "test"):
        text = news_by_hash[row["sha256"]]
        words = split_words(text)
        _, tags = network.scores(words.forms, mark_quotes(words))
        names = {(name.span.start, name.span.end, name.kind) for name in find_names(text, words, tags.argmax(1).tolist())}
        marked = {(start, end, kind) for start, end, kind in row["names"]}
        gold.update(kind for _, _, kind in marked)
        found.update(kind for _, _, kind in names)
        both.update(kind for _, _, kind in marked & names)
    return {kind: 2 * both[kind] / (gold[kind] + found[kind]) for kind in FLOORS}


@pytest.mark.parametrize("kind", FLOORS)
def test_names_are_found(scores: dict[str, float], kind: str) -> None:
    assert scores[kind] >= FLOORS[kind]


def test_the_marks_hold_no_text() -> None:
    for line in MARKED.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        assert set(row) == {"sha256", "part", "names"}
        assert all(kind in FLOORS and isinstance(start, int) and isinstance(end, int) for start, end, kind in row["names"])
