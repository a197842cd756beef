"""A draft's file and a store -> verdicts, written for a person or a program."""

import sys

import click

from onrecord.check.attributed import find_attributed
from onrecord.check.drafts import read_draft
from onrecord.check.verdicts import FAIR, Checked, check_draft
from onrecord.store.open import faults_named, open_store
from onrecord.views.checked import checked_object, show_checked
from onrecord.views.json_lines import object_line


def check(path: str, store: str, *, as_json: bool, literal_only: bool) -> bool:
    """Write the verdicts on a draft; tell whether all are fair."""
    with faults_named(store), open_store(store) as connection:
        draft = read_draft(path)
        verdicts = check_draft(connection, draft, find_attributed(path, draft))
    wanted = [one for one in verdicts if one.quotation.literal or not literal_only]
    _write(wanted, draft, as_json=as_json)
    return all(one.verdict in FAIR for one in wanted)


def _write(verdicts: list[Checked], draft: str, *, as_json: bool) -> None:
    if as_json:
        sys.stdout.writelines(object_line(checked_object(one, draft)) + "\n" for one in verdicts)
    elif verdicts:
        from onrecord.views.terminal import open_terminal

        show_checked(verdicts, draft, open_terminal())
    else:
        click.echo("onrecord: the draft quotes nobody", err=True)
