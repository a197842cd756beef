import time

import pytest

from onrecord.language.numbers import find_quantities, parse_number
from onrecord.language.words import split_words


def quantities(text):
    return find_quantities(text, split_words(text))


def told(text):
    """(words, value, bound) of each number of a text."""
    return [(text[one.start : one.span.end], one.value, one.bound) for one in quantities(text)]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("55,000", 55000),
        ("3.5", 3.5),
        ("twenty-five", 25),
        ("one hundred and twenty-three", 123),
        ("twenty-five hundred", 2500),
        ("two and a half million", 2.5e6),
        ("half a million", 5e5),
        ("two dozen", 24),
        ("six hundred thousand", 6e5),
    ],
)
def test_numbers_in_digits_and_words(words, value):
    assert parse_number(words) == value


@pytest.mark.parametrize("words", ["soldiers", "one two", "twenty twenty", ""])
def test_what_is_no_number_is_refused(words):
    with pytest.raises(ValueError, match="no number"):
        parse_number(words)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("killed at least 57 people", ("at least 57", 57, "at_least")),
        ("more than 4,500 exporters", ("more than 4,500", 4500, "more")),
        ("as many as 300 drones", ("as many as 300", 300, "at_most")),
        ("as much as about 540 square miles", ("as much as about 540", 540, "at_most")),
        ("fewer than 20 tanks", ("fewer than 20", 20, "fewer")),
        ("no fewer than ten shells", ("no fewer than ten", 10, "at_least")),
        ("an estimated 8,000 captives", ("an estimated 8,000", 8000, "about")),
        ("tariffs of 30% or higher", ("30%", 30, "at_least")),
        ("20-odd tanks", ("20", 20, "about")),
        ("they handed over 390 prisoners", ("390", 390, "exact")),
        ("goods under a 10% levy", ("10%", 10, "exact")),
        ("hundreds of thousands of people", ("hundreds of thousands", None, "about")),
        ("several hundred refugees", ("several hundred", None, "about")),
    ],
)
def test_how_exact_a_number_is(text, found):
    assert told(text) == [found]


@pytest.mark.parametrize(
    ("text", "value", "currency"),
    [
        ("US$4.5 billion", 4.5e9, "USD"),
        ("CA$27.1 million", 27.1e6, "CAD"),
        ("£3m", 3e6, "GBP"),
        ("$300B", 3e11, "USD"),
        ("150 bln euros", 1.5e11, "EUR"),
        ("18 billion Swedish kronor", 1.8e10, "SEK"),
        ("28 Canadian cents", 0.28, "CAD"),
        ("a two-euro fee", 2, "EUR"),
        ("3 billion won", 3e9, "KRW"),
        ("billions of dollars", None, "USD"),
    ],
)
def test_money_in_full_units(text, value, currency):
    (one,) = quantities(text)
    assert (one.value, one.currency, one.measure) == (value, currency, "money")


def test_weights_and_verbs_are_no_money():
    assert {one.measure for one in quantities("500 pounds of explosives; the 12 won twice")} == {"count"}


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("between $2 and $10", (2, 10)),
        ("ranging from 10 percent to 49 percent", (10, 49)),
        ("cuts to benefits ranging from 5% to 25%", (5, 25)),
        ("8,000 to 10,000 captives", (8000, 10000)),
        ("8-10 million people", (8e6, 10e6)),
        ("$5-10bn", (5e9, 10e9)),
        ("a one-to-three-percent target", (1, 3)),
    ],
)
def test_a_range_gives_both_its_ends(text, values):
    assert [(one.value, one.bound) for one in quantities(text)] == [(values[0], "at_least"), (values[1], "at_most")]


def test_what_moves_from_one_number_to_another_is_at_both():
    assert [(one.value, one.bound) for one in quantities("exports rose from 10% to 20%")] == [(10, "exact"), (20, "exact")]


@pytest.mark.parametrize(
    ("text", "value"),
    [("one-fifth of the land", 20), ("two-thirds of its gas", 67), ("half of them", 50), ("an eighth of it", 12.5)],
)
def test_fractions_are_percent(text, value):
    (one,) = quantities(text)
    assert (one.value, one.measure) == (value, "percent")


@pytest.mark.parametrize("text", ["the southern half of the city", "the upper half of it"])
def test_a_part_in_space_is_no_fraction(text):
    assert not quantities(text)


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("control over 75% of the land", "exact"),
        ("less than the 75% that he named", "exact"),
        ("less than 75%", "fewer"),
        ("a rough estimate of 75%", "about"),
        ("on the order of 75%", "about"),
        ("in the neighbourhood of 75%", "about"),
        ("it is estimated to affect 75%", "about"),
        ("losses are estimated at 75%", "about"),
        ("losses are estimated at more than 75%", "more"),
    ],
)
def test_words_that_only_look_like_a_bound(text, bound):
    assert [one.bound for one in quantities(text)] == [bound]


@pytest.mark.parametrize(
    ("text", "value"),
    [("a quarter-trillion dollars", 0.25e12), ("a quarter of a million dollars", 0.25e6), ("half a million dollars", 0.5e6)],
)
def test_parts_of_a_scale(text, value):
    assert [one.value for one in quantities(text)] == [value]


def test_half_of_a_year_is_no_fraction():
    assert quantities("in the first half of the year") == ()


@pytest.mark.parametrize("text", ['the "1,000 for 1,000" formula', "a 1000-for-1000 swap", "nine-for-nine"])
def test_a_number_for_each_side(text):
    (one,) = quantities(text)
    assert one.per_side


@pytest.mark.parametrize("text", ["F-16", "COVID-19", "and/or", "12345678901234567890", "3.4.5", ""])
def test_parts_of_names_are_no_numbers(text):
    assert quantities(text) == ()


@pytest.mark.parametrize("piece", ["1 ", "a hundred and ", "1,", "ten ", "between 1 and ", "$", "hundreds of ", "1.1", "5 to "])
def test_time_is_linear(piece):
    text = piece * (100_000 // len(piece))
    words = split_words(text)
    begin = time.process_time()
    find_quantities(text, words)
    assert time.process_time() - begin < 10
