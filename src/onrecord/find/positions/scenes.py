"""A text -> its sentences with what a position needs of each: its parties, what is said in it, who was spoken of before."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.find.positions.subjects import Mention, cast_of, joint_groups, main_subject, mentions_in, party_of
from onrecord.find.positions.triggers import is_prompted
from onrecord.language.parsed import Parsed
from onrecord.records import Span, Statement

PRONOUNS = re.compile(r"(?:he|she|it|they|his|her|its)", re.I)
THEY = ("they", "their")
# A source that is a person's name, with or without title and office.
SPEAKS_FOR = re.compile(
    r"(?:(?:President|Mr|Mrs|Ms|Minister|Secretary|Prime|Foreign|Chancellor|"
    r"Premier)\.? )*[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,3}$"
)
PRIVATE = re.compile(
    r"(?:the |some |many |\d+ )?(?:lawyers?|attorneys?|famil(?:y|ies)|relatives|residents|people|citizens|immigrants|migrants"
    r"|refugees|students|workers|activists|journalists|survivors|victims|fans|protesters|experts?|analysts?)\b",
    re.I,
)
"""Who acts for no party, wherever they are from."""
GOES_ON = re.compile(r"(?:He|She|They|It|The) ")
# What goes back to the sentence before.
BACK = re.compile(
    r"\b(?:He|She|They|It|[Hh]e|[Ss]he|[Tt]hey|[Ii]t|sides|countries|parties|leaders|delegations|governments|"
    r"presidents)\b"
)
TOGETHER = re.compile(
    r"(?:the|these|all|(?P<both>both))\s(?:(?P<count>two|three|four|five)\s)?(?:(?:world|western|european|allied|foreign|G7)\s)?"
    r"(?:countries|leaders|nations|governments|allies|ministers|sides|parties|powers|presidents|trio)",
    re.I,
)
"""A source that means those who were named side by side before."""
BOTH_FIRST = re.compile(
    r"(?:Both|The two|These two|The) (?:two )?(?:sides|countries|parties|nations|leaders|governments|presidents)\b"
)
"""A sentence that begins so means those named before it, whomever it names itself."""
JOINT_WORDS = re.compile(r"\bjoint(?:ly)?\s(?:\w+\s)?(?:statement|communiqu[eé]|declaration|letter|text)\b", re.I)
COUNTS = {"two": 2, "three": 3, "four": 4, "five": 5}
LONGEST = 3000
"""Code points of a sentence; what is longer lost its stops, and nothing tells what belongs together in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A sentence: its place, its parties, what is said in it."""

    parsed: Parsed
    first: int
    last: int
    """Its words, the last included."""
    start: int
    end: int
    mentions: tuple[Mention, ...]
    contents: tuple[tuple[Span, Statement], ...]
    cues: tuple[Statement, ...]
    together: tuple[str, ...]
    """All of whom the sentence before was about, for "they"."""
    pair: tuple[str, ...]
    """The two parties named last, for "both sides"."""
    joint: tuple[str, ...]
    """The parties that were last named side by side, for "the three countries"."""
    sides: dict[str, tuple[str, ...]]
    """Parties of each statement, by its id: several where they speak together."""

    @property
    def previous(self) -> str | None:
        """Whom the sentence before was about, the first of several."""
        return next(iter(self.together), None)


def find_scenes(parsed: Parsed) -> Iterator[Scene]:
    """The sentences that may hold a position, in order."""
    text, words = parsed.article.text, parsed.words
    cast = cast_of(parsed)
    pieces = sorted(((piece, one) for one in parsed.statements for piece in one.content), key=lambda pair: pair[0], reverse=True)
    cues = sorted(((one.cue.start, one.id, one) for one in parsed.statements if one.cue), reverse=True, key=lambda cue: cue[:2])
    near: list[tuple[Span, Statement]] = []
    previous: tuple[str, ...] = ()
    sides: dict[str, tuple[str, ...]] = {}
    pair: tuple[str, ...] = ()
    joint: tuple[str, ...] = ()
    skipped: tuple[int, int] | None = None
    for sentence in parsed.sentences:
        start, end = words.starts[sentence.first], words.ends[sentence.last]
        near = [pair for pair in near if pair[0].end > start]
        while pieces and pieces[-1][0].start < end:
            near.append(pieces.pop())
        cued = []
        while cues and cues[-1][0] < end:
            cued.append(cues.pop()[2])
        if end - start > LONGEST or not (near or cued or is_prompted(text, start, end)):
            skipped = (start, end)
            continue
        if skipped and end - start <= LONGEST and skipped[1] - skipped[0] <= LONGEST and BACK.search(text, start, end):
            mentions = mentions_in(parsed, cast, *skipped)
            pair = _pair(mentions, pair)
            joint = next(reversed(joint_groups(text, mentions)), joint)
            previous = _spoken_of(text, *skipped, mentions, [], sides, previous)
        skipped = None
        mentions = mentions_in(parsed, cast, start, end)
        if BOTH_FIRST.match(text, start) is None:
            pair = _pair(mentions, pair)
        joint = next(reversed(joint_groups(text, mentions)), joint)
        for one in (*cued, *(pair[1] for pair in near)):
            if one.id not in sides and (side := _sides_of(text, one, start, end, mentions, previous, joint)):
                sides[one.id] = side
        yield Scene(
            parsed=parsed,
            first=sentence.first,
            last=sentence.last,
            start=start,
            end=end,
            mentions=mentions,
            contents=tuple(near),
            cues=tuple(cued),
            together=previous,
            pair=pair,
            joint=joint,
            sides=sides,
        )
        previous = _spoken_of(text, start, end, mentions, cued, sides, previous)
        pair = _speakers(cued, sides) or _kept(mentions, pair)


def _pair(mentions: tuple[Mention, ...], before: tuple[str, ...]) -> tuple[str, ...]:
    """The two sides after a sentence: those it names, none where it names more, those before it where fewer."""
    named = tuple(dict.fromkeys(one.party for one in mentions))
    return named if len(named) == 2 else () if len(named) > 2 else before


def _speakers(cued: list[Statement], sides: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The two sides that say something in a sentence: "Ostia said …, while Marn said"; none where these are not two."""
    said = tuple(dict.fromkeys(side for one in cued for side in sides.get(one.id, ())))
    return said if len(said) == 2 else ()


def _kept(mentions: tuple[Mention, ...], pair: tuple[str, ...]) -> tuple[str, ...]:
    """The two sides for the next sentence: none where this one names another."""
    return pair if {one.party for one in mentions} <= set(pair) else ()


def _spoken_of(
    text: str,
    start: int,
    end: int,
    mentions: tuple[Mention, ...],
    cued: list[Statement],
    sides: dict[str, tuple[str, ...]],
    previous: tuple[str, ...],
) -> tuple[str, ...]:
    """The parties that a sentence leaves the reader with, for a pronoun in the next."""
    if cued and cued[-1].id in sides:
        return sides[cued[-1].id]
    if main := main_subject(text, start, end, mentions):
        return main.parties
    return previous if GOES_ON.match(text, start) else ()


def _sides_of(
    text: str,
    one: Statement,
    start: int,
    end: int,
    mentions: tuple[Mention, ...],
    previous: tuple[str, ...],
    joint: tuple[str, ...],
) -> tuple[str, ...]:
    """The party of a statement's speaker; where the speaker was not told, of those whom its source names or goes back to:
    `joint` are the last that were named side by side."""
    if party := party_of(one.speaker):
        return (party,)
    if one.speaker and one.speaker.party:
        return ()
    if one.source is None or not start <= one.source.start < end:
        return ()
    source = text[one.source.start : one.source.end]
    if PRONOUNS.fullmatch(source):
        return previous if source.lower() in THEY else previous[:1]
    together = TOGETHER.fullmatch(source)
    if together:
        count = 2 if together["both"] else COUNTS.get((together["count"] or "").lower())
        return joint if count in (None, len(joint)) else ()
    if PRIVATE.match(source):
        return ()
    inside = tuple(mention for mention in mentions if one.source.start <= mention.start < one.source.end)
    groups = joint_groups(text, inside)
    if len(groups) == 1 and {mention.party for mention in inside} == set(groups[0]):
        return groups[0]
    if JOINT_WORDS.search(source) and not inside:
        return joint
    parties = {mention.party for mention in inside}
    return (parties.pop(),) if len(parties) == 1 and SPEAKS_FOR.match(source) else ()


def holder_of(scene: Scene, place: int) -> tuple[Span, Statement] | None:
    """The statement in whose content a place stands, and which piece of it."""
    return next(((piece, one) for piece, one in scene.contents if piece.start <= place < piece.end), None)


def sides_of(scene: Scene, one: Statement | None) -> tuple[str, ...]:
    """The parties of a statement's speakers."""
    return scene.sides.get(one.id, ()) if one else ()


def side_of(scene: Scene, one: Statement | None) -> str | None:
    """The party of a statement's speaker, the first of several."""
    return next(iter(sides_of(scene, one)), None)


def whole(scene: Scene, one: Statement | None, parties: tuple[str, ...]) -> tuple[str, ...]:
    """The parties, all who speak together where the first of them is meant: "we", "the countries"."""
    sides = sides_of(scene, one)
    return sides if sides and parties == sides[:1] else parties


def has_party(scene: Scene) -> bool:
    """Whether anybody is there who could take a stand."""
    if scene.mentions or scene.previous or scene.pair:
        return True
    return any(one.id in scene.sides for one in scene.cues) or any(one.id in scene.sides for _, one in scene.contents)
