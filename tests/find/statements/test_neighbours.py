"""Sources that what stands beside them puts right; words with tags by hand, as in `Varga/SR said/Q`."""

import pytest

from onrecord.find.attributions import find_attributions
from onrecord.find.statements.neighbours import mend_by_neighbours
from onrecord.language.quotes import mark_quotes
from onrecord.language.words import split_words
from onrecord.models.tags import INDEX


def found(tagged):
    """(source, cue) of each attribution of a text whose words carry tags."""
    pairs = [part.rsplit("/", 1) if "/" in part else (part, "O") for part in tagged.split(" ")]
    words = split_words(" ".join(form for form, _ in pairs))
    labels = [label for _, label in pairs]
    tags = [
        INDEX["O"] if label == "O" else INDEX[("I-" if i and labels[i - 1] == label else "B-") + label]
        for i, label in enumerate(labels)
    ]
    mended = mend_by_neighbours(words.forms, find_attributions(words, mark_quotes(words), tags))

    def said(runs):
        return " ".join(" ".join(words.forms[run.first : run.last + 1]) for run in runs)

    return [(said(one.source), said(one.cue)) for one in mended]


@pytest.mark.parametrize(
    ("tagged", "expected"),
    [
        (
            "It/CR rained/CR ,/CR Varga said , according/Q to/Q the/SL Ostian/SL Courier/SL .",
            [("Varga", "said")],
        ),
        (
            "It/CR rained/CR ,/CR it was said , according/Q to/Q the/SL Ostian/SL Courier/SL .",
            [("the Ostian Courier", "according to")],
        ),
        ("It/CR rained/CR ,/CR according/Q to/Q Varga/SL .", [("Varga", "according to")]),
    ],
)
def test_who_is_passed_on_speaks(tagged, expected):
    assert found(tagged) == expected


def test_who_spoke_goes_on_behind_an_apposition():
    tagged = (
        "It/CR rained/CR ,/CR said/Q Ada/SL Holm/SL ,/SL head/SL of/SL a/SL salon/SL , the/SR Studio/SR , "
        "noting/Q it/CL stopped/CL ."
    )
    assert [source for source, _ in found(tagged)] == ["Ada Holm , head of a salon"] * 2


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
    assert found(tagged)[0][0] == expected
