"""Which words of a text stand in quotation marks, for the attribution measure.

Deliberately not `onrecord.language.quotes`: what measures must not share the mistakes of what is measured.
"""

import re

from onrecord.evaluate.words import WORD, IndexedText, WordSet

MARK_OR_WORD = re.compile(rf'["“”\n]|{WORD.pattern}')
SHARE_OF_DIRECT = 0.8
"""A reporting clause or two inside the content do not make a quotation mixed."""


def quoted_words(text: IndexedText) -> WordSet:
    """Words between an opening and a closing mark; a line's end closes, and a straight mark is whichever is due."""
    inside, place, found = False, 0, []
    for match in MARK_OR_WORD.finditer(text.text):
        mark = match.group()
        if mark == "“":
            inside = True
        elif mark in ("”", "\n"):
            inside = False
        elif mark == '"':
            inside = not inside
        else:
            if inside:
                found.append(place)
            place += 1
    return frozenset(found)


def quotation_kind(content: WordSet, quoted: WordSet) -> str:
    """`direct`, `mixed` or `indirect`, by the share of the words that stands in quotation marks."""
    share = len(content & quoted) / len(content) if content else 0.0
    return "direct" if share >= SHARE_OF_DIRECT else "mixed" if share else "indirect"
