"""Figures on pages in the terminal: one line each, by half."""

from rich.console import Console
from rich.table import Table

from onrecord.evaluate.pages_measure import HALVES, Half, PageFigure, PageReport


def show_pages(report: PageReport, title: str, console: Console) -> None:
    """Print the figures in percent, and the processor time that each reader took."""
    table = Table(title=title, title_justify="left", box=None, pad_edge=False, header_style="bold")
    for heading in ("", "pages", *HALVES):
        table.add_column(heading, justify="left" if not heading else "right")
    for figure in report.figures:
        table.add_row(figure.name, str(figure.by["all"].gold), *(_share(figure, half) for half in HALVES))
    console.print(table)
    console.print(", ".join(f"{reader} {seconds:.1f} s" for reader, seconds in report.seconds.items()))


def _share(figure: PageFigure, half: Half) -> str:
    return f"{figure.share(half):.1f}" if figure.by[half].gold else "–"
