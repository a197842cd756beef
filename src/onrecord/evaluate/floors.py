"""Figures that must not fall: for each data set, known by its hash, and each reader, metric -> percent.

{"<data set>": {"sha256": "…", "readers": {"<reader>": {"<metric>": 71.5}}}}
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from onrecord.errors import GoldError
from onrecord.evaluate.datasets import AttributionSet, RecordSet
from onrecord.evaluate.pages import PageSet
from onrecord.evaluate.report import Report

FLOORS = Path(__file__).with_name("floors.json")
Metrics = Mapping[str, float]
NOISE = 0.3
"""Points that a figure may lie below its floor: other processors round the network's sums otherwise, and one statement of the
smallest set is 0.3 points."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fall:
    """A figure below its floor."""

    metric: str
    floor: float
    value: float
    """0 where the figure is no longer reported."""


def load_floors(file: Path) -> dict[str, Any]:
    """Read a file of floors. Raises GoldError if it is none."""
    try:
        floors = json.loads(file.read_text(encoding="utf-8"))
        well_formed = all(_is_entry(entry) for entry in floors.values())
    except OSError as error:
        raise GoldError(f"{file}: cannot be read ({error.strerror}); --update writes such a file") from error
    except (ValueError, KeyError, TypeError, AttributeError):
        well_formed = False
    if not well_formed:
        raise GoldError(f"{file}: no floors as --update writes them")
    return dict(floors)


def _is_entry(entry: Any) -> bool:
    """Whether it has a hash and numbers by metric for each reader. Raises KeyError, TypeError or AttributeError if not."""
    figures = [value for metrics in entry["readers"].values() for value in metrics.values()]
    return isinstance(entry["sha256"], str) and all(isinstance(value, int | float) for value in figures)


def floors_of(floors: Mapping[str, Any], data: RecordSet | AttributionSet | PageSet, reader: str) -> Metrics | None:
    """The floors for a data set and a reader, None where there are none. The data's name does not matter, its hash does."""
    for entry in floors.values():
        if entry["sha256"] == data.sha256:
            metrics: Metrics | None = entry["readers"].get(reader)
            return metrics
    return None


def find_falls(floors: Metrics, report: Report) -> tuple[Fall, ...]:
    """Which figures are below their floors."""
    figures = report.metrics()
    return tuple(
        Fall(metric=metric, floor=floor, value=value)
        for metric, floor in floors.items()
        if (value := figures.get(metric, 0.0)) < floor - NOISE
    )


def raised(
    floors: Mapping[str, Any],
    data: RecordSet | AttributionSet | PageSet,
    reader: str,
    report: Report,
    *,
    allow_regression: bool = False,
) -> dict[str, Any]:
    """The floors with this evaluation's figures as the new ones.

    Raises GoldError if a floor would fall, or would be lost because the data of that name have changed, unless that is allowed.
    """
    name = next((name for name, entry in floors.items() if entry["sha256"] == data.sha256), data.name)
    known = floors.get(name, {"sha256": data.sha256, "readers": {}})
    if known["sha256"] != data.sha256:
        if not allow_regression:
            raise GoldError(f"{name}: the data changed, so its floors would be lost; --allow-regression starts anew")
        known = {"sha256": data.sha256, "readers": {}}
    old: Metrics = known["readers"].get(reader, {})
    falls = find_falls(old, report)
    if falls and not allow_regression:
        worst = ", ".join(f"{fall.metric} {fall.floor} to {fall.value}" for fall in falls)
        raise GoldError(f"{name}: floors only rise, and these would fall: {worst}; --allow-regression lowers them")
    readers = known["readers"] | {reader: _new_floors(old, report)}
    return {**floors, name: {"sha256": data.sha256, "readers": readers}}


def _new_floors(old: Metrics, report: Report) -> dict[str, float]:
    """The headlines' figures and those that had a floor; a figure of 0 needs none."""
    figures = report.metrics()
    names = dict.fromkeys((*report.headlines, *old))
    return {name: figures[name] for name in names if figures.get(name)}


def save_floors(file: Path, floors: Mapping[str, Any]) -> None:
    """Write a file of floors. Raises GoldError if it cannot be written."""
    try:
        file.write_text(json.dumps(floors, indent=1, ensure_ascii=False, sort_keys=True) + "\n", encoding="utf-8")
    except OSError as error:
        raise GoldError(f"{file}: cannot be written ({error.strerror})") from error
