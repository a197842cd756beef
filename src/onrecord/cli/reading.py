"""Inputs -> readings -> standard output or a page; what cannot be read is named on standard error, in order."""

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import click

from onrecord.errors import InputError
from onrecord.models.reader import Reader, load_reader
from onrecord.pages.read import read_input
from onrecord.pages.told import read_metadata
from onrecord.pipeline import read_page
from onrecord.records import Page, Reading, Skipped, Told
from onrecord.settings import DEFAULTS, Settings
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
    reader: str

    @property
    def settings(self) -> Settings:
        """The settings of the run."""
        return replace(DEFAULTS, reader=self.reader)


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


def found_pages(asked: Asked, settings: Settings) -> Iterator[Page | Skipped]:
    """The pages of all inputs, in order."""
    metadata = _metadata(asked.metadata, settings)
    for name in asked.inputs:
        yield from read_input(name, asked.told, settings, scraped=asked.scraped, metadata=metadata)


def read_or_skip(found: Page | Skipped, reader: Reader, settings: Settings) -> Reading | Skipped:
    """Read a page; that it cannot be read is an outcome too."""
    if isinstance(found, Skipped):
        return found
    try:
        return read_page(found, reader, settings)
    except InputError as fault:
        return Skipped(input=found.input, reason=str(fault))


def _outcomes(asked: Asked) -> Iterator[Reading | Skipped]:
    """Read the inputs one after the other; each that cannot be read is named at once."""
    reader = load_reader(asked.settings.reader)
    for found in found_pages(asked, asked.settings):
        outcome = read_or_skip(found, reader, asked.settings)
        if isinstance(outcome, Skipped):
            click.echo(f"onrecord: {one_line(outcome.reason, 2000)}", err=True)
        yield outcome


def _metadata(file: str | None, settings: Settings) -> dict[str, Told]:
    try:
        return read_metadata(file, settings) if file else {}
    except InputError as fault:
        raise click.UsageError(f"--metadata {fault}") from fault
