"""`onrecord mcp`."""

import click

from onrecord.cli.options import store_option


@click.command()
@store_option
def mcp(store: str) -> None:
    """Serve a store to an assistant by the Model Context Protocol, on standard input and output; nothing can be written.

    The assistant can search statements, positions, talks and stories, ask who said some words, compare outlets, and check a
    quotation before it is used. Needs the extra onrecord[mcp].

    Exit codes: 0; 1 if the store cannot be read, or the extra is not installed; 2 for wrong usage.
    """
    from onrecord.errors import StoreError

    try:
        from onrecord.serve.assistant import make_server
    except ModuleNotFoundError as fault:
        raise StoreError("the server needs the package mcp; install it with: pip install 'onrecord[mcp]'") from fault
    make_server(store).run("stdio")
