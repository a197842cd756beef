"""An evaluation in the terminal: one table of figures, then the floors."""

from collections.abc import Sequence

from rich.console import Console
from rich.table import Table

from onrecord.evaluate.counts import Counts, percent
from onrecord.evaluate.floors import Fall
from onrecord.evaluate.report import Report, Row


def show_report(report: Report, title: str, console: Console) -> None:
    """Print the figures, all of them percent but the numbers of entries."""
    with_fields = any(row.in_part is not None for row in report.rows)
    table = Table(title=title, title_justify="left", box=None, pad_edge=False, header_style="bold")
    table.add_column("")
    for heading in ("gold", "predicted", "P", "R", "F1", *(("with fields", "fields") if with_fields else ())):
        table.add_column(heading, justify="left" if heading == "fields" else "right", overflow="fold")
    for row in report.rows:
        table.add_row(*_cells(row, with_fields))
    console.print(table)
    if report.published is not None:
        console.print(f"published {report.published.right:.0f} of {report.published.gold} right")
    for name, value in report.totals.items():
        console.print(f"{name} [bold]{value:.1f}[/bold]")


def _cells(row: Row, with_fields: bool) -> list[str]:
    counts = row.counts
    if row.recall_only:
        return [row.name, str(counts.gold), "", "", _shown(counts.recall), ""]
    figures = [_shown(share) for share in (counts.precision, counts.recall, counts.f1)]
    cells = [row.name, str(counts.gold), str(counts.predicted), *figures]
    return [*cells, _shown(row.in_part.f1), _fields(row)] if with_fields and row.in_part else cells


def _fields(row: Row) -> str:
    return ", ".join(f"{name} {_share(of)}" for name, of in row.fields.items())


def _share(of: Counts) -> str:
    return f"{100 * of.recall:.0f} % of {of.gold}"


def _shown(share: float) -> str:
    return f"{percent(share):.1f}"


def show_floors(falls: Sequence[Fall], number: int, console: Console) -> None:
    """Say whether the floors hold, and name each figure below its own."""
    if not falls:
        console.print(f"[green]all {number} floors hold[/green]" if number else "no floors for these data and this reader")
    for fall in falls:
        console.print(f"[red]{fall.metric} is {fall.value:.1f}, below its floor {fall.floor:.1f}[/red]")
