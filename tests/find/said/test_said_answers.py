import time
from dataclasses import replace

import pytest

from onrecord.records import Speaker
from tests.find.occasions import BRANDT, HOLT, read_days, said

THURSDAY = "2031-05-22"


def days(text, entries, speakers, anchor=THURSDAY):
    return [day for day, _ in read_days(text, anchor, entries, speakers)]


def quoted(text, content, source, cue):
    entry = said(text, content, source, cue)
    return replace(entry, kind="direct")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("“Brandt lied tonight,”", THURSDAY),
        ("“The council decided this morning to close the inn,”", THURSDAY),
        ("“Those who returned today are well,”", THURSDAY),
        ("“The valley is the calmest place today,”", None),
        ("“We have plans for today,”", None),
        ("“Brandt lied,”", None),
    ],
)
def test_today_in_somebody_s_words_is_the_day_of_speaking(words, expected):
    text = f"The mill was sold on Thursday. {words} Holt said."
    assert days(text, [quoted(text, words, "Holt", "said")], [HOLT]) == [expected]


def test_today_is_the_one_day_that_is_narrated_and_none_without_any():
    words = "“We saw a march tonight,”"
    text = f"Hundreds walked through Ansel on Sunday. {words} Holt said."
    assert days(text, [quoted(text, words, "Holt", "said")], [HOLT]) == ["2031-05-18"]
    text = f"Hundreds walked through Ansel. {words} Holt said."
    assert days(text, [quoted(text, words, "Holt", "said")], [HOLT]) == [None]
    text = f"ANSEL, May 22 – Hundreds walked. {words} Holt said."
    assert days(text, [quoted(text, words, "Holt", "said")], [HOLT]) == [None]


@pytest.mark.parametrize(
    ("first", "answer", "cue", "expected"),
    [
        ("Holt said on Thursday that the inn is shut.", "Brandt responded that the mill is lost.", "responded", THURSDAY),
        ("Holt said on Thursday that the inn is shut.", "In reply, Brandt said the mill is lost.", "said", THURSDAY),
        ("Holt said on Thursday that the inn is shut.", "Brandt said the mill is lost.", "said", None),
        ("Holt said on Tuesday that the inn is shut.", "Brandt responded that the mill is lost.", "responded", None),
        ("Holt said on Tuesday that the inn is shut.", "Brandt added that the mill is lost.", "added", "2031-05-20"),
    ],
)
def test_what_answers_a_statement_of_the_article_s_day_is_of_that_day(first, answer, cue, expected):
    text = f"{first} {answer}"
    entries = [said(text, "the inn is shut", "Holt", "said"), said(text, "the mill is lost", "Brandt", cue)]
    assert days(text, entries, [HOLT, BRANDT])[1] == expected


@pytest.mark.parametrize(
    ("event", "stand", "cue", "expected"),
    [
        ("The court gave its ruling on Thursday.", "Holt ridiculed the ruling.", "ridiculed", THURSDAY),
        ("The court gave its ruling on Thursday.", "Holt ridiculed another ruling.", "ridiculed", None),
        ("The court gave its ruling on Tuesday.", "Holt ridiculed the ruling.", "ridiculed", None),
        ("The court gave its ruling on Thursday.", "Holt mentioned the ruling.", "mentioned", None),
    ],
)
def test_who_takes_a_stand_on_an_event_of_the_article_s_day_speaks_on_that_day(event, stand, cue, expected):
    text = f"{event} {stand}"
    content = stand.removeprefix(f"Holt {cue} ").rstrip(".")
    assert days(text, [said(text, content, "Holt", cue)], [HOLT]) == [expected]


def test_what_was_done_by_somebody_dates_what_they_say_of_it():
    text = "The ban was lifted on Monday by Judge Anna Holt. Holt ruled that the valley is calm."
    assert days(text, [said(text, "the valley is calm", "Holt", "ruled")], [HOLT]) == ["2031-05-19"]
    assert days(text, [said(text, "the valley is calm", "Holt", "ruled")], [BRANDT]) == [None]
    nobody = Speaker(name="", party=None)
    assert days(text, [said(text, "the valley is calm", "Holt", "ruled")], [nobody]) == [None]


def test_a_speech_is_of_the_day_of_what_it_is_named_after():
    text = "Holt was elected on Monday. The hall was full. Rain fell. They ate. In her election speech, Holt said she won."
    assert days(text, [said(text, "she won", "Holt", "said")], [HOLT]) == ["2031-05-19"]


def test_the_perfect_takes_no_day_from_a_run():
    text = "Holt said on Monday that the inn is shut. Holt has warned that the mill is lost."
    entries = [said(text, "the inn is shut", "Holt", "said"), said(text, "the mill is lost", "Holt", "warned")]
    assert days(text, entries, [HOLT, HOLT]) == ["2031-05-19", None]


def test_long_texts_take_time_in_proportion():
    sentence = "The court gave its ruling on Thursday. Holt ridiculed the ruling. “Brandt lied tonight,” Brandt responded. "
    text = sentence * 1500
    entries, speakers = [], []
    for k in range(1500):
        at = k * len(sentence)
        for content, source, cue, speaker in (
            ("the ruling", "Holt", "ridiculed", HOLT),
            ("“Brandt lied tonight,”", "Brandt", "responded", BRANDT),
        ):
            entries.append(_moved(said(sentence, content, source, cue), at))
            speakers.append(speaker)
    start = time.process_time()
    days(text, entries, speakers)
    assert time.process_time() - start < 8


def _moved(entry, by):
    def move(span):
        return span and type(span)(start=span.start + by, end=span.end + by)

    return replace(entry, content=tuple(map(move, entry.content)), source=move(entry.source), cue=move(entry.cue))
