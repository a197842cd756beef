"""Pronouns -> whom they mean: people by gender and by who is in mind, bodies, and several together."""

import re
from bisect import bisect_left
from dataclasses import replace

from onrecord.find.speakers.bodies import Bodies, body_speaker
from onrecord.find.speakers.descriptions import again
from onrecord.find.speakers.phrases import PRONOUNS, Phrase, parse_phrase
from onrecord.find.speakers.scene import (
    Scene,
    Turn,
    group_meant,
    is_human,
    of_gender,
    person_meant,
    person_speaker,
    speaks_again,
    turn_of,
)
from onrecord.language.people import OFFICES, PRIVATE, gender_of
from onrecord.language.people_sources import PRESS
from onrecord.records import Name, Span, Speaker

ONE = re.compile(
    r"\W{0,2}(?:(?:But|And|Meanwhile|Later|Now|When|After|While|Before|As),? )?(?:An?|[Oo]ne|[Aa]nother|an?) "
    r"(?P<head>(?:[a-z0-9][\w-]* ){0,4}?)(?P<noun>[a-z-]{3,}) (?:has|had|was|is|who|from|in|at|said|says|told|tells|[a-z]+ed)\b"
)
"""Somebody in common words at a sentence's beginning."""
SOMEBODY = PRIVATE | OFFICES | {"man", "woman", "girl", "boy", "person"}
RELATIVE = re.compile(r"((?:[^\W\d_]++ ){0,1}[^\W\d_]+s),? $")
"""What "who" follows: "many officials who …"."""
WORDS = re.compile(r"\b[a-z]{4,}s\b|\bpeople\b")
MANY = frozenset("people soldiers families voters citizens fans students".split())
"""Many people, beside the plurals of callings and offices."""
LONGEST = 60
"""Code points before "who" in which a noun phrase is looked for."""
LATELY = 20
"""Turns back to which somebody counts as a speaker."""
BESIDE = 40
"""Code points between a name and its "who"."""
GENDERS = {"he": "m", "she": "f"}
CONTINUES = 3
"""Sentences back to which "they" looks for who spoke."""


def pronoun_meant(scene: Scene, bodies: Bodies, phrase: Phrase) -> Turn:
    """Whom a source that is a pronoun means; the pronoun itself, unnamed, where that is open."""
    number = PRONOUNS[phrase.pronoun or ""]
    turn = None
    if number in GENDERS:
        turn = _person(scene, phrase, GENDERS[number])
    elif number == "it":
        turn = _it(scene, bodies, phrase)
    elif number == "they":
        turn = _they(scene, phrase)
    elif number is None:
        turn = _who(scene, bodies, phrase)
    return turn or turn_of(phrase, Speaker(name=phrase.text, named=False), None)


def _person(scene: Scene, phrase: Phrase, gender: str | None, within: int | None = None) -> Turn | None:
    """The person that a pronoun means, named not more than so many code points before."""
    place = phrase.span.start
    meant = person_meant(scene, place, of_gender(gender), gender=gender)
    spoke = speaks_again(scene, place, gender, meant[0]) if gender and meant else None
    if spoke:
        return again(spoke, phrase)
    somebody = _somebody(scene, place, gender, meant[1].start if meant else -1) if gender else None
    if somebody:
        return turn_of(phrase, somebody, None)
    last = scene.turns[-1] if scene.turns else None
    if gender and last and _seems_a_person(scene, last) and (meant is None or meant[1] < last.at):
        return again(last, phrase)
    if gender and last and is_human(last) and not last.plural and (meant is None or _gives_way(scene, last, gender, *meant)):
        return again(last, phrase)
    if meant is None or (within is not None and place - meant[1].end > within):
        return None
    return turn_of(phrase, person_speaker(scene, meant[0], meant[1]), meant[0])


def _somebody(scene: Scene, place: int, gender: str, named: int) -> Speaker | None:
    """Whom a pronoun's sentence begins with in common words, with nobody named behind: "A woman was praised after she …"."""
    begin = scene.sentences[scene.sentence(place) - 1]
    one = ONE.match(scene.text, begin, place)
    if one is None or named > begin:
        return None
    noun = one["noun"]
    if noun not in SOMEBODY or gender_of(noun) not in (None, gender):
        return None
    return Speaker(name=f"{one['head']}{noun}", named=False, inferred_from=Span(start=one.start("head"), end=one.end()))


def _gives_way(scene: Scene, last: Turn, gender: str, owner: int, mention: Span) -> bool:
    """Whether a pronoun means an unnamed source that spoke last ("a woman") rather than a person: one of no known gender whom
    nobody has named since, or who was only spoken of."""
    unsure = gender_of(last.noun) == gender and scene.cast.people[owner].gender is None and mention < last.at
    return unsure or _only_mentioned(scene, last, owner, mention)


def _only_mentioned(scene: Scene, last: Turn, owner: int, mention: Span) -> bool:
    """Whether a person has not spoken lately, nor come up since the last turn but in what was said."""
    spoke = any(turn.person == owner for turn in scene.turns[-LATELY:])
    return not spoke and (mention < last.at or scene.covered[mention.start] > 0)


def _seems_a_person(scene: Scene, turn: Turn) -> bool:
    """Whether a source that was not found to be a person may be one: a few capitals that are no organisation or place."""
    words = turn.speaker.name.split()
    name = turn.person is None and turn.speaker.named and turn.speaker.party is None and len(words) < 4
    at = bisect_left(scene.group_starts, turn.at.start)
    marked = at < len(scene.groups) and scene.group_starts[at] < turn.at.end
    return name and not marked and all(word[0].isupper() for word in words) and not PRESS.search(turn.speaker.name)


def _it(scene: Scene, bodies: Bodies, phrase: Phrase) -> Turn | None:
    beside = _beside(scene, phrase) if phrase.pronoun == "which" else None
    group = beside or group_meant(scene, phrase.span.start)
    if group is None:
        return None
    if isinstance(group, Turn):
        return again(group, phrase)
    speaker = body_speaker(scene, bodies, parse_phrase(scene.text, group.span, scene.cast))
    return turn_of(phrase, replace(speaker, inferred_from=group.span), None)


def _beside(scene: Scene, phrase: Phrase) -> Name | None:
    """The organisation or place directly before a relative clause."""
    at = bisect_left(scene.group_starts, phrase.span.start)
    name = scene.groups[at - 1] if at else None
    return name if name and not scene.text[name.span.end : phrase.span.start].strip(" ,") else None


def _they(scene: Scene, phrase: Phrase) -> Turn | None:
    """The last source that is no single person."""
    last = next((turn for turn in reversed(scene.turns[-3:]) if turn.person is None), None)
    near = last and scene.sentence(phrase.span.start) - scene.sentence(last.at.start) <= CONTINUES
    return again(last, phrase) if last and near and not _others_came_up(scene, last, phrase.span.start) else None


def _others_came_up(scene: Scene, last: Turn, place: int) -> bool:
    """Whether the outlet told of other people in the plural since a turn: "hundreds of protesters came"."""
    told = (match for match in WORDS.finditer(scene.text, last.at.end, place) if not scene.covered[match.start()])
    return any(match[0][:-1] in PRIVATE or match[0][:-1] in OFFICES or match[0] in MANY for match in told)


def _who(scene: Scene, bodies: Bodies, phrase: Phrase) -> Turn | None:
    """Whom a relative clause follows: "Odo Brandt, who …", "many officials who …"."""
    place = phrase.span.start
    at = scene.cast.before(place) - 1
    if at >= 0 and not scene.text[scene.cast.ends[at] : place].strip(" ,"):
        mention = Span(start=scene.cast.starts[at], end=scene.cast.ends[at])
        return turn_of(phrase, person_speaker(scene, scene.cast.owners[at], mention), scene.cast.owners[at])
    found = _person(scene, phrase, None, within=BESIDE)
    before = RELATIVE.search(scene.text, max(0, place - LONGEST), place)
    if found or not before:
        return found
    span = Span(start=before.start(1), end=before.end(1))
    speaker = body_speaker(scene, bodies, parse_phrase(scene.text, span, scene.cast))
    return turn_of(phrase, replace(speaker, inferred_from=span), None)
