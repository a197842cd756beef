"""Open a store: one SQLite file, its tables brought to this version."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from onrecord.errors import StoreError
from onrecord.store.schema import APPLIED, SET, STEPS, migrate

PATIENCE = 60.0
"""Seconds to wait for another process's write: the longest one, a reading again of an article, takes less than one."""
HEADER = b"SQLite format 3\0"


@contextmanager
def open_store(path: str, *, write: bool = False) -> Iterator[sqlite3.Connection]:
    """A connection to a store; a file that is not there is made if `write`.

    Whoever reads never waits for who writes (write-ahead log). Raises StoreError for a file that is no store, cannot be
    opened or written, or was made by a newer version.
    """
    with faults_named(path), closing(_connect(path, write)) as connection:
        _prepare(path, connection, write)
        yield connection


@contextmanager
def faults_named(path: str) -> Iterator[None]:
    """Turn SQLite's faults into a line that names the file and says what to do."""
    try:
        yield
    except sqlite3.Error as fault:
        raise StoreError(f"{path!r}: {_advice(str(fault))}") from fault


def _connect(path: str, write: bool) -> sqlite3.Connection:
    if not write and not Path(path).is_file():
        raise StoreError(f"{path!r}: no store is there; name one with --store, or make one with `onrecord add`")
    _refuse_other_files(path)
    return sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)


def _prepare(path: str, connection: sqlite3.Connection, write: bool) -> None:
    connection.row_factory = sqlite3.Row
    connection.execute("PRAGMA foreign_keys = ON")
    _bring_up(path, connection, write)
    if write:  # only now: it changes the file, which may be another program's
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")  # a killed process loses nothing; a power cut, the last seconds


def _refuse_other_files(path: str) -> None:
    """Say plainly what is wrong with a file that SQLite would call malformed."""
    try:
        with Path(path).open("rb") as file:
            head = file.read(len(HEADER))
    except FileNotFoundError:
        return
    except (OSError, ValueError) as fault:
        raise StoreError(f"{path!r}: cannot be opened ({getattr(fault, 'strerror', None) or fault})") from fault
    if head and head != HEADER:
        raise StoreError(f"{path!r}: not a store of onrecord; name another file")


def _bring_up(path: str, connection: sqlite3.Connection, write: bool) -> None:
    tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if tables and APPLIED not in tables:
        raise StoreError(f"{path!r}: a database, but not a store of onrecord; name another file")
    applied = _applied(connection) if tables else set()
    known = {step.__name__ for step in STEPS}
    if applied - known:
        raise StoreError(f"{path!r}: made by a newer version of onrecord; update it")
    if known - applied:
        if not write:
            raise StoreError(f"{path!r}: made by an older version of onrecord; `onrecord add` brings it up to date")
        migrate(connection)


def _applied(connection: sqlite3.Connection) -> set[str]:
    rows = connection.execute(f"SELECT name FROM {APPLIED} WHERE migration_set = ?", (SET,))
    return {row[0] for row in rows}


def _advice(fault: str) -> str:
    """SQLite's message, with what to do where that is known."""
    for part, advice in (
        ("readonly", "the file cannot be written; change its permissions, or name another"),
        ("disk is full", "the disk is full; make room and add again: what was reported as added is kept"),
        ("unable to open", "cannot be opened; is its folder there, and may it be written?"),
        ("locked", "another process has been writing for over a minute; try again when it is done"),
        ("malformed", "damaged; restore a copy, or make a new one"),
    ):
        if part in fault:
            return advice
    return fault
