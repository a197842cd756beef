"""A sentence -> the stands taken in it: by verbs and nouns with a party as subject or owner, and in a party's own words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from onrecord.find.positions.objects import mended, pressed
from onrecord.find.positions.quote import clause_end, trimmed
from onrecord.find.positions.scenes import Scene, holder_of, side_of, sides_of, whole
from onrecord.find.positions.spoken import find_spoken
from onrecord.find.positions.subjects import JOINT, Mention, Subject, find_subject, is_where, office_follows, owner_of
from onrecord.find.positions.triggers import (
    AGREEMENT,
    FROM,
    NOUN_STARTS,
    NOUNS,
    OPENING,
    OWNER,
    TIES,
    UNMADE,
    VERB_ACTS,
    VERB_STARTS,
    VERBS,
    noun_act,
)
from onrecord.language.parties_roles import OFFICIAL
from onrecord.records import Act, Mode, Span, Statement

DEAL = re.compile(r"\b(?:deals?|agreements?|accords?|memorand\w+|pacts?|treaty|truce|cease-?fire) with\b")
AND_THEN = re.compile(r",? (?:and|but) (?:\w+ly |also |then )?$")
NO_MATTER = frozenset(
    ("the", "foreign", "prime", "president", "minister", "leader", "his", "her", "its", "their", "counterpart", "government")
)
# Between two mentions of one side by the same words: "the Norlandish President Holm".
TITLES = re.compile(r" (?:[A-Z][\w.’'-]*+ ){0,4}")
THEME = re.compile(r" (?:conflict|war|crisis|settlement|issue|question|topic|soil)\b")
CUE_ACTS: dict[str, Act] = {"deny": "deny", "demand": "demand", "urge": "urge", "refuse": "refuse", "threaten": "threaten"}
CUE = re.compile(
    r"(?:\w+ly )?(?:(?P<deny>refut\w+|den(?:y|ies|ied|ying)|dismiss\w*)|(?P<demand>demand\w*)|(?P<urge>urg(?:e|es|ed|ing))"
    r"|(?P<refuse>refus\w+)|(?P<threaten>threaten\w*))\b"
)
"""Cues that are an act themselves."""
FAR = 120
"""Code points between a source and its verb."""
# "Ostia has refused so far, rejecting any pullback": the verb alone says nothing yet.
IDLE = re.compile(r"(?: (?:so far|until now|to date|again|repeatedly|twice|outright|flatly|once more))*")
GOING_ON = re.compile(r",\s[a-z]+ing\b")
# "Despite Ostia's agreement to cede the valley, Norland …": the noun's phrase ends at the comma.
OPENS = re.compile(r"(?:Despite|Amid|After|Following|With|Given|In spite of|Because of|Notwithstanding)\b[^,]*$")
NEGATED = re.compile(r"\b(?:not|never|cannot)\b|n[’']t\b")
# Forms that are nouns as well ("its pledge", "calls for"), unless what stands before them needs a verb.
NOUNLIKE = re.compile(
    r"(?:demand|pledge|promise|request|offer|vow|protest|push for|call|appeal|blame|threat|back|support|blast|"
    r"object)(?:s?)"
    r"(?: (?:up)?on| for| to| against)?",
    re.I,
)
PLURAL = re.compile(
    r"(?:\b(?:will|would|could|may|might|should|must|did|do|does|not|to|we|they|I|you|also|he|she|it|who|which)|n[’']t|"
    r"[a-z]s|\b[A-Z][\w.’'-]*) $"
)
BY_WHOM = re.compile(r" (?P<between>(?:(?!by\b|and\b|but\b|to\b)[\w’'-]+ ){0,6}?)by (?:the )?")
PASSIVE = re.compile(r"\b(?:is|are|was|were|been|being|be)(?: \w+ly)? $")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """A position on the way to its entry."""

    start: int
    end: int
    parties: tuple[str, ...]
    act: Act | None
    """None where no rule tells."""
    rule: str
    object: int
    """Where what it is about begins."""
    toward: tuple[str, ...]
    mode: Mode
    statement: Statement | None
    ascribed_by: str | None = None
    pair: tuple[str, ...] = ()
    """The two sides that the text is about there."""


def find_stands(scene: Scene) -> list[Stand]:
    """The stands that rules find in a sentence, those with a subject of their own first."""
    text, starts = scene.parsed.article.text, scene.parsed.words.starts[scene.first : scene.last + 1]
    openings = [(text[start : start + OPENING].lower(), start) for start in starts]
    verbs = [start for opening, start in openings if opening in VERB_STARTS]
    nouns = [start for opening, start in openings if opening in NOUN_STARTS]
    return [*_verbs(scene, verbs), *_agreements(scene), *_nouns(scene, nouns), *_spoken(scene)]


def _matches(scene: Scene, pattern: re.Pattern[str], starts: Sequence[int]) -> Iterator[re.Match[str]]:
    """Where a pattern matches at one of these places, none within another."""
    done = scene.start
    for start in starts:
        if start >= done and (match := pattern.match(scene.parsed.article.text, start, scene.end)):
            done = match.end()
            yield match


def _verbs(scene: Scene, starts: Sequence[int]) -> Iterator[Stand]:
    text = scene.parsed.article.text
    matches = [*_matches(scene, VERBS, starts)]
    begun = -1
    for match, after in zip_longest(matches, matches[1:]):
        holder = holder_of(scene, match.start())
        end = _end_of(text, match.end(), holder[0].end if holder else scene.end)
        if after and (joined := AND_THEN.search(text, match.end(), after.start())):
            end = min(end, joined.start())
        cued = None if holder else _cued(scene, match)
        if cued:
            start, end, parties = _reported(scene, cued, match, end)
        elif subject := _verb_subject(scene, match, holder):
            start, parties = subject.start, _with_partners(scene, match, subject.parties, end)
        else:
            continue
        # The second verb of a subject has its own words: "condemned the raid and called for a truce" is two stands.
        start, begun = (match.start() if start == begun else start), start
        parties = whole(scene, holder[1] if holder else None, parties)
        act = VERB_ACTS[match.lastgroup or ""]
        if act in ("criticise", "urge", "demand") and _bare(scene, match.end(), end):
            continue
        act = (
            "refuse" if act == "agree" and NEGATED.search(text, start, match.start()) else mended(act, text[match.start() : end])
        )
        if act in ("demand", "urge"):
            act = pressed(scene, match, end, parties, act)
        statement = holder[1] if holder else cued
        yield make_stand(scene, start, end, parties, act, match.lastgroup or "", match.end(), match.start(), statement)


def _end_of(text: str, place: int, limit: int) -> int:
    """Where a verb's clause ends, at most at `limit`; one without an object, "refused so far, rejecting any pullback", with what
    goes on."""
    end = clause_end(text, place, limit)
    if IDLE.fullmatch(text, place, end) and (on := GOING_ON.match(text, end, limit)):
        return clause_end(text, on.end(), limit)
    return end


def _cued(scene: Scene, match: re.Match[str]) -> Statement | None:
    """The statement whose cue a verb is, where its speaker's party is known."""
    for one in scene.cues:
        if one.cue and one.cue.start < match.end() and match.start() < one.cue.end and side_of(scene, one):
            return one
    return None


def _reported(scene: Scene, one: Statement, match: re.Match[str], end: int) -> tuple[int, int, tuple[str, ...]]:
    """From a statement's source to the end of its content, and whose it is."""
    start = match.start()
    if one.source and scene.start <= one.source.start < start < one.source.start + FAR:
        start = one.source.start
    after = [piece.end for piece in one.content if match.start() <= piece.start < scene.end]
    return start, min(max(after), scene.end) if after else end, sides_of(scene, one)


def _verb_subject(scene: Scene, match: re.Match[str], holder: tuple[Span, Statement] | None) -> Subject | None:
    text, name = scene.parsed.article.text, match.lastgroup
    first = max(scene.start, holder[0].start) if holder else scene.start
    quoted = holder is not None and holder[1].kind == "direct"
    speaker = side_of(scene, holder[1] if holder else None)
    by = BY_WHOM.match(text, match.end(), scene.end) if match[0].endswith("ed") else None
    if by and (not by["between"] or PASSIVE.search(text, max(first, match.start() - 30), match.start())):
        return _agent(scene, by.end(), match.start())
    passive = match[0].endswith("ed") and match[0][:2].lower() not in ("is", "ar", "wa", "we", "be", "re", "co")
    if NOUNLIKE.fullmatch(match[0]) and not PLURAL.search(text, max(first, match.start() - 30), match.start()):
        return None
    if passive and PASSIVE.search(text, max(first, match.start() - 30), match.start()):
        return None
    third, previous = (None if quoted else speaker), (None if holder else scene.previous)
    subject = find_subject(text, first, match.start(), scene.mentions, third, previous, first_person=speaker, pair=scene.pair)
    if subject and name in ("want", "want_of") and holder and (quoted or speaker not in subject.parties):
        return None
    return subject


def _agent(scene: Scene, place: int, start: int) -> Subject | None:
    """Whose act a passive is: the party named after "by"."""
    text = scene.parsed.article.text
    for one in scene.mentions:
        if place <= one.start < place + 30 and (not one.adjective or office_follows(text, one.end)):
            return Subject(parties=(one.party,), start=start)
    return None


def _with_partners(scene: Scene, match: re.Match[str], parties: tuple[str, ...], end: int) -> tuple[str, ...]:
    """Who reaches a deal, and with whom: an agreement is everybody's who is in it."""
    joined = DEAL.search(scene.parsed.article.text, match.end(), end)
    if joined is None or match.lastgroup != "agree" or match[0].lower().startswith("agree"):
        return parties
    partners = []
    at = joined.end()
    for one in scene.mentions:
        if at <= one.start < end and re.fullmatch(
            r"(?:\W|\b(?:and|the|both|with)\b)*", scene.parsed.article.text[at : one.start]
        ):
            partners.append(one.party)
            at = one.end
    return tuple(dict.fromkeys((*parties, *partners)))


def _bare(scene: Scene, place: int, end: int) -> bool:
    """Whether a verb's object is just somebody: "criticised the president" says nothing yet."""
    words = scene.parsed.article.text[place:end].split()
    return all(word[0].isupper() or word.strip(",.’'").lower() in NO_MATTER or word.lower() in OFFICIAL for word in words)


def _nouns(scene: Scene, starts: Sequence[int]) -> Iterator[Stand]:
    text = scene.parsed.article.text
    for match in _matches(scene, NOUNS, starts):
        holder = holder_of(scene, match.start())
        speaker = side_of(scene, holder[1] if holder else None)
        owner = OWNER.search(text, max(scene.start, match.start() - 60), match.start())
        subject: Subject | None = None
        end = clause_end(text, match.end(), holder[0].end if holder else scene.end)
        if OPENS.match(text, scene.start, match.start()) and (comma := text.find(",", match.end(), end)) >= 0:
            end = comma
        adjective = not owner and any(one.adjective and 0 <= match.start() - one.end < 20 for one in scene.mentions)
        if owner or adjective:
            subject = owner_of(
                text, scene.start, match.start(), scene.mentions, bool(owner and owner["own"]), speaker or scene.previous
            )
        elif FROM.match(text, match.end()):
            group = [one for one in scene.mentions if match.end() < one.start < match.end() + 25 and not one.adjective]
            if group:
                subject = Subject(parties=(group[0].party,), start=match.start())
        if subject is None:
            continue
        yield make_stand(
            scene,
            subject.start,
            end,
            subject.parties,
            noun_act(match["noun"]),
            "noun_" + match["noun"].lower(),
            match.end(),
            match.start(),
            holder and holder[1],
        )


def _agreements(scene: Scene) -> Iterator[Stand]:
    text = scene.parsed.article.text
    if all(text.find(tie, scene.start, scene.end) < 0 for tie in TIES):
        return
    for match in AGREEMENT.finditer(text, scene.start, scene.end):
        if UNMADE.search(text, max(scene.start, match.start() - 40), match.start()) or "a " in match["lead"]:
            continue
        after = [one for one in scene.mentions if match.end() < one.start < match.end() + 60]
        if not after or after[0].start > match.end() + 22:
            continue
        holder = holder_of(scene, match.start())
        end = clause_end(text, match.end(), holder[0].end if holder else scene.end)
        start = match.start()
        if match["tie"] != "with":
            parties = tuple(dict.fromkeys(one.party for one in after[:2]))
        else:
            before = [one for one in scene.mentions if one.end <= match.start()]
            own = re.search(r"\b(?:his|her|its|their)\b", match["lead"])
            if own:
                owner = side_of(scene, holder[1]) if holder else scene.previous
            elif before and re.fullmatch(r"['’]s? (?:\w+ ){0,2}", text[before[-1].end : match.start()]):
                owner, start = before[-1].party, before[-1].start
            else:
                owner = scene.previous if match["lead"].lower().startswith("the ") else None
            if owner is None:
                continue
            parties = tuple(dict.fromkeys((owner, after[0].party)))
        if len(parties) == 2:
            yield make_stand(scene, start, end, parties, "agree", "agreement", match.end(), match.start(), holder and holder[1])


def _spoken(scene: Scene) -> Iterator[Stand]:
    text = scene.parsed.article.text
    for piece, one in scene.contents:
        parties = sides_of(scene, one)
        if not parties:
            continue
        start, end = max(piece.start, scene.start), min(piece.end, scene.end)
        if end - start < 12:
            continue
        quoted = one.kind == "direct" or text[start] in '"“'
        found = find_spoken(text, start, end, parties[0], scene.mentions, quoted)
        if found:
            act = _act_of_cue(scene, one) or found.act
            yield make_stand(scene, start, end, parties, act, "said_" + found.rule, found.object, start, one, found.toward)


def _act_of_cue(scene: Scene, one: Statement) -> Act | None:
    """The act that a statement's cue is: who "urged the bloc to drop its unfair rules" urges."""
    if one.cue is None:
        return None
    match = CUE.match(scene.parsed.article.text, one.cue.start, one.cue.end)
    return CUE_ACTS[match.lastgroup or ""] if match else None


def make_stand(
    scene: Scene,
    start: int,
    end: int,
    parties: tuple[str, ...],
    act: Act | None,
    rule: str,
    object_: int,
    place: int,
    statement: Statement | None,
    toward: tuple[str, ...] | None = None,
) -> Stand:
    """A stand without the marks around it, with whom it addresses, its mode, and who ascribes it; `place` is its verb's."""
    text = scene.parsed.article.text
    start, end = trimmed(text, start, end)
    if toward is None:
        toward = _addressed(scene, object_, end, parties)
    speaker = side_of(scene, statement)
    mode = "stated" if act == "refuse" else _mode(text, start, place)
    return Stand(
        start=start, end=end, parties=parties, act=act, rule=rule, object=object_, toward=toward, mode=mode, statement=statement,
        ascribed_by=speaker if speaker and speaker not in parties else None, pair=scene.pair,
    )  # fmt: skip


def _addressed(scene: Scene, start: int, end: int, parties: tuple[str, ...]) -> tuple[str, ...]:
    """The first party that a stand names beside its own, with those joined to it; not where something happens, nor whose firms
    and people are spoken of."""
    text = scene.parsed.article.text
    group: list[Mention] = []
    placed: Mention | None = None
    for one in scene.mentions:
        if not start <= one.start < end or one.party in parties:
            continue
        if not group and (is_where(text, start, one, placed) or THEME.match(text, one.end)):
            placed = one
            continue
        if group and not stands_beside(text, group[-1], one):
            break
        group.append(one)
    return tuple(dict.fromkeys(one.party for one in group))


def stands_beside(text: str, last: Mention, one: Mention) -> bool:
    """Whether a party is named beside the last one, or by the same words: "the Norlandish President Holm and …"."""
    if one.party == last.party and TITLES.fullmatch(text, last.end, one.start):
        return True
    return JOINT.fullmatch(text, last.end, one.start) is not None


def _mode(text: str, start: int, place: int) -> Mode:
    """How the verb's auxiliaries put it."""
    gap = text[max(0, start - 4) : place].lower()
    if re.search(r"\b(?:not|never|n['’]t)\b", gap):
        return "negated"
    if re.search(r"\b(?:would|could|may|might|if)\b", gap):
        return "hypothetical"
    if re.search(r"\b(?:will|is (?:set|expected|going) to|plans? to)\b", gap):
        return "future"
    if re.search(r"\b(?:had|previously|earlier|once|formerly)\b", gap):
        return "past"
    return "stated"
