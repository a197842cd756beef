"""An invented text as the finders of talks, positions, figures and wording see it."""

from collections.abc import Sequence

from onrecord.language.parsed import Parsed
from onrecord.language.quotes import mark_quotes
from onrecord.language.sentences import split_sentences
from onrecord.language.times import find_times
from onrecord.language.words import split_words
from onrecord.records import Article, Published, Statement

WEDNESDAY = "2031-03-12"


def parsed(text: str, statements: Sequence[Statement] = (), published: str | None = WEDNESDAY) -> Parsed:
    """The text as an article of a day, with the statements that are given, and without names."""
    words = split_words(text)
    return Parsed(
        article=Article(id="a", edition="e", text=text, published=Published(date=published, how="given") if published else None),
        words=words,
        marks=mark_quotes(words),
        sentences=split_sentences(words),
        names=(),
        times=find_times(text),
        statements=tuple(statements),
    )
