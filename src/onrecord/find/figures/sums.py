"""What a sum of money is for, or a share is of: a noun phrase behind the number, before it, or the noun of its verb."""

import re

from onrecord.find.figures.nouns import is_people, is_plural, split_phrase
from onrecord.language.currencies import UNITS
from onrecord.language.parties import find_parties

TIMES = frozenset(
    "second minute hour day week weekend month quarter year decade century morning evening night monday tuesday wednesday "
    "thursday friday saturday sunday january february march april may june july august september october november december "
    "year-ago year-earlier "
    "seconds minutes hours days weeks months quarters years decades spring summer autumn winter midday afternoon "
    "today tomorrow yesterday "
    "two three four five six seven eight nine ten eleven twelve".split()
)
SEASONS = frozenset("spring summer autumn winter".split())
"""Times that may describe: "summer goods"."""
NO_THING = TIMES | frozenset(
    "percent per cent percentage point points money each according set worth coming last next past year-on-year year-over-year "
    "week-on-week month-on-month "
    "annually monthly overall total more less higher lower better worse compared versus based due thanks respectively alone "
    "together instead however meanwhile such both all any some most many few other others same least today's further "
    "well much too again ever never once soon following depending making taking going starting ending rising falling "
    "value paid made sent spent lost held sold bought built left given taken seen come came get got go want wants plans "
    "would could million billion trillion either earlier ahead back likely able unless whether like how what why "
    "initial mean means latest recent fiscal estimated showing separate below above ahead beyond "
    "say feel think believe expect try once poorer richer top upwards upward downwards fallen risen grown dropped meanwhile "
    "stole here place that's period expensive finally he'd she'd it's they'd sometimes often "
    "gotten know like early far later aside away meant online abroad plus worth single combined late first then "
    "somewhat slightly worldwide nationwide lead-up run-up terms premarket short "
    "result order addition total response return exchange part what fact".split()
)
"""Words that name nothing a sum is for: times, measures, adverbs and verbs without an ending of their own."""
NOUNS_IN_ED = frozenset("seed feed need weed breed speed bed shed hatred greed bloodshed".split())
NOUNS_IN_ING = frozenset(
    "clothing funding spending financing building lending borrowing housing training earning listing offering ruling shipping "
    "farming fishing mining manufacturing banking saving holding king wing operating ceiling ring pricing engineering "
    "rating".split()
)
DESCRIBE = frozenset("recurring outstanding remaining existing ongoing continuing growing rising emerging leading".split())
"""Words in -ing that stand before a noun: "annual recurring income"."""
NOUNS_IN_LY = frozenset("supply assembly family monopoly rally subsidy anomaly".split())
IN_FRONT = re.compile(
    r"\b(?:an?|the|another|all|its|their|his|her|just|only)[ ](?:(?:new|record|total|flat|further|additional"
    r"|potential|current)[ ]){0,2}[“\"‘]?$",
    re.IGNORECASE,
)
"""An article before a number, which its noun phrase begins with."""
IN_OR_FOR = re.compile(
    r"[ ](?:more[ ]|extra[ ])?(?P<link>worth[ ]of|off?|in(?:to)?|on|for|towards?)[ ]"
    r"(?:(?:the|its|their|his|her|our|an?|all|these|those|new)[ ])?"
    r"(?:\d[\d,.]{0,12}(?:[ ](?:thousand|million|billion|trillion))?(?=[ ]))?"
)
LEVIES = re.compile(r"[ ]in[ ](?:[a-z]+[ ]){0,2}(?:tariffs|duties|taxes|interest|levies|fees)\b")
"""What is told in percent and "in": "20% in tariffs"."""
BRACKET = re.compile(r"[ ][(\[][^()\[\]]{1,40}[)\]](?=[ ])")
"""The sum in another currency, before its noun: "a 700 million yuan ($97 million) fund"."""
OR_SUM = re.compile(
    r"[ ](?:or|to)[ ][$€£¥]?[ ]?\d[\d.,]*(?:[ -](?:thousand|million|billion|trillion))?"
    r"(?:[ ](?:dollars|euros|pounds|yen|yuan))?(?=[ -][a-z])"
)
"""Another sum before the noun of both: "a $5bn or $9bn project"."""
TERM = re.compile(r",[ ]\d{1,2}-(?:year|month|week|day)(?=[ ])")
"""Between a sum and its noun: "a $5m, 3-year contract"."""
CHANGE = re.compile(
    r"(?:increase|decrease|reduction|decline|drop|cut|growth|jump|surge|rise|fall|gain|dip|expansion|contraction|hike|slump"
    r"|share|stake)$"
)
CHANGE_IN = re.compile(
    r"[ ]in[ ](?!the[ ](?:first|second|third|fourth|last|past|next|same)[ ])"
    r"(?:(?:the|its|their|his|her)[ ])?(?:(?:19|20)\d\d[ ])?(?=[a-z])"
)
WHOLE = re.compile(r"[ ](?:the|its|their|his|her|our|all)[ ]")
"""What a fraction is of: "half the city"."""
THOSE = re.compile(
    r"[ ]of[ ](?P<those>those[ ](?:[a-z]+ed|who|whose|in|on|at|from|with|over|under)\b(?![ ][a-z]+s\b)|those(?=[,.;]|$))"
)
TAIL = re.compile(r"[ ](?:of|on|for|against)[ ](?![‘“\"'])(?:\w{2,12}ly[ ])?(?:(?:the|its|their|his|her|our|all|these)[ ])?")
QUOTES = dict.fromkeys(map(ord, '“”"‘[]'))

# Words that are no thing a sum is for: another sum, a span of time, a pronoun or auxiliary with its verb.
A_SUM = re.compile(r"[$€£¥₽]\d")
A_SPAN = re.compile(r"(?:three|six|nine|twelve|prior|previous|full|half)-(?:month|quarter|week|year)")
CONTRACTED = re.compile(r"(?:we|you|they|i|he|she|it|that|there|who)[’'](?:re|ve|ll|m|d|s)|[a-z]+n[’']t")


def is_thing(word: str) -> bool:
    """Whether a word may be the head of what is counted: no time, measure, adverb or participle."""
    low = word.lower()
    if low in NO_THING or A_SPAN.fullmatch(low) or CONTRACTED.fullmatch(low) or A_SUM.match(low):
        return False
    if not any(letter.isalpha() for letter in low):
        return False
    if low.endswith("ly"):
        return low in NOUNS_IN_LY or word[0].isupper() or "-" in low
    if low.endswith("ed"):
        return low in NOUNS_IN_ED or word[0].isupper()
    return not low.endswith("ing") or low in NOUNS_IN_ING or word[0].isupper()


def name_behind(text: str, start: int, end: int, measure: str, *, compound: bool) -> str:
    """What the words behind a number name: "$5bn in aid", "20% of the land", "a 50% tariff on imports" (a compound)."""
    term = (
        (TERM.match(text, start, end) or BRACKET.match(text, start, end) or OR_SUM.match(text, start, end)) if compound else None
    )
    head = _phrase(text, term.end() if term else start, end, compound=compound)
    if head:
        return _words(text, head[0], _with_tail(text, head[1], end))
    whole = WHOLE.match(text, start, end) if measure == "percent" else None
    part_of = _phrase(text, whole.end() - 1, end) if whole else None
    if part_of:
        return _words(text, *part_of)
    asked = THOSE.match(text, start, end)
    if asked:
        return asked["those"]
    again = BRACKET.match(text, start, end)
    link = IN_OR_FOR.match(text, again.end() if again else start, end)
    if link is None or (measure == "percent" and link["link"] not in ("of", "off") and not LEVIES.match(text, start)):
        return ""
    found = _phrase(text, link.end() - (text[link.end() - 1] == " "), end, compound=link["link"].endswith("of"))
    if (
        found
        and link["link"] == "for"
        and (
            all(word[0].isupper() for word in text[link.end("link") : found[1]].split())
            or (text[found[0]].isupper() and find_parties(text[found[0] : found[1]]))
            or text[found[0] : found[1]].lower() in UNITS
            or is_people(text[found[0] : found[1]].lower().rpartition(" ")[2])
        )
    ):
        rate = measure == "money" and text[found[0] : found[1]].lower() in UNITS
        return "exchange rate" if rate else ""  # "$30 for people with a low income", "$5m for Ostia" is what they pay or get
    # "$5bn in Norway", "in March" is where or when.
    if found and WHOSE.search(text, found[0], found[1]):
        owned = OWN_NUMBER.match(text, found[1], end)
        found = _phrase(text, owned.end() - 1, end) if owned else None
    if found is None or (link["link"].startswith("in") and text[found[0] : found[1]].split()[-1][0].isupper()):
        return ""
    return _words(
        text, found[0], _with_tail(text, found[1], end) if link["link"].endswith("of") else _with_other(text, found[1], end)
    )


# "Invested in large solar and battery storage projects": the noun stands behind the second.
OTHER = re.compile(
    r"[ ](?:and|or)[ ](?!(?:was|is|has|as|its|his|this)\b)"
    r"(?:(?!(?:the|its|their|an?|in|of|to|that|is|was|were|are)\b)[a-z-]+[ ]){0,2}?"
    r"(?P<noun>[a-z-]{3,}s)(?=[.,;:)]|$|[ ](?:in|at|on|over|from|across|to|by|for|with|since|during|that|which|as)\b)"
)


def _with_other(text: str, stop: int, end: int) -> int:
    """Where a phrase ends with another joined to it, whose plural noun it may share."""
    other = None if text.endswith("s", 0, stop) else OTHER.match(text, stop, end)
    return other.end() if other and is_plural(other["noun"]) and is_thing(other["noun"]) else stop


WHOSE = re.compile(r"[’']s?$")
# "43% of the company's 2.3 million units" is of units.
OWN_NUMBER = re.compile(r"[ ]\d[\d,.]*[ ](?:(?:thousand|million|billion|trillion)[ ])?")


OF_TWO_KINDS = ("ic", "al", "ive", "ous", "ary")
"""Endings of the first of two adjectives: "mining of strategic and rare ores"."""


def _with_tail(text: str, stop: int, end: int) -> int:
    """Where a noun phrase ends with what belongs to it: "tariff on imports", "decrease in forest loss"."""
    tail = TAIL.match(text, stop, end) or (
        CHANGE_IN.match(text, stop, end) if CHANGE.search(text, stop - len("contraction"), stop) else None
    )
    further = _phrase(text, tail.end() - 1, end) if tail else None
    if further and text.startswith(" and ", further[1]) and text[: further[1]].endswith(OF_TWO_KINDS):
        return stop
    return further[1] if further else stop


DO = frozenset(
    "stay live use own come go work feel need want have hold face lack rely report say see vote drink eat travel speak "
    "earn fall rise drop qualify own receive rate attend believe favour favor "
    "struggle suffer die leave fail lose take make get give return agree disagree identify prefer trust know oppose hope plan "
    "expect relate depend".split()
)
DOES = frozenset(
    "sees occurs gets goes comes wants believes thinks relies depends belongs owns earns receives remains becomes says knows "
    "lives lies stands faces".split()
)
"""Verbs that end a noun phrase behind its noun: "80% of the public sees Marn as a friend"."""
DID = frozenset(
    "shrunk shrank fell rose grew went came took made got became began ran lost won left sold bought paid saw told lay stood "
    "froze held kept felt thought knew drew fled spoke wrote gave sent spent hit met".split()
)
# "The processing of minerals": what ends in -ing is a noun.
GOES_ON_OF = re.compile(r"[ ]of[ ]")
ADVERB = re.compile(r"[a-z]{2,}ly[ ][a-z]{2,}ed[ ][a-z]")
"""Before a participle that describes: "federally funded research"."""


CASH = frozenset("money cash".split())
"""Nouns that say nothing alone: "taxpayers' money"."""
# "The campaign Marn launched": a clause without "that" begins.
SUBJECT = re.compile(
    r"[A-Z][a-z]+(?:[ ][A-Z][a-z]+){0,2}(?:[’']s[ ][a-z]+)?[ ]"
    r"(?:[a-z]{3,}ed|has|had|have|is|was|will|spent|made|won|gave|sold|built|requires|needs|wants|uses|imports|produces)\b"
)


def _phrase(text: str, start: int, end: int, *, compound: bool = False) -> tuple[int, int] | None:
    """Where the noun phrase at a place begins and ends; in a compound, a participle may describe: "a $5bn proposed deal"."""
    first, last, described = 0, 0, False
    before = ""
    for word, stop in split_phrase(text, start, end):
        verb = (word in DO and is_plural(before)) or (word.endswith("ed") and is_plural(before))
        if verb or (last and (word in DID or word in DOES or CONTRACTED.fullmatch(word.lower()))):
            break  # "30% of students stay"
        if last and before.islower() and SUBJECT.match(text, stop - len(word), end):
            break
        before = word
        first = first or stop - len(word)
        if is_thing(word) or (last and word in CASH) or (word.endswith("ing") and GOES_ON_OF.match(text, stop, end)):
            last = stop
        elif word.lower() in SEASONS or word in DESCRIBE or described:
            described = False
        elif ADVERB.match(text, stop - len(word), end):
            described = True
        elif not compound or word.lower() in TIMES:
            break
    return (first, last) if last else None


def _words(text: str, start: int, end: int) -> str:
    return " ".join(text[start:end].translate(QUOTES).split())
