"""`onrecord merge`."""

import click

from onrecord.cli.options import said_by, store_option


@click.command()
@click.argument("person")
@click.argument("other")
@store_option
@said_by
def merge(person: str, other: str, store: str, by: str, why: str) -> None:
    """Say that PERSON and OTHER, named by their ids, are one person.

    Articles and their entries stay as they are; `onrecord split` takes it back. `onrecord show doubts` lists who may be one.

    Exit codes: 0; 1 if there is no such person; 2 for wrong usage.
    """
    from onrecord.desk.register import find_all_people, parse_person
    from onrecord.errors import StoreError
    from onrecord.link.decisions import anchor_of
    from onrecord.linked import Decision
    from onrecord.store.open import faults_named, open_store
    from onrecord.store.people import save_decision

    with faults_named(store), open_store(store, write=True) as connection:
        people, _ = find_all_people(connection)
        one, two = parse_person(people, person), parse_person(people, other)
        if one is two:
            raise StoreError(f"{person!r}: a person cannot be merged with itself")
        save_decision(connection, Decision(kind="merge", one=anchor_of(one), other=anchor_of(two), by=by, why=why))
    click.echo(f"onrecord: {one.name} and {two.name} are one person", err=True)
