"""Talks of many articles -> one register of rounds, each with every article's account of it.

Accounts join rounds one after the other, those that tell most first. A round that two accounts may mean is one only if their
day, number, or place and people say so; an account that fits several equally well stays a round of its own.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations, islice

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
RUN = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|multiple|many|\d+)\s(?:[\w-]+\s){0,3}rounds\b", re.I
)
"""Words that tell of a run of rounds: the day and place beside them are of none of these, or of one among them."""
SPOKEN = re.compile(r"\b(?:conversations?|spoke|spoken|speak(?:s|ing)?|talked)\b", re.IGNORECASE)
"""Words that leave open whether it was by phone, where no place is told."""
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
    run: bool = False
    """Whether it tells of several rounds together."""

    @property
    def phone(self) -> bool:
        """Whether they spoke from afar."""
        return self.account.talks.format == "phone"

    @property
    def may_be_phone(self) -> bool:
        """Whether they spoke from afar, or nothing tells how."""
        return self.phone or (self.account.talks.format is None and SPOKEN.search(self.account.words) is not None)


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
        near = dict.fromkeys(i for key in keys for i in islice(reversed(places[key]), LOOKED_AT))
        mine = _best(said, near, drafts)
        if mine is None:
            mine = len(drafts)
            drafts.append(Draft())
        drafts[mine].add(said)
        for key in keys:
            places[key][mine] = None
    rounds = [_round(draft, party_of_person) for draft in _without_doubles(drafts)]
    return tuple(sorted(rounds, key=lambda one: (round_day(one) or "~", one.id)))


def _without_doubles(drafts: Sequence[Draft]) -> list[Draft]:
    """Join rounds that turned out, once all their accounts were there, to be of one day, number and place."""
    kept: list[Draft] = []
    of_day: dict[tuple[frozenset[str], bool, Days], list[Draft]] = defaultdict(list)
    for draft in drafts:
        key = _most_told(draft)
        double = next((one for one in of_day.get(key, ()) if _are_one(one, draft)), None) if key else None
        if double:
            for said in draft.said:
                double.add(said)
            continue
        kept.append(draft)
        if key:
            of_day[key].append(draft)
    return kept


def _most_told(draft: Draft) -> tuple[frozenset[str], bool, Days] | None:
    """Sides, medium and day that most accounts of a round give; None where none gives a day."""
    told = Counter((said.sides, said.phone, said.days) for said in draft.said if said.exact and said.days)
    return next(((sides, phone, days) for (sides, phone, days), _ in told.most_common(1) if days), None)


def _are_one(one: Draft, other: Draft) -> bool:
    """Whether two rounds of one day, sides and medium are one: nothing that most of their accounts tell is against it."""
    if one.articles & other.articles:
        return False
    numbers = [{said.account.talks.round for said in draft.said} - {None} for draft in (one, other)]
    places = [Counter(place for said in draft.said if (place := said.account.talks.place)) for draft in (one, other)]
    first, second = (next((place for place, _ in counted.most_common(1)), None) for counted in places)
    if (all(numbers) and not numbers[0] & numbers[1]) or not places_agree(first, second):
        return False
    people = [{id: party for said in draft.said for id, party in said.people.items()} for draft in (one, other)]
    return same_city(first, second) or not any(other_delegates(*people))


def round_day(one: Round) -> str | None:
    """The day by which a round is ordered: its first, else that of the first article about it."""
    return min(one.dates, default=None) or one.accounts[0].date


def _round(draft: Draft, parties: Mapping[str, str | None]) -> Round:
    accounts = sorted((said.account for said in draft.said), key=lambda one: (one.date or "~", one.article))
    return told(entry_id(accounts[0].article, "round", (), accounts[0].talks.id), accounts, parties)


def _said(account: Account, parties: Mapping[str, str | None]) -> Said:
    run = RUN.search(account.words) is not None
    if run:
        account = replace(account, talks=replace(account.talks, dates=(), place=None, round=None), delegates=())
    elif not account.talks.place and account.talks.format == "bilateral" and SPOKEN.search(account.words):
        account = replace(account, talks=replace(account.talks, format=None))
    talks = account.talks
    sides = frozenset(side for party in talks.parties if (side := one_side(party)))
    return Said(
        account=account,
        sides=sides - set(talks.mediator) or sides,
        days=days_of(talks.dates),
        exact=any(len(date) == len("YYYY-MM-DD") for date in talks.dates),
        appeared=parse_day(account.date),
        people={id: parties.get(id) for _, id in account.delegates},
        run=run,
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
    months = months_around(_when(said), reach)
    return [(pair, month) for pair in pairs for month in months]


def _best(said: Said, near: Iterable[int], drafts: Sequence[Draft]) -> int | None:
    """The round that an account means: of several only one that fits better than all others, of a known day first."""
    fits = sorted(((fit, i) for i in near if (fit := _fit(said, drafts[i]))), key=lambda pair: (*(-x for x in pair[0]), pair[1]))
    dated = [pair for pair in fits if any(one.days for one in drafts[pair[1]].said[:1])]
    for same in (dated, [pair for pair in fits if pair not in dated]):
        if same and (said.exact or len(same) == 1 or same[0][0] > same[1][0]):
            return same[0][1]
    return None


def _fit(said: Said, draft: Draft) -> tuple[int, ...] | None:
    """How well an account fits a round, compared with the others; None if it is another one."""
    if said.account.article in draft.articles:
        return None
    firsts = draft.said[:COMPARED]
    numbered = any(said.account.talks.round and said.account.talks.round == one.account.talks.round for one in firsts)
    if any(_excluded(said, one, numbered) or (said.run and one.days) for one in firsts):
        return None
    fits = [fit for one in firsts if (fit := _compare(said, one))]
    if not fits:
        return None
    known = {id for one in firsts for id in one.people}
    city = any(same_city(said.account.talks.place, one.account.talks.place) for one in firsts)
    if not said.days and known and not known.issuperset(said.people) and not city:
        return None  # no day, no place, and somebody whom nobody else names
    return max(fits)


def _excluded(one: Said, other: Said, numbered: bool) -> bool:
    """Whether two accounts cannot be of one round; `numbered`: one that has the same number as an account of the other's."""
    a, b = one.account.talks, other.account.talks
    if a.round and b.round:
        return a.round != b.round
    shared = one.sides & other.sides
    if shared not in (one.sides, other.sides) or (one.sides != other.sides and len(shared) < PAIR):
        return True
    return bool(not numbered and one.days and other.days and gap(one.days, other.days) > 1)


def _compare(one: Said, other: Said) -> tuple[int, ...] | None:
    a, b = one.account.talks, other.account.talks
    shared = len(set(one.people) & set(other.people))
    city, agree = same_city(a.place, b.place), places_agree(a.place, b.place)
    pair = shared >= PAIR
    if a.round and a.round == b.round and one.sides == other.sides and _within(one, other, SERIES):
        return (3, city, shared, one.sides == other.sides, 0)
    apart = gap(one.days, other.days) if one.days and other.days and one.exact and other.exact else None
    same_day = apart is not None and apart <= 1
    if (not agree or _other_medium(one, other)) and not (apart == 0 and pair):
        return None
    if one.sides != other.sides and not (same_day and (pair or city)):
        return None
    if _other_delegates(one, other) and not (same_day and city):
        return None
    if not _meant(one, other, city or pair):
        return None
    return (2 if same_day else 1, city, shared, one.sides == other.sides, -_away(one, other))


def _other_medium(one: Said, other: Said) -> bool:
    """Whether the one spoke by phone and the other at a table."""
    return one.phone != other.phone and not (one.may_be_phone and other.may_be_phone)


def _away(one: Said, other: Said) -> int:
    """Days from an article that tells of talks ahead, without a day, to the day of those that it may mean: the next are meant."""
    dated, bare = (one, other) if one.days else (other, one)
    if not dated.days or bare.days or bare.appeared is None or bare.account.talks.status not in AHEAD:
        return 0
    return gap(dated.days, (bare.appeared, bare.appeared))


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
    """Two accounts without a date: of one negotiation, of the talks that come next, or of a meeting of the same people.

    Talks that were held, of which nothing else is told, are one run of rounds: "five rounds were held".
    """
    status = one.account.talks.status
    if status == "ongoing":
        return _within(one, other, PROCESS)
    if status in AHEAD:
        return _within(one, other, LATELY)
    bare = not any((one.people, other.people, one.account.talks.place, other.account.talks.place))
    return _within(one, other, PROCESS) if status == "held" and bare else told and _within(one, other, LATELY)


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
    first, second = _when(one), _when(other)
    return first is not None and second is not None and gap(first, second) <= days


def _when(said: Said) -> Days | None:
    """The days that an account tells, else the one on which its article appeared."""
    return said.days or ((said.appeared, said.appeared) if said.appeared else None)


def _other_delegates(one: Said, other: Said) -> bool:
    """Whether some side is said to have sent quite other people."""
    return any(True for _ in other_delegates(one.people, other.people))


def other_delegates(one: Mapping[str, str | None], other: Mapping[str, str | None]) -> Iterator[str]:
    """The sides of which either account names people, and none in common."""
    for party in {party for party in one.values() if party}:
        mine, theirs = ({id for id, side in people.items() if side == party} for people in (one, other))
        if theirs and not mine & theirs:
            yield party
