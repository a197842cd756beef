"""`onrecord export`: its options; the writing is in `onrecord.export`."""

from pathlib import Path

import click

from onrecord.cli.options import store_option

FORMATS = ("jsonl", "csv", "parquet", "w3c", "plover", "atom", "corrections", "gold")


@click.command()
@click.argument("out", type=click.Path(path_type=Path))
@store_option
@click.option("--format", "form", type=click.Choice(FORMATS), required=True, help="What is written.")
def export(out: Path, store: str, form: str) -> None:
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

    Exit codes: 0; 1 if the store cannot be read or OUT cannot be written; 2 for wrong usage.
    """
    from onrecord.export import annotations, atom, judged, lines, plover, tabular
    from onrecord.store.open import faults_named, open_store

    write = {
        "jsonl": lines.write_json_lines,
        "csv": tabular.write_csv,
        "parquet": tabular.write_parquet,
        "w3c": annotations.write_annotations,
        "plover": plover.write_plover,
        "atom": atom.write_atom,
        "corrections": judged.write_corrections,
        "gold": judged.write_gold,
    }[form]
    with faults_named(store), open_store(store) as connection:
        click.echo(f"onrecord: {write(connection, out):,} written to {out}", err=True)
