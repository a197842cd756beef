"""Reading -> one line of JSON: the contract with scripts and other programs.

Every field is always present. What an article does not tell is null, what it does not have is an empty list.
"""

import json
from collections.abc import Callable, Mapping
from re import Match
from typing import Any

from onrecord.records import (
    Article,
    Caption,
    Channel,
    Field,
    Figure,
    Position,
    Published,
    Reading,
    Span,
    Speaker,
    Statement,
    Talks,
    Wording,
)
from onrecord.views.shown import ACTED_ON

Json = dict[str, Any]


def reading_line(reading: Reading) -> str:
    """Give a reading as one line of JSON, without the newline, that encodes to UTF-8 and holds no other line break.

    U+2028, U+2029 and U+0085 end a line for some consumers, control characters act on a terminal and half a surrogate
    pair has no UTF-8: all of them are written as escapes, which say the same to a JSON parser.
    """
    return object_line(reading_object(reading))


def reading_object(reading: Reading) -> Json:
    """Give a reading as the object of the JSON contract."""
    text = reading.article.text
    parts = {part: [write(entry, text) for entry in getattr(reading, part)] for part, write in _WRITERS.items()}
    return {"input": reading.input, "article": _article(reading.article), **parts}


def entry_object(part: str, entry: Any, text: str) -> Json:
    """Give an entry of a part of the record ("statements", "talks" …) as its object in the JSON contract."""
    return _WRITERS[part](entry, text)


def source_object(source: Mapping[str, Any]) -> Json:
    """Name an entry's article: id, outlet, date, title, and its address or else its input."""
    where = {"url": source["url"]} if source["url"] else {"input": source["input"]}
    return {key: source[key] for key in ("id", "outlet", "date", "title")} | where


def object_line(object: Json) -> str:
    """Give an object as one line of JSON, as `reading_line` does."""
    return ACTED_ON.sub(_escape, json.dumps(object, ensure_ascii=False, allow_nan=False))


def _article(article: Article) -> Json:
    return {
        "id": article.id,
        "edition": article.edition,
        "url": article.url,
        "outlet": article.outlet,
        "title": article.title,
        "section": list(article.section),
        "authors": list(article.authors),
        "language": article.language,
        "text": article.text,
        "published": _published(article.published, article.text),
        "updated": article.updated,
        "captions": [_caption(caption, article.text) for caption in article.captions],
        "mirrors": list(article.mirrors),
        "notes": list(article.notes),
    }


def _published(published: Published | None, text: str) -> Json | None:
    if published is None:
        return None
    return {
        "date": published.date,
        "how": published.how,
        "evidence": [_evidence(piece, text) for piece in published.evidence],
        "interval": list(published.interval) if published.interval else None,
        "time": published.time,
    }


def _evidence(evidence: Span | Field, text: str) -> Json:
    if isinstance(evidence, Field):
        return {"field": evidence.field, "value": evidence.value}
    return _words(evidence, text)


def _caption(caption: Caption, text: str) -> Json:
    return _words(caption.span, text) | {"credit": caption.credit, "date": caption.date}


def _statement(statement: Statement, text: str) -> Json:
    return {
        "id": statement.id,
        "content": [_words(span, text) for span in statement.content],
        "source": _words_or_null(statement.source, text),
        "cue": _words_or_null(statement.cue, text),
        "kind": statement.kind,
        "class": statement.statement_class,
        "speaker": _speaker(statement.speaker, text),
        "said": statement.said,
        "said_from": _words_or_null(statement.said_from, text),
        "channel": _channel(statement.channel, text),
        "by": statement.by,
        "confidence": round(statement.confidence, 3),
    }


def _talks(talks: Talks, text: str) -> Json:
    return {
        "id": talks.id,
        "parties": list(talks.parties),
        "people": list(talks.people),
        "mediator": list(talks.mediator),
        "place": talks.place,
        "dates": list(talks.dates),
        "round": talks.round,
        "format": talks.format,
        "status": talks.status,
        "quote": _words(talks.quote, text),
        "mentions": [_words(span, text) for span in talks.mentions],
        "by": talks.by,
        "confidence": round(talks.confidence, 3),
    }


def _position(position: Position, text: str) -> Json:
    return {
        "id": position.id,
        "party": position.party,
        "act": position.act,
        "toward": list(position.toward),
        "quote": _words(position.quote, text),
        "issue": position.issue,
        "mode": position.mode,
        "ascribed_by": position.ascribed_by,
        "plover": {"event": position.plover.event, "mode": position.plover.mode} if position.plover else None,
        "statement": position.statement,
        "by": position.by,
        "confidence": round(position.confidence, 3),
    }


def _figure(figure: Figure, text: str) -> Json:
    return {
        "id": figure.id,
        "value": figure.value,
        "bound": figure.bound,
        "unit": figure.unit,
        "currency": figure.currency,
        "of": figure.of,
        "period": {"from": figure.period[0], "to": figure.period[1]} if figure.period else None,
        "claimant": figure.claimant,
        "disputed": figure.disputed,
        "disputed_by": list(figure.disputed_by),
        "quote": _words(figure.quote, text),
        "statement": figure.statement,
        "by": figure.by,
        "confidence": round(figure.confidence, 3),
    }


def _wording(wording: Wording, text: str) -> Json:
    return {
        "id": wording.id,
        "kind": wording.kind,
        "voice": wording.voice,
        "quote": _words(wording.quote, text),
        "reason": wording.reason,
        "by": wording.by,
        "confidence": round(wording.confidence, 3),
    }


def _speaker(speaker: Speaker | None, text: str) -> Json | None:
    if speaker is None:
        return None
    return {
        "name": speaker.name,
        "party": speaker.party,
        "named": speaker.named,
        "role": speaker.role,
        "inferred_from": _words_or_null(speaker.inferred_from, text),
    }


def _channel(channel: Channel | None, text: str) -> Json | None:
    return None if channel is None else {"kind": channel.kind, **_words(channel.span, text)}


def _words(span: Span, text: str) -> Json:
    return {"text": text[span.start : span.end], "start": span.start, "end": span.end}


def _words_or_null(span: Span | None, text: str) -> Json | None:
    return None if span is None else _words(span, text)


def _escape(match: Match[str]) -> str:
    return json.dumps(match[0])[1:-1]  # beyond U+FFFF a pair of escapes


_WRITERS: Mapping[str, Callable[[Any, str], Json]] = {
    "statements": _statement,
    "attitudes": _statement,
    "talks": _talks,
    "positions": _position,
    "figures": _figure,
    "wording": _wording,
}
"""Part of the record -> how its entries are written."""
