"""Days of the wider text, weighed."""

import pytest

from onrecord.find.said.said import find_own_days, find_said, read_scene
from onrecord.find.said.wider import propose_days, words_for
from onrecord.language.clauses import read_clauses
from onrecord.language.times import find_times
from onrecord.models.days import Days, load_days
from onrecord.models.reader import WEIGHTS
from onrecord.records import Channel, Span
from tests.find.occasions import BRANDT, HOLT, said

ANCHOR = "2031-03-12"
NEWS = (
    "A ferry sank off Keld on Wednesday after it struck the old harbour wall. Nobody was hurt. "
    "The ferry was old, harbour master Odo Brandt said. The wall fell in 2029. It was never repaired."
)


def scene_of(text, entries, speakers, anchor=ANCHOR):
    times = find_times(text)
    clauses = read_clauses(text, entries)
    own = find_own_days(clauses, times, anchor, entries)
    return read_scene(clauses, times, anchor, entries, speakers, [None] * len(entries), own)


def proposals_of(text, entries, speakers, anchor=ANCHOR):
    """What speaks for each day as the last entry's, and the words for it."""
    scene = scene_of(text, entries, speakers, anchor)
    words = ((one, words_for(scene, one)) for one in propose_days(scene, [len(entries) - 1]))
    return {one.day: (one.evidence, text[span.start : span.end]) for one, span in words}


def days_of(text, entries, speakers, weights, anchor=ANCHOR, channels=(None,)):
    times = find_times(text)
    clauses = read_clauses(text, entries)
    own = find_own_days(clauses, times, anchor, entries)
    return find_said(clauses, times, anchor, entries, speakers, channels, own, weights)


def ferry(text=NEWS):
    return [said(text, "The ferry was old", "harbour master Odo Brandt", "said")]


def test_what_speaks_for_the_day_of_the_news():
    (evidence, words), *others = proposals_of(NEWS, ferry(), [BRANDT]).values()
    assert evidence >= {"own day", "narrated in lede", "narrated last", "narrated before=2", "of the news=1"}
    assert words == "Wednesday"
    assert others == []  # a year is no day


@pytest.mark.parametrize(
    ("change", "evidence"),
    [
        (("on Wednesday", "on Monday"), {"age=1"}),
        (("Nobody was hurt.", "Brandt was here on Monday."), {"narrated before=2", "narrated in lede"}),
        (("Odo Brandt said", "Odo Brandt has said"), {"perfect"}),
        (("Odo Brandt said", "Odo Brandt says"), {"present"}),
        (("The ferry was old", "Rain fell"), {"of the news=0"}),
    ],
)
def test_what_else_speaks_for_a_day(change, evidence):
    text = NEWS.replace(*change)
    content = "Rain fell" if "Rain fell" in text else "The ferry was old"
    entries = [said(text, content, "harbour master Odo Brandt", "says" if "says" in text else "said")]
    first = next(iter(proposals_of(text, entries, [BRANDT]).values()))
    assert first[0] >= evidence


@pytest.mark.parametrize("change", [("on Wednesday", "next Friday"), ("on Wednesday", "in the spring")])
def test_no_day_is_proposed_that_is_to_come_or_none(change):
    text = NEWS.replace(*change)
    assert proposals_of(text, ferry(text), [BRANDT]) == {}


CONTENT = "The ferry struck the harbour wall where it is lowest"


@pytest.mark.parametrize("anchor", [None, "2031-07", "2031-07-12"])
def test_an_article_without_a_whole_day_has_days_too(anchor):
    text = NEWS.replace("on Wednesday", "on June 12, 2031,")
    evidence, _ = proposals_of(text, ferry(text), [BRANDT], anchor)["2031-06-12"]
    assert ("age=5" if anchor == "2031-07-12" else "no date") in evidence


SAID_BEFORE = (
    "The wall is old. It fell on Monday. It was red. The ferry stopped, Anna Holt said on Tuesday. Rain came, Brandt said. "
    "Nobody was hurt. The mill closed, Holt said."
)


def test_what_a_speaker_said_before_speaks_for_its_day():
    entries = [
        said(SAID_BEFORE, "The ferry stopped", "Anna Holt", "said"),
        said(SAID_BEFORE, "Rain came", "Brandt", "said"),
        said(SAID_BEFORE, "The mill closed", "Holt", "said"),
    ]
    found = proposals_of(SAID_BEFORE, entries, [HOLT, BRANDT, HOLT])
    tuesday, words = found["2031-03-11"]
    assert tuesday >= {"before same=1", "between=1", "other days=0"}
    assert words == "Tuesday"
    assert not any("same" in name for name in found["2031-03-10"][0])


def test_a_day_is_told_that_is_likely_enough_and_none_that_is_told_already_changes():
    weights = Days(weights={"day": -1.0, "narrated in lede": 2.0}, least=0.5, card={})
    assert days_of(NEWS, ferry(), [BRANDT], weights)[0][0] == ANCHOR
    assert days_of(NEWS, ferry(), [BRANDT], Days(weights=weights.weights, least=1.5, card={})) == ((None, None),)
    assert days_of(NEWS, ferry(), [BRANDT], None) == ((None, None),)
    text = NEWS.replace("Brandt said", "Brandt said on Monday")
    assert days_of(text, ferry(text), [BRANDT], weights)[0][0] == "2031-03-10"


def test_of_two_days_the_likelier_is_told():
    text = NEWS.replace("Nobody was hurt", "Brandt had warned of it on Monday")
    weights = Days(weights={"day": 1.0, "own day": 1.0, "age=1": 0.5}, least=0.0, card={})
    assert days_of(text, ferry(text), [BRANDT], weights)[0][0] == ANCHOR


@pytest.mark.parametrize(("content", "kind", "expected"), [(CONTENT, "news_conference", ANCHOR), ("Rain fell", None, None)])
def test_the_weights_that_ship_tell_the_day_of_the_news_for_what_is_said_of_it(content, kind, expected):
    text = NEWS.replace("The ferry was old", content)
    entries = [said(text, content, "harbour master Odo Brandt", "said")]
    channels = [Channel(kind=kind, span=Span(start=0, end=1)) if kind else None]
    assert days_of(text, entries, [BRANDT], load_days(WEIGHTS / "days.npz"), ANCHOR, channels)[0][0] == expected
