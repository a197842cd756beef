"""How long readers wait for the desk: `python bench/desk.py --store record.db --readers 20 --seconds 60`.

It starts the server as a process of its own and lets readers open a page every two seconds, drawn at random, with a fixed seed,
over every kind of page with the ids and names that the store holds. It prints how long each kind of page took, what it cost the
server in CPU time, asked alone, and how large it is.

What could mislead: readers ask from the same machine, so no network is in the times, and their own work is on the same cores.
What other programs do on the machine is in the waiting times, not in the CPU times. The pages were asked for shortly before,
so the file system holds much of the store in memory. A browser asks for style and script as well, once an hour.
"""

import argparse
import os
import platform
import random
import signal
import socket
import sqlite3
import statistics
import subprocess
import sys
import threading
import time
from collections import defaultdict
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import quote, urlencode

PAUSE = 2.0
"""Seconds from one page to a reader's next."""
NAMES = 200
"""Things of a kind whose pages are opened: the first and the largest, and others at random."""
SERVER = """
import sys, uvicorn
from onrecord.serve.desk import make_app
from onrecord.serve.served import Desk
app = make_app(Desk(path=sys.argv[1], gathers=False))
uvicorn.run(app, host="127.0.0.1", port=int(sys.argv[2]), log_level="warning", access_log=False)
"""
"""As `onrecord serve`, but what many articles say together is not gathered meanwhile."""
THINGS = {
    "/stories/": ("story", "one story"), "/rounds/": ("round", "one round"), "/figures/": ("quantity", "one quantity"),
    "/people/": ("person", "one person"), "/parties/": ("party", "one party"), "/outlets/": ("outlet", "one outlet"),
}  # fmt: skip
LISTS = ("today", "articles", "stories", "negotiations", "figures", "people", "doubts", "parties", "outlets", "log", "check")
ENTRIES = ("statements", "talks", "positions", "figures", "wording", "attitudes")

Pages = dict[str, list[str]]
"""Kind of page -> addresses."""


def main() -> int:
    """Run; 1 where a page was a mistake of the server's own."""
    asked = _arguments()
    chance = random.Random(asked.seed)
    pages = pages_of(asked.store, chance)
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    server = subprocess.Popen([sys.executable, "-c", SERVER, asked.store, str(port)])
    try:
        _wait(port)
        print(
            f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}"
        )
        print(f"{asked.store}: {Path(asked.store).stat().st_size / 1e6:,.0f} MB; load of the machine {os.getloadavg()[0]:.1f}\n")
        alone = cost(server.pid, port, pages, chance, asked.alone)
        begun, used = time.monotonic(), _cpu(server.pid)
        took = read(port, pages, asked.readers, asked.seconds, asked.seed)
        share = (_cpu(server.pid) - used) / (time.monotonic() - begun)
        return show(pages, alone, took, asked, share)
    finally:
        server.send_signal(signal.SIGINT)
        server.wait(timeout=30)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--store", required=True)
    parser.add_argument("--readers", type=int, default=20)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--alone", type=int, default=20, help="pages of each kind that are asked alone, for their CPU time")
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


def pages_of(path: str, chance: random.Random) -> Pages:
    """Every kind of page with addresses of what the store holds."""
    found: Pages = {name: [f"/{name}"] for name in LISTS}
    with sqlite3.connect(f"file:{quote(path)}?mode=ro", uri=True) as store:
        for where, (kind, name) in THINGS.items():
            found[name] = [where + quote(id, safe="") for id in _gathered(store, kind, chance)]
        for kind in ENTRIES:
            found[f"entries: {kind}"] = [f"/entries?kind={kind}&page={page}" for page in (1, 1, 1, 2, 5, 20)]
            found[f"one of {kind}"] = [f"/entries/{id}" for id in _some(store, kind, "id", chance)]
        articles = _some(store, "articles", "id", chance)
        found["one article"] = [f"/articles/{id}" for id in articles]
        found["editions"] = [f"/articles/{id}/editions" for id in articles[:40]]
        found["saved page"] = [f"/articles/{id}/page" for id in articles[:40]]
        found |= _searches(store, chance)
    return {name: addresses for name, addresses in found.items() if addresses}


def _searches(store: sqlite3.Connection, chance: random.Random) -> Pages:
    words = [word for words in _some(store, "statements", "words", chance) for word in words.split() if word.isalpha()]
    parties, outlets = _some(store, "statements", "party", chance), _some(store, "articles", "outlet", chance)
    people = _some(store, "statements", "speaker", chance)
    days = [day for day in _some(store, "articles", "date", chance) if day]
    pairs = [
        [name for (name,) in store.execute("SELECT name FROM gathered_of WHERE gathered = ? AND what = 'party'", (key,))]
        for (key,) in store.execute("SELECT key FROM gathered WHERE kind = 'negotiation' ORDER BY size DESC LIMIT 60")
    ]

    def ask(page: str, **asked: list[str]) -> list[str]:
        drawn = (urlencode({name: chance.choice(values) for name, values in asked.items()}) for _ in range(NAMES))
        return [f"/{page}?{one}" for one in drawn] if all(asked.values()) else []

    return {
        "search: a word": ask("entries", q=words),
        "search: two words": [
            f"/entries?{urlencode({'q': f'{chance.choice(words)} {chance.choice(words)}'})}" for _ in range(NAMES)
        ],
        "search: everywhere": [
            f"/entries?{urlencode({'q': word})}" for word in ("the", "to", "said", "talks", "war", '"of the"')
        ],
        "search: who": ask("entries", who=people),
        "search: party": ask("entries", party=parties),
        "search: outlet": ask("entries", outlet=outlets),
        "search: word, party": ask("entries", q=words, party=parties),
        "search: word, outlet": ask("entries", q=words, outlet=outlets, since=days),
        "search: about, days": ask("entries", about=words, since=days, until=days),
        "search: stands": ask("entries", kind=["positions"], party=parties, to=parties),
        "search: stands of who": ask("entries", kind=["positions"], who=people),
        "search: figures": ask("entries", kind=["figures"], about=words),
        "search: talks": ask("entries", kind=["talks"], party=parties),
        "search: channel": ask("entries", channel=["interview", "testimony", "letter"], party=parties),
        "articles: of an outlet": ask("articles", outlet=outlets),
        "articles: title": ask("articles", q=words),
        "stories: title": ask("stories", about=words),
        "stories: days": ask("stories", since=days, until=days),
        "people: name": ask("people", called=people),
        "people: party": ask("people", party=parties),
        "figures: about": ask("figures", about=words, every=["true"]),
        "today: since": ask("today", since=[f"{day}T00:00" for day in days]),
        "one negotiation": [f"/negotiation?{urlencode([('party', party) for party in pair])}" for pair in pairs],
    }


def _gathered(store: sqlite3.Connection, kind: str, chance: random.Random) -> list[str]:
    """Ids of the largest, and of others."""
    ids = [row[0] for row in store.execute("SELECT id FROM gathered WHERE kind = ? ORDER BY size DESC", (kind,))]
    return ids[:5] + chance.sample(ids, min(len(ids), NAMES))


def _some(store: sqlite3.Connection, table: str, column: str, chance: random.Random) -> list[str]:
    """Values of rows at random."""
    (last,) = store.execute(f"SELECT max(rowid) FROM {table}").fetchone()
    keys = [chance.randint(1, last) for _ in range(NAMES)] if last else []
    rows = (store.execute(f"SELECT {column} FROM {table} WHERE rowid >= ? LIMIT 1", (key,)).fetchone() for key in keys)
    return [str(row[0]) for row in rows if row and row[0]]


def cost(server: int, port: int, pages: Pages, chance: random.Random, times: int) -> dict[str, list[float]]:
    """CPU seconds of the server for pages that are asked one after the other."""
    found: dict[str, list[float]] = defaultdict(list)
    for kind, addresses in pages.items():
        open_page(port, addresses[0])
        for _ in range(times):
            address, before = chance.choice(addresses), _cpu(server)
            open_page(port, address)
            found[kind].append(_cpu(server) - before)
    return found


def read(port: int, pages: Pages, readers: int, seconds: float, seed: int) -> dict[str, list[tuple[float, int, int]]]:
    """Kind of page -> seconds, status and bytes of each that the readers opened."""
    found: dict[str, list[tuple[float, int, int]]] = defaultdict(list)
    until = time.monotonic() + seconds

    def reader(number: int) -> None:
        chance = random.Random(f"{seed} {number}")
        time.sleep(PAUSE * number / readers)
        while (begun := time.monotonic()) < until:
            kind = chance.choice(list(pages))
            found[kind].append(open_page(port, chance.choice(pages[kind])))
            time.sleep(max(0.0, PAUSE - (time.monotonic() - begun)))

    threads = [threading.Thread(target=reader, args=(number,)) for number in range(readers)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return found


def open_page(port: int, address: str) -> tuple[float, int, int]:
    """Seconds until a page is there whole, its status and its bytes as they were sent."""
    connection = HTTPConnection("127.0.0.1", port, timeout=120)
    begun = time.perf_counter()
    connection.request("GET", address, headers={"Accept-Encoding": "gzip"})
    answer = connection.getresponse()
    size = len(answer.read())
    took = time.perf_counter() - begun
    connection.close()
    if answer.status >= 500:
        print(f"{answer.status} {address}", file=sys.stderr)
    return took, answer.status, size


def show(
    pages: Pages,
    alone: dict[str, list[float]],
    took: dict[str, list[tuple[float, int, int]]],
    asked: argparse.Namespace,
    share: float,
) -> int:
    """Print what was measured."""
    print(f"{'milliseconds':28}{'CPU, asked alone':>24} {f'waited, {asked.readers} readers':>33} {'kB':>7}")
    print(f"{'':28}{'p50':>8}{'p95':>8}{'max':>8} {'p50':>8}{'p95':>8}{'p99':>8}{'max':>8} {'p50':>7} {'n':>5}")
    everything = [one for found in took.values() for one in found]
    rows = [("all", [one for found in alone.values() for one in found], everything)]
    rows += [(kind, alone[kind], took.get(kind, [])) for kind in pages]
    for kind, used, found in rows:
        times = sorted(one[0] for one in found) or [0.0]
        size = statistics.median(one[2] for one in found) if found else 0
        cells = "".join(f"{1000 * _at(sorted(used), part):8.0f}" for part in (0.5, 0.95, 1))
        waited = "".join(f"{1000 * _at(times, part):8.0f}" for part in (0.5, 0.95, 0.99, 1))
        print(f"{kind:28}{cells} {waited} {size / 1000:7.1f} {len(found):5}")
    wrong = sum(one[1] >= 500 for one in everything)
    told = sorted({one[1] for one in everything})
    print(
        f"\n{len(everything)} pages in {asked.seconds:.0f} s, seed {asked.seed}; statuses {told};"
        f" the server used {share:.2f} cores"
    )
    print((__doc__ or "").partition("\n\n")[2].partition("\n\n")[2])
    return 1 if wrong else 0


def _at(ordered: list[float], part: float) -> float:
    return ordered[min(len(ordered) - 1, int(part * len(ordered)))]


def _cpu(process: int) -> float:
    """Seconds of CPU that a process has used, with all its threads, those that ended as well: Linux tells by its own clock."""
    return time.clock_gettime((~process << 3) | 2)


def _wait(port: int) -> None:
    until = time.monotonic() + 60
    while time.monotonic() < until:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            time.sleep(0.1)
    raise SystemExit("the server does not answer")


if __name__ == "__main__":
    sys.exit(main())
