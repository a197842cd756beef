"""What an evaluation found, in the shapes in which it is shown, stored and compared with floors."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from onrecord.evaluate.counts import Counts, percent


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of figures."""

    name: str
    counts: Counts
    recall_only: bool = False
    """The predicted side has no number of its own."""
    in_part: Counts | None = None
    """The same, each match counted by its share of right fields."""
    fields: Mapping[str, Counts] = field(default_factory=dict)
    """Of each field, how often it is right among the matches where it says something."""

    def metrics(self) -> dict[str, float]:
        """Percent with one decimal, by name."""
        if self.recall_only:
            return {self.name: percent(self.counts.recall)}
        figures = {
            f"{self.name}.P": percent(self.counts.precision),
            f"{self.name}.R": percent(self.counts.recall),
            f"{self.name}.F1": percent(self.counts.f1),
        }
        if self.in_part is not None:
            figures[f"{self.name}.F1 fields"] = percent(self.in_part.f1)
        return figures | {f"{self.name}.{field}": percent(of.recall) for field, of in self.fields.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """All figures of one evaluation."""

    rows: tuple[Row, ...]
    totals: Mapping[str, float]
    """Figures over several rows, percent with one decimal."""
    published: Counts | None = None
    """Articles whose publication day is right, where the gold tells one."""
    headlines: tuple[str, ...]
    """The metrics that get floors."""

    def metrics(self) -> dict[str, float]:
        """Every figure, percent with one decimal, by name."""
        figures = {name: value for row in self.rows for name, value in row.metrics().items()}
        if self.published is not None:
            figures["published"] = percent(self.published.recall)
        return figures | dict(self.totals)

    def as_json(self) -> dict[str, Any]:
        """The figures by row, for other programs."""
        found: dict[str, Any] = {row.name: _row_json(row) for row in self.rows}
        if self.published is not None:
            found["published"] = [self.published.right, self.published.gold]
        return found | dict(self.totals)


def _row_json(row: Row) -> dict[str, Any] | list[float] | float:
    counts = row.counts
    if row.recall_only:
        return percent(counts.recall)
    figures = [percent(counts.precision), percent(counts.recall), percent(counts.f1)]
    if row.in_part is None:
        return figures
    return {
        "gold": counts.gold,
        "predicted": counts.predicted,
        **dict(zip(("P", "R", "F1"), figures, strict=True)),
        "F1 fields": percent(row.in_part.f1),
        "fields": {name: [percent(of.recall), of.gold] for name, of in row.fields.items()},
    }
