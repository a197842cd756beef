"""What a figure's sentence tells of the quantity that it counts: the thing, the event, the place, the time."""

import re
from dataclasses import dataclass

from onrecord.language.parties import find_parties
from onrecord.language.people import fold
from onrecord.link.days import Days, days_of, parse_day
from onrecord.link.places import parse_place
from onrecord.linked import Claimed, Extent

WORD = re.compile(r"[^\W\d_]{3,60}+")
PLAIN = frozenset(
    "people person persons were was are been have has others other more most least among them those these the and that this for"
    " with from who which killed dead deaths death wounded injured captured missing displaced total number least some said"
    " than into over after about also not but had will its his her their they she him according reported new one two"
    " three".split()
)
"""Words that say nothing of what is counted beyond the unit, or of which event is meant."""
SAME = {"pow": "prisoner", "captive": "prisoner", "troop": "soldier", "serviceman": "soldier", "servicemen": "soldier",
        "uav": "drone", "children": "child", "kid": "child", "combatant": "soldier"}  # fmt: skip
"""Nouns by which outlets count one thing."""
CUMULATIVE = re.compile(
    r"\b(?:since|so far|to date|(?:death|overall|total) toll|toll (?:has|stands|rose|reach)\w*|years? of (?:war|fighting)"
    r"|(?:throughout|during) the war)\b",
    re.IGNORECASE,
)
RECORD = re.compile(r"\b(?:largest|biggest|most|heaviest|worst|deadliest|record|highest|first|again)\b", re.IGNORECASE)
"""With these "since the war began" speaks of one attack among all, not of a total."""
CLOSE = 80
"""Characters on either side of a figure in which its clause says that it is a total, or what became of what is counted."""
LONG = 3
"""Days of a period from which on it is a total, not a day's count; an attack overnight is of two."""
LATELY = 2
"""Days before an article of which its counts without a day are."""
AROUND = 300
"""Characters on either side that tell what a figure is about, within its paragraph."""
STOP = re.compile(r"[.!?][\"”’)]*\s+(?=[“\"‘]?[A-Z0-9])")
PLACE = re.compile(
    r"\b(?:in|at|on|near|across|over|outside|around|into|of) (?:the )?(?:\w+ (?:city|town|village|region|province|district) of )?"
    r"((?:[A-Z][\w’'-]{2,40})(?: [A-Z][\w’'-]{2,40}){0,2})"
)
NO_PLACES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october"
    " november december telegram twitter facebook".split()
)
CAUSES = frozenset(
    "attack strike airstrike drone missile bombing bomb shelling raid assault barrage crash earthquake quake flood fire shooting"
    " explosion blast storm landslide clash collapse stampede".split()
)
FATES = (
    ("downed", re.compile(r"\b(?:shooting down|shoot down|shot down|intercept\w*|destroy\w*|neutrali[sz]\w*|downed|to down)\b")),
    ("launched", re.compile(r"\b(?:launch\w*|fired?|firing|used?|deployed|employed|sent|hit|involv\w+)\b")),
    ("freed", re.compile(r"\b(?:free[ds]?|releas\w+|exchang\w+|swap\w*|return\w*)\b")),
    ("held", re.compile(r"\b(?:hold(?:s|ing)?|held|detain\w*|imprison\w*|languish\w*)\b")),
)
"""What became of what is counted -> its words. Drones that were launched are not those that were shot down."""
FATED = {"weapons": ("downed", "launched"), "captured": ("freed", "held")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """A figure as it is compared with others."""

    claimed: Claimed
    of: frozenset[str]
    """Stems of what is counted, beyond the unit."""
    fate: str | None
    extent: Extent
    days: Days | None
    """Days that are counted over."""
    appeared: int | None
    around: frozenset[str]
    """Stems of the words around it."""
    causes: frozenset[str]
    places: frozenset[str]
    """Towns and regions that its sentence names."""
    countries: frozenset[str]
    """Parties that its paragraph names."""

    @property
    def counted_value(self) -> float:
        """The number; 0 where none is given."""
        return self.claimed.figure.value or 0.0

    @property
    def counts_over(self) -> Days:
        """The days that are counted over; where the article tells none, the last before it appeared."""
        return self.days or ((self.appeared or 0) - LATELY, self.appeared or 0)


def counted_of(claimed: Claimed, text: str) -> Counted:
    """A figure with what its article's text tells of it."""
    figure = claimed.figure
    begins, ends = _paragraph(text, figure.quote.start, figure.quote.end)
    paragraph, place = text[begins:ends], figure.quote.start - begins
    first, last = _sentence(paragraph, place)
    sentence = paragraph[first:last]
    days = days_of(date for date in figure.period or () if date)
    around = stems(paragraph)
    return Counted(
        claimed=claimed,
        of=stems(figure.of),
        fate=_fate(figure.unit, sentence, place - first),
        extent=_extent(claimed, sentence, place - first, days),
        days=days,
        appeared=parse_day(claimed.date),
        around=around,
        causes=around & CAUSES,
        places=_places(sentence),
        countries=frozenset(mention.party for mention in find_parties(paragraph) if mention.party),
    )


def stems(text: str) -> frozenset[str]:
    """The words that tell something, folded, without the plural's ending."""
    words = (fold(word) for word in WORD.findall(text))
    stems = (word if word.endswith("ss") else word.removesuffix("s") for word in words if word not in PLAIN)
    return frozenset(SAME.get(stem, stem) for stem in stems)


def _paragraph(text: str, start: int, end: int) -> tuple[int, int]:
    begins = max(text.rfind("\n", max(0, start - AROUND), start) + 1, start - AROUND, 0)
    ends = text.find("\n", end, end + AROUND)
    return begins, ends if ends >= 0 else min(end + AROUND, len(text))


def _sentence(paragraph: str, place: int) -> tuple[int, int]:
    cuts = [match.end() for match in STOP.finditer(paragraph)]
    return max((cut for cut in cuts if cut <= place), default=0), min(
        (cut for cut in cuts if cut > place), default=len(paragraph)
    )


def _extent(claimed: Claimed, sentence: str, place: int, days: Days | None) -> Extent:
    """A total is told by an open or a long period, or by words that say so close by."""
    period = claimed.figure.period
    close = sentence[max(0, place - CLOSE) : place + CLOSE]
    total = CUMULATIVE.search(close) and not RECORD.search(sentence)
    if period and period[1] is None:
        return "total" if total else "untold"
    if days and days[1] - days[0] < LONG:
        return "day"
    return "total" if total or (days and len(period[0] or "") == len("YYYY-MM-DD") if period else False) else "untold"


def _fate(unit: str, sentence: str, place: int) -> str | None:
    """What became of what is counted: by the word nearest to the figure, before it rather than after."""
    near = [
        (abs(match.start() - place), fate)
        for fate, pattern in FATES
        if fate in FATED.get(unit, ())
        for match in pattern.finditer(sentence, max(0, place - CLOSE), place + CLOSE)
    ]
    return min(near)[1] if near else None


def _places(sentence: str) -> frozenset[str]:
    found = set()
    for match in PLACE.finditer(sentence):
        city, _ = parse_place(match[1])
        if city and city not in NO_PLACES:
            found.add(city)
    return frozenset(found)
