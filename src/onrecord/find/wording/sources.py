"""Statements -> the sources among them that have no name, and the phrases that hide a source altogether."""

import re
from collections.abc import Collection, Iterator
from typing import Literal

from onrecord.find.wording.voice import is_marked
from onrecord.language.parsed import Parsed
from onrecord.language.words import find_with
from onrecord.records import Span, Statement

SourceRule = Literal["single", "several", "media", "crowd", "plural", "passive", "learned", "held", "voiced"]

LONGEST = 300
"""Code points of a source that are looked at; what is longer is no noun phrase."""
NEAR = 25
"""Code points from a source to a participle of which it is the subject, at most: "the crowd, still angry, demanding …"."""
SENTENCE_END = re.compile(r"[.!?][\"”’']?\s")
WORD = re.compile(r"[^\W_]++(?:[-.’'][^\W_]++)*+")
# Where a noun phrase's head has passed.
AFTER_HEAD = re.compile(
    r"[,;:(]|\s(?:of|from|in|with|within|inside|at|on|for|to|by|near|close|familiar|who|whom|which|that|interviewed|briefed|"
    r"speaking|quoted|cited|involved|based|during|across|around|among|under|against|complaining|including|such|there|here|"
    r"surveyed|polled|contacted|aware|knowledgeable|working|living|following|whose|representing|supporting|backing|opposed|"
    r"critical)\b",
    re.I,
)
JOINED = re.compile(r"\s(?:and|or|as well as)\s", re.I)
# Who belongs to a body that is named answers for it, unless he is an official.
OF_A_BODY = re.compile(r"^\s(?:from|at|with|of|for)\s(?:the\s)?[A-Z]")
SOME_OF = re.compile(r"^(?:one|two|three|four|several|some|many|both) of the (?=\S)", re.I)
PARTITIVE = re.compile(r"\sof (?:them|us|you|those|these|it|the|his|her|its|their)\b")
"""Some of those whom the article has told of before."""
POSSESSED = re.compile(r"^(?:his|her|its|their|our|my)\b|[’']s\b|s[’']\s", re.I)
DEFINITE = re.compile(r"^(?:the|this|that|these|those|both|all)\b", re.I)
# A spokesman speaks for a body that is named; people who are counted are a poll's.
ANSWERS = re.compile(r"\bspokes\w+|\bspeaker\b|\bpress secretary\b|\d|%", re.I)
NUMBERED = frozenset("a an one two three four five six seven eight nine ten another several some many most other".split())
COUNTED = frozenset("two three four five six seven eight nine ten".split())
MANY = frozenset("many some most several".split())

# Heads that hide a person even where there is one: "a senior official".
SINGLE = frozenset(
    "source official person diplomat insider aide adviser advisor analyst expert executive negotiator trader observer "
    "firm officer representative resident witness survivor medic lawmaker".split()
)
# The same, where "the" does not tell who they are.
SEVERAL = frozenset(
    "sources officials experts analysts observers diplomats insiders aides advisers advisors economists commentators critics "
    "opponents supporters witnesses activists traders executives strategists researchers academics scholars scientists "
    "campaigners historians watchers investors bankers medics rescuers neighbours neighbors eyewitnesses".split()
)
OFFICIAL = frozenset("source sources official officials diplomat diplomats aide aides person representative".split())
# Who is unnamed also where "the" points back: nobody has told their names before. "The experts" are whom an article has named.
NAMELESS = OFFICIAL | frozenset("insiders advisers advisors executives".split())
POINTS_BACK = re.compile(r"^(?:the|this|that|these|those|both)\b", re.I)
# "Several politicians, including Premier Ada Holm": one can ask her.
NAMES_ONE = re.compile(r"\b(?:[Ii]ncluding|[Ss]uch as|[Aa]mong them|[Ll]ike|[Ll]ed by)\b[^.;]{0,60}?\b[A-Z]")
# "The authorities" of an article are a state's, "local authorities" anybody's.
AUTHORITIES = frozenset("authorities".split())
MEDIA = frozenset("media press reports newspapers outlets tabloids websites".split())
# Media that cite somebody hide nobody: whom they cite is the source.
CITES = re.compile(r"(?:cit(?:e|es|ed|ing)|quot(?:e|es|ed|ing))$", re.I)
# Reports that are documents of those who wrote them, and what documents do.
DOCUMENTS = frozenset(
    "company toxicology medical autopsy police court inspection incident earnings annual quarterly financial credit".split()
)
SHOWS = re.compile(r"(?:shows?|showed|finds?|found)$", re.I)
CROWD = frozenset("many some others several most few leadership insiders everyone locals".split())
# What people must be told of to be a source, and not the people.
IN_THE_KNOW = frozenset("familiar close with briefed involved".split())
# People by what they do, are or come from; other plurals are bodies, papers or things that answer for themselves.
PEOPLE = re.compile(r"(?:[eo]rs|ists|ians|ees|ants|eers|als|women|men|parents|residents|students|users|groups|countries)$", re.I)
# Plurals that end alike, and people whom their office, their number or their case makes answer.
NO_CROWD = frozenset(
    "prosecutors respondents regulators ministers investigators organisers organizers officers judges voters readers reporters "
    "numbers papers posters letters orders members jurors presidents offers lawmakers senators governors editors directors "
    "owners filmmakers players managers winners partners brothers sisters doctors lawyers defenders trials hospitals signals "
    "journals totals festivals firefighters rangers inspectors negotiators mediators ambassadors designers producers fighters "
    "rebels teachers authors republicans americans russians israelis iranians christians "
    "stickers flyers fliers banners placards markers folders dossiers trailers computers".split()
)

# Cues that leave out who believes, fears or reports.
PASSIVE = re.compile(
    r"(?:is|are|was|were|been|be|has been|have been|had been)\s(?:\w+ly\s|also\s|long\s)?"
    r"(?:believed|thought|understood|seen as|seen|viewed as|viewed|regarded as|regarded|rumou?red|reported|feared|perceived|"
    r"assumed|suspected|accepted)(?:\sto)?$",
    re.I,
)
BARE = re.compile(r"(?:believed|thought|understood|rumou?red|feared)$", re.I)
INFINITIVE = re.compile(r" to (?:have (?:been )?|be )?\w++")
# Belief without believers.
HELD = re.compile(
    r"\b(?:is|are|was|were) (?:widely |generally |commonly |broadly |long )?"
    r"(?:seen as|regarded as|viewed as|believed to|thought to|understood to|rumou?red to|feared to)\b"
    r"|\bin what (?:is|was|has been) (?:widely )?(?:seen|viewed|regarded) as\b"
    r"|\b(?:has|have|had) been widely (?:believed|seen|regarded|viewed|accepted|considered)\b"
    r"|\b[Tt]he (?:thinking|assumption|fear|hope|belief) (?:is|was) that\b|\b[Ss]peculation is (?:rife|growing|mounting)\b"
)
# An outlet's own knowledge, without where it is from. The repeats are bounded, or a name of some megabytes takes quadratic time.
LEARNED = re.compile(
    r"\b(?:[Tt]he )?(?:[A-Z][\w'’]{0,30} ){0,3}"
    r"(?:BBC|CNN|CNBC|NBC|CBS|ABC|NPR|CBC|AFP|AP|DW|TASS|Reuters|Bloomberg|Axios|Politico|Interfax|Kyodo|Post|Times|Journal|"
    r"Guardian|Telegraph|News|Digital|Sport|Independent|Mail|Sun|Tribune)(?: (?:News|Digital|Sport|Verify))?"
    r" (?:has learned|has learnt|understands|can reveal)\b"
)
# Concerns and calls without those who voice them.
VOICED = re.compile(
    r"\b[Tt]here (?:is|are|was|were|has been|have been|had been|has also been|have also been|had also been) "
    r"(?:also |growing |widespread |some |many )?(?:fears?|concerns?|calls|speculation|rumou?rs|suspicions?|worries)\b"
    r"(?! (?:from|by)\b)"
    # Who "raised concerns" or wrote "a letter raising concerns" is mostly somebody; ", raising concerns" is what happened.
    r"|(?:(?<=, )(?:raising|sparking|fuell?ing|stoking|prompting)|\b(?:sparked|fuell?ed|stoked)) "
    r"(?:new |fresh |international |widespread )?(?:fears|concerns?|doubts|speculation|suspicions?|worries)\b"
    r"|\b(?:international|widespread|mounting|growing|rising) (?:fears|concerns?|criticism|outrage|condemnation|speculation)\b"
    r"(?!,? (?:including )?(?:from|by)\b)"
)
# Who is cited without a name; what for may be another's statement.
CITED = re.compile(
    r"\b(?:according to|citing|quoted by|reported by|reports in) ((?:[\w-]++ ){0,4}?"
    r"(?:officials|sources|experts|analysts|diplomats|economists|insiders|observers|media|reports))\b"
    r"(?! (?:site|outlet|agency|channel|company|group))"
)
# One of these stands in what the patterns find, none of which goes beyond a line.
BELIEF = (
    "seen", "regarded", "viewed", "believed", "thought", "understood", "rumored", "rumoured", "feared", "accepted",
    "considered", "thinking", "assumption", "fear", "hope", "belief", "peculation",
)  # fmt: skip
LEARNT = ("has learn", "understands", "can reveal")
CONCERNS = (
    "fear", "concern", "calls", "speculation", "rumor", "rumour", "suspicion", "worries", "doubts", "criticism", "outrage",
    "condemnation",
)  # fmt: skip
CITES_ONE = ("according to", "citing", "quoted by", "reported by", "reports in")
UNVOICED: tuple[tuple[re.Pattern[str], tuple[str, ...], SourceRule], ...] = (
    (HELD, BELIEF, "held"),
    (LEARNED, LEARNT, "learned"),
    (VOICED, CONCERNS, "voiced"),
)


def find_hidden(parsed: Parsed) -> Iterator[tuple[Span, SourceRule]]:
    """The source or, where there is none, the phrase in its place; each once, however often it speaks."""
    text = parsed.article.text
    told: set[str] = set()
    for entry in parsed.statements:
        for span, rule in _of_statement(text, entry):
            form = text[span.start : span.end].lower().removeprefix("the ")
            if form not in told:
                told.add(form)
                yield span, rule
    for span, rule in _of_phrases(text, told):
        if not is_marked(parsed, span.start):
            yield span, rule


def _of_phrases(text: str, told: Collection[str]) -> Iterator[tuple[Span, SourceRule]]:
    """Phrases in a source's place, and who is cited; `told` are the sources that speak."""
    for pattern, parts, rule in UNVOICED:
        for match in find_with(pattern, text, parts):
            yield Span(start=match.start(), end=match.end()), rule
    for match in find_with(CITED, text, CITES_ONE):
        how = how_unnamed(match[1])
        if how and match[1].lower().removeprefix("the ") not in told:
            yield Span(start=match.start(1), end=match.end(1)), how


def _of_statement(text: str, entry: Statement) -> Iterator[tuple[Span, SourceRule]]:
    cue = text[entry.cue.start : min(entry.cue.end, entry.cue.start + LONGEST)] if entry.cue else ""
    if entry.source:
        if _is_apart(text, entry.source, entry.cue):
            return
        for part in _parts(text, entry.source):
            rule = how_unnamed(text[part.start : part.end])
            if rule and not (rule == "media" and _passes_on(text[part.start : part.end], cue)):
                yield part, rule
    elif entry.cue:
        if PASSIVE.match(cue):
            yield entry.cue, "passive"
        elif BARE.match(cue) and (more := INFINITIVE.match(text, entry.cue.end)):
            yield Span(start=entry.cue.start, end=more.end()), "passive"


def _is_apart(text: str, source: Span, cue: Span | None) -> bool:
    """Whether a source is only what the sentence before tells of, or its sentence tells what follows from what it did."""
    if cue is None or not source.end < cue.start:
        return False
    between = text[source.end : cue.start]
    return bool(SENTENCE_END.search(between)) or (len(between) > NEAR and text[cue.start : cue.end].endswith("ing"))


def _passes_on(media: str, cue: str) -> bool:
    """Whether media pass on what somebody else says, or are reports that say what they are."""
    return bool(CITES.search(cue)) or (media.lower() == "reports" and bool(SHOWS.search(cue)))


def _parts(text: str, source: Span) -> Iterator[Span]:
    """A source, or each of two that are joined."""
    phrase = text[source.start : min(source.end, source.start + LONGEST)]
    head_end = AFTER_HEAD.search(phrase)
    joined = JOINED.search(phrase, 0, head_end.start() if head_end else len(phrase))
    if joined:
        yield Span(start=source.start, end=source.start + joined.start())
        yield Span(start=source.start + joined.end(), end=source.end)
    else:
        yield source


def how_unnamed(phrase: str) -> SourceRule | None:
    """Why a source is nobody whom one could ask; None where it names somebody, a body or an office."""
    phrase = SOME_OF.sub("", phrase[:LONGEST])
    end = AFTER_HEAD.search(phrase)
    until = end.start() if end else len(phrase)
    words = [match[0] for match in WORD.finditer(phrase[:until])]
    if not words or ANSWERS.search(phrase[:until]) or phrase.isupper():
        return None
    head, tail = words[-1].lower(), phrase[until:]
    if head not in OFFICIAL and OF_A_BODY.match(tail):
        return None
    if NAMES_ONE.search(tail):
        return None
    definite, possessed = DEFINITE.match(phrase) is not None, POSSESSED.search(phrase[:until]) is not None
    if head in SEVERAL:
        named = head not in NAMELESS and POINTS_BACK.match(phrase) is not None
        return None if possessed or named else "several"
    if head in AUTHORITIES:
        return "several" if words[-2:-1] == ["local"] and not possessed else None
    if head in SINGLE:
        return "single" if words[0].lower() in NUMBERED else None
    if head == "people":
        return "several" if end and end[0].strip() in IN_THE_KNOW else None
    return None if definite or possessed else _how_many(words, tail)


def _how_many(words: list[str], tail: str) -> SourceRule | None:
    """The same for heads that hide somebody only where nothing points to them."""
    first, head = words[0].lower(), words[-1].lower()
    if head in MEDIA:
        return None if words[-2:-1] and words[-2].lower() in DOCUMENTS else "media"
    if head in CROWD:
        return None if PARTITIVE.match(tail) else "crowd"
    if not PEOPLE.search(head) or head in NO_CROWD:
        return None
    if words[-1][0].isupper():
        return "crowd" if first in MANY else None
    return None if first in COUNTED else "plural"
