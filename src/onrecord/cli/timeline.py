"""`onrecord timeline`."""

import click

from onrecord.cli.options import day_or_month, store_option


@click.command()
@store_option
@click.option("--party", metavar="P", help="Rounds with this party and its stands alone.")
@click.option("--since", metavar="DATE", callback=day_or_month, help="Not before this day (YYYY-MM-DD) or month.")
@click.option("--until", metavar="DATE", callback=day_or_month, help="Not after it.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
def timeline(store: str, party: str | None, since: str | None, until: str | None, as_json: bool) -> None:
    """Show a negotiation in order: rounds, each party's stands, and stands that go against earlier ones.

    A round without a date stands at the day of the first article about it. A changed stand is told with both wordings: that
    they differ does not say that somebody changed their mind.

    Exit codes: 0; 1 if the store cannot be read; 2 for wrong usage.
    """
    from onrecord.cli import showing
    from onrecord.desk import register
    from onrecord.store.open import faults_named, open_store
    from onrecord.store.queries import Filter
    from onrecord.views.desk_terminal import show_timeline

    wanted = Filter(party=showing.party_asked(party), since=since, until=until)
    with faults_named(store), open_store(store) as connection:
        showing.write_objects(register.timeline(connection, wanted), "json" if as_json else "table", show_timeline)
