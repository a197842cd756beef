"""Whose words stand at a place of a text."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.language.parsed import Parsed
from onrecord.records import Span, Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """The pieces of all statements' contents, by where they begin; pieces of two statements do not overlap."""

    pieces: Sequence[Span]
    holders: Sequence[Statement]


def contents_of(parsed: Parsed) -> Contents:
    """Where an article says what somebody said."""
    pairs = sorted(((piece, entry) for entry in parsed.statements for piece in entry.content), key=lambda pair: pair[0])
    return Contents(pieces=[piece for piece, _ in pairs], holders=[entry for _, entry in pairs])


def piece_at(contents: Contents, place: int) -> tuple[Span, Statement] | None:
    """The piece of content that holds a place in the text, with its statement; None outside of all."""
    at = bisect_right(contents.pieces, place, key=lambda piece: piece.start) - 1
    return (contents.pieces[at], contents.holders[at]) if at >= 0 and place < contents.pieces[at].end else None


def holder_at(contents: Contents, place: int) -> Statement | None:
    """The statement whose content holds a place in the text; None outside of all."""
    found = piece_at(contents, place)
    return found[1] if found else None
