"""An article -> its talks: every meeting or round of negotiation, once for all its mentions."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.find.talks.meetings import gather_meetings, names_its_table
from onrecord.find.talks.mentions import Mention, find_mentions
from onrecord.language.ids import entry_id
from onrecord.language.parsed import Parsed
from onrecord.records import Talks, TalksFormat, TalksStatus

BY = "rules:talks"
# Fitted by training/confidences.py: what told the parties of an entry's best mention -> the share that annotators have too (168
# articles). That judged right in news which nobody had looked at was weighed in by hand, by the same formula: the script alone
# does not give these values again. In articles all about talks it is lower: 0.76 of 59.
CONFIDENCE = {
    "between": 0.98, "attribute": 0.92, "with": 0.92, "subject": 0.94, "body": 0.95, "usual": 0.92, "sentence": 0.81,
}  # fmt: skip


def find_talks(parsed: Parsed) -> tuple[Talks, ...]:
    """The talks of an article, in text order."""
    meetings = gather_meetings(parsed, find_mentions(parsed))
    entries = [_entry(parsed, parties, mentions) for parties, mentions in meetings if _counts(mentions)]
    return tuple(sorted(_share_brokers(entries), key=lambda entry: entry.quote))


def _counts(mentions: Sequence[Mention]) -> bool:
    """Whether two sides meet, or one body of which more is told than that it meets, as it does all the time.

    One who called several others seldom had them on one line.
    """
    if all(mention.phone and (mention.apart or not names_its_table(mention)) for mention in mentions):
        return False
    return any(len(mention.parties) > 1 for mention in mentions) or (
        any(mention.how == "body" for mention in mentions)
        and any(mention.days or mention.place or not mention.word.startswith("summit") for mention in mentions)
    )


def _share_brokers(entries: Sequence[Talks]) -> Iterator[Talks]:
    """Who mediates one round of a series mediates the others."""
    brokers: dict[frozenset[str], tuple[str, ...]] = {}
    for entry in entries:
        if entry.mediator and entry.format not in ("phone", "working_group"):
            brokers.setdefault(frozenset(entry.parties), entry.mediator)
    for entry in entries:
        alone = entry.mediator or entry.format in ("phone", "working_group")
        yield entry if alone else replace(entry, mediator=brokers.get(frozenset(entry.parties), ()))


def _entry(parsed: Parsed, parties: tuple[str, ...], mentions: Sequence[Mention]) -> Talks:
    best = max((mention for mention in mentions if _is_seated(mention)), key=_detail)
    days = _days(mentions)
    published = parsed.article.published
    status = _status(mentions, best)
    series = best.kind == "talks" or best.how == "body"
    if status == "held" and series and len(days) > 1 and published and published.date in days:
        status = "ongoing"
    form = _format(mentions, parties)
    return Talks(
        id=entry_id(parsed.article.edition, "talks", (best.span,), *parties),
        quote=best.span,
        mentions=tuple(dict.fromkeys(mention.span for mention in mentions)),
        parties=parties,
        people=_people([mention for mention in mentions if status != "held" or mention.status != "proposed"], parties),
        mediator=tuple(dict.fromkeys(name for mention in mentions for name in mention.mediator)),
        place=None if form == "phone" else max((mention.place for mention in mentions if mention.place), key=len, default=None),
        dates=days,
        round=next((mention.round for mention in mentions if mention.round), None),
        format=form,
        status=status,
        by=f"{BY}:{best.how}",
        confidence=CONFIDENCE[best.how],
    )


def _is_seated(mention: Mention) -> bool:
    return len(mention.parties) > 1 or mention.how == "body"


def _detail(mention: Mention) -> tuple[int, bool, int]:
    """How much a mention tells; of two that tell as much the earlier goes first."""
    details = (len(mention.parties) > 1, mention.days, mention.place, mention.round, mention.seats)
    return sum(map(bool, details)), "phone" in mention.word, -mention.span.start


def _days(mentions: Sequence[Mention]) -> tuple[str, ...]:
    """Days, and months or years of which no day is told."""
    days = {day for mention in mentions for day in mention.days}
    finer = {day[:length] for day in days for length in (len("YYYY"), len("YYYY-MM")) if length < len(day)}
    return tuple(sorted(days - finer))


def _people(mentions: Sequence[Mention], parties: Sequence[str]) -> tuple[str, ...]:
    """Who sits there: of negotiators those of its sides; a body's come from its members."""
    seated = [name for mention in mentions for name, _ in mention.seats]
    sent = [name for mention in mentions for name, party in mention.delegates if party in parties or len(parties) == 1]
    return tuple(dict.fromkeys([*seated, *sent]))


def _format(mentions: Sequence[Mention], parties: Sequence[str]) -> TalksFormat | None:
    """How they meet; None where one side meets several others, who may have come one after another."""
    kinds = {mention.kind for mention in mentions}
    if any(mention.phone for mention in mentions):
        return "phone"
    if any(mention.indirect for mention in mentions):
        return "indirect"
    if "group" in kinds:
        return "working_group"
    if len(parties) == len(("one", "other")):
        return "bilateral"
    if len(parties) > 1 and all(mention.apart for mention in mentions if len(mention.parties) > len(("one", "other"))):
        return None
    return "trilateral" if len(parties) == len(("one", "another", "third")) else "multilateral"


def _status(mentions: Sequence[Mention], best: Mention) -> TalksStatus:
    """What the mention with a day says, else the first that does not take the meeting for known."""
    said = [mention.status for mention in mentions if mention.status]
    named = [mention.status for mention in mentions if names_its_table(mention)]
    if "cancelled" in named or ("cancelled" in said and "held" not in named):
        return "cancelled"
    new = next((mention.status for mention in mentions if mention.status and _is_seated(mention) and not mention.definite), None)
    told = (None if best.days else new) or best.status
    if told == "planned" and any(mention.status == "held" and set(mention.days) & set(best.days) for mention in mentions):
        return "held"
    if told:
        return told
    if said:
        return Counter(said).most_common(1)[0][0]
    return "held" if any(mention.days or mention.kind in ("call", "meeting") for mention in mentions) else "ongoing"
