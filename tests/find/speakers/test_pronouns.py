"""Whom pronouns mean where several people are named; texts are marked as in `test_speakers.py`."""

import pytest

from tests.find.speakers.test_speakers import told


def last_of(marked):
    return told(marked)[-1]


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        # first names of many languages tell men from women
        ("{p Barack Odell} met {p Kamala Hart}. <She> said it rained.", "Kamala Hart"),
        ("{p Rory Odell} saw {p Nikki Hart}'s ship. <He> said it rained.", "Rory Odell"),
        # so do the pronouns of sentences that name nobody else
        ("{p Vex Odell} sold her mill and her ship. {p Tam Hart} sold his and his own. <She> spoke.", "Vex Odell"),
        # whom a sentence picks out
        ("{p Anna Holm} won. On Monday it was {p Ada Berg} who beat {p Dora Lind}. <She> said it rained.", "Ada Berg"),
        # no person's name: nothing tells it
        ("{p Odo Brandt} likes {p Packers} games. <He> said it rained.", "Odo Brandt"),
        # "he" before a name is somebody else
        ("<{p Odo Brandt}> said it rained. If he has advice for {p Erik Holm}, <he> said it is this.", "Odo Brandt"),
        # who is cited, and who is not
        ("{p Anna Berg} came. It rains, as noted by the baker {p Ada Holm}. <She> said it rained.", "Ada Holm"),
        ("<{p Odo Brandt}> said it rained. |Following {p Erik Holm}, <he> said it snowed.", "Odo Brandt"),
        # a surname with a woman's title is not the man's
        ("{p Erik Brandt} and Lady {p Brandt} came. {p Brandt} left. <She> said it rained.", "Lady Brandt"),
    ],
)
def test_whom_a_pronoun_means(marked, name):
    assert last_of(marked)[0] == name


def test_who_quotes_somebody_is_not_whom_the_quotation_is_about():
    marked = '<{p Erik Odar}> said «%s». |{p Odo Brandt} was elected. «"He knows it,"» <he> said.'
    assert last_of(marked % "{p Odo Brandt} was ill")[0] == "Erik Odar"
    assert last_of(marked % "it rained")[0] == "Odo Brandt"


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("{p Odo Brandt} came. A woman was praised after <she> said it rained.", "woman"),
        ("{p Dora Brandt} came. A young nurse from the town said <she> saw rain.", "young nurse"),
        ("{p Dora Brandt} came. A man was praised after <she> said it rained.", "Dora Brandt"),
        ("A woman was praised by {p Dora Brandt} after <she> said it rained.", "Dora Brandt"),
    ],
)
def test_somebody_in_common_words_is_nearer_than_a_name_before(marked, name):
    assert last_of(marked)[0] == name


def test_a_woman_who_spoke_last_is_she_rather_than_a_name_of_no_known_gender():
    marked = "<Dr {p Xilo Brandt}> said it rained. |<A woman> said it was cold. |<she> said"
    assert last_of(marked)[0] == "woman"


def test_they_are_not_who_spoke_once_others_came_up():
    assert last_of("<Members of the guild> asked. |Hundreds of protesters came. <They> said it rained.")[0] == "They"
    assert last_of("<Members of the guild> asked. |It was cold. <They> said it rained.")[0] == "members of the guild"


def test_the_wife_of_an_office_holder_holds_no_office():
    text = "{p Odo Brandt} and {p Ada Holm}, the president\u2019s wife, came. <The president> said it rained."
    assert last_of(text)[0] != "Ada Holm"


def test_a_possessive_with_the_wrong_mark():
    assert last_of("{p Odo Brandt} came. <{p Erik Holm}\u2018s mother> said it rained.")[0] != "Erik Holm"


def test_nobody_means_who_took_the_picture():
    assert last_of("{p Ada Holm} spoke. It rained. (Photo: {p Dora Berg}) <She> said it rained.")[0] == "Ada Holm"


def test_a_partys_name_is_nobody():
    text = "{p Keldema} won. {p Odo Brandt} was held. The {p Keldema} party leader spoke. <He> said it rained."
    assert last_of(text)[0] == "Odo Brandt"


def test_a_surname_is_that_of_the_one_who_holds_an_office():
    marked = "President {p Odo Brandt} came with his wife {p Ada Brandt}. {p Ada Brandt} left. <{p Brandt}> said it rained."
    assert last_of(marked)[0] == "Odo Brandt"
    later = (
        "{p Odo Brandt} and {p Ada Brandt} came. President {p Odo Brandt} sat. {p Ada Brandt} left. <{p Brandt}> said it rained."
    )
    assert last_of(later)[0] == "Odo Brandt"


@pytest.mark.parametrize("credit", ["({p Ulf Stern}/Keld Images)", "({p Ulf Stern} via Keld Images)"])
def test_nobody_means_who_is_named_first_in_a_credit(credit):
    marked = f"{{p Odo Brandt}} left. A mill in Olm. {credit} <He> said «it rained»."
    assert last_of(marked)[0] == "Odo Brandt"
