"""Sources that what stands right beside them puts right.

Where a speaker's words are passed on ("…," Brandt said, according to the Courier) the network marks the outlet; of "said Ada
Holm, head of a salon, the Studio, noting that" it marks the end of the apposition, and of three who say something the last two.
"""

from collections.abc import Sequence
from dataclasses import replace

from onrecord.find.attributions import CLAIMS, Attribution, Run
from onrecord.language.parties import find_parties

SAID = CLAIMS | frozenset({"said", "says", "told", "added", "wrote"})
PRONOUNS = frozenset({"he", "she", "they", "it"})
JOINS = frozenset({"of", "the", ".", "-", "’s", "'s"})
LINKS = frozenset({"and", ",", "the", "of", ".", "-"})
"""What stands between parties named side by side."""
LONGEST = 8
"""Words of a name with its office."""
ENDS = frozenset(".!?\n")
APPOSED = 14
"""Words of an apposition."""


def mend_by_neighbours(forms: Sequence[str], attributions: Sequence[Attribution]) -> list[Attribution]:
    """The attributions, sources put right by what stands beside them."""
    cues = {run.first for one in attributions for run in one.cue}
    for one in attributions:
        if len(one.cue) != 1 or not one.source:
            continue
        passed_on = _passed_on(forms, one, cues)
        if passed_on:
            one.source, one.cue = [passed_on[0]], [passed_on[1]]
        elif resumed := _resumed(forms, one, attributions):
            one.source = [resumed]
        else:
            one.source = [_with_first(forms, one.source[0]), *one.source[1:]]
    return list(attributions)


def _passed_on(forms: Sequence[str], one: Attribution, cues: set[int]) -> tuple[Run, Run] | None:
    """Source and cue before "according to" an outlet: who said what the outlet tells."""
    cue = one.cue[0]
    verb = cue.first - 2
    outlet = [form for form in forms[one.source[0].first : one.source[0].last + 1] if form[0].isupper()]
    told = [form.lower() for form in forms[cue.first : cue.last + 1]] == ["according", "to"]
    if not told or not outlet or verb < 1 or forms[verb + 1] != "," or verb in cues or forms[verb].lower() not in SAID:
        return None
    first = verb
    while first > 0 and verb - first < LONGEST and _is_named(forms, first - 1):
        first -= 1
    while first < verb and forms[first] in JOINS:
        first += 1
    ahead = first > 0 and forms[first - 1][0] in ",\"”'’"
    after_content = any(run.last < first for run in one.content)
    if first == verb or not ahead or not after_content:
        return None
    return Run("SR", first, verb - 1), Run("Q", verb, verb)


def _is_named(forms: Sequence[str], at: int) -> bool:
    return forms[at][0].isupper() or forms[at] in JOINS or forms[at].lower() in PRONOUNS


def _resumed(forms: Sequence[str], one: Attribution, attributions: Sequence[Attribution]) -> Run | None:
    """Whose apposition a participle's source is: its speaker is who spoke before, in the same sentence."""
    source, cue = one.source[0], one.cue[0]
    if not forms[cue.first].endswith("ing") or cue.first - source.last != 2 or forms[source.last + 1] != ",":
        return None
    if source.first < 2 or forms[source.first - 1] != ",":
        return None
    for other in attributions:
        for run in other.source:
            near = other is not one and other.cue and run.last < source.first and source.first - run.last <= APPOSED
            if near and ENDS.isdisjoint(form[0] for form in forms[run.last + 1 : source.first]) and run.last + 2 == source.first:
                return run
    return None


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
    begins = first == 0 or forms[first - 1][0] in ENDS or forms[first - 1].lower() == "the"
    found = find_parties(name)
    if name and begins and len(found) == 1 and found[0].span.start == 0 and found[0].span.end == len(name):
        return replace(source, first=first - (first > 0 and forms[first - 1].lower() == "the"))
    return source
