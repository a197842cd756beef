"""A store of a million statements: how fast it is searched, filtered, and added to.

The statements are those of real news, repeated under other addresses, with other names and days. Absolute times are this
machine's; what gates is the ratio of adding to a full store against an empty one.
"""

import argparse
import random
import re
import resource
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path

from onrecord.models.reader import load_reader
from onrecord.pages.read import read_input
from onrecord.pipeline import read_page
from onrecord.records import Page, Reading
from onrecord.store.open import open_store
from onrecord.store.queries import Filter, find_entries
from onrecord.store.save import begin_run, save_reading

SEED = 20
NAME = re.compile(r"\b[A-Z][a-z]{3,}\b")
SYLLABLES = "ba be bi bo da de di do ga ka ke ki ko la le li lo ma me mi mo na ne ni no ra re ri ro sa se si so ta te".split()
PAGE = 50
"""Rows that a page of results shows."""


def variants(readings: list[tuple[Page, Reading]], draw: random.Random) -> Iterator[tuple[Page, Reading]]:
    """The readings over and over, with other names of the same length, addresses and days."""
    while True:
        for page, reading in readings:
            yield _variant(page, reading, draw)


def _variant(page: Page, reading: Reading, draw: random.Random) -> tuple[Page, Reading]:
    names: dict[str, str] = {}

    def other(match: re.Match[str]) -> str:
        name = match[0]
        if name not in names:
            made = "".join(draw.choices(SYLLABLES, k=len(name)))[: len(name)].capitalize()
            names[name] = made if draw.random() < 0.3 else name
        return names[name]

    text = NAME.sub(other, reading.article.text)
    edition = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    address = f"https://outlet{draw.randrange(200)}.example/{draw.getrandbits(60):x}"
    day = (date(2024, 1, 1) + timedelta(days=draw.randrange(900))).isoformat()
    article = replace(
        reading.article,
        id=sha256(address.encode()).hexdigest()[:16],
        edition=edition,
        text=text,
        url=address,
        outlet=address[8:].split(".")[0],
        published=reading.article.published and replace(reading.article.published, date=day),
    )
    statements = tuple(
        replace(
            entry,
            id=sha256(f"{edition}{entry.id}".encode()).hexdigest()[:16],
            said=day if entry.said else None,
            speaker=entry.speaker and replace(entry.speaker, name=NAME.sub(other, entry.speaker.name)),
        )
        for entry in reading.statements
    )
    return replace(page, content=text), replace(reading, article=article, statements=statements)


def timed(work: Callable[[], object]) -> float:
    """Seconds that a piece of work takes."""
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def p95(times: list[float]) -> float:
    """The 95th percentile, in milliseconds."""
    return 1000 * statistics.quantiles(times, n=20)[-1]


def main() -> None:
    """Build the store, then ask it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--news", required=True)
    parser.add_argument("--statements", type=int, default=1_000_000)
    parser.add_argument("--store", help="keep the store here")
    asked = parser.parse_args()
    draw = random.Random(SEED)
    readings = _readings(asked.news)
    made = variants(readings, draw)
    with tempfile.TemporaryDirectory() as folder:
        path = asked.store or str(Path(folder) / "record.db")
        with open_store(path, write=True) as store:
            run = begin_run(store, "bench", "0", "fast")
            sample = [next(made) for _ in range(1000)]
            empty = timed(lambda: [save_reading(store, page, reading, run) for page, reading in sample])
            count, begun = 0, time.perf_counter()
            while count < asked.statements:
                page, reading = next(made)
                save_reading(store, page, reading, run)
                count += len(reading.statements)
            print(
                f"{count:,} statements built in {time.perf_counter() - begun:,.0f} s, {Path(path).stat().st_size / 1e6:,.0f} MB"
            )
            sample = [next(made) for _ in range(1000)]
            full = timed(lambda: [save_reading(store, page, reading, run) for page, reading in sample])
            print(
                f"adding 1,000 articles: {empty:.2f} s to the empty store, {full:.2f} s to the full one, ratio {full / empty:.2f}"
            )
            _ask(store, draw)
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:,.0f} MB")


def _readings(news: str) -> list[tuple[Page, Reading]]:
    reader = load_reader()
    pages = [page for page in read_input(news) if isinstance(page, Page)]
    return [(page, read_page(page, reader)) for page in pages]


def _ask(store: sqlite3.Connection, draw: random.Random) -> None:
    speakers = [row[0] for row in store.execute("SELECT DISTINCT speaker FROM statements WHERE named LIMIT 5000")]
    parties = [row[0] for row in store.execute("SELECT DISTINCT party FROM statements WHERE party IS NOT NULL LIMIT 50")]
    rows = store.execute("SELECT words FROM statements WHERE key % 5000 = 0").fetchall()
    words = [word for row in rows for word in row[0].split() if word.isalpha()]

    def day() -> str:
        return (date(2024, 1, 1) + timedelta(days=draw.randrange(900))).isoformat()

    asked = {
        "search, one word": lambda: Filter(search=draw.choice(words)),
        "search, two words": lambda: Filter(search=" ".join(draw.sample(words, 2))),
        "who": lambda: Filter(who=draw.choice(speakers)),
        "who, since": lambda: Filter(who=draw.choice(speakers), since=day()),
        "party": lambda: Filter(party=draw.choice(parties)),
        "party, since, until": lambda: Filter(party=draw.choice(parties), since=day(), until="2026"),
        "outlet": lambda: Filter(outlet=f"outlet{draw.randrange(200)}"),
        "channel": lambda: Filter(channel=draw.choice(["interview", "social_media", "news_conference", "speech"])),
        "outlet, party": lambda: Filter(outlet=f"outlet{draw.randrange(200)}", party=draw.choice(parties)),
        "month": lambda: Filter(since=(month := day()[:7]), until=month),
    }
    for name, wanted in asked.items():
        times = []
        for _ in range(60):
            filter = wanted()
            times.append(timed(lambda filter=filter: find_entries(store, "statements", filter, limit=PAGE).fetchall()))
        print(f"{name:22} p95 {p95(times):8.1f} ms, median {1000 * statistics.median(times):8.1f} ms")


if __name__ == "__main__":
    main()
