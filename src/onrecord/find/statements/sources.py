"""The extent of a source: the noun phrase that speaks, whole and nothing else.

The network marks a relative pronoun where the record wants whom it stands for, lets a source run on to how or when something
was said, and names the outlet where the record wants whom the outlet cites. Rules over the words mend these.
"""

from collections.abc import Sequence
from dataclasses import replace

from onrecord.find.attributions import RELATIVES, SHORTENED, Attribution, Run
from onrecord.language.people import OFFICES, PRIVATE
from onrecord.language.people_sources import OFFICIAL, PRESS, SOMEBODY, UNNAMED
from onrecord.language.words import Words

DETERMINERS = frozenset(
    """a an the his her its their our my your this these those some many several most few two three four five six ten
    another each every all both other no any""".split()
)
APPOSED = frozenset({"the", "a", "an", "his", "her", "its", "their"})
"""What an apposition begins with."""
PERSONAL = frozenset({"i", "you", "he", "she", "we", "they"})
POSSESSIVES = frozenset({"'s", "’s"})
# What stands between two noun phrases, never within one; "of" and "and" are looked at more closely.
BETWEEN = frozenset(
    """in at on by with from to into over under between among about against during after before including like as than via
    for toward towards upon within without through since until while when where because if but or nor so that which who
    whom whose said says told tells saw met made drew left won led has have had having is are was were be been being am do
    does did will would can could may might must should it he she they we i you him them us me not only also just even then
    there here ago earlier today yesterday say let gave give took put got get and yet amid despite per heard became become
    found sent""".split()
)
LONGEST = 12
"""Words of an antecedent; longer stretches without a comma are clauses."""
PEOPLE = frozenset({"people", "person", "those", "others", "many", "some", "police", "source", "men", "women", "one"})
PREPOSITIONS = frozenset({"to", "by", "from", "of", "in", "with"})
"""Cues that end with one ("according to") have a source whose place and time belong to it."""
WHEN = frozenset({"when", "while", "during", "after", "before", "following", "as", "via", "because", "since"})
DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday week month year morning afternoon evening night".split()
)
OCCASIONS = frozenset(
    """interview statement post speech message letter email tweet report briefing conference video comment comments remarks
    address article podcast release telegram call""".split()
)
APART = frozenset({",", "(", "-", "–", "—"})
FINITE = frozenset({"was", "were", "is", "are", "has", "had", "have", "will", "would", "does", "did"})
OBJECTS = DETERMINERS | {"it", "him", "them", "that", "me", "us"}
LOOSE = RELATIVES | {"and", "but", "or", ",", "first", "also", "then", "later", "here", "recently", "earlier", "previously"}
"""Words at a source's end that belong to its clause."""
REPORTS = frozenset({"reported", "reports", "report", "wrote", "writes", "said", "says"})
CITES = frozenset({"citing", "quoting"})
CITED_WITHIN = 6
"""Words between an outlet's cue and whom it cites: "reported on Monday, citing"."""
ENDS = frozenset(',.;:"“—\n')
"""First characters of words at which the noun phrase after "citing" ends."""


def mend_sources(words: Words, marks: Sequence[int], attributions: Sequence[Attribution]) -> list[Attribution]:
    """The attributions with sources as the record wants them; `marks` are the words' quotation states."""
    for attribution in attributions:
        spoken = bool(attribution.cue) and words.forms[attribution.cue[-1].last].lower() not in PREPOSITIONS
        mended = (_mend(words.forms, marks, run, spoken=spoken) for run in attribution.source)
        attribution.source = [run for run in mended if run is not None]
        cited = _cited(words.forms, attribution)
        if cited is not None:
            attribution.cue = [Run("Q", cited.first - 1, cited.first - 1)]
            attribution.source = [cited]
    return list(attributions)


def _mend(forms: Sequence[str], marks: Sequence[int], run: Run, *, spoken: bool) -> Run | None:
    if run.label == "SR":
        run = _before_verb(forms, run)
    elif run.label == "SL" and spoken:
        run = _before_occasion(forms, run)
    run = _without_loose_ends(forms, run)
    if run.first == run.last and forms[run.first] in RELATIVES:
        return _antecedent(forms, marks, run)
    alone = run.first == run.last and forms[run.first].lower() in ("the", "a", "an")
    return None if alone else run


def _before_verb(forms: Sequence[str], run: Run) -> Run:
    """ "Odo Brandt closed the bridge, accusing …": the source ends before the verb of the clause whose subject it is."""
    for i in range(run.first + 1, run.last):
        if forms[i] in RELATIVES or forms[i] == "whom" or forms[i] in PERSONAL:
            break  # a clause within the source has verbs of its own
        if _is_verb(forms, i, run.last):
            last = i - 1
            while last > run.first and (forms[last] == "," or forms[last].endswith("ly")):
                last -= 1
            return replace(run, last=last)
    return run


def _is_verb(forms: Sequence[str], i: int, last: int) -> bool:
    """A past tense with an object, or a form of "be" or "have"; a participle ("briefed on", "published by") has none."""
    if forms[i] in FINITE:
        return True
    follows = forms[i + 1].lower() if i < last else ""
    return len(forms[i]) > 4 and forms[i].islower() and forms[i].endswith("ed") and (follows in OBJECTS or follows.isdigit())


def _before_occasion(forms: Sequence[str], run: Run) -> Run:
    """ "…," said Odo Brandt in an interview: how and when something is said is no part of who says it."""
    for i in range(run.first + 1, run.last + 1):
        if forms[i] in RELATIVES or forms[i] in APART:
            break
        if _is_occasion(forms[i].lower(), [form.lower() for form in forms[i + 1 : min(i + 6, run.last + 1)]]):
            return replace(run, last=i - 1)
    return run


def _is_occasion(form: str, following: list[str]) -> bool:
    """Whether a word begins what says when or how: "when", "on Monday", "in an interview"."""
    if form in WHEN or form in DAYS or not following:
        return form in WHEN or form in DAYS
    if form in ("on", "this", "last") and following[0] in DAYS:
        return True
    return form in ("in", "at", "on") and following[0] in DETERMINERS and not OCCASIONS.isdisjoint(following)


def _without_loose_ends(forms: Sequence[str], run: Run) -> Run:
    """A source without the words before and behind it that belong to its clause: "Brandt this week called", "Holm, who says"."""
    first, last = run.first, run.last
    while first < last and forms[last].lower() in LOOSE:
        last -= 1
    dated = last - first > 1 and forms[last].lower() in DAYS and forms[last - 1].lower() in ("this", "last", "on")
    if dated and not forms[last - 2].endswith(("ed", "en")):  # "emails released this week" are these emails
        last -= 2
    if first < last and forms[first] in ("who", "which"):
        first += 1
    return replace(run, first=first, last=last)


def _antecedent(forms: Sequence[str], marks: Sequence[int], run: Run) -> Run:
    """Whom a relative pronoun stands for: the noun phrase right before it; the pronoun itself where none is found."""
    comma = run.first > 0 and forms[run.first - 1] == ","
    last = run.first - 1 - comma
    first = last + 1
    while first > 0 and last - first + 2 <= LONGEST and _extends(forms, marks, first - 1, last, run.first):
        first -= 1
        if forms[first].lower() in DETERMINERS and not (first > 0 and forms[first - 1] == "of"):
            break
    while first <= last and (forms[first] in POSSESSIVES or forms[first] in ("of", "and", "in", "for", "at")):
        first += 1
    if first > last or (forms[run.first] == "who" and not _is_somebody(forms[last])):
        return run
    return replace(run, first=_with_name(forms, first), last=last)


def _extends(forms: Sequence[str], marks: Sequence[int], i: int, last: int, pronoun: int) -> bool:
    """Whether word i belongs to the noun phrase whose end are words i + 1 to `last`, before a relative pronoun."""
    form, lower = forms[i], forms[i].lower()
    if i < last and (form in POSSESSIVES or form == "-"):
        return True
    if i < last and form == ".":
        return i > 0 and (forms[i - 1].lower() in SHORTENED or len(forms[i - 1]) == 1)
    if not form[0].isalnum() or marks[i] != marks[pronoun]:
        return False
    if i == last:
        return lower not in BETWEEN and lower not in DETERMINERS
    if form in ("of", "and", "in", "for", "at"):
        return i > 0 and _joins(forms, i, last, pronoun)
    # a verb is no part of it: "slammed Ada Holm, who", "angers critics who"
    verb = form.islower() and (form.endswith(("ed", "ing")) or (form.endswith("s") and not form.endswith("ss")))
    return lower in DETERMINERS or not (verb or lower in BETWEEN)


def _joins(forms: Sequence[str], i: int, last: int, pronoun: int) -> bool:
    """Whether a preposition or "and" is part of the noun phrase: "members of the group who", "Keld Group in Norland, which",
    but "the ire of Odo Brandt, who" and "the head of the council, which"."""
    comma = last < pronoun - 1
    before = forms[i - 1].lower()
    names = forms[i - 1][0].isupper() and forms[i + 1][0].isupper()
    if forms[i] == "of":
        many = before.endswith("s") and before.isalpha()
        return forms[pronoun] != "which" and (not comma or before in OFFICES or before in PRIVATE or many)
    if forms[i] == "and":
        return names and not comma and last - i <= 2
    return names


def _is_somebody(noun: str) -> bool:
    """Whether a noun may be whom "who" stands for: a name, many, or a word for a person."""
    lower = noun.lower()
    named = noun[0].isupper() or lower.endswith("s")
    return named or lower in OFFICES or lower in PRIVATE or lower in PEOPLE or SOMEBODY.search(lower) is not None


def _with_name(forms: Sequence[str], first: int) -> int:
    """Where a phrase begins with the name that it is in apposition to: "Odo Brandt, the council's chairman"."""
    if first < 2 or forms[first - 1] != "," or forms[first].lower() not in APPOSED:
        return first
    at = first - 1
    while at > 0 and forms[at - 1][0].isupper():
        at -= 1
    return at if at < first - 1 else first


def _cited(forms: Sequence[str], attribution: Attribution) -> Run | None:
    """ "…, the Courier reported, citing officials": whom an outlet cites is the source."""
    verb = forms[attribution.cue[-1].last].lower() if attribution.cue else ""
    if verb not in REPORTS or not attribution.source:
        return None
    source = attribution.source[0]
    if verb in ("said", "says") and not PRESS.search(" ".join(forms[source.first : source.last + 1])):
        return None
    begin = attribution.cue[-1].last + 1
    near = range(begin, min(len(forms), begin + CITED_WITHIN))
    at = next((i for i in near if forms[i] in CITES or forms[i] == "." or forms[i][0] == "\n"), None)
    if at is None or forms[at] not in CITES:
        return None
    last = at
    while last + 1 < len(forms) and forms[last + 1][0] not in ENDS and forms[last + 1] not in ("that", "as"):
        last += 1
    cited = " ".join(forms[at + 1 : last + 1])
    somebody = any(map(str.isupper, cited)) or OFFICIAL.search(cited) or UNNAMED.search(cited)
    return Run("SL", at + 1, last) if somebody else None
