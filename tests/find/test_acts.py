import pytest

from onrecord.find.acts import is_act
from onrecord.records import Span


@pytest.mark.parametrize(
    ("cue", "act"),
    [
        ("are expected", True), ("is set", True), ("refused", True), ("agreed to", True), ("declined to", True),
        ("referring to", True), ("said", False), ("expected", False), ("agreed", False), ("is believed", False),
    ],
)  # fmt: skip
def test_acts_and_prospects_are_no_words(cue, act):
    assert is_act(cue, Span(start=0, end=len(cue))) is act


def test_no_cue_is_no_act():
    assert not is_act("It rained.", None)
