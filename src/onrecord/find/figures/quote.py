"""A figure's words: the part of a clause that holds the number and what it counts, and a name for what is counted."""

import re

from onrecord.find.figures.names import NO_NAME, VERB, Sum, name_of_sum, subject_before
from onrecord.find.figures.nouns import VOLUME, split_phrase
from onrecord.find.figures.places import Counted, Place
from onrecord.find.figures.sums import IN_FRONT, is_thing
from onrecord.language.numbers import Quantity
from onrecord.records import Span

_OWNER = r"(?:(?:the|its|their|his|her|these|those|our|my|all|an?)[ ])?"
OF = re.compile(rf"[ ](?:of|worth[ ]of)[ ]{_OWNER}", re.IGNORECASE)
LINKS = re.compile(rf"[ ](?:of|worth[ ]of|on|in|for|against)[ ]{_OWNER}", re.IGNORECASE)
LINK_WORD = re.compile(
    r"^(?:or (?:so|more|fewer) )?(?:of|worth of|in|on|for|against|more|other|others)\b ?(?:the |its |their |his |her )?",
    re.IGNORECASE,
)
SUBJECT = re.compile(r"(?<![\w.,$£€’'-])(?:[\w’'-]+[ ]){1,7}$")
SUBJECT_LENGTH = 90
JOINS = re.compile(r".*\b(?:and|but|while|that|which|who|said|says|when|where|as|if|because|however)[ ]", re.IGNORECASE)


def find_quote(quantity: Quantity, counted: Counted, place: Place, before: Sum | None) -> tuple[Span, str]:
    """The figure's span, and who or what is counted, in the article's words; `before` is the last sum that was named."""
    text, start, end = place.text, min(counted.start, quantity.start), counted.end
    article = IN_FRONT.search(text, max(place.start, start - 30), start)
    start = article.start() if article else start
    loose = quantity.measure != "count"
    link = (LINKS if loose else OF).match(text, end, place.end)
    noun_end = counted.noun_end
    if link:
        for _, stop in split_phrase(text, link.end() - 1, place.end):
            end = noun_end = stop
    of = LINK_WORD.sub("", text[quantity.span.end : noun_end].strip(' -“”"‘’()'))
    if loose and not counted.noun and not (link and OF.match(link[0])):
        subject, name = _subject(place, start)
        start, of = (subject, name) if name else (start, of)
    if quantity.measure in ("money", "percent", "points"):
        of = name_of_sum(quantity, place, before)
        return Span(start=start, end=end), of or counted.unit
    if VOLUME.fullmatch(f" {counted.noun}") and of.lower() == counted.noun:
        of = subject_before(place, quantity.start)
    return Span(start=start, end=end), _named(counted, " ".join(of.split()), text)


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
