"""The same text as other outlets would print it: without line breaks, with other quotation marks."""

from collections.abc import Sequence

import numpy as np

from onrecord.language.words import Words

LEFT, RIGHT = "“", "”"
STYLES = (("“", "”"), ('"', '"'), ("‘", "’"), ("'", "'"))
WEIGHTS = (0.35, 0.4, 0.15, 0.1)


def vary(words: Words, arrays: Sequence[np.ndarray], rng: np.random.Generator) -> tuple[Words, list[np.ndarray]]:
    """A random variant of a text, its arrays (one row a word) with it: half of the time as it is."""
    keep = np.ones(len(words), dtype=bool)
    if rng.random() < 0.45:
        keep = np.array([form[0] != "\n" for form in words.forms])
    forms = words.forms
    if rng.random() < 0.5:
        forms = restyle(words, STYLES[rng.choice(len(STYLES), p=WEIGHTS)])
    kept = np.flatnonzero(keep)
    varied = Words(forms=[forms[i] for i in kept], starts=[words.starts[i] for i in kept], ends=[words.ends[i] for i in kept])
    return varied, [array[keep] for array in arrays]


def restyle(words: Words, style: tuple[str, str]) -> list[str]:
    """Double quotation marks in another style; a straight mark's side is told by the space around it."""
    forms = list(words.forms)
    for i, form in enumerate(forms):
        if form in (LEFT, RIGHT, '"'):
            opens = form == LEFT or (form == '"' and (i == 0 or words.starts[i] > words.ends[i - 1]))
            forms[i] = style[0] if opens else style[1]
    return forms
