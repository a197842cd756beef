"""`make docs`: write `docs/commands.md` from what the commands say about themselves."""

from importlib import import_module
from pathlib import Path

import click

from onrecord.cli.main import COMMANDS, onrecord

COMMANDS_FILE = Path(__file__).parents[1] / "docs" / "commands.md"
HEADING = "# Commands\n\nWritten by `make docs` from `onrecord --help`; change the commands in `src/onrecord/cli/` instead.\n"
WIDTH = 100


def commands_page() -> str:
    """The help of `onrecord` and of each of its commands, as Markdown."""
    parent = click.Context(
        onrecord, info_name="onrecord", max_content_width=WIDTH, terminal_width=WIDTH, **onrecord.context_settings
    )
    pages = [_section("onrecord", parent)]
    for name in COMMANDS:
        command = getattr(import_module(f"onrecord.cli.{name}"), name)
        pages.append(_section(f"onrecord {name}", click.Context(command, info_name=name, parent=parent)))
    return "\n".join([HEADING, *pages])


def _section(title: str, context: click.Context) -> str:
    return f"## {title}\n\n```text\n{context.get_help()}\n```\n"


if __name__ == "__main__":
    COMMANDS_FILE.write_text(commands_page(), encoding="utf-8", newline="\n")
