"""`onrecord` with a reader that needs no weights: it finds the first quotation of a text, said by nobody.

Run as a script it is the command line.
"""

import re
import sys

from onrecord.articles.make import make_article
from onrecord.cli import reading
from onrecord.models.reader import Reader
from onrecord.records import Page, Reading, Span, Statement
from onrecord.settings import Settings

QUOTATION = re.compile("“[^”]+”")


def read_page(page: Page, reader: Reader, settings: Settings) -> Reading:
    if "INTERRUPT" in page.content:
        raise KeyboardInterrupt
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
    from onrecord.cli.main import main

    reading.read_page = read_page  # type: ignore[assignment]
    reading.load_reader = lambda name: None  # type: ignore[assignment,return-value]
    main(sys.argv[1:])
