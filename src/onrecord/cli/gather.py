"""`onrecord gather`."""

from pathlib import Path

import click

from onrecord.cli.options import store_option


@click.command()
@store_option
def gather(store: str) -> None:
    """Gather what a store's articles say together, and keep it: people, rounds, stories, disputed figures, outlets, parties.

    `onrecord serve` shows them as they were last gathered, and does this by itself whenever something was added or corrected.

    Exit codes: 0; 1 if the store cannot be read or written; 2 for wrong usage.
    """
    from onrecord.desk.gather import gather as gather_store
    from onrecord.store.open import faults_named, open_store

    with faults_named(store), open_store(store, write=Path(store).is_file()) as connection:  # else it would be made
        counts = gather_store(connection)
    click.echo("onrecord: gathered " + ", ".join(f"{kind} {count:,}" for kind, count in counts.items()), err=True)
