"""Two wordings -> what both have, what one has and the other has not: word by word, in the characters of both."""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from onrecord.link.align import find_blocks
from onrecord.link.forms import fold_text

KEPT = 240
"""Characters of what did not change that are shown on either side of a change in a long text."""
BREAK = re.compile(r"\s")


class Piece(NamedTuple):
    """A run of text: in both wordings, in the old or the new one alone, or left out here because nothing changed in it."""

    kind: Literal["same", "old", "new", "gap"]
    text: str


def find_differences(old: str, new: str) -> list[Piece]:
    """Pieces that give the new wording if the old ones are left out, and nearly the old one if the new ones are."""
    known: dict[str, tuple[str, ...]] = {}
    ours, theirs = fold_text(old, known), fold_text(new, known)
    found: list[Piece] = []
    here = there = written = 0
    for i, j, n in [*find_blocks(ours.words, theirs.words), (len(ours), len(theirs), 0)]:
        gone = old[ours.starts[here] : ours.ends[i - 1]] if i > here else ""
        begins = theirs.starts[there] if j > there else None
        if begins is not None:
            found.append(Piece("same", new[written:begins]))
            written = theirs.ends[j - 1]
        if gone:
            if begins is None:  # what stood after the word before parts what is gone from it
                space = len(new[written:]) - len(new[written:].lstrip())
                found.append(Piece("same", new[written : written + space]))
                written += space
            found.append(Piece("old", gone))
        if begins is not None:
            found.append(Piece("new", new[begins:written]))
        end = len(new) if n == 0 else theirs.ends[j + n - 1]
        found.append(Piece("same", new[written:end]))
        written, here, there = end, i + n, j + n
    return [piece for piece in found if piece.text]


def shorten(pieces: list[Piece]) -> Iterator[Piece]:
    """The same without most of what did not change."""
    for place, piece in enumerate(pieces):
        if piece.kind != "same" or len(piece.text) <= 2 * KEPT:
            yield piece
            continue
        if place > 0:
            yield Piece("same", _cut(piece.text[:KEPT], last=False))
        yield Piece("gap", "…")
        if place < len(pieces) - 1:
            yield Piece("same", _cut(piece.text[-KEPT:], last=True))


def _cut(text: str, *, last: bool) -> str:
    """Whole words."""
    breaks = [match.start() for match in BREAK.finditer(text)]
    if not breaks:
        return text
    return text[breaks[0] :] if last else text[: breaks[-1]]
