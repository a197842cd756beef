"""What an entry's own page tells of it, field by field: a label and the field's value in words."""

from collections.abc import Iterator

from onrecord.records import Figure, Position, Talks, Wording
from onrecord.views import phrases
from onrecord.views.listing import Listed
from onrecord.views.shown import one_line

VOICES = {
    "outlet": "the outlet’s own",
    "paraphrase": "the outlet’s, for what a speaker said",
    "speaker": "a speaker’s own, inside quotation marks",
}
"""Whose voice a choice of words is in."""
KINDS = {
    "direct": "the speaker’s own words",
    "indirect": "a paraphrase: the outlet’s words for what was said",
    "mixed": "the speaker’s own words inside the quotation marks, the outlet’s around them",
}
"""Whose words a statement's content is in."""


def fields(listed: Listed) -> list[tuple[str, str]]:
    """What the record holds of talks, a stand, a figure or a choice of words, without what it does not know."""
    entry = listed.entry
    if isinstance(entry, Talks):
        told = _talks(entry)
    elif isinstance(entry, Position):
        told = _position(entry)
    elif isinstance(entry, Figure):
        told = _figure(entry)
    elif isinstance(entry, Wording):
        told = iter([("Kind", entry.kind.replace("_", " ")), ("Voice", VOICES[entry.voice]), ("Noted because", entry.reason)])
    else:
        return []
    return [(label, one_line(value, 200)) for label, value in told if value]


def _talks(talks: Talks) -> Iterator[tuple[str, str]]:
    yield "Parties", ", ".join(talks.parties)
    yield "Status", talks.status
    yield "Format", (talks.format or "").replace("_", " ")
    yield "Round", str(talks.round) if talks.round is not None else ""
    yield "Days", ", ".join(map(phrases.day, talks.dates))
    yield "Place", talks.place or ""
    yield "Mediated by", ", ".join(talks.mediator)
    yield "Delegates", ", ".join(talks.people)


def _position(position: Position) -> Iterator[tuple[str, str]]:
    yield "Act", position.act
    yield "Towards", ", ".join(position.toward)
    yield "Issue", position.issue
    yield "Mode", position.mode
    yield "As told by", position.ascribed_by or ""
    yield "PLOVER", f"{position.plover.event} {position.plover.mode or ''}".rstrip() if position.plover else ""


def _figure(figure: Figure) -> Iterator[tuple[str, str]]:
    unit = "" if figure.unit in ("other", "money") else f" {figure.unit}"
    yield "Amount", phrases.amount(figure.value, figure.bound, figure.currency) + unit
    yield "Of", figure.of
    yield "Period", " to ".join(dict.fromkeys(phrases.day(end) for end in figure.period or () if end))
    yield "Claimed by", "the outlet" if figure.claimant == "outlet" else figure.claimant
    yield "Disputed", "the article says that others tell it otherwise" if figure.disputed else ""
