"""Descriptions that point back -> whom they mean: "the minister", "the Kremlin spokesman", "the company"."""

import re
from bisect import bisect_left
from dataclasses import replace

from onrecord.find.channels.words import NAMED_OUTLET
from onrecord.find.speakers.bodies import Bodies, body_speaker
from onrecord.find.speakers.cast import Person
from onrecord.find.speakers.phrases import Phrase, parse_phrase
from onrecord.find.speakers.roles import are_of_other_fields
from onrecord.find.speakers.scene import Scene, Turn, holds_office, is_human, person_meant, person_speaker
from onrecord.find.speakers.writings import author_before, issuer_before
from onrecord.language.parties import find_parties, party_of
from onrecord.language.people import OFFICES, PRIVATE, gender_of
from onrecord.language.people_sources import BODIES, OFFICIAL, PRESS, SAME, SOMEBODY, WRITINGS
from onrecord.records import Name, Span, Speaker

ANYBODY = frozenset(
    """
    analyst diplomat executive expert lawmaker leader man official politician scientist speaker woman
    """.split()
)
"""Nouns so wide that they mean who spoke last even where the article gives that person no such role."""
PUBLIC = frozenset(
    """
    administration agency army authority bloc board commission committee council court department embassy force
    government military ministry parliament police service services
    """.split()
)
SPOKEN_OF = 20
"""Turns before a description in which a source without a name is looked for."""
NEXT = 4
"""Sentences after which a wide noun no longer means who spoke last."""
BY_CALLING = frozenset(
    "anchor attorney barrister correspondent doctor host journalist judge lawyer magistrate nurse reporter solicitor".split()
)
"""Callings in which one deals with others: such a one is whom the article calls so, and nobody else who spoke last."""
HEAD_OF_STATE = re.compile(r"\bhead of state\b")
HEAD_OF_GOVERNMENT = re.compile(r"\bhead of (?:the )?government\b")
OUTLETS = frozenset(
    {"paper", "newspaper", "outlet", "broadcaster", "magazine", "daily", "weekly", "website", "tabloid", "newswire"}
)
OUTLET_NAME = re.compile(rf"(?:{NAMED_OUTLET})(?!['’])")
DEFENCE_CHIEF = re.compile(r"\b(defen[cs]e) chief\b")
POSSESSED = re.compile(r"[A-Z][\w.]*['’]s? [\w-]")
OWNS = re.compile(r"[a-z]['’]s? ")
ONE = re.compile(r"an? ", re.I)
ALONE = frozenset({"army", "military", "police", "government", "parliament", "court", "embassy", "force", "administration"})
"""Bodies that no other sort of body is called."""
BY_NAME = frozenset({"ministry", "court", "committee", "commission", "council", "department", "board"})
"""Bodies that bear the noun in their name, unless it is given by its letters alone."""
ARMED_NAMES = frozenset({"army", "military", "forces", "idf", "troops"})
VAGUE = frozenset(
    {"official", "diplomat", "negotiator", "adviser", "advisor", "aide", "leader", "source", "expert", "analyst", "person"}
)
"""Nouns that with "a" keep a source unnamed, whoever is named later."""
OTHERS = frozenset({"other", "second", "third", "fourth", "latter", "rest"})
"""Words with which a description means somebody else than before."""
LESSER = frozenset({"deputy", "vice", "former", "ex", "shadow", "assistant"})
"""Words of a role that the whole office's holder has not."""
WHOLE = frozenset({"president", "premier", "prime", "chancellor", "king", "pope"})
LEAD = 800
"""Code points of a story's lead, where one who is named later may stand without a name."""
EMPTY = frozenset(
    """
    chief country's country’s leading longtime nation's nation’s same senior top u.s us veteran
    """.split()
)
"""Words of a description that need not be in the role."""
AGED = re.compile(r"\d{1,3}-year-old")
TOLD_APART = re.compile(r"(?:[\w’'.-]+ ){1,6}?(?:who|whom|whose|that) ")
BEGINS = re.compile(r"(?:[.!?”\"]\s+|\n\s*|^)(?:The )?\Z")
BEGIN = 8
"""Code points before a name that show it to be a sentence's first word."""
TOP_DIPLOMAT = frozenset({"foreign", "state"})
"""Words of a foreign minister's role, or of a secretary of state's."""
PRINTED = frozenset("newspaper paper daily tabloid weekly magazine".split())
NO_PAPER = re.compile(
    r"\bJournal of\b|\b(?:Reuters|AFP|AP|Associated Press|TASS|RIA|Interfax|Xinhua|DPA|dpa|ANSA|EFE|Anadolu|Kyodo|Yonhap|IRNA"
    r"|BBC|CNN|NBC|ABC|CBS|Fox)\b"
)
"""Agencies, stations and learned journals, which are no newspapers."""
WINDOW = 3000
"""Code points before a description in which a body is looked for that is no name."""
FAR = 12
"""Sentences beyond which a description no longer means who spoke last."""


def described(scene: Scene, bodies: Bodies, phrase: Phrase) -> Turn | None:
    """Whom a description means; None where it points to nobody, or to nobody who is named."""
    if POSSESSED.match(phrase.text):  # "Norland's top diplomat"
        phrase = replace(phrase, definite=True)
    phrase = replace(phrase, core=_plainly(phrase.core))
    words = _words(phrase.core)
    cut = next((i for i, word in enumerate(words) if i and word in ("of", "for", "to")), len(words))
    noun = words[cut - 1] if words else ""
    person = _is_person(phrase, noun)
    if words and (words[0] in OTHERS or (noun == "executive" and words[-2:-1] != ["chief"] and party_of(phrase.core))):
        return None  # "the second official" is another one; "the EU executive" is a body
    specific = ONE.match(phrase.text) is not None and noun not in VAGUE
    if person and (phrase.definite or specific) and (ahead := _named_later(scene, phrase, noun)):
        return ahead
    if not noun or not (phrase.definite or words[0] in ("this", "that") or _is_bare(phrase)):
        return None
    if person:
        # "the governor of the Mereth region" and "the judge who freed him" are told apart by more than their noun
        apart = cut < len(words) or TOLD_APART.match(scene.text, phrase.span.start, phrase.span.end)
        return None if apart else _person_described(scene, phrase, words)
    if phrase.definite and noun in OUTLETS and phrase.core.islower() and (outlet := _outlet_before(scene, bodies, phrase)):
        return outlet
    if phrase.definite and noun in BODIES and not (noun == "office" and OWNS.search(phrase.core)):
        return _body_described(scene, bodies, phrase, words)
    if phrase.definite and phrase.core.islower():
        author = author_before(scene, phrase, noun) if noun in WRITINGS else None
        if author is None and (same := _same_noun(scene, phrase, noun, words)):
            return same
        author = author or issuer_before(scene, phrase, noun)
        return again(author, phrase) if author else None
    return None


def _is_person(phrase: Phrase, noun: str) -> bool:
    """Whether a noun is what one calls a person, and no part of an outlet's name: "the Mereth Star"."""
    called = noun in OFFICES or noun in PRIVATE or noun in SAME or noun in ANYBODY or SOMEBODY.match(noun) is not None
    return called and not (phrase.core.split()[-1][0].isupper() and OUTLET_NAME.search(phrase.core))


def _words(phrase: str) -> list[str]:
    return [word.strip(".,'’\"") for word in phrase.casefold().split()]


def _plainly(core: str) -> str:
    """An office by its plain name."""
    return DEFENCE_CHIEF.sub(r"\1 minister", HEAD_OF_STATE.sub("president", HEAD_OF_GOVERNMENT.sub("premier", core)))


def _is_bare(phrase: Phrase) -> bool:
    """A description without an article that begins with a name: "Kremlin spokesman"."""
    return phrase.core[:1].isupper() and phrase.text.startswith(phrase.core[:5]) and phrase.core.split()[-1].islower()


def _named_later(scene: Scene, phrase: Phrase, noun: str) -> Turn | None:
    """Whom a lead describes and a later sentence names: the only source with that role and party, or the next source of whom
    nothing is said, which "Norland's envoy" or "the envoy" then describes."""
    party = party_of(phrase.core)
    if phrase.span.start > LEAD or not party:
        return None
    people, wanted, words = scene.cast.people, _answering(noun), _words(phrase.core)
    later = [i for i in scene.sources if people[i].mentions[0].start > phrase.span.start]
    fitting = [
        i
        for i in scene.sources
        if (people[i].party == party or not people[i].told)
        and any(_answers(role.nouns, wanted, words) for role in people[i].roles)
    ]
    if not fitting and phrase.definite and later and not people[later[0]].roles and people[later[0]].party in (party, None):
        fitting = later[:1]
    if len(fitting) != 1 or fitting[0] not in later:
        return None
    if not people[fitting[0]].told:
        scene.adopted[fitting[0]] = (party, phrase.core)
    return _person_turn(scene, phrase, fitting[0], people[fitting[0]].mentions[0])


def _answering(noun: str) -> frozenset[str]:
    return SAME.get(noun, frozenset()) | {noun}


def _person_described(scene: Scene, phrase: Phrase, words: list[str]) -> Turn | None:
    noun, place = words[-1], phrase.span.start
    party = party_of(phrase.core) if len(words) > 1 else None
    wanted, gender = TOP_DIPLOMAT if words[-2:] == ["top", "diplomat"] else _answering(noun), gender_of(noun)
    more = frozenset(word for word in words[:-1] if word not in EMPTY and party_of(word.capitalize()) is None)

    def fits(person: Person) -> bool:
        same_side = not party or person.party in (party, None)
        right_gender = gender is None or person.gender in (None, gender)
        return same_side and right_gender and any(_answers(role.nouns, wanted, words) for role in person.roles)

    def fits_all(person: Person) -> bool:
        return fits(person) and all(any(word in role.nouns for role in person.roles) for word in more)

    meant = person_meant(scene, place, fits_all, far=True)
    if not meant and phrase.definite:
        meant = person_meant(scene, place, fits, far=True)
    same = _same_noun(scene, phrase, noun, words)
    if meant and _other_since(scene, noun, meant[1], place):
        return same
    if meant and not (same and _since(scene, noun, meant[1])):
        return _person_turn(scene, phrase, *meant)
    # "the Reform leader" is whose party that is
    named = any(word[0].isupper() and party_of(word) is None for word in phrase.core.split()[:-1])
    last = scene.turns[-1] if scene.turns else None
    if not same and last and noun in VAGUE and words == [noun] and phrase.definite and is_human(last) and not last.plural:
        return again(last, phrase)
    if (
        same
        or last is None
        or last.person is None
        or (party and party != scene.cast.people[last.person].party)
        or not phrase.definite
        or not _may_be(scene, last.person, words, gender, named=named)
        or _is_somebody_else(scene, last, noun, place)
    ):
        return same
    near = scene.sentence(place) - scene.sentence(last.at.start) <= NEXT
    return _person_turn(scene, phrase, last.person, last.speaker.inferred_from or last.at) if near else None


def _since(scene: Scene, noun: str, mention: Span) -> bool:
    """Whether an unnamed source with the same noun spoke after a mention: "a senior official", then "the official"."""
    return any(turn.noun == noun and turn.person is None and turn.at > mention for turn in scene.turns[-8:])


def _other_since(scene: Scene, noun: str, mention: Span, place: int) -> bool:
    """Whether the outlet told of one such without a name after a mention, right before a place: "I spoke to an official"."""
    begin = max(mention.end, scene.sentences[max(0, scene.sentence(place) - 2)])
    return (
        re.search(rf"\b(?:an?|another|one) (?:(?!vice|deputy|former)[a-z-]+ ){{0,4}}{re.escape(noun)}\b", scene.text[begin:place])
        is not None
    )


def _may_be(scene: Scene, owner: int, words: list[str], gender: str | None, *, named: bool) -> bool:
    """Whether a noun that no role answers to may mean who spoke last: a wide one, or one that fits what is known of them."""
    person, noun = scene.cast.people[owner], words[-1]
    if gender and person.gender not in (None, gender):
        return False
    if noun in ANYBODY:
        more = (word for word in words[:-1] if word not in EMPTY and not AGED.fullmatch(word) and not party_of(word.capitalize()))
        return not named and all(any(word in role.nouns for role in person.roles) for word in more)
    if noun in PRIVATE or SOMEBODY.match(noun):
        return noun not in BY_CALLING and all(role.status == "private" for role in person.roles)
    office = not person.roles or any(role.status == "office" for role in person.roles)
    plain = len(words) == 1 or (len(words) == 2 and person.party is not None and party_of(words[0].capitalize()) == person.party)
    return plain and noun in OFFICES and noun not in WHOLE and office and not noun.endswith("s")


def _is_somebody_else(scene: Scene, last: Turn, noun: str, place: int) -> bool:
    """Whether another such was told of since somebody spoke: "Holm told the psychologist … The psychologist said"."""
    return re.search(rf"\b(?:the|a|an|his|her) (?:\w+ )?{re.escape(noun)}\b", scene.text[last.at.end : place], re.I) is not None


def _answers(role: frozenset[str], wanted: frozenset[str], words: list[str]) -> bool:
    """Whether a role answers to a description; "the president" is no vice president, "the deputy minister" no minister, a finance
    minister not the one for defence, and nobody's former office counts."""
    lesser = (role & LESSER).difference(words)
    if not LESSER.intersection(words) <= role or are_of_other_fields(words, role):
        return False
    return bool(role & wanted) and not ("former" in lesser or (lesser and WHOLE.intersection(words)))


def _person_turn(scene: Scene, phrase: Phrase, owner: int, span: Span) -> Turn:
    speaker = person_speaker(scene, owner, span, role=phrase.core)
    return Turn(at=phrase.span, speaker=speaker, person=owner, plural=False, noun=phrase.noun)


def _same_noun(scene: Scene, phrase: Phrase, noun: str, words: list[str]) -> Turn | None:
    """The last source with the same noun, and with all that is said of it: "a senior official" for "the official"."""
    for turn in reversed(scene.turns[-SPOKEN_OF:]):
        if turn.noun == noun and turn.person is None and phrase.definite and set(words) <= set(_words(turn.speaker.name)):
            return again(turn, phrase)
    return None


def again(turn: Turn, phrase: Phrase) -> Turn:
    """Who spoke in a turn, speaking once more."""
    return replace(turn, at=phrase.span, speaker=replace(turn.speaker, inferred_from=turn.speaker.inferred_from or turn.at))


def _body_described(scene: Scene, bodies: Bodies, phrase: Phrase, words: list[str]) -> Turn | None:
    """The body that a noun like "ministry" or "company" means: one with that word in its name, else one of that sort."""
    noun, place = words[-1], phrase.span.start
    if len(words) > 1 and not phrase.core.islower():
        return None
    outlet = bool(PRESS.search(noun))
    turns = [turn for turn in scene.turns[-10:] if turn.person is None and not turn.plural]
    turns = [turn for turn in reversed(turns) if outlet or not PRESS.search(turn.speaker.name)]
    kin = ARMED_NAMES if noun in ("army", "military") else frozenset({noun})
    if kin is ARMED_NAMES:  # an armed group's "forces" are no army
        turns = [turn for turn in turns if not _is_group(turn.speaker.name)]
    more = set(words[:-1]) - EMPTY
    fits = (turn for turn in turns if kin.intersection(said := turn.speaker.name.casefold().split()) and more.issubset(said))
    same = next(fits, None)
    if same:
        return again(same, phrase)
    found = [name for word in kin if (name := bodies.last_with(word, place))]
    found = [name for name in found if more.issubset(_form(scene, name).casefold().split())]
    if kin is ARMED_NAMES:
        found = [name for name in found if not _is_group(_form(scene, name))]
    named = max(found, key=lambda name: name.span, default=None)
    if named:
        return _body_turn(scene, bodies, phrase, named)
    other = {"army": "military", "military": "army"}.get(noun)
    written = _written_before(scene, phrase, noun) if noun in PUBLIC else None
    written = written or (_written_before(scene, phrase, other) if other else None)
    if written:
        return written
    alike = (turn for turn in turns if more.issubset(_words(turn.speaker.name)))
    last = next((turn for turn in alike if _is_of_sort(scene, turn, noun, place, outlet=outlet)), None)
    if last:
        return again(last, phrase)
    return None if noun in PUBLIC else _firm_before(scene, bodies, phrase, outlet=outlet)


def _is_of_sort(scene: Scene, turn: Turn, noun: str, place: int, *, outlet: bool) -> bool:
    """Whether a source that spoke before may be called by a noun that its name has not: a body, public or private as it is."""
    if (
        noun in ALONE
        or holds_office(turn)
        or not turn.speaker.named
        or scene.sentence(place) - scene.sentence(turn.at.start) > FAR
    ):
        return False
    name = turn.speaker.name
    if (not outlet and OUTLET_NAME.fullmatch(name)) or (noun in BY_NAME and not name.isupper()):
        return False
    return (noun in PUBLIC or turn.noun not in PUBLIC) and (turn.speaker.party is not None) == (noun in PUBLIC)


def _form(scene: Scene, name: Name) -> str:
    return scene.text[name.span.start : name.span.end]


def _is_group(name: str) -> bool:
    """Whether a body is a side of its own that is no state."""
    return any(mention.how == "group" for mention in find_parties(name))


def _written_before(scene: Scene, phrase: Phrase, noun: str) -> Turn | None:
    """The body of a state that the text named in common words: "the Norlandish army", then "the army"."""
    begin = max(0, phrase.span.start - WINDOW)
    pattern = re.compile(rf"\b[A-Z][\w.]*+(?:['’]s)? (?:[a-z-]++ ){{0,2}}{re.escape(noun)}\b")
    for match in reversed(list(pattern.finditer(scene.text, begin, phrase.span.start))):
        party = party_of(match[0])
        if party:
            speaker = Speaker(name=match[0], party=party, inferred_from=Span(start=match.start(), end=match.end()))
            return Turn(at=phrase.span, speaker=speaker, person=None, plural=False, noun=noun)
    return None


def _firm_before(scene: Scene, bodies: Bodies, phrase: Phrase, *, outlet: bool) -> Turn | None:
    """The organisation that the sentence before, or this one, begins with, if it speaks for no side."""
    at = bisect_left(scene.group_starts, phrase.span.start)
    here = scene.sentence(phrase.span.start)
    for name in reversed(scene.groups[max(0, at - 8) : at]):
        if here - scene.sentence(name.span.start) > 1:
            return None
        form = _form(scene, name)
        # a person's name after all, or no more than the noun itself
        mute = scene.cast.called(form) is not None or form.casefold() in BODIES
        first = BEGINS.search(scene.text, max(0, name.span.start - BEGIN), name.span.start) or not name.span.start
        side = party_of(form) or OFFICIAL.search(form)
        if name.kind == "organisation" and first and not mute and not side and bool(PRESS.search(form)) == outlet:
            return _body_turn(scene, bodies, phrase, name)
    return None


def _outlet_before(scene: Scene, bodies: Bodies, phrase: Phrase) -> Turn | None:
    """The last outlet named before."""
    at = bisect_left(scene.group_starts, phrase.span.start)
    named = (name for name in reversed(scene.groups[max(0, at - 20) : at]) if name.kind == "organisation")
    forms = ((name, _form(scene, name)) for name in named)
    printed = phrase.noun in PRINTED
    found = next((name for name, form in forms if OUTLET_NAME.match(form) and not (printed and NO_PAPER.search(form))), None)
    return _body_turn(scene, bodies, phrase, found) if found else None


def _body_turn(scene: Scene, bodies: Bodies, phrase: Phrase, name: Name) -> Turn:
    speaker = body_speaker(scene, bodies, parse_phrase(scene.text, name.span, scene.cast))
    return Turn(at=phrase.span, speaker=replace(speaker, inferred_from=name.span), person=None, plural=False, noun=phrase.noun)
