"""How well attributions agree with PolNeAR's: on sets of words, one to one, the most similar content first.

tok              words of content, over the whole article
ov50             attributions whose contents have at least half of their words in common
full             ov50, and the source right: its head word in the predicted source, or none on both sides
srcacc           share of the ov50 pairs with a gold source whose source is right
exact            contents with exactly the same words; exact.cue and exact.source: likewise for cues and sources
cue              cues with a word in common
direct           ov50 among attributions in quotation marks
recall.KIND      recall of ov50 among the gold of each kind
speech.FIGURE    the same among attributions that report words, on both sides
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import permutations

from onrecord.evaluate.attributions import AnnotatedText, Attribution
from onrecord.evaluate.counts import NOTHING, Counts, alike_from, match_entries
from onrecord.evaluate.heads import head_word
from onrecord.evaluate.quoted import quotation_kind, quoted_words
from onrecord.evaluate.report import Report, Row
from onrecord.evaluate.speech import reports_words
from onrecord.evaluate.words import NO_WORDS, IndexedText, WordSet, index_words

HALF = 0.5
WHOLE = 1.0
ANY = 1e-9
KINDS = ("direct", "mixed", "indirect")
HEADLINES = tuple(
    f"{prefix}{figure}"
    for prefix in ("", "speech.")
    for figure in ("full.F1", "ov50.F1", "tok.F1", "direct.F1", "exact.source.F1", "srcacc")
)

Compared = tuple[str, Sequence[Attribution], Sequence[Attribution]]
"""A text, its gold and its predicted attributions."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Side:
    """The attributions of one side that have content, as words."""

    contents: tuple[WordSet, ...]
    sources: tuple[WordSet, ...]
    cues: tuple[WordSet, ...]
    heads: tuple[int | None, ...]
    kinds: tuple[str, ...]

    def direct(self) -> list[WordSet]:
        """Contents in quotation marks."""
        return [content for content, kind in zip(self.contents, self.kinds, strict=True) if kind == "direct"]


@dataclass(slots=True, kw_only=True)
class _Table:
    """Counts by figure, growing article by article."""

    counts: dict[str, Counts] = field(default_factory=dict)

    def add(self, name: str, right: int, gold: int, predicted: int) -> None:
        self.counts[name] = self.counts.get(name, NOTHING) + Counts(gold=gold, predicted=predicted, right=right)

    def add_matches(self, name: str, gold: Sequence[WordSet], predicted: Sequence[WordSet], at_least: float) -> None:
        self.add(name, len(_match(gold, predicted, at_least)), len(gold), len(predicted))


def measure_attributions(compared: Iterable[Compared]) -> Report:
    """Compare attributions over articles."""
    table = _Table()
    for source_text, gold, predicted in compared:
        text = index_words(source_text)
        quoted = quoted_words(text)
        _count(table, "", _side(text, quoted, gold), _side(text, quoted, predicted))
        reported = (_side(text, quoted, _reporting(source_text, attributions)) for attributions in (gold, predicted))
        _count(table, "speech.", *reported)
    rows = tuple(
        Row(name=name, counts=counts, recall_only="recall." in name or "srcacc" in name) for name, counts in table.counts.items()
    )
    return Report(rows=rows, totals={}, headlines=HEADLINES)


def measure_annotators(texts: Iterable[AnnotatedText]) -> Report:
    """Compare each annotator with each other one who read the same text: what a reader could reach."""
    report = measure_attributions((text.text, a, b) for text in texts for a, b in permutations(text.annotations.values(), 2))
    return replace(report, headlines=())


def _reporting(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    return [a for a in attributions if any(reports_words(text[span.start : span.end]) for span in a.cue)]


def _side(text: IndexedText, quoted: WordSet, attributions: Sequence[Attribution]) -> _Side:
    with_content = [a for a in attributions if text.within(*a.content)]
    contents = tuple(text.within(*a.content) for a in with_content)
    return _Side(
        contents=contents,
        sources=tuple(text.within(*a.source) for a in with_content),
        cues=tuple(text.within(*a.cue) for a in with_content),
        heads=tuple(head_word(text, a.source) for a in with_content),
        kinds=tuple(quotation_kind(content, quoted) for content in contents),
    )


def _match(gold: Sequence[WordSet], predicted: Sequence[WordSet], at_least: float) -> list[tuple[int, int]]:
    return match_entries(gold, predicted, lambda a, b: alike_from(a, b, at_least))


def _count(table: _Table, prefix: str, gold: _Side, predicted: _Side) -> None:
    pairs = _match(gold.contents, predicted.contents, HALF)
    entries = len(gold.contents), len(predicted.contents)
    words, found = NO_WORDS.union(*gold.contents), NO_WORDS.union(*predicted.contents)
    table.add(f"{prefix}tok", len(words & found), len(words), len(found))
    table.add(f"{prefix}ov50", len(pairs), *entries)
    right = [pair for pair in pairs if _same_source(gold, predicted, *pair)]
    table.add(f"{prefix}full", len(right), *entries)
    sourced = [pair for pair in pairs if gold.sources[pair[0]]]
    table.add(f"{prefix}srcacc", len(set(sourced).intersection(right)), len(sourced), len(sourced))
    table.add_matches(f"{prefix}exact", gold.contents, predicted.contents, WHOLE)
    cues = _nonempty(gold.cues), _nonempty(predicted.cues)
    table.add_matches(f"{prefix}cue", *cues, ANY)
    table.add_matches(f"{prefix}exact.cue", *cues, WHOLE)
    # One source may serve several attributions.
    table.add_matches(f"{prefix}exact.source", _distinct(gold.sources), _distinct(predicted.sources), WHOLE)
    table.add_matches(f"{prefix}direct", gold.direct(), predicted.direct(), HALF)
    for kind in KINDS:
        table.add(f"{prefix}recall.{kind}", sum(gold.kinds[i] == kind for i, _ in pairs), gold.kinds.count(kind), 0)


def _same_source(gold: _Side, predicted: _Side, i: int, j: int) -> bool:
    """Whether a pair's sources agree; a predicted one so long that it would contain any head does not count."""
    ours, theirs = gold.sources[i], predicted.sources[j]
    if not ours:
        return not theirs
    return gold.heads[i] in theirs and len(theirs) <= 3 * len(ours) + 8


def _nonempty(sets: Sequence[WordSet]) -> list[WordSet]:
    return [words for words in sets if words]


def _distinct(sets: Sequence[WordSet]) -> list[WordSet]:
    return list(dict.fromkeys(_nonempty(sets)))
