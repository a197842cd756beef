"""Who is described first and named afterwards; texts are marked as in `test_speakers.py`."""

import pytest

from onrecord.find.speakers.speakers import find_speakers
from tests.find.speakers.test_speakers import parse


def names_of(marked):
    text, names, entries = parse(marked)
    return [speaker and speaker.name for speaker in find_speakers(text, names, entries)]


@pytest.mark.parametrize(
    "marked",
    [
        "<{l Norway}'s foreign minister> said it rained. |<{p Odo Brandt}> added it was cold.",
        "<Its foreign minister> said it rained. |<Foreign Minister {p Odo Brandt}> added it was cold.",
        "<Its top diplomat> said it rained. The talks go on. |<Foreign Minister {p Odo Brandt}> added it was cold.",
        "<a foreign ministry spokesman> said it rained. |<Foreign ministry spokesman {p Odo Brandt}> added it was cold.",
        "<The spokesman for the guild> said it rained. |<{p Odo Brandt}, who is ill,> added it was cold.",
        "<The navy chief> said it rained. |<The navy chief, {p Odo Brandt},> added it was cold.",
        "<The clinic's director> said it rained. |<Dr {p Odo Brandt}> added it was cold.",
    ],
)
def test_a_name_new_to_the_article_is_whom_the_sentence_before_described(marked):
    assert names_of(marked) == ["Odo Brandt", "Odo Brandt"]


@pytest.mark.parametrize(
    "marked",
    [
        # a title tells of another office; "a spokesman" may be anybody's; who was named before needs no description
        "<{l Norway}'s foreign minister> said it rained. |<Judge {p Odo Brandt}> added it was cold.",
        "<a senior official> said it rained. |<{p Odo Brandt}> added it was cold.",
        "<a ministry spokesman> said it rained. |<military spokesman {p Odo Brandt}> added it was cold.",
        "<The foreign minister> said it rained. It did. It still does. |<{p Odo Brandt}> added it was cold.",
        "{p Odo Brandt} came. <The envoy's minister> said it rained. |<{p Odo Brandt}> added it was cold.",
        "<{l Norway}'s foreign minister> said it rained. |<{l Oman}'s Foreign Minister {p Odo Brandt}> added it was cold.",
    ],
)
def test_others_stay_apart(marked):
    first, second = names_of(marked)
    assert first != second


def test_what_a_description_says_holds_for_the_name():
    text, names, entries = parse("<{l Norway}'s foreign minister> said it rained. |<{p Odo Brandt}> added it was cold.")
    first, second = find_speakers(text, names, entries)
    assert first.inferred_from == entries[1].source
    assert second.party == "Norway"
    assert second.role == "Norway's foreign minister"


def test_an_unnamed_official_stays_unnamed_after_others_have_spoken():
    marked = "<a {l U.S.} official close to it> said it rained. |<{p Odo Brandt}> said no. |<The {l U.S.} official> said so."
    assert names_of(marked) == ["U.S. official close to it", "Odo Brandt", "U.S. official close to it"]


def test_a_ministers_field_is_no_person():
    marked = "<{l Norway}'s {p Minister of Tourism} {p Odo Brandt}> said it rained. |<The minister> said it was cold."
    assert names_of(marked) == ["Odo Brandt", "Odo Brandt"]


@pytest.mark.parametrize(
    ("marked", "last"),
    [
        # the field of an office tells one minister from another; a deputy is not the minister
        ("Finance Minister {p Odo Brandt} came. |<{l Norway}'s defence minister> said it rained.", "Norway's defence minister"),
        ("<{l Norway}'s defence minister> said no. |<Finance Minister {p Odo Brandt}> said it rained.", "Odo Brandt"),
        ("Foreign Minister {p Odo Brandt} came. |<The deputy foreign minister> said it rained.", "deputy foreign minister"),
        ("Defense Minister {p Odo Brandt} came. |<The defence minister> said it rained.", "Odo Brandt"),
        ("Defence Minister {p Odo Brandt} came. |<The minister> said it rained.", "Odo Brandt"),
        # a body that was only mentioned is not "the company"; a clause, a rank or a guild tells somebody apart
        ("It rained, as users of {o Keld Motors} told. |<The company> said it was cold.", "company"),
        ("<{p Odo Brandt}> said it rained. |<The judge who freed him> said it was cold.", "judge"),
        ("<{p Odo Brandt}> said it rained. |<The supreme leader> said it was cold.", "supreme leader"),
        ("<{p Odo Brandt}> told the psychologist it rained. |<The psychologist> said it was cold.", "psychologist"),
        ("Prime Minister {p Odo Brandt} came. |<The first minister> said it was cold.", "first minister"),
        ("<The head of the guild> said it rained. |<{p Odo Brandt}, head of the navy>, added no.", "Odo Brandt"),
    ],
)
def test_who_is_told_apart_is_somebody_else(marked, last):
    names = names_of(marked)
    assert names[-1] == last
    assert len(set(names)) == len(names)


def test_an_agency_keeps_its_own_name():
    text, names, entries = parse("<{o UNICEF}> said it rained. |<The {o EU}> said it was cold.")
    agency, union = find_speakers(text, names, entries)
    assert (agency.name, agency.party) == ("UNICEF", "United Nations")
    assert (union.name, union.party) == ("European Union", "European Union")


def test_nobody_is_called_by_two_names():
    marked = "Finance Minister {p Odo Brandt and Bank of Keld} came. <Brandt> said it rained."
    assert names_of(marked)[-1] == "Odo Brandt"
