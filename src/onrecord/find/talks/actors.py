"""A sentence -> who acts in it: parties, and people who stand for one."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.find.talks.words import ADJECTIVES
from onrecord.language.parsed import Parsed
from onrecord.language.parties import PartyMention, find_parties, party_of
from onrecord.language.people import OFFICES, TITLES, fold
from onrecord.language.people_known import known_party
from onrecord.records import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """A party, or a person who acts for it, where a sentence names it."""

    span: Span
    party: str
    person: str | None = None
    body: bool = False
    """Whether it is an organisation of states."""
    seat: bool = False
    """Whether it is a building or office, which may only be where something happens."""


@dataclass(frozen=True, slots=True, kw_only=True)
class People:
    """Who of an article's people stands for whom, by folded surname."""

    parties: dict[str, str]
    names: dict[str, str]
    """The fullest form."""
    spans: tuple[Span, ...]
    """Where a title or a full name tells them."""


CAPITALS = re.compile(
    r"[A-Z][\w’'-]*+\]?(?:(?:(?<=\b[A-Z])\.|(?<=\b(?:Mr|Ms|Dr|Lt))\.|(?<=\b(?:Mrs|Gen|Sen|Gov|Rep|Col))\.)?"
    r"[ ](?:(?:al|bin|von|der|van|de|la|el|da)[ -]){0,2}\[?[A-Z][\w’'-]*+\]?){0,9}"
)
"""A run of capitalised words: titles, adjectives and names. Ten words are the longest title with its name. Brackets hold what an
agency adds to a quotation: "President [Ada] Holm"."""
BRACKETS = str.maketrans("", "", "[]")
PERSON = re.compile(r"\w[\w.’'-]*(?: \w[\w.’'-]*){0,4} [A-Z][\w’'-]*|\w+ al-\w+")
WORDS = re.compile(r"\S+")
FUNCTION = frozenset(
    "although but and when while after as in on the if since both with for before at yet then even because though following "
    "what why how his her he she they we it this that these to from by of during until".split()
)
NO_NAME = re.compile(
    r"\b(?:Committee|Affairs|Council|Department|Party|Labour|Ministry|Office|Commission|Relations|Security|Union|House|Palace|Agency|"
    r"News|Post|Times|University|Institute|Bank|Court|Forces|Army|Guard|Party|Parliament|Congress|Development|Cooperation|Organi[sz]ation|Administration|Group|Fund)\b"
)
# A state has a security council of its own; without more the words mean the UN's.
COUNCIL = "Security Council"
OWN_COUNCIL_BEFORE = re.compile(
    r"(?:['’]s?|\b[A-Z]\w+(?:an|ish|ese)|\b[Nn]ational|\b(?:his|her|their|its|our|Kremlin)|\bchair(?:s|ed|ing) (?:a|an|the)) $"
)
OWN_COUNCIL_AFTER = re.compile(r" (?:[Ss]ecretary\b|of (?!the (?:UN|U\.N|United)))")
STATES = frozenset(("us", "u.s", "uk", "eu"))
POSSESSED = re.compile(r"['’]s? ")
POSSESSIVE = re.compile(r"['’]s?$")
OFFICE = TITLES | frozenset(
    "foreign defence defense interior trade finance commerce economy treasury state press council commission security national "
    "rapporteur aide adviser advisor commissioner negotiator governor spokesman spokeswoman spokesperson "
    "republic former presidential special senior acting interim us u.s uk eu".split()
)
LEADING = (
    OFFICE
    | OFFICES
    | frozenset("top lead main outgoing incoming newly economic trade chief nuclear peace military army intelligence".split())
)
SHOUTED = 3
"""Letters of a word in capitals that is an outlet's or a body's; initials of a first name have two."""
SHORT = 4
"""Letters of an abbreviated title with its stop; a longer word with a stop ends a sentence."""
# What stands between a party and the person who acts for it, going back from the name.
LEAD_BREAK = re.compile(
    r"[,;:()“”\"\n]|\b(?:and|with|between|by|that|said|told|met|meet|meeting|after|when|while|as|to|from|for)\b"
)
LEAD = 70
"""Code points before a name in which its office stands."""
AMERICAN = re.compile(r",? \(?[DR]-[A-Z][a-z.]{0,4}[A-Z]?\b")
"""How American papers tell a member of Congress: "Sen. Ada Holm, D-Nev."."""
# The same with the state between the office and the name: "chief of the general staff of Norland Ada Holm".
HEADED = re.compile(
    r"\b(?:[Mm]inister|[Pp]resident|[Cc]hief|[Cc]ommander|[Hh]ead|[Ss]ecretary|[Ss]peaker|[Aa]mbassador|[Cc]hairman)\b"
    r"[^.,;:“”\"]{0,60} of (?:the )?$"
)
OF_STATE = re.compile(r"[ ]of[ ](?:the[ ])?(?=[A-Z])")
PLACED = re.compile(
    r"\b(?:in|at|near|outside|inside|across|into|throughout|within|to|against|over|on|about|leave|left|under|around|toward|towards|"
    r"for|through|via|visited|visits|visit|occupied|called)[ ](?:the[ ]|southern[ ]|eastern[ ]|northern[ ]|western[ ])?$"
)
JOINS = re.compile(r"(?:,|,? and|,? or| &|/)[ ](?:the[ ])?$")
OFFICIAL = (
    r"(?:officials?|delegations?|negotiat(?:ors?|ing)|diplomats?|presidents?|premiers?|leaders?|(?:prime|foreign|defen[cs]e|trade|"
    r"finance|commerce|economy)[ ]ministers?|ministers?|counterparts?|envoys?|sides?|authorities|governments?|administration|"
    r"representatives?|teams?|chancellor|king|crown|secretary|ambassadors?|spokes\w+|head|chief|leadership|military|lawmakers?|"
    r"parties|emissar(?:y|ies)|mediators?|commanders?|commission|parliament|ministry|state[ ]secretary|security[ ]official)"
)
MEETING = r"(?:talks|negotiations?|summits?|meetings?|dialogue|consultations|rounds?|calls?|process|discussions|working)"
NOT_BETWEEN = r"(?:in|on|at|to|of|for|with|by|from|that|which|who|has|have|had|was|were|is|are|will|said|as|over)"
ACTING = re.compile(
    rf"(?:['’]s?)?[ –/-](?:(?:(?!{NOT_BETWEEN}\b)[\w’'.-]{{1,20}}(?:, | and | |[–/-])){{0,5}}?{OFFICIAL}\b|"
    rf"(?:(?:{ADJECTIVES}|and|the|US|EU|(?-i:[A-Z][\w.]+))[ –/-]){{0,4}}?{MEETING}\b)",
    re.I,
)
# "The Holm administration" is a side of which nobody is named; "Holm's envoy" is another person.
IN_WHOSE_NAME = re.compile(
    r"(?:['’]s?)? (?:[a-z-]+ )?(?:administration|government|cabinet|team|delegation|regime|aides?|advis[eo]rs?|envoys?|"
    r"emissar(?:y|ies)|negotiators?|representatives?|officials?|allies|ministers?|spokes\w+)\b"
)
SPOKESMAN = re.compile(r"\b[Ss]pokes(?:man|woman|person) $")
"""Who tells of meetings and sits in none."""
# Who was not there: "delegations that did not include Ada Holm", "Ada Holm did not attend".
ABSENT_BEFORE = re.compile(
    r"\b(?:(?:did|do|does|would|will|could|can)(?: not|n['’]t) (?:include|involve|feature)|not including|excluding|without|"
    r"in the absence of|instead of|rather than|but not) (?:the |either |both )?$"
)
ABSENT_BEHIND = re.compile(
    r",? (?:(?:both|himself|herself|themselves|personally) )?(?:(?:did|do|does|would|will)(?: not|n['’]t) (?:\w+ )?"
    r"(?:attend|take part|participate|come|go|travel|show up|be (?:there|present|attending))\b|"
    r"(?:was|were|is|are|will be) (?:absent|not (?:\w+ )?(?:present|there|part|among|attending))\b|"
    r"skipped\b|stayed away\b|snubbed\b)"
)
LISTED = re.compile(r",? (?:and|or|nor) (?:the )?|, (?:the )?")
# Between a side and a person of it: an office, or at least nothing that makes the person part of something else ("Norland on
# the dispute sparked by Ada Holm's tariffs").
OF_OFFICE = re.compile(rf"(?:['’]s?)? (?:[\w-]+ ){{0,4}}?{OFFICIAL}\b", re.I)
ELSE = re.compile(r"\b(?:on|by|in|over|to|for|from|about|that|which|who|after|before|as|if|when|while|at|into|against|under)\b")
SPOKE = re.compile(r"\b(?:said|told|met|spoke)\b")
ABSENT_BACK = 30
"""Code points before a name in which its absence stands."""
# Who comes for firms, and not for the state: "a Norlandian investment delegation".
OF_FIRMS = re.compile(
    r"[ ](?:[\w-]+[ ]){0,2}?(?:investments?|investors?|business|company|corporate|industry|commercial)[ ](?:[\w-]+[ ]){0,2}?"
    r"(?:delegations?|leaders?|representatives?|officials|teams?)\b"
)
CONTINENT = "Europe"
ALLIES = re.compile(r"[ ](?:[\w-]+[ ])?(?:allies|partners|friends|backers)\b")
"""Behind a continent: states of it, nobody knows which."""
APPOSED = re.compile(r", (?:the |an? |[a-z]+ ){0,3}")
"""Between a person and an office behind the name: "Ada Holm, the Norland envoy"."""
OWNED = re.compile(rf"['’]s?[ ](?:[\w’'.-]{{1,20}}[ ]){{0,3}}?(?:{OFFICIAL}|{MEETING})\b", re.I)
PLURAL = re.compile(r"(?:ans|ians|is|ese|ish|ench|utch)$")


def find_people(parsed: Parsed) -> People:
    """The people of an article who act for a party, as its statements, their titles or their names tell."""
    text = parsed.article.text
    parties: dict[str, str] = {}
    names: dict[str, str] = {}
    spans: list[Span] = []
    for statement in parsed.statements:
        speaker = statement.speaker
        if speaker and speaker.named and speaker.party and PERSON.fullmatch(speaker.name) and not find_parties(speaker.name):
            _enter(parties, names, speaker.name, known_party(speaker.name) or speaker.party)
    named: dict[str, Span | None] = {}  # half of the runs have been seen before
    for match in CAPITALS.finditer(text):
        run, start = match[0], match.start()
        if run not in named:
            named[run] = _name_in(run)
        within = named[run]
        if within is None:
            continue
        name = Span(start=start + within.start, end=start + within.end)
        form = text[name.start : name.end].translate(BRACKETS)
        party = parties.get(_key(form)) or known_party(form) or _party_by_office(text, name)
        if party:
            _enter(parties, names, form, party)
            spans.append(name)
    return People(parties=parties, names=names, spans=tuple(spans))


def _enter(parties: dict[str, str], names: dict[str, str], name: str, party: str) -> None:
    key = _key(name)
    parties.setdefault(key, party)
    if len(name) > len(names.get(key, "")):
        names[key] = name


def surname(word: str) -> str:
    """A surname folded, without its article: al-Sharaa is Sharaa too."""
    return fold(word).removeprefix("al-")


def _key(name: str) -> str:
    return surname(name.split()[-1]) if name.split() else ""


def _name_in(run: str) -> Span | None:
    """The person's name at the end of a run of capitalised words: what follows its last title, state or function word."""
    run = POSSESSIVE.sub("", run)
    place = 0
    for word in WORDS.finditer(run):
        folded = fold(word[0]).strip(".[]")
        shouted = word[0].isupper() and len(folded) >= SHOUTED
        if shouted or folded in OFFICE or folded in FUNCTION or (len(folded) == 1 and word.start() == place):
            place = word.end() + 1
    titled = place > 0
    for mention in find_parties(run, place):
        if mention.span.start == place:
            owner = POSSESSED.match(run, mention.span.end)
            place = owner.end() if owner else mention.span.end + 1
    form = run[place:].translate(BRACKETS)
    if len(form) < 2 or NO_NAME.search(form) or find_parties(form):
        return None
    if not titled and " " not in form and known_party(form) is None:
        return None
    return Span(start=place, end=len(run))


def _party_by_office(text: str, name: Span) -> str | None:
    """The party that the words before or behind a name tell: "Foreign Minister X of Norland"."""
    before = text[max(0, name.start - LEAD) : name.start].removesuffix(", ")
    words: list[str] = []
    for word in reversed(LEAD_BREAK.split(before)[-1].translate(BRACKETS).split()):
        if not (word[0].isupper() or fold(word) in LEADING) or (
            words and word[-1] == "." and "." not in word[:-1] and len(word) > SHORT
        ):
            break
        words.insert(0, word)
    if AMERICAN.match(text, name.end):
        return "United States"
    own = [mention for mention in find_parties(before) if mention.how == "state"][-1:]
    if own and own[0].span.end == len(before.rstrip()) and HEADED.search(before[: own[0].span.start]):
        return own[0].party
    if words and fold(words[-1]).rstrip(".") in LEADING:
        party = party_of(" ".join(words) + " " + text[name.start : name.end].translate(BRACKETS), person=True)
        if party:
            return party
        of_state = OF_STATE.match(text, name.end)
        if of_state:
            found = find_parties(text, of_state.end(), of_state.end() + 30)
            if found and found[0].span.start == of_state.end():
                return found[0].party
    return None


def find_actors(parsed: Parsed, people: People, start: int, end: int) -> tuple[Actor, ...]:
    """Who acts in a sentence, in order; a person's office is part of the person."""
    text = parsed.article.text
    persons = [*_persons(text, people, start, end)]
    sides = [*_sides(text, start, end)]
    actors: list[Actor] = []
    taken = [actor.span for actor in persons]
    for actor in sides:
        if not any(span.start < actor.span.end and actor.span.start < span.end for span in taken):
            actors.append(actor)
    return _present(text, start, _merged(text, sorted([*actors, *persons], key=lambda actor: actor.span)))


def _present(text: str, start: int, actors: Sequence[Actor]) -> tuple[Actor, ...]:
    """Without those who are said not to be there, and those listed with them."""
    absent: set[int] = set()
    for i, actor in enumerate(actors):
        goes_on = i - 1 in absent and LISTED.fullmatch(text, actors[i - 1].span.end, actor.span.start)
        if goes_on or ABSENT_BEFORE.search(text, max(start, actor.span.start - ABSENT_BACK), actor.span.start):
            absent.add(i)
    for i in reversed(range(len(actors))):
        goes_on = i + 1 in absent and LISTED.fullmatch(text, actors[i].span.end, actors[i + 1].span.start)
        if goes_on or ABSENT_BEHIND.match(text, actors[i].span.end):
            absent.add(i)
    return tuple(actor for i, actor in enumerate(actors) if i not in absent)


def _persons(text: str, people: People, start: int, end: int) -> Iterator[Actor]:
    for match in CAPITALS.finditer(text, start, end):
        name = _name_or_surname(text, people, *match.span())
        if name:
            key = _key(text[name.start : name.end].translate(BRACKETS))
            titled = Span(start=_titles_start(text, match.start(), name.start), end=name.end)
            spoken_for = IN_WHOSE_NAME.match(text, name.end) or SPOKESMAN.search(text[max(start, name.start - LEAD) : name.start])
            yield Actor(span=titled, party=people.parties[key], person=None if spoken_for else people.names[key])


def _titles_start(text: str, start: int, name: int) -> int:
    """Where the titles begin that stand right before a name."""
    words = text[start:name].split(" ")[:-1]
    while words and fold(words[-1]).rstrip(".") in OFFICE - STATES:
        name -= len(words.pop()) + 1
    return name


def _name_or_surname(text: str, people: People, start: int, end: int) -> Span | None:
    """The last part of a run that is the name of one of the people."""
    run = POSSESSIVE.sub("", text[start:end])
    last = run.rfind(" ") + 1
    key = surname(run[last:].translate(BRACKETS))
    if key not in people.parties:
        return None
    full = people.names[key].split()
    words = run.split(" ")
    n = len(words)
    first = n - 1
    while first > 0 and n - first < len(full) and fold(words[first - 1]).rstrip(".") not in OFFICE:
        first -= 1
    if first < n - 1 and _is_namesake(words[first].translate(BRACKETS), full):
        return None
    begin = start + sum(len(word) + 1 for word in words[:first])
    return Span(start=begin, end=start + len(run))


def _is_namesake(given: str, full: Sequence[str]) -> bool:
    """Whether a first name is of somebody else with that surname: "Oda Holm" is no "Ada Holm", but "Addie Holm" may be."""
    folded = fold(given)
    return (
        len(full) > 1
        and len(folded) >= SHORT
        and folded not in LEADING | FUNCTION
        and all(folded[0] != fold(word)[0] for word in full)
        and not find_parties(given)
    )


def _sides(text: str, start: int, end: int) -> Iterator[Actor]:
    placed_before: PartyMention | None = None
    for mention in find_parties(text, start, end):
        before = text[max(start, mention.span.start - 24) : mention.span.start]
        placed = PLACED.search(before) is not None or (
            placed_before is not None and JOINS.fullmatch(text[placed_before.span.end : mention.span.start]) is not None
        )
        if _is_own_council(text, mention, before):
            continue
        if mention.party is None or mention.how in ("faction", "partisan", "region") or mention.attached in ("pro", "anti", "ex"):
            placed_before = None
            continue
        if _acts(text, mention, end, placed):
            placed_before = None
            yield Actor(span=mention.span, party=mention.party, body=mention.how == "organisation", seat=mention.how == "metonym")
        elif placed:
            placed_before = mention


def _is_own_council(text: str, mention: PartyMention, before: str) -> bool:
    """Whether "Security Council" is a state's, not the UN's."""
    return text.startswith(COUNCIL, mention.span.start) and (
        OWN_COUNCIL_BEFORE.search(before) is not None or OWN_COUNCIL_AFTER.match(text, mention.span.end) is not None
    )


def _acts(text: str, mention: PartyMention, end: int, placed: bool) -> bool:
    """Whether a mention is somebody who acts, not a place, a matter or a people's things."""
    after = text[mention.span.end : min(end, mention.span.end + 90)]
    if OF_FIRMS.match(after) or (mention.party == CONTINENT and ALLIES.match(after)):
        return False
    if mention.attached:
        return ACTING.match(after) is not None and not re.match(r"[-‑–](?:occupied|backed|held|brokered|mediated|led)", after)
    if mention.how == "demonym":
        if ACTING.match(after):
            return True
        return (
            PLURAL.search(text[mention.span.start : mention.span.end]) is not None
            and re.match(r"[\s,.]*(?:and|to|met|in|$)", after) is not None
        )
    if after[:1] in ("'", "’"):
        return OWNED.match(after) is not None
    if placed:
        return (
            mention.how in ("state", "metonym", "institution", "group", "organisation")
            and re.match(rf"[ ]{OFFICIAL}\b", after, re.I) is not None
        )
    return True


def _merged(text: str, actors: Sequence[Actor]) -> tuple[Actor, ...]:
    """A person's office and the person as one: "Norland's foreign minister, Ada Holm"."""
    out: list[Actor] = []
    for actor in actors:
        last = out[-1] if out else None
        if last and not last.seat and actor.party == last.party and (last.person is None or actor.person is None):
            between = text[last.span.end : actor.span.start]
            if len(between) < LEAD and not re.search(r"\band\b|[;.:](?!\w)|\bwith\b|\bbetween\b", between[:-1]):
                titled = OF_OFFICE.match(between) or not ELSE.search(between)
                if actor.person is not None and last.person is None and titled and not SPOKE.search(between):
                    out[-1] = Actor(span=Span(start=last.span.start, end=actor.span.end), party=actor.party, person=actor.person)
                    continue
                if last.person and APPOSED.fullmatch(between):
                    continue
                if actor.person is None and between in (" of ", ", of "):
                    out[-1] = Actor(span=Span(start=last.span.start, end=actor.span.end), party=actor.party, person=last.person)
                    continue
        out.append(actor)
    return tuple(out)
