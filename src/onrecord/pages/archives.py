"""Web archives (WARC, WACZ) -> the HTML pages in them, one after the other: memory does not grow with the archive."""

import gzip
import logging
import re
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, cast

from onrecord.errors import InputError, PageError
from onrecord.pages.decode import decode_html, looks_like_html, without_surrogates
from onrecord.pages.files import LARGEST_RATIO, faults_named, open_file
from onrecord.pages.kinds import HTML, parse_content_type
from onrecord.pages.told import told_about
from onrecord.pages.triage import NOT_GIVEN, NOT_HTML, Tally, find_fault
from onrecord.pages.unpack import unpack
from onrecord.records import Page, PassedOver, Skipped, Told
from onrecord.settings import Settings

ENDINGS = (".warc", ".warc.gz", ".wacz")
BLOCK = 65_536
# Bytes of a record's headers: servers refuse more than 8,000 for each of theirs; without a limit one could fill the memory.
LARGEST_HEAD = 1_000_000
# An archive may unpack to so much whatever its size; beyond that, LARGEST_RATIO tells a bomb.
ALWAYS = 50_000_000
# A chunk's length as HTTP/1.1 sends it. Python code a chunk, as in warcio, takes 7 s for 10 MB of chunks of one byte.
CHUNK = re.compile(rb"([0-9a-fA-F]{1,8})[ \t]*+(?:;[^\r\n]{0,200})?\r\n")


def is_archive(path: str) -> bool:
    """Whether a path is a web archive's, by its ending."""
    return path.lower().endswith(ENDINGS)


def read_archive(path: str, settings: Settings, metadata: Mapping[str, Told]) -> Iterator[Page | Skipped | PassedOver]:
    """The HTML pages that servers answered with status 200, in the archive's order; `input` is `FILE#address`.

    What is no news in English, or not about what `settings` ask for, is counted by reason, and the count comes last.
    """
    tally = Tally(without_surrogates(path))
    try:
        with faults_named(path), _zip_faults_named(path):
            for stream in _open_all(path):
                for uri, record in _records(stream):
                    name = f"{path}#{uri}"
                    found = _page_or_skipped(record, uri, name, settings, told_about(metadata, name))
                    if isinstance(found, str):
                        tally.add(found)
                    else:
                        yield found
    except InputError as fault:
        yield Skipped(input=without_surrogates(path), reason=str(fault))
    yield from tally.total()


class _BrokenError(PageError):
    """An archive of which the rest cannot be read."""


class _Metered:
    """A stream that knows how much was read of it, and refuses endless headers and bombs."""

    def __init__(self, stream: IO[bytes], name: str, most: int) -> None:
        self.stream, self.name, self.left, self.head = stream, name, most, LARGEST_HEAD

    def read(self, size: int) -> bytes:
        data = self.stream.read(size)
        self.left -= len(data)
        if self.left < 0:
            raise _BrokenError(f"{self.name!r}: unpacks to more than {LARGEST_RATIO} times its size; the rest is not read")
        return data

    def readline(self, size: int = -1) -> bytes:
        line = self.stream.readline(min(size, self.head + 1) if size >= 0 else self.head + 1)
        self.head -= len(line)
        if self.head < 0:
            raise _BrokenError(
                f"{self.name!r}: a record with more than {LARGEST_HEAD / 1e6:g} MB of headers; the rest is not read"
            )
        return line


def _open_all(path: str) -> Iterator[_Metered]:
    """The WARC files of an archive: one, or those in a WACZ's folder `archive`."""
    with open_file(path) as file:
        most = max(ALWAYS, LARGEST_RATIO * Path(path).stat().st_size)
        if not path.lower().endswith(".wacz"):
            with _unpacked(file) as stream:
                yield _Metered(stream, path, most)
            return
        with zipfile.ZipFile(file) as packed:
            names = [name for name in packed.namelist() if name.startswith("archive/") and name.lower().endswith(ENDINGS[:2])]
            if not names:
                raise PageError(f"{path!r}: no WARC files in its folder archive/; it is no WACZ")
            for name in names:
                with packed.open(name) as member, _unpacked(member) as stream:
                    yield _Metered(stream, path, most)


@contextmanager
def _unpacked(file: IO[bytes]) -> Iterator[IO[bytes]]:
    """A stream, through gzip where its first bytes say so: names do not always."""
    packed = file.read(2) == b"\x1f\x8b"
    file.seek(0)
    if packed:
        with gzip.GzipFile(fileobj=file) as unpacked:
            yield cast(IO[bytes], unpacked)
    else:
        yield file


@contextmanager
def _zip_faults_named(path: str) -> Iterator[None]:
    try:
        yield
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError) as fault:  # the latter two: packed in odd ways, or locked
        reason = " ".join(str(fault).split())[:120]
        raise PageError(f"{path!r}: no WACZ that can be read ({reason}); download it again") from None


def _records(stream: _Metered) -> Iterator[tuple[str, Any]]:
    """(address, record) of each response, each before the next is looked for. Raises PageError where the file is no WARC."""
    from warcio.exceptions import ArchiveLoadFailed
    from warcio.recordloader import ArcWarcRecordLoader

    logging.getLogger("warcio").setLevel(logging.ERROR)  # it warns of spaces in addresses, on standard error
    loader = ArcWarcRecordLoader(verify_http=False)
    while line := _first_line(stream):
        try:
            record = loader.parse_record_stream(stream, line, "warc", no_record_parse=True)
        except (ArchiveLoadFailed, EOFError, ValueError, AttributeError, TypeError):
            raise PageError(f"{stream.name!r}: not a WARC file, or broken off; the rest is not read") from None
        if record.length is None:
            raise PageError(f"{stream.name!r}: a record without its length; the rest is not read")
        address = without_surrogates(record.rec_headers.get_header("WARC-Target-URI") or "")
        if record.rec_type == "response" and address.startswith(("http://", "https://")):
            yield address, record
        while record.raw_stream.read(BLOCK):
            pass
        if record.raw_stream.limit > 0:
            raise PageError(f"{stream.name!r}: broken off in the middle of {address!r}; the rest is not there")


def _first_line(stream: _Metered) -> bytes:
    """The next line that is not blank; empty at the end."""
    stream.head = LARGEST_HEAD
    while (line := stream.readline()) and not line.strip():
        pass
    return line


def _page_or_skipped(record: Any, uri: str, name: str, settings: Settings, told: Told) -> Page | Skipped | str:
    try:
        return _page(record, uri, name, settings, told)
    except _BrokenError:
        raise
    except InputError as fault:
        return Skipped(input=without_surrogates(name), reason=str(fault))


def _page(record: Any, uri: str, name: str, settings: Settings, told: Told) -> Page | str:
    """The page of a response, or the reason for which it is passed over. Raises PageError where it is broken or too large."""
    head = _http_head(record, name)
    if not head.statusline.startswith("200"):
        return NOT_GIVEN
    kind, charset = parse_content_type(head.get_header("content-type") or "")
    if kind not in HTML:
        return NOT_HTML
    data = _body(record, head, name, settings.largest_html)
    if not data.strip():
        return NOT_HTML
    if fault := find_fault(data, uri, settings):
        return fault
    content = decode_html(data, name, charset)
    return Page(input=name, content=content, form="html", told=told, beside=Told(url=uri), raw=data)


def _http_head(record: Any, name: str) -> Any:
    from warcio.statusandheaders import StatusAndHeadersParser

    try:
        return StatusAndHeadersParser([], verify=False).parse(record.raw_stream)
    except (EOFError, ValueError, AttributeError, TypeError):
        raise PageError(f"{name!r}: no HTTP answer in the record; the archive is damaged there") from None


def _body(record: Any, head: Any, name: str, limit: int) -> bytes:
    data: bytes = record.raw_stream.read(limit + 1)
    try:
        if len(data) > limit:
            raise ValueError(f"larger than {limit / 1e6:g} MB")
        if "chunked" in (head.get_header("transfer-encoding") or "").lower():
            data = _joined(data)
        packing = (head.get_header("content-encoding") or "").strip().lower()
        # Some archives hold pages unpacked, under the headers of the packed ones.
        return data if looks_like_html(data) else unpack([data], packing, limit)
    except ValueError as fault:
        raise PageError(f"{name!r}: {fault}; the page is not read") from None


def _joined(data: bytes) -> bytes:
    """A body sent in chunks as one; what is not in chunks, as it stands."""
    pieces: list[bytes] = []
    at = 0
    while (match := CHUNK.match(data, at)) and (size := int(match[1], 16)):
        pieces.append(data[match.end() : match.end() + size])
        at = match.end() + size + 2
    return b"".join(pieces) if pieces else data
