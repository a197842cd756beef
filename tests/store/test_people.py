import sqlite3

from onrecord.linked import Decision
from onrecord.store.accounts import load_accounts, load_stands
from onrecord.store.people import load_decisions, load_sightings, save_decision
from onrecord.store.save import Run, remove_article, save_reading
from tests.store.readings import make_page, make_reading, other_than

MADE = Decision(kind="merge", one=("a", "Ilse Marrow"), other=("b", "I. Marrow"), by="Ann", why="met her")


def test_names_are_those_of_the_newest_editions(store: sqlite3.Connection, run: Run) -> None:
    page = make_page()
    save_reading(store, page, make_reading(page), run)
    changed = make_page("Ilse Marrow said on Thursday the valley would stay closed. Talks were held in Port Ansel. More.")
    save_reading(store, changed, make_reading(changed, speaker="Tomas Verrin"), run)
    (sighting,) = load_sightings(store)
    assert (sighting.name, sighting.party, sighting.statements) == ("Tomas Verrin", "Varland", 1)


def test_a_rejected_entry_names_nobody(store: sqlite3.Connection, run: Run) -> None:
    page = make_page()
    save_reading(store, page, make_reading(page), run)
    assert len(list(load_accounts(store, []))) == 1
    store.execute("UPDATE statements SET state = 'rejected'")
    store.execute("UPDATE talks SET state = 'rejected'")
    assert load_sightings(store) == ()
    assert list(load_accounts(store, [])) == []
    assert list(load_stands(store, [])) == []


def test_decisions_are_kept_in_order_with_who_when_and_why(store: sqlite3.Connection) -> None:
    kept = save_decision(store, MADE)
    assert (kept.by, kept.why) == ("Ann", "met her")
    assert kept.at
    undo = save_decision(store, Decision(kind="split", one=MADE.one, other=MADE.other, by="Bo", why="she told me"))
    assert load_decisions(store) == (kept, undo)


def test_decisions_outlive_the_articles_they_were_made_on(store: sqlite3.Connection, run: Run) -> None:
    page = make_page()
    reading = other_than(make_reading(page), title="T")
    save_reading(store, page, reading, run)
    kept = save_decision(
        store, Decision(kind="merge", one=(reading.article.id, "Ilse Marrow"), other=("b", "x"), by="Ann", why="w")
    )
    assert remove_article(store, reading.article.id)
    assert load_decisions(store) == (kept,)
