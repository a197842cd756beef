"""Who gives a figure: the statement that it stands in, and its speaker."""

import re
from collections.abc import Sequence

from onrecord.language.parsed import Parsed
from onrecord.records import Statement

OUTLET = "outlet"
# The noun phrase before "put the toll at": "Experts, who", "Rights groups".
BEFORE_VERB = re.compile(r"((?:[\w’'.-]+[ ]){0,4}[\w’'.-]+),?[ ](?:(?:who|which|have|has|also)[ ]){0,2}$")


def find_holders(statements: Sequence[Statement], places: Sequence[int]) -> list[Statement | None]:
    """For each place, in ascending order, the statement in whose content it stands: the shortest piece that covers it."""
    pieces = sorted(
        ((piece.start, piece.end, i) for i, statement in enumerate(statements) for piece in statement.content), reverse=True
    )
    open_pieces: list[tuple[int, int, int]] = []
    found: list[Statement | None] = []
    for place in places:
        while pieces and pieces[-1][0] <= place:
            open_pieces.append(pieces.pop())
        open_pieces = [piece for piece in open_pieces if piece[1] > place]
        piece = min(open_pieces, key=lambda piece: piece[1] - piece[0], default=None)
        found.append(statements[piece[2]] if piece else None)
    return found


def claimant_of(text: str, holder: Statement | None) -> str:
    """The speaker of the statement that holds a figure; its source as written where nobody could tell who that is."""
    if holder and holder.speaker:
        return holder.speaker.name
    if holder and holder.source:
        return " ".join(text[holder.source.start : holder.source.end].split())
    return OUTLET


def subject_before(parsed: Parsed, first: int, place: int) -> str | None:
    """The subject of a verb at `place`, in the sentence from `first` on: a statement's speaker, else the words before."""
    text = parsed.article.text
    near = [one for one in parsed.statements if one.source and first <= one.source.start < place]
    if near:
        return claimant_of(text, near[-1])
    match = BEFORE_VERB.search(text, max(first, place - 80), place)
    return match[1].strip() if match else None
