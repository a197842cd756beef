"""What the articles of a store tell together, gathered when it is asked for."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache, partial

from rich.console import Console

from onrecord.errors import NotHeldError
from onrecord.language.people import fold
from onrecord.link.contests import find_contests
from onrecord.link.people import find_people
from onrecord.link.roles import comments
from onrecord.link.rounds import find_rounds, round_day
from onrecord.link.timeline import find_shifts, merge_repeats
from onrecord.linked import Doubt, Person, Round, Taken
from onrecord.store.accounts import load_accounts, load_claims, load_sources, load_stands
from onrecord.store.load import load_text
from onrecord.store.people import load_decisions, load_sightings
from onrecord.store.queries import LAST, Filter, refuse
from onrecord.views import desk_terminal
from onrecord.views.desk import (
    decision_object,
    doubt_object,
    person_object,
    quantity_object,
    round_object,
    shift_object,
    stand_object,
)
from onrecord.views.json_lines import Json

Show = Callable[[Iterable[Json], Console], int]
Line = tuple[str, int, Callable[[], Json]]
"""Of the timeline: its day, its place among the day's lines, and what writes it."""
TEXTS = 64
"""Texts kept at hand: what follows each other is often of one article."""


def find_all_people(store: sqlite3.Connection) -> tuple[tuple[Person, ...], tuple[Doubt, ...]]:
    """The people of a store as they stand after all decisions, and those in doubt."""
    return find_people(load_sightings(store), load_decisions(store))


def parse_person(people: Iterable[Person], id: str) -> Person:
    """A person by the id that `show people` gives. Raises StoreError if there is none."""
    found = next((person for person in people if person.id == id), None)
    if found is None:
        raise NotHeldError(f"{id!r}: no person of this id; `onrecord show people` lists them")
    return found


def timeline(store: sqlite3.Connection, wanted: Filter) -> Iterator[Json]:
    """Rounds, stands and changed stands in order of their day."""
    people, _ = find_all_people(store)
    commenting = {person.id for person in people if person.roles and all(comments(held.role) for held in person.roles)}
    stands = [taken for taken in load_stands(store, people) if taken.speaker not in commenting]
    facts = _names(people), load_sources(store), _texts(store)
    rounds = find_rounds(load_accounts(store, people), {person.id: person.party for person in people})
    lines: list[Line] = [
        *((round_day(one) or "", 0, lambda one=one: {"what": "round"} | round_object(one, *facts))
          for one in rounds if _round_wanted(one, wanted, facts[0])),
        *((shift.new.date or "", 1, lambda shift=shift: shift_object(shift, *facts))
          for shift in find_shifts(stands) if _stand_wanted(shift.new, wanted)),
        *((same[0].date or "", 2, lambda same=same: stand_object(same, *facts))
          for same in merge_repeats(stands) if _stand_wanted(same[0], wanted)),
    ]  # fmt: skip
    for day, _, write in sorted(lines, key=lambda line: line[:2]):
        yield {"date": day or None} | write()


def contests(store: sqlite3.Connection, wanted: Filter, every: bool) -> Iterator[Json]:
    """Quantities of which figures contradict each other; with `every`, all."""
    sources, texts = load_sources(store), _texts(store)
    for quantity in find_contests(load_claims(store)):
        days = [claimed.date or "" for claimed in quantity.figures]
        about = fold(" ".join([quantity.unit, *(claimed.figure.of for claimed in quantity.figures)]))
        if (
            (every or quantity.contested)
            and any(_within(day, wanted) for day in days)
            and all(word in about for word in fold(wanted.about or "").split())
        ):
            yield quantity_object(quantity, sources, texts)


def _show_people(store: sqlite3.Connection, wanted: Filter) -> tuple[Iterable[Json], Show]:
    refuse("people", wanted, {"who", "party"})
    people, _ = find_all_people(store)
    found = [person for person in people if _called(person.names, wanted.who) and wanted.party in (None, person.party)]
    return map(person_object, found), desk_terminal.show_people


def _show_doubts(store: sqlite3.Connection, wanted: Filter) -> tuple[Iterable[Json], Show]:
    refuse("doubts", wanted, set())
    people, doubts = find_all_people(store)
    by_id = {person.id: person for person in people}
    return (doubt_object(doubt, by_id) for doubt in doubts), desk_terminal.show_doubts


def _show_decisions(store: sqlite3.Connection, wanted: Filter) -> tuple[Iterable[Json], Show]:
    refuse("decisions", wanted, set())
    return map(decision_object, load_decisions(store)), desk_terminal.show_decisions


def list_rounds(store: sqlite3.Connection, wanted: Filter) -> Iterator[Json]:
    """The register of rounds, each with its accounts."""
    refuse("rounds", wanted, {"who", "party", "since", "until"})
    people, _ = find_all_people(store)
    names = _names(people)
    rounds = find_rounds(load_accounts(store, people), {person.id: person.party for person in people})
    write = partial(round_object, names=names, sources=load_sources(store), texts=_texts(store))
    return (write(one) for one in rounds if _round_wanted(one, wanted, names))


def _show_rounds(store: sqlite3.Connection, wanted: Filter) -> tuple[Iterable[Json], Show]:
    return list_rounds(store, wanted), desk_terminal.show_rounds


SHOWN: dict[str, Callable[[sqlite3.Connection, Filter], tuple[Iterable[Json], Show]]] = {
    "people": _show_people,
    "doubts": _show_doubts,
    "decisions": _show_decisions,
    "rounds": _show_rounds,
}
"""Kind -> what finds its objects, and what shows them to a person."""


def _round_wanted(one: Round, wanted: Filter, names: Mapping[str, str]) -> bool:
    parties = {party for account in one.accounts for party in (*account.talks.parties, *account.talks.mediator)}
    days = one.dates or [account.date or "" for account in one.accounts]
    return (
        wanted.party in (None, *parties)
        and any(_within(day, wanted) for day in days)
        and (not wanted.who or any(_called([names[id]], wanted.who) for id in one.people))
    )


def _stand_wanted(taken: Taken, wanted: Filter) -> bool:
    return wanted.party in (None, taken.position.party) and _within(taken.date or "", wanted)


def _within(day: str, wanted: Filter) -> bool:
    """Whether a day, month or year lies in the time asked for; what has none does only if nothing is asked."""
    return (not wanted.since or day >= wanted.since[: len(day) or None]) and (not wanted.until or "" < day <= wanted.until + LAST)


def _called(names: Iterable[str], who: str | None) -> bool:
    words = fold(who or "").split()
    return any(all(word in fold(name) for word in words) for name in names)


def _names(people: Iterable[Person]) -> dict[str, str]:
    return {person.id: person.name for person in people}


def _texts(store: sqlite3.Connection) -> Callable[[str], str]:
    return lru_cache(TEXTS)(partial(load_text, store))
