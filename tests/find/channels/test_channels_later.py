"""Channels past other people's statements, and where one is not carried."""

from dataclasses import replace

import pytest

from onrecord.records import Speaker
from tests.find.occasions import BRANDT, HOLT, channels_of, said

LIND = Speaker(name="Ada Lind")


def kinds(text, told, days=None):
    """The channels of statements told as (content, source, cue, speaker)."""
    entries = [said(text, content, source, cue) for content, source, cue, _ in told]
    found = channels_of(text, (), entries, [speaker for *_, speaker in told], days or [None] * len(told))
    return [channel and channel.kind for channel in found]


MAIN = (
    "Holt told a hearing the valley is calm. Brandt said it is wet. Lind said it is hot. Holt said the inn is shut. "
    "She added the mill is lost. Holt praised the bridge."
)
MAIN_TOLD = (
    ("the valley is calm", "Holt", "told", HOLT),
    ("it is wet", "Brandt", "said", BRANDT),
    ("it is hot", "Lind", "said", LIND),
    ("the inn is shut", "Holt", "said", HOLT),
    ("the mill is lost", "She", "added", HOLT),
    ("the bridge", "Holt", "praised", HOLT),
)


def test_an_articles_main_speaker_comes_back_to_the_occasion():
    assert kinds(MAIN, MAIN_TOLD) == ["testimony", None, None, "testimony", "testimony", "testimony"]


def test_another_occasion_of_the_main_speaker_is_not_told_from_the_first():
    text = MAIN.replace("Holt said the inn", "In a post on Telegram, Holt said the inn")
    assert kinds(text, MAIN_TOLD)[3:] == ["social_media"] * 3
    text = MAIN.replace("a hearing", "the council in several interviews")
    assert kinds(text, MAIN_TOLD)[3:] == [None] * 3
    assert kinds(MAIN, MAIN_TOLD, [None, None, None, "2031-04", None, None])[3:] == [None, "testimony", "testimony"]


def test_who_says_little_comes_back_to_nothing():
    others = (("it is wet", "Brandt", "said", BRANDT), ("it is hot", "Lind", "said", LIND))
    text = "Holt told a hearing the valley is calm. Brandt said it is wet. Lind said it is hot. Holt said the inn is shut."
    assert kinds(text, (MAIN_TOLD[0], *others, MAIN_TOLD[3])) == ["testimony", None, None, None]


@pytest.mark.parametrize(("kind", "expected"), [("direct", "interview"), ("indirect", None)])
def test_one_statement_of_somebody_else_is_an_aside_amid_quotations(kind, expected):
    text = "Holt told Reuters the valley is calm. Brandt said it is wet. “The inn is shut,” Holt said."
    entries = [
        said(text, "the valley is calm", "Holt", "told"),
        said(text, "it is wet", "Brandt", "said"),
        replace(said(text, "“The inn is shut,”", "Holt", "said"), kind=kind),
    ]
    found = channels_of(text, (), entries, [HOLT, BRANDT, HOLT], [None] * 3)
    assert [channel and channel.kind for channel in found] == ["interview", None, expected]


def test_questions_and_answers_are_of_the_occasion():
    text = "At a news conference, Holt said the valley is calm. Brandt responded that it is wet. Brandt said the inn is shut."
    told = [MAIN_TOLD[0], ("it is wet", "Brandt", "responded", BRANDT), ("the inn is shut", "Brandt", "said", BRANDT)]
    told[0] = ("the valley is calm", "Holt", "said", HOLT)
    assert kinds(text, told) == ["news_conference"] * 3
    assert kinds(text.replace("At a news conference", "Speaking to Reuters"), told) == ["interview", None, None]
    text = "At a televised debate, she was asked whether it rained. Holt said the valley is calm."
    assert (
        kinds(text, [("whether it rained", None, "was asked", None), ("the valley is calm", "Holt", "said", HOLT)])
        == ["broadcast"] * 2
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "Holt told her daughter the inn is shut.",
        "During his last campaign, Holt said the inn is shut.",
        "Holt has said the inn is shut.",
    ],
)
def test_what_is_told_of_another_time_is_of_no_occasion(sentence):
    text = f"Snow fell. It rained. Cold came. The wind rose. Holt told Reuters the valley is calm. {sentence}"
    cue = "told" if " told her" in sentence else "said"
    assert kinds(text, [("the valley is calm", "Holt", "told", HOLT), ("the inn is shut", "Holt", cue, HOLT)]) == [
        "interview",
        None,
    ]


def test_what_somebody_went_through_before_is_no_other_occasion():
    text = "Holt told Reuters the valley is calm. Previously jailed for a poem, Holt said the inn is shut."
    told = [("the valley is calm", "Holt", "told", HOLT), ("the inn is shut", "Holt", "said", HOLT)]
    assert kinds(text, told) == ["interview"] * 2


def test_what_somebody_wrote_is_not_told_of_what_came_before():
    text = (
        "Snow fell. It rained. Cold came. The wind rose. Holt said the inn is shut. Holt said in her memoir the valley is calm."
    )
    told = [("the inn is shut", "Holt", "said", HOLT), ("the valley is calm", "Holt", "said", HOLT)]
    assert kinds(text, told) == [None, "document"]


def test_figures_and_documents_end_no_occasion():
    text = "The guild said in a statement the valley is calm. The latest figures show it is wet. The guild said the inn is shut."
    guild = Speaker(name="guild", named=False)
    entries = [
        said(text, "the valley is calm", "The guild", "said"),
        said(text, "it is wet", "The latest figures", "show"),
        said(text, "the inn is shut", "The guild", "said"),
    ]
    found = channels_of(text, (), entries, [guild, Speaker(name="latest figures", named=False), guild], [None] * 3)
    assert [channel and channel.kind for channel in found] == ["press_release", None, "press_release"]


def test_who_was_called_by_an_office_goes_on_under_the_name():
    text = "Head of the Mill Committee Lena Orr told Reuters the valley is calm. Orr added that the inn is shut."
    head, orr = Speaker(name="head of the Mill Committee"), Speaker(name="Lena Orr")
    office = "Head of the Mill Committee Lena Orr"
    for speaker in (head, replace(head, name="Head of the Mill Committee")):
        told = [("the valley is calm", office, "told", speaker), ("the inn is shut", "Orr", "added", orr)]
        assert kinds(text, told)[0] == "interview"
    assert kinds(text, told) == ["interview"] * 2


def test_who_wrote_a_study_speaks_in_it():
    text = "A study by two guilds found the valley is calm. The authors warned that the inn is shut."
    entries = [
        said(text, "the valley is calm", "A study by two guilds", "found", "document"),
        said(text, "the inn is shut", "The authors", "warned"),
    ]
    speakers = [Speaker(name="study", named=False), Speaker(name="authors", named=False)]
    assert [channel and channel.kind for channel in channels_of(text, (), entries, speakers, [None] * 2)] == ["document"] * 2
