"""What the words of a role tell of who holds it."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from onrecord.language.parties import find_parties, party_of
from onrecord.language.parties_forms import remembered
from onrecord.language.people import OFFICES, PRIVATE, WORD, bare, fold
from onrecord.linked import Held, Sighting

FORMER = frozenset("former ex then late retired ousted".split())
EMPTY = frozenset("the a an and of for s his her their its our country new current e acting senior top".split())
"""Words by which two wordings of one role differ; `e` is what is left of "the" at times."""
ONE_SIDE = {"Europe": "European Union"}
"""Parties of one side, as an office of the one is often said to be the other's."""

INSTITUTES = frozenset(
    "institute institution centre center foundation university academy college school think-tank tank forum society museum"
    " laboratory journal magazine newspaper council".split()
)
"""Whoever heads one of these comments; a council may be a state's, so that its name must say more (`LEARNED`)."""
LEARNED = frozenset("affairs relations studies policy analytical expert strategic scientific research".split())
POSTS = frozenset(
    "minister ministry secretary president ambassador envoy spokesman spokeswoman spokesperson security federation".split()
)
"""With one of these it is an office all the same: "education minister", "UN Security Council"."""

SENTENCE = re.compile(r".*[^\W\d_]{4}\. (?=[A-Z])", re.S)
"""The last word before a stop has four letters: titles are cut shorter ("Maj. Gen.")."""
TOLD = 3
"""Articles whose inference weighs as much as one whose words name the party: a bare "minister" is often given to another side."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """What a role's words tell."""

    party: str | None
    """The side that they name."""
    offices: frozenset[str]
    private: bool
    """Whether they name a private calling and no office, past ones included."""
    words: frozenset[str]
    """What tells it from another role."""


@remembered(1 << 16)
def read_role(role: str) -> Role:
    """Take a role's words apart."""
    role = own_words(role)
    words = [fold(bare(word)) for word in WORD.findall(role)]
    offices = frozenset(word for word in words if word in OFFICES)
    party = party_of(role)
    named = {fold(word) for mention in find_parties(role) for word in WORD.findall(role[mention.span.start : mention.span.end])}
    return Role(
        party=one_side(party),
        offices=offices,
        private=not offices and any(word in PRIVATE for word in words) and not FORMER & set(words),
        words=frozenset(words) - EMPTY - named,
    )


def comments(role: str) -> bool:
    """Whether a role is at an institute, not in office: its head speaks for nobody's side."""
    words = {fold(bare(word)) for word in WORD.findall(own_words(role))}
    bodies = words & INSTITUTES
    return bool(bodies) and not words & POSTS and (bodies != {"council"} or bool(words & LEARNED))


def own_words(role: str) -> str:
    """A role without the end of a sentence before it."""
    return " ".join(SENTENCE.sub("", role).split())


def one_side(party: str | None) -> str | None:
    """A party, or the one it belongs to."""
    return ONE_SIDE.get(party, party) if party else None


def side_of(sightings: Iterable[Sighting]) -> str | None:
    """The party that most articles give."""
    given: Counter[str] = Counter()
    for sighting in sightings:
        told = read_role(sighting.role).party if sighting.role else None
        for party, weight in ((told, TOLD), (one_side(sighting.party), 1)):
            if party:
                given[party] += weight
    return next((party for party, _ in given.most_common(1)), None)


def held_roles(sightings: Sequence[Sighting], side: str | None) -> tuple[Held, ...]:
    """The roles in order of their first day; wordings of one role are one, under the most frequent wording."""
    same: dict[tuple[frozenset[str], str | None], list[Sighting]] = {}
    for sighting in sightings:
        if sighting.role and read_role(sighting.role).words:
            told = read_role(sighting.role)
            same.setdefault((told.words, told.party or side), []).append(sighting)
    held = [_held(party, group) for (_, party), group in same.items()]
    return tuple(sorted(held, key=lambda role: (role.since or "~", -role.articles, role.role)))


def _held(party: str | None, sightings: Sequence[Sighting]) -> Held:
    wordings = Counter(own_words(sighting.role) for sighting in sightings if sighting.role)
    dates = sorted(sighting.date for sighting in sightings if sighting.date)
    return Held(
        role=min(wordings, key=lambda words: (-wordings[words], words)),
        party=party,
        since=dates[0] if dates else None,
        until=dates[-1] if dates else None,
        articles=len({sighting.article for sighting in sightings}),
    )
