"""A figure's words: the part of a clause that holds the number and what it counts, and a name for what is counted."""

import re

from onrecord.find.figures_nouns import split_phrase
from onrecord.find.figures_places import Counted, Place
from onrecord.find.figures_sums import is_thing, name_behind, name_of_payment
from onrecord.language.numbers import Quantity
from onrecord.records import Span

ARTICLE = re.compile(
    r"\b(?:an?|the|another|all|its|their|his|her|just|only)[ ](?:(?:new|record|total|flat|further|additional"
    r"|potential|current)[ ]){0,2}[“\"‘]?$",
    re.IGNORECASE,
)
_OWNER = r"(?:(?:the|its|their|his|her|these|those|our|my|all|an?)[ ])?"
OF = re.compile(rf"[ ](?:of|worth[ ]of)[ ]{_OWNER}", re.IGNORECASE)
LINKS = re.compile(rf"[ ](?:of|worth[ ]of|on|in|for|against)[ ]{_OWNER}", re.IGNORECASE)
LINK_WORD = re.compile(
    r"^(?:or (?:so|more|fewer) )?(?:of|worth of|in|on|for|against|more|other|others)\b ?(?:the |its |their |his |her )?",
    re.IGNORECASE,
)
SUBJECT = re.compile(r"(?<![\w.,$£€’'-])(?:[\w’'-]+[ ]){1,9}$")
SUBJECT_LENGTH = 90
JOINS = re.compile(r".*\b(?:and|but|while|that|which|who|said|says|when|where|as|if|because|however)[ ]", re.IGNORECASE)
# "sales grew 15% from $2bn": what is said of the one number is said of the other.
CHANGED = re.compile(r"[ ](?:by[ ])?[\d.,]{1,9}(?:%|[ ]per[ ]?cent)[ ](?:to|from)[ ](?:(?:an?|the|about|around|nearly)[ ])?$")
CHANGED_REACH = 40
# Between a subject and its number: "inflation to fall to 4%", "interest at a rate of 4%", "could cost workers $5m".
DETOUR = re.compile(
    r"[ ](?:to[ ][a-z]{3,12}[ ](?:back[ ])?(?:up[ ])?(?:to|by)|(?:in[ ])?at[ ]an?[ ](?:[\w-]+[ ])?"
    r"(?:rate|low|high|level|average)[ ]of"
    r"|costs?(?:[ ](?!(?:of|is|was|were|are|to|for|and)[ ])[\w’'-]{2,20}){1,3})[ ](?:(?:an?|about|around|nearly|only|just)[ ])?$"
)
VERB = re.compile(
    r"(?:was|were|is|are|be|been|being|has|have|had|will|would|can|could|may|might|must|should|shall|did|do"
    r"|does|rose|fell|grew|lost|hit|cost|costs|paid|pay|pays|"
    r"see|sees|saw|face|faces|remain|remains|spend|spent|invest|raise|add|get|got|give|gave|make|made|sell"
    r"|sold|buy|bought|earn|earns|reach|put|take|took|cut|avoid|"
    r"impose|exceed|represent|account|accounts|control|controls|retail|retails|total|totals|go|went|ranging"
    r"|totaling|totalling|costing|reaching|hitting|rising|falling|"
    r"slashing|sending|paying|coming|including|making|spending|nor|raises|lifts?|hikes?|anticipates?|expects?|reports?|announces?|shows?|climbs?|declines?|[a-z]{3,}ed)",
)
NO_NAME = frozenset(
    "a an the or and out to at of by from in on for with about up down more less than over under nearly almost around some "
    "just only now then also still it its they he she we i you this that these those there their his her our my as well "
    "another below above beyond between per not even already usually".split()
)


def find_quote(quantity: Quantity, counted: Counted, place: Place) -> tuple[Span, str]:
    """The figure's span, and who or what is counted, in the article's words."""
    text, start, end = place.text, min(counted.start, quantity.start), counted.end
    article = ARTICLE.search(text, max(place.start, start - 30), start)
    start = article.start() if article else start
    loose = quantity.measure in ("money", "percent", "multiple")
    link = (LINKS if loose else OF).match(text, end, place.end)
    noun_end = counted.noun_end
    if link:
        for _, stop in split_phrase(text, link.end() - 1, place.end):
            end = noun_end = stop
    of = LINK_WORD.sub("", text[quantity.span.end : noun_end].strip(' -“”"‘’()'))
    if loose and not counted.noun and not (link and OF.match(link[0])):
        subject, name = _subject(place, start)
        start, of = (subject, name) if name else (start, of)
    if quantity.measure in ("money", "percent"):
        of = _name_of_sum(quantity, place)
        return Span(start=start, end=end), of or counted.unit
    return Span(start=start, end=end), _named(counted, " ".join(of.split()), text)


def _name_of_sum(quantity: Quantity, place: Place) -> str:
    """What a sum is for or a share is of: told behind it, else by its verb of paying, else by the words before it."""
    text, start = place.text, quantity.span.start
    compound = ARTICLE.search(text, max(place.start, quantity.start - 30), start) is not None
    behind = name_behind(text, quantity.span.end, place.end, quantity.measure, compound=compound)
    if behind:
        return behind
    near = max(place.start, start - CHANGED_REACH)
    before = CHANGED.search(text, near, start) or DETOUR.search(text, near, start)
    start = before.start() + 1 if before else start
    paid = name_of_payment(text[max(place.start, start - SUBJECT_LENGTH) : start]) if quantity.measure == "money" else ""
    # Without a subject, "68% on appliances" tells what a discount is on.
    return paid or _subject(place, start)[1] or name_behind(text, quantity.span.end, place.end, "money", compound=compound)


def _named(counted: Counted, of: str, text: str) -> str:
    """What is counted, in words that say enough by themselves."""
    if counted.by == "none":
        return text[counted.start : counted.end].partition(" ")[2]
    if counted.by in ("verb_before", "toll", "including") and counted.unit not in ("other", "people"):
        return f"{of or counted.noun or 'people'} {counted.unit}"
    return of or counted.noun or counted.unit


def _subject(place: Place, start: int) -> tuple[int, str]:
    """Where the words that a number is said of begin ("exports rose 42 percent"), and their name, or nothing."""
    match = SUBJECT.search(place.text, max(place.start, start - SUBJECT_LENGTH), start)
    if match is None:
        return start, ""
    join = JOINS.match(match[0])
    words = match[0][join.end() :] if join else match[0]
    parts: list[list[str]] = [[]]
    for word in words.split():
        if VERB.fullmatch(word):
            parts.append([])
        else:
            parts[-1].append(word)
    for part in reversed(parts):
        while part and (part[-1].lower() in NO_NAME or not is_thing(part[-1])):
            part.pop()
        while part and (part[0].lower() in NO_NAME or not is_thing(part[0])):
            part.pop(0)
        if part:
            return start - len(words), " ".join(part)
    return start, ""
