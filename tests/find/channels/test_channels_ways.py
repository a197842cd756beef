"""Ways in which outlets tell an occasion: in the clause itself and in the sentence before it."""

import pytest

from tests.find.occasions import HOLT, channels_of, said


def kind_of(text, cue="said", source="Holt", statement_class="speech"):
    (found,) = channels_of(text, (), [said(text, "the valley is calm", source, cue, statement_class)], [HOLT], [None])
    return found and found.kind


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("During a panel discussion in Keld, {}", "speech"),
        ("At a panel at the mill fair, {}", "speech"),
        ("At a campaign stop in Keld, {}", "speech"),
        ("At a media availability, {}", "news_conference"),
        ("In comments beside the ferry, when a reporter asked about it, {}", "news_conference"),
        ("In an interview with the Courier, when a reporter asked about it, {}", "interview"),
        ("Reached by phone on Monday, {}", "interview"),
        ("Under cross-examination, {}", "testimony"),
        ("In a parliamentary debate on Monday, {}", "testimony"),
        ("In a joint declaration, {}", "document"),
        ("On her podcast, {}", "broadcast"),
        ("According to her office, {}", "press_service"),
        ("At a stone memorial, {}", None),
        ("In talks about the panel of the door, {}", None),
        ("After a reporter left, {}", None),
    ],
)
def test_a_clause_tells_the_occasion(clause, expected):
    assert kind_of(clause.format("Holt said the valley is calm.")) == expected


def test_a_paper_is_told_something():
    assert kind_of("Holt told the paper that the valley is calm.", "told") == "interview"


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("Holt addressed a rally of farmers in Keld.", "speech"),
        ("Holt delivered opening remarks at the mill school.", "speech"),
        ("Holt took to the podium in Keld.", "speech"),
        ("Holt took questions from the press in Keld.", "news_conference"),
        ("Holt gave a long interview to the Courier.", "interview"),
        ("BBC spoke with Holt in Keld.", "interview"),
        ("Holt took the ferry to Keld.", None),
        ("Holt addressed a parcel to her aunt.", None),
        ("Holt gave up her email address.", None),
        ("Holt gave a police interview to Keld officers.", None),
    ],
)
def test_the_sentence_before_tells_the_occasion(before, expected):
    assert kind_of(f"{before} Holt said the valley is calm.") == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("The letter", "letter"),
        ("A letter to the guild", "letter"),
        ("Emails obtained by the guild", "letter"),
        ("A report on the letter tax", "document"),
    ],
)
def test_a_letter_speaks(source, expected):
    assert kind_of(f"{source} said the valley is calm.", source=source, statement_class="document") == expected
