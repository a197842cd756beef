"""Pages -> their readings, in their order, by one process or several."""

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from queue import SimpleQueue

from onrecord.records import Page, PassedOver, Reading, Skipped
from onrecord.run.process import Worker
from onrecord.settings import Settings

Outcome = Reading | Skipped | PassedOver


def read_all(found: Iterable[Page | Skipped | PassedOver], settings: Settings, jobs: int = 1) -> Iterator[Outcome]:
    """The outcome of each page, in order; what is no page passes through.

    The next page is asked for only when there is a process to read it, so that memory does not grow with their number. Each
    page is read under the limits of `settings`; one that breaks them, or crashes a parser, becomes a Skipped. Raises ModelError
    where the reader cannot be loaded.
    """
    workers = [Worker(settings) for _ in range(max(1, jobs))]
    workers[0].start()  # it loads while the first page is looked for
    try:
        yield from _by_one(found, workers[0]) if jobs <= 1 else _by_many(found, workers)
    finally:
        for worker in workers:
            worker.close()


def _by_one(found: Iterable[Page | Skipped | PassedOver], worker: Worker) -> Iterator[Outcome]:
    for item in found:
        yield worker.read(item) if isinstance(item, Page) else item


def _by_many(found: Iterable[Page | Skipped | PassedOver], workers: list[Worker]) -> Iterator[Outcome]:
    idle: SimpleQueue[Worker] = SimpleQueue()
    for worker in workers:
        idle.put(worker)

    def read(page: Page) -> Reading | Skipped:
        worker = idle.get()
        try:
            return worker.read(page)
        finally:
            idle.put(worker)

    waiting: deque[Future[Reading | Skipped] | Skipped | PassedOver] = deque()
    with ThreadPoolExecutor(len(workers)) as threads:
        try:
            for item in found:
                waiting.append(threads.submit(read, item) if isinstance(item, Page) else item)
                while waiting and (len(waiting) > 2 * len(workers) or _is_done(waiting[0])):
                    yield _outcome(waiting.popleft())
            while waiting:
                yield _outcome(waiting.popleft())
        finally:
            for pending in waiting:
                if isinstance(pending, Future):
                    pending.cancel()
            for worker in workers if waiting else ():
                worker.close()  # or leaving the block would wait for pages that nobody wants any more


def _is_done(pending: Future[Reading | Skipped] | Skipped | PassedOver) -> bool:
    return not isinstance(pending, Future) or pending.done()


def _outcome(pending: Future[Reading | Skipped] | Skipped | PassedOver) -> Outcome:
    return pending.result() if isinstance(pending, Future) else pending
