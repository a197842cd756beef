"""States exist, as the reader knows no others; people, outlets and events are invented."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from onrecord.cli.main import onrecord
from onrecord.views.shown import ACTED_ON

FIRST = """\
Envoys of Russia and Ukraine held a second round of talks in Abu Dhabi on Thursday. Ukrainian President Volodymyr Sorensky \
said on Friday that Kyiv demands an immediate ceasefire from Russia. He said the talks were useful.

At least 55 soldiers were killed in the strike on Kharkiv, the defence ministry said.
"""
SECOND = """\
Envoys of Russia and Ukraine held a second round of talks in Geneva on Wednesday. Ukrainian President Vladimir Sorenskyy \
said on Saturday that Kyiv refuses a ceasefire with Russia. He said the talks failed.

The strike on Kharkiv killed 30 soldiers, the general staff said.
"""
HOSTILE = "Courier \x1b[2J\u202e<b>"


@pytest.fixture(autouse=True)
def _a_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    lines = [
        {"url": "https://ledger.example/1", "outlet": "The Ledger", "date": "2026-03-14", "title": "Talks", "text": FIRST},
        {"url": "https://courier.example/2", "outlet": HOSTILE, "date": "2026-03-15", "text": SECOND},
    ]
    Path("news.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    assert run("add", "news.jsonl").exit_code == 0


def run(*arguments: str) -> Result:
    return CliRunner(env={"COLUMNS": "200"}).invoke(onrecord, [*arguments])


def objects(*arguments: str) -> list[dict[str, object]]:
    result = run(*arguments, "--json")
    assert result.exit_code == 0, result.stderr
    return [json.loads(line) for line in result.stdout.splitlines()]


def decide(*arguments: str) -> Result:
    return run(*arguments, "--by", "Ann", "--why", "met them")


def test_people_are_one_whatever_the_spelling() -> None:
    (person,) = objects("show", "people", "--who", "sorensky")
    assert person["names"] == ["Vladimir Sorenskyy", "Volodymyr Sorensky"]
    assert person["party"] == "Ukraine"
    assert person["statements"] == 4
    assert objects("show", "people", "--party", "Kyiv") == [person]
    assert objects("show", "people", "--who", "nobody") == []
    assert "Volodymyr" in run("show", "people").stdout


def test_a_split_is_kept_with_who_and_why_and_a_merge_takes_it_back() -> None:
    (person,) = objects("show", "people", "--who", "sorensky")
    entries = objects("show", "statements")
    assert decide("split", str(person["id"]), "Vladimir Sorenskyy").exit_code == 0
    one, other = objects("show", "people", "--who", "sorensky")
    assert one["id"] != other["id"]
    assert decide("merge", str(one["id"]), str(other["id"])).exit_code == 0
    assert objects("show", "people", "--who", "sorensky") == [person]
    decisions = objects("show", "decisions")
    assert [(told["kind"], told["by"], told["why"]) for told in decisions] == [
        ("split", "Ann", "met them"),
        ("merge", "Ann", "met them"),
    ]
    assert objects("show", "statements") == entries
    assert "split" in run("show", "decisions").stdout
    assert run("verify").exit_code == 0


@pytest.mark.parametrize(
    ("arguments", "code", "reason"),
    [
        (["merge", "x", "y", "--by", "Ann", "--why", "z"], 1, "no person of this id"),
        (["split", "x", "y", "--by", "Ann", "--why", "z"], 1, "no person of this id"),
        (["merge", "x", "y"], 2, "--by"),
        (["merge", "x", "y", "--by", " ", "--why", "z"], 2, "may not be empty"),
        (["show", "people", "--to", "Iran"], 1, "people cannot be looked up by to, only by party, who"),
        (["show", "doubts", "--who", "x"], 1, "they are listed whole"),
    ],
)
def test_what_cannot_be_is_said_in_one_line(arguments: list[str], code: int, reason: str) -> None:
    result = run(*arguments)
    assert result.exit_code == code
    assert reason in result.stderr
    assert result.stderr.count("\n") == 1


def test_a_person_cannot_be_merged_with_itself_nor_lose_its_only_name() -> None:
    (person,) = objects("show", "people", "--who", "sorensky")
    assert "with itself" in decide("merge", str(person["id"]), str(person["id"])).stderr
    assert "has no such name" in decide("split", str(person["id"]), "Somebody").stderr


def test_a_round_has_each_outlets_account_and_what_they_contradict_each_other_in() -> None:
    (one,) = objects("show", "rounds")
    assert one["round"] == 2
    assert [account["article"]["outlet"] for account in one["accounts"]] == ["The Ledger", HOSTILE]  # type: ignore[attr-defined]
    conflicts = {told["field"]: [value["value"] for value in told["values"]] for told in one["conflicts"]}  # type: ignore[attr-defined]
    assert conflicts == {"dates": ["2026-03-12", "2026-03-11"], "place": ["Abu Dhabi", "Geneva"]}
    for account in one["accounts"]:  # type: ignore[attr-defined]
        text = FIRST if account["article"]["outlet"] == "The Ledger" else SECOND
        quote = account["quote"]
        assert quote["text"] == text[quote["start"] : quote["end"]]
    assert objects("show", "rounds", "--party", "Russia", "--until", "2026-03") == [one]
    assert objects("show", "rounds", "--since", "2026-04") == []


def test_the_timeline_is_in_order_and_flags_a_changed_stand() -> None:
    lines = objects("timeline")
    assert {line["what"] for line in lines} == {"round", "position", "shift"}
    assert [line["date"] for line in lines] == sorted(str(line["date"]) for line in lines)
    (shift,) = [line for line in lines if line["what"] == "shift"]
    assert (shift["matter"], shift["party"]) == ("ceasefire", "Ukraine")
    assert (shift["from"]["date"], shift["to"]["date"]) == ("2026-03-13", "2026-03-14")  # type: ignore[index]
    assert {line["what"] for line in objects("timeline", "--party", "Russia")} == {"round"}
    assert objects("timeline", "--since", "2026-04") == []


def test_conflicting_figures_stand_side_by_side() -> None:
    (quantity,) = objects("contests")
    assert [(one["value"], one["bound"], one["outlet"]) for one in quantity["figures"]] == [  # type: ignore[attr-defined]
        (55, "at_least", "The Ledger"),
        (30, "exact", HOSTILE),
    ]
    assert len(objects("contests", "--all")) >= 1
    assert objects("contests", "--about", "drones") == []


@pytest.mark.parametrize("arguments", [["show", "rounds"], ["timeline"], ["contests"], ["show", "people"]])
def test_hostile_text_is_shown_not_acted_on(arguments: list[str]) -> None:
    result = run(*arguments)
    assert result.exit_code == 0, result.stderr
    assert not ACTED_ON.search(result.stdout.replace("\n", ""))
    assert not ACTED_ON.search(run(*arguments, "--json").stdout.replace("\n", ""))
