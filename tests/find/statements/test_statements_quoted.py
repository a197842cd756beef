"""Whom somebody quotes; words with tags by hand, as in `Varga/SR said/Q`."""

import pytest

from onrecord.find.statements.quoted import mend_quoted
from tests.find.statements.tagged import attributed, shown


def mended(tagged):
    """(source, cue, content) of each attribution of a text whose words carry tags."""
    words, marks, attributions = attributed(tagged)
    found = mend_quoted(words, marks, attributions)
    return [(shown(words, a.source), shown(words, a.cue), shown(words, a.content)) for a in found]


@pytest.mark.parametrize(
    ("tagged", "expected"),
    [
        ("State/SR media/SR quoted Brandt as saying/Q it/CL rained/CL .", ("Brandt", "quoted", "it rained")),
        ("Keld/SR quoted/Q Brandt/CL as/CL saying/CL it/CL rained/CL .", ("Brandt", "quoted", "it rained")),
        ("It/SR cited/Q the/CL mayor/CL on/CL Monday/CL as/CL saying/CL it/CL rained/CL .", ("the mayor", "cited", "it rained")),
        ("Brandt was quoted by Keld/SR as saying/Q it/CL rained/CL .", ("Brandt", "was quoted", "it rained")),
        ("It/CR rained/CR ,/CR Brandt/CR said/CR ,/CR according/Q to/Q state/SL media/SL .", ("Brandt", "said", "It rained ,")),
    ],
)
def test_whom_somebody_quotes_is_the_source(tagged, expected):
    assert mended(tagged) == [expected]


@pytest.mark.parametrize(
    "tagged",
    [
        "State/SR media/SR quoted/Q a/CL report/CL .",
        "It/CR rained/CR ,/CR Brandt/CR said/CR ,/CR according/Q to/Q Holt/SL .",
        "The/CR mayor/CR said/CR little/CR ,/CR according/Q to/Q state/SL media/SL .",
    ],
)
def test_the_rest_stays_as_it_is(tagged):
    ((source, _, _),) = mended(tagged)
    assert source in ("State media", "Holt", "state media")


def test_whom_it_quotes_is_no_statement_of_its_own():
    tagged = "A/SR message/SR cited/Q an/CL engineer/CL as saying/Q it/CL rained/CL ."
    assert mended(tagged) == [("an engineer", "cited", "it rained")]


@pytest.mark.parametrize(
    ("tagged", "expected"),
    [
        ("It/CR rained/CR ,/CR Varga said , according/Q to/Q the/SL Ostian/SL Courier/SL .", ("Varga", "said")),
        (
            "It/CR rained/CR ,/CR it was said , according/Q to/Q the/SL Ostian/SL Courier/SL .",
            ("the Ostian Courier", "according to"),
        ),
        ("It/CR rained/CR ,/CR according/Q to/Q Varga/SL .", ("Varga", "according to")),
    ],
)
def test_who_is_passed_on_speaks(tagged, expected):
    assert [(source, cue) for source, cue, _ in mended(tagged)] == [expected]
