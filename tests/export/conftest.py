"""A store with one article of every kind of entry, and one that is hostile."""

import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from onrecord.cli.main import onrecord
from onrecord.store.open import open_store

STORY = """\
Envoys of Russia and Ukraine held a second round of talks in Abu Dhabi on Thursday, mediated by the United States. Kremlin \
spokesman Oleg Tarin told reporters that Moscow demands that Kyiv withdraw its troops from the valley.

"We came for 640 prisoners of war — и мы ждём 🕊," Ukrainian envoy Ilse Marrow said on Thursday. Ukraine refuses to give up the \
valley. The ministry said at least 55 soldiers were killed. The so-called "liberation" goes on.
"""
HOSTILE = '<script>alert(1)</script> Envoy Tomas Verrin said: "=cmd|calc & <b>the valley</b> is closed to everybody."\n'


@pytest.fixture(scope="session")
def path(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("export")
    lines = [
        {"id": "1", "url": "https://ledger.example/1", "outlet": "The Ledger", "date": "2026-03-13", "text": STORY},
        {"id": "2", "title": "=1+1 \u202e<i>", "text": HOSTILE},
    ]
    news = folder / "news.jsonl"
    news.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    result = CliRunner().invoke(onrecord, ["add", str(news), "--store", str(folder / "record.db")])
    assert result.exit_code == 0, result.stderr
    return str(folder / "record.db")


@pytest.fixture
def store(path: str) -> Iterator[sqlite3.Connection]:
    with open_store(path) as connection:
        yield connection


@pytest.fixture
def entries(store: sqlite3.Connection) -> dict[str, int]:
    """Kind -> number of entries."""
    kinds = ("statements", "attitudes", "talks", "positions", "figures", "wording")
    counts = {kind: store.execute(f"SELECT count(*) FROM {kind}").fetchone()[0] for kind in kinds}
    assert all(counts[kind] for kind in kinds if kind != "attitudes"), counts
    return counts


@pytest.fixture
def texts(store: sqlite3.Connection) -> dict[str, str]:
    """SHA-256 -> text."""
    return {row["sha256"]: row["text"] for row in store.execute("SELECT sha256, text FROM editions")}


@pytest.fixture
def export(path: str, tmp_path: Path):
    """Write in a format; give the path of what was written."""

    def write(form: str) -> Path:
        out = tmp_path / f"out.{form}"
        result = CliRunner().invoke(onrecord, ["export", "--format", form, str(out), "--store", path])
        assert result.exit_code == 0, result.stderr
        return out

    return write
