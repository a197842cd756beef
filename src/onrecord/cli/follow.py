"""`onrecord follow`: its options; the adding itself is in `adding.py`."""

import click

from onrecord.cli.options import (
    cache_option,
    jobs_option,
    parties_option,
    reader_option,
    seconds_option,
    settings_of,
    store_option,
)


@click.command()
@click.argument("file", metavar="FILE")
@store_option
@click.option("--every", "minutes", metavar="MINUTES", type=click.FloatRange(1, 10_080), help="Go on, and ask again so often.")
@parties_option
@reader_option
@jobs_option
@seconds_option
@cache_option
@click.pass_context
def follow(
    ctx: click.Context,
    file: str,
    store: str,
    minutes: float | None,
    parties: tuple[str, ...],
    reader: str,
    jobs: int,
    seconds: float | None,
    cache: str | None,
) -> None:
    """Add what is new in some feeds and sitemaps to a store, once or again and again.

    FILE is a TOML file with lists of texts: feeds and sitemaps (addresses or files; one of the two at least), words and parties
    (of which a page must have one; without any, all English news is added).

    A page that the store has from its address is not asked for again; one that could not be had is.

    Exit codes: 0; 1 if something cannot be read (the rest still is); 2 for wrong usage; 130 after Ctrl-C.
    """
    from onrecord.cli import following
    from onrecord.run.followed import read_followed

    followed = read_followed(file)
    about = (*followed.words, *followed.parties)
    settings = settings_of(reader, about=about, seconds=seconds, cache=cache, parties=parties)
    ctx.exit(0 if following.follow_all(followed, settings, store, jobs, minutes) else 1)
