import sqlite3
from dataclasses import replace
from hashlib import sha256

import pytest

from onrecord.errors import StoreError
from onrecord.records import Skipped
from onrecord.store.load import load_page, load_reading, load_readings
from onrecord.store.open import open_store
from onrecord.store.save import Run, begin_run, is_kept, is_repeat, page_hash, remove_article, save_reading, save_skip
from tests.store.readings import TEXT, make_page, make_reading, other_than


def test_what_is_saved_is_loaded(store: sqlite3.Connection, run: Run) -> None:
    page = make_page()
    reading = make_reading(page)
    assert save_reading(store, page, reading, run) == "added"
    assert load_reading(store, reading.article.id) == reading
    assert load_page(store, page_hash(page)) == TEXT.encode()


def test_a_pages_bytes_are_kept_as_they_came(store: sqlite3.Connection, run: Run) -> None:
    raw = TEXT.encode("utf-16")
    page = replace(make_page(), raw=raw)
    save_reading(store, page, make_reading(page), run)
    assert load_page(store, sha256(raw).hexdigest()) == raw
    assert store.execute("SELECT raw FROM pages").fetchone()["raw"] == 1
    assert is_kept(store, page, run)
    assert not is_kept(store, make_page(), run)


def test_adding_again_changes_nothing(store: sqlite3.Connection, run: Run) -> None:
    page = make_page()
    assert not is_kept(store, page, run)
    save_reading(store, page, make_reading(page), run)
    before = list(store.iterdump())
    assert save_reading(store, page, make_reading(page), run) == "unchanged"
    assert is_kept(store, page, run)
    assert list(store.iterdump()) == before


def test_another_reader_or_other_things_told_ask_for_a_new_reading(store: sqlite3.Connection, run: Run) -> None:
    page = make_page()
    save_reading(store, page, make_reading(page), run)
    newer = begin_run(store, "add", "1.1", "fast")
    assert not is_kept(store, page, newer)
    assert not is_kept(store, make_page(published="2026-03-14"), run)


def test_a_newer_reader_replaces_what_the_older_one_found(store: sqlite3.Connection, run: Run) -> None:
    page = make_page()
    save_reading(store, page, make_reading(page), run)
    newer = begin_run(store, "add", "1.1", "fast")
    read = make_reading(page, speaker="Ilse M. Marrow")
    read = replace(read, talks=())
    assert save_reading(store, page, read, newer) == "reread"
    assert load_reading(store, read.article.id) == read
    assert store.execute("SELECT count(*) FROM sides").fetchone()[0] == 0


def test_a_changed_text_is_a_new_edition_of_the_same_article(store: sqlite3.Connection, run: Run) -> None:
    page, changed = make_page(), make_page(TEXT + " The road is shut.")
    save_reading(store, page, make_reading(page), run)
    reading = make_reading(changed)
    assert save_reading(store, changed, reading, run) == "edited"
    assert load_reading(store, reading.article.id) == reading
    editions = store.execute("SELECT number, text FROM editions ORDER BY number").fetchall()
    assert [(row["number"], row["text"]) for row in editions] == [(1, TEXT), (2, changed.content)]


def test_going_back_to_an_earlier_text_makes_no_third_edition(store: sqlite3.Connection, run: Run) -> None:
    page, changed = make_page(), make_page(TEXT + " The road is shut.")
    for one in (page, changed, page):
        save_reading(store, one, make_reading(one), run)
    assert load_reading(store, make_reading(page).article.id).article.text == TEXT
    assert store.execute("SELECT count(*) FROM editions").fetchone()[0] == 2


def test_one_article_in_two_inputs_is_kept_as_it_was_found_first(store: sqlite3.Connection, run: Run) -> None:
    page, other = make_page(), make_page(input="b.txt")
    reading = make_reading(page)
    save_reading(store, page, reading, run)
    assert save_reading(store, other, replace(reading, input="b.txt"), run) == "unchanged"
    assert store.execute("SELECT input FROM articles").fetchone()["input"] == page.input


def test_an_article_whose_address_is_told_need_not_be_read_again_for_another_input(store: sqlite3.Connection, run: Run) -> None:
    page = make_page(url="https://ledger.example/a")
    save_reading(store, page, make_reading(page), run)
    assert is_kept(store, make_page(url="https://ledger.example/a", input="b.txt"), run)
    untold = make_page()
    save_reading(store, untold, make_reading(untold), run)
    assert not is_kept(store, make_page(input="b.txt"), run)


def test_one_text_at_two_addresses_is_two_articles(store: sqlite3.Connection, run: Run) -> None:
    page, copy = make_page(), make_page(input="b.txt")
    save_reading(store, page, make_reading(page), run)
    assert save_reading(store, copy, make_reading(copy, url="https://courier.example/b"), run) == "added"
    assert len(list(load_readings(store))) == 2
    assert store.execute("SELECT count(*) FROM pages").fetchone()[0] == 1


def test_what_fails_half_way_leaves_nothing(store: sqlite3.Connection, run: Run) -> None:
    page = make_page()
    reading = make_reading(page)
    twice = replace(reading, statements=(*reading.statements, *reading.statements))
    with pytest.raises(sqlite3.IntegrityError):
        save_reading(store, page, twice, run)
    assert list(load_readings(store)) == []
    assert store.execute("SELECT count(*) FROM pages").fetchone()[0] == 0
    assert save_reading(store, page, reading, run) == "added"


def test_a_skip_is_kept_until_its_input_can_be_read(store: sqlite3.Connection, run: Run) -> None:
    save_skip(store, Skipped(input="a.txt", reason="'a.txt': empty"), run)
    assert [row["reason"] for row in store.execute("SELECT reason FROM skips")] == ["'a.txt': empty"]
    page = make_page()
    save_reading(store, page, make_reading(page), run)
    assert store.execute("SELECT count(*) FROM skips").fetchone()[0] == 0


def test_removing_takes_all_that_rests_on_an_article(store: sqlite3.Connection, run: Run) -> None:
    page = make_page()
    reading = make_reading(page)
    save_reading(store, page, reading, run)
    assert remove_article(store, reading.article.id)
    assert not remove_article(store, reading.article.id)
    for table in ("articles", "editions", "pages", "statements", "talks", "sides"):
        assert store.execute(f"SELECT count(*) FROM {table}").fetchone()[0] == 0, table
    assert store.execute("SELECT count(*) FROM statements_fts WHERE statements_fts MATCH 'valley'").fetchone()[0] == 0


def test_an_edition_that_came_from_the_copy_of_another_keeps_its_page(store: sqlite3.Connection, run: Run) -> None:
    page, copy = make_page(), make_page(input="b.txt")
    first, second = make_reading(page), make_reading(copy, url="https://courier.example/b")
    save_reading(store, page, first, run)
    save_reading(store, copy, second, run)
    remove_article(store, first.article.id)
    assert load_page(store, page_hash(page)) == TEXT.encode()


def test_a_title_that_changed_alone_is_kept(store: sqlite3.Connection, run: Run) -> None:
    page = make_page()
    reading = make_reading(page)
    save_reading(store, page, reading, run)
    renamed = other_than(reading, title="Valley to stay closed")
    assert save_reading(store, page, renamed, run) == "reread"
    assert load_reading(store, reading.article.id) == renamed


def test_words_are_found_by_full_text_search(store: sqlite3.Connection, run: Run) -> None:
    page = make_page()
    save_reading(store, page, make_reading(page), run)
    found = store.execute(
        "SELECT statements.words FROM statements_fts JOIN statements ON statements.key = statements_fts.rowid"
        " WHERE statements_fts MATCH 'valley marrow'"
    ).fetchall()
    assert [row["words"] for row in found] == ["the valley would stay closed"]


def test_another_process_reads_while_one_writes(store: sqlite3.Connection, run: Run, path: str) -> None:
    page = make_page()
    save_reading(store, page, make_reading(page), run)
    store.execute("BEGIN IMMEDIATE")
    store.execute("DELETE FROM articles")
    with open_store(path) as reader:
        assert len(list(load_readings(reader))) == 1
    store.execute("ROLLBACK")


def test_an_article_that_is_not_there_is_named(store: sqlite3.Connection) -> None:
    with pytest.raises(StoreError, match="no article of this id"):
        load_reading(store, "0000")


def test_adding_walks_through_no_table(store: sqlite3.Connection, run: Run) -> None:
    page = make_page(TEXT)
    reading = make_reading(page)
    asked: list[str] = []
    store.set_trace_callback(asked.append)
    is_kept(store, page, run)
    save_reading(store, page, reading, run)
    is_repeat(store, reading)
    store.set_trace_callback(None)
    plans = [
        row["detail"]
        for query in dict.fromkeys(asked)
        if query.startswith(("SELECT", "INSERT", "UPDATE", "DELETE"))
        for row in store.execute(f"EXPLAIN QUERY PLAN {query}")
    ]
    assert any("editions_by_text" in plan for plan in plans)
    own = [plan for plan in plans if plan.startswith("SCAN") and "_fts" not in plan and "VIRTUAL TABLE" not in plan]
    assert not own  # full-text search goes through its own settings, a line or two
