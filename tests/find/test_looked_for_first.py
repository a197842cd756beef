"""What is looked for before a pattern, to save the search, is in all that the pattern matches."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.find.channels.words import REMARKING, REMARKS
from onrecord.find.occasions import OF_OLD, PERFECT, has_auxiliary
from onrecord.find.speakers.roles import CAPITALS, SHOUTED
from onrecord.find.speakers.scene import CITED, CREDIT
from onrecord.language.names import ENDING, ends_plainly
from onrecord.language.parties_forms import read_beginnings, read_lines

FIRST = {CITED: " by ", CREDIT: r"\(| by ", SHOUTED: CAPITALS.pattern, REMARKS: "|".join(REMARKING)}


@settings(max_examples=40, deadline=None)
@given(data=st.data())
@pytest.mark.parametrize("pattern", FIRST, ids=["cited", "credit", "shouted", "remarks"])
def test_it_stands_in_what_is_matched(pattern: re.Pattern[str], data: st.DataObject) -> None:
    found = pattern.finditer(data.draw(st.from_regex(pattern)))
    assert all(re.search(FIRST[pattern], match[0]) for match in found)


@settings(max_examples=40, deadline=None)
@given(data=st.data())
@pytest.mark.parametrize("pattern", [OF_OLD, PERFECT], ids=["of old", "perfect"])
def test_a_perfect_has_its_auxiliary(pattern: re.Pattern[str], data: st.DataObject) -> None:
    assert has_auxiliary(data.draw(st.from_regex(pattern)))


@settings(deadline=None)
@given(st.from_regex(ENDING))
def test_a_name_that_ends_plainly_ends_in_nothing_to_be_taken(form: str) -> None:
    assert not ends_plainly(form)


def test_every_form_of_the_gazetteer_begins_with_a_word_that_is_looked_at() -> None:
    assert all(read_beginnings().fullmatch(word) for word in read_lines())
