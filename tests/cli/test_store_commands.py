import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from onrecord.cli.main import onrecord

STORY = """\
Envoys of Russia and Ukraine held a second round of talks in Abu Dhabi on Thursday. Kremlin spokesman Oleg Tarin told \
reporters that Moscow would not withdraw its troops from the valley.

"We came for 640 prisoners of war," Ukrainian envoy Ilse Marrow said on Thursday.
"""


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    lines = [
        {
            "id": "1",
            "url": "https://ledger.example/1",
            "outlet": "The Ledger",
            "date": "2026-03-13",
            "title": "=Talks",
            "text": STORY,
        },
        {
            "id": "2",
            "url": "https://courier.example/2",
            "outlet": "Courier",
            "date": "2026-04-02",
            "text": STORY + "\nMore later.\n",
        },
    ]
    Path("news.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")


def run(*arguments: str) -> Result:
    return CliRunner().invoke(onrecord, [*arguments])


def objects(*arguments: str) -> list[dict[str, object]]:
    result = run("show", *arguments, "--json")
    assert result.exit_code == 0, result.stderr
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_what_is_added_is_shown_as_read_tells_it() -> None:
    assert run("add", "news.jsonl").exit_code == 0
    read = json.loads(run("read", "news.jsonl", "--json").stdout.splitlines()[0])
    shown = [one for one in objects("statements") if one["article"]["url"] == "https://ledger.example/1"]  # type: ignore[index]
    article = {"id": read["article"]["id"], "outlet": "The Ledger", "date": "2026-03-13", "title": "=Talks"}
    assert shown == [one | {"article": article | {"url": "https://ledger.example/1"}} for one in read["statements"]]
    assert len(shown) == 2


def test_a_closing_line_adds_up_to_the_inputs() -> None:
    Path("empty.txt").write_text("", encoding="utf-8")
    first = run("add", "news.jsonl", "empty.txt")
    assert first.exit_code == 1
    assert first.stderr.splitlines()[-1] == "onrecord: 2 added, 1 skipped (1 empty)"
    assert [skip["input"] for skip in objects("skips")] == ["empty.txt"]
    assert run("add", "news.jsonl").stderr == "onrecord: 2 unchanged\n"


def test_filters_hold_together() -> None:
    run("add", "news.jsonl")
    assert {one["speaker"]["name"] for one in objects("statements", "--who", "tarin")} == {"Oleg Tarin"}  # type: ignore[index]
    assert len(objects("statements", "--party", "Moscow")) == 2
    assert len(objects("statements", "--party", "Moscow", "--outlet", "Courier")) == 1
    assert len(objects("statements", "--channel", "news_conference")) == 2
    assert [one["article"]["outlet"] for one in objects("statements", "--since", "2026-04", "--who", "Marrow")] == ["Courier"]  # type: ignore[index]
    assert len(objects("statements", "--until", "2026-03")) == 2
    assert objects("statements", "--since", "2026-05") == []
    assert len(objects("talks", "--party", "Ukraine")) == 2
    assert objects("talks", "--party", "Iran") == []
    assert {one["value"] for one in objects("figures", "--about", "prisoners war")} == {640}


def test_search_finds_words_in_any_order_and_phrases_as_they_stand() -> None:
    run("add", "news.jsonl")
    assert len(objects("statements", "--search", "troops withdraw")) == 2
    assert len(objects("statements", "--search", '"withdraw its troops"')) == 2
    assert objects("statements", "--search", '"troops withdraw"') == []
    assert len(objects("statements", "--search", "troops", "--limit", "1")) == 1


@pytest.mark.parametrize("words", ["a OR b", "NEAR(x y)", "speaker:x", "x*", "AND", '"unpaired', "-x", "x^2"])
def test_the_signs_of_full_text_search_mean_nothing(words: str) -> None:
    run("add", "news.jsonl")
    assert objects("statements", "--search", words) == []


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["wording", "--who", "x"], "wording are nobody's"),
        (["figures", "--to", "Iran"], "addressed to nobody"),
        (["talks", "--channel", "letter"], "have no channel"),
        (["articles", "--who", "x"], "articles cannot be looked up by who"),
        (["statements", "--search", "?!"], "no word to look for"),
    ],
)
def test_what_a_kind_does_not_know_is_said(arguments: list[str], reason: str) -> None:
    run("add", "news.jsonl")
    result = run("show", *arguments)
    assert result.exit_code == 1
    assert reason in result.stderr
    assert result.stderr.count("\n") == 1


def test_csv_has_no_cell_that_a_spreadsheet_would_compute() -> None:
    run("add", "news.jsonl")
    result = run("show", "statements", "--csv", "--outlet", "The Ledger")
    rows = list(csv.DictReader(io.StringIO(result.stdout)))
    assert {row["article.title"] for row in rows} == {"'=Talks"}
    assert {row["speaker.name"] for row in rows} == {"Oleg Tarin", "Ilse Marrow"}


def test_a_table_for_a_person() -> None:
    run("add", "news.jsonl")
    result = run("show", "statements", "--who", "Marrow", "--limit", "1")
    assert "Ilse" in result.stdout
    assert "2026-" in result.stdout
    assert "nothing found" in run("show", "statements", "--who", "Nobody").stderr
    assert "Courier" in run("show", "articles").stdout


def test_an_article_is_removed_with_its_entries() -> None:
    run("add", "news.jsonl")
    (article,) = objects("articles", "--outlet", "Courier")
    assert run("remove", str(article["id"])).exit_code == 0
    assert {one["article"]["outlet"] for one in objects("statements")} == {"The Ledger"}  # type: ignore[index]
    again = run("remove", str(article["id"]))
    assert again.exit_code == 1
    assert "no article of this id" in again.stderr


def test_verify_names_what_does_not_hold() -> None:
    run("add", "news.jsonl")
    assert run("verify").stdout == "2 articles: every hash and every place holds\n"
    import sqlite3

    with sqlite3.connect("record.db") as store:
        store.execute("UPDATE statements SET words = 'We came for 641 prisoners of war' WHERE words LIKE '%640%'")
    store.close()
    result = run("verify")
    assert result.exit_code == 1
    assert result.stderr.count("641") == 2


def test_a_store_is_named_by_the_environment_or_an_option(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ONRECORD_STORE", "other.db")
    run("add", "news.jsonl")
    assert Path("other.db").is_file()
    assert not Path("record.db").exists()
    assert run("show", "statements", "--store", "none.db").exit_code == 1
    assert not Path("none.db").exists()


@pytest.mark.parametrize("value", ["2026-13", "May", "20260513", "2026-02-30"])
def test_a_date_that_is_none_is_wrong_usage(value: str) -> None:
    result = run("show", "statements", "--since", value)
    assert result.exit_code == 2
    assert "no day or month" in result.stderr
