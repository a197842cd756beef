"""Gathers a store anew while it is served, in a process of its own, whenever something was added or corrected."""

import subprocess
import sys
import threading
import time
from logging import getLogger

from onrecord.errors import OnrecordError
from onrecord.store.gathered import is_stale
from onrecord.store.open import faults_named, open_store

LOOK = 5.0
"""Seconds between two looks at whether the store has changed."""
REST = 3
"""Times as long as a gathering took, nothing is gathered: of a store that is added to all day, a quarter of the time."""
_log = getLogger(__name__)


class Gatherer:
    """A thread that looks after what is gathered; `stop` ends it and what it began."""

    def __init__(self, path: str) -> None:
        self.path = path
        self._ended = threading.Event()
        self._process: subprocess.Popen[bytes] | None = None
        self._thread = threading.Thread(target=self._run, name="gatherer", daemon=True)

    def start(self) -> None:
        """Begin to look."""
        self._thread.start()

    def stop(self) -> None:
        """End it, also in the middle: what is kept stays as it was."""
        self._ended.set()
        if self._process is not None:
            self._process.terminate()
        self._thread.join(timeout=10)

    def _run(self) -> None:
        wait = 0.0
        while not self._ended.wait(wait):
            wait = LOOK
            if self._is_stale():
                begun = time.monotonic()
                if self._gather():
                    wait = max(LOOK, REST * (time.monotonic() - begun))
                else:
                    _log.warning("%r: could not be gathered; people, rounds and stories stay as they are", self.path)
                    wait = 60 * LOOK

    def _is_stale(self) -> bool:
        try:
            with faults_named(self.path), open_store(self.path) as store:
                return is_stale(store)
        except OnrecordError as fault:
            _log.warning("%s", fault)
            return False

    def _gather(self) -> bool:
        command = [sys.executable, "-m", "onrecord.cli", "gather", "--store", self.path]
        self._process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL)
        return self._process.wait() == 0
