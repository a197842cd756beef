import pytest

from onrecord.articles.make import make_article
from onrecord.find.published import infer_published
from onrecord.language.times import find_times
from onrecord.records import Page


def article(text):
    return make_article(Page(input="test", content=text, form="text"))


def inferred(made):
    return infer_published(made, find_times(made.text))


def told(text):
    found = inferred(article(text))
    return found and (found.date, found.interval)


def evidence(text):
    found = inferred(article(text))
    return [text[span.start : span.end] for span in found.evidence]


CAPTION = (
    "Delegates of Ostland and Marrow at the second round in Port Vella on February 4, 2026. (Photo via Harbour Press/Reuters)\n\n"
)
STORY = (
    "The envoys returned to the table for another day.\n\n"
    "Ilse Varga, who leads Ostland's delegation, said on Thursday that work went on.\n\n"
    '"We sit in the same rooms as yesterday," she wrote. Following Wednesday’s meetings, she had called them useful.\n'
)


def test_a_caption_and_the_weekdays_after_it_tell_the_day():
    assert told(CAPTION + STORY) == ("2026-02-05", None)
    assert evidence(CAPTION + STORY) == ["February 4, 2026", "Thursday", "Wednesday"]


def test_what_is_inferred_says_so():
    found = inferred(article(CAPTION + STORY))
    assert found is not None
    assert found.how == "inferred"


def test_the_weekday_of_the_caption_alone_gives_an_interval():
    story = "Ilse Varga said on Wednesday that work went on.\n\nShe left on Wednesday night.\n"
    assert told(CAPTION + story) == (None, ("2026-02-04", "2026-02-10"))


@pytest.mark.parametrize(
    "text",
    [
        STORY,  # nothing ties the weekdays to the calendar
        CAPTION + "Ilse Varga said on Monday that work went on.\n",  # the photo's day is not the text's
        CAPTION + "Ilse Varga said on Wednesday that work went on.\n",  # one weekday may be a chance
        CAPTION.replace("(Photo", "(File photo") + STORY,
        CAPTION + STORY + "\nThe ministry's order is dated March 3, 2026.\n",  # the photo is older than the text
        CAPTION + "Talks went on.\n",
        "They fought on February 4, 1926. On Thursday, the mayor said it must be remembered. It rained on Wednesday.\n",
        "",
        "No day at all.",
    ],
)
def test_doubt_is_none(text):
    assert inferred(article(text or " x ")) is None


def test_a_weekday_to_come_is_not_the_day_of_writing():
    story = "Ilse Varga said on Wednesday that work went on.\n\nShe spoke on Wednesday. Talks will resume on Thursday.\n"
    assert told(CAPTION + story) == (None, ("2026-02-04", "2026-02-10"))


@pytest.mark.parametrize(
    "line",
    [
        "February 5, 2026",
        "Thursday, 5 February 2026",
        "Published: February 5, 2026 at 10:30 a.m.",
        "Updated February 5, 2026 14:05 GMT",
    ],
)
def test_a_date_on_its_own_line_at_the_top(line):
    assert told(f"{line}\n\nThe envoys met in the harbour.\n") == ("2026-02-05", None)


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("PORT VELLA, February 5, 2026 (HAN) — ", "2026-02-05"),
        ("PORT VELLA, Ostland, Feb. 5, 2026 /Harbourwire/ -- ", "2026-02-05"),
        ("PORT VELLA, February 5 (HAN) — ", None),
    ],
)
def test_the_head_of_a_dispatch(head, day):
    found = told(f"{head}The envoys met in the harbour.\n")
    assert found == ((day, None) if day else None)


def test_a_head_without_year_takes_the_captions():
    text = CAPTION + "PORT VELLA, February 5 (HAN) — The envoys met in the harbour.\n"
    assert told(text) == ("2026-02-05", None)
    assert evidence(text) == ["February 4, 2026", "February 5"]


def test_a_date_in_the_first_sentence_is_no_dateline():
    assert told("The harbour was closed on February 5, 2026, and it stays so.\n") is None
