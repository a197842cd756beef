import json
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from onrecord.errors import StoreError
from onrecord.linked import Decision
from onrecord.records import Reading
from onrecord.store.corrections import Action, correct
from onrecord.store.exchange import correction_lines, import_corrections
from onrecord.store.load import load_reading
from onrecord.store.open import open_store
from onrecord.store.people import load_decisions, save_decision
from onrecord.store.queries import Filter, find_entries
from onrecord.store.save import Run, begin_run, remove_article, save_reading
from onrecord.store.verify import find_faults
from tests.store.readings import make_page, make_reading

TALKS, STATEMENT = "t0", "s0"


@pytest.fixture
def reading(store: sqlite3.Connection, run: Run) -> Reading:
    page = make_page()
    reading = make_reading(page)
    save_reading(store, page, reading, run)
    return reading


def say(store: sqlite3.Connection, entry: str, action: Action, set_to: str = "", quote: str | None = None) -> None:
    with store:
        correct(store, entry, action, by="Ann", why="the audio says so", set_to=set_to, quote=quote)


def read_again(store: sqlite3.Connection, reading: Reading, **found: object) -> None:
    """By another reader, which finds something else."""
    save_reading(store, make_page(), replace(reading, **found), begin_run(store, "add", "2.0", "other"))  # type: ignore[arg-type]


def test_a_confirmed_entry_stays_where_a_newer_reader_does_not_find_it(store: sqlite3.Connection, reading: Reading) -> None:
    say(store, reading.statements[0].id, "confirm")
    read_again(store, reading, statements=(), talks=())
    found = load_reading(store, reading.article.id)
    assert found.statements == reading.statements
    assert found.talks == ()  # nobody said anything of them


def test_a_rejected_entry_stays_out_of_sight_though_it_is_found_again(store: sqlite3.Connection, reading: Reading) -> None:
    say(store, reading.statements[0].id, "reject")
    assert load_reading(store, reading.article.id).statements == ()
    assert not find_entries(store, "statements", Filter()).fetchall()
    read_again(store, reading)
    assert load_reading(store, reading.article.id).statements == ()
    assert load_reading(store, reading.article.id).talks == reading.talks


def test_what_people_set_holds_over_what_a_newer_reader_finds(store: sqlite3.Connection, reading: Reading) -> None:
    entry = reading.statements[0]
    say(store, entry.id, "set", "said=2026-03-11")
    newer = replace(entry, said="2026-03-01", kind="mixed")
    read_again(store, reading, statements=(newer,))
    (found,) = load_reading(store, reading.article.id).statements
    assert (found.said, found.kind) == ("2026-03-11", "mixed")
    assert [row["day"] for row in find_entries(store, "statements", Filter(since="2026-03-11", until="2026-03-11"))] == [
        "2026-03-11"
    ]


def test_nothing_is_left_of_what_is_withdrawn(store: sqlite3.Connection, reading: Reading) -> None:
    entry = reading.statements[0].id
    for action, value in (("set", "speaker=Oren Halvik"), ("set", "said=2026-03-11"), ("reject", ""), ("withdraw", "")):
        say(store, entry, action, value)  # type: ignore[arg-type]
    assert load_reading(store, reading.article.id) == reading
    row = store.execute("SELECT state, as_read FROM statements WHERE id = ?", (entry,)).fetchone()
    assert tuple(row) == (None, None)


def test_another_speaker_takes_nothing_over_from_the_first(store: sqlite3.Connection, reading: Reading) -> None:
    say(store, reading.statements[0].id, "set", "speaker=Oren Halvik")
    speaker = load_reading(store, reading.article.id).statements[0].speaker
    assert speaker is not None
    assert (speaker.name, speaker.party, speaker.named) == ("Oren Halvik", None, True)
    say(store, reading.statements[0].id, "set", "party=Tesmira")
    (row,) = find_entries(store, "statements", Filter(party="Tesmira", who="Halvik"))
    assert row["state"] == "corrected"


def test_a_side_that_people_set_is_found(store: sqlite3.Connection, reading: Reading) -> None:
    say(store, reading.talks[0].id, "set", "parties=Varland; Oskany")
    assert len(find_entries(store, "talks", Filter(party="Oskany")).fetchall()) == 1
    assert not find_entries(store, "talks", Filter(party="Tesmira")).fetchall()


def test_a_channel_is_told_by_words_of_the_article(store: sqlite3.Connection, reading: Reading) -> None:
    entry = reading.statements[0].id
    with pytest.raises(StoreError, match="--quote"):
        say(store, entry, "set", "channel=speech")
    with pytest.raises(StoreError, match="0 times"):
        say(store, entry, "set", "channel=speech", "in a speech")
    say(store, entry, "set", "channel=speech", "on Thursday")
    channel = load_reading(store, reading.article.id).statements[0].channel
    assert channel is not None
    assert reading.article.text[channel.span.start : channel.span.end] == "on Thursday"
    assert not list(find_faults(store))


@pytest.mark.parametrize(
    ("set_to", "reason"),
    [
        ("said=yesterday", "no day"),
        ("said=2026-02-30", "day"),
        ("channel=shouting", "none of"),
        ("content=other words", "no field"),
        ("source", "no field"),
        ("named=perhaps", "neither true nor false"),
    ],
)
def test_what_an_entry_cannot_be_is_refused(store: sqlite3.Connection, reading: Reading, set_to: str, reason: str) -> None:
    with pytest.raises(StoreError, match=reason):
        say(store, reading.statements[0].id, "set", set_to)
    assert load_reading(store, reading.article.id) == reading


def test_corrections_go_to_a_colleague(store: sqlite3.Connection, run: Run, reading: Reading, tmp_path: Path) -> None:
    say(store, reading.statements[0].id, "set", "said=2026-03-11")
    say(store, reading.talks[0].id, "reject")
    file = tmp_path / "corrections.jsonl"
    elsewhere = json.loads(next(correction_lines(store))) | {"edition": "0" * 64}
    file.write_text("\n".join([*correction_lines(store), json.dumps(elsewhere)]), encoding="utf-8")
    with open_store(str(tmp_path / "other.db"), write=True) as other:
        save_reading(other, make_page(), reading, begin_run(other, "add", "1.0", "fast"))
        assert import_corrections(other, file) == (2, 0, 1)
        assert load_reading(other, reading.article.id) == load_reading(store, reading.article.id)
        assert import_corrections(other, file) == (0, 2, 1)


def test_decisions_about_people_go_along(store: sqlite3.Connection, run: Run, reading: Reading, tmp_path: Path) -> None:
    id = reading.article.id
    save_decision(
        store, Decision(kind="merge", one=(id, "Ilse Marrow"), other=(id, "I. Marrow"), by="Ann", why="her own spelling")
    )
    save_decision(store, Decision(kind="split", one=("gone", "A"), other=(id, "B"), by="Ann", why="two people"))
    file = tmp_path / "corrections.jsonl"
    file.write_text("\n".join(correction_lines(store)), encoding="utf-8")
    with open_store(str(tmp_path / "other.db"), write=True) as other:
        save_reading(other, make_page(), reading, begin_run(other, "add", "1.0", "fast"))
        assert import_corrections(other, file) == (1, 0, 1)
        assert load_decisions(other) == load_decisions(store)[:1]
        assert import_corrections(other, file) == (0, 1, 1)


@pytest.mark.parametrize("line", ["{}", "[]", "no json", '{"article": 1}', '{"kind": "merge", "one": ["a"]}'])
def test_a_line_that_is_no_correction_changes_nothing(
    store: sqlite3.Connection, reading: Reading, tmp_path: Path, line: str
) -> None:
    say(store, reading.talks[0].id, "reject")
    file = tmp_path / "corrections.jsonl"
    file.write_text("\n".join([*correction_lines(store), line]), encoding="utf-8")
    with open_store(str(tmp_path / "other.db"), write=True) as other:
        save_reading(other, make_page(), reading, begin_run(other, "add", "1.0", "fast"))
        with pytest.raises(StoreError, match="line 2"):
            import_corrections(other, file)
        assert load_reading(other, reading.article.id) == reading


def test_an_article_that_is_removed_takes_its_corrections_along(store: sqlite3.Connection, reading: Reading) -> None:
    say(store, reading.talks[0].id, "reject")
    remove_article(store, reading.article.id)
    assert store.execute("SELECT count(*) FROM corrections").fetchone()[0] == 0


def test_an_entry_that_is_not_there_is_named(store: sqlite3.Connection, reading: Reading) -> None:
    with pytest.raises(StoreError, match="no entry of this id"):
        say(store, "nothing", "confirm")
