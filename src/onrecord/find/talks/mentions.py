"""An article -> each place where it mentions a meeting, with what that place tells."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import cast

from onrecord.find.talks.actors import Actor, find_actors, find_people
from onrecord.find.talks.details import Count, Days, Place, find_days, find_mediator, find_place, find_round
from onrecord.find.talks.lists import count_sides
from onrecord.find.talks.scenes import How, Scene, Table
from onrecord.find.talks.status import find_status, is_next
from onrecord.find.talks.subjects import find_subjects
from onrecord.find.talks.tables import find_table, is_verb
from onrecord.find.talks.words import DELEGATE, INDIRECT, OTHER_MEETINGS, PHONE, RUN, SENT, TOPIC, TRIGGER, TRIGGER_WORDS, Kind
from onrecord.language.contents import Contents, contents_of, piece_at
from onrecord.language.parsed import Parsed
from onrecord.language.words import Words, places_of
from onrecord.records import Span, TalksStatus

LONGEST = 1500
"""Code points of a sentence that is looked at; a longer one is no sentence."""
REACH = 200
"""Code points on either side of a meeting's word that its quote takes in."""
BACK = 40
"""Code points before a meeting's word in which its article, adjectives and negation stand."""
DEFINITE = re.compile(
    r"\b(?:the|this|that|these|those|his|her|their|its)\s(?:(?!(?:after|before|following|during|in|on|for|from|by)\b)[\w-]+\s){0,2}$",
    re.I,
)
# "A second day of talks" is of those that went on.
NEXT_DAY = re.compile(
    r"\b(?:second|third|fourth|fifth|another|final|last|new|next) (?:straight |consecutive )?day of (?:[\w-]+ ){0,2}$", re.I
)
INTRODUCED = re.compile(r"\b(?:an?|another)\s(?:[\w-]+\s){0,3}$", re.I)
# "Ada Holm said when speaking at a [meeting]", "told the [summit]": she sits there, unlike who "said the meeting" was good.
SPEAKS_AT = re.compile(
    r"[^.;:“”\"]{0,40}?\b(?:(?:said|says|spoke|speaking|stated)\s(?:(?!at\b)[\w-]+\s){0,5}at\s|(?:told|addressed|addressing)\s)"
    r"(?:an?|the)\s(?:[\w’'.-]+\s){0,5}"
)
TODAY = re.compile(r"(?:today|tonight|yesterday|tomorrow|this (?:morning|afternoon|evening)|last night)\b", re.I)
# Of a meeting's words: who meets, if the two who met were named before.
THE_TWO = re.compile(r"\b(?:[Tt]he (?:two|pair)|[Bb]oth)(?: [\w-]+){0,2} $|\b[Tt]hey (?:\w+ )?$")
OF_OTHERS = re.compile(
    r"[ ](?:(?:in|on|at) [\w’'-]+ ){0,2}(?:of|with|between|among)[ ](?!(?:the )?(?:two|both|sides|pair|leaders|delegations|teams|"
    r"him|her|them|each|one another)\b)"
)
COUNCIL = re.compile(
    r"\b(?:[Cc]abinet|[Cc]ouncil|[Cc]ommittee|[Bb]oard|[Cc]ommission|[Pp]arty|[Cc]oalition|[Ff]amily|[Ss]taff|[Tt]eam|"
    r"[Tt]own hall|CEO|[Aa]nnual general) $"
)
BESIDE = re.compile(r"\b(?:since|after|before|following|ahead of) (?:[\w’'-]+ ){0,4}$")
TWO = 2
"""Sides of a meeting of two."""
NEAR = 40
"""Code points between "with" and a known side, whose title may stand between."""
# "The envoy, Ada Holm, told reporters after the [talks]": she comes from them.
ENVOY = re.compile(r"\benvoy\b", re.I)
AFTER = re.compile(
    r",?\s(?:said|says|told\s(?:[\w-]+\s){0,2}[\w-]+)\s(?:on\s\w+day\s)?after\s(?:the|their|its)\s(?:[\w-]+\s){0,3}"
)
DENIED = re.compile(r"\b(?:not|never|n['’]t|refus\w+ to|without|unless|no) (?:\w+ ){0,2}$", re.I)
# What somebody wishes, ranks first or makes depend on more is no meeting: "hoped-for talks", "a priority is talks with".
WISHED = re.compile(
    r"\b(?:hoped-for|(?:top |first |main )?priorit(?:y|ies) (?:is|was|are|were|remains?|includes?|of|will be|would be)|"
    r"(?:mechanism|framework|platform|lay(?:ing)? (?:the |a )?(?:foundations?|groundwork)|pav(?:e|ing) the way) for)"
    r" (?:[\w-]+ ){0,4}$",
    re.I,
)
DEPENDS = re.compile(
    r"[^.;:“”\"]{0,80}?\b(?:only if|only when|(?:is|are|as|remains?) (?:a|its|his|her|their|our|the) (?:\w+ )?priority)\b", re.I
)
ONLY_IF = re.compile(r"\b(?:would|will|[’']ll|[’']d) (?:only )?(?:agree|negotiate|talk|come|sit|meet)\b[^.;:“”\"]{0,60}$", re.I)
# A stop that ends no sentence, which patterns that stop at one must not see.
INNER_STOP = re.compile(r"\.(?:(?<=\b(?:Mr|Ms|Dr)\.)|(?<=\b(?:Mrs|Gen|Sen)\.)|(?<=\b[A-Z]\.))")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One place where a meeting is mentioned."""

    span: Span
    sentence: Span
    kind: Kind
    word: str
    """The noun or verb, in lower case."""
    how: How
    parties: tuple[str, ...]
    seats: tuple[tuple[str, str], ...]
    """People with their parties."""
    delegates: tuple[tuple[str, str], ...]
    """People whom the sentence calls negotiators, with their parties."""
    around: frozenset[str]
    """All parties that act in the sentence before the meeting's word."""
    mediator: tuple[str, ...]
    place: str | None
    days: tuple[str, ...]
    round: int | None
    status: TalksStatus | None
    topic: str | None
    """What the words before it say that it is about."""
    indirect: bool
    following: bool
    """Whether it is of the round to come."""
    run: bool
    """Whether it is of several rounds at once."""
    phone: bool
    """Whether it says that they called each other."""
    introduced: bool
    """Whether it tells of the meeting as of something new: "a meeting"."""
    definite: bool
    """Whether it takes the meeting for known: "the talks", "his call"."""
    beside: bool
    """Whether it is named as another than the meeting before it in the sentence: "met for the first time since their talks"."""
    apart: bool
    """Whether it names one side, and several whom that side may have met one by one."""
    borrowed: bool
    """Whether its day is the "today" of a quotation that nothing dates."""
    foreign: bool
    """Whether those who meet are named, but are no known parties."""


def find_mentions(parsed: Parsed) -> tuple[Mention, ...]:
    """The mentions of meetings, in order. Linear in the text's length."""
    sentences = [*_sentences(parsed)]
    if not sentences:
        return ()
    people = find_people(parsed)
    text = INNER_STOP.sub("\N{ONE DOT LEADER}", parsed.article.text.replace("\N{NO-BREAK SPACE}", " "))
    contents = contents_of(parsed)
    found: list[Mention] = []
    spoken_of = find_subjects(parsed, people)
    for sentence, triggers in sentences:
        actors = find_actors(parsed, people, sentence.start, sentence.end)
        for trigger, bounds in _bounded(sentence, triggers):
            if not _is_void(text, sentence, trigger):
                scene = Scene(
                    text=text,
                    sentence=sentence,
                    bounds=bounds,
                    trigger=trigger,
                    actors=actors,
                    subject=spoken_of(trigger.start()),
                    speaker=_speaker(contents, trigger.start()),
                )
                found.append(_mention(parsed, scene, contents))
    return tuple(found)


def _is_undated(contents: Contents, words: Span) -> bool:
    """Whether words stand in a quotation of which nothing tells on which day it was said."""
    found = piece_at(contents, words.start)
    return found is not None and found[1].kind != "indirect" and found[1].said is None


def _is_councils(scene: Scene) -> bool:
    """Whether it is a body's own: "the cabinet meeting"."""
    start = scene.trigger.start()
    return COUNCIL.search(scene.text, max(scene.sentence.start, start - BACK), start) is not None


def _speaker(contents: Contents, place: int) -> Actor | None:
    """Whose words stand at a place, if they act for a party."""
    found = piece_at(contents, place)
    if found is None:
        return None
    piece, statement = found
    speaker = statement.speaker
    if speaker is None or not speaker.party:
        return None
    return Actor(span=piece, party=speaker.party, person=speaker.name if speaker.named else None)


def _sentences(parsed: Parsed) -> Iterator[tuple[Span, list[re.Match[str]]]]:
    """Sentences that hold a trigger, but for those about other meetings."""
    text, words, sentences = parsed.article.text, parsed.words, parsed.sentences
    firsts = [sentence.first for sentence in sentences]
    held: dict[int, list[re.Match[str]]] = {}
    for match in _triggers(text, words):
        at = bisect_right(firsts, bisect_left(words.starts, match.start())) - 1
        if at >= 0:
            held.setdefault(at, []).append(match)
    for at, triggers in held.items():
        span = Span(start=words.starts[sentences[at].first], end=words.ends[sentences[at].last])
        if span.end - span.start <= LONGEST and not OTHER_MEETINGS.search(text, span.start, span.end):
            yield span, triggers


def _triggers(text: str, words: Words) -> Iterator[re.Match[str]]:
    """All triggers, none inside another."""
    end = 0
    for place in places_of(words, TRIGGER_WORDS):
        if place >= end and (match := TRIGGER.match(text, place)):
            yield match
            end = match.end()


def _bounded(sentence: Span, triggers: Sequence[re.Match[str]]) -> Iterator[tuple[re.Match[str], Span]]:
    """Each trigger with the piece of the sentence between its neighbours."""
    ends = [sentence.start, *(trigger.end() for trigger in triggers)]
    starts = [*(trigger.start() for trigger in triggers), sentence.end]
    for i, trigger in enumerate(triggers):
        yield trigger, Span(start=ends[i], end=starts[i + 1])


def _is_void(text: str, sentence: Span, trigger: re.Match[str]) -> bool:
    """Whether a trigger is a headline's, or says that there is no meeting."""
    denied = DENIED.search(text, max(sentence.start, trigger.start() - BACK), trigger.start())
    return trigger[0].isupper() or denied is not None or _is_wish(text, sentence, trigger)


def _is_wish(text: str, sentence: Span, trigger: re.Match[str]) -> bool:
    """Whether a meeting is only hoped for, named as a priority, or agreed to under a condition."""
    before = text[max(sentence.start, trigger.start() - BACK) : trigger.start()]
    depends = DEPENDS.match(text, trigger.end(), sentence.end)
    return WISHED.search(before) is not None or (
        depends is not None and (depends[0].endswith("priority") or ONLY_IF.search(before + trigger[0]) is not None)
    )


def _mention(parsed: Parsed, scene: Scene, contents: Contents) -> Mention:
    text, trigger, sentence = scene.text, scene.trigger, scene.sentence
    start, end = trigger.span()
    table = find_table(scene)
    place = find_place(text, parsed.article.text, sentence, start, end)
    days = find_days(parsed, scene)
    count = find_round(scene)
    following = is_next(scene)
    goes_on = NEXT_DAY.search(text, max(sentence.start, start - BACK), start) is not None
    return Mention(
        span=_quote(scene, table, place, days, count),
        sentence=sentence,
        kind=cast(Kind, trigger.lastgroup),
        word=scene.word,
        how=table.how,
        parties=_unique(actor.party for actor in table.actors),
        seats=tuple(dict.fromkeys((actor.person, actor.party) for actor in table.actors if actor.person)),
        delegates=tuple(
            dict.fromkeys((actor.person, actor.party) for actor in scene.actors if actor.person and _is_delegate(scene, actor))
        ),
        around=frozenset(actor.party for actor in scene.left),
        mediator=find_mediator(parsed.article.text, sentence),
        place=place.name if place else None,
        days=days.days,
        round=count.number if count else None,
        status=find_status(scene, days, place),
        topic=_topic(text[max(sentence.start, start - BACK) : end]),
        indirect=INDIRECT.search(text, max(sentence.start, start - BACK), end) is not None,
        following=following,
        run=not (days.days or place) and RUN.search(text, max(sentence.start, start - BACK), end) is not None,
        phone=trigger.lastgroup == "call"
        and PHONE.search(text, max(sentence.start, start - BACK), min(sentence.end, end + BACK)) is not None,
        introduced=not goes_on and INTRODUCED.search(text, max(sentence.start, start - BACK), start) is not None,
        definite=not (following or is_verb(trigger))
        and (goes_on or DEFINITE.search(text, max(sentence.start, start - BACK), start) is not None),
        beside=not table.how and BESIDE.search(text, max(scene.bounds.start, start - BACK), start) is not None,
        apart=table.how == "with" and scene.word != "summit" and count_sides(table.actors) > TWO,
        borrowed=any(_is_undated(contents, span) and TODAY.match(text, span.start) for span in days.spans),
        foreign=(not table.how and _is_of_others(scene))
        or (table.how == "sentence" and (scene.word == "meetings" or _is_councils(scene))),
    )


def _is_of_others(scene: Scene) -> bool:
    """Whether a meeting that names no table is somebody's all the same: "the meeting of the works council", "I met the mayor"."""
    text, (start, end) = scene.text, scene.trigger.span()
    if scene.trigger.lastgroup == "team":
        return False
    if is_verb(scene.trigger):
        return THE_TWO.search(text, max(scene.sentence.start, start - BACK), start) is None
    if _is_councils(scene):
        return True
    behind = OF_OTHERS.match(text, end, scene.sentence.end)
    return behind is not None and not any(actor.span.start - behind.end() < NEAR for actor in scene.right)


def _topic(words: str) -> str | None:
    """The last topic that the words up to a meeting's noun name, if it belongs to it."""
    topics = [*TOPIC.finditer(words)]
    near = topics and len(words[topics[-1].end() :].split()) <= len(("round", "talks"))
    return topics[-1][1].lower() if near else None


def _unique(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))


def _quote(scene: Scene, table: Table, place: Place | None, days: Days, count: Count | None) -> Span:
    """From the first to the last of the words that tell of a meeting, within reach of its noun or verb."""
    start, end = scene.trigger.span()
    spans = [actor.span for actor in table.actors if scene.sentence.start <= actor.span.start < scene.sentence.end]
    spans += [*days.spans, *(part.span for part in (table, place, count) if part and part.span)]
    return Span(
        start=min([start, *(span.start for span in spans if start - span.start < REACH)]),
        end=max([end, *(span.end for span in spans if span.end <= scene.bounds.end and span.end - end < REACH)]),
    )


def _is_delegate(scene: Scene, actor: Actor) -> bool:
    """Whether a sentence calls somebody a negotiator or the head of a delegation."""
    before = max(scene.sentence.start, actor.span.start - BACK)
    return bool(
        scene.trigger.lastgroup == "team"
        or DELEGATE.search(scene.text, before, actor.span.end)
        or DELEGATE.match(scene.text, actor.span.end + len(", "), scene.sentence.end)
        or SENT.match(scene.text, actor.span.end, scene.sentence.end)
        or SPEAKS_AT.fullmatch(scene.text, actor.span.end, scene.trigger.start())
        or (
            ENVOY.search(scene.text, before, actor.span.end)
            and AFTER.fullmatch(scene.text, actor.span.end, scene.trigger.start())
        )
    )
