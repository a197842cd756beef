"""A draft and a store -> a verdict on each quotation and claim. What cannot be decided says so."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from onrecord.check.compare import SHORT, Difference, Likeness, compare, longest_run
from onrecord.check.meaning import same_meaning
from onrecord.check.quotations import Quotation, find_quotations, quotation_of
from onrecord.check.recorded import FEW, Lookup, Recorded, find_printed, find_recorded, open_lookup
from onrecord.language.people import fold
from onrecord.language.words import WORD
from onrecord.link.sayings import FUNCTION_WORDS
from onrecord.link.voices import compare_voices
from onrecord.records import Speaker, Statement

Verdict = Literal["verbatim", "cut", "altered", "other_speaker", "paraphrased", "not_found", "undecided"]
FAIR: frozenset[Verdict] = frozenset(("verbatim", "cut"))
MARKED = 0.9
"""Share of a quotation's words that the article has in quotation marks, with which it quotes; odd marks cost some."""
SPLICED = 3
"""Words of each of two statements at least that a splice is made of."""
PRINTED = 3
"""Words, function words left aside, that are looked for in the texts where no statement has them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What the record says of a quotation or claim."""

    quotation: Quotation
    verdict: Verdict
    why: str
    """One line; empty where the verdict says all."""
    recorded: Recorded | None = None
    """The statement that the verdict rests on, or the nearest one."""
    differences: tuple[Difference, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A statement that a quotation may be of."""

    recorded: Recorded
    likeness: Likeness
    voice: Literal["same", "side", "unclear", "other", "nobody"]


class Finding(NamedTuple):
    """What one statement tells of a quotation; the lowest rank decides."""

    rank: int
    verdict: Verdict
    why: str


SPLICES = 5
"""The rank from which on two statements together tell more than one."""


def check_draft(store: sqlite3.Connection, draft: str, statements: Sequence[Statement]) -> tuple[Checked, ...]:
    """Verdicts on a draft's quotations and claims, in order; `statements` are those read in it."""
    lookup = open_lookup(store)
    return tuple(_check(lookup, draft, quotation) for quotation in find_quotations(draft, statements))


def check_words(store: sqlite3.Connection, words: str, speaker: Speaker | None) -> Checked | None:
    """The verdict on words given to somebody; None if there are no words."""
    quotation = quotation_of(words, speaker)
    return _check(open_lookup(store), words, quotation) if quotation else None


def _check(lookup: Lookup, draft: str, quotation: Quotation) -> Checked:
    matches = [
        Match(recorded=one, likeness=compare(draft, quotation, one), voice=_voice(quotation.speaker, one))
        for one in find_recorded(lookup, quotation, draft)
    ]
    judge = _of_literal if quotation.literal else _of_claim
    judged = [(finding, match) for match in matches if (finding := judge(quotation, match))]
    best, match = min(judged, key=_order, default=(None, None))
    if quotation.literal and (best is None or best.rank >= SPLICES):
        spliced = _spliced(quotation, matches)
        if spliced:
            return spliced
    if best and match:
        return _checked(quotation, match, best)
    return _unmatched(lookup, draft, quotation)


def _order(judged: tuple[Finding, Match]) -> tuple[int, bool, float]:
    """What tells more comes first; of two that tell the same, the one with more of the words."""
    finding, match = judged
    return finding.rank, match.likeness.how == "cut", -match.likeness.share


def _of_literal(quotation: Quotation, match: Match) -> Finding | None:
    """What one statement tells of words in quotation marks: if it has them in marks, in its outlet's words, or nearly."""
    how, voice, name = match.likeness.how, match.voice, _name(match)
    named = voice in ("same", "nobody")
    if how in ("whole", "cut") and match.likeness.marked >= MARKED:
        if named:
            whose = f"the draft does not say who speaks: {name}" if voice == "nobody" else ""
            return Finding(0, "verbatim" if how == "whole" else "cut", whose)
        if voice != "other":
            return None if _is_short(quotation) else Finding(1, "undecided", f"the record has these words as {name}’s")
        return None if _is_short(quotation) else Finding(2, "other_speaker", f"the record gives these words to {name}")
    if _is_short(quotation):
        return None
    if how in ("whole", "cut"):
        return _of_paraphrase(match)
    if how == "changed":
        return (
            Finding(4, "altered", match.likeness.why) if named else Finding(SPLICES + 1, "undecided", f"near to words of {name}")
        )
    if voice in ("same", "side") and same_meaning(quotation, match.recorded):
        return Finding(SPLICES, "paraphrased", "only in other words")
    return None


def _of_paraphrase(match: Match) -> Finding:
    if match.voice in ("unclear", "other"):
        return Finding(SPLICES + 2, "undecided", f"an outlet’s words for what {_name(match)} said")
    how = "in part" if match.likeness.marked else "only ever"
    return Finding(3, "paraphrased", f"{how} in the outlet’s own words")


def _of_claim(quotation: Quotation, match: Match) -> Finding | None:
    """What one statement tells of a claim in the draft's own words: whether it says the same, however it is worded."""
    how, voice = match.likeness.how, match.voice
    agrees = same_meaning(quotation, match.recorded)
    if how in ("whole", "cut") and voice in ("same", "nobody") and not _is_short(quotation):
        return Finding(0, "verbatim" if how == "whole" else "cut", "")
    if agrees and voice in ("same", "side"):
        return Finding(1, "paraphrased", "")
    if agrees is False and how == "changed" and voice == "same":
        return Finding(2, "altered", match.likeness.why)
    if how in ("whole", "cut") and voice == "other" and _telling(quotation) >= PRINTED:
        return Finding(3, "other_speaker", f"the record gives this to {_name(match)}")
    if agrees is False and voice == "same":
        return Finding(4, "undecided", f"near to words of {_name(match)}, but for a number or a negation")
    if (how != "none" and voice == "same") or (how not in ("near", "none") and voice in ("side", "unclear")):
        return Finding(5, "undecided", f"near to words of {_name(match)}")
    return None


def _unmatched(lookup: Lookup, draft: str, quotation: Quotation) -> Checked:
    """The verdict where no statement has the words, nor nearly so."""
    printed = find_printed(lookup, quotation, draft) if quotation.literal and _telling(quotation) >= PRINTED else None
    if printed:
        where = printed["outlet"] or printed["title"] or printed["input"]
        return Checked(quotation=quotation, verdict="undecided", why=f"printed by {where}, but recorded as nobody’s words")
    return Checked(quotation=quotation, verdict="not_found", why="")


def _spliced(quotation: Quotation, matches: Sequence[Match]) -> Checked | None:
    """Two statements' words put together as one quotation."""
    words, size = list(quotation.words), len(quotation.words)
    heads = [(longest_run(words, list(match.recorded.words), last=False), match) for match in matches]
    tails = [(longest_run(words, list(match.recorded.words), last=True), match) for match in matches]
    for head, first in sorted(heads, key=lambda pair: -pair[0]):
        for tail, second in sorted(tails, key=lambda pair: -pair[0]):
            if first.recorded != second.recorded and min(head, tail) >= SPLICED and head + tail >= size:
                why = f"two statements as one: its end is {_name(second)}’s, in {_source(second.recorded)}"
                return _checked(quotation, first, Finding(SPLICES, "altered", why))
    return None


def _checked(quotation: Quotation, match: Match, finding: Finding) -> Checked:
    differences = match.likeness.differences
    return Checked(
        quotation=quotation, verdict=finding.verdict, why=finding.why, recorded=match.recorded, differences=differences
    )


def _voice(claimed: Speaker | None, recorded: Recorded) -> Literal["same", "side", "unclear", "other", "nobody"]:
    """Whether who is claimed to speak is who is recorded; `nobody` where the draft names none."""
    if claimed is None or fold(claimed.name) in PRONOUNS:
        return "nobody"
    voice = compare_voices(claimed, recorded.speaker, {})
    if voice in ("side", "unclear") and _names(recorded.known_as, claimed.name):
        return "same"
    return voice


def _names(known_as: str, name: str) -> bool:
    """Whether a source's words or role name a body: "the Kremlin" speaks through "Kremlin spokesman Orr"."""
    words = {word for word in WORD.findall(fold(name)) if word not in FUNCTION_WORDS}
    return bool(words) and words <= set(WORD.findall(fold(known_as)))


def _name(match: Match) -> str:
    return match.recorded.speaker.name if match.recorded.speaker else "nobody who is named"


def _source(recorded: Recorded) -> str:
    return str(recorded.article["outlet"] or recorded.article["title"] or recorded.article["input"])


def _telling(quotation: Quotation) -> int:
    return sum(word not in FUNCTION_WORDS for word in quotation.words)


def _is_short(quotation: Quotation) -> bool:
    """So short that many may have said it."""
    return _telling(quotation) <= FEW and len(quotation.words) <= SHORT


PRONOUNS = frozenset("he she they it we i who".split())
