"""The head word of a source, by its form alone: enough to tell whether two spans mean the same speaker."""

import re
from collections.abc import Sequence

from onrecord.evaluate.words import WORD, IndexedText
from onrecord.records import Span

# What follows a noun phrase's head in news: an apposition, a preposition, a relative clause.
AFTER_HEAD = re.compile(
    r"\s*(?:[,;:(—–]|--)"
    r"|\s+(?:about|after|against|among|and|as|at|before|behind|by|during|for|from|in|inside|near|of|on|over|that|to|under"
    r"|which|who|whom|with)\b"
)


def head_word(text: IndexedText, pieces: Sequence[Span]) -> int | None:
    """Place of the last word of the first piece before what follows its head; None where there is none."""
    if not pieces:
        return None
    start = pieces[0].start
    phrase = text.text[start : pieces[0].end]
    after = AFTER_HEAD.search(phrase, 1)
    words = list(WORD.finditer(phrase, 0, after.start() if after else len(phrase))) or list(WORD.finditer(phrase))
    if len(words) > 1 and words[-1].group() == "s":  # a possessive: "Ostland's"
        words.pop()
    return text.starting_at(start + words[-1].start()) if words else None
