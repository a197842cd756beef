"""A number with its unit -> what it counts: money, percent, areas, volumes, multiples, both sides of a swap."""

import re

from onrecord.find.figures.nouns import AREA, UNIT_OF, VOLUME, split_phrase
from onrecord.find.figures.places import Counted, Place, counted_as
from onrecord.language.numbers import Quantity
from onrecord.records import Unit

LEFT = 90
"""Code points before a number that tell what it is of."""
CONVERSION = re.compile(r"[(\[](?:about |around |roughly |approximately |~)?$|[;,/] ?(?:or )?$")
CONVERSION_REACH = 40
PER = re.compile(r"[ ](?:per|an?|each)\b")
CONVERSION_GAP = 60
"""Code points between a sum and the bracket that gives it again."""
# A body of many members is what it is: "the 14-member council".
NEW = re.compile(r"\b[Aa]n?[ ]$")
STRONG = re.compile(r"-(?:strong|member|man|woman|person)(?=[ ])|[ ]strong(?=[.,;])")
LARGE = 1000
"""From here on a body's strength is news by itself: "the 20,000-strong mission"."""
COMPOUND = re.compile(r"-([a-z]+)(?=[ ])", re.IGNORECASE)
PARTS_OF_ONE = frozenset("guns bullets shells rifles".split())
"""Of which one thing or a salute has several: "a 21-gun salute"."""
FLEETS = frozenset("ships vessels boats trucks vehicles lorries jobs homes houses satellites centrifuges tents".split())
FLEET = 10
OF_A_TIME = re.compile(
    r"[ ](?:of[ ])?(?:an?|the|his|her|their|this|that)[ ](?:century|decade|year|month|week|day|hour|"
    r"season|game|match|mile|inch|time|way|night)\b"
)
"""A part of a time or a way: "a quarter of a century"."""
TIMES = re.compile(
    r"[ ]times[ ](?:more(?=[ ](?:than\b|[\w-]+s\b|people|money))|higher|larger|bigger|greater|as[ ](?:many|much|high|large)"
    r"|the[ ](?:size|number|amount|rate|price|level|volume|value))\b"
)
"""A multiple of something else: "four times as many"."""
WHOLLY = re.compile(
    r"[ ](?:believ\w*|agree\w*|sure|certain\w*|committed|behind|support\w*|convinced|confident|right|true|correct|focus\w*|in"
    r"|with|not|ready|clear\w*|on|want\w*|going|think\w*|know\w*|will|would|would've|have|be|do|did|about|happy|honest|understand"
    r"|aware|wrong)\b(?![ ](?:the[ ])?(?:goods|imports|tariffs?))"
)
"""After "100 percent": all the way, no share."""
# "100% polyester", "100 percent Ostian wool" tell what a thing is made of.
MADE_OF = re.compile(
    r"[ ](?!(?:of|in|on|by|from|to|and|or|a|the|more|less|higher|lower)\b)[^\W\d_][\w-]+(?:[ ][\w-]+)?", re.IGNORECASE
)
RATES = re.compile(
    r"tariff|dut(?:y|ies)|lev(?:y|ies)|tax|increase|rise|growth|surge|jump|hike|cut|stake|owne|share|rate|secondary|sanction|reduc|access"
    r"|markup|mark-up|return|turnout|support|approval|capacity|control|import|foreign",
    re.IGNORECASE,
)
ALL = (100, 110, 200, 1000)
OF_A_RATE = re.compile(r"\b(?:tariffs?|dut(?:y|ies)|by|of|to)\b[^,.;]*$")
MARGIN = "margin of error"
POINTS = re.compile(r"(?:percentage|percent|basis)[ -]points?$", re.IGNORECASE)
"""Points of a rate or share; others are scores, or an index's."""
INDEX = re.compile(
    r"\b(?:index|indices|Average|benchmark|stocks|Dow|Nasdaq|S&P|DAX|FTSE|Nikkei|Stoxx|STOXX|CAC|Hang Seng|Kospi|KOSPI|Sensex"
    r"|Nifty|MOEX|RTS|IBEX|TSX|Bovespa|TA-\d+)\b"
)
"""Of which points in the same sentence are a level or a change, and no game's."""
SWAP = re.compile(r"\b(?:prisoners?|pows?|hostages?|detainees?|captives?|swaps?|exchang\w+)\b", re.IGNORECASE)


def find_measured(quantity: Quantity, place: Place, previous: Counted | None) -> Counted | None:
    """Money, percent, multiples and what is swapped one for one."""
    text, end = place.text, quantity.span.end
    if quantity.per_side:
        near = text[max(0, place.start - 200) : place.end + 200]
        return counted_as("captured", "prisoners", quantity, end, "per_side") if SWAP.search(near) else None
    left = text[max(place.start, quantity.start - LEFT) : quantity.start]
    if quantity.measure == "points":
        if MARGIN in left:
            return None
        if POINTS.search(text, quantity.span.start, end):
            return counted_as("percent", "", quantity, end, "percent")
        return counted_as("other", "points", quantity, end, "things") if INDEX.search(text, place.start, quantity.start) else None
    if quantity.measure == "percent" and _is_no_share(quantity, text, left):
        return None
    return None if _is_conversion(quantity, place, previous) else _measured(quantity, place)


def _is_no_share(quantity: Quantity, text: str, left: str) -> bool:
    """Whether a percentage is a margin, a part of a time, or only means "wholly"."""
    end = quantity.span.end
    if quantity.value == 100 and (
        left.endswith(("not ", "n’t ", "n't ")) or ((made := MADE_OF.match(text, end)) and not RATES.search(made[0]))
    ):
        return True
    if text.startswith(" of the time", end):
        return True
    if quantity.value in ALL and not OF_A_RATE.search(left) and WHOLLY.match(text, end):
        return True
    return MARGIN in left or (quantity.written == "words" and OF_A_TIME.match(text, end) is not None)


def find_with_unit(quantity: Quantity, place: Place, previous: Counted | None) -> Counted | None:
    """Areas, volumes, "so many times as many" and "a force 300 strong"; nothing where the number counts by its noun."""
    text, end = place.text, quantity.span.end
    volume = VOLUME.match(text, end, place.end)
    if volume:
        return counted_as("other", volume[0].strip().lower(), quantity, volume.end(), "things")
    times = TIMES.match(text, end, place.end)
    if times and quantity.value:
        return counted_as("other", "", quantity, times.end(), "multiple", noun_end=end)
    area = AREA.match(text, end, place.end)
    if area and not _is_conversion(quantity, place, previous):
        return counted_as("area", area[0].strip(" -").lower(), quantity, area.end(), "area")
    strong = STRONG.match(text, end)
    new = "strong" in (strong[0] if strong else "") or NEW.search(text, max(place.start, quantity.start - 3), quantity.start)
    if strong and (new or (quantity.value or 0) >= LARGE):
        return counted_as("people", "people", quantity, strong.end(), "people", noun_end=end)
    return _compound(quantity, place)


def _compound(quantity: Quantity, place: Place) -> Counted | None:
    """What a hyphen joins to its number: "a 100-drone attack", "the 500-ship fleet"."""
    joined = COMPOUND.match(place.text, quantity.span.end, place.end)
    if joined is None or quantity.value is None or quantity.value < 2:
        return None
    plural = f"{joined[1].lower()}s"
    armed = UNIT_OF.get(plural) == "weapons" and plural not in PARTS_OF_ONE
    if not armed and (plural not in FLEETS or quantity.value < FLEET):
        return None
    return counted_as("weapons" if armed else "other", plural, quantity, joined.end(), "noun" if armed else "things")


def _is_conversion(quantity: Quantity, place: Place, previous: Counted | None) -> bool:
    """Whether a sum only gives another sum again in another currency: "150 euros ($168)"."""
    near = place.text[max(place.start, quantity.start - CONVERSION_REACH) : quantity.start]
    same = previous is not None and previous.unit == quantity.measure == "money"
    if (
        previous
        and same
        and place.text[previous.noun_end : quantity.start] == ", or "
        and not PER.match(place.text, quantity.span.end)
    ):
        return True  # "50,000 pounds, or about $66,000"
    aside = max(near.rfind("("), near.rfind("[")) > max(near.rfind(")"), near.rfind("]")) and CONVERSION.search(near)
    if not aside or previous is None or quantity.start - previous.end > CONVERSION_GAP:
        return False
    return previous.unit == ("area" if quantity.measure == "count" else "money")


def _measured(quantity: Quantity, place: Place) -> Counted:
    """Money, percent and multiples: whatever they are of."""
    unit: Unit = "money" if quantity.measure == "money" else "percent" if quantity.measure == "percent" else "other"
    end, noun = quantity.span.end, ""
    for word, stop in split_phrase(place.text, quantity.span.end, place.end):
        if word.lower().endswith(("ed", "ly")):
            break
        end, noun = stop, word.lower()
    return counted_as(unit, noun, quantity, end, quantity.measure)
