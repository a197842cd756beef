"""Changes pages at random, for some minutes, and reads them: `python soak/fuzz.py --minutes 10 --seed 1 --keep build/fuzz`.

Every page must give a reading or a reason. What crashes a process, or is a mistake of onrecord's own, fails the run; that, and
what takes too long or too much, is kept as a file.
"""

import argparse
import random
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from onrecord.errors import InputError
from onrecord.pages.read import read_input
from onrecord.records import Page, PassedOver, Reading, Skipped
from onrecord.run.pool import read_all
from onrecord.settings import Settings

SEEDS = Path(__file__).parent.parent / "docs" / "demo"
PIECES = (
    b"<p>", b"</p>", b"<div>", b"</div>", b"<table><tr><td>", b"<script>", b"</script>", b"<!--", b"-->", b"<![CDATA[", b"]]>",
    b"<svg><math>", b"<template>", b"<figure><figcaption>", b"<h1>", b"<time datetime='2025-13-45'>", b"<a href='http://[x'>",
    b"<meta charset=utf-7>", b"<meta charset='shift_jis'>", b"&#0;", b"&#x110000;", b"&amp;" * 50, b"\0", b"\xff\xfe",
    b"\xed\xa0\x80", "\u202e\u200b\ufeff“„«‘".encode(), "“".encode() * 300, b'"' * 300, b"said " * 200, b"2025-02-30", b"9" * 400,
    b"May 45, 99999",
    b"<script type='application/ld+json'>" + b"[" * 3000, b'{"@type":"NewsArticle","author":[{"name":{}}],"datePublished":[5]}',
    b"<" * 2000, b"<p " + b"a=b " * 2000 + b">", b"<b>" * 3000, b"x" * 20_000, b" " * 20_000, b"\n" * 20_000, b"(" * 5000,
    b"Mr. " * 500, b"talks between A, B, C and D " * 100, b"percent 5 billion $ " * 200,
)  # fmt: skip


def main() -> int:
    """Run; 1 where something was found."""
    asked = _arguments()
    chance = random.Random(asked.seed)
    until = time.monotonic() + 60 * asked.minutes
    asked.keep.mkdir(parents=True, exist_ok=True)
    counts: Counter[str] = Counter()
    slowest = 0.0
    begin = time.monotonic()
    for name, data, outcome in _outcomes(chance, until, asked.keep):
        slowest, begin = max(slowest, time.monotonic() - begin), time.monotonic()
        kind = _kind(outcome)
        counts[kind] += 1
        if kind in ("crash", "own mistake", "over the limit"):
            (asked.keep / f"{asked.seed}-{sum(counts.values())}-{name}").write_bytes(data)
            print(getattr(outcome, "reason", ""), flush=True)
    print(f"{sum(counts.values())} pages, seed {asked.seed}, slowest {slowest:.1f} s: {dict(counts)}")
    return 1 if counts["crash"] or counts["own mistake"] else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, default=Path("build/fuzz"))
    return parser.parse_args()


def _outcomes(chance: random.Random, until: float, folder: Path) -> Iterator[tuple[str, bytes, Reading | Skipped | PassedOver]]:
    pages = [(path.name, path.read_bytes()) for path in sorted(SEEDS.iterdir()) if path.suffix in (".html", ".txt")]
    now: list[tuple[str, bytes]] = []

    def found() -> Iterator[Page | Skipped | PassedOver]:
        while time.monotonic() < until:
            name, data = chance.choice(pages)
            data = changed(data, chance)
            now[:] = [(name, data)]
            path = folder / f"now-{name}"
            path.write_bytes(data)
            yield from read_input(str(path))

    for outcome in read_all(found(), Settings()):
        yield *now[0], outcome


def changed(data: bytes, chance: random.Random) -> bytes:
    """A page with one to twelve changes."""
    for _ in range(chance.choice((1, 1, 2, 3, 5, 12))):
        data = chance.choice(CHANGES)(data, chance)
    return data[:2_000_000]


def _cut(data: bytes, chance: random.Random) -> bytes:
    start, end = _slice(data, chance)
    return data[:start] + data[end:]


def _end(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.randrange(len(data) + 1)]


def _repeat(data: bytes, chance: random.Random) -> bytes:
    start, end = _slice(data, chance)
    return data[:start] + data[start:end] * chance.choice((2, 3, 20, 300)) + data[end:]


def _put(data: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data) + 1)
    return data[:at] + chance.choice(PIECES) + data[at:]


def _move(data: bytes, chance: random.Random) -> bytes:
    start, end = _slice(data, chance)
    at = chance.randrange(len(data) + 1)
    return data[:at] + data[start:end] + data[at:]


def _spoil(data: bytes, chance: random.Random) -> bytes:
    spoiled = bytearray(data)
    for _ in range(chance.choice((1, 10, 200)) if data else 0):
        spoiled[chance.randrange(len(data))] = chance.randrange(256)
    return bytes(spoiled)


def _without_ends(data: bytes, chance: random.Random) -> bytes:
    return data.replace(chance.choice((b"</", b">", b'"', b".", b"\n", b" ", "”".encode())), b"", chance.choice((1, 5, -1)))


def _slice(data: bytes, chance: random.Random) -> tuple[int, int]:
    start = chance.randrange(len(data) + 1)
    return start, min(len(data), start + chance.choice((1, 10, 100, 1000, 10_000)))


CHANGES: tuple[Callable[[bytes, random.Random], bytes], ...] = (_cut, _end, _repeat, _put, _put, _move, _spoil, _without_ends)


def _kind(outcome: Reading | Skipped | PassedOver) -> str:
    if isinstance(outcome, Reading):
        return "read"
    if isinstance(outcome, PassedOver):
        return "passed over"
    if "onrecord's own" in outcome.reason:
        return "own mistake"
    if "crash" in outcome.reason:
        return "crash"
    return "over the limit" if "takes more than" in outcome.reason else "reason given"


if __name__ == "__main__":
    try:
        sys.exit(main())
    except InputError as fault:
        sys.exit(str(fault))
