"""How well records agree: entries are matched one to one, then fields are counted over the matches."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from onrecord.evaluate.counts import NOTHING, Counts, match_entries
from onrecord.evaluate.entries import ScoredRecord
from onrecord.evaluate.report import Report, Row
from onrecord.evaluate.sections import SECTIONS, Section

HEADLINES = (
    *(f"{name}.{figure}" for name in SECTIONS for figure in ("F1", "F1 fields")),
    *(f"statements.{figure}" for figure in ("P", "source", "cue", "kind")),
    "published",
    "record F1",
    "record F1, fields",
)


@dataclass(slots=True, kw_only=True)
class _Tally:
    """Counts of one part, growing article by article."""

    matches: Counts = NOTHING
    in_part: Counts = NOTHING
    fields: dict[str, Counts] = field(default_factory=dict)

    def add(self, section: Section[Any], gold: Sequence[Any], found: Sequence[Any]) -> None:
        pairs = match_entries(gold, found, section.similarity)
        entries = Counts(gold=len(gold), predicted=len(found))
        self.matches += entries + Counts(right=len(pairs))
        self.in_part += entries
        for i, j in pairs:
            self._add_pair(section, gold[i], found[j])

    def _add_pair(self, section: Section[Any], gold: Any, found: Any) -> None:
        marks = {name: right for name, check in section.checks.items() if (right := check(gold, found)) is not None}
        for name, right in marks.items():
            self.fields[name] = self.fields.get(name, NOTHING) + Counts(gold=1, right=right)
        self.in_part += Counts(right=sum(marks.values()) / len(marks) if marks else 1.0)


def measure_records(pairs: Iterable[tuple[ScoredRecord, ScoredRecord]]) -> Report:
    """Compare (gold, predicted) records of articles."""
    tallies = {name: _Tally() for name in SECTIONS}
    published = NOTHING
    for gold, found in pairs:
        for name, tally in tallies.items():
            tally.add(SECTIONS[name], getattr(gold, name), getattr(found, name))
        if gold.published:
            published += Counts(gold=1, right=gold.published == found.published)
    rows = tuple(
        Row(name=name, counts=tally.matches, in_part=tally.in_part, fields=tally.fields) for name, tally in tallies.items()
    )
    return Report(rows=rows, totals=_totals(rows), published=published, headlines=HEADLINES)


def _totals(rows: Sequence[Row]) -> dict[str, float]:
    """Means over the parts of the figures as reported."""
    figures = [row.metrics() for row in rows]

    def mean(of: str) -> float:
        return round(sum(part[f"{row.name}.{of}"] for row, part in zip(rows, figures, strict=True)) / len(rows), 1)

    return {"record F1": mean("F1"), "record F1, fields": mean("F1 fields")}
