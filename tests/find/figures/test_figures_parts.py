"""Patterns that are looked for only in lines that hold a part of what they find."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.find.figures.claimants import POLLS, POLLSTER
from onrecord.find.figures.contested import DISPUTES, DOUBTS
from onrecord.find.figures.none import HARM, MULTIPLES, MULTIPLIED, NONE
from onrecord.find.figures.votes import DECIDES, TALLY
from onrecord.language.words import find_with


@pytest.mark.parametrize(
    ("pattern", "parts"),
    [(NONE, HARM), (MULTIPLIED, MULTIPLES), (TALLY, DECIDES), (POLLSTER, POLLS), *((pattern, DOUBTS) for pattern in DISPUTES)],
)
def test_what_a_pattern_finds_holds_one_of_its_parts(pattern, parts):
    @given(st.from_regex(pattern))
    def holds_one(text):
        found = [match.span() for match in find_with(pattern, text, parts)]
        assert found == [match.span() for match in pattern.finditer(text)]

    holds_one()
