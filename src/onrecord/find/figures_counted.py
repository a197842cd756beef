"""A number in its sentence -> what it counts, or nothing where it counts nothing that the record keeps."""

import re
from dataclasses import dataclass

from onrecord.find.figures_bare import find_bare, find_downed
from onrecord.find.figures_lists import find_listed, find_of_them, find_of_those
from onrecord.find.figures_measured import find_measured, find_with_unit
from onrecord.find.figures_nouns import (
    AFTER,
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
    TOLL,
    UNIT_OF,
    WAS_HIT,
    WITH_A_FATE,
    is_plural,
    split_phrase,
)
from onrecord.find.figures_places import FATES, Counted, Place, counted_as
from onrecord.language.numbers import Quantity
from onrecord.records import Unit

MANY = 100
"""Below, carriers, batteries and the like are counted only as an army's."""
SOME = 20
"""From here on any plural noun counts as `other`; below, only those listed: "eight proposals", "13 regions" are no figures."""
DOZENS = 10
"""From here on people count whoever they are: "50 of my counterparts", "twenty researchers"."""
FEW = 10
"""Below, "the three hostages" points back to them instead of counting them."""


DEFINITE = re.compile(
    r"\b(?:the|these|those|his|her|their|its|both|our|my|other|last|first|next)[ ](?:(?:other|last|first" r"|remaining)[ ])?$",
    re.IGNORECASE,
)
OF = re.compile(
    r"(?:[ ]or[ ](?:so|more|fewer))?"
    r"(?:[ ]of[ ](?:(?:the|its|their|his|her|these|those|our|my|all)[ ](?:\d{1,4}[ ])?)?|[ ](?:more[ ])?)",
    re.IGNORECASE,
)
# A clause's end, after which a verb speaks of somebody else; what lies between commas may be stepped over.
ASIDE = re.compile(
    r",[ ](?:including|among|mostly|many|most|some|all|both|half)\b[^,.;]{1,80},"
    r"|(?:,[ ](?!who)[^.;:]{1,100}?,|[ ]?[–—][^–—.;]{1,100}[–—]|[ ]-[^–—.;]{1,100}?-)"
    r"(?=[ ]?(?:were|was|have|had|has|are|remain)[ ])"
    r"|,?[ ]and[ ](?:[\w,-]+[ ]){1,5}(?=(?:were|was|have|had|are|remain)[ ])",
    re.IGNORECASE,
)
AMONG = re.compile(r",[ ](?:including|among)\b")
CLAUSE = re.compile(
    r"[.;:!?—]|,[ ]|[ ](?:and|or)[ ](?:[\w-]+[ ]){0,3}?(?=\d)|[ ](?:and[ ](?:\w+ed|\w+ing)|after|when|while"
    r"|but|where|whereas|as|before)[ ]",
    re.IGNORECASE,
)
CLAUSE_LENGTH = 90
INCLUDING = re.compile(r"\b(?:including|among[ ]them|of[ ]whom|of[ ]them)[ ](?:[\w]+[ ]){0,2}$", re.IGNORECASE)
# "29 robots per 10,000 people" is one figure.
PER = re.compile(r"\b(?:per|every)[ ]$", re.IGNORECASE)
COORDINATED = re.compile(r",?[ ](?:(?:and|or|as[ ]well[ ]as|along[ ]with|plus)[ ])?(?:(?:another|also)[ ])?", re.IGNORECASE)
# Something is numbered by the name before it: "Resolution 2231", "Boeing 737", "Section 301", "category five".
NAMED = re.compile(
    r"(?:\b[A-Z][\w’'&.-]*[ ]|\b(?:category|level|phase|stage|grade|number|room|page|age|aged|top|group[ ]of|no\.?|nos\.)[ ])$"
)
NAMED_AT_START = re.compile(
    r"(?:^|[.!?:\"“][ ]?)(?:In|At|The|On|By|For|Over|Nearly|About|All|Of|From|Some|Only|Just|With|And|But|Among)[ ]$"
)
SMALL_NAME = 10_000


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
    phrase = _phrase(quantity, place)
    if phrase.noun in NOT_COUNTED or (quantity.value is not None and quantity.value < 1) or _is_no_count(quantity, place):
        return None
    left = place.text[max(place.start, quantity.start - CLAUSE_LENGTH) : quantity.start]
    unit = UNIT_OF.get(phrase.noun) or ("people" if quantity.value == 1 and phrase.noun in SINGULAR else None)
    if phrase.noun == "lives" and SAVED.search(left):
        unit = "people"
    if unit not in FATES and unit != "people" and _is_name(quantity, place):
        return None
    if phrase.noun in WITH_A_FATE or (phrase.noun in POSTS and CUTS.search(left)):
        unit = "people"
    if phrase.noun and unit is None and PEOPLES.match(place.text[phrase.end - len(phrase.noun) : phrase.end]):
        unit = "people"
    if phrase.noun and unit is None and MODEL.fullmatch(phrase.noun):
        unit = "weapons"
    if unit == "other" and _is_armed(place, left, quantity, phrase, previous):
        unit = "weapons"
    if phrase.noun and unit != "people":
        return _things(quantity, place, left, phrase, unit)
    return _fate(quantity, place, left, phrase, previous) or _crowd(quantity, place, left, phrase, previous)


def _shared(quantity: Quantity, place: Place, previous: Counted | None, earlier: Counted | None) -> Counted | None:
    """What a number counts whose noun stands with another one."""
    shared = previous and (find_of_those(quantity, place, previous) or find_listed(quantity, place, previous))
    return shared or find_downed(quantity, place, earlier)


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """The noun phrase after a number; without a noun, `noun` is empty and `end` the number's end."""

    noun: str
    end: int
    state: Unit | None
    """What an adjective in it tells: "12 wounded soldiers"."""
    named: bool = False
    """Whether the noun has a capital, and may be part of a name."""


STATES = frozenset("wounded injured dead missing captured displaced".split())
"""What may stand before other adjectives of a phrase: "12 injured Ostian sailors"."""
# "One of the three soldiers was killed" counts one.
PART_OF = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\d{1,3})[ ]of[ ](?:the|those|these|its|his|her|their)[ ]$",
    re.IGNORECASE,
)
# "How many people were released" tells no number.
HOW = re.compile(r"\bhow[ ]$", re.IGNORECASE)


def _phrase(quantity: Quantity, place: Place) -> Phrase:
    link = OF.match(place.text, quantity.span.end, place.end)
    start = link.end() - 1 if link and " o" in link[0] else quantity.span.end
    noun, end, named = "", quantity.span.end, False
    state: Unit | None = None
    for word, stop in split_phrase(place.text, start, place.end):
        low = word.lower()
        one = quantity.value == 1 and low in SINGULAR
        # "12 people said", but "300 rights cases": a plural right after a plural is the head.
        if noun and noun not in STATES and low not in UNIT_OF and not (is_plural(word) and noun not in UNIT_OF):
            break
        if one or is_plural(word):
            state = state or (UNIT_OF[noun] if UNIT_OF.get(noun) in FATES else None)
            noun, end, named = low, stop, word[0].isupper()
    return Phrase(noun=noun, end=end, state=state, named=named)


SAVED = re.compile(r"\b(?:sav|protect|chang|improv|touch|affect|transform)\w*[ ](?:[\w-]+[ ]){0,3}$", re.IGNORECASE)
# "F-16s", "Su-35s", "T-72s".
MODEL = re.compile(r"[a-z]{1,4}-\d{1,3}[a-z]{0,2}s")
# Peoples and townsfolk by their endings: "Gazans", "New Yorkers".
PEOPLES = re.compile(
    r"[A-Z][\w’-]{2,}(?:ans|ites|Yorkers|oners|liners|vites)$|(?:Londoners|Berliners|Muscovites|Brits|Swedes|Danes|Finns|Spaniards)$"
)


def _is_armed(place: Place, left: str, quantity: Quantity, phrase: Phrase, previous: Counted | None) -> bool:
    """Whether vehicles, ships … are an army's: by a word of their phrase, a navy before them, or the last count of the same."""
    if phrase.noun not in ARMED:
        return False
    return (
        MILITARY.search(place.text, quantity.span.end, phrase.end) is not None
        or MILITARY.search(left) is not None
        or (previous is not None and previous.unit == "weapons" and previous.noun == phrase.noun)
    )


# A share, not a count: "one in four respondents". An age: "18-45 year old men".
ONE_IN = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|\d{1,3})[ ](?:in|out[ ]of)[ ](?:every[ ])?$", re.IGNORECASE
)
AGED = re.compile(r"\bage[sd]?[ ](?:between[ ])?\d{1,3}(?:(?:,|[ ](?:and|to|or))[ ]\d{1,3}){0,8}(?:,|,?[ ](?:and|to|or))[ ]$")
"""A list of ages: "aged 8, 12 and 17"."""
OLD = re.compile(r"[ -](?:years?|months?|weeks?|days?)[ -]old")


def _is_no_count(quantity: Quantity, place: Place) -> bool:
    """Whether a plain number is a share's, an age's or a question's."""
    text, start = place.text, quantity.start
    return bool(
        ONE_IN.search(text, max(place.start, start - 25), start)
        or OLD.match(text, quantity.span.end)
        or AGED.search(text, max(place.start, start - 60), start)
        or PART_OF.search(text, max(place.start, start - 25), start)
        or HOW.search(text, max(place.start, start - 4), start)
    )


def _things(quantity: Quantity, place: Place, left: str, phrase: Phrase, unit: Unit | None) -> Counted | None:
    """What is counted by a noun that tells the unit by itself, or any noun in large numbers."""
    value = quantity.value
    if unit == "other" and phrase.noun in ONLY_ARMED and (value is None or value < MANY):
        return None
    if quantity.written == "weak" and not (unit in FATES | {"weapons"} and _is_large(quantity)):
        return None
    if unit not in FATES | {"weapons"} and value is not None and value > 1 and _is_loss(place, left, phrase):
        return counted_as("other", phrase.noun, quantity, phrase.end, "loss")
    if (
        value is not None
        and value < FEW
        and ((value < 2 and unit not in FATES) or phrase.noun in OTHERS_IN_LARGE_NUMBERS or DEFINITE.search(left))
    ):
        return None
    if unit is None and (
        quantity.written == "weak" or (value is not None and value < MANY and not _is_some(value, left, phrase))
    ):
        return None
    if unit == "captured" and (fate := _after(place, phrase, weak=False)) and fate[0].lastgroup == "killed":
        return counted_as("killed", phrase.noun, quantity, fate[1], "verb_after", noun_end=phrase.end)
    by = "vague" if value is None else "noun" if unit and unit != "other" else "things" if unit else "any_noun"
    return counted_as(unit or "other", phrase.noun, quantity, phrase.end, by)


def _is_loss(place: Place, left: str, phrase: Phrase) -> bool:
    """Whether it is told that what a number counts, not what was told of before, was hit, lost or taken."""
    if DEFINITE.search(left):
        return False
    return WAS_HIT.match(place.text, phrase.end, place.end) is not None or HIT.search(left) is not None


OWNED = re.compile(r"(?:[’']s?|\b(?:the|these|those|his|her|their|its|both|our|my|all|top|last|first|next))[ ]$", re.IGNORECASE)


def _is_some(value: float, left: str, phrase: Phrase) -> bool:
    """Whether a few dozen of something are counted, not spoken of as known ("each of the country's 93 offices")."""
    return value >= SOME and not phrase.named and OWNED.search(left) is None


def _is_large(quantity: Quantity) -> bool:
    """Whether a weak quantity is one that speaks of size: "a large number of", three words at least."""
    return quantity.span.end - quantity.span.start > len("large numbers")


def _fate(quantity: Quantity, place: Place, left: str, phrase: Phrase, previous: Counted | None) -> Counted | None:
    """People whose death, wound, capture … is told, by the verb before, the phrase itself, or what follows."""
    before = BEFORE.search(left)
    if before and quantity.value is not None and quantity.value < FEW and KNOWN.search(before[0]):
        return None  # "freed the three hostages" points back
    if before and (quantity.written != "weak" or _unit(before) != "captured"):
        start = quantity.start - len(left) + before.start()
        return counted_as(_unit(before), phrase.noun, quantity, phrase.end, "verb_before", start)
    if phrase.state and not (quantity.value is not None and quantity.value < FEW and DEFINITE.search(left)):
        return counted_as(phrase.state, phrase.noun, quantity, phrase.end, "noun")
    after = _after(place, phrase, weak=quantity.written == "weak")
    if after:
        unit = "people" if EITHER.match(place.text, after[1], place.end) else _unit(after[0])
        return counted_as(unit, phrase.noun, quantity, after[1], "verb_after", noun_end=phrase.end)
    between = place.text[previous.end : quantity.start] if previous else ""
    if previous and previous.unit in FATES and (INCLUDING.search(left) or (phrase.noun and COORDINATED.fullmatch(between))):
        return counted_as(previous.unit, phrase.noun or previous.noun, quantity, phrase.end, "including")
    # "The toll has surpassed 300": the verb is part of the number's bound.
    back = max(place.start, quantity.start - CLAUSE_LENGTH)
    told = place.text[back : quantity.span.start] if quantity.written != "weak" else ""
    toll = TOLL.search(left) or TOLL.search(told)
    if toll and told and (not phrase.noun or phrase.noun == "people"):
        return counted_as(_unit(toll), phrase.noun, quantity, phrase.end, "toll", back + toll.start())
    return None


KNOWN = re.compile(r"[ ](?:the|all)[ ]$", re.IGNORECASE)


def _unit(match: re.Match[str]) -> Unit:
    """The unit whose group of a pattern matched."""
    return match.lastgroup  # type: ignore[return-value]  # the groups are named after the units


# Two fates at once are neither: "dozens were killed or wounded".
EITHER = re.compile(r"[ ](?:or|and/or)[ ](?:\w+ly[ ])?(?:killed|wounded|injured|missing|captured)\b")
AUXILIARIES = frozenset(
    "were was are is be been being have has had others other more people remain remained remains reported requiring "
    "confirmed still also later left in critically seriously badly lightly severely slightly reportedly feared presumed "
    "believed to known as listed went gone both all already had".split()
)
"""What may stand between a number without noun and what became of those: "34 others were seriously wounded"."""


def _after(place: Place, phrase: Phrase, *, weak: bool) -> tuple[re.Match[str], int] | None:
    """What became of the people of a phrase, told after them in the same clause, and where that ends in the text."""
    text, start = place.text, phrase.end
    aside = ASIDE.match(text, start, place.end) if phrase.noun or AMONG.match(text, start) else None
    start = aside.end() if aside else start
    clause = text[start : min(place.end, start + CLAUSE_LENGTH)]
    cut = CLAUSE.search(clause)
    match = AFTER.search(clause, 0, cut.start() if cut else len(clause))
    if match is None:
        return None
    if (not phrase.noun or weak) and not AUXILIARIES.issuperset(clause[: match.start()].lower().split()):
        return None
    return match, start + match.end()


SOURCES = re.compile(
    r"[ ](?:familiar|briefed|close[ ]to|involved[ ]in|with[ ](?:direct[ ])?knowledge|who[ ](?:spoke|asked"
    r"|declined|were[ ](?:familiar|briefed)))\b"
)
RESCUED = re.compile(r"[ ](?:had[ ]to[ ]be[ ]|was[ ]|were[ ]|has[ ]been[ ]|have[ ]been[ ])?rescued\b")
KIN = re.compile(r"\b(?:father|mother|parent|grandmother|grandfather|have|has|had|with|of)[ ](?:of[ ])?$", re.IGNORECASE)


def _is_kin(left: str, phrase: Phrase) -> bool:
    """Whether the number tells of somebody's family."""
    return phrase.noun in ("children", "kids", "boys", "girls") and bool(KIN.search(left))


ACTED_ON = (
    r"(?:sanction|blacklist|charg|indict|dismiss|fir|expel|sentenc|convict|summon|suspend|deport|extradit|prosecut|sack|rescu|recall"
    r"|appoint|elect|nominat|accus|oust|replac)l?ed"
)
WAS_ACTED_ON = re.compile(
    rf"[ ](?:(?:had|have|has)[ ](?:to[ ]be|been)|were|was|are|is)[ ](?:also[ ])?(?:{ACTED_ON}|tried)\b"
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
        quantity.written == "weak"
        or SOURCES.match(place.text, phrase.end)
        or (few and (DEFINITE.search(left) or _is_kin(left, phrase)))
    ):
        return None
    if (value == 1 or (few and phrase.noun in OTHERS_IN_LARGE_NUMBERS)) and not RESCUED.match(place.text, phrase.end):
        return None
    return counted_as("people", phrase.noun, quantity, phrase.end, "vague" if value is None else "few" if few else "people")
