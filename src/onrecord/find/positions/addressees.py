"""A stand -> the parties that it might address, each with what speaks for it, as features that `models/addressees.py` weighs."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal, get_args

from onrecord.find.positions.evidence import Setting, kind_of
from onrecord.find.positions.scenes import Scene
from onrecord.find.positions.stands import Stand, stands_beside
from onrecord.find.positions.subjects import TERRITORY, Mention, is_where
from onrecord.find.positions.words import stem_of
from onrecord.language.parties_roles import OFFICIAL
from onrecord.records import Act

Zone = Literal[
    "behind verb", "before verb", "sentence before", "sentence behind", "back 1", "spoken of", "back 2", "pair", "main"
]
"""Where a party is named, seen from the stand: in its words, around them in the sentence, in one of the two sentences before; or
it is whom the sentence before was about, one of the two named last, or one that the article names most."""
ZONES: tuple[Zone, ...] = get_args(Zone)
"""The nearest first; a party's place is the first in which it is."""
IN_QUOTE: tuple[Zone, ...] = ("behind verb", "before verb")
BACK: tuple[Zone, ...] = ("back 1", "back 2")
LAST_FIRST: tuple[Zone, ...] = ("sentence before", *BACK)
"""There the last mention is the nearest."""
MAIN = 2
"""Parties named most that are candidates wherever they stand."""
WORD = re.compile(r"[\w’'-]+|[^\w\s]")
BEFORE, BEHIND = 60, 50
"""Code points in which the words beside a mention are sought."""
# Before a name, these say nothing of its part in the sentence.
TITLES = frozenset("the its their his president prime minister us mr leader foreign".split())
GOES_BACK = re.compile(
    r"\b(?:they|them|their|he|him|his|she|her|you|your|it|its|that country|the country|the (?:regime|other side|enemy))\b", re.I
)
"""Words in a stand that mean somebody named before."""
VERB_NEXT = re.compile(
    r"(?:['’]s \w+)?(?: [A-Z]\w+)* (?:must|should|needs? to|has to|have to|had to|ought|to|will|would|can|cannot|could|may|is|are"
    r"|was|were|has|have|had|not)\b"
)
"""Behind the subject of a clause."""
VICTIM = re.compile(
    r"\b(?:bomb(?:ing)?s?|blasts?|explosions?|attacks?|strikes?|raids?|killings?|murders?|assassinations?|shootings?|massacres?"
    r"|crimes|aggression|offensive|violence|invasion|shelling|genocide)(?: \w+){0,3}? "
    r"(?:of|on|against|at|near|outside|in|targeting) (?:the )?(?:[\w.’'-]+ ){0,2}$"
)
"""Before a party to which something was done: who condemns "the bombing of Norland's embassy" does not criticise Norland."""
OWN = ("'s", "’s")
WORDS_OF_QUOTE = 25


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """The sentence of a stand, with the one or two before it in which anything was said or a party named, the nearest first."""

    scene: Scene
    before: tuple[Scene, ...]
    setting: Setting


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A party that a stand might address."""

    party: str
    evidence: frozenset[str]


@dataclass(slots=True)
class _Places:
    """The mentions of a party by zone, each with the first of those joined to it."""

    zones: dict[Zone, list[tuple[Mention, Mention]]] = field(default_factory=dict)

    @property
    def nearest(self) -> Zone:
        return next(zone for zone in ZONES if zone in self.zones)

    @property
    def first(self) -> int:
        return min((one.start for found in self.zones.values() for one, _ in found), default=1 << 60)


def find_candidates(around: Around, stand: Stand, party: str, act: Act, ruled: tuple[str, ...]) -> list[Candidate]:
    """The parties that a party's stand might address, in text order; `ruled` are those that a rule takes for it."""
    places = _places_of(around, stand, party, act, ruled)
    quoted = {one for one, its in places.items() if its.nearest in IN_QUOTE}
    text = around.scene.parsed.article.text
    object_ = text[stand.object : stand.end].lower()
    order: dict[Zone, int] = {}
    found = []
    for one in sorted(places, key=lambda one: places[one].first):
        zone = places[one].nearest
        rivals = len(quoted - {one})
        evidence = frozenset(
            (
                "bias",
                *_of_zone(places[one], zone, stand, act),
                *_of_rule(zone, stand, act, one in ruled, bool(ruled)),
                *_of_rivals(zone, act, order.get(zone, 0), rivals, len(places[one].zones[zone])),
                *_of_article(zone, around.setting, party, one),
                *_of_object(object_, zone),
                *_of_mention(text, stand, act, zone, places[one].zones[zone]),
            )
        )
        order[zone] = order.get(zone, 0) + 1
        found.append(Candidate(party=one, evidence=evidence))
    return found


def _places_of(around: Around, stand: Stand, party: str, act: Act, ruled: tuple[str, ...]) -> dict[str, _Places]:
    """Where each party but the stand's own is named."""
    scene = around.scene
    places: dict[str, _Places] = {}

    text = scene.parsed.article.text
    marked = [*_with_heads(text, scene.mentions)]
    hit = [act == "criticise" and _is_victim(text, stand, head) for _, head in marked]
    victims = {one.party for (one, _), was_hit in zip(marked, hit, strict=True) if was_hit}
    victims -= {one.party for (one, _), was_hit in zip(marked, hit, strict=True) if not was_hit}

    def add(one: str, zone: Zone, *found: tuple[Mention, Mention]) -> None:
        if one != party and one not in victims:
            places.setdefault(one, _Places()).zones.setdefault(zone, []).extend(found)

    for (one, head), was_hit in zip(marked, hit, strict=True):
        if not was_hit:
            add(one.party, _zone_of(stand, one), (one, head))
    for before, zone in zip(around.before, BACK, strict=False):
        for one in before.mentions:
            add(one.party, zone, (one, one))
    for name in scene.together:
        add(name, "spoken of")
    for name in scene.pair:
        add(name, "pair")
    for name in (*(one for one, _ in around.setting.named.most_common(MAIN)), *(one for one in ruled if one in places)):
        add(name, "main")
    return places


def _is_victim(text: str, stand: Stand, one: Mention) -> bool:
    return VICTIM.search(text, max(stand.start, one.start - BEFORE), one.start) is not None


def _with_heads(text: str, mentions: Sequence[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """Each mention with the first of those that it is joined to: what stands before that one holds for all."""
    last: Mention | None = None
    head: Mention | None = None
    for one in mentions:
        head = head if last and head and stands_beside(text, last, one) else one
        last = one
        yield one, head


def _zone_of(stand: Stand, one: Mention) -> Zone:
    if one.start < stand.start:
        return "sentence before"
    if one.start >= stand.end:
        return "sentence behind"
    return "behind verb" if one.start >= stand.object else "before verb"


def _of_zone(places: _Places, zone: Zone, stand: Stand, act: Act) -> Iterator[str]:
    yield f"act={act}"
    yield f"zone={zone}"
    yield f"zone={zone},{act}"
    yield f"kind={kind_of(stand)},{zone}"
    yield f"rule={stand.rule},{zone}"
    yield f"statement={stand.statement.kind if stand.statement else 'outlet'},{zone}"
    for one in places.zones:
        yield f"in={one}"
        yield f"in={one},{act}"


def _of_rule(zone: Zone, stand: Stand, act: Act, chosen: bool, any_chosen: bool) -> Iterator[str]:
    yield f"chosen={chosen}"
    yield f"chosen={chosen},{act}"
    yield f"chosen={chosen},{zone}"
    yield f"chosen={chosen},{stand.rule}"
    yield f"any chosen={any_chosen},{zone}"
    yield f"any chosen={any_chosen},{zone},{act}"


def _of_rivals(zone: Zone, act: Act, order: int, rivals: int, count: int) -> Iterator[str]:
    yield f"order={min(3, order)},{zone}"
    yield f"rivals={min(2, rivals)},{zone}"
    yield f"rivals={min(2, rivals)},{zone},{act}"
    yield f"count={min(3, count)},{zone}"


def _of_article(zone: Zone, setting: Setting, party: str, one: str) -> Iterator[str]:
    rank = setting.ranks.get(one, 9)
    share = 10 * setting.named[one] // max(1, setting.named.total())
    yield f"rank={min(4, rank)}"
    yield f"rank={min(4, rank)},{zone}"
    yield f"share={min(4, share)}"
    yield f"share={min(4, share)},{zone}"
    yield f"ranks={min(3, setting.ranks.get(party, 9))},{min(3, rank)}"


def _of_object(object_: str, zone: Zone) -> Iterator[str]:
    """The words of a stand's object: those that go back to somebody, and the stems of the first ones."""
    back = dict.fromkeys(GOES_BACK.findall(object_))
    yield f"goes back={bool(back)},{zone}"
    yield from (f"{word},{zone}" for word in back)
    stems = (stem_of(word) for word in WORD.findall(object_)[:WORDS_OF_QUOTE] if word.isalpha())
    yield from (f"stem={stem},{zone in IN_QUOTE}" for stem in stems)


def _of_mention(text: str, stand: Stand, act: Act, zone: Zone, found: Sequence[tuple[Mention, Mention]]) -> Iterator[str]:
    """What stands beside the mention that is nearest."""
    if not found:
        return
    one, head = found[-1 if zone in LAST_FIRST else 0]
    before = [word.lower() for word in WORD.findall(text[max(0, head.start - BEFORE) : head.start])][-3:]
    while before and before[-1] in TITLES:
        before.pop()
    last = before[-1] if before else "^"
    yield from (f"before={last}", f"before={last},{zone}", f"before={last},{act}", f"before={last},{stand.rule}")
    for word in before[-2:]:
        yield f"near before={stem_of(word)}"
        yield f"near before={stem_of(word)},{zone}"
    if len(before) > 1:
        yield f"two before={before[-2]} {last}"
    after = _after(text, one)
    yield from (f"after={after},{one.adjective}", f"after={after},{one.adjective},{zone}", f"after={after},{one.adjective},{act}")
    behind = [word.lower() for word in WORD.findall(text[one.end : one.end + BEHIND])]
    if behind:
        yield f"behind={stem_of(behind[0])}"
        yield f"behind={stem_of(behind[0])},{zone}"
    yield f"verb next={VERB_NEXT.match(text, one.end) is not None},{zone},{act}"
    yield f"joined={one is not head},{zone}"
    yield f"distance={min(5, abs(one.start - stand.object) // 25)},{zone}"
    yield f"where={is_where(text, stand.object, one)},{zone}"
    yield f"territory={TERRITORY.match(text, one.start) is not None},{zone}"
    if zone == "behind verb":
        yield from _of_gap(text[stand.object : head.start].lower())
    if zone in IN_QUOTE:
        yield from (f"later={stem_of(word)}" for word in WORD.findall(text[one.end : stand.end].lower())[:4])


def _of_gap(gap: str) -> Iterator[str]:
    """What stands between a stand's verb and a mention."""
    words = WORD.findall(gap)
    yield f"gap={min(6, len(words) // 2)}"
    yield f"comma={',' in words}"
    yield from (f"gap word={stem_of(word)}" for word in words)


def _after(text: str, one: Mention) -> str:
    """What follows a party's name: "Ostia's", "Ostian minister"."""
    if text.startswith(OWN, one.end):
        return "own"
    word = WORD.match(text, one.end + text.startswith(" ", one.end))
    if word is None or not word[0][0].isalnum():
        return "mark"
    return "office" if word[0].lower() in OFFICIAL else "name" if word[0][0].isupper() else "word"
