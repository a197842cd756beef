"""Parties exist, as the gazetteer knows no others; people and stands are invented."""

import time

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


def test_mostly_the_same_words_within_days_are_one_stand():
    one = stand("a", "2031-03-02", "agree", "exchange 400 lamp makers of Lima each")
    again = stand("b", "2031-03-06", "agree", "exchange lamp makers under the “400 for 400” formula, 400 of Lima")
    assert merge_repeats([again, one]) == ((one, again),)


@pytest.mark.parametrize(
    "other",
    [
        stand("b", "2031-03-06", "agree", "exchange 900 lamp makers of Lima each"),
        stand("b", "2031-05-06", "agree", "exchange 400 lamp makers of Lima each, again"),
        stand("b", "2031-03-06", "refuse", "exchange 400 lamp makers of Lima each, thrice"),
        stand("b", "2031-03-06", "agree", "exchange 400 lamp makers of Lima each, now", toward=("Brazil",)),
    ],
    ids=["another number", "another time", "another act", "towards others"],
)
def test_what_differs_is_another_stand(other):
    one = stand("a", "2031-03-02", "agree", "exchange 400 lamp makers of Lima each", toward=("Peru",))
    assert len(merge_repeats([one, other])) == 2


def test_repeats_of_many_stands_cost_no_square():
    """Four times as many take less than eight times as long."""

    def seconds(number):
        made = [
            stand(
                str(i), f"2031-03-{1 + i % 28:02}", "demand", f"ship {i} sacks and {i % 97} barrels of {i % 31} kinds to harbour"
            )
            for i in range(number)
        ]
        begin = time.process_time()
        merge_repeats(made)
        return time.process_time() - begin

    few, many = min(seconds(500) for _ in range(3)), min(seconds(2000) for _ in range(2))
    assert many < 8 * few
