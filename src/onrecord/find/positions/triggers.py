"""Words that take a stand: which verbs, nouns and turns of phrase, and the act that each is."""

import re
from functools import lru_cache

from onrecord.records import Act

# Verbs whose subject takes the stand. What follows is part of the pattern where the verb alone is no stand ("want to").
_VERBS: tuple[tuple[str, Act, str], ...] = (
    (
        "refuse", "refuse",
        r"(?:forb(?:ids?|ade|idding)|veto(?:es|ed|ing)|refus(?:e|es|ed|ing)(?! to (?:comment|say|answer|give (?:details|"
        r"updated)|name|specify|be drawn|elaborate|disclose|discuss|identify|testify))(?= )|declin(?:e|es|ed|"
        r"ing) to(?! (?:give|comment|say|name|specify|answer|elaborate|identify|discuss|disclose|provide))|rul(?:e|es|ed|"
        r"ing) out|reject(?:s|ed|ing)?|turn(?:s|ed|ing)? down|"
        r"(?:will|would|does|do|did|has|have|can|could) ?n(?:o|’|')t (?:accept|agree|recogni[sz]e|allow|tolerate|negotiate|"
        r"cede|sign)|"
        r"cannot (?:accept|agree|recogni[sz]e|allow|tolerate)|won['’]t (?:accept|agree|recogni[sz]e|allow|negotiate|sign)|"
        r"back(?:s|ed|ing) away from|(?:is|are|was|were) (?:not (?:ready|prepared|willing)|unwilling)(?= to))",
    ),
    ("deny", "deny", r"(?:den(?:y|ies|ied|ying)|dismiss(?:es|ed|ing)?|push(?:es|ed|ing) back (?:against|on))"),
    (
        "demand", "demand",
        r"(?:demand(?:s|ed|ing)?|insist(?:s|ed|ing)?(?: on| that(?= [^.;]{0,80}\b(?:must|should|needs?|be)\b))|request(?:s|"
        r"ed|ing)?|"
        r"call(?:s|ed|ing)? (?:up)?on(?! \w+day)|ask(?:s|ed|ing)? (?!questions?|about|if|whether|how|why|what|"
        r"who)(?=[^,.;:]{2,40} (?:to|for) )|"
        r"(?:seek(?:s|ing)?|sought)(?! to)|push(?:es|ed|ing) for|press(?:es|ed|ing)? for|pressur(?:es|ed))",
    ),
    (
        "expect", "demand",
        r"(?:(?:is|are|was|were) waiting for(?= [^,.;:]{2,60} to )|expect(?:s|ed)?(?= [A-Z][^,.;:]{2,50} to )|"
        r"(?:spoke|spoken|speaks|speaking|talked) (?:\w+ )?of the need|warn(?:s|ed|ing)?(?= (?!of\b)[^,.;:]{2,50} (?:not to|"
        r"against) ))",
    ),
    ("want_of", "demand", r"want(?:s|ed)?(?= (?!to\b|nothing\b)[^,.;:]{2,50} to )"),
    ("hope", "urge", r"hop(?:es|ed|e|ing)(?= (?:that )?(?:the )?[A-Z][^,.;:]{2,60} (?:will|would|can|could) )"),
    ("call_for", "urge", r"call(?:s|ed|ing)? for"),
    ("want", "demand", r"want(?:s|ed)? (?:to (?:end|stop|see|normali[sz]e|join|resume|reach|make|negotiate|put pressure|"
        r"return|do (?:a )?trade)\b|an? end)"),
    (
        "urge", "urge",
        r"(?:urg(?:e|es|ed|ing)|(?:push|press)(?:es|ed|ing)?(?= (?:(?:both |the )*(?-i:[A-Z])|them |him )[^,.;:]{2,60} to )|"
        r"(?:warn|caution)(?:s|ed|ing)? against|appeal(?:s|ed|ing)? (?:for|to)|encourag(?:e|es|ed|ing)|"
        r"plead(?:s|ed|ing)? with|"
        r"(?:stress|emphasi[sz]|underlin|underscor)(?:e|es|ed|ing) the (?:\w+ )?(?:need|necessity|importance))",
    ),
    (
        "offer", "offer",
        r"(?:offer(?:s|ed|ing)?(?= to\b| (?:\S+ ){0,4}(?:deals?|talks|mediat\w+|cease-?fire|truce|concessions?|"
        r"guarantees?)\b)|propos(?:e|es|ed|ing)|(?:is|are|was|were|be|been|remains?)(?: also| still| always|"
        r" now)? "
        r"(?:ready|prepared|willing|open)(?= (?:to|for)\b)|voic(?:es|ed|ing) (?:his|her|its|their) (?:readiness|willingness)|"
        r"ma(?:de|kes|king) (?:\w+ )?concessions|could(?= (?:host|sign|mediate|facilitate|provide)\b)|"
        r"(?:express|signal)(?:es|s|l?ed|l?ing)? (?:his |her |its |their |a )?(?:\w+ )?(?:readiness|willingness|openness))",
    ),
    (
        "agree", "agree",
        r"(?:agree[sd]?(?=(?: (?:on )?\w+day| last \w+)? to| (?:up)?on| that| in principle| with)|agreeing to|accept(?:s|ed|"
        r"ing)?(?! (?:\S+ ){0,5}(?:jets?|planes?|aircraft|gifts?|awards?|deportees|refugees|migrants|money|bribes?)\b)|"
        r"welcom(?:e|es|ed|ing)(?! by)(?! (?:\S+ ){0,3}(?:group|visitors|refugees|delegation|guests|farmers|at|to)\b)"
        r"(?! [A-Z][^,.;:]{2,60}? (?:to|at) (?:the )?[A-Z])|endors(?:e|es|ed|ing)|"
        r"(?:reach|sign|conclud|hammer|strike|struck|seal|ink)(?:e|es|ed|ing)?(?: out)?"
        r"(?= (?:\S+ ){0,4}(?:deals?|agreements?|accords?|consensus|memorand\w+|truce|pacts?|treat(?:y|ies)|cease-?fire)\b)|"
        r"back(?:s|ed)(?= (?:the|a|an|its|his) )|support(?:s|ed)?(?= (?:the|a|an|any|this|that|its|his|efforts|all) )|"
        r"(?:is|was|are|were) in favou?r of|(?:acknowledg|recogni[sz])(?:es|ed|e|ing)(?= [^,.;:]{2,60} as ))",
    ),
    (
        "threaten", "threaten",
        r"(?:warn(?:s|ed|ing)?(?= [^.;]{0,80}\b(?:consequences|retaliat\w+|respon(?:d|se)|countermeasures|military action|"
        r"air ?strikes|tariffs|penalties|sanctions)\b)|"
        r"threaten(?:s|ed|ing)?(?=(?: (?:on )?\w+day| last \w+)? to| (?:\S+ ){0,3}with| that| (?:\S+ ){0,3}(?:tariff|"
        r"sanction|action|"
        r"force|response|war|strikes|retaliation))|"
        r"reserv(?:e|es|ed|ing) (?:the|its|his) right|vow(?:s|ed|ing)?(?= (?:to )?(?:retaliat|respond|reveng|punish|destroy|"
        r"strike)))",
    ),
    (
        "criticise", "criticise",
        r"(?:complain(?:s|ed|ing)? (?:about|of|that)|rail(?:s|ed|ing)? against|hit(?:s|ting)? out at|critici[sz](?:e|es|ed|"
        r"ing)|condemn(?:s|ed|ing)?|accus(?:e|es|ed|ing)|denounc(?:e|es|ed|ing)|slam(?:s|med|ming)?|"
        r"blast(?:s|ed|ing)?|"
        r"blam(?:e|es|ed|ing)|oppos(?:e|es|ed|ing)|decr(?:y|ies|ied|ying)|lash(?:es|ed|ing) out|rebuk(?:e|es|ed|ing)|"
        r"(?:express|voic|rais|show)\w* (?:\w+ ){0,3}(?:concerns?|alarm|outrage|dismay)(?= (?:over|about|at|that|for))|"
        r"ha[sd] concerns|"
        r"confront(?:s|ed|ing)?(?= [^.;]{2,80} over )|"
        r"(?:call|brand|describ|label)(?:s|ed|ing)(?= [^.;,]{0,50}\b(?:violations?|illegal|unlawful|terroris\w+|provocat\w+|"
        r"crimes?|genocide|blackmail|"
        r"unfair|lies?|absurd|insult\w*|betrayal|war criminal|dictator|aggress\w+|bullying|outrageous)\b)|"
        r"lambast(?:e|es|ed|ing)|deplor(?:e|es|ed|ing)|protest(?:s|ed|ing)? against|object(?:s|ed|ing)? to)",
    ),
    (
        "commit", "commit",
        r"(?:vow(?:s|ed|ing)?(?= to| that| )|pledg(?:e|es|ed|ing)|promis(?:e|es|ed|ing)|commit(?:s|ted|ting)? (?:itself |"
        r"himself )?to|"
        r"reaffirm(?:s|ed|ing)?|undert(?:akes|ook|aking) to)",
    ),
)  # fmt: skip
VERBS = re.compile(r"\b(?:" + "|".join(f"(?P<{name}>{pattern})" for name, _, pattern in _VERBS) + r")(?!\w)", re.I)
OPENING = 4
VERB_STARTS = frozenset(
    (
        "acce|accu|ackn|agre|appe|are |ask |aske|aski|asks|back|be a|be n|be o|be p|be r|be s|be w|been|blam|blas|bran|call|"
        "can |cann|caut|comm|comp|conc|cond|conf|coul|crit|decl|decr|dema|deni|deno|deny|depl|desc|did |didn|dism|do n|does|"
        "don'|dono|don’|emph|enco|endo|expe|expr|forb|had |hamm|has |hasn|have|hit |hits|hitt|hope|hopi|ink |inke|inki|insi|"
        "is a|is i|is n|is o|is p|is r|is s|is u|is w|labe|lamb|lash|made|make|maki|obje|offe|oppo|plea|pled|pres|prom|prop|"
        "prot|push|rail|rais|reac|reaf|rebu|reco|refu|reje|rema|requ|rese|rule|ruli|seal|seek|show|sign|slam|soug|spea|spok|"
        "stre|stri|stru|supp|talk|thre|turn|unde|urge|urgi|veto|voic|vow |vowe|vowi|vows|want|warn|was |welc|were|will|won'|"
        "won’|woul"
    ).split("|")
)
"""The first OPENING characters of all that VERBS matches: it is looked for nowhere else, at one word in twelve of news."""
VERB_ACTS: dict[str, Act] = {name: act for name, act, _ in _VERBS}

# Nouns that somebody's stand is: "Ostia's demand for", "calls from Norland to".
_NOUNS: dict[str, Act] = {
    "demand": "demand", "call": "demand", "request": "demand", "push": "demand", "insistence": "demand", "appeal": "urge",
    "pressure": "demand", "proposal": "offer", "offer": "offer", "readiness": "offer", "openness": "offer",
    "willingness": "offer",
    "threat": "threaten", "refusal": "refuse", "rejection": "refuse", "promise": "commit", "pledge": "commit", "vow": "commit",
    "commitment": "commit", "agreement": "agree",
    "criticism": "criticise", "condemnation": "criticise", "accusation": "criticise", "denial": "deny",
    "opposition": "criticise", "warning": "threaten", "objection": "criticise",
}  # fmt: skip
# "Their agreement on" is a deal; "Ostia's agreement to cede the valley" is its own.
NOUNS = re.compile(
    rf"\b(?P<noun>(?!agreement(?! to\b))(?:{'|'.join(_NOUNS)}))s?(?= (?:for|to|that|of|on|over|against|from|by)\b)", re.I
)
NOUN_STARTS = frozenset(f"{noun}{ending}"[:OPENING] for noun in _NOUNS for ending in ("s", " "))
OWNER = re.compile(r"(?:['’]s?|\b(?P<own>his|her|its|their|our|my))(?: own)?(?: [a-z-]+){0,2} $")
FROM = re.compile(r" (?:(?!by\b|from\b|to\b|that\b)[a-z-]+ ){0,4}(?:from|by) ")


# An agreement that two sides have: "Ostia's deal with Norland", "the agreement between Ostia and Norland".
AGREEMENT = re.compile(
    r"\b(?P<lead>(?:(?:the|his|her|its|their|a|an|new|recent|historic|major|trade|peace|cease-?fire|prisoner exchange|"
    r"security|two|initial|interim|formal) )*+)"
    r"(?:deals?|agreements?|accords?|pacts?|treaty|truce) (?P<tie>with|between|(?:(?:was|were|had been) )?reached (?:during|"
    r"between|by|at|in))\b"
)
TIES = (" with", " between", " reached")
"""Without any of these AGREEMENT matches nowhere."""
UNMADE = re.compile(
    r"\b(?:no|possible|potential|any|future|new|seek\w*|want\w*|negotiat\w+|discuss\w*|toward|towards|reach|without|for|if|"
    r"on|over|about|proposed|could|would|hop\w+|"
    r"sought|make|making|strike|sign|under|of|talks|push\w*)\W+(?:\w+\W+){0,2}$",
    re.I,
)


def noun_act(noun: str) -> Act:
    """The act of a noun that NOUNS matched."""
    return _NOUNS[noun.lower()]


# Which sentences are worth a look: those with the first word of any trigger.
_PROMPT_WORDS = (
    r"refus|declin|reject|won['’]t|cannot|back|waiting|expect|spoke|speak|talked|warn|hop[ei]|could|acknowledg|recogni|express|"
    r"voic|rais|show|confront|brand|describ|label|den[iy]|dismiss|push|demand|insist|request|call|ask|want|seek|sought|press|"
    r"urg|appeal|encourag|plead|stress|emphasi|under|offer|propos|ready|prepared|willing|open|readi|agree|accept|welcom|endors|"
    r"reach|sign|conclud|hammer|strike|struck|seal|ink|support|favou?r|threat|reserv|vow|forb|veto|complain|rail|hit|signal|"
    r"caution|unwilling|recommend|criti|condemn|accus|denounc|slam|blast|blam|oppos|decr|lash|rebuk|lambast|deplor|protest|"
    r"object|pledg|promis|commit|reaffirm|must|should|need|will|would|until|unless|only|never"
)
PROMPTS = re.compile(
    rf"\b(?:{_PROMPT_WORDS}|rul(?:e|es|ed|ing) out|turn\w* down|n(?:o|['’])t |ma(?:de|kes|king) |ha[sd] concerns|"
    r"ha(?:s|ve|d) to)",
    re.I,
)
PHRASES = re.compile(r"\b(?:rul(?:e|es|ed|ing)|turn\w*|n(?:o|['’])t|ma(?:de|kes|king)|ha(?:s|ve|d))$", re.I)
"""The words before the blank in those of PROMPTS that have one."""

LONGEST_REMEMBERED = 60
"""Code points of a word; longer ones are no words, and would only fill memory."""


def is_prompted(text: str, start: int, end: int) -> bool:
    """Whether a sentence holds the first word of any trigger; which words are, and which may be, is remembered."""
    words = text[start:end].split()
    if max(map(len, words), default=0) > LONGEST_REMEMBERED:
        return PROMPTS.search(text, start, end) is not None
    most = max(map(_prompts, words), default=0)
    return most == 2 or (most == 1 and PROMPTS.search(text, start, end) is not None)


@lru_cache(maxsize=20_000)
def _prompts(word: str) -> int:
    """2 for a word that is one by itself, 1 for one that is with the next."""
    return 2 if PROMPTS.search(word) else 1 if PHRASES.search(word) else 0
