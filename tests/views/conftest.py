"""Readings built by hand, so that the views are tested without any reader."""

import hashlib
from dataclasses import replace
from typing import Any

import pytest

from onrecord.records import (
    Article,
    Caption,
    Channel,
    Field,
    Figure,
    Plover,
    Position,
    Published,
    Reading,
    Span,
    Speaker,
    Statement,
    Talks,
    Wording,
)

TEXT = """\
Envoys of Varland and Tesmira ended a second round of talks in Port Ansel on Thursday without a ceasefire.

“We did not come here to be photographed,” said Ilse Marrow, Varland's deputy foreign minister. “We came for 640 people.”

Ilse Marrow, left, and Tomas Verrin in Port Ansel, 12 March 2026.

Tomas Verrin told reporters that the lists were incomplete and that Varland was holding “at least 900” soldiers. He added \
that no ceasefire could be signed yet.

According to two officials, the pause would begin on 1 April. Tesmira refuses to discuss the valley.
"""


class Builder:
    """Makes entries by quoting the text, so that no test counts characters."""

    def __init__(self, text: str) -> None:
        self.text = text

    def span(self, quote: str) -> Span:
        start = self.text.index(quote)
        return Span(start=start, end=start + len(quote))

    def statement(self, *content: str, source: str | None = None, cue: str | None = None, **more: object) -> Statement:
        fields: dict[str, object] = {
            "id": hashlib.sha256("|".join(content).encode()).hexdigest()[:12],
            "content": tuple(map(self.span, content)),
            "source": self.span(source) if source else None,
            "cue": self.span(cue) if cue else None,
            "kind": "indirect",
            "statement_class": "speech",
            "by": "by-hand",
            "confidence": 0.8764,
        }
        return Statement(**(fields | more))  # type: ignore[arg-type]


@pytest.fixture
def whole(demo: Reading) -> Reading:
    """The demo with an entry of each other part."""
    make = Builder(TEXT)
    made: dict[str, Any] = {"by": "by-hand", "confidence": 0.7}
    talks = Talks(
        id="7a11",
        quote=make.span("a second round of talks in Port Ansel"),
        mentions=(make.span("a second round of talks in Port Ansel"),),
        parties=("Varland", "Tesmira"),
        people=("Ilse Marrow", "Tomas Verrin"),
        place="Port Ansel",
        dates=("2026-03-12",),
        round=2,
        format="bilateral",
        status="held",
        **made,
    )
    position = Position(
        id="7b22",
        quote=make.span("Tesmira refuses to discuss the valley"),
        party="Tesmira",
        act="refuse",
        toward=("Varland",),
        issue="the valley",
        plover=Plover(event="REJECT", mode="meet"),
        **made,
    )
    figure = Figure(
        id="7c33",
        quote=make.span("“at least 900” soldiers"),
        value=900,
        bound="at_least",
        unit="captured",
        of="soldiers that Varland holds",
        claimant="Tomas Verrin",
        disputed=True,
        **made,
    )
    wording = Wording(
        id="7d44", quote=make.span("two officials"), kind="unnamed_source", voice="outlet", reason="nobody is named", **made
    )
    return replace(demo, talks=(talks,), positions=(position,), figures=(figure,), wording=(wording,))


@pytest.fixture
def demo() -> Reading:
    make = Builder(TEXT)
    marrow = Speaker(name="Ilse Marrow", party="Varland", role="deputy foreign minister")
    verrin = Speaker(name="Tomas Verrin", party="Tesmira")
    he = Speaker(name="Tomas Verrin", party="Tesmira", inferred_from=make.span("He"))
    reporters = Channel(kind="news_conference", span=make.span("told reporters"))
    statements = (
        make.statement(
            "“We did not come here to be photographed,”",
            "“We came for 640 people.”",
            source="Ilse Marrow, Varland's deputy foreign minister",
            cue="said",
            kind="direct",
            speaker=marrow,
            said="2026-03-12",
        ),
        make.statement(
            "the lists were incomplete and that Varland was holding “at least 900” soldiers",
            source="Tomas Verrin told".removesuffix(" told"),
            cue="told",
            kind="mixed",
            speaker=verrin,
            said="2026-03",
            channel=reporters,
        ),
        make.statement("no ceasefire could be signed yet", source="He", cue="added", speaker=he, statement_class="demand"),
        make.statement(
            "the pause would begin on 1 April",
            source="two officials",
            cue="According to",
            speaker=Speaker(name="two officials", named=False),
        ),
    )
    attitudes = (make.statement("to discuss the valley", source="Tesmira refuses".removesuffix(" refuses"), cue="refuses"),)
    caption = "Ilse Marrow, left, and Tomas Verrin in Port Ansel, 12 March 2026."
    article = Article(
        id="a" * 12,
        edition=hashlib.sha256(TEXT.encode()).hexdigest(),
        text=TEXT,
        url="https://harbour-gazette.example/envoys",
        outlet="The Harbour Gazette",
        title="Envoys leave Port Ansel with lists of prisoners",
        section=("World",),
        authors=("Mirela Aune",),
        language="en",
        published=Published(date="2026-03-12", how="stated", evidence=(Field(field="datePublished", value="2026-03-12"),)),
        captions=(Caption(span=make.span(caption), credit="Pia Lindqvist", date="2026-03-12"),),
        notes=("two paragraphs of other stories were left out",),
    )
    return Reading(input="envoys.html", article=article, statements=statements, attitudes=attitudes)
