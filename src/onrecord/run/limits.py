"""Limits that a process that reads a page sets itself, where the platform has them: processor time, memory (Linux only).

The run looks at the clock besides; these hold also when nobody does any more.
"""

import sys
from pathlib import Path

if sys.platform != "win32":
    import resource


def limit_memory(more: int) -> None:
    """Let this process take so many bytes more than it has. Only Linux keeps to such a limit."""
    if sys.platform == "linux":
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
        _set_soft(resource.RLIMIT_AS, pages * resource.getpagesize() + more)


def limit_time(more: float) -> None:
    """Let this process take so many seconds of processor time more than it had, to the next whole second."""
    if sys.platform != "win32":
        used = resource.getrusage(resource.RUSAGE_SELF)
        _set_soft(resource.RLIMIT_CPU, int(used.ru_utime + used.ru_stime + more) + 1)


def leave_no_core() -> None:
    """A page that ends this process shall not leave a file of its memory behind."""
    if sys.platform != "win32":
        _set_soft(resource.RLIMIT_CORE, 0)


def _set_soft(what: int, limit: int) -> None:
    """Set what holds now; the hard limit stays, so that the next page's can be set."""
    if sys.platform != "win32":
        _, hard = resource.getrlimit(what)
        resource.setrlimit(what, (limit if hard == resource.RLIM_INFINITY else min(limit, hard), hard))
