"""Triage of a web archive made by repetition: pages a second, and memory as the archive goes on.

`python bench/triage.py --megabytes 500 [--pages FOLDER]`: FOLDER has .html or .html.gz files, by default the demo page is used.
"""

import argparse
import gzip
import resource
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from onrecord.pages.read import read_input
from onrecord.records import Page, PassedOver
from onrecord.settings import Settings

DEMO = Path(__file__).parent.parent / "docs" / "demo"


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--megabytes", type=int, default=500)
    parser.add_argument("--pages", type=Path, default=DEMO)
    parser.add_argument("--about", nargs="*", default=["Ukraine", "Varland"])
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "made.warc"
        pages = _write(path, asked.pages, asked.megabytes * 1_000_000)
        _measure(path, pages, tuple(asked.about))


def _write(path: Path, folder: Path, size: int) -> int:
    """Write an archive of so many bytes, the pages again and again; give their number."""
    records = [_record(number, data) for number, data in enumerate(_pages(folder))]
    written = number = 0
    with path.open("wb") as file:
        while written < size:
            written += file.write(records[number % len(records)])
            number += 1
    return number


def _pages(folder: Path) -> Iterator[bytes]:
    for path in sorted(folder.rglob("*")):
        if path.name.endswith(".html.gz"):
            yield gzip.decompress(path.read_bytes())
        elif path.suffix == ".html":
            yield path.read_bytes()


def _record(number: int, page: bytes) -> bytes:
    block = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://ledger.example/2025/05/20/story-{number}\r\n"
        f"Content-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def _measure(path: Path, pages: int, about: tuple[str, ...]) -> None:
    begin, kept, seen = time.process_time(), 0, 0
    curve = []
    for found in read_input(str(path), settings=Settings(about=about)):
        kept += isinstance(found, Page)
        if isinstance(found, PassedOver):
            seen = kept + sum(number for _, number in found.reasons)
            print(f"passed over: {dict(found.reasons)}")
        elif kept % max(1, pages // 100) == 0:
            curve.append(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
    seconds = time.process_time() - begin
    print(f"{path.stat().st_size / 1e6:,.0f} MB, {pages:,} pages ({seen or kept:,} seen), {kept:,} to be read")
    print(f"{pages / seconds:,.0f} pages a second of processor time; peak memory: {curve[:: max(1, len(curve) // 10)]} MB")


if __name__ == "__main__":
    main()
