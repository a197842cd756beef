"""What `onrecord evaluate` does."""

import json
import sys
from pathlib import Path
from typing import Any

import click
from rich.console import Console

from onrecord.evaluate.attribution_measure import measure_annotators
from onrecord.evaluate.datasets import AttributionSet, RecordSet, open_data_set
from onrecord.evaluate.floors import FLOORS, Fall, find_falls, floors_of, load_floors, raised, save_floors
from onrecord.evaluate.pages import PageSet, open_page_set
from onrecord.evaluate.pages_measure import measure_pages
from onrecord.evaluate.pages_table import show_pages
from onrecord.evaluate.report import Report
from onrecord.evaluate.run import Evaluation, evaluate
from onrecord.evaluate.table import show_floors, show_report
from onrecord.models.reader import load_reader

PAGES = "pages"


def compare_annotators(gold_dir: Path, *, as_json: bool) -> None:
    """Print how well the annotators of a data set agree.

    Raises GoldError, or UsageError if its texts have one annotator each.
    """
    data = open_data_set(gold_dir)
    if isinstance(data, RecordSet) or all(len(text.annotations) < 2 for text in data.texts):
        raise click.UsageError(f"--humans: no text in {gold_dir} has several annotators")
    report = measure_annotators(data.texts)
    if as_json:
        click.echo(json.dumps(_described(data, "humans") | report.as_json(), ensure_ascii=False))
    else:
        show_report(report, f"{data.name}, annotators against each other", _console())


def run_evaluation(
    gold_dir: Path,
    split: tuple[Path, str] | None,
    reader: str,
    *,
    floors_file: Path | None,
    update: bool,
    allow_regression: bool,
    as_json: bool,
) -> None:
    """Evaluate, print, compare with the floors or raise them; exit 1 if one is missed or an article could not be read.

    Raises GoldError and ModelError.
    """
    if pages := open_page_set(gold_dir):
        if split:
            raise click.UsageError("--split: pages have no parts")
        _evaluate_pages(pages, floors_file, update=update, allow_regression=allow_regression, as_json=as_json)
        return
    data = open_data_set(gold_dir, split)
    file = floors_file or FLOORS
    floors = load_floors(file) if file.exists() or not update else {}
    found = evaluate(data, load_reader(reader))
    if update:
        floors = raised(floors, data, reader, found.report, allow_regression=allow_regression)
        save_floors(file, floors)
    limits = floors_of(floors, data, reader) or {}
    falls = find_falls(limits, found.report)
    _show(data, reader, found.report, falls, len(limits), as_json=as_json)
    _tell_skipped(found)
    if falls or found.skipped:
        sys.exit(1)


def _evaluate_pages(data: PageSet, floors_file: Path | None, *, update: bool, allow_regression: bool, as_json: bool) -> None:
    """The same for pages, which no network reads: their floors stand under the reader "pages"."""
    file = floors_file or FLOORS
    floors = load_floors(file) if file.exists() or not update else {}
    found = measure_pages(data)
    report = found.as_report()
    if update:
        floors = raised(floors, data, PAGES, report, allow_regression=allow_regression)
        save_floors(file, floors)
    limits = floors_of(floors, data, PAGES) or {}
    falls = find_falls(limits, report)
    if as_json:
        _show(data, PAGES, report, falls, len(limits), as_json=True)
    else:
        show_pages(found, f"{data.name}, pages to articles", _console())
        show_floors(falls, len(limits), _console())
    for skipped in found.skipped:
        click.echo(f"onrecord: {skipped.reason}", err=True)
    if falls:
        sys.exit(1)


def _show(
    data: RecordSet | AttributionSet | PageSet,
    reader: str,
    report: Report,
    falls: tuple[Fall, ...],
    number: int,
    *,
    as_json: bool,
) -> None:
    if as_json:
        below = {fall.metric: {"floor": fall.floor, "value": fall.value} for fall in falls}
        found = {**_described(data, reader), **report.as_json(), "floors": number, "below": below}
        click.echo(json.dumps(found, ensure_ascii=False))
        return
    console = _console()
    show_report(report, f"{data.name}, reader {reader}", console)
    show_floors(falls, number, console)


def _described(data: RecordSet | AttributionSet | PageSet, reader: str) -> dict[str, Any]:
    return {"data": data.name, "sha256": data.sha256, "reader": reader}


def _tell_skipped(found: Evaluation) -> None:
    for skipped in found.skipped:
        click.echo(f"onrecord: {skipped.reason}", err=True)


def _console() -> Console:
    return Console(file=sys.stdout, highlight=False)
