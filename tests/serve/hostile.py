"""A store made by hand whose every text is hostile: markup, quotes that end attributes, scripts, controls, formulas."""

import hashlib
import json
import sqlite3
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from onrecord.desk.gather import gather
from onrecord.desk.listed import list_entries
from onrecord.desk.register import find_all_people
from onrecord.link.decisions import anchor_of
from onrecord.linked import Decision
from onrecord.records import (
    Article,
    Caption,
    Channel,
    Figure,
    Page,
    Position,
    Published,
    Reading,
    Span,
    Speaker,
    Statement,
    Talks,
    Told,
    Wording,
)  # fmt: skip
from onrecord.store.corrections import correct
from onrecord.store.gathered import find_gathered
from onrecord.store.open import open_store
from onrecord.store.people import save_decision
from onrecord.store.queries import Filter
from onrecord.store.rows import insert_row
from onrecord.store.save import begin_run, save_reading, transaction

EVIL = (
    "<script>alert(1)</script>\"'><xx-evil onerror=alert(1)>&lt;&#8238;{{7*7}}{% if %}]]>-->"
    "\u202e\u2066\u200b\u200f\x00\x1b[31m\x9b\x07\u2028\x85\ufeff\ufffe\U000e0041 =cmd|' /C calc'!A0"
)
SEEN = "<script>alert(1)"
"""What of it stands on a page, whatever the page cuts off."""
PEOPLE = ("Ilse Marrow", "Oren Halvik")
LONG = "A" * 50_000
URLS = (
    "javascript:alert(1)//title", "JavaScript:alert(1)", "java\nscript:alert(1)", " javascript:alert(1)",
    "\x01javascript:alert(1)", "data:text/html,<script>alert(1)</script>", "vbscript:msgbox(1)",
    "file:///etc/passwd", "//evil.example/a",
    "https://ledger.example/\"onmouseover='alert(1)'<xx-evil>\u202e\n\n<script>alert(1)</script>)[a](javascript:alert(1))",
    "HTTPS://courier.example/a b",
)  # fmt: skip


def evil(place: str) -> str:
    """The hostile text, marked with where it stands."""
    return f"{place}{EVIL}"


WORDS = {name: evil(name) for name in ("source", "quote", "channel", "talks", "stand", "figure", "words", "pronoun", "caption")}
BACKGROUND = (
    "The ferries between the two coasts have not sailed since the winter, and the mines in the harbour have not been cleared."
    " Prisoners taken near the bridge are held in camps on either side of the valley while engineers wait for the road."
)


def text_of(number: int) -> str:
    """An article of the story; the quotation of each differs in a word."""
    return (
        f"{WORDS['pronoun']} {WORDS['source']} said {WORDS['channel']}: the northern bridge over the long river stays closed"
        f" until all {number} prisoners are home {WORDS['quote']}.\n{WORDS['talks']} and {WORDS['stand']}.\n"
        f"{WORDS['figure']} with {WORDS['words']}.\n{WORDS['caption']}\n{BACKGROUND}\n"
    )


def reading(number: int, url: str, outlet: str, more: str = "") -> Reading:
    """An article with an entry of every kind, every field of which is hostile."""
    text = text_of(number) + more
    edition = hashlib.sha256(text.encode()).hexdigest()
    made = {"by": evil("by"), "confidence": 0.9}

    def at(quote: str) -> Span:
        start = text.index(quote)
        return Span(start=start, end=start + len(quote))

    content = at(f"the northern bridge over the long river stays closed until all {number} prisoners are home {WORDS['quote']}")
    name, others = PEOPLE if number % 2 else PEOPLE[::-1]
    said = Statement(
        id=f"{edition[:10]}s", content=(content,), source=at(WORDS["source"]), cue=at("said"), kind="direct",
        statement_class="speech", said="2031-03-14", channel=Channel(kind="interview", span=at(WORDS["channel"])),
        speaker=Speaker(name=name, party=evil("party"), role=evil("role"), inferred_from=at(WORDS["pronoun"])),
        **made,
    )  # fmt: skip
    unnamed = replace(said, id=f"{edition[:10]}u", speaker=Speaker(name=evil("unnamed"), named=False, party=evil("party")))
    parties = (evil("party"), evil("side"))
    talks = Talks(
        id=f"{edition[:10]}t", quote=at(WORDS["talks"]), mentions=(at(WORDS["talks"]),), parties=parties,
        people=(name, others), mediator=(evil("mediator"),),
        place=evil(f"place{number}"), dates=("2031-03-14",), round=2, format="bilateral", status="held", **made,
    )  # fmt: skip
    stand = Position(
        id=f"{edition[:10]}p", quote=at(WORDS["stand"]), party=evil("party"), act="agree" if number % 2 else "refuse",
        toward=(evil("side"),), issue=f"a ceasefire {evil('issue')}", ascribed_by=None, statement=said.id, **made,
    )  # fmt: skip
    figure = Figure(
        id=f"{edition[:10]}f", quote=at(WORDS["figure"]), value=640.0 * number, bound="exact", unit="captured",
        of=f"prisoners of war {evil('counted')}", period=("2031-03-14", None), claimant=evil(f"claimant{number}"),
        disputed=True, statement=said.id, **made,
    )  # fmt: skip
    wording = Wording(
        id=f"{edition[:10]}w", quote=at(WORDS["words"]), kind="loaded", voice="outlet", reason=evil("reason"), **made
    )
    article = Article(
        id=hashlib.sha256(url.encode()).hexdigest()[:16], edition=edition, text=text, url=url, outlet=outlet,
        title=f"Envoys meet for talks on prisoners and the bridge {evil('title')}", section=(evil("section"),),
        authors=(evil("author"),), language="en", published=Published(date=f"2031-03-{14 + number}", how="given"),
        updated=evil("updated"), captions=(Caption(span=at(WORDS["caption"]), credit=evil("credit")),),
        mirrors=(evil("mirror"),), notes=(evil("note"),),
    )  # fmt: skip
    return Reading(
        input=evil(f"input{number}"), article=article, statements=(said, unnamed),
        attitudes=(replace(said, id=f"{edition[:10]}a"),), talks=(talks,), positions=(stand,), figures=(figure,),
        wording=(wording,),
    )  # fmt: skip


def readings() -> Iterable[Reading]:
    """The story in three outlets, one of them twice; an article for every odd address; one of very long runs."""
    for number, url in enumerate(URLS[-3:], 1):
        yield reading(number, url, evil(f"outlet{number}"))
    yield reading(1, URLS[-3], evil("outlet1"), "And the ferries sailed again.\n" + evil("added"))
    for number, url in enumerate(URLS[:-3]):
        yield reading(number % 3 + 1, url, evil("outlet1"), f"{number} ferries.\n")
    last = reading(4, "https://long.example/", LONG, LONG)
    yield replace(last, article=replace(last.article, title=LONG, authors=(LONG,)), input=LONG)


def make_store(path: Path) -> None:
    """Make it, gather it, and say things of its entries."""
    with open_store(str(path), write=True) as store:
        run = begin_run(store, evil("command"), "0", evil("reader"))
        for one in readings():
            page = Page(input=one.input, content=one.article.text, form="html", told=Told(title=evil("told")))
            save_reading(store, page, one, run)
        first = store.execute("SELECT id FROM statements ORDER BY key DESC").fetchone()["id"]
        with transaction(store):
            correct(store, first, "set", by=evil("corrector"), why=evil("why"), set_to=f"role={evil('set')}")
        people, _ = find_all_people(store)
        one, other = (anchor_of(person) for person in list(people)[:2])
        save_decision(store, Decision(kind="split", one=one, other=other, by=evil("decider"), why=evil("decided")))
        gather(store)
        _add_more(store)
        _rename(store)


def _add_more(store: sqlite3.Connection) -> None:
    """A pair of people in doubt and a changed stand, of which no reader makes such out of this."""
    people = [{"names": [], **one} for one in find_gathered(store, "person")]
    old, new = list(list_entries(store, "positions", Filter()))[:2]
    both = [one | {"date": "2031-03-14", "speaker": evil("person")} for one in (old, new)]
    shift = {"what": "shift", "date": "2031-03-15", "party": evil("party"), "matter": evil("matter"), "reason": evil("differing")}
    doubt = {"one": people[0], "other": people[1], "reason": evil("doubting")}
    with transaction(store):
        for kind, object in (("doubt", doubt), ("shift", shift | {"from": both[0], "to": both[1]})):
            row = {
                "kind": kind, "id": kind, "title": evil(kind), "last": "2031-03-15", "first": "2031-03-15", "size": 9,
                "seen": "2099-01-01T00:00:00+00:00", "object": json.dumps(object, ensure_ascii=False),
            }  # fmt: skip
            key = insert_row(store, "gathered", row)
            about = [("party", evil("party"))] if kind == "shift" else [("person", one["id"]) for one in people]
            store.executemany("INSERT INTO gathered_of VALUES (?, ?, ?)", [(*pair, key) for pair in about])


def _rename(store: sqlite3.Connection) -> None:
    """Give people hostile names: no reader would take such for a name, but whoever sends a store can."""
    names = {name: f"{name} {evil('person')}" for name in PEOPLE}

    def renamed(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: renamed(item) for key, item in value.items()}
        if isinstance(value, list):
            return list(map(renamed, value))
        return names.get(value, value) if isinstance(value, str) else value

    with transaction(store):
        for table, column in (("gathered", "object"), ("talks", "people")):
            for key, value in store.execute(f"SELECT key, {column} FROM {table}").fetchall():
                told = json.dumps(renamed(json.loads(value)), ensure_ascii=False)
                store.execute(f"UPDATE {table} SET {column} = ? WHERE key = ?", (told, key))
        for table, column in (
            ("statements", "speaker"),
            ("attitudes", "speaker"),
            ("sighted", "name"),
            ("decisions", "one_name"),
        ):
            store.executemany(f"UPDATE {table} SET {column} = ? WHERE {column} = ?", [(names[name], name) for name in PEOPLE])
