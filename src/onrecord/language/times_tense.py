"""Which way the verb near a time expression looks."""

import re

from onrecord.language.times_kinds import Tense

REACH = 140
"""Characters before and after in which the verb is looked for, never beyond the sentence."""
_EDGE = re.compile(r"[.?!;:][\s\"”’')]|\n\s{0,9}\n|\n(?=[A-Z“\"])")
# Ahead: modals, what is planned, "is meeting". "was scheduled to" is left out: whether it happened is not said.
_AHEAD = re.compile(
    r"\b(?:will|shall|would|won|going to|upcoming|scheduled for|due"
    r"|(?:is|are|has been|have been|be)\s(?:\w+\s)?(?:to|due|set|scheduled|slated|expected|planned)|(?:is|are)\s\w+ing"
    r"|(?:plan|hope|expect|intend|agree|want|vow|pledge|prepar|promis|threaten|propos)\w{0,3}\sto)\b|[’']ll\b"
)
# Back: verbs in the past. A participle after "be" says nothing about the time: "will be held".
_BACK = re.compile(
    r"\b(?<!\bbe )(?:[a-z]{2,20}ed|was|were|had|has|have|did|said|told|came|went|took|made|began|met|rose|fell|saw|found|got|gave"
    r"|left|lost|sold|shot|sent|wrote|spoke|struck|broke|drew|hit|cut|ran|led|grew|flew|brought|bought|built|chose|fought|felt|heard|held"
    r"|kept|knew|paid|rode|sank|sat|sought|spent|stood|stole|taught|thought|threw|withdrew|beat|caught|became)\b"
)


def tense_near(text: str, start: int, end: int) -> Tense | None:
    """Tense of the nearest telling verb before an expression in its sentence, else after it; None where there is none."""
    before = text[max(0, start - REACH) : start]
    edges = tuple(_EDGE.finditer(before))
    before = before[edges[-1].end() :] if edges else before
    if before.endswith(("until ", "till ", " by ")):
        return "future"
    after = text[end : end + REACH]
    edge = _EDGE.search(after)
    return _last(before) or _first(after[: edge.start()] if edge else after)


def _last(words: str) -> Tense | None:
    ahead = max((match.end() for match in _AHEAD.finditer(words)), default=-1)
    back = max((match.end() for match in _BACK.finditer(words)), default=-1)
    return None if ahead == back == -1 else "future" if ahead >= back else "past"


def _first(words: str) -> Tense | None:
    ahead, back = _AHEAD.search(words), _BACK.search(words)
    if ahead and (back is None or ahead.start() < back.start()):
        return "future"
    return "past" if back else None
