"""Readings -> links: which statements of different articles are the same statement, and how their wording differs.

Words, speakers, days, numbers and negation decide. Doubt means no link.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from math import log
from types import MappingProxyType

from onrecord.link.candidates import find_candidates
from onrecord.link.sayings import NEGATIONS, NO_NEGATION, Saying, sayings_of, stem_word
from onrecord.link.voices import Voice, compare_voices
from onrecord.link.wordings import Wording, compare_quotations, compare_words, find_changes_of_words, is_substance
from onrecord.linked import Link, LinkKind
from onrecord.records import Reading

Weights = Mapping[str, float]
"""A stem -> how much it tells."""
NOBODY: Mapping[str, str] = MappingProxyType({})
RAREST = 9.5
"""Weight of a word that no two sayings share, in stores of every size."""
MANY = 8
"""Words in common, function words left aside, that nobody says twice by chance."""
TURNS = frozenset(
    map(stem_word, "delay postpone suspend pause extend extension drop cancel halt stop lift withdraw reject refuse deny".split())
)
"""Who delays a tariff does not impose it: what one says with such a word and the other without is another statement."""
ENGLISH = frozenset(("United States", "United Kingdom", "Canada", "Australia", "New Zealand", "Ireland", "South Africa"))
"""Parties whose speakers are quoted in their own words, so that two wordings are no two translations."""


def find_links(readings: Sequence[Reading], person: Mapping[str, str] = NOBODY) -> tuple[Link, ...]:
    """Links between statements of different articles, in the order of the statements.

    `person` gives the identity of speakers' names that are known; other names are compared as they are written.
    """
    sayings = sayings_of(readings)
    weights = weigh_stems(sayings)
    pairs = find_candidates(sayings)
    return tuple(link for i, j in pairs if (link := link_between(sayings[i], sayings[j], weights, person)))


def weigh_stems(sayings: Iterable[Saying]) -> Weights:
    """How much each stem tells, from nothing to `RAREST`: the logarithm of how rare it is among the sayings."""
    held: Counter[str] = Counter()
    count = 0
    for saying in sayings:
        held.update(set(filter(None, saying.stems)))
        count += 1
    size = max(count, 3)
    return {stem: max(0.0, RAREST * log(size / (1 + n)) / log(size)) for stem, n in held.items()}


def link_between(a: Saying, b: Saying, weights: Weights, person: Mapping[str, str] = NOBODY) -> Link | None:
    """The link between two sayings, if they are one statement."""
    if a.article == b.article:
        return None
    old, new = sorted((a, b), key=lambda saying: saying.day or "9999")
    kind = kind_of(old, new, compare_voices(old.speaker, new.speaker, person), weights)
    if kind is None:
        return None
    return Link(
        old=old.statement, new=new.statement, kind=kind, changes=find_changes_of_words(old, new), by="link", confidence=0.9
    )


def kind_of(old: Saying, new: Saying, voice: Voice, weights: Weights) -> LinkKind | None:
    """How the new saying gives the old one's statement; None where they may be two."""
    days = days_between(old, new)
    quotations, words = compare_quotations(old, new), compare_words(old, new)
    differs = quotations is not None and not quotations.same and is_substance(quotations, old, new, 0.3)
    for wording, share in ((quotations, 0.5), (None if differs else words, 0.9)):
        if (
            wording
            and wording.same
            and is_substance(wording, old, new, share)
            and enough(wording, wording is quotations, voice, days)
        ):
            if voice == "other":
                return "other_speaker" if wording.shared >= 8 else None
            return "verbatim" if wording.whole else "cut"
    if voice in ("same", "side", "unclear") and days <= 2 and reworded(old, new, voice, weights):
        parties = {speaker.party for speaker in (old.speaker, new.speaker) if speaker} - {None}
        if quotations and not quotations.same and parties and not parties & ENGLISH:
            return "translated"
        return "reworded"
    return None


def enough(wording: Wording, quoted: bool, voice: Voice, days: int) -> bool:
    """Whether the words in common are more than two speakers, or one on two occasions, would say alike."""
    if wording.shared >= MANY:
        return True
    if wording.shared >= 5 or (quoted and wording.shared >= 3 and wording.length >= 8):
        return days <= 5 and (quoted or voice == "same")
    return voice == "same" and days <= 3 and wording.shared >= (2 if quoted else 3)


def reworded(a: Saying, b: Saying, voice: Voice, weights: Weights) -> bool:
    """Whether two wordings of one speaker, or of two who speak for one side, tell the same."""
    ours, theirs = set(a.stems) - {""}, set(b.stems) - {""}
    shared = ours & theirs
    common, fewer = (sum(weights.get(stem, 0) for stem in stems) for stems in (shared, min(ours, theirs, key=len)))
    if voice == "unclear" and (common < 26 or common < 0.75 * fewer or a.outlet == b.outlet):
        return False
    heavy, most = (26, 0.5) if common >= 26 else (18 if voice == "side" else 14, 0.6)
    if len(shared) < 3 or common < heavy or common < most * fewer or (ours ^ theirs) & TURNS:
        return False
    return numbers_agree(ours, theirs) and denies(a, shared) == denies(b, shared)


def numbers_agree(ours: set[str], theirs: set[str]) -> bool:
    """Whether neither gives a number against the other's."""
    a, b = ({stem for stem in stems if stem[0].isdigit()} for stems in (ours, theirs))
    return not a or not b or a <= b or b <= a


def denies(saying: Saying, shared: set[str]) -> bool:
    """Whether a sentence that holds a good part of the shared words denies something."""
    begin = 0
    words, stems = saying.forms.words, saying.stems
    for i, ends in enumerate(saying.ends):
        if ends or i == len(words) - 1:
            if len({stem for stem in stems[begin : i + 1] if stem in shared}) >= 0.4 * len(shared):
                for k in range(begin, i + 1):
                    if words[k] in NEGATIONS and not (k + 1 < len(words) and words[k + 1] in NO_NEGATION):
                        return True
            begin = i + 1
    return False


def days_between(a: Saying, b: Saying) -> int:
    """Days between the two articles; none where one is undated."""
    if not a.day or not b.day:
        return 0
    return abs((date.fromisoformat(a.day[:10]) - date.fromisoformat(b.day[:10])).days)
