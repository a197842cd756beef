import re
import time
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.language.times import day_of, find_times, resolve_time
from onrecord.language.times_grammar import _BEGINS, _NEVER_FIRST, GRAMMAR, PATTERNS
from onrecord.language.times_read import READERS
from onrecord.language.times_words import CODES

THURSDAY = "2026-02-05"


def values(text, anchor=THURSDAY):
    return [(text[t.span.start : t.span.end], resolve_time(t, anchor)) for t in find_times(text)]


def test_each_pattern_has_its_reader():
    assert list(READERS) == list(PATTERNS)
    assert set(GRAMMAR.groupindex) == set(PATTERNS)


def test_where_the_grammar_is_not_tried_no_pattern_matches():
    codes = sorted({*CODES.values(), *"Yndi/cxN_"})
    anywhere = re.compile("|".join(PATTERNS.values()))
    for before, code, first, second in product(("", "I", ">", "A"), codes, codes, codes):
        run = before + code + first + second + "_"
        passed_over = code not in _NEVER_FIRST and not re.compile(_BEGINS).match(run, len(before))
        assert not (passed_over and anywhere.match(run, len(before))), run


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The envoys met on February 4, 2026.", "February 4, 2026", "2026-02-04"),
        ("The envoys met on Wednesday, 4 February 2026.", "Wednesday, 4 February 2026", "2026-02-04"),
        ("The log says 2026-02-04.", "2026-02-04", "2026-02-04"),
        ("She resigned on the 3rd of April.", "the 3rd of April", "2025-04-03"),
        ("The court will rule on March 3.", "March 3", "2026-03-03"),
        ("He was born on Dec. 30.", "Dec. 30", "2025-12-30"),
        ("The vote is planned for Saturday, May 9.", "Saturday, May 9", "2026-05-09"),
        ("The bank opened in June 1998.", "June 1998", "1998-06"),
        ("They met early October 7, 2023.", "October 7, 2023", "2023-10-07"),
    ],
)
def test_dates(text, words, value):
    assert values(text) == [(words, value)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The minister said on Monday that talks had begun.", "2026-02-02"),
        ("The minister will speak on Monday.", "2026-02-09"),
        ("The talks will be held on Monday.", "2026-02-09"),
        ("Talks are expected to resume on Friday.", "2026-02-06"),
        ("The president on Friday threatened to close the port.", "2026-01-30"),
        ("She told reporters on Thursday.", "2026-02-05"),
        ("Following Wednesday’s meetings, he left.", "2026-02-04"),
        ("They met last Thursday.", "2026-01-29"),
        ("They meet next Thursday.", "2026-02-12"),
        ("She spoke late on Tuesday evening.", "2026-02-03"),
        ("He left yesterday.", "2026-02-04"),
        ("He leaves tomorrow.", "2026-02-06"),
        ("He left the day before yesterday.", "2026-02-03"),
        ("The offer stands until Monday.", "2026-02-09"),
    ],
)
def test_days_look_the_way_of_their_verb(text, value):
    assert [v for _, v in values(text)] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They met last week.", "2026-W05"),
        ("They meet later this month.", "2026-02"),
        ("They met earlier this year.", "2026"),
        ("Prices rose in December.", "2025-12"),
        ("The law takes effect in April.", "2026-04"),
        ("The law will take effect in November.", "2026-11"),
        ("They met last August.", "2025-08"),
        ("Sales fell in the third quarter.", "2025-Q3"),
        ("Sales fell in the first quarter of 2024.", "2024-Q1"),
        ("Sales fell in last year's second quarter.", "2025-Q2"),
        ("Sales fell in the first half of 2025.", "2025-H1"),
        ("It snowed over the weekend.", "2026-W05-WE"),
        ("He retired last summer.", "2025-SU"),
        ("The ice melts in spring.", "2026-SP"),
        ("He retired in nineteen ninety-eight.", "1998"),
        ("He retired in the winter of 2019.", "2019-WI"),
        ("The bridge dates from the 1960s.", "196"),
        ("The bridge dates from the early '90s.", "199"),
        ("The bridge dates from the 19th century.", "18"),
        ("The treaty of 1987 lapsed.", "1987"),
        ("He left three days ago.", "2026-02-02"),
        ("He left two weeks ago.", "2026-W04"),
        ("He left ten months ago.", "2025-04"),
        ("He left forty-one years ago.", "1985"),
        ("He left several years ago.", "PAST_REF"),
        ("He left last night.", "2026-02-04TNI"),
        ("The shop closes at 5 p.m. on Friday.", "2026-02-06T17:00"),
    ],
)
def test_periods_and_distances(text, value):
    found = values(text)
    assert [v for _, v in found] == [value] if "Friday" not in text else found[0][1].endswith("T17:00")


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("The siege lasted three days.", "DURATION", "P3D"),
        ("The siege lasted twenty-five years.", "DURATION", "P25Y"),
        ("It was a five-month siege.", "DURATION", "P5M"),
        ("It lasted a couple of hours.", "DURATION", "PT2H"),
        ("It lasted several weeks.", "DURATION", "PXW"),
        ("He served over the past two years.", "DURATION", "P2Y"),
        ("He waited 90 minutes.", "DURATION", "PT90M"),
        ("He waited two and a half years.", "DURATION", "P2Y6M"),
        ("He waited an hour and a half.", "DURATION", "PT1H30M"),
        ("It was a decade-long war.", "DURATION", "P1DE"),
        ("They waited for weeks.", "DURATION", "PXW"),
        ("It lasted two to three days.", "DURATION", "P2D"),
        ("They meet every Tuesday.", "SET", "XXXX-WXX-2"),
        ("They meet on Mondays.", "SET", "XXXX-WXX-1"),
        ("They meet every other week.", "SET", "P2W"),
        ("The price is set annually.", "SET", "P1Y"),
        ("He is now in Port Vella.", "DATE", "PRESENT_REF"),
        ("He was recently in Port Vella.", "DATE", "PAST_REF"),
        ("It was common in the past.", "DATE", "PAST_REF"),
        ("It matters in the future.", "DATE", "FUTURE_REF"),
    ],
)
def test_kinds_that_need_no_anchor(text, kind, value):
    (found,) = find_times(text)
    assert (found.kind, resolve_time(found, None)) == (kind, value)


@pytest.mark.parametrize(
    "text",
    [
        "The minister may resign.",
        "Ministers march through the town, and prices fall.",
        "They sent 2000 troops.",
        "The fine is $2026.",
        "Rooms cost 50 crowns a night.",
        "The 30-year-old was held.",
        "Three-quarters of the town is dark.",
        "He is in his 60s.",
        "The second man spoke first.",
        "Theresa May spoke.",
        "They saw the fall of the city in fall of snow.",
        "She left the day before the vote.",
        "The film is called High Noon.",
        "They kept Independence Day and Fashion Week.",
    ],
)
def test_what_only_looks_like_a_time(text):
    assert values(text) == []


def test_what_is_counted_from_the_date_before():
    text = "The truce began on 3 January 2024. The next day it was broken, and two weeks later the envoys left for good."
    assert [v for _, v in values(text)] == ["2024-01-03", "2024-01-04", "2024-W03"]


def test_the_following_weekday_is_counted_from_the_date_before():
    text = "He arrived on 3 March 2025 and left the following Wednesday."
    assert [v for _, v in values(text)] == ["2025-03-03", "2025-03-05"]
    assert [v for _, v in values("Following Wednesday's talks he left.")] == ["2026-02-04"]


def test_a_year_earlier_is_the_same_quarter():
    text = "Lumen Works made 4 crowns a share in the third quarter. It had made 3 a year earlier."
    assert [v for _, v in values(text, "2025-11-02")] == ["2025-Q3", "2024-Q3"]


def test_a_line_that_ends_and_one_that_begins_are_not_one_date():
    assert [v for _, v in values("Published Monday\n\nMarch 3 was cold.")] == ["2026-02-02", "2026-03-03"]


@pytest.mark.parametrize(
    ("text", "anchor", "day"),
    [
        ("He said so on Monday.", THURSDAY, "2026-02-02"),
        ("He said so on Monday night.", THURSDAY, "2026-02-02"),
        ("He said so this morning.", THURSDAY, "2026-02-05"),
        ("He said so earlier this month.", THURSDAY, "2026-02"),
        ("He said so last week.", THURSDAY, None),  # from 26 January to 1 February
        ("He said so last week.", "2026-02-18", "2026-02"),
        ("He said so over the weekend.", THURSDAY, None),
        ("He said so over the weekend.", "2026-02-11", "2026-02"),
        ("He said so this week.", THURSDAY, "2026-02"),
        ("He said so last year.", THURSDAY, None),
        ("He spoke for two days.", THURSDAY, None),
        ("He speaks every day.", THURSDAY, None),
        ("He is speaking now.", THURSDAY, None),
        ("He said so on Monday.", None, None),
        ("He said so on Monday.", "2026-02", None),
        ("He said so on 3 March 2025.", None, "2025-03-03"),
    ],
)
def test_day_of(text, anchor, day):
    (found,) = find_times(text)
    assert day_of(found, anchor) == day


WORDS = st.sampled_from(
    [*sorted(CODES), "1998", "31", "0", "3.5", "10:30", "25:99", "20th", "1990s", "2026-02-30", "13/13/99", "1/2"]
)


@given(st.lists(WORDS | st.text(max_size=3), max_size=12).map(" ".join))
def test_any_words_give_ordered_spans_and_no_error(text):
    found = find_times(text)
    ends = [0]
    for each in found:
        assert ends[-1] <= each.span.start < each.span.end <= len(text)
        ends.append(each.span.end)
        for anchor in (None, "", "2026-02", "0001-01-01", "9999-12-31", "2024-02-29"):
            resolve_time(each, anchor)
            day_of(each, anchor)


@given(st.lists(WORDS, max_size=8).map(" ".join))
def test_a_neutral_sentence_before_only_shifts(text):
    before = "Nothing happened here.\n\n"
    shifted = [(t.span.start - len(before), t.span.end - len(before), t.kind) for t in find_times(before + text)]
    assert shifted == [(t.span.start, t.span.end, t.kind) for t in find_times(text)]


@pytest.mark.parametrize("piece", ["a ", "x", "1", "one-", "'", "\n ", "the last ", "2 to "])
def test_long_lines_take_linear_time(piece):
    def seconds(text):
        start = time.process_time()
        find_times(text)
        return time.process_time() - start

    short = piece * (60_000 // len(piece))
    assert seconds(short * 4) < 12 * max(seconds(short), 0.02)


def test_long_texts_are_read_in_pieces_without_losing_a_time():
    text = "The envoys met on Monday and left.\n" * 9_000
    found = find_times(text)
    assert len(found) == 9_000
    assert all(text[t.span.start : t.span.end] == "Monday" for t in found)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("He told Varland Today it rained.", 0),
        ("She told the Radio 4’s Today programme it rained.", 0),
        ("Today it rained.", 1),
        ("It rained. Today it is dry.", 1),
        ("In Ansel today it rained.", 1),
    ],
)
def test_an_outlet_called_today_is_no_day(text, days):
    assert len(find_times(text)) == days
