"""Laws that hold for every article, with the weights that ship."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.articles.make import make_article
from onrecord.find.read import Found, find_all
from onrecord.language.times import find_times
from onrecord.models.reader import load_reader
from onrecord.records import Page

READER = load_reader("fast")
NEWS = (
    "Talks between Varland and Maresh broke off on Tuesday. “We have nothing left to discuss,” said Odo Brandt, president of "
    "Varland. His counterpart told reporters that Maresh was ready to go on, adding that “every door "
    "is open.”\n\nAccording to two officials, a third round is planned for May. Critics call it a waste of time."
)
ODD = st.text(alphabet=st.sampled_from("abc saidthe “”\"'‘’.,:\n\t\u202e\x00\x1b[<&é漢\U0001f600"), max_size=300)


def read(text):
    return find_all(make_article(Page(input="x", content=text, form="text")), find_times(text), READER)


def spans(entries):
    return [(e.kind, e.statement_class, [(c.start, c.end) for c in e.content], e.source, e.cue) for e in entries]


def test_the_reader_finds_who_said_what():
    statements = read(NEWS).statements
    told = [(NEWS[s.source.start : s.source.end] if s.source else None, NEWS[s.cue.start : s.cue.end] if s.cue else None)
            for s in statements]  # fmt: skip
    assert ("Odo Brandt, president of Varland", "said") in told
    assert ("two officials", "According to") in told


def test_reading_twice_is_equal():
    assert read(NEWS) == read(NEWS)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(ODD)
def test_no_text_raises_and_every_span_lies_in_it(text):
    if not text.strip():
        return
    found = read(text)
    for entry in (*found.statements, *found.attitudes):
        speaker, channel = entry.speaker, entry.channel
        told = (speaker.inferred_from if speaker else None, channel.span if channel else None, entry.said_from)
        for span in (*entry.content, entry.source, entry.cue, *told):
            assert span is None or (0 <= span.start < span.end <= len(text) and text[span.start : span.end].strip())
        assert 0 <= entry.confidence <= 1
    for entry in (*found.talks, *found.positions, *found.figures, *found.wording):
        for span in (entry.quote, *getattr(entry, "mentions", ())):
            assert 0 <= span.start < span.end <= len(text)
            assert text[span.start : span.end].strip()
        assert 0 <= entry.confidence <= 1


def test_a_neutral_first_paragraph_only_shifts_the_spans():
    first = "Rain fell on the valley for most of the week, and the roads were wet. " * 6 + "\n\n"
    shift = len(first)
    alone, after = read(NEWS).statements, read(first + NEWS).statements
    assert [[(c.start + shift, c.end + shift) for c in s.content] for s in alone] == [
        [(c.start, c.end) for c in s.content] for s in after
    ]


def test_statements_and_attitudes_stand_in_text_order_and_do_not_overlap():
    statements, attitudes = read(NEWS).statements, read(NEWS).attitudes
    for entries in (statements, attitudes):
        starts = [e.content[0].start for e in entries]
        assert starts == sorted(starts)
    assert not {e.id for e in statements} & {e.id for e in attitudes}


@pytest.mark.parametrize("text", ["", " \n "])
def test_nothing_gives_nothing(text):
    from onrecord.records import Article

    assert find_all(Article(id="x", edition="x", text=text), (), READER) == Found()
