import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from onrecord.cli.main import onrecord

NEWS = 'Envoy Ilse Marrow said on Thursday: "We came to Port Ansel for 640 prisoners of war." The ferry was late.\n'


@pytest.fixture(autouse=True)
def _a_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text(NEWS, encoding="utf-8")
    assert run("add", "a.txt").exit_code == 0


def run(*arguments: str) -> Result:
    return CliRunner().invoke(onrecord, [*arguments])


def shown(kind: str = "statements") -> list[dict[str, object]]:
    return [json.loads(line) for line in run("show", kind, "--json").stdout.splitlines()]


def correct(entry: object, *options: str) -> Result:
    return run("correct", str(entry), *options, "--by", "Ann", "--why", "heard it")


def test_what_people_say_is_shown() -> None:
    (entry,) = shown()
    assert correct(entry["id"], "--set", "speaker=Oren Halvik").exit_code == 0
    (after,) = shown()
    assert after["state"] == "corrected"
    assert after["speaker"]["name"] == "Oren Halvik"  # type: ignore[index]
    assert after["content"] == entry["content"]
    assert "corrected" in CliRunner(env={"COLUMNS": "240"}).invoke(onrecord, ["show", "statements"]).stdout
    assert correct(entry["id"], "--reject").exit_code == 0
    assert shown() == []
    assert correct(entry["id"], "--withdraw").exit_code == 0
    assert shown() == [entry]
    assert run("verify").exit_code == 0


def test_what_is_judged_is_gold() -> None:
    for kind in ("statements", "talks", "positions", "figures", "wording"):
        for entry in shown(kind):
            assert correct(entry["id"], "--confirm").exit_code == 0
    assert run("export", "--format", "gold", "gold").exit_code == 0
    result = run("evaluate", "gold", "--json")
    assert json.loads(result.stdout)["statements"]["F1"] == 100.0


def test_an_article_that_nobody_judged_is_no_gold() -> None:
    assert "0 written" in run("export", "--format", "gold", "gold").stderr


def test_corrections_are_taken_over() -> None:
    (entry,) = shown()
    correct(entry["id"], "--reject")
    assert run("export", "--format", "corrections", "c.jsonl").exit_code == 0
    Path("record.db").unlink()
    run("add", "a.txt")
    assert "1 taken in" in run("correct", "--import", "c.jsonl").stderr
    assert shown() == []


@pytest.mark.parametrize(
    "options", [["x"], ["x", "--confirm"], ["x", "--confirm", "--reject", "--by", "A", "--why", "b"], ["--confirm"], []]
)
def test_wrong_usage(options: list[str]) -> None:
    assert run("correct", *options).exit_code == 2
