import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from onrecord.cli.main import onrecord

HEAD = "A strong earthquake shook the harbour of Port Ansel on Monday, and the lighthouse fell into the sea. "
TEXTS = {
    "The Ledger": HEAD
    + '"Nobody was inside the tower when it fell, and the keepers are safe," coast guard captain Ilse Marrow said.',
    "Courier": "The lighthouse of Port Ansel fell into the sea on Monday when an earthquake shook the harbour. "
    '"Nobody was inside the tower when it fell," captain Ilse Marrow said. \x1b[31m<script>',
    "Keld Times": "An earthquake shook Port Ansel’s harbour on Monday; its lighthouse fell into the sea. The mayor was ill.",
}
FILLER = [
    f"The {thing} of Varn was repaired by the council after a debate." for thing in "library market school theatre bakery".split()
]


@pytest.fixture(autouse=True)
def _a_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    lines = [
        {
            "id": str(k),
            "url": f"https://news.example/{k}",
            "outlet": outlet,
            "date": f"2031-03-1{k}",
            "title": "Quake",
            "text": text,
        }
        for k, (outlet, text) in enumerate(TEXTS.items())
    ]
    lines += [
        {"id": f"f{k}", "url": f"https://f.example/{k}", "outlet": f"F{k}", "date": "2031-03-10", "text": text}
        for k, text in enumerate(FILLER)
    ]
    Path("news.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    assert run("add", "news.jsonl").exit_code == 0


def run(*arguments: str) -> Result:
    return CliRunner(env={"COLUMNS": "200"}).invoke(onrecord, [*arguments])


def the_story() -> dict[str, object]:
    (story,) = [json.loads(line) for line in run("show", "stories", "--json").stdout.splitlines()]
    return story


def test_a_story_has_its_articles_and_independent_texts() -> None:
    story = the_story()
    assert {article["outlet"] for article in story["articles"]} == set(TEXTS)  # type: ignore[attr-defined]
    assert story["origins"] == 3
    assert story["dates"] == ["2031-03-10", "2031-03-11", "2031-03-12"]
    assert run("show", "stories", "--since", "2032").stdout == ""
    assert "Keld Times" in run("show", "stories").stdout


def test_statements_stand_against_outlets() -> None:
    lines = [json.loads(line) for line in run("compare", str(the_story()["id"]), "--json").stdout.splitlines()]
    (tower,) = [line for line in lines if "tower" in line["statement"]]
    assert tower["speaker"] == "Ilse Marrow"
    assert {outlet: told["how"] for outlet, told in tower["outlets"].items()} == {
        "The Ledger": "verbatim",
        "Courier": "cut",
        "Keld Times": "absent",
    }
    assert tower["first"] == "The Ledger"
    assert tower["outlets"]["Courier"]["difference"] == [{"full": "and the keepers are safe", "outlet": None}]


def test_a_person_sees_it_and_nothing_is_acted_on() -> None:
    shown = run("compare", str(the_story()["id"])).stdout
    assert "< Courier" in shown
    assert "not in Keld Times" in shown
    assert "\x1b[31m" not in shown


def test_a_story_that_is_not_there_is_named() -> None:
    result = run("compare", "nothing")
    assert result.exit_code == 1
    assert "no story" in result.stderr
