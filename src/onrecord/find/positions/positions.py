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

from onrecord.find.positions.addressees import Around, Candidate, find_candidates
from onrecord.find.positions.clauses import find_clauses
from onrecord.find.positions.denials import find_denials
from onrecord.find.positions.evidence import evidence_of, read_passage, read_setting
from onrecord.find.positions.plover import plover_of
from onrecord.find.positions.quote import conjuncts, issue_of
from onrecord.find.positions.scenes import Scene, find_scenes, has_party
from onrecord.find.positions.stands import Stand, find_stands
from onrecord.language.ids import entry_id
from onrecord.language.parsed import Parsed
from onrecord.models.addressees import Addressees
from onrecord.models.stands import ACTS, Limits, Stands
from onrecord.records import Act, Position, Span

# Whose calls press others without a claim of their own.
BODIES = frozenset(
    (
        "United Nations", "African Union", "ASEAN", "Vatican", "SCO", "Arab League", "G7", "G20",
        "BRICS", "OSCE", "IAEA", "Red Cross", "ICRC", "WHO", "ECOWAS", "OPEC", "Commonwealth", "World Bank",
    )
)  # fmt: skip
BEYOND_VERB: tuple[Act, ...] = ("condition", "threaten")
"""Acts that rules tell by what hangs on the verb ("will fight on until"): trees over classes of words do not see it."""
ONLY_BY_RULE: tuple[Act, ...] = ("commit", "agree", "refuse")
SPLIT = ("agree", "demand", "urge", "commit")
"""Acts of which a list makes several."""
PRESSES = ("said_must", "said_must_other")
# "We agreed with them": the other side, unnamed.
WITH_THEM = re.compile(r"\b(?:with|to) (?:him|her|them|it|us)\b")
CLOSING = " \"”'’)"
"""What may stand behind a sentence's question mark."""
LONGEST, SHORTEST = 450, 12
"""Code points of a quote; what is longer lost its stops, what is shorter says nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A stand as one party's, with what speaks for it."""

    stand: Stand
    party: str
    evidence: frozenset[str]
    around: Around
    told: Act | None
    """The act by the rule that found it, or by one that found the same words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """A proposal that is an entry unless a surer one has its words."""

    proposal: Proposal
    act: Act
    margin: float
    """By how much its score is above the limit."""


def find_positions(parsed: Parsed, weighed_by: Stands, addressees: Addressees) -> tuple[Position, ...]:
    """The positions of an article, in text order."""
    by = f"stands:{weighed_by.card['name']}"
    proposals = [*propose(parsed)]
    scores = weighed_by.scores([one.evidence for one in proposals])
    likely = [(one, float(score)) for one, score in zip(proposals, scores, strict=True) if score >= least(one, weighed_by.limits)]
    chances = weighed_by.chances([one.evidence for one, _ in likely])
    weighed = (weigh(*one, chance, weighed_by.limits) for one, chance in zip(likely, chances, strict=True))
    entries = [
        entry
        for one in without_overlaps([one for one in weighed if one])
        for entry in _entries(
            parsed, one, addressees, by, weighed_by.confidence.probability((one.margin, float(one.proposal.told is None)))
        )
    ]
    return tuple(sorted(entries, key=lambda one: (one.quote.start, one.quote.end)))


def least(proposal: Proposal, limits: Limits) -> float:
    """The score from which a proposal may be an entry."""
    return limits.told if proposal.told else limits.free


def weigh(proposal: Proposal, score: float, chances: NDArray[np.floating[Any]], limits: Limits) -> Weighed | None:
    """What a proposal is worth by its score and the chances of the acts; None if it is no entry.

    The act that a rule tells is left for the likeliest one only where its own chance is small, and never where it rests on more
    than the verb.
    """
    margin = score - least(proposal, limits)
    if margin < 0:
        return None
    act, told = ACTS[int(chances.argmax())], proposal.told
    if told is None:
        if chances.max() < limits.certain or not _is_told_freely(act, proposal.evidence):
            return None
    elif told in BEYOND_VERB or chances[ACTS.index(told)] >= limits.certain:
        act = told
    return Weighed(proposal=proposal, act=act, margin=margin)


def _is_told_freely(act: Act, evidence: frozenset[str]) -> bool:
    """Whether an act can be told where no rule tells it: by a word of its own. Of commitments, agreements and refusals that trees
    saw there one in ten was right."""
    return act not in ONLY_BY_RULE and (f"has:{act}" in evidence or f"cue:{act}" in evidence)


def propose(parsed: Parsed) -> Iterator[Proposal]:
    """Every stand that a party might take."""
    scenes = [*find_scenes(parsed)]
    found = [(at, *_stands_in(scene)) for at, scene in enumerate(scenes) if has_party(scene)]
    if not any(stands for _, _, stands in found):
        return
    setting = read_setting(scenes, len(parsed.article.text))
    for at, ruled, stands in found:
        if not stands:
            continue
        passage = read_passage(scenes[at])
        around = Around(scene=scenes[at], before=tuple(reversed(scenes[max(0, at - 2) : at])), setting=setting)
        for stand in stands:
            for party in stand.parties:
                yield Proposal(
                    stand=stand,
                    party=party,
                    evidence=evidence_of(setting, passage, stand, party, ruled),
                    around=around,
                    told=stand.act or _told_by(ruled, stand, party),
                )


def _stands_in(scene: Scene) -> tuple[list[Stand], list[Stand]]:
    """What rules find in a sentence; and of this and its clauses what is neither too short nor too long to be quoted."""
    ruled = [*find_stands(scene), *find_denials(scene)]
    asks = scene.parsed.article.text[scene.start : scene.end].rstrip(CLOSING).endswith("?")
    found = (stand for stand in (*ruled, *find_clauses(scene)) if SHORTEST <= stand.end - stand.start <= LONGEST)
    # What the outlet asks ("Would Marn be ready to …?") is nobody's stand.
    return ruled, [stand for stand in found if stand.statement or not asks]


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


def candidates_of(proposal: Proposal, act: Act) -> list[Candidate]:
    """The parties that a stand might address."""
    ruled = _ruled(proposal.around.scene.parsed.article.text, proposal.stand, proposal.party, act)
    return find_candidates(proposal.around, proposal.stand, proposal.party, act, ruled)


def _ruled(text: str, stand: Stand, party: str, act: Act) -> tuple[str, ...]:
    """Whom a party's stand addresses by rules: the partners of an agreement, else whom it names; of "we agreed with them" the
    other of the two sides that the text is about."""
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


def _entries(parsed: Parsed, weighed: Weighed, addressees: Addressees, by: str, confidence: float) -> Iterator[Position]:
    text, stand, party, act = parsed.article.text, weighed.proposal.stand, weighed.proposal.party, weighed.act
    if stand.rule in PRESSES and party in BODIES:
        act = "urge"
    candidates = candidates_of(weighed.proposal, act)
    toward = tuple(candidates[at].party for at in addressees.chosen([one.evidence for one in candidates]))
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
