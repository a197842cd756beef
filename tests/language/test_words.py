import re
import sys
from string import ascii_lowercase

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.language.words import LONGEST, any_of, lowered, places_of, split_words


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("Orlan’s envoy said", ["Orlan", "’s", "envoy", "said"]),
        ("the U.S.-brokered deal", ["the", "U.S.", "-", "brokered", "deal"]),
        ("55,000 of 1.5 million", ["55,000", "of", "1.5", "million"]),
        ("don’t re-open O'Hara's", ["don’t", "re-open", "O'Hara", "'s"]),
        ("one\n\ntwo", ["one", "\n\n", "two"]),
        ("wait... -- what?", ["wait", "...", "--", "what", "?"]),
        ("", []),
    ],
)
def test_words_are_split_as_the_network_knows_them(text, forms):
    assert split_words(text).forms == forms


@given(st.text())
def test_words_cover_all_but_white_space(text):
    words = split_words(text)
    assert [text[a:b] for a, b in zip(words.starts, words.ends, strict=True)] == words.forms
    covered = {i for a, b in zip(words.starts, words.ends, strict=True) for i in range(a, b)}
    assert all(text[i].isspace() for i in range(len(text)) if i not in covered)
    assert words.starts == sorted(words.starts)


def test_a_megabyte_of_one_letter_is_cut():
    words = split_words("x" * 1_000_000)
    assert max(map(len, words.forms)) == LONGEST
    assert words.ends[-1] == 1_000_000


def test_words_that_are_wanted_are_found_in_any_case_and_in_hyphens() -> None:
    text = "Talks: pre-summit talks, Summit’s end, no talkshow"
    wanted = frozenset({"talks", "summit"})
    assert [text[place:][:6] for place in places_of(split_words(text), wanted)] == ["Talks:", "summit", "talks,", "Summit"]


def test_letters_are_lowered_as_patterns_lower_them() -> None:
    every = "".join(map(chr, range(sys.maxunicode + 1)))
    for letter in ascii_lowercase:
        alike = re.findall(letter, every, re.IGNORECASE)
        assert [lowered(char) for char in alike] == [letter] * len(alike)


@pytest.mark.parametrize("phrases", [("k", "km", "kg", "Mile"), ("more than", "more", "approx.")])
def test_a_pattern_of_phrases_takes_the_longest(phrases: tuple[str, ...]) -> None:
    for phrase in phrases:
        assert re.match(any_of(phrases), phrase, re.IGNORECASE)[0] == phrase
    assert not re.fullmatch(any_of(phrases), "approxy", re.IGNORECASE)
