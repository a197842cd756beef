"""Sources of statements -> who they are: people by their full names, bodies, states; pronouns by what they mean."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from onrecord.find.speakers.bodies import Bodies, body_speaker, find_bodies
from onrecord.find.speakers.cast import Cast, find_cast
from onrecord.find.speakers.descriptions import again, described
from onrecord.find.speakers.later import described_as, named_later
from onrecord.find.speakers.phrases import OWN, PRONOUNS, Phrase, parse_phrase
from onrecord.find.speakers.pronouns import pronoun_meant
from onrecord.find.speakers.scene import Scene, Turn, make_scene, person_speaker, turn_of
from onrecord.find.speakers.sides import sides_meant
from onrecord.find.speakers.writings import author_named, body_writing, issuer_before
from onrecord.language.people_sources import OFFICIAL, UNNAMED
from onrecord.records import Name, Span, Speaker, Statement

OWNER = re.compile(r"([a-z][a-z ]{1,40}?)['’]s ([a-z].*)")
"""Somebody who belongs to a body that was named before: "the air force's spokesperson"."""
APPOSED = re.compile(
    r"(?:[Tt]he|[Aa]n?|[A-Z][\w.]*+['’]s)\s(?:[\w'’.-]++\s){0,8}?([a-z-]+),\s((?:the\s)?[A-Z][\w.&’'-]*+(?:\s(?:of|the|for|and|[A-Z][\w.&’'-]*+)){0,6})"
)
"""A description of one body with its name behind it: "the world's governing body, Keld"."""
SERVES = re.compile(r"(?:[a-z]+ ){0,2}(?:spokes\w+|advis[eo]r|aide|envoy|minister|deputy|chief|secretary|ambassador)\b")
WITH = re.compile(r"\s+(?:and|&)\s+(?=\S)")
CONTINUES = 3
"""Sentences after which a quotation without a source no longer continues the last speaker's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """The people and bodies of an article."""

    cast: Cast
    bodies: Bodies


def find_known(text: str, names: Sequence[Name], entries: Sequence[Statement], home: str | None = None) -> Known:
    """Whom the article names; the sources of `entries` tell more of them than a bare name does. `home` is the outlet's state."""
    cast = find_cast(text, names, sorted({entry.source for entry in entries if entry.source}), home)
    return Known(cast=cast, bodies=find_bodies(text, names, cast.people))


def find_speakers(
    text: str, names: Sequence[Name], entries: Sequence[Statement], known: Known | None = None
) -> tuple[Speaker | None, ...]:
    """Who speaks in each entry; None without a source, unless a quotation continues the one before it."""
    known = known or find_known(text, names, entries)
    cast, bodies = known.cast, known.bodies
    scene = make_scene(text, names, cast, entries)
    found: list[Speaker | None] = [None] * len(entries)
    for index in sorted(range(len(entries)), key=lambda i: _place(entries[i])):
        source = entries[index].source
        if source is None:
            found[index] = _continued(scene, entries[index])
            continue
        phrase = parse_phrase(text, source, cast)
        before = named_later(scene, phrase)
        if before is not None and before.speaker.party and phrase.person is not None:
            scene.adopted.setdefault(phrase.person, (before.speaker.party, described_as(text, before)))
        turn = _resolve(scene, bodies, phrase)
        scene.turns.append(turn)
        found[index] = turn.speaker
        if before is not None:
            named = replace(turn.speaker, inferred_from=source)
            found = [named if speaker == before.speaker else speaker for speaker in found]
    return tuple(found)


def _place(entry: Statement) -> int:
    return entry.source.start if entry.source else entry.content[0].start if entry.content else 0


def _continued(scene: Scene, entry: Statement) -> Speaker | None:
    """The running speaker, for a quotation with neither source nor cue."""
    if entry.cue is not None or entry.kind != "direct" or not scene.turns:
        return None
    last = scene.turns[-1]
    start = entry.content[0].start
    if scene.sentence(start) - scene.sentence(last.at.end) > CONTINUES or (last.plural and not last.speaker.named):
        return None
    return replace(last.speaker, inferred_from=last.speaker.inferred_from or last.at)


def _resolve(scene: Scene, bodies: Bodies, phrase: Phrase) -> Turn:
    if phrase.pronoun:
        return pronoun_meant(scene, bodies, phrase)
    if phrase.person is not None and phrase.partner is not None:
        pair = (scene.cast.people[i].name for i in (phrase.person, phrase.partner))
        return replace(turn_of(phrase, Speaker(name=" and ".join(pair)), None), plural=True)
    if phrase.person is not None:
        return _joint(scene, bodies, phrase, phrase.person) or _personal(scene, bodies, phrase, phrase.person)
    return (
        _appositive(scene, bodies, phrase)
        or sides_meant(scene, phrase)
        or _writer(scene, bodies, phrase)
        or _described(scene, bodies, body_writing(phrase) or phrase)
    )


def _personal(scene: Scene, bodies: Bodies, phrase: Phrase, person: int) -> Turn:
    """A person of the cast; "his spokesman Odo Brandt" speaks for whom "his" means, where nothing else tells for whom."""
    own = OWN.match(phrase.text)
    if own and scene.cast.people[person].party is None and SERVES.match(phrase.text, own.end()):
        owner = pronoun_meant(scene, bodies, replace(phrase, pronoun=own[1].casefold(), person=None))
        if owner.speaker.party:
            scene.adopted[person] = (owner.speaker.party, phrase.core)
    return turn_of(phrase, person_speaker(scene, person), person)


def _joint(scene: Scene, bodies: Bodies, phrase: Phrase, person: int) -> Turn | None:
    """A person and somebody else side by side: "Odo Brandt and Norland's army"."""
    within = [at for at in scene.cast.within(phrase.span) if scene.cast.owners[at] == person]
    joined = WITH.match(scene.text, scene.cast.ends[within[0]], phrase.span.end) if within else None
    if joined is None:
        return None
    span = Span(start=joined.end(), end=phrase.span.end)
    other = body_speaker(scene, bodies, parse_phrase(scene.text, span, scene.cast))
    name = f"{scene.cast.people[person].name} and {other.name}"
    return replace(turn_of(phrase, Speaker(name=name), None), plural=True)


def _appositive(scene: Scene, bodies: Bodies, phrase: Phrase) -> Turn | None:
    named = APPOSED.fullmatch(scene.text, phrase.span.start, phrase.span.end)
    if named is None or named[1].endswith("s"):
        return None
    span = Span(start=named.start(2), end=named.end(2))
    return turn_of(phrase, body_speaker(scene, bodies, parse_phrase(scene.text, span, scene.cast)), None)


def _writer(scene: Scene, bodies: Bodies, phrase: Phrase) -> Turn | None:
    author = author_named(scene, phrase)
    if author:
        return replace(_resolve(scene, bodies, parse_phrase(scene.text, author, scene.cast)), at=phrase.span)
    issuer = issuer_before(scene, phrase, phrase.noun) if phrase.text.casefold() == "a statement" else None
    return again(issuer, phrase) if issuer else None


def _described(scene: Scene, bodies: Bodies, phrase: Phrase) -> Turn:
    own = OWN.match(phrase.text)
    if own:
        return _owned(scene, bodies, phrase, own)
    owner = OWNER.match(phrase.core) if phrase.definite else None
    holder = described(scene, bodies, replace(phrase, core=owner[1], text=f"the {owner[1]}")) if owner else None
    if owner and holder:
        return turn_of(phrase, _belonging(holder.speaker, owner[2]), None)
    return described(scene, bodies, phrase) or turn_of(phrase, body_speaker(scene, bodies, phrase), None)


def _owned(scene: Scene, bodies: Bodies, phrase: Phrase, own: re.Match[str]) -> Turn:
    """ "his office": the office of whom "his" means."""
    owner = pronoun_meant(scene, bodies, replace(phrase, pronoun=own[1].casefold()))
    rest = " ".join(phrase.core.split()[1:]) or phrase.core
    if owner.speaker.inferred_from is None or owner.speaker.name.casefold() in PRONOUNS:
        return turn_of(phrase, Speaker(name=rest, named=False), None)
    return turn_of(phrase, _belonging(owner.speaker, rest), None)


def _belonging(owner: Speaker, rest: str) -> Speaker:
    """Somebody's office or spokesman; it speaks for the owner's side where it is no private person."""
    return Speaker(
        name=f"{owner.name}'s {rest}",
        party=owner.party if OFFICIAL.search(rest) else None,
        named=owner.named and not UNNAMED.search(rest),
        inferred_from=owner.inferred_from,
    )
