"""When two names mean the same person, place or party."""

from collections.abc import Iterable

from onrecord.evaluate.words import WORD, fold

# Other names that news and annotators use for a party; all folded.
ALIASES = {
    "united states": ("us", "usa", "united states of america"),
    "united kingdom": ("uk", "britain"),
    "european union": ("eu",),
    "united nations": ("un", "u.n."),
    "international monetary fund": ("imf",),
    "united arab emirates": ("uae",),
    "palestine": ("palestinian authority",),
    "russia": ("russian federation",),
    "vatican": ("holy see",),
    "iaea": ("international atomic energy agency",),
    "sco": ("shanghai cooperation organisation", "shanghai cooperation organization"),
    "western countries": ("the west", "west"),
    "e3": ("european signatories",),
}
PARTIES = {alias: party for party, aliases in ALIASES.items() for alias in aliases}
ARTICLES = frozenset(("the", "a", "an"))
MOST_WORDS_APART = 3
"""A title and a first name or two; more words make another name."""


def party(name: str) -> str:
    """A party's name folded, whichever of its aliases is used; any other name folded."""
    folded = fold(name).strip()
    return PARTIES.get(folded, folded)


def parties(names: Iterable[str]) -> frozenset[str]:
    """The parties named, each once; empty names disregarded."""
    return frozenset(party(name) for name in names if name)


def surnames(names: Iterable[str]) -> frozenset[str]:
    """The last word of each name."""
    return frozenset(words[-1] for name in parties(names) if (words := name.split()))


def same_name(a: str | None, b: str | None) -> bool:
    """Equal, or the words of one are all in the other, which has at most three more; None is like None alone."""
    if a is None or b is None:
        return a is b
    ours, theirs = (frozenset(WORD.findall(fold(name))) - ARTICLES for name in (a, b))
    contained = ours <= theirs or theirs <= ours
    return bool(ours and theirs) and contained and len(ours ^ theirs) <= MOST_WORDS_APART


def same_party(a: str | None, b: str | None) -> bool:
    """Whether two names are one once aliases are resolved."""
    return same_name(party(a) if a else a, party(b) if b else b)
