"""What somebody tells about pages beside their content: the keys of JSON Lines and of a `--metadata` file -> Told."""

import json
from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import date
from email.utils import parsedate_to_datetime
from pathlib import PurePath

from onrecord.errors import InputError
from onrecord.pages.decode import without_surrogates
from onrecord.pages.files import read_bytes
from onrecord.records import Told
from onrecord.settings import DEFAULTS, Settings


def read_metadata(path: str, settings: Settings = DEFAULTS) -> dict[str, Told]:
    """The `--metadata` file: one object a line with `input` (a file name) and any of url, outlet, title, published.

    Raises InputError at the first line that is not that: what somebody took care to tell must not get lost.
    """
    metadata: dict[str, Told] = {}
    for number, line in enumerate(read_bytes(path, settings.largest_page).splitlines(), start=1):
        if not line.strip():
            continue
        try:
            row = parse_object(line)
            metadata[_text_of(row, "input") or _missing("input")] = parse_told(row)
        except ValueError as fault:
            raise InputError(f"{path!r}, line {number}: {fault}") from fault
    return metadata


def told_about(metadata: Mapping[str, Told], name: str) -> Told:
    """What `metadata` says about an input: under its whole name, else under its file name."""
    return metadata.get(name) or metadata.get(PurePath(name).name) or Told()


def filled(told: Told, other: Told) -> Told:
    """`told`, its gaps filled from `other`."""
    return replace(told, **{f.name: getattr(other, f.name) for f in fields(Told) if getattr(told, f.name) is None})


def parse_object(line: bytes) -> dict[str, object]:
    """One line of JSON Lines. Raises ValueError with the reason, as part of a sentence."""
    try:
        row = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise ValueError("not UTF-8; save the file as UTF-8") from None
    except (ValueError, RecursionError):  # ValueError: no JSON, or a number of more than 4,300 digits
        raise ValueError("not JSON; there must be one object on each line") from None
    if not isinstance(row, dict):
        raise ValueError("no JSON object; there must be one object on each line")
    return row


def parse_told(row: Mapping[str, object]) -> Told:
    """The keys id, url, outlet, title, and published or date. Raises ValueError with the reason."""
    return Told(
        id=_text_of(row, "id"),
        url=_text_of(row, "url"),
        outlet=_text_of(row, "outlet"),
        title=_text_of(row, "title"),
        published=_day_of(row, "published") or _day_of(row, "date"),
    )


def _text_of(row: Mapping[str, object], key: str) -> str | None:
    value = row.get(key)
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)  # ids are often numbers
    if value is not None and not isinstance(value, str):
        raise ValueError(f"{key!r} must be a text")
    return without_surrogates(value).strip() or None if value else None


def _day_of(row: Mapping[str, object], key: str) -> str | None:
    value = _text_of(row, key)
    return parse_told_day(value, key) if value else None


def parse_told_day(value: str, key: str = "published") -> str:
    """An ISO date, or the day of an ISO time or of a feed's (RFC 2822). Raises ValueError with the reason."""
    try:
        return date.fromisoformat(value[:10]).isoformat()
    except ValueError:
        pass
    try:
        return parsedate_to_datetime(value).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        raise ValueError(f"{key!r} must be a date like 2025-05-20, not {value[:40]!r}") from None


def _missing(key: str) -> str:
    raise ValueError(f"{key!r} is missing")
