"""Statements -> the channel that carried each, with the words that say so.

The words stand in the reporting clause: in the sentence of the cue, outside the content. What one statement of a speaker's
unbroken run says of its occasion holds for the whole run.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Container, Sequence

from onrecord.find.channels_later import after_asides, with_answers, with_main_speakers
from onrecord.find.channels_outlets import find_outlet
from onrecord.find.channels_words import (
    ANNOUNCEMENT,
    CARRIED,
    CITED_BY_OFFICE,
    DRAFT,
    HINT,
    INQUIRY,
    ISSUES,
    MENTIONED,
    NOTED,
    OFFICIAL_SITE,
    PANEL,
    PATTERNS,
    PICTURE,
    POST,
    POSTING,
    POSTS,
    PRESS_OFFICE,
    PUBLISHED,
    REFERS,
    REMARKS,
    REPORTED,
)
from onrecord.find.occasions import (
    JOINT,
    apart_from_runs,
    as_bodies,
    begins_anew,
    carry_over,
    find_voices,
    in_campaign,
    is_it,
    is_noun,
    is_of_old,
    is_perfect,
    is_private,
    later_speakers,
    look_backs,
)
from onrecord.language.clauses import (
    Clauses,
    in_caption,
    is_covered,
    neighbouring_sentences,
    parts_outside,
    reporting_clauses,
    same_speaker,
)
from onrecord.records import Channel, ChannelKind, Name, Span, Speaker, Statement

RELATIVE = re.compile(r",\s+(?:who|whose|which)\b[^,]*\Z")
ELSEWHERE = frozenset({"social_media", "letter", "document", "press_release"})
"""What somebody wrote at another time, where a relative clause tells of it: "Holt, who posted about the matter, said"."""
HANDLE = re.compile(r"(?<![\w.])@\w{3,}")
"""Whom a post addresses."""
SEVERAL = re.compile(
    r"\b(?<!series\sof\s)(?:interviews|speeches|statements|rallies|hearings|briefings|conferences|letters|calls|debates|posts|tweets)\b"
)
"""Occasions, of which one is not told from the other."""
MONTH = len("2025-05")
LEDE = 3
"""Sentences at an article's beginning, a dateline among them."""
TELLING = len("telling")
"""A channel may begin with the cue itself."""
AGAIN = 12
"""Entries before one among which what it speaks of again was spoken of."""
SHORT = 250
BARE = re.compile(r"\s(?:at|in|during)\s*\Z")
OPENING = re.compile(r"\b(?:In|At|During|On|Speaking|Asked|According|Responding|Addressing)(?=\s)")
"""Words that begin a clause; one that the split into sentences missed stands behind a caption or a headline."""
STOP = re.compile(r"[.;:\n]")
GOES_ON = frozenset({"he", "she", "it", "they", "i", "we"})
OCCASIONS = frozenset(
    {"testimony", "speech", "interview", "news_conference", "broadcast", "social_media", "press_release", "document"}
)
"""What a sentence beside a statement may tell; a call or a letter mentioned there is mostly another event."""


def find_channels(
    clauses: Clauses,
    names: Sequence[Name],
    entries: Sequence[Statement],
    speakers: Sequence[Speaker | None],
    days: Sequence[str | None],
) -> tuple[Channel | None, ...]:
    """How each entry reached the public, where the article says so.

    `names` are the text's proper names, in order; `days` those on which the entries' own clauses say that they were said:
    another day is another occasion.
    """
    text = clauses.text
    bodies = {name.span.start: name.span for name in names if name.kind == "organisation"}
    sources = {entry.source.start for entry in entries if entry.source}
    own = [_own_channel(clauses, entry) or find_outlet(clauses, bodies, sources, entry) for entry in entries]
    own = _without_others(entries, own)
    own = [
        channel or _remarks_beside(clauses, entry) or _introduced(clauses, entry, speaker)
        for channel, entry, speaker in zip(own, entries, speakers, strict=True)
    ]

    own = [channel or _referred(clauses, entries, own, i) for i, channel in enumerate(own)]
    voices = _find_voices(clauses, entries, speakers)
    own = _shared(clauses, voices, own)
    apart = apart_from_runs(clauses, entries, voices)
    back = look_backs(days, voices, apart)
    held = carry_over(days, voices, apart)

    lede = _lede_end(clauses)
    old = [_is_of_another_time(clauses, entry, first=i == 0) for i, entry in enumerate(entries)]

    def carries(i: int, to: int) -> bool:
        """A look back has a channel of its own; a document that speaks, other than a side's statement, is a channel of its own
        statement alone; and what somebody wrote is told first, then quoted."""
        if old[to]:
            return False
        channel = own[i]
        if channel is not None and channel.kind in ("document", "letter") and to < i and entries[to].content[0].start >= lede:
            return False
        if channel is not None and SEVERAL.search(text, channel.span.start, channel.span.end):
            return False
        if (
            days[to] is not None
            and len(days[to]) == MONTH
            and not held[i]
            and channel is not None
            and channel.kind != "social_media"
        ):
            return False
        same_day = held[to] is None or held[i] is None or held[i] == held[to]
        speaks = channel is not None and channel.span == entries[i].source and channel.kind != "press_release"
        return same_day and not back[i] and not (speaks and not is_it(text, entries[to]))

    weak = [channel is not None and _is_weak(clauses, entry, channel) for entry, channel in zip(entries, own, strict=True)]
    told, own = own, [None if gives_way else channel for channel, gives_way in zip(own, weak, strict=True)]
    found = carry_over(own, voices, apart, carries)
    documents = [
        out or (channel is not None and channel.span == entry.source)
        for out, channel, entry in zip(apart, own, entries, strict=True)
    ]
    found = carry_over(found, voices, documents, carries)
    own = [
        first if _is_passed_on(first) and not _is_office(entry, first) else channel or first
        for channel, first, entry in zip(found, told, entries, strict=True)
    ]
    own = list(_with_panel(text, voices, apart, carry_over(own, voices, apart, carries)))
    own = list(_with_lede(clauses, entries, voices, apart, own, carries))
    own = list(with_main_speakers(text, voices, apart, own, carries))
    own = after_asides(text, entries, voices, apart, own, carries)
    return tuple(with_answers(text, entries, voices, own))


def _is_of_another_time(clauses: Clauses, entry: Statement, *, first: bool) -> bool:
    """Whether an entry tells of no occasion that the article is about: "his promise", "Earlier, Holt had said"; "Orr has blamed the
    mills" is news in the first sentences alone, and tells below what was said at some time."""
    text = clauses.text
    if is_noun(text, entry) or is_of_old(text, entry) or begins_anew(clauses, entry):
        return True
    if is_private(text, entry) or in_campaign(clauses, entry):
        return True
    return is_perfect(text, entry) and not first and entry.content[0].start >= _lede_end(clauses)


def _lede_end(clauses: Clauses) -> int:
    return clauses.begins[min(LEDE, len(clauses.begins) - 1)]


def _shared(clauses: Clauses, voices: Sequence[Speaker | None], own: Sequence[Channel | None]) -> list[Channel | None]:
    """The channels, with that of a joint occasion for whom its words name: "At a joint briefing with Brandt, Holt said … Brandt
    said"."""
    found = list(own)
    for i, channel in enumerate(own):
        for part in parts_outside(clauses, channel.span.start)[:1] if channel else ():
            if JOINT.search(clauses.text, part.start, part.end):
                for k in later_speakers(voices, i, clauses.text[part.start : part.end]):
                    found[k] = found[k] or channel
    return found


def _find_voices(clauses: Clauses, entries: Sequence[Statement], speakers: Sequence[Speaker | None]) -> list[Speaker | None]:
    """Whose run each entry is in; a document is in that of the body that wrote it: "a report by the guild … The guild said"."""
    voices = find_voices(clauses, entries, speakers)
    bodies = as_bodies(clauses.text, entries, voices)
    return [
        body if entry.statement_class == "document" else voice for entry, voice, body in zip(entries, voices, bodies, strict=True)
    ]


def _without_others(entries: Sequence[Statement], own: Sequence[Channel | None]) -> list[Channel | None]:
    """The channels, without those that another one's source and cue come before: "The guild said the bridge is lost, after Holt
    told the Courier that …"; or right behind another one's cue, earlier in what is taken for one sentence."""
    clauses = sorted((entry.source.start, entry.cue.end) for entry in entries if entry.source and entry.cue)
    cues = {entry.cue.end: entry.cue.start for entry in entries if entry.cue}
    found: list[Channel | None] = []
    for entry, channel in zip(entries, own, strict=True):
        heart = max((span.end for span in (entry.cue, entry.source) if span), default=0)
        k = bisect_right(clauses, (heart + 1, 0))
        others = channel and k < len(clauses) and clauses[k][1] <= channel.span.start + TELLING
        before = cues.get(channel.span.start - 1) if channel else None
        others = others or (before is not None and entry.cue is not None and before < entry.cue.start)
        found.append(None if others else channel)
    return found


def _referred(clauses: Clauses, entries: Sequence[Statement], own: Sequence[Channel | None], i: int) -> Channel | None:
    """The channel of an earlier entry that this one's clause speaks of again: "in a video posted on X … in the video"."""
    text = clauses.text
    for part in reporting_clauses(clauses, entries[i])[:1]:
        refers = REFERS.search(text, part.start, part.end)
        if refers:
            before = (channel for channel in reversed(own[max(0, i - AGAIN) : i]) if channel)
            return next((channel for channel in before if refers[1] in text[channel.span.start : channel.span.end]), None)
    return None


def _with_panel(
    text: str, voices: Sequence[Speaker | None], apart: Sequence[bool], channels: Sequence[Channel | None]
) -> tuple[Channel | None, ...]:
    """The channels; "experts interviewed by the Courier" are those whom the article names after them."""
    found, panel = list(channels), None
    for i, (channel, voice) in enumerate(zip(channels, voices, strict=True)):
        if channel and PANEL.match(text, channel.span.start):
            panel = channel
        elif channel is None and panel and voice and voice.named and voice.party is None and not apart[i]:
            found[i] = panel
    return tuple(found)


def _with_lede(
    clauses: Clauses,
    entries: Sequence[Statement],
    voices: Sequence[Speaker | None],
    apart: Sequence[bool],
    channels: Sequence[Channel | None],
    carries: Callable[[int, int], bool],
) -> tuple[Channel | None, ...]:
    """The channels; news sums up in its first sentences what it tells again below, with its channel."""
    found = list(channels)
    end = _lede_end(clauses)
    for i, entry in enumerate(entries):
        if entry.content[0].start >= end:
            break
        if found[i] is None and not apart[i]:
            below = (
                k for k in range(i + 1, len(entries)) if channels[k] and same_speaker(voices[i], voices[k]) and carries(k, i)
            )
            found[i] = next((channels[k] for k in below), None)
    return tuple(found)


def _is_weak(clauses: Clauses, entry: Statement, channel: Channel) -> bool:
    """Whether words about a channel give way to those of its run: an answer is given where its speaker was asked, and "the
    statement" is one that was mentioned before."""
    if channel.kind == "official_reply" or _is_passed_on(channel):
        return True
    return channel.span == entry.source and MENTIONED.match(clauses.text, channel.span.start, channel.span.end) is not None


def _is_passed_on(channel: Channel | None) -> bool:
    """Whether another outlet or an office carried an entry: that is told of it alone, if its run has a channel besides."""
    return channel is not None and channel.kind in ("other_outlet", "press_service")


def _is_office(entry: Statement, channel: Channel | None) -> bool:
    """Whether a channel is the office that speaks, which may do so in a statement."""
    return channel is not None and channel.span == entry.source


def _remarks_beside(clauses: Clauses, entry: Statement) -> Channel | None:
    """The sentence before or after may say where remarks were made: "His comments came during the yearly meeting"."""
    if entry.cue is None:
        return None
    text, begins = clauses.text, clauses.begins
    k = bisect_right(begins, max(entry.cue.start, entry.content[-1].start)) - 1
    first = bisect_right(begins, min(entry.cue.start, entry.content[0].start)) - 1
    for n in (k + 1, first - 1):
        if not 0 <= n < len(begins):
            continue
        end = begins[n + 1] if n + 1 < len(begins) else len(text)
        sentence = Span(start=begins[n], end=min(end, begins[n] + SHORT))
        words = _uncapitalised(text[sentence.start : sentence.end])
        channel = _named(sentence, words) if REMARKS.match(words) else None
        if channel:
            return channel
    return None


def _introduced(clauses: Clauses, entry: Statement, speaker: Speaker | None) -> Channel | None:
    """A sentence beside the statement may introduce its speaker: "Holt was interviewed by the Courier"."""
    for sentence in neighbouring_sentences(clauses, entry, speaker):
        words = clauses.text[sentence.start : sentence.end]
        kinds = OCCASIONS if POSTS.search(words) else OCCASIONS - {"social_media"}
        channel = _named(sentence, _uncapitalised(words), kinds) if _may_tell(words) else None
        if channel:
            return channel
    return _issued(clauses, entry)


def _issued(clauses: Clauses, entry: Statement) -> Channel | None:
    """The sentence before, which attributes nothing, may issue the words of whom this one calls "he" or "it" or not at all: "The
    guild released a statement. "The inn is shut," it said"."""
    text, begins = clauses.text, clauses.begins
    if entry.source and text[entry.source.start : entry.source.end].lower() not in GOES_ON:
        return None
    k = bisect_right(begins, min(span.start for span in (entry.content[0], entry.cue, entry.source) if span)) - 1
    if k == 0 or begins[k] - begins[k - 1] > SHORT:
        return None
    sentence = Span(start=begins[k - 1], end=begins[k])
    if is_covered(clauses, sentence.start) or is_covered(clauses, sentence.end - 2) or in_caption(clauses, sentence.start):
        return None
    words = text[sentence.start : sentence.end]
    return _named(sentence, _uncapitalised(words), OCCASIONS) if ISSUES.search(words) and _may_tell(words) else None


def _own_channel(clauses: Clauses, entry: Statement) -> Channel | None:
    """What the entry's own reporting clause says."""
    text = clauses.text
    if is_noun(text, entry) or is_of_old(text, entry):
        return None
    told = ((part, text[part.start : _end(text, part)]) for part in reporting_clauses(clauses, entry))
    parts = [(part, _uncapitalised(words)) for part, words in told if _may_tell(words)]
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
    named = next(filter(None, (_named(part, words) for part, words in parts)), None)
    if named and named.kind in ELSEWHERE and _is_elsewhere(text, parts[0][0].start, named.span, entry):
        return None
    if named is None and entry.source and PUBLISHED.search(text, entry.source.start, entry.source.end):
        return Channel(kind="document", span=entry.source)
    if named is None and entry.source and entry.cue and PRESS_OFFICE.search(text, entry.source.start, entry.source.end):
        return Channel(kind="press_service", span=entry.source)
    return named


def _kind_of_source(entry: Statement, source: str) -> ChannelKind | None:
    """What a source is that is a channel itself: a post, a side's own site, a statement, a document."""
    if POST.search(source):
        return "social_media"
    if OFFICIAL_SITE.match(source):
        return "press_service"
    if entry.statement_class != "document" or not entry.cue or INQUIRY.search(source):
        return None
    return "press_release" if ANNOUNCEMENT.search(source) and not DRAFT.search(source) else "document"


def _is_elsewhere(text: str, begin: int, channel: Span, entry: Statement) -> bool:
    """Whether a relative clause before the cue tells of the channel."""
    cue = entry.cue
    return cue is not None and "," in text[channel.end : cue.start] and RELATIVE.search(text, begin, channel.start) is not None


def _end(text: str, part: Span) -> int:
    """Where the words of a part end: no words that are attributed stand behind a bare preposition ("he noted at" …)."""
    if not BARE.search(text, max(part.start, part.end - len(" during ")), part.end) or text[part.end : part.end + 1] in '"“':
        return part.end
    stop = STOP.search(text, part.end, part.end + SHORT)
    return stop.start() if stop else part.end


def _carried(part: Span, words: str, entry: Statement) -> Channel | None:
    """Who passed the entry on, as a part of its reporting clause tells."""
    office = CITED_BY_OFFICE.search(words)
    if office and not (
        entry.source and entry.source.start < part.start + office.end() and part.start + office.start() < entry.source.end
    ):
        return Channel(kind="press_service", span=_within(part, office))
    carried = CARRIED.search(words)
    if carried and _is_carried(_within(part, carried), carried[0], entry):
        return Channel(kind="other_outlet", span=_within(part, carried))
    return None


def _may_tell(words: str) -> bool:
    """Whether words may tell of a channel at all."""
    return HINT.search(words.lower()) is not None


def _named(part: Span, words: str, kinds: Container[str] | None = None) -> Channel | None:
    """The first channel, of some kinds or of any, that the words of a part of the text name."""
    for kind, pattern in PATTERNS:
        found = pattern.search(words) if kinds is None or kind in kinds else None
        if found:
            return Channel(kind=kind, span=_within(part, found))
    return None


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


def _uncapitalised(clause: str) -> str:
    """A clause as it would stand within a sentence, character for character; one that begins with a mark stands there already."""
    k = len(clause) - len(clause.lstrip())
    begins = clause[k : k + 1].isalpha() and len(clause[k].lower()) == 1
    clause = clause[:k] + clause[k].lower() + clause[k + 1 :] if begins else clause
    return OPENING.sub(lambda word: word[0].lower(), clause)


def _within(part: Span, match: re.Match[str]) -> Span:
    return Span(start=part.start + match.start(), end=part.start + match.end())
