from hypothesis import example, given
from hypothesis import strategies as st

from onrecord.find.talks.mentions import _triggers
from onrecord.find.talks.words import TRIGGER, TRIGGER_WORDS
from onrecord.language.words import split_words

PIECES = [
    *sorted(TRIGGER_WORDS),
    "of",
    "with",
    "the",
    "process",
    "delegation",
    "sessions",
    "session",
    "group",
    "Peru",
    "down",
    "by",
]
GLUE = [" ", " ", " ", "-", ", ", "’s ", "’ ", "\n", "."]


@example([("annual", False, "-"), ("expert-level", False, " "), ("sessions", False, " ")])
@given(st.lists(st.tuples(st.sampled_from(PIECES), st.booleans(), st.sampled_from(GLUE)), max_size=12))
def test_triggers_are_all_that_the_pattern_finds(pieces: list[tuple[str, bool, str]]) -> None:
    text = "".join((word.capitalize() if capital else word) + glue for word, capital, glue in pieces)
    found = [match.span() for match in _triggers(text, split_words(text))]
    assert found == [match.span() for match in TRIGGER.finditer(text)]
