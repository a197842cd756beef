"""A Reading -> what is compared."""

from onrecord.evaluate.entries import ScoredRecord, ScoredSpeaker, ScoredStatement
from onrecord.evaluate.words import NO_WORDS, IndexedText, WordSet
from onrecord.records import Reading, Span, Speaker, Statement


def scored_reading(reading: Reading, text: IndexedText) -> ScoredRecord:
    """What a reading found. Only statements are converted, as nothing else is read yet: a test tells when that changes."""
    published = reading.article.published
    return ScoredRecord(
        published=published.date if published else None,
        statements=tuple(_statement(entry, text) for entry in reading.statements),
    )


def _statement(entry: Statement, text: IndexedText) -> ScoredStatement:
    return ScoredStatement(
        content=text.within(*entry.content),
        source=_words(entry.source, text),
        cue=_words(entry.cue, text),
        kind=entry.kind,
        speaker=_speaker(entry.speaker),
        said=entry.said,
        channel=entry.channel.kind if entry.channel else None,
    )


def _words(span: Span | None, text: IndexedText) -> WordSet:
    return text.within(span) if span else NO_WORDS


def _speaker(speaker: Speaker | None) -> ScoredSpeaker | None:
    return ScoredSpeaker(name=speaker.name, party=speaker.party) if speaker else None
