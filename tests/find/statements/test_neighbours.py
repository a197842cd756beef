"""Sources that what stands beside them puts right; words with tags by hand, as in `Varga/SR said/Q`."""

import pytest

from onrecord.find.statements.neighbours import mend_by_neighbours
from tests.find.statements.tagged import attributed, shown


def found(tagged):
    """The source of each attribution of a text whose words carry tags."""
    words, _, attributions = attributed(tagged)
    return [shown(words, one.source) for one in mend_by_neighbours(words.forms, attributions)]


def test_who_spoke_goes_on_behind_an_apposition():
    tagged = (
        "It/CR rained/CR ,/CR said/Q Ada/SL Holm/SL ,/SL head/SL of/SL a/SL salon/SL , the/SR Studio/SR , "
        "noting/Q it/CL stopped/CL ."
    )
    assert found(tagged) == ["Ada Holm , head of a salon"] * 2


@pytest.mark.parametrize(
    ("tagged", "expected"),
    [
        ("Norway , the/SR U.S./SR and/SR Sweden/SR said/Q it/CL rained/CL .", "Norway , the U.S. and Sweden"),
        ("Meanwhile , Norway/SR and/SR Sweden/SR said/Q it/CL rained/CL .", "Norway and Sweden"),
        ("Norway , leaders/SR from/SR Denmark/SR and/SR Sweden/SR said/Q it/CL rained/CL .", "leaders from Denmark and Sweden"),
        ("In Norway , Denmark/SR and/SR Sweden/SR said/Q it/CL rained/CL .", "Denmark and Sweden"),
    ],
)
def test_the_first_of_three_speaks_too(tagged, expected):
    assert found(tagged)[0] == expected
