"""Inputs -> a store: what is new is read and kept, and a line says what became of each."""

import re
import sqlite3
import sys
from collections import Counter, deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from importlib.metadata import version

import click

from onrecord.cli.reading import Asked, found_pages, passed_over, tell
from onrecord.records import Page, PassedOver, Reading, Skipped
from onrecord.run.pool import read_all
from onrecord.settings import Settings
from onrecord.store.open import open_store
from onrecord.store.save import Run, begin_run, end_run, is_kept, is_repeat, save_reading, save_skip

OUTCOMES = ("added", "repeats", "edited", "reread", "unchanged", "passed over", "skipped")
"""In the order of the closing line; `repeats`: added, with a text kept from another address; `edited`: a new text of a known
article; `reread`: read by a newer reader, or with other parties of one's own."""
REASON = re.compile(r"[\"'].{0,9000}?[\"']:? ([^;(]{1,200})", re.S)
NUMBER = re.compile(r"\d[\d.,]*")

Outcome = Reading | Skipped | PassedOver


def add_all(asked: Asked, path: str, command: str = "add") -> bool:
    """Add every input to the store at a path; tell whether all could be read."""
    with open_store(path, write=True) as store:
        run = begin_run(store, command, version("onrecord"), _reader_of(asked.settings))
        counts: Counter[str] = Counter()
        reasons: Counter[str] = Counter()
        try:
            with progress("reading") as advance:
                for outcome in _outcomes(store, asked, run, counts):
                    if isinstance(outcome, Skipped):
                        reasons[_kind_of(outcome.reason)] += 1
                    advance()
        finally:
            click.echo(f"onrecord: {_closing(counts, reasons)}", err=True)
        end_run(store, run)
    return not counts["skipped"]


def _reader_of(settings: Settings) -> str:
    """What reads: the network and, by their hash, the parties of one's own; another reader's records are made anew."""
    digest = sha256("\n".join(sorted(settings.parties)).encode()).hexdigest()[:8]
    return f"{settings.reader} with parties {digest}" if settings.parties else settings.reader


def _outcomes(store: sqlite3.Connection, asked: Asked, run: Run, counts: Counter[str]) -> Iterator[Outcome]:
    """What comes of each input that was not kept already, once it is saved; all are counted."""
    waiting: deque[Page] = deque()

    def new() -> Iterator[Page | Skipped | PassedOver]:
        for found in found_pages(asked):
            if isinstance(found, Page):
                if is_kept(store, found, run):
                    counts["unchanged"] += 1
                    continue
                waiting.append(found)
            yield found

    for outcome in read_all(new(), asked.settings, asked.jobs):
        # What comes out is in the order of what went in, and each page gives one outcome.
        page = waiting.popleft() if waiting and waiting[0].input == outcome.input else None
        counts[_save(store, page, outcome, run)] += _weight(outcome)
        yield outcome


def _weight(outcome: Outcome) -> int:
    return sum(number for _, number in outcome.reasons) if isinstance(outcome, PassedOver) else 1


def _save(store: sqlite3.Connection, page: Page | None, outcome: Outcome, run: Run) -> str:
    if isinstance(outcome, Reading) and page is not None:
        became = save_reading(store, page, outcome, run)
        return "repeats" if became == "added" and is_repeat(store, outcome) else became
    passed = isinstance(outcome, PassedOver)
    reason = passed_over(outcome) if isinstance(outcome, PassedOver) else outcome.reason if isinstance(outcome, Skipped) else ""
    tell(reason)
    name = f"{outcome.input} (passed over)" if passed else outcome.input  # an archive may be broken off besides
    save_skip(store, Skipped(input=name, reason=reason), run)
    return "passed over" if passed else "skipped"


def _kind_of(reason: str) -> str:
    """A reason without the input's name, its numbers and the advice: what it has in common with others."""
    match = REASON.match(reason)
    return " ".join(NUMBER.sub("…", match[1] if match else reason[:200]).split())


def _closing(counts: Counter[str], reasons: Counter[str]) -> str:
    told = [f"{counts[outcome]:,} {outcome}" for outcome in OUTCOMES if counts[outcome]]
    why = ", ".join(f"{number:,} {reason}" for reason, number in reasons.most_common())
    return (", ".join(told) or "nothing to add") + (f" ({why})" if why else "")


@contextmanager
def progress(doing: str) -> Iterator[Callable[[], None]]:
    """A counter on standard error, with what is being done, while that is a terminal."""
    if not sys.stderr.isatty():
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn(doing), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(doing, total=None)
        yield lambda: bar.advance(task)
