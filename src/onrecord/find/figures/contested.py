"""Figures that somebody in the article disputes, and the figures that stand against them."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from onrecord.find.figures.claimants import OUTLET, claimant_of, find_holders, subject_before
from onrecord.language.ids import entry_id
from onrecord.language.parsed import Parsed
from onrecord.language.words import find_with
from onrecord.records import Bound, Figure, Span, Unit

_COUNT = r"(?:death[ ]tolls?|tolls?|numbers?|figures?|counts?|tall(?:y|ies)|estimates?|totals?|statistics|losses|casualties)"
_OF = r"(?:[ ]of[ ](?:[\w’'-]+[ ]?){1,4}?)?"
_MORE = r"(?P<more>higher|greater|larger|bigger)|(?P<fewer>lower|smaller)"
_DEGREE = (
    r"(?:(?:be|as|at|is|to[ ]be|likely|probably|almost[ ]certainly|much|far|significantly|considerably"
    r"|substantially|even|many[ ]times|several[ ]times)[ ])"
)
DISPUTES = (
    # "put the number of casualties much higher"
    re.compile(
        rf"\b(?P<puts>puts?|putting|estimates?|estimated)[ ](?:the|that|its|their|this)[ ](?:true[ ]|real[ ]"
        rf"|actual[ ])?{_COUNT}{_OF}[ ]{_DEGREE}{{0,4}}(?:{_MORE})\b(?![ ]than\b)",
        re.IGNORECASE,
    ),
    # "the real toll is likely far higher"
    re.compile(
        rf"\b(?:(?:true|real|actual)[ ]{_COUNT}|(?:this|that|these|those|the)[ ]{_COUNT}){_OF}[ ](?:is|are|was|were"
        rf"|could|may|might|has|have)[ ]{_DEGREE}{{0,4}}(?:{_MORE})\b(?![ ]than\b)",
        re.IGNORECASE,
    ),
    # "rejected that figure", "the toll is disputed", "exaggerated numbers"
    re.compile(
        rf"\b(?:disput(?:ed?|es|ing)|reject(?:ed|s|ing)?|den(?:ied|ies|y|ying)|dismiss(?:ed|es|ing)?|contest(?:ed|s"
        rf"|ing)?|questioned|challenged)[ ](?:the|that|this|those|these|its|his|her|their"
        rf"|such)[ ](?:[\w’'-]+[ ]){{0,2}}{_COUNT}\b",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:this|that|these|those|the|its|his|her|their)[ ]{_COUNT}{_OF}[ ](?:is|are|was|were|has[ ]been"
        rf"|have[ ]been)[ ](?:\w+ly[ ])?(?:disputed|contested|exaggerated|inflated|false|inaccurate|wrong"
        rf"|understated|underestimated|fabricated)\b",
        re.IGNORECASE,
    ),
)
TRIGGER = re.compile(rf"\b{_COUNT}\b", re.IGNORECASE)
DOUBTS = (
    "higher", "greater", "larger", "bigger", "lower", "smaller", "disput", "reject", "deni", "deny", "dismiss", "contest",
    "questioned", "challenged", "exaggerated", "inflated", "false", "inaccurate", "wrong", "understated", "underestimated",
    "fabricated",
)  # fmt: skip
"""One of these stands in what DISPUTES find, in the line in which TRIGGER finds the count that is disputed."""
SENTENCES_BACK = 2
"""How many sentences before it a dispute may still speak of a figure."""
LOSSES = frozenset({"killed", "wounded", "missing", "captured", "displaced", "people"})
COUNTABLE = (LOSSES | {"weapons", "area"}) - {"people"}
# Between two speakers' counts of the same, one of these says that the second is set against the first.
AGAINST = re.compile(
    r"\b(?:but|however|while|whereas|although|though|by[ ]contrast|in[ ]contrast|contradict\w*|disput\w*"
    r"|puts?[ ](?:the|that|its)|putting[ ](?:the|that|its)|instead)\b",
    re.IGNORECASE,
)


def find_contests(parsed: Parsed, figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """The figures, those that are disputed marked so and linked to the ones that stand against them, in text order."""
    found = {figure.id: figure for figure in figures}
    disputes = _disputing(parsed)
    holders = find_holders(parsed.statements, [match.start() for match, _ in disputes])
    for (match, sentence), holder in zip(disputes, holders, strict=True):
        claimant = claimant_of(parsed.article.text, holder)
        if claimant == OUTLET:
            claimant = subject_before(parsed, parsed.words.starts[parsed.sentences[sentence].first], match.start()) or OUTLET
        _contest(parsed, figures, found, match, sentence, claimant)
    for earlier, later in _opposed(parsed, figures):
        _link(found, earlier, later)
    return tuple(sorted(found.values(), key=lambda figure: (figure.quote.start, figure.quote.end)))


def _disputing(parsed: Parsed) -> list[tuple[re.Match[str], int]]:
    """Each place where a count is said to be otherwise, with its sentence's number."""
    text, words = parsed.article.text, parsed.words
    found: list[tuple[re.Match[str], int]] = []
    for trigger in find_with(TRIGGER, text, DOUBTS):
        word = bisect_right(words.starts, trigger.start()) - 1
        k = bisect_right(parsed.sentences, word, key=lambda sentence: sentence.first) - 1
        if k < 0 or (found and found[-1][1] == k):
            continue
        sentence = parsed.sentences[k]
        start, end = words.starts[sentence.first], words.ends[sentence.last]
        match = next(
            (
                match
                for pattern in DISPUTES
                if (match := pattern.search(text, max(start, trigger.start() - 80), min(end, trigger.end() + 160)))
            ),
            None,
        )
        if match:
            found.append((match, k))
    return found


def _contest(
    parsed: Parsed, figures: Sequence[Figure], found: dict[str, Figure], match: re.Match[str], sentence: int, claimant: str
) -> None:
    """Mark the figure that a dispute is about, and add the count that is set against it, if one is named."""
    target = _disputed_figure(parsed, figures, match, sentence)
    if target is None or claimant == target.claimant:
        return
    found[target.id] = replace(found[target.id], disputed=True)
    groups = match.groupdict()
    if groups.get("puts") and claimant != OUTLET:
        other = _counter_figure(
            parsed, target, Span(start=match.start(), end=match.end()), "more" if groups["more"] else "fewer", claimant
        )
        found[other.id] = other
        _link(found, target, other)


def _disputed_figure(parsed: Parsed, figures: Sequence[Figure], match: re.Match[str], sentence: int) -> Figure | None:
    """The last count before a dispute, in its sentence or one of the two before; where it speaks of losses, of losses."""
    words = parsed.words
    first = words.starts[parsed.sentences[max(0, sentence - SENTENCES_BACK)].first]
    last = bisect_left(figures, match.start(), key=lambda figure: figure.quote.start)
    near = [figure for figure in figures[max(0, last - 12) : last] if figure.quote.start >= first and figure.value is not None]
    if re.search(r"toll|loss|casualt|killed|dead|death", match[0], re.IGNORECASE):
        near = [figure for figure in near if figure.unit in LOSSES]
    return near[-1] if near else None


def _counter_figure(parsed: Parsed, target: Figure, quote: Span, bound: Bound, claimant: str) -> Figure:
    """The count without a number that is set against a figure: "Experts put it much higher"."""
    return replace(
        target,
        id=entry_id(parsed.article.edition, "figures", (quote,), "", bound),
        quote=quote,
        value=None,
        bound=bound,
        claimant=claimant,
        disputed=True,
        disputed_by=(),
        statement=None,
    )


def _opposed(parsed: Parsed, figures: Sequence[Figure]) -> list[tuple[Figure, Figure]]:
    """Pairs of figures, near each other, in which two speakers count the same and differ."""
    text = parsed.article.text
    return [
        (earlier, later)
        for i, later in enumerate(figures)
        for earlier in figures[max(0, i - 3) : i]
        if _same_count(earlier, later)
        and later.quote.start - earlier.quote.end < 300
        and AGAINST.search(text, earlier.quote.end, later.quote.start)
    ]


def _same_count(a: Figure, b: Figure) -> bool:
    """Whether two figures of two speakers give one quantity two values."""
    if a.unit != b.unit or a.unit not in COUNTABLE or a.claimant == b.claimant or OUTLET in (a.claimant, b.claimant):
        return False
    words, others = ({*re.findall(r"[a-z]{4,}", figure.of.lower())} for figure in (a, b))
    return a.value is not None and b.value is not None and a.value != b.value and _may_be_one(a.unit, words, others)


def _may_be_one(unit: Unit, words: set[str], others: set[str]) -> bool:
    """Whether what is counted can be the same: all the words of one are in the other, or both count the dead and only that."""
    plain = {"people", "were", "killed", "been", "have", "others"}
    return words <= others or others <= words or (unit == "killed" and (words <= plain or others <= plain))


def _link(found: dict[str, Figure], a: Figure, b: Figure) -> None:
    """Mark two figures as disputed by each other."""
    for one, other in ((a, b), (b, a)):
        now = found[one.id]
        found[one.id] = replace(now, disputed=True, disputed_by=tuple(dict.fromkeys((*now.disputed_by, other.id))))
