"""`onrecord remove`."""

import click

from onrecord.cli.options import store_option


@click.command()
@click.argument("article")
@store_option
def remove(article: str, store: str) -> None:
    """Take an ARTICLE, named by its id, and all that rests on it out of a store.

    Exit codes: 0; 1 if there is no such article; 2 for wrong usage.
    """
    from onrecord.errors import StoreError
    from onrecord.store.open import open_store
    from onrecord.store.save import remove_article

    with open_store(store, write=True) as connection:
        if not remove_article(connection, article):
            raise StoreError(f"{article!r}: no article of this id; `onrecord show articles` lists them")
