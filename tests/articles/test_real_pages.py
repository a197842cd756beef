"""Real pages beside the repository: what must stay as good as it is."""

import gzip
import json
import re
from collections import Counter
from pathlib import Path

import pytest

from onrecord.articles.make import make_article
from onrecord.articles.tongue import tell_language
from onrecord.pages.read import read_input
from onrecord.records import Article, Page

ENGLISH = ("us", "uk", "au", "ca")


def test_english_news_is_told_to_be_english(shared: Path) -> None:
    held_out = set(json.loads((shared / "gold" / "split.json").read_text("utf-8"))["test"])
    with (shared / "data" / "talks" / "all_news_2025_05.jsonl").open(encoding="utf-8") as file:
        rows = [row for row in map(json.loads, file) if row["id"] not in held_out and row["outlet"] != "Die Zeit"]
    languages = Counter(tell_language(row["text"]) for row in rows)
    assert languages["en"] >= len(rows) - 1  # one has a Hebrew body


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text.lower()))


def overlap(found: str, gold: str) -> float:
    """F1 of the words."""
    mine, theirs = words(found), words(gold)
    return 2 * (mine & theirs).total() / max(1, mine.total() + theirs.total())


def bodies(gold: dict[str, dict[str, object]]) -> list[tuple[str, str]]:
    """(title, body) of each version of a publisher's page."""
    return [
        (
            str(v["title"]),
            "\n".join([*v["body"]["summary"], *(t for s in v["body"]["sections"] for t in (*s["headline"], *s["paragraphs"]))]),
        )  # type: ignore[index]
        for v in gold.values()
        if v.get("body")
    ]


@pytest.fixture(scope="module")
def articles(shared: Path) -> list[tuple[Article, str, str]]:
    """English pages with the title and body that they should give."""
    pairs = []
    for country in ENGLISH:
        for path in sorted((shared / "data" / "html_fundus" / country).glob("*.html.gz")):
            gold = json.loads((path.parent / f"{re.split(r'_20', path.name)[0]}.json").read_text("utf-8"))
            (page,) = read_input(str(path))
            assert isinstance(page, Page)
            article = make_article(page)
            pairs.append((article, *max(bodies(gold), key=lambda version: overlap(article.text, version[1]))))
    return pairs


def test_bodies(articles: list[tuple[Article, str, str]]) -> None:
    scores = []
    for article, _, body in articles:
        text = article.text
        for caption in reversed(article.captions):
            text = text[: caption.span.start] + text[caption.span.end :]
        scores.append(overlap(text, body))
    assert sum(scores) / len(scores) > 0.94


def test_titles(articles: list[tuple[Article, str, str]]) -> None:
    right = sum(re.sub(r"\W", "", article.title or "") == re.sub(r"\W", "", title) for article, title, _ in articles)
    assert right / len(articles) > 0.8


def test_languages(articles: list[tuple[Article, str, str]], shared: Path) -> None:
    assert {article.language for article, _, _ in articles} - {"en", "fr"} == set()  # Canada has French pages
    for country, language in {"fr": "fr", "de": "de", "pl": "pl", "jp": "ja", "ru": "ru"}.items():
        for path in sorted((shared / "data" / "html_fundus" / country).glob("*.html.gz"))[:3]:
            content = gzip.decompress(path.read_bytes()).decode(errors="replace")
            article = make_article(Page(input=path.name, content=content, form="html"))
            assert article.language in (language, "en") if country == "jp" else article.language == language
