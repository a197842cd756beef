"""What is gathered from a store, without a command around it."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from onrecord.cli.main import onrecord
from onrecord.desk.listed import list_entries
from onrecord.desk.register import find_all_people, list_rounds, parse_person
from onrecord.desk.stories import compare, list_stories
from onrecord.errors import StoreError
from onrecord.store.open import open_store
from onrecord.store.queries import Filter

TEXTS = (
    "Envoys of Russia and Ukraine held a second round of talks in Abu Dhabi on Thursday. “Nobody leaves till the last is home,” "
    "Ukrainian envoy Ilse Marrow said.",
    "Envoys of Russia and Ukraine held a second round of talks in Geneva on Thursday. “Nobody leaves till the last is home,” "
    "the Ukrainian envoy, Ilse Marrow, said.",
)


@pytest.fixture
def path(tmp_path: Path) -> str:
    lines = [
        {"url": f"https://news.example/{k}", "outlet": f"Outlet {k}", "date": "2026-03-13", "title": "Talks", "text": text}
        for k, text in enumerate(TEXTS)
    ]
    news, store = tmp_path / "news.jsonl", tmp_path / "record.db"
    news.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    assert CliRunner().invoke(onrecord, ["add", str(news), "--store", str(store)]).exit_code == 0
    return str(store)


def test_entries_are_listed_with_their_articles(path: str) -> None:
    with open_store(path) as store:
        found = list(list_entries(store, "statements", Filter(who="Marrow")))
    assert {one["article"]["outlet"] for one in found} == {"Outlet 0", "Outlet 1"}
    assert all("Nobody leaves" in one["content"][0]["text"] for one in found)


def test_two_accounts_of_a_round_stand_side_by_side(path: str) -> None:
    with open_store(path) as store:
        rounds = list(list_rounds(store, Filter(party="Russia")))
        assert list(list_rounds(store, Filter(since="2027"))) == []
    assert len([account for one in rounds for account in one["accounts"]]) == 2


def test_a_person_is_looked_up_by_id(path: str) -> None:
    with open_store(path) as store:
        people, _ = find_all_people(store)
    (marrow,) = [person for person in people if person.name == "Ilse Marrow"]
    assert parse_person(people, marrow.id) == marrow
    with pytest.raises(StoreError, match="no person"):
        parse_person(people, "nobody")


def test_a_story_is_listed_and_compared(path: str) -> None:
    with open_store(path) as store:
        (story,) = list_stories(store, Filter(about="talks"))
        assert not list(list_stories(store, Filter(outlet="Outlet 9")))
        compared = list(compare(store, story["id"]))
    (marrow,) = [one for one in compared if "Nobody leaves" in one["statement"]]
    assert {told["how"] for told in marrow["outlets"].values()} == {"verbatim"}
