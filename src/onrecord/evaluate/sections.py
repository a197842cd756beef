"""The five parts of a record: when a predicted entry is the gold one, and which of its fields are right.

A field's check gives None where it says nothing: neither side has the field, or the gold leaves it open.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from onrecord.evaluate.counts import alike_from, jaccard
from onrecord.evaluate.entries import ScoredFigure, ScoredPosition, ScoredStatement, ScoredTalks, ScoredWording
from onrecord.evaluate.names import parties, same_name, same_party, surnames

E = TypeVar("E")
Check = Callable[[E, E], bool | None]

# Annotators who follow one guide reach these overlaps on nearly all entries that they share.
SAME_SPAN = 0.5
SAME_QUOTE = 0.3
SAME_FIGURE = 0.2
MOST_WORDS_AROUND_A_FIGURE = 12
SAME_TABLE = 0.5
SAME_DELEGATES = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Section(Generic[E]):
    """How one part is compared."""

    similarity: Callable[[E, E], float]
    """Of a gold and a predicted entry; 0 where they cannot be the same."""
    checks: Mapping[str, Check[E]]


def _same(field: str) -> Check[Any]:
    """A check that two entries agree in a field."""
    return lambda gold, found: getattr(gold, field) == getattr(found, field)


def _same_if_told(field: str) -> Check[Any]:
    """The same, unless neither tells the field."""

    def check(gold: Any, found: Any) -> bool | None:
        ours, theirs = getattr(gold, field), getattr(found, field)
        return ours == theirs if _told(ours) or _told(theirs) else None

    return check


def _same_parties_if_told(field: str) -> Check[Any]:
    """The same for tuples of names."""

    def check(gold: Any, found: Any) -> bool | None:
        ours, theirs = getattr(gold, field), getattr(found, field)
        return parties(ours) == parties(theirs) if ours or theirs else None

    return check


def _told(value: object) -> bool:
    return value is not None and value != frozenset()


def _statement_similarity(gold: ScoredStatement, found: ScoredStatement) -> float:
    return alike_from(gold.content, found.content, SAME_SPAN)


def _words_of(field: str) -> Check[ScoredStatement]:
    """A check of the source or the cue, where the gold has one."""

    def check(gold: ScoredStatement, found: ScoredStatement) -> bool | None:
        words = getattr(gold, field)
        return jaccard(words, getattr(found, field)) >= SAME_SPAN if words else None

    return check


def _speaker(field: str) -> Check[ScoredStatement]:
    """A check of a speaker's name or party, where the gold has a speaker."""

    def check(gold: ScoredStatement, found: ScoredStatement) -> bool | None:
        if gold.speaker is None:
            return None
        return same_party(getattr(gold.speaker, field), getattr(found.speaker, field, None))

    return check


def _talks_similarity(gold: ScoredTalks, found: ScoredTalks) -> float:
    """Same table, and a shared date or, where one has no date, the same words or place."""
    table = jaccard(parties(gold.parties), parties(found.parties)) if gold.parties or found.parties else 1.0
    if table < SAME_TABLE:
        return 0.0
    if gold.dates and found.dates:
        return table + jaccard(gold.dates, found.dates) if gold.dates & found.dates else 0.0
    overlap = jaccard(gold.words, found.words)
    same_place = bool(gold.place and found.place) and same_name(gold.place, found.place)
    return table + overlap if same_place or overlap else 0.0


def _people(gold: ScoredTalks, found: ScoredTalks) -> bool | None:
    return jaccard(surnames(gold.people), surnames(found.people)) >= SAME_DELEGATES if gold.people else None


def _place(gold: ScoredTalks, found: ScoredTalks) -> bool | None:
    return None if gold.place is None and found.place is None else same_name(gold.place, found.place)


def _position_similarity(gold: ScoredPosition, found: ScoredPosition) -> float:
    return alike_from(gold.words, found.words, SAME_QUOTE) if same_party(gold.party, found.party) else 0.0


def _figure_similarity(gold: ScoredFigure, found: ScoredFigure) -> float:
    """Same value; a quote may be the number alone or its clause."""
    if gold.value != found.value:
        return 0.0
    ours, theirs = gold.words, found.words
    if (ours <= theirs or theirs <= ours) and len(ours ^ theirs) <= MOST_WORDS_AROUND_A_FIGURE:
        return jaccard(ours, theirs)
    return alike_from(ours, theirs, SAME_FIGURE)


def _claimant(gold: ScoredFigure, found: ScoredFigure) -> bool:
    return same_name(gold.claimant, found.claimant)


def _wording_similarity(gold: ScoredWording, found: ScoredWording) -> float:
    return alike_from(gold.words, found.words, SAME_QUOTE) if gold.kind == found.kind else 0.0


STATEMENTS: Section[ScoredStatement] = Section(
    similarity=_statement_similarity,
    checks={
        "source": _words_of("source"),
        "cue": _words_of("cue"),
        "kind": _same("kind"),
        "speaker": _speaker("name"),
        "party": _speaker("party"),
        "said": _same_if_told("said"),
        "channel": _same_if_told("channel"),
    },
)
TALKS: Section[ScoredTalks] = Section(
    similarity=_talks_similarity,
    checks={
        "parties": lambda gold, found: parties(gold.parties) == parties(found.parties),
        "people": _people,
        "mediator": _same_parties_if_told("mediator"),
        "place": _place,
        "dates": _same_if_told("dates"),
        "round": _same_if_told("round"),
        "format": _same_if_told("format"),
        "status": _same("status"),
    },
)
POSITIONS: Section[ScoredPosition] = Section(
    similarity=_position_similarity, checks={"act": _same("act"), "toward": _same_parties_if_told("toward")}
)
FIGURES: Section[ScoredFigure] = Section(
    similarity=_figure_similarity,
    checks={"bound": _same("bound"), "unit": _same("unit"), "claimant": _claimant, "disputed": _same("disputed")},
)
WORDING: Section[ScoredWording] = Section(similarity=_wording_similarity, checks={"voice": _same("voice")})

SECTIONS: Mapping[str, Section[Any]] = {
    "statements": STATEMENTS,
    "talks": TALKS,
    "positions": POSITIONS,
    "figures": FIGURES,
    "wording": WORDING,
}
"""By the name of the record's part, in the order of reports."""
