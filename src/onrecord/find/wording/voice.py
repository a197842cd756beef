"""Whose voice words stand in, and whether they bear on a side."""

import re
from bisect import bisect_right
from collections.abc import Container, Sequence
from itertools import pairwise

from onrecord.language.parsed import Parsed
from onrecord.language.parties import find_parties
from onrecord.language.people_known import known_party
from onrecord.language.quotes import CLOSING, INSIDE, OPENING
from onrecord.language.sentences import sentence_of
from onrecord.records import Span, Statement, Voice

CLAIMED = 8
"""Words from a claim to what it claims, at most."""
CLAIMS = frozenset(
    "claim claims allegation allegations accusation accusations assertion assertions denial denials complaint complaints talk "
    "theory theories narrative narratives notion myth".split()
)
CALLS = frozenset(
    "accuse accused accuses accusing call called calls calling label labelled labeled labels labelling labeling brand branded "
    "branding dub dubbed denounce denounced denounces denouncing describe described describes describing designate designated "
    "designates deem deemed deems".split()
)
# "Accused of joining the terrorist army": what is pointed to is called so by who tells of it.
DEFINITE = frozenset("the this that these those".split())
# What stands within the name of who is called something: "Holm's", "“…".
MARKS_OF_NAMES = frozenset("'s ’s \" “ ‘ '".split())
# An interview as it was spoken: "Q: Why? A: Because …".
QUESTION_OR_ANSWER = re.compile(r"(?<!\S)([QA]):\s")
MARKED = (INSIDE, OPENING, CLOSING)
FAR = 60
"""Words from a charged word to the side that it judges, at most."""


def find_answers(text: str) -> tuple[Span, ...]:
    """What is answered in an interview, from each answer's beginning to the next question's."""
    if "Q:" not in text:
        return ()
    turns = [(match[1], match.start()) for match in QUESTION_OR_ANSWER.finditer(text)]
    if [turn for turn, _ in turns[:2]] != ["Q", "A"]:
        return ()
    return tuple(Span(start=start, end=end) for (turn, start), (_, end) in pairwise([*turns, ("", len(text))]) if turn == "A")


def voice_of(parsed: Parsed, holder: Statement | None, word: int, answers: Sequence[Span] = ()) -> Voice:
    """Whose voice a word stands in. Words in quotation marks, and those of an interview's `answers`, are a speaker's."""
    place = parsed.words.starts[word]
    if parsed.marks[word] in MARKED or any(answer.start <= place < answer.end for answer in answers):
        return "speaker"
    if holder is None:
        return "paraphrase" if is_claimed(parsed.words.forms, word) else "outlet"
    # A direct statement whose marks could not be paired is no less direct.
    return "speaker" if holder.kind == "direct" else "paraphrase"


def is_claimed(forms: Sequence[str], word: int, says: Container[str] = CALLS) -> bool:
    """Whether a word is what somebody claims, or, by the verbs `says`, calls another: "claims of a genocide", "called a liar"."""
    if forms[word][0].isupper() or forms[word - 1].lower() in DEFINITE:
        return False
    for k in range(word - 1, max(-1, word - CLAIMED), -1):
        form = forms[k].lower()
        if form in says or (form in ("of", "that") and k and forms[k - 1].lower() in CLAIMS):
            return True
        if not (form[0].isalnum() or form in MARKS_OF_NAMES):
            return False
    return False


def is_marked(parsed: Parsed, place: int) -> bool:
    """Whether a place in the text is inside quotation marks."""
    return parsed.marks[bisect_right(parsed.words.starts, place) - 1] in MARKED


def bears_on_a_side(parsed: Parsed, holder: Statement | None, voice: Voice, word: int) -> bool:
    """Whether the sentence of a word names a side that the word may judge; a speaker's own is none."""
    sentence = sentence_of(parsed.sentences, word)
    if sentence is None:
        return False
    words = parsed.words
    first, last = max(sentence.first, word - FAR), min(sentence.last, word + FAR)
    own = holder.speaker.party if voice == "speaker" and holder and holder.speaker else None
    if any(mention.party != own for mention in find_parties(parsed.article.text, words.starts[first], words.ends[last])):
        return True
    named = (form for form in words.forms[first : last + 1] if form[0].isupper())
    return any(party is not None and party != own for party in map(known_party, named))
