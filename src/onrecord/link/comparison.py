"""The articles of a story -> each of its statements with the outlets that carry it, and how."""

from collections.abc import Iterator, Mapping, Sequence

from onrecord.link.candidates import find_candidates
from onrecord.link.links import NOBODY, Weights, link_between
from onrecord.link.sayings import Saying
from onrecord.link.wordings import content_size
from onrecord.linked import Carried, Compared, Link


def compare_outlets(sayings: Sequence[Saying], weights: Weights, person: Mapping[str, str] = NOBODY) -> tuple[Compared, ...]:
    """A story's statements, those that most outlets carry first, each in the fullest wording that was printed.

    `sayings` are those of the story's articles in the order in which these appeared, `weights` those of all that is known. An
    outlet without a name is its article. Outlets that do not carry a statement are not told: most of them in a large story.
    """
    links = dict(_copies(sayings))
    for i, j in find_candidates(sayings):
        link = link_between(sayings[i], sayings[j], weights, person)
        if link:
            links[i, j] = link
    compared = [_compared(sayings, whole, found) for whole, found in _gather(sayings, links)]
    return tuple(sorted(compared, key=lambda one: -len(one.outlets)))


def _copies(sayings: Sequence[Saying]) -> Iterator[tuple[tuple[int, int], Link]]:
    """One text's statements at several addresses, however short they are."""
    first: dict[str, int] = {}
    for i, saying in enumerate(sayings):
        k = first.setdefault(saying.statement, i)
        if k != i:
            copy = Link(old=saying.statement, new=saying.statement, kind="verbatim", changes=(), by="link:text", confidence=1.0)
            yield (k, i), copy


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


def _compared(sayings: Sequence[Saying], whole: int, found: Mapping[int, Link]) -> Compared:
    chosen = {_outlet(sayings[whole]): whole}
    for i in sorted(found, key=lambda i: (-content_size(sayings[i]), i)):  # of one outlet's wordings the fullest
        chosen.setdefault(_outlet(sayings[i]), i)
    return Compared(
        article=sayings[whole].article,
        statement=sayings[whole].statement,
        outlets=tuple(
            Carried(
                outlet=outlet,
                how="verbatim" if i == whole else found[i].kind,
                article=sayings[i].article,
                statement=sayings[i].statement,
            )
            for outlet, i in chosen.items()
        ),
    )


def _outlet(saying: Saying) -> str:
    return saying.outlet or saying.article
