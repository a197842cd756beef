from pathlib import Path

import pytest

from onrecord.errors import InputError
from onrecord.run.followed import Followed, read_followed


def put(folder: Path, text: str) -> str:
    path = folder / "ferry.toml"
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_all_that_can_be_followed(tmp_path: Path) -> None:
    text = 'feeds = ["https://a.example/feed"]\nsitemaps = ["map.xml"]\nwords = ["ferry"]\nparties = ["Varland"]\n'
    expected = Followed(feeds=("https://a.example/feed",), sitemaps=("map.xml",), words=("ferry",), parties=("Varland",))
    assert read_followed(put(tmp_path, text)) == expected


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("feeds = [", "no TOML"),
        ('feed = ["a"]', "'feed' means nothing"),
        ('feeds = "a"', "must be a list of texts"),
        ("feeds = [1]", "must be a list of texts"),
        ('words = ["a"]', "neither feeds nor sitemaps"),
        ("feeds = " + "[" * 100_000, "no TOML"),
        ("  ", "empty"),
    ],
)
def test_what_is_wrong_is_said_in_one_line(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(InputError, match=says) as fault:
        read_followed(put(tmp_path, text))
    assert "\n" not in str(fault.value)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        read_followed(str(tmp_path / "none.toml"))
