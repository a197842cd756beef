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
