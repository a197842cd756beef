"""Positions of many articles -> each party's stands in order, and where one goes against an earlier one.

A change is flagged only where the same person, or a party that neither article narrows down to a person, takes opposite stands on
one matter towards the same side on different days. It says that the wordings differ, not that somebody changed their mind.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import groupby

from onrecord.language.people import fold
from onrecord.link.matters import matters_of
from onrecord.linked import Shift, Taken
from onrecord.records import Act

FOR: tuple[Act, ...] = ("agree", "offer", "commit", "demand", "urge", "threaten")
AGAINST: tuple[Act, ...] = ("refuse", "deny")
WORD = re.compile(r"\w+")
SMALL = frozenset("a an the of in on at to for from by with under and that has have had".split())
OPPOSITE = "for and against"
COMPARED = 30
"""Earlier stands of one side on one matter with which a stand is compared, the latest."""


def merge_repeats(stands: Iterable[Taken]) -> tuple[tuple[Taken, ...], ...]:
    """Stands in order of their day; nearly the same words of a party in several articles are one."""
    same: dict[tuple[str, str, str], list[Taken]] = defaultdict(list)
    for taken in sorted(stands, key=_order):
        words = _told(taken)
        same[taken.position.party, taken.position.act, words].append(taken)
    return tuple(tuple(found) for found in same.values())


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
    one, other = frozenset(old.position.toward), frozenset(new.position.toward)
    same_address = one == other or not one or not other
    return same_address and _side(old) == -_side(new) and old.article != new.article


def _order(taken: Taken) -> tuple[str, str, int]:
    return taken.date or "~", taken.article, taken.position.quote.start
