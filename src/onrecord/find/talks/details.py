"""A mention of a meeting -> its place, days, round and brokers."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from onrecord.find.talks.scenes import Scene
from onrecord.find.talks.words import MEDIATING, ORDINALS, ROUND
from onrecord.language.parsed import Parsed
from onrecord.language.parties import find_parties
from onrecord.language.times import Time, day_of, resolve_time
from onrecord.language.times_words import MONTH_NAMES
from onrecord.records import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a meeting sits, as written."""

    name: str
    span: Span
    naming: bool = False
    """Whether it names a meeting that sat there ("the Geneva talks")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """On which days a meeting sits, and the words that say so."""

    days: tuple[str, ...] = ()
    spans: tuple[Span, ...] = ()
    ahead: bool | None = None
    """Whether they lie after the article's day; None without a day, or on that day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """Which round a meeting is, and the words that say so."""

    number: int
    span: Span


CITY = r"(?:[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2})"
# A place behind the meeting's word, with the country that the article names beside it.
PLACED = re.compile(
    rf"[^.;:“”\"]{{0,70}}?\b(?:in|at) (?:the (?=Vatican|Oval|White|United|Kremlin|UAE)|"
    rf"the [A-Z]?[a-z]+ (?:capital|city|resort)(?: of)? )?"
    rf"(?P<place>{CITY})(?:, (?:the )?(?P<country>{CITY}))?"
)
# What may stand between a meeting and a place that is not its own.
ELSEWHERE = re.compile(
    r"^['’]s|\b(?:said|says|told|that|which|who|would|whether|situation|genocide|elections?|protests?|war|conflict|ceasefire|cease-fire|fighting|crisis|peace|attacks?|"
    r"strikes?|hostages?|regime|government|rule|until|since|after|before|ahead of|when|where|while|as well as)\b"
)
NO_PLACE = re.compile(
    rf"(?:{MONTH_NAMES}|Monday|Tuesday|Wednesday|Thursday|"
    r"Friday|Saturday|Sunday|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mr|President|Parliament|Congress|Telegram|Facebook|"
    r"Twitter|X|English|Truth)\b"
)
SEATS = (
    "Istanbul|Geneva|Vienna|Doha|Cairo|Muscat|Rome|Riyadh|Jeddah|Astana|Minsk|Abu Dhabi|Paris|London|Brussels|Oslo|Stockholm|"
    "Helsinki|Singapore|Hanoi|Alaska|Anchorage|Munich|Davos|Camp David|Antalya|Oval Office|White House|Kremlin|Vatican"
)
"""Places that lend their names to meetings held there by others ("the Geneva talks")."""
NAMED = re.compile(rf"\b(?P<place>{SEATS}) (?:peace |nuclear |trade )?$")
SPEECH_DAY = re.compile(r"\b(?:said|says|told|added|announced|wrote|posted|stated|confirmed to|reported)(?: \w+){0,2} (?:on )?$")
LIMIT = re.compile(r"\b(?:until|till|since|before|after) $")
"""Of a day up to which, or from which, something else lasts."""
# Another clause begins between a meeting and a day behind it, or before it.
PARTED = re.compile(r"[.;:“”\"](?!\w)|\b(?:said|told|says|when|which|who|that|but|since|wrote|added|before|until|after)\b")
PARTED_BEFORE = re.compile(
    r"[.;:“”\"](?!\w)|\b(?:that|which|who|but|while|because|said|told|since|deadline|following|after|before|whether|over|"
    r"about|saying|adding|warning|noting|arguing|and (?:will|would|then))\b|"
    r"\bto (?!(?:hold|begin|start|resume|meet|attend|continue|conduct|join|take|have|be|open|the|an?|his|her|their|its)\b)[a-z]+"
)
# A verb that says what else happened on a day that is mentioned before a meeting.
FINITE = re.compile(
    r"\b(?!(?:held|resumed|opened|launched|hosted|attended|convened|concluded|scheduled|detailed|renewed|united|joined|proposed|"
    r"started|mediated|brokered|arrived|gathered|need)\b)[a-z]{2,}ed\b"
)
WHERE = re.compile(
    rf"\b(?:to|in|at|visit(?:ed|s|ing)?|reached)\s(?:the (?=Vatican|White|United|Kremlin|UAE))?(?P<place>{CITY})"
    r"(?:,? (?:today|yesterday|this week|last week|on \w+day|in (?:early |late |mid-)?[A-Z]\w+))?"
    r"(?:, where (?:(?!and|that|which)[\w’'.-]+ ){0,6}| (?:to|for|meeting)(?: a| an| the| his| her)?(?: \w+)? ?)$"
)
FAR_BACK = 110
"""Code points before a meeting's word in which the journey to it stands."""
BACK = 40
"""Code points before a meeting's word, a day or a party in which its own words stand."""
DAYS_FAR = 90
"""Code points between a meeting's word and its day."""
ROUND_AHEAD = 12
"""Code points behind "round" in which its number may stand."""
SPAN_OF_DAYS = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?\s?[-–—]\s?(\d{1,2})(?:st|nd|rd|th)?\b")
MOST_DAYS = 14
"""Days that one meeting sits."""
YEAR = re.compile(r"(?:19|20)\d\d")
# Behind a party that brokers, before one, and between two.
BROKERS = re.compile(
    r"[-‑–](?:brokered|mediated|facilitated|sponsored)\b(?! by)|"
    r"(?:['’]s)?,? (?:\w+ ){0,2}(?:mediat(?:ion|ors?|ed|ing|es)|intermediar\w+)\b(?! by)|"
    r"['’]s? (?:[\w’'-]+ ){1,6}[\w’'-]+, who (?:\w+ ){0,2}mediat|,? (?:which|who) (?:\w+ ){0,3}mediat"
)
BROKERED_BY = re.compile(r"\b(?:brokered|mediated|facilitated) by (?:the )?$|\bmediat(?:ion (?:of|by)|ors?),? (?:the |from )?$")
ANOTHER = re.compile(r",? and (?:the )?|, (?:the )?")


# A place that is only one of those where it may be: "next week, for example at the Vatican".
FOR_EXAMPLE = re.compile(r"\b(?:for example|for instance|perhaps|possibly|maybe|such as)\b")


def find_place(text: str, original: str, sentence: Span, start: int, end: int) -> Place | None:
    """The city or country in which a meeting sits; `original` is the text with all its stops."""
    match = PLACED.match(text, end, sentence.end)
    if match and FOR_EXAMPLE.search(match[0]):
        return None
    if match and not ELSEWHERE.search(match[0]) and not NO_PLACE.match(match["place"]) and _is_place(original, match):
        country = match["country"]
        stated = country is not None and _is_state(original, match)
        own = match["place"].removesuffix("'s").removesuffix("’s")
        span = Span(start=match.start("place"), end=match.end("country" if stated else "place"))
        return Place(name=f"{own}, {country}" if stated else own, span=span)
    first = max(sentence.start, start - BACK)
    where = _place_before(text, sentence, start)
    if where:
        return where
    before = NAMED.search(text[first:start])
    if before is None:
        return None
    return Place(
        name=before["place"], span=Span(start=first + before.start("place"), end=first + before.end("place")), naming=True
    )


def _place_before(text: str, sentence: Span, start: int) -> Place | None:
    """Where somebody went or stayed to meet: "flew to Marn, where she met", "is in Marn today to meet"."""
    first = max(sentence.start, start - FAR_BACK)
    match = WHERE.search(text[first:start])
    if match is None or NO_PLACE.match(match["place"]):
        return None
    found = find_parties(match["place"])
    if any(mention.how not in ("state", "region", "metonym", "capital") for mention in found):
        return None
    return Place(name=match["place"], span=Span(start=first + match.start("place"), end=first + match.end("place")))


def _is_place(text: str, match: re.Match[str]) -> bool:
    """Whether a capitalised word behind "in" or "at" is where one can meet: not a group or a people."""
    found = find_parties(text, *match.span("place"))
    return not any(mention.how in ("demonym", "group", "faction") for mention in found)


def _is_state(text: str, match: re.Match[str]) -> bool:
    return any(mention.how in ("state", "region") for mention in find_parties(text, *match.span("country")))


def find_round(scene: Scene) -> Count | None:
    """The number of a round or call."""
    start, end = scene.trigger.span()
    match = ROUND.search(scene.text, max(scene.bounds.start, start - BACK), min(scene.bounds.end, end + ROUND_AHEAD))
    if match is None:
        return None
    number = ORDINALS[match[1].lower()] if match[1] else int(match[2])
    return Count(number=number, span=Span(start=match.start(), end=match.end()))


def find_days(parsed: Parsed, scene: Scene) -> Days:
    """The days on which a meeting sits: of the times in its sentence the nearest, which belongs to no other verb."""
    anchor = parsed.article.published.date if parsed.article.published else None
    first = bisect_left(parsed.times, scene.sentence.start, key=lambda time: time.span.start)
    last = bisect_left(parsed.times, scene.sentence.end, key=lambda time: time.span.start)
    own = [
        (distance, i)
        for i in range(first, last)
        if (distance := _distance(scene, parsed.times[i].span)) is not None and _value(parsed.times[i], anchor)
    ]
    if not own:
        return Days()
    time = parsed.times[min(own)[1]]
    value = _value(time, anchor) or ""
    if YEAR.fullmatch(value) and value != time.value:
        return Days()  # "this year" tells no day, and nor does a farther time
    return Days(days=(*_spread(scene.text, time, value),), spans=(time.span,), ahead=_ahead(value, anchor))


def _distance(scene: Scene, day: Span) -> int | None:
    """Code points between a meeting's word and a day of its own; None where the day is something else's."""
    start, end = scene.trigger.span()
    before = scene.text[max(scene.sentence.start, day.start - BACK) : day.start]
    if SPEECH_DAY.search(before) or LIMIT.search(before):
        return None
    if day.start >= end:
        between, parts = scene.text[end : day.start], day.start >= scene.bounds.end
        parts = parts or PARTED.search(between) is not None
    else:
        between, parts = scene.text[day.end : start], day.end <= scene.bounds.start
        parts = parts or PARTED_BEFORE.search(between) is not None or FINITE.search(between) is not None
    return None if parts or len(between) > DAYS_FAR else len(between)


def _value(time: Time, anchor: str | None) -> str | None:
    """Its day or month, or the year where the words name one."""
    day = day_of(time, anchor)
    if day is not None:
        return day
    value = resolve_time(time, anchor) if time.kind == "DATE" else None
    return value if value and YEAR.fullmatch(value) else None


def _spread(text: str, time: Time, value: str) -> Iterator[str]:
    """All days of "May 27-29"."""
    run = SPAN_OF_DAYS.search(text, time.span.start, time.span.end)
    yield value
    if run and len(value) == len("YYYY-MM-DD") and int(value[-2:]) == int(run[1]) and int(run[2]) - int(run[1]) < MOST_DAYS:
        day = date.fromisoformat(value)
        for number in range(int(run[1]) + 1, int(run[2]) + 1):
            try:
                yield day.replace(day=number).isoformat()
            except ValueError:
                return  # 31 June


def _ahead(value: str, anchor: str | None) -> bool | None:
    if anchor is None or value == anchor[: len(value)]:
        return None
    return value > anchor[: len(value)]


def find_mediator(text: str, sentence: Span) -> tuple[str, ...]:
    """Who brokers a meeting, where its sentence says so."""
    if not MEDIATING.search(text, sentence.start, sentence.end):
        return ()
    found: list[str] = []
    done = sentence.start
    for mention in find_parties(text, sentence.start, sentence.end):
        if mention.party and (
            BROKERS.match(text, mention.span.end, sentence.end)
            or BROKERED_BY.search(text[max(sentence.start, mention.span.start - BACK) : mention.span.start])
            or (found and ANOTHER.fullmatch(text, done, mention.span.start))
        ):
            found.append(mention.party)
            done = mention.span.end
    return tuple(dict.fromkeys(found))
