"""Words -> quotation marks that distance: few words, in the midst of what is not a quotation."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from onrecord.find.wording.voice import bears_on_a_side, is_claimed
from onrecord.language.contents import Contents, holder_at
from onrecord.language.parsed import Parsed
from onrecord.language.quotes import CLOSING, FAMILIES, OPENING, SINGLE

MarkRule = Literal["so_called", "aside", "charged"]

MOST_WORDS = 3
"""What is longer quotes somebody."""
BEFORE = frozenset("the a an its their his her our this these those such some any more most new of with on from against".split())
"""What the marks must follow, at once or after an adjective: a noun phrase goes on inside them."""
# Before or after these the words are a name, a quotation or a word that is itself spoken of.
NAMED = frozenset(
    "said says saying say told called calls calling call described describes describing named titled entitled dubbed dubs known "
    "wrote posted declared chanted chanting shouted shouting chants words word phrase term terms slogan hashtag labelled labeled "
    "labeling labelling title titles album song songs film films movie book novel series show podcast nicknamed branded meaning "
    "means meant referred deemed considered as caption message messages sign signs letter letters video category rating".split()
)
POLICIES = frozenset("tariff tariffs law laws bill bills reform reforms".split())
"""What is often named for those who made it ("the “Fair Deal” tariffs"): the marks hold the name at a distance. Cases, plans and
categories are called by their names."""
LIST_REACH = 4
"""Words between two quotations of one list."""


def find_distancing(parsed: Parsed, contents: Contents, charged: Mapping[int, str]) -> Iterator[tuple[int, int, MarkRule]]:
    """First and last word of each, its marks included, and the rule that found it; `charged` holds the words at which loaded
    terms begin, and the side whose word it is."""
    forms, marks = parsed.words.forms, parsed.marks
    for i in range(1, len(forms) - 1):
        if marks[i] != OPENING:
            continue
        close = next((k for k in range(i + 2, min(i + MOST_WORDS + 2, len(forms))) if marks[k] == CLOSING), None)
        if close is None or not all(word[0].isalpha() for word in forms[i + 1 : close]):
            continue
        rule = _rule(parsed, contents, i, close, charged.get(i + 1))
        if rule:
            yield i - (rule == "so_called"), close, rule


def _rule(parsed: Parsed, contents: Contents, i: int, close: int, side: str | None) -> MarkRule | None:
    """Why the marks from word i to word `close` distance, if they do; `side`: whose charged word is in them, "" for anybody's,
    None for no charged word.

    A charged word in what somebody says is his own, unless it is one side's word or what he tells of is a claim.
    """
    forms = parsed.words.forms
    holder = holder_at(contents, parsed.words.starts[i])
    kind = holder.kind if holder else None
    if kind == "direct":
        return None
    if forms[i - 1].lower() == "so-called":
        return "so_called"
    if not _goes_on(forms, i, close, charged=side is not None) or _is_listed(parsed, i, close):
        return None
    if kind is None:
        return "aside" if _is_aside(parsed, i, close, side) else None
    return "charged" if side or (side is not None and is_claimed(forms, i, says=())) else None


def _is_aside(parsed: Parsed, i: int, close: int, side: str | None) -> bool:
    """Whether the outlet, of which nobody is quoted, sets off a charged word or a policy's name that bears on a side."""
    forms = parsed.words.forms
    policy = forms[close - 1].lower() in POLICIES or forms[close + 1] in POLICIES
    # Single marks stand in headlines, whose words are not the article's.
    return (side is not None or policy) and FAMILIES[forms[i]] != SINGLE and bears_on_a_side(parsed, None, "outlet", i)


def _goes_on(forms: Sequence[str], i: int, close: int, *, charged: bool) -> bool:
    """Whether a noun phrase goes on inside the marks and the sentence after them; capitals are a name's, unless it is charged."""
    inner, after = forms[i + 1 : close], forms[close + 1] if close + 1 < len(forms) else "."
    before = {form.lower() for form in forms[max(0, i - 3) : i]}
    if (
        not after[0].islower()
        or NAMED & before
        or after in NAMED
        or not BEFORE & {form.lower() for form in forms[max(0, i - 2) : i]}
    ):
        return False
    return charged or all(word.islower() for word in inner) or after in POLICIES


def _is_listed(parsed: Parsed, i: int, close: int) -> bool:
    """Whether another quotation stands so near that both are a speaker's words, told in pieces."""
    marks = parsed.marks
    return CLOSING in marks[max(0, i - LIST_REACH) : i] or OPENING in marks[close + 1 : close + 1 + LIST_REACH]
