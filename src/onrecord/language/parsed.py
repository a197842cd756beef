"""What the finders of talks, positions, figures and wording see of an article."""

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.language.sentences import Sentence
from onrecord.language.times import Time
from onrecord.language.words import Words
from onrecord.records import Article, Name, Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """An article with its words, sentences, names, dates and statements."""

    article: Article
    words: Words
    marks: Sequence[int]
    """The words' quotation states (`language/quotes.py`)."""
    sentences: tuple[Sentence, ...]
    names: tuple[Name, ...]
    times: tuple[Time, ...]
    statements: tuple[Statement, ...]
    """With speakers, channels and days."""
