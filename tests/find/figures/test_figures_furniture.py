"""Numbers that count nothing of the story; the articles are invented."""

import pytest

from onrecord.find.figures.figures import find_figures
from tests.find.figures.test_figures import parse, told


@pytest.mark.parametrize(
    "text",
    [
        "9 JAILED FOR SECRETLY SELLING STOLEN BOATS The jail is old.",
        "The bail is high. MAYOR TO FREE 90 PRISONERS HELD IN MARN The jail is old.",
        "For instance, a smith sells a bell to a shop for $7. That shop then sells it for $12.",
        "Take, for example, a cook and a smith: both earn $20,000.",
        "Olm doubts it. If it is $2m, they will row.",
        "He has a 413 plan. Many sell 413 accounts.",
        "It asked senators to respond to the roughly 300,000 in odd payments.",
        "He left with his wife and eight children.",
        "He climbs another 40 flights at night.",
        "The crash nearly injured a handful of sailors.",
        "That does not mean that the number of mills doubled.",
        "Monday, March 10, 2031 6:17 pm (Paris) Olm weeps Marn loses nine children in a raid",
    ],
)
def test_headlines_made_up_cases_and_what_was_not_tell_no_figures(text):
    assert told(text) == []


def test_a_sentence_behind_a_headline_has_its_figures():
    assert told("MAYOR TO FREE THE PRISONERS HELD Two Ostian citizens were killed.") == [(2, "exact", "killed")]


def test_a_sentence_begins_where_a_headline_without_a_stop_ends():
    assert [figure.unit for figure in find_figures(parse("Towns react to his release Around 3,000 people swam."))] == ["people"]


def test_an_example_of_somebody_has_figures():
    assert told("For instance, the mill sold 900 homes.") == [(900, "exact", "other")]


def test_a_page_that_closes_with_other_stories_ends_before_them():
    story = "The raid killed 14 people. Olm wept. "
    teasers = "The flood killed 90 people. The fair has 200 stalls. Marn fined 30 drivers. The jail cost £40m. "
    closing = "Copyright 2031 OBC. All rights reserved.  The OBC is not responsible for the content of external sites. Read more."
    assert [figure.value for figure in find_figures(parse(story + teasers + closing))] == [14]


@pytest.mark.parametrize(
    ("noun", "unit"),
    [
        ("appointees", "people"), ("horse trainers", "people"), ("legislators", "people"), ("housemates", "people"),
        ("archivists", "people"), ("high schoolers", "people"), ("degrees of rank", None), ("committees", "other"),
        ("printers", "other"),
    ],
)  # fmt: skip
def test_nouns_for_people_are_known_by_how_they_are_made(noun, unit):
    assert [figure.unit for figure in find_figures(parse(f"The mayor praised 200 {noun}."))] == ([unit] if unit else [])
