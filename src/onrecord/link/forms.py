"""Text -> its words without marks, folded so that two outlets' spellings of the same words are equal."""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.language.quotes import INSIDE, mark_quotes
from onrecord.language.words import split_words
from onrecord.records import Span

# British spellings become American ones. Words that are no such spelling ("promise") change too, but on both sides.
SPELLINGS = (
    (re.compile(r"is(e[drs]?|ing|ations?)$"), r"iz\1"),
    (re.compile(r"^(\w{3,})our"), r"\1or"),  # three letters before it: "four" and "hour" stay what they are
    (re.compile(r"ence(s?)$"), r"ense\1"),
    (re.compile(r"entre(s?)$"), r"enter\1"),
)
WHOLE = {
    "bn": ("billion",),
    "mn": ("million",),
    "cent": ("percent",),
    "%": ("percent",),
    "per": (),
    "'s": (),
    "cannot": ("can", "not"),
}
"""Forms that other outlets write otherwise; "per cent" is one word for most."""
CONTRACTED = {
    "n't": "not", "'re": "are", "'ve": "have", "'ll": "will", "'m": "am", "'d": "would",
}  # fmt: skip
IRREGULAR = {"won't": ("will", "not"), "can't": ("can", "not"), "let's": ("let", "us")}


LONGEST_INSERTION = 20
"""Words; a bracket that is open for longer was never closed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Forms:
    """The words of a text, in order, as four sequences of equal length: folded, where they stand, and whether in quotation marks.

    A contraction is two words at one place ("don't": do, not).
    """

    words: Sequence[str]
    starts: Sequence[int]
    ends: Sequence[int]
    quoted: Sequence[bool]

    def __len__(self) -> int:
        return len(self.words)


def fold_text(text: str, known: dict[str, tuple[str, ...]]) -> Forms:
    """The folded words of a whole text; `known` remembers the forms of one run."""
    split = split_words(text)
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    quoted: list[bool] = []
    marks = mark_quotes(split)
    inserted = find_insertions(split.forms, marks)
    for i, (form, start, end, mark) in enumerate(zip(split.forms, split.starts, split.ends, marks, strict=True)):
        if inserted[i]:
            continue
        folded = known.get(form)
        if folded is None:
            folded = known[form] = fold_form(form)
        for word in folded:
            words.append(word)
            starts.append(start)
            ends.append(end)
            quoted.append(mark == INSIDE)
    return Forms(words=words, starts=starts, ends=ends, quoted=quoted)


def within(forms: Forms, piece: Span) -> range:
    """The places of the words that begin in a piece of the text."""
    return range(bisect_left(forms.starts, piece.start), bisect_left(forms.starts, piece.end))


def find_insertions(forms: Sequence[str], marks: Sequence[int]) -> list[bool]:
    """Which words an outlet has put into what it prints: those in square brackets, and in a quotation those in round ones."""
    found = [False] * len(forms)
    for opening, closing in (("[", "]"), ("(", ")")):
        for i, form in enumerate(forms):
            if form == opening and (form == "[" or marks[i] == INSIDE):
                end = next((k for k in range(i + 1, min(len(forms), i + LONGEST_INSERTION)) if forms[k] == closing), i)
                found[i:end] = [True] * (end - i)
    return found


def fold_form(form: str) -> tuple[str, ...]:
    """A word as it is compared: none for a mark, two for a contraction."""
    word = form.lower().replace("’", "'")
    if word in WHOLE:
        return WHOLE[word]
    if not word[0].isalnum():
        return ()
    if word[0].isdigit():
        return (word.replace(",", ""),)
    if not word.isascii():
        word = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))
    return IRREGULAR.get(word) or _without_contraction(word)


def _without_contraction(word: str) -> tuple[str, ...]:
    for ending, second in CONTRACTED.items():
        if word.endswith(ending) and len(word) > len(ending):
            return (word.removesuffix(ending), second)
    for pattern, replacement in SPELLINGS:
        word = pattern.sub(replacement, word)
    return (word.removesuffix("'"),)
