"""An article's text -> its entries: the words are read once, each finder takes its part."""

import numpy as np
from numpy.typing import NDArray

from onrecord.find.statements import find_statements
from onrecord.language.quotes import mark_quotes
from onrecord.language.words import split_words
from onrecord.models.reader import Reader
from onrecord.models.viterbi import best_tags
from onrecord.records import Article, Span, Statement

OUTSIDE = 0
"""Index of the tag O."""


def find_all(article: Article, reader: Reader) -> tuple[tuple[Statement, ...], tuple[Statement, ...]]:
    """Statements and attitudes of an article."""
    words = split_words(article.text)
    if not len(words):
        return (), ()
    marks = mark_quotes(words)
    emissions = reader.tagger.emissions(words.forms, marks)
    emissions[:, :, OUTSIDE] += np.array(reader.silence, dtype=np.float32)[:, None]
    tags = best_tags(emissions, reader.tagger.transitions)
    certainty = certainty_of(emissions, tags)
    by = f"{reader.name}:{reader.tagger.card['name']}"
    found = [
        find_statements(article.text, article.edition, words, marks, tags[i].tolist(), certainty[i], reader.calibrations[i], by)
        for i in range(len(reader.tagger.views))
    ]
    statements, broad = found
    return statements, tuple(entry for entry in broad if not _told_already(entry, statements))


def certainty_of(emissions: NDArray[np.float32], tags: NDArray[np.intp]) -> NDArray[np.float32]:
    """Share of each chosen tag among all tags at its word, (views, n)."""
    top = emissions.max(2, keepdims=True)
    chosen = np.take_along_axis(emissions, tags[:, :, None], 2)
    return np.asarray(np.exp(chosen - top)[:, :, 0] / np.exp(emissions - top).sum(2))


def _told_already(entry: Statement, statements: tuple[Statement, ...]) -> bool:
    """Whether a statement covers what this attitude says: half of its content, or its cue."""
    size = sum(piece.end - piece.start for piece in entry.content)
    covered = sum(_common(a, b) for a in entry.content for s in statements for b in s.content)
    return 2 * covered >= size or any(s.cue and entry.cue and _common(s.cue, entry.cue) for s in statements)


def _common(a: Span, b: Span) -> int:
    return max(0, min(a.end, b.end) - max(a.start, b.start))
