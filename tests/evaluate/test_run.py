"""Data sets read by a reader that needs no weights: it finds the first quotation, said by the word after it."""

import json
import re
import typing
from types import SimpleNamespace

import pytest

from onrecord.errors import GoldError, PageError
from onrecord.evaluate import run
from onrecord.evaluate.datasets import open_data_set
from onrecord.evaluate.entries import ScoredRecord
from onrecord.records import Article, Published, Reading, Span, Speaker, Statement

QUOTATION = re.compile("(“[^”]+”) (\\w+) (\\w+)")
TEXT = "“We leave,” Varga said. Marrow stays."
SAID = {
    "content": ["“We leave,”"], "source": "Varga", "cue": "said", "kind": "direct",
    "speaker": {"name": "Anna Varga", "party": "Ostland"}, "said": "2025-05-01", "channel": None,
}  # fmt: skip
RECORD = {
    "article": {"outlet": "Ostland Courier", "title": "Rain", "published": {"date": "2025-05-01", "how": "stated"}},
    "statements": [SAID], "talks": [], "positions": [], "figures": [], "wording": [],
}  # fmt: skip


def fake_read_page(page, reader, settings):
    if "broken" in page.content:
        raise PageError(f"{page.input}: broken")
    published = Published(date=page.told.published, how="given") if page.told.published else None
    article = Article(id="a", edition="e", text=page.content.replace("lost", ""), published=published)
    entries = [
        Statement(
            id="s", content=(Span(start=m.start(1), end=m.end(1)),), source=Span(start=m.start(2), end=m.end(2)),
            cue=Span(start=m.start(3), end=m.end(3)), kind="direct", statement_class="speech", by="fake", confidence=1,
            speaker=Speaker(name="Varga", party="Ostland"), said=published and published.date,
        )
        for m in QUOTATION.finditer(page.content)
    ]  # fmt: skip
    return Reading(input=page.input, article=article, statements=tuple(entries[:1]), attitudes=tuple(entries[1:]))


@pytest.fixture
def evaluated(monkeypatch):
    """A function that reads a folder and gives what was found."""
    monkeypatch.setattr(run, "read_page", fake_read_page)
    return lambda folder: run.evaluate(open_data_set(folder), SimpleNamespace(name="fake"))


def write_gold(folder, name="a", text=TEXT):
    (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    record = RECORD if text == TEXT else RECORD | {"statements": []}
    (folder / f"{name}.json").write_text(json.dumps(record), encoding="utf-8")


def test_records_are_measured_with_what_the_gold_tells(tmp_path, evaluated):
    write_gold(tmp_path)
    found = evaluated(tmp_path)
    assert found.skipped == ()
    figures = found.report.metrics()
    assert figures["statements.F1"] == figures["statements.F1 fields"] == figures["published"] == 100
    assert set(found.report.as_json()["statements"]["fields"]) == {"source", "cue", "kind", "speaker", "party", "said"}


def test_the_name_of_a_scraped_page_makes_a_gold_text_no_scraped_page(tmp_path, evaluated):
    write_gold(tmp_path, "a.page")
    assert evaluated(tmp_path).report.metrics()["statements.F1"] == 100


def test_an_article_that_cannot_be_read_counts_as_read_in_vain(tmp_path, evaluated):
    write_gold(tmp_path)
    write_gold(tmp_path, "b", "broken")
    write_gold(tmp_path, "c", " ")
    found = evaluated(tmp_path)
    assert [skipped.input for skipped in found.skipped] == [str(tmp_path / "b.txt"), str(tmp_path / "c.txt")]
    assert found.report.as_json()["published"] == [1, 3]


def test_a_text_that_is_not_the_gold_text_is_no_measure(tmp_path, evaluated):
    write_gold(tmp_path, text="lost words")
    with pytest.raises(GoldError, match="is not the file's"):
        evaluated(tmp_path)


def test_attitudes_count_among_attributions(tmp_path, evaluated):
    text = "“We leave,” Varga said. “We stay,” Marrow said."
    lines = []
    for n, (content, source) in enumerate((("“We leave,”", "Varga"), ("“We stay,”", "Marrow")), start=1):
        for k, (kind, words) in enumerate((("Content", content), ("Source", source), ("Cue", "said"))):
            start = text.index(words, text.index(content))
            lines.append(f"T{n}{k}\t{kind} {start} {start + len(words)}\t{words}")
        lines.append(f"E{n}\tContent:T{n}0 Source:T{n}1 Cue:T{n}2")
    for file, content in (("text/a.txt", text), ("attributions/a_01.ann", "\n".join(lines))):
        (tmp_path / file).parent.mkdir()
        (tmp_path / file).write_text(content, encoding="utf-8")
    found = evaluated(tmp_path)
    assert found.report.metrics()["full.F1"] == found.report.metrics()["speech.exact.F1"] == 100


def test_what_is_read_is_scored():
    """Each part of a Reading has its part in what is compared."""
    parts = {"statements", "talks", "positions", "figures", "wording"}
    assert parts <= set(typing.get_type_hints(Reading)) & set(typing.get_type_hints(ScoredRecord))
