"""Sources that what stands right beside them puts right.

Of "said Ada Holm, head of a salon, the Studio, noting that" the network marks the end of the apposition, and of three who say
something the last two.
"""

from collections.abc import Sequence
from dataclasses import replace

from onrecord.find.attributions import Attribution, Run
from onrecord.language.parties import find_parties

LINKS = frozenset({"and", ",", "the", "of", ".", "-"})
"""What stands between parties named side by side."""
LONGEST = 8
"""Words of a party's name."""
ENDS = frozenset(".!?\n")


def mend_by_neighbours(forms: Sequence[str], attributions: Sequence[Attribution]) -> list[Attribution]:
    """The attributions, sources put right by what stands beside them."""
    for one in attributions:
        if len(one.cue) != 1 or not one.source:
            continue
        if resumed := _resumed(forms, one, attributions):
            one.source = [resumed]
        else:
            one.source = [_with_first(forms, one.source[0]), *one.source[1:]]
    return list(attributions)


def _resumed(forms: Sequence[str], one: Attribution, attributions: Sequence[Attribution]) -> Run | None:
    """Whose apposition a participle's source is: its speaker is who spoke before, in the same sentence."""
    source, cue = one.source[0], one.cue[0]
    if not forms[cue.first].endswith("ing") or cue.first - source.last != 2 or forms[source.last + 1] != ",":
        return None
    if source.first < 2 or forms[source.first - 1] != ",":
        return None
    before = (run for other in attributions if other is not one and other.cue for run in other.source)
    return next((run for run in before if run.last + 2 == source.first), None)


def _with_first(forms: Sequence[str], source: Run) -> Run:
    """ "Ostia, Marn and Vorland said": the first of three parties at a sentence's beginning is one of those who speak."""
    words = [form.lower() for form in forms[source.first : source.last + 1]]
    named = all(form[0].isupper() or form in LINKS for form in forms[source.first : source.last + 1])
    if "and" not in words or not named or source.first < 2 or forms[source.first - 1] != ",":
        return source
    first = source.first - 1
    while first > 0 and forms[first - 1][0].isupper() and source.first - first < LONGEST:
        first -= 1
    name = " ".join(forms[first : source.first - 1])
    the = first > 0 and forms[first - 1].lower() == "the"
    begins = first == 0 or the or forms[first - 1][0] in ENDS
    found = find_parties(name)
    if name and begins and len(found) == 1 and found[0].span.start == 0 and found[0].span.end == len(name):
        return replace(source, first=first - the)
    return source
