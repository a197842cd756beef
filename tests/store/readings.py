"""Readings to keep in a store, made by hand."""

import hashlib
from dataclasses import replace

from onrecord.records import Article, Page, Published, Reading, Span, Speaker, Statement, Talks, Told

TEXT = "Ilse Marrow said on Thursday the valley would stay closed. Talks were held in Port Ansel."


def make_page(text: str = TEXT, input: str = "a.txt", **told: str) -> Page:
    return Page(input=input, content=text, form="text", told=Told(**told))


def make_reading(page: Page, *, url: str = "https://ledger.example/a", speaker: str = "Ilse Marrow") -> Reading:
    """A statement and talks wherever the text speaks of them."""
    text = page.content
    edition = hashlib.sha256(text.encode()).hexdigest()
    statement = Statement(
        id=edition[:12] + "s0",
        content=(_span(text, "the valley would stay closed"),),
        source=_span(text, "Ilse Marrow"),
        cue=_span(text, "said"),
        kind="indirect",
        statement_class="speech",
        by="by-hand",
        confidence=0.9,
        speaker=Speaker(name=speaker, party="Varland"),
        said="2026-03-12",
        said_from=_span(text, "Thursday"),
    )
    quote = _span(text, "Talks were held in Port Ansel")
    talks = Talks(
        id=edition[:12] + "t0",
        quote=quote,
        mentions=(quote,),
        parties=("Varland", "Tesmira"),
        place="Port Ansel",
        status="held",
        by="by-hand",
        confidence=0.5,
    )
    article = Article(
        id=hashlib.sha256(url.encode()).hexdigest()[:16],
        edition=edition,
        text=text,
        url=url,
        outlet="The Ledger",
        title="Valley stays closed",
        published=Published(date="2026-03-13", how="given"),
    )
    return Reading(input=page.input, article=article, statements=(statement,), talks=(talks,))


def other_than(reading: Reading, **more: object) -> Reading:
    """The reading with one field of its article changed."""
    return replace(reading, article=replace(reading.article, **more))  # type: ignore[arg-type]


def _span(text: str, quote: str) -> Span:
    start = text.index(quote)
    return Span(start=start, end=start + len(quote))
