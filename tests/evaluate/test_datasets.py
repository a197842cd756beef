import json

import pytest

from onrecord.errors import GoldError
from onrecord.evaluate.datasets import AttributionSet, RecordSet, open_data_set
from onrecord.records import Told

RECORD = {
    "article": {"outlet": "Ostland Courier", "title": "Rain", "published": {"date": "2025-05-01", "how": "stated"}},
    "statements": [], "talks": [], "positions": [], "figures": [], "wording": [],
}  # fmt: skip


@pytest.fixture
def gold(tmp_path):
    folder = tmp_path / "gold" / "dev"
    folder.mkdir(parents=True)
    inferred = RECORD | {"article": RECORD["article"] | {"published": {"date": "2025-05-01", "how": "inferred"}}}
    for name, record in (("a", RECORD), ("b", inferred)):
        (folder / f"{name}.txt").write_text("It rained.", encoding="utf-8")
        (folder / f"{name}.json").write_text(json.dumps(record), encoding="utf-8")
    return folder


@pytest.fixture
def split(tmp_path):
    file = tmp_path / "split.json"
    file.write_text('{"test": ["b"], "odd": ["c"], "none": []}')
    return file


def test_a_folder_of_records(gold):
    data = open_data_set(gold)
    assert isinstance(data, RecordSet)
    assert data.name == "gold/dev"
    assert [article.name for article in data.articles] == ["a", "b"]
    assert [article.told for article in data.articles] == [
        Told(outlet="Ostland Courier", title="Rain", published="2025-05-01"),
        Told(outlet="Ostland Courier", title="Rain"),
    ]


def test_a_part_of_it(gold, split):
    data = open_data_set(gold, (split, "test"))
    assert isinstance(data, RecordSet)
    assert data.name == "gold/dev:test"
    assert [article.name for article in data.articles] == ["b"]
    assert data.sha256 != open_data_set(gold).sha256


def test_the_hash_follows_the_content(gold):
    before = open_data_set(gold).sha256
    assert open_data_set(gold).sha256 == before
    (gold / "a.txt").write_text("It snowed.")
    assert open_data_set(gold).sha256 != before


def test_texts_with_attributions(tmp_path):
    for name, content in (("text/a_b.txt", "Varga said it rained."), ("attributions/a_b_ff01.ann", "T1\tCue 6 10\tsaid"),
                          ("attributions/a_b_0e.ann", "T1\tCue 6 10\tsaid\nE1\tCue:T1"), ("text/unread.txt", "")):  # fmt: skip
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(content)
    data = open_data_set(tmp_path)
    assert isinstance(data, AttributionSet)
    (text,) = data.texts
    assert list(text.annotations) == ["0e", "ff01"]
    assert len(text.gold) == 1
    with pytest.raises(GoldError, match="leave out --split"):
        open_data_set(tmp_path, (tmp_path, "test"))


@pytest.mark.parametrize("part", ["absent", "odd", "none"])
def test_a_part_that_is_not_there_is_named(gold, split, part):
    with pytest.raises(GoldError, match=r"no part 'absent'; it has test, odd|c\.txt is missing|no <id>\.json"):
        open_data_set(gold, (split, part))


@pytest.mark.parametrize(
    ("file", "content", "message"),
    [
        ("a.json", b"{", "a.json: no JSON"),
        ("a.json", b"[]", "a.json: no record"),
        ("a.txt", b"\xff", "cannot be read"),
        ("c.json", b"{}", "c.txt is missing"),
    ],
)
def test_broken_gold_is_named(gold, file, content, message):
    (gold / file).write_bytes(content)
    with pytest.raises(GoldError, match=message):
        open_data_set(gold)


def test_a_folder_without_gold_is_named(tmp_path):
    with pytest.raises(GoldError, match=r"there must be <id>\.txt"):
        open_data_set(tmp_path)
    (tmp_path / "text").mkdir()
    (tmp_path / "attributions").mkdir()
    with pytest.raises(GoldError, match=r"no text/<name>\.txt"):
        open_data_set(tmp_path)
