"""A meeting's word in its sentence, and who sits at its table."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from onrecord.find.talks.actors import Actor
from onrecord.records import Span

How = Literal["between", "attribute", "with", "subject", "body", "pair", "sentence", "usual", ""]
"""What tells the parties: "between A and B", "A-B talks", "A … with B", "A and B met", one body's own meeting, "the two
countries", a list in the same sentence, the article's usual table, or nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A meeting's noun or verb in its sentence, and who acts there."""

    text: str
    """The article's, with the stops masked that end no sentence."""
    sentence: Span
    bounds: Span
    """From the trigger before to the one behind, within the sentence."""
    trigger: re.Match[str]
    actors: Sequence[Actor]
    subject: Actor | None
    """The person spoken of before the sentence."""
    speaker: Actor | None
    """Whose words the sentence's part is."""

    @property
    def word(self) -> str:
        """The noun or verb."""
        return self.trigger[0].lower()

    @property
    def left(self) -> list[Actor]:
        """Who acts before it."""
        return [actor for actor in self.actors if actor.span.end <= self.trigger.start()]

    @property
    def right(self) -> list[Actor]:
        """Who acts behind it."""
        return [actor for actor in self.actors if actor.span.start >= self.trigger.end()]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Who sits at a table, and how the words tell."""

    actors: tuple[Actor, ...] = ()
    how: How = ""
    span: Span | None = None
    """Of the words that stand for a pair."""
