"""Pronouns as sources in real news: whom they mean, as read and marked in training/annotations/pronouns.jsonl."""

import json
import re
from pathlib import Path

import pytest

from onrecord.language.parties import party_of
from onrecord.models.reader import load_reader
from onrecord.pipeline import read_page
from onrecord.records import Page, Speaker

MARKED = Path(__file__).parents[2] / "training" / "annotations" / "pronouns.jsonl"
FOUND = 85
"""Marked pronouns that the reader must still take for a source, of 100."""
RIGHT = 0.80


def named(mark: dict, news: dict[str, str]) -> str | None:
    """Who is meant, in the words of the text; None where it names nobody."""
    if mark["name_start"] is None:
        return None
    return news[mark["sha256"]][mark["name_start"] : mark["name_end"]]


def is_right(speaker: Speaker | None, name: str | None) -> bool:
    """The same name, up to three words that only one of them has; nobody named where the text names nobody."""
    if speaker is None or name is None:
        return speaker is not None and not speaker.named
    mine, theirs = (set(re.findall(r"\w+", form.casefold())) for form in (speaker.name, name))
    return party_of(name) == speaker.name or ((mine <= theirs or theirs <= mine) and len(mine ^ theirs) <= 3)


@pytest.fixture(scope="module")
def answers(news_by_hash: dict[str, str]) -> list[bool]:
    """Whether the speaker is right, for each marked pronoun that is found to be a source."""
    marks = [json.loads(line) for line in MARKED.read_text(encoding="utf-8").splitlines()]
    reader = load_reader()
    speakers: dict[tuple[str, int], Speaker | None] = {}
    for key in sorted({mark["sha256"] for mark in marks}):
        reading = read_page(Page(input=key, content=news_by_hash[key], form="text"), reader)
        assert reading.article.text == news_by_hash[key]
        speakers |= {(key, entry.source.start): entry.speaker for entry in reading.statements if entry.source}
    names = {(mark["sha256"], mark["start"]): named(mark, news_by_hash) for mark in marks}
    return [is_right(speakers[place], name) for place, name in names.items() if place in speakers]


def test_pronouns_are_still_sources(answers: list[bool]) -> None:
    assert len(answers) >= FOUND


def test_whom_pronouns_mean(answers: list[bool]) -> None:
    assert sum(answers) / len(answers) >= RIGHT


def test_the_marks_hold_no_text() -> None:
    for line in MARKED.read_text(encoding="utf-8").splitlines():
        assert set(json.loads(line)) == {"sha256", "start", "end", "name_start", "name_end"}
