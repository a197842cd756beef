"""The words around a person's name -> the role they give: office or private calling, party, whose aide."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from onrecord.language.parties import find_parties, party_of
from onrecord.language.parties_roles import CREED, PUBLIC_PAIR
from onrecord.language.people import CIVIL, COURTESY, FIRMS, OFFICES, POSSESSIVE, PRIVATE, bare
from onrecord.records import Span

# What may stand between a role's words: "Secretary of State", "Minister for Foreign Affairs", "defence and security adviser".
JOINING = frozenset(
    """
    & and at for in of on the to
    """.split()
)
ADJECTIVES = frozenset(
    """
    acting affairs agriculture aid air army assistant associate border chief city climate co commerce committee
    conservative culture current defence defense delegation department deputy designate economic economy education
    elect energy environment estate european ex executive far-right fellow finance financial first force forces
    foreign former general global government guard health high house human humanitarian incoming independent intelligence interim
    interior international justice labor labour left-wing legal liberal local long-time longtime managing market
    marketing military ministry national naval navy negotiating new nuclear office operating outgoing
    parliament parliamentary party peace permanent police policy political president-elect presidential press prime
    real refugee regional relief
    retail retired right-wing rights rival science second security senate senior socialist special state
    supreme team tech technology then top trade transport treasury veteran vice
    """.split()
)
"""Lower-case words that belong to a role before a name."""
AFTER_ROLE = frozenset(
    """
    among as based between by designate during elect from living near since specialising specializing studying turned
    under until which who whose with within working
    """.split()
)
NO_ROLE = frozenset(
    """
    a according after also although an and as at because before both but by earlier for friday from he however if in
    it last later meanwhile monday on saturday she since sunday that the they this though thursday to today tuesday we
    wednesday when while with yesterday now even still then instead following during under against despite amid among like
    so yet not only once where who which here there
    """.split()
)
"""Capitals at a sentence's beginning that are no part of a role."""
WORD = re.compile(r"(?:[A-Z]\.){2,4}|[^\W_](?:[\w.&]|[-'’](?=\w))*+|,")
# An apposition's text: up to the next comma, stop, bracket or quotation mark; the stops of initials ("U.S.") are none.
APPOSITION = re.compile(
    r"\s*[,(]\s*+(?!(?:who|whom|whose|which|and|but|said|says|adding|in|on|at|after|while|as|with|speaking|citing)\b)"
    r"((?:(?:[A-Z]\.){1,4}|[^.,;:\n\"“”()]){3,160}+)"
)
COPULA = re.compile(
    r",?\s+(?:who\s+)?(?:is|was|has been|serves as|served as|works as|worked as|became)\s+(?:also\s+)?"
    r"(?=(?:a|an|the|one)\s|[\w’']{2,20}['’]s?\s)((?:(?:[A-Z]\.){1,4}|[^.,;:\n\"“”()]){3,120}+)"
)
# "Odo Brandt, who led the Varlandish delegation"
LEADS = re.compile(
    r",\s+who\s+(?:led|leads|heads|headed|is leading|chairs)\s+"
    r"((?:the|a)\s(?:[\w’'-]++\s){1,4}?(?:delegation|team|mission|group)\b)"
)
OF_STATE = re.compile(r"\s+of\s+((?:the\s+)?[A-Z][\w.]*+(?:\s+(?:of\s+)?[A-Z][\w.]*+){0,3})")
# "Rep. Ann Holt, R-Ohio": an American legislator's party and state.
LEGISLATOR = re.compile(r"\s*[,(]\s*[RDI]-(?=[A-Z])")
AMERICAN = re.compile(
    r"\b(?:Sen|Rep)\.|\bSecretary of (?:State|Defense|Homeland)|\b(?:Treasury|Homeland Security) Secretary"
    r"|\bHouse (?:Speaker|Republican|Democrat)|\bRepublican|\bDemocrat\b"
)
"""Offices that, without a country, are those of the United States."""
PUBLIC = frozenset(
    """
    administration army cabinet city congress government military ministry opposition parliament police presidential province
    region regional senate state supreme revolution ayatollah republic
    """.split()
)
"""Words that make a head or chief an office-holder."""
ONCE = frozenset({"former", "ex", "late", "then", "retired"})
# "ambassador under President Holm", "an adviser in the Holm administration".
UNDER = re.compile(
    r"\bunder (?:former |then-?)?(?:[A-Z][\w.’'-]* ){0,2}(?:President|Prime Minister|Chancellor|Premier)\b"
    r"|\bin the [A-Z][\w’'-]+ (?:administration|years)\b"
)
POSSESSOR = re.compile(r"([^\W\d_a-z][\w-]*)['’]s?\s")
MEP = re.compile(r"\b[Mm]ember of (?:the )?European Parliament\b")
BY_TITLE = {"pope": "Vatican", "pontiff": "Vatican", "cardinal": "Vatican", "mk": "Israel", "mep": "European Union"}
"""Titles that only one side has."""
SERVED = re.compile(r"\b(?:to|for|of) (?:[\w’']+ ){0,3}([A-Z][\w-]+)$")
SERVANTS = frozenset({"adviser", "advisor", "aide", "envoy", "spokesman", "spokeswoman", "spokesperson"})
RANKS = frozenset({"ayatollah", "general", "sheikh", "cardinal", "colonel", "admiral", "lieutenant", "marshal", "archbishop"})
"""Titles that an office stands before: "Chief of Staff General Odo Brandt"."""
APART = re.compile(r",\s*(?:(?:Hon|Dr|Mr|Mrs|Ms|Prof|Gen|Sir|Dame)\.?\s*)?$")
"""Before a name in apposition to its role: "Norland's envoy, Ada Holm, said"."""
OWNS = re.compile(r"['’]s?\s")
SCHOOLS = frozenset({"university", "college", "school", "institute"})
SHOUTED = re.compile(
    r"\b(?:(?:[A-Z]{2,}\b[,:]? ){3,}"
    r"|(?!UNICEF|UNESCO|ECOWAS|AFRICOM|CENTCOM|INTERPOL|EUROPOL|MINISTER|PRESIDENT|SECRETARY|SENATOR|CHAIRMAN|HEALTH|FOREIGN)"
    r"[A-Z]{6,}\b[,:]? )"
)
"""A headline in capitals; agencies have shorter names, and two of them side by side at most."""
CAPITALS = re.compile(r"[A-Z]{2}")
"""Without them nothing is SHOUTED."""
BEFORE_LIMIT = 160
ABBREVIATED = frozenset(
    """
    adm asst atty brig capt cmdr col congr cpl dep det dr drs fr gen gens gov govs hon insp lt maj messrs mr mrs ms no prof pvt
    rear rep reps ret rev rt sec sen sens sgt sr st supt ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich
    minn miss mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo co corp inc ltd dist dept
    """.split()
)
"""Words of titles and of American states that end in a stop within a sentence."""
LONGEST = 14


FIELDS = frozenset(
    """
    agriculture commerce culture defense economic economy education energy environment finance first foreign health home
    housing immigration industry information interior internal intelligence justice labor oil pensions planning prime science
    security social sport sports tourism trade transport treasury veterans water welfare women youth
    """.split()
)
"""Words of an office by which one minister is told from another."""
SPELLINGS = {"defence": "defense", "labour": "labor", "transportation": "transport", "economics": "economy"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """What some words say that a person is."""

    words: str
    nouns: frozenset[str]
    """The words in lower case, to compare with "the minister"."""
    status: Literal["office", "private", "former"]
    party: str | None
    master: str | None
    """The last word of the name of whom one is an aide: Brandt in "Brandt's adviser"."""
    bare: bool
    """An office that only states have, without a word on whose it is."""


def _fields_of(words: Iterable[str]) -> set[str]:
    """The fields of an office among some words in lower case, each in one spelling."""
    return {SPELLINGS.get(word, word) for word in words} & FIELDS


def are_of_other_fields(words: Iterable[str], others: Iterable[str]) -> bool:
    """Whether two offices, given by their words, are of different fields: defence and finance."""
    ours, theirs = _fields_of(words), _fields_of(others)
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def before_name(text: str, start: int, end: int, left: int) -> str:
    """The title and role directly before a name at `start` to `end`, searched back to `left`."""
    begin = max(left, start - BEFORE_LIMIT)
    chunk = text[begin:start].replace("\N{NO-BREAK SPACE}", " ")
    if begin > left and text[begin - 1].isalnum():  # never half a word
        chunk = chunk[chunk.find(" ") + 1 :]
    shouted = [*SHOUTED.finditer(chunk)] if CAPITALS.search(chunk) and not text[start:end].isupper() else ()
    if shouted:  # "… AFTER MASSIVE STRIKE President Ada Holm": a headline ends here
        chunk = chunk[shouted[-1].end() :]
    cut = max(chunk.rfind("\n"), chunk.rfind('"'), chunk.rfind("“"), chunk.rfind("”"), chunk.rfind(";"), chunk.rfind("("))
    chunk = chunk[cut + 1 :]
    kept: list[str] = []
    closed = text.startswith((",", ".", " of "), end) and APART.search(chunk) is not None
    has_role = has_rank = False
    first = len(chunk)
    joints: list[tuple[int, int, int]] = []
    for match in reversed(list(WORD.finditer(chunk))):
        word = match[0]
        gap = chunk[match.end() : first]
        if (
            len(kept) == LONGEST
            or gap.strip(" '’s")
            or not _belongs(word, has_role, apart=closed and all(bare(token) in COURTESY for token in kept))
        ):
            break
        kept.append(word)
        has_role = has_role or (_is_role(word, bare(word)) and bare(word) not in RANKS)
        has_rank = has_rank or bare(word) in RANKS
        first = match.start()
        if word in (",", "and"):
            joints.append((match.start(), match.end(), len(kept)))
    for start, end, number in reversed(joints):
        if not _is_role_end(WORD.findall(chunk[first:start]), comma=chunk[start] == ","):
            first, kept = end, kept[: number - 1]
    if closed and not (has_role or has_rank):
        return ""
    while kept and (kept[-1].casefold() in JOINING or kept[-1] == ","):
        first += len(chunk[first:]) - len(chunk[first:].lstrip())
        first += len(kept.pop())
    return chunk[first:].strip(" ,")


def _belongs(word: str, has_role: bool, *, apart: bool) -> bool:
    lower = bare(word)
    if word == ",":
        return has_role or apart
    if word.endswith(".") and len(word) > len("J.") and "." not in word[:-1] and lower not in ABBREVIATED:
        return False  # a sentence ends here
    if word[0].isupper():
        return lower not in NO_ROLE or word in ("WHO", "IT")
    if lower == "its" and has_role:  # "its ambassador to Varland, Ada Holm": the state named last before these words
        return True
    if lower in JOINING:  # "a spokesman for President Ada Holm" is no role of hers
        return lower in ("and", "the", "&") or not has_role
    return lower in ADJECTIVES or lower in OFFICES or lower in PRIVATE or lower in FIRMS or lower in COURTESY


def _is_role_end(left: list[str], *, comma: bool) -> bool:
    """Whether what stands before a comma or "and" belongs to the role behind it: "Foreign and Trade Minister"."""
    words = [bare(word) for word in left]
    if comma:
        return any(word in OFFICES or word in PRIVATE for word in words)
    return bool(words) and (words[-1] in OFFICES or words[-1] in PRIVATE or words[-1] in ADJECTIVES)


def behind_name(text: str, end: int, prior: str, following: Span) -> str:
    """The apposition behind a name, what it "is", or the state in "President … of Varland"; `following` is the next name."""
    if LEGISLATOR.match(text, end):
        return "Rep. of the United States Congress"
    state = OF_STATE.match(text, end) if prior else None
    if state:
        return f"{prior} of {state[1]}"
    found = APPOSITION.match(text, end)
    if found:
        own = found[1]
        if found.start(1) < following.end < found.end():
            if not OWNS.match(text, following.end):  # "…, Minister Ada Holm": the next in a list
                return ""
            own = text[following.end + 2 : found.end()]  # "…, Minister Ada Holm's envoy"
        return found[1] if _is_apposition(own) else ""
    led = LEADS.match(text, end)
    if led:
        return f"head of {led[1]}"
    found = COPULA.match(text, end)
    return found[1] if found else ""


def _is_apposition(words: str) -> bool:
    """Whether words behind a name and a comma say who it is: what follows the role is no verb and no other name."""
    tokens = [match[0] for match in WORD.finditer(words)]
    if not tokens or tokens[0].endswith("ing") or "that" in tokens[:4]:
        return False
    last = None
    for i, token in enumerate(tokens[:14]):
        if _is_role(token, bare(token)):
            last = i
        elif last is not None:
            return bare(token) in JOINING or bare(token) in AFTER_ROLE or token.endswith(("'s", "’s"))
    return last is not None


def parse_role(words: str) -> Role | None:
    """The role that some words give; None where they give none."""
    tokens = [match[0] for match in WORD.finditer(words)]
    lower = [bare(token) for token in tokens]
    first = next((i for i, word in enumerate(lower) if _is_role(tokens[i], word)), None)
    if first is None or first > 12:
        return None
    end = next((i for i in range(first, len(lower)) if lower[i] in JOINING or tokens[i] == ","), len(lower))
    noun = next(lower[i] for i in range(end - 1, first - 1, -1) if _is_role(tokens[i], lower[i]))
    noun = next(part for part in (noun, *noun.split("-")) if part in OFFICES or part in PRIVATE)
    reach = lower[: end + 8]
    before = words[: _place(words, tokens, first)]
    former = UNDER.search(words) is not None or any(word in ONCE or word.startswith("ex-") for word in lower[:first])
    nouns = _with_parts(lower)
    attorney = noun == "attorney" and ("general" in lower or "deputy" in lower or "us" in lower)
    if (noun in PRIVATE and not attorney) or PRIVATE & {"ceo", "cfo", "coo", "cto", "executive", "founder"} & set(lower[:end]):
        # "the president's wife" is no president
        owner = next((i + 1 for i in range(end - 1, -1, -1) if POSSESSIVE.search(tokens[i])), 0)
        return Role(words=words, nouns=_with_parts(lower[owner:]), status="private", party=None, master=None, bare=False)
    party = BY_TITLE.get("mep" if MEP.search(words) else noun) or party_of(words)
    leads = {mention.party for mention in find_parties(before)}
    if not party and len(leads) == 1 and noun not in CIVIL:  # "Varlandish Foreign and European Affairs Minister"
        party = leads.pop()
    made = any(word in FIRMS and not _made_by_states(lower, i) for i, word in enumerate(reach)) or CREED.search(words)
    firm = made and not PUBLIC_PAIR.search(words)
    # "Vice-chancellor of Marn University" is no state's, wherever Marn is.
    taught = noun == "chancellor" and not SCHOOLS.isdisjoint(reach)
    if taught or (firm and noun in CIVIL and not party):
        return Role(words=words, nouns=nouns, status="private", party=None, master=None, bare=False)
    possessor = POSSESSOR.search(words) or (SERVED.search(words) if noun in SERVANTS else None)
    public = (
        noun in ("secretary", "general")
        or (noun == "president" and len(tokens) == 1 and tokens[0][0].isupper())
        or PUBLIC & set(reach)
    )
    return Role(
        words=words,
        nouns=nouns,
        status="former" if former else "office",
        party=None if former else party,
        master=possessor[1] if possessor else None,
        bare=not party and (noun not in CIVIL or bool(public)),
    )


def _with_parts(words: list[str]) -> frozenset[str]:
    """The words, and the parts of compounds among them."""
    return frozenset(part for word in words for part in (word, *word.split("-")))


def _is_role(token: str, word: str) -> bool:
    """Whether a word is an office or a calling, or a compound with one: "commander-in-chief", "then-president"."""
    if token.endswith(("'s", "’s")):
        return False
    return any(part in OFFICES or part in PRIVATE for part in (word, *word.split("-")))


def _place(words: str, tokens: list[str], index: int) -> int:
    place = 0
    for token in tokens[:index]:
        place = words.find(token, place) + len(token)
    return place


def _made_by_states(lower: list[str], i: int) -> bool:
    """A union, group or bank that states make: the European Union, a central bank, a working group."""
    return i > 0 and lower[i - 1] in (
        "european",
        "african",
        "central",
        "reserve",
        "working",
        "contact",
        "national",
        "state",
        "military",
    )
