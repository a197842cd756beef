"""Whom somebody quotes; words with tags by hand, as in `Varga/SR said/Q`."""

import pytest

from onrecord.find.attributions import find_attributions
from onrecord.find.statements.quoted import mend_quoted
from onrecord.language.quotes import mark_quotes
from onrecord.language.words import split_words
from onrecord.models.tags import INDEX


def mended(tagged):
    """(source, cue, content) of each attribution of a text whose words carry tags."""
    pairs = [part.rsplit("/", 1) if "/" in part else (part, "O") for part in tagged.split(" ")]
    words = split_words(" ".join(form for form, _ in pairs))
    labels = [label for _, label in pairs]
    tags = [
        INDEX["O"] if label == "O" else INDEX[("I-" if i and labels[i - 1] == label else "B-") + label]
        for i, label in enumerate(labels)
    ]
    marks = mark_quotes(words)

    def shown(runs):
        return " … ".join(" ".join(words.forms[run.first : run.last + 1]) for run in runs)

    found = mend_quoted(words, marks, find_attributions(words, marks, tags))
    return [(shown(a.source), shown(a.cue), shown(a.content)) for a in found]


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
