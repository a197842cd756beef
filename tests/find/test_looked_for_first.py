"""What is looked for before a pattern, to save the search, is in all that the pattern matches."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.find.occasions import OF_OLD, PERFECT
from onrecord.find.speakers.roles import CAPITALS, SHOUTED
from onrecord.find.speakers.scene import CITED, CREDIT
from onrecord.language.names import ENDING, ends_plainly
from onrecord.language.parties_forms import read_beginnings, read_lines

FIRST = {OF_OLD: "ha", PERFECT: "ha", CITED: " by ", CREDIT: r"\(| by ", SHOUTED: CAPITALS.pattern}


@settings(max_examples=40, deadline=None)
@given(data=st.data())
@pytest.mark.parametrize("pattern", FIRST, ids=["of old", "perfect", "cited", "credit", "shouted"])
def test_it_stands_in_what_is_matched(pattern: re.Pattern[str], data: st.DataObject) -> None:
    found = pattern.finditer(data.draw(st.from_regex(pattern)))
    assert all(re.search(FIRST[pattern], match[0]) for match in found)


@settings(deadline=None)
@given(st.from_regex(ENDING))
def test_a_name_that_ends_plainly_ends_in_nothing_to_be_taken(form: str) -> None:
    assert not ends_plainly(form)


def test_every_form_of_the_gazetteer_begins_with_a_word_that_is_looked_at() -> None:
    assert all(read_beginnings().fullmatch(word) for word in read_lines())
