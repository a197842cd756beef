"""People as they are inferred, and what somebody decided about them -> people as they are shown.

Decisions are kept apart from what is inferred and applied anew each time: whoever takes one back has the people as if it had
never been made.
"""

from collections.abc import Iterable, Sequence

from onrecord.link.names import fold_name
from onrecord.linked import Decision, Sighting

Anchor = tuple[str, str]
"""Article and name of a sighting."""


def decide(people: Iterable[Sequence[Sighting]], decisions: Sequence[Decision]) -> list[list[Sighting]]:
    """Apply decisions one after the other: a later one wins. Those about articles that are gone change nothing.

    A merge joins the people whom its two names mean. A split takes all sightings of its other name out of the person whom the
    first name means; of one spelling for two people, only those of the other name's article.
    """
    groups = [list(person) for person in people]
    place = {anchor(sighting): i for i, group in enumerate(groups) for sighting in group}
    for decision in decisions:
        one, other = place.get(decision.one), place.get(decision.other)
        if one is None or other is None:
            continue
        if decision.kind == "merge" and one != other:
            moved, target = groups[other], one
        elif decision.kind == "split" and one == other:
            moved, target = [sighting for sighting in groups[one] if _leaves(sighting, decision)], len(groups)
            groups.append([])
        else:
            continue
        left = set(moved)
        groups[other] = [sighting for sighting in groups[other] if sighting not in left]
        groups[target] += moved
        place.update((anchor(sighting), target) for sighting in moved)
    return [group for group in groups if group]


def anchor(sighting: Sighting) -> Anchor:
    """By what a decision names a sighting."""
    return sighting.article, sighting.name


def _leaves(sighting: Sighting, decision: Decision) -> bool:
    (_, kept), (article, name) = decision.one, decision.other
    if fold_name(kept) == fold_name(name):
        return anchor(sighting) == (article, name)
    return fold_name(sighting.name) == fold_name(name)
