from hypothesis import given
from hypothesis import strategies as st

from onrecord.language.clauses import SENTENCE, _ends

PIECES = [
    "He said so",
    "The",
    "on X.",
    "platform X.",
    "Mr.",
    "U.S.",
    "J.",
    "end.",
    "Why?",
    "no!",
    "”",
    " ",
    "\n",
    "(Photo: Ada)",
    "(a",
    "9",
    '"',
]


@given(st.lists(st.sampled_from(PIECES), max_size=14))
def test_sentences_end_where_the_pattern_finds_ends(pieces: list[str]) -> None:
    text = "".join(pieces)
    assert list(_ends(text)) == [match.end() for match in SENTENCE.finditer(text)]
