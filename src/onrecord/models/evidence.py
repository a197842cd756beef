"""Files of what was learnt over features by name: what `training/` writes, `stands.py`, `addressees.py` and `days.py` read."""

import json
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from onrecord.errors import ModelError


@contextmanager
def opened(file: Path) -> Iterator[tuple[dict[str, int], dict[str, NDArray[Any]], dict[str, Any]]]:
    """A file's features with the number of each, its arrays by name, and its card.

    Raises ModelError if the file is missing or is not such a file, also for what its reader finds amiss.
    """
    try:
        with file.open("rb") as stream, np.load(stream, allow_pickle=False) as stored:
            arrays = {name: stored[name] for name in stored.files}
        card = json.loads(bytes(arrays["card"]).decode("utf-8"))
        names = bytes(arrays["features"]).decode("utf-8").split("\n")
        yield {name: row for row, name in enumerate(names)}, arrays, card
    except (OSError, ValueError, KeyError, TypeError, zlib.error, BadZipFile) as error:
        raise ModelError(f"weights {file.name}: cannot be loaded ({error}); reinstall onrecord") from error
