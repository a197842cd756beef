"""What the words around a number make of it: "at least", "or so"."""

import re

from onrecord.language.words import any_of, lowered
from onrecord.records import Bound

BOUNDS: dict[str, Bound] = {
    "at least": "at_least", "no fewer than": "at_least", "no less than": "at_least", "not less than": "at_least",
    "a minimum of": "at_least", "as few as": "at_least", "as little as": "at_least", "minimum": "at_least",
    "up to": "at_most", "as many as": "at_most", "as much as": "at_most", "at most": "at_most", "no more than": "at_most",
    "never more than": "at_most", "not more than": "at_most", "a maximum of": "at_most", "as high as": "at_most",
    "maximum": "at_most",
    "more than": "more", "over": "more", "above": "more", "upwards of": "more", "in excess of": "more", "greater than": "more",
    "higher than": "more", "just over": "more", "well over": "more", "slightly more than": "more", "exceeding": "more",
    "exceed": "more", "exceeds": "more", "exceeded": "more", "surpassed": "more", "beyond": "more", "a little over": "more",
    "north of": "more", "south of": "fewer",
    "surpass": "more", "surpasses": "more", "surpassing": "more", "topped": "more", "topping": "more", "tops": "more",
    "fewer than": "fewer", "less than": "fewer", "under": "fewer", "below": "fewer",
    "just under": "fewer", "lower than": "fewer",
    "well under": "fewer", "slightly less than": "fewer",
    "about": "about", "around": "about", "some": "about", "roughly": "about", "approximately": "about", "nearly": "about",
    "almost": "about", "close to": "about", "an estimated": "about", "estimated": "about", "as an estimated": "about",
    "approx": "about", "approx.": "about", "near": "about", "an approximate": "about", "circa": "about",
    "more or less": "about", "on the order of": "about", "of the order of": "about", "in the order of": "about",
    "in the region of": "about", "in the neighbourhood of": "about", "in the neighborhood of": "about",
    "in the vicinity of": "about", "somewhere around": "about", "anything around": "about",
    "an estimate of": "about", "a rough estimate of": "about", "estimates of": "about", "an average of": "about",
    "a maximum fine of": "at_most", "a maximum penalty of": "at_most", "a maximum sentence of": "at_most",
    "a reported": "exact", "another": "exact", "an additional": "exact", "a further": "exact", "a total of": "exact",
    "a record": "exact",
}  # fmt: skip
"""What the words before a number make of it; the last ones add nothing but may stand between."""
# These are prepositions as well: they bound a number only right before it ("under 5%", not "under a 5% levy").
ADJACENT = frozenset({"over", "above", "under", "below", "beyond", "some", "near", "about", "around", "minimum", "maximum"})
BOUND = any_of(BOUNDS)
BEFORE = re.compile(
    # "Handed over 390 prisoners" says nothing of how many more, nor does "control over 75% of the region".
    r"\b(?=\w)(?:(?!over )|(?<!handed )(?<!handing )(?<!hand )(?<!turned )(?<!turning )(?<!turn )(?<!taken )(?<!took )(?<!given )"
    r"(?<!control )(?<!concern )(?<!concerns )(?<!dispute )(?<!row )(?<!sovereignty )(?<!authority ))"
    rf"(?P<first>{BOUND})[ ](?:(?:{BOUND})[ ]){{0,2}}(?P<article>(?:an?|the)[ ])?[“\"‘]?$",
    re.IGNORECASE,
)
BEFORE_ENDS = (*(f"{phrase.split()[-1]} " for phrase in BOUNDS), " a ", " an ", " the ")
"""What BEFORE can end with, but for a quotation mark and the line break before which `$` matches too."""
LONGEST_BOUND = 50
ESTIMATED = re.compile(r"\bestimated[ ](?:at|to[ ](?:have[ ])?[a-z]+(?:[ ](?:in|the|its|lives|of|some)){0,2})[ ]$", re.IGNORECASE)
"""A verb of which the whole is an estimate: "is estimated to affect 40,000 homes"."""
SOME_ARE = re.compile(
    r"some[ ](above|over|below|under|more than|fewer than|less than|at least|up to|as much as|as many as)[ ]", re.IGNORECASE
)
AFTER: tuple[tuple[Bound, re.Pattern[str]], ...] = (
    (
        "at_least",
        re.compile(
            r"\+|-plus\b|(?:[ ]\w+){0,2}[ ](?:or|and)[ ](?:more|higher|above|greater|over|upwards?)\b(?![ ](?:than|and)\b)",
            re.IGNORECASE,
        ),
    ),
    ("at_most", re.compile(r"(?:[ ]\w+){0,2}[ ]or[ ](?:less|fewer|lower|under|below)\b(?![ ]than\b)", re.IGNORECASE)),
    ("about", re.compile(r"(?:[ ]\w+)?[ ]or[ ]so\b|-odd\b", re.IGNORECASE)),
)
PLUS = re.compile(r"\+|-plus\b", re.IGNORECASE)


def find_before(text: str, start: int) -> re.Match[str] | None:
    """The words right before a number that bound it, if any; they are looked for only where the last of them stands there."""
    first = max(0, start - LONGEST_BOUND)
    may_be = lowered(text[first:start]).rstrip('\n“"‘').endswith(BEFORE_ENDS)
    return BEFORE.search(text, first, start) if may_be else None


def is_estimated(text: str, start: int) -> bool:
    """Whether the verb before a number at a place says that it is an estimate."""
    first = max(0, start - LONGEST_BOUND)
    return "estimated" in lowered(text[first:start]) and ESTIMATED.search(text, first, start) is not None
