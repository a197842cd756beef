"""What is gathered and kept is what is gathered when asked for."""

from pathlib import Path

import pytest

from onrecord.desk.gather import gather
from onrecord.desk.register import contests, find_all_people, list_rounds, timeline
from onrecord.desk.stories import compare, list_stories
from onrecord.store.corrections import correct
from onrecord.store.gathered import count_gathered, find_gathered, last_gathering, load_gathered, person_named
from onrecord.store.open import open_store
from onrecord.store.queries import Filter
from onrecord.store.save import remove_article
from onrecord.views.desk import person_object
from onrecord.views.json_lines import Json
from onrecord.views.stories import against, outlets_of
from tests.serve.conftest import COURIER, GAZETTE, LEDGER, add

TITLE = "Envoys of Russia and Ukraine meet for a second round of talks on prisoners"


@pytest.fixture
def path(tmp_path: Path) -> str:
    lines = [
        {
            "url": f"https://news.example/{k}",
            "outlet": f"Outlet {k}",
            "date": f"2031-03-1{4 + k // 2}",
            "title": TITLE,
            "text": text,
        }
        for k, text in enumerate((LEDGER, COURIER, GAZETTE))
    ]
    add(tmp_path / "record.db", tmp_path, lines)
    return str(tmp_path / "record.db")


def by_id(objects: list[Json]) -> list[Json]:
    return sorted(objects, key=lambda one: str(one["id"]))


def test_what_is_kept_is_what_is_gathered_when_asked_for(path: str) -> None:
    with open_store(path) as store:
        people, _ = find_all_people(store)
        assert by_id(list(find_gathered(store, "person"))) == by_id(list(map(person_object, people)))
        assert by_id(list(find_gathered(store, "round"))) == by_id(list(list_rounds(store, Filter())))
        assert by_id(list(find_gathered(store, "story"))) == by_id(list(list_stories(store, Filter())))
        (quantity,) = find_gathered(store, "quantity", about=[("contested", "yes")])
        assert [quantity] == list(contests(store, Filter(), every=False))
        assert list(find_gathered(store, "shift")) == [one for one in timeline(store, Filter()) if one["what"] == "shift"]
        (story,) = find_gathered(store, "story")
        compared = find_gathered(store, "comparison", about=[("story", story["id"])], order="size")
        told = list(compare(store, story["id"]))
        assert [against(outlets_of(story), one) for one in compared] == [one | {"story": story["id"]} for one in told]
        assert count_gathered(store, "comparison", [("story", story["id"])]) == len(told)


def test_one_text_at_two_addresses_is_compared_once_however_short_its_statements_are(tmp_path: Path) -> None:
    lines = [{"url": f"https://{name}.example/1", "outlet": name, "title": TITLE, "text": LEDGER} for name in ("Post", "Star")]
    add(tmp_path / "record.db", tmp_path, lines)
    with open_store(str(tmp_path / "record.db")) as store:
        (story,) = find_gathered(store, "story")
        compared = list(find_gathered(store, "comparison", about=[("story", story["id"])]))
        assert len({one["id"] for one in compared}) == len(compared)
        assert "a ceasefire" in [one["statement"] for one in compared]
        for one in compared:
            assert {outlet: told["how"] for outlet, told in one["outlets"].items()} == {"Post": "verbatim", "Star": "verbatim"}


def test_counts_of_outlets_and_parties_are_those_of_their_entries(path: str) -> None:
    with open_store(path) as store:
        for outlet in find_gathered(store, "outlet"):
            (count,) = store.execute(
                "SELECT count(*) FROM statements JOIN articles ON articles.id = article WHERE outlet = ?", (outlet["outlet"],)
            ).fetchone()
            assert outlet["statements"] == count == sum(voice["entries"] for voice in outlet["voices"])
        russia = load_gathered(store, "party", "Russia")
        assert russia is not None
        assert {one["speaker"] for one in russia["speakers"]} == {"Oren Halvik"}


def test_it_is_found_by_what_it_is_about_when_it_was_and_what_it_is_called(path: str) -> None:
    with open_store(path) as store:
        assert len(list(find_gathered(store, "round", about=[("party", "Russia"), ("party", "Ukraine")]))) == 1
        assert not list(find_gathered(store, "round", about=[("party", "Russia"), ("party", "Japan")]))
        assert list(find_gathered(store, "round", since="2031-03", until="2031-03"))
        assert not list(find_gathered(store, "round", since="2031-04"))
        assert not list(find_gathered(store, "round", until="2031-03-12"))
        assert [one["name"] for one in find_gathered(store, "person", called="halvik")] == ["Oren Halvik"]
        article = store.execute("SELECT article FROM statements WHERE speaker = 'Ilse Marrow'").fetchone()["article"]
        id = person_named(store, article, "Ilse Marrow")
        assert id is not None
        assert (load_gathered(store, "person", id) or {})["name"] == "Ilse Marrow"


def test_it_says_whether_the_store_has_changed_since(path: str) -> None:
    with open_store(path, write=True) as store:
        assert (last_gathering(store) or pytest.fail("never gathered")).fresh
        entry = store.execute("SELECT id FROM statements").fetchone()["id"]
        with store:
            correct(store, entry, "confirm", by="Ann", why="heard it")
        assert not (last_gathering(store) or pytest.fail("never gathered")).fresh
        gather(store)
        assert (last_gathering(store) or pytest.fail("never gathered")).fresh


def test_nothing_that_rests_on_a_removed_article_is_left(path: str) -> None:
    with open_store(path, write=True) as store:
        article = store.execute("SELECT id FROM articles WHERE outlet = 'Outlet 1'").fetchone()["id"]
        remove_article(store, article)
        assert not list(find_gathered(store, "round"))
        assert not list(find_gathered(store, "story"))
        assert not list(find_gathered(store, "comparison"))
        assert not store.execute("SELECT 1 FROM gathered_of WHERE what = 'article' AND name = ?", (article,)).fetchone()


def test_nothing_that_rests_on_a_rejected_entry_is_left(path: str) -> None:
    with open_store(path, write=True) as store:
        shift = next(find_gathered(store, "shift"))
        with store:
            correct(store, shift["to"]["id"], "reject", by="Ann", why="nobody said so")
        assert not list(find_gathered(store, "shift"))
        assert list(find_gathered(store, "round"))


def test_gathering_leaves_nothing_behind_when_it_fails(path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_store(path, write=True) as store:
        before = list(find_gathered(store, "person"))
        monkeypatch.setattr("onrecord.desk.gather._outlets", lambda _: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            gather(store)
        assert list(find_gathered(store, "person")) == before
        monkeypatch.undo()
        gather(store)
        assert list(find_gathered(store, "person")) == before
