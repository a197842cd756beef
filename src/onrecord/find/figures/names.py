"""What a sum is for, or a share is of: behind the number, by its verb, before it, or as the sum before it in the text."""

import re
from dataclasses import dataclass

from onrecord.find.figures.nouns import split_phrase
from onrecord.find.figures.places import Place
from onrecord.find.figures.sums import IN_FRONT, TIMES, is_thing, name_behind, name_of_payment
from onrecord.language.numbers import Quantity

REACH = 150
"""Code points before a sum in which its subject is sought."""
CUTS = re.compile(r"[,;:()|\n]|[ ][-–—][ ]|—|\S*www\.\S*|(?:\b[A-Z]{2,}\b[ ]?){4,}")
"""Where a segment ends; addresses and shouted lines are furniture."""
CLAUSES = frozenset("and but while where when as if because however although though after before until so whereas".split())
RELATIVES = frozenset("that which who".split())
SAYS = re.compile(
    r"(?:say|said|says|told|tells?|show|shows|showed|believe|believes|think|thinks|found|finds|means?|[a-z]{3,}ed|suggests?|estimates?"
    r"|reports?|announces?|warns?|claims?|adds?|so|is|was|clear|likely|fears?|hopes?|expects?|predicts?|reveals?|notes?|consider|noting|remember|recall)"
)
"""After these, "that" begins what is said; after a noun it begins a relative clause."""
PERSONS = frozenset("he she i we you him her who".split())
PRONOUNS = PERSONS | frozenset("it they this that these those which them there".split())
VERB = re.compile(
    r"(?:was|were|is|are|be|been|being|has|have|had|will|would|can|could|may|might|must|should|shall|did|do"
    r"|does|rose|fell|grew|lost|hit|cost|costs|paid|pay|pays|"
    r"see|sees|saw|face|faces|remain|remains|spend|spent|invest|raise|add|get|got|give|gave|make|made|sell"
    r"|sold|buy|bought|earn|earns|reach|put|take|took|cut|avoid|"
    r"impose|exceed|represent|account|accounts|control|controls|retail|retails|total|totals|go|went|ranging"
    r"|totaling|totalling|costing|reaching|hitting|rising|falling|"
    r"slashing|sending|paying|coming|including|making|spending|nor|raises|lifts?|hikes?|anticipates?|expects?|reports?|announces?"
    r"|shows?|climbs?|declines?|[a-z]{3,}ed)",
)
AUXILIARY = re.compile(
    r"was|were|is|are|be|been|being|has|have|had|will|would|can|could|may|might|must|should|did|do|does|[a-z]{3,}ed"
)
PRESENT = frozenset(
    "starts occurs sells tracks stands sits hovers reaches hits amounts equals exceeds averages opens closes trades begins "
    "provides gives takes wants needs says suggests means makes gets holds owns keeps runs brings buys uses sets sees comes "
    "goes covers includes contains spends loses adds saves lowers generates produces represents constitutes comprises "
    "becomes receives requires charges plans seeks aims pledges promises threatens proposes imposes applies allows lets "
    "leads puts turns moves works lives believes thinks knows tells asks helps hopes tries serves carries features delivers "
    "stems grows doubles drives pushes sends hires employs expects predicts implies facing seeing there's it's that's he's "
    "she's began begun drew drawn fetched sank sunk shrank shrunk slid slipped stood sat kept held told said came become "
    "became ran run thought brought meant knew known seen swelled sprang swung won beat beaten dip dips dropping growing "
    "costing selling bringing lifting climbing adding taking giving getting putting raising cutting lowering earning buying "
    "charging increasing decreasing declining jumping surging topping exceeding totalling representing offering grow soar "
    "shrink reduce include provide receive require charge let keep hold bring want need say help save lower seem seems "
    "appear appears halving doubling slapping imposing setting using leaving sitting standing hovering starting trading "
    "opening closing".split()
)
"""Verbs that end no subject: forms that neither VERB nor an ending tells."""
EITHER = frozenset(
    "rise rises drop drops increase increases decrease decreases fall falls jump jumps surge surges climb climbs decline "
    "declines plunge plunges tumble tumbles slump slumps slide slides sink sinks ease eases edge edges range ranges average "
    "dip dips gain gains slip slips slow slows cost offers forecasts places ranks estimates puts starts trade charge "
    "charges plans works lives".split()
)
"""Nouns and verbs; verbs where a number or "to" follows."""
OWNERS = frozenset("the a an its their his her our my your this".split())
"""Behind them "pay" and "cut" are nouns."""
MOVES_TO = frozenset("to by from about around at as up down more nearly almost over under another some only an a".split())
PLACES = frozenset(
    "across along in during at by from since with after before within throughout via per without under over through among "
    "until amid starting ending beginning compared versus than into above below".split()
)
"""What follows them in a subject is when and where, not what: "sales in the third quarter"."""
LEADS = PLACES - frozenset(("with", "from")) | frozenset("against despite amid unlike like according".split())
NO_NAME = frozenset(
    "a an the or and out to at of by from in on for with about up down more than less over under nearly almost around some "
    "just only now then also still it its they he she we i you this that these those there their his her our my as well "
    "another off little good bit even too rather vs vs. percent right whose below above beyond between per not already "
    "usually which whom otherwise".split()
)
GENERIC = frozenset(
    "figure number amount sum level rest one ones others range high low record share half half-year estimate value rate "
    "price tune prices percentage proportion portion figures numbers total levels target average median minimum maximum "
    "cost low notion all-time".split()
)
"""What says no more than that it is a number; the sum before it may say of what."""
OPINION = re.compile(
    r"[ ](?:of[ ](?:them|those)[ ])?(?:also[ ])?(?:say|said|believed?|think|thought|wanted|want|supported"
    r"|opposed?|agreed?|disagreed?"
    r"|(?:dis)?approved?|favou?red|favou?r|felt|feel|hoped?|prefer(?:red)?|rated|chose|trust(?:ed)?|cited|answered|replied"
    r"|voted|back(?:ed)?|rejected|were[ ]undecided|are[ ]undecided|were[ ]unsure|are[ ]unsure|had[ ]a[ ](?:un)?favou?rable)\b"
)
"""What those do whom a poll asked: "41% say they hope"."""
COSTS = re.compile(r"\bcosts?(?:[ ](?!(?:of|is|was|were|are|to|for|and)[ ])[\w’'-]{2,20}){1,3}[ ](?:(?:an?|only|just)[ ])?$")
"""Who bears a cost is not what costs: "the delay could cost workers $5m"."""
ASIDE = re.compile(r"[(\[|][ ]?$|\n[ ]?$")
"""A sum in a bracket or a price list gives another sum again, or a price: "(€60,000)", "| $12"."""
LARGE_SUM = 1_000_000
"""Sums from here on are no prices, neither of what is listed nor in a bracket."""
# So does one behind its label or before a bar: "Original price: $149", "$12 | at the market".
LISTED = re.compile(r"\bprices?:[ ]?$", re.IGNORECASE)
BAR = re.compile(r"[ ]?\|")
ON = re.compile(r"[ ]on[ ]")
SPEND = re.compile(r"\b(?:spend(?:s|ing)?|spent)[ ](?:\w+[ ]){0,2}$")
GOES_ON = re.compile(r"(?:,|\b(?:and|while|but|whereas|versus|or|to|from|than))[ ]$|^,?[ ]?$")
"""A sum right behind a comma or a conjunction is of what the last one was of: "54 percent for it, and 30 against"."""
MORE = re.compile(r"[ ](?:more|less|fewer|higher|lower)[ ](?!than\b)")
"""Before the noun of a comparison: "9% more rent"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sum:
    """A sum or share whose name is known: what the next one may be of too."""

    name: str
    sentence: int
    """Where its sentence begins."""
    sentence_end: int
    end: int


GAP = 4
"""Code points between neighbouring sentences."""


def name_of_sum(quantity: Quantity, place: Place, before: Sum | None) -> str:
    """What a sum is for or a share is of: told behind it, else by its verb of paying, else before it; empty if nothing tells."""
    text, start, end = place.text, quantity.start, quantity.span.end
    compound = IN_FRONT.search(text, max(place.start, start - 30), start) is not None
    behind = name_behind(text, end, place.end, quantity.measure, compound=compound) or _compared(text, end, place.end)
    aside = ASIDE.search(text, max(place.start, start - 2), start)
    if (behind and behind.lower() not in GENERIC) or aside:
        # "Paid reviews (4.8%) are fewer", "debt to the union ($13bn)": what the bracket hangs on.
        hangs = aside and aside[0][0] in "([" and (quantity.measure == "percent" or is_no_price(quantity)) and not behind
        return _head(CUTS.split(text[max(place.start, start - REACH) : start].rstrip(" (["))[-1].split()) if hangs else behind
    near = before if before and before.sentence == place.start and before.end <= start else None
    floor = near.end if near else place.start
    left = COSTS.sub("", text[max(floor, start - REACH) : start])
    paid = name_of_payment(left) if quantity.measure == "money" else ""
    further = name_behind(text, end, place.end, "money", compound=compound)
    if further and ON.match(text, end) and (near or SPEND.search(left)):
        return further
    if near and GOES_ON.search(left):
        return near.name
    name = paid or _subject(left)
    if name and name.lower() not in GENERIC:
        return name
    if quantity.measure == "percent" and not name and OPINION.match(text, end):
        return near.name if near else "respondents"
    last = near or (before if before and place.start - before.sentence_end < GAP and _goes_back(left) else None)
    return (last.name if last else "") or behind or name or further


def is_no_price(quantity: Quantity) -> bool:
    """Whether a sum is too large for a price, of what is listed or in a bracket."""
    return (quantity.value or 0) >= LARGE_SUM


def subject_before(place: Place, start: int) -> str:
    """What the words of a sentence before a place are about."""
    return _subject(place.text[max(place.start, start - REACH) : start])


def _goes_back(left: str) -> bool:
    """Whether the words before a sum only mean what was spoken of before."""
    words = left.lower().split()[:4]
    return bool(words) and not PRONOUNS.isdisjoint(words) and PERSONS.isdisjoint(words)


def _compared(text: str, start: int, end: int) -> str:
    """ "9% more rent": what there is more of."""
    more = MORE.match(text, start, end)
    if more is None:
        return ""
    found = [(word, stop) for word, stop in split_phrase(text, more.end() - 1, end)]
    things = [stop for word, stop in found if is_thing(word)]
    return text[more.end() : things[-1]] if things else ""


OF = re.compile(r"((?:[^\W\d][\w’'&-]*[ ]){1,4})of[ ](?:(?:in[ ]total|an?|the)[ ])?$")


def _subject(left: str) -> str:
    """What the words before a number are about: "tariffs of", else the clause's subject, else what an aside hangs on."""
    attached = OF.search(left)
    if attached:
        head = _head(attached[1].split())
        if head and head.lower() not in GENERIC:
            return head
    segments = [segment.split() for segment in CUTS.split(left)]
    last = segments.pop()
    name = _name_in(last)
    if name or not segments:
        return name
    words = [word.lower() for word in last]
    if not PRONOUNS.isdisjoint(words) and words[0] != "which":
        return ""
    return _hung_on(words, segments)


def _head(words: list[str]) -> str:
    """The end of some words that is a noun phrase."""
    kept: list[str] = []
    for word in reversed(words):
        low = word.lower()
        if low in NO_NAME or low in PLACES or low in CLAUSES or low in PRONOUNS or (AUXILIARY.fullmatch(low) and kept):
            break
        kept.insert(0, word)
    return " ".join(_trimmed(kept))


def _hung_on(words: list[str], segments: list[list[str]]) -> str:
    """What a segment without a noun says something of: the noun before the comma, or the subject of the sentence."""
    main = bool(words) and (words[0].endswith("ing") or (len(segments) > 1 and (VERB.fullmatch(words[0]) is not None)))
    if not main:
        # "earnings, excluding gains, to be about $7": the aside is stepped over.
        back = -2 if len(segments) > 1 and words[:1] == ["to"] else -1
        return _name_in(segments[back])
    for segment in segments:
        for part in _parts(segment):
            name = _trimmed(part)
            if name:
                return " ".join(name)
    return ""


def _name_in(words: list[str]) -> str:
    for part in reversed(_parts(words)):
        # "bitcoin held by companies": who does it is not what is counted.
        name = [] if part[:1] == ["by"] else _trimmed(part)
        if name:
            return " ".join(name)
    return ""


def _is_verb(words: list[str], at: int) -> bool:
    word, low = words[at], words[at].lower()
    if at and words[at - 1].lower() in OWNERS:
        return False
    if low in EITHER:
        return (at > 0 and words[at - 1] == "to") or at + 1 == len(words) or words[at + 1].lower() in MOVES_TO
    return VERB.fullmatch(word) is not None or low in PRESENT


def _parts(words: list[str]) -> list[list[str]]:
    """The words of the last clause between its verbs; a relative clause is left aside."""
    parts: list[list[str]] = [[]]
    skipping = False
    for at, word in enumerate(words):
        low = word.lower()
        if low in CLAUSES and (low != "and" or (len(parts) > 1 and _begins_clause(words[at + 1 :]))):
            parts, skipping = [[]], False
        elif low in RELATIVES and at:
            if SAYS.fullmatch(words[at - 1].lower()):
                parts, skipping = [[]], False
            else:
                parts.append([])
                skipping = True
        elif _is_verb(words, at):
            parts.append([])
        elif not skipping:
            parts[-1].append(word)
    return parts


def _begins_clause(words: list[str]) -> bool:
    """Whether a verb follows what "and" joins: "exports rose and imports fell"."""
    return any(_is_verb(words, at) for at in range(len(words)))


def _trimmed(part: list[str]) -> list[str]:
    """A part of a clause as a name: from its first thing to its last, without when and where."""
    part = [word.strip('“”"‘’[]') for word in part]
    part = [word for word in part if word]
    if part and part[0].lower() in LEADS:
        # "In March inflation rose": only what follows a time is a subject.
        time = next((at for at, word in enumerate(part) if word.lower() in TIMES), None)
        part = part[time + 1 :] if time is not None else []
    while part and not _may_end(part[0]):
        part.pop(0)
    cut = next((at for at, word in enumerate(part) if at and word.lower() in PLACES and not _is_where(part[at + 1 :])), len(part))
    part = part[:cut]
    while part and not _may_end(part[-1]):
        part.pop()
    return part


def _is_where(words: list[str]) -> bool:
    """Whether words begin with a place's name: "imports from Norland"."""
    words = words[1:] if words[:1] == ["the"] else words
    return bool(words) and words[0][0].isupper() and words[0].lower() not in TIMES


def _may_end(word: str) -> bool:
    return word.lower() not in NO_NAME and is_thing(word)
