"""Parties of one's own, from their file to the record."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from onrecord.cli.main import onrecord
from onrecord.cli.options import PARTIES

PARTIES_FILE = """\
[[party]]
name = "Varland"
kind = "state"
demonyms = ["Varlander"]
[[party]]
name = "Tesmira"
kind = "state"
demonyms = ["Tesmiran"]
"""
TEXT = """\
Envoys of Varland and Tesmira held a second round of talks in Port Ansel on Thursday.

"We stay," the Tesmiran envoy, Ilse Marrow, told reporters. Varland agreed to withdraw its troops from the valley.
"""


def run(*arguments: str, parties: str | None = None) -> Result:
    return CliRunner().invoke(onrecord, arguments, env={PARTIES: parties})


@pytest.fixture
def article(tmp_path: Path) -> str:
    path = tmp_path / "news.txt"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


@pytest.fixture
def parties(tmp_path: Path) -> str:
    path = tmp_path / "parties.toml"
    path.write_text(PARTIES_FILE, encoding="utf-8")
    return str(path)


def test_a_side_that_nobody_knows_has_talks_and_stands_once_it_is_told(article: str, parties: str) -> None:
    unknown, known = (json.loads(run("read", article, "--json", *more).stdout) for more in ([], ["--parties", parties]))
    assert not unknown["talks"]
    assert not unknown["positions"]
    assert known["talks"][0]["parties"] == ["Varland", "Tesmira"]
    assert known["positions"][0]["party"] == "Varland"
    assert [one["speaker"]["party"] for one in known["statements"]] == ["Tesmira"]


def test_several_processes_are_all_told(article: str, parties: str, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text(TEXT.replace("Thursday", "Friday"), encoding="utf-8")
    result = run("read", article, str(other), "--json", "--jobs", "2", parties=parties)
    assert [len(json.loads(line)["talks"]) for line in result.stdout.splitlines()] == [1, 1]


def test_an_article_is_read_again_when_the_file_says_something_else(article: str, parties: str, tmp_path: Path) -> None:
    store = str(tmp_path / "record.db")

    def add(**how: str) -> str:
        return run("add", article, "--store", store, **how).stderr  # type: ignore[arg-type]  # `parties` alone

    assert "1 added" in add()
    assert "1 reread" in add(parties=parties)
    assert "1 unchanged" in add(parties=parties)
    assert "Tesmira" in run("show", "talks", "--store", store, "--json").stdout
    Path(parties).write_text(PARTIES_FILE.replace('"Tesmira"', '"Tesmirian Union"'), encoding="utf-8")
    assert "1 reread" in add(parties=parties)
    assert "Tesmirian Union" in run("show", "statements", "--store", store, "--json").stdout
    assert "1 reread" in add()
    assert not run("show", "talks", "--store", store, "--json").stdout


def test_what_is_not_asked_for_by_its_own_name_is_found(article: str, parties: str, tmp_path: Path) -> None:
    store = str(tmp_path / "record.db")
    run("add", article, "--store", store, parties=parties)
    asked = ("show", "positions", "--store", store, "--party", "the Varlanders", "--json")
    assert not run(*asked).stdout
    assert json.loads(run(*asked, parties=parties).stdout)["party"] == "Varland"


@pytest.mark.parametrize("command", ["read", "add", "follow"])
def test_a_file_that_is_wrong_is_named(article: str, tmp_path: Path, command: str) -> None:
    wrong = tmp_path / "wrong.toml"
    wrong.write_text('[[party]]\nname = "Varland"\nkind = "kingdom"\n', encoding="utf-8")
    result = run(command, article, "--parties", str(wrong))
    assert result.exit_code == 2
    assert result.stderr.startswith(f"onrecord: --parties {str(wrong)!r}: 'Varland': kind must be one of")
    assert result.stderr.count("\n") == 1


def test_a_file_that_the_environment_names_and_is_not_there(tmp_path: Path) -> None:
    result = run("show", "statements", "--store", str(tmp_path / "record.db"), parties=str(tmp_path / "none.toml"))
    assert result.exit_code == 1
    assert "none.toml" in result.stderr
