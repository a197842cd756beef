"""What a reader of an article has in mind at a place: who has been named and who spoke, for a pronoun to mean."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from onrecord.find.speakers.cast import Cast, Person
from onrecord.find.speakers.genders import QUOTED, sentences_of
from onrecord.find.speakers.phrases import COMPLEMENT, Phrase, without_titles
from onrecord.language.first_names import FIRST_NAMES
from onrecord.language.people import OFFICES, POSSESSIVE, PRIVATE, fold
from onrecord.records import Name, Span, Speaker, Statement

PLURAL = re.compile(r"(?:[a-z]{2,}s|people|media|many|some|others|both|most|few|several|police)\b", re.I)
CREDIT = re.compile(r"\([^()]*(?:[Pp]hoto|[Cc]redit|via|/)[^()]*$|[Pp]hoto(?:graph)? by $|Reporting by $")
CREDIT_BEHIND = re.compile(r"(?:/[A-Z]| via [A-Z]|, (?:AP|AFP|EPA|Reuters)\b| ?[|] ?[A-Z]| for [A-Z][\w ]{2,30}\))")
"""Behind a name right after a bracket: "(Odo Brandt/Keld Images via Marn Pictures)"."""
GROUP = re.compile(r" (?:party|movement|coalition|league|group|football|fans)\b")
FORENAME = re.compile(r"\b[A-Z][a-z]+ $")
CLEFT = re.compile(r"\b[Ii]t (?:was|is) $")
CLEFT_ENDS = re.compile(r",? (?:who|that)\b")
"""Around a name: "it was Ada Holm who …"."""
CITED = re.compile(
    r"\b(?:noted|said|stated|told|explained|written|reported|confirmed|described|shared|argued|suggested) by (?:[\w-]+ ){0,4}$"
)
"""Before the name of who said something: "as noted by the baker Ada Holm"."""
OF_ANOTHER = re.compile(r"[“\"‘'\s]*(?:(?P<m>he|his|he[’']s|him)|(?P<f>she|her|she[’']s))\b", re.IGNORECASE)
"""How a quotation begins that speaks of somebody else."""
SUBJECT_PRONOUN = {"m": re.compile(r"\b[Hh]e\b"), "f": re.compile(r"\b[Ss]he\b")}
CREDITS = 60
"""Code points before a name in which a credit begins."""
NEAR = 24
"""Mentions that a pronoun looks back at."""
FAR = 120
"""Mentions that a description looks back at."""
SENTENCES = 6
"""Sentences that a pronoun looks back over."""
FADE = 0.3
"""What a sentence's distance takes from a description's antecedent; from a pronoun's, 1."""
LONG = 12
"""Sentences after which a description's antecedent fades no further."""
# Weights of being in mind, in sentences of distance, set on gold's train part.
RUNNING, SPOKE = 2.3, 1.0
"""Who spoke last and nobody else has come up since; who spoke before."""
KNOWN = 0.5
"""Whose gender is known: names of unknown gender are sometimes no people at all."""
SUBJECT = 0.5
"""A mention above it is its sentence's subject in the outlet's own words."""
COVERED = (0.0, 0.9, 2.0)
"""What a mention loses in the outlet's own words, reported and quoted."""
CHOSEN = 2.0
"""Whom a sentence picks out: "it was Ada Holm who …"."""
LEAST = -0.4
"""Salience below which nothing named is what "it" means: "a college in Mereth said it …" """


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """A source that has been resolved."""

    at: Span
    speaker: Speaker
    person: int | None
    """Index in the cast's people."""
    plural: bool
    noun: str
    """Last word of the source's head, in lower case."""


def turn_of(phrase: Phrase, speaker: Speaker, person: int | None) -> Turn:
    """A source resolved to a speaker, and to a person of the cast if it is one."""
    plural = person is None and bool(PLURAL.fullmatch(phrase.noun)) and not speaker.named
    return Turn(at=phrase.span, speaker=speaker, person=person, plural=plural, noun=phrase.noun)


@dataclass(slots=True, kw_only=True)
class Scene:
    """The article so far. `turns` grows as its sources are resolved in order."""

    text: str
    cast: Cast
    sentences: Sequence[int]
    covered: bytearray
    """For each code point: 0 the outlet's own words, 1 reported, 2 quoted."""
    groups: tuple[Name, ...]
    """Organisations and places, in order."""
    group_starts: tuple[int, ...]
    sources: tuple[int, ...]
    """Indices of the people named in sources, in order."""
    of_another: dict[int, str]
    """Where a source stands whose quotation begins with "he" or "she" -> m or f: somebody else is spoken of."""
    doubtful: frozenset[int]
    """Indices of people whose name is one word that may be nobody's."""
    adopted: dict[int, tuple[str, str]] = field(default_factory=dict)
    """Index of a person -> party and role that a description before the name gave."""
    turns: list[Turn] = field(default_factory=list)

    def sentence(self, place: int) -> int:
        """Number of the sentence at a place."""
        return bisect_right(self.sentences, place)


def make_scene(text: str, names: Sequence[Name], cast: Cast, entries: Sequence[Statement]) -> Scene:
    """The scene before the first source."""
    covered = bytearray(len(text))
    for entry in entries:
        for piece in entry.content:
            size = piece.end - piece.start
            covered[piece.start : piece.end] = (b"\2" if entry.kind == "direct" else b"\1") * size
    for match in QUOTED.finditer(text):
        if covered[match.start() + 1]:
            covered[match.start() : match.end()] = b"\2" * (match.end() - match.start())
    groups = tuple(name for name in names if name.kind in ("organisation", "place"))
    sources = tuple(
        dict.fromkeys(cast.owners[at] for source in sorted(e.source for e in entries if e.source) for at in cast.within(source))
    )
    return Scene(
        text=text,
        cast=cast,
        sentences=sentences_of(text),
        covered=covered,
        groups=groups,
        of_another={
            entry.source.start: other.lastgroup or ""
            for entry in entries
            if entry.source and entry.content and entry.kind == "direct"
            if (other := OF_ANOTHER.match(text, entry.content[0].start))
        },
        sources=sources,
        doubtful=frozenset(_doubtful(text, cast, frozenset(sources))),
        group_starts=tuple(name.span.start for name in groups),
    )


def _doubtful(text: str, cast: Cast, sources: frozenset[int]) -> Iterator[int]:
    """People of one word that may be no person: nothing but its form tells that it is one, or it names a party somewhere."""
    for owner, person in enumerate(cast.people):
        if " " in person.name:
            continue
        first = person.mentions[0].start
        longer = FORENAME.search(text, max(0, first - CREDITS), first) is not None
        told = longer or person.party or person.roles or len(person.mentions) > 1 or owner in sources
        if not (told or fold(person.name) in FIRST_NAMES) or any(GROUP.match(text, one.end) for one in person.mentions):
            yield owner


def person_meant(
    scene: Scene, place: int, fits: Callable[[Person], bool], *, far: bool = False, gender: str | None = None
) -> tuple[int, Span] | None:
    """(index of the person, mention) that a pronoun or description at a place means: of those whom it fits, the most in mind.

    `far`: a description, which reaches further back than a pronoun; `gender`: of a pronoun.
    """
    here = scene.sentence(place)
    fade = FADE if far else 1.0
    best: tuple[float, int, Span] | None = None
    for score, owner, at, span in _in_mind(scene, place, FAR if far else NEAR):
        distance = here - scene.sentence(at)
        person = scene.cast.people[owner]
        if not far and (owner in scene.doubtful or (gender and distance == 0 and _is_apart(scene, span, gender))):
            continue
        score += (KNOWN if person.gender else 0.0) - min(distance, LONG) * fade
        if (far or distance <= SENTENCES) and (best is None or score >= best[0]) and fits(person):
            best = (score, owner, span)
    return (best[1], best[2]) if best else None


def _in_mind(scene: Scene, place: int, reach: int) -> Iterator[tuple[float, int, int, Span]]:
    """(salience, person, place, mention that names them) of the last mentions before a place, then of those who spoke last."""
    cast, at = scene.cast, scene.cast.before(place)
    last = next((turn for turn in reversed(scene.turns[-3:]) if turn.person is not None), None)
    shifted = -1  # the last sentence whose subject is a person who did not speak last
    subjects: set[int] = set()
    for index in range(max(0, at - reach), at):
        span = Span(start=cast.starts[index], end=cast.ends[index])
        number = scene.sentence(span.start)
        first = number not in subjects
        subjects.add(number)
        if _is_credited(scene, span):
            continue
        score = _salience(scene, span, first=first)
        if last and cast.owners[index] != last.person and score > SUBJECT:
            shifted = number
        yield score, cast.owners[index], span.start, span
    for turn in scene.turns[-4:]:
        if turn.person is not None and turn.at.start < place:
            running = turn is last and shifted <= scene.sentence(turn.at.start)
            yield RUNNING if running else SPOKE, turn.person, turn.at.start, turn.speaker.inferred_from or turn.at


def _is_apart(scene: Scene, span: Span, gender: str) -> bool:
    """Whether a name is not whom a pronoun before it in its sentence means: "he has one piece of advice for Brandt"."""
    begin = scene.sentences[scene.sentence(span.start) - 1]
    if not _is_complement(scene.text[max(0, span.start - 40) : span.start]):
        return False
    before = SUBJECT_PRONOUN[gender].finditer(scene.text, begin, span.start)
    return any(not scene.covered[match.start()] for match in before)


def speaks_again(scene: Scene, place: int, gender: str, meant: int) -> Turn | None:
    """Who spoke last, where a pronoun's quotation begins with "he" or "she" and they have just spoken of whom the pronoun would
    mean: "Brandt said Holm … Holm was elected. “He learnt it,” he said"."""
    last = next((turn for turn in reversed(scene.turns[-3:]) if turn.person is not None), None)
    if scene.of_another.get(place) != gender or last is None or last.person in (None, meant):
        return None
    mentions = scene.cast.people[meant].mentions
    spoken_of = any(scene.covered[one.start] for one in mentions[bisect_right(mentions, last.at) :][:NEAR])
    near = scene.sentence(place) - scene.sentence(last.at.start) <= SENTENCES
    return last if spoken_of and near and scene.cast.people[last.person or 0].gender in (None, gender) else None


def is_human(turn: Turn) -> bool:
    """An unnamed person: no "it"."""
    return not turn.speaker.named and (
        turn.noun in OFFICES or turn.noun in PRIVATE or turn.noun in ("person", "source", "user", "man", "woman")
    )


def holds_office(turn: Turn) -> bool:
    """Whether a source is somebody without a name, known by a calling or whose office it is: "a guard", "the mill's director"."""
    return turn.person is None and (is_human(turn) or turn.noun in OFFICES or turn.noun in PRIVATE)


def of_gender(gender: str | None) -> Callable[[Person], bool]:
    """Fits everybody who is not known to be of the other gender."""
    return lambda person: gender is None or person.gender in (None, gender)


def _salience(scene: Scene, span: Span, *, first: bool) -> float:
    """How much in mind a mention is: subjects most, possessives and complements less, what others said least."""
    owned = POSSESSIVE.match(scene.text, span.end) is not None
    near = max(0, span.start - CREDITS)
    cited = scene.text.find(" by ", near, span.start) >= 0 and CITED.search(scene.text, near, span.start) is not None
    oblique = not cited and _is_complement(scene.text[max(0, span.start - 40) : span.start])
    if CLEFT_ENDS.match(scene.text, span.end) and CLEFT.search(scene.text, max(0, span.start - 8), span.start):
        score = CHOSEN
    elif owned and first and scene.sentence(span.start) != scene.sentence(max(0, span.start - 2)):
        score = 0.6  # "Brandt's answer was short. He …"
    elif owned or oblique:
        score = -0.5
    else:
        score = 1.0 if first else 0.4
    return score - COVERED[scene.covered[span.start]]


def _is_credited(scene: Scene, span: Span) -> bool:
    """Whether the credit of a picture names somebody: nobody means a photographer."""
    if scene.text.endswith("(", 0, span.start) and CREDIT_BEHIND.match(scene.text, span.end):
        return True
    near = max(0, span.start - CREDITS)
    may_be = scene.text.find("(", near, span.start) >= 0 or scene.text.find(" by ", near, span.start) >= 0
    return may_be and CREDIT.search(scene.text, near, span.start) is not None


@lru_cache(maxsize=4096)
def _is_complement(before: str) -> bool:
    """Whether a name behind these words completes them. Each mention is weighed for every pronoun behind it, hence the cache."""
    return COMPLEMENT.search(without_titles(before.replace("\N{NO-BREAK SPACE}", " "))) is not None


def group_meant(scene: Scene, place: int) -> Turn | Name | None:
    """What "it" at a place means: the body that spoke last, or the organisation or state that is the nearest subject."""
    here = scene.sentence(place)
    best: tuple[float, Turn | Name] | None = None
    for turn in scene.turns[-4:]:
        if turn.person is not None or turn.plural or turn.at.start >= place or holds_office(turn):
            continue
        score = 2.0 - (here - scene.sentence(turn.at.start))
        if best is None or score >= best[0]:
            best = (score, turn)
    at = bisect_right(scene.group_starts, place - 1)
    subjects: set[int] = set()
    for name in scene.groups[max(0, at - NEAR) : at]:
        number = scene.sentence(name.span.start)
        first = number not in subjects
        subjects.add(number)
        if here - number > 3 or _is_credited(scene, name.span):
            continue
        score = _salience(scene, name.span, first=first) - (here - number)
        if best is None or score > best[0]:
            best = (score, name)
    return best[1] if best and best[0] > LEAST else None


def person_speaker(scene: Scene, owner: int, inferred: Span | None = None, role: str | None = None) -> Speaker:
    """A person of the cast as a speaker; `role` where the article gives no other."""
    person = scene.cast.people[owner]
    party, described_as = scene.adopted.get(owner, (person.party, role))
    own = next((known.words for known in person.roles), described_as)
    return Speaker(name=person.name, party=party, role=own, inferred_from=inferred)
