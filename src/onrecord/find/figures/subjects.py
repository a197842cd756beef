"""The words before a sum -> what they are about: the noun phrase that a number is said of."""

import re

from onrecord.find.figures.nouns import is_plural
from onrecord.find.figures.sums import CONTRACTED, TIMES, is_thing

CUTS = re.compile(r"[,;:()|\n]|[ ][-–—][ ]|—|\S*www\.\S*|(?:\b[A-Z]{2,}\b[ ]?){4,}")
"""Where a segment ends; addresses and shouted lines are furniture."""
CLAUSES = frozenset("and but while where when as if because however although though after before until so whereas".split())
RELATIVES = frozenset("that which who".split())
SAYS = re.compile(
    r"(?:say|said|says|told|tells?|show|shows|showed|believe|believes|think|thinks|found|finds|means?|[a-z]{3,}ed|suggests?|estimates?"
    r"|reports?|announces?|warns?|claims?|adds?|so|is|was|clear|aware|sure|certain|true|likely|fears?|hopes?|expects?|predicts?|reveals?|notes?|consider|noting|remember|recall)"
)
SAYING = re.compile(r"says?|said|believes?|thinks?|estimates?|claims?|reckons?")
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
    r"|shows?|climbs?|declines?|foresees|envisages|envisions|enriches|[a-z]{3,}ed)",
)
AUXILIARY = re.compile(
    r"was|were|is|are|be|been|being|has|have|had|will|would|can|could|may|might|must|should|did|do|does|[a-z]{3,}ed"
)
PRESENT = frozenset(
    "starts occurs sells tracks stands sits hovers reaches hits amounts equals exceeds averages opens closes trades begins "
    "provides gives takes wants needs says suggests means makes gets holds owns keeps runs brings buys uses sets sees comes "
    "goes covers includes contains spends loses adds saves lowers generates produces represents constitutes comprises "
    "becomes equates receives requires charges plans seeks aims pledges promises threatens proposes imposes applies allows "
    "lets "
    "leads puts turns moves works lives believes thinks knows tells asks helps hopes tries serves carries features delivers "
    "continue continues stems grows doubles drives pushes sends hires employs expects predicts implies facing seeing there's "
    "it's that's he's "
    "she's began begun drew drawn fetched sank sunk shrank shrunk slid slipped stood sat kept held told said came become "
    "became ran run thought brought meant knew known seen swelled sprang swung won beat beaten dip dips dropping growing "
    "costing selling bringing lifting climbing adding taking giving getting putting raising cutting lowering earning buying "
    "charging increasing decreasing declining jumping surging topping exceeding totalling representing offering grow soar "
    "found shrink reduce include provide receive require charge let keep hold bring want need say help save lower seem seems "
    "appear appears halving doubling slapping imposing setting using leaving sitting standing hovering starting trading "
    "opening closing driven assume assumes comprise maintains maintain wrote sued dug hid posts anticipates halves brings "
    "eliminates secures attracts boosts slashes estimates totalled find finds generating posting attracting".split()
)
"""Verbs that end no subject: forms that neither VERB nor an ending tells."""
EITHER = frozenset(
    "rise rises drop drops increase increases decrease decreases fall falls jump jumps surge surges climb climbs decline "
    "declines plunge plunges tumble tumbles slump slumps slide slides sink sinks ease eases edge edges range ranges average "
    "dip dips gain gains slip slips slow slows cost offers forecasts places ranks estimates puts starts trade charge "
    "charges plans works lives collapse collapses start".split()
)
"""Nouns and verbs; verbs where a number or "to" follows."""
BARE_VERB = frozenset("to could would will may might can should must not".split())
SUBJECTS = frozenset("it they he she we you I It They He She We You".split())
MODALS = frozenset("could would will may might can should must cannot".split())
"""Behind them stands a verb, whatever it looks like."""
PLURALS = frozenset(
    "costs controls accounts totals retails reports shows climbs declines hikes lifts raises works offers estimates".split()
)
"""Nouns where an auxiliary follows."""
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
    "meagre meager mere paltry whopping staggering hefty measly cool roughly "
    "a an the or and out to at of by from in on for with about up down more than less over under nearly almost around some "
    "just only now then also still it its they he she we i you this that these those there their his her our my as well "
    "toward towards another off little good bit even too rather vs vs. percent right whose below above beyond between per not "
    "already usually which whom otherwise".split()
)
GENERIC = frozenset(
    "goal figure number amount sum level rest one ones others range high low record share half half-year estimate value rate "
    "price tune prices percentage proportion portion figures numbers total levels target average median minimum maximum "
    "cost low notion all-time equivalent peak peaks close".split()
)
"""What says no more than that it is a number; the sum before it may say of what."""
A_LEVEL = re.compile(
    r"(?:(?:prior|previous|earlier|current|normal|usual|recent|average|annual|typical|present|initial|historic)[ ])+"
    r"(?:levels?|rates?|average|figures?|numbers?|amounts?|values?|highs?|lows?|records?|estimates?)"
)
AT_A_PRICE = re.compile(r"\b(?:at|for)[ ](?:an?|the)[ ](?:[a-z]+[ ])?(?:price|cost)[ ]of[ ]")
A_HIGH = re.compile(
    r"(?:[\w-]+-(?:year|month|week|decade|time)[ ]|record[ ]|fresh[ ]|new[ ])+(?:high|low|peak|record|level)s?", re.IGNORECASE
)


def is_generic(name: str) -> bool:
    """Whether a name is none, or says no more than that it is a number: "16-year high"."""
    low = name.lower()
    if low.endswith(("'s", "’s")):
        return True  # "rather than the dealer's $10"
    return not name or low in GENERIC or A_HIGH.fullmatch(name) is not None or A_LEVEL.fullmatch(low) is not None


TOTALS = frozenset("total figure sum amount bill".split())
OF = re.compile(r"((?:[^\W\d][\w’'&-]*[ ]){1,4})of[ ](?:(?:in[ ]total|an?|the)[ ])?$")


def subject_of(left: str) -> str:
    """What the words before a number are about: "tariffs of", else the clause's subject, else what an aside hangs on."""
    left = left.removesuffix("to the tune of ")
    attached = OF.search(left)
    if attached:
        head = head_of(attached[1].split())
        if head and attached[1].endswith(" return "):
            head = f"{head} return"  # "a net return of 9 percent"
        if not is_generic(head) or AT_A_PRICE.search(attached.string, max(0, attached.start() - 4), attached.end()):
            return head
    if left.rstrip().endswith(":"):
        return ""
    segments = [segment.split() for segment in CUTS.split(left)]
    last = segments.pop()
    name = name_in(last)
    if name or not segments:
        return name
    words = [word.lower() for word in last]
    if (not PRONOUNS.isdisjoint(words) and words[0] != "which") or _begins_anew(words):
        return ""
    if TOTALS.intersection(words) and any(AUXILIARY.fullmatch(word) for word in words):
        return ""  # "With interest, the total has reached"
    return _hung_on(words, segments)


def _begins_anew(words: list[str]) -> bool:
    """Whether a segment is a clause of its own, and no aside such as "after touching 4.08"."""
    clause = bool(words) and words[0] in CLAUSES - {"and", "but"}
    return clause and not (len(words) > 1 and words[1].endswith("ing"))


VERBS_FIRST = frozenset(
    "avoid ensure impose issue increase cut raise boost reduce face pay owe spend give get make take see buy sell hold set "
    "provide receive require need want allow help lose win earn levy collect seek build cover include bring add keep leave "
    "let put say lift lower slash expand attract generate downgrade upgrade fund finance".split()
)
"""Verbs that no noun phrase begins with, where more words follow: "issue fines"."""


def head_of(words: list[str]) -> str:
    """The end of some words that is a noun phrase."""
    kept: list[str] = []
    for word in reversed(words):
        low = word.lower()
        verb = kept and (AUXILIARY.fullmatch(low) or VERB.fullmatch(word))
        if verb or low in NO_NAME or low in PLACES or low in CLAUSES or low in PRONOUNS:
            break
        if kept and low.endswith("ing") and word.islower() and not is_thing(word):
            break
        kept.insert(0, word)
    return " ".join(trimmed(kept))


VALUED = frozenset("estimated valued priced worth put totaling totalling amounting".split())
"""What is valued stands right before the comma: "losses, estimated at $5m"."""


def _hung_on(words: list[str], segments: list[list[str]]) -> str:
    """What a segment without a noun says something of: the noun before the comma, or the subject of the sentence."""
    main = (
        bool(words)
        and words[0] not in VALUED
        and (words[0].endswith("ing") or (len(segments) > 1 and (VERB.fullmatch(words[0]) is not None)))
    )
    if not main:
        # "earnings, excluding gains, to be about $7": the aside is stepped over.
        back = -2 if len(segments) > 1 and words[:1] == ["to"] else -1
        return name_in(segments[back])
    for segment in segments:
        for part in parts_of(segment):
            name = trimmed(part)
            if name:
                return " ".join(name)
    return ""


def name_in(words: list[str]) -> str:
    """The last part of some words, between their verbs, that is a name; empty if none is."""
    for part in reversed(parts_of(words)):
        # "bitcoin held by companies": who does it is not what is counted.
        name = [] if part[:1] == ["by"] else trimmed(part)
        if name and (len(name) > 1 or name[0] not in IDLE):
            return " ".join(name)
    return next((part[0] for part in parts_of(words) if part and part[0] in IDLE), "")


IDLE = frozenset("gains losses course ground".split())
"""What a price extends, reverses or loses is not what it is of: "gold extended gains to 2%"."""


def _is_verb(words: list[str], at: int) -> bool:
    word, low = words[at], words[at].lower().lstrip('“"‘(')
    if at and words[at - 1].lower() in OWNERS:
        return False
    if at and words[at - 1] in MODALS | SUBJECTS and low not in NO_NAME:
        return True
    if low in BY_NEIGHBOURS:
        return _is_verb_here(words, at, low)
    if low in PLURALS and at + 1 < len(words) and AUXILIARY.fullmatch(words[at + 1]):
        return False  # "input costs would rise"
    if at and at + 1 == len(words) and words[at - 1] == "to" and word.islower():
        return True  # "is likely to draw about $5m"
    if _is_third_person(words, at):
        return True
    if low in EITHER:
        return (at > 0 and words[at - 1] in BARE_VERB) or at + 1 == len(words) or words[at + 1].lower() in MOVES_TO
    return VERB.fullmatch(word) is not None or low in PRESENT or CONTRACTED.fullmatch(low) is not None


BY_NEIGHBOURS = frozenset("left sent pay costs trade forecast".split())
"""Words that only those beside them tell to be verbs."""


def _is_verb_here(words: list[str], at: int, low: str) -> bool:
    """Whether one of these words is a verb: "the bank left its rate", "goods sent to Marn", "jump pay", "security costs by"."""
    before, after = words[at - 1] if at else "", words[at + 1].lower() if at + 1 < len(words) else ""
    if low == "left":
        return after in OWNERS
    if low == "sent":
        return after != "to"
    if low == "pay":
        return bool(after) or not before.islower() or before in NO_NOUN | MODALS
    if low == "forecast":
        return is_plural(before) or before[:1].isupper()  # "experts forecast growth of"
    if low == "costs":
        return after != "by" and AUXILIARY.fullmatch(after) is None
    described = "-" in before or before.endswith(ADJECTIVES[:7])
    return not described and (before in BARE_VERB or after == "" or after in MOVES_TO)


FIRST_OF_TWO = frozenset(
    "sales arms goods earnings savings sports operations systems drugs benefits services news sanctions securities "
    "communications economics politics rights jobs weapons forces funds imports exports prices costs women men customs "
    "works headquarters species series".split()
)
"""Plurals that stand before another noun: "arms exports"; other words in -s between two nouns are verbs."""


NO_NOUN = NO_NAME | PLACES | CLAUSES | RELATIVES | PRONOUNS
ADJECTIVES = ("al", "ic", "ive", "ous", "ary", "ful", "less", "able", "ible", "ish", "an", "ern", "new", "big", "main", "top")


def _is_third_person(words: list[str], at: int) -> bool:
    """Whether a word in -s between two nouns is a verb: "the city experiences heavy losses"."""
    if at == 0 or at + 1 == len(words):
        return False
    word, before, after = words[at], words[at - 1], words[at + 1]
    between = before.islower() and before.isalpha() and after.islower() and after.isalpha()
    if not between or not word.isalpha() or not word.islower() or not is_plural(word) or word in FIRST_OF_TWO:
        return False
    if not is_thing(before) or is_plural(before) or before.endswith(ADJECTIVES) or before in NO_NOUN:
        return False
    verb = VERB.fullmatch(after) or after in PRESENT or after in EITHER
    return not verb and is_thing(after) and after not in NO_NOUN


def parts_of(words: list[str]) -> list[list[str]]:
    """The words of the last clause between its verbs; a relative clause is left aside."""
    parts: list[list[str]] = [[]]
    skipping = False
    words = _without_hearers(words)
    for at, word in enumerate(words):
        low = word.lower().strip('“”"‘’')
        if low in ("before", "after", "until") and len(parts) == 1 and any(is_thing(one) for one in parts[0]):
            parts[-1].append(word)  # "the budget before the assembly was cut": no clause yet
        elif low == "and" and len(parts) > 1 and at + 1 < len(words) and _is_verb(words, at + 1):
            parts.append([])
        elif low in CLAUSES and (low != "and" or (len(parts) > 1 and _begins_clause(words[at + 1 :]))):
            parts, skipping = [[]], False
        elif low in RELATIVES and at:
            if SAYS.fullmatch(_word_before(words, at)):
                parts, skipping = [[]], False
            else:
                parts.append([])
                skipping = True
        elif _is_verb(words, at):
            if SAYING.fullmatch(low) and at + 1 < len(words) and _is_verb(words, at + 1):
                parts.pop()  # "plans that the union says could cost": who says it is not what costs
            parts.append([])
        elif not skipping:
            parts[-1].append(word)
    return parts


def _word_before(words: list[str], at: int) -> str:
    """The word before a place, in small letters, that tells no time: "estimated this month that"."""
    while at > 1 and (words[at - 1].lower() in TIMES or words[at - 1].lower() in TIME_WORDS):
        at -= 1
    return words[at - 1].lower()


def _without_hearers(words: list[str]) -> list[str]:
    """Some words without the names behind "told": "told the Gazette", "told Marn Radio losses are"."""
    kept: list[str] = []
    told = False
    for word in words:
        told = word.lower() in ("told", "tells") or (told and word[0].isupper())
        if not told or word.islower():
            kept.append(word)
    return kept


def _begins_clause(words: list[str]) -> bool:
    """Whether a verb follows what "and" joins: "exports rose and imports fell"."""
    return any(_is_verb(words, at) for at in range(len(words)))


AWAY = frozenset("down up back".split())
TIME_WORDS = frozenset("this last earlier on in late early".split())
"""What stands with a time: "earlier this month"."""


DETERMINERS = frozenset("the its their his her our".split())


def trimmed(part: list[str]) -> list[str]:
    """A part of a clause as a name: from its first thing to its last, without when and where."""
    part = [word.strip('“”"‘’[]') for word in part]
    part = [word for word in part if word and word not in ("s", "'s", "’s")]
    # "The devices the company launched": what a clause without "that" hangs on.
    hung = next(
        (at for at in range(1, len(part)) if part[at] in DETERMINERS and part[at - 1].islower() and _is_noun(part, at - 1)), 0
    )
    part = part[:hung] if hung else part
    if part and part[0].lower() in LEADS:
        # "In March inflation rose": only what follows a time is a subject.
        time = next((at for at, word in enumerate(part) if word.lower() in TIMES), None)
        part = part[time + 1 :] if time is not None else []
    while part and (not _may_end(part[0]) or (len(part) > 1 and (part[0] in VERBS_FIRST or part[0] in ("since", "whether")))):
        part.pop(0)
    cut = next((at for at in range(1, len(part)) if _tells_where(part, at)), len(part))
    part = part[:cut]
    while part and not _may_end(part[-1]):
        part.pop()
    if len(part) > len(("to", "end")) and part[-2] == "to" and part[-1].islower() and not is_plural(part[-1]):
        return trimmed(part[:-2])  # "reversed course to end": a verb
    return part


def _tells_where(part: list[str], at: int) -> bool:
    """Whether a word of a phrase begins what tells no more of its noun: when, where, how much, or what for."""
    low, rest = part[at].lower(), part[at + 1 :]
    if low in ("this", "last", "next"):
        return bool(rest) and rest[0].lower() in TIMES
    if low == "to":
        return bool(rest) and rest[0].lower() in MOVES_TO
    return (low in PLACES or low in AWAY) and not _is_where(rest)


def _is_noun(part: list[str], at: int) -> bool:
    """Whether a word of a phrase is a plural noun that it could end with."""
    return is_plural(part[at]) and is_thing(part[at]) and part[at] not in PLACES | NO_NAME


def _is_where(words: list[str]) -> bool:
    """Whether words begin with a place's name: "imports from Norland"."""
    words = words[1:] if words[:1] == ["the"] else words
    return bool(words) and words[0][0].isupper() and words[0].lower() not in TIMES


def _may_end(word: str) -> bool:
    return word.lower() not in NO_NAME and is_thing(word)
