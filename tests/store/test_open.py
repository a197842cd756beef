import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from sqlite_utils import Database

from onrecord.errors import StoreError
from onrecord.store.open import open_store
from onrecord.store.schema import APPLIED, migrations


def test_a_store_to_read_must_be_there(tmp_path: Path) -> None:
    path = tmp_path / "record.db"
    with pytest.raises(StoreError, match="no store is there"), open_store(str(path)):
        pass
    assert not path.exists()


def test_a_new_store_can_be_read_at_once(path: str) -> None:
    with open_store(path, write=True):
        pass
    with open_store(path) as store:
        assert store.execute("SELECT count(*) FROM articles").fetchone()[0] == 0


@pytest.mark.parametrize(
    ("content", "reason"),
    [(b"<html>no store</html>", "not a store of onrecord"), (b"SQLite format 3\0" + b"x" * 200, "damaged|not a database")],
)
def test_another_file_is_refused_and_left_alone(tmp_path: Path, content: bytes, reason: str) -> None:
    path = tmp_path / "record.db"
    path.write_bytes(content)
    with pytest.raises(StoreError, match=reason), open_store(str(path), write=True):
        pass
    assert path.read_bytes() == content


def test_another_programs_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = str(tmp_path / "other.db")
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE bookmarks (id INTEGER)")
    other.close()
    before = Path(path).read_bytes()
    with pytest.raises(StoreError, match="not a store of onrecord"), open_store(path, write=True):
        pass
    assert Path(path).read_bytes() == before


def test_a_newer_versions_store_is_refused(path: str) -> None:
    with open_store(path, write=True) as store:
        store.execute(f"INSERT INTO {APPLIED} (migration_set, name, applied_at) VALUES ('onrecord', 'm999_later', '')")
    with pytest.raises(StoreError, match="newer version"), open_store(path):
        pass


def test_a_store_of_the_first_schema_is_brought_up_with_its_pages(path: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as old:
        migrations().apply(Database(old, execute_plugins=False), stop_before="m002_texts_searched")
        old.execute("INSERT INTO pages VALUES ('ab', 'html', 3, x'00')")
    with pytest.raises(StoreError, match="older version"), open_store(path):
        pass
    with open_store(path, write=True) as store:
        page = store.execute("SELECT * FROM pages").fetchone()
        assert (page["sha256"], page["bytes"], page["raw"]) == ("ab", b"\0", 0)


def test_a_folder_that_is_not_there_gives_one_line(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="cannot be opened") as fault, open_store(str(tmp_path / "no" / "a.db"), write=True):
        pass
    assert "\n" not in str(fault.value)


def test_a_file_that_cannot_be_written_gives_one_line(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="cannot be"), open_store(str(tmp_path), write=True):
        pass


@contextmanager
def read_only(path: str) -> Iterator[None]:
    """A file that cannot be written, not by root either, whom its mode does not bind but a mount does."""
    if os.geteuid():
        Path(path).chmod(0o444)
        yield
        return
    if subprocess.run(["mount", "--bind", path, path], capture_output=True, check=False).returncode:
        pytest.skip("root may write whatever a file's mode says, and may not mount here")
    try:
        if subprocess.run(["mount", "-o", "remount,ro,bind", path], capture_output=True, check=False).returncode:
            pytest.skip("root may write whatever a file's mode says, and may not mount for reading here")
        yield
    finally:
        subprocess.run(["umount", path], check=True)


@pytest.mark.skipif(sys.platform != "linux", reason="mounts as Linux has them")
def test_a_read_only_file_is_told_in_one_line(path: str) -> None:
    with open_store(path, write=True):
        pass
    with (
        read_only(path),
        pytest.raises(StoreError, match="the file cannot be written") as fault,
        open_store(path, write=True) as store,
    ):
        store.execute("DELETE FROM runs")
    assert "\n" not in str(fault.value)
