"""A process that does with a page what the page's text says."""

import os
import signal
import time
from collections.abc import Callable

from onrecord.articles.make import make_article
from onrecord.records import Page, Reading
from onrecord.run.worker import main
from onrecord.settings import Settings


def fill() -> None:
    kept = []
    while True:
        kept.append(bytearray(10_000_000))


def spin() -> None:
    while True:
        pass


DEEDS: dict[str, Callable[[], object]] = {
    "fine": lambda: None,
    "nap": lambda: time.sleep(0.1),
    "doze": lambda: time.sleep(1.5),
    "sleep": lambda: time.sleep(60),
    "spin": spin,
    "fill": fill,
    "crash": lambda: os.kill(os.getpid(), signal.SIGSEGV),
    "leave": lambda: os._exit(7),
    "mistake": lambda: 1 // 0,
    "print": lambda: os.write(1, b"printed " * 1000),
}


def open_reading(settings: Settings) -> Callable[[Page], Reading]:
    def read(page: Page) -> Reading:
        DEEDS[page.content]()
        return Reading(input=page.input, article=make_article(page, settings))

    return read


if __name__ == "__main__":
    main(open_reading)
