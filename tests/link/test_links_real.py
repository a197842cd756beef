"""Sixty statements that several outlets carry, found by hand; links are looked for among the articles that hold them."""

import json
from pathlib import Path

from onrecord.link.links import find_links
from onrecord.models.reader import load_reader
from onrecord.pages.read import read_input
from onrecord.pipeline import read_page
from onrecord.records import Page, Reading

LINKED, KIND = 0.75, 0.9
"""Floors of what is linked, and of links that say the right kind."""


def test_the_same_statement_is_found_in_other_outlets(shared: Path) -> None:
    lines = (Path(__file__).parent / "same_statements.jsonl").read_text(encoding="utf-8").splitlines()
    pairs = [json.loads(line) for line in lines]
    readings = _readings(shared, {side["text"] for pair in pairs for side in (pair["a"], pair["b"])})
    found = {frozenset((link.old, link.new)): link.kind for link in find_links(list(readings.values()))}
    kinds = [
        {found[ids] for a in _ids(readings, pair["a"]) for b in _ids(readings, pair["b"]) if (ids := frozenset((a, b))) in found}
        for pair in pairs
    ]
    linked = [(pair, kind) for pair, kind in zip(pairs, kinds, strict=True) if kind]
    assert len(linked) >= LINKED * len(pairs)
    assert sum(pair["kind"] in kind for pair, kind in linked) >= KIND * len(linked)


def _readings(shared: Path, editions: set[str]) -> dict[str, Reading]:
    reader = load_reader()
    pages = read_input(str(shared / "data" / "talks" / "all_news_2025_05.jsonl"))
    found = {}
    for page in pages:
        if isinstance(page, Page) and len(found) < len(editions):
            reading = read_page(page, reader) if _is_wanted(page, editions) else None
            if reading:
                found[reading.article.edition] = reading
    return found


def _is_wanted(page: Page, editions: set[str]) -> bool:
    from hashlib import sha256

    return sha256(page.content.encode("utf-8", "surrogatepass")).hexdigest() in editions


def _ids(readings: dict[str, Reading], side: dict[str, object]) -> list[str]:
    if side["text"] not in readings:
        return []
    spans = side["content"]
    return [
        statement.id
        for statement in readings[str(side["text"])].statements
        if any(piece.start < end and start < piece.end for piece in statement.content for start, end in spans)  # type: ignore[attr-defined]
    ]
