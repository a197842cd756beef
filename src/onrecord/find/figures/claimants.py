"""Who gives a figure: the statement that it stands in, and its speaker."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.language.parsed import Parsed
from onrecord.language.times_words import MONTH_NAMES
from onrecord.language.words import find_with
from onrecord.records import Statement

OUTLET = "outlet"
# The noun phrase before "put the toll at": "Experts, who", "Rights groups".
BEFORE_VERB = re.compile(r"((?:[\w’'.-]+[ ]){0,4}[\w’'.-]+),?[ ](?:(?:who|which|have|has|also)[ ]){0,2}$")


def find_holders(statements: Sequence[Statement], places: Sequence[int]) -> list[Statement | None]:
    """For each place, in ascending order, the statement in whose content it stands: the shortest piece that covers it."""
    pieces = sorted(
        ((piece.start, piece.end, i) for i, statement in enumerate(statements) for piece in statement.content), reverse=True
    )
    open_pieces: list[tuple[int, int, int]] = []
    found: list[Statement | None] = []
    for place in places:
        while pieces and pieces[-1][0] <= place:
            open_pieces.append(pieces.pop())
        open_pieces = [piece for piece in open_pieces if piece[1] > place]
        piece = min(open_pieces, key=lambda piece: piece[1] - piece[0], default=None)
        found.append(statements[piece[2]] if piece else None)
    return found


# Whose words go on: "That includes …", "Of these …".
CARRIES_ON = re.compile(
    r"[“\"‘]?(?:(?:That|This|These|Those|It|They|He|She|Among|Another|The (?:rest|others?|total|remaining))\b|(?:Out )?[Oo]f "
    r"|(?:(?:Just|Only|Some|About|Around|Nearly|Almost|Roughly|Over|(?:More|Fewer|Less) than) )?\d)"
)
# "Marn pledged to go on until the war ends, which has killed 500": what hangs on somebody's intentions is the outlet's.
WILLS = re.compile(r"(?:pledg|vow|promis|urg|call|demand|threat|ask|order|insist)", re.IGNORECASE)
TOLD_ASIDE = re.compile(r",[ ](?:which|who|whose|where)[ ](?:has|have|had|is|are|was|were)\b[^,;]{0,80}$")
PASSIVE = re.compile(r"(?:is|are|was|were|been|being)[ ](?:\w+ly[ ])?\w+[ ]by", re.IGNORECASE)
# "Some estimates were that 40% of …": neither the speaker's of the sentence before nor the outlet's own.
BY_OTHERS = re.compile(
    r"\b(?P<who>(?:some|many|most|other|several|recent|early)[ ](?:estimates|reports|analysts|experts|observers|sources))"
    r"[ ](?:were|are|have been|say|said|suggest(?:ed)?|put|claim(?:ed)?|believe(?:d)?|estimate(?:d)?)(?:[ ]that|[ ]it[ ]at)?[ ]$"
    # "It would probe claims that the strike killed nine".
    r"|\b(?:the|these|those|any|media|probe|investigate|check|deny|denied|denies|reject(?:ed|s)?|dismiss(?:ed|es)?)[ ]"
    r"(?:\w+[ ])?(?P<claims>claims|reports|allegations|accusations|rumou?rs)[ ]that\b[^.;]{0,80}$",
    re.IGNORECASE,
)


def holds(text: str, holder: Statement, start: int, sentence: int) -> bool:
    """Whether a figure at a place, in the sentence from `sentence` on, is in its holder's words and not beside them.

    An indirect statement ends with the sentence of its cue, unless the next begins as one that goes on; the subject of a passive
    ("the tower of 30 floors is seen by Marn as …") is the outlet's.
    """
    if holder.cue is None or holder.kind != "indirect":
        return True
    piece = next((piece for piece in holder.content if piece.start <= start < piece.end), None)
    if piece and WILLS.match(text, holder.cue.start) and TOLD_ASIDE.search(text, piece.start, start):
        return False
    if start < holder.cue.start and PASSIVE.fullmatch(text, holder.cue.start, holder.cue.end):
        return False
    return holder.cue.end > sentence or CARRIES_ON.match(text, sentence) is not None


# "The health ministry has put the toll at 53,977 dead and 122,966 wounded".
PUTS = re.compile(
    r"(?:^|[,;][ ](?:(?:and|but|while|though)[ ])?)(?:[Tt]he[ ]|[Aa]n?[ ])?(?P<who>(?:[\w’'.-]+[ ]){0,5}?[\w’'.-]+)[ ]"
    r"(?:(?:has|have|had|now|also)[ ]){0,2}puts?[ ](?:the|its|their|that)[ ](?:[\w’'-]+[ ]){0,6}?"
    r"(?:tolls?|numbers?|figures?|counts?|totals?|tally|losses|casualties)\b[^.;]{0,60}?[ ]at[ ][^.;]{0,60}$"
)


def who_puts(text: str, sentence: int, start: int) -> str | None:
    """Who puts a count, in the sentence from `sentence` on, at the number at `start`, told by name or description."""
    if text.find(" put", sentence, start) < 0:
        return None
    puts = PUTS.search(text[sentence:start])
    return puts["who"] if puts and puts["who"].lower() not in NOBODY_KNOWN | {"he", "she", "they", "to"} else None


_PAPERS = (
    r"(?:reports?|surveys?|polls?|study|studies|estimates?|data|figures|statistics|numbers|analysis|tally|count|findings|census"
    r"|polling|investigations?|inquiry|inquiries|probe|research|forecasts?|projections?|assessments?)"
)
_BODY = r"(?-i:[A-Z])[^,;:.]{1,40}"
# A paper speaks for whoever wrote it: "a recent survey by the Ostian Chamber of Trade".
PAPER = re.compile(
    rf"\b{_PAPERS}[ ](?:of[ ][\d.,]+[ ][^,;:.]{{2,40}}?[ ]by|(?:[a-z]+[ ])?(?:by|from|of)"
    r"|(?:[\w’'/-]+[ ]){0,8}?(?:released|published|issued|compiled|provided|collected)[ ]by)[ ]"
    rf"(?:the[ ]|an?[ ])?(?!(?:{MONTH_NAMES})\b)"  # "a poll from March" is of no month
    rf"(?P<author>{_BODY}(?:,[ ](?:the[ ])?{_BODY}){{0,3}},?[ ]and[ ](?:the[ ])?{_BODY}?"
    r"|[^,;:.]{2,80}?)(?=[,;:.]|[ ](?:in[ ]which|that|which|who|released|published|conducted|on[ ]\w+day)\b|$)",
    re.IGNORECASE,
)
# Further on it is only "the survey".
THE_PAPER = re.compile(rf"(?:the|this|that|these|those)[ ](?:(?:latest|new|same|draft)[ ])?{_PAPERS}", re.IGNORECASE)
# An outlet passes on what another told ("the agency reported, citing local health authorities"), and answers for the papers
# that it saw itself.
CITING = re.compile(
    r"[^.;:\n]{0,12}?,?[ ]citing[ ](?:the[ ]|an?[ ])?"
    r"(?P<author>(?:[\w’'-]+[ ]){0,6}?(?!\w*(?:documents?|complaint|data|sources?)\b)[\w’'-]+)"
    r"(?=[,.;]|[ ](?:and|in|on|who|that|which)\b)"
)
CITING_REACH = 60
ABBREVIATED = re.compile(r"[ ]\([A-Z]{2,6}\)$")
"""Behind a name: "Gas Stores of Norland (GSN)"."""


_NAME = r"[A-Z][\w’'&.-]{0,30}(?:[/ ][A-Z][\w’'&.-]{0,30}){0,4}"
POLLSTER = re.compile(
    rf"\b(?!(?:The|An?|Another|New|Latest|This|That|In|National|Online|Recent|Exit|Opinion)[ ])(?P<of>{_NAME})"
    rf"[ ](?:opinion[ ]|exit[ ])?(?:poll|survey)\b"
    rf"|\b(?:poll|survey)[ ](?:(?:conducted|released|published|carried[ ]out)[ ])?(?:by|from)[ ](?:the[ ])?"
    rf"(?!(?:{MONTH_NAMES})\b)(?P<by>{_NAME})"
)
POLLS = ("poll", "survey")
"""One of these stands in what POLLSTER finds."""
POLLED = re.compile(r"\b(?:respondents|[a-z]+[ ](?:surveyed|polled)|in[ ]the[ ](?:poll|survey))\b")
"""What says that a share is of those whom a poll asked."""
A_POLL = re.compile(r"(?:(?:the|this|that|an?|new|latest|same|recent)[ ]){0,3}(?:poll|survey)s?", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pollsters:
    """Who asked people, and where an article says so, in order."""

    places: tuple[int, ...]
    names: tuple[str, ...]

    def before(self, place: int) -> str | None:
        """The last one named before a place."""
        at = bisect_left(self.places, place)
        return self.names[at - 1] if at else None

    def within(self, start: int, end: int) -> bool:
        """Whether one is named between two places."""
        return bisect_left(self.places, start) < bisect_left(self.places, end)


def find_pollsters(text: str) -> Pollsters:
    """The pollsters that an article names."""
    found = [(match.start(), match["of"] or match["by"]) for match in find_with(POLLSTER, text, POLLS)]
    return Pollsters(places=tuple(place for place, _ in found), names=tuple(name for _, name in found))


def pollster_of(text: str, pollsters: Pollsters, start: int, end: int, claimant: str) -> str | None:
    """Who asked those of whom a share in a sentence is told, where nobody else or only "the poll" tells it."""
    if claimant.lower() == "respondents":
        return pollsters.before(end) or OUTLET  # a share of them is what the poll says of them
    if A_POLL.fullmatch(claimant) or (claimant == OUTLET and POLLED.search(text, start, end)):
        return pollsters.before(end)
    if claimant == OUTLET and pollsters.within(start, end):
        return pollsters.before(end)  # "a Keld poll released on Friday put his approval at 43%"
    return None


def find_authors(text: str, statements: Sequence[Statement]) -> dict[str, str]:
    """Ids of statements whose source is a paper named before -> its author, told with the last such paper."""
    found: dict[str, str] = {}
    author: str | None = None
    for statement in statements:
        if statement.source is None or (statement.speaker and statement.speaker.named):
            continue
        paper = PAPER.search(text, statement.source.start, statement.source.end)
        if paper:
            author = " ".join(paper["author"].split())
        elif author and THE_PAPER.fullmatch(text, statement.source.start, statement.source.end):
            found[statement.id] = author
    return found


# "With the population expected to exceed 2 billion".
EXPECTED = re.compile(r"expected|projected|forecast|set|estimated|believed|thought", re.IGNORECASE)
WITH = re.compile(r"\b[Ww]ith[ ](?:the[ ])?$")
NOBODY_KNOWN = frozenset("i we one you it who which that this".split())
"""Sources that leave open who speaks: in indirect speech they are the writer, or nobody ("it should be noted")."""


# "According to the WHO", where nothing else told a source.
NAMED_BEHIND = re.compile(r"[ ](?:the[ ])?(?P<who>[A-Z][\w’'&-]+(?:[ ][A-Z][\w’'&-]+){0,4})(?=[.,;]|$)")
# "Odo Brandt, accused of helping 10 inmates": who is accused says nothing.
ACCUSED = re.compile(r"(?:accused|suspected|convicted|guilty)[ ]of|charged[ ]with", re.IGNORECASE)


def claimant_of(text: str, holder: Statement | None) -> str:
    """The speaker of the statement that holds a figure; its source as written where nobody could tell who that is."""
    if holder is None or _is_nobody(text, holder):
        return OUTLET
    if holder.source is None and holder.cue:
        named = NAMED_BEHIND.match(text, holder.cue.end) if text.endswith("ccording to", 0, holder.cue.end) else None
        return named["who"] if named else OUTLET
    author = _author(text, holder)
    if author:
        return author
    if holder.speaker:
        return holder.speaker.name
    return " ".join(text[holder.source.start : holder.source.end].split()) if holder.source else OUTLET


def _is_nobody(text: str, holder: Statement) -> bool:
    """Whether a statement's source says nothing itself: "it", and of whom something is expected."""
    if holder.source and holder.cue and EXPECTED.fullmatch(text, holder.cue.start, holder.cue.end):
        return WITH.search(text, max(0, holder.source.start - 8), holder.source.start) is not None
    if holder.source and holder.cue and holder.source.end <= holder.cue.start and ACCUSED.match(text, holder.cue.start):
        return True
    return holder.kind == "indirect" and holder.speaker is not None and holder.speaker.name.lower() in NOBODY_KNOWN


def _author(text: str, holder: Statement) -> str | None:
    """Who stands behind the paper or the outlet that a statement's source is."""
    named = holder.speaker is not None and holder.speaker.named
    if holder.source is None or (named and holder.speaker and holder.speaker.party):
        return None
    named = named and PAPER.match(text, holder.source.start) is None  # "Data from the bureau show"
    end = max(holder.source.end, holder.cue.end if holder.cue else 0, *(piece.end for piece in holder.content))
    # "Figures from the bureau show": the source may be the paper's name alone.
    stop = holder.cue.start if holder.cue and 0 < holder.cue.start - holder.source.end < CITING_REACH else holder.source.end
    match = None if named else PAPER.search(text, holder.source.start, stop)
    match = match or CITING.match(text, end, end + CITING_REACH)
    return ABBREVIATED.sub("", " ".join(match["author"].split())) if match else None


def subject_before(parsed: Parsed, first: int, place: int) -> str | None:
    """The subject of a verb at `place`, in the sentence from `first` on: a statement's speaker, else the words before."""
    text = parsed.article.text
    near = [one for one in parsed.statements if one.source and first <= one.source.start < place]
    if near:
        return claimant_of(text, near[-1])
    match = BEFORE_VERB.search(text, max(first, place - 80), place)
    return match[1].strip() if match else None
