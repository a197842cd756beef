"""Words that somebody passes on: who speaks is whom an outlet quotes, not the outlet.

"State media quoted Odo Brandt as saying …", "Brandt was quoted by the Courier as saying …", "…, Brandt said on Monday, according
to state media". The network names the outlet, or takes whom it quotes for the beginning of what is quoted.
"""

from collections.abc import Container, Sequence

from onrecord.find.attributions import CLAIMS, Attribution, Run, ends_sentence
from onrecord.find.statements.subjects import BE, sentence_start, subject_end
from onrecord.language.people_sources import PRESS
from onrecord.language.quotes import INSIDE
from onrecord.language.words import Words

QUOTES = frozenset({"quoted", "quotes", "quoting", "cited", "cites", "citing", "reported"})
SPEAKS = frozenset({"saying", "telling", "stating", "warning", "confirming"})
"""What follows "as" behind whom somebody quotes."""
SAID = frozenset({"said", "says", "added", "told", "wrote", "stated", "announced", "warned"})
TOLD = CLAIMS | frozenset({"told", "added", "wrote"})
PRONOUNS = frozenset({"he", "she", "they", "it"})
JOINS = frozenset({"of", "the", ".", "-", "’s", "'s"})
"""What stands within a name with its office."""
WHEN = frozenset({"on", "in", "at", "late", "early", "earlier", "last", "this", "today", "yesterday"})
"""Words that may follow "said" at its sentence's end."""
WHOM = 14
"""Words of whom somebody quotes."""
WHO = 8
"""Words of a speaker right before "said", what they are included."""
WHEN_LONG = 4
"""Words of when something was said: "late on Monday evening"."""


def mend_quoted(words: Words, marks: Sequence[int], attributions: Sequence[Attribution]) -> list[Attribution]:
    """The attributions with whom somebody quotes as their source; `marks` are the words' quotation states."""
    cues = {i for attribution in attributions for run in attribution.cue for i in range(run.first, run.last + 1)}
    kept: list[Attribution] = []
    for attribution in attributions:
        place = _place(words, marks, attribution)
        if place is None:
            _take_speaker_within(words.forms, attribution)
            _take_speaker_before(words.forms, attribution, cues)
            kept.append(attribution)
        elif words.forms[place[0] - 1].lower() in BE:
            _take_subject(words, marks, attribution, place[0])
            kept.append(attribution)
        elif _take_quoted(words.forms, attribution, *place) or place[1] + 1 not in cues:
            kept.append(attribution)  # else whom it quotes is all that it says: the words have an attribution of their own
    return kept


def _place(words: Words, marks: Sequence[int], attribution: Attribution) -> tuple[int, int] | None:
    """Where "quoted" and the "as" of "as saying" stand, if a part of the cue is one of the two."""
    forms = words.forms
    for run in attribution.cue:
        for verb in range(max(1, run.first - WHOM - 1), min(run.last + 1, len(forms))):
            if forms[verb].lower() not in QUOTES or marks[verb] == INSIDE:
                continue
            for at in range(verb + 1, min(verb + WHOM + 2, len(forms) - 1)):
                if ends_sentence(words, marks, at):
                    break
                if forms[at] == "as" and forms[at + 1] in SPEAKS:
                    if run.first <= verb <= run.last or run.first <= at + 1 <= run.last:
                        return verb, at
                    break
    return None


def _take_quoted(forms: Sequence[str], attribution: Attribution, verb: int, at: int) -> bool:
    """ "Quoted" is the cue, what stands between it and "as" the source; False if nothing is left to be said."""
    last = next((i - 1 for i in range(verb + 2, at) if _is_when(forms, i)), at - 1)
    while last > verb and forms[last] == ",":
        last -= 1
    content = [run for run in (_behind(run, verb, at) for run in attribution.content) if run is not None]
    if last <= verb or not content:
        return bool(content)
    attribution.cue = [Run("Q", verb, verb)]
    attribution.source = [Run("SL", verb + 1, last)]
    attribution.content = content
    return True


def _is_when(forms: Sequence[str], i: int) -> bool:
    """Whether a word begins when somebody was quoted: "on Monday"."""
    return forms[i].lower() in WHEN and (forms[i + 1].endswith("day") or forms[i].endswith("day"))


def _behind(run: Run, verb: int, at: int) -> Run | None:
    """A piece of content without the words from "quoted" to "as saying"."""
    if run.last <= verb or run.first > at + 1:
        return run
    return Run(run.label, at + 2, run.last) if run.last > at + 1 else None


def _take_subject(words: Words, marks: Sequence[int], attribution: Attribution, verb: int) -> None:
    """Of "Brandt was quoted by the Courier as saying" the source is the subject."""
    if attribution.cue[0].first > verb:
        attribution.cue = [Run("Q", verb - 1, verb)]
    if any(run.first < verb for run in attribution.source):
        return
    begin = sentence_start(words, marks, verb)
    last = subject_end(words.forms, begin, verb) if begin is not None else None
    if begin is not None and last is not None:
        attribution.source = [Run("SR", begin, last)]


def _take_speaker_within(forms: Sequence[str], attribution: Attribution) -> None:
    """ "…, Brandt said on Monday, according to state media": the speaker that the content ends with is its source."""
    if len(attribution.cue) != 1 or not attribution.content:
        return
    cue, run = attribution.cue[0], attribution.content[-1]
    if (
        attribution.source
        and cue.last - cue.first >= 2
        and _is_according(forms, cue.last - 1)
        and forms[cue.first].lower() in SAID
    ):
        attribution.cue = [Run("Q", cue.first, cue.last - 2)]  # "Brandt said according to the agency"
        return
    if not (_is_according(forms, cue.first) or forms[cue.first].lower() == "reported") or run.last > cue.first:
        return
    if not attribution.source or not PRESS.search(" ".join(forms[attribution.source[0].first : attribution.source[0].last + 1])):
        return
    last = run.last - (forms[run.last] == ",")
    first = next((i + 1 for i in range(last, run.first, -1) if forms[i] in (",", '"', "”")), run.first)
    verb = next((i for i in range(first + 1, min(first + WHO + 1, last + 1)) if forms[i].lower() in SAID), None)
    rest = [*attribution.content[:-1], *([Run(run.label, run.first, first - 1)] if first > run.first else [])]
    if verb is None or not rest or not _ends_clause(forms, verb, last) or not _is_somebody(forms, first, verb):
        return
    attribution.cue = [Run("Q", verb, verb)]
    attribution.source = [Run("SR", first, verb - 1)]
    attribution.content = rest


def _take_speaker_before(forms: Sequence[str], attribution: Attribution, cues: Container[int]) -> None:
    """The same where no content holds the speaker: "…," Brandt said, according to the Courier."""
    if len(attribution.cue) != 1 or not attribution.source:
        return
    cue, source = attribution.cue[0], attribution.source[0]
    verb = cue.first - 2
    if cue.last - cue.first != 1 or not _is_according(forms, cue.first) or verb < 1 or forms[verb + 1] != ",":
        return
    if verb in cues or forms[verb].lower() not in TOLD or not any(map(_is_name, forms[source.first : source.last + 1])):
        return
    first = verb
    while first > 0 and verb - first < WHO and _may_name(forms[first - 1]):
        first -= 1
    while first < verb and forms[first] in JOINS:
        first += 1
    ahead = first > 0 and forms[first - 1][0] in ",\"”'’"
    if first < verb and ahead and any(run.last < first for run in attribution.content):
        attribution.source, attribution.cue = [Run("SR", first, verb - 1)], [Run("Q", verb, verb)]


def _is_name(form: str) -> bool:
    return form[0].isupper()


def _may_name(form: str) -> bool:
    """Whether a word may be one of a speaker's name and office, or stands for them."""
    return _is_name(form) or form in JOINS or form.lower() in PRONOUNS


def _is_according(forms: Sequence[str], i: int) -> bool:
    return [form.lower() for form in forms[i : i + 2]] == ["according", "to"]


def _ends_clause(forms: Sequence[str], verb: int, last: int) -> bool:
    """Whether nothing but a day stands behind the verb."""
    behind = [form for form in forms[verb + 1 : last + 1] if form != ","]
    return not behind or (len(behind) <= WHEN_LONG and (behind[0].lower() in WHEN or behind[0].endswith("day")))


def _is_somebody(forms: Sequence[str], first: int, verb: int) -> bool:
    """Whether a speaker's words are a name, a pronoun or a noun phrase with its article."""
    return forms[first][0].isupper() or forms[first].lower() in ("the", "a", "an", "he", "she", "they", "it", "his", "her")
