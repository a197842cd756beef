"""Cues that report an act or a prospect, not words: the record counts them as attitudes, however a network sees them."""

import re

from onrecord.records import Span

# "is expected to", "is set to": a prospect without a source. "referring to": a remark about words. Refusing, agreeing to or
# recalling something is an act, and a position at most.
ACT = re.compile(
    r"(?:(?:is|are|was|were|be|been|being)\s+(?:widely\s+)?(?:expected|set|due|scheduled|slated|poised)\b"
    r"|referring\s+to\b|refus(?:e[sd]?|ing)\b|agree(?:s|d|ing)?\s+(?:to|on)\b|declin(?:e[sd]?|ing)\s+to\b)",
    re.I,
)


def is_act(text: str, cue: Span | None) -> bool:
    """Whether a cue is an act or a prospect."""
    return cue is not None and ACT.match(text, cue.start, cue.end) is not None
