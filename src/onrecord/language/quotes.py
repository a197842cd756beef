"""Words -> which of them stand inside quotation marks.

Marks in news are odd, curly, straight, single, unpaired and nested, and an agency's text often loses the difference. They
are paired here before the network reads, by what stands left and right of each; the network sees the result as a feature
and may still disagree with it.
"""

from onrecord.language.words import Words

OUTSIDE, INSIDE, OPENING, CLOSING, BREAK, UNPAIRED = range(6)
"""What a word is to the quotation marks around it; the order is part of the trained models' input."""

# mark -> family: a quotation closes with a mark of the family that opened it
DOUBLE, SINGLE, GUILLEMET = "double", "single", "guillemet"
FAMILIES = {
    '"': DOUBLE, "“": DOUBLE, "”": DOUBLE, "„": DOUBLE, "‟": DOUBLE, "〝": DOUBLE, "〞": DOUBLE, "＂": DOUBLE,
    "'": SINGLE, "‘": SINGLE, "’": SINGLE, "‚": SINGLE, "‛": SINGLE, "`": SINGLE,
    "«": GUILLEMET, "»": GUILLEMET, "‹": GUILLEMET, "›": GUILLEMET,
}  # fmt: skip
ALWAYS_OPENS = frozenset("“„‟〝‘‚‛«‹`")
ALWAYS_CLOSES = frozenset("”〞»›")
AFTER_WHICH_OPENS = frozenset("([{—–-/:…") | frozenset(FAMILIES)
# A single mark that opens must close within this many words, or it was an apostrophe ("'90s", "workers' rights").
SINGLE_REACH = 120


def mark_quotes(words: Words) -> list[int]:
    """For each word one of OUTSIDE, INSIDE, OPENING, CLOSING, BREAK (a line break), UNPAIRED (a mark without partner).

    A quotation that is still open at the end of a paragraph goes on in the next one if that one begins with an opening mark
    (the newspapers' convention); otherwise its opening mark is UNPAIRED and nothing after it counts as INSIDE.
    """
    marks: list[int] = [OUTSIDE] * len(words)
    begin = 0
    for end in [*(i for i, form in enumerate(words.forms) if form[0] == "\n"), len(words)]:
        _mark_paragraph(words, marks, begin, end)
        if end < len(words):
            marks[end] = BREAK
        begin = end + 1
    return marks


def _mark_paragraph(words: Words, marks: list[int], begin: int, end: int) -> None:
    """Pair the marks of words[begin:end] and mark what stands between them."""
    pairs, open_at = _pair(words, marks, begin, end)
    unclosed = next((k for k in open_at if FAMILIES[words.forms[k]] != SINGLE), None)
    if unclosed is not None and _opens_paragraph(words, end + 1):
        marks[unclosed] = OPENING
        pairs.append((unclosed, end))
    covered = begin
    for first, last in sorted(pairs):
        for k in range(max(first + 1, covered), last):
            if marks[k] == OUTSIDE:
                marks[k] = INSIDE
        covered = max(covered, last)


def _pair(words: Words, marks: list[int], begin: int, end: int) -> tuple[list[tuple[int, int]], list[int]]:
    """Mark each quotation mark by itself; gives the pairs, and the marks that are still open at the end, outermost first."""
    open_at: list[int] = []
    pairs: list[tuple[int, int]] = []
    for i in range(begin, end):
        family = FAMILIES.get(words.forms[i])
        if family is None:
            continue
        partner = _partner(words, open_at, i, family)
        if partner is not None and _closes(words, i, end):
            pairs.append((partner, i))
            del open_at[open_at.index(partner) :]
            marks[partner], marks[i] = OPENING, CLOSING
        elif _opens(words, i, begin, end):
            marks[i] = UNPAIRED
            if partner is None or family == DOUBLE:
                open_at.append(i)
        elif family != SINGLE:  # a single mark that neither opens nor closes is an apostrophe
            marks[i] = UNPAIRED
    return pairs, open_at


def _partner(words: Words, open_at: list[int], i: int, family: str) -> int | None:
    """The innermost open mark of the same family; a single one out of reach was an apostrophe and is forgotten."""
    partner = next((k for k in reversed(open_at) if FAMILIES[words.forms[k]] == family), None)
    if partner is not None and family == SINGLE and i - partner > SINGLE_REACH:
        open_at.remove(partner)
        return None
    return partner


def _opens_paragraph(words: Words, i: int) -> bool:
    return i < len(words) and words.forms[i] in ALWAYS_OPENS | {'"'} and FAMILIES[words.forms[i]] != SINGLE


def _opens(words: Words, i: int, begin: int, end: int) -> bool:
    mark = words.forms[i]
    if mark in ALWAYS_OPENS:
        return True
    if mark in ALWAYS_CLOSES or i + 1 >= end:
        return False
    free_left = i == begin or words.starts[i] > words.ends[i - 1] or words.forms[i - 1] in AFTER_WHICH_OPENS
    return free_left and words.starts[i + 1] == words.ends[i]


def _closes(words: Words, i: int, end: int) -> bool:
    """A mark closes where nothing but space follows, or text stands close on its left."""
    mark = words.forms[i]
    if mark in ALWAYS_CLOSES:
        return True
    if mark in ALWAYS_OPENS and mark != "“":  # “ closes „
        return False
    if FAMILIES[mark] == SINGLE and _is_possessive(words, i, end):
        return False
    touches_left = i > 0 and words.starts[i] == words.ends[i - 1]
    free_right = i + 1 >= end or words.starts[i + 1] > words.ends[i] or not words.forms[i + 1][0].isalnum()
    return touches_left and (free_right or mark == '"')


def _is_possessive(words: Words, i: int, end: int) -> bool:
    """Whether a single mark is the apostrophe of a plural ("the workers' rights"): a noun follows, and the real close later."""
    if i + 1 >= end or words.forms[i - 1][-1] not in "sS" or not words.forms[i + 1][0].islower():
        return False
    for k in range(i + 1, min(end, i + SINGLE_REACH)):
        if FAMILIES.get(words.forms[k]) == SINGLE:
            return words.starts[k] == words.ends[k - 1]
    return False
