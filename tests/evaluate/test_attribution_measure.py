"""Small cases with figures worked out by hand, and laws."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import GoldError
from onrecord.evaluate.attribution_measure import measure_attributions
from onrecord.evaluate.attributions import Attribution, parse_standoff
from onrecord.evaluate.heads import head_word
from onrecord.evaluate.quoted import quotation_kind, quoted_words
from onrecord.evaluate.speech import reports_words
from onrecord.evaluate.words import index_words
from onrecord.records import Span

TEXT = 'Anna Varga of Ostland said the talks were over. "We go home," she added. Marrow supports a truce.'


def spans(*quotes):
    return tuple(Span(start=TEXT.index(q), end=TEXT.index(q) + len(q)) for q in quotes)


SAID = Attribution(content=spans("the talks were over"), source=spans("Anna Varga of Ostland"), cue=spans("said"))
ADDED = Attribution(content=spans('"We go home,"'), source=spans("she"), cue=spans("added"))
SUPPORTS = Attribution(content=spans("a truce"), source=spans("Marrow"), cue=spans("supports"))
GOLD = (SAID, ADDED, SUPPORTS)


def figures(gold, found):
    return measure_attributions([(TEXT, gold, found)]).metrics()


def test_a_perfect_reader():
    found = figures(GOLD, GOLD)
    assert {name: value for name, value in found.items() if value != 100} == {
        "recall.mixed": 0, "speech.recall.mixed": 0,
    }  # fmt: skip


def test_nothing_found_and_nothing_there():
    assert set(figures(GOLD, ()).values()) == {0}
    assert set(figures((), GOLD).values()) == {0}
    assert set(figures((), ()).values()) == {0}
    assert measure_attributions([]).metrics() == {}


def test_the_source_is_right_if_its_head_is_in_it():
    near = Attribution(content=SAID.content, source=spans("Varga"), cue=SAID.cue)
    wrong = Attribution(content=ADDED.content, source=spans("Marrow"), cue=ADDED.cue)
    found = figures(GOLD, (near, wrong, SUPPORTS))
    assert found["ov50.F1"] == 100
    assert found["full.F1"] == found["srcacc"] == 66.7
    assert found["speech.full.F1"] == found["speech.srcacc"] == 50
    assert found["exact.source.F1"] == 40  # "Marrow" is right, of two sources found and three there


def test_an_attitude_is_no_speech():
    found = figures(GOLD, (SAID, ADDED))
    assert (found["full.P"], found["full.R"]) == (100, 66.7)
    assert (found["speech.full.P"], found["speech.full.R"]) == (100, 100)


def test_quotation_marks():
    text = index_words('“a b” c "d\ne" f “g')
    assert quoted_words(text) == {0, 1, 3, 5, 6}  # a line's end closes; the straight mark after "e" opens anew
    assert quotation_kind(frozenset({0, 1}), frozenset({0, 1})) == "direct"
    assert quotation_kind(frozenset({0, 2}), frozenset({0, 1})) == "mixed"
    assert quotation_kind(frozenset(), frozenset()) == "indirect"


@pytest.mark.parametrize(
    ("source", "head"),
    [
        ("the minister of Ostland", "minister"),
        ("Anna Varga, the envoy", "Varga"),
        ("Ostland's", "Ostland"),
        ("of Ostland", "Ostland"),
        ("those who left", "those"),
        ("…", None),
    ],
)
def test_heads(source, head):
    text = index_words(source)
    place = head_word(text, (Span(start=0, end=len(source)),))
    assert (None if place is None else source[text.starts[place] : text.ends[place]]) == head


def test_no_source_has_no_head():
    assert head_word(index_words(TEXT), ()) is None


@pytest.mark.parametrize(("cue", "speech"), [("has said", True), ("According to", True), ("supports", False), ("", False)])
def test_reporting_cues(cue, speech):
    assert reports_words(cue) is speech


def test_standoff():
    lines = (
        "T1\tSource 0 5", "T2\tCue 6 10\tsaid", "T3\tContent 11 15;20 30\tit … rained", "T4\tAttribution 6 10",
        "E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1", "E2\tAttribution-no-source:T4 Content:T3 Content2:T1", "#1\tNote",
    )  # fmt: skip
    pieces = (Span(start=11, end=15), Span(start=20, end=30))
    name, cue = Span(start=0, end=5), Span(start=6, end=10)
    assert parse_standoff("\n".join(lines), "a.ann") == (
        Attribution(content=pieces, source=(name,), cue=(cue,)),
        Attribution(content=(name, *pieces)),
    )


@pytest.mark.parametrize("line", ["T1\tCue", "T1\tCue a b", "T1\tCue 1 2 3"])
def test_what_is_no_standoff_is_named(line):
    with pytest.raises(GoldError, match=r"^a\.ann, line 2: "):
        parse_standoff(f"T9\tCue 1 2\n{line}", "a.ann")


def some_spans(least=0):
    borders = st.tuples(st.integers(0, len(TEXT)), st.integers(1, 30))
    return st.lists(borders.map(lambda b: Span(start=b[0], end=b[0] + b[1])), min_size=least, max_size=2).map(tuple)


ATTRIBUTIONS = st.lists(st.builds(Attribution, content=some_spans(1), source=some_spans(), cue=some_spans()), max_size=5)


@given(ATTRIBUTIONS, ATTRIBUTIONS)
def test_figures_lie_between_0_and_100(gold, found):
    assert all(0 <= value <= 100 for value in figures(gold, found).values())


@given(ATTRIBUTIONS, ATTRIBUTIONS)
def test_swapping_the_sides_swaps_precision_and_recall_of_words(gold, found):
    there, back = figures(gold, found), figures(found, gold)
    for name in ("tok", "speech.tok", "exact.source"):
        assert (there[f"{name}.P"], there[f"{name}.R"]) == (back[f"{name}.R"], back[f"{name}.P"])
