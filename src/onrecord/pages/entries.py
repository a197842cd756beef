"""Feeds and sitemaps -> the pages behind their entries, each fetched when its turn comes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from html import escape
from itertools import islice

from onrecord.errors import InputError, PageError
from onrecord.pages.decode import decode_html, decode_text, without_surrogates
from onrecord.pages.lists import Entry, ListForm, tell_list
from onrecord.pages.told import told_about
from onrecord.pages.triage import NOT_ABOUT, NOT_ENGLISH, Tally, find_fault, mentions, words_of
from onrecord.pages.visits import Visits
from onrecord.records import Page, PassedOver, Skipped, Told
from onrecord.settings import Settings

# An index names sitemaps, and some of those are indexes again, against the protocol.
DEEPEST = 2
MOST_SITEMAPS = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A feed or sitemap that was given as an input, and with what its pages are to be read."""

    name: str
    base: str | None
    """Its own address, if it has one."""
    metadata: Mapping[str, Told]
    settings: Settings
    visits: Visits
    known: set[str] | None = None
    """Addresses that need not be asked again; what is had is added."""


def read_entries(data: bytes, form: ListForm, source: Source) -> Iterator[Page | Skipped | PassedOver]:
    """The pages that a feed or sitemap names, in its order; `input` is `FEED#address`.

    A page that cannot be had is read from the feed itself where that carries the whole text, and says so. Raises InputError
    where the list itself cannot be read.
    """
    tally = Tally(without_surrogates(source.name))
    entries = _entries(data, form, source, DEEPEST)
    yield from _read_all(islice(entries, source.settings.most_entries), source, tally)
    if next(entries, None) is not None:
        more = f"{source.name!r}: names more than {source.settings.most_entries} pages; the rest is not read"
        yield Skipped(input=without_surrogates(source.name), reason=more)
    yield from tally.total()


def _read_all(entries: Iterator[Entry | Skipped], source: Source, tally: Tally) -> Iterator[Page | Skipped]:
    seen: set[str] = set()
    for number, entry in enumerate(entries, start=1):
        if isinstance(entry, Skipped):
            yield entry
            continue
        name = f"{source.name}#{entry.url or entry.told.id or number}"
        if name in seen:  # sitemaps and feeds name the same page twice
            continue
        seen.add(name)
        if source.known is not None and entry.url in source.known:
            continue
        if reason := _fault_before(entry, source.settings):
            tally.add(reason)
            continue
        found = _page_or_skipped(entry, name, source)
        if source.known is not None and entry.url and not isinstance(found, Skipped):
            source.known.add(entry.url)
        if isinstance(found, str):
            tally.add(found)
        else:
            yield found


def _entries(data: bytes, form: ListForm, source: Source, deeper: int) -> Iterator[Entry | Skipped]:
    """Entries of a list, those of an index's sitemaps included, each fetched when its turn comes."""
    from onrecord.pages.feeds import parse_feed, parse_json_feed

    if form == "feed":
        yield from parse_feed(data, source.name, source.base)
        return
    if form == "json":
        yield from parse_json_feed(data, source.name, source.base)
        return
    from onrecord.pages.sitemaps import parse_sitemap

    sitemap = parse_sitemap(data, source.name)
    yield from sitemap.entries
    for address in sitemap.sitemaps[:MOST_SITEMAPS] if deeper else ():
        try:
            yield from _entries(*_sitemap_at(address, source), replace(source, name=address), deeper - 1)
        except InputError as fault:
            yield Skipped(input=f"{source.name}#{address}", reason=str(fault))


def _sitemap_at(address: str, source: Source) -> tuple[bytes, ListForm]:
    from onrecord.pages.kinds import LISTS
    from onrecord.pages.web import fetch

    data = without_gzip(fetch(address, source.visits, LISTS).data, address, source.settings)
    if tell_list(data) != "sitemap":
        raise PageError(f"{address!r}: no sitemap, though an index names it as one; give the pages' addresses instead")
    return data, "sitemap"


def without_gzip(data: bytes, name: str, settings: Settings) -> bytes:
    """A list's content, unpacked where it came as a .gz file. Raises PageError."""
    from onrecord.pages.unpack import unpack

    if not data.startswith(b"\x1f\x8b"):
        return data
    try:
        return unpack([data], "gzip", settings.largest_list)
    except ValueError as fault:
        raise PageError(f"{name!r}: {fault}; download it again") from None


def _fault_before(entry: Entry, settings: Settings) -> str | None:
    """Why an entry's page need not even be fetched. Without a title its address may hide what it is about."""
    if settings.every:
        return None
    if entry.language and not entry.language.lower().startswith("en"):
        return NOT_ENGLISH
    said = f"{entry.told.title or ''} {entry.summary} {entry.content or ''} {words_of(entry.url or '')}"
    return NOT_ABOUT if settings.about and entry.told.title and not mentions(said, settings.about) else None


def _page_or_skipped(entry: Entry, name: str, source: Source) -> Page | Skipped | str:
    """The page of an entry, the reason for which it is passed over, or why it cannot be had."""
    told = told_about(source.metadata, name)
    try:
        return _fetched(entry, name, told, source)
    except InputError as fault:
        if entry.content is None:
            return Skipped(input=without_surrogates(name), reason=str(fault))
        note = "read from the feed itself, not from the page" + (f", which could not be had: {fault}" if entry.url else "")
        return Page(
            input=without_surrogates(name),
            content=_document(entry),
            form="html",
            told=told,
            beside=replace(entry.told, id=None, url=entry.url),
            notes=(note,),
        )


def _fetched(entry: Entry, name: str, told: Told, source: Source) -> Page | str:
    from onrecord.pages.web import fetch

    if entry.url is None:
        raise PageError(f"{name!r}: an entry without an address; there is nothing to read")
    answer = fetch(entry.url, source.visits)
    if answer.html and (fault := find_fault(answer.data, answer.url, source.settings)):
        return fault
    content = decode_html(answer.data, name, answer.charset) if answer.html else decode_text(answer.data, name)
    return Page(
        input=without_surrogates(name),
        content=content,
        form="html" if answer.html else "text",
        told=told,
        beside=replace(entry.told, id=None, url=answer.url),
        raw=answer.data,
    )


def _document(entry: Entry) -> str:
    """The feed's text as a page of its own."""
    title = escape(entry.told.title or "")
    return (
        f'<!doctype html><html lang="en"><head><title>{title}</title></head>'
        f"<body><article><h1>{title}</h1>{entry.content}</article></body></html>"
    )
