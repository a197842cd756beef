"""Who speaks where the network names nobody, and where it names who does not speak.

The subject of a passive ("residents were warned") or of an adverb ("they allegedly fled") is no source. A verb of saying without
one has its sentence's subject: "Odo Brandt, who led the talks, said", "Holm met the envoys, telling them". Learnt from no data:
the network sees these, but loses the subject behind a long clause.
"""

from collections.abc import Sequence

from onrecord.find.attributions import AUXILIARIES, CLAIMS, Attribution, Run, ends_sentence
from onrecord.language.quotes import INSIDE, OPENING, UNPAIRED
from onrecord.language.words import Words

ADVERBS = frozenset({"allegedly", "reportedly", "apparently", "supposedly", "purportedly", "ostensibly"})
BE = frozenset({"is", "are", "was", "were", "be", "been", "being"})
# Participles whose passive subject hears or is spoken of; that of "was quoted" and "is convinced" speaks.
SPOKEN_TO = frozenset(
    """accused advised alleged asked believed blamed called considered criticised criticized deemed described estimated informed
    instructed known labelled named ordered perceived regarded reminded reported rumoured said seen suspected thought told urged
    viewed warned""".split()
)
PARTICIPLES = frozenset(
    """accusing acknowledging adding alleging announcing arguing asserting blaming calling citing claiming condemning confirming
    criticising criticizing declaring demanding denying describing dismissing emphasising emphasizing explaining hailing
    highlighting insisting noting pointing praising predicting promising questioning quipping recalling reiterating rejecting
    remarking saying stating stressing suggesting telling threatening underlining urging vowing warning writing""".split()
)
FINITE = CLAIMS | frozenset(
    """added announced asserted called complained condemned confirmed criticised criticized declared demanded dismissed emphasised
    emphasized explained hailed noted pledged praised predicted promised reiterated rejected remarked replied reported says stated
    stressed suggested tells told tweeted underlined urged vowed wrote""".split()
)
INVERTED = frozenset(
    {"said", "says", "added", "adds", "wrote", "writes", "reads", "read", "explains", "explained", "noted", "recalls"}
)
PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i"})
DETERMINERS = frozenset({"the", "a", "an", "some", "many", "several", "two", "three", "its", "his", "her", "their"})
LEADS = frozenset(
    """after although amid as at before by despite during earlier following for from if in later last meanwhile on since
    speaking then this though under when while with yesterday""".split()
)
"""Words with which a sentence begins before its subject, up to a comma."""
JOINS = frozenset({"of", "in", "for", "and", "the", "'s", "’s", "-", "&", "from", "at", "de", "van", "von", "bin", "al", "der"})
"""What stands within a subject besides its nouns and names."""
VERBS = BE | frozenset(
    """has have had will would can could may might must should does did also met made took gave went came won saw left led held
    spoke began said says told tells wrote writes told thought kept put set ran sent brought lost paid hit cut drew who whose
    which that""".split()
)
"""Where a subject ends besides a comma; other verbs are known by their "ed"."""
LONGEST = 10
"""Words of a subject without its clauses."""
WIDEST = 45
"""Words of a subject with its clauses."""
BACK = 80
"""Words back in which a sentence's beginning is looked for."""
NEAR = 6
"""Words between a subject and its passive participle: auxiliaries and adverbs."""
ENDS = frozenset(',.;:?!"“”()—–\n')
"""First characters of words at which the noun phrase behind a verb ends."""


def mend_subjects(words: Words, marks: Sequence[int], attributions: Sequence[Attribution]) -> list[Attribution]:
    """The attributions without sources that only hear or are spoken of, and with the subjects that were left out."""
    for attribution in attributions:
        if not attribution.cue:
            continue
        if attribution.source and _is_mute(words.forms, attribution):
            attribution.source = []
        elif not attribution.source:
            found = _behind(words.forms, marks, attribution) or _subject(words, marks, attribution)
            attribution.source = [found] if found else []
    return list(attributions)


def _is_mute(forms: Sequence[str], attribution: Attribution) -> bool:
    """Whether a source before its cue is an adverb's or a passive's subject."""
    cue = [form.lower() for run in attribution.cue for form in forms[run.first : run.last + 1]]
    if ADVERBS.intersection(cue) and ADVERBS.union(AUXILIARIES).issuperset(cue):
        return True
    verb = next((i for run in attribution.cue for i in range(run.first, run.last + 1) if forms[i].lower() in SPOKEN_TO), None)
    if verb is None or "by" in cue:
        return False
    source = attribution.source[-1]
    if source.first > verb:  # "… were accused of theft, which they deny"
        passive = not BE.isdisjoint(map(str.lower, forms[max(0, verb - 2) : verb]))
        return passive and forms[source.first - 1].lower() not in ("by", "to")
    # "in a report, Brandt was described": the passive's subject stands right before it
    between = forms[source.last + 1 : verb]
    return 0 < len(between) < NEAR and "," not in between and not BE.isdisjoint(map(str.lower, between))


def _behind(forms: Sequence[str], marks: Sequence[int], attribution: Attribution) -> Run | None:
    """ "…, says Odo Brandt, otherwise …": the name or noun phrase behind a verb that follows the words it reports."""
    cue, content = attribution.cue[-1], attribution.content
    first = cue.first
    if cue.first != cue.last or forms[first].lower() not in INVERTED or not content or content[0].first > first or first == 0:
        return None
    if forms[first - 1] not in (",", '"', "”", "’", "'") or marks[first] == INSIDE:
        return None
    at = last = first + 1
    while last < min(len(forms), at + LONGEST) and forms[last][0] not in ENDS and forms[last].lower() not in VERBS:
        last += 1
    if last == at or last >= len(forms) or forms[last][0] not in ENDS:
        return None
    named = forms[at][0].isupper() or (forms[at].lower() in DETERMINERS and last - at > 1)
    return Run("SL", at, last - 1) if named else None


def _subject(words: Words, marks: Sequence[int], attribution: Attribution) -> Run | None:
    """The subject of the sentence whose verb of saying has none of its own."""
    forms, cue = words.forms, attribution.cue[0]
    if not attribution.content or attribution.content[0].first < cue.first or marks[cue.first] == INSIDE:
        return None
    verb, before = forms[cue.first].lower(), forms[cue.first - 1] if cue.first else "\n"
    told = verb in FINITE and (before == "," or before.endswith("ly"))
    if not told and not (verb in PARTICIPLES and before == ","):
        return None
    begin = sentence_start(words, marks, cue.first)
    if begin is None:
        return None
    last = subject_end(forms, begin, cue.first)
    if last is None or (not told and forms[last + 1] == ","):  # a participle's clause has a verb right behind its subject
        return None
    whole = told and before == "," and forms[last + 1] == ","  # "Odo Brandt, who led the talks, said"
    if whole and cue.first - 2 - begin < WIDEST:
        last = cue.first - 2
    elif whole:
        return None
    return Run("SR", begin, last)


def sentence_start(words: Words, marks: Sequence[int], cue: int) -> int | None:
    """The first word of the cue's sentence, behind what leads up to its subject; None if words are quoted between them."""
    begin = next((i + 1 for i in range(cue - 1, max(-1, cue - BACK), -1) if ends_sentence(words, marks, i)), None)
    if begin is None:
        begin = 0 if cue < BACK else cue
    quoted = any(marks[i] in (OPENING, INSIDE, UNPAIRED) for i in range(begin, cue))
    if begin >= cue or quoted:
        return None
    if words.forms[begin].lower() in LEADS:
        comma = next((i for i in range(begin, cue - 1) if words.forms[i] == ","), None)
        return None if comma is None else comma + 1
    return begin


def subject_end(forms: Sequence[str], begin: int, cue: int) -> int | None:
    """The last word of the noun phrase that begins a sentence; None if it does not seem to be one."""
    first = forms[begin]
    if first.lower() in PRONOUNS:
        return begin
    if not first[0].isupper() and first.lower() not in DETERMINERS:
        return None
    for i in range(begin + 1, min(cue + 1, begin + LONGEST + 1)):
        lower = forms[i].lower()
        if lower in VERBS or forms[i] == "," or (lower.endswith("ed") and forms[i].islower() and len(lower) > 4) or i == cue:
            last = i - 1
            while last > begin and forms[last].endswith("ly"):
                last -= 1
            return None if forms[last].lower() in JOINS or forms[last].lower() in DETERMINERS else last
        if not forms[i][0].isalnum() and lower not in JOINS and forms[i] != ".":
            return None
    return None
