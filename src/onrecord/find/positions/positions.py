"""An article -> its positions: what each side demands, on what condition, offers, agrees to, refuses, threatens and so on.

Rules and clauses propose stands; what speaks for each is weighed, and of those that overlap the best remains.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from onrecord.find.positions.clauses import find_clauses
from onrecord.find.positions.evidence import evidence_of, read_passage, read_setting
from onrecord.find.positions.plover import plover_of
from onrecord.find.positions.quote import conjuncts, issue_of
from onrecord.find.positions.scenes import Scene, find_scenes, has_party
from onrecord.find.positions.stands import Stand, find_stands
from onrecord.language.ids import entry_id
from onrecord.language.parsed import Parsed
from onrecord.models.stands import ACTS, Limits, Stands
from onrecord.records import Act, Position, Span

# Whose calls press others without a claim of their own.
BODIES = frozenset(
    (
        "United Nations", "African Union", "ASEAN", "Vatican", "SCO", "Arab League", "G7", "G20",
        "BRICS", "OSCE", "IAEA", "Red Cross", "ICRC", "WHO", "ECOWAS", "OPEC", "Commonwealth", "World Bank",
    )
)  # fmt: skip
SPLIT = ("agree", "demand", "urge", "commit")
"""Acts of which a list makes several."""
PRESSES = ("said_must", "said_must_other")
# "We agreed with them": the other side, unnamed.
WITH_THEM = re.compile(r"\b(?:with|to) (?:him|her|them|it|us)\b")
LONGEST, SHORTEST = 450, 12
"""Code points of a quote; what is longer lost its stops, what is shorter says nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A stand as one party's, with what speaks for it."""

    stand: Stand
    party: str
    evidence: frozenset[str]
    about: frozenset[str]
    """What speaks for any stand of its article."""
    told: Act | None
    """The act by the rule that found it, or by one that found the same words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """A proposal that is an entry unless a surer one has its words."""

    proposal: Proposal
    act: Act
    margin: float
    """By how much its score is above the limit."""


def find_positions(parsed: Parsed, weighed_by: Stands) -> tuple[Position, ...]:
    """The positions of an article, in text order."""
    by = f"stands:{weighed_by.card['name']}"
    proposals = [*propose(parsed)]
    base = weighed_by.scores(proposals[0].about if proposals else ())
    weighed = (weigh(one, weighed_by.scores(one.evidence) + base, weighed_by.limits) for one in proposals)
    entries = [
        entry
        for one in without_overlaps([one for one in weighed if one])
        for entry in _entries(parsed, one, by, weighed_by.confidence.probability((one.margin, float(one.proposal.told is None))))
    ]
    return tuple(sorted(entries, key=lambda one: (one.quote.start, one.quote.end)))


def weigh(proposal: Proposal, scores: NDArray[np.floating[Any]], limits: Limits) -> Weighed | None:
    """What a proposal is worth by its scores; None if it is no entry."""
    if proposal.told:
        act, margin = proposal.told, float(scores[0]) - limits.told
    elif (margin := float(scores[0]) - limits.free) < 0:
        return None
    else:
        chances = 1 / (1 + np.exp(-scores[1:]))
        best = int(chances.argmax())
        if chances[best] < limits.certain * chances.sum():
            return None
        act = ACTS[best]
    return Weighed(proposal=proposal, act=act, margin=margin) if margin >= 0 else None


def propose(parsed: Parsed) -> Iterator[Proposal]:
    """Every stand that a party might take."""
    scenes = [*find_scenes(parsed)]
    found = [(scene, *_stands_in(scene)) for scene in scenes if has_party(scene)]
    if not any(stands for _, _, stands in found):
        return
    setting = read_setting(scenes, len(parsed.article.text))
    for scene, ruled, stands in found:
        if not stands:
            continue
        passage = read_passage(scene)
        for stand in stands:
            for party in stand.parties:
                yield Proposal(
                    stand=stand,
                    party=party,
                    evidence=evidence_of(setting, passage, stand, party, ruled),
                    about=setting.words,
                    told=stand.act or _told_by(ruled, stand, party),
                )


def _stands_in(scene: Scene) -> tuple[list[Stand], list[Stand]]:
    """What rules find in a sentence; and of this and its clauses what is neither too short nor too long to be quoted."""
    ruled = find_stands(scene)
    return ruled, [stand for stand in (*ruled, *find_clauses(scene)) if SHORTEST <= stand.end - stand.start <= LONGEST]


def _told_by(ruled: Sequence[Stand], stand: Stand, party: str) -> Act | None:
    near = (one.act for one in ruled if party in one.parties and one.start < stand.end and stand.start < one.end)
    return next(near, None)


def without_overlaps(weighed: Sequence[Weighed]) -> list[Weighed]:
    """Of a party's stands that share words, one whose words a rule marked off, then the surest; their order stays."""
    taken: dict[str, list[tuple[int, int]]] = {}
    kept = set()
    for number in sorted(range(len(weighed)), key=lambda number: _rank(weighed[number])):
        one = weighed[number]
        stand, mine = one.proposal.stand, taken.setdefault(one.proposal.party, [])
        place = bisect_left(mine, (stand.start, stand.end))
        after, before = mine[place : place + 1], mine[max(0, place - 1) : place]
        if (after and after[0][0] < stand.end) or (before and stand.start < before[0][1]):
            continue
        mine.insert(place, (stand.start, stand.end))
        kept.add(number)
    return [one for number, one in enumerate(weighed) if number in kept]


def _rank(weighed: Weighed) -> tuple[bool, float]:
    """A clause around words that a rule marked off says no more than they do."""
    proposal = weighed.proposal
    return proposal.stand.act is None and proposal.told is not None, -weighed.margin


def toward_of(text: str, stand: Stand, party: str, act: Act) -> tuple[str, ...]:
    """Whom a party's stand addresses: the partners of an agreement, else whom it names; of "we agreed with them" the other of the
    two sides that the text is about."""
    partners: tuple[str, ...] = ()
    if act == "agree" and len(stand.parties) > 1:
        partners = stand.parties
    elif act == "agree" and not stand.toward and party in stand.pair and WITH_THEM.search(text, stand.start, stand.end):
        partners = stand.pair
    return tuple(one for one in partners if one != party) or stand.toward


def quotes_of(text: str, stand: Stand, act: Act) -> tuple[tuple[int, int], ...]:
    """The pieces of a stand that are entries of their own: of "agreed to exchange prisoners and continue the talks" two."""
    pieces = conjuncts(text, stand.start, stand.object, stand.end) if act in SPLIT else ()
    return pieces or ((stand.start, stand.end),)


def _entries(parsed: Parsed, weighed: Weighed, by: str, confidence: float) -> Iterator[Position]:
    text, stand, party, act = parsed.article.text, weighed.proposal.stand, weighed.proposal.party, weighed.act
    if stand.rule in PRESSES and party in BODIES:
        act = "urge"
    toward = toward_of(text, stand, party, act)
    for start, end in quotes_of(text, stand, act):
        quote = Span(start=start, end=end)
        yield Position(
            id=entry_id(parsed.article.edition, "positions", (quote,), party, act),
            quote=quote,
            party=party,
            act=act,
            toward=toward,
            issue=issue_of(text, max(start, stand.object) if stand.object < end else start, end),
            mode=stand.mode,
            ascribed_by=stand.ascribed_by,
            plover=plover_of(act, text[start:end]),
            statement=stand.statement.id if stand.statement else None,
            by=by,
            confidence=confidence,
        )
