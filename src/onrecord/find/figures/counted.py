"""A number in its sentence -> what it counts, or nothing where it counts nothing that the record keeps."""

import re

from onrecord.find.figures.bare import find_bare, find_downed
from onrecord.find.figures.fates import CLAUSE_LENGTH, DEFINITE, FEW, find_after, find_fate, has_fate
from onrecord.find.figures.labelled import find_labelled
from onrecord.find.figures.lists import find_listed, find_of_them, find_of_those, find_parted, find_told_as_share
from onrecord.find.figures.measured import find_measured, find_with_unit
from onrecord.find.figures.nouns import (
    ARMED,
    BEFORE,
    CUTS,
    HIT,
    MILITARY,
    NOT_COUNTED,
    ONLY_ARMED,
    OTHERS_IN_LARGE_NUMBERS,
    POSTS,
    SINGULAR,
    UNIT_OF,
    WAS_HIT,
    WITH_A_FATE,
)
from onrecord.find.figures.persons import PEOPLES, is_person
from onrecord.find.figures.phrases import Phrase, find_phrase
from onrecord.find.figures.places import FATES, Counted, Place, counted_as
from onrecord.find.figures.votes import find_voters
from onrecord.language.numbers import Quantity
from onrecord.records import Unit

MANY = 100
"""Below, carriers, batteries and the like are counted only as an army's."""
SOME = 20
"""From here on any plural noun counts as `other`; below, only those listed: "eight proposals", "13 regions" are no figures."""
DOZENS = 10
"""From here on people count whoever they are: "50 of my counterparts", "twenty researchers"."""

# "Only five trucks came" tells how few.
ONLY = re.compile(r"\b(?:only|just|a[ ]mere)[ ]$", re.IGNORECASE)
TOO_FEW = frozenset("trucks flights boats families households crew staff personnel police meals stations".split())
# "29 robots per 10,000 people" is one figure.
PER = re.compile(r"\b(?:per|every)[ ]$", re.IGNORECASE)
# Something is numbered by the name before it: "Resolution 2231", "Boeing 737", "Section 301", "category five".
NAMED = re.compile(
    r"(?:\b[A-Z][\w’'&.-]*[ ]|\b(?:category|level|phase|stage|grade|number|room|page|age|aged|top|group[ ]of|no\.?|nos\.)[ ])$"
)
# "A grade 12 textbook asks students".
LABEL = re.compile(r"\b(?:[Gg]rade|[Pp]hase|[Ss]tage|[Cc]ategory|[Cc]hapter|[Pp]age|[Rr]oom)[ ]$")
NAMED_AT_START = re.compile(
    r"(?:^|[.!?:\"“][ ]?)(?:In|At|The|On|By|For|Over|Nearly|About|All|Of|From|Some|Only|Just|With|And|But|Among|Between"
    r"|Another|Around|Roughly|Almost|Their|These|Those|Its|His|Her|Our|When|While|After|Before|Since|Until|Within|During"
    r"|Every|Each|Also|Now|Then|Than|As|If|Including|Killing|Besides|Under|Another|Up)[ ]$"
)
SMALL_NAME = 10_000
IN_LARGE_NUMBERS: dict[str, tuple[int, Unit]] = {"rounds": (1000, "weapons"), "times": (50, "other")}
"""Nouns that are counted from a number on: of talks and fights there are fewer rounds than of ammunition, and what happened
"2,935 times" is counted by those who tell it."""


def find_counted(quantity: Quantity, place: Place, previous: Counted | None, earlier: Counted | None) -> Counted | None:
    """What a number counts; `previous` is what the last one in the same sentence counted, `earlier` the last one of all."""
    span = quantity.span
    if PER.search(place.text, max(place.start, span.start - 6), span.start):
        return None
    follows = place.text[span.end : span.end + 1]
    if quantity.measure != "count" or quantity.per_side:
        return None if follows.isalnum() else find_measured(quantity, place, previous)
    with_unit = find_with_unit(quantity, place, previous)
    if with_unit or follows.isalnum() or follows == "-":
        return with_unit
    return _people_and_things(quantity, place, previous, earlier) or (find_of_them(quantity, place, earlier) if earlier else None)


def _is_name(quantity: Quantity, place: Place) -> bool:
    """Whether a bare number belongs to a name before it."""
    if quantity.start != quantity.span.start or quantity.value is None or quantity.value >= SMALL_NAME:
        return False
    left = place.text[max(place.start, quantity.start - 25) : quantity.start]
    return bool(NAMED.search(left)) and not NAMED_AT_START.search(left)


def _people_and_things(quantity: Quantity, place: Place, previous: Counted | None, earlier: Counted | None) -> Counted | None:
    """What a plain number counts."""
    shared = _shared(quantity, place, previous, earlier)
    if shared:
        return shared
    phrase = find_phrase(quantity, place)
    voters = find_voters(quantity, place, phrase)
    if voters:
        return voters
    in_large = IN_LARGE_NUMBERS.get(phrase.noun)
    if in_large and quantity.written == "digits" and (quantity.value or 0) >= in_large[0]:
        return counted_as(in_large[1], phrase.noun, quantity, phrase.end, "any_noun")
    if phrase.noun in NOT_COUNTED or (quantity.value is not None and quantity.value < 1) or _is_no_count(quantity, place):
        return None
    left = place.text[max(place.start, quantity.start - CLAUSE_LENGTH) : quantity.start]
    unit = _unit_of(place, left, quantity, phrase)
    if (
        phrase.noun in AIRCRAFT
        and CIVIL.search(place.text, place.start, place.end)
        and not AT_WAR.search(place.text, place.start, place.end)
    ):
        unit = "other"
    if phrase.noun and LABEL.search(left):
        return None
    if (unit not in FATES | {"people"} or phrase.noun in WITH_A_FATE) and _is_name(quantity, place):
        return None
    if unit == "other" and _is_armed(place, left, quantity, phrase, previous):
        unit = "weapons"
    if phrase.noun and unit != "people":
        return _things(quantity, place, left, phrase, unit, previous)
    return find_fate(quantity, place, left, phrase, previous) or _crowd(quantity, place, left, phrase, previous)


def _unit_of(place: Place, left: str, quantity: Quantity, phrase: Phrase) -> Unit | None:
    """The unit that a phrase's noun tells, by itself or with what stands around it."""
    noun = phrase.noun
    unit = UNIT_OF.get(noun) or ("people" if quantity.value == 1 and noun in SINGULAR else None)
    if noun in WITH_A_FATE or (noun in POSTS and CUTS.search(left)) or (noun == "lives" and SAVED.search(left)):
        return "people"
    if unit or not noun:
        return unit
    if MODEL.fullmatch(noun):
        return "weapons"
    if is_person(noun) and (quantity.value is None or quantity.value >= DOZENS):
        return "people"
    is_people = PEOPLES.match(place.text[phrase.end - len(noun) : phrase.end]) or has_fate(place, left, phrase)
    return "people" if is_people else None


def _shared(quantity: Quantity, place: Place, previous: Counted | None, earlier: Counted | None) -> Counted | None:
    """What a number counts whose noun stands with another one."""
    shared = previous and (
        find_of_those(quantity, place, previous)
        or find_listed(quantity, place, previous)
        or find_parted(quantity, place, previous)
        or find_told_as_share(quantity, place, previous)
    )
    return shared or find_downed(quantity, place, earlier) or find_labelled(quantity, place, previous or earlier)


# "One of the three soldiers was killed" counts one.
PART_OF = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\d{1,3})[ ]of[ ](?:the|those|these|its|his|her|their)[ ]$",
    re.IGNORECASE,
)
# "How many people were released" tells no number.
RATIO = re.compile(r"\bout[ ]of[ ]every[ ]\d", re.IGNORECASE)
"""A sentence that tells a ratio: "out of every 100 men two will die" counts nobody."""
HOW = re.compile(r"\bhow[ ]$", re.IGNORECASE)


SAVED = re.compile(r"\b(?:sav|protect|chang|improv|touch|affect|transform)\w*[ ](?:[\w-]+[ ]){0,3}$", re.IGNORECASE)
FLIGHTS = re.compile(r"[ ](?:more[ ])?flights\b")
STAIRS = re.compile(r"\b(?:climb\w*|stairs?|staircases?|walk(?:ed|ing)?[ ](?:up|down))\b")
"""What flights are of that nobody boards."""
AIRCRAFT = frozenset("planes airplanes aircraft jets helicopters".split())
CIVIL = re.compile(
    r"\b(?:passengers?|civil|commercial|airports?|airlines?|airfields|carriers?|flights?|travell?ers|Boeing|Airbus|private|fire|firefighting)\b"
)
AT_WAR = re.compile(
    r"\b(?:military|army|air[ ]force(?![ ]one\b)|fighters?|combat|war|bomb\w*|shot|down(?:ed|ing)|destroy\w*|missiles?"
    r"|drones?|strikes?|struck|attack\w*|troops|soldiers|weapons?|navy|naval|defen[cs]e)\b",
    re.IGNORECASE,
)
# "F-16s", "Su-35s", "T-72s".
MODEL = re.compile(r"[a-z]{1,4}-\d{1,3}[a-z]{0,2}s")


def _is_armed(place: Place, left: str, quantity: Quantity, phrase: Phrase, previous: Counted | None) -> bool:
    """Whether vehicles, ships … are an army's: by a word of their phrase, a navy before them, or the last count of the same."""
    if phrase.noun not in ARMED:
        return False
    return (
        MILITARY.search(place.text, quantity.span.end, phrase.end) is not None
        or MILITARY.search(left) is not None
        or (previous is not None and previous.unit == "weapons" and previous.noun == phrase.noun)
    )


def _is_known_by(quantity: Quantity, text: str) -> bool:
    """Whether a number of three digits is what something is called, since the text has "a 413 plan", or several "413s"."""
    number = text[quantity.span.start : quantity.span.end]
    called = len(number) == len("413") and number.isdigit() and quantity.start == quantity.span.start
    return called and (f" {number}s " in text or f" a {number} " in text)


# A share, not a count: "one in four respondents". An age: "18-45 year old men".
ONE_IN = re.compile(r"\b(?:one|two|three|four|five|six|seven|eight|nine|\d{1,3})[ ]in[ ](?:every[ ])?$", re.IGNORECASE)
AGED = re.compile(
    r"\bage[sd]?[ ](?:(?:between|from)?[ ]?"
    r"|(?:between[ ])?\d{1,3}(?:(?:,|[ ](?:and|to|or))[ ]\d{1,3}){0,8}(?:,|,?[ ](?:and|to|or))[ ])$"
)
"""Before an age, or one of a list: "aged 8, 12 and 17"."""
OLDEST = 120
AIRLINER = re.compile(r"7[0-8]7")
"""Of Boeing's: "787 orders"."""
# "The HAL 9000 computer": a number behind a name that an article stands before is the name's.
MODEL_NUMBER = re.compile(r"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er)[ ](?:[A-Z][A-Z-]+|[A-Z][a-z]+[A-Z]\w*)[ ]$")
# "A thousand and one enemies" are many.
MANY_ONES = re.compile(r"(?:a|one)[ ](?:hundred|thousand|million)[ ]and[ ]one\b", re.IGNORECASE)
CALLS = re.compile(r"(?:911|999|112)[ ](?:calls?|callers?|operators?|dispatchers?)\b")
"""Telephone numbers."""
OLD = re.compile(r"[ -](?:years?|months?|weeks?|days?)[ -]old")


def _is_no_count(quantity: Quantity, place: Place) -> bool:
    """Whether a plain number is a share's, an age's or a question's."""
    text, start = place.text, quantity.start
    return bool(
        _is_known_by(quantity, text)
        or CALLS.match(text, quantity.span.start)
        or MANY_ONES.fullmatch(text, quantity.span.start, quantity.span.end)
        or (AIRLINER.fullmatch(text, quantity.span.start, quantity.span.end) and "Boeing" in text)
        or MODEL_NUMBER.search(text, max(place.start, start - 30), start)
        or ONE_IN.search(text, max(place.start, start - 25), start)
        or OLD.match(text, quantity.span.end)
        or ((quantity.value or 0) <= OLDEST and AGED.search(text, max(place.start, start - 60), start))
        or ((quantity.value or 0) < DOZENS and PART_OF.search(text, max(place.start, start - 25), start))
        or HOW.search(text, max(place.start, start - 4), start)
        or (text.find(" every ", place.start, place.end) >= 0 and RATIO.search(text, place.start, place.end))
        or (FLIGHTS.match(text, quantity.span.end) and STAIRS.search(text, place.start, place.end))
    )


def _things(
    quantity: Quantity, place: Place, left: str, phrase: Phrase, unit: Unit | None, previous: Counted | None
) -> Counted | None:
    """What is counted by a noun that tells the unit by itself, or any noun in large numbers."""
    value = quantity.value
    if phrase.noun in STATES and not _are_told_of(value, left, phrase):
        return None
    if unit == "other" and phrase.noun in ONLY_ARMED and (value is None or value < MANY):
        return None
    if quantity.written == "weak" and not (unit in FATES | {"weapons"} and _is_large(quantity)):
        return None
    if unit not in FATES | {"weapons"} and value is not None and value > 1 and _is_loss(quantity, place, left, phrase, previous):
        return counted_as("other", phrase.noun, quantity, phrase.end, "loss")
    if (
        value is not None
        and value < FEW
        and (
            (value < 2 and unit not in FATES)
            or (phrase.noun in OTHERS_IN_LARGE_NUMBERS and not (phrase.noun in TOO_FEW and ONLY.search(left)))
            or DEFINITE.search(left)
        )
    ):
        return None
    if unit is None and (
        quantity.written == "weak" or (value is not None and value < MANY and not _is_some(value, left, phrase))
    ):
        return None
    if unit == "captured" and (before := BEFORE.search(left)) and before.lastgroup == "killed":
        return counted_as("killed", phrase.noun, quantity, phrase.end, "verb_before")
    if unit == "captured" and (fate := find_after(place, phrase, weak=False)) and fate[0].lastgroup == "killed":
        return counted_as("killed", phrase.noun, quantity, fate[1], "verb_after", noun_end=phrase.end)
    if unit == "captured" and value == 1 and place.text.startswith(" of ", quantity.span.end):
        return None  # "the father of one of the inmates"
    by = "vague" if value is None else "noun" if unit and unit != "other" else "things" if unit else "any_noun"
    return counted_as(unit or "other", phrase.noun, quantity, phrase.end, by)


STATES = frozenset({"countries", "nations"})
# "Delegates from 80 countries" counts delegates, "among dozens of countries" and "last of 60 nations" none.
FROM_STATES = re.compile(r"\b(?:from|of|among|than|plus|and)[ ]$", re.IGNORECASE)


def _are_told_of(value: float | None, left: str, phrase: Phrase) -> bool:
    """Whether dozens of states are themselves what is told of."""
    many = value is None or _is_some(value, left, phrase)
    return many and FROM_STATES.search(left) is None


# "Damaging three flats in a block, eight cars and …": the verb stands before the first.
LOST_TOO = re.compile(r"(?:[ ](?:in|of|at|on|near)[ ][^,.;:]{1,40})?(?:,[ ]an?[ ][^,.;:]{1,30}){0,2}(?:,|,?[ ]and)[ ]")


def _is_loss(quantity: Quantity, place: Place, left: str, phrase: Phrase, previous: Counted | None) -> bool:
    """Whether it is told that what a number counts, not what was told of before, was hit, lost or taken."""
    if DEFINITE.search(left):
        return False
    if previous and previous.by == "loss" and LOST_TOO.fullmatch(place.text, previous.end, quantity.start):
        return True
    return WAS_HIT.match(place.text, phrase.end, place.end) is not None or HIT.search(left) is not None


OWNED = re.compile(r"(?:[’']s?|\b(?:the|these|those|his|her|their|its|both|our|my|all|top|last|first|next))[ ]$", re.IGNORECASE)


def _is_some(value: float, left: str, phrase: Phrase) -> bool:
    """Whether a few dozen of something are counted, not spoken of as known ("each of the country's 93 offices")."""
    return value >= SOME and not phrase.named and OWNED.search(left) is None


def _is_large(quantity: Quantity) -> bool:
    """Whether a weak quantity is one that speaks of size: "a large number of", three words at least."""
    return quantity.span.end - quantity.span.start > len("large numbers")


SOURCES = re.compile(
    r"[ ](?:familiar|briefed|close[ ]to|involved[ ]in|with[ ](?:direct[ ])?knowledge|who[ ](?:spoke|asked"
    r"|declined|were[ ](?:familiar|briefed)))\b"
)
RESCUED = re.compile(r"[ ](?:had[ ]to[ ]be[ ]|was[ ]|were[ ]|has[ ]been[ ]|have[ ]been[ ])?rescued\b")
KIN = re.compile(
    r"\b(?:(?:wife|wives|husband|partner|parents)[ ]and|father|mother|parent|grandmother|grandfather|have|has|had|with|of)"
    r"[ ](?:of[ ])?$",
    re.IGNORECASE,
)


def _is_kin(left: str, phrase: Phrase) -> bool:
    """Whether the number tells of somebody's family."""
    return phrase.noun in ("children", "kids", "boys", "girls") and bool(KIN.search(left))


ACTED_ON = (
    r"(?:sanction|blacklist|charg|indict|dismiss|fir|expel|sentenc|convict|summon|suspend|deport|extradit|prosecut|sack|rescu|recall"
    r"|appoint|elect|nominat|accus|oust|replac)l?ed"
)
WAS_ACTED_ON = re.compile(
    r"(?:[ ]of(?:[ ](?!(?:and|but|that|which|who|for|to|in|on|at|by|from)[ ])[\w’'-]+){1,6}?)?"
    rf"[ ](?:(?:had|have|has)[ ](?:to[ ]be|been)|were|was|are|is)[ ](?:also[ ])?(?:{ACTED_ON}|tried|found[ ]guilty)\b"
    r"|[ ](?:(?:had|have|has)[ ])?(?:resigned|quit|stepped[ ]down|defected|walked[ ]out)\b",
    re.IGNORECASE,
)
ACTS_ON = re.compile(rf"\b{ACTED_ON}[ ]$", re.IGNORECASE)


def _is_acted_on(place: Place, left: str, phrase: Phrase) -> bool:
    """Whether few people are news by what is done to them: "expelled five diplomats", "two aides were charged"."""
    return WAS_ACTED_ON.match(place.text, phrase.end) is not None or ACTS_ON.search(left) is not None


def _crowd(quantity: Quantity, place: Place, left: str, phrase: Phrase, previous: Counted | None) -> Counted | None:
    """People of whom only the number is told, and numbers without a noun."""
    if not phrase.noun:
        return find_bare(quantity, place, left, previous)
    value = quantity.value
    few = value is not None and value < FEW
    if phrase.noun in WITH_A_FATE and value is not None and value < DOZENS and not _is_acted_on(place, left, phrase):
        return None
    if (
        (quantity.written == "weak" and not _is_large(quantity))
        or SOURCES.match(place.text, phrase.end)
        or (few and (DEFINITE.search(left) or _is_kin(left, phrase)))
    ):
        return None
    if (value == 1 or (few and phrase.noun in OTHERS_IN_LARGE_NUMBERS)) and not RESCUED.match(place.text, phrase.end):
        return None
    return counted_as("people", phrase.noun, quantity, phrase.end, "vague" if value is None else "few" if few else "people")
