"""What a sum is for, or a share is of: behind the number, by its verb, before it, or as the sum before it in the text."""

import re
from dataclasses import dataclass

from onrecord.find.figures.by_verb import name_by_verb, name_of_addition, name_of_payment
from onrecord.find.figures.nouns import AREA, VOLUME, is_plural, split_phrase
from onrecord.find.figures.places import Place
from onrecord.find.figures.subjects import (
    CUTS,
    GENERIC,
    PERSONS,
    PRONOUNS,
    head_of,
    is_generic,
    parts_of,
    subject_of,
    trimmed,
)
from onrecord.find.figures.sums import IN_FRONT, is_thing, name_behind
from onrecord.language.numbers import Quantity

REACH = 150
"""Code points before a sum in which its subject is sought."""
OPINION = re.compile(
    r"[ ](?:of[ ](?:them|those)[ ])?(?:also[ ])?(?:say|said|believed?|think|thought|wanted|want|supported"
    r"|opposed?|agreed?|disagreed?"
    r"|(?:dis)?approved?|favou?red|favou?r|felt|feel|hoped?|support|back|trust|prefer(?:red)?|rated|chose|trust(?:ed)?|cited|answered|replied"
    r"|voted|back(?:ed)?|rejected|were[ ]undecided|are[ ]undecided|were[ ]unsure|are[ ]unsure|had[ ]a[ ](?:un)?favou?rable)\b"
)
"""What those do whom a poll asked: "41% say they hope"."""
TAXES = ("tax dollars", "taxpayer dollars")
BACKS = re.compile(r"[ ](?:support|back|trust)[ ](?:[a-z]+ing|the|an?|his|her|its|their)\b")
"""Nouns, and here verbs: "30% support selling it"."""
COSTS = re.compile(
    r"\bcost(?:s|ing)?"
    r"(?:[ ](?!(?:of|is|was|were|are|to|for|and|would|will|could|may|might|have|has|had|rose|fell|by|more)[ ])[\w’'-]{2,20}){1,3}"
    r"[ ](?:(?:an?|only|just)[ ])?$"
)
"""Who bears a cost is not what costs: "the delay could cost workers $5m"."""
ASIDE = re.compile(r"[(\[|][ ]?[-–−+]?$|\n[ ]?$")
"""A sum in a bracket or a price list gives another sum again, or a price: "(€60,000)", "| $12"."""
LARGE_SUM = 1_000_000
"""Sums from here on are no prices, neither of what is listed nor in a bracket."""
# So does one behind its label or before a bar: "Original price: $149", "$12 | at the market".
LISTED = re.compile(r"\bprices?:[ ]?$", re.IGNORECASE)
BAR = re.compile(r"(?:[ ]\d{1,4})?[ ]?\|")
ON = re.compile(r"[ ]on[ ]")
SPEND = re.compile(r"\b(?:spend(?:s|ing)?|spent)[ ](?:\w+[ ]){0,2}$")
GOES_ON = re.compile(r"(?:,|\b(?:and|while|but|whereas|versus|or|to|from|than))[ ]$|^,?[ ]?$")
"""A sum right behind a comma or a conjunction is of what the last one was of: "54 percent for it, and 30 against"."""
MORE = re.compile(r"[ ](?:more|less|fewer|higher|lower)[ ](?!than\b)")
"""Before the noun of a comparison: "9% more rent"."""

# "Sales rose to 11 million, a 40% increase": of what rose.
_ONLY_HOW = (
    r"(?:(?:\w+-(?:on|over)-\w+|annual|monthly|quarterly|average|further|record|overall|total|sharp|slight|modest|steep|net)[ ])"
    r"{0,2}"
)
_CHANGE = r"(?:increase|decrease|reduction|decline|drop|jump|surge|rise|fall|gain|growth|expansion|contraction)"
CHANGE_ALONE = re.compile(rf"{_ONLY_HOW}{_CHANGE}")
IN_APPOSITION = re.compile(rf"(?:,|[ ][-–—]|—)[ ]?(?:(?:representing|marking)[ ])?(?:an?[ ])?(?:{_ONLY_HOW}{_CHANGE}[ ]of[ ])?$")
# "The deficit is heading towards 7% of output": of the deficit; "farming makes up a third of output" of output.
OF_OUTPUT = re.compile(
    r"(?:(?:the|its|their|[A-Z]\w+[’']s)[ ])?(?:(?:annual|total|national)[ ])?"
    r"(?:gross[ ]domestic[ ]product|GDP|(?:economic[ ]|national[ ])?output)\b"
)
COMES_TO = re.compile(
    r"\b(?:surplus|deficit|debt|spending|shortfall|gap)[ ]of[ ]$"
    r"|\b(?:is|was|be|are|were|reach(?:ed|es|ing)?|hit(?:s|ting)?|r(?:ise|ose|isen|ises|ising)|f(?:all|ell|allen|alls|alling)"
    r"|gr(?:ow|ew|own|ows|owing)|climb\w*|widen\w*|shr(?:ink|ank|unk|inks|inking)|swell\w*|head\w*|total\w*|amount\w*|equal\w*|stands?|stood|narrow\w*|exceed\w*|average\w*)"
    r"(?:[ ](?:up|down|equal|equivalent|from|between|now|only|just|still|about|around))?(?:[ ](?:to|at|by|towards?))?[ ]$"
)
# "Half of whom", "25% of them": of those named last.
SOME_OF = re.compile(r"[ ]of[ ](?:them|whom|which|these|those(?=[,.;]|[ ](?:were|are|had|have|will)))\b")
# "Funded with $5m", "Starting at 9%": a sentence's first word has a capital and is no name.
AT_FIRST = re.compile(r"[“\"‘']?[A-Z][a-z]+(?:(?:ed|ing)[ ](?:with|at|by|from|in|on|for|of)|ly)\b")
# "A small (15%) chance".
ONE_WORD = re.compile(r"\b(?:[Aa]n?|[Tt]he)[ ][a-z]+[ ]\($")
THEN_NOUN = re.compile(r"\)[ ][a-z]")
LASTING = re.compile(r"\d-(?:year|month|week|day),?[ ]$")
"""Before a compound: "his 4-year, $12m deal"."""
WORTH = re.compile(r"\b(?:[Hh]e|[Ss]he|who)[ ](?:is|was)[ ](?:now[ ])?worth[ ]$")
FINE = re.compile(r"(?:an?[ ])?maximum[ ](fine|penalty|sentence)[ ]of[ ]$")
# "A bill that raises the debt ceiling by $5m": of what changes.
CHANGED = re.compile(
    r"\b(?:rais(?:es?|ed|ing)|increas(?:es?|ed|ing)|cut(?:s|ting)?|reduc(?:es?|ed|ing)|lower(?:s|ed|ing)?|slash(?:es|ed|ing)?"
    r"|boost(?:s|ed|ing)?|expand(?:s|ed|ing)?|lift(?:s|ed|ing)?|trim(?:s|med|ming)?|widen(?:s|ed|ing)?|hik(?:es?|ed|ing))[ ]"
    r"(?P<of>[\w’'-]+[ ](?:(?!(?:and|or|in|to|from|on|by|at|that|which)[ ])[\w’'-]+[ ]){0,5})by[ ]$"
)
# Before a quotation stands who speaks: "Dane exclaimed, “$30 million?”".
BEGINS_SPEECH = re.compile(r"[,:][ ][“\"]$")
# "The price of grain hit a high as it rose above $40".
ITS_CLAUSE = re.compile(r"[ ](?:as|when|after|while|because|before|and|but)[ ](?:it|they)[ ]")
MOVED = re.compile(r"\b(?:to|from)[ ]$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sum:
    """A sum or share whose name is known: what the next one may be of too."""

    name: str
    sentence: int
    """Where its sentence begins."""
    sentence_end: int
    end: int


GAP = 4
"""Code points between neighbouring sentences."""


def name_of_sum(quantity: Quantity, place: Place, before: Sum | None) -> str:
    """What a sum is for or a share is of: told behind it, else by its verb of paying, else before it; empty if nothing tells."""
    name = _name_of_sum(quantity, place, before)
    return (_name_of_changed(quantity, place, before) or name) if CHANGE_ALONE.fullmatch(name) else name


def _name_of_changed(quantity: Quantity, place: Place, before: Sum | None) -> str:
    """What rose or fell, where the sum is told as "a rise" behind it; empty where nothing tells."""
    left = place.text[max(place.start, quantity.start - REACH) : quantity.start]
    aside = IN_APPOSITION.search(left)
    if aside is None:
        return ""
    same = before is not None and before.sentence == place.start and before.end <= quantity.start
    name = before.name if before and same else subject_of(left[: aside.start()])
    return "" if is_generic(name) or CHANGE_ALONE.fullmatch(name) else name


def _name_of_sum(quantity: Quantity, place: Place, before: Sum | None) -> str:
    text, start, end = place.text, quantity.start, quantity.span.end
    if text.endswith(TAXES, start, end):
        return "tax money"
    hyphens = "-" in text[quantity.span.start : end]  # "5-million-pound bail"
    hyphens = hyphens or LASTING.search(text, max(place.start, start - 12), start) is not None
    compound = hyphens or IN_FRONT.search(text, max(place.start, start - 30), start) is not None
    behind = name_behind(text, end, place.end, quantity.measure, compound=compound) or _compared(text, end, place.end)
    aside = ASIDE.search(text, max(place.start, start - 2), start)
    if aside:
        return _name_beside(quantity, place, behind, bracket=aside[0][0] in "([") or name_by_verb(quantity, place)
    if quantity.measure == "percent" and BACKS.match(text, end):
        behind = ""
    output = _comes_to_share(quantity, place) if quantity.measure == "percent" else ""
    if output:
        return output
    if behind and behind.lower() not in GENERIC:
        return behind
    fine = FINE.match(text, start, quantity.span.start)
    if fine:
        return fine[1]
    those = _last_plural(text[max(place.start, start - REACH) : start]) if SOME_OF.match(text, end, place.end) else ""
    if those:
        return those
    return _name_before(quantity, place, before, behind, name_behind(text, end, place.end, "money", compound=compound))


def _comes_to_share(quantity: Quantity, place: Place) -> str:
    """What is told in percent of a state's output; empty for what makes a part of it."""
    text = place.text
    if not text.startswith(" of ", quantity.span.end) or not OF_OUTPUT.match(text, quantity.span.end + len(" of ")):
        return ""
    left = text[max(place.start, quantity.start - REACH) : quantity.start]
    name = subject_of(left.rpartition(", which ")[0] or left) if COMES_TO.search(left) else ""
    return "" if is_generic(name) else name


def _name_beside(quantity: Quantity, place: Place, behind: str, *, bracket: bool) -> str:
    """What a sum in a bracket or at a line's beginning is of."""
    text, start, end = place.text, quantity.start, quantity.span.end
    one_word = ONE_WORD.search(text, max(place.start, start - 30), start) and THEN_NOUN.match(text, end, place.end)
    described = name_behind(f" of{text[end + 1 : place.end]}", 0, place.end, "percent", compound=False) if one_word else ""
    if described:
        return described
    # "Paid reviews (4.8%) are fewer", "debt to the union ($13bn)": what the bracket hangs on.
    hangs = bracket and (quantity.measure == "percent" or is_no_price(quantity)) and not behind
    if not hangs:
        return behind
    left = text[max(place.start, start - REACH) : start].rstrip(" ([-–−+")
    head = head_of(CUTS.split(left)[-1].split())
    in_units = VOLUME.fullmatch(f" {head}") or AREA.fullmatch(f" {head}")
    return head if head and not in_units else subject_of(left)


def _name_before(quantity: Quantity, place: Place, before: Sum | None, behind: str, further: str) -> str:
    """What the words before a sum say that it is of; `behind` and `further` are what those behind it say, for want of that."""
    text, start, end = place.text, quantity.start, quantity.span.end
    near = before if before and before.sentence == place.start and before.end <= start else None
    left = _left_of(place, near.end if near else place.start, start)
    if BEGINS_SPEECH.search(left):
        return behind or (near.name if near else "")
    spent_on = further if ON.match(text, end) and (near or SPEND.search(left)) else ""
    plain = _changed(left, behind) or _plainly_told(quantity, place, left) or spent_on
    if plain:
        return plain
    paid = name_of_payment(left) if quantity.measure == "money" else ""
    name = paid or (_name_of_those(left, before) if before else "") or subject_of(left)
    if near and GOES_ON.search(left) and (is_generic(name) or not MOVED.search(left)):
        return near.name
    if not is_generic(name):
        return name
    if quantity.measure == "percent" and not name and OPINION.match(text, end):
        return near.name if near else "respondents"
    goes_back = _goes_back(left) or IT_MOVED.search(left) is not None
    last = near or (before if before and place.start - before.sentence_end < GAP and goes_back else None)
    it = _subject_of_it(text[max(place.start, start - REACH) : start]) if ITS_CLAUSE.search(left) else ""
    return it or (last.name if last else "") or behind or name or further or name_by_verb(quantity, place)


def _left_of(place: Place, floor: int, start: int) -> str:
    """The words of a sentence before a sum, from the last sum on, without who bears a cost."""
    left = COSTS.sub("", place.text[max(floor, start - REACH) : start]).removeprefix(OVER_A_LIST)
    if floor == place.start >= start - REACH and AT_FIRST.match(left):
        left = left.lstrip("“\"‘'")
        left = left[0].lower() + left[1:]
    return left


def _changed(left: str, behind: str) -> str:
    """What a sum raises or cuts: "raises the debt ceiling by"; empty where nothing tells."""
    changed = CHANGED.search(left)
    what = " ".join(trimmed(changed["of"].split())) if changed and not behind else ""
    return "" if is_generic(what) else what


def _plainly_told(quantity: Quantity, place: Place, left: str) -> str:
    """What a sum is where its verb leaves no doubt: somebody's worth, what it is added to."""
    if WORTH.search(left):
        return "net worth"
    return name_of_addition(left, place.text, quantity.span.end, place.end)


# "Later he cut this to 9%": of what was spoken of before.
IT_MOVED = re.compile(r"\b(?:it|this|that|them)[ ](?:back[ ])?(?:to|by|at|from)[ ]$")
OVER_A_LIST = "In this article "
"""Over the list of shares that stood there, right before the first sentence."""
# "Sales of mice rose, while those of cats fell".
THOSE_OF = re.compile(r"\b(?:those|that)[ ](?:of|in|from|for|to)[ ][^,;.]{2,60}$")


def _name_of_those(left: str, before: Sum) -> str:
    """What "those of" means, by the last sum that was named; empty where nothing tells."""
    those = THOSE_OF.search(left)
    if those is None or " of " not in before.name:
        return ""
    words = those[0].split()
    parts = parts_of(words[1:])
    whose = parts[0] if parts and len(parts[0]) > 1 else []
    return " ".join([*before.name.partition(" of ")[0].split(), *whose]) if whose and len(parts) > 1 else ""


def _subject_of_it(left: str) -> str:
    """What "it" means in a later clause: the subject of the first."""
    clause = ITS_CLAUSE.search(left)
    names = [trimmed(part) for part in parts_of(left[: clause.start()].split())] if clause else []
    return next((" ".join(name) for name in names if name), "")


def _last_plural(left: str) -> str:
    """The last noun phrase with a plural head before "of them"."""
    words = re.sub(r"[^\w\s’'-]", " ", left).split()
    at = next(
        (at for at in range(len(words) - 1, -1, -1) if words[at].islower() and is_plural(words[at]) and is_thing(words[at])), None
    )
    return head_of(words[: at + 1]) if at is not None else ""


def is_no_price(quantity: Quantity) -> bool:
    """Whether a sum is too large for a price, of what is listed or in a bracket."""
    return (quantity.value or 0) >= LARGE_SUM


def subject_before(place: Place, start: int) -> str:
    """What the words of a sentence before a place are about."""
    left = place.text[max(place.start, start - REACH) : start]
    return subject_of(left if start - REACH <= place.start else left.partition(" ")[2])


THE_FIGURE = re.compile(r"\b(?:the|this|that)[ ](?:figure|number|rate|total|sum|amount|level)[ ](?:is|was|has|had|rose|fell)\b")


def _goes_back(left: str) -> bool:
    """Whether the words before a sum only mean what was spoken of before."""
    words = left.lower().split()[:4]
    means_it = bool(words) and not PRONOUNS.isdisjoint(words) and PERSONS.isdisjoint(words)
    return means_it or THE_FIGURE.search(left) is not None


def _compared(text: str, start: int, end: int) -> str:
    """ "9% more rent": what there is more of."""
    more = MORE.match(text, start, end)
    if more is None:
        return ""
    found = [(word, stop) for word, stop in split_phrase(text, more.end() - 1, end)]
    things = [stop for word, stop in found if is_thing(word)]
    return text[more.end() : things[-1]] if things else ""
