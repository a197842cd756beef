"""Who takes a stand: the party that is a verb's subject or a noun's owner, in the outlet's narration and within a statement."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from onrecord.language.parsed import Parsed
from onrecord.language.parties import find_parties
from onrecord.language.parties_forms import remembered
from onrecord.language.parties_roles import OFFICIAL
from onrecord.language.people import TITLES
from onrecord.language.people_known import known_party
from onrecord.records import Speaker

# What may stand between a subject and its verb, beside names and offices.
BETWEEN = frozenset(
    """
    has have had is are was were be been being will would could may might can also again already repeatedly recently earlier later
    now still then first both all
    each either never ever always often once twice just simply even instead too not n't don't doesn't
    on in at last this next previous week month year day morning evening afternoon night since the a other its his their 's ’s ' ’
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
    november december yesterday today tomorrow mr mrs ms foreign prime defense defence interior security national trade finance
    economic economy state affairs press presidential chief top senior special people's supreme western allied government's
    respectively countries country nations nation sides states allies jointly formally publicly initially previously reportedly
    reached member remained remains
    """.split()
)
TOKEN = re.compile(r"['’]s?\b|[\w.-]+(?:['’]t)?|[^\w\s]")
# Before a mention: it is what something else is about, no subject.
LINKED = re.compile(
    r"\b(?:in|to|with|for|by|against|on|at|between|near|into|within|inside|over|about|toward|towards|among|including|"
    r"via|from|of|"
    r"pro|anti)[ -](?:the )?(?:[A-Z][\w.-]+ ){0,3}$",
)
# A name after its office ("Secretary of State Ada Holm") depends on nothing.
OFFICE_OF = re.compile(
    r"\b(?:[A-Z][\w.’'-]+ ){0,2}(?:Secretary|Minister|President|Chief|Head|Speaker|Chair|Chairman|Director|"
    r"Department) of (?:the )?"
    r"(?:[A-Z][\w.’'-]+ (?:and |the )?){1,5}$"
)
HEAD_OF = re.compile(r"(?:\b([a-z-]+)|[A-Z][\w.-]+) (?:of|from) (?:the )?$")
ENDS_OF_HEAD = ("of ", "from ", "of the ", "from the ")
ASIDE = re.compile(r",[^,;:.]{2,140},\s*(?:(?:has|have|had|also|on \w+day) ){0,2}$")
JOINS = re.compile(r"\s*(?:,|,? and|&|,? as well as)\s*(?:both |the |its |their |other )*(?:[A-Z][\w.-]*+ )*$")
PRONOUN = re.compile(
    r"(?:^|[^\w])(?P<word>we|I|he|she|it|they|the (?:president|minister|ministry|council|bloc|government|"
    r"kremlin|spokes\w+|"
    r"delegation|official|diplomat|prime minister|foreign minister|"
    r"secretary))(?P<gap>(?:,? [a-z]+(?:['’]t)?){0,4}) ?$",
    re.I,
)
# Who goes along with the party named last.
OTHERS = re.compile(
    r"^,? (?:and|as well as|along with) (?:its |his |(?:\w+ )?other |several |some |many |most )(?:[\w-]+ ){0,3}(?:countries|"
    r"allies|"
    r"nations|states|powers|members|partners|leaders)"
    r"(?= )"
)
WEST = re.compile(
    r"\b(?:[Tt]he West\b(?! \w*[A-Z])|Western (?:countries|powers|allies|nations|leaders|governments|capitals|partners)\b)"
)
CAPITALISED = re.compile(r"\b[A-Z][a-z]+(?:-[A-Z][a-z]+)?(?![\w-])(?!['’]?[A-Z])")
COMMON = frozenset(
    "The In On At But And He She It They We A An As For If When While After Before Since This That Monday Tuesday".split()
)
RELATIVE = re.compile(r",? ?\b(?:who|which|that)(?P<gap>(?: [a-z]+){0,3}) $")
CARRIED = re.compile(r"(?:,|\b(?:and|but|while|by|instead|before|after|then))(?P<gap>(?: [a-z]+){0,2}) ?$")
BOTH = re.compile(
    r"\b(?P<word>(?:the|both|the two|these two|both the) (?:sides|countries|parties|nations|leaders|delegations|governments|"
    r"presidents|neighbou?rs))"
    r"(?P<gap>(?:,? [a-z]+){0,3}) ?$",
    re.I,
)
FUTURE = re.compile(r"\b(?:set|expected|going|planning|plans|due|appears?|appeared|seems?|seemed) to\b(?: be\b)?")
# An office's field: "Secretary *of* State", "Minister *for* Trade".
FIELD = re.compile(
    r"(?<=[a-z]) (?:of|for) (?:the )?(?=(?:State|Defen[cs]e|Foreign|Trade|Commerce|Finance|Energy|Health|"
    r"Staff|Justice|Security)\b)"
)
COMMAS = (",", ", the", ", both")
FIRST = frozenset(("we", "i"))
LEAD = re.compile(
    r"[\"“‘'(\s]*(?:[^,]{1,80}, )?(?:(?:the|a|both|while|but|and|however,?|meanwhile,?|earlier,?) )*(?:[A-Z][\w.’'-]*+ |"
    r"[a-z]+ ){0,3}$",
    re.I,
)


OUT_OF_OFFICE = re.compile(r"\b(?:opposition|former|shadow|ex-(?=\w))", re.I)
OTHERS_OF = re.compile(
    r"['’]s? (?:\w+ )?(?:allies|partners|neighbou?rs|friends|enemies|backers|supporters|opponents|rivals|foes)\b"
)
"""Behind a party that only tells whose allies somebody is: "Norland's allies must act"."""
LONGEST_OFFICE = 60
"""Code points between a party and the name of who acts for it."""


# Before a mention: what follows is where something happens.
PLACED = re.compile(r"\b(?:in|over|on|at|around|about|into|inside|across)(?: [Tt]he)? $")
# Named, these are where something happens rather than a side.
TERRITORY = re.compile(r"(?:the )?(?:Gaza(?: Strip)?|West Bank|Crimea|Donbas|Golan Heights)")
# Behind an adjective: "Norland firms" do not speak for Norland.
PRIVATE_NOUN = re.compile(
    r"(?: [a-z]+)? (?:compan|firm|compatriot|citizen|national|hostage|prisoner|captive|detainee|civilian|customer|consumer|"
    r"worker|student|product|good|market|investor|journalist|businessm[ae]n|people\b)"
)
# Between two names that share their verb or preposition: "Norland and Ostia", "Norland's president and Ostia".
JOINT = re.compile(r"\s?(?:,|,? and|&)\s(?:the )?(?:\w+ ){0,2}|['’]s? (?:\w+ ){1,3}and ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A party in a sentence: named, or by a person who acts for it."""

    start: int
    end: int
    party: str
    adjective: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """Who takes a stand, and where the words for them begin."""

    parties: tuple[str, ...]
    start: int


def party_of(speaker: Speaker | None) -> str | None:
    """The party that a speaker acts for: none of who is out of office or against those who are in it."""
    if speaker is None or (speaker.role and OUT_OF_OFFICE.search(speaker.role)):
        return None
    return speaker.party


def cast_of(parsed: Parsed) -> dict[str, str]:
    """Surname -> party of those who speak in the article; `mentions_in` adds the well-known, and "" for every other word."""
    return {
        one.speaker.name.split()[-1]: party
        for one in parsed.statements
        if one.speaker and (party := party_of(one.speaker)) and one.speaker.named and one.speaker.name
    }


def mentions_in(parsed: Parsed, cast: dict[str, str], start: int, end: int) -> tuple[Mention, ...]:
    """The parties of a piece of text, in order."""
    found = [
        Mention(start=one.span.start, end=one.span.end, party=one.party, adjective=one.how in ("demonym", "region"))
        for one in find_parties(parsed.article.text, start, end)
        if one.party
        and (not one.attached or one.attached[0].isupper())
        and one.how not in ("faction", "partisan")
        and OTHERS_OF.match(parsed.article.text, one.span.end) is None
    ]
    taken = {one.start for one in found}
    for match in CAPITALISED.finditer(parsed.article.text, start, end):
        word = match[0]
        if match.start() in taken or word in COMMON:
            continue
        if word not in cast:
            cast[word] = _known(word)
        if cast[word] and not any(one.start <= match.start() < one.end for one in found):
            found.append(Mention(start=match.start(), end=match.end(), party=cast[word]))
    if parsed.article.text.find("West", start, end) >= 0:
        found += [
            Mention(start=match.start(), end=match.end(), party="Western countries")
            for match in WEST.finditer(parsed.article.text, start, end)
            if not any(one.start < match.end() and match.start() < one.end for one in found)
        ]
    return tuple(sorted(found, key=lambda one: one.start))


@remembered(20_000)
def _known(word: str) -> str:
    return known_party(word) or ""


def find_subject(
    text: str,
    first: int,
    place: int,
    mentions: Sequence[Mention],
    speaker: str | None,
    previous: str | None,
    first_person: str | None = None,
    pair: tuple[str, ...] = (),
) -> Subject | None:
    """The subject of a verb at `place` in a sentence from `first` on. `speaker`: whom "he" stands for in a paraphrase;
    `first_person`: whom "we" does; `pair`: whom "the two sides" does; `previous`: whom the sentence before was about."""
    left = text[first:place]
    aside = ASIDE.search(left)
    if aside and (found := _named(text, first, first + aside.start(), mentions)):
        return found
    found = _named(text, first, place, mentions)
    if found:
        return found
    relative = RELATIVE.search(left)
    if relative and _passes(relative["gap"]):
        return _named(text, first, first + relative.start(), mentions)
    both = BOTH.search(left)
    if both and pair and _passes(both["gap"]):
        return Subject(parties=pair, start=first + both.start("word"))
    pronoun = PRONOUN.search(left)
    if pronoun and _passes(pronoun["gap"]):
        word = pronoun["word"].lower()
        party = first_person or speaker if word in FIRST else speaker or previous
        return Subject(parties=(party,), start=first + pronoun.start("word")) if party else None
    carried = CARRIED.search(left)
    if carried and _passes(carried["gap"]):
        main = main_subject(text, first, first + carried.start(), mentions)
        if main:
            return Subject(parties=main.parties, start=place)
        if speaker is None and previous and re.match(r"(?:He|She|They|It)\b", left):
            return Subject(parties=(previous,), start=place)
    return None


def main_subject(text: str, first: int, place: int, mentions: Sequence[Mention]) -> Subject | None:
    """The subject of a sentence's first verb, as far as its place tells."""
    for at, one in enumerate(mentions):
        if one.start >= place:
            return None
        if text[one.end : one.end + 2] in ("'s", "’s") and not office_follows(text, one.end + 2):
            continue
        if one.adjective and not office_follows(text, one.end):
            continue
        if LEAD.fullmatch(text, first, one.start) and not LINKED.search(text, first, one.start):
            return joint_subject(text, first, mentions, at)
    return None


def owner_of(text: str, first: int, place: int, mentions: Sequence[Mention], own: bool, party: str | None) -> Subject | None:
    """Whose a noun at `place` is: the party before its possessive, or, where `own`, the one already spoken of."""
    before = [one for one in mentions if one.end <= place]
    if own:
        named = {one.party for one in before}
        owner = named.pop() if len(named) == 1 else None if named else party
        return Subject(parties=(owner,), start=place) if owner else None
    if before and re.fullmatch(
        r"(?: [A-Z][\w.-]*+){0,3}(?:['’]s?|['’])(?: (?!and\b|"
        r"or\b)[a-z-]+){0,3} ",
        text[before[-1].end : place],
    ):
        return Subject(parties=(before[-1].party,), start=before[-1].start)
    if before and before[-1].adjective and re.fullmatch(r"(?: (?!and\b|or\b)[a-z-]+){0,1} ", text[before[-1].end : place]):
        return Subject(parties=(before[-1].party,), start=before[-1].start)
    return None


def _named(text: str, first: int, place: int, mentions: Sequence[Mention]) -> Subject | None:
    at = next((i for i in range(len(mentions) - 1, -1, -1) if mentions[i].end <= place), None)
    if at is None:
        return None
    one = mentions[at]
    gap = OTHERS.sub("", text[one.end : place])
    if len(gap) > 90 or not _passes(gap):
        return None
    plural = text[one.end - 1] == "s" and text[max(0, one.start - 4) : one.start].lower() == "the "
    if one.adjective and not (_has_office(gap) or plural):
        return None
    return joint_subject(text, first, mentions, at)


def joint_subject(text: str, first: int, mentions: Sequence[Mention], at: int) -> Subject | None:
    """The subject that a mention ends or begins, with those joined to it; None where something else governs it."""
    group = [mentions[at]]
    for one in reversed(mentions[:at]):
        if _is_joined(text, one, group[0]):
            group.insert(0, one)
        else:
            break
    for one in mentions[at + 1 :]:
        if not JOINS.fullmatch(text[group[-1].end : one.start]):
            break
        group.append(one)
    joints = [text[one.end : other.start] for one, other in pairwise(group)]
    if any(joint.strip() in COMMAS for joint in joints) and not any(re.search(r"\band\b|&", joint) for joint in joints):
        group = [mentions[at]]
    before = text[max(first, group[0].start - 60) : group[0].start]
    head = HEAD_OF.search(before) if before.rstrip("\n").endswith(ENDS_OF_HEAD) else None
    if head and (not head[1] or head[1] in OFFICIAL or head[1] in TITLES):
        start = group[0].start - (len(before) - head.start())
        return Subject(parties=_distinct(group), start=start)
    office = OFFICE_OF.search(before) if " of " in before else None
    if office is None and LINKED.search(before):
        return None
    start = group[0].start - (len(before) - office.start() if office else 0)
    return Subject(parties=_distinct(group), start=start)


def joint_groups(text: str, mentions: Sequence[Mention]) -> list[tuple[str, ...]]:
    """The parties named side by side, at least two each: "leaders from Ostia, Marn and Vorland"."""
    groups: list[list[Mention]] = []
    for one in mentions:
        last = groups[-1][-1] if groups else None
        if last and _is_joined(text, last, one):
            groups[-1].append(one)
        else:
            groups.append([one])
    return [parties for group in groups if len(parties := _distinct(group)) > 1]


def _is_joined(text: str, one: Mention, other: Mention) -> bool:
    """Whether two mentions stand side by side: "Ostia and Marn", or a party and who acts for it."""
    between = text[one.end : other.start]
    same = one.party == other.party and len(between) < LONGEST_OFFICE and _passes(between)
    return same or JOINS.fullmatch(between) is not None


def _distinct(group: Sequence[Mention]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.party for one in group))


def _passes(gap: str) -> bool:
    """Whether nothing but names, offices, auxiliaries and times stand between a subject and its verb."""
    for match in TOKEN.finditer(FUTURE.sub(" ", FIELD.sub(" ", gap))):
        word = match[0]
        low = word.lower().rstrip(".")
        if not (
            low in BETWEEN
            or low in OFFICIAL
            or low in TITLES
            or word[0].isupper()
            or word[0].isdigit()
            or low.endswith("ly")
            or word in '.()"“'
        ):
            return False
    return not re.search(r"['’]s? ", gap) or _has_office(gap)


def _has_office(gap: str) -> bool:
    return any(
        match[0].lower() in OFFICIAL or match[0].lower() in TITLES or match[0].lower() in ("countries", "side", "allies")
        for match in TOKEN.finditer(gap)
    )


def is_where(text: str, start: int, one: Mention, placed: Mention | None = None) -> bool:
    """Whether a party is only where something happens, like the one `placed` before it in a list; or only somebody's origin."""
    if TERRITORY.fullmatch(text, one.start, one.end) or (one.adjective and PRIVATE_NOUN.match(text, one.end)):
        return True
    listed = placed is not None and JOINT.fullmatch(text, placed.end, one.start) is not None
    return listed or PLACED.search(text, max(start, one.start - 12), one.start) is not None


def office_follows(text: str, place: int) -> bool:
    """Whether names and offices follow, an office among them ("Norwegian *Foreign Minister* Ada Holm")."""
    for match in TOKEN.finditer(text, place, place + 60):
        word = match[0]
        if word.lower() in OFFICIAL or word.lower() in TITLES:
            return True
        if not (word[0].isupper() or word.lower() in BETWEEN):
            return False
    return False
