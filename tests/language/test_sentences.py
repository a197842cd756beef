import pytest

from onrecord.language.sentences import sentence_of, split_sentences
from onrecord.language.words import split_words


def sentences(text):
    words = split_words(text)
    return [text[words.starts[s.first] : words.ends[s.last]] for s in split_sentences(words)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The talks ended. Nobody signed.", ["The talks ended.", "Nobody signed."]),
        ("“Peace is near.” He left.", ["“Peace is near.”", "He left."]),
        ("“Why?” she asked. “Now.”", ["“Why?” she asked.", "“Now.”"]),
        ("Mr. Varga met Gen. A. Holt in St. Odo. They ate.", ["Mr. Varga met Gen. A. Holt in St. Odo.", "They ate."]),
        ("It fell 3.5 percent to 1.2. Then it rose", ["It fell 3.5 percent to 1.2.", "Then it rose"]),
        ("A head\n\nThe text.\n", ["A head", "The text."]),
        ("\n\n", []),
        ("", []),
        ("?!", ["?!"]),
    ],
)
def test_sentences(text, expected):
    assert sentences(text) == expected


def test_a_word_knows_its_sentence_and_a_line_break_has_none():
    words = split_words("One two.\nThree.")
    found = split_sentences(words)
    assert [sentence_of(found, i) for i in range(len(words))] == [found[0]] * 3 + [None] + [found[1]] * 2


@pytest.mark.parametrize("mark", [". ", ".", "? ", "” "])
def test_a_line_of_marks_takes_time_in_proportion(mark):
    words = split_words(mark * 100_000)
    assert sum(s.last - s.first + 1 for s in split_sentences(words)) == len(words)
