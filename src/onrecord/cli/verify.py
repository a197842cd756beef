"""`onrecord verify`."""

import click

from onrecord.cli.options import store_option


@click.command()
@store_option
@click.pass_context
def verify(ctx: click.Context, store: str) -> None:
    """Check a store against itself: every hash, and every entry's words against its article's text.

    Exit codes: 0 if all holds; 1 if something does not, or the store cannot be read: each is named, one a line.
    """
    from onrecord.store.open import open_store
    from onrecord.store.verify import find_faults

    whole = True
    with open_store(store) as connection:
        for fault in find_faults(connection):
            click.echo(f"onrecord: {fault}", err=True)
            whole = False
        if whole:
            entries = connection.execute("SELECT count(*) FROM articles").fetchone()[0]
            click.echo(f"{entries:,} articles: every hash and every place holds")
    ctx.exit(0 if whole else 1)
