"""`onrecord evaluate`: exit codes, floors, output. What is measured is tested in tests/evaluate."""

import json
import re

import pytest

from onrecord.cli import evaluating
from onrecord.cli.main import main
from onrecord.evaluate.counts import Counts
from onrecord.evaluate.report import Report, Row
from onrecord.evaluate.run import Evaluation
from onrecord.records import Skipped

RECORD = {"article": {}, "statements": [], "talks": [], "positions": [], "figures": [], "wording": []}


@pytest.fixture
def gold(tmp_path):
    folder = tmp_path / "gold"
    folder.mkdir()
    (folder / "a.txt").write_text("It rained.")
    (folder / "a.json").write_text(json.dumps(RECORD))
    return folder


@pytest.fixture
def onrecord(monkeypatch, capsys):
    """A function that runs the command with a reader that has so many of a hundred right; (exit code, output, errors)."""

    def run(*arguments, right=70, skipped=()):
        row = Row(name="statements", counts=Counts(gold=100, predicted=100, right=right), in_part=Counts())
        report = Report(rows=(row,), totals={"record F1": 14.0}, published=Counts(gold=3, right=2), headlines=("statements.F1",))
        monkeypatch.setattr(evaluating, "load_reader", lambda name: None)
        monkeypatch.setattr(evaluating, "evaluate", lambda data, reader: Evaluation(report=report, skipped=skipped))
        monkeypatch.setenv("COLUMNS", "120")
        with pytest.raises(SystemExit) as stopped:
            main(["evaluate", *map(str, arguments)])
        return (stopped.value.code or 0, *capsys.readouterr())

    return run


def test_a_table(onrecord, gold):
    code, out, err = onrecord(gold)
    assert (code, err) == (0, "")
    assert re.search(r"statements +100 +100 +70\.0 +70\.0 +70\.0", out)
    assert "published 2 of 3 right" in out
    assert "no floors" in out


def test_json(onrecord, gold):
    code, out, _ = onrecord(gold, "--json")
    found = json.loads(out)
    assert code == 0
    assert found["statements"]["F1"] == 70
    assert (found["reader"], found["floors"], found["below"]) == ("fast", 0, {})
    assert len(found["sha256"]) == 64


def test_floors_rise_and_hold(onrecord, gold, tmp_path):
    floors = tmp_path / "floors.json"
    options = (gold, "--floors", floors)
    assert onrecord(*options, "--update")[0] == 0
    assert onrecord(*options)[0] == 0
    code, out, _ = onrecord(*options, right=69)
    assert code == 1
    assert "statements.F1 is 69.0, below its floor 70.0" in out
    code, out, _ = onrecord(*options, "--json", right=69)
    assert json.loads(out)["below"] == {"statements.F1": {"floor": 70, "value": 69}}
    code, out, err = onrecord(*options, "--update", right=69)
    assert (code, out) == (1, "")
    assert re.fullmatch(r"onrecord: .*--allow-regression lowers them\n", err)
    assert onrecord(*options, "--update", "--allow-regression", right=69)[0] == 0
    assert onrecord(*options, right=69)[0] == 0


def test_an_article_that_could_not_be_read_is_named(onrecord, gold):
    code, _, err = onrecord(gold, skipped=(Skipped(input="a.txt", reason="a.txt: empty"),))
    assert (code, err) == (1, "onrecord: a.txt: empty\n")


@pytest.mark.parametrize(
    "options",
    [
        ["--split", "none.json:test"],
        ["--split", "no colon"],
        ["--allow-regression"],
        ["--humans"],  # one annotator
        ["--humans", "--update"],
        ["--reader", "slow"],
        ["another"],
    ],
)
def test_wrong_usage(onrecord, gold, options):
    code, out, err = onrecord(gold, *options)
    assert (code, out) == (2, "")
    assert re.fullmatch(r"onrecord: .+\n", err)


def test_no_folder_is_wrong_usage(onrecord, gold):
    assert onrecord(gold / "none")[0] == onrecord(gold / "a.txt")[0] == 2


def test_a_folder_without_gold_is_one_line(onrecord, tmp_path):
    code, out, err = onrecord(tmp_path)
    assert (code, out) == (1, "")
    assert re.fullmatch(r"onrecord: .*there must be <id>\.txt.*\n", err)


def test_humans(onrecord, tmp_path):
    for name, content in (
        ("text/a.txt", "Varga said it rained."),
        ("attributions/a_01.ann", "T1\tContent 11 20\tit rained\nE1\tContent:T1"),
        ("attributions/a_02.ann", "T1\tContent 11 20\tit rained\nE1\tContent:T1"),
    ):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(content)
    code, out, _ = onrecord(tmp_path, "--humans", "--json")
    assert code == 0
    assert json.loads(out)["exact"] == [100, 100, 100]
    code, out, _ = onrecord(tmp_path, "--humans")
    assert "annotators against each other" in out
    assert re.search(r"srcacc +0 +0\.0", out)
