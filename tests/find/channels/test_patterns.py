"""What is looked for before a pattern of channels is in all that the pattern matches."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.find.channels.clause import folded_words, may_pass_on
from onrecord.find.channels.patterns import PATTERNS
from onrecord.find.channels.words import CARRIED, CITED_BY_OFFICE


@settings(max_examples=10, deadline=None)
@given(data=st.data())
@pytest.mark.parametrize(("needs", "pattern"), [one[1:] for one in PATTERNS], ids=[one[0] for one in PATTERNS])
def test_what_a_pattern_matches_has_a_word_that_it_needs(
    needs: frozenset[str], pattern: re.Pattern[str], data: st.DataObject
) -> None:
    words = data.draw(st.from_regex(pattern))
    assert not needs.isdisjoint(folded_words(words))


@settings(max_examples=50, deadline=None)
@given(data=st.data())
@pytest.mark.parametrize("pattern", [CARRIED, CITED_BY_OFFICE], ids=["carried", "cited"])
def test_what_tells_who_passed_words_on_is_looked_at(pattern: re.Pattern[str], data: st.DataObject) -> None:
    assert may_pass_on(data.draw(st.from_regex(pattern)))
