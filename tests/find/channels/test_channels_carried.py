"""Channels that one statement has from another: of the same occasion, of the same speaker's run."""

import pytest

from onrecord.records import Speaker
from tests.find.occasions import BRANDT, HOLT, channels_of, said


def kinds(text, entries, speakers):
    return [channel and channel.kind for channel in channels_of(text, (), entries, speakers, [None] * len(entries))]


def test_who_stood_beside_the_speaker_has_the_same_channel():
    text = "At a joint news conference with Brandt, Holt said the valley is calm. Brandt praised the mill. Lind praised it too."
    entries = [
        said(text, "the valley is calm", "Holt", "said"),
        said(text, "the mill", "Brandt", "praised"),
        said(text, "it too", "Lind", "praised"),
    ]
    assert kinds(text, entries, [HOLT, BRANDT, Speaker(name="Ada Lind")]) == ["news_conference", "news_conference", None]


def test_who_passed_words_on_is_told_of_them_alone():
    text = "Holt said in a speech that the valley is calm. The mill is shut, she said, state media reported. It burns, she said."
    entries = [
        said(text, "the valley is calm", "Holt", "said"),
        said(text, "The mill is shut", "she", "said"),
        said(text, "It burns", "she", "said"),
    ]
    assert kinds(text, entries, [HOLT] * 3) == ["speech", "other_outlet", "speech"]


def test_who_asks_between_two_answers_breaks_no_run():
    text = "Holt told a Senate hearing the valley is calm. Brandt asked whether it burns. Holt replied that it does."
    entries = [
        said(text, "the valley is calm", "Holt", "told"),
        said(text, "whether it burns", "Brandt", "asked"),
        said(text, "it does", "Holt", "replied"),
    ]
    assert kinds(text, entries, [HOLT, BRANDT, HOLT]) == ["testimony", None, "testimony"]


def test_a_bodys_office_goes_on_with_its_run():
    text = "The Keld Service said in a statement it rained. The press bureau added it was cold. Keld Service said it froze."
    entries = [
        said(text, "it rained", "The Keld Service", "said"),
        said(text, "it was cold", "The press bureau", "added"),
        said(text, "it froze", "Keld Service", "said"),
    ]
    service = Speaker(name="Keld Service")
    assert kinds(text, entries, [service, Speaker(name="press bureau", named=False), service]) == ["press_release"] * 3


def test_the_head_of_something_goes_on_between_two_statements_of_one_person():
    text = "Holt told a hearing the valley is calm. The head of Orr Mills noted it rained. Holt said it froze."
    entries = [
        said(text, "the valley is calm", "Holt", "told"),
        said(text, "it rained", "The head of Orr Mills", "noted"),
        said(text, "it froze", "Holt", "said"),
    ]
    mills = Speaker(name="Orr Mills")
    assert kinds(text, entries, [HOLT, mills, HOLT]) == ["testimony"] * 3
    assert kinds(text, entries, [HOLT, mills, BRANDT]) == ["testimony", None, None]


def test_a_bodys_statement_carries_what_the_body_said_beside_it():
    text = "The Keld Service said it rained. A statement from the Keld Service said it froze."
    entries = [
        said(text, "it rained", "The Keld Service", "said"),
        said(text, "it froze", "A statement from the Keld Service", "said", "document"),
    ]
    assert kinds(text, entries, [Speaker(name="Keld Service")] * 2) == ["press_release"] * 2
    text = text.replace("statement", "report")
    entries = [
        said(text, "it rained", "The Keld Service", "said"),
        said(text, "it froze", "A report from the Keld Service", "said", "document"),
    ]
    assert kinds(text, entries, [Speaker(name="Keld Service")] * 2) == [None, "document"]


@pytest.mark.parametrize("between", [". ", " pic.example/89XR "])
def test_another_one_s_post_in_the_sentence_before_is_another_one_s(between):
    text = f"It rains, Brandt wrote on X{between}Holt said the valley is calm."
    entries = [said(text, "It rains", "Brandt", "wrote"), said(text, "the valley is calm", "Holt", "said")]
    assert kinds(text, entries, [BRANDT, HOLT]) == ["social_media", None]
