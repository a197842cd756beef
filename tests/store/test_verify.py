import json
import sqlite3

import pytest

from onrecord.store.save import Run, save_reading
from onrecord.store.verify import find_faults
from tests.store.readings import make_page, make_reading


@pytest.fixture(autouse=True)
def _kept(store: sqlite3.Connection, run: Run) -> None:
    page = make_page()
    save_reading(store, page, make_reading(page), run)


def test_a_store_as_it_was_written_holds(store: sqlite3.Connection) -> None:
    assert list(find_faults(store)) == []


def test_a_byte_changed_in_a_text_is_named(store: sqlite3.Connection) -> None:
    store.execute("UPDATE editions SET text = replace(text, 'valley', 'Valley')")
    faults = list(find_faults(store))
    assert any("its text is not that of its hash" in fault for fault in faults)
    assert any("statements" in fault and "does not read 'the valley would stay closed'" in fault for fault in faults)


def test_a_byte_changed_in_a_page_is_named(store: sqlite3.Connection) -> None:
    (kept,) = store.execute("SELECT bytes FROM pages").fetchone()
    store.execute("UPDATE pages SET bytes = ?", (kept[:-1] + bytes([kept[-1] ^ 1]),))
    assert ["its bytes are not those of its hash" in fault for fault in find_faults(store)] == [True]


@pytest.mark.parametrize("field", ["words", "source", "cue"])
def test_a_moved_place_is_named(store: sqlite3.Connection, field: str) -> None:
    places = json.loads(store.execute("SELECT spans FROM statements").fetchone()[0])
    places[field][0][1] += 1
    store.execute("UPDATE statements SET spans = ?", (json.dumps(places),))
    (fault,) = find_faults(store)
    assert fault.startswith("statements ")
    assert "does not read" in fault


@pytest.mark.parametrize("column", ["edition", "article"])
def test_an_entry_of_no_kept_text_is_named(store: sqlite3.Connection, column: str) -> None:
    store.execute("PRAGMA foreign_keys = OFF")
    store.execute(f"UPDATE talks SET {column} = 'gone'")
    (fault,) = find_faults(store)
    assert fault.startswith("talks ")
    assert "is not kept" in fault


def test_a_changed_hash_is_named(store: sqlite3.Connection) -> None:
    store.execute("PRAGMA foreign_keys = OFF")
    store.execute("UPDATE pages SET sha256 = '0000' || substr(sha256, 5)")
    faults = list(find_faults(store))
    assert any(fault.startswith("page 0000") for fault in faults)
    assert any("no page of hash" in fault for fault in faults)


@pytest.mark.parametrize("places", ["", "[]", '{"words": [[0, 99999]]}', '{"words": [[5, 5]]}', '{"words": "x"}', "{}"])
def test_places_that_are_none_are_named(store: sqlite3.Connection, places: str) -> None:
    store.execute("UPDATE statements SET spans = ?", (places,))
    assert [fault.startswith("statements ") for fault in find_faults(store)] == [True]
