"""Time expressions against TimeML: TempEval-3's measure.

An expression is found where it overlaps one of the gold (relaxed match, each gold expression used once); it is right where
its value is gold's too. Documents are TimeML files, read by the standard library; their creation time is the anchor.
"""

import hashlib
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from onrecord.language.times import find_times, resolve_time


@dataclass(frozen=True, slots=True, kw_only=True)
class Timex:
    """A marked expression: half-open code points into the document's text, type and value as TIMEX3 has them."""

    start: int
    end: int
    kind: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A TimeML document: the text of its TEXT element, the day it was written, its expressions in text order."""

    name: str
    text: str
    written: str
    times: tuple[Timex, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TimexScore:
    """Counts over documents, and the F1 of each as shares from 0 to 1."""

    gold: int
    found: int
    overlapping: int
    same_value: int

    @property
    def relaxed(self) -> float:
        """F1 of overlapping expressions."""
        return 2 * self.overlapping / max(1, self.gold + self.found)

    @property
    def value(self) -> float:
        """F1 of overlapping expressions with the same value."""
        return 2 * self.same_value / max(1, self.gold + self.found)


def find_documents(folder: Path) -> tuple[Path, ...]:
    """The TimeML files of a folder by name, without those that macOS leaves beside them."""
    return tuple(path for path in sorted(folder.glob("*.tml")) if not path.name.startswith("."))


def read_document(path: Path) -> Document:
    """A TimeML file; raises `xml.etree.ElementTree.ParseError` where it is no XML."""
    root = ElementTree.parse(path).getroot()
    body, written = root.find("TEXT"), root.find("DCT/TIMEX3")
    if body is None or written is None:
        raise ElementTree.ParseError(f"{path}: no TEXT or DCT")
    pieces: list[str] = []
    times: list[Timex] = []
    _walk(body, pieces, times, 0)
    return Document(
        name=path.stem,
        text="".join(pieces),
        written=written.attrib["value"][: len("YYYY-MM-DD")],
        times=tuple(sorted(times, key=lambda time: time.start)),
    )


def _walk(element: ElementTree.Element, pieces: list[str], times: list[Timex], at: int) -> int:
    """Collect the text and expressions inside an element that begins at `at`; where it ends."""
    start = at
    pieces.append(element.text or "")
    at += len(pieces[-1])
    for child in element:
        at = _walk(child, pieces, times, at)
        pieces.append(child.tail or "")
        at += len(pieces[-1])
    if element.tag == "TIMEX3" and at > start:
        times.append(Timex(start=start, end=at, kind=element.attrib["type"], value=element.attrib["value"]))
    return at


def is_held_out(path: Path) -> bool:
    """Whether a document is only ever scored in total: the SHA-256 of its name without extension ends in an odd digit."""
    return int(hashlib.sha256(path.stem.encode()).hexdigest(), 16) % 2 == 1


def tag_document(document: Document) -> tuple[Timex, ...]:
    """What the time tagger finds in a document; an expression without a value is left out."""
    found = ((time, resolve_time(time, document.written)) for time in find_times(document.text))
    return tuple(
        Timex(start=time.span.start, end=time.span.end, kind=time.kind, value=value) for time, value in found if value is not None
    )


def match_times(gold: Iterable[Timex], found: Iterable[Timex]) -> tuple[tuple[Timex, Timex], ...]:
    """Pairs of overlapping expressions, each used once, in text order."""
    pairs = []
    ours = sorted(found, key=lambda time: time.start)
    at = 0
    for theirs in sorted(gold, key=lambda time: time.start):
        while at < len(ours) and ours[at].end <= theirs.start:
            at += 1
        if at < len(ours) and ours[at].start < theirs.end:
            pairs.append((theirs, ours[at]))
            at += 1
    return tuple(pairs)


def score_documents(documents: Iterable[Document]) -> TimexScore:
    """The measure over documents, expressions counted together."""
    gold = found = overlapping = same = 0
    for document in documents:
        tagged = tag_document(document)
        pairs = match_times(document.times, tagged)
        gold, found = gold + len(document.times), found + len(tagged)
        overlapping += len(pairs)
        same += sum(theirs.value == ours.value for theirs, ours in pairs)
    return TimexScore(gold=gold, found=found, overlapping=overlapping, same_value=same)
