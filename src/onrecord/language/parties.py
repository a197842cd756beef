"""Text -> the states, groups and organisations that it names, and the side that a noun phrase speaks for."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, cast

from onrecord.language.parties_forms import KINDS, find_forms, remembered
from onrecord.language.parties_roles import CREED, OFFICIAL, PRIVATE, PRIVATE_PAIR, PUBLIC_PAIR
from onrecord.records import Span

How = Literal["state", "capital", "region", "demonym", "metonym", "institution", "faction", "partisan", "group", "organisation"]
"""How words name a party: `region` is any place within a state but its capital, `faction` and `partisan` a political party and
its people, which tell a country but speak for themselves alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyMention:
    """A party where a text names it."""

    span: Span
    party: str | None
    """None for a political party."""
    how: How
    country: str | None
    """The state it belongs to; None for an international body."""
    attached: str = ""
    """What a compound attaches to it ("occupied" of "Israeli-occupied", "pro" of "pro-Russian"); else empty."""


COMPOUND = re.compile(r"[-‑–]([^\W\d_]\w*+)")
PREFIX = re.compile(r"\b(pro|anti|non|ex)[-‑–]$", re.I)
# Who was put into office by a side speaks for it; "-backed", "-led" and "-occupied" say nothing so plain.
PUT_IN_OFFICE = ("", "installed", "appointed", "born", "run", "controlled")
# Where a noun phrase goes on with an apposition or a clause.
BREAK = re.compile(r"[,;:()]|\s[-–—]+\s|\s(?=(?:who|whom|whose|which|that|where|when|while|speaking|citing|quoted|including)\b)")
CLAUSE = re.compile(
    r"\s*(?:who|whom|whose|which|that|where|when|while|speaking|citing|quoted|including|as|after|before|to|in|on|at|by)\b"
)
PREPOSITION = re.compile(
    r"\b(?:of|to|for|in|at|on|from|with|against|about|by|near|into|within|inside|under|over|between|among|towards?|around|"
    r"across|during|after|before|since|regarding|based)\b"
)
JOINED = re.compile(r"\b(?:and|or|as well as)\b|[/&]|^\s?[-–]")
TOKEN = re.compile(r"[^\W\d_]++(?:['’-][^\W\d_]++)*+\.?")
ONLY = re.compile(r"\W*+(?:the|a|an|both)?\W*+", re.I)
THE_PEOPLE = re.compile(r"the\s", re.I)

SPOKES = re.compile(r"\b(?:spokes\w+|negotiators?|lobbyist|army|forces|officers?|soldiers?|fighters?|troops)\b", re.I)
ADVISES = re.compile(r"\b(?:aides?|advis[eo]rs?|assistants?|deputy|counsel|secretary|counsell?ors?)\b", re.I)
# An envoy's complement is where he is sent.
SENT = re.compile(
    r"\b(?:ambassador|envoy|embassy|diplomat|consul|consulate|mission|representative|correspondent|coordinator|emissary|nuncio)s?\b",
    re.I,
)
LEGISLATOR = re.compile(
    r"\b(?:(?:Sen|Rep|Gov|Sens|Reps)\b\.?|senators?\b|representatives?\b|congress(?:man|woman|men|women|ional leaders?)\b|"
    r"lawmakers?\b|legislators?\b|governors?\b|mps?\b|mayors?\b|ministers?\b|(?:house|senate)\b)",
    re.I,
)
# Whose office in a province or city is the state's.
LOCAL = re.compile(
    r"\b(?:governors?|gov|mayors?|police|authorities|officials?|prosecut\w+|senators?|sen|sens|rep|reps|representatives?|lawmakers?|secretary|"
    r"attorney|solicitor|ministers?|premier|military|administration|emergency|department|council|legislat\w+|sheriff|parliament|assembly|"
    r"government|congress\w*)\b",
    re.I,
)
# Who, where he is in a country, acts for it: a "spokesman in Ostburg" may be another country's.
AUTHORITIES = re.compile(
    r"\b(?:officials|authorities|government|police|leaders|leadership|prosecutors|lawmakers|sources?|junta|regime)\W*$", re.I
)
BODY = ("metonym", "institution", "group", "organisation")
"""Names of those who act, not of where."""
# Whoever holds a term of office speaks for the body ("the Norlandian presidency of the council").
TERM = re.compile(r"\b(?:presidency|chairmanship)\s*$")
MEMBER = re.compile(r"\b(?:members?|part)\W*$")
# Parties' names and the home states of Congress members that stand for the United States alone.
AMERICAN = re.compile(
    r"\b(?:Democratic (?:Sen|Rep|Gov|senators?|representatives?|governor|House|Senate|lawmakers?)\b|[RDI]-[A-Z][a-z.])"
)
HOUSES = ((AMERICAN, "United States"), (re.compile(r"\bMKs?\b"), "Israel"))
"""Titles that only one state's members of parliament have."""
LONGEST = 1000
"""Code points of a phrase that are looked at; what is longer is no noun phrase."""
LONGEST_REMEMBERED = 100
"""Code points of a phrase whose parties are remembered; longer ones do not come up again."""
# Who held an office acts for himself.
FORMER = re.compile(r"\b(?:former|ex|retired|ousted|late|deposed|disgraced|one-time|exiled)\b", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """A noun phrase without its appositions: a piece of the phrase, where its head ends, and the parties it names."""

    start: int
    end: int
    head_end: int
    mentions: tuple[PartyMention, ...]


JOINT, PRIVATE_HEAD = "joint", "private"
"""What a part may say instead of a party: several sides speak, or nobody's."""


def find_parties(text: str, start: int = 0, end: int | None = None) -> tuple[PartyMention, ...]:
    """Every mention of a party in a piece of text, in order, the longest where several begin. Linear in the text's length."""
    return _known_phrase(text, start, end) if len(text) <= LONGEST_REMEMBERED else _parties_in(text, start, end)


def _parties_in(text: str, start: int, end: int | None) -> tuple[PartyMention, ...]:
    return tuple(
        PartyMention(span=span, party=form.party, how=cast(How, form.how), country=form.country, attached=_attached(text, span))
        for span, form in find_forms(text, start, end)
        if form.how in KINDS and not form.how.startswith("other_")
    )


@remembered(20_000)
def _known_phrase(text: str, start: int, end: int | None) -> tuple[PartyMention, ...]:
    """Names and noun phrases come up again and again in an article, and in a day's news."""
    return _parties_in(text, start, end)


def _attached(text: str, span: Span) -> str:
    compound = COMPOUND.match(text, span.end) or PREFIX.search(text[max(0, span.start - 5) : span.start])
    return compound[1] if compound else ""


def party_of(phrase: str, *, person: bool = False) -> str | None:
    """The side that a noun phrase speaks for, where the phrase itself tells; None for private people, joint sources, doubt.

    `person` says that the phrase's head is known to be a person: "Norland's Ada Holm" then speaks for Norland, though it might
    be a company's name.
    """
    phrase = phrase[:LONGEST]
    parts = _split(phrase)
    verdicts = [JOINT if _is_listed(phrase, parts, part) else _verdict(phrase, part, person) for part in parts]
    sides = {verdict for verdict in verdicts if verdict and verdict != PRIVATE_HEAD}
    if verdicts[0] == PRIVATE_HEAD or len(sides) > 1 or JOINT in sides:
        return None
    if sides:
        return sides.pop()
    return _house_of(phrase)


def country_of(phrase: str) -> str | None:
    """The state that a noun phrase's head belongs to, whoever it is: also of private people, companies and places."""
    phrase = phrase[:LONGEST]
    for part in _split(phrase):
        lead = _lead(phrase, part, strict=False)
        if isinstance(lead, PartyMention):
            return lead.country
        if lead == JOINT:
            return None
    return _house_of(phrase)


def _house_of(phrase: str) -> str | None:
    return next((state for title, state in HOUSES if title.search(phrase)), None)


def _is_listed(phrase: str, parts: Sequence[_Part], part: _Part) -> bool:
    """Whether a later part begins with another party and goes on with "and": the end of a list, no apposition."""
    if part is parts[0] or not part.mentions or not parts[0].mentions:
        return False
    first = part.mentions[0]
    starts = ONLY.fullmatch(phrase, part.start, first.span.start) is not None
    return starts and first.party != parts[0].mentions[0].party and JOINED.search(phrase, first.span.end, part.end) is not None


def _split(phrase: str) -> list[_Part]:
    """The phrase's parts: the noun phrase and its appositions; from a clause on nothing says who speaks."""
    mentions = find_parties(phrase)
    inside = [mention.span for mention in mentions]
    cuts = [0, *(match.end() for match in _outside(BREAK, phrase, inside)), len(phrase)]
    parts = []
    for start, end in pairwise(cuts):
        if start and CLAUSE.match(phrase, start):
            break
        head = next((match.start() for match in _outside(PREPOSITION, phrase, inside, start + 1, end)), end)
        own = tuple(mention for mention in mentions if start <= mention.span.start < end)
        parts.append(_Part(start=start, end=end, head_end=head, mentions=own))
    return parts


def _outside(
    pattern: re.Pattern[str], text: str, spans: Sequence[Span], start: int = 0, end: int = LONGEST
) -> Iterator[re.Match[str]]:
    """A pattern's matches that touch none of the spans."""
    for match in pattern.finditer(text, start, end):
        if not any(span.start < match.end() and match.start() < span.end for span in spans):
            yield match


def _lead(phrase: str, part: _Part, *, strict: bool) -> PartyMention | str | None:
    """The mention that the head belongs to, or JOINT where several do."""
    mentions = [mention for mention in part.mentions if mention.attached in PUT_IN_OFFICE]
    if any(mention.attached[:1].isupper() for mention in part.mentions if mention.span.start < part.head_end):
        return JOINT
    front = [mention for mention in mentions if mention.span.start < part.head_end]
    behind = mentions[len(front) :]
    if TERM.search(phrase, part.start, part.head_end):
        front = []
    chosen = front or [mention for mention in behind if not strict or _reaches(phrase, part, mention)]
    if not chosen:
        return None
    for one, other in pairwise(chosen):
        if one.party != other.party and _joined(phrase[one.span.end : other.span.start]):
            return JOINT
    return _narrowed(chosen)


def _joined(between: str) -> bool:
    """Whether the words between two parties join two sides, not one office's fields ("Norland's Foreign and Ostian Affairs")."""
    joins = JOINED.search(between)
    return joins is not None and (not between[: joins.start()].strip(" ,'’s") or _standing(between, 0, len(between), ()) is True)


def _narrowed(mentions: list[PartyMention]) -> PartyMention:
    """The first mention, or the group or organisation that it only places ("Norland's rebel group Red Dawn")."""
    first = mentions[0]
    for other in mentions[1:]:
        group = other.how == "group" and first.how in ("state", "demonym") and other.country == first.party
        if group or (other.how == "organisation" and first.party == "United Nations"):
            return other
    return first


def _reaches(phrase: str, part: _Part, mention: PartyMention) -> bool:
    """Whether only prepositions of belonging stand between the head and a mention ("head of the delegation from X")."""
    head = phrase[part.start : part.head_end]
    between = phrase[part.head_end : mention.span.start]
    allowed = {"of", "from"}
    if not SENT.search(head):
        allowed |= {"within", "inside", "with"}
    if AUTHORITIES.search(head) or mention.how in BODY or PUBLIC_PAIR.search(phrase, part.head_end, part.end):
        allowed |= {"in", "at"}
    if SPOKES.search(head):
        allowed.add("for")
    if ADVISES.search(head):
        allowed.add("to")
    return all(match[0] in allowed for match in PREPOSITION.finditer(between))


def _verdict(phrase: str, part: _Part, person: bool) -> str | None:
    """The party that a part speaks for, or JOINT, or PRIVATE_HEAD; None where it tells nothing."""
    lead = _lead(phrase, part, strict=True)
    if lead == JOINT:
        return JOINT
    front = _standing(phrase, part.start, part.head_end, part.mentions)
    if front is False or FORMER.search(phrase, part.start, part.head_end):
        return PRIVATE_HEAD
    if not isinstance(lead, PartyMention):
        return None
    if any(
        mention.how in ("faction", "partisan")
        for mention in part.mentions
        if mention.span.start < part.head_end or mention is lead
    ):
        return lead.country if LEGISLATOR.search(phrase, part.start, part.end) else PRIVATE_HEAD
    if lead.how == "region" and not LOCAL.search(phrase, part.start, part.end):
        return None
    if lead.span.start >= part.head_end:
        rest = _standing(phrase, part.head_end, part.end, part.mentions)
        member = (rest or lead.how in BODY) and MEMBER.search(phrase, part.start, part.head_end)
        return lead.party if (front and rest is not False) or member else None
    return lead.party if front or _stands_alone(phrase, part, lead, person) else None


def _standing(phrase: str, start: int, end: int, mentions: Sequence[PartyMention]) -> bool | None:
    """Whether a piece's last noun is an office (True) or a private person, company or outlet (False); None for neither."""
    if PRIVATE_PAIR.search(phrase, start, end) or CREED.search(phrase, start, end):
        return False
    if PUBLIC_PAIR.search(phrase, start, end):
        return True
    standing = None
    for match in _outside(TOKEN, phrase, [mention.span for mention in mentions], start, end):
        word = match[0].rstrip(".").lower()
        if word in OFFICIAL:
            standing = True
        elif word in PRIVATE:
            standing = False
    return standing


def _stands_alone(phrase: str, part: _Part, lead: PartyMention, person: bool) -> bool:
    """Whether a name itself speaks: a body or a group; and, where it is no apposition, a state, its seat, "the Norlanders"."""
    before, after = phrase[part.start : lead.span.start], phrase[lead.span.end : part.head_end]
    if any(
        mention.how in BODY and mention.party == lead.party for mention in part.mentions if mention.span.start < part.head_end
    ):
        return True
    if part.start:
        return False
    if person:
        return lead.how != "region" and re.match(r"['’]s?\s|\s", after) is not None
    alone = ONLY.fullmatch(before) is not None and ONLY.fullmatch(after) is not None
    if lead.how == "demonym":
        plural = phrase[lead.span.start : lead.span.end].endswith("s")
        return alone and plural and THE_PEOPLE.match(before.lstrip()) is not None
    return alone and lead.how in ("state", "capital")
