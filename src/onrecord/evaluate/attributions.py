"""An attribution as a source, a cue and a content of several pieces each, from PolNeAR's files or from a Reading."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from string import digits

from onrecord.errors import GoldError
from onrecord.records import Reading, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Spans of the text, in its order; a source or cue may be missing."""

    content: tuple[Span, ...]
    source: tuple[Span, ...] = ()
    cue: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnotatedText:
    """A text and what each annotator found in it."""

    name: str
    path: Path
    text: str
    annotations: Mapping[str, tuple[Attribution, ...]]
    """By annotator, in the order of their names: the first is the gold."""

    @property
    def gold(self) -> tuple[Attribution, ...]:
        """The first annotator's attributions."""
        return next(iter(self.annotations.values()))


def attributions_of(reading: Reading) -> tuple[Attribution, ...]:
    """Statements and attitudes alike: PolNeAR makes no difference between them."""
    return tuple(
        Attribution(
            content=entry.content,
            source=(entry.source,) if entry.source else (),
            cue=(entry.cue,) if entry.cue else (),
        )
        for entry in (*reading.statements, *reading.attitudes)
    )


def parse_standoff(standoff: str, name: str) -> tuple[Attribution, ...]:
    """Attributions of a brat file: `T` lines name spans, `E` lines join them.

    Raises GoldError at a line that is neither.
    """
    spans: dict[str, tuple[Span, ...]] = {}
    events = []
    for number, line in enumerate(standoff.splitlines(), start=1):
        key, *rest = line.split("\t")
        try:
            if key.startswith("T") and rest:
                spans[key] = _pieces(rest[0])
            elif key.startswith("E") and rest:
                events.append(rest[0])
        except ValueError:
            raise GoldError(
                f"{name}, line {number}: no brat annotation; it should read like `T1<tab>Cue 12 16<tab>said`"
            ) from None
    return tuple(_joined(event, spans) for event in events)


def _pieces(label_and_place: str) -> tuple[Span, ...]:
    """`Content 10 20;30 40` -> its spans. Raises ValueError."""
    _, _, places = label_and_place.partition(" ")
    borders = [piece.split() for piece in places.split(";")]
    return tuple(Span(start=int(start), end=int(end)) for start, end in borders)


def _joined(event: str, spans: Mapping[str, tuple[Span, ...]]) -> Attribution:
    """`Attribution:T4 Content:T3 Content2:T9 Source:T1` -> its roles' spans; an unknown role or span is disregarded."""
    roles: dict[str, list[Span]] = {"content": [], "source": [], "cue": []}
    for argument in event.split():
        role, _, key = argument.partition(":")
        roles.get(role.rstrip(digits).lower(), []).extend(spans.get(key, ()))
    return Attribution(**{role: tuple(sorted(pieces)) for role, pieces in roles.items()})
