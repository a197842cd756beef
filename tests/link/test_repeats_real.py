"""Repeats among a week's news, with copies made as outlets make them: cut, with a new head and foot, with words changed."""

import json
import random
from dataclasses import replace

import pytest

from onrecord.link.repeats import find_repeats
from onrecord.records import Article, Published

SAMPLE = 200
"""Articles of which copies are made."""
SHORTEST = 100
"""Words of an article that is copied: of fewer, a quarter says too little to be told from a headline."""
HEAD = "Home World Politics Varland Post subscribe for four weeks listen to this article share it with friends save it for later"
FOOT = "read more about what happened in Varland and beyond sign up for our letter that comes each morning all rights reserved"
KNOWN_PAIRS = 8
"""Groups without the copies: each was looked at, and each is one story."""


@pytest.fixture(scope="module")
def news(shared):
    lines = (shared / "data" / "talks" / "all_news_2025_05.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    return [
        Article(
            id=row["id"],
            edition=row["id"],
            text=row["text"],
            outlet=row["outlet"],
            published=Published(date=row["date"], how="given"),
        )
        for row in rows
    ]


def changed(words, chance):
    """One word in ten replaced by another of the same text."""
    return [chance.choice(words) if chance.random() < 0.1 else word for word in words]


def copies(article, chance):
    words = article.text.split()
    ways = {
        "half": words[: len(words) // 2],
        "quarter": words[: len(words) // 4],
        "furnished": [HEAD, *words, FOOT],
        "changed": changed(words, chance),
    }
    for way, text in ways.items():
        yield way, replace(article, id=f"{article.id}/{way}", text=" ".join(text), outlet=f"The Varland {way}")


@pytest.fixture(scope="module")
def measured(news):
    chance = random.Random(20250526)
    copied = chance.sample([article for article in news if len(article.text.split()) >= SHORTEST], SAMPLE)
    made = [pair for article in copied for pair in copies(article, chance)]
    origins = find_repeats([*news, *(copy for _, copy in made)])
    origin_of = {article: i for i, origin in enumerate(origins) for article in origin.articles}
    found = {}
    for way, copy in made:
        found.setdefault(way, []).append(origin_of[copy.id] == origin_of[copy.id.split("/")[0]])
    return found, origins


@pytest.mark.parametrize("way", ["half", "quarter", "furnished", "changed"])
def test_copies_are_found(measured, way):
    found = measured[0][way]
    assert sum(found) / len(found) >= 0.95, f"{sum(found)} of {len(found)}"


def test_no_two_stories_are_taken_for_one(news, measured):
    together = {frozenset(origin.articles) for origin in find_repeats(news) if len(origin.articles) > 1}
    assert len(together) <= KNOWN_PAIRS
    false = []
    for origin in measured[1]:
        stories = {article.split("/")[0] for article in origin.articles}
        if len(stories) > 1 and frozenset(stories) not in together:
            false.append(origin.articles)
    assert false == []
