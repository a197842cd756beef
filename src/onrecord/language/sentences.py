"""Words -> sentences."""

from bisect import bisect_right
from dataclasses import dataclass

from onrecord.language.words import Words

MARKS = 6
"""Marks between a sentence's end and the next one's first word."""
ENDS = frozenset(".?!")
CLOSERS = frozenset("\"”’'»)]")
# A stop after these ends no sentence: a name, a number or a noun follows.
ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof st gen col lt sgt maj capt adm gov sen rep rev hon jr sr vs no fig inc ltd co corp jan feb mar apr "
    "jun jul aug sep sept oct nov dec mt ft approx".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """Words `first` to `last`, the last included; a line break is in no sentence."""

    first: int
    last: int


def split_sentences(words: Words) -> tuple[Sentence, ...]:
    """The sentences of a text, in order; a paragraph's end always ends one."""
    found: list[Sentence] = []
    forms, n = words.forms, len(words)
    first = 0
    i = 0
    while i < n:
        form = forms[i]
        if form[0] == "\n":
            if i > first:
                found.append(Sentence(first=first, last=i - 1))
            first = i + 1
        elif form in ENDS and _ends(words, i):
            while i + 1 < n and (forms[i + 1] in CLOSERS or forms[i + 1] in ENDS) and words.starts[i + 1] == words.ends[i]:
                i += 1
            found.append(Sentence(first=first, last=i))
            first = i + 1
        i += 1
    if first < n:
        found.append(Sentence(first=first, last=n - 1))
    return tuple(found)


def sentence_of(sentences: tuple[Sentence, ...], word: int) -> Sentence | None:
    """The sentence that a word stands in; None for a line break."""
    k = bisect_right(sentences, word, key=lambda sentence: sentence.first) - 1
    return sentences[k] if k >= 0 and word <= sentences[k].last else None


def _ends(words: Words, i: int) -> bool:
    """Whether a mark at word i ends a sentence: what follows begins like one, and no abbreviation stands before a stop."""
    forms = words.forms
    before = forms[i - 1].lower() if i else ""
    if forms[i] == "." and (before in ABBREVIATIONS or (len(before) == 1 and before.isalpha())):
        return False
    k = i + 1
    while k < min(len(words), i + MARKS) and (forms[k] in CLOSERS or forms[k] in ENDS) and words.starts[k] == words.ends[k - 1]:
        k += 1
    if k >= len(words) or forms[k][0] == "\n":
        return True
    reach = min(len(words), k + MARKS)
    while k < reach and not forms[k][0].isalnum() and forms[k][0] != "\n":
        k += 1
    return k >= reach or not forms[k][0].islower()
