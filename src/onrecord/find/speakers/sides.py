""" "Both sides", "the two countries", "the leaders" -> whom an article has just named side by side."""

import re
from collections.abc import Sequence

from onrecord.find.speakers.phrases import Phrase
from onrecord.find.speakers.scene import Scene, Turn
from onrecord.language.parties import PartyMention, find_parties
from onrecord.records import Span, Speaker

SIDES = re.compile(
    r"(?:the )?(?:(both|two|three|four) )?(?:(?:warring|opposing|negotiating|neighbou?ring) )?"
    r"(sides|parties|countries|nations|states|governments|delegations|neighbou?rs|leaders|presidents|ministers)|both",
    re.I,
)
PEOPLE = frozenset({"leaders", "presidents", "ministers"})
SIDE = ("state", "capital", "demonym", "metonym", "group", "organisation")
"""How a side at a table is named."""
JOINS = re.compile(r"(?:['’]s?)?(?:\s[\w-]+){0,3}?(?:,? and|\s?[-–/]|,? with)\s?(?:the\s)?(?:[\w-]+\s){0,2}?")
"""What stands between two sides that are named together: "Norland and Ostmark", "Norland's talks with Ostmark"."""
TABLE = re.compile(r"\b(?:talks|negotiat\w+|meeting|met|summit|round|ceasefire|truce|deal|agreement|swap|exchange|war)\b")
"""What a sentence that names two sides and no third tells of them."""
FAR = 12
"""Sentences back in which two sides are looked for."""
NEXT = 8
"""Turns back in which several who spoke together are looked for."""
LONGEST = 1200
"""Code points of a sentence that are looked at."""


def sides_meant(scene: Scene, phrase: Phrase) -> Turn | None:
    """Who spoke together lately, or the two sides or leaders named last; None where the article names no such two."""
    found = SIDES.fullmatch(phrase.text)
    if found is None or not (phrase.definite or found[1] or found[0].casefold() == "both"):
        return None
    noun = (found[2] or "sides").casefold()
    together = next((turn for turn in reversed(scene.turns[-NEXT:]) if _is_several(turn)), None)
    if together and scene.sentence(phrase.span.start) - scene.sentence(together.at.start) <= FAR:
        return _turn(phrase, together.speaker.name, together.speaker.inferred_from or together.at)
    if found[2] and (found[1] or "").casefold() not in ("both", "two"):  # "the countries" may be many
        return None
    return _two_leaders(scene, phrase) if noun in PEOPLE else _two_sides(scene, phrase)


def _turn(phrase: Phrase, name: str, span: Span) -> Turn:
    speaker = Speaker(name=name, party=None, inferred_from=span)
    return Turn(at=phrase.span, speaker=speaker, person=None, plural=True, noun=phrase.noun)


def _is_several(turn: Turn) -> bool:
    """Whether a turn's speakers are sides named together: "Norland and Ostmark", "leaders of Norland and Ostmark"."""
    several = turn.person is None and turn.speaker.party is None and " and " in turn.speaker.name
    return several and len({mention.party for mention in find_parties(turn.speaker.name)}) > 1


def _two_leaders(scene: Scene, phrase: Phrase) -> Turn | None:
    """The two people of different sides whom the last sentence or two name."""
    cast, at = scene.cast, scene.cast.before(phrase.span.start)
    here = scene.sentence(phrase.span.start)
    near = [i for i in range(max(0, at - NEXT), at) if here - scene.sentence(cast.starts[i]) < 2]
    owners = list(dict.fromkeys(cast.owners[i] for i in near))
    if len(owners) != 2 or len({cast.people[owner].party for owner in owners} - {None}) != 2:
        return None
    name = " and ".join(cast.people[owner].name for owner in owners)
    return _turn(phrase, name, Span(start=cast.starts[near[0]], end=cast.ends[near[-1]]))


def _two_sides(scene: Scene, phrase: Phrase) -> Turn | None:
    here = scene.sentence(phrase.span.start)
    for number in range(here, max(0, here - FAR), -1):
        start = scene.sentences[number - 1]
        end = min(scene.sentences[number] if number < here else phrase.span.start, start + LONGEST)
        mentions = [mention for mention in find_parties(scene.text, start, end) if mention.party and mention.how in SIDE]
        pair = _pair(scene.text, mentions) or _only_two(scene.text[start:end], mentions)
        if pair:
            one, other = pair
            return _turn(phrase, f"{one.party} and {other.party}", Span(start=one.span.start, end=other.span.end))
    return None


def _pair(text: str, mentions: Sequence[PartyMention]) -> tuple[PartyMention, PartyMention] | None:
    """The last two sides that are named together, with no third before or behind in the same list."""
    for i in range(len(mentions) - 1, 0, -1):
        one, other = mentions[i - 1], mentions[i]
        if one.party != other.party and JOINS.fullmatch(text, one.span.end, other.span.start):
            listed = i > 1 and text[mentions[i - 2].span.end : one.span.start].strip() == ","
            return None if listed else (one, other)
    return None


def _only_two(sentence: str, mentions: Sequence[PartyMention]) -> tuple[PartyMention, PartyMention] | None:
    """The two sides that a sentence on talks or war between them names, where it names no third."""
    first: dict[str | None, PartyMention] = {}
    for mention in mentions:
        first.setdefault(mention.party, mention)
    if len(first) != 2 or not TABLE.search(sentence):
        return None
    one, other = first.values()
    return one, other
