import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.language.quotes import CLOSING, INSIDE, OPENING, UNPAIRED, mark_quotes
from onrecord.language.words import split_words


def quoted(text):
    """The words inside quotation marks."""
    words = split_words(text)
    return [form for form, mark in zip(words.forms, mark_quotes(words), strict=True) if mark == INSIDE and form[0].isalnum()]


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ('He said, "Go home," and left. "Now," he said.', "Go home Now"),
        ("“Go home,” he said. “Now.”", "Go home Now"),
        ("‘We know the workers’ rights,’ she said.", "We know the workers rights"),
        ("It’s the dogs’ bone, isn’t it?", ""),
        ("'Go,' he said of the '90s.", "Go"),
        ("«Go home», he said.", "Go home"),
        ("„Go home“, he said.", "Go home"),
        ("“He called it ‘bad’ then,” she said.", "He called it bad then"),
        ("“First part.\n\n“Second part,” he said.", "First part Second part"),
        ("“Never closed.\n\nNext paragraph.", ""),
        ('He said "one.""Two" came after.', "one Two"),
        ('A 6" gun', ""),
    ],
)
def test_words_inside_quotation_marks(text, inside):
    assert quoted(text) == inside.split()


def test_a_mark_without_partner_is_unpaired():
    words = split_words("odd ” mark")
    assert mark_quotes(words)[1] == UNPAIRED


@given(st.text(alphabet="ab .,\n\"'“”‘’«»„"))
def test_opening_and_closing_marks_are_as_many(text):
    marks = mark_quotes(split_words(text))
    carried = marks.count(OPENING) - marks.count(CLOSING)
    assert 0 <= carried <= text.count("\n")  # only a quotation that goes on in the next paragraph has no close
