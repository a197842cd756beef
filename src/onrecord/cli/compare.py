"""`onrecord compare`."""

import click

from onrecord.cli.options import store_option


@click.command()
@click.argument("story")
@store_option
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line for each statement.")
def compare(story: str, store: str, as_json: bool) -> None:
    """Compare what the outlets of a STORY, named by its id, make of each statement in it.

    Each statement stands in the fullest wording that was printed. An outlet gives it verbatim, cut, reworded, translated (another
    wording of words in another language), to another speaker, or not at all.

    Exit codes: 0; 1 if there is no such story, or the store cannot be read; 2 for wrong usage.
    """
    from onrecord.cli import showing
    from onrecord.desk import stories
    from onrecord.store.open import faults_named, open_store
    from onrecord.views.stories import show_comparison

    with faults_named(store), open_store(store) as connection:
        showing.write_objects(stories.compare(connection, story), "json" if as_json else "table", show_comparison)
