"""A quantity that is told again in the same article is one figure: the first that tells it, by whoever is named for it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from onrecord.find.figures.claimants import OUTLET
from onrecord.find.figures.places import FATES
from onrecord.language.times_words import MONTH_NAMES
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
# "Three drones hit Marn", "in the Keld district, three drones fell": few of two places are two figures.
_PLACE = (
    rf"(?:the[ ])?(?:[a-z]+[ ]){{0,3}}?(?:of[ ](?:the[ ])?)?(?!(?:{MONTH_NAMES}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b)"
    r"(?P<where>[A-Z][\w-]+(?:(?:[’']s)?[ ][A-Z][\w-]+){0,3})"
)
WHERE_BEHIND = re.compile(rf"(?:[^.;\d]|\.(?=\d)){{0,60}}?[ ](?:in|over|near|at|on|across|from|to)[ ]{_PLACE}")
WHERE_BEFORE = re.compile(rf"(?:In|Over|Near|At|On|Across)[ ]{_PLACE}[^.;]*$")
WHERE_REACH = 200
LEAD = 600
"""Code points with which an article opens."""
KNOWN = re.compile(r"(?:the|its|their|his)[ ]", re.IGNORECASE)
KINDS = frozenset("women men children girls boys babies infants soldiers civilians policemen officers teachers".split())
"""Who is counted apart: five of one kind are not the five of another."""
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
    told = first.claimant == OUTLET and first.quote.start < LEAD and first.unit != "percent" and first.bound == again.bound
    return replace(first, claimant=again.claimant) if told and (first.value or 0) >= TELLING else first


def _is_repeat(text: str, figure: Figure, words: frozenset[str], one: Figure, others: frozenset[str]) -> bool:
    if figure.quote == one.quote:
        return False
    apart = STOP.search(text, one.quote.end, figure.quote.start) is not None
    if (figure.unit == "percent" or figure.by.endswith("listed")) and not apart:
        return False
    if apart and _is_telling(figure, one) and (figure.unit not in NAMED_ALIKE or words & others):
        return True
    if _are_few_others(text, figure, one):
        return False
    if figure.unit != one.unit or (not apart and figure.unit in PEOPLE and not _points_back(text, figure)):
        return False  # "three women, two men and two children"
    same = bool(words and others) and (words <= others or others <= words)
    if figure.unit == "percent" and apart and (same or len(words & others) > 1):
        return True
    quote = text[figure.quote.start : figure.quote.end].lower()
    if figure.value is None:
        return bool(words & others) and quote.split()[0] == text[one.quote.start : one.quote.end].lower().split()[0]
    # Of shares many are alike: "the 10 percent" may be another.
    told_of = figure.unit != "percent" or bool(words & others)
    return (same and figure.bound == one.bound and figure.claimant == one.claimant) or (told_of and _points_back(text, figure))


def _points_back(text: str, figure: Figure) -> bool:
    """Whether a figure's words speak of what is known: "the three men"."""
    return KNOWN.match(text, figure.quote.start) is not None


def _are_few_others(text: str, figure: Figure, one: Figure) -> bool:
    """Whether two small numbers are of two places or of two kinds of people: "five women", "his five children"."""
    if (figure.value or 0) >= TELLING or figure.unit in ("percent", "money"):
        return False
    kinds, others = (KINDS.intersection(told.of.lower().split()) for told in (figure, one))
    return bool(kinds and others and not kinds & others) or _are_elsewhere(text, figure, one)


def _are_elsewhere(text: str, figure: Figure, one: Figure) -> bool:
    """Whether two figures are of two places, each of which is named by a word that the other has not."""
    here, there = _where(text, figure), _where(text, one)
    return bool(here - there and there - here)


def _where(text: str, figure: Figure) -> frozenset[str]:
    """The words that name the place of a figure: behind it, or at the beginning of its sentence; none where nothing tells."""
    start, end = figure.quote.start, figure.quote.end
    near = text[max(0, start - WHERE_REACH) : start]
    sentence = STOP.split(near)[-1].lstrip("“\"‘'- ")
    found = WHERE_BEFORE.match(sentence) or WHERE_BEHIND.match(text, end)
    return frozenset(re.findall(r"[A-Z][\w-]+", found["where"])) if found else frozenset()


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
