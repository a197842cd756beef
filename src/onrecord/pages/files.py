"""Files -> bytes, never more than allowed: plain or gzipped, regular files only."""

import gzip
import stat
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, cast

from onrecord.errors import InputError, PageError

ENDINGS = (".html", ".htm", ".txt", ".jsonl")
# Deflate packs at most 1,032 : 1; JSON Lines of news pack 3 to 10 : 1. Above this, a file past the size limit is a bomb.
LARGEST_RATIO = 200


def ending(name: str) -> str:
    """`.html`, `.htm`, `.txt` or `.jsonl`, `.gz` after it disregarded; else the empty string."""
    plain = name.lower().removesuffix(".gz")
    return next((e for e in ENDINGS if plain.endswith(e)), "")


def list_folder(path: str) -> list[str]:
    """Paths of the readable files in a folder, in the order of names. Raises InputError if there is none."""
    with faults_named(path):
        names = sorted(entry.name for entry in Path(path).iterdir() if ending(entry.name) and not entry.is_dir())
    if not names:
        raise InputError(f"{path!r}: no {', '.join(ENDINGS)} files (or .gz of these) in this folder; subfolders are not read")
    return [str(Path(path) / name) for name in names]


def read_bytes(path: str, limit: int) -> bytes:
    """A file's content, unpacked. Raises InputError where it cannot be read, PageError where it is empty or too large."""
    with open_file(path) as file:
        return read_capped(file, path, limit)


def read_capped(file: BinaryIO, name: str, limit: int) -> bytes:
    """What a stream holds, if that is something and at most `limit` bytes. Raises PageError."""
    data = file.read(limit + 1)
    if len(data) > limit:
        raise PageError(f"{name!r}: larger than {limit / 1e6:g} MB; split it")
    if not data.strip():
        raise PageError(f"{name!r}: empty; there is nothing to read")
    return data


def read_lines(path: str, limit: int) -> Iterator[bytes | None]:
    """Lines of a file, None for one that is longer than `limit` bytes. Raises as `read_bytes`, and where gzip is a bomb."""
    with open_file(path) as file:
        goes_on = False  # whether the next piece belongs to a line that was too long
        for piece in _pieces(file, path, limit):
            ends = piece.endswith(b"\n")
            if not goes_on:
                yield piece if ends or len(piece) < limit else None
            goes_on = not ends


def _pieces(file: BinaryIO, path: str, limit: int) -> Iterator[bytes]:
    """Lines, longer ones in pieces of `limit` bytes."""
    packed = Path(path).stat().st_size if path.lower().endswith(".gz") else None
    size = 0
    while piece := file.readline(limit):
        size += len(piece)
        if packed is not None and size > max(limit, LARGEST_RATIO * packed):
            raise PageError(f"{path!r}: unpacks to more than {LARGEST_RATIO} times its size; the rest is not read")
        yield piece


@contextmanager
def open_file(path: str) -> Iterator[BinaryIO]:
    """A regular file, unpacked while it is read where it ends in .gz; its faults come out as InputError."""
    with faults_named(path):
        # A pipe or device with such a name would never end, or never answer.
        if not stat.S_ISREG(Path(path).stat().st_mode):
            raise InputError(f"{path!r}: not a regular file; pipe it in and give - instead")
        with Path(path).open("rb") as file:
            if not path.lower().endswith(".gz"):
                yield file
            else:
                with gzip.GzipFile(fileobj=file) as unpacked:
                    yield cast(BinaryIO, unpacked)


@contextmanager
def faults_named(path: str) -> Iterator[None]:
    """Turn the system's errors about a path into InputError: one line with the path and what to do."""
    try:
        yield
    except FileNotFoundError:
        raise InputError(f"{path!r}: no such file or folder; check the path") from None
    except (EOFError, zlib.error, gzip.BadGzipFile):
        raise InputError(f"{path!r}: broken gzip file; pack or download it again") from None
    except OSError as error:
        raise InputError(f"{path!r}: cannot be read ({error.strerror or error}); check the file and its permissions") from None
    except ValueError as error:  # a NUL in the path
        raise InputError(f"{path!r}: no possible path ({error}); check it") from None
