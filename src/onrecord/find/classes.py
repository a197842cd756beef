"""What kind of act a statement is, by its cue and its source."""

import re
from functools import lru_cache

from onrecord.records import Span, StatementClass

# The head words that make a cue a belief or a demand; all others are speech. A cue may be several words: the first that is
# listed decides. Inflections are written out where a suffix does not reach them.
BELIEF = re.compile(
    r"\b(?:believ|belief|think|thought|hop(?:e[sd]?|ing|eful)\b|fear|expect|feel|felt|consider|suspect|doubt|assum|know|knew|"
    r"worr|view|regard|see[ns]?\b|saw\b|understood|understand|presum|suppos|convinced|confident|optimistic|anticipat|"
    r"perceiv|wonder|opinion|deem|speculat|predicting|sense)",
    re.I,
)
# Beliefs that somebody puts into words are speech.
VOICED = re.compile(r"\b(?:rais|express|voic)", re.I)
DEMAND = re.compile(
    r"\b(?:demand|urg(?:e[sd]?|ing)\b|call(?:s|ed|ing)?\s+(?:\w+\s+)?(?:for|on|upon|to)\b|(?<!was )ask(?:s|ed|ing)?\b|"
    r"request|want|appeal|insist(?:s|ed|ing)?\s+on\b|press(?:es|ed|ing)?\b|push(?:es|ed|ing)?\s+for|order|instruct|direct(?:s|ed|ing)\b|"
    r"plead|beg(?:s|ged)?\b|implor|petition|recommend|encourag|advis|advoca|seek|sought|wish|need|require)",
    re.I,
)
# Head nouns of sources that are documents, not people.
DOCUMENT = re.compile(
    r"\b(?:report|statement|study|studies|poll|survey|resolution|(?<!in-)law|bill|decree|letter|document|data|statistics|communiqu[eé]|"
    r"memo|memorandum|filing|lawsuit|complaint|indictment|constitution|article|text|treaty|agreement|ruling|verdict|charter|"
    r"guideline|guidance|notice|release|readout|draft|analysis|analyses|research|census|index|dossier|papers|record|review|"
    r"editorial|proposal|plan|order|judgment|affidavit|petition|caption|message|investigation|inquiry|disclosure|footage|video|"
    r"presentation|slideshow|projection|modelling|modeling|forecast|literature|assessment|audit|evidence|manifesto|declaration)s?\Z",
    re.I,
)
# A document is also what "shows" or "finds" without being a person: the cue tells where the source is "it", "which" or nothing.
SHOWING = re.compile(r"\b(?:show|shows|showed|shown|found|finds)\b", re.I)
IMPERSONAL = frozenset({"it", "which", "that", "this"})
HEAD_ENDS = re.compile(
    r",|\s[-–—]\s|\s(?:of|in|for|from|by|on|that|which|who|to|with|at|about|and|published|released|issued|carried|obtained|seen|"
    r"written|signed|verified|made|quoted)\b",
    re.I,
)


def find_class(text: str, source: Span | None, cue: Span | None) -> StatementClass:
    """`document` if a document speaks, else what the cue says; speech where nothing tells."""
    told_by = text[source.start : source.end] if source else ""
    words = text[cue.start : cue.end] if cue else ""
    return "document" if is_document(told_by, words) else _told_by_cue(words)


@lru_cache(2000)
def _told_by_cue(words: str) -> StatementClass:
    """What the words of a cue say; a few of them are most."""
    belief, demand = BELIEF.search(words), DEMAND.search(words)
    if belief and not VOICED.search(words) and (not demand or belief.start() < demand.start()):
        return "belief"
    return "demand" if demand else "speech"


def is_document(source: str, cue: str) -> bool:
    """Whether the head of a source is a document, or the cue is one that a document has."""
    ends = HEAD_ENDS.search(source, 1)
    if DOCUMENT.search(source[: ends.start()] if ends else source):
        return True
    return source.lower() in IMPERSONAL and bool(SHOWING.search(cue))
