"""Durations, distances, sets and vague references, read from a run of coded words."""

from onrecord.language.times_kinds import Time
from onrecord.language.times_phrase import Phrase, number_of, part_of, time_of, unit_of, word_of
from onrecord.language.times_words import MULTIPLES, REFERENCES, SEASONS, SETS, WEEKDAYS


def _count(codes: str, words: tuple[str, ...]) -> int | None:
    """The number that counts; None where it is vague."""
    if "v" in codes and words[codes.index("v")] != "some":
        return 2 if "couple" in words else None
    total: int | None = None
    for code, word in zip(codes, words, strict=True):
        if code in "uUkK>" or (code == "-" and total is not None and not words[codes.index("-") - 1].endswith("ty")):
            break  # the unit, or a range's second number
        number = number_of(word) if code in "AnNY" else None
        if number is not None:
            total = (total or 1) * number if word in MULTIPLES else (total or 0) + number
    return 1 if total is None and "a" in codes else total


def _length(count: int | None, unit: str) -> str:
    """A duration's value; a vague number is X."""
    number = "X" if count is None else str(count)
    if unit in ("H", "TM", "S"):
        return f"PT{number}{unit[-1]}"
    return f"P{2 * (count or 1)}W" if unit == "F" else f"P{number}{unit}"


def _counted(phrase: Phrase) -> tuple[int | None, str]:
    """Number and unit, without the words before them."""
    skip = next(i for i, code in enumerate(phrase.codes) if code not in "tLXoj")
    return _count(phrase.codes[skip:], phrase.words[skip:]), unit_of(phrase)


HALVES = {"Y": "6M", "M": "15D", "D": "T12H", "H": "30M", "TM": "30S"}
"""What half a unit adds to a duration."""


def read_duration(text: str, phrase: Phrase) -> Time | None:
    """Three days, the last two years, a five-month siege."""
    count, unit = _counted(phrase)
    if unit == "WE" or (unit == "Q" and phrase.codes[-1] == "k"):
        return None
    if phrase.codes == "au" and phrase.before in "nNA%U":
        return None  # "$50 a night" is a price
    if unit == "Q" and count == 3 and "-" in phrase.codes:
        return None  # three-quarters of something
    half = HALVES.get(unit, "") if set("xb") & set(phrase.codes) else ""
    return time_of(phrase, "DURATION", value=_length(count, unit) + half)


def read_ago(text: str, phrase: Phrase) -> Time | None:
    """Two weeks ago, from the anchor; two weeks earlier, from the date before."""
    count, unit = _counted(phrase)
    ahead = phrase.words[-1] in ("later", "now", "hence")
    if unit in ("H", "TM", "S", "WE"):
        return time_of(phrase, "TIME", rule="days", number=0) if unit != "WE" else None
    if count is None:
        return time_of(phrase, value="FUTURE_REF" if ahead else "PAST_REF")
    number = (count if ahead else -count) * (2 if unit == "F" else 1)
    rule = "ago" if phrase.words[-1] in ("ago", "now", "hence") else "ago_before"
    if phrase.codes == "aug":
        rule = "year_ago"
    return time_of(phrase, rule=rule, number=number, unit="W" if unit == "F" else unit)


def read_set(text: str, phrase: Phrase) -> Time | None:
    """Every Tuesday, each year, Mondays."""
    weekday = word_of(phrase, "Ww")
    if weekday:
        value = f"XXXX-WXX-{WEEKDAYS[weekday.rstrip('s') if weekday.endswith('days') else weekday] + 1}"
        return time_of(phrase, "SET", value=value + part_of(phrase))
    if "P" in phrase.codes:
        return time_of(phrase, "SET", value=f"XXXX-XX-XX{part_of(phrase)}")
    if "S" in phrase.codes:
        return time_of(phrase, "SET", value=f"XXXX-{SEASONS[phrase.words[-1]]}")
    count = 2 if "other" in phrase.words else number_of(word_of(phrase, "o") or "") or 1
    return time_of(phrase, "SET", value=_length(count, unit_of(phrase)))


def read_set_word(text: str, phrase: Phrase) -> Time | None:
    """Daily, annually."""
    return time_of(phrase, "SET", value=SETS[phrase.words[0]])


def read_recent(text: str, phrase: Phrase) -> Time | None:
    """Recent days are the past; coming days, a week-long strike and "for years" are durations."""
    if phrase.codes.endswith("j"):
        long = phrase.words[-1] == "long"
        return time_of(phrase, "DURATION", value=_length(1 if "u" in phrase.codes else None, unit_of(phrase))) if long else None
    if phrase.codes == "rU":
        return time_of(phrase, value="PAST_REF")
    return time_of(phrase, "DURATION", value=_length(None, unit_of(phrase)))


def read_reference(text: str, phrase: Phrase) -> Time | None:
    """Now, recently, in the past, the future."""
    if phrase.codes == "ItL":
        return time_of(phrase, value="PAST_REF") if phrase.words[0] == "in" and phrase.words[-1] == "past" else None
    if phrase.codes == "hU":
        return time_of(phrase, value="PRESENT_REF") if phrase.words == ("these", "days") else None
    if phrase.codes == "r":
        return time_of(phrase, value="PAST_REF")
    return time_of(phrase, value="FUTURE_REF" if "F" in phrase.codes else REFERENCES.get(phrase.words[0], "PRESENT_REF"))
