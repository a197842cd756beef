import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from onrecord.cli.main import onrecord

NEWS = 'Envoy Ilse Marrow said on Thursday: "We came to Port Ansel for 640 prisoners of war."\n'


@pytest.fixture(autouse=True)
def _a_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text(NEWS, encoding="utf-8")
    assert run("add", "a.txt").exit_code == 0


def run(*arguments: str) -> Result:
    return CliRunner().invoke(onrecord, [*arguments])


def check(draft: str, *options: str) -> Result:
    Path("draft.md").write_text(draft, encoding="utf-8")
    return run("check", "draft.md", *options)


def test_the_exit_status_tells_whether_all_is_fair() -> None:
    assert check('Ilse Marrow said: "We came to Port Ansel for 640 prisoners of war."').exit_code == 0
    assert check('Ilse Marrow said: "We came to Port Ansel for 46 prisoners of war."').exit_code == 1
    assert check("Nobody spoke that day in the valley.").exit_code == 0


def test_an_object_a_line_with_places_in_the_draft() -> None:
    draft = 'At **noon** Ilse Marrow said: "We came to Port Ansel for 46 prisoners of war."'
    (found,) = [json.loads(line) for line in check(draft, "--json").stdout.splitlines()]
    assert draft[found["start"] : found["end"]] == found["quotation"] == "We came to Port Ansel for 46 prisoners of war"
    assert found["verdict"] == "altered"
    assert found["claimed_speaker"] == found["speaker"] == "Ilse Marrow"
    assert found["difference"] == [{"draft": "46", "record": "640"}]
    assert found["statement"] in {json.loads(line)["id"] for line in run("show", "statements", "--json").stdout.splitlines()}
    assert found["article"]["input"] == "a.txt"


def test_claims_can_be_left_aside() -> None:
    draft = 'Oren Halvik said the ferry was late. "We came to Port Ansel for 640 prisoners of war," Ilse Marrow said.'
    assert check(draft).exit_code == 1
    assert check(draft, "--quotations").exit_code == 0


def test_a_person_sees_draft_and_record_and_nothing_is_acted_on() -> None:
    result = check('Ilse Marrow said: "We came to Port Ansel for \x1b[31m46 prisoners of war."')
    assert "altered" in result.stdout
    assert "“46”, not “640”" in result.stdout.replace("\n", " ") or "46" in result.stdout
    assert "\x1b[31m" not in result.stdout
    assert "a.txt" in result.stdout


@pytest.mark.parametrize(
    ("draft", "reason"),
    [("Le ministre a déclaré que les pourparlers de paix avaient été très utiles pour les deux pays.", "language")],
)
def test_what_cannot_be_checked_is_said_in_one_line(draft: str, reason: str) -> None:
    result = check(draft)
    assert result.exit_code == 1
    assert reason in result.stderr
    assert result.stderr.count("\n") == 1


def test_a_draft_or_a_store_that_is_not_there_is_named() -> None:
    assert "none.md" in run("check", "none.md").stderr
    assert "none.db" in check("Nothing.", "--store", "none.db").stderr
