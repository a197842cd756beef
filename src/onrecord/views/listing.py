"""What a store was asked for -> JSON Lines, CSV, or a table in the terminal."""

import csv
import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from rich import box
from rich.console import Console
from rich.style import Style
from rich.table import Table
from rich.text import Text

from onrecord.records import Figure, Position, Reading, Statement, Talks, Wording
from onrecord.views import phrases
from onrecord.views.json_lines import Json, entry_object, reading_object, source_object
from onrecord.views.shown import one_line, shown

ACTS = ("=", "+", "-", "@", "\t", "\r", "\n")
"""With these a cell begins that a spreadsheet would compute instead of showing it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """An entry found in a store, and where it stands."""

    part: str
    """Of the record: "statements", "talks" …"""
    entry: Statement | Talks | Position | Figure | Wording
    text: str
    article: Mapping[str, Any]
    """id, edition, outlet, date, title, url, input."""
    state: str | None = None
    """What people said of the entry: confirmed, corrected; None: nothing."""


Sheet = dict[str, Any]
"""What one page of the desk shows: an object of the JSON contract in which entries may still be `Listed`, articles `Reading`."""


def sheet_object(sheet: Any) -> Any:
    """Give a sheet as JSON."""
    if isinstance(sheet, Listed):
        return listed_object(sheet)
    if isinstance(sheet, Reading):
        return reading_object(sheet)
    if isinstance(sheet, Mapping):
        return {key: sheet_object(value) for key, value in sheet.items()}
    if isinstance(sheet, (list, tuple)):
        return [sheet_object(value) for value in sheet]
    return sheet


def listed_object(found: Listed) -> Json:
    """Give an entry as in `read --json`, with its article."""
    entry = entry_object(found.part, found.entry, found.text) | {"article": source_object(found.article)}
    return entry | ({"state": found.state} if found.state else {})


def flat(object: Json) -> dict[str, str]:
    """An object's fields as a row of text: parts of parts as `speaker.name`, lists joined by semicolons, places left out."""
    row: dict[str, str] = {}
    for key, value in object.items():
        if isinstance(value, dict) and {"text", "start", "end"} == set(value):
            row[key] = value["text"]
        elif isinstance(value, dict):
            row |= {f"{key}.{inner}": text for inner, text in flat(value).items() if inner not in ("start", "end")}
        elif isinstance(value, list):
            row[key] = "; ".join(map(_item, value))
        else:
            row[key] = "" if value is None else str(value)
    return row


def _item(item: Any) -> str:
    """An item of a list: its words, where it has a place; else all that it says."""
    if not isinstance(item, dict):
        return str(item)
    return item["text"] if "text" in item else ", ".join(filter(None, flat(item).values()))


def csv_lines(rows: Iterable[dict[str, str]], columns: Iterable[str]) -> Iterable[str]:
    """Rows as CSV with a line of names; cells that a spreadsheet would take for a formula begin with an apostrophe."""
    names = list(columns)
    yield _csv_line(names)
    for row in rows:
        yield _csv_line([_inert(row.get(name, "")) for name in names])


def show_entries(found: Iterable[Listed], console: Console) -> int:
    """Write entries as a table for a person; give their number."""
    table = Table(box=box.SIMPLE_HEAD, expand=True, padding=(0, 1, 0, 0), header_style=Style(dim=True), show_edge=False)
    table.add_column("day", no_wrap=True, min_width=len("YYYY-MM-DD"))
    table.add_column("who", ratio=4, overflow="fold")
    table.add_column("what", ratio=4, overflow="fold")
    table.add_column("words", ratio=10, overflow="fold")
    table.add_column("outlet", ratio=3, overflow="fold")
    table.add_column("id", no_wrap=True, style=Style(dim=True))
    count = 0
    for one in found:
        who = Text(one_line(phrases.who(one.entry, one.text), 120))
        words = Text(one_line(phrases.words(one.entry, one.text), 600))
        facts = Text(
            " · ".join(one_line(fact, 120) for fact in [*phrases.facts(one.entry, one.text), *filter(None, [one.state])])
        )
        day, outlet = Text(shown(_day(one))), Text(one_line(one.article["outlet"] or one.article["input"], 60))
        table.add_row(day, who, facts, words, outlet, one.entry.id)
        count += 1
    if count:
        console.print(table)
    return count


def show_rows(rows: Iterable[dict[str, str]], columns: Iterable[str], console: Console) -> int:
    """Write rows of text as a table for a person; give their number."""
    names = list(columns)
    table = Table(box=box.SIMPLE_HEAD, expand=True, padding=(0, 1, 0, 0), header_style=Style(dim=True), show_edge=False)
    for name in names:
        table.add_column(name, overflow="fold")
    count = 0
    for row in rows:
        table.add_row(*(Text(one_line(row.get(name, ""), 300)) for name in names))
        count += 1
    if count:
        console.print(table)
    return count


def _day(found: Listed) -> str:
    entry = found.entry
    if isinstance(entry, Statement) and entry.said:
        return entry.said
    if isinstance(entry, Talks) and entry.dates:
        return min(entry.dates)
    return found.article["date"] or ""


def _inert(cell: str) -> str:
    return f"'{cell}" if cell.startswith(ACTS) else cell


def _csv_line(cells: list[str]) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="\n").writerow(cells)
    return line.getvalue()
