"""Names of people -> who is the same person: full names first, then the single names that belong to one of them."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from onrecord.find.speakers.genders import gender_by_name
from onrecord.find.speakers.roles import before_name, parse_role
from onrecord.language.parties import find_parties
from onrecord.language.people import POSSESSIVE, TITLES, bare, fold, gender_of
from onrecord.language.people_known import known_party
from onrecord.language.people_sources import CROWD
from onrecord.records import Name, Span

# A surname's endings that one article may spell in several ways: Holmsky, Holmskyy, Holmskiy.
ENDING = re.compile(r"(?:yy|iy|ij|ii|y|i)$")
APOSTROPHE = re.compile(r"['’]")
DOUBLED = re.compile(r"(.)\1")
NUMERAL = re.compile(r"[IVX]+|Jr\.?|Sr\.?|\w\.?")
"""Words of a name that are no name: numbers of popes and kings, junior, initials."""
JUNIOR = frozenset({"Jr", "Jr.", "Sr", "Sr."})
PERSON = r"[A-Z][\w’'-]++(?: (?:van|von|der|de|la|bin|al|el|[A-Z]\.|[A-Z][\w’'-]++)){1,3}"
NAMED = re.compile(PERSON)
INTRODUCED = re.compile(rf"({PERSON}),\s+([^,]{{3,120}})")
APPOSED = re.compile(rf",\s+({PERSON})$")
PAIR = re.compile(r"(?:^|\s)([A-Z][\w’'-]++ [A-Z][\w’'-]++)$")
JOINED = re.compile(r"(?<=\w)\s+(?:and|&)\s")
FIELD = frozenset({"of", "for"})
TAIL = 120
"""Code points of a source's end in which a titled name is looked for."""
# "Ursa van der" + " Holm": a name does not end in a particle.
LEADS_ON = re.compile(r" (?:von|van|der|den|de|del|della|di|da|dos|du|la|le|ten|ter|bin|ibn|al|el|ben)$")
AFTER_PARTICLE = re.compile(r" (?:(?:der|den|la|al) )?[A-Z][\w’'-]*+")
TITLED = re.compile(r"\b([A-Z][a-z]+\.?)[ \u00a0]$")
FIRST_NAME = re.compile(r"(?<![\w’'.-])([A-Z][a-z]++(?:-?[A-Z][a-z]+)?|[A-Z]{2}|(?:[A-Z]\.){1,2}) $")
BELONGS = re.compile(r"(?:\b(?:of|and|for|on|in|at|to)|['’]s) $")
NO_FIRST_NAME = frozenset("The A An In On At And But For State Both Team PM MP US UK EU UN".split())
"""Words with a capital before a surname that are no first name: "Secretary of State Brandt"."""
NICKNAME = re.compile(r" [“\"‘'(][A-Z][\w-]{1,15}[”\"’')] [A-Z][\w’'-]++")
"""What stands between a first name and the surname: "Odo “Ox” Brandt"."""
TITLE = 24
"""Code points before a surname in which its title stands."""
FIRST = 3
"""Mentions that may tell an office."""
NAMESAKES = 20
"""Bearers of one surname that are told apart; in a text with more, the later ones are left as they are."""


@dataclass(slots=True, kw_only=True)
class Group:
    """One person while the names are read: the fullest form so far, the mentions so far."""

    name: str
    mentions: list[Span] = field(default_factory=list)
    last: int = -1
    """Where the person was mentioned last."""
    office: bool = False
    looked_at: int = 0
    """Mentions that were asked for an office."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Single:
    """A name of one word."""

    word: str
    span: Span
    is_person: bool


def find_groups(text: str, names: Sequence[Name], sources: Sequence[Span]) -> list[Group]:
    """The people of a text with their mentions in order; also those whom only the form of a source shows to be people."""
    groups: list[Group] = []
    bearers: dict[str, list[int]] = defaultdict(list)
    singles: list[Single] = []
    for name in _with_sources(text, names, sources):
        span = _whole(text, name)
        words = person_words(text[span.start : span.end])
        if not FIELD.isdisjoint(words[:1]):
            continue  # "Minister of Tourism" is an office, and nobody's name
        if len(words) > 2 and _is_place(words[0]):  # "… ambassador to Norland Odo Brandt"
            words = words[1:]
        if len(words) > 1 and name.kind == "person":
            owner = _bearer(groups, bearers[surname_key(words)], words)
            _add(groups[owner], words, _trimmed(text, span, words))
        elif len(words) == 1 and _may_be_called(words[0]):
            singles.append(Single(word=words[0], span=_trimmed(text, span, words), is_person=name.kind == "person"))
    _add_singles(text, groups, bearers, singles)
    for group in groups:
        group.mentions.sort()
    return groups


def _may_be_called(word: str) -> bool:
    """Whether one word may be a person's name: no initial, title, place or crowd."""
    return len(bare(word)) > 1 and bare(word) not in TITLES and not _is_place(word) and not CROWD.search(word.lower())


def person_words(form: str) -> list[str]:
    """The words of a person's name, without titles before it, a possessive behind it or whom "and" joins to it."""
    words = POSSESSIVE.sub("", JOINED.split(form, maxsplit=1)[0]).split()
    while len(words) > 1 and bare(words[0]) in TITLES:
        words.pop(0)
    return words


@lru_cache(maxsize=20_000)
def name_key(word: str) -> str:
    """A word of a name as it is compared: its spellings in one article differ in diacritics, double letters and endings."""
    return ENDING.sub("y", DOUBLED.sub(r"\1", fold(APOSTROPHE.sub("", word).strip('.,"“”()'))))


def surname_key(words: Sequence[str]) -> str:
    """The key of a full name's surname."""
    return name_key(next((word for word in reversed(words) if not NUMERAL.fullmatch(word)), words[-1]))


def letters(key: str) -> str:
    """The letters of a name in alphabetical order: the same for a name with two letters swapped."""
    return "".join(sorted(key))


def _with_sources(text: str, names: Sequence[Name], sources: Sequence[Span]) -> Sequence[Name]:
    """The names, and people in sources that are none of them: "Odo Brandt, head of the board", "Spokesman Odo Brandt"."""
    known = [name.span for name in names if name.kind == "person"]
    bodies = [name.span for name in names if name.kind == "organisation"]
    added = []
    for source in sources:
        at = bisect_left(known, source)
        first = known[at] if at < len(known) and known[at].start < source.end else None
        span = _introduced(text, source) or (
            _lengthened(text, source, first) if first else _titled(text, source) or _apposed(text, source)
        )
        whole = span and (first is None or (first != span and span.start <= first.start and first.end <= span.end))
        if span and whole and not _overlaps(bodies, span) and not find_parties(text[span.start : span.end]):
            added.append(Name(span=span, kind="person"))
    spans = [name.span for name in added]
    return sorted([*(name for name in names if not _overlaps(spans, name.span)), *added]) if added else names


def _introduced(text: str, source: Span) -> Span | None:
    """The name at a source's beginning whose apposition is a role."""
    found = INTRODUCED.match(text, source.start, source.end)
    if found and parse_role(found[2]) and not parse_role(found[1]):
        return Span(start=found.start(1), end=found.end(1))
    return None


def _lengthened(text: str, source: Span, name: Span) -> Span | None:
    """A name within a source, with the first names before it that were not told to be such: "Mercy Brandt, a midwife"."""
    start = name.start
    initial = " " in text[name.start : name.end]  # two words want no third but an initial
    while (found := FIRST_NAME.search(text, max(source.start, start - TITLE), start)) and found.start(1) >= source.start:
        word = found[1]
        office = bare(word) in TITLES or word in NO_FIRST_NAME or parse_role(word) or CROWD.search(word.lower())
        if office or _is_place(word) or (initial and not word.endswith(".")):
            break
        start = found.start(1)
    joined = BELONGS.search(text, max(source.start, start - TITLE), start)  # "Minister of Trade and Industry Brandt"
    return Span(start=start, end=name.end) if start < name.start and not joined else None


def _titled(text: str, source: Span) -> Span | None:
    """The name at the end of a source that follows a title: "the president's Special Envoy Odo Brandt"."""
    words = list(re.finditer(r"\S+", text[max(source.start, source.end - TAIL) : source.end]))
    last = next((i for i in range(len(words) - 3, -1, -1) if bare(words[i][0]) in TITLES), None)
    if last is None or bare(words[last + 1][0]) in TITLES:
        return None
    start = max(source.start, source.end - TAIL) + words[last + 1].start()
    found = NAMED.fullmatch(text, start, source.end)
    return Span(start=start, end=source.end) if found and not parse_role(found[0]) else None


def _apposed(text: str, source: Span) -> Span | None:
    """The name at the end of a source in apposition to a role: "Norland's envoy to the talks, Odo Brandt"; also a famous one."""
    start = max(source.start, source.end - TAIL)
    found = APPOSED.search(text, start, source.end)
    if found and parse_role(text[start : found.start()]) and not parse_role(found[1]):
        return Span(start=found.start(1), end=found.end(1))
    last = PAIR.search(text, start, source.end)
    return Span(start=last.start(1), end=last.end(1)) if last and known_party(last[1]) else None


def _overlaps(spans: list[Span], span: Span) -> bool:
    """Whether one of some spans in order overlaps another."""
    at = bisect_right(spans, span)
    return any(other.start < span.end and span.start < other.end for other in spans[max(0, at - 1) : at + 1])


def _whole(text: str, name: Name) -> Span:
    """A name's span, with the surname that a particle at its end or a nickname behind it leads on to."""
    if name.kind != "person":
        return name.span
    leads_on = LEADS_ON.search(text, name.span.start, name.span.end)
    found = AFTER_PARTICLE.match(text, name.span.end) if leads_on else NICKNAME.match(text, name.span.end)
    return Span(start=name.span.start, end=found.end()) if found else name.span


def _is_place(form: str) -> bool:
    return any(mention.how in ("state", "capital") for mention in find_parties(form))


def _trimmed(text: str, span: Span, words: list[str]) -> Span:
    start = text.find(words[0], span.start, span.end)
    end = text.rfind(words[-1], span.start, span.end)
    return Span(start=max(start, span.start), end=end + len(words[-1]) if end >= 0 else span.end)


def _bearer(groups: list[Group], bearers: list[int], words: list[str]) -> int:
    """The person of a full name, known or new."""
    for i in bearers[:NAMESAKES]:
        if _same_person(groups[i].name.split(), words):
            return i
    bearers.append(len(groups))
    groups.append(Group(name=" ".join(words)))
    return len(groups) - 1


def _same_person(known: list[str], words: list[str]) -> bool:
    """Of two full names with one surname: one is the end of the other, or their first names go together; father and son are two.

    Equal first names, an initial, or a short form: Ben and Benjamin are one, Joe and Joseph are left apart.
    """
    if (known[-1] in JUNIOR) != (words[-1] in JUNIOR):
        return False
    short, long = sorted((known, words), key=len)
    if long[-len(short) :] == short:
        return True
    a, b = fold(known[0]).rstrip("."), fold(words[0]).rstrip(".")
    return a == b or ((len(a) < 4 or len(b) < 4) and (a.startswith(b) or b.startswith(a)))


def _add(group: Group, words: list[str], span: Span) -> None:
    group.name = max(group.name, " ".join(words), key=lambda form: (form.count(" "), len(form)))
    group.mentions.append(span)


def _add_singles(text: str, groups: list[Group], bearers: dict[str, list[int]], singles: list[Single]) -> None:
    """Give single names to the person whose surname or other name it is; who is called nothing else is a person of their own."""
    others: dict[str, list[int]] = defaultdict(list)
    anagrams: dict[str, int] = {}
    for i, group in enumerate(groups):
        own = surname_key(group.name.split())
        anagrams[letters(own)] = i
        for word in group.name.split():
            if not NUMERAL.fullmatch(word) and name_key(word) != own:
                others[name_key(word)].append(i)
    unseen = sorted(((span.start, i) for i, group in enumerate(groups) for span in group.mentions), reverse=True)
    for single in singles:
        while unseen and unseen[-1][0] < single.span.start:
            place, i = unseen.pop()
            groups[i].last = place
        key = name_key(single.word)
        candidates = bearers.get(key) or (others.get(key, []) if single.is_person else [])
        if not candidates and single.is_person and len(key) > 5 and letters(key) in anagrams:  # a slip of the pen
            candidates = [anagrams[letters(key)]]
        if not candidates and single.is_person:
            candidates = [len(groups)]
            bearers[key].append(len(groups))
            groups.append(Group(name=single.word))
        title = _title_before(text, single.span)
        gender = gender_of(title)
        if candidates and gender and all(gender_by_name(groups[i].name) not in (None, gender) for i in candidates[:NAMESAKES]):
            candidates = [len(groups)]
            bearers[key].append(len(groups))
            groups.append(Group(name=f"{title} {single.word}"))
        if candidates:
            owner = groups[_nearest(text, groups, candidates[:NAMESAKES], single.span)]
            owner.mentions.append(single.span)
            owner.last = single.span.start


def _title_before(text: str, span: Span) -> str:
    """The word right before a name, if it is a title with a capital: "Lady", "Mrs."."""
    before = TITLED.search(text, max(0, span.start - TITLE), span.start)
    return before[1] if before and bare(before[1]) in TITLES else ""


def _nearest(text: str, groups: list[Group], candidates: list[int], span: Span) -> int:
    """Of several people with one surname, the one whom a title fits, or who holds an office, and who was mentioned last."""
    if len(candidates) == 1:
        return candidates[0]
    title = bare(text[max(0, span.start - TITLE) : span.start].split(" ")[-2:][0])
    bearers = [i for i in candidates if _has_title(text, groups[i].mentions[0], title)] if title in TITLES else []
    if len(bearers) == 1:
        return bearers[0]
    gender = gender_of(text[max(0, span.start - 6) : span.start])
    if gender:
        known = [gender_by_name(groups[i].name) for i in candidates]
        fitting = [i for i, own in zip(candidates, known, strict=True) if own == gender]
        fitting = fitting or [i for i, own in zip(candidates, known, strict=True) if own is None]
    else:
        fitting = [i for i in candidates if _holds_office(text, groups[i])]
    return max(fitting or candidates, key=lambda i: (groups[i].last, -groups[i].mentions[0].start))


def _has_title(text: str, first: Span, title: str) -> bool:
    """Whether somebody is introduced with a title: "Speaker Holm" is "House Speaker Ada Holm"."""
    return title in map(bare, before_name(text, first.start, first.end, 0).split())


def _holds_office(text: str, group: Group) -> bool:
    """Whether one of somebody's first mentions has an office before it, or their name is well known; each is looked at once."""
    if group.looked_at == 0:
        group.office = known_party(group.name) is not None
    for one in group.mentions[group.looked_at : FIRST]:
        role = parse_role(before_name(text, one.start, one.end, 0))
        group.office = group.office or (role is not None and role.status == "office")
    group.looked_at = min(FIRST, len(group.mentions))
    return group.office
