"""`onrecord add`: its options; the adding itself is in `adding.py`."""

from typing import Any

import click

from onrecord.cli.options import many_options, metadata_option, page_option, reader_option, settings_of, store_option


@click.command()
@click.argument("inputs", metavar="INPUT...", nargs=-1, required=True)
@store_option
@page_option
@reader_option
@metadata_option
@many_options
@click.pass_context
def add(
    ctx: click.Context,
    /,
    inputs: tuple[str, ...],
    store: str,
    scraped: bool,
    reader: str,
    metadata: str | None,
    jobs: int,
    **how: Any,
) -> None:
    """Read articles and keep their records in a store; a file that is not there is made.

    INPUT is all that `onrecord read` takes. What is already kept and unchanged is passed over; what cannot be read is named,
    and kept with its reason. A command that is cut off loses nothing of what it had added.

    Exit codes: 0; 1 if an input cannot be read (the others still are); 2 for wrong usage.
    """
    from onrecord.cli import adding
    from onrecord.cli.reading import Asked
    from onrecord.records import Told

    settings = settings_of(reader, **how)
    asked = Asked(inputs=inputs, told=Told(), scraped=scraped, metadata=metadata, settings=settings, jobs=jobs)
    ctx.exit(0 if adding.add_all(asked, store) else 1)
