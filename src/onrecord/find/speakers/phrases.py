"""A source as written -> its parts: pronoun, person, or the head of a description."""

import re
from dataclasses import dataclass
from typing import Literal

from onrecord.find.speakers.cast import Cast
from onrecord.language.first_names import FIRST_NAMES
from onrecord.language.parties import find_parties
from onrecord.language.people import COURTESY, OFFICES, PRIVATE, TITLES, bare, fold
from onrecord.records import Span

Number = Literal["he", "she", "it", "they", "we"]

PRONOUNS: dict[str, Number | None] = {
    "he": "he", "him": "he", "his": "he", "himself": "he", "she": "she", "her": "she", "hers": "she", "herself": "she",
    "it": "it", "its": "it", "they": "they", "them": "they", "their": "they", "who": None, "whom": None, "which": "it",
    "we": "we", "i": "we", "you": "we", "us": "we",
}  # fmt: skip
LONGEST = 400
"""Code points of a source that are looked at; longer ones are no noun phrases."""
OWN = re.compile(r"(his|her|its|their)\s+(?=\w)", re.I)
ARTICLE = re.compile(r"(?:the|a|an)\s+(?=\S)", re.I)
# What follows the head of a noun phrase: an apposition, a relative clause, a participle, a preposition of place or time.
AFTER_HEAD = re.compile(
    r"\s*(?:,(?!\d)|[;:]|\((?![A-Z]{2,6}\) [a-z]))|\s[-–—]+\s|"
    r"(?<! familiar)(?<! briefed)\s(?:who(?! (?:is|was|are|were) (?:familiar|close|briefed)\b)|"
    r"(?!briefed|based|wanted)[a-z]{3,}ed(?=\s(?:by|in|at|on|from|with|during|under)\b)|read(?=\s(?:by|at|in|out)\b)|"
    r"whom|whose|which|that|speaking|citing|quoted|cited|interviewed|obtained|published|released|contacted|compiled|in|at|on|from|with|by|under|"
    r"during|after|before|inside|near|among|about|including|like)\b"
)
# After these a name is not the phrase's head: "a spokesman for Odo Brandt", "the wife of Odo Brandt".
COMPLEMENT = re.compile(
    r"\b(?:of|for|to|by|with|from|about|against|on|in|at|near|under|behind|than|including|following|like|as)\s*$", re.I
)
OF_FORENAME = re.compile(r"\b(?:to|of|by|for) ([A-Z][a-z]+) ?$")
OWNS = re.compile(r"(?:['’]s?|‘s) ")
# What follows a name that only describes another noun: "Brandt aides", "the Brandt Foundation"; a king's number does not.
DESCRIBES = re.compile(
    r"\s+(?:(?!(?:of|and|who|whom|himself|herself|at|in|on|from|with|as|said|via)\b)[a-z]|(?!(?:[IVX]+|Jr|Sr)\b)[A-Z]\w)"
)
# Between two people who speak together: "and", and the second one's titles.
TOGETHER = re.compile(r"\s+(?:and|&)\s+(?:(?:the\s+)?(?:[A-Z][\w.’'-]*+\s+|of\s+|the\s+|for\s+){0,8})")
NOUN_END = re.compile(r" (?:of|for|to|familiar|close|briefed|who|with)(?: |$)")
# "Member of the Assembly's Committee on Finance, Tax, and Customs Policy Odo Brandt": a list within an office's name.
LISTED = re.compile(r"(?:on|for|of) (?:the )?[A-Z][\w’' -]*(?:, [A-Z][\w’' -]*)*,? and (?:[A-Z][\w’'-]*+\s*+)+$")
SOMEONE = re.compile(r"(?:an?|another|one|his|her|their|its|my) (?:[a-z’'-]++ ?){1,6}", re.I)
"""Somebody in common words: "another unhappy also-ran, Odo Brandt"."""
ONCE = frozenset({"former", "then", "ex", "late", "outgoing", "incoming"})
"""What stands before a title and belongs to it."""
CLAUSE = re.compile(r"\b(?:who|which|that|citing|according)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A source, taken apart."""

    span: Span
    text: str
    """The whole phrase, white space made single."""
    core: str
    """Its head without article, apposition and what follows."""
    definite: bool
    pronoun: str | None
    noun: str
    """The core's noun, in lower case."""
    person: int | None
    """Index in the cast's people of who is its head."""
    partner: int | None
    """Index of who speaks together with that person."""


def parse_phrase(text: str, span: Span, cast: Cast) -> Phrase:
    """Take a source apart."""
    span = Span(start=span.start, end=min(span.end, span.start + LONGEST))
    whole = text[span.start : span.end]
    pronoun = whole.strip(" \"“”'").casefold()
    cut = head_end(whole)
    head = whole[:cut]
    article = ARTICLE.match(head)
    core = " ".join((head[article.end() :] if article else head).split()).strip(" '\"“”’,")
    at = None if pronoun in PRONOUNS else head_person(text, span, span.start + cut, cast)
    person = None if at is None else cast.owners[at]
    if person is None and pronoun not in PRONOUNS:
        person = _unmarked(core, cast)
    return Phrase(
        span=span,
        text=" ".join(whole.split()),
        core=core or " ".join(whole.split()),
        noun=head_noun(core),
        definite=bool(article and article[0][:3].casefold() == "the"),
        pronoun=pronoun if pronoun in PRONOUNS else None,
        person=person,
        partner=None if at is None else _partner(text, span, at, cast),
    )


def head_noun(core: str) -> str:
    """The noun of a phrase's head, in lower case: "official" of "official close to the talks"."""
    words = NOUN_END.split(core, maxsplit=1)[0].split()
    return words[-1].casefold().strip(".,'’\"“”") if words else ""


def _unmarked(core: str, cast: Cast) -> int | None:
    """The person whose surname a source is, though it was not found to be a name there."""
    words = core.removesuffix("'s").removesuffix("’s").split()
    words = words[1:] if len(words) == 2 and bare(words[0]) in TITLES else words
    return cast.called(words[0]) if len(words) == 1 and words[0][0].isupper() else None


def _partner(text: str, span: Span, at: int, cast: Cast) -> int | None:
    """The person behind an "and" after the head: "Odo Brandt and Foreign Minister Ada Holm"."""
    if at + 1 >= len(cast.starts) or cast.ends[at + 1] > span.end or OWNS.match(text, cast.ends[at + 1]):
        return None
    between = text[cast.ends[at] : cast.starts[at + 1]]
    return cast.owners[at + 1] if TOGETHER.fullmatch(between) else None


def head_end(whole: str) -> int:
    """Where the head of a phrase ends; a preposition at its very beginning ends nothing."""
    found = AFTER_HEAD.search(whole, 1)
    return found.start() if found else len(whole)


def head_person(text: str, span: Span, cut: int, cast: Cast) -> int | None:
    """The mention of the person who is a source's head: the first that neither owns something nor completes another noun."""
    for at in cast.within(span):
        start, end = cast.starts[at], cast.ends[at]
        if OWNS.match(text, end) and end + 2 < span.end:
            continue
        before = text[span.start : start].replace("\N{NO-BREAK SPACE}", " ")
        if start >= cut and not _is_apposition(before) and not _is_long_title(before, rest=text[end : span.end]):
            return None
        lead = _without_forename(without_titles(before)).rstrip()
        if COMPLEMENT.search(lead):
            return at if " " not in lead else None  # a source that begins with a preposition: "by Odo Brandt"
        if not DESCRIBES.match(text, end, span.end):
            return at
    return None


def _without_forename(before: str) -> str:
    """The words before a surname, without the first name where it was not found to belong to it: "an adviser to Ada Holm"."""
    forename = OF_FORENAME.search(before)
    return before[: forename.start(1)] if forename and fold(forename[1]) in FIRST_NAMES else before


def _is_long_title(before: str, rest: str) -> bool:
    """Whether a title with a place in it stands before a name: "Senior Fellow at Mereth University Odo Brandt"."""
    words = before.split()
    first = words[0] if words else ""
    capital = first[:1].isupper() and first not in ("A", "An", "The")
    # "spokeswoman of Keld Motors (a carmaker) Ada Holm": behind a bracket no noun completes the name
    office = any(bare(word) in OFFICES or bare(word) in PRIVATE for word in words[:2])
    bare_noun = office and (before.rstrip().endswith(")") or words[-1][0].isupper())
    return (
        (capital or bare_noun)
        and ("," not in before or LISTED.search(before) is not None)
        and not rest.strip(" ,")
        and any(bare(w) in OFFICES or bare(w) in PRIVATE or w == "d'Affaires" for w in words[:5])
    )


def _is_apposition(before: str) -> bool:
    """Whether a name behind these words is in apposition to them: "Varland's envoy, Odo Brandt"."""
    head, comma, rest = before.rpartition(",")
    if not comma or "," in head.strip(", ") or CLAUSE.search(rest) or COMPLEMENT.search(without_titles(rest)):
        return False
    words = [bare(word) for word in head.split()]
    return (
        any(word in OFFICES or word in PRIVATE or word.removesuffix("s") in OFFICES for word in words)
        or SOMEONE.fullmatch(head.strip()) is not None
    )


def without_titles(before: str) -> str:
    """A phrase's words before a name without the titles that belong to the name, and the nationality before them."""
    words = before.split(" ")
    kept = len(words)
    while kept and (not words[kept - 1] or _is_title(words[kept - 1])):
        kept -= 1
    if kept < len(words) and words[kept:] != [""] and kept and find_parties(words[kept - 1]):
        kept -= 1
    return " ".join(words[:kept])


def _is_title(word: str) -> bool:
    return bare(word) in COURTESY or word.casefold() in ONCE or (bare(word) in TITLES and word[0].isupper())
