from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.records import Reading, Span
from onrecord.views.entries import Entry
from onrecord.views.passages import paragraphs, passages

LENGTH = 60
SPANS = st.tuples(st.integers(0, LENGTH), st.integers(0, LENGTH)).map(lambda pair: Span(start=min(pair), end=max(pair)))


def listed(content: list[list[Span]]) -> list[Entry]:
    return [
        Entry(
            index=index,
            part="statement",
            number=str(index + 1),
            id="x",
            who="",
            voice=0,
            spans=tuple((span, "content") for span in spans),
            words="",
            facts=(),
            by="by-hand",
            confidence=0.5,
        )
        for index, spans in enumerate(content)
    ]


ENTRIES = st.lists(st.lists(SPANS, min_size=1, max_size=3), max_size=4).map(listed)


@settings(deadline=None)
@given(ENTRIES)
def test_passages_cover_the_text_and_know_exactly_their_entries(entries: list[Entry]) -> None:
    cut = passages(entries, LENGTH)
    assert [piece.span.start for piece in cut] == [0, *(piece.span.end for piece in cut[:-1])]
    assert cut[-1].span.end == LENGTH
    for piece in cut:
        for entry in entries:
            inside = any(span.start <= piece.span.start and piece.span.end <= span.end for span, _ in entry.spans)
            assert inside == any(mark.entry == entry.index and mark.role == "content" for mark in piece.marks)


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
