"""TOML files that somebody writes for a run."""

import tomllib
from typing import Any

from onrecord.errors import InputError
from onrecord.language.parties_added import parse_parties
from onrecord.pages.files import read_bytes

LARGEST = 1_000_000
"""Bytes; what is larger was not written by hand."""


def read_table(path: str) -> dict[str, Any]:
    """A TOML file's table. Raises InputError."""
    try:
        return tomllib.loads(read_bytes(path, LARGEST).decode("utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as fault:
        raise InputError(f"{path!r}: no TOML ({' '.join(str(fault).split())[:120]}); mend it") from None


def read_parties(path: str) -> tuple[str, ...]:
    """The parties of one's own that a file names, as lines of the gazetteer. Raises InputError."""
    table = read_table(path)
    try:
        return parse_parties(table)
    except InputError as fault:
        raise InputError(f"{path!r}: {fault}") from None
