"""Articles <-> rows of a store."""

import json
from collections.abc import Mapping
from typing import Any

from onrecord.records import Article, Caption, Field, Published, Span
from onrecord.store.rows import Row


def article_row(article: Article, input: str) -> Row:
    """The columns of an article, without its text, which belongs to its edition."""
    return {
        "id": article.id,
        "edition": article.edition,
        "input": input,
        "url": article.url,
        "outlet": article.outlet,
        "title": article.title,
        "date": article.published.date if article.published else None,
        "published": _published_json(article.published),
        "updated": article.updated,
        "language": article.language,
        "section": json.dumps(article.section, ensure_ascii=False),
        "authors": json.dumps(article.authors, ensure_ascii=False),
        "captions": json.dumps([[c.span.start, c.span.end, c.credit, c.date] for c in article.captions], ensure_ascii=False),
        "mirrors": json.dumps(article.mirrors, ensure_ascii=False),
        "notes": json.dumps(article.notes, ensure_ascii=False),
    }


def article_of(row: Mapping[str, Any], text: str) -> Article:
    """The article of a row and its edition's text."""
    return Article(
        id=row["id"],
        edition=row["edition"],
        text=text,
        url=row["url"],
        outlet=row["outlet"],
        title=row["title"],
        section=tuple(json.loads(row["section"])),
        authors=tuple(json.loads(row["authors"])),
        language=row["language"],
        published=_published(row["published"]),
        updated=row["updated"],
        captions=tuple(
            Caption(span=Span(start=start, end=end), credit=credit, date=date)
            for start, end, credit, date in json.loads(row["captions"])
        ),
        mirrors=tuple(json.loads(row["mirrors"])),
        notes=tuple(json.loads(row["notes"])),
    )


def _published_json(published: Published | None) -> str | None:
    if published is None:
        return None
    evidence = [[e.field, e.value] if isinstance(e, Field) else [e.start, e.end] for e in published.evidence]
    return json.dumps(
        {"date": published.date, "how": published.how, "evidence": evidence, "interval": published.interval}, ensure_ascii=False
    )


def _published(written: str | None) -> Published | None:
    if written is None:
        return None
    kept = json.loads(written)
    return Published(
        date=kept["date"],
        how=kept["how"],
        evidence=tuple(_evidence(*pair) for pair in kept["evidence"]),
        interval=(kept["interval"][0], kept["interval"][1]) if kept["interval"] else None,
    )


def _evidence(first: Any, second: Any) -> Span | Field:
    return Span(start=first, end=second) if isinstance(first, int) else Field(field=first, value=second)
