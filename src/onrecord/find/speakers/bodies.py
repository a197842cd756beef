"""Sources that are no person -> speakers: ministries, states, companies, outlets, documents, and sources without a name."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.find.speakers.cast import Person, state_named
from onrecord.find.speakers.phrases import Phrase, head_noun
from onrecord.find.speakers.scene import Scene
from onrecord.language.parties import find_parties, party_of
from onrecord.language.parties_roles import CREED
from onrecord.language.people import PRIVATE, bare
from onrecord.language.people_known import known_party
from onrecord.language.people_sources import (
    BODIES,
    CIVIC,
    CROWD,
    FEW,
    LOCAL,
    OFFICIAL,
    PRESS,
    QUANTITY,
    UNNAMED,
    WRITTEN,
    WRITTEN_BY,
)
from onrecord.records import Name, Span, Speaker

# "Varland's newly formed Keld Front", "Mereth-based Keld Motors".
FRESH = re.compile(r"^[^\W_][\w.]*+['’]s (?:recently |newly |new |own )++[a-z]* ?(?=[A-Z])")
# "nonpartisan Keld Budget Office"
MODIFIED = re.compile(
    r"^(?:non-?partisan|independent|influential|powerful|state-run|state-owned|[a-z]+-based|country['’]s|nation['’]s) (?=[A-Z])"
)
BASED = re.compile(r"[A-Z][\w. ]{1,30}-based ")
# "Varland, Ostmark and other states"
STATE = r"(?:the )?[A-Z][\w.]*+(?: [A-Z][\w.]*+){0,3}"
LIST = re.compile(rf"(?:{STATE}, ){{1,8}}(?:{STATE},? )?and (?:the |other )?[A-Z]?\w")
SEVERAL = re.compile(r"[A-Z]\w*,? and (?:the )?[A-Z]")
OF_STATE = re.compile(r"[A-Z][\w.]*+['’]s (?=\S)")
SIDES = re.compile(r"(?:(?:both|two|all)\s+)?(?:sides|parties|countries|leaders)|both")
SHORT = re.compile(r"[A-Z.]{2,6}|Brussels")
"""What stands for a body's full name."""
POSSESSIVE = re.compile(r"['’]s?$")
OF_BODY = re.compile(r" (?:for|of|from|at|in) the [a-z]")
"""A "spokesman for the trade ministry" speaks for as known a body as "the trade ministry"."""
# Firms whose name itself ends so: "Moody's".
ENDS_SO = re.compile(
    r"(?:Lowe|McDonald|Macy|Kohl|Sainsbury|Sotheby|Christie|Moody|Lloyd|Wendy|Domino|Kellogg|Hershey|Denny|Arby|Morrison|Ladbroke|Nando)['’]s"
)
LEADING = re.compile(r"^(?:the|an?)\s+", re.I)
OWN_STATE = re.compile(r"(?:country|nation)['’]s ")
HERE = re.compile(
    r"(?:(?:region|city|province|district|town)['’]s |regional |local )(?:governor|mayor|(?:military )?administration|"
    r"officials|authorities|police)(?: there)?|"
    r"(?:(?:local|city|regional|provincial|district|state|senior) )?(?:police(?: (?:officers?|officials?|spokes\w+|chief))?|"
    r"officials|authorities|investigators|prosecutors|emergency (?:services|workers)|firefighters|rescuers)",
    re.I,
)
"""Who is on the spot, of the state where it happened."""
NEAR = 600
"""Code points back in which a place tells where that is."""
HALF = 120
"""Code points at which a place counts half of one that stands beside."""
CLEARLY = 1.1
"""How many times the second state's weight the first one's must be."""
WHOLE = 0.5
"""What the whole article's names weigh beside those around."""
MENTIONS = 20
"""Organisations with a word in which a body is looked for by another name."""
ADJECTIVE = 20
"""Code points before a body's name in which an adjective stands."""
NEXT = 3
"""Sentences after which a body is no longer taken to be the last one's."""
LONGEST = 120
"""Code points before an acronym in which its words are looked for."""
MARKS = frozenset({"LLC", "Inc", "Ltd", "Photo", "Photos", "Archive"})
"""Words behind an outlet's or company's name that only credits and footers have."""
SORTS = BODIES | {"co", "corps", "monitor", "motor", "palace", "union"}
"""Last words of a body's full name; of what it makes or runs ("Keld Saloon", "Keld Sport") the name is another's."""
ACRONYM = re.compile(r"\((?:the\s+)?([A-Z]{2,8})\)")
NAMED = re.compile(r"[^\W\d_a-z]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Bodies:
    """What an article calls its organisations, and whose news it mostly is."""

    full: dict[str, str]
    """Acronym, or the first word of a name -> the fullest name."""
    sides: dict[str, str]
    """A name that is spelt out before its acronym -> its party, where the words before it tell."""
    by_word: dict[str, tuple[Name, ...]]
    """A word of an organisation's name, in lower case -> the organisations with it, in order."""
    places: tuple[tuple[int, str], ...]
    """(where, state) of the places and peoples that the article names, in order."""
    shares: dict[str, float]
    """Each state's share of them."""
    home: str | None
    """The state that the article names most, where no other is named half as often."""

    def last_with(self, word: str, place: int) -> Name | None:
        """The last organisation before a place with a word in its name, an acronym or one of several words."""
        found = self.by_word.get(word, ())
        at = bisect_left(found, place, key=lambda name: name.span.start)
        return found[at - 1] if at else None


def find_bodies(text: str, names: Sequence[Name], people: Sequence[Person] = ()) -> Bodies:
    """The organisations of an article; the sides of its people tell whose news it is as places do."""
    full: dict[str, str] = {}
    sides: dict[str, str] = {}
    found = [name for name in names if name.kind == "organisation"]
    ends = {name.span.end: name.span.start for name in found}
    for match in ACRONYM.finditer(text):
        start = _spelt_out(text, match.start(), match[1])
        start = ends.get(match.start() - 1) if start is None else start
        if start is not None:
            spelt = POSSESSIVE.sub("", text[start : match.start()].strip())
            full[match[1]] = spelt
            found.append(Name(span=Span(start=start, end=start + len(spelt)), kind="organisation"))
            lead = text[max(0, start - 40) : start]
            party = party_of(_with_adjective(lead, spelt)) or party_of(lead[lead.rfind(". ") + 1 :].rpartition(",")[2].strip())
            if party:
                sides[spelt] = party
    by_word: dict[str, list[Name]] = defaultdict(list)
    for name in sorted(set(found)):
        form = LEADING.sub("", " ".join(text[name.span.start : name.span.end].split())).strip(" ,")
        words = form.split()
        for word in set(form.casefold().split()) if len(words) > 1 or form.isupper() else ():
            by_word[word].append(name)
        capitals = "".join(word[0] for word in words if word[0].isupper())
        if len(words) > 2 and len(capitals) > 2:
            full.setdefault(capitals, form)
        whole = 1 < len(words) < 5 and words[-1] not in MARKS and words[-1].casefold().strip(".,") in SORTS
        if whole and len(form) > len(full.get(words[0], "")):
            full[words[0]] = form
    places = _places(text, names)
    states = Counter(state for _, state in places)
    return Bodies(
        full=full,
        sides=sides,
        by_word={word: tuple(of) for word, of in by_word.items()},
        places=places,
        shares={state: number / states.total() for state, number in states.items()},
        home=_home(states + _sides_of(people)),
    )


def _with_adjective(lead: str, body: str) -> str:
    """A body's name with the state's name or adjective right before it: "Norlandish", "Norland's"."""
    before = POSSESSIVE.sub("", lead.rstrip())
    last = find_parties(before)[-1:]
    near = last and last[0].span.end == len(before) and last[0].how in ("state", "demonym", "capital")
    return f"{lead[last[0].span.start :]}{body}" if near else body


def _home(states: Counter[str]) -> str | None:
    """The state whose names an article has most of, where no other has half as many."""
    ranked = states.most_common(2)
    return ranked[0][0] if ranked and (len(ranked) == 1 or ranked[0][1] >= 2 * ranked[1][1]) else None


def _sides_of(people: Sequence[Person]) -> Counter[str]:
    counts: Counter[str] = Counter()
    for person in people:
        if person.party:
            counts[person.party] += len(person.mentions)
    return counts


def _places(text: str, names: Sequence[Name]) -> tuple[tuple[int, str], ...]:
    forms = ((name.span.start, text[name.span.start : name.span.end]) for name in names if name.kind in ("place", "people"))
    return tuple((start, state) for start, form in forms if (state := state_named(form)))


def _spelt_out(text: str, end: int, acronym: str) -> int | None:
    """Where the words before "(ABC)" begin whose capitals spell ABC."""
    begin = max(0, end - LONGEST)
    words = list(re.finditer(r"[\w’'-]++", text[begin:end]))
    left = len(acronym)
    for match in reversed(words):
        for part in reversed(match[0].split("-")):
            if part[:1].isupper():
                left -= 1
                if part[0] != acronym[left]:
                    return None
        if left <= 0:
            return begin + match.start() if left == 0 else None
    return None


def body_speaker(scene: Scene, bodies: Bodies, phrase: Phrase) -> Speaker:
    """The speaker that a phrase without a person's name means, as far as the phrase and the names of the article tell."""
    core = _core(scene, phrase)
    if not any(map(str.isalnum, core)):
        return Speaker(name=phrase.text, named=False)
    if core.count(" ") < 3 and NAMED.match(core) and (known := known_party(core)):  # a person whom the names missed
        return Speaker(name=core, party=known)
    several = _several(scene, phrase, core)
    if several:
        return several
    counted = QUANTITY.match(core) is not None
    core = QUANTITY.sub("", core, count=1) or core
    if _is_state(core) and (state := party_of(core)):
        return Speaker(name=state, party=state)
    full = _fullest(scene, bodies, core)
    press = PRESS.search(full) or "editorial" in core
    party = None if press else bodies.sides.get(full) or party_of(full)
    crowd = " " not in core and UNNAMED.search(core.lower()) is not None  # "Experts", at a sentence's beginning
    proper = not crowd and _is_proper(scene, phrase, core)
    unnamed = not proper or _is_description(core) or (counted and core.endswith("s"))  # "many Norlanders"
    if unnamed and _sides(phrase.text) > 1:  # "leaders of Norland, Ostmark and Keld"
        return Speaker(name=_lowered(LEADING.sub("", phrase.text)), named=False)
    if CROWD.search(core) or PRIVATE & {bare(word) for word in core.split()} or (unnamed and not OFFICIAL.search(phrase.text)):
        party = None
    elif party is None and not press:
        party = _party_beside(scene, bodies, phrase, core, own=not unnamed or phrase.definite or OF_BODY.search(core) is not None)
    return Speaker(name=full if proper else _lowered(full), party=party, named=not unnamed)


def _several(scene: Scene, phrase: Phrase, core: str) -> Speaker | None:
    """Several bodies or states that speak together."""
    if phrase.noun == "leaders" and _sides(phrase.text) > 1:  # "leaders from Norland and Ostmark" are no "both leaders"
        return Speaker(name=_lowered(LEADING.sub("", phrase.text)), named=False)
    if LIST.match(phrase.text):
        return Speaker(name=LEADING.sub("", phrase.text))
    return Speaker(name=core, named=_names_in(scene, phrase.span)) if _joint(scene, phrase, core) else None


def _fullest(scene: Scene, bodies: Bodies, core: str) -> str:
    """A body's name as the article gives it in full."""
    full = bodies.full.get(core) or _by_adjective(scene, bodies, core) or core
    return full if party_of(full) else _longer(scene, bodies, full) or full


def _sides(phrase: str) -> int:
    """How many sides a phrase names side by side."""
    return len({mention.party for mention in find_parties(phrase)}) if SEVERAL.search(phrase) else 0


def _by_adjective(scene: Scene, bodies: Bodies, core: str) -> str | None:
    """ "Norland's Defence Ministry" as the article names it elsewhere: "the Norlandish Defence Ministry"."""
    of_state, party = OF_STATE.match(core), party_of(core)
    if not of_state or not party:
        return None
    rest = core[of_state.end() :]
    adjective = re.compile(rf"(?<!\w)[A-Z]\w+ {re.escape(rest)}(?!\w)", re.I)
    for name in bodies.by_word.get(rest.casefold().split()[-1], ())[:MENTIONS]:
        begin = max(0, name.span.start - ADJECTIVE)
        same = adjective.search(scene.text, begin, name.span.end)
        if same and party_of(same[0]) == party:
            return same[0]
    return None


def _longer(scene: Scene, bodies: Bodies, core: str) -> str | None:
    """ "the River Police" as the article names it elsewhere: "the Norlandish River Police"."""
    words = core.split()
    if len(words) < 2 or not all(word[0].isupper() for word in words) or party_of(core):
        return None
    for name in bodies.by_word.get(words[-1].casefold(), ())[:MENTIONS]:
        whole = scene.text[max(0, name.span.start - ADJECTIVE) : name.span.end]
        longer = re.search(rf"(?<!\w)[A-Z]\w+(?:['’]s)? {re.escape(core)}$", whole)
        if longer and party_of(longer[0]):
            return longer[0]
    return None


def _is_description(core: str) -> bool:
    """Whether a phrase with a name in it describes others by it: "officials in Mereth", "friends of Brandt"."""
    noun = head_noun(core)
    common = noun in core.split()  # not so for a name's capital
    return UNNAMED.search(noun) is not None or (common and not OFFICIAL.search(noun) and noun not in BODIES)


def _core(scene: Scene, phrase: Phrase) -> str:
    """The words that name a body: the author of a document, without a possessive or a place it is only based in."""
    text = LEADING.sub("", phrase.text)
    by = WRITTEN_BY.match(text)
    core = text[by.end() :] if by and NAMED.match(text, by.end()) else phrase.core
    core = MODIFIED.sub("", core)
    core = FRESH.sub("", BASED.sub("", core if ENDS_SO.fullmatch(core) else POSSESSIVE.sub("", core)))
    author = WRITTEN.sub("", core)
    last = author.split()[-1] if author.split() else ""
    alone = author == last and not party_of(author) and not author.isupper() and not _names_in(scene, phrase.span)
    if author != core and not alone and (last[:1].isupper() or (NAMED.match(author) and OFFICIAL.fullmatch(last))):
        first = NAMED.search(author)
        return POSSESSIVE.sub("", author[first.start() :] if first else author)
    return core


def _party_beside(scene: Scene, bodies: Bodies, phrase: Phrase, core: str, *, own: bool) -> str | None:
    """The party of a body whose name tells none: whom it serves ("Brandt's adviser"), or the state that the article is about."""
    if OFFICIAL.search(core):
        first = POSSESSIVE.sub("", core.split()[0])
        within = scene.cast.within(phrase.span)
        owner = scene.cast.owners[within[0]] if within else scene.cast.called(first)
        served = scene.cast.people[owner].party if owner is not None else known_party(first) if NAMED.match(first) else None
        if served:
            return served
    if CREED.search(core):
        return None
    if OWN_STATE.match(phrase.core):
        return bodies.home or _state_here(bodies, phrase.span.start)
    if HERE.fullmatch(core) and not (phrase.definite and phrase.noun == "officials"):  # "the officials" were named before
        return _state_here(bodies, phrase.span.start)
    if LOCAL.match(core) or (own and CIVIC.search(core)):
        here = _state_here(bodies, phrase.span.start) if own and core.islower() else None
        return bodies.home or _party_before(scene, phrase.span.start) or here
    return None


def _party_before(scene: Scene, place: int) -> str | None:
    """The side of the public body that spoke just before: "Norland's military", then "the General Staff"."""
    last = scene.turns[-1] if scene.turns else None
    if last is None or last.person is not None or scene.sentence(place) - scene.sentence(last.at.start) > NEXT:
        return None
    return last.speaker.party if CIVIC.search(last.speaker.name) else None


def _state_here(bodies: Bodies, place: int) -> str | None:
    """The state whose names stand most and nearest before a place, weighed with those of the whole article; None in doubt."""
    near: dict[str, float] = {}
    first, last = (bisect_left(bodies.places, (where, "")) for where in (place - NEAR, place))
    for start, state in bodies.places[first:last]:
        near[state] = near.get(state, 0.0) + 1 / (1 + (place - start) / HALF)
    total = sum(near.values()) or 1.0
    scores = {state: near.get(state, 0.0) / total + WHOLE * bodies.shares.get(state, 0.0) for state in {**near, **bodies.shares}}
    ranked = sorted(scores.items(), key=lambda scored: -scored[1])[:2]
    return ranked[0][0] if ranked and (len(ranked) == 1 or ranked[0][1] >= CLEARLY * ranked[1][1]) else None


def _is_proper(scene: Scene, phrase: Phrase, core: str) -> bool:
    """Whether a phrase holds a name. A single word is one if its sentence does not begin with it, or it is no plural."""
    if _names_in(scene, phrase.span):
        return True
    if " " in core or phrase.definite or not NAMED.match(core):
        return bool(NAMED.search(core if phrase.definite else core[1:]))
    begins = scene.sentences[scene.sentence(phrase.span.start) - 1] >= phrase.span.start - 2
    return not begins or not (UNNAMED.search(core) or core.endswith("s") or core.casefold() in FEW)


def _lowered(name: str) -> str:
    """A description without the capital of a sentence's beginning."""
    begins = find_parties(name)
    return name if (begins and begins[0].span.start == 0) or not name[1:2].islower() else name[0].lower() + name[1:]


def _names_in(scene: Scene, span: Span) -> bool:
    if scene.cast.within(span):
        return True
    at = bisect_left(scene.group_starts, span.start)
    return at < len(scene.group_starts) and scene.group_starts[at] < span.end


def _joint(scene: Scene, phrase: Phrase, core: str) -> bool:
    """Two or more sources side by side: "Varland and Ostmark", "officials and witnesses", "both sides"."""
    if SIDES.fullmatch(core):
        return True
    parts = re.split(r"\s+(?:and|&)\s+", core)
    if len(parts) < 2 or not all(parts):
        return False
    if all(UNNAMED.search(part) or OFFICIAL.search(part.split()[-1]) for part in parts):
        return True
    first, second = party_of(parts[0]), party_of(parts[-1])
    if first and second and (first != second or OFFICIAL.search(parts[0])):
        return True
    # A body's own name may hold an "and": then one name stands on both sides of it.
    middle = phrase.span.start + scene.text[phrase.span.start : phrase.span.end].find(" and ") + 1
    at = bisect_right(scene.group_starts, middle) - 1
    if at >= 0 and scene.groups[at].span.end > middle:
        return False
    return parts[0].split()[-1][0].isupper() and parts[-1][0].isupper() and not OFFICIAL.search(parts[-1])


def _is_state(core: str) -> bool:
    """A country, capital or people that stands for its government: "Varland", "Mereth", "the Varlandish side"."""
    words = core.split()
    mentions = find_parties(core)
    if len(mentions) != 1 or mentions[0].span.start:
        return False
    if words[-1] == "side":
        return len(words) == 2 and mentions[0].span.end == len(words[0])
    party, how = mentions[0].party or "", mentions[0].how
    acronym = SHORT.fullmatch(core) is not None
    short = acronym and (how in ("group", "metonym") or (how == "organisation" and _is_short_for(core, party)))
    stands = short or how in ("state", "capital", "demonym")
    return stands and mentions[0].span.end == len(core)


def _is_short_for(core: str, party: str) -> bool:
    """Whether letters are those of a party's name: "EU", and not an agency of its own like "ECB"."""
    letters = core.replace(".", "")
    return letters in (party.upper(), "".join(word[0] for word in party.split() if word[0].isupper()))
