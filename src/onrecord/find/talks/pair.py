"""An article -> the two sides whose talks it is about, where it is about two."""

from collections import Counter

from onrecord.language.parsed import Parsed
from onrecord.language.parties import find_parties

LEAST = 3
"""Mentions of the second side, below which nothing is said of who negotiates."""
SHARE = 0.6
"""Of all mentions of parties that the two must have."""
MARGIN = 1.5
"""How much oftener than the third the second must be named."""


def find_pair(parsed: Parsed) -> tuple[str, str] | None:
    """The two parties that an article names most, if they are named far more than any third: who "the two countries" are."""
    counts = Counter(
        mention.party
        for mention in find_parties(parsed.article.text)
        if mention.party and mention.how not in ("region", "faction", "partisan")
    )
    ranked = [*counts.most_common(3), ("", 0), ("", 0), ("", 0)]
    (one, first), (other, second), (_, third) = ranked[:3]
    if second < LEAST or second < MARGIN * third or first + second < SHARE * counts.total():
        return None
    return one, other
