from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.records import Reading, Span, Statement
from onrecord.views.passages import paragraphs, passages

LENGTH = 60
SPANS = st.tuples(st.integers(0, LENGTH), st.integers(0, LENGTH)).map(lambda pair: Span(start=min(pair), end=max(pair)))


def statement(content: list[Span], source: Span | None) -> Statement:
    return Statement(
        id="x",
        content=tuple(content),
        source=source,
        cue=None,
        kind="indirect",
        statement_class="speech",
        by="by-hand",
        confidence=0.5,
    )


STATEMENTS = st.lists(st.builds(statement, st.lists(SPANS, min_size=1, max_size=2), st.none() | SPANS), max_size=4)


@settings(deadline=None)
@given(STATEMENTS)
def test_passages_cover_the_text_and_know_exactly_their_entries(entries: list[Statement]) -> None:
    cut = passages(entries, LENGTH)
    assert [piece.span.start for piece in cut] == [0, *(piece.span.end for piece in cut[:-1])]
    assert cut[-1].span.end == LENGTH
    for piece in cut:
        for number, entry in enumerate(entries):
            inside = any(span.start <= piece.span.start and piece.span.end <= span.end for span in entry.content)
            assert inside == any(mark.entry == number and mark.role == "content" for mark in piece.marks)


def test_paragraphs_join_to_the_text(demo: Reading) -> None:
    cut = list(paragraphs(demo))
    text = demo.article.text
    assert [text[p.span.start : p.span.end] for p in cut] == [line for line in text.split("\n") if line]
    for paragraph in cut:
        assert (
            "".join(text[q.span.start : q.span.end] for q in paragraph.passages)
            == text[paragraph.span.start : paragraph.span.end]
        )
    assert [p.caption for p in cut] == [False, False, True, False, False]


def test_an_entry_in_pieces_opens_at_each(demo: Reading) -> None:
    opens = [entry for paragraph in paragraphs(demo) for piece in paragraph.passages for entry in piece.opens]
    assert opens == [0, 0, 1, 2, 3, 4]
