"""What kind of act a statement is, by its cue and its source."""

import re

from onrecord.records import Span, StatementClass

# The head words that make a cue a belief or a demand; all others are speech. A cue may be several words: the first that is
# listed decides. Inflections are written out where a suffix does not reach them.
BELIEF = re.compile(
    r"\b(?:believ|think|thought|hop(?:e[sd]?|ing)\b|fear|expect|feel|felt|consider|suspect|doubt|assum|know|knew|worr|"
    r"view|regard|see[ns]?\b|saw\b|estimat|understood|understand|presum|suppos|convinced|confident|optimistic|anticipat|concern)",
    re.I,
)
DEMAND = re.compile(
    r"\b(?:demand|urg(?:e[sd]?|ing)\b|call(?:s|ed|ing)?\s+(?:\w+\s+)?(?:for|on|upon)\b|ask(?:s|ed|ing)?\b|request|want|"
    r"appeal|insist(?:s|ed|ing)?\s+on|press(?:es|ed|ing)?\s+for|push(?:es|ed|ing)?\s+for|order|instruct|plead|beg(?:s|ged)?\b|"
    r"implor|petition|recommend|encourag|advis|seek|sought|wish|need|require)",
    re.I,
)
# Head nouns of sources that are documents, not people.
DOCUMENT = re.compile(
    r"\b(?:report|statement|study|poll|survey|resolution|law|bill|decree|letter|document|documents|data|figures|statistics|"
    r"communiqu[eé]|memo|memorandum|filing|lawsuit|complaint|indictment|constitution|article|text|treaty|agreement|ruling|"
    r"verdict|charter|guidelines|notice|release|readout|draft|analysis|research|census|index|dossier|paper|papers|records|"
    r"review|editorial|proposal|plan|order|judgment|affidavit|petition|caption|post|message|website)s?\Z",
    re.I,
)
HEAD_ENDS = re.compile(r",|\s(?:of|in|for|from|by|on|that|which|who|to|with|at|about|published|released|issued|carried)\s", re.I)


def find_class(text: str, source: Span | None, cue: Span | None) -> StatementClass:
    """`document` if a document speaks, else what the cue says; speech where nothing tells."""
    if source is not None:
        phrase = text[source.start : source.end]
        ends = HEAD_ENDS.search(phrase, 1)
        if DOCUMENT.search(phrase[: ends.start()] if ends else phrase):
            return "document"
    if cue is not None:
        words = text[cue.start : cue.end]
        belief, demand = BELIEF.search(words), DEMAND.search(words)
        if belief and (not demand or belief.start() < demand.start()):
            return "belief"
        if demand:
            return "demand"
    return "speech"
