"""Times that are no day of speaking."""

import pytest

from onrecord.find.said.untold import may_date
from onrecord.language.times import find_times


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("The mastermind behind the Oct. 7 attack spoke.", []),
        ("He spoke of the October 7, 2031, terror attacks.", []),
        ("He spoke after an attack on Oct. 7.", ["Oct. 7"]),
        ("In the May 7 memo he agreed.", ["May 7"]),
        ("He told CBS This Morning that it rained.", []),
        ('He told the "This Morning" programme that it rained.', []),
        ("The same week he said that it rained.", []),
        ("This week he said that it rained.", ["This week"]),
        ("This morning he said that it rained.", ["This morning"]),
        ("In today's fast-paced world, it rains.", []),
        ("In today's press conference, he said that it rained.", ["today"]),
    ],
)
def test_which_times_may_date_words(text, left):
    assert [text[time.span.start : time.span.end] for time in may_date(text, find_times(text))] == left
