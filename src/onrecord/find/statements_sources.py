"""The extent of a source: the noun phrase that speaks, whole and nothing else.

The network marks a relative pronoun where the record wants whom it stands for, lets a source run into the next sentence or
the next verb, and names the outlet where the record wants whom the outlet cites. Rules over the words mend these.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from onrecord.find.attributions import RELATIVES, SHORTENED, Attribution, Run
from onrecord.language.people import OFFICES, PRIVATE
from onrecord.language.people_sources import OFFICIAL, PRESS, SOMEBODY, UNNAMED
from onrecord.language.words import Words

LONGEST = 12
"""Words of an antecedent; longer stretches without a comma are clauses."""
DETERMINERS = frozenset(
    """a an the his her its their our my your this these those some many several most few two three four five six ten
    another each every all both other no any""".split()
)
# What stands between two noun phrases, never within one; "of" and "and" are looked at more closely.
BETWEEN = frozenset(
    """in at on by with from to into over under between among about against during after before including like as than via
    for toward towards upon within without through since until while when where because if but or nor so that which who
    whom whose said says told tells saw met made drew left won led has have had having is are was were be been being am do
    does did will would can could may might must should it he she they we i you him them us me not only also just even then
    there here ago earlier today yesterday say let gave give took put got get and yet amid despite per heard became become found sent""".split()
)
WHEN = frozenset({"when", "while", "during", "after", "before", "following", "as", "via", "because", "since"})
DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday week month year morning afternoon evening night".split())
OCCASIONS = frozenset(
    """interview statement post speech message letter email tweet report briefing conference video comment comments remarks
    address article podcast release telegram call""".split()
)
PREPOSITIONS = frozenset({"to", "by", "from", "of", "in", "with"})
"""Cues that end with one ("according to") have a source whose place and time belong to it."""
PERSONAL = frozenset({"i", "you", "he", "she", "we", "they"})
BE = frozenset({"was", "were", "is", "are", "has", "had", "have", "will", "would", "does", "did"})
PEOPLE = frozenset({"people", "person", "those", "others", "many", "some", "police", "source", "men", "women", "one"})
APPOSED = frozenset({"the", "a", "an", "his", "her", "its", "their"})
LOOSE = RELATIVES | {"and", "but", "or", ",", "first", "also", "then", "later", "here", "recently", "earlier", "previously"}
OBJECTS = DETERMINERS | {"it", "him", "them", "her", "that", "me", "us"}


def mend_sources(words: Words, marks: Sequence[int], attributions: Sequence[Attribution]) -> list[Attribution]:
    """The attributions with each source's piece as the record wants it."""
    for attribution in attributions:
        spoken = bool(attribution.cue) and words.forms[attribution.cue[-1].last].lower() not in PREPOSITIONS
        attribution.source = [
            mended for run in attribution.source if (mended := _mend(words, marks, run, spoken=spoken)) is not None
        ]
        _cite(words, attribution)
    return list(attributions)


def _mend(words: Words, marks: Sequence[int], run: Run, *, spoken: bool) -> Run | None:
    forms = words.forms
    if run.label == "SR":
        run = _before_verb(words, run)
    elif run.label == "SL" and spoken:
        run = _before_occasion(words, run)
    run = _without_loose_ends(forms, run)
    if run.first == run.last and forms[run.first] in RELATIVES:
        return _antecedent(words, marks, run)
    if run.first == run.last and forms[run.first].lower() in ("the", "a", "an"):
        return None
    return run


def _without_loose_ends(forms: Sequence[str], run: Run) -> Run:
    """A source without the words before and behind it that belong to its clause: "Brandt this week called", "Holm, who says"."""
    first, last = run.first, run.last
    while first < last and forms[last].lower() in LOOSE:
        last -= 1
    dated = last - first > 1 and forms[last].lower() in DAYS and forms[last - 1].lower() in ("this", "last", "on")
    if dated and not forms[last - 2].endswith("ed"):  # "emails released this week" are these emails
        last -= 2
    if first < last and forms[first] in ("who", "which"):
        first += 1
    return replace(run, first=first, last=last)


def _before_verb(words: Words, run: Run) -> Run:
    """ "Odo Brandt closed the bridge, accusing …": the source ends before the verb of the clause whose subject it is."""
    forms = words.forms
    for i in range(run.first + 1, run.last):
        form = forms[i]
        if form in RELATIVES or form == "whom" or form in PERSONAL:
            break
        if _is_verb(forms, i, run.last):
            last = i - 1
            while last > run.first and (forms[last] == "," or forms[last].endswith("ly")):
                last -= 1
            return replace(run, last=last)
    return run


def _is_verb(forms: Sequence[str], i: int, last: int) -> bool:
    """A past tense with an object, or a form of "be" or "have"; a participle ("briefed on", "published by") has none."""
    if forms[i] in BE:
        return True
    follows = forms[i + 1].lower() if i < last else ""
    return len(forms[i]) > 4 and forms[i].islower() and forms[i].endswith("ed") and (follows in OBJECTS or follows.isdigit())


def _before_occasion(words: Words, run: Run) -> Run:
    """ "…," said Odo Brandt in an interview: how and when something is said is no part of who says it."""
    forms = words.forms
    for i in range(run.first + 1, run.last + 1):
        form = forms[i].lower()
        if form in RELATIVES or form in (",", "(", "-", "–", "—"):
            break
        following = [other.lower() for other in forms[i + 1 : min(i + 6, run.last + 1)]]
        if (
            form in WHEN
            or form in DAYS
            or (form in ("on", "this", "last") and following[:1] and following[0] in DAYS)
            or (form in ("in", "at", "on") and following[:1] and following[0] in DETERMINERS and OCCASIONS & set(following))
        ):
            return replace(run, last=i - 1)
    return run


def _antecedent(words: Words, marks: Sequence[int], run: Run) -> Run | None:
    """Whom a relative pronoun stands for: the noun phrase right before it; the pronoun itself where none is found."""
    forms = words.forms
    comma = run.first > 0 and forms[run.first - 1] == ","
    last = run.first - 1 - comma
    first = last + 1
    while first > 0 and last - first + 2 <= LONGEST and _extends(forms, marks, first - 1, last, run.first, comma):
        first -= 1
        if forms[first].lower() in DETERMINERS and not (first > 0 and forms[first - 1] == "of"):
            break
    while first <= last and forms[first] in ("of", "and", "in", "for", "at", "'s", "’s"):
        first += 1
    if first > last or (forms[run.first] == "who" and not _is_somebody(forms[last])):
        return run
    return replace(run, first=_with_name(forms, first), last=last)


def _is_somebody(noun: str) -> bool:
    """Whether a noun may be whom "who" stands for: a name, many, or a word for a person."""
    lower = noun.lower()
    return (
        noun[0].isupper() or lower.endswith("s") or lower in OFFICES or lower in PRIVATE or lower in PEOPLE or bool(SOMEBODY.search(lower))
    )


def _with_name(forms: Sequence[str], first: int) -> int:
    """Where a phrase begins with the name that it is in apposition to: "Odo Brandt, the council's chairman"."""
    at = first
    if first > 1 and forms[first - 1] == "," and forms[first].lower() in APPOSED:
        while at > 0 and (forms[at - 1][0].isupper() or (at == first and forms[at - 1] == ",")):
            at -= 1
    return at if forms[at] != "," else first


def _extends(forms: Sequence[str], marks: Sequence[int], i: int, last: int, pronoun: int, comma: bool) -> bool:
    """Whether word i belongs to the noun phrase that word i + 1 to `last` are the end of."""
    form = forms[i]
    if form in ("'s", "’s", "-", ".") and i < last:
        return form != "." or forms[i - 1].lower() in SHORTENED or len(forms[i - 1]) == 1
    if not form[0].isalnum() or marks[i] != marks[pronoun]:
        return False
    if i == last:
        return form.lower() not in BETWEEN and form.lower() not in DETERMINERS
    if form == "of":
        return _crosses_of(forms, i, forms[pronoun], comma)
    if form == "and":
        return not comma and forms[i + 1][0].isupper() and forms[i - 1][0].isupper() and last - i <= 2
    if form in ("in", "for", "at"):
        return i > 0 and forms[i - 1][0].isupper() and forms[i + 1][0].isupper()
    if form.lower() in BETWEEN or (form.islower() and form.endswith(("ed", "ing"))):
        return False
    verb = form.islower() and form.endswith("s") and not form.endswith("ss")
    return form.lower() in DETERMINERS or not verb


def _crosses_of(forms: Sequence[str], i: int, pronoun: str, comma: bool) -> bool:
    """ "members of the group who", but "the ire of Odo Brandt, who" and "the head of the council, which"."""
    if pronoun == "which" or i == 0:
        return False
    before = forms[i - 1].lower()
    return not comma or before in OFFICES or before in PRIVATE or (before.endswith("s") and before.isalpha())


REPORTS = frozenset({"reported", "reports", "report", "wrote", "writes", "said", "says"})
CITES = frozenset({"citing", "quoting"})
NEAR = 6
"""Words between an outlet's cue and whom it cites: "reported on Monday, citing"."""


def _cite(words: Words, attribution: Attribution) -> None:
    """ "…, the Courier reported, citing officials": whom an outlet cites is the source."""
    if not attribution.cue or not attribution.source:
        return
    forms, cue = words.forms, attribution.cue[-1]
    verb = forms[cue.last].lower()
    if verb not in REPORTS:
        return
    near = range(cue.last + 1, min(len(forms) - 2, cue.last + 1 + NEAR))
    at = next((i for i in near if forms[i] in CITES or forms[i] in ".;\n" or forms[i][0] == "\n"), None)
    if at is None or forms[at] not in CITES:
        return
    last = at
    while last + 1 < len(forms) and forms[last + 1][0] not in ",.;:\n\"“—" and forms[last + 1] not in ("that", "as"):
        last += 1
    said = " ".join(forms[at + 1 : last + 1])
    outlet = " ".join(forms[attribution.source[0].first : attribution.source[0].last + 1])
    if last == at or not (any(f[0].isupper() for f in forms[at + 1 : last + 1]) or OFFICIAL.search(said) or UNNAMED.search(said)):
        return
    if verb in ("said", "says") and not PRESS.search(outlet):
        return
    attribution.cue = [Run("Q", at, at)]
    attribution.source = [Run("SL", at + 1, last)]
