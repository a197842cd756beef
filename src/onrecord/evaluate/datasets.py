"""A folder -> the data set in it: articles with their records, or texts with PolNeAR's attributions."""

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from onrecord.errors import GoldError
from onrecord.evaluate.attributions import AnnotatedText, parse_standoff
from onrecord.evaluate.entries import ScoredRecord
from onrecord.evaluate.parse import parse_record
from onrecord.evaluate.words import index_words
from onrecord.records import Told

SHAPES = "there must be <id>.txt beside each <id>.json, or the folders text/ and attributions/"


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldArticle:
    """An article's text, its record, and what a reader is told about it beside the text."""

    name: str
    path: Path
    text: str
    record: ScoredRecord
    told: Told


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordSet:
    """Articles with whole records."""

    name: str
    sha256: str
    articles: tuple[GoldArticle, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AttributionSet:
    """Texts with attributions."""

    name: str
    sha256: str
    texts: tuple[AnnotatedText, ...]


def open_data_set(folder: Path, split: tuple[Path, str] | None = None) -> RecordSet | AttributionSet:
    """Read a gold folder; `split`: the file that lists parts by their ids, and which part.

    Raises GoldError if it is no gold folder, or the part is not in the file or the folder.
    """
    name = f"{folder.resolve().parent.name}/{folder.resolve().name}"
    try:
        if (folder / "text").is_dir() and (folder / "attributions").is_dir():
            if split:
                raise GoldError(f"{folder}: holds attributions, which have no parts; leave out --split")
            return _read_attributions(folder, name)
        if split:
            return _read_records(folder, f"{name}:{split[1]}", _part(*split))
        return _read_records(folder, name, sorted(path.stem for path in folder.glob("*.json")))
    except (OSError, UnicodeDecodeError) as error:
        raise GoldError(f"{folder}: cannot be read ({error}); {SHAPES}") from error


def _part(file: Path, part: str) -> list[str]:
    parts = _load(file)
    if not isinstance(parts, dict) or part not in parts:
        known = f"; it has {', '.join(parts)}" if isinstance(parts, dict) else ""
        raise GoldError(f"{file}: has no part {part!r}{known}")
    return list(parts[part])


def _load(file: Path) -> Any:
    try:
        return json.loads(file.read_text(encoding="utf-8"))
    except ValueError as error:
        raise GoldError(f"{file}: no JSON ({error})") from error


def _read_records(folder: Path, name: str, ids: Sequence[str]) -> RecordSet:
    files = [(folder / f"{article}.txt", folder / f"{article}.json") for article in ids]
    missing = [path.name for pair in files for path in pair if not path.is_file()]
    if missing or not files:
        what = f"{missing[0]} is missing" if missing else "no <id>.json in it"
        raise GoldError(f"{folder}: no gold ({what}); {SHAPES}")
    return RecordSet(
        name=name,
        sha256=_fingerprint(path for pair in files for path in pair),
        articles=tuple(_article(text, record) for text, record in files),
    )


def _article(text_file: Path, record_file: Path) -> GoldArticle:
    text, record = text_file.read_text(encoding="utf-8"), _load(record_file)
    scored = parse_record(record, index_words(text), record_file.name)
    article = record["article"]
    published = article.get("published") or {}
    told = Told(
        outlet=article.get("outlet"),
        title=article.get("title"),
        # An inferred date is the annotator's work, not something that the page says.
        published=published.get("date") if published.get("how") == "stated" else None,
    )
    return GoldArticle(name=text_file.stem, path=text_file, text=text, record=scored, told=told)


def _read_attributions(folder: Path, name: str) -> AttributionSet:
    annotations: dict[str, dict[str, Path]] = {}
    for path in sorted((folder / "attributions").glob("*.ann")):
        text, _, annotator = path.stem.rpartition("_")
        annotations.setdefault(text, {})[annotator] = path
    texts = [path for path in sorted((folder / "text").glob("*.txt")) if path.stem in annotations]
    if not texts:
        raise GoldError(f"{folder}: no text/<name>.txt with an attributions/<name>_<annotator>.ann")
    return AttributionSet(
        name=name,
        sha256=_fingerprint(file for path in texts for file in (path, *annotations[path.stem].values())),
        texts=tuple(_annotated(path, annotations[path.stem]) for path in texts),
    )


def _annotated(path: Path, files: dict[str, Path]) -> AnnotatedText:
    return AnnotatedText(
        name=path.stem,
        path=path,
        text=path.read_text(encoding="utf-8"),
        annotations={annotator: parse_standoff(file.read_text(encoding="utf-8"), file.name) for annotator, file in files.items()},
    )


def _fingerprint(files: Iterable[Path]) -> str:
    """SHA-256 over names and contents, so that floors are never compared with other data."""
    digest = hashlib.sha256()
    for path in files:
        content = path.read_bytes()
        digest.update(f"{path.name} {len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()
