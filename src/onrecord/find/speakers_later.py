"""Who is described first and named in the next sentence: "Varland's top diplomat said on Monday … Odo Brandt said".

News names nobody without saying who they are: a name that is new to the article and stands by itself is that of whom the sentence
before described. In 873 articles of a week five names stood so, all right.
"""

from onrecord.find.speakers_phrases import Phrase
from onrecord.find.speakers_scene import Scene, Turn
from onrecord.language.people import OFFICES

SEVERAL = frozenset({"a", "an", "one", "another", "some", "senior", "officials", "two", "several"})
"""First words of a description that stays without a name: "a senior official"."""
LEAST = 2
"""Words of a name that nobody has introduced: a surname alone is of somebody who was named before."""


def named_later(scene: Scene, phrase: Phrase) -> Turn | None:
    """The turn before whose description the person of a phrase fulfils; None if the phrase or the turn is none such."""
    if phrase.person is None or phrase.partner is not None or not scene.turns:
        return None
    last, person = scene.turns[-1], scene.cast.people[phrase.person]
    first = person.mentions[0].start
    bare = phrase.text == " ".join(scene.text[first : person.mentions[0].end].split()) and len(phrase.text.split()) >= LEAST
    new = phrase.span.start <= first < phrase.span.end
    next_one = 0 <= scene.sentence(phrase.span.start) - scene.sentence(last.at.start) <= 1 and last.at.end <= first
    if not (bare and new and next_one) or person.roles or not _is_described(scene, last):
        return None
    return last if person.party is None or not person.told or person.party == last.speaker.party else None


def _is_described(scene: Scene, turn: Turn) -> bool:
    """Whether a source is one person's office: "Varland's foreign minister", "its spokesman"."""
    words = scene.text[turn.at.start : turn.at.end].split()
    return (
        turn.person is None
        and not turn.plural
        and turn.noun in OFFICES
        and not turn.noun.endswith("officials")
        and bool(words)
        and words[0].lower() not in SEVERAL
    )


def described_as(text: str, turn: Turn) -> str:
    """The words of a description, as the role of whom it turns out to mean."""
    return " ".join(text[turn.at.start : turn.at.end].split())
