"""A speaker's unbroken run of statements: one occasion, with one day and one channel."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise, permutations, takewhile
from typing import TypeVar

from onrecord.language.clauses import PRONOUNS, Clauses, in_caption, is_unresolved, reporting_clauses, same_speaker
from onrecord.language.people import OFFICES, PRIVATE, TITLES
from onrecord.records import Span, Speaker, Statement

T = TypeVar("T")

CONTINUES = re.compile(r"(?:adding|saying|noting|stressing|explaining|insisting|arguing|warning|calling|citing)\b")
"""Cues that go on with what was said, whoever said it, where they have no source of their own."""
SIDES = frozenset({"countries", "leaders", "nations", "governments", "allies", "ministers", "sides", "parties"})
"""What a joint source is called after its members were named: "Varland and Maresh issued a statement … The countries"."""
SEVERAL = frozenset({"they", "people", "some", "many", "several", "both", "two", "police"})
"""First words of names of several people that need no ending to show it."""
POSSESSIVE = frozenset({"his", "her", "its", "their", "my", "our", "your"})
# "what the minister has called", "which he has described as"; at most a few words for the source.
OF_OLD = re.compile(r"\b(?:that|which|whom|what|who)\s+(?:[\w.’'-]+\s+){0,4}?(?:has|have)\s+(?:[\w-]+\s+)?\Z")
PERFECT = re.compile(r"\b(?:has|have|had)\s+(?:\w+\s+)?\Z")
LOOK = 60
"""Characters before a cue in which its relative clause begins."""
TOGETHER = 8
"""Entries after one among which speak those who met or stood beside its speaker."""
JOINT = re.compile(
    r"\bjoint\s+(?:\w+\s+){0,2}(?:conference|briefing|appearance|interview)\b|\bbriefing\s+with\s|\bconference\s+with\s"
    r"|\b(?:alongside|standing\s+(?:beside|next\s+to))\s"
)
"""An occasion of several speakers."""
MAIN = 4
"""Statements that a main speaker makes at least."""
LEDE = 3
"""Sentences at an article's beginning, a dateline among them. They tell its event, and may leave unnamed whom later ones name."""
UNNAMED = re.compile(rf"\b(?i:{'|'.join(sorted(OFFICES - {'officials'}))})\Z")
WINDOW = 3
"""Entries on either side among which a speaker's body is looked for."""
ARMY = re.compile(r"\b(?:army|military|armed\s+forces|defen[cs]e\s+forces|IDF|troops|general\s+staff|air\s+force|navy)\b", re.I)
BACK = re.compile(
    r"\W*(?:(?:But|And)\s+)?(?:[Ee]arlier|[Pp]reviously|[Bb]efore\s+that|[Ii]n\s+the\s+past)\b(?!\s+(?:on|in|that|this|today|\w+day|\w+ed)\b)"
)
TOLD_SOMEBODY = re.compile(r"(?:told|tells|telling|asked|asks)\s+(?:some(?:one|body)|him|them|(?:his|her|their|my)\s+[\w-]+)\b")
CAMPAIGN = re.compile(
    r"\b[Dd]uring\s+(?:the|his|her|its|their|last\s+\w+)(?:['’]s)?\s+(?:[\w-]+\s+){0,3}?(?:campaign|election)\b|\b[Oo]n\s+the\s+campaign\s+trail\b"
)
ASKS = re.compile(r"(?:was\s+|when\s+)?(?:ask|press|question|quizz)", re.I)
REPORTERS = re.compile(r"\b(?:reporter|journalist|interviewer|correspondent|moderator|anchor|host)s?\b", re.I)
DESCRIPTION = re.compile(
    r"(?:[Tt]he|[Tt]his|[Tt]hat|[\w-]+['’]s?)\s(?:[\w’'-]+\s){0,3}?(?P<noun>head(?=\sof\sstate)|[\w-]+)(?:\sof\s[\w\s]{1,40})?"
)
HEAD = re.compile(
    r"[Tt]he\s(?:head|chief|CEO|director|chairman|chairwoman|chairperson|boss|leader|MP|governor|mayor)\s(?:of|for)\s[^,\n]{1,80}"
)
"""Who leads something: between a person's statements, that person."""

EVIDENCE = re.compile(
    r"(?:(?:[Tt]he|[Tt]hese|[Tt]hose|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)\s)?(?:(?:latest|new|same|official|recent|preliminary)\s){0,2}"
    r"(?:figures|data|numbers|statistics|graphs?|charts?|maps?|results|findings|footage|images?|photo(?:graph)?s?|videos?)\b"
)
IT = re.compile(
    r"(?:[Ii]t|(?:[Tt]he|[Ii]ts|[Tt]hese)\s+(?:(?:study|report|paper|review|survey)(?:['’]s)?\s+)?(?:lead\s+|senior\s+)?(?:co-)?(?:authors?|researchers))\Z"
)
PERSON = re.compile(r"[A-Z][\w’'-]+(?:\s[A-Z][\w’'.-]*){1,3}")
"""A person's full name."""
NEVER_OFFICES = frozenset({"of", "to", "for", "and", "with", "by", "from", "or", "the", "a", "an", "under"})
"""Words before a name that is not the source's own, or not all of it."""

BODIES = re.compile(
    r"\b(?:service|bureau|ministry|agency|office|department|company|bank|council|committee|commission|union|association|institute|"
    r"foundation|movement|authority|administration|forces|police|court|university|federation|organi[sz]ation|inc|corp|group)\b",
    re.I,
)
"""Names of bodies."""
BODY = re.compile(
    r"[Tt]he\s(?:(?:press|news|media)\s)?(?:bureau|service|agency|office|department|ministry|company|firm|bank|body|organi[sz]ation|watchdog|"
    r"regulator|statement|association|institute|commission|council|committee|union|university)"
)
"""What a body that was named is called again."""


def find_voices(clauses: Clauses, entries: Sequence[Statement], speakers: Sequence[Speaker | None]) -> list[Speaker | None]:
    """Whose run each entry is in: its speaker, or who spoke before where it has a pronoun that nobody resolved, no source, or a
    description amid the words of one person ("Holt said … The envoy noted … She added …")."""
    text = clauses.text
    pronouns = [_is_pronoun(text, entry) for entry in entries]
    speakers = _as_named_below(clauses, entries, _as_people(text, entries, speakers))
    sources = {speaker.name for speaker, pronoun in zip(speakers, pronouns, strict=True) if speaker and not pronoun}
    voices: list[Speaker | None] = []
    for i, (entry, speaker, pronoun) in enumerate(zip(entries, speakers, pronouns, strict=True)):
        before = voices[-1] if voices else None
        pronoun_of_before = is_unresolved(speaker) or (pronoun and speaker is not None and speaker.name not in sources)
        goes_on = before and (
            (pronoun_of_before and not _is_plural(before))
            or _goes_on(text, entry, speaker)
            or _describes(text, entry, speaker, before)
            or _describes_body(text, entry, speaker, before)
            or (entries[i - 1].statement_class == "document" and is_it(text, entry) and not _is_person(speaker))
            or (_is_head(text, entry) and any(same_speaker(before, after) for after in speakers[i + 1 : i + 3]))
            or _is_another_name(speaker, before)
        )
        voices.append(before if goes_on else speaker)
    return voices


def _as_people(text: str, entries: Sequence[Statement], speakers: Sequence[Speaker | None]) -> list[Speaker | None]:
    """The speakers; a person where a source is an office and then the name, or that office: "Chairman of the Mill Committee
    Lena Orr said … Orr added", "Varish Prime Minister Lena Orr said … Varish Prime Minister added"."""
    people = {speaker.name: speaker for speaker in speakers if speaker and speaker.named and PERSON.fullmatch(speaker.name)}
    offices: dict[str, Speaker] = {}
    found = list(speakers)
    for i, (entry, speaker) in enumerate(zip(entries, speakers, strict=True)):
        if speaker is None or entry.source is None:
            continue
        words = text[entry.source.start : entry.source.end]
        before, _, surname = words.rpartition(" ")
        before, _, first = before.rpartition(" ")
        person = people.get(f"{first} {surname}")
        if person and before and before.split()[-1].lower() not in NEVER_OFFICES:
            offices[before] = person
            if speaker is not person and speaker.name in before:
                found[i] = person
    return [offices.get(speaker.name, speaker) if speaker else None for speaker in found]


def _as_named_below(clauses: Clauses, entries: Sequence[Statement], speakers: Sequence[Speaker | None]) -> list[Speaker | None]:
    """The speakers; where the first sentences leave one unnamed whose office one person below holds, that person: "a ministry
    spokeswoman said on Monday … Varish ministry spokeswoman Lena Orr said"."""
    text, found = clauses.text, list(speakers)
    end = lede_end(clauses)
    for i, (entry, speaker) in enumerate(zip(entries, speakers, strict=True)):
        if entry.content[0].start >= end:
            break
        if speaker is None or speaker.named or entry.source is None:
            continue
        if UNNAMED.search(text, entry.source.start, entry.source.end) is None:
            continue
        words = _offices(text[entry.source.start : entry.source.end])
        below = {
            other.name: other
            for k, other in enumerate(speakers[i + 1 :], i + 1)
            if other and _is_person(other) and speaker.party in (None, other.party) and words <= _held(text, entries[k], other)
        }
        if len(below) == 1:
            found[i] = next(iter(below.values()))
    return found


def lede_end(clauses: Clauses) -> int:
    """Where an article's first sentences end."""
    return clauses.begins[min(LEDE, len(clauses.begins) - 1)]


def _offices(phrase: str) -> set[str]:
    """The words that tell an office, however it is given: "a ministry spokeswoman", "the ministry's spokesman"."""
    words = (word.removesuffix("’s").removesuffix("'s") for word in phrase.lower().split())
    return {word.replace("woman", "man").replace("person", "man") for word in words} - {"a", "an", "the", "its", "senior", "top"}


def _held(text: str, entry: Statement, speaker: Speaker) -> set[str]:
    return _offices(f"{speaker.role or ''} {text[entry.source.start : entry.source.end] if entry.source else ''}")


def _is_person(speaker: Speaker | None) -> bool:
    return speaker is not None and speaker.named and PERSON.fullmatch(speaker.name) is not None


def _is_plural(speaker: Speaker) -> bool:
    """Whether a source without a name is several people, who are no "he" or "she"."""
    words = speaker.name.split()
    return not speaker.named and bool(words) and (words[0].lower() in SEVERAL or words[-1].endswith("s"))


def _is_pronoun(text: str, entry: Statement) -> bool:
    return entry.source is not None and text[entry.source.start : entry.source.end].lower() in PRONOUNS


def is_it(text: str, entry: Statement) -> bool:
    """Whether the source is what spoke before, or who wrote it: "The report says … It adds … The authors warn …"."""
    return entry.source is not None and IT.match(text, entry.source.start, entry.source.end) is not None


def _describes_body(text: str, entry: Statement, speaker: Speaker | None, before: Speaker) -> bool:
    """Whether an entry's source is a description of the body that spoke before: "The Keld Intelligence Service said … The press
    bureau added"."""
    if speaker is None or speaker.named or entry.source is None or speaker.party not in (None, before.party):
        return False
    return BODY.fullmatch(text, entry.source.start, entry.source.end) is not None and BODIES.search(before.name) is not None


def _describes(text: str, entry: Statement, speaker: Speaker | None, before: Speaker) -> bool:
    """Whether an entry's source is a description of who spoke before: "Holt said … The envoy added", "a guard … The guard"."""
    if speaker is None or entry.source is None or speaker.party not in (None, before.party):
        return False
    last = speaker.name.rpartition(" ")[2]
    if speaker.named and not last.islower() and last.lower() not in OFFICES | PRIVATE:
        return False
    description = DESCRIPTION.fullmatch(text, entry.source.start, entry.source.end)
    if description is None:
        return False
    noun = description["noun"].lower()
    if noun in SIDES and " and " in before.name:
        return True
    return noun in OFFICES or noun in PRIVATE or (not before.named and noun in before.name.lower().split())


def _is_head(text: str, entry: Statement) -> bool:
    """Whether the source is who leads something, by no name: "the head of the mill"."""
    return entry.source is not None and HEAD.fullmatch(text, entry.source.start, entry.source.end) is not None


def _is_another_name(speaker: Speaker | None, before: Speaker) -> bool:
    """Whether a body goes by another name: an army by those of its kind, anything by its initials."""
    if speaker is None or speaker.party != before.party:
        return False
    if speaker.party and ARMY.search(speaker.name) and ARMY.search(before.name):
        return True
    return any(
        name.isupper() and len(name) > 1 and name in _initials(other) for name, other in permutations((speaker.name, before.name))
    )


def _initials(name: str) -> set[str]:
    """Of all words of a name, and of those with a capital."""
    words = re.findall(r"[^\W\d_]+(?:['’]s)?", name)
    return {"".join(word[0] for word in words).upper(), "".join(word[0] for word in words if word[0].isupper())}


def as_bodies(text: str, entries: Sequence[Statement], speakers: Sequence[Speaker | None]) -> list[Speaker | None]:
    """The speakers, where one speaks for a body that speaks too, the body: "Lena Orr, president of Orr Mills"."""
    speaks_for: dict[str, Speaker] = {}
    for i, (entry, speaker) in enumerate(zip(entries, speakers, strict=True)):
        if speaker is None or entry.source is None or speaker.name in speaks_for:
            continue
        source = text[entry.source.start : entry.source.end]
        for body in speakers[max(0, i - WINDOW) : i + WINDOW + 1]:
            if body and body.named and body.name in source and body.name not in speaker.name and speaker.name not in body.name:
                speaks_for[speaker.name] = body
                break
    return [speaks_for.get(speaker.name, speaker) if speaker else None for speaker in speakers]


def _goes_on(text: str, entry: Statement, speaker: Speaker | None) -> bool:
    if speaker is not None or entry.source is not None:
        return False
    return entry.cue is None or CONTINUES.match(text, entry.cue.start, entry.cue.end) is not None


def apart_from_runs(clauses: Clauses, entries: Sequence[Statement], voices: Sequence[Speaker | None]) -> list[bool]:
    """Which entries break no run: those in photos' captions, which are of another day, and those that are nobody's."""
    return [
        voice is None
        or is_noun(clauses.text, entry)
        or is_of_old(clauses.text, entry)
        or in_caption(clauses, entry.content[0].start)
        or _is_evidence(clauses.text, entry)
        or _is_question(clauses.text, entries, voices, i)
        for i, (entry, voice) in enumerate(zip(entries, voices, strict=True))
    ]


def _is_evidence(text: str, entry: Statement) -> bool:
    """Whether the source is what somebody shows, and nobody who speaks: "the latest figures", "a graph"."""
    return entry.source is not None and EVIDENCE.match(text, entry.source.start, entry.source.end) is not None


def _is_question(text: str, entries: Sequence[Statement], voices: Sequence[Speaker | None], i: int) -> bool:
    """Whether reporters ask, or somebody between two statements of one: whoever answers goes on where they spoke."""
    entry = entries[i]
    if entry.cue is None or entry.source is None or not ASKS.match(text, entry.cue.start, entry.cue.end):
        return False
    if REPORTERS.search(text, entry.source.start, entry.source.end):
        return True
    inner = 0 < i < len(entries) - 1 and not same_speaker(voices[i - 1], voices[i])
    return inner and same_speaker(voices[i - 1], voices[i + 1])


def carry_over(
    own: Sequence[T | None],
    speakers: Sequence[Speaker | None],
    apart: Sequence[bool],
    carries: Callable[[int, int], bool] = lambda _from, _to: True,
) -> tuple[T | None, ...]:
    """What a speaker's statement says of its occasion holds for the speaker's whole unbroken run, forwards and then backwards.

    `carries` tells whether what one entry says may be handed on to another, by their places; entries that stand `apart` neither
    give nor take.
    """
    found, origin = list(own), list(range(len(own)))
    places = [i for i in range(len(own)) if not apart[i]]
    for order in (places, places[::-1]):
        for k, i in pairwise(order):
            if found[i] is None and found[k] is not None and same_speaker(speakers[i], speakers[k]) and carries(origin[k], i):
                found[i], origin[i] = found[k], origin[k]
    return tuple(found)


def main_speakers(voices: Sequence[Speaker | None], share: float) -> Iterator[tuple[Speaker, list[int]]]:
    """Whom an article is about: who makes at least a share of its statements, each with their places; the two who speak most."""
    for name, _ in Counter(voice.name for voice in voices if voice).most_common(2):
        main = next(voice for voice in voices if voice and voice.name == name)
        places = [i for i, voice in enumerate(voices) if same_speaker(voice, main)]
        if len(places) < max(MAIN, share * len(voices)):
            return
        yield main, places


def later_speakers(voices: Sequence[Speaker | None], i: int, words: str) -> Iterator[int]:
    """The next entries of somebody else whom some words name: of "At a joint briefing with Odo Brandt, Holt said", Brandt's."""
    for k in range(i + 1, min(len(voices), i + 1 + TOGETHER)):
        voice = voices[k]
        if voice and voice.named and _is_named(voice.name, words) and not same_speaker(voice, voices[i]):
            yield k


def _is_named(name: str, words: str) -> bool:
    """Whether words name somebody, by surname at least; "the World Congress" names no other congress."""
    *first, surname = name.split()
    at = words.find(surname)
    if at < 0 or not surname[0].isupper():
        return False
    before = list(takewhile(lambda word: word[0].isupper() and word.lower() not in TITLES, reversed(words[:at].split())))
    return not first or before == first[::-1][: len(before)]


def look_backs(days: Sequence[str | None], speakers: Sequence[Speaker | None], apart: Sequence[bool]) -> list[bool]:
    """Which entries tell an earlier day than their speaker's run has told before ("The firm said on Monday … It said last
    month …"); a month alone is earlier than its days. What they tell holds for nothing else."""
    back = [False] * len(days)
    latest = ""
    before: Speaker | None = None
    for i, day in enumerate(days):
        if apart[i]:
            continue
        if not same_speaker(speakers[i], before):
            latest = ""
        back[i] = day is not None and day < latest
        latest = max(latest, day or "")
        before = speakers[i]
    return back


def is_noun(text: str, entry: Statement) -> bool:
    """A cue that its source possesses ("his promise", "Varland's demand") is a noun: the sentence tells another act's day."""
    if entry.source is None or entry.cue is None or entry.source.end > entry.cue.start:
        return False
    if entry.cue.start - entry.source.end > len(" long-standing "):
        return False
    if text[entry.source.start : entry.source.end].lower() in POSSESSIVE:
        return True
    owner = text[entry.source.start : entry.cue.start].lower().rstrip()
    return owner in POSSESSIVE or owner.endswith(("'s", "’s", "s’", "s'"))


def begins_anew(clauses: Clauses, entry: Statement) -> bool:
    """Whether an entry's sentence goes back to another occasion: "Earlier, Holt had said …"."""
    heart = entry.cue or entry.source or entry.content[0]
    begin = clauses.begins[bisect_right(clauses.begins, heart.start) - 1]
    return BACK.match(clauses.text, begin) is not None


def is_private(text: str, entry: Statement) -> bool:
    """Whether somebody is told who is no audience: "she told her daughter"."""
    return entry.cue is not None and TOLD_SOMEBODY.match(text, entry.cue.start) is not None


def in_campaign(clauses: Clauses, entry: Statement) -> bool:
    """Whether the reporting clause goes back to an election: "During his campaign, Holt promised"."""
    return any(CAMPAIGN.search(clauses.text, part.start, part.end) for part in reporting_clauses(clauses, entry)[:1])


def is_of_old(text: str, entry: Statement) -> bool:
    """Whether a relative clause tells what its source has said at some time: "a treaty that he has often called unfair"."""
    return _stands_before(OF_OLD, text, entry.cue)


def is_perfect(text: str, entry: Statement) -> bool:
    """Whether the cue stands in a perfect tense ("has warned", "had warned"): on some day up to now, or up to then."""
    return _stands_before(PERFECT, text, entry.cue)


def _stands_before(pattern: re.Pattern[str], text: str, cue: Span | None) -> bool:
    """Whether a pattern that ends with "has" and at most one word more matches right before a cue."""
    if cue is None:
        return False
    begin = max(0, cue.start - LOOK)
    return has_auxiliary(text[begin : cue.start]) and pattern.search(text, begin, cue.start) is not None


def has_auxiliary(words: str) -> bool:
    """Whether one of the last two words ends with "has", "have" or "had"; else neither OF_OLD nor PERFECT matches."""
    return any(word.endswith(("has", "have", "had")) for word in words.rsplit(None, 2)[-2:])
