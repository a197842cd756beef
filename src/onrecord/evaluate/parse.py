"""A record written as JSON -> what is compared. A quote is a string, found in the text, or {"text", "start", "end"}."""

from collections.abc import Callable, Iterable
from typing import Any

from onrecord.errors import GoldError
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
from onrecord.records import Span

Json = dict[str, Any]


def parse_record(record: Any, text: IndexedText, name: str) -> ScoredRecord:
    """A record of the article `name`.

    Raises GoldError if it has not the parts and fields of a record, or a span is not what stands in the text.
    """
    try:
        return ScoredRecord(
            published=(record["article"].get("published") or {}).get("date"),
            statements=_each(_statement, record["statements"], text),
            talks=_each(_talks, record["talks"], text),
            positions=_each(_position, record["positions"], text),
            figures=_each(_figure, record["figures"], text),
            wording=_each(_wording, record["wording"], text),
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise GoldError(f"{name}: no record ({_fault(error)}); docs/quality.md says what one looks like") from error
    except GoldError as error:
        raise GoldError(f"{name}: {error}") from error


def _fault(error: Exception) -> str:
    return f"{error} is missing" if isinstance(error, KeyError) else str(error)


def _each(parse: Callable[[Json, IndexedText], Any], entries: Iterable[Json], text: IndexedText) -> tuple[Any, ...]:
    return tuple(parse(entry, text) for entry in entries)


def _statement(entry: Json, text: IndexedText) -> ScoredStatement:
    pieces = entry["content"]
    longest = max(pieces, key=lambda piece: len(_string(piece)), default="")
    # Short pieces, sources and cues occur often: the occurrence meant is the one by the longest piece.
    anchor = min(_words(longest, text), default=None)
    content = NO_WORDS.union(*(_words(piece, text, anchor) for piece in pieces))
    begin = min(content, default=None)
    return ScoredStatement(
        content=content,
        source=_words(entry.get("source"), text, begin),
        cue=_words(entry.get("cue"), text, begin),
        kind=entry["kind"],
        speaker=_speaker(entry["speaker"]),
        said=entry["said"],
        channel=(entry["channel"] or {}).get("kind"),
    )


def _speaker(speaker: Json | None) -> ScoredSpeaker | None:
    return None if speaker is None else ScoredSpeaker(name=speaker.get("name"), party=speaker.get("party"))


def _talks(entry: Json, text: IndexedText) -> ScoredTalks:
    return ScoredTalks(
        words=_words(entry.get("quote"), text),
        parties=tuple(entry["parties"]),
        people=tuple(entry["people"]),
        mediator=tuple(entry["mediator"]),
        place=entry["place"],
        dates=frozenset(entry["dates"]),
        round=entry["round"],
        format=entry["format"],
        status=entry["status"],
    )


def _position(entry: Json, text: IndexedText) -> ScoredPosition:
    return ScoredPosition(
        words=_words(entry.get("quote"), text), party=entry["party"], act=entry["act"], toward=tuple(entry["toward"])
    )


def _figure(entry: Json, text: IndexedText) -> ScoredFigure:
    return ScoredFigure(
        words=_words(entry.get("quote"), text),
        value=entry["value"],
        bound=entry["bound"],
        unit=entry["unit"],
        claimant=entry["claimant"],
        disputed=bool(entry["disputed"]),
    )


def _wording(entry: Json, text: IndexedText) -> ScoredWording:
    return ScoredWording(words=_words(entry.get("quote"), text), kind=entry["kind"], voice=entry["voice"])


def _string(quote: str | Json) -> str:
    return quote if isinstance(quote, str) else str(quote["text"])


def _words(quote: str | Json | None, text: IndexedText, near: int | None = None) -> WordSet:
    if not quote:
        return NO_WORDS
    if isinstance(quote, str):
        return text.locate(quote, near)
    span = Span(start=quote["start"], end=quote["end"])
    if text.text[span.start : span.end] != quote["text"]:
        raise GoldError(f"span {span.start}:{span.end} is not {quote['text'][:60]!r}")
    return text.within(span)
