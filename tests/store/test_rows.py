"""Saving and loading is identity, for every entry that can be."""

import hypothesis.strategies as st
from hypothesis import given

from onrecord.records import Channel, Figure, Plover, Position, Span, Speaker, Statement, Talks, Wording
from onrecord.store.rows import KINDS, Entry

TEXT = "Ilse Marrow said “no” twice; Tomas Verrin, 640 times. 🕊 " * 3
words = st.text(st.characters(codec="utf-8"), min_size=1, max_size=12)
maybe = st.none() | words
spans = st.tuples(st.integers(0, len(TEXT) - 2), st.integers(1, 30)).map(
    lambda pair: Span(start=pair[0], end=min(len(TEXT), sum(pair)))
)
many = st.lists(words, max_size=3).map(tuple)
made = {"id": words, "by": words, "confidence": st.floats(0, 1)}
statements = st.builds(
    Statement,
    content=st.lists(spans, min_size=1, max_size=3).map(tuple),
    source=st.none() | spans,
    cue=st.none() | spans,
    speaker=st.none() | st.builds(Speaker, name=words, party=maybe, role=maybe, inferred_from=st.none() | spans),
    said=maybe,
    said_from=st.none() | spans,
    channel=st.none() | st.builds(Channel, span=spans),
    **made,
)
ENTRIES: dict[str, st.SearchStrategy[Entry]] = {
    "statements": statements,
    "attitudes": statements,
    "talks": st.builds(
        Talks, quote=spans, mentions=st.lists(spans, max_size=3).map(tuple), parties=many, people=many, mediator=many,
        place=maybe, dates=many, round=st.none() | st.integers(1, 99), **made,
    ),
    "positions": st.builds(
        Position, quote=spans, party=words, toward=many, issue=words, ascribed_by=maybe,
        plover=st.none() | st.builds(Plover, event=words, mode=maybe), statement=maybe, **made,
    ),
    "figures": st.builds(
        Figure, quote=spans, value=st.none() | st.floats(0, 1e15), currency=maybe, of=words,
        period=st.none() | st.tuples(words, maybe), claimant=words, disputed_by=many, statement=maybe, **made,
    ),
    "wording": st.builds(Wording, quote=spans, reason=words, **made),
}  # fmt: skip


def test_every_kind_is_tried() -> None:
    assert set(ENTRIES) == set(KINDS)


@given(st.sampled_from(sorted(ENTRIES)).flatmap(lambda kind: st.tuples(st.just(kind), ENTRIES[kind])))
def test_a_row_gives_its_entry_back(tried: tuple[str, Entry]) -> None:
    kind, entry = tried
    assert KINDS[kind].entry(KINDS[kind].row(entry, TEXT)) == entry
