"""A figure's words: the part of a clause that holds the number and what it counts, and a name for what is counted."""

import re

from onrecord.find.figures.by_verb import name_of_payment
from onrecord.find.figures.names import Sum, name_of_sum, subject_before
from onrecord.find.figures.nouns import UNIT_OF, VOLUME, is_people, is_plural, split_phrase
from onrecord.find.figures.places import FATES, Counted, Place
from onrecord.find.figures.subjects import NO_NAME, VERB
from onrecord.find.figures.sums import BRACKET, IN_FRONT, is_thing, name_behind
from onrecord.language.numbers import Quantity, begins_number
from onrecord.records import Span

_OWNER = r"(?:(?:the|its|their|his|her|these|those|our|my|all|an?)[ ])?"
OF = re.compile(rf"[ ](?:of|worth[ ]of)[ ]{_OWNER}", re.IGNORECASE)
LINKS = re.compile(rf"[ ](?:of|worth[ ]of|on|in|for|against)[ ]{_OWNER}", re.IGNORECASE)
MEASURE = re.compile(
    r"(?:(?:metric|long|short|square|sq\.?|cubic)[ ])?"
    r"(?:tons?|tonnes?|acres?|hectares?|kilomet(?:er|re)s?|miles?|met(?:er|re)s?|feet|foot|km|mi"
    r"|yards?|gigawatts?|megawatts?|kilograms?|kilogrammes?|kilos?|kgs?|lit(?:er|re)s?|gallons?|bushels|barrels?|hectolitres|ounces)"
)
"""What says in what, not of what: "two million tons", "a 60-acre estate"."""
# Who clears 400 hectares is not what they are of; what rose to 400 tons is.
SAID_OF = re.compile(
    r"\b(?:to|at|by|of|from|is|was|were|are|be|been|reache?[sd]|hit|total\w*|exceed\w*|cover\w*|span\w*|measur\w*)[ ]$"
)
# "A four-fold increase in exports".
GROWN = re.compile(
    r"[ ](?:increase|rise|jump|surge|growth|gain|decrease|drop|decline)[ ](?:in|of)[ ](?:(?:the|its|their)[ ])?(?:so-called[ ])?"
)
PAIRED = re.compile(
    r"(?<=[^a-z]men|omen)(?:,[ ]women)?[ ]and[ ](?:children|girls|boys|women|men)\b|(?<=attorneys|governors)[ ]general\b"
)
"""Who is counted together, "a million women and girls"; what follows its noun, "attorneys general"."""
# "367 drones and missiles", "71 million adults and children": both nouns are what is counted.
JOINED = re.compile(
    r"[ ](?:and|or)[ ](?P<words>(?:[a-z-]+[ ]){0,2}?)(?P<noun>[a-z-]+)(?=[.,;:)]|$"
    r"|[ ](?:in|at|on|over|from|across|near|to|by|of|with|for|during|since|overnight|against|each|apiece|who|that|as)\b"
    r"|(?P<verb>[ ](?:were|have|had|are)\b))"
)
NOBODY = re.compile(r"no[ ]one|nobody|none", re.IGNORECASE)
LEADING_NUMBER = re.compile(r"^\d[\d,]*[ ](?=[^\W\d])")
LINK_WORD = re.compile(
    r"^(?=\w)(?:or (?:so|more|fewer) )?(?:(?:of (?:them|whom|which|those|these)(?: (?:were|are))?|were|are"
    r"|of|worth of|in|on|for|against|more|other|others)\b ?(?:the |its |their |his |her )?)?",
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
    # "2kg (4.4lb) of grain"
    again = BRACKET.match(text, end, place.end) if MEASURE.fullmatch(counted.noun) else None
    link = (LINKS if loose else OF).match(text, again.end() if again else end, place.end)
    if again and not link:
        again = None
    noun_end = counted.noun_end
    if link:
        end = noun_end = max(noun_end, end, _phrase_end(text, link.end() - 1, place.end))
    elif paired := PAIRED.match(text, noun_end, place.end):
        end = noun_end = paired.end()
    elif not loose and (joined := JOINED.match(text, noun_end, place.end)) and _are_counted_together(counted, joined):
        end, noun_end = max(end, joined.end()), joined.end()
    of = LINK_WORD.sub("", text[again.end() if again else quantity.span.end : noun_end].strip(' -“”"‘’()'))
    if loose and not counted.noun and not (link and OF.match(link[0])):
        subject, name = _subject(place, start)
        start, of = (subject, name) if name else (start, of)
    if counted.unit == "money" and not loose:
        # "Spending billions on defence" has no currency and seldom a subject.
        paid = name_of_payment(text[max(place.start, start - SUBJECT_LENGTH) : start])
        paid = paid or name_behind(text, quantity.span.end, place.end, "money", compound=False)
        return Span(start=start, end=end), paid or "money"
    if quantity.measure in ("money", "percent", "points"):
        of = name_of_sum(quantity, place, before)
        return Span(start=start, end=end), of or counted.unit
    of = LEADING_NUMBER.sub("", of)  # "five of the 10 inmates"
    of = _measured_of(quantity, counted, place, of)
    return Span(start=start, end=end), _named(counted, " ".join(of.split()), text)


# "Six acres of wooded, hilly land": a first adjective has a comma behind it.
DESCRIBED = re.compile(
    r"(?P<first>[a-z]+),(?=[ ](?!(?:and|or|but|which|who|where|while|as|with|in|of|the|an?)\b)[a-z-]+[ ]?[a-z])"
)


def _phrase_end(text: str, start: int, end: int) -> int:
    """Where the noun phrase behind a link ends, past a first adjective; 0 without one."""
    words = [*split_phrase(text, start, end)]
    described = DESCRIBED.match(text, words[0][1] - len(words[0][0]), end) if len(words) == 1 else None
    if described and described["first"].endswith(ADJECTIVE_ENDINGS):
        words += [*split_phrase(text, described.end(), end)]
    return words[-1][1] if words else 0


ADJECTIVE_ENDINGS = ("ed", "ine", "al", "ic", "ive", "ous", "ary", "ful", "less", "able", "ible", "y")


def _are_counted_together(counted: Counted, joined: re.Match[str]) -> bool:
    """Whether a noun joined to what is counted is for people, or arms, too, and has no number of its own."""
    noun = joined["noun"]
    if not counted.noun or noun in NOT_ALONE or counted.noun in NOT_ALONE or not is_plural(noun):
        return False
    if joined["verb"] and counted.by != "verb_after":
        return False  # "fired 94 drones and missiles were seen"
    if any(begins_number(word) for word in joined["words"].split()):
        return False
    if UNIT_OF.get(counted.noun) == "weapons":
        return UNIT_OF.get(noun) == "weapons" or noun in DECOYS
    return is_people(counted.noun) and is_people(noun)


NOT_ALONE = frozenset("others people casualties victims dead wounded injured".split())
"""Nouns that say nothing more beside another, or count others."""
DECOYS = frozenset("decoys drones".split())


def _measured_of(quantity: Quantity, counted: Counted, place: Place, of: str) -> str:
    """What a measure, a multiple or a body's strength is of; other names as they are."""
    text = place.text
    if counted.by == "multiple" and quantity.measure == "count":
        as_many = name_behind(f" of{text[counted.end : place.end]}", 0, place.end, "percent", compound=False)
        return as_many or subject_before(place, quantity.start)
    if quantity.measure == "multiple":
        grown = GROWN.match(text, quantity.span.end, place.end)
        what = name_behind(f" of{text[grown.end() - 1 : place.end]}", 0, place.end, "percent", compound=False) if grown else ""
        return what or subject_before(place, quantity.start) or of
    body = counted.by == "people" and counted.noun_end < counted.end  # "a three-member panel of judges"
    measure = counted.unit == "area" or MEASURE.fullmatch(counted.noun) is not None
    joined = _joined(place, counted) if body or measure else ""
    if joined:
        return joined
    said_of = SAID_OF.search(text, max(place.start, quantity.start - 12), quantity.start)
    volume = VOLUME.fullmatch(f" {counted.noun}") and of.lower() == counted.noun
    if volume or (said_of and MEASURE.fullmatch(of.lower())):
        return subject_before(place, quantity.start) or ("" if volume else of)
    return of


def _joined(place: Place, counted: Counted) -> str:
    """What a measure right before it describes: "a 60-acre estate"."""
    again = BRACKET.match(place.text, counted.end, place.end)
    end = again.end() if again else counted.end
    if place.text[counted.end - 1 : counted.end] == "s" or place.text[end : end + 1] != " ":
        return ""
    return name_behind(f" of{place.text[end : place.end]}", 0, place.end, "percent", compound=False)


def _named(counted: Counted, of: str, text: str) -> str:
    """What is counted, in words that say enough by themselves."""
    if counted.by == "none":
        said = text[counted.start : counted.end]
        return f"people {counted.unit}" if NOBODY.match(said) else said.partition(" ")[2]
    if counted.by in ("verb_before", "toll", "including") and counted.unit not in ("other", "people"):
        return f"{of or counted.noun or 'people'} {counted.unit}"
    if not of and not counted.noun and counted.unit in FATES:
        return f"people {counted.unit}"
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
