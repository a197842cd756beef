"""The articles of a story -> each statement against the outlets: who carries it, how, and who does not."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from onrecord.link.candidates import find_candidates
from onrecord.link.links import NOBODY, Weights, link_between
from onrecord.link.sayings import Saying
from onrecord.link.wordings import content_size
from onrecord.linked import Carried, Compared, Link


def compare_outlets(
    sayings: Sequence[Saying], outlets: Sequence[str], weights: Weights, person: Mapping[str, str] = NOBODY
) -> tuple[Compared, ...]:
    """A story's statements, those that most outlets carry first, each in the fullest wording that was printed.

    `sayings` are those of the story's articles in the order in which these appeared, `outlets` all of its outlets, those that
    quote nobody too, `weights` those of all that is known. An outlet without a name is its article.
    """
    links: dict[tuple[int, int], Link] = {}
    for i, j in find_candidates(sayings):
        link = link_between(sayings[i], sayings[j], weights, person)
        if link:
            links[i, j] = link
    compared = [_compared(sayings, whole, outlets, found) for whole, found in _gather(sayings, links)]
    return tuple(sorted(compared, key=lambda one: -sum(carried.how != "absent" for carried in one.outlets)))


def _gather(sayings: Sequence[Saying], links: Mapping[tuple[int, int], Link]) -> Iterator[tuple[int, dict[int, Link]]]:
    """Each statement in its fullest wording with the wordings that are linked to it: never by way of a third, which may stray."""
    near: dict[int, dict[int, Link]] = {}
    for (i, j), link in links.items():
        near.setdefault(i, {})[j] = link
        near.setdefault(j, {})[i] = link
    taken: set[int] = set()
    for i in sorted(range(len(sayings)), key=lambda i: (-sum(sayings[i].forms.quoted), -content_size(sayings[i]), i)):
        if i not in taken:
            found = {j: link for j, link in near.get(i, {}).items() if j not in taken}
            taken |= {i, *found}
            yield i, found


def _compared(sayings: Sequence[Saying], whole: int, outlets: Iterable[str], found: Mapping[int, Link]) -> Compared:
    carried = []
    for outlet in outlets:
        theirs = [i for i in found if _outlet(sayings[i]) == outlet]
        if _outlet(sayings[whole]) == outlet:
            carried.append(Carried(outlet=outlet, how="verbatim", statement=sayings[whole].statement))
        elif theirs:
            chosen = max(theirs, key=lambda i: (content_size(sayings[i]), -i))
            carried.append(Carried(outlet=outlet, how=found[chosen].kind, statement=sayings[chosen].statement))
        else:
            carried.append(Carried(outlet=outlet, how="absent"))
    return Compared(statement=sayings[whole].statement, outlets=tuple(carried))


def _outlet(saying: Saying) -> str:
    return saying.outlet or saying.article
