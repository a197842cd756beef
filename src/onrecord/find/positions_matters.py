"""Whether a stand is one between parties, not of a court, a party at home, or a page's furniture."""

import re

from onrecord.find.positions_scenes import Scene
from onrecord.records import Act

LONGEST, SHORTEST = 450, 12
"""Code points of a quote; what is longer lost its stops, what is shorter says nothing."""
SHOUTED = re.compile(r"\b[A-Z]{3,} [A-Z’']{2,} [A-Z]{3,} [A-Z]{2,}")
NEAR = 200
"""Code points around a sentence that tell its topic."""
# An accusation in a court of law is no stand towards another side.
TRIAL = re.compile(
    r"\b(?:prosecut\w+|indict\w+|defendants?|suspects?|suspected of|convicted|charged with|arrest(?:s|ed)?|attorney general|"
    r"police|on trial|lawsuit)\b",
    re.I,
)
# What is settled at home.
HOME = re.compile(
    r"\b(?:bill|legislation|lawmakers|Congress|Senate|federal (?:funding|government|employees|judge)|universit\w+|schools?|"
    r"tax(?:es|payers?)?|elections?|courts?|Court|ruled|coalition|monarch\w*|"
    r"Democrats?|Republicans?|GOP|voters|opposition|police|unions?|strike action|retailers?|central bank|Federal Reserve|"
    r"automakers?|city council|budget|cabinet|companies|"
    r"company|vaccines?|residents|"
    r"farmers|pension\w*|hospitals?)\b"
)
# What parties negotiate about.
TOPIC = re.compile(
    r"\b(?:talks|negotiat\w+|cease-?fires?|truce|peace\w*|sanctions?|tariffs?|deals?|agreements?|accords?|war|wars|conflict|"
    r"prisoners?|hostages?|captiv\w+|nuclear|"
    r"troops|treat(?:y|ies)|missiles?|weapons?|trade|diplom\w+|memorandum|settlement|territor\w+|invasion|occupation|"
    r"annex\w+|summit|enrichment|"
    r"humanitarian|sovereign\w+|embargo|export controls?)\b",
    re.I,
)


def matters(scene: Scene, start: int, end: int, parties: tuple[str, ...], act: Act) -> bool:
    """Whether a stand is towards another party or on what parties negotiate about, and reads like a sentence."""
    text = scene.parsed.article.text
    if not SHORTEST <= end - start <= LONGEST or SHOUTED.search(text, start, end):
        return False
    if act == "criticise" and TRIAL.search(text, max(0, scene.start - NEAR), scene.end):
        return False
    if len(parties) > 1 or any(one.party not in parties for one in scene.mentions):
        return True
    if HOME.search(text, scene.start, scene.end):
        return False
    return TOPIC.search(text, max(0, scene.start - NEAR), scene.end + NEAR) is not None
