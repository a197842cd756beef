import gzip
import io
import tracemalloc
import zipfile
from collections.abc import Iterable
from pathlib import Path

import brotli
import pytest

from onrecord.pages.read import read_input
from onrecord.pages.triage import NOT_ABOUT, NOT_ENGLISH, NOT_GIVEN, NOT_HTML, NOT_NEWS
from onrecord.records import Page, PassedOver, Skipped, Told
from onrecord.settings import Settings

from .stories import FOREIGN, LISTING, story

BASE = "https://harbour.example/news"
Answer = tuple[str, bytes, dict[str, str]]


def archive(answers: Iterable[Answer], packed: bool = True) -> bytes:
    """A WARC of a server's answers: path, body, further headers (`status` among them), each with its request."""
    pieces: list[bytes] = []
    for path, body, more in answers:
        headers = {"content-type": "text/html; charset=utf-8", **more}
        first = f"HTTP/1.1 {headers.pop('status', '200 OK')}"
        pieces.append(record(path, "request", b"GET / HTTP/1.1\r\nHost: harbour.example\r\n\r\n"))
        pieces.append(record(path, "response", "\r\n".join((first, *map(": ".join, headers.items()), "", "")).encode() + body))
    return b"".join(map(gzip.compress, pieces) if packed else pieces)


def record(path: str, kind: str, block: bytes) -> bytes:
    """One record of a WARC, as ISO 28500 has it."""
    head = (
        "WARC/1.0",
        f"WARC-Type: {kind}",
        f"WARC-Target-URI: {BASE}/{path}",
        "WARC-Date: 2025-05-20T10:00:00Z",
        "WARC-Record-ID: <urn:uuid:8c3a6a4e-7c5b-4b3e-9b0e-6f1d2a7c9e10>",
        f"Content-Type: application/http; msgtype={kind}",
        f"Content-Length: {len(block)}",
    )
    return "\r\n".join((*head, "", "")).encode() + block + b"\r\n\r\n"


def put(folder: Path, name: str, data: bytes) -> str:
    (folder / name).write_bytes(data)
    return str(folder / name)


def read(path: str, **settings: object) -> tuple[list[Page], list[Skipped], dict[str, int]]:
    found = list(read_input(path, settings=Settings(**settings)))  # type: ignore[arg-type]
    passed = [dict(item.reasons) for item in found if isinstance(item, PassedOver)]
    assert len(passed) < 2
    return (
        [item for item in found if isinstance(item, Page)],
        [item for item in found if isinstance(item, Skipped)],
        passed[0] if passed else {},
    )


CHUNKED = b"".join(b"%x;x=y\r\n%b\r\n" % (len(piece), piece) for piece in (story()[:100], story()[100:])) + b"0\r\n\r\n"
MIXED: list[Answer] = [
    ("one", story(), {}),
    ("picture", b"\x89PNG", {"content-type": "image/png"}),
    ("gone", story(), {"status": "404 Not Found"}),
    ("list", LISTING, {}),
    ("foreign", FOREIGN, {}),
    ("two", gzip.compress(story("Two")), {"content-encoding": "gzip"}),
    ("three", brotli.compress(story("Three")), {"content-encoding": "br"}),
    ("four", CHUNKED, {"transfer-encoding": "chunked"}),
    ("five", story("Five"), {"content-encoding": "gzip"}),  # kept unpacked, under the headers of the packed one
]


@pytest.mark.parametrize("packed", [True, False])
def test_pages_of_an_archive_and_what_is_passed_over(tmp_path: Path, packed: bool) -> None:
    path = put(tmp_path, "a.warc.gz" if packed else "a.warc", archive(MIXED, packed))
    pages, skipped, passed = read(path)
    assert [page.input for page in pages] == [f"{path}#{BASE}/{name}" for name in ("one", "two", "three", "four", "five")]
    assert pages[0] == Page(input=f"{path}#{BASE}/one", content=story().decode(), form="html", beside=Told(url=f"{BASE}/one"))
    assert pages[3].content == story().decode()
    assert skipped == []
    assert passed == {NOT_HTML: 1, NOT_GIVEN: 1, NOT_NEWS: 1, NOT_ENGLISH: 1}


def test_about_and_every(tmp_path: Path) -> None:
    path = put(tmp_path, "a.warc.gz", archive([("one", story(), {}), ("two", story("Norland waits"), {}), ("list", LISTING, {})]))
    pages, _, passed = read(path, about=("Norland",))
    assert [page.input.rpartition("/")[2] for page in pages] == ["two"]
    assert passed == {NOT_ABOUT: 1, NOT_NEWS: 1}
    assert len(read(path, about=("Norland",), every=True)[0]) == 3


def test_gzip_as_one_stream_and_under_the_wrong_name(tmp_path: Path) -> None:
    plain = archive(MIXED[:1], packed=False)
    for name, data in (("whole.warc.gz", gzip.compress(plain)), ("packed.warc", gzip.compress(plain))):
        assert len(read(put(tmp_path, name, data))[0]) == 1


def test_wacz(tmp_path: Path) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        packed.writestr("archive/data.warc.gz", archive(MIXED[:1]))
        packed.writestr("archive/more.warc", archive(MIXED[5:6], packed=False))
        packed.writestr("pages/pages.jsonl", "{}")
    pages, skipped, _ = read(put(tmp_path, "a.wacz", out.getvalue()))
    assert [page.input.rpartition("#")[2] for page in pages] == [f"{BASE}/one", f"{BASE}/two"]
    assert skipped == []


def test_metadata_by_name_of_the_page(tmp_path: Path) -> None:
    path = put(tmp_path, "a.warc", archive(MIXED[:1], packed=False))
    (page,) = read_input(path, metadata={f"{path}#{BASE}/one": Told(outlet="Harbour Post")})
    assert isinstance(page, Page)
    assert page.told.outlet == "Harbour Post"


def test_a_broken_record_costs_none_of_the_others(tmp_path: Path) -> None:
    answers: list[Answer] = [
        ("large", b"<p>" + b"x" * 2_000_000, {}),
        ("bomb", gzip.compress(b"<html>" + b" " * 50_000_000), {"content-encoding": "gzip"}),
        ("broken", b"\x1f\x8bnothing", {"content-encoding": "gzip"}),
        ("odd", b"x", {"content-encoding": "zstd"}),
        ("one", story(), {}),
    ]
    pages, skipped, _ = read(put(tmp_path, "a.warc.gz", archive(answers)), largest_html=1_000_000)
    assert [page.input.rpartition("/")[2] for page in pages] == ["one"]
    assert [item.input.rpartition("/")[2] for item in skipped] == ["large", "bomb", "broken", "odd"]
    for item, says in zip(skipped, ("larger than 1 MB", "larger than 1 MB", "broken packing", "packed as zstd"), strict=True):
        assert says in item.reason


HEAD = b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://harbour.example/x\r\n"


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"no archive at all", "not a WARC file"),
        (archive(MIXED[:1], packed=False) + b"\r\n\r\nrubbish\r\n", "not a WARC file"),
        (archive(MIXED[:1], packed=False)[:-200], "broken off"),
        (HEAD + b"\r\nHTTP/1.1 200 OK\r\n\r\n", "without its length"),
        (HEAD + b"Content-Length: -5\r\n\r\nHTTP/1.1 200 OK\r\n\r\n", "not a WARC file"),
        (HEAD + b"X: " + b"a" * 5_000_000, "1 MB of headers"),
        (HEAD + b"X: y\r\n" * 500_000, "1 MB of headers"),
        (b"\n" * 5_000_000, "1 MB of headers"),
        (HEAD + b"Content-Length: 2400017\r\n\r\n" + b"HTTP/1.1 200 OK\r\n" + b"a: b\r\n" * 400_000, "1 MB of headers"),
        (
            gzip.compress(HEAD + b"Content-Length: 300000000\r\n\r\nHTTP/1.1 200 OK\r\n\r\n" + bytes(150_000_000)),
            "200 times its size",
        ),
        (gzip.compress(archive(MIXED[:1], packed=False))[:-300], "broken gzip"),
    ],
    ids=range(11),
)
def test_hostile_archives_end_with_a_reason(tmp_path: Path, data: bytes, says: str) -> None:
    tracemalloc.start()
    _, skipped, _ = read(put(tmp_path, "a.warc", data))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert says in skipped[-1].reason
    assert "\n" not in skipped[-1].reason
    assert peak < 60_000_000


def test_what_is_no_wacz(tmp_path: Path) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        packed.writestr("pages/pages.jsonl", "{}")
    assert "no WACZ" in read(put(tmp_path, "a.wacz", out.getvalue()))[1][0].reason
    assert "no WACZ that can be read" in read(put(tmp_path, "b.wacz", out.getvalue()[:-30]))[1][0].reason
    assert "no such file" in read(str(tmp_path / "c.wacz"))[1][0].reason


def test_memory_does_not_grow_with_the_archive(tmp_path: Path) -> None:
    one = archive([("one", story() + b" " * 1_000_000, {})], packed=False)
    peaks = []
    for times in (5, 50):
        path = put(tmp_path, "a.warc", one * times)
        tracemalloc.start()
        assert sum(isinstance(item, Page) for item in read_input(path)) == times
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < 1.2 * peaks[0]
