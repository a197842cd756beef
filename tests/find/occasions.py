"""Statements built by quoting an invented text, for the tests of what surrounds them."""

from onrecord.find.channels.channels import find_channels
from onrecord.find.said.said import find_own_days, find_said
from onrecord.language.clauses import read_clauses
from onrecord.language.times import find_times
from onrecord.records import Span, Speaker, Statement


def span(text: str, quote: str, after: int = 0) -> Span:
    start = text.index(quote, after)
    return Span(start=start, end=start + len(quote))


def said(text: str, content: str, source: str | None, cue: str | None, statement_class: str = "speech") -> Statement:
    """A statement; source and cue are those nearest to the content's beginning."""
    place = span(text, content)

    def near(quote: str) -> Span:
        places = [i for i in range(len(text)) if text.startswith(quote, i) and not place.start <= i < place.end]
        start = min(places, key=lambda i: abs(i - place.start))
        return Span(start=start, end=start + len(quote))

    return Statement(
        id="x",
        content=(place,),
        source=near(source) if source else None,
        cue=near(cue) if cue else None,
        kind="indirect",
        statement_class=statement_class,  # type: ignore[arg-type]
        by="hand",
        confidence=1.0,
    )


HOLT = Speaker(name="Anna Holt", party="Varland")
BRANDT = Speaker(name="Odo Brandt", party="Maresh")


def channels_of(text, names, entries, speakers, days):
    """The channels of statements in a text."""
    return find_channels(read_clauses(text, entries), names, entries, speakers, days)


def own_days_of(text, times, anchor, entries):
    """The days that the statements' own clauses tell."""
    return find_own_days(read_clauses(text, entries), times, anchor, entries)


def days_of(text, times, anchor, entries, speakers, channels, days):
    """The days of statements in a text."""
    return find_said(read_clauses(text, entries), times, anchor, entries, speakers, channels, days)


def read_days(text, anchor, entries, speakers):
    """The days of statements in a text that tells no channels, with their spans."""
    times = find_times(text)
    own = own_days_of(text, times, anchor, entries)
    return days_of(text, times, anchor, entries, speakers, [None] * len(entries), own)
