"""Talks of many articles -> one register of rounds, each with every article's account of it.

Accounts join rounds one after the other, those that tell most first. A round that two accounts may mean is one only if their
day, number, or place and people say so; an account that fits several equally well stays a round of its own.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from onrecord.language.ids import entry_id
from onrecord.link.days import Days, days_of, gap, months_around, parse_day
from onrecord.link.places import exactness, places_agree, same_city
from onrecord.link.roles import one_side
from onrecord.link.rounds_told import told
from onrecord.linked import Account, Round

LATELY = 21
"""Days within which talks that an article gives no date for are the last ones that others date."""
SOON = 45
"""Days within which planned talks without a date are the next ones that others date."""
SERIES = 120
"""Days within which "the second round" is one: a negotiation that begins anew counts anew."""
PROCESS = 60
"""Days between two articles that speak of negotiations as going on, up to which they mean one negotiation."""
PAIR = 2
"""Parties or people in common that tell a meeting from others of the same day."""
AHEAD = ("planned", "proposed")
COMPARED = 24
"""Accounts of a round, those that tell most, with which another is compared."""
LOOKED_AT = 100
"""Rounds of one pair of parties about one time with which an account is compared: a day's news has no more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """An account as it is compared."""

    account: Account
    sides: frozenset[str]
    """Parties without those who mediate."""
    days: Days | None
    exact: bool
    """Whether days are told, not only a month or a year."""
    appeared: int | None
    people: dict[str, str | None]
    """Ids with their party."""

    @property
    def phone(self) -> bool:
        """Whether they spoke from afar."""
        return self.account.talks.format == "phone"


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A round in the making."""

    said: list[Said] = field(default_factory=list)
    articles: set[str] = field(default_factory=set)

    def add(self, said: Said) -> None:
        """Take an account in."""
        self.said.append(said)
        self.articles.add(said.account.article)


def find_rounds(accounts: Iterable[Account], party_of_person: Mapping[str, str | None]) -> tuple[Round, ...]:
    """The rounds that accounts tell of, by date, those without one by the day of their first article."""
    drafts: list[Draft] = []
    places: dict[tuple[tuple[str, ...], str], dict[int, None]] = defaultdict(dict)
    for said in sorted((_said(account, party_of_person) for account in accounts), key=_order):
        keys = _keys(said)
        near = dict.fromkeys(i for key in keys for i in list(places[key])[-LOOKED_AT:])
        mine = _best(said, [(i, drafts[i]) for i in near])
        if mine is None:
            mine = len(drafts)
            drafts.append(Draft())
        drafts[mine].add(said)
        for key in keys:
            places[key][mine] = None
    rounds = [_round(draft, party_of_person) for draft in drafts]
    return tuple(sorted(rounds, key=lambda one: (round_day(one) or "~", one.id)))


def round_day(one: Round) -> str | None:
    """The day by which a round is ordered: its first, else that of the first article about it."""
    return min(one.dates, default=None) or one.accounts[0].date


def _round(draft: Draft, parties: Mapping[str, str | None]) -> Round:
    accounts = sorted((said.account for said in draft.said), key=lambda one: (one.date or "~", one.article))
    return told(entry_id(accounts[0].article, "round", (), accounts[0].talks.id), accounts, parties)


def _said(account: Account, parties: Mapping[str, str | None]) -> Said:
    talks = account.talks
    sides = frozenset(side for party in talks.parties if (side := one_side(party)))
    return Said(
        account=account,
        sides=sides - set(talks.mediator) or sides,
        days=days_of(talks.dates),
        exact=any(len(date) == len("YYYY-MM-DD") for date in talks.dates),
        appeared=parse_day(account.date),
        people={id: parties.get(id) for _, id in account.delegates},
    )


def _order(said: Said) -> tuple[int, int, int, int, str, str]:
    """Those that tell most first."""
    talks = said.account.talks
    when = 0 if said.exact else 1 if talks.round else 2 if said.days else 3
    return (
        when, -exactness(talks.place), -len(said.people), said.appeared or 0, said.account.article, talks.id
    )  # fmt: skip


def _keys(said: Said) -> list[tuple[tuple[str, ...], str]]:
    """Under what an account's round may be found: a pair of its parties and a month."""
    pairs: list[tuple[str, ...]] = [*combinations(sorted(said.sides), 2)] or [tuple(said.sides)]
    reach = SERIES if said.account.talks.round else 1 if said.exact else 0 if said.days else PROCESS
    months = months_around(said.days or ((said.appeared, said.appeared) if said.appeared else None), reach)
    return [(pair, month) for pair in pairs for month in months]


def _best(said: Said, near: Sequence[tuple[int, Draft]]) -> int | None:
    """The round that an account means; of several only the one that fits better than all others."""
    fits = sorted(
        ((fit, i) for i, draft in near if (fit := _fit(said, draft))), key=lambda pair: (*(-x for x in pair[0]), pair[1])
    )
    if not fits or (len(fits) > 1 and fits[0][0] == fits[1][0] and not said.exact):
        return None
    return fits[0][1]


def _fit(said: Said, draft: Draft) -> tuple[int, ...] | None:
    """How well an account fits a round, compared with the others; None if it is another one."""
    if said.account.article in draft.articles:
        return None
    firsts = draft.said[:COMPARED]
    if any(_excluded(said, one) for one in firsts):
        return None
    fits = [fit for one in firsts if (fit := _compare(said, one))]
    if not fits:
        return None
    known = {id for one in firsts for id in one.people}
    city = any(same_city(said.account.talks.place, one.account.talks.place) for one in firsts)
    if not said.days and known and not known.issuperset(said.people) and not city:
        return None  # no day, no place, and somebody whom nobody else names
    return max(fits)


def _excluded(one: Said, other: Said) -> bool:
    """Whether two accounts cannot be of one round."""
    a, b = one.account.talks, other.account.talks
    if a.round and b.round:
        return a.round != b.round
    shared = one.sides & other.sides
    if shared not in (one.sides, other.sides) or (one.sides != other.sides and len(shared) < PAIR):
        return True
    return bool(one.days and other.days and gap(one.days, other.days) > 1)


def _compare(one: Said, other: Said) -> tuple[int, ...] | None:
    a, b = one.account.talks, other.account.talks
    shared = len(set(one.people) & set(other.people))
    city, agree = same_city(a.place, b.place), places_agree(a.place, b.place)
    pair = shared >= PAIR
    if a.round and a.round == b.round and one.sides == other.sides and _within(one, other, SERIES):
        return (3, city, shared, one.sides == other.sides)
    apart = gap(one.days, other.days) if one.days and other.days and one.exact and other.exact else None
    same_day = apart is not None and apart <= 1
    if (not agree or one.phone != other.phone) and not (apart == 0 and pair):
        return None
    if one.sides != other.sides and not (same_day and (pair or city)):
        return None
    if _other_delegates(one, other) and not (same_day and city):
        return None
    if not _meant(one, other, city or pair):
        return None
    return (2 if same_day else 1, city, shared, one.sides == other.sides)


def _meant(one: Said, other: Said, told: bool) -> bool:
    """Whether the days of two accounts let them be of one round; `told`: their place or people do."""
    a, b = one.account.talks, other.account.talks
    if one.days and other.days:
        return gap(one.days, other.days) <= (1 if one.exact and other.exact else 0) and (one.exact or other.exact or told)
    if not one.days and not other.days:
        return a.status == b.status and _undated(one, other, told)
    dated, bare = (one, other) if one.days else (other, one)
    return _is_the_last(bare, dated) or _is_the_next(bare, dated)


def _undated(one: Said, other: Said, told: bool) -> bool:
    """Two accounts without a date: of one negotiation, of the talks that come next, or of a meeting of the same people."""
    status = one.account.talks.status
    if status == "ongoing":
        return _within(one, other, PROCESS)
    if status == "planned":
        return _within(one, other, LATELY)
    return told and _within(one, other, LATELY)


def _is_the_last(bare: Said, dated: Said) -> bool:
    """Whether talks that were held when an article appeared may be those that another dates."""
    if bare.account.talks.status not in ("held", "ongoing") or bare.appeared is None or dated.days is None:
        return False
    if bare.account.talks.status == "ongoing" and not bare.account.talks.place:
        return False  # a negotiation, not a day of it
    if dated.exact:
        return dated.days[0] <= bare.appeared <= dated.days[1] + LATELY
    return dated.days[0] <= bare.appeared and dated.days[1] <= bare.appeared + LATELY and dated.account.talks.status == "held"


def _is_the_next(bare: Said, dated: Said) -> bool:
    if bare.account.talks.status not in AHEAD or bare.appeared is None or dated.days is None or not dated.exact:
        return False
    return bare.appeared <= dated.days[0] <= bare.appeared + SOON


def _within(one: Said, other: Said, days: int) -> bool:
    first, second = (said.days or ((said.appeared,) * 2 if said.appeared else None) for said in (one, other))
    return bool(first and second) and gap(first, second) <= days  # type: ignore[arg-type]  # neither is None


def _other_delegates(one: Said, other: Said) -> bool:
    """Whether some side is said to have sent quite other people."""
    return any(True for _ in other_delegates(one.people, other.people))


def other_delegates(one: Mapping[str, str | None], other: Mapping[str, str | None]) -> Iterator[str]:
    """The sides of which either account names people, and none in common."""
    for party in {party for party in one.values() if party}:
        mine, theirs = ({id for id, side in people.items() if side == party} for people in (one, other))
        if theirs and not mine & theirs:
            yield party
