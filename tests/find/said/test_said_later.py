"""Days past other people's statements."""

import pytest

from onrecord.find.said.later import with_main_speaker
from onrecord.language.times import find_times
from onrecord.records import Span, Speaker
from tests.find.occasions import channels_of, days_of, own_days_of, read_days, said

HOLT, BRANDT = Speaker(name="Odo Holt"), Speaker(name="Bea Brandt")
MONDAY, TUESDAY = ("2031-03-10", Span(start=0, end=6)), ("2031-03-11", Span(start=0, end=7))
MAY = ("2031-05", Span(start=0, end=3))


def days(told, voices=(HOLT, HOLT, BRANDT, HOLT, HOLT), apart=(False,) * 5, carries=lambda i, to: True):
    return with_main_speaker(voices, told, apart, carries)


def test_whom_an_article_is_about_spoke_on_one_day():
    assert days([MONDAY, None, None, None, None]) == [MONDAY, MONDAY, None, MONDAY, MONDAY]


@pytest.mark.parametrize(
    ("told", "changes"),
    [
        ([MONDAY, None, None, TUESDAY, None], {}),  # two days
        ([MAY, None, None, None, None], {}),  # some day of a month
        ([None, None, None, MONDAY, None], {}),  # nothing tells of what stands before, but for what follows
        ([None, None, MONDAY, None, None], {}),  # another's day
        ([MONDAY, None, None, None, None], {"voices": (HOLT, HOLT, BRANDT, BRANDT, HOLT)}),
        ([MONDAY, None, None, None, None], {"carries": lambda i, to: False}),
    ],
)
def test_what_tells_nothing_of_other_statements(told, changes):
    found = days(told, **changes)
    assert found[:3] == told[:3]
    assert found[3] == told[3]


def test_a_statement_apart_keeps_to_itself():
    assert days([MONDAY, None, None, None, None], apart=(False, False, False, True, False))[3] is None


ARTICLE = (
    "The bridge is shut, a ministry spokeswoman said on Tuesday. It was closed at noon. "
    "{} said the ferry runs. It was built long ago. It is red."
)
MINISTRY = Speaker(name="ministry spokeswoman", named=False)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("Varish ministry spokeswoman Anna Holt", "2031-05-20"),
        ("The spokesman of the ministry Anna Holt", "2031-05-20"),
        ("Varish army spokeswoman Anna Holt", None),
        ("Anna Holt", None),
    ],
)
def test_whom_the_first_sentence_leaves_unnamed_is_who_holds_the_same_office_below(source, expected):
    text = ARTICLE.format(source)
    entries = [
        said(text, "The bridge is shut", "a ministry spokeswoman", "said"),
        said(text, "the ferry runs", source, "said"),
    ]
    speakers = [MINISTRY, Speaker(name="Anna Holt", party="Varland")]
    assert read_days(text, "2031-05-22", entries, speakers)[1][0] == expected


SUMMED_UP = "Holt said on Tuesday the bridge is shut. Brandt said it is red. Holt {}said it is old. It is."


@pytest.mark.parametrize(("cue", "expected"), [("", "2031-05-20"), ("had ", None), ("has often ", None)])
def test_what_the_first_sentence_dates_goes_on_below(cue, expected):
    text = SUMMED_UP.format(cue)
    entries = [
        said(text, "the bridge is shut", "Holt", "said"),
        said(text, "it is red", "Brandt", "said"),
        said(text, "it is old", "Holt", "said"),
    ]
    found = read_days(text, "2031-05-22", entries, [HOLT, BRANDT, HOLT])
    assert [day for day, _ in found] == ["2031-05-20", None, expected]


INTERVIEW = (
    "Open Monday to Friday. In a Tuesday interview with the Keld Courier, {}. "
    "Brandt said it is red. He was old. Holt said it is old."
)


@pytest.mark.parametrize(("lede", "expected"), [("Holt said the bridge is shut", "2031-05-20"), ("Holt smiled", None)])
def test_what_has_an_occasions_channel_has_its_day(lede, expected):
    text = INTERVIEW.format(lede)
    told = [said(text, "the bridge is shut", "Holt", "said")] if expected else []
    entries = [*told, said(text, "it is red", "Brandt", "said"), said(text, "it is old", "Holt", "said")]
    speakers = [*[HOLT] * len(told), BRANDT, HOLT]
    times = find_times(text)
    own = own_days_of(text, times, "2031-05-22", entries)
    channels = channels_of(text, (), entries, speakers, [day and day[0] for day in own])
    found = days_of(text, times, "2031-05-22", entries, speakers, channels, own)
    assert [day for day, _ in found] == [*[expected] * len(told), None, expected]
