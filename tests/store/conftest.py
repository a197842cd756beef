"""Stores to write into."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord.store.open import open_store
from onrecord.store.save import Run, begin_run


@pytest.fixture
def path(tmp_path: Path) -> str:
    return str(tmp_path / "record.db")


@pytest.fixture
def store(path: str) -> Iterator[sqlite3.Connection]:
    with open_store(path, write=True) as connection:
        yield connection


@pytest.fixture
def run(store: sqlite3.Connection) -> Run:
    return begin_run(store, "add", "1.0", "fast")
