"""Weeks, months, quarters, seasons, years, decades and centuries, read from a run of coded words."""

import re

from onrecord.language.times_kinds import Time
from onrecord.language.times_phrase import Phrase, month_of, number_of, shift_of, tense_of, time_of, unit_of, word_of
from onrecord.language.times_words import DECADES, NUMBERS, SEASONS


def read_month_year(text: str, phrase: Phrase) -> Time | None:
    """January 2026."""
    return time_of(phrase, value=f"{word_of(phrase, 'Y')}-{month_of(phrase):02}")


def read_near_month(text: str, phrase: Phrase) -> Time | None:
    """Last March, this March."""
    shift = shift_of(phrase)
    if shift == 0:
        return time_of(phrase, rule="this_month", number=month_of(phrase))
    return time_of(phrase, rule="month", number=month_of(phrase), tense="future" if shift > 0 else "past")


def read_near(text: str, phrase: Phrase) -> Time | None:
    """Last week, this year, the following month."""
    unit, shift, words = unit_of(phrase), shift_of(phrase), set(phrase.words)
    if unit in ("H", "TM", "S"):
        return None
    if words & {"that", "same", "following", "previous", "prior", "preceding"} or (unit == "D" and "this" not in words):
        return time_of(phrase, rule="near_before", number=shift, unit=unit)
    if words & {"past", "last"} and "the" in words and unit != "Q":
        return time_of(phrase, "DURATION", value=f"P1{unit}") if unit != "WE" else None
    if "these" in words:
        return None
    return time_of(phrase, rule="near", number=-1 if "latest" in words else shift, unit=unit)


_STOP = re.compile(r"\s*(?:[,.;:)\n”\"’]|$)")


def read_day_after(text: str, phrase: Phrase) -> Time | None:
    """The day before, a year earlier: counted from the date before."""
    unit, step = unit_of(phrase), -1 if phrase.words[2] in ("before", "earlier") else 1
    of_event = phrase.codes.endswith("l") and not _STOP.match(text, phrase.span.end)  # "the day before the vote"
    if unit not in ("D", "W", "M", "Y") or of_event:
        return None
    return time_of(phrase, rule="ago_before", number=step, unit=unit)


def read_season(text: str, phrase: Phrase) -> Time | None:
    """Last winter, the summer of 2024."""
    season, year = SEASONS[word_of(phrase, "S") or ""], word_of(phrase, "Y")
    if year:
        return time_of(phrase, value=f"{year}-{season}")
    # "fall" and "spring" are verbs, and "the fall of the city" no autumn
    after_preposition = phrase.before == "I" and ("t" in phrase.codes or phrase.words[-1] != "fall")
    if not set("LXH") & set(phrase.codes) and not after_preposition and not (season in ("SU", "WI") and "t" in phrase.codes):
        return None
    if text.startswith(" of ", phrase.span.end):
        return None
    tense = tense_of(text, phrase) if shift_of(phrase) == 0 else None
    return time_of(phrase, rule="season", value=season, number=shift_of(phrase), tense=tense)


_ENDED = re.compile(r"\s+(?:ended|ending|to)\b")


def read_the(text: str, phrase: Phrase) -> Time | None:
    """The weekend is the last one, the quarter the one that has been spoken of."""
    unit = unit_of(phrase)
    if unit == "Y":
        if _ENDED.match(text, phrase.span.end):
            return time_of(phrase, "DURATION", value="P1Y")
        return time_of(phrase, rule="near", unit="Y") if "y" in phrase.codes else None
    if unit == "WE":
        return time_of(phrase, rule="weekend", unit=unit, tense=tense_of(text, phrase))
    return time_of(phrase, rule="the_quarter", unit=unit) if unit == "Q" else None


def _year_in(phrase: Phrase) -> tuple[str, int | None]:
    """The year that a phrase names, or its distance from the anchor's; None where it tells none."""
    year = word_of(phrase, "Y")
    if year:
        return year, 0
    told = re.search("[LXH]u", phrase.codes)
    return "", (-1 if told[0][0] == "L" else 1 if told[0][0] == "X" else 0) if told else None


def read_quarter(text: str, phrase: Phrase) -> Time | None:
    """The third quarter, last year's first quarter, the 2025 quarter."""
    year, shift = _year_in(phrase)
    which = number_of(word_of(phrase, "o") or "")
    if which is None:
        return time_of(phrase, rule="the_quarter", value=year, unit="Q")
    if not 1 <= which <= 4:
        return None
    if year:
        return time_of(phrase, value=f"{year}-Q{which}")
    if shift is not None:
        return time_of(phrase, rule="in_year", value=f"Q{which}", number=shift)
    return time_of(phrase, rule="quarter", number=which, tense=tense_of(text, phrase))


def read_half(text: str, phrase: Phrase) -> Time | None:
    """The first half of 2025, the latter half of the 1990s."""
    year, shift = _year_in(phrase)
    decade = word_of(phrase, "d")
    if decade:
        return read_decade(text, phrase)
    half = "H1" if "first" in phrase.words else "H2"
    return time_of(phrase, value=f"{year}-{half}") if year else time_of(phrase, rule="in_year", value=half, number=shift or 0)


def read_decade(text: str, phrase: Phrase) -> Time | None:
    """The 1990s, the '90s, the nineties."""
    word = word_of(phrase, "d") or ""
    digits = DECADES.get(word, word.rstrip("s"))[:3]
    if len(word.rstrip("s")) == 2 and word[0].isdigit():
        if not set("'tE") & set(phrase.codes):
            return None  # "in his 60s"
        digits = f"19{word[0]}" if word[0] > "2" else f"20{word[0]}"
    if word in DECADES and not set("tE") & set(phrase.codes):
        return None
    return time_of(phrase, value=digits)


def read_century(text: str, phrase: Phrase) -> Time | None:
    """The 19th century."""
    number = number_of(word_of(phrase, "o") or "")
    if phrase.words[-1] != "century" or number is None or number < 10:
        return None
    return time_of(phrase, value=f"{number - 1}")


def read_month(text: str, phrase: Phrase) -> Time | None:
    """A month without year."""
    return time_of(phrase, rule="month", number=month_of(phrase), tense=tense_of(text, phrase))


_AMOUNT = re.compile(r"\s+(?!was\b|as\b|is\b|has\b)[a-z]+s\b|-[a-z]|[.,]\d")


def read_year(text: str, phrase: Phrase) -> Time | None:
    """A year; not "2000 troops", though "in 2000 troops" is one."""
    if phrase.before not in "If>&,l-EtG" and _AMOUNT.match(text, phrase.span.end):
        return None
    return time_of(phrase, value=word_of(phrase, "Y"))


def read_spelled_year(text: str, phrase: Phrase) -> Time | None:
    """Nineteen ninety-eight, as transcripts of broadcasts have it."""
    century, *rest = (NUMBERS.get(word, 0) for code, word in zip(phrase.codes, phrase.words, strict=True) if code == "A")
    if not 15 <= century <= 20 or not rest or rest[0] < 10 or sum(rest) > 99:
        return None
    month = f"-{month_of(phrase):02}" if word_of(phrase, "MD") else ""
    return time_of(phrase, value=f"{century}{sum(rest):02}{month}")


def read_year_end(text: str, phrase: Phrase) -> Time | None:
    """Year-end, the year's end."""
    return time_of(phrase, rule="near", unit="Y") if phrase.words[0] == "year" and phrase.words[-1] == "end" else None


def read_year_ago(text: str, phrase: Phrase) -> Time | None:
    """The year-ago quarter, last year's quarter, the corresponding period last year."""
    unit = "Q" if word_of(phrase, "kB") else "Y"
    return time_of(phrase, rule="year_ago", number=-1, unit=unit) if "year" in phrase.words else None
