"""Parties exist, as the gazetteer knows no others; people and stands are invented."""

import pytest

from onrecord.link.timeline import find_shifts, merge_repeats
from onrecord.linked import Taken
from onrecord.records import Position, Span


def stand(article, date, act, issue, *, party="Chile", toward=(), mode="stated", speaker=None, ascribed_by=None):
    position = Position(
        id=article, quote=Span(start=0, end=len(issue)), party=party, act=act, toward=toward, issue=issue, mode=mode,
        ascribed_by=ascribed_by, by="by-hand", confidence=1,
    )  # fmt: skip
    return Taken(article=article, outlet=None, date=date, speaker=speaker, position=position, words=issue)


THREAT = stand("a", "2031-03-02", "threaten", "impose more sanctions on Peru")
REFUSAL = stand("b", "2031-03-09", "refuse", "any new sanctions")


def test_an_opposite_stand_on_one_matter_is_flagged_with_both_wordings():
    (shift,) = find_shifts([REFUSAL, THREAT])
    assert (shift.matter, shift.old, shift.new) == ("sanctions", THREAT, REFUSAL)


@pytest.mark.parametrize(
    "other",
    [
        stand("b", "2031-03-02", "refuse", "any new sanctions"),
        stand("b", "2031-03-09", "demand", "more sanctions"),
        stand("b", "2031-03-09", "refuse", "a visit that critics of the sanctions had asked for"),
        stand("b", "2031-03-09", "refuse", "any new sanctions", party="Peru"),
        stand("b", "2031-03-09", "refuse", "any new sanctions", speaker="somebody else"),
        stand("b", "2031-03-09", "refuse", "any new sanctions", mode="hypothetical"),
        stand("b", "2031-03-09", "refuse", "any new sanctions", mode="negated"),
        stand("b", "2031-03-09", "refuse", "any new sanctions", ascribed_by="Peru"),
        stand("a", "2031-03-09", "refuse", "any new sanctions"),
    ],
    ids=[
        "same day",
        "same side",
        "other matter",
        "other party",
        "other person",
        "hypothetical",
        "negated",
        "ascribed",
        "one article",
    ],
)
def test_what_is_no_changed_stand(other):
    assert find_shifts([THREAT, other]) == ()


def test_towards_another_side_is_another_stand():
    one = stand("a", "2031-03-02", "offer", "direct talks", toward=("Peru",))
    other = stand("b", "2031-03-09", "refuse", "direct talks", toward=("Brazil",))
    assert find_shifts([one, other]) == ()


def test_the_same_words_of_several_articles_are_one_stand():
    again = stand("c", "2031-03-03", "threaten", "Impose more  sanctions on Peru")
    assert merge_repeats([again, REFUSAL, THREAT]) == ((THREAT, again), (REFUSAL,))
