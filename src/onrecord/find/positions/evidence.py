"""A stand that a party might take -> what speaks for and against it, as features that `models/stands.py` weighs."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from onrecord.find.positions.scenes import Scene
from onrecord.find.positions.stands import Stand
from onrecord.find.positions.subjects import Mention
from onrecord.find.positions.words import classes_in, classes_of, classes_of_pairs, classes_of_words, stem_of
from onrecord.language.parties_roles import OFFICIAL

BROAD = ("content", "subject", "pronoun")
"""Rules of `positions_clauses.py`, which tell no act."""
BEGINNING = 6
"""Words in which a clause's verb mostly stands."""
AFTER = 4
"""Words after a subject that are looked at each by itself."""
NEXT = re.compile(r"[ ](\w+)")
STATE = tuple(
    "president minister spokes ambassador envoy secretary chancellor foreign premier kremlin commission general negotiator "
    "diplomat king leader ministry chief".split()
)
"""Beginnings of the words of roles that speak for a state."""
OTHER = tuple(
    "lawmaker senator sen rep mp mayor governor lawyer professor analyst expert former ceo director judge police attorney "
    "opposition shadow economist activist resident researcher founder editor doctor author coach player deputy chairman "
    "candidate sheriff union".split()
)
"""And of those that do not."""
SHORT_NAME = 4
"""Letters from which on a party's name is no abbreviation."""
CONDITIONS = frozenset("if whether unless should".split())
MARKS = frozenset('"“”')


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A scene's words in lower case, each digit run a 0, with where they begin."""

    scene: Scene
    words: Sequence[str]
    starts: Sequence[int]
    single: Sequence[tuple[int, str]]
    paired: Sequence[tuple[int, str]]
    """(place, class) of the words, and of the words with the next."""
    named: dict[int, Mention]
    """The scene's parties by where they begin."""
    topical: bool
    domestic: bool
    trial: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """An article as its stands see it."""

    length: int
    ranks: dict[str, int]
    """Parties by how often they are named."""
    topical: int
    """Words of a hundred that parties negotiate about."""
    domestic: int
    """Words of a hundred about what is settled at home."""
    named: Counter[str]
    """How often each party is named."""


def read_passage(scene: Scene) -> Passage:
    """Look at a scene's words once for all its stands."""
    words = [*map(_plain, _forms(scene))]
    single = classes_of_words(words)
    classes = {name for _, name in single}
    return Passage(
        scene=scene,
        words=words,
        starts=scene.parsed.words.starts[scene.first : scene.last + 1],
        single=single,
        paired=classes_of_pairs(words),
        named={one.start: one for one in scene.mentions},
        topical="topic" in classes,
        domestic="home" in classes,
        trial="trial" in classes,
    )


def _forms(scene: Scene) -> list[str]:
    return scene.parsed.words.forms[scene.first : scene.last + 1]


@lru_cache(maxsize=20_000)
def _plain(form: str) -> str:
    return "0" if form[0].isdigit() else form.lower().replace("’", "'")


def read_setting(scenes: Sequence[Scene], length: int) -> Setting:
    """What an article is about."""
    parties = Counter(one.party for scene in scenes for one in scene.mentions)
    words: Counter[str] = Counter()
    for form, count in Counter(chain.from_iterable(map(_forms, scenes))).items():
        words[_plain(form)] += count
    themes = {word: _themes(word) for word in words}
    total = max(1, words.total())
    return Setting(
        length=length,
        ranks={party: rank for rank, (party, _) in enumerate(parties.most_common())},
        topical=100 * sum(words[word] for word, (topic, _) in themes.items() if topic) // total,
        domestic=100 * sum(words[word] for word, (_, home) in themes.items() if home) // total,
        named=parties,
    )


@lru_cache(maxsize=20_000)
def _themes(word: str) -> tuple[bool, bool]:
    """Whether a word is of what parties negotiate about, and of what is settled at home."""
    classes = classes_of(word)
    return "topic" in classes, "home" in classes


def evidence_of(setting: Setting, passage: Passage, stand: Stand, party: str, others: Sequence[Stand]) -> frozenset[str]:
    """The features of a party's stand; `others` are the scene's stands by rules."""
    first, last = bisect_left(passage.starts, stand.start), bisect_left(passage.starts, stand.end)
    return frozenset(
        (
            "bias",
            *_of_rule(stand),
            *_of_statement(passage, stand, party),
            *_of_words(passage, stand, party, first, last),
            *_of_classes(passage, first, last),
            *(_of_verb(passage, stand, first) if stand.rule != "content" and not stand.rule.startswith("said") else ()),
            *_of_article(setting, passage, stand, party),
            *_of_others(stand, party, others),
            *_of_holder(passage, stand, party),
        )
    )


def kind_of(stand: Stand) -> str:
    """Which finder a stand is from."""
    rule = stand.rule
    return (
        rule
        if rule in BROAD or rule == "agreement"
        else "said"
        if rule.startswith("said_")
        else "noun"
        if rule.startswith("noun_")
        else "verb"
    )


def _of_rule(stand: Stand) -> Iterator[str]:
    yield f"kind={kind_of(stand)}"
    yield f"rule={stand.rule}"
    yield f"rule={stand.rule},{bool(stand.toward)}"
    if stand.act:
        yield f"act={stand.act}"
    if stand.ascribed_by:
        yield "ascribed"
    yield f"mode={stand.mode}"
    yield f"mode={stand.mode},{stand.act}"
    yield f"joint={min(3, len(stand.parties))}"


def _of_statement(passage: Passage, stand: Stand, party: str) -> Iterator[str]:
    one = stand.statement
    if one is None:
        yield "outlet"
        return
    yield f"class={one.statement_class}"
    yield f"statement={one.kind}"
    yield f"sure={int(5 * one.confidence)}"
    if one.speaker:
        yield f"speaker={one.speaker.party == party},{one.speaker.named},{one.speaker.name == party}"
        if one.speaker.inferred_from:
            yield "inferred"
    if one.channel:
        yield f"channel={one.channel.kind}"
    if one.cue:
        cue = passage.scene.parsed.article.text[one.cue.start : one.cue.end].lower().split()
        yield from (f"cue={stem_of(word)}" for word in cue)
        yield from (f"cue:{name}" for _, name in classes_in(cue))
    else:
        yield "no cue"


def _of_words(passage: Passage, stand: Stand, party: str, first: int, last: int) -> Iterator[str]:
    """How many words there are, a party's name being one, and the marks around and among them."""
    line = _line(passage, party, first, last)
    yield f"length={min(6, len(line) // 5)}"
    text = passage.scene.parsed.article.text
    if not MARKS.isdisjoint(line) or text[stand.start - 1 : stand.start] in MARKS:
        yield "quoted"
    after = text[stand.end : stand.end + 1]
    yield "end=" + (
        "stop" if after in (".", "!") else "question" if after == "?" or "?" in line else "comma" if after == "," else "other"
    )


def _line(passage: Passage, party: str, first: int, last: int) -> list[str]:
    """The words from `first` to before `last`, a party's name being one word."""
    line: list[str] = []
    done = -1
    for place in range(first, last):
        start = passage.starts[place]
        if start < done:
            continue
        one = passage.named.get(start)
        line.append(passage.words[place] if one is None else "OWN" if one.party == party else "OTHER")
        done = one.end if one else start
    return line


def _of_classes(passage: Passage, first: int, last: int) -> Iterator[str]:
    single, paired = passage.single, passage.paired
    found = [
        *single[bisect_left(single, (first,)) : bisect_left(single, (last,))],
        *paired[bisect_left(paired, (first,)) : bisect_left(paired, (last - 1,))],
    ]
    counts = Counter(name for _, name in found)
    yield from (f"has:{name}" for name in counts)
    yield from (f"twice:{name}" for name, count in counts.items() if count > 1)
    yield from (f"first:{name}" for place, name in found if place < first + BEGINNING)


def _of_verb(passage: Passage, stand: Stand, first: int) -> Iterator[str]:
    """What stands before a stand with a subject, and after the subject."""
    place = bisect_left(passage.starts, stand.object)
    after = passage.words[place : place + AFTER]
    yield from (f"after={stem_of(word)}" for word in after)
    yield f"after0={after[0] if after else ''}"
    if not CONDITIONS.isdisjoint(passage.words[max(0, first - 6) : place]):
        yield "if before"
    yield f"before={passage.words[first - 1] if first else ''}"


def _of_article(setting: Setting, passage: Passage, stand: Stand, party: str) -> Iterator[str]:
    named = {one.party for one in passage.scene.mentions if one.party != party}
    inside = {one.party for one in passage.scene.mentions if stand.start <= one.start < stand.end and one.party != party}
    yield f"others={min(3, len(inside))}"
    yield f"beside={min(3, len(named))}"
    yield f"toward={min(2, len(stand.toward))}"
    if not named:
        yield f"alone,{passage.topical},{passage.domestic}"
    if passage.topical:
        yield "topic"
    if passage.domestic:
        yield "home"
    if passage.trial:
        yield "trial"
    if not any(one.party == party for one in passage.scene.mentions):
        yield "unnamed"
    yield f"rank={min(3, setting.ranks.get(party, 9))}"
    yield f"parties={min(5, len(setting.ranks))}"
    yield f"topical={min(6, setting.topical)}"
    yield f"domestic={min(6, setting.domestic)}"
    total = max(1, setting.named.total())
    own = setting.named[party]
    rest = max((count for name, count in setting.named.items() if name != party), default=0)
    yield f"own share={5 * own // total}"
    yield f"rest={min(4, rest.bit_length())}"
    yield f"rest,beside={min(3, rest.bit_length())},{bool(named)}"
    yield f"rest,topic={min(3, rest.bit_length())},{min(3, setting.topical)}"
    yield f"home,topic={min(3, setting.domestic)},{min(3, setting.topical)}"
    yield f"kind,beside={kind_of(stand)},{bool(named)},{passage.topical}"
    yield f"inside,topic={bool(inside)},{bool(stand.toward)},{passage.topical},{passage.domestic}"
    yield f"place={5 * stand.start // max(1, setting.length)}"


def _of_holder(passage: Passage, stand: Stand, party: str) -> Iterator[str]:
    """Who takes the stand: the words of a speaker's role, and how the party is named."""
    speaker = stand.statement.speaker if stand.statement else None
    if speaker and speaker.party == party:
        role = (speaker.role or "").lower().split()
        yield f"role known={bool(role)}"
        yield f"role class={_role_class(role)}"
    named = next((one for one in passage.scene.mentions if one.party == party and stand.start <= one.start < stand.end), None)
    if named is None:
        yield "name=none"
        return
    text = passage.scene.parsed.article.text
    how = "short" if named.end - named.start < SHORT_NAME else "adjective" if named.adjective else "full"
    after, kind = _after_name(text, named.end), kind_of(stand)
    yield f"name={after},{how}"
    yield f"name={after},{named.start == stand.start},{kind}"
    yield f"name of={text[max(0, named.start - 4) : named.start].endswith(('of ', 'in '))},{kind}"


def _after_name(text: str, end: int) -> str:
    """What follows a party's name: "Ostia's", "Ostia Post" (no state), "Ostian minister"."""
    if text[end : end + 1] in ("'", "’"):
        return "own"
    follows = NEXT.match(text, end)
    if follows is None:
        return "end"
    word = follows[1]
    return "office" if word.lower() in OFFICIAL else "name" if word[0].isupper() else "word"


def _role_class(role: Sequence[str]) -> str:
    state, other = any(word.startswith(STATE) for word in role), any(word.startswith(OTHER) for word in role)
    return "both" if state and other else "state" if state else "other" if other else "none"


def _of_others(stand: Stand, party: str, others: Sequence[Stand]) -> Iterator[str]:
    """The rules' stands that share words with this one."""
    for one in others:
        if one is not stand and one.start < stand.end and stand.start < one.end:
            whose = "own" if party in one.parties else "other"
            yield f"over={one.rule},{whose}"
            yield f"over act={one.act},{whose}"
