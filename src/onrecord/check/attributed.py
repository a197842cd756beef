"""A draft -> what is attributed in it, read by the same reader as news."""

import hashlib
from functools import cache
from threading import Lock

from onrecord.articles.tongue import READ, tell_language
from onrecord.errors import PageError
from onrecord.find.read import find_statements_alone
from onrecord.language.times import find_times
from onrecord.models.reader import Reader, load_reader
from onrecord.records import Article, Statement

_TURN = Lock()
"""A reader keeps what it has seen of words, and the desk's threads share it."""


def find_attributed(path: str, draft: str) -> tuple[Statement, ...]:
    """What is attributed in a draft; `path` is what errors call it. Raises PageError for a draft in another language."""
    language = tell_language(draft)
    if language not in (None, READ):
        raise PageError(f"{path!r}: written in another language ({language}); only English is read")
    sha256 = hashlib.sha256(draft.encode(errors="surrogatepass")).hexdigest()
    article = Article(id=sha256, edition=sha256, text=draft, language=language)
    with _TURN:
        return find_statements_alone(article, find_times(draft), _reader())


@cache
def _reader() -> Reader:
    """Loaded once: that takes longer than to read a draft."""
    return load_reader("fast")
