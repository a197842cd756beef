"""Small cases with figures worked out by hand, and laws."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from onrecord.errors import GoldError
from onrecord.evaluate.counts import Counts, match_entries, percent
from onrecord.evaluate.entries import ScoredRecord, ScoredSpeaker, ScoredStatement
from onrecord.evaluate.parse import parse_record
from onrecord.evaluate.record_measure import measure_records
from onrecord.evaluate.words import index_words

TEXT = "Varga said that 40 men were missing. Ostland demands the valley, she told the Ostland Courier. Nothing came of it."
EMPTY = {"article": {}, "statements": [], "talks": [], "positions": [], "figures": [], "wording": []}
SAID = {
    "content": ["40 men were missing"],
    "source": "Varga",
    "cue": "said",
    "kind": "indirect",
    "speaker": {"name": "Varga", "party": "Ostland"},
    "said": None,
    "channel": None,
}
TOLD = SAID | {"content": ["Ostland demands the valley"], "source": "she", "cue": "told", "channel": {"kind": "interview"}}
FIGURE = {"value": 40, "bound": "exact", "unit": "missing", "claimant": "Varga", "disputed": False, "quote": "40 men"}
TALKS = {
    "parties": ["Ostland", "US"],
    "people": [],
    "mediator": [],
    "place": None,
    "dates": ["2025-05-01"],
    "round": None,
    "format": None,
    "status": "held",
    "quote": "Nothing came of it",
}


def scored(**sections):
    return parse_record(EMPTY | sections, index_words(TEXT), "test")


def row(report, name):
    return next(row for row in report.rows if row.name == name)


def test_a_perfect_reader():
    gold = scored(statements=[SAID, TOLD], figures=[FIGURE], talks=[TALKS])
    figures = measure_records([(gold, gold)]).metrics()
    assert figures["statements.F1"] == figures["statements.F1 fields"] == figures["talks.F1"] == 100
    assert figures["positions.F1"] == 0  # there are none
    assert figures["record F1"] == 60


def test_a_reader_that_finds_nothing():
    report = measure_records([(scored(statements=[SAID, TOLD]), ScoredRecord())])
    assert row(report, "statements").counts == Counts(gold=2, predicted=0, right=0)
    assert report.metrics()["record F1"] == 0
    assert measure_records([]).metrics()["record F1"] == 0


def test_fields_count_where_the_gold_tells_them():
    found = SAID | {"cue": "Nothing", "kind": "direct", "speaker": None}
    report = measure_records([(scored(statements=[SAID, TOLD]), scored(statements=[found]))])
    fields = {name: (of.right, of.gold) for name, of in row(report, "statements").fields.items()}
    assert fields == {"source": (1, 1), "cue": (0, 1), "kind": (0, 1), "speaker": (0, 1), "party": (0, 1)}
    figures = report.metrics()
    assert (figures["statements.P"], figures["statements.R"], figures["statements.F1"]) == (100, 50, 66.7)
    assert figures["statements.F1 fields"] == 13.3  # a fifth of one match: P 0.2, R 0.1


def test_half_of_the_content_is_enough():
    near, far = SAID | {"content": ["40 men"]}, SAID | {"content": ["40"]}
    assert measure_records([(scored(statements=[SAID]), scored(statements=[near]))]).metrics()["statements.F1"] == 100
    assert measure_records([(scored(statements=[SAID]), scored(statements=[far]))]).metrics()["statements.F1"] == 0


@pytest.mark.parametrize(
    ("change", "matches"),
    [
        ({"parties": ["United States", "Ostland"]}, True),
        ({"dates": ["2025-05-02"]}, False),
        ({"dates": []}, True),  # the quotes overlap
        ({"dates": [], "quote": "the valley"}, False),
        ({"parties": ["Westmark"]}, False),
    ],
)
def test_talks_match_by_table_and_day(change, matches):
    report = measure_records([(scored(talks=[TALKS]), scored(talks=[TALKS | change]))])
    assert row(report, "talks").counts.right == matches


@pytest.mark.parametrize(
    ("change", "matches"),
    [({"quote": "Varga said that 40 men were missing"}, True), ({"value": 41}, False), ({"quote": "the valley"}, False)],
)
def test_figures_match_by_value_and_place(change, matches):
    report = measure_records([(scored(figures=[FIGURE]), scored(figures=[FIGURE | change]))])
    assert row(report, "figures").counts.right == matches


def test_published_counts_where_the_gold_has_a_day():
    day = parse_record(EMPTY | {"article": {"published": {"date": "2025-05-01"}}}, index_words(TEXT), "test")
    report = measure_records([(day, day), (day, ScoredRecord()), (ScoredRecord(), day)])
    assert report.as_json()["published"] == [1, 2]
    assert report.metrics()["published"] == 50


@pytest.mark.parametrize(
    "record",
    [
        None,
        [],
        {"article": {}},
        EMPTY | {"statements": [{}]},
        EMPTY | {"statements": [SAID | {"content": [7]}]},
        EMPTY | {"statements": [SAID | {"cue": {"text": "said", "start": 0, "end": 4}}]},
        EMPTY | {"talks": [TALKS | {"parties": None}]},
    ],
)
def test_what_is_no_record_is_named(record):
    with pytest.raises(GoldError, match=r"^nd-1: "):
        parse_record(record, index_words(TEXT), "nd-1")


WORDS = st.frozensets(st.integers(0, 12), min_size=1)


def statements():
    return st.lists(
        st.builds(
            ScoredStatement,
            content=WORDS,
            source=WORDS,
            cue=WORDS,
            kind=st.sampled_from(["direct", "indirect"]),
            speaker=st.none() | st.builds(ScoredSpeaker, name=st.sampled_from(["Varga", "Marrow"]), party=st.none()),
            said=st.none(),
            channel=st.none(),
        ),
        max_size=5,
    ).map(tuple)


@given(statements(), statements())
def test_figures_lie_between_0_and_100(gold, found):
    report = measure_records([(ScoredRecord(statements=gold), ScoredRecord(statements=found))])
    assert all(0 <= value <= 100 for value in report.metrics().values())


@given(statements())
def test_a_record_is_like_itself(gold):
    figures = measure_records([(ScoredRecord(statements=gold), ScoredRecord(statements=gold))]).metrics()
    assert figures["statements.F1"] == figures["statements.F1 fields"] == (100 if gold else 0)


@given(statements(), statements())
def test_swapping_the_sides_swaps_precision_and_recall(gold, found):
    alike = [len(g.content & f.content) / len(g.content | f.content) for g in gold for f in found]
    assume(len(set(alike)) == len(alike))  # among equals the order decides, and that is the gold's first
    there = measure_records([(ScoredRecord(statements=gold), ScoredRecord(statements=found))]).metrics()
    back = measure_records([(ScoredRecord(statements=found), ScoredRecord(statements=gold))]).metrics()
    assert (there["statements.P"], there["statements.R"]) == (back["statements.R"], back["statements.P"])
    assert there["statements.F1"] == back["statements.F1"]


@given(st.lists(st.integers(0, 9)), st.lists(st.integers(0, 9)))
def test_matching_is_one_to_one(gold, found):
    pairs = match_entries(gold, found, lambda a, b: float(a == b))
    assert len({i for i, _ in pairs}) == len({j for _, j in pairs}) == len(pairs)
    assert len(pairs) == sum(min(gold.count(n), found.count(n)) for n in set(gold))


def test_percent_has_one_decimal():
    assert percent(2 / 3) == 66.7
