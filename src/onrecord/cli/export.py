"""`onrecord export`: its options; the writing is in `onrecord.export`."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import click

from onrecord.cli.options import store_option
from onrecord.errors import StoreError

FORMATS = ("jsonl", "csv", "parquet", "w3c", "plover", "atom", "corrections", "gold", "dossier", "site")


@click.command()
@click.argument("out", type=click.Path(path_type=Path))
@store_option
@click.option("--format", "form", type=click.Choice(FORMATS), required=True, help="What is written.")
@click.option("--of", metavar="WHAT", help="With dossier: person:ID, party:NAME, round:ID or story:ID.")
def export(out: Path, store: str, form: str, of: str | None) -> None:
    """Write what a store holds to OUT, for other programs.

    \b
    jsonl        a record a line, as `read --json`
    csv          a folder with a table for each kind of entry
    parquet      the same, typed (needs the extra onrecord[parquet])
    w3c          Web Annotations: each entry's words by quote and position
    plover       PLOVER events of talks and stands, one a line
    atom         a feed of the articles added last
    corrections  what people said of entries, for a colleague's `correct --import`
    gold         a folder for `evaluate`: articles of which people have judged every entry
    dossier      one page (.html) or text (.md) about a person, a party, a round or a story, every claim linked to its source
    site         a folder with the pages of `onrecord serve` as files, for publishing; an earlier one is replaced

    Exit codes: 0; 1 if the store cannot be read or OUT cannot be written; 2 for wrong usage.
    """
    if (form == "dossier") != (of is not None):
        raise click.UsageError("--of goes with --format dossier, which needs it")
    if form == "dossier" and out.suffix.lower() not in (".html", ".htm", ".md"):
        raise click.UsageError(f"{str(out)!r}: name a dossier .html or .md")
    if form == "site":
        _write_site(store, out)
        return
    from onrecord.export import annotations, atom, judged, lines, plover, tabular
    from onrecord.store.open import faults_named, open_store

    write: dict[str, Callable[[sqlite3.Connection, Path], int]] = {
        "jsonl": lines.write_json_lines,
        "csv": tabular.write_csv,
        "parquet": tabular.write_parquet,
        "w3c": annotations.write_annotations,
        "plover": plover.write_plover,
        "atom": atom.write_atom,
        "corrections": judged.write_corrections,
        "gold": judged.write_gold,
    }
    with faults_named(store), open_store(store) as connection:
        if of is not None:
            _write_dossier(connection, of, out)
            return
        click.echo(f"onrecord: {write[form](connection, out):,} written to {out}", err=True)


def _write_dossier(store: sqlite3.Connection, of: str, out: Path) -> None:
    from onrecord.desk.dossier import make_dossier
    from onrecord.export.files import whole_file
    from onrecord.views.dossier import count_claims, dossier_html, dossier_markdown

    dossier = make_dossier(store, of)
    write = dossier_markdown if out.suffix.lower() == ".md" else dossier_html
    with whole_file(out) as made:
        made.write_text(write(dossier), encoding="utf-8", errors="replace")
    click.echo(f"onrecord: {count_claims(dossier.parts):,} claims written to {out}", err=True)


def _write_site(path: str, out: Path) -> None:
    from onrecord.cli.adding import progress
    from onrecord.export.site import write_site
    from onrecord.store.open import faults_named, open_store

    with faults_named(path):
        _gather_if_stale(path)
        with open_store(path) as store, progress("writing pages") as advance:
            written = write_site(store, out, advance)
    click.echo(f"onrecord: {written.pages:,} pages ({written.size / 1e6:,.1f} MB) written to {out}", err=True)


def _gather_if_stale(path: str) -> None:
    """A site shows what was gathered: of a store that has changed since, that is done first."""
    from onrecord.desk.gather import gather
    from onrecord.store.gathered import is_stale
    from onrecord.store.open import open_store

    with open_store(path) as store:
        if not is_stale(store):
            return
    try:
        with open_store(path, write=True) as store:
            gather(store)
    except (StoreError, sqlite3.OperationalError) as fault:
        why = str(fault).removeprefix(f"{path!r}: ")
        advice = "run `onrecord gather` where it can be written"
        raise StoreError(f"{path!r}: has changed since it was gathered, and cannot be gathered now ({why}); {advice}") from fault
