"""A folder that keeps what addresses answered, so that they need only be asked whether it changed.

One file an address: a line of JSON, then the content. Whatever is damaged or not there is simply not kept.
"""

import contextlib
import json
import os
import tempfile
import time
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

LARGEST = 500_000_000
"""Bytes of a whole cache; the files that were used longest ago go first."""
ENDING = ".kept"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What an address answered, and by what it tells whether that has changed."""

    url: str
    kind: str
    charset: str | None
    etag: str | None
    modified: str | None
    fresh_until: float
    """Seconds since 1970 until which the server itself says that asking is needless."""
    data: bytes = b""


def find_kept(folder: str | None, url: str) -> Kept | None:
    """What is kept of an address, None where nothing is."""
    if folder is None:
        return None
    path = _path(folder, url)
    try:
        head, _, data = path.read_bytes().partition(b"\n")
        kept = Kept(**json.loads(head), data=data)
        os.utime(path)
    except (OSError, ValueError, TypeError):
        return None
    return kept if kept.url == url else None


def is_fresh(kept: Kept | None) -> bool:
    """Whether the address need not even be asked."""
    return kept is not None and time.time() < kept.fresh_until


def conditions(kept: Kept | None) -> dict[str, str]:
    """Headers that ask for an answer only if it is another one."""
    if kept is None:
        return {}
    asked = {"if-none-match": kept.etag, "if-modified-since": kept.modified}
    return {name: value for name, value in asked.items() if value}


def keep(folder: str | None, url: str, headers: Mapping[str, str], kind: str, charset: str | None, data: bytes) -> None:
    """Keep an answer if its headers allow, and give a way to ask whether it changed."""
    fresh = _fresh_seconds(headers.get("cache-control", ""))
    etag, modified = headers.get("etag"), headers.get("last-modified")
    if folder is None or fresh is None or not (etag or modified or fresh):
        return
    until = time.time() + fresh if fresh else 0.0
    _write(folder, Kept(url=url, kind=kind, charset=charset, etag=etag, modified=modified, fresh_until=until, data=data))


def keep_longer(folder: str | None, kept: Kept, headers: Mapping[str, str]) -> None:
    """The server says that nothing changed: note until when that holds."""
    fresh = _fresh_seconds(headers.get("cache-control", ""))
    if folder is not None and fresh:
        _write(folder, replace(kept, fresh_until=time.time() + fresh))


def _fresh_seconds(control: str) -> int | None:
    """Of `Cache-Control`: seconds for which an answer is good unasked; None where it must not be kept."""
    rules = [rule.strip().lower() for rule in control.split(",")]
    if "no-store" in rules:
        return None
    ages = [rule.partition("=")[2].strip('"') for rule in rules if rule.startswith("max-age=")]
    # a day at most: an address of news that promises more is mistaken
    return min(int(ages[0]), 86_400) if ages and ages[0].isdecimal() and len(ages[0]) < 12 and "no-cache" not in rules else 0


def prune(folder: str | None) -> None:
    """Remove the files used longest ago until the rest has four fifths of the size allowed; nothing below that size."""
    if folder is None:
        return
    with contextlib.suppress(OSError):
        files = sorted(((s := path.stat()).st_mtime, s.st_size, path) for path in Path(folder).glob(f"*{ENDING}"))
        total = sum(size for _, size, _ in files)
        spare = total - LARGEST * 4 // 5 if total > LARGEST else 0
        for _, size, path in files:
            if spare <= 0:
                break
            path.unlink()
            spare -= size


def _path(folder: str, url: str) -> Path:
    return Path(folder) / (sha256(url.encode("utf-8", "surrogatepass")).hexdigest() + ENDING)


def _write(folder: str, kept: Kept) -> None:
    """In one step, so that two runs at once never see half a file; that nothing can be kept is no fault of the page."""
    head: dict[str, Any] = asdict(replace(kept, data=b""))
    del head["data"]
    with contextlib.suppress(OSError):
        Path(folder).mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=folder)
        with os.fdopen(handle, "wb") as file:
            file.write(json.dumps(head).encode() + b"\n" + kept.data)
        Path(name).replace(_path(folder, kept.url))
