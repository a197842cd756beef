"""A text as its words: the measures compare sets of them, so quotation marks, commas and white space never matter."""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from onrecord.records import Span

WORD = re.compile(r"\w+")
WordSet = frozenset[int]
"""Words of one text, by their place in it: the first is 0."""
NO_WORDS: WordSet = frozenset()


def fold(text: str) -> str:
    """Without case and accents, for comparison."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    return "".join(c for c in plain if not unicodedata.combining(c))


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexedText:
    """A text and where its words stand."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    folded: tuple[str, ...]

    def within(self, *spans: Span) -> WordSet:
        """Words that share a character with any of the spans."""
        return NO_WORDS.union(*(range(bisect_right(self.ends, span.start), bisect_left(self.starts, span.end)) for span in spans))

    def starting_at(self, offset: int) -> int | None:
        """The word that begins at a code point, if one does."""
        place = bisect_left(self.starts, offset)
        return place if place < len(self.starts) and self.starts[place] == offset else None

    def locate(self, quote: str, near: int | None = None) -> WordSet:
        """Words of a quote's first occurrence, or of the one closest to the word `near`; none where it does not occur."""
        wanted = tuple(fold(word) for word in WORD.findall(quote))
        if not wanted:
            return NO_WORDS
        length = len(wanted)
        found = [i for i, word in enumerate(self.folded) if word == wanted[0] and self.folded[i : i + length] == wanted]
        if not found:
            return NO_WORDS
        begin = found[0] if near is None else min(found, key=lambda i: abs(i - near))
        return frozenset(range(begin, begin + length))


def index_words(text: str) -> IndexedText:
    """Find a text's words."""
    words = list(WORD.finditer(text))
    return IndexedText(
        text=text,
        starts=tuple(w.start() for w in words),
        ends=tuple(w.end() for w in words),
        folded=tuple(fold(w.group()) for w in words),
    )
