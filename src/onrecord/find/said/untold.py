"""Times that are no day of speaking, whatever stands beside them: names of attacks and programmes, "today's world", and "the same
week", which is another time's."""

import re
from collections.abc import Sequence

from onrecord.language.times import Time

# "The Oct. 7 attack", "the July 7 bombings": the day is the event's name.
NAMED_AFTER = re.compile(
    r"(?:,?\s\d{4})?,?\s(?:[a-z-]+\s){0,2}?"
    r"(?:attacks?|massacres?|assaults?|bombings?|shootings?|invasion|riots?|uprising)\b"
)
THE = re.compile(r"\b(?:[Tt]he|[Aa]n?|[\w’']+['’]s)\s(?:[a-z]+\s)?$")
# "The same week": as some other event, which need not be what stands beside it.
SAME = re.compile(r"\b(?:the|that|this) same (?:day|week|month|year)$", re.I)
# "In today's dynamic landscape".
TODAYS = re.compile(
    r"['’]s\s(?:[\w-]+\s){0,4}?(?:world|landscapes?|market|markets|marketplace|economy|society|environment|age|era|climate|youth|youngsters"
    r"|consumers?|customers?|businesses|workplace|standards|generation|children|students|politics|media|technology)\b"
)
# "CBS This Morning", "Good Morning America", "the Tonight Show".
PROGRAMME = re.compile(r"(?:This\s(?:Morning|Week)|Tonight|Today|Sunday\sMorning)")
SHOW = re.compile(r"\s(?:Show|Program|Programme|America|Britain|with\s[A-Z])")
AIRED = re.compile(r"(?:\b(?:CBS|NBC|ABC|BBC|CNN|ITV|Fox|MSNBC|GMA|Good|Entertainment|USA|News)\s|[“\"‘'])$")


def may_date(text: str, times: Sequence[Time]) -> tuple[Time, ...]:
    """The times that may be when something was said."""
    return tuple(time for time in times if not _is_name(text, time))


def _is_name(text: str, time: Time) -> bool:
    start, end = time.span.start, time.span.end
    if SAME.search(text, max(0, start - 10), end):
        return True
    if NAMED_AFTER.match(text, end) and THE.search(text, max(0, start - 30), start):
        return True
    if text[start:end].lower() == "today" and TODAYS.match(text, end):
        return True
    named = PROGRAMME.fullmatch(text, start, end)
    return named is not None and (SHOW.match(text, end) is not None or AIRED.search(text, max(0, start - 15), start) is not None)
