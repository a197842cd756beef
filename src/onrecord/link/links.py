"""Readings -> links: which statements of different articles are the same statement, and how their wording differs.

Words, speakers, days, numbers and negation decide. Doubt means no link.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence, Set
from datetime import date
from math import log
from types import MappingProxyType

from onrecord.link.candidates import LATELY, find_candidates
from onrecord.link.sayings import NEGATIONS, NO_NEGATION, Saying, sayings_of, stem_word
from onrecord.link.voices import Voice, compare_voices
from onrecord.link.wordings import Wording, compare_quotations, compare_words, content_size, find_changes_of_words, is_substance
from onrecord.linked import Link, LinkKind
from onrecord.records import Reading

Weights = Mapping[str, float]
"""A stem -> how much it tells."""
NOBODY: Mapping[str, str] = MappingProxyType({})
RAREST = 9.5
"""Weight of a word that no two sayings share, in stores of every size."""
MANY = 8
"""Words in common, function words left aside, that nobody says twice by chance."""
QUOTED_SHARE = 0.5
"""Share of the shorter saying's words that a common quotation has, if it is what it says."""
FEWEST = 2
"""The same for one speaker's quoted words within days."""
TURNS = frozenset(
    map(stem_word, "delay postpone suspend pause extend extension drop cancel halt stop lift withdraw reject refuse deny".split())
)
"""Who delays a tariff does not impose it: what one says with such a word and the other without is another statement."""
SURE, ENOUGH, FOR_SIDE = 26, 14, 18
"""Weight of shared words: three of the rarest, by which even somebody unnamed is known; what one speaker says twice on two days
reaches less than half of it; two who speak for one side must share more than one speaker's two wordings."""
PART, BARE_PART, UNSURE_PART = 0.6, 0.5, 0.75
"""Of the shorter wording's weight that is shared: usually; where the shared words are sure; where nothing tells who speaks."""
QUOTED_PART = 0.4
"""The same where one wording quotes, rare words among it, only what the other quotes too."""
RARE_QUOTE = 9
"""Weight of words that both quote: one of the rarest, or two."""
TOLD, SIDE_TOLD, TOLD_PART = 14, 20, 0.78
"""Weight of shared words that are no names, the same for two who speak for one side, and part of the shorter wording: two
statements that only speak of the same have less ("farmers there are fleeing", "farmers there lose their land"). Of 40 links drawn
at random seven of the eight wrong ones shared less than 15, or less than 0.78."""
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
        held.update(saying.told)
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
    shared, days = old.told & new.told, days_between(old, new)
    most = min(sum(stem in shared for stem in saying.stems) for saying in (old, new))
    if shared <= old.names & new.names or most < (MANY if days > LATELY else FEWEST):
        return None
    if most >= QUOTED_SHARE * min(content_size(old), content_size(new)):  # looked at before words are laid side by side
        kind = _literal_kind(old, new, voice, days)
        if kind:
            return kind
    if voice in ("same", "side", "unclear") and days <= 2 and reworded(old, new, voice, weights):
        quotations = compare_quotations(old, new)
        parties = {speaker.party for speaker in (old.speaker, new.speaker) if speaker} - {None}
        if quotations and not quotations.same and parties and not parties & ENGLISH:
            return "translated"
        return "reworded"
    return None


def _literal_kind(old: Saying, new: Saying, voice: Voice, days: int) -> LinkKind | None:
    """The kind of two sayings that give the same words."""
    quotations, words = compare_quotations(old, new), compare_words(old, new)
    differs = quotations is not None and not quotations.same and is_substance(quotations, old, new, 0.3)
    for wording, share in ((quotations, QUOTED_SHARE), (None if differs else words, 0.9)):
        if (
            wording
            and wording.same
            and is_substance(wording, old, new, share)
            and enough(wording, wording is quotations, voice, days)
        ):
            if voice == "other":
                return "other_speaker" if wording.shared >= MANY else None
            return "verbatim" if wording.whole else "cut"
    return None


def enough(wording: Wording, quoted: bool, voice: Voice, days: int) -> bool:
    """Whether the words in common are more than two speakers, or one on two occasions, would say alike."""
    if wording.shared >= MANY:
        return True
    if wording.shared >= 5 or (quoted and wording.shared >= 3 and wording.length >= 8):
        return days <= LATELY and (quoted or voice == "same")
    return voice == "same" and days <= 3 and wording.shared >= (FEWEST if quoted else 3)


def reworded(a: Saying, b: Saying, voice: Voice, weights: Weights) -> bool:
    """Whether two wordings of one speaker, or of two who speak for one side, tell the same."""
    ours, theirs = a.told, b.told
    shared = ours & theirs
    common, fewer = weight_of(shared, weights), weight_of(ours if len(ours) <= len(theirs) else theirs, weights)
    if voice == "unclear" and (common < SURE or common < UNSURE_PART * fewer or a.outlet == b.outlet):
        return False
    heavy, part = (SURE, BARE_PART) if common >= SURE else (FOR_SIDE if voice == "side" else ENOUGH, PART)
    quoted = quotes_within(a, b, weights) or quotes_within(b, a, weights)
    part = QUOTED_PART if quoted else part
    if len(shared) < 3 or common < heavy or common < part * fewer or (ours ^ theirs) & TURNS:
        return False
    told, others = shared - (a.names & b.names), voice != "same"
    if not tells(told, weights, common / fewer, SIDE_TOLD if others and not quoted else TOLD):
        return False
    if others and common < TOLD_PART * fewer and names_differ(a, b):
        return False
    return numbers_agree(ours, theirs) and denies(a, shared) == denies(b, shared)


def weight_of(stems: Iterable[str], weights: Weights) -> float:
    """How much some stems tell together."""
    return sum(weights.get(stem, 0) for stem in stems)


def quotes_within(a: Saying, b: Saying, weights: Weights) -> bool:
    """Whether all words that a quotes, rare ones among them, stand in what b quotes."""
    ours, theirs = ({stem for stem, quoted in zip(one.stems, one.forms.quoted, strict=True) if stem and quoted} for one in (a, b))
    return ours <= theirs and weight_of(ours, weights) >= RARE_QUOTE


def tells(told: Collection[str], weights: Weights, part: float, least: float) -> bool:
    """Whether shared words that are no names say something of whom or what both speak; a number does."""
    return any(stem[0].isdigit() for stem in told) or (bool(told) and (part >= TOLD_PART or weight_of(told, weights) >= least))


def names_differ(a: Saying, b: Saying) -> bool:
    """Whether either names people or things, states aside, and both name none in common."""
    one, other = ({stem for stem in names if stem[0] != "@"} for names in (a.names, b.names))
    return bool(one and other) and not one & other


def numbers_agree(ours: Set[str], theirs: Set[str]) -> bool:
    """Whether neither gives a number against the other's."""
    a, b = ({stem for stem in stems if stem[0].isdigit()} for stems in (ours, theirs))
    return not a or not b or a <= b or b <= a


def denies(saying: Saying, shared: Set[str]) -> bool:
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
