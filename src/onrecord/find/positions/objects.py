"""What a verb's object makes of its act: a rejected claim is denied, a call on one's own people claims nothing."""

import re

from onrecord.find.positions.scenes import Scene
from onrecord.find.positions.subjects import Mention
from onrecord.records import Act

LEAVES = re.compile(
    r"(?:ready|prepared|willing|open) to (?:\w+ )?(?:step (?:aside|back|away)|walk (?:away|out)|withdraw from|pull out|abandon"
    r"|leave|strike|attack|retaliate|respond|impose|use force)\b"
)
GUARDS = re.compile(r"(?:ready|prepared|willing|determined) to (?:\w+ )?(?:defend|protect|guard)\b")
"""Who is ready to defend what is its own undertakes it, and offers nothing."""
PLANNED = re.compile(
    r"oppos\w+ (?:[^\s,.;]+ ){0,5}?(?:ideas?|plans?|proposals?|motions?|resolutions?|memberships?|deals?|agreements?|talks"
    r"|existence|becoming|joining|creation|accession|deployment)\b"
)
"""Opposed, what is only planned is refused; what is done is criticised."""
TRUCE = re.compile(r" (?:\S+ ){0,4}(?:truce|cease-?fire|peace|talks|negotiations|dialogue|solution|settlement|ties|restraint)\b")
"""Pressed for, these are no claim of one's own."""
COLLECTIVE = re.compile(
    r" (?:upon )?(?:the |all |other |both )*(?:\w+ )?(?:nations|countries|states|parties|sides|masses|followers|supporters|public"
    r"|citizens|residents|people|world|community)\b"
)
ASKED_TO = re.compile(r"(?: [A-Z][\w.’'-]*+){0,3} to (?!be (?:supported|helped|given|allowed|heard)\b)[a-z]")
CONDITIONAL = re.compile(
    r"\b(?:(?<!\bis )(?<!\bare )(?<!\bwas )(?<!\bhas )(?<!\bhad )(?<!\bbe )provided (?:that )?"
    r"(?=[^,.;]{3,60}\b(?:could|can|would|will|is|are|was|were|has|have|had)\b)|on (?:the )?condition that"
    r"|only (?:if|when|after))\b"
)
DISMISSED = re.compile(
    r"(?:dismiss|push)\w*(?: back (?:against|on))? (?:\S+ ){0,3}"
    r"(?:calls?|demands?|proposals?|offers?|plans?|pressure|deadlines?)\b"
)


def mended(act: Act, phrase: str) -> Act:
    """A rejected claim is denied; a rejected attack criticised; who is ready to leave threatens."""
    if act == "offer" and LEAVES.search(phrase):
        return "threaten"
    if act == "offer" and GUARDS.search(phrase):
        return "commit"
    if act == "criticise" and PLANNED.match(phrase):
        return "refuse"
    if act == "refuse" and re.match(
        r"(?:reject|rul)\S* (?:\S+ ){0,4}(?:claims?|accusations?|allegations?|reports?|suggestions?|charges?|assertions?|"
        r"comments?|involvement|insinuations?|criticism)\b",
        phrase,
    ):
        return "deny"
    if act == "refuse" and re.search(r"\b(?:until (?![A-Z0-9])|unless|only (?:if|when|after))\b", phrase):
        return "condition"
    if act in ("offer", "agree", "commit") and CONDITIONAL.search(phrase):
        return "condition"
    if act == "deny" and DISMISSED.match(phrase):
        return "refuse"
    return act


def pressed(scene: Scene, match: re.Match[str], end: int, parties: tuple[str, ...], act: Act) -> Act:
    """What a call is: of a party that is to do it, a demand; of all the world, of one's own people, or for peace, no claim."""
    text, name = scene.parsed.article.text, match.lastgroup
    if name == "call_for":
        others = (one for one in scene.mentions if match.end() <= one.start < end and one.party not in parties)
        return "demand" if any(_is_asked(text, match.end(), one) for one in others) else act
    called = name == "demand" and match[0].lower().startswith("call") and COLLECTIVE.match(text, match.end(), end)
    pushed = name == "demand" and match[0].lower().startswith(("push", "press")) and TRUCE.match(text, match.end(), end)
    return "urge" if called or pushed else act


def _is_asked(text: str, place: int, one: Mention) -> bool:
    """Whether a call goes to a party: "for Norland to withdraw", "for an answer from Norland"."""
    return ASKED_TO.match(text, one.end) is not None or text[place : one.start].endswith((" from ", " from the "))
