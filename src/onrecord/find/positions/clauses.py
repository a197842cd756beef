"""A sentence -> the clauses in which a party might take a stand though no word tells: what it says, what is told of it."""

import re
from collections.abc import Iterator

from onrecord.find.positions.quote import clause_end, trimmed
from onrecord.find.positions.scenes import COUNTS, Scene, holder_of, sides_of
from onrecord.find.positions.stands import Stand, make_stand
from onrecord.find.positions.subjects import JOINS, joint_subject, office_follows

SHORTEST = 12
"""Code points of a clause; a shorter one says nothing."""
GOES_BACK = re.compile(
    r"(?:(?P<one>He|She|It)|(?P<they>They)|(?:The|Both|These)(?: (?P<count>two|three|four|five))? (?:sides|countries|parties|"
    r"nations|leaders|delegations|governments|presidents|ministers|allies))\b"
)
"""A sentence's first words that mean the party, or those, spoken of before."""


def find_clauses(scene: Scene) -> list[Stand]:
    """The clauses of a sentence with the parties that might take a stand in them; no act is told yet."""
    return [*_contents(scene), *_told(scene), *_going_back(scene)]


def _contents(scene: Scene) -> Iterator[Stand]:
    """What a statement's content says in the sentence."""
    for piece, one in scene.contents:
        parties = sides_of(scene, one)
        start, end = trimmed(scene.parsed.article.text, max(piece.start, scene.start), min(piece.end, scene.end))
        if parties and end - start >= SHORTEST:
            yield make_stand(scene, start, end, parties, None, "content", start, start, one)


def _told(scene: Scene) -> Iterator[Stand]:
    """From each party that may be a verb's subject to its clause's end."""
    text = scene.parsed.article.text
    joined = False
    for at, one in enumerate(scene.mentions):
        joined = joined and JOINS.fullmatch(text, scene.mentions[at - 1].end, one.start) is not None
        if joined or (one.adjective and not office_follows(text, one.end)):
            continue
        subject = joint_subject(text, scene.start, scene.mentions, at)
        joined = subject is not None
        if subject is None:
            continue
        holder = holder_of(scene, one.start)
        start, end = trimmed(text, subject.start, clause_end(text, one.end, holder[0].end if holder else scene.end))
        if end - start >= SHORTEST:
            yield make_stand(scene, start, end, subject.parties, None, "subject", one.end, start, holder and holder[1])


def _going_back(scene: Scene) -> Iterator[Stand]:
    """A sentence in the outlet's words that begins with those spoken of before."""
    text = scene.parsed.article.text
    word = GOES_BACK.match(text, scene.start, scene.end)
    if word is None or holder_of(scene, scene.start):
        return
    parties = _those_before(scene, word)
    start, end = trimmed(text, scene.start, clause_end(text, word.end(), scene.end))
    if parties and end - start >= SHORTEST:
        yield make_stand(scene, start, end, parties, None, "pronoun", word.end(), start, None)


def _those_before(scene: Scene, word: re.Match[str]) -> tuple[str, ...]:
    """Whom a sentence's first words mean: the party or parties it was last about, those named side by side, or the last two."""
    if word["one"]:
        return scene.together[:1]
    if word["they"]:
        return scene.together
    count = COUNTS.get(word["count"] or "")
    if count and count > len(scene.pair):
        return scene.joint if len(scene.joint) == count else ()
    return scene.pair or scene.joint
