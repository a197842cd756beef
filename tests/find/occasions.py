"""Statements built by quoting an invented text, for the tests of what surrounds them."""

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
