from hypothesis import given
from hypothesis import strategies as st

from onrecord.evaluate.words import index_words
from onrecord.records import Span

TEXT = index_words("Anna Varga said: “Peace — soon,” and Varga said it twice.")


def test_a_span_has_the_words_that_it_touches():
    assert TEXT.within(Span(start=0, end=4)) == {0}
    assert TEXT.within(Span(start=3, end=6)) == {0, 1}
    assert TEXT.within(Span(start=4, end=5)) == set()
    assert TEXT.within() == set()


def test_a_quote_is_found_whatever_its_marks_and_case():
    assert TEXT.locate('"PEACE, soon"') == {3, 4}
    assert TEXT.locate("Varga said") == {1, 2}
    assert TEXT.locate("Varga said", near=9) == {6, 7}
    assert TEXT.locate("war") == TEXT.locate("…") == TEXT.locate("") == set()


@given(st.text(max_size=50), st.integers(0, 60), st.integers(0, 60))
def test_within_is_what_overlap_means(source, one, other):
    start, end = min(one, other), max(one, other)
    text = index_words(source)
    expected = {i for i, (a, b) in enumerate(zip(text.starts, text.ends, strict=True)) if a < end and b > start}
    assert text.within(Span(start=start, end=end)) == expected
