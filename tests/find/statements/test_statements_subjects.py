"""Sources that the network left out or gave wrongly; words with tags by hand, as in `Varga/SR said/Q`."""

import pytest

from onrecord.find.statements.subjects import mend_subjects
from tests.find.statements.tagged import attributed, shown


def sources(tagged):
    """The sources of a text whose words carry tags."""
    words, marks, attributions = attributed(tagged)
    return [shown(words, [run]) for a in mend_subjects(words, marks, attributions) for run in a.source]


@pytest.mark.parametrize(
    "tagged",
    [
        "Residents/SR were/Q warned/Q to/CL stay/CL inside/CL .",
        "Residents/SR have been/Q told/Q it/CL rained/CL .",
        "Odo Brandt/SR allegedly/Q fled/CL .",
        "Both were accused/Q of/CL theft/CL , which they/SL deny .",
    ],
)
def test_who_is_only_spoken_of_is_no_source(tagged):
    assert sources(tagged) == []


@pytest.mark.parametrize(
    ("tagged", "expected"),
    [
        ("Residents were warned/Q by/Q Varga/SL of/CL rain/CL .", ["Varga"]),
        ("Varga/SR was quoted/Q as/Q saying/Q it/CL rained/CL .", ["Varga"]),
        ("In the/SR sheet/SR , Brandt was described/Q as/Q a/CL thief/CL .", ["the sheet"]),
        ("Varga/SR reportedly/Q told/Q aides it/CL rained/CL .", ["Varga"]),
    ],
)
def test_who_speaks_stays(tagged, expected):
    assert sources(tagged) == expected


@pytest.mark.parametrize(
    ("tagged", "expected"),
    [
        ("Odo Brandt , who led the talks , said/Q it/CL rained/CL .", ["Odo Brandt , who led the talks"]),
        ("Odo Brandt met the envoys in Mereth , telling/Q them/CL to/CL wait/CL .", ["Odo Brandt"]),
        ("On Friday , she left the hall , warning/Q of/CL rain/CL .", ["she"]),
        ("Farmers in Varland have increasingly complained/Q of/CL rain/CL .", ["Farmers in Varland"]),
        ("It/CR rained/CR , says/Q Dürr , otherwise/CR dry/CR .", ["Dürr"]),
    ],
)
def test_a_verb_without_a_source_has_its_subject(tagged, expected):
    assert sources(tagged) == expected


@pytest.mark.parametrize(
    "tagged",
    [
        "Markets fell on concerns/Q that/CL it/CL rained/CL .",
        "The talks ended , with Brandt gone , a report warning/Q of/CL rain/CL .",
        "The fall of prices , telling/Q of/CL rain/CL .",
    ],
)
def test_no_subject_is_invented(tagged):
    assert sources(tagged) == []
