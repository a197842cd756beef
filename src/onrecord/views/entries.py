"""Reading -> its entries as a view lists them: numbered, each with its speaker's place among the speakers."""

from dataclasses import dataclass
from typing import Literal

from onrecord.records import Reading, Statement
from onrecord.views import phrases


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A statement or an attitude with what a view calls it."""

    index: int
    """Counts the statements and then the attitudes, from 0: what marks in the text refer to."""
    part: Literal["statement", "attitude"]
    number: str
    """`1`, `2` … for statements, `A1`, `A2` … for attitudes."""
    statement: Statement
    who: str
    voice: int
    """The speaker's place in the order in which speakers first appear, from 0."""


def entries(reading: Reading) -> tuple[Entry, ...]:
    """Number a reading's statements and then its attitudes."""
    voices: dict[tuple[str, str | None], int] = {}
    listed = []
    for index, statement in enumerate(reading.statements + reading.attitudes):
        beyond = index - len(reading.statements)
        who = phrases.speaker(statement, reading.article.text)
        party = statement.speaker.party if statement.speaker else None
        listed.append(
            Entry(
                index=index,
                part="statement" if beyond < 0 else "attitude",
                number=str(index + 1) if beyond < 0 else f"A{beyond + 1}",
                statement=statement,
                who=who,
                voice=voices.setdefault((who, party), len(voices)),
            )
        )
    return tuple(listed)
