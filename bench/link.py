"""What gathering costs: stories, the same statements, people, rounds, the timeline and contests, over more and more articles.

`python bench/link.py --store RECORD.db [--sizes 2500 5000 10000 20000]`: the store holds real news; its articles are repeated
with other names and words of the same length, a week later each time. CPU time, and peak memory of a process for each; what
gates is the last column, seconds per n log n, which must not grow. With `--kept FOLDER --only`, and no name after it, the stores
are made and nothing is measured: `bench/desk.py` wants one.
"""

import argparse
import resource
import tempfile
import time
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from datetime import date, timedelta
from hashlib import sha256
from math import log2
from multiprocessing import get_context
from pathlib import Path
from re import compile as pattern
from typing import Any

from onrecord.desk.register import contests, find_all_people, list_rounds, timeline
from onrecord.desk.stories import list_stories
from onrecord.link.links import find_links
from onrecord.records import Page, Reading, Speaker
from onrecord.store.load import load_readings
from onrecord.store.open import open_store
from onrecord.store.queries import Filter
from onrecord.store.save import begin_run, save_reading

WORD = pattern(r"[^\W\d_]{3,}")
LONG = 5
"""Letters of a word that half of the repetitions change."""
WEEK = 7
WHEELS = ("aeiou", "bcdfghjklmnpqrstvwz", "AEIOU", "BCDFGHJKLMNPQRSTVWZ")
"""Letters that stand for each other: what is made can be spoken, and is compared as names are."""
GATHERED: Mapping[str, Callable[[Any], Iterable[Any]]] = {
    "people": lambda store: find_all_people(store)[0],
    "rounds": lambda store: list_rounds(store, Filter()),
    "timeline": lambda store: timeline(store, Filter()),
    "contests": lambda store: contests(store, Filter(), False),
    "stories": lambda store: list_stories(store, Filter()),
    "statements": lambda store: find_links(list(load_readings(store))),
}


def repeated(readings: Sequence[Reading], size: int) -> Iterator[Reading]:
    """So many readings: those given, then again and again with other names, words and days."""
    names = {word for reading in readings for name in _people(reading) for word in WORD.findall(name)}
    for number in range(size):
        turn, place = divmod(number, len(readings))
        yield _changed(readings[place], turn, names) if turn else readings[place]


def _people(reading: Reading) -> Iterator[str]:
    yield from (said.speaker.name for said in reading.statements if said.speaker and said.speaker.named)
    yield from (name for talks in reading.talks for name in talks.people)


def _changed(reading: Reading, turn: int, names: set[str]) -> Reading:
    tables = [str.maketrans(wheel, wheel[turn % len(wheel) :] + wheel[: turn % len(wheel)]) for wheel in WHEELS]
    letters = {letter: other for table in tables for letter, other in table.items()}

    def other(text: str) -> str:
        return WORD.sub(lambda found: found[0].translate(letters) if changes(found[0]) else found[0], text)

    def changes(word: str) -> bool:
        return word in names or (word.islower() and len(word) >= LONG and zlib.crc32(f"{word} {turn}".encode()) % 2 == 0)

    def speaker(one: Speaker | None) -> Speaker | None:
        return one and replace(one, name=other(one.name))

    def named(id: str) -> str:
        return f"{id[:12]}{turn:04}"

    def later(day: str) -> str:
        return (date.fromisoformat(day) + timedelta(days=WEEK * turn)).isoformat() if len(day) == len("YYYY-MM-DD") else day

    article = reading.article
    text = other(article.text)
    day = article.published.date if article.published else None
    published = article.published and replace(article.published, date=day and later(day))
    id = sha256(f"{article.id} {turn}".encode()).hexdigest()[:16]
    made = replace(
        article, id=id, edition=sha256(text.encode("utf-8", "surrogatepass")).hexdigest(), text=text,
        title=article.title and other(article.title), published=published, url=None,
    )  # fmt: skip
    return replace(
        reading,
        input=f"{reading.input} {turn}",
        article=made,
        statements=tuple(
            replace(said, id=named(said.id), speaker=speaker(said.speaker), said=said.said and later(said.said))
            for said in reading.statements
        ),
        talks=tuple(
            replace(
                one,
                id=named(one.id),
                people=tuple(map(other, one.people)),
                dates=tuple(map(later, one.dates)),
            )
            for one in reading.talks
        ),
        positions=tuple(
            replace(one, id=named(one.id), statement=one.statement and named(one.statement)) for one in reading.positions
        ),
        figures=tuple(
            replace(
                one,
                id=named(one.id),
                statement=one.statement and named(one.statement),
                disputed_by=tuple(map(named, one.disputed_by)),
                period=one.period and (one.period[0] and later(one.period[0]), one.period[1] and later(one.period[1])),
            )
            for one in reading.figures
        ),
        wording=tuple(replace(one, id=named(one.id)) for one in reading.wording),
        attitudes=(),
    )  # fmt: skip


def gather(path: str, name: str) -> tuple[float, float, int]:
    """CPU seconds, megabytes at the peak, and how many of a kind a store tells of."""
    with open_store(path) as store:
        begun = time.process_time()
        found = sum(1 for _ in GATHERED[name](store))
        return time.process_time() - begun, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, found


def main() -> None:
    """Print the curves."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--store", required=True)
    parser.add_argument("--sizes", type=int, nargs="*", default=[2500, 5000, 10000, 20000])
    parser.add_argument("--only", nargs="*", default=[*GATHERED])
    parser.add_argument("--kept", help="folder where the stores are made and kept")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        kept = Path(asked.kept or folder)
        paths = {size: kept / f"{size}.db" for size in asked.sizes}
        for size, path in paths.items():
            if not path.exists():
                _write(path, asked.store, size)
        for name in asked.only:
            for size, path in paths.items():
                with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as alone:
                    seconds, memory, found = alone.submit(gather, str(path), name).result()
                unit = seconds / (size * log2(size)) * 1e6
                print(
                    f"{name:10} {size:7,} articles {found:9,} found {seconds:8.1f} s {memory:6,.0f} MB {unit:8.1f} µs/n log n",
                    flush=True,
                )


def _write(path: Path, real: str, size: int) -> None:
    with open_store(real) as store:
        readings = list(load_readings(store))
    with open_store(str(path), write=True) as store:
        run = begin_run(store, "bench", "0", "fast")
        for reading in repeated(readings, size):
            save_reading(store, Page(input=reading.input, content=reading.article.text, form="text"), reading, run)


if __name__ == "__main__":
    main()
