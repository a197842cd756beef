"""One INPUT of the command line -> its pages: a file, a folder, an address, or standard input."""

import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import BinaryIO

from onrecord.errors import InputError
from onrecord.pages.decode import decode_html, decode_text, looks_like_html, without_surrogates
from onrecord.pages.files import ENDINGS, ending, faults_named, list_folder, read_bytes, read_capped
from onrecord.pages.lines import read_json_lines
from onrecord.pages.told import filled, told_about
from onrecord.records import Page, PageForm, Skipped, Told
from onrecord.settings import DEFAULTS, Settings

NOTHING_TOLD = Told()
NOTHING: Mapping[str, Told] = MappingProxyType({})
SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")


def read_input(
    name: str,
    told: Told = NOTHING_TOLD,
    settings: Settings = DEFAULTS,
    *,
    scraped: bool = False,
    metadata: Mapping[str, Told] = NOTHING,
    stdin: BinaryIO | None = None,
    loopback: bool = False,
) -> Iterator[Page | Skipped]:
    """The pages of an input, lazily, in order; whatever cannot be read is a Skipped, and nothing is raised.

    `told` wins over `metadata` (by file name), that over what a line of JSON Lines says. `scraped`: texts are whole pages, as
    a name ending in `.page.txt` implies. `loopback` lets addresses of this very machine be asked (for tests).
    """
    try:
        if name == "-":
            yield _of_stdin(stdin or sys.stdin.buffer, filled(told, told_about(metadata, name)), settings, scraped)
        elif SCHEME.match(name):
            yield _of_address(name, filled(told, told_about(metadata, name)), settings, scraped, loopback)
        elif _is_folder(name):
            for path in list_folder(name):
                yield from _of_file_or_skipped(path, told, settings, scraped, metadata)
        else:
            yield from _of_file(name, told, settings, scraped, metadata)
    except InputError as fault:
        yield Skipped(input=without_surrogates(name), reason=str(fault))


def _is_folder(name: str) -> bool:
    try:
        return bool(name) and Path(name).is_dir()
    except (OSError, ValueError):  # no possible path: reading it as a file says why
        return False


def _of_file_or_skipped(
    path: str, told: Told, settings: Settings, scraped: bool, metadata: Mapping[str, Told]
) -> Iterator[Page | Skipped]:
    try:
        yield from _of_file(path, told, settings, scraped, metadata)
    except InputError as fault:
        yield Skipped(input=without_surrogates(path), reason=str(fault))


def _of_file(path: str, told: Told, settings: Settings, scraped: bool, metadata: Mapping[str, Told]) -> Iterator[Page | Skipped]:
    """Pages of a file, by its ending."""
    kind = ending(path)
    if not path:
        raise InputError("'': no path; give a file, a folder, an address, or -")
    if not kind:
        with faults_named(path):
            Path(path).stat()
        raise InputError(f"{path!r}: not a {', '.join(ENDINGS)} file (or .gz of these); rename it, or pipe it in and give -")
    if kind == ".jsonl":
        yield from read_json_lines(path, told, settings, metadata, "scraped" if scraped else "text")
        return
    data = read_bytes(path, settings.largest_page)
    scraped = scraped or path.lower().removesuffix(".gz").endswith(".page.txt")
    yield _page(data, path, filled(told, told_about(metadata, path)), _form(kind in (".html", ".htm"), scraped))


def _of_stdin(stdin: BinaryIO, told: Told, settings: Settings, scraped: bool) -> Page:
    data = read_capped(stdin, "-", settings.largest_page)
    return _page(data, "-", told, _form(looks_like_html(data), scraped))


def _of_address(url: str, told: Told, settings: Settings, scraped: bool, loopback: bool) -> Page:
    from onrecord.pages.web import fetch  # httpx takes a tenth of a second, and files need none of it

    answer = fetch(url, settings, loopback=loopback)
    return _page(answer.data, url, told, _form(answer.html, scraped), answer.charset)


def _form(html: bool, scraped: bool) -> PageForm:
    return "html" if html else "scraped" if scraped else "text"


def _page(data: bytes, name: str, told: Told, form: PageForm, charset: str | None = None) -> Page:
    content = decode_html(data, name, charset) if form == "html" else decode_text(data, name)
    return Page(input=without_surrogates(name), content=content, form=form, told=told)
