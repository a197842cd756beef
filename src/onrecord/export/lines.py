"""A store -> JSON Lines: a record a line, as `read --json` prints it."""

import sqlite3
from pathlib import Path

from onrecord.export.files import write_lines
from onrecord.store.load import load_readings
from onrecord.views.json_lines import reading_line


def write_json_lines(store: sqlite3.Connection, out: Path) -> int:
    """Write every article with its record, by date of appearance; give their number."""
    return write_lines(out, map(reading_line, load_readings(store)))
