"""`onrecord show`: its options; what is shown is in `showing.py`."""

import click

from onrecord.cli.options import day_or_month, store_option

KINDS = (
    "statements", "attitudes", "talks", "positions", "figures", "wording", "people", "doubts", "decisions", "stories", "rounds",
    "articles", "skips",
)  # fmt: skip


@click.command()
@click.argument("kind", type=click.Choice(KINDS))
@store_option
@click.option("--who", metavar="NAME", help="Of a person, or of whoever gives a figure; part of the name will do.")
@click.option("--party", metavar="P", help="Of a state, group or organisation.")
@click.option("--to", metavar="P", help="Addressed to this party (positions).")
@click.option("--about", metavar="TEXT", help="What it is about: all these words, in any order.")
@click.option("--outlet", metavar="O", help="Of one outlet.")
@click.option("--channel", metavar="C", help="Said through this channel, as `interview`.")
@click.option("--since", metavar="DATE", callback=day_or_month, help="Not before this day (YYYY-MM-DD) or month.")
@click.option("--until", metavar="DATE", callback=day_or_month, help="Not after it.")
@click.option("--search", metavar="TEXT", help="All these words, or phrases in quotation marks; best match first.")
@click.option("--limit", type=click.IntRange(min=1), help="At most so many; 100 if shown as a table, else all.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
@click.option("--csv", "as_csv", is_flag=True, help="Comma-separated values, with a line of names.")
def show(kind: str, store: str, limit: int | None, as_json: bool, as_csv: bool, **wanted: str | None) -> None:
    """Show what a store holds, newest first: entries of one KIND, articles, or inputs that were skipped.

    People and rounds are gathered from all articles: people with the roles held at each time, those of most articles first;
    rounds with each article's account and where accounts contradict each other, by date. Doubts are pairs of people who may be
    one, for `onrecord merge` and `onrecord split` to decide; decisions are what was decided.

    Of an article that was changed, the entries of its newest edition are shown.

    Exit codes: 0; 1 if the store cannot be read; 2 for wrong usage.
    """
    if as_json and as_csv:
        raise click.UsageError("--json and --csv exclude each other: choose one")
    from onrecord.cli import showing

    form: showing.Form = "json" if as_json else "csv" if as_csv else "table"
    showing.show_kind(store, kind, wanted, form, limit)
