"""`onrecord read`: its options, and what may not be asked for together. The reading itself is in `reading.py`."""

import re
from pathlib import Path

import click

from onrecord.cli.options import day, many_options, metadata_option, page_option, reader_option, settings_of
from onrecord.records import Told

_MANY = re.compile(r"\.(jsonl|xml|rss|atom|json|warc|wacz)(\.gz)?$", re.IGNORECASE)


@click.command()
@click.argument("inputs", metavar="INPUT...", nargs=-1, required=True)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object per article, one a line, and nothing else.")
@click.option("--html", metavar="FILE", help="Write one self-contained page of all articles and their records; - prints it.")
@page_option
@reader_option
@click.option("--url", metavar="U", help="The address of a single input.")
@click.option("--outlet", metavar="O", help="The outlet of a single input.")
@click.option("--title", metavar="T", help="The title of a single input.")
@click.option("--published", metavar="YYYY-MM-DD", callback=day, help="The day on which a single input was published.")
@metadata_option
@many_options
@click.pass_context
def read(
    ctx: click.Context,
    inputs: tuple[str, ...],
    as_json: bool,
    html: str | None,
    scraped: bool,
    reader: str,
    url: str | None,
    outlet: str | None,
    title: str | None,
    published: str | None,
    metadata: str | None,
    about: tuple[str, ...],
    every: bool,
    jobs: int,
    seconds: float | None,
    cache: str | None,
    parties: tuple[str, ...],
) -> None:
    """Read articles and show their records: who said what, in the article's own words.

    INPUT is a file (.html, .htm, .txt, .jsonl, or .gz of these), a folder of such files, a web address, or - for standard
    input. What is told by an option wins over what the page says.

    It may also name many pages: an RSS, Atom or JSON feed or a sitemap (address, or .xml, .rss, .atom, .json), or a web archive
    (.warc, .warc.gz, .wacz). Of these only English news is read; what is passed over is counted on standard error. Addresses
    are asked as their robots.txt allows, one at a time, with a pause for each host.

    Exit codes: 0; 1 if an input cannot be read (the others still are); 2 for wrong usage.
    """
    told = Told(url=url, outlet=outlet, title=title, published=published)
    if as_json and html is not None:
        raise click.UsageError("--json and --html exclude each other: choose one")
    if told != Told() and _may_be_many(inputs):
        raise click.UsageError("--url, --outlet, --title and --published tell of a single article: use --metadata for many")
    if html is not None:
        _check_page_file(html, inputs)

    from onrecord.cli import reading  # here, so that --help and wrong usage need not wait for the networks' libraries

    settings = settings_of(reader, about=about, every=every, seconds=seconds, cache=cache, parties=parties)
    asked = reading.Asked(inputs=inputs, told=told, scraped=scraped, metadata=metadata, settings=settings, jobs=jobs)
    if as_json:
        complete = reading.print_json(asked)
    elif html is not None:
        complete = reading.write_page(asked, html)
    else:
        complete = reading.print_for_person(asked)
    ctx.exit(0 if complete else 1)


def _may_be_many(inputs: tuple[str, ...]) -> bool:
    """Tell whether inputs may hold several articles, which cannot all have one title or one day."""
    return len(inputs) > 1 or bool(_MANY.search(inputs[0])) or _is_folder(inputs[0])


def _is_folder(name: str) -> bool:
    try:
        return Path(name).is_dir()
    except (OSError, ValueError):  # no possible path; reading it will say so
        return False


def _check_page_file(html: str, inputs: tuple[str, ...]) -> None:
    """Refuse a page file that cannot be written, before anything is read, or that would overwrite an input."""
    if html == "-":
        return
    try:
        file = Path(html).resolve()
        overwrites = any(name != "-" and Path(name).resolve() == file for name in inputs)
        unwritable = file.is_dir() or not file.parent.is_dir()
    except (OSError, ValueError):
        overwrites, unwritable = False, True
    if unwritable:
        raise click.UsageError(f"--html {html!r} cannot be a file: name one in a folder that exists")
    if overwrites:
        raise click.UsageError(f"--html {html!r} would overwrite an input: name another file")
