"""Positions of many articles -> each party's stands in order, and where one goes against an earlier one.

A change is flagged only where the same person, or a party that neither article narrows down to a person, takes opposite stands on
one matter towards the same side on different days. It says that the wordings differ, not that somebody changed their mind.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import groupby

from onrecord.language.people import fold
from onrecord.link.days import gap, parse_days
from onrecord.link.matters import matters_of
from onrecord.link.sayings import NEGATIONS, stem_word
from onrecord.linked import Shift, Taken
from onrecord.records import Act

FOR: tuple[Act, ...] = ("agree", "offer", "commit", "demand", "urge", "threaten")
AGAINST: tuple[Act, ...] = ("refuse", "deny")
WORD = re.compile(r"\w+")
SMALL = frozenset("a an the of in on at to for from by with under and that has have had".split())
OPPOSITE = "for and against"
COMPARED = 30
"""Earlier stands of one side on one matter with which a stand is compared, the latest."""
RARE = 8
"""Words of a stand by which its repeats are looked up, those that fewest stands have."""
FEWEST, ALIKE = 3, 0.75
"""Telling words in common, and their share of the shorter stand's, with which two wordings are one stand."""
LATELY = 7
"""Days between two tellings of one stand: what is said again later is said again."""


def merge_repeats(stands: Iterable[Taken]) -> tuple[tuple[Taken, ...], ...]:
    """Stands in order of their day; nearly the same words of a party in several articles are one.

    A stand is looked up by the words that fewest of its party's stands have, so the cost grows as n log n.
    """
    ordered = sorted(stands, key=_order)
    told = [_stems(taken.words) for taken in ordered]
    frequency = Counter(stem for stems in told for stem in stems)
    found: list[list[Taken]] = []
    firsts: list[frozenset[str]] = []
    holders: dict[tuple[str, str, str, str], list[int]] = defaultdict(list)
    exact: dict[tuple[str, str, str], int] = {}
    for taken, stems in zip(ordered, told, strict=True):
        position = taken.position
        same = (position.party, position.act, _told(taken))
        rare = sorted(stems, key=lambda stem: (frequency[stem], stem))[:RARE]
        keys = [(position.party, position.act, position.mode, stem) for stem in rare]
        near = Counter(i for key in keys for i in holders[key][-COMPARED:])
        likely = (i for i, n in near.items() if n > 1 and _are_repeats(found[i][0], taken, firsts[i], stems))
        mine = exact.get(same, min(likely, default=len(found)))
        if mine == len(found):
            found.append([])
            firsts.append(stems)
            for key in keys:
                holders[key].append(mine)
        found[mine].append(taken)
        exact.setdefault(same, mine)
    return tuple(map(tuple, found))


def _are_repeats(one: Taken, other: Taken, ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether two stands of one kind, of one person or with nobody named, are told in mostly the same words at one time."""
    if None not in (one.speaker, other.speaker) and one.speaker != other.speaker:
        return False
    first, second = parse_days(one.date or ""), parse_days(other.date or "")
    if not first or not second or gap(first, second) > LATELY or not _same_address(one, other):
        return False
    shared, fewer = ours & theirs, min(len(ours), len(theirs))
    numbers = [{stem for stem in stems if stem[0].isdigit()} for stems in (ours, theirs)]
    return len(shared) >= FEWEST and len(shared) >= ALIKE * fewer and (numbers[0] <= numbers[1] or numbers[1] <= numbers[0])


@lru_cache(maxsize=1 << 12)
def _stems(words: str) -> frozenset[str]:
    """The stems that tell something; a negation counts as one."""
    return frozenset(stem_word(word) or word for word in WORD.findall(fold(words)) if stem_word(word) or word in NEGATIONS)


def find_shifts(stands: Iterable[Taken]) -> tuple[Shift, ...]:
    """Changed stands, in order of the day of the new one; each is told against the last that it goes against."""
    before: dict[tuple[str, str | None, str], list[Taken]] = defaultdict(list)
    found: list[Shift] = []
    for _, of_day in groupby(sorted(filter(_compared, stands), key=_order), key=lambda taken: taken.date):
        today = list(of_day)
        for taken in today:
            for matter in sorted(matters_of(taken.position.issue)):
                earlier = before[taken.position.party, taken.speaker, matter][-COMPARED:]
                old = next((old for old in reversed(earlier) if _opposed(old, taken)), None)
                if old:
                    found.append(Shift(matter=matter, old=old, new=taken, reason=OPPOSITE))
        for taken in today:
            for matter in matters_of(taken.position.issue):
                before[taken.position.party, taken.speaker, matter].append(taken)
    return _once(found)


def _once(shifts: Sequence[Shift]) -> tuple[Shift, ...]:
    """One flag for each pair of wordings, however many matters or articles tell of it."""
    first: dict[tuple[str, str, str], Shift] = {}
    for shift in shifts:
        first.setdefault((shift.new.position.party, _told(shift.old), _told(shift.new)), shift)
    return tuple(first.values())


def _told(taken: Taken) -> str:
    """A stand's words without case, marks, articles and prepositions, by which outlets differ in telling one."""
    return " ".join(word for word in WORD.findall(fold(taken.words)) if word not in SMALL)


def _compared(taken: Taken) -> bool:
    """What is hypothetical or long past is no stand of its day; what an opponent ascribes is not the party's word."""
    position = taken.position
    return bool(taken.date) and position.mode in ("stated", "negated") and position.ascribed_by is None and _side(taken) != 0


def _side(taken: Taken) -> int:
    """1 for a matter, -1 against it, 0 neither."""
    side = 1 if taken.position.act in FOR else -1 if taken.position.act in AGAINST else 0
    return -side if taken.position.mode == "negated" else side


def _opposed(old: Taken, new: Taken) -> bool:
    return _same_address(old, new) and _side(old) == -_side(new) and old.article != new.article


def _same_address(one: Taken, other: Taken) -> bool:
    ours, theirs = frozenset(one.position.toward), frozenset(other.position.toward)
    return ours == theirs or not ours or not theirs


def _order(taken: Taken) -> tuple[str, str, int]:
    return taken.date or "~", taken.article, taken.position.quote.start
