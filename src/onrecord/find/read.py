"""An article's text -> its entries: the words are read once, each finder takes its part."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from onrecord.find.acts import is_act
from onrecord.find.attributions import Attribution, adopt_sources, find_attributions, split_paragraphs
from onrecord.find.statements import find_statements
from onrecord.language.quotes import mark_quotes
from onrecord.language.words import Words, split_words
from onrecord.models.reader import Reader
from onrecord.models.tags import INDEX
from onrecord.models.viterbi import best_tags
from onrecord.records import Article, Statement

BEGINNINGS = [INDEX["B-Q"], INDEX["B-CN"]]
"""Tags that each statement has once: its cue's first word, or the first of a content without cue."""


def find_all(article: Article, reader: Reader) -> tuple[tuple[Statement, ...], tuple[Statement, ...]]:
    """Statements and attitudes of an article."""
    words = split_words(article.text)
    if not len(words):
        return (), ()
    marks = mark_quotes(words)
    emissions = reader.tagger.emissions(words.forms, marks)
    emissions = quietened(emissions, reader.silence)
    tags = best_tags(emissions, reader.tagger.transitions)
    certainty = certainty_of(emissions, tags)
    by = f"{reader.name}:{reader.tagger.card['name']}"
    found = [
        find_statements(article.text, article.edition, words, marks, attributions, certainty[i], reader.calibrations[i], by)
        for i, attributions in enumerate(find_views(words, marks, tags))
    ]
    statements, broad = found
    statements = tuple(entry for entry in statements if not is_act(article.text, entry.cue))
    return statements, _not_told_yet(broad, statements, len(article.text))


def find_views(words: Words, marks: Sequence[int], tags: NDArray[np.intp]) -> list[list[Attribution]]:
    """Attributions of each view, from its tags (views, n); the record's view, the first, learns sources from the broader one."""
    views = [find_attributions(words, marks, row.tolist()) for row in tags]
    adopt_sources(words, views[0], views[1])
    return [split_paragraphs(words, views[0]), *views[1:]]


def quietened(emissions: NDArray[np.float32], silence: Sequence[float]) -> NDArray[np.float32]:
    """Emissions (views, n, tags) with each view's silence taken from the score of a statement's beginning."""
    out = emissions.copy()
    out[:, :, BEGINNINGS] -= np.array(silence, dtype=np.float32)[:, None, None]
    return out


def certainty_of(emissions: NDArray[np.float32], tags: NDArray[np.intp]) -> NDArray[np.float32]:
    """Share of each chosen tag among all tags at its word, (views, n)."""
    top = emissions.max(2, keepdims=True)
    chosen = np.take_along_axis(emissions, tags[:, :, None], 2)
    return np.asarray(np.exp(chosen - top)[:, :, 0] / np.exp(emissions - top).sum(2))


def _not_told_yet(broad: tuple[Statement, ...], statements: tuple[Statement, ...], length: int) -> tuple[Statement, ...]:
    """The entries of the broader view that no statement covers: neither half of their content nor their cue."""
    content, cues = bytearray(length), bytearray(length)
    for statement in statements:
        for piece in statement.content:
            content[piece.start : piece.end] = bytes([1]) * (piece.end - piece.start)
        if statement.cue:
            cues[statement.cue.start : statement.cue.end] = bytes([1]) * (statement.cue.end - statement.cue.start)

    def told(entry: Statement) -> bool:
        size = sum(piece.end - piece.start for piece in entry.content)
        covered = sum(content.count(1, piece.start, piece.end) for piece in entry.content)
        return 2 * covered >= size or (entry.cue is not None and 1 in cues[entry.cue.start : entry.cue.end])

    return tuple(entry for entry in broad if not told(entry))
