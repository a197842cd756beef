"""The words that state a stand: where they end, whether they are several, what they are about."""

import re

# Where a clause is over and another one, about something else, begins.
CUT = re.compile(
    r"[;]|\s[–—-]{1,2}\s|[.?!][\"”’']?\s+(?=[A-Z“\"])|,?[\"”]\s(?=(?:he|she|it|they|but|while|after|[A-Z][a-z]+)\b)|"
    r",\s(?=(?:but|while|although|though|saying|adding|which|who|where|when|amid|as|after|whereas|despite|according|"
    r"(?!including)[a-z]+ing|"
    r"and (?:said|says|has|have|had|is|was|were|that|it|he|they|also))\b)|"
    r"\s(?=(?:but|while|although|whereas|amid|despite) )|,\s(?=[A-Z][\w ,.]{2,80}\b(?:said|told|says|announced|reported|"
    r"wrote)\b)"
)
BARE = (
    "accept|allow|arm|avoid|boost|build|cancel|cease|commit|comply|conduct|confiscate|continue|cooperate|cut|detail|develop|draft|end|ensure|"
    "establish|exchange|expand|extend|give|grant|guarantee|halt|help|hold|impose|improve|increase|invest|join|keep|launch|lift|lower|maintain|make|meet|"
    "normali[sz]e|open|pay|present|prepare|prevent|protect|provide|recogni[sz]e|reduce|refrain|release|remove|respect|restore|resume|return|sanction|"
    "set|share|sign|start|stop|strengthen|submit|support|suspend|take|transfer|withdraw|work"
)
NEXT = re.compile(rf",\s(?:(?:and|&)\s)?(?:to\s)?(?=(?:{BARE})\b)")
TO = re.compile(r"(?:[^,.;:]{0,60}?\bto)?\s(?=[a-z])")
EDGES = " \t\n\"“”‘’',;:-–—"
ISSUE_START = re.compile(
    r"(?:(?:\s|[\"“‘',:])*(?:to|for|that|on|of|against|with|over|the|a|an|its|his|their|from|by|in)\b)*(?:\s|[\"“‘',:])*", re.I
)
WORDS_OF_ISSUE = 9


def clause_end(text: str, place: int, end: int) -> int:
    """Where the clause that goes on at `place` is over, at most `end`."""
    cut = CUT.search(text, place, end)
    return cut.start() if cut else end


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """A span without space, quotation marks and punctuation around it."""
    while start < end and text[start] in EDGES:
        start += 1
    while end > start and (text[end - 1] in EDGES or text[end - 1] in ".?!"):
        end -= 1
    return start, end


def conjuncts(text: str, start: int, object_: int, end: int) -> tuple[tuple[int, int], ...]:
    """The spans of "agreed to exchange prisoners, present plans and continue", the first with its subject; empty for one."""
    if not TO.match(text, object_, end):
        return ()
    cuts = [*NEXT.finditer(text, object_ + 3, end)]
    if not cuts:
        return ()
    starts = [start, *(cut.end() for cut in cuts)]
    ends = [*(cut.start() for cut in cuts), end]
    return tuple(trimmed(text, a, b) for a, b in zip(starts, ends, strict=True) if b - a > 8)


def issue_of(text: str, start: int, end: int) -> str:
    """A few words on what a stand is about."""
    lead = ISSUE_START.match(text, start, end)
    words = text[lead.end() if lead else start : end].split()[:WORDS_OF_ISSUE]
    while len(words) > 1 and words[-1].lower() in (
        "the",
        "a",
        "an",
        "of",
        "to",
        "for",
        "in",
        "on",
        "and",
        "with",
        "that",
        "by",
        "from",
        "its",
        "their",
    ):
        words.pop()
    return " ".join(words).strip(EDGES + ".") or " ".join(text[start:end].split()[:WORDS_OF_ISSUE])
