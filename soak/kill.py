"""Ends `onrecord add` by kill -9 at random moments: `python soak/kill.py --times 50 --seed 1 --folder build/kill`.

After each the store must open and every hash and place in it hold; at the end adding again must complete, and once more change
nothing. Then a full disk and a file that cannot be written must each give one line.
"""

import argparse
import json
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

ADD = (sys.executable, "-m", "onrecord.cli", "add")
STORY = "Envoys of Varland and Tesmira held talks number {0} in Port Ansel. “We want {0} ships back,” Ilse Marrow said.\n\n"


def main() -> None:
    """Run; raises AssertionError where something does not hold."""
    asked = _arguments()
    shutil.rmtree(asked.folder, ignore_errors=True)
    asked.folder.mkdir(parents=True)
    chance = random.Random(asked.seed)
    news, store = _news(asked.folder, asked.articles), asked.folder / "record.db"
    whole = _seconds_of_a_whole_run(news, asked.folder)
    killed = [_kill(news, store, chance.uniform(0.05, 1.0) * whole, asked.folder, asked.articles) for _ in range(asked.times)]
    print(f"{asked.times} kills within {whole:.1f} s; articles kept after each: {killed}")
    _complete(news, store, asked.articles)
    _full_disk(news, asked.folder)
    _read_only(news, store)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=50)
    parser.add_argument("--articles", type=int, default=600)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--folder", type=Path, default=Path("build/kill"))
    return parser.parse_args()


def _news(folder: Path, articles: int) -> Path:
    path = folder / "news.jsonl"
    lines = (json.dumps({"url": f"https://ledger.example/{n}", "text": STORY.format(n) * 8}) for n in range(articles))
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def _seconds_of_a_whole_run(news: Path, folder: Path) -> float:
    begin = time.monotonic()
    subprocess.run([*ADD, news, "--store", folder / "whole.db"], check=True, capture_output=True)
    return time.monotonic() - begin


def _kill(news: Path, store: Path, after: float, folder: Path, articles: int) -> int:
    """Kill a run; give how many articles are kept. A full store, and each fourth, begins anew."""
    store = store if store.exists() and after * 1000 % 4 > 1 and _kept(store) < articles else _new(store)
    process = subprocess.Popen([*ADD, news, "--store", store], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(after)
    process.kill()
    process.wait()
    return _kept(store) if store.exists() else 0


def _new(store: Path) -> Path:
    for path in store.parent.glob(f"{store.name}*"):
        path.unlink()
    return store


def _kept(store: Path) -> int:
    """Articles in a store of which everything holds; one that was killed before its first table has none."""
    verified = subprocess.run([*ADD[:-1], "verify", "--store", store], capture_output=True, text=True, check=False)
    with closing(sqlite3.connect(store)) as opened:
        if not opened.execute("SELECT 1 FROM sqlite_master WHERE name = 'articles'").fetchone():
            return 0
        assert verified.returncode == 0, verified.stdout + verified.stderr
        return int(opened.execute("SELECT count(*) FROM articles").fetchone()[0])


def _complete(news: Path, store: Path, articles: int) -> None:
    first = _add(news, store)
    assert first.returncode == 0, first.stderr
    again = _add(news, store)
    assert again.stderr == f"onrecord: {articles:,} unchanged\n", again.stderr
    assert _kept(store) == articles
    print(f"adding again: {first.stderr.strip()}; once more: {again.stderr.strip()}")


def _add(news: Path, store: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([*ADD, news, "--store", store], capture_output=True, text=True, check=False)


def _full_disk(news: Path, folder: Path) -> None:
    disk = folder / "small"
    disk.mkdir()
    mount = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=700k", "none", disk], capture_output=True, check=False)
    if mount.returncode:
        print("full disk: not tried, only root may mount a small one")
        return
    try:
        full = _add(news, disk / "record.db")
        *counted, fault = full.stderr.splitlines()
        assert full.returncode == 1, full
        assert "disk is full" in fault, full.stderr
        assert len(counted) <= 1, full.stderr
        print(f"full disk: {' / '.join((*counted, fault))}; articles kept: {_kept(disk / 'record.db')}")
    finally:
        subprocess.run(["umount", disk], check=False)


def _read_only(news: Path, store: Path) -> None:
    if os.geteuid():
        store.chmod(0o444)
        _told_in_one_line(news, store)
        return
    # Root may write whatever a file's mode says, but not to a file that is mounted for reading.
    bind, protect = (["mount", "--bind", store, store], ["mount", "-o", "remount,ro,bind", store])
    if subprocess.run(bind, capture_output=True, check=False).returncode:
        print("read-only file: not tried, root may not mount one here")
        return
    try:
        if subprocess.run(protect, capture_output=True, check=False).returncode:
            print("read-only file: not tried, root may not mount one here")
            return
        _told_in_one_line(news, store)
    finally:
        subprocess.run(["umount", store], check=False)


def _told_in_one_line(news: Path, store: Path) -> None:
    told = _add(news, store)
    assert told.returncode == 1, told
    assert len(told.stderr.splitlines()) == 1, told.stderr
    assert "cannot be written" in told.stderr, told.stderr
    print(f"read-only file: {told.stderr.strip()}")


if __name__ == "__main__":
    main()
