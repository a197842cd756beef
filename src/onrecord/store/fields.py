"""FIELD=VALUE as somebody types it -> a column of an entry and its value, checked against what the record allows."""

import json
import re
from collections.abc import Callable
from datetime import date
from typing import Any, get_args

from onrecord.errors import StoreError
from onrecord.records import (
    Act,
    Bound,
    ChannelKind,
    Kind,
    Mode,
    StatementClass,
    TalksFormat,
    TalksStatus,
    Unit,
    Voice,
    WordingKind,
)

NOTHING = ("", "null", "none")
"""Typed for a field that is to be empty."""
DAY = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")
Parse = Callable[[str], Any]


def _text(value: str) -> str:
    if value.lower() in NOTHING:
        raise ValueError("may not be empty")
    return value


def _text_or_none(value: str) -> str | None:
    return None if value.lower() in NOTHING else value


def _texts(value: str) -> str:
    return json.dumps([part.strip() for part in value.split(";") if part.strip().lower() not in NOTHING], ensure_ascii=False)


def _day(value: str) -> str | None:
    if value.lower() in NOTHING:
        return None
    if not DAY.fullmatch(value):
        raise ValueError("is no day, month or year: write it as YYYY-MM-DD, YYYY-MM or YYYY")
    date.fromisoformat((value + "-01-01")[: len("YYYY-MM-DD")])
    return value


def _days(value: str) -> str:
    return json.dumps([_day(day) for day in json.loads(_texts(value))])


def _number(value: str) -> float | None:
    return None if value.lower() in NOTHING else float(value.replace(",", ""))


def _integer(value: str) -> int | None:
    return None if value.lower() in NOTHING else int(value)


def _truth(value: str) -> bool:
    if value.lower() not in ("true", "false"):
        raise ValueError("is neither true nor false")
    return value.lower() == "true"


def _one_of(*allowed: str, empty: bool = False) -> Parse:
    def parse(value: str) -> str | None:
        if empty and value.lower() in NOTHING:
            return None
        if value not in allowed:
            raise ValueError(f"is none of {', '.join(allowed)}")
        return value

    return parse


STATEMENT: dict[str, tuple[str, Parse]] = {
    "kind": ("kind", _one_of(*get_args(Kind))),
    "class": ("class", _one_of(*get_args(StatementClass))),
    "speaker": ("speaker", _text_or_none),
    "party": ("party", _text_or_none),
    "role": ("role", _text_or_none),
    "named": ("named", _truth),
    "said": ("said", _day),
    "channel": ("channel", _one_of(*get_args(ChannelKind), empty=True)),
}
FIELDS: dict[str, dict[str, tuple[str, Parse]]] = {
    "statements": STATEMENT,
    "attitudes": STATEMENT,
    "talks": {
        "parties": ("parties", _texts),
        "people": ("people", _texts),
        "mediator": ("mediator", _texts),
        "place": ("place", _text_or_none),
        "dates": ("dates", _days),
        "round": ("round", _integer),
        "format": ("format", _one_of(*get_args(TalksFormat), empty=True)),
        "status": ("status", _one_of(*get_args(TalksStatus))),
    },
    "positions": {
        "party": ("party", _text),
        "act": ("act", _one_of(*get_args(Act))),
        "toward": ("toward", _texts),
        "issue": ("issue", _text),
        "mode": ("mode", _one_of(*get_args(Mode))),
        "ascribed_by": ("ascribed_by", _text_or_none),
    },
    "figures": {
        "value": ("value", _number),
        "bound": ("bound", _one_of(*get_args(Bound))),
        "unit": ("unit", _one_of(*get_args(Unit))),
        "currency": ("currency", _text_or_none),
        "of": ("counted", _text),
        "period_from": ("period_from", _day),
        "period_to": ("period_to", _day),
        "claimant": ("claimant", _text),
        "disputed": ("disputed", _truth),
    },
    "wording": {
        "kind": ("kind", _one_of(*get_args(WordingKind))),
        "voice": ("voice", _one_of(*get_args(Voice))),
        "reason": ("reason", _text),
    },
}
"""Kind of entry -> field as it is typed -> its column, and how its value is read."""


def parse_field(kind: str, typed: str, text: str, quote: str | None) -> tuple[str, str]:
    """Column and value (JSON) of FIELD=VALUE; a channel's value has the place of the `quote` in the article's `text`.

    Raises StoreError for a field that the kind has not, a value that it cannot have, or a quote that does not stand in the text.
    """
    name, equals, value = typed.partition("=")
    field = FIELDS[kind].get(name.strip())
    if not equals or field is None:
        raise StoreError(f"{typed!r}: no field of {kind} is set by this; write FIELD=VALUE with one of {', '.join(FIELDS[kind])}")
    column, parse = field
    try:
        parsed = parse(value.strip())
    except ValueError as fault:
        raise StoreError(f"{typed!r}: {value.strip()!r} {fault}") from fault
    if column == "channel":
        parsed = {"kind": parsed, "span": [] if parsed is None else [_place(quote, text)]}
    return column, json.dumps(parsed, ensure_ascii=False)


def _place(quote: str | None, text: str) -> list[int]:
    if not quote:
        raise StoreError("a channel is told by words of the article: give them with --quote")
    if text.count(quote) != 1:
        raise StoreError(f"{quote!r}: stands {text.count(quote)} times in the article's text; give words that stand there once")
    start = text.index(quote)
    return [start, start + len(quote)]
