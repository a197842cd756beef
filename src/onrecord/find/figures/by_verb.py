"""What a sum is by the verb that moves it: "pledged $5m" is a pledge, "sued it for $5m" a lawsuit."""

import re

from onrecord.find.figures.nouns import is_people
from onrecord.find.figures.places import Place
from onrecord.language.numbers import Quantity

# Of what a verb of giving or taking moves: the payer before it is not what the sum is for.
PAYING = {
    "invest": "investment", "pledg": "pledge", "fin": "fine", "spen": "spending", "los": "losses", "donat": "donation",
    "stole": "theft", "steal": "theft", "defraud": "fraud", "pay": "payment", "pai": "payment", "sav": "savings",
    "earn": "earnings", "borrow": "loan", "contribut": "contribution", "lend": "loan", "owe": "debt", "owing": "debt",
    "fund": "funding", "allocat": "allocation", "award": "award", "budget": "budget", "rais": "funds raised",
    "provid": "funding", "charg": "charge", "sent": "payment", "giv": "payment", "gav": "payment", "transf": "transfer",
    "loan": "loan", "receiv": "payment", "demand": "demand",
    "made": "earnings", "gross": "takings", "embezzl": "embezzlement", "launder": "laundering", "extort": "extortion",
}  # fmt: skip
PAYS = re.compile(
    r"\b(?P<stem>st(?:ole|olen|eal|ealing)|defraud(?:ed|ing)|invest(?:s|ed|ing)?|pledg(?:e|es|ed|ing)|fin(?:ed|ing)"
    r"|funded|spen(?:t|d|ds|ding)|los(?:t|e|es|ing)|donat(?:e|es|ed|ing)"
    r"|pay(?:s|ing)?|paid|sav(?:e|es|ed|ing)|earn(?:s|ed|ing)?|borrow(?:s|ed|ing)?|contribut(?:e|es|ed|ing)|lend(?:s|ing)?"
    r"|ow(?:es?|ed|ing)|allocat(?:e|es|ed|ing)|award(?:s|ed|ing)?|budget(?:s|ed|ing)?|rais(?:e|es|ed|ing)"
    r"|provid(?:e|es|ed|ing)|charg(?:e|es|ed|ing)|giv(?:e|es|en|ing)|gave|loan(?:s|ed|ing)|transferr?(?:s|ed|ing)?|receiv(?:e|es|ed|ing)"
    r"|demand(?:s|ed|ing)?|made|gross(?:es|ed|ing)|embezzl(?:ed|ing)|launder(?:ed|ing)|extort(?:ed|ing))"
    r"(?:[ ](?!(?:of|for|and|but|that|which|in|on|to|from|by|is|was|were|are|hit|rose|fell|grew|reached|stood|totall?ed"
    r"|if|when|because|climbed|jumped|dropped|would|will|could)[ ])[^\W\d][\w’'-]{0,20}){0,4}[ ]$",
    re.IGNORECASE,
)
"""A verb that moves money, right before a sum, with at most the receiver between: "gave the port $5m"."""


EARNERS = frozenset("those anyone everyone who households couples individuals filers earners".split())
# "Sued the paper and its owner for $5m", "households making $90,000".
SUED = re.compile(r"\bsu(?:e|es|ed|ing)[ ][^.;:]{2,80}?[ ]for[ ]$")
MAKING = re.compile(r"\b(?P<who>[a-z]+)[ ](?:who[ ])?(?:make|making|made|earn|earning)[ ](?:an?[ ])?$")


def name_of_payment(left: str) -> str:
    """The noun of the verb that moves a sum: "pledged" -> "pledge"; empty without one."""
    if SUED.search(left):
        return "lawsuit"
    making = MAKING.search(left)
    if making and (is_people(making["who"]) or making["who"] in EARNERS):
        return "income"
    paid = PAYS.search(left.replace("[", "").replace("]", ""))
    if paid is None:
        return ""
    return next((noun for stem, noun in PAYING.items() if paid["stem"].lower().startswith(stem)), "")


ADDS = re.compile(r"\badd(?:s|ed|ing)?[ ]$")
TO_WHAT = re.compile(
    r"[ ]to[ ](?:(?:the|its|their)[ ])?(?:[\w.]+[’']s?[ ])?"
    r"(?P<of>[a-z-]+(?:[ ](?!(?:this|next|last|in|over|for|by|and)[ ])[a-z-]+)?)\b"
)


def name_of_addition(left: str, text: str, start: int, end: int) -> str:
    """What a sum is added to: "could add $5m to the mill's costs"; empty where it is added to nothing."""
    added = TO_WHAT.match(text, start, end) if ADDS.search(left) else None
    return added["of"] if added else ""


COST = re.compile(r"\bcost(?:s|ing)?[ ](?:[\w’'-]+[ ]){0,4}$")
BRINGS_IN = re.compile(r"\b(?:bring(?:s|ing)?|brought)[ ]in[ ]$")
# "€5 billion of it would be spent".
PASSIVE = re.compile(
    r"(?:[ ]of[ ](?:it|this|that|which|them|the[ ][^,.;]{1,30}?))?"
    r"[ ](?:was|were|is|are|(?:has|have|had|would|will|could|to)[ ](?:been|be))[ ](?:\w+ly[ ]|also[ ])?(?P<verb>[a-z]+)\b"
)
REACH = 60
"""Code points before a sum in which its verb stands."""


def name_by_verb(quantity: Quantity, place: Place) -> str:
    """What a sum is by its verb alone, for want of a noun: "it would cost $5bn", "that could bring in $5bn a year"."""
    if quantity.measure != "money":
        return ""
    passive = PASSIVE.match(place.text, quantity.span.end, place.end)
    done = name_of_payment(f"{passive['verb']} ") if passive else ""
    if done:
        return done
    left = place.text[max(place.start, quantity.start - REACH) : quantity.start]
    return "cost" if COST.search(left) else "revenue" if BRINGS_IN.search(left) else "value" if left.endswith(" worth ") else ""
