"""Shares told without a percentage: "a third of", "half say", "fell by a quarter", "one in five", "seven out of 10"."""

import re

from onrecord.language.numerals import ONES, SCALES

PARTS = {"half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "tenth": 10}
COUNTS = {word: count for word, count in ONES.items() if 1 <= count <= 10}
# "Two quarters of growth" are half a year.
_PART = (
    r"(?!(?:two|four)[ -]quarters\b)(?:(?:an?|one|two|three|four)[ -](?:third|quarter|fourth|fifth|sixth|seventh|eighth|tenth)s?"
    r"|(?:one[ -])?half)\b"
)
# Of what follows: "half the city"; who does what: "a third say"; by how much: "fell by about a quarter".
_OF = rf"(?=[ ](?:of|the|its|their|his|her|our|all)\b)(?![ ]of[ ]an?[ ](?:{'|'.join(SCALES)})\b)"
_DOES = (
    r"(?=[ ](?:also[ ])?(?:say|said|believed?|think|thought|want(?:ed)?|support(?:ed)?|opposed?|(?:dis)?agreed?|(?:dis)?approved?"
    r"|favou?r(?:ed)?|back(?:ed)?|rejected|voted|expect(?:ed)?|reported|live[sd]?|are(?![ ]an?[ ])|were)\b"
    r"|[ ](?:below|above|higher|lower|cheaper|larger|smaller)\b)"
)
_BEFORE = "|".join(
    rf"(?<=\bby {bound})"
    for bound in ("", "about ", "around ", "almost ", "nearly ", "over ", "roughly ", "more than ", "at least ")
)
_TIME = r"(?:in|since|from|over|to|compared|after|last|this|between|during|as|and|on|year|when|while)"
_BY = rf"(?:{_BEFORE}){_PART}(?=[.,;]|[ ]{_TIME}\b)"
FRACTION = rf"{_BY}|{_PART}(?:{_OF}|{_DOES})"
_MORE = [f"{word}|{count}" for word, count in COUNTS.items()]
_PAIRS = "|".join(
    rf"(?:{some})[ ](?:in|out[ ]of)[ ](?:every[ ])?(?:{'|'.join(_MORE[at:])}|20|100)" for at, some in enumerate(_MORE[:-1], 1)
)
_LENGTHS = (
    r"(?:seconds|minutes|hours|days|nights|weeks|months|years|games|matches|seasons|starts|attempts|races|rounds|sets|innings|tests"
    r"|cases|regions|villages|towns|cities|places|states|provinces|districts)"
)
# "One in five children", "seven out of ten of them say"; "two in three days" and "killed two in five villages" tell no share.
SHARE = (
    r"(?<!killed )(?<!killing )(?<!wounded )(?<!wounding )(?<!injured )(?<!injuring )(?<!arrested )"
    rf"(?:{_PAIRS})(?![ ](?:[\w’-]+[ ])?{_LENGTHS}\b)"
    r"(?=[ ](?:[\w’-]+[ ]){0,2}[^\W\d_][\w’-]+s\b"
    r"|[ ](?:people|children|women|men|say|said|want|of[ ](?:the|them|those|its|our|their))\b)"
)
"""Of which the second number is small or round; "35 out of 40 drones" counts drones."""
# "The first half of the year" is a part in time, "the southern half of the city" one in space.
ORDINAL = re.compile(
    r"\b(?:first|second|latter|other|last|final|top|bottom|back|front|early|upper|lower|(?:north|south|east|west)(?:ern)?)[ ]$",
    re.IGNORECASE,
)
_OUT_OF = re.compile(r"[ ](?:in|out[ ]of)[ ](?:every[ ])?", re.IGNORECASE)


def percent_of(words: str) -> float:
    """A fraction ("two-thirds") in percent, as news writes it: 50, 12.5, but 33 for a third."""
    top, _, part = words.lower().replace("-", " ").rpartition(" ")
    return _as_told(COUNTS.get(top, 1), PARTS[part.removesuffix("s")])


def percent_in(words: str) -> float:
    """A share ("one in five") in percent."""
    some, all_of = _OUT_OF.split(words.lower(), maxsplit=1)
    return _as_told(_count(some), _count(all_of))


def _count(word: str) -> int:
    return int(word) if word.isdigit() else COUNTS[word]


def _as_told(some: int, all_of: int) -> float:
    percent = 100 * some / all_of
    return percent if (2 * percent).is_integer() else float(round(percent))
