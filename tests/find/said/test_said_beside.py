"""Days that sentences beside a statement tell."""

import pytest

from onrecord.records import Speaker
from tests.find.occasions import BRANDT, HOLT, read_days, said
from tests.find.said.test_said import THURSDAY


def days(text, *entries, speakers=(HOLT,)):
    return [day for day, _ in read_days(text, THURSDAY, entries, speakers)]


@pytest.mark.parametrize(
    ("beside", "expected"),
    [
        ("She made the remarks on Tuesday.", "2031-05-20"),
        ("Holt made the comments in an address on Tuesday.", "2031-05-20"),
        ("Her remarks came on Tuesday as the council met.", "2031-05-20"),
        ("Holt’s comments came on Tuesday.", "2031-05-20"),
        ("Brandt’s comments came on Tuesday.", None),
        ("Brandt made the remarks on Tuesday.", None),
        ("Her remarks came days after the fire on Tuesday.", None),
        ("Her remarks came at the fair, held from May 19 to 22.", None),
        ("Her remarks came after Tuesday’s fire.", None),
    ],
)
def test_the_sentence_behind_tells_when_remarks_were_made(beside, expected):
    text = f"The valley is calm, Holt said. {beside}"
    assert days(text, said(text, "The valley is calm", "Holt", "said")) == [expected]


@pytest.mark.parametrize(
    ("beside", "expected"),
    [
        ("Holt hit back on Tuesday.", "2031-05-20"),
        ("On Tuesday Holt responded to the claims.", "2031-05-20"),
        ("Holt spoke at the fair on Tuesday.", "2031-05-20"),
        ("Holt and Brandt spoke for two hours on Tuesday.", None),
        ("Brandt hit back on Tuesday.", None),
        ("Holt responded after the fire on Tuesday.", None),
        ("Holt walked home on Tuesday.", None),
    ],
)
def test_the_sentence_before_tells_when_somebody_spoke(beside, expected):
    text = f"{beside} It is calm, Holt said."
    assert days(text, said(text, "It is calm", "Holt", "said")) == [expected]


def test_who_met_the_speaker_has_the_same_day():
    text = "Holt met Brandt in Ansel on Tuesday. In the meeting Holt said the valley is calm. Brandt praised the mill."
    entries = [said(text, "the valley is calm", "Holt", "said"), said(text, "the mill", "Brandt", "praised")]
    assert days(text, *entries, speakers=(HOLT, BRANDT)) == ["2031-05-20", "2031-05-20"]
    text = text.replace("Brandt praised", "Lind praised")
    entries = [said(text, "the valley is calm", "Holt", "said"), said(text, "the mill", "Lind", "praised")]
    assert days(text, *entries, speakers=(HOLT, Speaker(name="Ada Lind"))) == ["2031-05-20", None]


def test_who_stood_beside_the_speaker_has_the_same_day():
    text = "At a joint briefing with Brandt on Tuesday, Holt said the valley is calm. Brandt praised the mill."
    entries = [said(text, "the valley is calm", "Holt", "said"), said(text, "the mill", "Brandt", "praised")]
    assert days(text, *entries, speakers=(HOLT, BRANDT)) == ["2031-05-20", "2031-05-20"]


def test_a_first_sentence_has_the_articles_day_where_its_speaker_speaks_below():
    text = "Holt has praised the mill. Brandt denied it. The valley is calm, Holt said on Thursday."
    entries = [
        said(text, "the mill", "Holt", "praised"),
        said(text, "it", "Brandt", "denied"),
        said(text, "The valley is calm", "Holt", "said"),
    ]
    assert days(text, *entries, speakers=(HOLT, BRANDT, HOLT)) == ["2031-05-22", None, "2031-05-22"]
    earlier = text.replace("Thursday", "Tuesday")
    entries = [
        said(earlier, "the mill", "Holt", "praised"),
        said(earlier, "it", "Brandt", "denied"),
        said(earlier, "The valley is calm", "Holt", "said"),
    ]
    assert days(earlier, *entries, speakers=(HOLT, BRANDT, HOLT)) == [None, None, "2031-05-20"]


@pytest.mark.parametrize("lead", ["Hours later, ", "Shortly afterwards, "])
def test_soon_after_is_the_same_day(lead):
    text = f"Brandt denied it on Tuesday. {lead}Holt said the valley is calm."
    entries = [said(text, "it", "Brandt", "denied"), said(text, "the valley is calm", "Holt", "said")]
    assert days(text, *entries, speakers=(BRANDT, HOLT)) == ["2031-05-20", "2031-05-20"]
