"""Text -> whether it is prose at all: in a table of numbers, a run of marks or a list of words nobody speaks."""

LEAST = 0.5
"""Share of letters among what is no white space; English news has 0.9 and more, its tables of results 0.6."""
FAR = 5000
"""Code points of prose in which a sentence ends, thirty times a sentence's usual length."""


def is_prose(text: str) -> bool:
    """Whether letters make up the most of a text and its sentences end; linear in its length."""
    letters = sum(map(str.isalpha, text))
    stops = sum(map(text.count, ".?!…"))
    return letters > 0 and letters >= LEAST * (len(text) - sum(map(str.isspace, text))) and stops >= len(text) // FAR
