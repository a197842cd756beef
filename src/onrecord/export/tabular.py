"""A store -> CSV or Parquet: a folder with one table for each kind of entry."""

import csv
import sqlite3
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from onrecord.errors import StoreError
from onrecord.export.files import whole_file
from onrecord.export.tables import TABLES, Column, ColumnType, columns_of, rows_of
from onrecord.views.listing import ACTS

BATCH = 10_000
"""Rows of Parquet that are held at once."""


def write_csv(store: sqlite3.Connection, out: Path) -> int:
    """Write `statements.csv` and so on; give the number of rows. What a spreadsheet would compute begins with an apostrophe."""
    count = 0
    for kind in TABLES:
        columns = columns_of(kind)
        with whole_file(out / f"{kind}.csv") as made, made.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow([column.name for column in columns])
            for row in rows_of(store, kind):
                writer.writerow([_cell(row[column.name]) for column in columns])
                count += 1
    return count


def write_parquet(store: sqlite3.Connection, out: Path) -> int:
    """Write `statements.parquet` and so on; give the number of rows. Raises StoreError if pyarrow is not installed."""
    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError as fault:
        raise StoreError("Parquet needs pyarrow; install it with: pip install 'onrecord[parquet]'") from fault

    types: dict[ColumnType, Any] = {
        "text": pyarrow.string(), "integer": pyarrow.int64(), "number": pyarrow.float64(), "truth": pyarrow.bool_(),
        "texts": pyarrow.list_(pyarrow.string()), "integers": pyarrow.list_(pyarrow.int64()),
    }  # fmt: skip
    count = 0
    for kind in TABLES:
        fields = [_field(pyarrow, types, column) for column in columns_of(kind)]
        schema = pyarrow.schema(fields)
        with whole_file(out / f"{kind}.parquet") as made, parquet.ParquetWriter(str(made), schema) as writer:
            rows = rows_of(store, kind)
            while batch := list(islice(rows, BATCH)):
                writer.write_table(pyarrow.Table.from_pylist(list(_of_text(batch)), schema=schema))
                count += len(batch)
    return count


def _field(pyarrow: Any, types: dict[ColumnType, Any], column: Column) -> Any:
    return pyarrow.field(column.name, types[column.type], metadata={"meaning": column.meaning})


def _of_text(rows: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """The rows, with half surrogates replaced: Parquet's strings are UTF-8."""
    for row in rows:
        yield {key: _utf8(value) for key, value in row.items()}


def _utf8(value: Any) -> Any:
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode()
    return [_utf8(item) for item in value] if isinstance(value, list) else value


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    text = _utf8("; ".join(map(str, value)) if isinstance(value, list) else str(value))
    return f"'{text}" if isinstance(value, str | list) and text.startswith(ACTS) else text
