"""Inputs -> a store: what is new is read and kept, and a line says what became of each."""

import sqlite3
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.metadata import version

import click

from onrecord.cli.reading import Asked, found_pages, read_or_skip
from onrecord.models.reader import Reader, load_reader
from onrecord.records import Page, Skipped
from onrecord.settings import Settings
from onrecord.store.open import open_store
from onrecord.store.save import Run, begin_run, end_run, is_kept, save_reading, save_skip
from onrecord.views.shown import one_line

OUTCOMES = ("added", "edited", "reread", "unchanged", "skipped")
"""In the order of the closing line; `edited`: a new text of a known article; `reread`: read by a newer reader."""


def add_all(asked: Asked, path: str) -> bool:
    """Add every input to the store at a path; tell whether all could be read."""
    settings = asked.settings
    with open_store(path, write=True) as store:
        run = begin_run(store, "add", version("onrecord"), settings.reader)
        counts: Counter[str] = Counter()
        try:
            with _progress() as advance:
                for outcome in _outcomes(store, asked, settings, run):
                    counts[outcome] += 1
                    advance()
        finally:
            click.echo(f"onrecord: {_closing(counts)}", err=True)
        end_run(store, run)
    return not counts["skipped"]


def _outcomes(store: sqlite3.Connection, asked: Asked, settings: Settings, run: Run) -> Iterator[str]:
    reader = load_reader(settings.reader)
    for found in found_pages(asked, settings):
        yield _add(store, found, reader, settings, run)


def _add(store: sqlite3.Connection, found: Page | Skipped, reader: Reader, settings: Settings, run: Run) -> str:
    if isinstance(found, Page):
        if is_kept(store, found, run):
            return "unchanged"
        outcome = read_or_skip(found, reader, settings)
        if not isinstance(outcome, Skipped):
            return save_reading(store, found, outcome, run)
        found = outcome
    click.echo(f"onrecord: {one_line(found.reason, 2000)}", err=True)
    save_skip(store, found, run)
    return "skipped"


def _closing(counts: Counter[str]) -> str:
    told = [f"{counts[outcome]:,} {outcome}" for outcome in OUTCOMES if counts[outcome]]
    return ", ".join(told) or "nothing to add"


@contextmanager
def _progress() -> Iterator[Callable[[], None]]:
    """A bar on standard error while it is a terminal."""
    if not sys.stderr.isatty():
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("reading"), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("reading", total=None)
        yield lambda: bar.advance(task)
