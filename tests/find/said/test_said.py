import pytest

from onrecord.language.times import find_times
from onrecord.records import Channel, Speaker
from tests.find.occasions import BRANDT, HOLT, days_of, own_days_of, read_days, said, span

THURSDAY = "2031-05-22"


def day(text, content, source="Holt", cue="said", anchor=THURSDAY):
    entry = said(text, content, source, cue)
    ((found, span),) = read_days(text, anchor, [entry], [HOLT])
    return found, span and text[span.start : span.end]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Holt said on Tuesday that the valley is calm.", "2031-05-20"),
        ("Holt on Tuesday said the valley is calm.", "2031-05-20"),
        ("On May 8, Holt said the valley is calm.", "2031-05-08"),
        ("Holt said yesterday that the valley is calm.", "2031-05-21"),
        ("The valley is calm, Holt said earlier this month.", "2031-05"),
        ("After a call on Monday with the president, Holt said the valley is calm.", "2031-05-19"),
        ("Holt was in Ansel on Tuesday, where Holt said the valley is calm.", "2031-05-20"),
        ("Snow fell in Ansel on Tuesday, and where it fell Holt said the valley is calm.", None),
        ("Holt said the valley is calm.", None),
        ("Holt, elected in 2029, said the valley is calm.", None),
        ("Prices rose on Tuesday after Holt said the valley is calm.", None),
        ("ANSEL, May 20 – Holt said the valley is calm.", None),
        ("Holt said the valley is calm pending a hearing on Tuesday.", None),
        ("Holt said the valley is calm ahead of a vote on Tuesday.", None),
        ("The mill burned on Monday, Orr posted on X. Holt said the valley is calm.", None),
        ("Holt will speak next Monday, but said the valley is calm.", None),
    ],
)
def test_the_reporting_clause_tells_the_day(text, expected):
    content = "The valley is calm" if text.startswith("The valley") else "the valley is calm"
    assert day(text, content)[0] == expected


def test_without_an_anchor_only_full_dates_tell():
    assert day("Holt said on Tuesday that the valley is calm.", "the valley is calm", anchor=None) == (None, None)
    text = "Holt said on 20 May 2031 that the valley is calm."
    assert day(text, "the valley is calm", anchor=None)[0] == "2031-05-20"


def test_a_promise_that_somebody_owns_has_no_day():
    text = "On Monday the council dropped Holt’s promise to keep the valley calm."
    assert day(text, "to keep the valley calm", "Holt", "promise") == (None, None)


def test_what_reports_an_event_of_the_article_s_day_was_said_that_day():
    text = "Two men were hurt on Thursday, Holt said."
    assert day(text, "Two men were hurt on Thursday") == (THURSDAY, "Thursday")
    assert day("Two men were hurt on Monday, Holt said.", "Two men were hurt on Monday") == (None, None)


def test_a_day_holds_for_a_speakers_unbroken_run():
    text = (
        "The rain goes on in all of the upper valley. Holt said the road is wet. Holt said on Tuesday that the bridge is open. "
        "Brandt said the inn is shut. Holt said the mill is lost."
    )
    contents = ("the road is wet", "the bridge is open", "the inn is shut", "the mill is lost")
    entries = [said(text, c, "Brandt" if "inn" in c else "Holt", "said") for c in contents]
    speakers = [HOLT, HOLT, BRANDT, HOLT]
    found = read_days(text, THURSDAY, entries, speakers)
    assert [d for d, _ in found] == ["2031-05-20", "2031-05-20", None, None]


def days(text, contents, sources, speakers, anchor=THURSDAY, cues=None):
    entries = [said(text, c, s, q) for c, s, q in zip(contents, sources, cues or ["said"] * len(contents), strict=True)]
    times = find_times(text)
    own = own_days_of(text, times, anchor, entries)
    return [day for day, _ in days_of(text, times, anchor, entries, speakers, [None] * len(entries), own)]


def test_a_title_or_an_initial_ends_no_sentence():
    text = "After a call on Monday with Gov. Odo B. Brandt of Maresh, Ms. Holt said the valley is calm."
    assert days(text, ["the valley is calm"], ["Ms. Holt"], [HOLT]) == ["2031-05-19"]


def test_a_day_in_a_clause_about_the_source_is_not_the_cue_s():
    text = "The count, which ended on Sunday, showed the valley is calm."
    assert days(text, ["the valley is calm"], ["The count"], [HOLT], cues=["showed"]) == [None]


def test_a_look_back_does_not_hold_for_what_follows():
    text = "Holt said on Tuesday that the bridge is open. Holt said last month that the inn is shut. Holt said the mill is lost."
    contents = ("the bridge is open", "the inn is shut", "the mill is lost")
    assert days(text, contents, ["Holt"] * 3, [HOLT] * 3) == ["2031-05-20", "2031-04", "2031-05-20"]


def test_who_speaks_for_a_body_speaks_on_its_occasion():
    orr, mills = Speaker(name="Lena Orr", party=None), Speaker(name="Orr Mills", party=None)
    text = "Orr Mills said on Tuesday that the bridge is open. Lena Orr, president of Orr Mills, said the mill is lost."
    contents, sources = ("the bridge is open", "the mill is lost"), ("Orr Mills", "Lena Orr, president of Orr Mills")
    assert days(text, contents, sources, [mills, orr]) == ["2031-05-20"] * 2


def test_an_earlier_promise_was_not_made_on_the_day_of_the_statement():
    text = "Holt said on Tuesday that the bridge is open, a break with her earlier promise to keep the valley calm."
    contents = ("the bridge is open", "to keep the valley calm")
    assert days(text, contents, ["Holt", "her"], [HOLT, HOLT], cues=["said", "promise"]) == ["2031-05-20", None]


@pytest.mark.parametrize(
    ("clause", "expected"),
    [("After the call, Holt said", "2031-05-19"), ("After a call, Holt said", None), ("At the hearing, Holt said", None)],
)
def test_a_meeting_told_of_again_was_on_the_day_it_was_told_of_first(clause, expected):
    text = f"The two ministers spoke for an hour on Monday. {clause} the valley is calm."
    assert days(text, ["the valley is calm"], ["Holt"], [HOLT]) == [expected]


def test_what_is_announced_may_have_the_day_of_announcing_behind_it():
    text = "Holt announced plans in March to drop the fee."
    assert days(text, ["plans in March to drop the fee"], ["Holt"], [HOLT], cues=["announced"]) == ["2031-03"]
    text = "Varland announced on Monday that the fee is gone, Holt said."
    assert days(text, ["Varland announced on Monday that the fee is gone"], ["Holt"], [HOLT]) == ["2031-05-19"]
    text = "Holt said plans in March to drop the fee failed."
    assert days(text, ["plans in March to drop the fee failed"], ["Holt"], [HOLT]) == [None]


def test_a_look_back_keeps_its_day_within_its_sentence():
    text = "Holt said on Tuesday that the bridge is open. Holt said last month that the inn is shut, citing the rain of spring."
    contents, cues = ("the bridge is open", "the inn is shut", "the rain of spring"), ["said", "said", "citing"]
    assert days(text, contents, ["Holt"] * 3, [HOLT] * 3, cues=cues) == ["2031-05-20", "2031-04", "2031-04"]


def test_what_was_said_long_ago_tells_no_day_of_what_stands_before_it():
    text = "Holt said the mill is lost. Holt said on 3 June 2030 that the inn is shut."
    assert days(text, ("the mill is lost", "the inn is shut"), ["Holt"] * 2, [HOLT] * 2) == [None, "2030-06-03"]


def test_a_day_of_speaking_that_is_no_date_raises_nothing():
    text = "Holt said the mill is lost. Holt said on 3 June 2030 that the inn is shut."
    assert days(text, ("the mill is lost", "the inn is shut"), ["Holt"] * 2, [HOLT] * 2, anchor="2031-99-99")[1] == "2030-06-03"


def test_a_cue_that_stands_in_somebody_s_words_raises_nothing():
    text = "Holt said the valley is calm."
    outer, inner = said(text, text, None, None), said(text, "the valley is calm", "Holt", "said")
    times = find_times(text)
    own = own_days_of(text, times, THURSDAY, [outer, inner])
    assert days_of(text, times, THURSDAY, [outer, inner], [None, HOLT], [None] * 2, own) == ((None, None),) * 2


def test_a_month_is_not_handed_backwards():
    text = "Holt said the road is wet. Holt said last month that the inn is shut."
    assert days(text, ("the road is wet", "the inn is shut"), ["Holt"] * 2, [HOLT] * 2) == [None, "2031-04"]


def test_a_channel_s_day_stands_beside_it():
    def day_with(text, content, span_of, kind="interview"):
        entry = said(text, content, "Holt", "said")
        channel = Channel(kind=kind, span=span(text, span_of))
        times = find_times(text)
        own = own_days_of(text, times, THURSDAY, [entry])
        return days_of(text, times, THURSDAY, [entry], [HOLT], [channel], own)[0][0]

    text = "In an interview that aired on Sunday, while the rain fell, Holt said the valley is calm."
    assert day_with(text, "the valley is calm", "In an interview") == "2031-05-18"
    text = "In an interview, as prices rose in the year to April, Holt said the valley is calm."
    assert day_with(text, "the valley is calm", "In an interview") is None


def test_a_day_with_when_is_the_cue_s():
    text = "Holt drew criticism on Monday when she said the valley is calm."
    assert days(text, ["the valley is calm"], ["she"], [HOLT]) == ["2031-05-19"]


def test_what_the_speaker_did_on_a_day_is_not_when_it_was_said():
    text = "Holt, who on Monday opened a mill, told the Courier the valley is calm."
    entry = said(text, "the valley is calm", "Holt", "told")
    channel = Channel(kind="interview", span=span(text, "told the Courier"))
    times = find_times(text)
    own = own_days_of(text, times, THURSDAY, [entry])
    assert days_of(text, times, THURSDAY, [entry], [HOLT], [channel], own) == ((None, None),)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The fair opened on Tuesday as Holt said the valley is calm.", "2031-05-20"),
        ("They met on Tuesday for talks, in which Holt said the valley is calm.", "2031-05-20"),
        ("Prices rose on Tuesday while Holt said the valley is calm.", None),
    ],
)
def test_what_happens_at_once_has_one_day(text, expected):
    assert day(text, "the valley is calm")[0] == expected


def test_what_was_announced_once_is_no_day_of_who_adds_it():
    text = "Holt added, it was announced in March that the valley is calm."
    assert day(text, "it was announced in March that the valley is calm", cue="added")[0] is None
