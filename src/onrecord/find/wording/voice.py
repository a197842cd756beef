"""Whose voice words stand in, and whether they bear on a side."""

from onrecord.language.parsed import Parsed
from onrecord.language.parties import find_parties
from onrecord.language.people_known import known_party
from onrecord.language.quotes import CLOSING, INSIDE, OPENING
from onrecord.language.sentences import sentence_of
from onrecord.records import Statement, Voice

FAR = 60
"""Words from a charged word to the side that it judges, at most."""


def voice_of(parsed: Parsed, holder: Statement | None, word: int) -> Voice:
    """Whose voice a word stands in. Words in quotation marks are a speaker's wherever they stand."""
    if parsed.marks[word] in (INSIDE, OPENING, CLOSING):
        return "speaker"
    if holder is None:
        return "outlet"
    # A direct statement whose marks could not be paired is no less direct.
    return "speaker" if holder.kind == "direct" else "paraphrase"


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
