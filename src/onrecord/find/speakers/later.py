"""Who is described first and named afterwards: "Varland's top diplomat said on Monday … Odo Brandt said".

A report's first sentences tell of somebody by the office, the next ones by name: by a name that is new to the article and stands
by itself, for news names nobody without saying who they are, or by one with the same office before or behind it.
"""

import re

from onrecord.find.speakers.phrases import Phrase
from onrecord.find.speakers.roles import are_of_other_fields
from onrecord.find.speakers.scene import Scene, Turn
from onrecord.language.people import COURTESY, OFFICES, bare

INDEFINITE = frozenset({"a", "an", "one"})
"""Such a description means somebody only if all its words stand with the name: "a foreign ministry spokesman"."""
LEAST = 2
"""Words of a name that stands by itself; a surname alone is of somebody who was named before."""
SEVERAL = frozenset({"another", "some", "senior", "officials", "two", "several", "other", "former"})
"""First words of a description that nobody fulfils."""
ALIKE = {"diplomat": ("minister", "secretary"), "spokesperson": ("spokesman", "spokeswoman"), "chief": ("head", "director")}
"""Offices by another word: the top diplomat is the foreign minister."""
NEXT, NEAR = 1, 3
"""Sentences between a description and a name that stands by itself, and one with the office."""
WHO = re.compile(r"\s*(?:,\s*who\b.*)?", re.S)
"""What may stand behind a name that nobody introduces."""


def named_later(scene: Scene, phrase: Phrase) -> Turn | None:
    """The turn before whose description the person of a phrase fulfils; None if the phrase or the turn is none such."""
    if phrase.person is None or phrase.partner is not None or not scene.turns:
        return None
    last, person = scene.turns[-1], scene.cast.people[phrase.person]
    name = person.mentions[0]
    words = scene.text[last.at.start : last.at.end].lower().split()
    new = phrase.span.start <= name.start < phrase.span.end and last.at.end <= name.start
    if not new or not words or not _is_office(last, words):
        return None
    if person.party and last.speaker.party and person.party != last.speaker.party:
        return None
    distance = scene.sentence(phrase.span.start) - scene.sentence(last.at.start)
    before, behind = scene.text[phrase.span.start : name.start], scene.text[name.end : phrase.span.end]
    if COURTESY.issuperset(map(bare, before.split())) and WHO.fullmatch(behind):
        alone = len(phrase.text.split()) >= LEAST and not person.roles
        return last if alone and distance <= NEXT and words[0] not in INDEFINITE else None
    return last if distance <= NEAR and _has_office(last.noun, words, f"{before} {behind}".lower().split()) else None


def _is_office(turn: Turn, words: list[str]) -> bool:
    """Whether a source is one person's office: "Varland's foreign minister", "its spokesman"."""
    return turn.person is None and not turn.plural and turn.noun in OFFICES and words[0] not in SEVERAL and "and" not in words


def _has_office(noun: str, described: list[str], named: list[str]) -> bool:
    """Whether a name stands with the office that a description tells."""
    offices = {word.strip(",") for word in named}
    if described[0] in INDEFINITE:
        return offices.issuperset(described[1:])
    if are_of_other_fields(described, offices):
        return False  # the defence minister is not the one for finance
    body = described[described.index("of") + 1 :] if "of" in described else []
    if body and offices.isdisjoint(word for word in body if word not in ("the", "of", "a", "and")):
        return False  # "the head of the guild" leads no other body
    return not offices.isdisjoint((noun, *ALIKE.get(noun, ())))


def described_as(text: str, turn: Turn) -> str:
    """The words of a description, as the role of whom it turns out to mean."""
    return " ".join(text[turn.at.start : turn.at.end].split())
