import sqlite3

import pytest

from onrecord.store import queries
from onrecord.store.queries import Filter, find_entries
from onrecord.store.save import Run, save_reading
from tests.store.readings import TEXT, make_page, make_reading


@pytest.fixture(autouse=True)
def _three_articles(store: sqlite3.Connection, run: Run) -> None:
    for number in range(3):
        page = make_page(f"{TEXT} {'Valley talk. ' * number}", input=f"{number}.txt")
        save_reading(store, page, make_reading(page, url=f"https://ledger.example/{number}"), run)


def count(store: sqlite3.Connection, wanted: Filter, limit: int = -1) -> int:
    return len(find_entries(store, "statements", wanted, limit=limit).fetchall())


def test_few_are_ranked_only_where_few_are_asked_for(store: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(queries, "RANKED", 1)
    assert count(store, Filter(search="valley")) == 3
    assert count(store, Filter(search="valley", party="Varland")) == 3
    assert count(store, Filter(search="valley"), limit=1) == 1


def test_an_older_edition_is_not_shown(store: sqlite3.Connection, run: Run) -> None:
    page = make_page(TEXT + " Changed since.", input="0.txt")
    save_reading(store, page, make_reading(page, url="https://ledger.example/0"), run)
    assert store.execute("SELECT count(*) FROM statements").fetchone()[0] == 4
    assert count(store, Filter(who="marrow")) == 3


def test_a_page_of_results_goes_on_where_the_last_ended(store: sqlite3.Connection) -> None:
    every = [row["key"] for row in find_entries(store, "statements", Filter())]
    pages = [find_entries(store, "statements", Filter(), limit=2, offset=offset).fetchall() for offset in (0, 2)]
    assert [row["key"] for page in pages for row in page] == every
    assert len(every) == 3


@pytest.mark.parametrize(
    "wanted",
    [
        Filter(about="valley"), Filter(who="marrow", since="2026"), Filter(about="valley", outlet="The Ledger"),
        Filter(search="valley", party="Varland"), Filter(search="valley", outlet="The Ledger", since="2026-03"),
        Filter(search="valley", outlet="Another"), Filter(about="valley", until="2025"),
    ],
)  # fmt: skip
def test_words_that_stand_everywhere_find_the_same(
    store: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch, wanted: Filter
) -> None:
    def keys() -> list[int]:
        return [row["key"] for row in find_entries(store, "statements", wanted, limit=2)]

    rare = keys()
    monkeypatch.setattr(queries, "COMMON", 0)
    monkeypatch.setattr(queries, "LATELY", 0)
    assert keys() == rare
    assert bool(rare) == (wanted.outlet != "Another" and wanted.until is None)


def test_of_words_that_stand_everywhere_the_last_added_are_enough(
    store: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    def keys(limit: int = 1) -> list[int]:
        return [row["key"] for row in find_entries(store, "statements", Filter(search="valley", party="Varland"), limit=limit)]

    every = sorted(keys(limit=-1))
    monkeypatch.setattr(queries, "LATELY", 0)
    monkeypatch.setattr(queries, "ENOUGH", 1)
    assert keys() == every[-1:]  # the match added last is enough, others are not looked at
    assert len(keys(limit=2)) == 2  # more than is enough is chosen among all
    assert sorted(keys(limit=-1)) == every


@pytest.mark.parametrize(
    ("words", "found"), [("STAYS", 3), ("y s", 3), ("%", 0), ("V%d", 0), ("_alley", 0), ("\\", 0), ("\0", 0), ("", 3)]
)
def test_the_signs_of_a_pattern_mean_nothing_in_a_title(store: sqlite3.Connection, words: str, found: int) -> None:
    assert len(queries.find_articles(store, Filter(search=words)).fetchall()) == found


@pytest.mark.parametrize(
    "wanted", [Filter(outlet="The Ledger"), Filter(outlet="The Ledger", since="2027"), Filter(outlet="Another")]
)
def test_an_outlets_entries_are_the_same_however_they_are_found(
    store: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch, wanted: Filter
) -> None:
    few = [row["key"] for row in find_entries(store, "statements", wanted)]
    monkeypatch.setattr(queries, "MANY", 0)
    assert [row["key"] for row in find_entries(store, "statements", wanted)] == few
    assert len(few) == (3 if wanted == Filter(outlet="The Ledger") else 0)
