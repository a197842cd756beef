"""A quantity that one claimant tells again in the same article is one figure: the first that tells it."""

import re
from collections.abc import Sequence

from onrecord.records import Figure

WORD = re.compile(r"[a-z]{4,}")
# "One index fell 1.2 percent, another too by 1.2": shares, or places of a list, that one sentence tells twice are two.
STOP = re.compile(r"[.!?][”\"’']?\s|\n")
AROUND = 45
"""Code points on either side of a figure whose words tell what it is about."""
EVERYDAY = frozenset(
    "that this with from have been were will would their which about more than said says also after over into other percent "
    "million billion".split()
)


def without_repeats(text: str, figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """The figures without those that name an earlier one of the same claimant again, no more exactly than it."""
    kept: list[Figure] = []
    earlier: dict[tuple[object, ...], list[tuple[frozenset[str], Figure]]] = {}
    for figure in figures:
        key = (figure.value, figure.unit, figure.currency)
        words = _words_near(text, figure)
        same = earlier.setdefault(key, [])
        if figure.value != 0 and any(_is_repeat(text, figure, words, one, others) for others, one in same[-20:]):
            continue
        same.append((words, figure))
        kept.append(figure)
    return tuple(kept)


def _is_repeat(text: str, figure: Figure, words: frozenset[str], one: Figure, others: frozenset[str]) -> bool:
    if figure.quote == one.quote:
        return False
    if (figure.unit == "percent" or figure.by.endswith("listed")) and not STOP.search(text, one.quote.end, figure.quote.start):
        return False
    quote = text[figure.quote.start : figure.quote.end].lower()
    if figure.value is None:
        return bool(words & others) and quote.split()[0] == text[one.quote.start : one.quote.end].lower().split()[0]
    same = bool(words and others) and (words <= others or others <= words)
    # Of shares many are alike: "the 10 percent" may be another.
    told_of = figure.unit != "percent" or bool(words & others)
    return (same and figure.bound == one.bound and figure.claimant == one.claimant) or (
        told_of and quote.startswith(("the ", "its ", "their ", "his "))
    )


def _words_near(text: str, figure: Figure) -> frozenset[str]:
    """The content words of a figure, or around it, by their first five letters: "manufacturing" and "manufactured" agree."""
    near = WORD.findall(figure.of.lower()) or WORD.findall(
        text[max(0, figure.quote.start - AROUND) : figure.quote.end + AROUND].lower()
    )
    return frozenset(word[:5] for word in near if word not in EVERYDAY)
