"""Mentions of meetings -> the mentions of each meeting together."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from onrecord.find.talks.actors import surname
from onrecord.find.talks.mentions import Mention
from onrecord.find.talks.pair import find_pair
from onrecord.language.parsed import Parsed
from onrecord.language.people import fold

LOOK_BACK = 30
"""Meetings of an article among which a mention's own is looked for; an article tells of far fewer."""
MOST = 300
"""Mentions of one meeting; a text that has more is a list, and compared with each other they would take too long."""
ROOMS = frozenset(("house", "office", "palace", "hall", "centre", "center", "residence"))
"""Where a place is a building, another name may be its city's."""

TOPICS = {"ceasefire": "peace", "truce": "peace", "hostage": "peace", "tariff": "trade"}
"""What is negotiated in the same talks under two names."""


@dataclass(slots=True, kw_only=True)
class _Meeting:
    """What the mentions gathered so far tell."""

    mentions: list[Mention] = field(default_factory=list)
    parties: tuple[str, ...] = ()
    clear: bool = False
    """Whether the parties are told, not only read from a sentence."""
    seats: dict[str, set[str]] = field(default_factory=dict)
    """Surnames by party."""
    days: set[str] = field(default_factory=set)
    rounds: set[int] = field(default_factory=set)
    places: set[str] = field(default_factory=set)
    states: set[str | None] = field(default_factory=set)
    kinds: set[str] = field(default_factory=set)

    def add(self, mention: Mention) -> None:
        clear = names_its_table(mention)
        if clear > self.clear or (clear == self.clear and len(mention.parties) > len(self.parties)):
            self.parties, self.clear = mention.parties, clear
        for name, party in mention.seats:
            self.seats.setdefault(party, set()).add(_surname(name))
        self.days.update(mention.days)
        self.rounds.update([mention.round] if mention.round else [])
        self.places.update([mention.place] if mention.place else [])
        if clear or not mention.definite:
            self.states.add(mention.status)
        self.kinds.add(mention.kind)
        self.mentions.append(mention)


def names_its_table(mention: Mention) -> bool:
    """Whether a mention itself tells who meets."""
    return mention.how == "body" or (len(mention.parties) > 1 and mention.how != "sentence")


def gather_meetings(parsed: Parsed, mentions: Sequence[Mention]) -> Iterator[tuple[tuple[str, ...], tuple[Mention, ...]]]:
    """The parties and the mentions of each meeting; mentions that name nobody go to the meeting that they can only mean."""
    usual = _usual(mentions)
    topics = {mention.topic for mention in mentions if mention.topic and names_its_table(mention)}
    if usual is None and any(mention.how == "pair" for mention in mentions):
        usual = find_pair(parsed)
    mediators = {name for mention in mentions for name in mention.mediator}
    meetings: list[_Meeting] = []
    last: _Meeting | None = None
    for given in mentions:
        mention = _seated(given, usual) if given.how == "pair" and usual else given
        if mention.borrowed and any(
            _same_table(meeting, mention) and _dates(meeting, mention) for meeting in meetings[-LOOK_BACK:]
        ):
            mention = replace(mention, days=())
        home = _home(meetings[-LOOK_BACK:], last, mention, usual)
        if home is None:
            other = bool(topics) and mention.topic is not None and mention.topic not in topics
            acting = mention.around - mediators
            others_act = bool(acting) and not acting >= set(usual or ())
            founding = _founding(mention, last, None if other or others_act else usual)
            if founding is None:
                continue
            mention, home = founding, _Meeting()
            meetings.append(home)
        home.add(mention)
        last = home
    return ((meeting.parties, tuple(meeting.mentions)) for meeting in meetings)


def _home(
    meetings: Sequence[_Meeting], last: _Meeting | None, mention: Mention, usual: tuple[str, ...] | None
) -> _Meeting | None:
    """The latest meeting that a mention can be of; of one that names nobody, first the meeting spoken of."""
    if names_its_table(mention):
        return next(
            (meeting for meeting in reversed(meetings) if _same_table(meeting, mention) and _agree(meeting, mention)), None
        )
    # A day or a place makes it another meeting than those told of long before, unless it is of the article's usual table.
    further = (
        meeting
        for meeting in reversed(meetings)
        if meeting is not last and not (_has_details(mention) and usual and set(meeting.parties) != set(usual))
    )
    spoken_of = [*([last] if last else []), *further]
    return next((meeting for meeting in spoken_of if _may_be(meeting, mention, usual) and _agree(meeting, mention)), None)


def _founding(mention: Mention, last: _Meeting | None, usual: tuple[str, ...] | None) -> Mention | None:
    """The mention as the first of a meeting, with the usual parties if it names none; None where it tells too little."""
    if (
        mention.kind == "team"
        or mention.foreign
        or (mention.how == "sentence" and last and last.mentions[-1].sentence == mention.sentence)
    ):
        return None
    if mention.word == "meetings" and mention.how == "with" and not (mention.days or mention.place):
        return None
    if mention.how == "sentence" or mention.word == "dialogue":
        return mention if len(mention.parties) > 1 and _has_details(mention) else None
    if names_its_table(mention):
        return mention
    if usual is None or not _tells(mention):
        return None
    return _seated(mention, usual)


def _tells(mention: Mention) -> bool:
    """Whether a mention that names nobody tells enough to be a meeting of its own."""
    if mention.kind != "talks" or mention.word == "discussions":
        return False
    return _has_details(mention) or (mention.how == "pair" and mention.status != "proposed")


def _has_details(mention: Mention) -> bool:
    return bool(mention.days) or mention.round is not None or mention.place is not None


def _seated(mention: Mention, parties: tuple[str, ...]) -> Mention:
    return replace(mention, parties=parties, how="usual")


def _usual(mentions: Sequence[Mention]) -> tuple[str, ...] | None:
    """The table that most of an article's negotiations name, else most of its meetings."""
    told = [mention for mention in mentions if names_its_table(mention) and len(mention.parties) > 1]
    for kind in ("talks", "meeting"):
        tables = Counter(frozenset(mention.parties) for mention in told if mention.kind == kind)
        if tables:
            best = tables.most_common(1)[0][0]
            return next(mention.parties for mention in told if frozenset(mention.parties) == best)
    return None


def _same_table(meeting: _Meeting, mention: Mention) -> bool:
    """Whether a mention that names its parties names those of the meeting, who come in the same way."""
    ours, theirs = set(meeting.parties), set(mention.parties)
    brings_new_seats = not mention.definite and bool({party for _, party in mention.seats} - set(meeting.seats))
    if ours != theirs and (
        (meeting.clear and not mention.definite)
        or mention.apart
        or meeting.mentions[0].apart
        or mention.introduced
        or brings_new_seats
    ):
        return False
    if brings_new_seats and meeting.seats and not (set(meeting.days) & set(mention.days)):
        return False
    if mention.run != meeting.mentions[0].run or (
        mention.how == "body" and bool(meeting.days) != bool(mention.days) and meeting.mentions[-1].sentence != mention.sentence
    ):
        return False
    return (
        (ours <= theirs or theirs <= ours)
        and all((kind in meeting.kinds) == (mention.kind == kind) for kind in ("call", "group"))
        and not any(
            _surname(name) not in meeting.seats.get(party, {_surname(name)}) and not _shares_seat(meeting, mention, party)
            for name, party in mention.seats
        )
    )


def _shares_seat(meeting: _Meeting, mention: Mention, party: str) -> bool:
    return any(own == party and _surname(name) in meeting.seats[party] for name, own in mention.seats)


def _surname(name: str) -> str:
    return surname(name.split()[-1])


def _may_be(meeting: _Meeting, mention: Mention, usual: tuple[str, ...] | None) -> bool:
    """Whether a mention that names nobody may mean the meeting.

    "The negotiations" are those of the sides that negotiate in the article, no visit or call of somebody else.
    """
    if mention.kind == "team":
        return True
    topics = {TOPICS.get(told.topic, told.topic) for told in meeting.mentions if told.topic}
    topic = TOPICS.get(mention.topic, mention.topic) if mention.topic else None
    if topic and topic not in topics and (topics or _has_details(mention)):
        return False
    if mention.beside and meeting.mentions[-1].sentence == mention.sentence:
        return False
    if mention.foreign or (mention.kind != "call" and meeting.kinds == {"call"}) or _is_summit_beside(meeting, mention):
        return False
    if (
        mention.run
        or meeting.mentions[0].run
        or "group" in meeting.kinds
        or (mention.kind == "call" and "call" not in meeting.kinds)
    ):
        return False
    ours, theirs = set(meeting.parties), set(mention.parties)
    if not (theirs <= ours or ours <= theirs):
        return False
    any_talks = mention.kind != "talks" or mention.word in ("talks", "discussions")
    return usual is None or any_talks or set(usual) <= ours


def _is_summit_beside(meeting: _Meeting, mention: Mention) -> bool:
    """Whether a mention is of the summit beside which a body's ministers met, who have met on another day."""
    of_ministers = meeting.mentions[0].how == "body" and not any(told.word.startswith("summit") for told in meeting.mentions)
    return of_ministers and mention.word.startswith("summit") and not (meeting.days & set(mention.days))


def _agree(meeting: _Meeting, mention: Mention) -> bool:
    """Whether nothing differs that the two tell of days, round, place and status."""
    if len(meeting.mentions) >= MOST:
        return False
    if mention.kind == "team":
        return True
    told = names_its_table(mention)
    if (
        meeting.days
        and mention.days
        and not _days_meet(meeting.days, mention.days, near=not told and "call" not in meeting.kinds)
    ):
        return False
    if meeting.rounds and mention.round and mention.round not in meeting.rounds:
        return False
    if meeting.places and mention.place and not any(_same_place(place, mention.place) for place in meeting.places):
        return False
    if mention.definite and not _has_details(mention) and (mention.seats or not told):
        return True
    return _same_status(meeting, mention, told=told)


def _same_status(meeting: _Meeting, mention: Mention, *, told: bool) -> bool:
    """Whether both are behind or both ahead, or one foretells the other's day; a series has its next round beside it."""
    if mention.days and not mention.following and _days_meet(meeting.days, mention.days, near=False) and _full(mention.days):
        return True
    ahead = bool(meeting.states & {"planned", "proposed", "cancelled"})
    behind = bool(meeting.states & {"held", "ongoing"})
    if mention.status in ("planned", "proposed") and behind and not ahead:
        return not told and mention.status == "proposed"
    if mention.status == "held" and ahead and not behind:
        return False
    return not (mention.status == "planned" and meeting.rounds and mention.round is None and told and behind)


def _days_meet(ours: set[str], theirs: Sequence[str], *, near: bool) -> bool:
    """Whether a day or the month that it lies in is shared; `near`: or whether one follows the other."""
    return any(
        one.startswith(other) or other.startswith(one) or (near and _neighbours(one, other)) for one in ours for other in theirs
    )


def _dates(meeting: _Meeting, mention: Mention) -> bool:
    """Whether a meeting has a day of its own next to the one that a mention tells."""
    return _full(mention.days) and not meeting.days & set(mention.days) and _days_meet(meeting.days, mention.days, near=True)


def _full(days: Sequence[str]) -> bool:
    """Whether days are told, no months or years."""
    return all(len(day) == len("YYYY-MM-DD") for day in days)


def _neighbours(one: str, other: str) -> bool:
    if len(one) != len("YYYY-MM-DD") or len(other) != len(one):
        return False
    return abs((date.fromisoformat(one) - date.fromisoformat(other)).days) == 1


def _same_place(one: str, other: str) -> bool:
    a, b = (set(re.findall(r"\w+", fold(place.partition(",")[0]))) for place in (one, other))
    return a <= b or b <= a or bool(ROOMS & (a | b))
