"""Words -> the terms of a lexicon that stand among them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from onrecord.find.wording.lexicon import Lexicon, Term
from onrecord.language.words import Words

DETERMINERS = frozenset("the a an this these those its his her their our your my any".split())
# Adjectives that belong to a label as much as a name does ("the ousted military junta").
OF_A_LABEL = frozenset(
    "former previous current present old new ousted deposed military ruling fascist criminal communist islamist theocratic "
    "clerical illegitimate illegal brutal bloody corrupt western foreign various so-called occupying hostile entire "
    "authoritarian repressive oppressive rebel separatist armed national local international islamic".split()
)
POSSESSIVE = ("'s", "’s")
# "It's regime change" and the like: no owner stands before the 's.
NO_OWNER = frozenset("It He She That There What Who Here Let".split())
# Behind a plural the noun phrase is over ("atrocities against"); "heinous" and "shameless" are none.
PLURAL = re.compile(r"(?<!ou)(?<!s)s$", re.IGNORECASE)
NOUNS_LIKE_ADVERBS = frozenset("reply family ally assembly supply monopoly bully".split())
BEFORE_A_WORD = 2
"""Words of its phrase before a charged word: "the October 7 massacre"."""
# What does not describe a charged word before it, but does something to it: "uncovered disturbing …", "to recruit mercenaries".
DOES = re.compile(r"^[a-z]+(?:ed|ing|i[sz]e|ify)$")
BEFORE_A_VERB = frozenset("to who which that will would can could may must should shall not they we you".split())
# What ends a noun phrase on either side.
NO_PHRASE = DETERMINERS | frozenset(
    "that of in on at to from by for with against about over into onto during between among amid as than which who whom whose "
    "where "
    "when while if because since until after before though although but and or nor so yet not no is are was were be been being "
    "am has have had do does did will would can could may might must shall should it he she they we you i there here then also "
    "just only very more most already still again now too within without under toward towards through across around near like "
    "such says said told operating began including".split()
)
BESIDE = 5
"""Words and marks on each side of a word in capitals, of which the first two words tell whether it stands in a headline."""
JOINS = frozenset("and or".split())
COMPARED = 8
"""Words from "as if" to what it compares with, at most."""
CLAUSE_ENDS = frozenset(". , ; : ! ? ( )".split())
DENIALS = frozenset("not never".split())
ONESELF = frozenset("i i'm we we're".split())
MARKS = frozenset("\" “ ‘ '".split())
WORDS = frozenset("word words term terms label labels".split())
AS_IF = (("as", "if"), ("as", "though"))
CATEGORIES = frozenset("crime crimes incident incidents offence offences offense offenses".split())
"""What is counted under a charged word's name."""
TITLES = frozenset("Mr Mrs Ms Dr Gen".split())
# A capital after these begins a sentence.
NO_NAME_AFTER = frozenset(".?!:;\n\"“”‘’'—–-•/")
LONGEST_LABEL = 5
"""Words before the head: longer names of a side are rare, and what stands before them is something else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A term at words `first` to `last`, the last included; `head` is where the term itself begins."""

    first: int
    head: int
    last: int
    term: Term


def find_terms(words: Words, lexicon: Lexicon) -> Iterator[Hit]:
    """The terms among the words, in order, the longest of those that begin at one word; of one kind none overlap."""
    forms = words.forms
    done = {"loaded": -1, "naming": -1}
    # As the lexicon writes them; all at once, since no word holds a space.
    lows = tuple(" ".join(forms).lower().replace("’", "'").split(" "))
    for i, low in [(i, low) for i, low in enumerate(lows) if low in lexicon or "-" in low]:
        candidates = lexicon.get(low, ())
        if "-" in low:
            candidates = (*candidates, *lexicon.get(f"*-{low.rsplit('-', 1)[1]}", ()))
        following = lows[i + 1] if candidates and i + 1 < len(lows) else ""
        for term in candidates:
            if len(term.words) > 1 and term.words[1].lower() != following:
                continue  # of terms that begin with "the" or "its" nearly all
            last = i + len(term.words) - 1
            if i > done[term.entry.kind] and _stands(forms, lows, i, term):
                done[term.entry.kind] = last
                first = _label_start(forms, i) if term.entry.grows else i
                if term.entry.kind == "loaded" and len(term.words) == 1:
                    first, last = _phrase_around(forms, first, last, label=term.entry.grows)
                yield Hit(first=first, head=i, last=last, term=term)


def _stands(forms: Sequence[str], lows: tuple[str, ...], i: int, term: Term) -> bool:
    """Whether a term stands at word i and means what its entry says."""
    n = len(term.words)
    from_word = 1 if term.words[0][0] == "*" else 0
    if term.cased:
        if tuple(form.replace("’", "'") for form in forms[i + from_word : i + n]) != term.words[from_word:]:
            return False
    elif lows[i + from_word : i + n] != term.words[from_word:]:
        return False
    if _in_headline(forms, i, i + n) or (not term.cased and _in_name(forms, i, i + n)):
        return False
    entry = term.entry
    if entry.not_after and i and forms[i - 1].lower() in entry.not_after:
        return False
    if entry.kind == "loaded" and _is_no_label(lows, i):
        return False
    return not (entry.not_before and entry.not_before.intersection(_told_of(lows, i + n)))


def _told_of(lows: Sequence[str], end: int) -> Iterator[str]:
    """The word after a term, and the category that it shares with the next: "crimes" of "extremist and racist crimes"."""
    yield from lows[end : end + 1]
    if lows[end : end + 1] and lows[end] in JOINS:
        yield from CATEGORIES.intersection(lows[end + 2 : end + 3])


def _is_no_label(lows: Sequence[str], i: int) -> bool:
    """Whether a term at word i is what somebody only compares himself with, denies to be or speaks of as a word: "as if we were
    bandits", "the word “bandit”"."""
    before = lows[max(0, i - COMPARED) : i]
    clause = before[max((k for k, low in enumerate(before, 1) if low in CLAUSE_ENDS), default=0) :]
    spoken_of = bool(before) and before[-1] in MARKS and before[-2:-1] and before[-2] in WORDS
    if spoken_of or any(pair in AS_IF for pair in pairwise(clause)):
        return True
    denied = clause[:-1] if clause[-1:] and clause[-1] in ("a", "an") else clause
    return bool(denied) and denied[-1] in DENIALS and not ONESELF.isdisjoint(denied)


def _in_headline(forms: Sequence[str], i: int, end: int) -> bool:
    """Whether words i to end stand among words in capitals: a link to another article, not this one's words."""
    sides = (reversed(forms[max(0, i - BESIDE) : i]), forms[end : end + BESIDE])
    beside = ([form for form in side if len(form) > 1 and form.isalpha()][:2] for side in sides)
    return all(form.isupper() for form in forms[i:end]) and any(len(two) > 1 and all(map(str.isupper, two)) for two in beside)


def _in_name(forms: Sequence[str], i: int, end: int) -> bool:
    """Whether the last of words i to end is part of a name ("the Freedom Fighters Party")."""
    last, before, after = forms[end - 1], forms[end - 2] if end > 1 else "", forms[end] if end < len(forms) else ""
    return last[0].isupper() and not last.isupper() and (before[:1].isupper() or after[:1].isupper())


def _label_start(forms: Sequence[str], head: int) -> int:
    """Where a label begins whose head is given: "the [Norland] regime", "[Anna Holm's] clique"."""
    first = head
    while first > 0 and head - first < LONGEST_LABEL:
        form = forms[first - 1]
        if form.lower() in DETERMINERS:
            return first - 1
        if not (_is_name(forms, first - 1) or form in POSSESSIVE or form.lower() in OF_A_LABEL):
            break
        first -= 1
    return first + 1 if first < head and forms[first] in POSSESSIVE else first


def _phrase_around(forms: Sequence[str], first: int, last: int, *, label: bool) -> tuple[int, int]:
    """The first and last word of what a charged word is told of: "malicious [campaign]", "[the brutal] massacre".

    Annotators mark the phrase; a label has its names before it already and nothing behind it.
    """
    after = forms[last + 1] if last + 1 < len(forms) else "."
    noun = after in NOUNS_LIKE_ADVERBS or not after.endswith(("ed", "ly"))
    if not label and after.isalpha() and after.islower() and noun and after not in NO_PHRASE:
        last += PLURAL.search(forms[last]) is None
    if label or not first:
        return first, last
    start = first
    while first and start - first < BEFORE_A_WORD and (forms[first - 1].isalnum() or forms[first - 1] in POSSESSIVE):
        verb = DOES.match(forms[first - 1]) or (first > 1 and forms[first - 2].lower() in BEFORE_A_VERB)
        if verb or forms[first - 1].lower() in NO_PHRASE:
            break
        first -= 1
    if first and forms[first - 1].lower() in DETERMINERS:
        first -= 1
    return (first + 1 if first < start and forms[first] in POSSESSIVE else first), last


def _is_name(forms: Sequence[str], i: int) -> bool:
    """Whether word i is a name by its capital, which at a sentence's beginning is no sign unless something is its own."""
    if not forms[i][0].isupper():
        return False
    before = forms[i - 1] if i else "."
    if before == "." and i > 1 and forms[i - 2] in TITLES:
        return True
    return before[0] not in NO_NAME_AFTER or (forms[i + 1] in POSSESSIVE and forms[i] not in NO_OWNER)
