"""A store -> what its articles say together, gathered once and kept in it."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache, partial
from hashlib import sha256
from itertools import combinations

from onrecord.desk.register import find_all_people
from onrecord.desk.stories import compare_articles
from onrecord.link.contests import find_contests
from onrecord.link.links import weigh_stems
from onrecord.link.repeats import find_repeats
from onrecord.link.rounds import find_rounds
from onrecord.link.sayings import each_saying
from onrecord.link.stories import find_stories, story_id
from onrecord.link.timeline import find_shifts
from onrecord.linked import Doubt, Person, Quantity, Round, Shift, Story
from onrecord.store.accounts import load_accounts, load_claims, load_sources, load_stands
from onrecord.store.counts import count_by, span_by
from onrecord.store.gathered import Gathered, GatheredKind, save_gathered, state_of
from onrecord.store.load import load_articles, load_reading, load_readings, load_text
from onrecord.views.desk import Names, Sources, Texts, doubt_object, person_object, quantity_object, round_object, shift_object
from onrecord.views.json_lines import Json
from onrecord.views.stories import story_object

TEXTS = 256
"""Texts kept at hand: a round or a quantity rests on many articles, and the next one often on the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What every object is written with."""

    names: Names
    sources: Sources
    texts: Texts


def gather(store: sqlite3.Connection) -> dict[str, int]:
    """Gather a store's people, rounds, changed stands, quantities, stories, outlets and parties, and keep them in it; give how
    many of each."""
    state = state_of(store)  # before anything is read: what is added meanwhile is gathered next time
    people, doubts = find_all_people(store)
    facts = Facts(
        names={person.id: person.name for person in people},
        sources=load_sources(store),
        texts=lru_cache(TEXTS)(partial(load_text, store)),
    )
    sighted = ((one.article, one.name, person.id) for person in people for one in person.sightings)
    return save_gathered(store, _find(store, people, doubts, facts), sighted, state)


def _find(store: sqlite3.Connection, people: tuple[Person, ...], doubts: Iterable[Doubt], facts: Facts) -> Iterator[Gathered]:
    by_id = {person.id: person for person in people}
    yield from map(_person, people)
    yield from (_doubt(doubt, by_id) for doubt in doubts)
    rounds = find_rounds(load_accounts(store, people), {person.id: person.party for person in people})
    yield from (_round(one, facts) for one in rounds)
    yield from _negotiations(rounds)
    yield from (_shift(shift, facts) for shift in find_shifts(load_stands(store, people)))
    yield from (_quantity(one, facts) for one in find_contests(load_claims(store)) if len(one.figures) > 1 or one.contested)
    yield from _stories(store, people, facts)
    yield from _outlets(store)
    yield from _parties(store)


def _person(person: Person) -> Gathered:
    return Gathered(
        kind="person",
        id=person.id,
        title=" · ".join(person.names),
        object=person_object(person),
        size=sum(sighting.statements for sighting in person.sightings),
        days=[sighting.date for sighting in person.sightings],
        articles=[sighting.article for sighting in person.sightings],
        about=[("party", person.party)] if person.party else [],
    )


def _doubt(doubt: Doubt, people: Mapping[str, Person]) -> Gathered:
    object = doubt_object(doubt, people)
    both = [people[doubt.one], people[doubt.other]]
    size = sum(sighting.statements for person in both for sighting in person.sightings)
    about = [("person", doubt.one), ("person", doubt.other)]
    return Gathered(kind="doubt", id=_hash(doubt.one, doubt.other), title=doubt.reason, object=object, size=size, about=about)


def _round(one: Round, facts: Facts) -> Gathered:
    parties = {party for account in one.accounts for party in (*account.talks.parties, *account.talks.mediator)}
    return Gathered(
        kind="round",
        id=one.id,
        title=" – ".join(one.parties),
        object=round_object(one, facts.names, facts.sources, facts.texts),
        size=len(one.accounts),
        days=one.dates or [account.date for account in one.accounts],
        articles=[account.article for account in one.accounts],
        about=[
            *(("party", party) for party in parties),
            *(("person", id) for id in one.people),
            *(("entry", account.talks.id) for account in one.accounts),
        ],
    )


def _negotiations(rounds: Iterable[Round]) -> Iterator[Gathered]:
    """Pairs of parties with the rounds in which both sat."""
    met: dict[tuple[str, str], list[Round]] = defaultdict(list)
    for one in rounds:
        for pair in combinations(sorted(one.parties), 2):
            met[pair].append(one)
    for pair, found in met.items():
        days = sorted(day for one in found for day in one.dates)
        object = {
            "parties": list(pair),
            "rounds": len(found),
            "first": days[0] if days else None,
            "last": days[-1] if days else None,
        }
        yield Gathered(
            kind="negotiation",
            id=_hash(*pair),
            title=" – ".join(pair),
            object=object | {"contested": sum(bool(one.conflicts) for one in found)},
            size=len(found),
            days=days,
            articles=[account.article for one in found for account in one.accounts],
            about=[("party", party) for party in pair],
        )


def _shift(shift: Shift, facts: Facts) -> Gathered:
    position = shift.new.position
    return Gathered(
        kind="shift",
        id=_hash(shift.old.position.id, position.id, shift.old.article, shift.new.article),
        title=f"{position.party}: {shift.matter}",
        object=shift_object(shift, facts.names, facts.sources, facts.texts),
        size=2,
        days=[shift.new.date],
        articles=[shift.old.article, shift.new.article],
        about=[
            ("party", position.party),
            *(("party", party) for party in position.toward),
            ("entry", shift.old.position.id),
            ("entry", position.id),
        ],
    )


def _quantity(quantity: Quantity, facts: Facts) -> Gathered:
    return Gathered(
        kind="quantity",
        id=quantity.id,
        title=quantity.of,
        object=quantity_object(quantity, facts.sources, facts.texts),
        size=len({claimed.article for claimed in quantity.figures}),
        days=[claimed.date for claimed in quantity.figures],
        articles=[claimed.article for claimed in quantity.figures],
        about=[
            *(("entry", claimed.figure.id) for claimed in quantity.figures),
            *([("contested", "yes")] if quantity.contested else []),
        ],
    )


def _stories(store: sqlite3.Connection, people: Iterable[Person], facts: Facts) -> Iterator[Gathered]:
    """Stories of several articles, each with what their outlets make of its statements. Records are loaded a story at a time."""
    articles = list(load_articles(store))
    origins = find_repeats(articles)
    origin_of = {id: origin for origin in origins for id in origin.articles}
    weights = weigh_stems(each_saying(load_readings(store)))
    person = {name: one.id for one in people for name in one.names}
    for story in find_stories(articles, origins):
        if len(story.articles) > 1:
            id = story_id(story)
            of_story = list(dict.fromkeys(origin_of[one] for one in story.articles))
            object = story_object(id, story, of_story, facts.sources)
            yield _story(story, id, object)
            readings = [load_reading(store, one) for one in story.articles]
            yield from (_comparison(id, compared) for compared in compare_articles(readings, weights, person))


def _comparison(story: str, compared: Json) -> Gathered:
    """A statement with the outlets that carry it, a thing of its own: a large story has thousands."""
    carried = list(compared["outlets"].values())
    return Gathered(
        kind="comparison",
        id=_hash(story, compared["article"], compared["id"]),
        title=compared["speaker"] or "",
        object=compared | {"story": story},
        size=len(carried),
        days=[told["date"] for told in carried],
        articles=[told["article"] for told in carried],
        about=[("story", story), *(("entry", told["statement"]) for told in carried)],
    )


def _story(story: Story, id: str, object: Json) -> Gathered:
    return Gathered(
        kind="story",
        id=id,
        title=str(object["title"] or ""),
        object=object,
        size=len(story.articles),
        days=object["dates"],
        articles=story.articles,
    )


def _outlets(store: sqlite3.Connection) -> Iterator[Gathered]:
    spans = span_by(store, "articles.outlet")
    parts = {
        "voices": count_by(store, "statements", "articles.outlet", ["party"]),
        "speakers": count_by(store, "statements", "articles.outlet", ["speaker", "party"], "named"),
        "channels": count_by(store, "statements", "articles.outlet", ["channel"], "channel IS NOT NULL"),
        "unnamed": count_by(store, "statements", "articles.outlet", ["source"], "named = 0"),
        "wording": count_by(store, "wording", "articles.outlet", ["words", "kind", "voice", "reason"]),
    }
    for outlet, span in spans.items():
        object = {"outlet": outlet} | span | {name: counted.get(outlet, []) for name, counted in parts.items()}
        yield _counted("outlet", outlet, object)


def _parties(store: sqlite3.Connection) -> Iterator[Gathered]:
    spans = span_by(store, "entries.party")
    parts = {
        "speakers": count_by(store, "statements", "party", ["speaker", "role"], "named"),
        "channels": count_by(store, "statements", "party", ["channel"], "channel IS NOT NULL"),
        "outlets": count_by(store, "statements", "party", ["outlet"], "outlet IS NOT NULL"),
        "stands": count_by(store, "positions", "party", ["act"]),
    }
    for party, span in spans.items():
        object = {"party": party} | span | {name: counted.get(party, []) for name, counted in parts.items()}
        yield _counted("party", party, object)


def _counted(kind: GatheredKind, name: str, object: Json) -> Gathered:
    days = [object["first"], object["last"]]
    return Gathered(kind=kind, id=name, title=name, object=object, size=object["statements"], days=days)


def _hash(*parts: str) -> str:
    return sha256("\n".join(parts).encode()).hexdigest()[:12]
