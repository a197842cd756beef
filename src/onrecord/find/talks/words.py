"""The nouns and verbs that tell of a meeting."""

import re
from typing import Literal

Kind = Literal["call", "talks", "meeting", "group", "team"]
"""What a mention calls it; `talks` are the only ones that go on for months, `team` only says who leads a delegation."""

_ADJECTIVES = (
    "peace ceasefire cease-fire truce trade tariff nuclear direct indirect bilateral trilateral high-level high-stakes "
    "top-level technical diplomatic new fresh further face-to-face in-person formal informal security border climate "
    "hostage energy economic expert-level working ministerial annual virtual special emergency closed-door crucial key "
    "long-awaited planned upcoming proposed ongoing recent latest first second third fourth fifth sixth seventh next "
    "last final previous joint official regional global preliminary intense marathon renewed telephone phone video "
    "one-on-one two-way three-way bloc summit".split()
)
ADJECTIVES = rf"(?:{'|'.join(_ADJECTIVES)}|leaders[’']?)"
TOPIC = re.compile(
    r"\b(peace|ceasefire|truce|trade|tariff|nuclear|border|climate|hostage|energy|budget|coalition|accession)\b", re.I
)
"""What talks are about, by the word before them; talks about one thing are not those about another."""
ORDINALS = {
    word: number
    for number, words in enumerate(
        "first/1st second/2nd third/3rd fourth/4th fifth/5th sixth/6th seventh/7th eighth/8th ninth/9th".split(), start=1
    )
    for word in words.split("/")
}
_CALL = r"""
    (?:tele)?phone[ ](?:calls?|talks?|conversations?|discussions?)|(?:video|conference)[ ]calls?|
    calls?(?![ ]from[ ][^.,;:]{2,40}?[ ](?:for|to)\b)(?=["”]?[ ](?:with|between|from|on|last|this|late|today|earlier)\b)|
    (?:(?<=\bthe[ ])|(?<=\btheir[ ])|(?<=\bsecond[ ])|(?<=\bthird[ ]))calls?(?![ ](?:for|to|on|by)\b)|
    conversations?(?![ ]partners?)|(?:spoke|spoken|speaking|speak)(?=[ ](?:with|to|by|on[ ]the|for|over)\b)
"""
# Somebody "talks to the media"; "negotiations" of skill or at a table are none of these.
_TALKS = rf"""
    talks(?![ ]to[ ](?:the[ ])?(?:media|press|reporters|journalists|supporters|a[ ]))|
    negotiations?(?![ ](?:skills?|tactics?|table|position|team))|negotiating[ ](?:process|rounds?)|negotiation[ ]process|
    consultations|discussions|dialogue|peace[ ]process|
    rounds?[ ]of[ ](?:{ADJECTIVES}[ ])*(?:talks|negotiations|consultations|discussions|dialogue)|
    (?:(?<=previous[ ])|(?<=earlier[ ])|(?<=next[ ])|(?<=last[ ])|(?<=first[ ])|(?<=second[ ])|(?<=third[ ])|(?<=fourth[ ])|
       (?<=fifth[ ])|(?<=sixth[ ])|(?<=seventh[ ]))rounds?(?![ ]of[ ](?!{ADJECTIVES}))|
    (?:negotiate[sd]?|negotiating)(?=[ ](?:with|directly)\b)
"""
# Demands are met too.
_NAME_FOLLOWS = "(?=[ ](?-i:[A-Z]))"
_MEETING = rf"""
    summits?|meetings?|encounters?|(?:{ADJECTIVES}|plenary|council)[ ]sessions?|
    (?:met|meets|meet)(?![ ](?:the|their|its|these|those|all|any)\b(?!\s\w+[ ](?:president|premier|minister|leader|delegation)))|
    sat[ ]down(?=[ ]with)|(?:hosted|hosts|received|visited|visits|visiting){_NAME_FOLLOWS}|will[ ](?:host|discuss)\b
"""
_TEAM = r"""
    (?:led|headed|leads|heads|leading|heading)[ ](?:the|its|their|his|her|both)[ ](?:[\w-]+[ ]){0,3}(?:delegations?|teams?)|
    (?:delegations?|teams?)(?:,|[ ](?:is|was|were|are|will[ ]be))?[ ](?:led|headed)[ ]by
"""
TRIGGER = re.compile(
    rf"\b(?:(?P<team>{_TEAM})|(?P<call>{_CALL})|(?P<group>working[ ]groups?)|(?P<talks>{_TALKS})|(?P<meeting>{_MEETING}))\b",
    re.X | re.I,
)
TRIGGER_WORDS = frozenset(
    "phone telephone video conference call calls conversation conversations spoke spoken speaking speak working talks "
    "negotiation negotiations negotiating negotiate negotiates negotiated consultations discussions dialogue peace "
    "round rounds summit summits meeting meetings encounter encounters plenary council met meets meet sat hosted "
    "hosts received visited visits visiting will led headed leads heads leading heading delegation delegations team "
    "teams leaders".split()
) | frozenset(_ADJECTIVES)
"""What triggers begin with."""
# Sport has its own meetings of states, and courts, companies and outlets theirs.
OTHER_MEETINGS = re.compile(
    r"\b(?:match|in the finals?|the finals? (?:on|of|at|against)|semi-?finals?|quarter-?finals?|league|world cup|tournament|"
    r"qualif\w+|squad|coach|striker|midfielder|goalkeeper|season|fixture|playoffs?|shareholders?|quarterly|earnings|hearing|"
    r"courtroom|judge|jury|merger|takeover|acquisition|transfer|contract extension|film|album|"
    r"championships?|kick[- ]?off|seeds?|pool [a-h]|face off|takes? on|round of 16|olympic\w*)\b",
    re.I,
)
# Several rounds at once, of none of which more is told.
RUN = re.compile(
    r"\b(?:two|three|four|five|six|seven|several|multiple|many|previous|earlier|\d{1,2})\s(?:[\w-]+\s){0,2}rounds\b", re.I
)
PHONE = re.compile(r"\b(?:tele)?phone\w*|\bcall(?:s|ed)?\b", re.I)
ROUND = re.compile(
    rf"\b({'|'.join(ORDINALS)})(?:[ ](?:{ADJECTIVES}|call))?[ ]*(?:round\b|(?<!\bfirst )(?:phone[ ])?call\b)|\bround[ ]([1-9])\b",
    re.I,
)
_SIDES = r"(?:countries|sides|nations|parties|neighbou?rs|delegations|capitals|powers|economies|foes)"
# Two sides that the article has named already.
PAIR = re.compile(
    rf"\b(?<!\bwith\s)(?:(?:the|these)\s(?:two|warring|opposing)\s{_SIDES}|both\s(?:the\s)?{_SIDES}|the\ssides|"
    rf"the\sleaders\sof\sthe\stwo\s{_SIDES})\b",
    re.I,
)
DELEGATE = re.compile(
    r"\b(?:head(?:s|ed|ing)? (?:of )?(?:the|its|his|\w+[’']s) (?:[\w-]+ ){0,2}delegation|"
    r"(?:chief|top|lead|main|senior)(?: [\w-]+)? negotiator|negotiator|envoy to the (?:talks|negotiations)|"
    r"led (?:the|its) (?:[\w-]+ ){0,2}(?:delegation|team))\b",
    re.I,
)
# The same behind a name.
SENT = re.compile(r",\s+[^,.;]{0,60}\b(?:envoy to the (?:talks|negotiations)|negotiator)\b")
MEDIATING = re.compile(
    r"\b(?:mediat(?:ed|ing|es?|ion|ors?)|intermediar(?:y|ies)|go-between|brokered|facilitated|sponsored)\b", re.I
)
INDIRECT = re.compile(r"(?<!\w)indirect(?:ly)?\b", re.I)
