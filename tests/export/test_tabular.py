"""CSV and Parquet, read back by pandas and DuckDB."""

import csv
import sqlite3
from pathlib import Path

import duckdb
import pandas
import pytest
from click.testing import CliRunner

from onrecord.cli.main import onrecord
from onrecord.export.tables import TABLES, columns_of

KINDS = list(TABLES)


@pytest.mark.parametrize("kind", KINDS)
def test_pandas_reads_parquet(export, entries: dict[str, int], texts: dict[str, str], kind: str) -> None:
    frame = pandas.read_parquet(export("parquet") / f"{kind}.parquet")
    assert list(frame.columns) == [column.name for column in columns_of(kind)]
    assert len(frame) == entries[kind]
    for row in frame.to_dict("records"):
        pieces = (
            zip(row["content"], row["starts"], row["ends"], strict=True)
            if "content" in row
            else [[row["words"], row["start"], row["end"]]]
        )
        for words, start, end in pieces:
            assert texts[row["edition"]][int(start) : int(end)] == words


@pytest.mark.parametrize("kind", KINDS)
def test_duckdb_reads_parquet(export, entries: dict[str, int], kind: str) -> None:
    path = export("parquet") / f"{kind}.parquet"
    with duckdb.connect() as database:
        assert database.execute("SELECT count(DISTINCT id) FROM read_parquet(?)", [str(path)]).fetchone() == (entries[kind],)
        types = dict(
            database.execute(
                "SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM read_parquet(?))", [str(path)]
            ).fetchall()
        )
    assert types["confidence"] == "DOUBLE"
    if kind == "talks":
        assert types["parties"] == "VARCHAR[]"


def test_pandas_reads_csv(export, entries: dict[str, int]) -> None:
    for kind, count in entries.items():
        assert len(pandas.read_csv(export("csv") / f"{kind}.csv")) == count


def test_no_cell_is_a_formula(export) -> None:
    with (export("csv") / "statements.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    (hostile,) = [row for row in rows if row["speaker"] == "Tomas Verrin"]
    assert hostile["title"].startswith("'=")
    assert not any(cell.startswith(("=", "+", "@")) for row in rows for cell in row.values())


def test_every_column_says_what_it_means() -> None:
    for kind in KINDS:
        names = [column.name for column in columns_of(kind)]
        assert len(names) == len(set(names))
        assert all(column.meaning for column in columns_of(kind))


def test_a_place_that_cannot_be_written_gives_one_line(path: str, tmp_path: Path, store: sqlite3.Connection) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    result = CliRunner().invoke(onrecord, ["export", "--format", "csv", str(tmp_path / "file" / "out"), "--store", path])
    assert result.exit_code == 1
    assert "cannot be written" in result.stderr
    assert result.stderr.count("\n") == 1
