"""What many articles tell together -> objects of the JSON contract."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from onrecord.linked import Account, Claimed, Conflict, Decision, Doubt, Person, Quantity, Round, Shift, Taken
from onrecord.records import Span
from onrecord.views.json_lines import Json, source_object

Texts = Callable[[str], str]
"""An article's id -> its text."""
Sources = Mapping[str, Mapping[str, Any]]
"""An article's id -> its id, outlet, date, title, url and input."""
Names = Mapping[str, str]
"""A person's id -> the name."""


def person_object(person: Person) -> Json:
    """Give a person with the roles held at each time."""
    return {
        "id": person.id,
        "name": person.name,
        "names": list(person.names),
        "party": person.party,
        "roles": [
            {"role": held.role, "party": held.party, "since": held.since, "until": held.until, "articles": held.articles}
            for held in person.roles
        ],
        "statements": sum(sighting.statements for sighting in person.sightings),
        "articles": len({sighting.article for sighting in person.sightings}),
    }


def doubt_object(doubt: Doubt, people: Mapping[str, Person]) -> Json:
    """Give two people who may be one."""
    both = {
        place: {"id": id, "name": people[id].name, "names": list(people[id].names), "party": people[id].party}
        for place, id in (("one", doubt.one), ("other", doubt.other))
    }
    return both | {"reason": doubt.reason}


def decision_object(decision: Decision) -> Json:
    """Give what somebody decided about two names."""
    both = {
        place: {"article": article, "name": name} for place, (article, name) in (("one", decision.one), ("other", decision.other))
    }
    return {"kind": decision.kind, **both, "by": decision.by, "at": decision.at, "why": decision.why}


def round_object(one: Round, names: Names, sources: Sources, texts: Texts) -> Json:
    """Give a round with every article's account and where they contradict each other."""
    return {
        "id": one.id,
        "parties": list(one.parties),
        "mediator": list(one.mediator),
        "people": [{"id": id, "name": names.get(id, id)} for id in one.people],
        "place": one.place,
        "dates": list(one.dates),
        "round": one.round,
        "format": one.format,
        "status": one.status,
        "accounts": [_account(account, sources, texts) for account in one.accounts],
        "conflicts": [_conflict(conflict, sources) for conflict in one.conflicts],
    }


def stand_object(told: Iterable[Taken], names: Names, sources: Sources, texts: Texts) -> Json:
    """Give a stand, and the other articles that tell it in the same words."""
    first, *others = told
    return {"date": first.date, "what": "position"} | _stand(first, names, sources, texts) | {
        "also": [source_object(sources[other.article]) for other in others]
    }  # fmt: skip


def shift_object(shift: Shift, names: Names, sources: Sources, texts: Texts) -> Json:
    """Give a changed stand with both wordings."""
    return {
        "date": shift.new.date,
        "what": "shift",
        "party": shift.new.position.party,
        "matter": shift.matter,
        "reason": shift.reason,
        "from": {"date": shift.old.date} | _stand(shift.old, names, sources, texts),
        "to": {"date": shift.new.date} | _stand(shift.new, names, sources, texts),
    }


def quantity_object(quantity: Quantity, sources: Sources, texts: Texts) -> Json:
    """Give a quantity with every figure that somebody gives of it."""
    return {
        "id": quantity.id,
        "of": quantity.of,
        "unit": quantity.unit,
        "extent": quantity.extent,
        "contested": quantity.contested,
        "figures": [_claimed(claimed, sources, texts) for claimed in quantity.figures],
    }


def _account(account: Account, sources: Sources, texts: Texts) -> Json:
    return {
        "article": source_object(sources[account.article]),
        "quote": _span(account.talks.quote, texts(account.article)),
        "differs": dict(account.differs),
    }


def _conflict(conflict: Conflict, sources: Sources) -> Json:
    values = [
        {"value": value, "articles": [source_object(sources[article]) for article in articles]}
        for value, articles in conflict.values
    ]
    return {"field": conflict.field, "values": values}


def _stand(taken: Taken, names: Names, sources: Sources, texts: Texts) -> Json:
    position = taken.position
    return {
        "id": position.id,
        "party": position.party,
        "speaker": names.get(taken.speaker, taken.speaker) if taken.speaker else None,
        "act": position.act,
        "toward": list(position.toward),
        "issue": position.issue,
        "mode": position.mode,
        "ascribed_by": position.ascribed_by,
        "quote": _span(position.quote, texts(taken.article)),
        "article": source_object(sources[taken.article]),
    }


def _claimed(claimed: Claimed, sources: Sources, texts: Texts) -> Json:
    figure, period = claimed.figure, claimed.figure.period
    return {
        "id": figure.id,
        "value": figure.value,
        "bound": figure.bound,
        "currency": figure.currency,
        "of": figure.of,
        "period": {"from": period[0], "to": period[1]} if period else None,
        "claimant": figure.claimant,
        "disputed": figure.disputed,
        "date": claimed.date,
        "outlet": claimed.outlet,
        "quote": _span(figure.quote, texts(claimed.article)),
        "article": source_object(sources[claimed.article]),
    }


def _span(span: Span, text: str) -> Json:
    return {"text": text[span.start : span.end], "start": span.start, "end": span.end}
