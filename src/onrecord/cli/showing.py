"""What `onrecord show` shows: a store is asked, a view writes."""

import sys
from collections.abc import Callable, Iterable, Mapping
from itertools import chain, islice
from typing import Any, Literal

import click

from onrecord.desk import register, stories
from onrecord.desk.listed import find_listed
from onrecord.language.parties import party_of
from onrecord.store.open import faults_named, open_store
from onrecord.store.queries import Filter, find_articles, find_skips, refuse
from onrecord.store.rows import KINDS
from onrecord.views.json_lines import Json, object_line
from onrecord.views.listing import Listed, csv_lines, flat, listed_object, show_entries, show_rows
from onrecord.views.stories import show_stories

Form = Literal["json", "csv", "table"]
PAGE = 100
"""Rows that a person is shown at once."""
ARTICLE = ("id", "date", "outlet", "title", "url", "input", "language", "edition", "editions")
SKIP = ("input", "reason", "seen")


def show_kind(path: str, kind: str, wanted: Mapping[str, str | None], form: Form, limit: int | None) -> None:
    """Write what a store holds of a kind, as far as it is wanted."""
    asked = Filter(**{name: party_asked(value) if name in ("party", "to") else value for name, value in wanted.items()})
    most = limit or (PAGE if form == "table" else -1)
    with faults_named(path), open_store(path) as store:
        if kind in KINDS:
            _show_entries(find_listed(store, kind, asked, most), form)
        elif kind in register.SHOWN:
            found, show = register.SHOWN[kind](store, asked)
            write_objects(found if limit is None else islice(found, limit), form, show)
        elif kind == "stories":
            refuse("stories", asked, {"outlet", "since", "until", "search", "about"})
            found = stories.list_stories(store, asked)
            write_objects(found if limit is None else islice(found, limit), form, show_stories)
        elif kind == "articles":
            _show_rows(({key: row[key] for key in ARTICLE} for row in find_articles(store, asked, limit=most)), ARTICLE, form)
        else:
            _show_rows(({key: row[key] for key in SKIP} for row in find_skips(store, limit=most)), SKIP, form)


def write_objects(found: Iterable[Json], form: Form, show: Callable[[Iterable[Json], Any], int]) -> None:
    """Write objects as JSON Lines or CSV, or as `show` shows them to a person."""
    if form == "table":
        _told(show(found, _terminal()), page=None)
    else:
        _write(found, form)


def party_asked(name: str | None) -> str | None:
    """A party under the name that the record gives it: "Moscow" is Russia."""
    return name and (party_of(name) or name)


def _show_entries(found: Iterable[Listed], form: Form) -> None:
    if form == "table":
        _told(show_entries(found, _terminal()))
    else:
        _write((listed_object(one) for one in found), form)


def _show_rows(rows: Iterable[Json], columns: Iterable[str], form: Form) -> None:
    if form == "table":
        _told(show_rows(map(flat, rows), columns, _terminal()))
    else:
        _write(rows, form)


def _write(objects: Iterable[Json], form: Form) -> None:
    if form == "json":
        sys.stdout.writelines(object_line(one) + "\n" for one in objects)
        return
    rows = map(flat, objects)
    first = next(rows, None)
    if first is not None:
        sys.stdout.writelines(csv_lines(chain([first], rows), first))


def _told(count: int, page: int | None = PAGE) -> None:
    if not count:
        click.echo("onrecord: nothing found", err=True)
    elif count == page:
        click.echo(f"onrecord: the first {PAGE}; --limit shows more", err=True)


def _terminal() -> Any:
    from onrecord.views.terminal import open_terminal

    return open_terminal()
