"""A process that reads pages, seen from the run: started once, and anew after each page that has ended it."""

import contextlib
import signal
import subprocess
import sys
import threading
from dataclasses import replace
from typing import Any

from onrecord.errors import ModelError, OnrecordError
from onrecord.records import Page, Reading, Skipped
from onrecord.run.wire import receive, send
from onrecord.run.worker import OUT_OF_MEMORY, READY
from onrecord.settings import Settings

# -P: a module in the folder where somebody works must not be taken for one of ours.
COMMAND = (sys.executable, "-P", "-m", "onrecord.run.worker")
START_SECONDS = 120.0
PATIENCE = 5.0
"""Seconds on the clock for each of processor time: a busy machine must not cost a page, nor one that waits stop the run."""


class EndedError(Exception):
    """The process ended instead of answering; its text is the reason, as part of a sentence."""


class OutOfMemoryError(EndedError):
    """It ended for want of memory."""


class Worker:
    """One process at a time. Not for several threads at once, but for `close`."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.process: subprocess.Popen[bytes] | None = None
        self.ready = False
        self.fresh = False
        """Whether this process has read no page yet: what one leaves behind may be what the next lacks."""

    def start(self) -> None:
        """Start the process, without waiting until it is ready."""
        self.process = subprocess.Popen(COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.ready = False
        self._send(self.settings)

    def read(self, page: Page) -> Reading | Skipped:
        """Read a page. Raises ModelError where the process cannot read at all."""
        try:
            try:
                return self._outcome(page)
            except OutOfMemoryError:
                if self.fresh:
                    raise
                return self._outcome(page)
        except EndedError as ended:
            advice = "split it" if page.form == "text" else "save the article's text as .txt"
            return Skipped(input=page.input, reason=f"{page.input!r}: {ended}; {advice}")

    def close(self) -> None:
        """End the process, in the middle of a page if need be."""
        if (process := self.process) is not None:
            process.kill()
            process.wait()
            self.process = None
            for stream in (process.stdin, process.stdout):
                with contextlib.suppress(OSError):  # what it has not read any more cannot be flushed
                    stream.close() if stream else None

    def _outcome(self, page: Page) -> Reading | Skipped:
        self._make_ready()
        self._send(replace(page, raw=None))  # twice the size for nothing
        outcome: Reading | Skipped = self._receive(PATIENCE * self.settings.page_seconds)
        self.fresh = False
        return outcome

    def _make_ready(self) -> None:
        """Wait until the process has loaded its reader."""
        if self.process is None:
            self.start()
        if self.ready:
            return
        try:
            answer = self._receive(START_SECONDS)
        except EndedError as ended:
            raise ModelError(f"the process that reads pages does not start ({ended}); install onrecord anew") from None
        if isinstance(answer, OnrecordError):
            raise answer
        self.ready = self.fresh = answer == READY

    def _send(self, value: object) -> None:
        if self.process is not None and self.process.stdin is not None:
            with contextlib.suppress(OSError):  # it has ended: that it answers nothing will say so
                send(self.process.stdin, value)

    def _receive(self, seconds: float) -> Any:
        """What the process says next. Raises EndedError with the reason where it says nothing, or not in time."""
        process = self.process
        if process is None or process.stdout is None:
            raise EndedError("was interrupted")
        late = threading.Event()

        def end() -> None:
            late.set()
            process.kill()

        timer = threading.Timer(seconds, end)
        timer.start()
        try:
            return receive(process.stdout)
        except (EOFError, OSError, ValueError):
            code = process.wait()
            self.close()
            raise self._error(code, seconds if late.is_set() else None) from None
        finally:
            timer.cancel()

    def _error(self, code: int, waited: float | None) -> EndedError:
        """Why a process ended, by its exit code, or by how many seconds were waited until it was ended."""
        if waited is not None:
            return EndedError(f"takes more than {waited:g} seconds on the clock to read")
        if code == -getattr(signal, "SIGXCPU", 0):
            return EndedError(f"takes more than {self.settings.page_seconds:g} seconds to read")
        if code == OUT_OF_MEMORY:
            return OutOfMemoryError(f"takes more than {self.settings.page_memory / 1e6:g} MB of memory to read")
        name = signal.Signals(-code).name if -code in signal.valid_signals() else f"exit code {code}"
        return EndedError(f"made the parsers crash ({name})")
