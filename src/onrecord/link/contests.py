"""Figures of many articles -> quantities, each with all that anybody claims of it.

Two figures are of one quantity if they count the same in the same unit, both as a total or neither, and either their days or
the words around them say that they speak of the same. Doubt keeps them apart.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from math import inf, log

from onrecord.language.ids import entry_id
from onrecord.link.counted import Counted, counted_of
from onrecord.link.days import gap
from onrecord.linked import Claimed, Quantity

NEAR = 3
"""Days between articles within which figures without a day may be of one event."""
TELLING = 100
"""A number from which on two articles that give it of the same thing mean the same: four killed are many events' toll, 367
drones one's."""
ALIKE = 0.3
"""Cosine of the words around two figures from which on they speak of one event. In a month of news on one war those of
two attacks reach 0.25."""
APART = 2
"""Times by which two counts of the dead may differ that only their day, country and cause say are of one event. The wounded are
counted by town too often for that."""
CLOSELY = 0.45
"""The same for figures that differ."""
LIKE = 1.3
"""Times by which totals, and figures beside the same other one, may differ."""
GROWS = 31
"""Days within which a total is compared with earlier ones."""
BESIDE = 100
"""Characters between two figures of one sentence: "69 missiles and 298 drones"."""
COMPARED = 40
"""Quantities that count what a figure does, at one time, with which it is compared: the last ones."""
FIGURES = 12
"""Figures of a quantity that it is compared with: the first ones."""
SLACK = 0.1
"""Share by which "about" and rounded numbers may be off."""

Key = tuple[str, str | None, str, str, int]
Rarity = Mapping[str, float]
"""A word around figures -> how much it tells."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A quantity in the making."""

    counted: list[Counted] = field(default_factory=list)


def find_contests(figures: Iterable[tuple[Claimed, str]]) -> tuple[Quantity, ...]:
    """The quantities that figures, each with its article's text, are of: contested ones first, then those of most figures.

    Figures without a number are left out, but for those that are disputed.
    """
    counted = [
        counted_of(claimed, text) for claimed, text in figures if claimed.figure.value is not None or claimed.figure.disputed
    ]
    rarity = _rarity(counted)
    drafts: list[Draft] = []
    places: dict[Key, list[int]] = defaultdict(list)
    own: dict[tuple[str, str], int] = {}
    for one in sorted(counted, key=_order):
        keys = _keys(one)
        near = dict.fromkeys(i for key in keys for i in places[key][-COMPARED:])
        mine = _disputed_with(one, own)
        if mine is None:
            mine = _best(one, near, drafts, rarity)
        if mine is None:
            mine = len(drafts)
            drafts.append(Draft())
        drafts[mine].counted.append(one)
        own[one.claimed.article, one.claimed.figure.id] = mine
        for key in keys:
            if mine not in places[key][-COMPARED:]:
                places[key].append(mine)
    quantities = [_quantity(draft) for draft in _with_companions(drafts)]
    return tuple(sorted(quantities, key=lambda one: (not one.contested, -len(one.figures), one.figures[0].date or "~", one.id)))


def _rarity(counted: Sequence[Counted]) -> Rarity:
    """The fewer figures have a word around them, the more it tells."""
    held = Counter(word for one in counted for word in one.around)
    return {word: log(1 + len(counted) / number) ** 2 for word, number in held.items()}


def _order(one: Counted) -> tuple[int, str, str]:
    return one.appeared or 0, one.claimed.article, one.claimed.figure.id


def _keys(one: Counted) -> list[Key]:
    """Under what a figure's quantity may be found: unit, currency, extent, a word of what is counted, and the time of the article
    in steps."""
    figure, total = one.claimed.figure, one.extent == "total"
    step = (one.appeared or 0) // ((GROWS if total else NEAR) + 1)
    kind = (figure.unit, figure.currency, "total" if total else "day")
    return [(*kind, word, step + off) for word in sorted(one.of) or ("",) for off in (0, 1)]


def _with_companions(drafts: Sequence[Draft]) -> list[Draft]:
    """Join quantities that stand beside the same other one in their articles: "69 missiles", "70 missiles" beside 298 drones."""
    beside: dict[tuple[int, str, str | None], dict[int, None]] = defaultdict(dict)
    for (i, one), (j, other) in _neighbours(drafts):
        for mine, what, near in ((i, one, j), (j, other, i)):
            if len(drafts[near].counted) > 1:
                beside[near, what.claimed.figure.unit, what.fate][mine] = None
    owner = list(range(len(drafts)))
    for same in beside.values():
        first, *others = same
        for i in others:
            into, mine = _root(owner, first), _root(owner, i)
            if into != mine and _may_be_joined(drafts[into].counted, drafts[mine].counted):
                owner[mine] = into
                drafts[into].counted.extend(drafts[mine].counted)
    return [draft for i, draft in enumerate(drafts) if owner[i] == i]


def _neighbours(drafts: Sequence[Draft]) -> Iterator[tuple[tuple[int, Counted], tuple[int, Counted]]]:
    """Figures of two quantities that follow each other in an article."""
    by_article: dict[str, list[tuple[int, Counted]]] = defaultdict(list)
    for i, draft in enumerate(drafts):
        for one in draft.counted:
            by_article[one.claimed.article].append((i, one))
    for found in by_article.values():
        found.sort(key=lambda pair: pair[1].claimed.figure.quote)
        for (i, one), (j, other) in pairwise(found):
            if i != j and other.claimed.figure.quote.start - one.claimed.figure.quote.end < BESIDE:
                yield (i, one), (j, other)


def _may_be_joined(some: Sequence[Counted], others: Sequence[Counted]) -> bool:
    """Whether quantities of different articles count the same thing by their words."""
    apart = not {one.claimed.article for one in some} & {one.claimed.article for one in others}
    few, many = sorted(one.counted_value for one in (some[0], others[0]))
    return apart and _same_thing(some[0], others[0]) and many <= LIKE * few


def _root(owner: list[int], i: int) -> int:
    while owner[i] != i:
        i = owner[i]
    return i


def _disputed_with(one: Counted, own: dict[tuple[str, str], int]) -> int | None:
    """The quantity of a figure that this one is set against in its article."""
    found = (own.get((one.claimed.article, id)) for id in one.claimed.figure.disputed_by)
    return next((mine for mine in found if mine is not None), None)


def _best(one: Counted, near: Iterable[int], drafts: Sequence[Draft], rarity: Rarity) -> int | None:
    """The quantity that a figure fits best; none of which its own article gives another value."""
    fits = []
    for i in near:
        others = drafts[i].counted[:FIGURES]
        found = [_fit(one, other, rarity) for other in others]
        if max(found, default=0.0) >= 1 or (found and min(found) > 0):
            own = [other for other in others if other.claimed.article == one.claimed.article]
            if all(_is_repeat(one, other) for other in own):
                fits.append((max(found), -i))
    return -max(fits)[1] if fits else None


def _is_repeat(one: Counted, other: Counted) -> bool:
    """Whether an article gives a figure once more; a range's ends are one quantity's too."""
    a, b = one.claimed.figure, other.claimed.figure
    same = a.claimant == b.claimant and one.of == other.of and (one.places == other.places or not (one.places and other.places))
    return same and (a.value == b.value or {a.bound, b.bound} == {"at_least", "at_most"})


def _fit(one: Counted, other: Counted, rarity: Rarity) -> float:
    """How surely two figures are of one quantity: 0 not at all, 1 and more where they give it the same value."""
    a, b = one.claimed.figure, other.claimed.figure
    if (one.fate and other.fate and one.fate != other.fate) or not _same_thing(one, other):
        return 0
    if one.claimed.article == other.claimed.article:
        return 1 if _is_repeat(one, other) else 0
    equal = a.value == b.value and a.value is not None
    if not _times_agree(one, other, equal):
        return 0
    if one.extent == "total":
        alike = _cosine(one.around, other.around, rarity)
        return (1 + alike if equal else alike) if _one_total(one, other, alike) else 0
    named = one.of != {a.unit}  # dollars, untold of what, may be of anything
    shared, telling = bool(one.places & other.places), equal and named and (a.value or 0) >= TELLING
    if (one.places and other.places and not shared and not telling) or not (equal or (named and one.of == other.of)):
        return 0
    alike = _cosine(one.around, other.around, rarity)
    if telling or (equal and (shared or alike >= ALIKE)):
        return 1 + alike
    near = shared or not (one.places or other.places)
    return alike if one.of == other.of and (alike >= CLOSELY or (near and _one_event(one, other))) else 0


def _same_thing(one: Counted, other: Counted) -> bool:
    """Whether the one counts what the other does, if more closely told: "missiles", "Russian missiles"."""
    return (one.of <= other.of or other.of <= one.of) and bool(one.of) == bool(other.of)


def _one_total(one: Counted, other: Counted, alike: float) -> bool:
    """Whether two totals are of one place and count; it grows, so that they may be weeks apart."""
    few, many = sorted((one.counted_value, other.counted_value))
    same = bool(one.places & other.places) or (not one.places and not other.places and bool(one.countries & other.countries))
    return one.of == other.of and same and many <= LIKE * few and alike >= ALIKE / 2


def _one_event(one: Counted, other: Counted) -> bool:
    """Whether two tolls, not far apart, are of one country, day and kind of cause."""
    a, b = one.claimed.figure, other.claimed.figure
    if a.unit != "killed" or not a.value or not b.value or max(a.value, b.value) > APART * min(a.value, b.value):
        return False
    if one.appeared is None or other.appeared is None or abs(one.appeared - other.appeared) > 1:
        return False
    return bool(one.causes & other.causes) and bool(one.countries & other.countries)


def _times_agree(one: Counted, other: Counted, equal: bool) -> bool:
    """Figures of days apart are of two days; of equal ones, an article may be a day off."""
    if one.extent != other.extent and "total" in (one.extent, other.extent):
        return False
    if one.appeared is None or other.appeared is None:
        return False
    if one.extent == "total":
        return abs(one.appeared - other.appeared) <= GROWS
    off = 1 if equal or not (one.days and other.days) else 0
    return abs(one.appeared - other.appeared) <= NEAR and gap(one.counts_over, other.counts_over) <= off


def _cosine(one: frozenset[str], other: frozenset[str], rarity: Rarity) -> float:
    common, ours, theirs = (sum(map(rarity.__getitem__, words)) for words in (one & other, one, other))
    return common / (ours * theirs) ** 0.5 if common else 0.0


def _quantity(draft: Draft) -> Quantity:
    claimed = [one.claimed for one in sorted(draft.counted, key=_order)]
    names = Counter(one.figure.of for one in claimed)
    extents = Counter(one.extent for one in draft.counted if one.extent != "untold")
    return Quantity(
        id=entry_id(claimed[0].article, "quantity", (), claimed[0].figure.id),
        of=names.most_common(1)[0][0],
        unit=claimed[0].figure.unit,
        extent=next((extent for extent, _ in extents.most_common(1)), "untold"),
        figures=tuple(claimed),
        contested=_contested(claimed, grows=draft.counted[0].extent == "total"),
    )


def _contested(claimed: Sequence[Claimed], grows: bool) -> bool:
    """Whether two cannot both be right; of a total that grows, the later may be higher."""
    firsts = {(one.figure.claimant, one.outlet, one.date, *_range(one)): one for one in claimed}
    shown = [*firsts.values()]
    return any(one.figure.disputed for one in shown) or any(
        _range(one)[0] > _range(other)[1]
        and _differ_in_voice(one, other)
        and not (grows and (one.date or "") > (other.date or ""))
        for one in shown
        for other in shown
    )


def _differ_in_voice(one: Claimed, other: Claimed) -> bool:
    return (one.figure.claimant, one.outlet) != (other.figure.claimant, other.outlet)


def _range(one: Claimed) -> tuple[float, float]:
    """The least and the most that a figure can mean."""
    value, bound = one.figure.value, one.figure.bound
    if value is None:
        return (-inf, inf)
    if bound == "about":
        return (value * (1 - SLACK), value * (1 + SLACK))
    return {"at_least": (value, inf), "more": (value, inf), "at_most": (-inf, value), "fewer": (-inf, value)}.get(
        bound, (value, value)
    )
