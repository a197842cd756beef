"""Text -> its quantities: numbers in digits and in words, ranges, fractions, money, and how exact each is."""

import re
from collections import deque
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from onrecord.language.bounds import (
    ADJACENT,
    AFTER,
    BOUND,
    BOUNDS,
    LONGEST_BOUND,
    PLUS,
    SOME_ARE,
    find_before,
    is_estimated,
)
from onrecord.language.currencies import CENTS, CODES, DOUBTFUL, NATIONS, SIGNS, UNITS, currency_of, singular
from onrecord.language.fractions import FRACTION, ORDINAL, PARTS, SHARE, percent_in, percent_of
from onrecord.language.numerals import SCALES, SMALL
from onrecord.language.words import Words, any_of, lowered
from onrecord.records import Bound, Span

Measure = Literal["count", "money", "percent", "points", "multiple"]
Written = Literal["digits", "words", "vague", "weak"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number as an article gives it."""

    span: Span
    """The number with its currency or percent sign; of a range, both ends."""
    start: int
    """Where the words that bound it begin ("more than 500"); `span.start` without such."""
    value: float | None
    """In full units; None for "hundreds"."""
    bound: Bound
    measure: Measure = "count"
    currency: str | None = None
    """ISO 4217."""
    written: Written = "digits"
    """`vague`: "hundreds"; `weak`: "several", which says little by itself."""
    per_side: bool = False
    """Said of each of two sides: "1,000 for 1,000"."""


SHORT_SCALES = {
    "k": 1e3, "mln": 1e6, "mn": 1e6, "m": 1e6, "bln": 1e9, "bn": 1e9, "b": 1e9, "trln": 1e12, "tn": 1e12, "t": 1e12,
    "lakh": 1e5, "crore": 1e7, "mil": 1e6, "mio": 1e6, "bil": 1e9, "mm": 1e6,
}  # fmt: skip
OF_MONEY = frozenset({*"kmbt", "mm"})
"""Scales of money, and of what the words behind them name: "5m" may be metres, "10k" a race, but "1.5m homes" are none."""
COUNTED_IN_LETTERS = re.compile(
    r"[ ](?:[a-z-]+[ ]){0,2}?(?:people|persons|refugees|migrants|users|customers|followers|subscribers|viewers|voters|votes|jobs|"
    r"workers|children|residents|citizens|troops|soldiers|homes|houses|households|barrels|tons|tonnes|doses|units|vehicles|cars|"
    r"shares|passengers|visitors|tourists|patients|deaths|cases|pupils|students|pensioners|adults|women|men|families|views)\b"
)

_SMALL = any_of(SMALL)
_SCALE = any_of(SCALES)
# More than 15 digits are an account, a hash or noise, and no float holds them.
_DIGITS = (
    r"\d{1,2}(?:,\d\d){1,3},\d{3}(?!,?\d)|"
    r"\d{1,3}(?:[,\u00a0\u202f]\d{3}){1,4}(?!,?\d)(?:\.\d{1,6}(?!\d))?|"
    r"\d{1,15}(?![\d:]|,\d|\.\d{1,6}\.\d)(?:\.\d{1,6}(?!\d))?"
)
_WORDS = (
    rf"(?:half[ ]an?[ ](?:{_SCALE})|(?:an?|another)[ ](?:(?:half|quarter)[ -](?:of[ ]an?[ ])?)?(?:{_SCALE})"
    rf"|(?:{_SMALL}|hundred|thousand))\b(?:(?:[ -]and[ -](?:a[ -](?=half[ ]))?|[ -])"
    rf"(?:{_SMALL}|{_SCALE}|half(?=[ ](?:{_SCALE})))\b){{0,8}}"
)
_VAGUE = (
    r"(?:(?:tens|dozens|scores|hundreds|thousands)[ ]of[ ])?"
    r"(?:dozens|scores|hundreds|thousands|millions|billions|trillions)\b(?:[ ]of[ ](?:thousands|millions|billions)\b)?"
    rf"|(?:several|a[ ]few|many|a[ ]couple(?:[ ]of)?|some)[ ](?:{_SCALE})\b"
    r"|multi-?(?:million|billion|trillion)\b|(?:single|double|triple)-digit\b"
)
_WEAK = (
    r"an?[ ][“\"‘']?(?:(?:very|rather|unusually)[ ])?(?:large|huge|vast|great|significant|substantial|considerable|enormous"
    r"|record|unknown|unspecified|undisclosed)[ ](?:number|amount|sum)[”\"’']?[ ]of\b"
    r"|(?:large|huge|vast|great|enormous|significant|substantial|considerable)[ ](?:numbers|amounts|sums)[ ]of\b"
    r"|an?[ ](?:lot|handful|number|couple)[ ]of\b|lots[ ]of\b|(?:several|countless|numerous|many(?![ ]as\b))\b"
)
_NAMES = any_of({*UNITS, *CENTS, *CODES, *(unit for _, unit in NATIONS)})
_SHORT = any_of(SHORT_SCALES)
_CODES = "|".join(CODES)
LONGEST_SIGN = 6
SIGN = re.compile(rf"(?<!\w)(?:(?:US|U\.S\.|CA|AU|NZ|HK|NT|C|A|S|R)?[$][ ]?|[{''.join(SIGNS)}]|(?:{_CODES}|Rs\.?)[ ]?)$")
NUMBER = re.compile(
    rf"(?:(?P<fold>(?:{_SMALL}|hundred|\d{{1,4}})[ -]?fold\b)|(?P<share>{SHARE})|(?P<digits>{_DIGITS})|(?P<fraction>{FRACTION})"
    rf"|(?P<vague>{_VAGUE})"
    rf"|(?P<words>{_WORDS})|(?P<weak>{_WEAK}))"
    rf"(?P<scale>[ -]?(?:{_SCALE}|{_SHORT})\b)?"
    r"(?P<percent>[ ]?%|[ -]?(?:percent(?:age)?|per[ -]cent|pct|(?-i:pc))\b(?![ -]points?))?"
    r"(?P<points>[ -](?:(?:percentage|percent|basis)[ -])?points?\b)?"
    rf"(?P<money>[ -](?:of[ ])?(?:(?:(?:New|Hong|Sri)[ ])?(?P<nation>[a-z]{{2,12}}|U\.S\.)[ ])?"
    rf"(?P<name>(?!rubs\b)(?:{_NAMES})s?)\b)?",
    re.IGNORECASE,
)
"""One number with what it is counted in; tried only where a word begins that can begin one."""
CORES = ("digits", "words", "vague", "weak", "fraction", "share", "fold")
"""The groups of which it holds one, the most frequent first."""

# Words that a number can begin with, up to a hyphen.
BEGINNINGS = frozenset(
    {*SMALL, *(f"{word}fold" for word in [*SMALL, "hundred"])}
    | set(
        "a an another half hundred thousand dozens scores tens hundreds thousands millions billions trillions several many some "
        "multi multimillion multibillion single double triple large huge vast great significant substantial considerable "
        "enormous lots countless numerous".split()
    )
)

SCALE_AT_END = re.compile(rf"(?:{_SCALE}|{_SHORT})\b", re.IGNORECASE)
QUOTED = re.compile(r"(?:^|[\s(])[’']$")
FOR = re.compile(r"(?:[ ]?[-–][ ]?|[ ])for(?:[ ]?[-–][ ]?|[ ])", re.IGNORECASE)
TO = re.compile(rf"-to-|[ ]?[-–—][ ]?|[ ]to[ ](?:(?:{BOUND})[ ])?|[ ]and[ ](?:(?:{BOUND})[ ])?", re.IGNORECASE)
BETWEEN = re.compile(r"\bbetween[ ](?:\w+[ ]){0,2}[“\"]?$", re.IGNORECASE)
# What moves "from 10 to 20" is at both, each exactly; what ranges from 10 to 20 is between them.
FROM = re.compile(
    r"(?<!ranging )(?<!ranges )(?<!ranged )(?<!range )(?<!varying )(?<!anywhere )\bfrom[ ](?:(?:about|around|nearly|some)[ ])?$",
    re.IGNORECASE,
)
MOVES = re.compile(
    r"\b(?:ris(?:e|es|en|ing)|rose|rais\w+|increas\w+|grow\w*|grew|climb\w*|jump\w*|surg\w+|soar\w*|up|f[ae]ll\w*|drop\w*|cut\w*|reduc\w+|lower\w*|"
    r"declin\w+|plung\w+|plummet\w*|slash\w*|shr[aiu]nk\w*|down|chang\w+|downgrad\w+|upgrad\w+|hik\w+|boost\w*|trimm\w+|slid\w*|slipp\w+|eas(?:ed|ing)|narrow\w+|widen\w+|adjust\w+|revis\w+|expand\w*|doubl\w+|tripl\w+|went|go(?:es|ing)?|mov\w+|slow\w*)\b",
    re.IGNORECASE,
)
MOVE_REACH = 60
APART = 3
"""What "by 7 cents to $11" moved by is smaller than what it moved to; "by 3 to 4 billion" is a range."""
BY = re.compile(r"\bby[ ](?:(?:about|around|nearly|some|over|almost)[ ])?$", re.IGNORECASE)
YEAR = re.compile(r"(?:19|20)\d\d")
TABLE = 20
"""Numbers among twice as many words that make a table: what they count stands in its head, not beside them."""


def find_quantities(text: str, words: Words) -> tuple[Quantity, ...]:
    """The numbers of a text, in order, dates and ages among them; a range gives both its ends. Tables are not read."""
    found: list[Quantity] = []
    done = 0
    places: deque[int] = deque(maxlen=TABLE)
    beginnings = {form for form in set(words.forms) if begins_number(form)}
    for i, start in ((i, words.starts[i]) for i, form in enumerate(words.forms) if form in beginnings):
        places.append(i)
        if start < done or (len(places) == TABLE and i - places[0] < 2 * TABLE):
            continue
        here = _quantities_at(text, start)
        found.extend(here)
        done = here[-1].span.end if here else done
    return tuple(found)


@lru_cache(maxsize=20_000)
def begins_number(form: str) -> bool:
    """Whether a number may begin with a word."""
    return form[0].isdigit() or form.lower().partition("-")[0] in BEGINNINGS


def parse_number(words: str) -> float:
    """The value of a number in digits ("55,000") or words ("two and a half million"). Raises ValueError if it is none."""
    if words[:1].isdigit():
        return float(re.sub(r"[,\u00a0\u202f]", "", words))
    total = current = 0.0
    for word in re.split(r"[ -]+", words.lower()):
        if word in SMALL:
            if current and not (current % 100 == 0 or (current % 10 == 0 and current % 100 >= 20 and 0 < SMALL[word] < 10)):
                raise ValueError(f"no number: {words}")
            current += SMALL[word]
        elif word in PARTS:
            current += 1 / PARTS[word]
        elif word in ("dozen", "hundred"):
            current = (current or 1) * SCALES[word]
        elif word in SCALES:
            total += (current or 1) * SCALES[word]
            current = 0
        elif word not in ("a", "an", "another", "and", "of"):
            raise ValueError(f"no number: {words}")
    return total + current


def _quantities_at(text: str, start: int) -> tuple[Quantity, ...]:
    """The number that begins at `start`, both of a range, or none."""
    match = NUMBER.match(text, start)
    if match is None:
        return ()
    sign = SIGN.search(text, max(0, start - LONGEST_SIGN), start)
    begin = sign.start() if sign else start
    # Inside a name, a date, an address or a longer number: "F-16", "and/or", "3.5"; but "(-1.5%)" is signed.
    before = text[begin - 1 : begin]
    if before in ("+", "-") and text[max(0, begin - 2) : begin - 1] in ("", " ", "("):
        before = ""
    if before.isalnum() or (before in ".,:/@#&+_-’'" and before and not QUOTED.search(text, max(0, begin - 2), begin)):
        return ()
    first = _one(match, sign[0] if sign else "")
    if first is None:
        return ()
    return _per_side(text, first) or _range(text, first) or (_bounded(text, first),)


def _one(match: re.Match[str] | None, sign: str) -> Quantity | None:
    """The number that a match of NUMBER holds by itself, with the currency sign right before it."""
    if match is None or (match["fraction"] and ORDINAL.search(match.string, max(0, match.start() - 10), match.start())):
        return None
    try:
        value = _value(match)
    except ValueError:
        return None
    written: Written = "digits" if match["digits"] else "vague" if match["vague"] else "weak" if match["weak"] else "words"
    currency = currency_of(sign, match["nation"] or "", match["name"] or "") if _is_money(match, sign) else None
    factor, end = _scale(match, money=currency is not None)
    measure: Measure = "count"
    if currency:
        measure, end = "money", max(end, match.end("money"))
        factor = factor / 100 if singular(match["name"] or "") in CENTS else factor
    elif match["points"]:
        measure, end = "points", match.end("points")
    elif match["percent"] or match["fraction"] or match["share"] or (match["vague"] or "").lower().endswith("digit"):
        measure, end = "percent", max(end, match.end("percent"))
    elif match["fold"]:
        measure = "multiple"
    begin = match.start() - len(sign)
    return Quantity(
        span=Span(start=begin, end=end),
        start=begin,
        value=None if value is None else _product(value, factor),
        bound="about" if value is None else "exact",
        measure=measure,
        currency=currency,
        written=written,
    )


def _product(value: float, factor: float) -> float:
    """A number in full units: "8.2 billion" is 8200000000, whatever floats make of it."""
    return float(f"{value * factor:.15g}")


def _value(match: re.Match[str]) -> float | None:
    """The number that a match of NUMBER holds, before its scale; None if it is vague. Raises ValueError if it is none."""
    if match["vague"] or match["weak"]:
        return None
    if match["share"]:
        return percent_in(match["share"])
    if match["fraction"]:
        return percent_of(match["fraction"])
    if match["fold"]:
        return parse_number(re.sub(r"[ -]?fold$", "", match["fold"], flags=re.IGNORECASE))
    return parse_number(match["digits"] or match["words"])


def _is_money(match: re.Match[str], sign: str) -> bool:
    if match["name"] == "Cent":
        return False  # the musician
    if sign or not match["money"]:
        return bool(sign)
    unit, nation = singular(match["name"]), (match["nation"] or "").lower()
    if unit == "pound" and CONVERTED.match(match.string, match.end()):
        return True  # what is told again in dollars is no weight
    if unit in DOUBTFUL and match["vague"]:
        return not match.string.startswith(" of ", match.end())
    return (
        unit not in DOUBTFUL
        or bool(match["scale"])
        or SCALE_AT_END.search(match["words"] or "") is not None
        or (nation, unit) in NATIONS
        or nation in ("turkish", "british")
    )


CONVERTED = re.compile(r"[ ]?(?:,[ ]or|\()[ ]?(?:(?:about|around|roughly|some|approximately)[ ])?(?:US)?[$€]")


def _scale(match: re.Match[str], *, money: bool) -> tuple[float, int]:
    """What the number is multiplied by, and where it ends with that."""
    core = match.end(next(group for group in CORES if match[group]))
    word = (match["scale"] or "").strip(" -").lower()
    if not word or (word in OF_MONEY and not money and not COUNTED_IN_LETTERS.match(match.string, match.end("scale"))):
        return 1, core
    return SCALES.get(word) or SHORT_SCALES[word], match.end("scale")


def _per_side(text: str, first: Quantity) -> tuple[Quantity, ...]:
    """ "1,000 for 1,000", of each side, or none."""
    link = FOR.match(text, first.span.end)
    second = _one(NUMBER.match(text, link.end()), "") if link else None
    if second is None or second.value != first.value or first.measure != "count":
        return ()
    return (replace(first, span=Span(start=first.span.start, end=second.span.end), per_side=True),)


def _range(text: str, first: Quantity) -> tuple[Quantity, ...]:
    """Both ends of "10 to 20", "between 10 and 20", or of a move "raised from 10 to 20 percent", or none."""
    link = TO.match(text, first.span.end)
    if not link or first.value is None:
        return ()
    between = BETWEEN.search(text, max(0, first.start - LONGEST_BOUND), first.start)
    if "and" in link[0].lower() and not between:
        return ()
    moves = FROM.search(text, max(0, first.start - LONGEST_BOUND), first.start) and MOVES.search(
        text, max(0, first.start - MOVE_REACH), first.start
    )
    if moves and (first.measure != "count" or YEAR.fullmatch(text, first.span.start, first.span.end)):
        return ()
    sign = next(
        (text[link.end() : k] for k in range(link.end() + LONGEST_SIGN, link.end(), -1) if SIGN.search(text, link.end(), k)), ""
    )
    second = _one(NUMBER.match(text, link.end() + len(sign)), sign)
    if second is None or second.value is None:
        return ()
    if sign.strip() and first.measure == "count" and YEAR.fullmatch(text, first.span.start, first.span.end):
        return ()  # "rose in 2030 to $8 million"
    by = " to " in link[0] and BY.search(text, max(0, first.start - LONGEST_BOUND), first.start)
    if by and first.measure == second.measure == "money" and second.value > APART * first.value:
        return ()
    low, high = _alike(text, first, second)
    if low.value is None or high.value is None or (low.value >= high.value and not moves) or low.measure != high.measure:
        return ()
    span = Span(start=first.span.start, end=second.span.end)
    start = _bounded(text, first).start
    if moves:
        return (replace(low, span=span, start=start), replace(high, span=span, start=start))
    return (replace(low, span=span, start=start, bound="at_least"), replace(high, span=span, start=start, bound="at_most"))


IN_CENTS = re.compile(rf"\b(?:{'|'.join(sorted(CENTS))})s?$", re.IGNORECASE)


def _alike(text: str, first: Quantity, second: Quantity) -> tuple[Quantity, Quantity]:
    """The two ends of a range, the first in the second's unit and scale where it has none of its own."""
    if second.measure in ("percent", "money", "points") and first.measure in ("count", second.measure):
        first = replace(first, measure=second.measure, currency=first.currency or second.currency)
    elif first.measure == "money" and second.measure == "count":
        hundredths = IN_CENTS.search(text, first.span.start, first.span.end)
        second = replace(
            second,
            measure="money",
            currency=first.currency,
            value=second.value / 100 if hundredths and second.value else second.value,
        )
    scale = SCALE_AT_END.search(text, second.span.start, second.span.end)
    if (
        scale
        and first.value
        and second.value
        and first.value < SCALES["thousand"] <= second.value
        and text[first.span.end - 1].isdigit()
    ):
        scaled = _product(first.value, SCALES.get(scale[0].lower()) or SHORT_SCALES[scale[0].lower()])
        first = replace(first, value=scaled) if scaled < second.value else first
    return first, second


def _bounded(text: str, quantity: Quantity) -> Quantity:
    """The number with what the words around it make of it."""
    start, end = quantity.start, quantity.span.end
    bound: Bound = "exact"
    match = find_before(text, start)
    first, article = (lowered(match["first"]), (match["article"] or "").lower()) if match else ("", "")
    # "Less than the 100%" compares with what was spoken of before.
    if match and not (article and (article == "the " or first in ADJACENT)):
        start = match.start()
        further = SOME_ARE.match(match[0])  # "some above three percent": some of them are
        bound = BOUNDS[lowered(further[1]) if further else first]
    if quantity.value is None:
        return replace(quantity, start=start)
    if bound == "exact":
        bound = next((told for told, after in AFTER if after.match(text, end)), bound)
    if bound == "exact" and is_estimated(text, start):
        bound = "about"
    plus = PLUS.match(text, end)
    return replace(quantity, start=start, bound=bound, span=Span(start=quantity.span.start, end=plus.end() if plus else end))
