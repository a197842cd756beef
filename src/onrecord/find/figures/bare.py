"""A number without a noun -> what it counts, by what stands around it."""

import re

from onrecord.find.figures.fates import unit_of
from onrecord.find.figures.nouns import (
    AFFECTED,
    AFTER,
    CROWD,
    GATHERED,
    LIVE,
    NOT_COUNTED,
    NUMBER_OF,
    UNIT_OF,
    is_plural,
    split_phrase,
)
from onrecord.find.figures.places import Counted, Place, counted_as
from onrecord.language.numbers import Quantity

FEW = 10
"""Below, a number without a noun is a score, a page, an hour … as often as a count."""
LARGE = 100
THOUSAND = 1000
ENDS = re.compile(r"[.,;]")
# "Of them, 42,788 were ..." counts what was spoken of before.
STAND = re.compile(r"[ ](?:were|are|have|had|was[ ]the[ ]number)[ ]")
BARE = 10_000
BARE_ENDS = re.compile(r"[.,;)]|[ ](?:in|last|this|by|from|compared|a[ ]year|per)\b")
IN_THINGS = re.compile(r"[ ]in[ ](?:[a-z]+[ ])?(?!(?:weeks|months|years|days|sales)\b)[a-z]+s\b")
"""What a sum without its currency is in: "the 500,000 in odd payments"."""
REACHED = re.compile(
    r"\b(?:to|at|of|reached|hit|surpassed|exceeded|totaled|totalled|holds?|is|was|were|by|from)[ ]"
    r"(?:(?:a|an|the)[ ])?(?:record[ ])?$",
    re.IGNORECASE,
)
# "40 tanks, up from 25 a year before", "40 jets, not 30", "five tanks and wants 20 more".
COMPARED = re.compile(
    r"\b(?:(?:up|down)[ ]from|compared[ ](?:with|to)|versus|vs\.?|instead[ ]of|rather[ ]than|against|but[ ]not|not)[ ]"
    r"(?:(?:just|only)[ ])?$"
)
# "The army puts its losses at 12 dead, the rebels say more than 60".
SAID_OTHERWISE = re.compile(
    r"\b(?:says?|said|claim(?:s|ed)?|report(?:s|ed)|counts?|counted|estimat(?:es|ed)|sp(?:eaks?|oke)[ ]of|insist(?:s|ed)"
    r"|g(?:ives?|ave)|received|got(?:[ ]back)?|handed[ ]over|needs?"
    r"|put(?:s|ting)?[ ](?:it|them|(?:the|its)[ ](?:figure|number|toll|total|losses|count|death[ ]toll))[ ]at)"
    r"[ ](?:(?:that[ ])?(?:it|they)[ ](?:was|were|is|are|lost|had)[ ]|only[ ]|just[ ])?$"
)
ELIDED_ENDS = re.compile(r"[.,;)]|[ ](?:in|an?|the|last|this|previously|before|earlier|during|at|on|and|but)\b|$")
# "Two more bodies were found, bringing the total to 61"; "… the number freed to 3,940".
TOTAL = re.compile(
    r"\b(?:br(?:ings?|inging|ought)|tak(?:es|ing)|took|rais(?:es|ed|ing)|push(?:es|ed|ing)|lift(?:s|ed|ing))[ ]"
    r"(?:the|its|their)[ ](?:[a-z-]+[ ]){0,2}?(?:total|number|tally|count|figure|toll)(?P<of>(?:[ ][\w’'-]+){0,8}?)[ ]to[ ]$"
)
MORE = re.compile(r"[ ]more(?=[.,;)]|[ ](?:in|by|on|for|next|this|are|were|failed|fell|disappeared|crashed)\b)")
# "With an additional 130 already arriving in May".
ADDED = re.compile(r"\b(?:an[ ]additional|a[ ]further|another)[ ]$")
ADDED_ENDS = re.compile(
    r"[ ](?:(?:have|had)[ ])?(?:(?:already|still|also|now|expected|due|set|planned)\b|arriv\w+|came|coming|joined|joining)"
)
# "Still hold 58", "handed over three": those whom the sentence has counted as held.
HELD = re.compile(r"\b(?:hold(?:s|ing)?|held|kept|keep(?:s|ing)?|freed|released|handed[ ]over)[ ](?:only[ ]|just[ ])?$")
# "Burned 12 homes and damaged 40", "12 homes burned and 40 damaged".
LOST = re.compile(
    r"[ ](?:more[ ])?(?:(?:were|was|have[ ]been|had[ ]been)[ ])?(?:damaged|destroyed|wrecked|ruined|flattened)"
    r"(?=[.,;)]|$|[ ](?:in|by|and|on|at)\b)"
)
ELIDED_REACH = 60
"""Code points between a count and one that leaves out its noun."""
SEVERAL = 2
"""From here on a number may leave it out: "one" stands for somebody."""
CONTINUES = re.compile(r"[.,;)]|[ ]and[ ](?=[A-Z])|[ ](?:in|on|at|last|this|during|over|since|by|from|before|so[ ]far)[ ]")
# Of money alone one says "billions" without saying of what: "spending billions on defence", "billions in aid".
SPENT = re.compile(
    r"\b(?:spen(?:t|d|ds|ding)|cost(?:s|ing)?|pay(?:s|ing)?|paid|invest(?:s|ed|ing)?|pledg(?:e|es|ed|ing)|pour(?:s|ed|ing)?|"
    r"withdr(?:aws?|ew|awn)|sav(?:e|es|ed|ing)|earn(?:s|ed|ing)?|worth|rais(?:e|es|ed|ing)|borrow(?:s|ed|ing)?|siphon\w*|"
    r"allocat(?:e|es|ed|ing)|contribut(?:e|es|ed|ing))[ ]"
    r"(?:(?:him|her|it|us|them|in|off|an?|extra|additional|another|over|out)[ ]){0,2}$",
    re.IGNORECASE,
)
IN_MONEY = re.compile(
    r"[ ](?:more[ ])?in[ ](?:[\w-]+[ ]){0,2}(?:aid|funding|funds|assets|investments?|loans?|"
    r"revenues?|sales|exports|imports|arms|damages?|"
    r"profits?|taxes|donations?|assistance|grants?|contracts?|deals|trade|cash|debts?|spending|cuts|subsidies|losses|fines)\b"
)
IN_TRILLIONS = re.compile(r"\bcosts?[ ](?:\w+[ ])?in[ ]the[ ]$|\ballow(?:s|ed|ing)?[ ]$")
# "A lot of money", "huge sums of public funds".
MUCH_MONEY = re.compile(r"[ ](?:[a-z-]+[ ])?(?:money|cash|funds)\b")
SUMS = re.compile(r"billions|trillions", re.IGNORECASE)
UNSPENT = frozenset("dozens scores tens hundreds thousands".split())


# What is done to drones and missiles, told of them before: "… of which 88 were shot down", "destroyed 88".
DOWNED = re.compile(
    r"\b(?:sh(?:ot|oots?|ooting)[ ]down|down(?:ed|ing)|intercept(?:ed|ing)|destroy(?:ed|ing)|neutrali[sz](?:ed|ing)"
    r"|suppress(?:ed|ing)|launch(?:ed|ing)|fir(?:ed|ing))[ ](?:another[ ])?$",
    re.IGNORECASE,
)
WERE_DOWNED = re.compile(
    r"[ ](?:(?:of[ ](?:them|which|those)|others|more)[ ])?(?:(?:were|was|had[ ]been|have[ ]been)[ ])?(?:\w+ly[ ])?"
    r"(?:shot[ ]down|downed|intercepted|destroyed|neutrali[sz]ed|suppressed|jammed|lost|launched|fired|brought[ ]down"
    r"|failed[ ]to[ ](?:reach|hit)|fell[ ]short|disappeared|crashed|got[ ]through|hit[ ](?:their|its)[ ]targets?)\b"
)
# "35 of 40 drones", "35 out of 40 drones".
OF_TOTAL = re.compile(r"[ ](?:out[ ])?of[ ](?:the[ ]|some[ ]|about[ ]|nearly[ ]|over[ ])?\d[\d,]{0,6}[ ]")
DOWNED_BACK = 30
"""Code points before a number in which the verb stands whose object it is."""
DOWNED_ENDS = re.compile(r"[.,;]|[ ](?:of|and|over|in|overnight|on)\b")
VOTED = re.compile(r"[ ](?:(?:voted[ ])?in[ ]favou?r|(?:voted[ ])?against|abstain(?:ed|ing)|abstentions)\b")
EMPLOYS = re.compile(r"\bemploy(?:s|ed|ing)?[ ]$", re.IGNORECASE)


def find_downed(quantity: Quantity, place: Place, earlier: Counted | None) -> Counted | None:
    """Some of the drones or missiles that were counted before, in the same sentence or an earlier one, or right behind."""
    if quantity.value is None or quantity.value < len(("one", "another")):
        return None
    text, end = place.text, quantity.span.end
    total = OF_TOTAL.match(text, end, place.end)
    noun = (
        next((word.lower() for word, _ in split_phrase(text, total.end() - 1, place.end) if is_plural(word)), "") if total else ""
    )
    unit = UNIT_OF.get(noun)
    if unit == "weapons" or (unit and quantity.value >= FEW):
        return counted_as(unit, noun, quantity, end, "continued")
    if earlier is None or earlier.unit != "weapons":
        return None
    after = WERE_DOWNED.match(text, end, place.end)
    downed = DOWNED.search(text, max(place.start, quantity.start - DOWNED_BACK), quantity.start)
    if after or (downed and DOWNED_ENDS.match(text, end)):
        return counted_as("weapons", earlier.noun, quantity, after.end() if after else end, "continued", noun_end=end)
    return None


def find_bare(quantity: Quantity, place: Place, left: str, previous: Counted | None) -> Counted | None:
    """What a number without a noun counts: those who do what people do, money, what was named before it."""
    gathered = _gathered(quantity, place, left)
    if gathered or quantity.value is None:
        return gathered or _money(quantity, place, left)
    votes = _votes(quantity, place, left, previous) or _elided(quantity, place, left, previous)
    votes = votes or _total(quantity, left, previous)
    return votes or _told_before(quantity, left) or _continued(quantity, place, left, previous)


def _votes(quantity: Quantity, place: Place, left: str, previous: Counted | None) -> Counted | None:
    """ "149 in favour, 12 against"; "by 149 votes to 12"."""
    voted = VOTED.match(place.text, quantity.span.end, place.end)
    goes_on = previous is not None and previous.noun == "votes"
    if voted and (goes_on or not voted[0].endswith("against")):
        return counted_as("other", "votes", quantity, voted.end(), "things", noun_end=quantity.span.end)
    if goes_on and left.endswith("votes to "):
        return counted_as("other", "votes", quantity, quantity.span.end, "continued")
    return None


def _elided(quantity: Quantity, place: Place, left: str, previous: Counted | None) -> Counted | None:
    """A number that is set beside one of the same, or added to it."""
    if previous is None or previous.unit == "money" or quantity.start - previous.end > ELIDED_REACH:
        return None
    compared = (COMPARED.search(left) or SAID_OTHERWISE.search(left)) and ELIDED_ENDS.match(
        place.text, quantity.span.end, place.end
    )
    told = compared or (previous.unit != "percent" and _goes_on(quantity, place, left, previous))
    if not told or (quantity.value or 0) < SEVERAL:
        return None
    return counted_as(previous.unit, previous.noun, quantity, quantity.span.end, "continued")


def _goes_on(quantity: Quantity, place: Place, left: str, previous: Counted) -> bool:
    """Whether words beside a number say that more of those counted before are meant, or what happened to them."""
    text, start, end = place.text, quantity.span.end, place.end
    if MORE.match(text, start, end) or (
        ADDED.search(text, max(place.start, quantity.span.start - 16), quantity.span.start) and ADDED_ENDS.match(text, start, end)
    ):
        return True
    if previous.unit == "captured" and HELD.search(left) and ELIDED_ENDS.match(text, start, end):
        return True
    return previous.by == "loss" and LOST.match(text, start, end) is not None


def _total(quantity: Quantity, left: str, previous: Counted | None) -> Counted | None:
    """What there are in all of those of whom it is said right here, or else of what was counted before."""
    total = TOTAL.search(left)
    if total is None:
        return None
    state = AFTER.search(total["of"])
    if state:
        return counted_as(unit_of(state), "", quantity, quantity.span.end, "toll")
    if previous is None or previous.unit in ("money", "percent", "area"):
        return None
    return counted_as(previous.unit, previous.noun, quantity, quantity.span.end, "toll")


def _money(quantity: Quantity, place: Place, left: str) -> Counted | None:
    """Sums without their currency."""
    much = MUCH_MONEY.match(place.text, quantity.span.end, place.end) if quantity.written == "weak" else None
    if much:
        return counted_as("money", "", quantity, much.end(), "money")
    last = place.text[quantity.span.start : quantity.span.end].lower().split()[-1]
    if quantity.written != "vague" or last in UNSPENT:
        return None
    told = IN_MONEY.match(place.text, quantity.span.end) or SPENT.search(left) or IN_TRILLIONS.search(left)
    return counted_as("money", "", quantity, quantity.span.end, "money") if told else None


def _gathered(quantity: Quantity, place: Place, left: str) -> Counted | None:
    """Those who do what only people do: "thousands marched"."""
    few = quantity.value is not None and quantity.value < FEW
    if few or quantity.written == "weak":
        return None
    told = GATHERED.match(place.text, quantity.span.end) or (
        quantity.value is None
        and not SUMS.match(place.text, quantity.span.start)
        and (LIVE.match(place.text, quantity.span.end) or (ENDS.match(place.text, quantity.span.end) and AFFECTED.search(left)))
    )
    if not told:
        return None
    return counted_as("people", "people", quantity, quantity.span.end, "vague" if quantity.value is None else "toll")


def _told_before(quantity: Quantity, left: str) -> Counted | None:
    """What the words before a number name: "a crowd of 3,000", "the number of tents rose to 900"."""
    crowd, number_of = CROWD.search(left) or EMPLOYS.search(left), NUMBER_OF.search(left)
    if crowd:
        return counted_as("people", "people", quantity, quantity.span.end, "toll", quantity.start - len(left) + crowd.start())
    if number_of:
        noun = (number_of["noun"] or f"{number_of['one']}s").lower().rpartition(" ")[2]
        start = quantity.start - len(left) + number_of.start()
        return counted_as(UNIT_OF.get(noun, "other"), noun, quantity, quantity.span.end, "toll", start)
    return None


def _continued(quantity: Quantity, place: Place, left: str, previous: Counted | None) -> Counted | None:
    """A further number of what was counted before it."""
    value = quantity.value or 0
    counts = previous is not None and previous.unit not in ("percent", "money")
    if previous and counts and value >= LARGE and CONTINUES.match(place.text, quantity.span.end):
        return counted_as(previous.unit, previous.noun, quantity, quantity.span.end, "continued")
    if value >= (LARGE if counts else THOUSAND) and quantity.written == "digits" and STAND.match(place.text, quantity.span.end):
        unit = previous.unit if previous and counts else "people"
        return counted_as(unit, previous.noun if previous else "people", quantity, quantity.span.end, "continued")
    return _bare(quantity, place, left)


def _bare(quantity: Quantity, place: Place, left: str) -> Counted | None:
    """A number without a noun, so large that it must count something: "sales surged to 11 million"."""
    value = quantity.value
    if value is None or value < BARE or not value.is_integer() or not BARE_ENDS.match(place.text, quantity.span.end):
        return None
    reached = REACHED.search(left)
    if reached is None or IN_THINGS.match(place.text, quantity.span.end):
        return None
    nouns = [word for word in re.findall(r"[a-z]+", left.lower()) if is_plural(word) and word not in NOT_COUNTED]
    noun = next((word for word in reversed(nouns) if word in UNIT_OF), nouns[-1] if nouns else "")
    return counted_as(UNIT_OF.get(noun, "other"), noun, quantity, quantity.span.end, "bare") if noun else None
