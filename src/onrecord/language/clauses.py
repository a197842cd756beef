"""The reporting clause of a statement: what its sentence says outside the words attributed."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from onrecord.records import Span, Speaker, Statement

# A stop and a capital, a line's end, or the end of a photo's credit: captions stand within texts that lost their line breaks.
# No sentence ends after a title or an initial ("Mr. Brandt", "Odo B. Brandt"), but one does after "on X."; after "U.S." one ends
# before a mark or a word that begins sentences.
SENTENCE = re.compile(
    r"(?:(?<=[?!])|(?<=\.)(?<!\b[A-Z]\.)(?<!\b(?:Mr|Ms|Dr|St|Lt|No)\.)(?<!\b(?:Mrs|Rep|Sen|Gov|Gen|Col|Sgt|Rev|Hon|Maj|Adm)\.)"
    r"(?<!\b(?:Prof|Capt)\.)|(?<=\son\sX\.)|(?<=\splatform\sX\.)|"
    r"(?<=[A-Z]\.[A-Z]\.)(?=[\"”’')\]]*\s+(?:[\"“‘]|(?:The|A|An|He|She|It|They|We|I|But|And|In|On|At|This|That)\b)))"
    r"[\"”’')\]]*\s+(?=[\"“‘']?[A-Z0-9]|\()|(?<=[a-z]{3}\.)(?=[A-Z])|\n+|\((?:[Cc]redit|[Pp]hoto|[Ii]mage|[Ff]ile)[^()\n]{0,100}\)\s*"
)
MARK = re.compile(r"[.?!\n(]")
CREDIT = re.compile(r"\((?:[Cc]redit|[Pp]hoto|[Ii]mage|[Ff]ile)[^()\n]{0,100}\)")
DATELINE = re.compile(r"(?:^|\n)\s*[A-Z][A-Z’'.-]{2,}(?:[ ,/][A-Z][\w.’'-]*){0,5},?\s*$")
PLACE = 90
"""Characters that the place of a dateline takes."""
LONGEST = 600
"""Characters on either side of a cue that are looked at."""
PRONOUNS = frozenset({"he", "she", "who", "him", "her"})
"""Speakers' names that are none: the person was not found. "It" and "they" as often mean somebody else."""
NEIGHBOURS = 3
"""Contents that may begin before a sentence and reach into it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clauses:
    """Where a text's sentences begin, and what of it is attributed to somebody."""

    text: str
    begins: Sequence[int]
    covered: Sequence[tuple[int, int]]
    captions: Sequence[Span] = ()
    """Of photos, as far as the page tells them."""


def read_clauses(text: str, entries: Sequence[Statement], captions: Sequence[Span] = ()) -> Clauses:
    """Look at a text once for all its entries."""
    covered = sorted((span.start, span.end) for entry in entries for span in entry.content)
    return Clauses(text=text, begins=_beginnings(text), covered=covered, captions=captions)


@lru_cache(maxsize=1)
def _beginnings(text: str) -> tuple[int, ...]:
    """Where sentences begin; an article's statements and attitudes are read one after the other."""
    return (0, *_ends(text))


def _ends(text: str) -> Iterator[int]:
    """The ends of all matches of SENTENCE, which begin at a bracket or line break or behind a stop."""
    end = 0
    for mark in MARK.finditer(text):
        place = mark.end() if mark[0] in ".?!" else mark.start()
        if place >= end and (match := SENTENCE.match(text, place)):
            end = match.end()
            yield end


def in_caption(clauses: Clauses, place: int) -> bool:
    """Whether a place lies in a photo's caption: one that the page marks, or a sentence with a credit behind it."""
    if any(span.start <= place < span.end for span in clauses.captions):
        return True
    _, end = _sentence(clauses, place)
    if clauses.text[max(0, end - 4) : end].rstrip().endswith(")"):  # the sentence ends with its credit
        return CREDIT.search(clauses.text, max(place, end - LONGEST // 4), end) is not None
    return CREDIT.match(clauses.text, end) is not None


def in_dateline(text: str, time: Span) -> bool:
    """Whether a date stands in a dateline: after a place in capitals at a paragraph's beginning."""
    return DATELINE.search(text[max(0, time.start - PLACE) : time.start]) is not None


def reporting_clauses(clauses: Clauses, entry: Statement) -> tuple[Span, ...]:
    """The parts of the cue's sentence that no content covers, that of the cue first; without a cue those of the source's.

    Content that begins beside the cue may hold whole sentences: what follows it ("… , she said. "…" in an interview on
    Monday") is of the reporting sentence too.
    """
    heart = entry.cue or entry.source
    if heart is None:
        return ()
    begin, end = _sentence(clauses, heart.start)
    for piece in entry.content:
        if begin <= piece.start < end < piece.end:
            end = min(_sentence(clauses, piece.end - 1)[1], piece.end + LONGEST)
        elif piece.start < begin < piece.end <= heart.start:
            begin = max(_sentence(clauses, piece.start)[0], piece.start - LONGEST)
    return _outside(clauses, heart.start, begin, end)


def parts_outside(clauses: Clauses, place: int) -> tuple[Span, ...]:
    """The parts of a place's sentence that no content covers, that of the place first."""
    return _outside(clauses, place, *_sentence(clauses, place))


def _sentence(clauses: Clauses, place: int) -> tuple[int, int]:
    """Where the sentence of a place begins and ends, as far as it is looked at."""
    k = bisect_right(clauses.begins, place) - 1
    end = clauses.begins[k + 1] if k + 1 < len(clauses.begins) else len(clauses.text)
    return max(clauses.begins[k], place - LONGEST), min(end, place + LONGEST)


def _outside(clauses: Clauses, place: int, begin: int, end: int) -> tuple[Span, ...]:
    parts: list[Span] = []
    at = begin
    for n in range(max(0, bisect_right(clauses.covered, (begin, 0)) - NEIGHBOURS), len(clauses.covered)):
        start, stop = clauses.covered[n]
        if start >= end:
            break
        if stop > at:
            if start > at:
                parts.append(Span(start=at, end=start))
            at = stop
    if at < end:
        parts.append(Span(start=at, end=end))
    return tuple(sorted(parts, key=lambda part: not part.start <= place < part.end))


def is_covered(clauses: Clauses, place: int) -> bool:
    """Whether a place lies in words that are attributed to somebody."""
    k = bisect_right(clauses.covered, (place, len(clauses.text)))
    return any(start <= place < end for start, end in clauses.covered[max(0, k - NEIGHBOURS) : k])


def neighbouring_sentences(clauses: Clauses, entry: Statement, speaker: Speaker | None) -> tuple[Span, ...]:
    """The sentences before and after a statement that attribute nothing and name its speaker, who may have been introduced
    there ("Holt spoke at the opening of the fair on Monday.")."""
    if speaker is None or not speaker.name:
        return ()
    pronoun = is_unresolved(speaker)
    surname = speaker.name.split()[-1]
    places = [entry.content[0].start, entry.content[-1].end - 1, *((entry.cue.start,) if entry.cue else ())]
    first = bisect_right(clauses.begins, min(places)) - 1
    last = bisect_right(clauses.begins, max(places)) - 1
    found = []
    for k in (first - 1, last + 1):
        if not 0 <= k < len(clauses.begins):
            continue
        start = clauses.begins[k]
        end = clauses.begins[k + 1] if k + 1 < len(clauses.begins) else len(clauses.text)
        near = max(0, bisect_right(clauses.covered, (start, 0)) - NEIGHBOURS)
        told = any(a < end and b > start for a, b in clauses.covered[near : near + 2 * NEIGHBOURS])
        if (
            not told
            and end - start <= LONGEST
            and not in_caption(clauses, start)
            and ((pronoun and k < first) or _names(clauses.text[start:end], surname))
        ):
            found.append(Span(start=start, end=end))
    return tuple(found)


def _names(sentence: str, surname: str) -> bool:
    return surname in sentence or sentence.startswith(("He ", "She ", "His ", "Her ", "They "))


def is_unresolved(speaker: Speaker | None) -> bool:
    """Whether a speaker is a pronoun that nobody resolved: whoever spoke before."""
    return speaker is not None and speaker.name.casefold() in PRONOUNS


def same_speaker(one: Speaker | None, other: Speaker | None) -> bool:
    """Whether two entries have one speaker: the same name, or one name ending in the other."""
    if one is None or other is None:
        return False
    a, b = one.name.casefold(), other.name.casefold()
    return a == b or f" {a}".endswith(f" {b}") or f" {b}".endswith(f" {a}")
