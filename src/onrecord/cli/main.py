"""The command `onrecord`. Only click is imported to answer `--help`; each command imports the rest when it runs.

This is the one place that turns an error into a line on standard error and an exit code: 0, 1 for an input that could not
be read, 2 for wrong usage, 130 after Ctrl-C.
"""

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from io import TextIOWrapper
from typing import Any

import click

from onrecord.cli.options import PARTIES, know_parties
from onrecord.errors import OnrecordError
from onrecord.views.shown import one_line

COMMANDS = (
    "read", "add", "follow", "show", "compare", "timeline", "contests", "check", "serve", "gather",
    "remove", "verify", "correct", "merge", "split",
    "export", "mcp", "evaluate",
)  # fmt: skip
"""Each is the function of that name in the module of that name beside this one."""

OWN_PARTIES = ("read", "add", "follow", "evaluate")
"""Commands with an option for parties of one's own, and the one that measures, which knows none; all others are told them by
the environment alone."""


class Commands(click.Group):
    """Loads a command when it is asked for, and tells every error in one line."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Name the commands in the order in which somebody meets them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command by its name."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(f"onrecord.cli.{cmd_name}"), cmd_name)
        return command

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; that the reader of our output has seen enough (`| head`) is no error."""
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # or the flush at exit complains
            ctx.exit(0)
        return result

    def main(self, args: Sequence[str] | None = None, prog_name: str | None = None, *_: Any, **__: Any) -> Any:
        """Run the command line and exit."""
        _write_utf8()
        try:
            code = super().main(args, prog_name, standalone_mode=False)
        except click.UsageError as error:
            command = error.ctx.command_path if error.ctx else "onrecord"
            code = _told(f"{error.format_message().rstrip('.')}; see {command} --help", 2)
        except click.ClickException as error:
            code = _told(error.format_message(), error.exit_code)
        except OnrecordError as error:
            code = _told(str(error), 1)
        except (click.Abort, KeyboardInterrupt):
            code = 130
        sys.exit(code)


def _told(message: str, code: int) -> int:
    click.echo(f"onrecord: {one_line(message, 2000)}", err=True)
    return code


def _write_utf8() -> None:
    """Write UTF-8 and bare newlines whatever the platform's habits; what cannot be encoded is written as an escape."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def _show_version(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:
    if not wanted or ctx.resilient_parsing:
        return
    from importlib.metadata import PackageNotFoundError, version  # takes a tenth of the time that --help may take

    try:
        click.echo(f"onrecord {version('onrecord')}")
    except PackageNotFoundError:
        click.echo("onrecord (not installed)")
    ctx.exit()


@click.group(cls=Commands, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--version", is_flag=True, is_eager=True, expose_value=False, callback=_show_version, help="Show the version.")
@click.pass_context
def onrecord(ctx: click.Context) -> None:
    """Read news about negotiations and conflicts and keep the record: who said what, to the letter."""
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help(), err=True)
        ctx.exit(2)
    if ctx.invoked_subcommand not in OWN_PARTIES and (file := os.environ.get(PARTIES)):
        know_parties(ctx, file)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run `onrecord` with the given arguments, else the process's own, and exit."""
    onrecord.main(args=None if arguments is None else list(arguments), prog_name="onrecord")
