"""A store -> W3C Web Annotations: each entry's words by quote and position.

The positions count code points of the text whose SHA-256 the target's `edition` gives: the article's text as
the store has it. Texts are their publishers' and are not written.
"""

import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from onrecord.desk.listed import find_listed
from onrecord.export.files import whole_file
from onrecord.export.tables import TABLES, with_article
from onrecord.records import Span
from onrecord.store.queries import Filter
from onrecord.views.json_lines import Json, object_line

CONTEXT = [
    "http://www.w3.org/ns/anno.jsonld",
    {"onrecord": "https://pypi.org/project/onrecord/#", "edition": "onrecord:edition"},
]
AROUND = 32
"""Characters of the text before and after the words, by which a reader tells two places with the same words apart."""
PLACES = ("content", "quote")
"""Where an entry's JSON object has the words that it is about."""


def write_annotations(store: sqlite3.Connection, out: Path) -> int:
    """Write one JSON-LD file; give the number of annotations."""
    count = 0
    with whole_file(out) as made, made.open("w", encoding="utf-8") as file:
        file.write(f'{{"@context": {json.dumps(CONTEXT)},\n"id": "urn:onrecord:record", "type": "AnnotationCollection",\n')
        file.write(
            '"label": "Entries of an onrecord store",\n"first": {"id": "urn:onrecord:record:1", "type": "AnnotationPage",\n'
        )
        file.write('"partOf": "urn:onrecord:record", "items": [\n')
        for annotation in find_annotations(store):
            file.write((",\n" if count else "") + object_line(annotation))
            count += 1
        file.write(f'\n]}},\n"total": {count}}}\n')
    return count


def find_annotations(store: sqlite3.Connection) -> Iterator[Json]:
    """An annotation for each entry of each kind."""
    for kind in TABLES:
        for found in find_listed(store, kind, Filter()):
            yield annotation_of(kind, with_article(found), found.text)


def annotation_of(kind: str, entry: Json, text: str) -> Json:
    """The annotation of an entry, as `show --json` gives it."""
    article = entry["article"]
    words = next(entry[field] for field in PLACES if field in entry)
    pieces = words if isinstance(words, list) else [words]
    told = {"part": kind} | {key: value for key, value in entry.items() if key not in ("article", *PLACES)}
    return {
        "id": f"urn:onrecord:{article['id']}:{entry['id']}",
        "type": "Annotation",
        "motivation": "describing",
        "body": {
            "type": "TextualBody",
            "format": "application/json",
            "value": json.dumps({"kind": kind} | told, ensure_ascii=False),
        },
        "target": [_target(article, Span(start=piece["start"], end=piece["end"]), text) for piece in pieces],
    }


def _target(article: dict[str, Any], span: Span, text: str) -> Json:
    return {
        "type": "SpecificResource",
        "source": article["url"] or f"urn:sha256:{article['edition']}",
        "edition": f"urn:sha256:{article['edition']}",
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": text[span.start : span.end],
                "prefix": text[max(0, span.start - AROUND) : span.start],
                "suffix": text[span.end : span.end + AROUND],
            },
            {"type": "TextPositionSelector", "start": span.start, "end": span.end},
        ],
    }
