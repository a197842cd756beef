"""Names of an article -> its cast: the people, where each is mentioned, and what the article says that they are."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.find.speakers.genders import gender_by_name, genders_told
from onrecord.find.speakers.groups import Group, find_groups, letters, name_key, surname_key
from onrecord.find.speakers.roles import AMERICAN, Role, before_name, behind_name, parse_role
from onrecord.language.parties import find_parties
from onrecord.language.people import POSSESSIVE, gender_of
from onrecord.language.people_known import known_party
from onrecord.records import Name, Span

NEAR = 400
"""Code points on either side of an office-holder's first mention in which a place tells whose office it is."""
HALF = 60
"""Code points at which a place counts half of one that stands beside the name."""
CLEAR = 0.25
"""By how much one state must stand before the next; below, half of those found were wrong (71 office-holders of other news)."""
CLEAR_OF_ALL = 0.5
EVERYWHERE = frozenset({"United States"})
"""States that the news of all others names as well."""
HOME = 0.3
"""What speaks for the state of the outlet, if the article names it: it seldom says whose its own ministers are."""
OFFICE = re.compile(r"(?!vice|deputy)[a-z]+ (?:minister|secretary|premier|chancellor)")
LITTLE = 0.5
"""Weight of the places around below which they say little beside the whole article's."""

TERRITORIES = frozenset({"gaza", "gaza strip", "the gaza strip", "west bank", "the west bank"})
"""Where the news happens more than who makes it: no minister is theirs because they stand near."""
LOCAL = frozenset({"mayor", "governor", "councillor", "sheriff", "regional", "provincial", "oblast"})
"""Offices of a place, whatever state the article is about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A person of an article: the fullest form of the name, all mentions in order, and what the article says of them."""

    name: str
    mentions: tuple[Span, ...]
    roles: tuple[Role, ...]
    gender: str | None
    """m, f or None."""
    party: str | None
    told: bool
    """Whether the article tells the party by a role; else it is inferred."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """The people of an article, and an index of their mentions by place."""

    people: tuple[Person, ...]
    starts: tuple[int, ...]
    """Where mentions begin, ascending."""
    ends: tuple[int, ...]
    owners: tuple[int, ...]
    """Index into `people` for each mention."""
    by_surname: dict[str, int]
    """Index into `people` of who bears a surname, where one alone does; also by the surname's letters in alphabetical order."""

    def called(self, word: str) -> int | None:
        """Index of the person with a surname."""
        key = name_key(word)
        return self.by_surname.get(key, self.by_surname.get(letters(key)) if len(key) > 5 else None)

    def within(self, span: Span) -> range:
        """Indices of the mentions that begin within a span."""
        return range(bisect_left(self.starts, span.start), bisect_left(self.starts, span.end))

    def before(self, place: int) -> int:
        """Number of mentions that begin before a place."""
        return bisect_left(self.starts, place)


def find_cast(text: str, names: Sequence[Name], sources: Sequence[Span], home: str | None = None) -> Cast:
    """The people named in a text. `sources`, in order, may show names that `names` misses; `home` is the outlet's state."""
    groups = find_groups(text, names, sources)
    mentions = sorted((span, i) for i, group in enumerate(groups) for span in group.mentions)
    notes = _notes(text, mentions, len(groups))
    roles = [tuple(role for words in of if (role := parse_role(words))) for of in notes]
    parties = _parties(text, names, groups, roles, home)
    genders = [_gender(group.name, of) for group, of in zip(groups, notes, strict=True)]
    told = genders_told(text, mentions, frozenset(i for i, gender in enumerate(genders) if gender is None))
    keys = [surname_key(group.name.split()) for group in groups]
    bearers = Counter(keys)
    return Cast(
        people=tuple(
            Person(
                name=group.name,
                mentions=tuple(group.mentions),
                roles=own,
                gender=gender or told.get(i),
                party=party,
                told=any(role.party for role in own),
            )
            for i, (group, own, party, gender) in enumerate(zip(groups, roles, parties, genders, strict=True))
        ),
        starts=tuple(span.start for span, _ in mentions),
        ends=tuple(span.end for span, _ in mentions),
        owners=tuple(owner for _, owner in mentions),
        by_surname={form: i for i, key in enumerate(keys) if bearers[key] == 1 for form in (letters(key), key)},
    )


def _notes(text: str, mentions: list[tuple[Span, int]], people: int) -> list[list[str]]:
    """What stands before and behind the mentions of each person."""
    notes: list[list[str]] = [[] for _ in range(people)]
    for at, (span, owner) in enumerate(mentions):
        left = mentions[at - 1][0] if at else Span(start=0, end=0)
        # "Brandt's adviser Odo Holm": whose adviser he is belongs to the role.
        prior = before_name(text, span.start, span.end, left.start if at and POSSESSIVE.match(text, left.end) else left.end)
        following = mentions[at + 1][0] if at + 1 < len(mentions) else Span(start=len(text), end=len(text))
        notes[owner] += (prior, behind_name(text, span.end, prior, following))
    return notes


def _gender(name: str, notes: list[str]) -> str | None:
    """By titles and kinship words around the name, else by the first name."""
    told = Counter(gender for note in notes if (gender := gender_of(note)))
    if told["m"] != told["f"]:
        return "m" if told["m"] > told["f"] else "f"
    return gender_by_name(name)


def _parties(
    text: str, names: Sequence[Name], groups: list[Group], roles: list[tuple[Role, ...]], home: str | None
) -> list[str | None]:
    """Who speaks for a state or group: told by a role, then by whose aide one is, by fame, and by the article around the name."""
    parties = [next((role.party for role in own if role.status == "office" and role.party), None) for own in roles]
    by_surname = {surname_key(group.name.split()): i for i, group in enumerate(groups)}
    forms = ((name.span.start, text[name.span.start : name.span.end]) for name in names if name.kind in ("place", "people"))
    places = [(start, form) for start, form in forms if form.casefold() not in TERRITORIES]
    sides: Counter[str] = Counter()
    for group, party in zip(groups, parties, strict=True):
        side = party or known_party(group.name)
        if side:
            sides[side] += len(group.mentions)
    shares = _shares(places, sides)
    for i, (group, own) in enumerate(zip(groups, roles, strict=True)):
        if parties[i] is None:
            served = (
                _party_of_master(role.master, i, by_surname, parties) for role in own if role.master and role.status == "office"
            )
            parties[i] = (
                next(filter(None, served), None)
                or _party_of_its(text, group, own, places)
                or _party_untold(text, group, own, places, shares, home)
            )
    return parties


def _party_of_master(master: str, servant: int, by_surname: dict[str, int], parties: list[str | None]) -> str | None:
    """The party of whose aide one is, if it is known by now."""
    at = by_surname.get(name_key(master))
    return (parties[at] if at is not None and at != servant else None) or known_party(master)


def _is_bare(roles: tuple[Role, ...]) -> bool:
    """Whether a person holds an office that only states have, of which no words say whose it is."""
    return any(role.bare for role in roles) and all(role.status == "office" for role in roles)


def _party_of_its(text: str, group: Group, roles: tuple[Role, ...], places: list[tuple[int, str]]) -> str | None:
    """Whose "its ambassador" is: of the state named last before these words."""
    words = next((role.words for role in roles if role.words.startswith("its ")), None)
    at = text.rfind(words, max(0, group.mentions[0].start - NEAR), group.mentions[0].start) if words else -1
    before = places[max(0, bisect_left(places, (at, "")) - 3) : bisect_left(places, (at, ""))] if at >= 0 else []
    return next(filter(None, (state_named(form) for _, form in reversed(before))), None)


def _party_untold(
    text: str,
    group: Group,
    roles: tuple[Role, ...],
    places: list[tuple[int, str]],
    shares: dict[str, float],
    home: str | None,
) -> str | None:
    """The party of a person of whom the article tells none, if any."""
    statuses = {role.status for role in roles}
    if "former" in statuses or statuses == {"private"}:
        return None
    known = known_party(group.name)
    if known or not _is_bare(roles):
        return known
    if any(AMERICAN.search(role.words) for role in roles):
        return "United States"
    office = next(filter(None, (_party_of_office(text, role) for role in roles)), None)
    if office:
        return office
    local = all(role.nouns & LOCAL for role in roles)
    return _party_around(group.mentions[0].start, places, {} if local else shares, home)


def _party_of_office(text: str, role: Role) -> str | None:
    """The one state of which the article names, in common words, who holds the same office: "Norland's foreign minister said"."""
    office = " ".join(role.words.split()[-2:]).lower()
    if not OFFICE.fullmatch(office):
        return None
    spelt = re.sub(r"defen[cs]e", "defen[cs]e", office)
    found = re.finditer(rf"\b([A-Z][\w’'-]+) (?:[a-z-]+ )?{spelt}(?! [A-Z])(?!['’]s)\b", text)
    states = {state for match in found if (state := state_named(POSSESSIVE.sub("", match[1]), within=False))}
    return states.pop() if len(states) == 1 else None


def _party_around(at: int, places: list[tuple[int, str]], shares: dict[str, float], home: str | None) -> str | None:
    """The state named most and nearest around a place, and in the whole article; None where two are about equal."""
    near: dict[str, float] = {}
    for start, form in places[bisect_left(places, (at - NEAR, "")) : bisect_right(places, (at + NEAR, ""))]:
        party = state_named(form, within=not shares)
        if party:
            near[party] = near.get(party, 0.0) + 1 / (1 + abs(start - at) / HALF)
    total = max(sum(near.values()), LITTLE) if shares else 1.0
    found = sorted(
        (0.5 * near.get(party, 0.0) / total + shares.get(party, 0.0) + (HOME if party == home else 0.0), party)
        for party in {**near, **shares}
    )
    lead = found[-1][0] - found[-2][0] if len(found) > 1 else 1.0
    return found[-1][1] if found and lead >= (CLEAR_OF_ALL if found[-1][1] in EVERYWHERE else CLEAR) else None


def _shares(places: list[tuple[int, str]], sides: Counter[str]) -> dict[str, float]:
    """Each state's share of an article's names: places and peoples, and people whose side (mentions of each) is known."""
    forms = Counter(form for _, form in places)
    states = Counter(sides)
    for form, number in forms.items():
        state = state_named(form, within=False)
        if state:
            states[state] += number
    return {state: number / states.total() for state, number in states.items()}


def state_named(form: str, *, within: bool = True) -> str | None:
    """The state or group that a name of a place or people belongs to; `within`: also a region's or a city's."""
    found = (mention for mention in find_parties(form) if within or mention.how != "region")
    return next((mention.country or mention.party for mention in found), None)
