"""`make docs`: write `docs/commands.md` from what the commands say about themselves, `docs/exports.md` from the tables."""

from importlib import import_module
from pathlib import Path

import click

from onrecord.cli.main import COMMANDS, onrecord
from onrecord.export.tables import TABLES, columns_of

COMMANDS_FILE = Path(__file__).parents[1] / "docs" / "commands.md"
HEADING = "# Commands\n\nWritten by `make docs` from `onrecord --help`; change the commands in `src/onrecord/cli/` instead.\n"
WIDTH = 100
EXPORTS_FILE = COMMANDS_FILE.with_name("exports.md")
EXPORTS_HEADING = """\
# Exports

Written by `make docs` from `src/onrecord/export/tables.py`.

`onrecord export --format …` writes what a store holds, each article in its newest edition. Every file is whole or not there.

- `jsonl`: a record a line, as `onrecord read --json` prints it.
- `csv`, `parquet`: a folder with one table for each kind of entry; the columns are below. In CSV a list is joined by `; `, and a
  cell that a spreadsheet would compute begins with an apostrophe.
- `w3c`: one JSON-LD file, an AnnotationCollection. Each entry is an annotation whose targets give its words by a
  TextQuoteSelector and a TextPositionSelector (code points of the text whose SHA-256 is the target's `edition`); its body is the
  entry as JSON.
- `plover`: an event a line. Talks held are CONSULT, planned or proposed ones AGREE, cancelled ones REJECT; a stand has the type
  and mode that its entry carries, and PLOVER's auxiliary modes `historical`, `future`, `hypothetical`, `negation`. Conditions,
  denials and plain statements have no type and make no event. `code` is ISO 3166-1 alpha-3, or null for what is no state.
- `site`: the pages of `onrecord serve` that need no server, as a folder of HTML files with the data of each beside it as JSON.
  Links are relative; searching, checking and correcting are not there. Names that no file can bear are shortened, with a hash.
- `atom`: the 200 articles added last, each with who said what in it.
"""


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


def exports_page() -> str:
    """The columns of each table, as Markdown."""
    tables = []
    for kind in TABLES:
        rows = [f"| `{column.name}` | {column.type} | {column.meaning} |" for column in columns_of(kind)]
        tables.append("\n".join([f"## {kind}\n", "| column | type | meaning |", "| --- | --- | --- |", *rows]) + "\n")
    return "\n".join([EXPORTS_HEADING, *tables])


def _section(title: str, context: click.Context) -> str:
    return f"## {title}\n\n```text\n{context.get_help()}\n```\n"


if __name__ == "__main__":
    COMMANDS_FILE.write_text(commands_page(), encoding="utf-8", newline="\n")
    EXPORTS_FILE.write_text(exports_page(), encoding="utf-8", newline="\n")
