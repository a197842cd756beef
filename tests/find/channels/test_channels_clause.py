"""More words of a reporting clause that tell a channel, and sources that are one."""

import pytest

from onrecord.records import Speaker
from tests.find.occasions import HOLT, channels_of, said


def kind_of(text, source="Holt", cue="said", statement_class="speech"):
    (found,) = channels_of(text, (), [said(text, "the valley is calm", source, cue, statement_class)], [HOLT], [None])
    return found and found.kind


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Holt told me the valley is calm.", "interview"),
        ("Snow tells us the valley is calm.", None),
        ("Holt told a Keldwire correspondent that the valley is calm.", "interview"),
        ("Holt told a Keld television crew that the valley is calm.", "interview"),
        ("Holt told reporter Ada Lind that the valley is calm.", "interview"),
        ("Holt told The Keldian last month that the valley is calm.", "interview"),
        ("Holt told The Hague that the valley is calm.", None),
        ("Holt told the Ansel tabloid Dagsposten that the valley is calm.", "interview"),
        ("Holt told keldnews.com that the valley is calm.", "interview"),
        ("Asked by Reuters, Holt said the valley is calm.", "interview"),
        ("In Brandt's speech, Holt said the valley is calm.", None),
        ("In Monday's speech, Holt said the valley is calm.", "speech"),
        ("Holt told listeners that the valley is calm.", "broadcast"),
        ("Holt said on a livestream that the valley is calm.", "broadcast"),
        ("At the first televised mayoral debate, Holt said the valley is calm.", "broadcast"),
        ("Holt said on Varland’s first state television that the valley is calm.", "broadcast"),
        ("Speaking at Mayor Odo Brandt’s monthly press conference, Holt said the valley is calm.", "news_conference"),
        ("Speaking Tuesday from the White House, Holt said the valley is calm.", "speech"),
        ("Holt said at yesterday’s opening ceremony that the valley is calm.", "speech"),
        ("Holt said in a talk at the mill that the valley is calm.", "speech"),
        ("Holt told Ansel’s High Court that the valley is calm.", "testimony"),
        ("Holt told the police that the valley is calm.", None),
        ("Holt said in her party’s manifesto that the valley is calm.", "document"),
        ("In her opinion, Holt said the valley is calm.", None),
        ("Holt said in a Letter to the People that the valley is calm.", "letter"),
        ("Holt said in the post-harvest season the valley is calm.", None),
    ],
)
def test_more_words_of_the_clause_tell_a_channel(text, expected):
    cue = next(word for word in ("told", "tells", "said") if f" {word} " in text)
    assert kind_of(text, text.split()[0] if cue == "tells" else "Holt", cue) == expected


@pytest.mark.parametrize(
    ("source", "statement_class", "expected"),
    [
        ("A second-year textbook", "speech", "document"),
        ("A decision published on Monday", "speech", "document"),
        ("The findings", "speech", "document"),
        ("Mill data released on Monday", "document", "document"),
        ("Mill data", "document", None),
        ("An analysis of mill data", "document", "document"),
        ("Ansel media reports", "document", None),
        ("A report on the Keldwire news site", "document", None),
        ("A report by the guild", "document", "document"),
        ("Holt’s LinkedIn profile", "speech", "social_media"),
        ("The army press service", "speech", "press_service"),
    ],
)
def test_a_source_may_be_a_channel_itself(source, statement_class, expected):
    assert kind_of(f"{source} said the valley is calm.", source, "said", statement_class) == expected


def test_a_press_service_may_speak_in_a_statement():
    text = "The press service said the valley is calm. The press service said in a statement that it rained."
    entries = [
        said(text, "the valley is calm", "The press service", "said"),
        said(text, "it rained", "The press service", "said"),
    ]
    service = Speaker(name="press service", named=False)
    found = channels_of(text, (), entries, [service, service], [None, None])
    assert [channel and channel.kind for channel in found] == ["press_release"] * 2


def test_letters_and_statements_are_signed():
    assert kind_of("Holt signed letters demanding that the valley is calm.", cue="demanding") == "letter"
    assert kind_of("Holt signed a sternly worded joint statement, warning the valley is calm.", cue="warning") == "press_release"


def test_users_of_social_media_that_are_counted_speak_elsewhere():
    assert kind_of("Many social media users said the valley is calm.", "Many social media users") == "social_media"
    assert kind_of("Half of social media users said the valley is calm.", "Half of social media users") is None
