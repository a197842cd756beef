"""Whether a claim and a statement mean the same, as far as their words tell."""

from collections.abc import Sequence

from onrecord.check.quotations import Quotation
from onrecord.check.recorded import Recorded
from onrecord.link.sayings import NEGATIONS, stem_word

ALIKE = 0.6
"""Share of the shorter one's words that both have."""
FEWEST = 3
"""Words in common without which two short sentences may be about anything."""


def same_meaning(quotation: Quotation, recorded: Recorded) -> bool | None:
    """True if both say the same; False if they would but for a number or a negation; None where nothing tells."""
    ours, theirs = _stems(quotation.words), _stems(recorded.words)
    shared = ours & theirs
    if len(shared) < FEWEST or len(shared) < ALIKE * min(len(ours), len(theirs)):
        return None
    numbers = [{stem for stem in stems if stem[0].isdigit()} for stems in (ours, theirs)]
    agree = numbers[0] <= numbers[1] or (not numbers[1] and not numbers[0])
    return agree and _denies(quotation.words) == _denies(recorded.words)


def _stems(words: Sequence[str]) -> set[str]:
    return {stem for word in words if (stem := stem_word(word))}


def _denies(words: Sequence[str]) -> bool:
    return any(word in NEGATIONS for word in words)
