"""Options that several commands have."""

import os
import re
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

from onrecord.errors import InputError
from onrecord.settings import DEFAULTS, Settings

Command = TypeVar("Command", bound=Callable[..., Any])
# Seconds for one page: the careful reader takes ten times as many as the fast one.
_SECONDS = {"fast": DEFAULTS.page_seconds, "careful": 10 * DEFAULTS.page_seconds}

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
reader_option = click.option(
    "--reader", type=click.Choice(["fast", "careful"]), default="fast", show_default=True, help="The network that reads."
)
page_option = click.option(
    "--page", "scraped", is_flag=True, help="Texts are whole scraped pages: find the article's body first."
)
metadata_option = click.option(
    "--metadata",
    metavar="FILE.jsonl",
    type=click.Path(exists=True, dir_okay=False),
    help="What the inputs do not tell: one object a line with `input` (file name), `url`, `outlet`, `title`, `published`.",
)


PARTIES = "ONRECORD_PARTIES"
"""The environment variable that names a file of parties of one's own."""


def know_parties(ctx: click.Context, file: str | None) -> tuple[str, ...]:
    """Know the parties that a file names until the command ends; give them. Raises InputError."""
    if not file:
        return ()
    from onrecord.language.parties_forms import parties_added  # here, so that --help need not wait for it
    from onrecord.run.tables import read_parties

    lines = read_parties(file)
    ctx.with_resource(parties_added(lines))
    return lines


def _own_parties(ctx: click.Context, _: click.Parameter, file: str | None) -> tuple[str, ...]:
    try:
        return know_parties(ctx, file)
    except InputError as fault:
        raise click.UsageError(f"--parties {fault}") from fault


parties_option = click.option(
    "--parties",
    metavar="FILE",
    envvar=PARTIES,
    show_envvar=True,
    callback=_own_parties,
    is_eager=True,  # before --about, which may name one of them
    help="States, groups and organisations of your own, as TOML: tables [[party]] with name, kind (state, group, organisation), "
    "names, demonyms, capitals, government, regions, country (of a group).",
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


about_option = click.option(
    "--about",
    metavar="TEXT",
    multiple=True,
    help="Of archives, feeds and sitemaps read only pages with these words, or of this party; may be given several times.",
)
every_option = click.option(
    "--every", is_flag=True, help="Of archives, feeds and sitemaps read also what seems no news, or not English."
)
jobs_option = click.option(
    "--jobs", metavar="N", type=click.IntRange(1, 64), default=1, show_default=True, help="Pages read at a time."
)
seconds_option = click.option(
    "--seconds",
    metavar="S",
    type=click.FloatRange(1, 86_400),
    help="The longest that reading one page may take.  [default: 8; careful reader: 80]",
)
cache_option = click.option(
    "--cache",
    metavar="FOLDER",
    type=click.Path(file_okay=False),
    envvar="ONRECORD_CACHE",
    help="Keep here what addresses answer, instead of in the user's own folder for such; '' keeps nothing.",
)


def many_options(command: Command) -> Command:
    """What may be said wherever many pages are read: which, how many at a time, how long, with which parties, what is kept."""
    for option in (cache_option, seconds_option, jobs_option, every_option, about_option, parties_option):
        command = option(command)
    return command


def settings_of(
    reader: str,
    *,
    about: tuple[str, ...] = (),
    every: bool = False,
    seconds: float | None = None,
    cache: str | None = None,
    parties: tuple[str, ...] = (),
) -> Settings:
    """The settings of a run from its options; of a party that it is about, all names."""
    return replace(
        DEFAULTS,
        reader=reader,
        about=_names_followed(about),
        parties=parties,
        every=every,
        page_seconds=seconds or _SECONDS[reader],
        cache=_cache_folder() if cache is None else cache or None,
    )


def _names_followed(about: tuple[str, ...]) -> tuple[str, ...]:
    """The words to look for: what was asked for and, where that is a party, its other names."""
    if not about:
        return ()
    from onrecord.language.parties_forms import names_of  # here, so that --help need not wait for it

    return tuple(dict.fromkeys(name for asked in about for name in names_of(" ".join(asked.split())) if name))


def _cache_folder() -> str:
    """Where this platform keeps what programs can fetch again."""
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Caches"
    else:
        base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return str(base / "onrecord")
