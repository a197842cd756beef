"""`onrecord` with a reader that needs no weights: it finds the first quotation of a text, said by nobody.

Run as a script it is the command line; with the argument `worker`, the process that reads for it.
"""

import os
import re
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

from onrecord.articles.make import make_article
from onrecord.records import Page, Reading, Span, Statement
from onrecord.settings import Settings

COMMAND = (sys.executable, str(Path(__file__).absolute()), "worker")
QUOTATION = re.compile("“[^”]+”")


def open_reading(settings: Settings) -> Callable[[Page], Reading]:
    return lambda page: read_page(page, settings)


def read_page(page: Page, settings: Settings) -> Reading:
    if "INTERRUPT" in page.content:
        os.kill(os.getppid(), signal.SIGINT)
        time.sleep(60)
    article = make_article(page, settings)
    found = QUOTATION.search(article.text)
    if not found:
        return Reading(input=page.input, article=article)
    statement = Statement(
        id="0123456789ab",
        content=(Span(start=found.start(), end=found.end()),),
        source=None,
        cue=None,
        kind="direct",
        statement_class="speech",
        by="fake",
        confidence=0.5,
    )
    return Reading(input=page.input, article=article, statements=(statement,))


if __name__ == "__main__":
    if sys.argv[1:] == ["worker"]:
        from onrecord.run.worker import main as serve

        serve(open_reading)
    else:
        from onrecord.cli.main import main
        from onrecord.run import process

        process.COMMAND = COMMAND
        main(sys.argv[1:])
