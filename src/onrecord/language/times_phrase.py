"""What the readers of time expressions read: a run of coded words, and the parts of it."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from onrecord.language.times_kinds import Tense, Time, TimeKind
from onrecord.language.times_tense import tense_near
from onrecord.language.times_words import MOMENTS, MONTH_NUMBERS, MULTIPLES, NUMBERS, ORDINALS, PARTS, UNIT_OF
from onrecord.records import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A run of words that the grammar took: a code and a word, in small letters, for each."""

    codes: str
    words: tuple[str, ...]
    span: Span
    before: str
    """Code of the word before it."""


Reader = Callable[[str, Phrase], Time | None]


def time_of(phrase: Phrase, kind: TimeKind = "DATE", **more: Any) -> Time:
    """A time expression that spans the whole phrase."""
    return Time(span=phrase.span, kind=kind, **more)


def word_of(phrase: Phrase, codes: str) -> str | None:
    """The first word that has one of the codes."""
    return next((word for code, word in zip(phrase.codes, phrase.words, strict=True) if code in codes), None)


def tense_of(text: str, phrase: Phrase) -> Tense | None:
    """Tense of the verb near a phrase."""
    return tense_near(text, phrase.span.start, phrase.span.end)


def shift_of(phrase: Phrase) -> int:
    """-1 for last, 1 for next, 0 for this."""
    return -1 if "L" in phrase.codes else 1 if "X" in phrase.codes else 0


def number_of(word: str) -> int | None:
    """A number written in digits, as a word or as an ordinal; of a range its first."""
    digits = re.match(r"\d+(?:,\d{3})*", word)
    if digits:
        return int(digits[0].replace(",", ""))
    return NUMBERS.get(word) or MULTIPLES.get(word) or ORDINALS.get(word)


def month_of(phrase: Phrase) -> int:
    """Number of the month that a phrase names; KeyError where it names none."""
    return MONTH_NUMBERS[(word_of(phrase, "MD") or "").rstrip(".")]


def unit_of(phrase: Phrase) -> str:
    """Unit that a phrase names, as `Time.unit` has it."""
    return UNIT_OF[word_of(phrase, "uUkK") or "day"]


def part_of(phrase: Phrase) -> str:
    """Part of the day that a phrase names: `TMO`; empty where it names none."""
    word = word_of(phrase, "PJ")
    return f"T{PARTS[word.rstrip('s')]}" if word else ""


def clock_of(phrase: Phrase) -> str:
    """`T17:00`; empty where the words are no time of day."""
    moment = word_of(phrase, "m")
    if moment:
        return f"T{MOMENTS[moment]}"
    hour_alone = phrase.words[phrase.codes.index("p") - 1] if "p" in phrase.codes else word_of(phrase, "N")
    shown = word_of(phrase, "c") or hour_alone or ""
    match = re.match(r"(\d{1,2})(?:[.:]?(\d\d))?(?::(\d\d))?([ap])?", shown)
    if not match:
        return ""
    half = match[4] or (word_of(phrase, "p") or " ")[0]
    hour = int(match[1]) % 12 + 12 if half == "p" else 0 if half == "a" and match[1] == "12" else int(match[1])
    if hour > 24 or int(match[2] or 0) > 59:
        return ""
    return f"T{hour:02}:{match[2] or '00'}" + (f":{match[3]}" if match[3] else "")


def iso_day(year: int, month: int, day: int) -> str | None:
    """ISO date; None where the calendar has no such day."""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
