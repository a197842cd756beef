"""A sentence -> whom an accusation is of that says it is denied: "Ostia accused Marn of arming the rebels, which it denies"."""

import re
from collections.abc import Iterator

from onrecord.find.positions.scenes import Scene, holder_of, side_of
from onrecord.find.positions.stands import Stand, make_stand
from onrecord.find.positions.subjects import joint_subject, main_subject

DENIED = re.compile(
    r"[,;–—-] ?(?:but )?(?:which|something(?: which| that)?|an? (?:charge|claim|accusation|allegation)(?: which| that)?"
    r"|(?:charges|claims|accusations|allegations)(?: which| that)?) (?:both )?"
    r"(?P<who>it|they|he|she|[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,3})"
    r" (?:(?:has|have|had) )?(?:\w+ly |always )?(?:den(?:y|ies|ied)|reject(?:s|ed)?)\b"
)
ACCUSED = re.compile(r"\baccus(?:es?|ed|ing)\b")
PASSIVE = re.compile(r"\b(?:is|are|was|were|been|being|be)(?: \w+ly| also)? $")
NEAR = 40
"""Code points between the verb and whom it accuses."""
SAID = re.compile(r"\b(?:says?|said|claims?|claimed|alleg\w+)\b")


def find_denials(scene: Scene) -> Iterator[Stand]:
    """The denials that hang on what they deny; where a pronoun could mean somebody else, none."""
    text = scene.parsed.article.text
    denied = DENIED.search(text, scene.start, scene.end)
    if denied is None:
        return
    holder = holder_of(scene, denied.start("who"))
    accused = _last(ACCUSED, text, scene.start, denied.start())
    named = [one.party for one in scene.mentions if denied.start("who") <= one.start < denied.end("who")]
    parties: tuple[str, ...] = ()
    if named:
        # What a side says does not end with another's denial: that is the outlet's.
        parties = () if holder and (holder[1].kind == "direct" or named[0] == side_of(scene, holder[1])) else (named[0],)
    elif accused and holder is None and denied["who"][0].islower():
        parties = _accused(scene, accused)
    verb = accused or _last(SAID, text, scene.start, denied.start())
    if not parties or verb is None:
        return
    by = main_subject(text, scene.start, verb.start(), scene.mentions)
    toward = tuple(one for one in by.parties if one not in parties) if by else ()
    yield make_stand(
        scene, verb.start(), denied.end(), parties, "deny", "denied_it", verb.end(), denied.start("who"), None, toward
    )


def _last(pattern: re.Pattern[str], text: str, start: int, end: int) -> re.Match[str] | None:
    return next(reversed([*pattern.finditer(text, start, end)]), None)


def _accused(scene: Scene, verb: re.Match[str]) -> tuple[str, ...]:
    """Whom a sentence says to be accused: its subject, of a passive, else who is named behind the verb."""
    text = scene.parsed.article.text
    if PASSIVE.search(text, max(scene.start, verb.start() - NEAR), verb.start()):
        subject = main_subject(text, scene.start, verb.start(), scene.mentions)
        return subject.parties if subject else ()
    behind = [one for one in scene.mentions if verb.end() <= one.start < verb.end() + NEAR]
    if not behind:
        return ()
    subject = joint_subject(text, verb.end(), scene.mentions, scene.mentions.index(behind[0]))
    return subject.parties if subject else (behind[0].party,)
