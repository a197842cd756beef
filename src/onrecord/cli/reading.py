"""Inputs -> readings -> standard output or a page; what cannot be read is named on standard error, in order."""

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import click

from onrecord.errors import InputError
from onrecord.pages.read import read_inputs
from onrecord.pages.told import read_metadata
from onrecord.records import Page, PassedOver, Reading, Skipped, Told
from onrecord.run.pool import read_all
from onrecord.settings import Settings
from onrecord.views.json_lines import reading_line
from onrecord.views.page import page
from onrecord.views.shown import one_line


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What one command line asks to be read, and how."""

    inputs: tuple[str, ...]
    told: Told
    scraped: bool
    metadata: str | None
    settings: Settings
    jobs: int = 1
    known: set[str] | None = None
    """Addresses that a feed or sitemap need not lead to any more."""


def print_json(asked: Asked) -> bool:
    """Print each reading as a line of JSON as soon as it is there; tell whether every input was read."""
    return _show_each(asked, lambda reading: sys.stdout.write(reading_line(reading) + "\n"))


def print_for_person(asked: Asked) -> bool:
    """Print each reading for a person; tell whether every input was read."""
    from onrecord.views.terminal import open_terminal, show_reading  # rich takes a tenth of a second, and JSON needs none of it

    terminal = open_terminal()
    return _show_each(asked, lambda reading: show_reading(reading, terminal))


def _show_each(asked: Asked, show: Callable[[Reading], object]) -> bool:
    complete = True
    for outcome in _outcomes(asked):
        if isinstance(outcome, Reading):
            show(outcome)
            sys.stdout.flush()
        else:
            complete = False
    return complete


def write_page(asked: Asked, file: str) -> bool:
    """Write one page of all readings to a file, or to standard output for `-`; without any reading none is written."""
    outcomes = list(_outcomes(asked))
    readings = [outcome for outcome in outcomes if isinstance(outcome, Reading)]
    skipped = [outcome for outcome in outcomes if isinstance(outcome, Skipped)]
    if readings:
        _write("".join(page(readings, skipped)), file)
    return not skipped


def _write(html: str, file: str) -> None:
    if file == "-":
        sys.stdout.write(html)
        return
    try:
        Path(file).write_text(html, encoding="utf-8", newline="\n")
    except OSError as error:
        raise click.ClickException(f"{file!r}: cannot be written ({error.strerror}); name another file") from error


def found_pages(asked: Asked) -> Iterator[Page | Skipped | PassedOver]:
    """The pages of all inputs, in order."""
    metadata = _metadata(asked.metadata, asked.settings)
    return read_inputs(asked.inputs, asked.told, asked.settings, scraped=asked.scraped, metadata=metadata, known=asked.known)


def _outcomes(asked: Asked) -> Iterator[Reading | Skipped]:
    """Read the inputs one after the other; what cannot be read, and how much is passed over, is told at once."""
    for outcome in read_all(found_pages(asked), asked.settings, asked.jobs):
        if isinstance(outcome, PassedOver):
            tell(passed_over(outcome))
            continue
        if isinstance(outcome, Skipped):
            tell(outcome.reason)
        yield outcome


def passed_over(passed: PassedOver) -> str:
    """How many pages of an input were passed over, and why, as a line."""
    total = sum(number for _, number in passed.reasons)
    counts = ", ".join(f"{number} {reason}" for reason, number in passed.reasons)
    return f"{passed.input!r}: {total} pages passed over ({counts}); --every reads all that are HTML"


def tell(line: str) -> None:
    """A line on standard error."""
    click.echo(f"onrecord: {one_line(line, 2000)}", err=True)


def _metadata(file: str | None, settings: Settings) -> dict[str, Told]:
    try:
        return read_metadata(file, settings) if file else {}
    except InputError as fault:
        raise click.UsageError(f"--metadata {fault}") from fault
