"""What became of the people that a number counts, told by a verb before it, in its phrase or after it."""

import re

from onrecord.find.figures.nouns import AFTER, BEFORE, BEFORE_CHAIN, TOLL
from onrecord.find.figures.phrases import Phrase
from onrecord.find.figures.places import FATES, Counted, Place, counted_as
from onrecord.language.numbers import Quantity
from onrecord.records import Unit

FEW = 10
"""Below, "freed the three hostages" points back to them instead of counting them."""
CLAUSE_LENGTH = 90
DEFINITE = re.compile(
    r"\b(?:the|these|those|his|her|their|its|both|our|my|other|last|first|next)[ ](?:(?:other|last|first|remaining)[ ])?$",
    re.IGNORECASE,
)
# A clause's end, after which a verb speaks of somebody else; what lies between commas may be stepped over.
ASIDE = re.compile(
    r",[ ](?:including|among|mostly|many|most|some|all|both|half|\w+[ ]of[ ](?:them|whom))\b(?:[^,.;]|[,.](?=\d)){1,80},"
    r"|(?:,[ ](?!who)[^.;:]{1,100}?,|[ ]?[–—][^–—.;]{1,100}[–—]|[ ]-[^–—.;]{1,100}?-)"
    r"(?=[ ]?(?:were|was|have|had|has|are|remain)[ ])"
    # ", and another 14 were hurt" tells of those 14 alone.
    r"|,?[ ]and[ ](?:[\w,-]+[ ]){1,5}(?<!\d[ ])(?<!one[ ])(?<!two[ ])(?<!six[ ])(?<!ten[ ])(?<!four[ ])(?<!five[ ])(?<!nine[ ])"
    r"(?<!three[ ])(?<!seven[ ])(?<!eight[ ])(?<!others[ ])(?=(?:were|was|have|had|are|remain)[ ])"
    r"|[ ]aged[ ]\d{1,3}(?:(?:,|,?[ ]and|[ ]to)[ ]\d{1,3}){0,8}(?=[ ])",
    re.IGNORECASE,
)
AMONG = re.compile(r",[ ](?:including|among)\b|,[ ]or[ ](?:[a-z]+[ ]){0,2}\d{1,3}(?:\.\d{1,3})?(?:%|[ ]per[ ]?cent)[^,.;]{1,60},")
CLAUSE = re.compile(
    r"[.;:!?—]|,[ ]|[ ](?:and|or)[ ](?:[\w-]+[ ]){0,3}?(?=\d)|[ ](?:and[ ](?:\w+ed|\w+ing)|after|when|while"
    r"|but|where|whereas|that|as(?![ ](?:hostages|captives|prisoners)\b)|before)[ ]",
    re.IGNORECASE,
)
INCLUDING = re.compile(r"\b(?:including|among[ ]them|of[ ]whom|of[ ]them)[ ](?:[\w]+[ ]){0,2}$", re.IGNORECASE)
# "1,200 people were killed and 250 others were brought to Marn": the second have their own verb.
PREDICATE = re.compile(r"[ ](?:were|was|are|have|had)[ ]")
COORDINATED = re.compile(r",?[ ](?:(?:and|or|as[ ]well[ ]as|along[ ]with|plus)[ ])?(?:(?:another|also)[ ])?", re.IGNORECASE)


def find_fate(quantity: Quantity, place: Place, left: str, phrase: Phrase, previous: Counted | None) -> Counted | None:
    """People whose death, wound, capture … is told, by the verb before, the phrase itself, or what follows."""
    before = BEFORE.search(left)
    if before and not phrase.noun and SHOT_DOWN.match(before[0]):
        before = None  # "shot down 60": drones, told of before
    if before and quantity.value is not None and quantity.value < FEW and KNOWN.search(before[0]):
        return None  # "freed the three hostages" points back
    if before and _befell_nobody(left, before):
        return None
    if before and (quantity.written != "weak" or unit_of(before) != "captured"):
        start = quantity.start - len(left) + before.start()
        return counted_as(unit_of(before), phrase.noun, quantity, phrase.end, "verb_before", start)
    described = _find_described(quantity, place, left, phrase)
    if described:
        return described
    after = find_after(place, phrase, weak=quantity.written == "weak")
    if after and not phrase.noun and DEFINITE.search(left) and (quantity.value or 0) < FEW:
        return None  # "the three were arrested"
    if after:
        unit = "people" if EITHER.match(place.text, after[1], place.end) else unit_of(after[0])
        return counted_as(unit, phrase.noun, quantity, after[1], "verb_after", noun_end=phrase.end)
    shared = _find_shared(quantity, place, left, phrase, previous)
    if shared:
        return shared
    # "The toll has surpassed 300": the verb is part of the number's bound.
    back = max(place.start, quantity.start - CLAUSE_LENGTH)
    told = place.text[back : quantity.span.start] if quantity.written != "weak" else ""
    toll = TOLL.search(left) or TOLL.search(told)
    if toll and told and (not phrase.noun or phrase.noun == "people"):
        return counted_as(unit_of(toll), phrase.noun, quantity, phrase.end, "toll", back + toll.start())
    return None


def _befell_nobody(left: str, before: re.Match[str]) -> bool:
    """Whether a verb before a number tells of what was meant to happen, or nearly did."""
    meant = MEANT.search(left, 0, before.start()) and before[0].startswith("kill ")
    return bool(meant or NEARLY.search(left, 0, before.start()))


def _find_described(quantity: Quantity, place: Place, left: str, phrase: Phrase) -> Counted | None:
    """People whose fate an adjective tells, or a verb before somebody who is named first."""
    one_of = quantity.value == 1 and place.text.startswith(" of ", quantity.span.end)
    if phrase.state and not one_of and not (quantity.value is not None and quantity.value < FEW and DEFINITE.search(left)):
        return counted_as(phrase.state, phrase.noun, quantity, phrase.end, "noun")
    # "He is held captive, along with 56 others"
    held = [*AFTER.finditer(left)] if phrase.noun == "others" and ALONG.search(left) else []
    if held:
        return counted_as(unit_of(held[-1]), phrase.noun, quantity, phrase.end, "including")
    chain = BEFORE_CHAIN.search(left) if phrase.noun and quantity.written != "weak" else None
    if chain and not PREDICATE.match(place.text, phrase.end):
        return counted_as(unit_of(chain), phrase.noun, quantity, phrase.end, "including")
    return None


def _find_shared(quantity: Quantity, place: Place, left: str, phrase: Phrase, previous: Counted | None) -> Counted | None:
    """People who share the fate of those counted before: some of them, or others joined to them."""
    if previous is None or previous.unit not in FATES:
        return None
    between = place.text[previous.end : quantity.start]
    joined = (
        phrase.noun
        and phrase.noun not in ALIVE
        and COORDINATED.fullmatch(between)
        and not PREDICATE.match(place.text, phrase.end)
    )
    # "Seven people – three women and four men – were killed"
    inside = phrase.noun and previous.noun_end < quantity.start < previous.end
    if INCLUDING.search(left) or joined or inside:
        return counted_as(previous.unit, phrase.noun or previous.noun, quantity, phrase.end, "including")
    return None


ALIVE = frozenset("survivors witnesses rescuers".split())
"""Who stands beside the dead: "pulled 12 bodies and 45 survivors from the rubble"."""
ALONG = re.compile(r"(?:along|together)[ ]with[ ]$")
SHOT_DOWN = re.compile(r"sh(?:ot|oots|ooting)[ ]down", re.IGNORECASE)
# "Designed to kill dozens" tells of nobody killed.
MEANT = re.compile(r"\b(?:to|could|would|may|might|can|will|must)[ ]$")
NEARLY = re.compile(r"\b(?:nearly|almost|narrowly)[ ](?:\w+ly[ ])?$")
"""Before a verb: "nearly injured two others" tells of nobody hurt."""
ANIMALS = frozenset(
    "dogs cats horses cows pigs sheep goats chickens hens birds elephants whales dolphins bees wolves bears deer lions turtles "
    "calves lambs donkeys camels rhinos sharks fish".split()
)
KILLED = re.compile(
    r"(?:kill|wound|injur|hurt|maim|massacr|murder|assassinat|shot|shoot|gunn|bodies|remains|death)", re.IGNORECASE
)
ARRESTED = re.compile(r"\b(?:arrest|detain|kidnap|abduct|imprison|jail)", re.IGNORECASE)


def has_fate(place: Place, left: str, phrase: Phrase) -> bool:
    """Whether what befalls only people is told right before or behind a noun that no list has: "five skiers were found dead"."""
    if phrase.noun in ANIMALS:
        return False
    before = BEFORE.search(left)
    if before and (KILLED.match(before[0]) or ARRESTED.match(before[0])):
        return True
    after = find_after(place, phrase, weak=True)
    return after is not None and (unit_of(after[0]) in ("killed", "wounded", "missing") or bool(ARRESTED.match(after[0][0])))


KNOWN = re.compile(r"[ ](?:the|all)[ ]$", re.IGNORECASE)


def unit_of(match: re.Match[str]) -> Unit:
    """The unit whose group of a pattern matched."""
    return match.lastgroup  # type: ignore[return-value]  # the groups are named after the units


# "One person might be detained" tells of nobody detained.
MODAL = re.compile(r"^(?:[ ](?:\w+ly|also))?[ ](?:could|might|may|would|should|must|can)[ ]")
# Two fates at once are neither: "dozens were killed or wounded".
EITHER = re.compile(r"[ ](?:or|and/or)[ ](?:\w+ly[ ])?(?:killed|wounded|injured|missing|captured)\b")
AUXILIARIES = frozenset(
    "were was are is be been being have has had others other more people remain remained remains reported requiring "
    "confirmed still also later left in critically seriously badly lightly severely slightly reportedly feared presumed "
    "believed to known as listed went gone both all already had found of them those whom which on board aboard got sustained "
    "suffered received various minor serious shrapnel blast multiple gunshot".split()
)
"""What may stand between a number without noun and what became of those: "34 others were seriously wounded"."""


def find_after(place: Place, phrase: Phrase, *, weak: bool) -> tuple[re.Match[str], int] | None:
    """What became of the people of a phrase, told after them in the same clause, and where that ends in the text."""
    text, start = place.text, phrase.end
    aside = ASIDE.match(text, start, place.end) if phrase.noun or AMONG.match(text, start) else None
    start = aside.end() if aside else start
    clause = text[start : min(place.end, start + CLAUSE_LENGTH)]
    cut = CLAUSE.search(clause)
    match = AFTER.search(clause, 0, cut.start() if cut else len(clause))
    if match is None:
        return None
    if MODAL.search(clause, 0, match.start()):
        return None
    if (not phrase.noun or weak) and not AUXILIARIES.issuperset(clause[: match.start()].lower().split()):
        return None
    return match, start + match.end()
