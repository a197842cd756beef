"""INPUTs of the command line -> their pages: files, folders, addresses, feeds, sitemaps, web archives, standard input."""

import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any, BinaryIO

from onrecord.errors import InputError
from onrecord.pages.archives import ENDINGS as ARCHIVES
from onrecord.pages.archives import is_archive, read_archive
from onrecord.pages.decode import decode_html, decode_text, looks_like_html, without_surrogates
from onrecord.pages.entries import Source, read_entries, without_gzip
from onrecord.pages.files import ENDINGS, ending, faults_named, list_folder, read_bytes, read_capped
from onrecord.pages.kinds import LISTS, PAGES
from onrecord.pages.lines import read_json_lines
from onrecord.pages.lists import ENDINGS as LIST_ENDINGS
from onrecord.pages.lists import is_list, tell_list
from onrecord.pages.told import filled, told_about
from onrecord.pages.visits import Visits
from onrecord.records import Page, PageForm, PassedOver, Skipped, Told
from onrecord.settings import DEFAULTS, Settings

NOTHING_TOLD = Told()
NOTHING: Mapping[str, Told] = MappingProxyType({})
SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")
Found = Page | Skipped | PassedOver


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    """How inputs are to be read."""

    told: Told
    settings: Settings
    scraped: bool
    metadata: Mapping[str, Told]
    visits: Visits
    known: set[str] | None


def read_inputs(
    names: Iterable[str],
    told: Told = NOTHING_TOLD,
    settings: Settings = DEFAULTS,
    *,
    scraped: bool = False,
    metadata: Mapping[str, Told] = NOTHING,
    stdin: BinaryIO | None = None,
    known: set[str] | None = None,
) -> Iterator[Found]:
    """The pages of inputs, lazily, in order; whatever cannot be read is a Skipped, and nothing is raised.

    `told` wins over `metadata` (by file name), that over what a line of JSON Lines says. `scraped`: texts are whole pages, as
    a name ending in `.page.txt` implies. Pages of archives, feeds and sitemaps that nobody asked for are counted in a
    PassedOver after the others of that input. `known`: addresses in feeds and sitemaps that are not asked; those asked are added.
    """
    visits = Visits(settings=settings)
    asked = _Asked(told=told, settings=settings, scraped=scraped, metadata=metadata, visits=visits, known=known)
    for name in names:
        yield from _of_input(name, asked, stdin)


def read_input(name: str, told: Told = NOTHING_TOLD, settings: Settings = DEFAULTS, **how: Any) -> Iterator[Found]:
    """The pages of one input, as `read_inputs`."""
    return read_inputs((name,), told, settings, **how)


def _of_input(name: str, asked: _Asked, stdin: BinaryIO | None) -> Iterator[Found]:
    try:
        if name == "-":
            yield from _of_stdin(stdin or sys.stdin.buffer, asked)
        elif SCHEME.match(name):
            yield from _of_address(name, asked)
        elif _is_folder(name):
            for path in list_folder(name):
                yield from _of_file_or_skipped(path, asked)
        else:
            yield from _of_file(name, asked)
    except InputError as fault:
        yield Skipped(input=without_surrogates(name), reason=str(fault))


def _is_folder(name: str) -> bool:
    try:
        return bool(name) and Path(name).is_dir()
    except (OSError, ValueError):  # no possible path: reading it as a file says why
        return False


def _of_file_or_skipped(path: str, asked: _Asked) -> Iterator[Found]:
    try:
        yield from _of_file(path, asked)
    except InputError as fault:
        yield Skipped(input=without_surrogates(path), reason=str(fault))


def _of_file(path: str, asked: _Asked) -> Iterator[Found]:
    """Pages of a file, by its ending."""
    if not path:
        raise InputError("'': no path; give a file, a folder, an address, or -")
    kind = ending(path)
    if kind == ".jsonl":
        yield from read_json_lines(path, asked.told, asked.settings, asked.metadata, "scraped" if asked.scraped else "text")
    elif kind:
        data = read_bytes(path, asked.settings.largest_page)
        scraped = asked.scraped or path.lower().removesuffix(".gz").endswith(".page.txt")
        yield _page(data, path, _told(path, asked), _form(kind in (".html", ".htm"), scraped))
    elif is_archive(path):
        yield from read_archive(path, asked.settings, asked.metadata)
    elif is_list(path):
        data = read_bytes(path, asked.settings.largest_list)
        if (form := tell_list(data)) is None:
            raise InputError(f"{path!r}: neither a feed nor a sitemap; check the file")
        yield from read_entries(data, form, _source(path, None, asked))
    else:
        with faults_named(path):
            Path(path).stat()
        known = ", ".join((*ENDINGS, *LIST_ENDINGS, *ARCHIVES))
        raise InputError(f"{path!r}: not a {known} file (or .gz of these); rename it, or pipe it in and give -")


def _of_stdin(stdin: BinaryIO, asked: _Asked) -> Iterator[Found]:
    data = read_capped(stdin, "-", asked.settings.largest_page)
    if form := tell_list(data):
        yield from read_entries(data, form, _source("-", None, asked))
    else:
        yield _page(data, "-", _told("-", asked), _form(looks_like_html(data), asked.scraped))


def _of_address(url: str, asked: _Asked) -> Iterator[Found]:
    from onrecord.pages.web import fetch  # httpx takes a tenth of a second, and files need none of it

    answer = fetch(url, asked.visits, PAGES | LISTS)
    data = without_gzip(answer.data, url, asked.settings)
    if form := tell_list(data):
        yield from read_entries(data, form, _source(url, answer.url, asked))
    elif answer.kind in LISTS:
        raise InputError(f"{url!r}: {answer.kind}, but neither a feed nor a sitemap; give a page's address")
    else:
        told, beside = _told(url, asked), Told(url=answer.url)
        yield _page(answer.data, url, told, _form(answer.html, asked.scraped), answer.charset, beside)


def _source(name: str, base: str | None, asked: _Asked) -> Source:
    return Source(name=name, base=base, metadata=asked.metadata, settings=asked.settings, visits=asked.visits, known=asked.known)


def _told(name: str, asked: _Asked) -> Told:
    return filled(asked.told, told_about(asked.metadata, name))


def _form(html: bool, scraped: bool) -> PageForm:
    return "html" if html else "scraped" if scraped else "text"


def _page(data: bytes, name: str, told: Told, form: PageForm, charset: str | None = None, beside: Told = NOTHING_TOLD) -> Page:
    content = decode_html(data, name, charset) if form == "html" else decode_text(data, name)
    return Page(input=without_surrogates(name), content=content, form=form, told=told, beside=beside, raw=data)
