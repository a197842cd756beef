"""The words around a meeting's noun or verb -> who sits at the table."""

import re
from collections.abc import Sequence
from dataclasses import replace

from onrecord.find.talks.actors import Actor
from onrecord.find.talks.lists import LIST_GAP, STOP, count_sides, is_joined, listed
from onrecord.find.talks.scenes import Scene, Table
from onrecord.find.talks.words import ADJECTIVES, PAIR
from onrecord.records import Span

HALF_CLAUSE = 40
"""Code points behind a meeting's word in which a list of sides may follow: "After the talks, Norland and Ostia agreed"."""
CLAUSE = 110
"""Code points between a list of sides and the meeting's word whose subject they are."""
CLAUSE_BACK = 160
"""Code points before a meeting's word in which a list of sides is looked for."""
NEXT_WORD = 12
"""Code points of the following trigger that "between" may reach into: "talks between meetings" ends there."""
BETWEEN = re.compile(r"[^.;:“”\"]{0,60}?\b(?:between|among|involving)\s|[^.;:,“”\"]{0,20}?\bof\s")
# "Talks between myself and your president": who speaks is one of the two.
MYSELF = re.compile(r"(?:myself|me|us|ourselves|our\s(?:country|countries|government))\sand\s", re.I)
# What is between two states beside talks.
OTHER_BETWEEN = re.compile(r"\b(?:war|wars|conflict|tensions?|relations|ties|border|fighting|hostilities|clashes)\b")
WITH = re.compile(
    r"[\"”]?[^.;:“”\",]{0,90}?\b(?:with|alongside)\s|"
    r"[^.;:“”\",]{0,20}?\bto\s(?=(?:the |his |her |its |their |an? )?(?:[a-z]+ (?:of|from) )?\[?[A-Z])"
)
WITH_STOP = re.compile(
    r"\b(?:in (?:partnership|cooperation|co-operation|collaboration|coordination|line|accordance|contact|parallel)|"
    r"after|while|but|when|which|that|as|who|if|because)\b"
)
USED = re.compile(r" to (?!discuss|be\b|take|begin|start|the|an?\b|his|her|their|its|our|your|my)[a-z]+ ")
# Somebody of whom nothing is known meets then: "… Norland, but a Marnian delegation came and met with Ostian officials".
NEW_SUBJECT = re.compile(
    r"\b(?:but|while|whereas|and) (?:an?|the|its|their) (?:[\w-]+ ){1,3}"
    r"(?:delegation|group|team|envoys?|officials?|representatives?)\b"
)
WHOM = re.compile(r",? (?:with|to) whom (?:the )?")
CALLED_FROM = re.compile(r"[^.;:“”\"]{0,30}?\bfrom\s")
OBJECT = re.compile(
    r"\s(?:(?:with|to|separately|directly|privately|briefly|together|face to face|by phone|on the phone|virtually|again)\s){0,3}"
    r"(?:the\s|his\s|her\s|a\s|a senior\s)?"
)
NEXT_TO = re.compile(r"(?:(?!(?:about|from|for|against|on|over|in|at|to|and|between)\b)[\w’'.\[\]-]{1,25}\s){0,6}\[?")
LINK_OF_OWNERS = re.compile(r"[-–/]|['’]?,? (?:and|&) (?:the )?|, ")
END = re.compile(r"[.;:“”\"](?!\w)")
FIRST_PERSON = re.compile(r"\b(?:I|we|We|my|My|our|Our)\b")
PRONOUN = re.compile(r"\b(?:he|she|they|i|we)\b", re.I)
OWNER = re.compile(r"\b(?:his|her|their)\s(?:[\w,-]+\s){0,4}$", re.I)
HIS = re.compile(r"\b(?:his|her)\s(?:[\w-]+\s){0,4}$", re.I)
THEIRS = re.compile(r"\btheir\s(?:[\w-]+\s){0,3}$", re.I)
OWNER_BACK = 60
AT_START = re.compile(r"\W*(?:(?:but|and|yet|then),? )?(?:after|following|during|in|at|before|ahead of|since|while)\b", re.I)
CALLED_BACK = re.compile(
    r"[^,;:]{0,60},\s(?:he|she|the\s(?:(?:top|senior|foreign|prime|[A-Z][a-z]+)\s){0,2}"
    r"(?:diplomat|minister|president|premier|leader|official|envoy|chancellor))\s"
)
SUBJECT_NEXT = re.compile(r"[^,;:]{0,60},\s(?:the\s)?")
# What is named beside a meeting sits not at its table: "discussed it with Norland, as well as the talks with Ostia".
ASIDE = re.compile(r",? (?:as well as|along with) the\b")
# What a meeting is called by those who sit in it: "Norland-Ostia talks", "the Ostian and Norlandian peace negotiations".
ATTRIBUTED = re.compile(rf"(?:['’]s?)?[ –-](?:(?:{ADJECTIVES}|and|security|working|group|round|of)[ -])*$", re.I)
# Two sides that both talk with somebody else, of whom no party is known, are no table.
WITH_UNKNOWN = re.compile(
    r" (?:(?:in|at) (?:[\w-]+ ){1,3})?with (?!(?:each|one another|(?:the |\w+ )?(?:help|mediation|participation|aim|goal|support|"
    r"assistance|view|intention|agreement|pledge|promise|purpose))\b)"
)
# Who was not there stands between two sides and what they did.
WITHOUT = re.compile(
    r",? (?:that|which) (?:did|do)(?: not|n['’]t) (?:include|involve) (?:(?:and|or|either|[A-Z][\w’'-]+),? ){1,8}"
)
# What two sides do with their talks.
SEATED = re.compile(
    r"\b(?:hold|holds|held|holding|began|begin|begun|beginning|resum\w+|open\w*|start\w*|launch\w*|conduct\w*|conclud\w+|"
    r"continu\w+|engag\w+|enter\w*|attend\w*|return\w*|agree\w*|join\w*|arriv\w+|had|having|have|restart\w*|participat\w+|"
    r"complet\w+|schedul\w+|met|meet|gather\w*|came|come|conven\w+|finish\w+|exchang\w+|postpon\w+|cancel\w*|suspend\w*|scrap\w*|"
    r"plan|plans|planned|delay\w*|called off|sat|sit)\b|\b(?:for|in|into) (?:[\w-]+ ){0,4}$"
)
# A body of many states meets by itself: "NATO foreign ministers met", "the EU summit".
BODY = re.compile(
    r"(?:['’]s?)?\)?(?:[ ]\([A-Z]+\))?[ ]"
    r"(?:(?!(?:in|on|at|to|of|for|with|by|from|that|which|said|has|will)\b)[\w&'’()-]+[ ,]+){0,7}?"
    r"(?:summits?|"
    r"(?:(?:met|meet|meets|meeting)(?=[ ](?:in|on|at|for|to|separately|virtually|earlier|behind|this|last|next|again)\b|[,.])|"
    r"convened?|gathered|will meet|are meeting)\b|"
    r"(?:held|hold|holds|convened|to hold|will hold)\s(?:[\w-]+\s){0,4}(?:meeting|session|summit)|"
    r"(?:ministerial|leaders[’']?|(?:foreign )?ministers[’']?|council|emergency)\s(?:[\w-]+\s){0,2}(?:meeting|session))",
    re.I,
)
# A body's legislators are not its states.
LEGISLATORS = re.compile(r" (?:Parliamentary Assembly|Parliament)\b")
OF_BODY = re.compile(r"(?:,? (?:yesterday|today|last week|this week))? of (?:the |this )?[\"“]?")
VERBS = frozenset(
    """
    met meets meet spoke spoken speaking speak will negotiate negotiates negotiated negotiating sat hosted hosts received
    visited visits visiting
    """.split()
)
SAYS = re.compile(r" (?:says|said|adds|added|argues|argued|believes|thinks|notes|noted|recalled)\b")
HOSTS = frozenset(("will host", "hosted", "hosts", "received", "visited", "visits", "visiting"))
"""Verbs whose object is a guest only if it is a person."""
GERUND = re.compile(r"\b(?:after|before|when|while|from|by|of|is|are|was|were) $", re.I)


def find_table(scene: Scene) -> Table:
    """Who sits at a meeting, by the words next to its noun or verb, the plainest first; nobody where none tell."""
    if scene.trigger.lastgroup == "team":
        return Table()
    owners = _owners(scene)
    if scene.word in HOSTS:
        return _with_others(scene, owners) or Table()
    return (
        _listed_between(scene)
        or _with_whom(scene)
        or (Table(actors=owners, how="attribute") if count_sides(owners) > 1 else None)
        or _with_others(scene, owners)
        or _joint_subject(scene)
        or _pair(scene)
        or _body(scene)
        or _in_sentence(scene, owners)
        or Table()
    )


def is_verb(trigger: re.Match[str]) -> bool:
    """Whether a meeting's word is what somebody does."""
    word = trigger[0].lower().split()[0]
    gerund = GERUND.search(trigger.string, max(0, trigger.start() - len(" before ")), trigger.start())
    return word in VERBS or (word == "meeting" and gerund is not None)


def _listed_between(scene: Scene) -> Table | None:
    between = BETWEEN.match(scene.text, scene.trigger.end(), scene.bounds.end + NEXT_WORD)
    if between is None or OTHER_BETWEEN.search(between[0]):
        return None
    group = listed(scene.text, [actor for actor in scene.right if actor.span.start >= between.end() - 1])
    if scene.speaker and len(group) == 1 and MYSELF.match(scene.text, between.end()):
        group = (scene.speaker, *group)
    return Table(actors=group, how="between") if count_sides(group) > 1 else None


def _with_others(scene: Scene, owners: tuple[Actor, ...]) -> Table | None:
    """One side, and whom it meets."""
    others = _others(scene)
    if not others:
        return None
    if scene.word in HOSTS and not others[0].person:
        return Table()
    own = _own(scene, owners, others)
    table = (*_seated(scene, own, others), *others)
    if count_sides(own) > 1 and not owners and _is_spoken_of(scene, own[-1]):
        return None  # "Norland and Ostia differ about talks with Marn"
    return Table(actors=table, how="with") if own and count_sides(table) > 1 else None


def _own(scene: Scene, owners: tuple[Actor, ...], others: Sequence[Actor]) -> tuple[Actor, ...]:
    """Whose meeting with others it is: of "his Oval Office meeting" the person's, not the office's."""
    start = scene.trigger.start()
    his = HIS.search(scene.text, max(scene.sentence.start, start - OWNER_BACK), start)
    if owners and (owners[-1].person or not his):
        return owners
    subject = _subject(scene, others)
    return subject if not owners or (subject[:1] and subject[0].party == owners[-1].party) else owners


def _seated(scene: Scene, own: tuple[Actor, ...], others: Sequence[Actor]) -> tuple[Actor, ...]:
    """Those who meet others, without people who only speak of talks of their side: "Ada Holm doubted the talks with Ostia"."""
    start = scene.trigger.start()
    if scene.trigger.lastgroup != "talks" or is_verb(scene.trigger) or any(actor.person for actor in others):
        return own
    if OWNER.search(scene.text, max(scene.sentence.start, start - OWNER_BACK), start):
        return own
    return tuple(replace(actor, person=None) if _is_spoken_of(scene, actor) else actor for actor in own)


def _is_spoken_of(scene: Scene, actor: Actor) -> bool:
    """Whether nothing says that somebody before the noun of talks has them."""
    start = scene.trigger.start()
    noun = scene.trigger.lastgroup == "talks" and not is_verb(scene.trigger)
    return noun and SEATED.search(scene.text, min(actor.span.end, start), start) is None


def _others(scene: Scene) -> tuple[Actor, ...]:
    text, end = scene.text, scene.trigger.end()
    partner = WITH.match(text, end, scene.sentence.end)
    if partner is None and is_verb(scene.trigger):
        partner = OBJECT.match(text, end, scene.sentence.end)
    elif partner is None and scene.trigger.lastgroup == "call":
        partner = CALLED_FROM.match(text, end, scene.sentence.end)
    if partner is None or WITH_STOP.search(partner[0]) or _is_used(scene):
        return ()
    others = listed(text, [actor for actor in scene.right if actor.span.start >= partner.end()])
    return others if others and NEXT_TO.fullmatch(text, partner.end(), others[0].span.start) else ()


def _is_used(scene: Scene) -> bool:
    """Whether what stands behind is what somebody does in a meeting: "used the meeting to mend his ties with Ostia"."""
    the = scene.text[: scene.trigger.start()].endswith(" the ") and not is_verb(scene.trigger)
    return the and USED.match(scene.text, scene.trigger.end()) is not None


def _with_whom(scene: Scene) -> Table | None:
    """ "A, with whom B had spoken"."""
    if not is_verb(scene.trigger) or len(scene.left) < len(("whom", "who")):
        return None
    one, other = scene.left[-2:]
    linked = WHOM.fullmatch(scene.text, one.span.end, other.span.start)
    near = scene.trigger.start() - other.span.end < HALF_CLAUSE
    return Table(actors=(other, one), how="with") if linked and near and one.party != other.party else None


def _joint_subject(scene: Scene) -> Table | None:
    """ "A and B held talks"."""
    group = _last_list(scene)
    if not group or _is_with_unknown(scene):
        return None
    between = WITHOUT.sub("", scene.text[group[-1].span.end : scene.trigger.start()])
    if len(between) > CLAUSE or END.search(between):
        return None
    if is_verb(scene.trigger):
        reaches = not STOP.sub("", between).strip(" ,") or len(between) < HALF_CLAUSE
    else:
        reaches = SEATED.search(between) is not None
    return Table(actors=group, how="subject") if reaches else None


def _is_with_unknown(scene: Scene) -> bool:
    return WITH_UNKNOWN.match(scene.text, scene.trigger.end(), scene.sentence.end) is not None


def _pair(scene: Scene) -> Table | None:
    if scene.trigger.lastgroup == "call":
        return None
    start = max(scene.bounds.start, scene.trigger.start() - CLAUSE_BACK // 2)
    pair = PAIR.search(scene.text, start, min(scene.bounds.end, scene.trigger.end() + HALF_CLAUSE))
    return Table(how="pair", span=Span(start=pair.start(), end=pair.end())) if pair else None


def _body(scene: Scene) -> Table | None:
    if scene.word == "summits":
        return None
    for actor in scene.right[:1]:
        if _is_body(scene, actor) and OF_BODY.fullmatch(scene.text, scene.trigger.end(), actor.span.start):
            return Table(actors=(actor,), how="body")
    for actor in reversed(scene.left):
        if _is_body(scene, actor):
            if scene.word == "meeting" and ATTRIBUTED.fullmatch(scene.text, actor.span.end, scene.trigger.start()):
                return Table(actors=(actor,), how="body")
            match = BODY.match(scene.text, actor.span.end, scene.sentence.end)
            if match and match.end() >= scene.trigger.start() - HALF_CLAUSE:
                return Table(actors=(actor,), how="body")
    return None


def _is_body(scene: Scene, actor: Actor) -> bool:
    return actor.body and LEGISLATORS.match(scene.text, actor.span.end) is None


def _in_sentence(scene: Scene, owners: tuple[Actor, ...]) -> Table | None:
    """Two people in the sentence of a meeting that is not with somebody else, or a list of sides near talks."""
    persons = _met(scene.text, [actor for actor in scene.actors if actor.person])
    two = count_sides(persons) == count_sides([actor for actor in scene.actors if not actor.seat]) == len(("one", "other"))
    start = scene.trigger.start()
    theirs = scene.trigger.lastgroup == "call" and THEIRS.search(scene.text, max(scene.sentence.start, start - OWNER_BACK), start)
    with_others = _is_with_unknown(scene) and not any(actor.span.start < scene.trigger.end() + LIST_GAP for actor in scene.right)
    if (scene.trigger.lastgroup == "meeting" or theirs) and two and not (is_verb(scene.trigger) or with_others):
        return Table(actors=persons, how="sentence")
    if owners or scene.trigger.lastgroup != "talks" or scene.word in ("dialogue", "discussions") or _is_with_unknown(scene):
        return None
    right = scene.right
    near = right if right and right[0].span.start - scene.trigger.end() < HALF_CLAUSE else []
    several = next((group for group in (_last_list(scene), listed(scene.text, near)) if count_sides(group) > 1), None)
    return Table(actors=several, how="sentence") if several else None


def _met(text: str, persons: Sequence[Actor]) -> tuple[Actor, ...]:
    """The people of a sentence without those who only say something there, if enough are left."""
    met = tuple(actor for actor in persons if SAYS.match(text, actor.span.end) is None)
    return met if count_sides(met) > 1 else tuple(persons)


def _last_list(scene: Scene, until: Actor | None = None) -> tuple[Actor, ...]:
    """The last list of two sides before the meeting's word, near enough to be its subject; up to an actor, if one is given."""
    groups: list[list[Actor]] = []
    for actor in scene.left:
        if until and actor.span.end > until.span.end:
            break
        if groups and is_joined(scene.text, groups[-1][-1], actor):
            groups[-1].append(actor)
        else:
            groups.append([actor])
    for group in reversed(groups):
        last = listed(scene.text, group)
        if count_sides(last) > 1 and scene.trigger.start() - last[-1].span.end < CLAUSE_BACK:
            return last
    return ()


def _owners(scene: Scene) -> tuple[Actor, ...]:
    """Whose meeting it is: "Norland-Ostia talks", "Ada Holm’s call"."""
    left = scene.left
    if not left or not ATTRIBUTED.fullmatch(scene.text, left[-1].span.end, scene.trigger.start()):
        return ()
    own = [left[-1]]
    for actor in reversed(left[:-1]):
        if not LINK_OF_OWNERS.fullmatch(scene.text, actor.span.end, own[0].span.start):
            break
        own.insert(0, actor)
    return tuple(own)


def _subject(scene: Scene, others: Sequence[Actor]) -> tuple[Actor, ...]:
    """Who meets the others: the nearest of another party before the meeting's word, else the subject that follows."""
    parties = {actor.party for actor in others}
    before = scene.subject if scene.subject and scene.subject.party not in parties else None
    start = scene.trigger.start()
    for actor in scene.right:
        if actor.span.end <= others[0].span.start and actor.party not in parties:
            return (actor,)  # "the talks that Norland is having with Ostia"
    speaker = scene.speaker
    if speaker and speaker.party not in parties and FIRST_PERSON.search(scene.text, scene.sentence.start, start):
        return (speaker,)
    if OWNER.search(scene.text, max(scene.sentence.start, start - OWNER_BACK), start):
        owner = next((actor for actor in scene.left if actor.person and actor.party not in parties), before)
        if owner:
            return (owner,)
    preceding = _preceding(scene, parties, before)
    if preceding:
        return preceding
    following = _following(scene, parties, others[-1].span.end)
    if following:
        return (following,)
    if before and (PRONOUN.search(scene.text, scene.sentence.start, start) or _is_called_back(scene, others[-1].span.end)):
        return (before,)
    # Who speaks of talks with another side speaks of his own side's.
    return (speaker,) if speaker and speaker.party not in parties else ()


def _is_called_back(scene: Scene, tail: int) -> bool:
    """Whether a sentence begins with the meeting and goes on with the person spoken of before, by what he is."""
    at_start = AT_START.match(scene.text, scene.sentence.start, scene.trigger.start())
    return at_start is not None and CALLED_BACK.match(scene.text, tail, scene.sentence.end) is not None


def _preceding(scene: Scene, parties: set[str], before: Actor | None) -> tuple[Actor, ...]:
    """The subject before the meeting's word, with those it is listed with."""
    called = [actor for actor in scene.left if actor.person] if scene.trigger.lastgroup == "call" else []
    for actor in reversed(called or scene.left):  # whoever leads a state calls its like
        if ASIDE.match(scene.text, actor.span.end, scene.trigger.start()):
            continue
        if NEW_SUBJECT.search(scene.text, actor.span.end, scene.trigger.start()):
            return ()
        if before and is_verb(scene.trigger) and PRONOUN.search(scene.text, actor.span.end, scene.trigger.start()):
            return (before,)
        if actor.party not in parties:
            group = _last_list(scene, actor)
            return group if group and group[-1] is actor else (actor,)
    return ()


def _following(scene: Scene, parties: set[str], tail: int) -> Actor | None:
    """The subject of a sentence that begins with the meeting: "After a call with Ostia's leader, Ada Holm …"."""
    start = scene.trigger.start()
    if start - scene.sentence.start >= LIST_GAP or not AT_START.match(scene.text, scene.sentence.start, start):
        return None
    return next(
        (
            actor
            for actor in scene.right
            if actor.span.start > tail
            and actor.party not in parties
            and SUBJECT_NEXT.fullmatch(scene.text, tail, actor.span.start)
        ),
        None,
    )
