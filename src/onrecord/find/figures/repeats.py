"""A quantity that is told again in the same article is one figure: the first that tells it, by whoever is named for it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from onrecord.find.figures.claimants import OUTLET
from onrecord.find.figures.places import FATES
from onrecord.records import Figure

WORD = re.compile(r"[a-z]{4,}")
# "One index fell 1.2 percent, another too by 1.2": shares, or places of a list, that one sentence tells twice are two.
STOP = re.compile(r"[.!?][”\"’']?\s|\n")
AROUND = 45
"""Code points on either side of a figure whose words tell what it is about."""
EVERYDAY = frozenset(
    "that this with from have been were will would their which about more than said also says after over into other percent "
    "million billion".split()
)
TELLING = 20
"""From here on a number that an article gives twice, of people, arms or the like, is the same one in other words."""
PEOPLE = FATES | {"people"}
NAMED_ALIKE = frozenset({"money", "other"})
"""Units of many things, whose names must have a word in common."""


def without_repeats(text: str, figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """The figures without those that name an earlier one again, no more exactly than it."""
    kept: list[Figure] = []
    earlier: dict[tuple[object, ...], list[tuple[frozenset[str], int]]] = {}
    for figure in figures:
        key = (figure.value, "people" if figure.unit in PEOPLE else figure.unit, figure.currency)
        words = _words_near(text, figure)
        same = earlier.setdefault(key, [])
        again = next((at for others, at in same[-20:] if _is_repeat(text, figure, words, kept[at], others)), None)
        if figure.value == 0 or again is None:
            same.append((words, len(kept)))
            kept.append(figure)
        else:
            kept[again] = _by_whoever_is_named(kept[again], figure)
    return tuple(kept)


def _by_whoever_is_named(first: Figure, again: Figure) -> Figure:
    """A figure that the outlet opens with and somebody tells further on is theirs."""
    told = first.claimant == OUTLET and first.unit != "percent" and first.bound == again.bound
    return replace(first, claimant=again.claimant) if told and (first.value or 0) >= TELLING else first


def _is_repeat(text: str, figure: Figure, words: frozenset[str], one: Figure, others: frozenset[str]) -> bool:
    if figure.quote == one.quote:
        return False
    apart = STOP.search(text, one.quote.end, figure.quote.start) is not None
    if (figure.unit == "percent" or figure.by.endswith("listed")) and not apart:
        return False
    if apart and _is_telling(figure, one) and (figure.unit not in NAMED_ALIKE or words & others):
        return True
    if figure.unit != one.unit or (not apart and figure.unit in PEOPLE and figure.of != one.of):
        return False  # "three women, two men and two children"
    same = bool(words and others) and (words <= others or others <= words)
    if figure.unit == "percent" and apart and (same or len(words & others) > 1):
        return True
    quote = text[figure.quote.start : figure.quote.end].lower()
    if figure.value is None:
        return bool(words & others) and quote.split()[0] == text[one.quote.start : one.quote.end].lower().split()[0]
    # Of shares many are alike: "the 10 percent" may be another.
    told_of = figure.unit != "percent" or bool(words & others)
    return (same and figure.bound == one.bound and figure.claimant == one.claimant) or (
        told_of and quote.startswith(("the ", "its ", "their ", "his "))
    )


def _is_telling(figure: Figure, one: Figure) -> bool:
    """Whether a number is so large that two quantities of one kind hardly share it, and nobody else is named for it."""
    if figure.value is None or figure.value < TELLING or figure.unit in ("percent", "captured"):
        return False
    if figure.claimant != one.claimant and OUTLET not in (figure.claimant, one.claimant):
        return False
    return figure.unit == one.unit or "people" in (figure.unit, one.unit)


def _words_near(text: str, figure: Figure) -> frozenset[str]:
    """The content words of a figure, or around it, by their first five letters: "manufacturing" and "manufactured" agree."""
    near = WORD.findall(figure.of.lower()) or WORD.findall(
        text[max(0, figure.quote.start - AROUND) : figure.quote.end + AROUND].lower()
    )
    return frozenset(word[:5] for word in near if word not in EVERYDAY)
