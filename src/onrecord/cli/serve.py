"""`onrecord serve`: its options; the desk is in `onrecord.serve`."""

import socket
from contextlib import suppress
from pathlib import Path

import click

from onrecord.cli.options import store_option

LOOPBACK = ("127.0.0.1", "::1", "localhost")


@click.command()
@store_option
@click.option("--host", default="127.0.0.1", show_default=True, help="Where it listens; others than this machine can read then.")
@click.option("--port", type=click.IntRange(0, 65535), default=8765, show_default=True, help="0 takes one that is free.")
@click.option(
    "--name", "names", metavar="HOST", multiple=True, help="A host name by which it may be asked for, beside localhost."
)
@click.option("--token", metavar="TEXT", envvar="ONRECORD_TOKEN", show_envvar=True, help="With it people can correct.")
@click.option("--private", is_flag=True, help="Reading needs the token too.")
def serve(store: str, host: str, port: int, names: tuple[str, ...], token: str | None, private: bool) -> None:
    """Open a store as a desk in the browser: what is new, articles, negotiations, figures, people, outlets, checking.

    Every page has an address that can be shared, and its data at the same address with `.json`; /openapi.json describes them.
    It listens on this machine alone unless --host says otherwise. Give the token in the environment rather than in the command,
    which other users of the machine can see.

    Exit codes: 0 after Ctrl-C; 1 if the store cannot be read or the port is taken; 2 for wrong usage.
    """
    if private and not token:
        raise click.UsageError("--private needs a token")
    if token is not None and len(token) < 12:
        raise click.UsageError("a token has at least 12 characters: it is all that keeps others from writing")
    if token is not None and (token != token.strip() or not token.isprintable()):
        raise click.UsageError("a token has no line breaks or control characters, nor blanks at its ends: it could not be sent")

    from onrecord.store.open import faults_named, open_store

    with faults_named(store), open_store(store, write=Path(store).is_file()):
        pass  # one of an earlier version is brought up to date; one that is not there is not made
    listening = _listen(host, port)
    shown = f"[{host}]" if ":" in host else host
    click.echo(f"onrecord: {store} at http://{shown}:{listening.getsockname()[1]}/ (Ctrl-C ends it)", err=True)
    if host not in LOOPBACK and not private:
        click.echo("onrecord: everybody who reaches this address can read", err=True)

    import uvicorn

    from onrecord.serve.desk import make_app
    from onrecord.serve.served import Desk

    app = make_app(Desk(path=store, names=(host, *names), token=token, private=private))
    config = uvicorn.Config(app, log_level="warning", server_header=False, access_log=False, timeout_graceful_shutdown=3)
    with suppress(KeyboardInterrupt):  # the way to end it
        uvicorn.Server(config).run(sockets=[listening])


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
    except OSError as fault:
        raise click.ClickException(
            f"{host}:{port}: cannot listen there ({fault.strerror or fault}); try another --port"
        ) from fault
    return listening
