"""Tags -> attributions: which content, source and cue belong together.

The tags say on which side a piece's cue stands, so each content and source goes to the nearest cue on that side. What is
found is in words here; `statements.py` makes spans of it.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from onrecord.language.quotes import INSIDE
from onrecord.language.words import Words
from onrecord.models.tags import TAGS

REACH = 500
"""Words between a piece and its cue beyond which the tag is not believed; the longest in PolNeAR is 420."""
SPLIT_CUE_REACH = 12
"""Words between the two halves of a cue ("made it ... clear")."""
SENTENCE_ENDS = frozenset(".?!")


@dataclass(frozen=True, slots=True)
class Run:
    """Words `first` to `last`, the last included, of one kind of span (`Q`, `CR`, `SL` …)."""

    label: str
    first: int
    last: int


@dataclass(slots=True)
class Attribution:
    """The runs of one "who said what", in text order; a cue that inherits its source shares it with another."""

    cue: list[Run] = field(default_factory=list)
    source: list[Run] = field(default_factory=list)
    content: list[Run] = field(default_factory=list)


def find_attributions(words: Words, marks: Sequence[int], tags: Sequence[int]) -> list[Attribution]:
    """Link the runs of a tag sequence (indices into TAGS, one a word), in order of their first content.

    `marks` are the words' quotation states.
    """
    runs = find_runs(tags)
    cues = [run for run in runs if run.label == "Q"]
    found = [Attribution(cue=[cue]) for cue in cues]
    places = [cue.first for cue in cues]
    lone: list[Attribution] = []
    for run in runs:
        if run.label == "Q":
            continue
        target = _cue_of(run, cues, places)
        if target is not None:
            (found[target].source if run.label[0] == "S" else found[target].content).append(run)
        elif run.label == "CN":
            lone.append(Attribution(content=[run]))
        elif run.label == "SN" and lone and not lone[-1].source:
            lone[-1].source.append(run)
    _mend_split_cues(found)
    _inherit_sources(words, marks, found)
    return sorted([a for a in found if a.content] + lone, key=lambda a: a.content[0].first)


def find_runs(tags: Sequence[int]) -> list[Run]:
    """Maximal pieces of one tag, a new one at each Begin."""
    runs: list[Run] = []
    begin, label = 0, ""
    for i, tag in enumerate([*tags, 0]):
        name = TAGS[tag]
        if name[0] == "I" and name[2:] == label:
            continue
        if label:
            runs.append(Run(label, begin, i - 1))
        begin, label = i, name[2:]
    return runs


def _cue_of(run: Run, cues: list[Run], places: list[int]) -> int | None:
    """Index of the nearest cue on the side that the run's label names."""
    right = bisect_left(places, run.first)
    target = right if run.label[1] == "R" else right - 1 if run.label[1] == "L" else None
    if target is None or not 0 <= target < len(cues):
        return None
    distance = cues[target].first - run.last if target == right else run.first - cues[target].last
    return target if distance <= REACH else None


def _mend_split_cues(found: list[Attribution]) -> None:
    """A cue without content beside one that has some is its other half, unless each has a source of its own."""
    for i, attribution in enumerate(found):
        if attribution.content:
            continue
        for j in (i - 1, i + 1):
            if not 0 <= j < len(found):
                continue
            other = found[j]
            near = abs(other.cue[0].first - attribution.cue[0].first) <= SPLIT_CUE_REACH
            if near and other.content and not (attribution.source and other.source):
                other.cue = sorted([*other.cue, *attribution.cue], key=lambda run: run.first)
                other.source += attribution.source
                break


def _inherit_sources(words: Words, marks: Sequence[int], found: list[Attribution]) -> None:
    """ "X said A, adding B": a cue without source has that of the cue before it in the same sentence."""
    last: Attribution | None = None
    for attribution in found:
        if not attribution.content:
            continue
        if not attribution.source and last is not None and _same_sentence(words, marks, last, attribution):
            attribution.source = list(last.source)
        last = attribution if attribution.source else None


def _same_sentence(words: Words, marks: Sequence[int], last: Attribution, this: Attribution) -> bool:
    """No sentence ends between the two cues; a stop inside quotation marks ends only the sentence quoted."""
    between = range(last.cue[-1].last, this.cue[0].first)
    return not any(words.forms[i][0] == "\n" or (words.forms[i] in SENTENCE_ENDS and marks[i] != INSIDE) for i in between)
