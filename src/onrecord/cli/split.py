"""`onrecord split`."""

import click

from onrecord.cli.options import said_by, store_option


@click.command()
@click.argument("person")
@click.argument("name")
@store_option
@click.option("--article", metavar="ARTICLE", help="Only where this article gives the name: of one spelling for two people.")
@said_by
def split(person: str, name: str, store: str, article: str | None, by: str, why: str) -> None:
    """Say that whoever bears NAME is not PERSON, who is named by the id.

    NAME is one of the names that `onrecord show people` gives for the person. Articles and their entries stay as they are;
    `onrecord merge` takes it back.

    Exit codes: 0; 1 if there is no such person or name; 2 for wrong usage.
    """
    from onrecord.desk.register import find_all_people, parse_person
    from onrecord.link.decisions import split_of
    from onrecord.store.open import faults_named, open_store
    from onrecord.store.people import save_decision

    with faults_named(store), open_store(store, write=True) as connection:
        people, _ = find_all_people(connection)
        one = parse_person(people, person)
        save_decision(connection, split_of(one, name, article, by=by, why=why))
    click.echo(f"onrecord: {name} is not {one.name}", err=True)
