"""Text -> whether it is prose at all: a table of numbers or a run of marks has nobody who speaks in it."""

LEAST = 0.5
"""Share of letters among what is no white space; English news has 0.9 and more, its tables of results 0.6."""


def is_prose(text: str) -> bool:
    """Whether letters make up the most of a text; linear in its length."""
    letters = sum(map(str.isalpha, text))
    return letters > 0 and letters >= LEAST * (len(text) - sum(map(str.isspace, text)))
