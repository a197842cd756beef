"""The process that reads pages: settings come in, then page after page; a reading or a reason goes out for each.

`python -m onrecord.run.worker`; it ends when its standard input does, so it never outlives the run.
"""

import os
import signal
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import IO

from onrecord.errors import InputError, OnrecordError
from onrecord.records import Page, Reading, Skipped
from onrecord.run.limits import leave_no_core, limit_memory, limit_time
from onrecord.run.wire import receive, send
from onrecord.settings import Settings

READY = "ready"
OUT_OF_MEMORY = 88
"""The exit code that says so; Python itself uses 1 and 2, signals and shells those above 125."""
Open = Callable[[Settings], Callable[[Page], Reading]]


def main(open_reading: Open) -> None:
    """Serve pages until there are no more. `open_reading` loads what reading needs and gives the function that reads one."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the run, which then ends this process
    leave_no_core()
    source, target = _own_streams()
    try:
        settings = receive(source)
        read = open_reading(settings)
    except OnrecordError as fault:
        send(target, fault)
        return
    except EOFError:
        return
    limit_memory(settings.page_memory)
    send(target, READY)
    serve(source, target, read, settings)


def _own_streams() -> tuple[IO[bytes], IO[bytes]]:
    """Standard input and output for ourselves; whatever else in this process prints, prints into nothing."""
    source, target = os.dup(0), os.dup(1)
    nothing = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nothing, stream)
    return os.fdopen(source, "rb"), os.fdopen(target, "wb")


def serve(source: IO[bytes], target: IO[bytes], read: Callable[[Page], Reading], settings: Settings) -> None:
    """Answer page after page; one that takes all memory ends the process, which would be no good for the next."""
    try:
        while True:
            page: Page = receive(source)
            limit_time(settings.page_seconds)
            send(target, outcome_of(page, read))
    except EOFError:
        return
    except MemoryError:
        os._exit(OUT_OF_MEMORY)  # without the clean-up at exit, which needs memory too


def outcome_of(page: Page, read: Callable[[Page], Reading]) -> Reading | Skipped:
    """The reading of a page, or why there is none. Raises MemoryError."""
    try:
        return read(page)
    except InputError as fault:
        return Skipped(input=page.input, reason=str(fault))
    except MemoryError:
        raise
    except Exception as fault:  # noqa: BLE001 - a mistake in this program must not cost the other pages; it is told, not hidden
        place = traceback.extract_tb(fault.__traceback__)[-1]
        where = f"{type(fault).__name__} in {Path(place.filename).name}, line {place.lineno}"
        return Skipped(input=page.input, reason=f"{page.input!r}: a mistake of onrecord's own ({where}); please report it")


def open_pipeline(settings: Settings) -> Callable[[Page], Reading]:
    """Load the reader; give the function that reads a page. Raises ModelError."""
    from onrecord.models.reader import load_reader
    from onrecord.pipeline import read_page

    reader = load_reader(settings.reader)
    # What is loaded or set aside at first use (OpenBLAS's buffers: it ends the process where it gets none) is no page's doing.
    read_page(Page(input="first", content="“We are ready,” he said.", form="text"), reader, settings)
    return lambda page: read_page(page, reader, settings)


if __name__ == "__main__":
    main(open_pipeline)
    sys.stdout = None  # its descriptor is gone: nothing to flush
