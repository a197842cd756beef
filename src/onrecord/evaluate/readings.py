"""A Reading -> what is compared."""

from onrecord.evaluate.entries import (
    ScoredFigure,
    ScoredPosition,
    ScoredRecord,
    ScoredSpeaker,
    ScoredStatement,
    ScoredTalks,
    ScoredWording,
)
from onrecord.evaluate.words import NO_WORDS, IndexedText, WordSet
from onrecord.records import Figure, Position, Reading, Span, Speaker, Statement, Talks, Wording


def scored_reading(reading: Reading, text: IndexedText) -> ScoredRecord:
    """What a reading found."""
    published = reading.article.published
    return ScoredRecord(
        published=published.date if published else None,
        statements=tuple(_statement(entry, text) for entry in reading.statements),
        talks=tuple(_talks(entry, text) for entry in reading.talks),
        positions=tuple(_position(entry, text) for entry in reading.positions),
        figures=tuple(_figure(entry, text) for entry in reading.figures),
        wording=tuple(_wording(entry, text) for entry in reading.wording),
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


def _talks(entry: Talks, text: IndexedText) -> ScoredTalks:
    return ScoredTalks(
        words=text.within(entry.quote),
        parties=entry.parties,
        people=entry.people,
        mediator=entry.mediator,
        place=entry.place,
        dates=frozenset(entry.dates),
        round=entry.round,
        format=entry.format,
        status=entry.status,
    )


def _position(entry: Position, text: IndexedText) -> ScoredPosition:
    return ScoredPosition(words=text.within(entry.quote), party=entry.party, act=entry.act, toward=entry.toward)


def _figure(entry: Figure, text: IndexedText) -> ScoredFigure:
    return ScoredFigure(
        words=text.within(entry.quote),
        value=entry.value,
        bound=entry.bound,
        unit=entry.unit,
        claimant=entry.claimant,
        disputed=entry.disputed,
    )


def _wording(entry: Wording, text: IndexedText) -> ScoredWording:
    return ScoredWording(words=text.within(entry.quote), kind=entry.kind, voice=entry.voice)


def _words(span: Span | None, text: IndexedText) -> WordSet:
    return text.within(span) if span else NO_WORDS


def _speaker(speaker: Speaker | None) -> ScoredSpeaker | None:
    return ScoredSpeaker(name=speaker.name, party=speaker.party) if speaker else None
