"""Nouns of sources that are no names: officials, crowds, outlets, writings."""

import re

from onrecord.language.people import FIRMS
from onrecord.language.times_words import MONTH_NAMES


def _nouns(words: str, *, last: bool = False) -> re.Pattern[str]:
    """One of some words, `_` being a space; `last`: at the phrase's end."""
    alternatives = "|".join(word.replace("_", " ") for word in words.split())
    return re.compile(rf"\b(?:{alternatives})" + ("$" if last else r"\b"), re.I)


OFFICIAL = _nouns(
    r"""
    officials? authorit(?:y|ies) government administration ministr(?:y|ies) ministers? spokes(?:man|woman|person|people)
    lawmakers? legislators? advis[eo]rs? aides? diplomats? negotiators? delegat(?:ion|es) envoys? embassy consulate army
    military navy forces? troops police air_force general_staff intelligence services? department commission(?:er)? agency
    parliament senate congress cabinet council judiciary court prosecut\w+ presiden(?:t|cy) governor mayor office directorate
    secretariat committee senators? leadership leaders? side command commanders? regulator customs state board brigade
    guards? chiefs? heads? chair(?:man|woman) ambassadors? representatives? mission republicans? democrats? bloc union team party
    investigators? rescuers? firefighters? (?:security|military|army|government|diplomatic|defen[cs]e|intelligence)_sources?
    """
)
"""What speaks for a side, if a party is named beside it."""
CIVIC = _nouns(
    r"""
    ministry police army military air_force navy government administration
    authorities parliament department commission board brigade judiciary general_staff
    security_council supreme_court defen[cs]e_council security_service intelligence
    prosecut\w+ emergency_services? customs senate congress governor mayor minister's_office president's_office
    """
)
"""What belongs to a state although its name does not say to which."""
LOCAL = re.compile(
    r"(?:local|city|regional|provincial|district|state) (?:officials|authorities|police)|prosecut|customs|emergency services?",
    re.I,
)
"""Unnamed sources that belong to the state that the article is about."""
UNNAMED = _nouns(
    r"""
    officials? sources? spokes(?:man|woman|person|people) lawmakers? advis[eo]rs? aides? diplomats? negotiators? envoys?
    ministers? analysts? experts? economists? people person reports? media critics supporters observers residents
    witness(?:es)? leaders? governors? mayor ambassadors? commanders? respondents users activists businesses firm
    authorities soldiers? troops citizens voters executives traders investors retailers countries firms companies families
    lawyers? relatives allies representatives? members? man woman president minister
    """,
    last=True,
)
"""Heads of descriptions that name nobody."""
CROWD = _nouns(
    """
    retailers companies businesses firms investors citizens voters people residents users soldiers families analysts experts
    """,
    last=True,
)
"""Many who speak each for themselves, wherever they come from."""
PRESS = _nouns(
    """
    media newspapers? news_agency news_agencies outlets? broadcasters? news channel press television tv radio times post
    journal magazine
    """,
    last=True,
)
SOMEBODY = re.compile(r"(?:\w+(?:ist|ian|maker)|\w*(?:man|woman)|\d+-year-old|singer|star|player|teenager|ceo|staffer|insider)$")
"""Nouns for one person, whatever else they say."""
FEW = frozenset(
    {"many", "some", "others", "both", "most", "few", "everyone", "nobody", "one", "another", "critics", "rumour", "speculation"}
)
"""Single words that are capitals only at a sentence's beginning."""
WRITTEN = re.compile(
    r"(?<=\w)\s+(?:(?:draft|press|news|joint|written)\s+)?(?:data|figures|reports?|survey|poll|estimates?|submission|memo|statement|letter|"
    r"document|website|release|post|filing|readout)$"
)
"""A writing behind the name of who wrote it."""
WRITTEN_BY = re.compile(
    r"(?:[\w-]++\s){0,3}?(?:data|figures|reports?|survey|poll|study|research|statements?|analysis|letter|estimates|documents?|article|posts?)\b"
    r"(?:(?!\b(?:obtained|seen|viewed|reviewed|examined|verified|quoted|carried|cited|signed)\b)[^,]){0,40}?"
    r"\s(?:by|from)\s+(?:the\s+)?(?=\S)"
    rf"(?!(?:{MONTH_NAMES})\b(?! [A-Z]))"
)
WRITINGS = frozenset(
    {"statement", "post", "article", "letter", "report", "memo", "tweet", "message", "note", "release", "study", "survey", "poll"}
)
QUANTITY = re.compile(
    r"^(?:(?:some|many|several|most|other|few|two|three|four|five|six|just|about|around|more than|\d[\d,.]*%?)\s+){1,4}"
    r"(?:of\s+(?:the\s+)?)?",
    re.I,
)

_SAME = """
leader: leader president premier chancellor king emir head chairman ruler prime
diplomat: diplomat ambassador envoy foreign spokeswoman state
spokesman: spokesman spokesperson
spokeswoman: spokeswoman spokesperson
spokesperson: spokesman spokeswoman spokesperson
official: minister secretary deputy head chief director commissioner adviser aide governor mayor spokesman spokeswoman envoy
politician: politician minister deputy mp senator lawmaker premier president leader mayor chancellor
lawmaker: lawmaker mp senator sen rep deputy congressman congresswoman legislator member republican democrat chairman
premier: premier prime
pontiff: pope
senator: senator sen
congressman: congressman rep
congresswoman: congresswoman rep
republican: republican rep sen senator congressman
democrat: democrat rep sen senator congressman
executive: executive ceo chief president officer director boss manager
boss: boss ceo chief executive
chief: chief head executive director secretary president commissioner
negotiator: negotiator foreign envoy
mediator: mediator foreign envoy
ceo: ceo executive
lawyer: lawyer attorney counsel
attorney: attorney lawyer counsel
billionaire: billionaire founder owner ceo
aide: aide adviser advisor
adviser: adviser advisor aide
advisor: adviser advisor aide
envoy: envoy ambassador representative
expert: expert analyst professor fellow director researcher scientist scholar specialist chairman economist
analyst: analyst expert economist strategist
scientist: scientist researcher professor
head: head chief director chairman president
"""
SAME = {noun: frozenset(others.split()) for noun, others in (line.split(": ") for line in _SAME.strip().splitlines())}
"""A noun that points back -> the words of a role that answer to it: "the leader" is a president or a premier."""

BODIES = FIRMS | frozenset(
    """
    administration agency alliance army authority bloc board body centre chipmaker coalition commission committee
    council court department developer embassy federation force front giant government institution maker manufacturer
    military ministry mission network ngo office operator organisation organization outlet paper parliament party
    police publisher regulator service services supplier watchdog
    """.split()
)
"""Nouns for organisations, which "the" makes point back."""
