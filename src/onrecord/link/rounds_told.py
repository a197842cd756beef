"""A round's accounts -> what most of them tell, and where they contradict each other."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from onrecord.link.days import days_of, gap, parse_day
from onrecord.link.places import exactness, parse_place, places_agree
from onrecord.link.roles import one_side
from onrecord.linked import Account, Conflict, Round
from onrecord.records import Talks, TalksStatus

T = TypeVar("T", bound=Hashable)
Fact = tuple[str, Callable[[Talks], str], Callable[[Talks, Talks], bool]]


def told(id: str, accounts: Sequence[Account], parties: Mapping[str, str | None]) -> Round:
    """The round that accounts, in order of their day, tell of; `parties`: those of the people they name."""
    dates = _dates(accounts)
    whole = Round(
        id=id,
        parties=_parties(accounts),
        mediator=_most(account.talks.mediator for account in accounts) or (),
        people=tuple(dict.fromkeys(id for id, _ in Counter(id for one in accounts for _, id in one.delegates).most_common())),
        place=_place(accounts),
        dates=dates,
        round=_most(account.talks.round for account in accounts),
        format=_most(account.talks.format for account in accounts),
        status=_status(accounts, dates),
        accounts=(),
    )
    conflicts = (*_conflicts(accounts), *_of_status(accounts, whole), *_of_delegates(accounts, parties))
    return replace(whole, accounts=tuple(_with_differences(account, conflicts) for account in accounts), conflicts=conflicts)


def _most(values: Iterable[T | None]) -> T | None:
    """What most give, the first of equals; None and empty values say nothing."""
    return next((value for value, _ in Counter(value for value in values if value).most_common(1)), None)


def _parties(accounts: Sequence[Account]) -> tuple[str, ...]:
    sides = _most(_sides(account.talks) for account in accounts)
    return next((account.talks.parties for account in accounts if _sides(account.talks) == sides), ())


def _sides(talks: Talks) -> frozenset[str]:
    return frozenset(one_side(party) or party for party in talks.parties) - frozenset(talks.mediator)


def _dates(accounts: Sequence[Account]) -> tuple[str, ...]:
    """The days that most give, the longer of equals; a month only where nobody gives a day."""
    given = [account.talks.dates for account in accounts if account.talks.dates]
    exactest = max((max(map(len, dates)) for dates in given), default=0)
    counted = Counter(dates for dates in given if max(map(len, dates)) == exactest)
    return min(counted, key=lambda dates: (-counted[dates], -len(dates), dates), default=())


def _place(accounts: Sequence[Account]) -> str | None:
    """The place that most name, a city before a country."""
    given = [account.talks.place for account in accounts if account.talks.place]
    exactest = max(map(exactness, given), default=0)
    most = _most(parse_place(place) for place in given if exactness(place) == exactest)
    return _most(place for place in given if parse_place(place) == most)


def _status(accounts: Sequence[Account], dates: Sequence[str]) -> TalksStatus:
    """What the last say; that it was held, wherever somebody tells it from the day on."""
    begins = days_of(dates)
    after = [one.talks.status for one in accounts if begins and (parse_day(one.date) or 0) >= begins[0]]
    settled: TalksStatus | None = _most(status for status in after if status in ("held", "cancelled", "ongoing"))
    if settled:
        return settled
    return accounts[-1].talks.status


def _conflicts(accounts: Sequence[Account]) -> Iterable[Conflict]:
    """Fields of which some two accounts contradict each other."""
    facts: tuple[Fact, ...] = (
        ("dates", lambda talks: ", ".join(talks.dates), _days_agree),
        ("place", lambda talks: talks.place or "", lambda one, other: places_agree(one.place, other.place)),
        ("round", lambda talks: str(talks.round or ""), lambda one, other: one.round == other.round),
        ("parties", lambda talks: " – ".join(sorted(talks.parties)), _sides_agree),
        ("format", lambda talks: talks.format or "", lambda one, other: (one.format == "phone") == (other.format == "phone")),
        ("mediator", lambda talks: ", ".join(talks.mediator), lambda one, other: bool({*one.mediator} & {*other.mediator})),
    )
    for name, words, agree in facts:
        telling = [account for account in accounts if words(account.talks)]
        if any(not agree(one.talks, other.talks) for one in telling for other in telling):
            yield Conflict(field=name, values=_values(telling, lambda account, words=words: words(account.talks)))  # type: ignore[misc]  # the default is typed by its use


def _days_agree(one: Talks, other: Talks) -> bool:
    a, b = days_of(one.dates), days_of(other.dates)
    if a is None or b is None:
        return True
    return gap(a, b) == 0


def _sides_agree(one: Talks, other: Talks) -> bool:
    """A mediator whom one account counts among the parties is no contradiction."""
    mediators = {*one.mediator, *other.mediator}
    return _sides(one) - mediators == _sides(other) - mediators


def _of_status(accounts: Sequence[Account], whole: Round) -> Iterable[Conflict]:
    """Plans come true or not; what articles say after the day must agree."""
    days = days_of(whole.dates)
    after = [one for one in accounts if days is None or (parse_day(one.date) or 0) > days[1]]
    said = {one.talks.status for one in after}
    if ("cancelled" in said and len(said) > 1) or (days and "held" in said and said & {"planned", "proposed"}):
        yield Conflict(field="status", values=_values(after, lambda account: account.talks.status))


def _of_delegates(accounts: Sequence[Account], parties: Mapping[str, str | None]) -> Iterable[Conflict]:
    """Sides of which some two accounts name people, and none in common."""
    for party in sorted({party for account in accounts for _, id in account.delegates if (party := parties.get(id))}):
        sent = [(account, frozenset(id for _, id in account.delegates if parties.get(id) == party)) for account in accounts]
        naming = [(account, ids) for account, ids in sent if ids]
        if any(not one & other for _, one in naming for _, other in naming):
            yield Conflict(
                field=f"delegates of {party}",
                values=_values(
                    [account for account, _ in naming],
                    lambda account, party=party: ", ".join(  # type: ignore[misc]  # the default is typed by its use
                        name for name, id in account.delegates if parties.get(id) == party
                    ),
                ),
            )


def _values(accounts: Sequence[Account], words: Callable[[Account], str]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    said: dict[str, list[str]] = {}
    for account in accounts:
        said.setdefault(words(account), []).append(account.article)
    return tuple((value, tuple(articles)) for value, articles in sorted(said.items(), key=lambda pair: -len(pair[1])))


def _with_differences(account: Account, conflicts: Sequence[Conflict]) -> Account:
    """An account with what it says otherwise than the most."""
    found = [
        (conflict.field, value)
        for conflict in conflicts
        for value, articles in conflict.values[1:]
        if account.article in articles
    ]
    return replace(account, differs=tuple(found))
