"""Writing files that are whole or not there: a reader never meets half an export."""

import os
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from onrecord.errors import StoreError


@contextmanager
def whole_file(path: Path) -> Iterator[Path]:
    """A new file beside `path` that takes its name once all is written. Raises StoreError where it cannot be written."""
    made: Path | None = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        number, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        os.close(number)
        made = Path(name)
        yield made
        made.chmod(0o644)
        made.replace(path)
    except (OSError, ValueError) as fault:
        raise StoreError(f"{str(path)!r}: cannot be written ({getattr(fault, 'strerror', None) or fault})") from fault
    finally:
        if made:
            made.unlink(missing_ok=True)


def write_lines(path: Path, lines: Iterable[str]) -> int:
    """Write lines of text as UTF-8; give their number."""
    count = 0
    with whole_file(path) as made, made.open("w", encoding="utf-8", newline="\n") as file:
        for line in lines:
            file.write(line + "\n")
            count += 1
    return count
