"""Sightings -> people: names of one person in many articles and spellings are one, whatever is in doubt is left apart.

Sightings that say the same of a name are one group. Groups join people one after the other, those of which most is known
first; whom a group may join is looked up by the sounds of its name, so that the cost grows as n log n.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

from onrecord.language.first_names import FIRST_NAMES
from onrecord.language.ids import entry_id
from onrecord.link.decisions import Anchor, anchor, decide
from onrecord.link.given_names import CANONICAL
from onrecord.link.names import PersonName, given_alike, is_body, lookup_keys, names_alike, parse_name, sound, words_alike
from onrecord.link.roles import TOLD, held_roles, one_side, read_role, side_of
from onrecord.linked import Decision, Doubt, Person, Sighting

CANDIDATES = 24
"""Bearers of names that sound alike who are compared: of "John Smith" in a million articles no more could be told apart."""
SPELLINGS = 8
"""Of one person's names, those that a new one is compared with."""
COMMON = 3
"""Other parts beside which each part of a name stands in the record from which on its bearers need not be one person."""
CLEAR = 10
"""Times as many articles as the next bearer of a family name from which on the name alone means the first, if party or office
agree."""
FEW = 12
"""Articles up to which being named beside the same person tells anything: everybody is named beside a president."""
LOOKED_AT = 40
"""Articles of a group whose other names are compared."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Sightings of one name of which the same is known."""

    name: PersonName
    told: str | None
    """Party that a role's own words tell."""
    party: str | None
    """Party that the article gives, if only by inference."""
    offices: frozenset[str]
    private: bool
    sides: frozenset[str]
    """Parties at the table where it is named."""
    sightings: tuple[Sighting, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bearer:
    """A person in the making."""

    groups: list[Group] = field(default_factory=list)
    names: dict[PersonName, None] = field(default_factory=dict)
    told: Counter[str] = field(default_factory=Counter)
    parties: Counter[str] = field(default_factory=Counter)
    offices: set[str] = field(default_factory=set)
    articles: set[str] = field(default_factory=set)
    callings: set[bool] = field(default_factory=set)
    """Whether groups with a role are private."""

    def add(self, group: Group) -> None:
        """Take a group in."""
        self.groups.append(group)
        self.names[group.name] = None
        self.offices.update(group.offices)
        self.articles.update(sighting.article for sighting in group.sightings)
        if group.offices or group.private:
            self.callings.add(group.private)
        for counter, party, weight in (
            (self.told, group.told, TOLD),
            (self.parties, group.told, TOLD),
            (self.parties, group.party, 1),
        ):
            if party:
                counter[party] += weight * len(group.sightings)

    def party(self) -> str | None:
        """The party that most tell."""
        return next((party for party, _ in self.parties.most_common(1)), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Company:
    """Who is named beside whom, and which names are common."""

    beside: dict[str, frozenset[PersonName]]
    """Article -> the names in it that few articles have."""
    first: frozenset[str]
    """Sounds of common first names."""
    family: frozenset[str]

    def commonly_borne(self, name: PersonName) -> bool:
        """Whether a name is one that several people will have."""
        return sound(name.words[0]) in self.first and sound(name.words[-1]) in self.family


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """Whether a group is a bearer's: surely, or in doubt for a reason."""

    sure: bool
    reason: str = ""


SURE = Verdict(sure=True)
Pair = tuple[Anchor, Anchor, str]


def find_people(
    sightings: Iterable[Sighting], decisions: Sequence[Decision] = ()
) -> tuple[tuple[Person, ...], tuple[Doubt, ...]]:
    """The people of the record, those of most articles first, and the pairs that somebody should decide about.

    What somebody decided wins over what is inferred, a later decision over an earlier one.
    """
    bearers, pairs = _gather(_groups(sightings))
    gathered = [[sighting for group in bearer.groups for sighting in group.sightings] for bearer in bearers]
    people = _people(decide(gathered, decisions))
    return people, _doubts(people, pairs, decisions)


def _groups(sightings: Iterable[Sighting]) -> list[Group]:
    """Those of which most is known first: a party told in words, a full name, many articles."""
    known: dict[str, tuple[PersonName, bool] | None] = {}
    same: dict[tuple[PersonName, str | None, str | None, frozenset[str], bool, frozenset[str]], list[Sighting]] = defaultdict(
        list
    )
    for sighting in sightings:
        if sighting.name not in known:
            name = parse_name(sighting.name)
            known[sighting.name] = None if name is None else (name, is_body(sighting.name))
        entry = known[sighting.name]
        if entry is None or (entry[1] and not sighting.role):
            continue
        role = read_role(sighting.role or "")
        sides = frozenset(sighting.sides) if len(entry[0].words) == 1 else frozenset[str]()
        same[entry[0], role.party, one_side(sighting.party), role.offices, role.private, sides].append(sighting)
    groups = [
        Group(name=name, told=told, party=party, offices=offices, private=private, sides=sides, sightings=tuple(found))
        for (name, told, party, offices, private, sides), found in same.items()
    ]
    return sorted(groups, key=_order)


def _order(group: Group) -> tuple[bool, bool, int, tuple[str, ...], str, list[str], list[str]]:
    alone = len(group.name.words) == 1 and not group.name.suffix
    told = group.party or "", sorted(group.offices), sorted(group.sides)
    return alone, group.told is None, -len(group.sightings), group.name.words, *told


def _gather(groups: Sequence[Group]) -> tuple[list[Bearer], list[Pair]]:
    company = _company(groups)
    bearers: list[Bearer] = []
    pairs: list[Pair] = []
    places: dict[tuple[str, ...], dict[int, None]] = defaultdict(dict)
    full = [group for group in groups if lookup_keys(group.name)]
    for group in full:
        keys = lookup_keys(group.name)
        near = dict.fromkeys(i for key in keys for i in islice(places[key], CANDIDATES))
        mine = _join(group, near, bearers, pairs, company)
        for key in keys:
            places[key][mine] = None
    families = _families(bearers)
    for group in groups[len(full) :]:
        near = families[sound(group.name.words[0])]
        known = len(bearers)
        mine = _join(group, near, bearers, pairs, None)
        if mine == known:
            near[mine] = None
    return bearers, pairs


def _families(bearers: Sequence[Bearer]) -> dict[str, dict[int, None]]:
    """Sound of a family name -> its bearers, those of most articles first; a pope's first name counts as one."""
    found: dict[str, dict[int, None]] = defaultdict(dict)
    for i in sorted(range(len(bearers)), key=lambda i: -len(bearers[i].articles)):
        for name in bearers[i].names:
            family = found[sound(name.words[0 if name.suffix and len(name.words) == 1 else -1])]
            if len(family) < CANDIDATES:
                family[i] = None
    return found


def _join(group: Group, near: Iterable[int], bearers: list[Bearer], pairs: list[Pair], company: Company | None) -> int:
    """Add a group to its bearer, or to a new one, with those in doubt noted; without company it is a family name alone."""
    verdicts = [(i, found) for i in near if (found := _judge(group, bearers[i], company))]
    sure = [i for i, found in verdicts if found.sure]
    if company is None:
        verdicts = verdicts[:1] if not sure else verdicts
    if company is None and len(sure) > 1:
        ranks = sorted((len(bearers[i].articles) for i in sure), reverse=True)
        if ranks[0] < CLEAR * ranks[1]:
            verdicts = [(i, Verdict(sure=False, reason="several bear this family name")) for i in sure]
            sure = []
    if sure:
        mine = max(sure, key=lambda i: (group.name in bearers[i].names, len(bearers[i].articles), -i))
    else:
        mine = len(bearers)
        bearers.append(Bearer())
        pairs += ((anchor(bearers[i].groups[0].sightings[0]), anchor(group.sightings[0]), found.reason) for i, found in verdicts)
    bearers[mine].add(group)
    return mine


def _judge(group: Group, bearer: Bearer, company: Company | None) -> Verdict | None:
    """None: somebody else."""
    if company is None:
        return _judge_family(group, bearer)
    likeness = {names_alike(group.name, name) for name in islice(bearer.names, SPELLINGS)}
    if likeness == {None}:
        return None
    if group.told and bearer.told and group.told not in bearer.told:
        if "same" in likeness and _is_misread(group, bearer, company):
            return SURE
        return Verdict(sure=False, reason=f"one is of {bearer.party()}, the other of {group.told}")
    if "same" in likeness:
        return _judge_same(group, bearer, company)
    if group.party and bearer.parties:
        same = group.party == bearer.party()
        return SURE if same else Verdict(sure=False, reason=f"one is of {bearer.party()}, the other of {group.party}")
    if group.offices & bearer.offices or _share_company(group, bearer, company):
        return SURE
    if any(_differ_in_first(group.name, name) for name in bearer.names) and not company.commonly_borne(group.name):
        return SURE
    return Verdict(sure=False, reason="spelled otherwise, and no party, office or company tells whether they are one")


def _is_misread(group: Group, bearer: Bearer, company: Company) -> bool:
    """Whether another party is likelier a slip of the reading than another bearer of the name."""
    odd = len(bearer.articles) >= CLEAR * len({sighting.article for sighting in group.sightings})
    return odd and (bool(group.offices & bearer.offices) or not company.commonly_borne(group.name))


def _differ_in_first(one: PersonName, other: PersonName) -> bool:
    """Whether all that differs is the form of the first name, or one that comes before it."""
    short, long = sorted((one.words, other.words), key=len)
    same = short[1:] == long[1:] and given_alike(short[0], long[0])
    return one.suffix == other.suffix and len(short) > 1 and (same or short == long[-len(short) :])


def _judge_same(group: Group, bearer: Bearer, company: Company) -> Verdict:
    """Of equal names: one person, unless it is a common name of somebody who does something else."""
    differs = bool(group.private or group.offices) and bool(bearer.callings) and group.private not in bearer.callings
    if not differs or not company.commonly_borne(group.name) or _share_company(group, bearer, company):
        return SURE
    return Verdict(sure=False, reason="a common name, and another calling")


def _judge_family(group: Group, bearer: Bearer) -> Verdict | None:
    """A family name alone, or a pope's or king's without its number.

    A side has several officials of one name ("Lord Reed", "Steve Reed"), so that an office that is told must be the bearer's.
    """
    word, party = group.name.words[0], bearer.party()
    ends = [end for name in islice(bearer.names, SPELLINGS) for end in (name.words[-1], _throne(name)) if end]
    if word not in ends and not (group.party and group.party == party and any(words_alike(word, end) for end in ends)):
        return None
    if group.party and party and group.party != party and not group.offices & bearer.offices:
        return None
    if group.offices & bearer.offices or (group.party and group.party == party and not group.offices):
        return SURE
    if party in group.sides and not group.party and not group.offices:
        return SURE
    return Verdict(sure=False, reason="a family name alone, of which neither party nor office is told")


def _throne(name: PersonName) -> str:
    return name.words[0] if name.suffix and len(name.words) == 1 else ""


def _company(groups: Sequence[Group]) -> Company:
    beside: dict[str, set[PersonName]] = defaultdict(set)
    articles: dict[PersonName, set[str]] = defaultdict(set)
    families: dict[str, set[str]] = defaultdict(set)
    firsts: dict[str, set[str]] = defaultdict(set)
    for group in groups:
        if len(group.name.words) > 1:
            articles[group.name].update(sighting.article for sighting in group.sightings)
            first, family = sound(group.name.words[0]), sound(group.name.words[-1])
            families[first].add(family)
            firsts[family].add(first)
    for name, found in articles.items():
        for article in found if len(found) <= FEW else ():
            beside[article].add(name)
    return Company(
        beside={article: frozenset(names) for article, names in beside.items()},
        first=frozenset(name for name, others in families.items() if len(others) >= COMMON),
        family=frozenset(name for name, others in firsts.items() if len(others) >= COMMON),
    )


def _share_company(group: Group, bearer: Bearer, company: Company) -> bool:
    """Whether both are named beside somebody whom few articles name."""
    mine = _beside((sighting.article for sighting in group.sightings), company)
    return bool((mine & _beside(bearer.articles, company)) - {group.name, *bearer.names})


def _beside(articles: Iterable[str], company: Company) -> set[PersonName]:
    looked = islice(sorted(articles), LOOKED_AT)
    return {name for article in looked for name in company.beside.get(article, ())}


def _people(gathered: Iterable[Sequence[Sighting]]) -> tuple[Person, ...]:
    people = [_person(sightings) for sightings in gathered if _is_person(sightings)]
    people.sort(
        key=lambda person: (-len({sighting.article for sighting in person.sightings}), person.name, person.sightings[0].article)
    )
    taken: Counter[str] = Counter()
    found = []
    for person in people:
        taken[person.id] += 1
        again = taken[person.id] > 1
        found.append(replace(person, id=entry_id(person.id, "person", (), str(taken[person.id]))) if again else person)
    return tuple(found)


def _is_person(sightings: Sequence[Sighting]) -> bool:
    """Whether any sighting or name tells that it is no body."""
    return any(sighting.person for sighting in sightings) or any(
        len(name.words) > 1 and (name.words[0] in FIRST_NAMES or name.words[0] in CANONICAL)
        for sighting in sightings
        if (name := parse_name(sighting.name))
    )


def _person(sightings: Sequence[Sighting]) -> Person:
    ordered = tuple(
        sorted(sightings, key=lambda sighting: (sighting.date or "~", sighting.article, sighting.name, sighting.role or ""))
    )
    articles = {name: len({s.article for s in ordered if s.name == name}) for name in {s.name for s in ordered}}
    names = tuple(sorted(articles, key=lambda name: (-articles[name], name)))
    party = side_of(ordered)
    full = [name for name in names if (parsed := parse_name(name)) and lookup_keys(parsed)]
    name = next(iter(full or names))
    return Person(id=_id(name, party), name=name, names=names, party=party, roles=held_roles(ordered, party), sightings=ordered)


def _id(name: str, party: str | None) -> str:
    """The same for all spellings of a name, so that it stays when another becomes the most frequent."""
    parsed = parse_name(name)
    return entry_id("", "person", (), *((lookup_keys(parsed) or (parsed.words,))[0] if parsed else (name,)))


def _doubts(people: Iterable[Person], pairs: Iterable[Pair], decisions: Iterable[Decision]) -> tuple[Doubt, ...]:
    owner = {anchor(sighting): person.id for person in people for sighting in person.sightings}
    settled = {frozenset((owner.get(decision.one), owner.get(decision.other))) for decision in decisions}
    found: dict[frozenset[str | None], Doubt] = {}
    for one, other, reason in pairs:
        ids = owner.get(one), owner.get(other)
        if None not in ids and ids[0] != ids[1] and frozenset(ids) not in settled:
            found.setdefault(frozenset(ids), Doubt(one=str(ids[0]), other=str(ids[1]), reason=reason))
    return tuple(found.values())
