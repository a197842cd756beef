"""Outlets that no pattern knows by name: organisations that somebody tells something, and that quote somebody."""

import re
from collections.abc import Collection, Mapping

from onrecord.find.channels.words import AS_SAYING, TELLS
from onrecord.language.clauses import Clauses, reporting_clauses
from onrecord.language.parties import find_parties
from onrecord.records import Channel, ChannelKind, Span, Statement

ARTICLE = re.compile(r"\s+(?:[Tt]he\s+)?")
# What stands before an outlet that no pattern knows by name, and behind one.
SPEAKS_TO = re.compile(
    r"\b(?:[Ss]peaking|[Ss]poke|[Tt]alking|talked|talk|comments|remarks|interview|conversation)\s+(?:to|with)\s+(?:the\s+)?"
)
PASSED_ON = re.compile(r"\b(?:according\s+to|(?:quoted|cited|reported)\s+by)\s+(?:the\s+)?")
HEARS = re.compile(
    r"\b(?:House|Senate|Congress|Parliament|Council|Court|Committee|Assembly|Commission|Board|Conference|Forum|Summit|University|"
    r"Club|Association|Union|Institute|Party|Caucus)\b"
)
"""Bodies that hear somebody, and are no outlets."""
QUOTED = re.compile(r"\s+(?:has\s+|had\s+)?(?:also\s+)?(?:quoted|cited)\b")
WORDS_FOLLOW = re.compile(AS_SAYING)
BY_AN_OUTLET: tuple[tuple[ChannelKind, re.Pattern[str]], ...] = (("interview", SPEAKS_TO), ("other_outlet", PASSED_ON))


def find_outlet(clauses: Clauses, bodies: Mapping[int, Span], sources: Collection[int], entry: Statement) -> Channel | None:
    """Who tells an organisation that speaks for no side tells an outlet; one that quotes somebody, or according to which somebody
    else said something, is one. `sources`: where those begin who speak themselves."""
    text, cue = clauses.text, entry.cue
    if cue is None:
        return None
    told = _outlet_at(text, bodies, ARTICLE.match(text, cue.end)) if TELLS.match(text, cue.start, cue.end) else None
    if told:
        return Channel(kind="interview", span=Span(start=cue.start, end=told.end))
    if QUOTED.fullmatch(text, cue.start - 1, cue.end) and WORDS_FOLLOW.match(text, cue.end):
        return _quoting(text, bodies, cue)
    for part in reporting_clauses(clauses, entry):
        for kind, pattern in BY_AN_OUTLET:
            words = pattern.search(text, part.start, part.end)
            body = _outlet_at(text, bodies, words) if words and not (cue.start <= words.start() < cue.end) else None
            if words and body and not any(words.start() <= start < body.end for start in sources):
                return Channel(kind=kind, span=Span(start=words.start(), end=body.end))
    return None


def _outlet_at(text: str, bodies: Mapping[int, Span], before: re.Match[str] | None) -> Span | None:
    """The organisation without a side that stands behind some words."""
    body = bodies.get(before.end()) if before else None
    return None if body is None or HEARS.search(text, body.start, body.end) or _has_side(text, body) else body


def _has_side(text: str, body: Span) -> bool:
    """Whether a body's name tells a party."""
    return any(mention.party for mention in find_parties(text, body.start, body.end))


def _quoting(text: str, bodies: Mapping[int, Span], cue: Span) -> Channel | None:
    """Who quotes somebody, right before the cue "quoted"."""
    for body in bodies.values():
        if 0 <= cue.start - body.end <= len(" has also ") and QUOTED.match(text, body.end, cue.end):
            return None if _has_side(text, body) else Channel(kind="other_outlet", span=Span(start=body.start, end=cue.end))
    return None
