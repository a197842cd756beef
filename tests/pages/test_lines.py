import json
from pathlib import Path

import pytest

from onrecord.errors import InputError
from onrecord.pages.read import read_input
from onrecord.pages.told import parse_told_day, read_metadata, told_about
from onrecord.records import Page, Skipped, Told
from onrecord.settings import Settings


def read(path: Path, *lines: object, **options: object) -> list[Page | Skipped]:
    path.write_text("\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines), encoding="utf-8")
    return list(read_input(str(path), **options))  # type: ignore[arg-type]


def test_one_article_a_line_named_by_its_id(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    row = {
        "id": 7,
        "text": "The ferry\r\nsailed.",
        "url": "https://harbour.example/1",
        "outlet": "Harbour Post",
        "date": "2031-03-04",
    }
    (got,) = read(file, row)
    assert got == Page(
        input=f"{file}#7",
        content="The ferry\nsailed.",
        form="text",
        told=Told(id="7", url="https://harbour.example/1", outlet="Harbour Post", published="2031-03-04"),
    )


def test_without_id_by_the_line_number(tmp_path: Path) -> None:
    got = read(tmp_path / "a.jsonl", {"text": "One."}, "", {"text": "Two."})
    assert [p.input.partition("#")[2] for p in got] == ["1", "3"]


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("nonsense", "not JSON"),
        ("[" * 100_000, "not JSON"),
        ("9" * 5000, "not JSON"),
        ('["a list"]', "no JSON object"),
        ('{"title": "Ferry"}', "no 'text'"),
        ('{"text": 3}', "no 'text'"),
        ('{"text": "x", "title": ["a"]}', "'title' must be a text"),
        ('{"text": "x", "date": "soon"}', "'date' must be a date"),
        ('{"text": "' + "x" * 3000 + '"}', "too long"),
    ],
)
def test_a_bad_line_is_skipped_and_the_rest_is_read(tmp_path: Path, line: str, says: str) -> None:
    bad, good = read(
        tmp_path / "a.jsonl",
        line,
        {"text": "Good."},
        settings=Settings(largest_page=1_000_000 if "[[" in line else 5500 if "9999" in line else 2000),
    )
    assert isinstance(bad, Skipped)
    assert says in bad.reason
    assert isinstance(good, Page)


def test_a_line_exactly_as_long_as_allowed(tmp_path: Path) -> None:
    line = json.dumps({"text": "x" * 100})
    for spare, kind in ((1, Page), (0, Page), (-1, Skipped)):
        (got,) = read(tmp_path / "a.jsonl", line, settings=Settings(largest_page=len(line) + 1 + spare))
        assert type(got) is kind


def test_half_a_character_is_replaced(tmp_path: Path) -> None:
    (got,) = read(tmp_path / "a.jsonl", '{"text": "a \\ud800 b"}')
    assert isinstance(got, Page)
    assert got.content == "a \ufffd b"


def test_empty_and_binary_files(tmp_path: Path) -> None:
    (empty,) = read(tmp_path / "a.jsonl", "")
    assert isinstance(empty, Skipped)
    (tmp_path / "b.jsonl").write_bytes(b"PK\x03\x04")
    (binary,) = read_input(str(tmp_path / "b.jsonl"))
    assert isinstance(binary, Skipped)


def test_metadata_by_file_name_or_whole_name(tmp_path: Path) -> None:
    file = tmp_path / "meta.jsonl"
    file.write_text('{"input": "a.txt", "outlet": "Harbour Post"}\n\n{"input": "f/b.txt", "published": "2031-03-04T10:00:00Z"}\n')
    metadata = read_metadata(str(file))
    assert told_about(metadata, "folder/a.txt").outlet == "Harbour Post"
    assert told_about(metadata, "f/b.txt").published == "2031-03-04"
    assert told_about(metadata, "c.txt") == Told()


@pytest.mark.parametrize("line", ["nope", '{"outlet": "x"}', '{"input": "a", "published": "soon"}', "[1]"])
def test_a_fault_in_the_metadata_file_stops(tmp_path: Path, line: str) -> None:
    file = tmp_path / "meta.jsonl"
    file.write_text('{"input": "a.txt"}\n' + line)
    with pytest.raises(InputError, match="line 2"):
        read_metadata(str(file))


@pytest.mark.parametrize("value", ["2031-03-04", "2031-03-04T23:59:00+02:00", "Tue, 04 Mar 2031 10:00:00 GMT"])
def test_told_days(value: str) -> None:
    assert parse_told_day(value) == "2031-03-04"
