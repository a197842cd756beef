"""An account of attacks that one speaker gives, place after place: its sentences without a cue are that speaker's too."""

from collections.abc import Sequence
from dataclasses import replace

from onrecord.find.figures.claimants import OUTLET
from onrecord.records import Figure

ATTACKS = frozenset({"weapons", "killed", "wounded", "people", "other"})
"""What such an account counts."""
TOLD = 3
"""Figures with a cue that make an account one speaker's."""
NEXT = 300
"""Code points from one figure of an account to the next."""


def with_tellers(figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """The figures, in text order; where all weapons and losses with a cue are one speaker’s, those next to them are too."""
    told = [figure for figure in figures if figure.unit in ATTACKS and figure.claimant != OUTLET]
    armed = sum(figure.unit == "weapons" for figure in told)
    if len(told) < TOLD or armed < TOLD or len({figure.claimant for figure in told}) > 1:
        return tuple(figures)
    kept: list[Figure] = []
    last: Figure | None = None
    for figure in figures:
        if figure.claimant == OUTLET and last and figure.unit in ATTACKS and figure.quote.start - last.quote.end < NEXT:
            figure = replace(figure, claimant=last.claimant)
        if figure.unit in ATTACKS and figure.claimant != OUTLET:
            last = figure
        kept.append(figure)
    return tuple(kept)
