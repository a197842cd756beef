"""Options that several commands have."""

import re
from collections.abc import Callable
from datetime import date
from typing import Any, TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., Any])
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")  # date.fromisoformat alone takes 20260312 and 2026-W11-4 as well
_MONTH = re.compile(r"\d{4}-\d{2}")

store_option = click.option(
    "--store",
    metavar="FILE",
    envvar="ONRECORD_STORE",
    default="record.db",
    show_default=True,
    show_envvar=True,
    help="The store.",
)


def day(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    """An option's value as an ISO day."""
    if value is None or _is_day(value):
        return value
    raise click.BadParameter(f"{value!r} is no day; write it as YYYY-MM-DD")


def day_or_month(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    """An option's value as an ISO day or month."""
    if value is None or _is_day(value) or (_MONTH.fullmatch(value) and _is_day(f"{value}-01")):
        return value
    raise click.BadParameter(f"{value!r} is no day or month; write it as YYYY-MM-DD or YYYY-MM")


def _is_day(value: str) -> bool:
    try:
        return _DAY.fullmatch(value) is not None and bool(date.fromisoformat(value))
    except ValueError:
        return False


def said_by(command: Command) -> Command:
    """The options of a command that keeps what somebody says: who, and for what reason."""
    for option in (
        click.option("--why", metavar="TEXT", required=True, callback=_words, help="For what reason."),
        click.option("--by", metavar="NAME", required=True, callback=_words, help="Who says so."),
    ):
        command = option(command)
    return command


def _words(_: click.Context, __: click.Parameter, value: str) -> str:
    if not value.strip():
        raise click.BadParameter("may not be empty")
    return value.strip()
