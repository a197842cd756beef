"""Names without a network: only what capitals and plain evidence support, for weights that know no names.

A run of capitalised words is a person after a title ("Prime Minister Ada Holm"), before an apposition that tells an office
("Ada Holm, the trade minister") or as the subject of a verb that only people are subjects of.
"""

import re
from collections.abc import Iterator

from onrecord.language.names_titles import BODIES, COMMON, PARTICLES, TITLES
from onrecord.language.words import Words
from onrecord.records import Name, Span

VERBS = frozenset(
    "said says told added tweeted replied recalled joked quipped testified wrote insisted explained shrugged laughed".split()
)
OFFICE = re.compile(
    r",\s+(?:(?:the|a|an|its|his|her|their|who)\s+|\w+['’]s\s+)?(?:[\w’'-]+\s+){0,4}(?:minister|president|spokes\w+|chief|head|leader|director|envoy|"
    r"ambassador|secretary|senator|adviser|official|analyst|professor|commander|mayor|governor|chair\w*|who|\d\d,)\b"
)
LOWER_TITLES = frozenset(
    "president minister premier spokesman spokeswoman spokesperson chancellor senator secretary mayor governor envoy".split()
)
LOOK_AHEAD = 80
"""Code points after a name in which its apposition's office is looked for."""
MOST_WORDS = 4
"""No person's name in news has more words; longer runs are headlines."""


def find_plain_names(text: str, words: Words) -> tuple[Name, ...]:
    """People with plain evidence, in order."""
    found = []
    for i, j in _runs(words):
        first = i
        while first < j and (words.forms[first] in TITLES or words.forms[first] == "."):
            first += 1
        titled = first > i or (i > 0 and words.forms[i - 1] in LOWER_TITLES)
        if 0 < j - first <= MOST_WORDS and _is_person(text, words, first, j, titled):
            found.append(Name(span=Span(start=words.starts[first], end=words.ends[j - 1]), kind="person"))
    return tuple(found)


def _runs(words: Words) -> Iterator[tuple[int, int]]:
    """Runs of capitalised words, small words of names within; the words of a title keep their full stops."""
    i, n = 0, len(words)
    while i < n:
        j = i
        while j < n and (_is_capitalised(words.forms[j]) or (j > i and _goes_on(words, j))):
            j += 1
        if j > i:
            yield i, j
        i = max(j, i + 1)


def _is_capitalised(form: str) -> bool:
    return form[0].isupper() and form not in COMMON and (len(form) > 1 or form.isalpha())


def _goes_on(words: Words, j: int) -> bool:
    """A small word, or the stop of an abbreviated title, with a capitalised word after it."""
    if j + 1 >= len(words) or not words.forms[j + 1][0].isupper():
        return False
    return words.forms[j] in PARTICLES or (words.forms[j] == "." and words.forms[j - 1] in TITLES)


def _is_person(text: str, words: Words, i: int, j: int, titled: bool) -> bool:
    forms = words.forms[i:j]
    if any(form.isupper() and len(form) > 2 for form in forms) or forms[-1] in BODIES or forms[0] in BODIES:
        return False
    if titled:
        return True
    if j - i < 2:
        return False
    follows = words.forms[j] if j < len(words) else ""
    return follows in VERBS or OFFICE.match(text, words.ends[j - 1], words.ends[j - 1] + LOOK_AHEAD) is not None
