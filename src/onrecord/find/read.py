"""An article's text -> its entries: the words are read once, each finder takes its part."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from onrecord.find.acts import is_act
from onrecord.find.attributions import (
    Attribution,
    adopt_sources,
    find_attributions,
    join_quotations,
    split_paragraphs,
    split_relatives,
)
from onrecord.find.channels.channels import find_channels
from onrecord.find.figures.figures import find_figures
from onrecord.find.positions.positions import find_positions
from onrecord.find.said.said import find_own_days, find_said
from onrecord.find.said.untold import may_date
from onrecord.find.speakers.speakers import Known, find_known, find_speakers
from onrecord.find.statements.neighbours import mend_by_neighbours
from onrecord.find.statements.quoted import mend_quoted
from onrecord.find.statements.sources import mend_sources
from onrecord.find.statements.statements import find_statements
from onrecord.find.statements.subjects import mend_subjects
from onrecord.find.talks.talks import find_talks
from onrecord.find.wording.wording import find_wording
from onrecord.language.clauses import read_clauses
from onrecord.language.homes import home_of
from onrecord.language.names import find_names
from onrecord.language.parsed import Parsed
from onrecord.language.quotes import mark_quotes
from onrecord.language.sentences import split_sentences
from onrecord.language.times import Time
from onrecord.language.words import Words, split_words
from onrecord.models.days import Days
from onrecord.models.reader import Reader
from onrecord.models.tags import INDEX
from onrecord.models.viterbi import best_tags
from onrecord.records import Article, Figure, Name, Position, Statement, Talks, Wording

BEGINNINGS = [INDEX["B-Q"], INDEX["B-CN"]]
"""Tags that each statement has once: its cue's first word, or the first of a content without cue."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The entries of an article, each kind in text order."""

    statements: tuple[Statement, ...] = ()
    attitudes: tuple[Statement, ...] = ()
    talks: tuple[Talks, ...] = ()
    positions: tuple[Position, ...] = ()
    figures: tuple[Figure, ...] = ()
    wording: tuple[Wording, ...] = ()


def find_all(article: Article, times: tuple[Time, ...], reader: Reader) -> Found:
    """The entries of an article; `times` are its text's."""
    words = split_words(article.text)
    if not len(words):
        return Found()
    parsed, attitudes = parse_article(article, times, words, reader)
    return Found(
        statements=parsed.statements,
        attitudes=attitudes,
        talks=find_talks(parsed),
        positions=find_positions(parsed, reader.stands, reader.addressees),
        figures=find_figures(parsed),
        wording=find_wording(parsed),
    )


def find_statements_alone(article: Article, times: tuple[Time, ...], reader: Reader) -> tuple[Statement, ...]:
    """The statements alone, at two thirds of the cost."""
    words = split_words(article.text)
    return parse_article(article, times, words, reader)[0].statements if len(words) else ()


def parse_article(
    article: Article, times: tuple[Time, ...], words: Words, reader: Reader
) -> tuple[Parsed, tuple[Statement, ...]]:
    """What the four other parts are found in, and the attitudes; `words` are the text's, one at least."""
    marks = mark_quotes(words)
    emissions, name_scores = reader.tagger.scores(words.forms, marks)
    statements, attitudes = _find_attributed(article, reader, words, marks, emissions)
    names = find_names(article.text, words, name_scores.argmax(1).tolist())
    known = find_known(article.text, names, (*statements, *attitudes), home_of(article.outlet))
    days = may_date(article.text, times)
    parsed = Parsed(
        article=article,
        words=words,
        marks=marks,
        sentences=split_sentences(words),
        names=names,
        times=times,
        statements=_with_occasions(article, names, days, known, statements, reader.days),
    )
    return parsed, _with_occasions(article, names, days, known, attitudes)


def _find_attributed(
    article: Article, reader: Reader, words: Words, marks: Sequence[int], emissions: NDArray[np.float32]
) -> tuple[tuple[Statement, ...], tuple[Statement, ...]]:
    """Statements and attitudes, without who, how and when."""
    emissions = quietened(emissions, reader.silence)
    tags = best_tags(emissions, reader.tagger.transitions)
    certainty = certainty_of(emissions, tags)
    by = f"{reader.name}:{reader.tagger.card['name']}"
    statements, broad = (
        find_statements(article.text, article.edition, words, marks, attributions, certainty[i], reader.calibrations[i], by)
        for i, attributions in enumerate(find_views(words, marks, tags))
    )
    statements = tuple(entry for entry in statements if not is_act(article.text, entry.cue))
    return statements, _not_told_yet(broad, statements, len(article.text))


def _with_occasions(
    article: Article,
    names: Sequence[Name],
    times: Sequence[Time],
    known: Known,
    entries: tuple[Statement, ...],
    weights: Days | None = None,
) -> tuple[Statement, ...]:
    """The entries with who speaks, how and when; `times` are those that may be when something was said. Days of the wider text
    are weighed for statements alone: attitudes are of no day."""
    clauses = read_clauses(article.text, entries, [caption.span for caption in article.captions])
    speakers = find_speakers(article.text, names, entries, known)
    anchor = article.published.date if article.published else None
    days = find_own_days(clauses, times, anchor, entries)
    channels = find_channels(clauses, names, entries, speakers, [day and day[0] for day in days])
    said = find_said(clauses, times, anchor, entries, speakers, channels, days, weights)
    return tuple(
        replace(entry, speaker=speaker, channel=channel, said=day, said_from=span)
        for entry, speaker, channel, (day, span) in zip(entries, speakers, channels, said, strict=True)
    )


def find_views(words: Words, marks: Sequence[int], tags: NDArray[np.intp]) -> list[list[Attribution]]:
    """Attributions of each view, from its tags (views, n); the record's view, the first, learns sources from the broader one."""
    views = [find_attributions(words, marks, row.tolist()) for row in tags]
    adopt_sources(words, views[0], views[1])
    whole = split_paragraphs(words, join_quotations(words, marks, views[0]))
    mended = mend_quoted(words, marks, mend_sources(words, marks, split_relatives(words, whole)))
    return [mend_by_neighbours(words.forms, mend_subjects(words, marks, mended)), *views[1:]]


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
