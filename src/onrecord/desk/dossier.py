"""A store -> what it holds about one person, party, round or story, each claim with its article."""

import sqlite3
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from onrecord.desk.listed import find_listed
from onrecord.desk.register import find_all_people, list_rounds, parse_person
from onrecord.desk.stories import compare, list_stories
from onrecord.errors import StoreError
from onrecord.language.parties import party_of
from onrecord.records import Statement, Talks
from onrecord.store.queries import Filter
from onrecord.store.rows import placed, words_at
from onrecord.views import phrases
from onrecord.views.dossier import Claim, Dossier, Part
from onrecord.views.json_lines import Json
from onrecord.views.listing import Listed

PARTS = {"statements": "What was said", "positions": "Stands", "talks": "Talks"}


def make_dossier(store: sqlite3.Connection, of: str) -> Dossier:
    """The dossier of `person:ID`, `party:NAME`, `round:ID` or `story:ID`. Raises StoreError if there is no such thing."""
    kind, _, name = of.partition(":")
    make = MAKERS.get(kind)
    if make is None or not name:
        raise StoreError(f"{of!r}: no dossier of this; name person:ID, party:NAME, round:ID or story:ID")
    return make(store, name)


def _of_person(store: sqlite3.Connection, id: str) -> Dossier:
    people, _ = find_all_people(store)
    person = parse_person(people, id)
    listed = (one for name in person.names for one in find_listed(store, "statements", Filter(who=name)))
    found = {one.entry.id: one for one in listed if _speaker(one) in person.names}
    roles = (f"{held.role} ({held.since or '?'} to {held.until or '?'})" for held in person.roles)
    names = ", ".join(name for name in person.names if name != person.name)
    facts = [person.party or "", *roles, f"also written {names}" if names else ""]
    return Dossier(title=person.name, facts=_told(facts), parts=(_part("statements", found.values()),))


def _of_party(store: sqlite3.Connection, name: str) -> Dossier:
    party = party_of(name) or name
    parts = tuple(_part(kind, find_listed(store, kind, Filter(party=party))) for kind in ("statements", "positions", "talks"))
    if not any(part.claims for part in parts):
        raise StoreError(f"{name!r}: the store holds nothing about this party")
    return Dossier(title=party, facts=(), parts=parts)


def _of_round(store: sqlite3.Connection, id: str) -> Dossier:
    one = next((found for found in list_rounds(store, Filter()) if found["id"] == id), None)
    if one is None:
        raise StoreError(f"{id!r}: no round of this id; `onrecord show rounds` lists them")
    accounts = tuple(
        _claim(
            account["article"],
            account["quote"]["text"],
            "account",
            [f"{field} {value}" for field, value in account["differs"].items()],
        )
        for account in one["accounts"]
    )
    conflicts = "; ".join(
        f"{conflict['field']}: " + " against ".join(str(value["value"]) for value in conflict["values"])
        for conflict in one["conflicts"]
    )
    mediated, people = ", ".join(one["mediator"]), ", ".join(person["name"] for person in one["people"])
    facts = [
        " – ".join(one["parties"]),
        one["status"] or "",
        one["place"] or "",
        ", ".join(map(phrases.day, one["dates"])),
        f"round {one['round']}" if one["round"] is not None else "",
        f"mediated by {mediated}" if mediated else "",
        f"with {people}" if people else "",
    ]
    note = f"The accounts contradict each other: {conflicts}." if conflicts else ""
    accounted = Part(heading="Accounts", claims=accounts, note=note)
    return Dossier(title=f"Talks of {' and '.join(one['parties'])}", facts=_told(facts), parts=(accounted,))


def _of_story(store: sqlite3.Connection, id: str) -> Dossier:
    compared = list(compare(store, id))
    story = next((found for found in list_stories(store, Filter()) if found["id"] == id), None)
    articles = {article["id"]: article for article in story["articles"]} if story else {}
    parts = tuple(
        Part(
            heading=f"{one['speaker'] or 'Nobody named'}: {one['statement'][:120]}",
            claims=tuple(
                _claim(
                    articles.get(told["article"], {}) | {"outlet": outlet}, told["text"], outlet, [told["how"].replace("_", " ")]
                )
                for outlet, told in one["outlets"].items()
                if told["text"]
            ),
            note="not in " + ", ".join(outlet for outlet, told in one["outlets"].items() if not told["text"])
            if any(not told["text"] for told in one["outlets"].values())
            else "",
        )
        for one in compared
    )
    facts = [
        f"{article['date'] or 'no day'} {article['outlet'] or article['input']}: {article['title'] or ''}"
        for article in articles.values()
    ]
    title = (story or {}).get("title") or f"Story {id}"
    return Dossier(title=title, facts=_told(facts), parts=parts)


MAKERS: Mapping[str, Callable[[sqlite3.Connection, str], Dossier]] = {
    "person": _of_person,
    "party": _of_party,
    "round": _of_round,
    "story": _of_story,
}


def _part(kind: str, found: Iterable[Listed]) -> Part:
    claims = (_listed_claim(listed) for listed in found)
    return Part(heading=PARTS[kind], claims=tuple(sorted(claims, key=lambda claim: claim.date or "")))


def _listed_claim(listed: Listed) -> Claim:
    entry, text = listed.entry, listed.text
    words = words_at(text, placed(entry))
    told = entry.said if isinstance(entry, Statement) else min(entry.dates, default=None) if isinstance(entry, Talks) else None
    claim = _claim(dict(listed.article), words, phrases.who(entry, text), phrases.facts(entry, text))
    return replace(claim, date=told or claim.date)


def _claim(article: Json, words: str, who: str, facts: Iterable[str]) -> Claim:
    return Claim(
        date=article.get("date"),
        who=who,
        facts=_told(facts),
        words=words,
        outlet=article.get("outlet") or "outlet not known",
        title=article.get("title") or "without a title",
        url=article.get("url"),
        input=article.get("input") or "",
    )


def _speaker(listed: Listed) -> str | None:
    return listed.entry.speaker.name if isinstance(listed.entry, Statement) and listed.entry.speaker else None


def _told(facts: Iterable[str]) -> tuple[str, ...]:
    return tuple(fact for fact in facts if fact)
