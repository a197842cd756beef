"""What an entry's own reporting clause says of its channel, and how the words of a part of a text are looked at."""

import re
from collections.abc import Container

from onrecord.find.channels.hints import HINT
from onrecord.find.channels.patterns import PATTERNS
from onrecord.find.channels.sources import ANNOUNCEMENT, DRAFT, INQUIRY, LETTER, POST, PRESS_OFFICE, PUBLISHED
from onrecord.find.channels.words import (
    CARRIED,
    CITED_BY_OFFICE,
    NOTED,
    OFFICIAL_SITE,
    PASSES_ON,
    PICTURE,
    POSTING,
    REPORTED,
)
from onrecord.find.occasions import is_noun, is_of_old
from onrecord.language.clauses import Clauses, reporting_clauses
from onrecord.language.words import lowered
from onrecord.records import Channel, ChannelKind, Span, Statement

RELATIVE = re.compile(r",\s+(?:who|whose|which)\b[^,]*\Z")
ELSEWHERE = frozenset({"social_media", "letter", "document", "press_release"})
"""What somebody wrote at another time, where a relative clause tells of it: "Holt, who posted about the matter, said"."""
STOPS_WITHIN = 250
"""Characters in which a clause that breaks off is looked at further."""
OWNER = re.compile(
    r"\b(?!(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day)([A-Z][\w-]+)['’]s\s(?:[a-z-]+\s)?(?:speech|speeches|remarks|address)\b"
)
"""Whose speech a channel names: "in Brandt's speech" is no channel of Holm's."""
BARE = re.compile(r"\s(?:at|in|during)\s*\Z")
OPENING = re.compile(r"\b(?:In|At|During|On|Speaking|Asked|According|Responding|Addressing)(?=\s)")
"""Words that begin a clause; one that the split into sentences missed stands behind a caption or a headline."""
STOP = re.compile(r"[.;:\n]")
WORD = re.compile(r"\w+")


def own_channel(clauses: Clauses, entry: Statement) -> Channel | None:
    """What the entry's own reporting clause says."""
    text = clauses.text
    if is_noun(text, entry) or is_of_old(text, entry):
        return None
    told = ((part, text[part.start : _end(text, part)]) for part in reporting_clauses(clauses, entry))
    parts = [(part, uncapitalised(words)) for part, words in told if may_tell(words)]
    carried = next(filter(None, (_carried(part, words, entry) for part, words in parts)), None)
    if entry.cue and POSTING.match(text, entry.cue.start, entry.cue.end):
        if PICTURE.match(text, entry.cue.end):
            return None
        return Channel(kind="social_media", span=entry.cue)
    if carried:
        return carried
    if entry.source:
        kind = _kind_of_source(entry, text[entry.source.start : entry.source.end])
        if kind or (entry.statement_class == "document" and entry.cue):
            return Channel(kind=kind, span=entry.source) if kind else None
    named = next(filter(None, (named_channel(part, words) for part, words in parts)), None)
    if named and (_is_of_another(text, named, entry) or _is_elsewhere(text, parts[0][0].start, named, entry)):
        return None
    if named is None and entry.source and PUBLISHED.search(text, entry.source.start, entry.source.end):
        return Channel(kind="document", span=entry.source)
    if named is None and entry.source and entry.cue and PRESS_OFFICE.search(text, entry.source.start, entry.source.end):
        return Channel(kind="press_service", span=entry.source)
    return named


def _kind_of_source(entry: Statement, source: str) -> ChannelKind | None:
    """What a source is that is a channel itself: a post, a side's own site, a letter, a statement, a document."""
    if POST.search(source):
        return "social_media"
    if OFFICIAL_SITE.match(source):
        return "press_service"
    if entry.statement_class != "document" or not entry.cue or INQUIRY.search(source):
        return None
    if LETTER.search(source):
        return "letter"
    return "press_release" if ANNOUNCEMENT.search(source) and not DRAFT.search(source) else "document"


def _is_elsewhere(text: str, begin: int, channel: Channel, entry: Statement) -> bool:
    """Whether a relative clause before the cue tells of the channel."""
    cue, span = entry.cue, channel.span
    if channel.kind not in ELSEWHERE or cue is None or "," not in text[span.end : cue.start]:
        return False
    return RELATIVE.search(text, begin, span.start) is not None


def _is_of_another(text: str, channel: Channel, entry: Statement) -> bool:
    """Whether a speech is somebody else's than the source's: "in Brandt's speeches, with activists noting"."""
    owner = OWNER.search(text, channel.span.start, channel.span.end) if channel.kind == "speech" else None
    return owner is not None and entry.source is not None and owner[1] not in text[entry.source.start : entry.source.end]


def _end(text: str, part: Span) -> int:
    """Where the words of a part end: no words that are attributed stand behind a bare preposition ("he noted at" …)."""
    if not BARE.search(text, max(part.start, part.end - len(" during ")), part.end) or text[part.end : part.end + 1] in '"“':
        return part.end
    stop = STOP.search(text, part.end, part.end + STOPS_WITHIN)
    return stop.start() if stop else part.end


def _carried(part: Span, words: str, entry: Statement) -> Channel | None:
    """Who passed the entry on, as a part of its reporting clause tells."""
    if not may_pass_on(words):
        return None
    office = CITED_BY_OFFICE.search(words)
    if office and not (
        entry.source and entry.source.start < part.start + office.end() and part.start + office.start() < entry.source.end
    ):
        return Channel(kind="press_service", span=_within(part, office))
    carried = CARRIED.search(words)
    if carried and _is_carried(_within(part, carried), carried[0], entry):
        return Channel(kind="other_outlet", span=_within(part, carried))
    return None


def may_pass_on(words: str) -> bool:
    """Whether words may tell who passed something on at all."""
    return any(hint in words for hint in PASSES_ON)


def _is_carried(span: Span, words: str, entry: Statement) -> bool:
    """Whether the words about an outlet are about this entry: "the Courier reported, citing" begins before its cue or is it,
    and who "said, citing" is its source; a cue "according to" or "reported" has the outlet for its source."""
    cue, source = entry.cue, entry.source
    if cue is None:
        return True
    if words.endswith(("quoted", "cited")):
        return span.end == cue.end
    if words.endswith(("citing", "quoting")):
        speaks = source is not None and span.start <= source.start < span.end and "report" not in words
        return span.start <= cue.end and not speaks
    if source is not None and span.start < source.end and source.start < span.end:
        return False  # the outlet itself speaks
    if words.startswith("according ") or REPORTED.search(words) or NOTED.search(words):
        return span.end <= cue.start or cue.end <= span.start
    return True


def named_channel(part: Span, words: str, kinds: Container[str] | None = None) -> Channel | None:
    """The first channel, of some kinds or of any, that the words of a part of the text name."""
    present = folded_words(words)
    for kind, needs, pattern in PATTERNS:
        found = None if needs.isdisjoint(present) or not (kinds is None or kind in kinds) else pattern.search(words)
        if found:
            return Channel(kind=kind, span=_within(part, found))
    return None


def folded_words(words: str) -> set[str]:
    """The words of a part of the text in small letters, with those that a pattern without regard to case takes for plain ones."""
    return set(WORD.findall(lowered(words)))


def may_tell(words: str) -> bool:
    """Whether words may tell of a channel at all."""
    return HINT.search(words.lower()) is not None


def uncapitalised(clause: str) -> str:
    """A clause as it would stand within a sentence, character for character; one that begins with a mark stands there already,
    and initials ("CNN spoke to") are capitals everywhere."""
    k = len(clause) - len(clause.lstrip())
    begins = clause[k : k + 1].isalpha() and len(clause[k].lower()) == 1 and not clause[k + 1 : k + 2].isupper()
    clause = clause[:k] + clause[k].lower() + clause[k + 1 :] if begins else clause
    return OPENING.sub(lambda word: word[0].lower(), clause)


def _within(part: Span, match: re.Match[str]) -> Span:
    return Span(start=part.start + match.start(), end=part.start + match.end())
