"""`onrecord contests`."""

import click

from onrecord.cli.options import day_or_month, store_option


@click.command()
@store_option
@click.option("--all", "every", is_flag=True, help="Every quantity, not only those of which figures contradict each other.")
@click.option("--about", metavar="TEXT", help="Of what is counted: all these words.")
@click.option("--since", metavar="DATE", callback=day_or_month, help="With a figure not told before this day or month.")
@click.option("--until", metavar="DATE", callback=day_or_month, help="With a figure not told after it.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
def contests(store: str, every: bool, about: str | None, since: str | None, until: str | None, as_json: bool) -> None:
    """Show figures in dispute: for each quantity all that anybody says, side by side, never averaged.

    A total since something began and the count of a day are two quantities. Of a total that grows, a higher figure told later
    contradicts nothing.

    Exit codes: 0; 1 if the store cannot be read; 2 for wrong usage.
    """
    from onrecord.cli import showing
    from onrecord.desk import register
    from onrecord.store.open import faults_named, open_store
    from onrecord.store.queries import Filter
    from onrecord.views.desk_terminal import show_contests

    wanted = Filter(about=about, since=since, until=until)
    with faults_named(store), open_store(store) as connection:
        showing.write_objects(register.contests(connection, wanted, every), "json" if as_json else "table", show_contests)
