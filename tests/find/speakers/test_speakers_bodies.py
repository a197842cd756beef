"""Bodies: whom "the ministry" or "it" means, and what bodies are called; texts are marked as in `test_speakers.py`."""

import pytest

from tests.find.speakers.test_speakers import speakers, told


@pytest.mark.parametrize(
    ("marked", "last"),
    [
        # words that the body which spoke before has not
        (
            "<The {o Norwegian Navy}> said it rained. |<The region's health ministry> said it was cold.",
            "region's health ministry",
        ),
        # no ministry is called so without the word, or its letters
        ("<The {o Norwegian Navy}> said it rained. |<The ministry> said it was cold.", "ministry"),
        ("<The {o Norwegian Navy}> said it rained. |<The agency> said it was cold.", "Norwegian Navy"),
        # a body's director is no body, and an outlet no group
        ("<{o Keld Clinic}'s director> said it rained. It did. It snowed. |<The charity> said it was cold.", "charity"),
        ("{o Keld News} met many. <{o Keld News}> said it rained. |<The group> said it was cold.", "group"),
        ("<The {o Mereth Guild}> said it rained. |<The group> said it was cold.", "Mereth Guild"),
    ],
)
def test_which_body_a_noun_means(marked, last):
    assert speakers(marked)[-1].name == last


def test_an_official_whom_the_outlet_met_is_nobody_named_before():
    marked = "<{n Norwegian} chief {p Odo Brandt}> said it rained. I met a senior official. |<The official> said it was cold."
    assert told(marked)[-1] == ("official", None)


def test_a_ministers_two_outlets_are_no_person():
    marked = "<Editor {p Odo Brandt}> said it rained. |<the {o Keld Globe} and the {o Keld Star}> said it was cold."
    assert "Brandt" not in speakers(marked)[-1].name


@pytest.mark.parametrize(
    ("who", "name", "named"),
    [
        ("many {n Norwegians}", "Norwegians", False),
        ("a {n Norwegian} security source", "Norwegian security source", False),
        ("tallies collected by the monitors", "tallies", False),
        ("a letter read at the meeting", "letter", False),
        ("{o Moody's}", "Moody's", True),
        ("{l Keld}'s office", "Keld's office", True),
    ],
)
def test_what_a_source_is_called(who, name, named):
    speaker = speakers(f"The {{o Congressional Budget Office}} met. <{who}> said it rained.")[0]
    assert (speaker.name, speaker.named) == (name, named)


def test_a_states_sources_speak_for_it():
    assert told("<a {n Norwegian} security source> said it rained.") == [("Norwegian security source", "Norway")]
    assert told("<a source close to the {n Norwegian} talks> said it rained.")[0][1] is None


@pytest.mark.parametrize(
    ("longer", "name"),
    [("{o Keld Motor Corp.}", "Keld Motor Corp."), ("{o Keld University}", "Keld University"), ("{o Keld Saloon}", "Keld")],
)
def test_a_bodys_full_name_says_of_what_sort_it_is(longer, name):
    assert speakers(f"They drove to {longer} at night. <{{o Keld}}> said it rained.")[0].name == name


def test_a_title_that_one_parliament_has():
    assert told("<MK {p Odo Brandt}> said it rained.") == [("Odo Brandt", "Israel")]


def test_a_name_of_which_a_part_was_found():
    marked = "<Dr {p Ada} Holm, a surgeon at the clinic,> said it rained. |<she> said it was cold."
    assert [speaker.name for speaker in speakers(marked)] == ["Ada Holm", "Ada Holm"]


def test_a_bodys_name_that_begins_with_a_title_is_nobody():
    assert speakers("<the {o Crown Prosecution Service}> said it rained.")[0].name == "Crown Prosecution Service"


def test_a_judge_is_who_is_called_so():
    marked = "<Singer {p Odo Brandt}> said it rained. |<The judge> said it was cold."
    assert speakers(marked)[-1].name == "judge"
    marked = "<Judge {p Odo Brandt}> said it rained. |<The judge> said it was cold."
    assert speakers(marked)[-1].name == "Odo Brandt"
