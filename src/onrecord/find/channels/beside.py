"""What a sentence beside a statement says of its channel."""

from bisect import bisect_right

from onrecord.find.channels.clause import may_tell, named_channel, uncapitalised
from onrecord.find.channels.words import ISSUES, POSTS, REMARKING, REMARKS
from onrecord.language.clauses import Clauses, in_caption, is_covered, neighbouring_sentences
from onrecord.records import Channel, Span, Speaker, Statement

SHORT = 250
"""Characters of a sentence beside a statement that are looked at."""
GOES_ON = frozenset({"he", "she", "it", "they", "i", "we"})
OCCASIONS = frozenset(
    {"testimony", "speech", "interview", "news_conference", "broadcast", "social_media", "press_release", "document"}
)
"""What a sentence beside a statement may tell; a call or a letter mentioned there is mostly another event."""


def remarks_beside(clauses: Clauses, entry: Statement) -> Channel | None:
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
        words = text[sentence.start : sentence.end]
        channel = named_channel(sentence, uncapitalised(words)) if tells_of_remarks(words) else None
        if channel:
            return channel
    return None


def tells_of_remarks(sentence: str) -> bool:
    """Whether a sentence tells where remarks were made."""
    lower = sentence.lower()
    return any(word in lower for word in REMARKING) and REMARKS.match(uncapitalised(sentence)) is not None


def introduced(clauses: Clauses, entry: Statement, speaker: Speaker | None) -> Channel | None:
    """A sentence beside the statement may introduce its speaker: "Holt was interviewed by the Courier"."""
    for sentence in neighbouring_sentences(clauses, entry, speaker):
        words = clauses.text[sentence.start : sentence.end]
        kinds = OCCASIONS if POSTS.search(words) else OCCASIONS - {"social_media"}
        channel = named_channel(sentence, uncapitalised(words), kinds) if may_tell(words) else None
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
    return named_channel(sentence, uncapitalised(words), OCCASIONS) if ISSUES.search(words) and may_tell(words) else None
