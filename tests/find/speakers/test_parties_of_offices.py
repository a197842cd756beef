"""Whose an office is of which no words say whose; texts are marked as in `test_speakers.py`, their people are invented."""

import pytest

from onrecord.find.speakers.roles import before_name
from onrecord.find.speakers.speakers import find_known, find_speakers
from onrecord.language.homes import home_of
from tests.find.speakers.test_speakers import parse


def party(marked, home=None):
    text, names, entries = parse(marked)
    return find_speakers(text, names, entries, find_known(text, names, entries, home))[-1].party


TWO = "{l Norway} met {l Oman}. {l Norway} and {l Oman} talked. <Economy Minister {p Odo Brandt}> said it rained."


def test_a_state_named_most_and_nearest_holds_the_office():
    assert (
        party("{l Norway} is cold. {l Norway} met {l Oman}. In {l Norway} <Economy Minister {p Odo Brandt}> spoke.") == "Norway"
    )


def test_where_two_states_are_about_equal_nobody_is_given():
    assert party(TWO) is None


@pytest.mark.parametrize(("home", "expected"), [("Oman", "Oman"), ("Norway", "Norway"), ("France", None)])
def test_a_national_outlet_calls_its_own_ministers_by_their_office(home, expected):
    assert party(TWO, home) == expected


def test_the_news_of_all_names_the_united_states():
    marked = "{l America} and {l Oman}. {l America} again, and {l America}. <Economy Minister {p Odo Brandt}> spoke in {l Oman}."
    assert party(marked) is None


def test_the_office_is_that_of_the_state_whose_holder_the_article_tells_of():
    text = TWO.replace("talked.", "talked. {n Omani} steel is dear, {l Oman}'s economy minister fears.")
    assert party(text) == "Oman"


@pytest.mark.parametrize(
    "who",
    [
        "{p Odo Brandt}, president, Keld Mills",
        "{p Odo Brandt}, vice-chancellor of {l Oslo} University",
        "{p Odo Brandt}, a dealer's husband,",
    ],
)
def test_presidents_of_firms_and_chancellors_of_universities_are_no_states(who):
    assert party(f"{{l Norway}} is cold. In {{l Norway}} President {{p Ada Holm}} met <{who}> in {{l Norway}}.") is None


def test_a_role_begins_with_its_sentence():
    assert party("Shells fell in {l Gaza}. {n Norwegian} Premier {p Ada Holm} spoke. <Holm> said it rained.") == "Norway"


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("They met Norwegian Gov. Ada Holm", "Norwegian Gov."),
        ("They flew to Mereth, the capital's mayor Ada Holm", "capital's mayor"),
        ("READ MORE AFTER NORTHLAND STRIKE President Ada Holm", "President"),
        ("The US FDA Commissioner Ada Holm", "US FDA Commissioner"),
        ("A UNICEF spokeswoman Ada Holm", "UNICEF spokeswoman"),
        ("HEALTH MINISTER Ada Holm", "HEALTH MINISTER"),
    ],
)
def test_where_a_role_begins(text, role):
    start = text.index("Ada")
    assert before_name(text, start, len(text), 0) == role


def test_a_minister_of_another_field_is_somebody_else():
    marked = "<Shadow Housing Secretary {p Odo Brandt}> spoke. |It was cold. <The pensions secretary> said it rained."
    text, names, entries = parse(marked)
    assert find_speakers(text, names, entries)[-1].name != "Odo Brandt"


def test_an_adviser_to_somebody_is_not_them():
    text, names, entries = parse("<A top adviser to Anna {p Holm}> said it rained.")
    assert find_speakers(text, names, entries)[0].name != "Holm"


def test_the_health_organisation_is_no_pronoun():
    assert party("<WHO Director-General {p Ada Holm}> said it rained.") == "World Health Organization"


@pytest.mark.parametrize(
    ("outlet", "state"),
    [
        ("The Namibian", "Namibia"),
        ("Mexico News Daily", "Mexico"),
        ("Kyiv Independent", "Ukraine"),
        ("TASS", "Russia"),
        ("France 24", None),
        ("Morning Gazette", None),
        (None, None),
    ],
)
def test_the_state_of_an_outlet(outlet, state):
    assert home_of(outlet) == state
