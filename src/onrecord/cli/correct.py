"""`onrecord correct`: its options; what they do is in `store/corrections.py`."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from onrecord.cli.options import store_option

if TYPE_CHECKING:
    from onrecord.store.corrections import Action


@click.command()
@click.argument("entry", required=False)
@store_option
@click.option("--confirm", is_flag=True, help="The entry is right.")
@click.option("--reject", is_flag=True, help="It is wrong: it is not shown any more, whoever reads the article again.")
@click.option("--set", "set_to", metavar="FIELD=VALUE", help="A field is otherwise; lists with semicolons, `null` for nothing.")
@click.option("--quote", metavar="TEXT", help="With --set channel=…: the article's words that say so.")
@click.option("--withdraw", is_flag=True, help="Take back all that was said of it.")
@click.option("--by", metavar="NAME", help="Who says so.")
@click.option("--why", metavar="TEXT", help="For what reason.")
@click.option(
    "--import",
    "imported",
    metavar="FILE",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Take in a colleague's corrections, as `export --format corrections` writes them.",
)
def correct(
    entry: str | None,
    store: str,
    confirm: bool,
    reject: bool,
    set_to: str | None,
    quote: str | None,
    withdraw: bool,
    by: str | None,
    why: str | None,
    imported: Path | None,
) -> None:
    """Say that an ENTRY of a store, named by its id, is right, wrong, or otherwise, with who says so and why.

    The reader's own values and the evidence are kept; what people say holds on when the article is read again.

    Exit codes: 0; 1 if there is no such entry, or it cannot be so; 2 for wrong usage.
    """
    actions: dict[Action, bool] = {"confirm": confirm, "reject": reject, "set": set_to is not None, "withdraw": withdraw}
    asked = [action for action, wanted in actions.items() if wanted]
    if imported is not None:
        if entry or asked:
            raise click.UsageError("--import takes no ENTRY: the file names them")
        _import(store, imported)
        return
    if entry is None or len(asked) != 1:
        raise click.UsageError("name an ENTRY and one of --confirm, --reject, --set, --withdraw")
    if not by or not why or not by.strip() or not why.strip():
        raise click.UsageError("say who (--by) and why (--why)")

    from onrecord.store import corrections
    from onrecord.store.open import faults_named, open_store
    from onrecord.store.save import transaction

    with faults_named(store), open_store(store, write=True) as connection, transaction(connection):
        corrections.correct(connection, entry, asked[0], by=by, why=why, set_to=set_to or "", quote=quote)


def _import(store: str, path: Path) -> None:
    from onrecord.store.exchange import import_corrections
    from onrecord.store.open import faults_named, open_store

    with faults_named(store), open_store(store, write=True) as connection:
        counts = import_corrections(connection, path)
    click.echo(
        f"onrecord: {counts.taken:,} taken in, {counts.known:,} known, {counts.elsewhere:,} of articles not kept here", err=True
    )
