"""A folder of real pages -> the pages with what they should give: fundus's parser fixtures, WCXB, htmldate's own data."""

import gzip
import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urljoin, urlsplit

from onrecord.errors import GoldError

PageSetKind = Literal["fundus", "wcxb", "htmldate"]
SECTIONS = Path(__file__).with_name("pages_sections.json")
# A mark is keyed by so many digits of the page's SHA-256.
MARK_DIGITS = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldPage:
    """A page and what it says; None where the data set does not tell."""

    path: Path
    url: str
    left_out: bool
    """Of a publisher that nobody looks at while rules are written: its name's SHA-256 is odd."""
    title: str | None = None
    authors: tuple[str, ...] | None = None
    day: str | None = None
    """ISO date."""
    time: str | None = None
    """ISO time with its offset, where the data set tells it: `day` is its day."""
    body: str | None = None
    captions: tuple[str, ...] | None = None
    canonical: str | None = None
    """The address that the page gives as its own, as a plain search of its source finds it."""
    sections: tuple[str, ...] | None = None
    """Every name that the page marks as the article's section; empty where it marks none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageSet:
    """Pages of one data set."""

    name: str
    sha256: str
    kind: PageSetKind
    pages: tuple[GoldPage, ...]


def open_page_set(folder: Path) -> PageSet | None:
    """The pages of a folder, None if it has the shape of none of the three data sets. Raises GoldError where it is broken."""
    kind = _kind(folder)
    if kind is None:
        return None
    read = {"fundus": _fundus, "wcxb": _wcxb, "htmldate": _htmldate}[kind]
    try:
        pages = tuple(read(folder))
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise GoldError(f"{folder}: no {kind} data as published ({type(error).__name__}: {error})") from error
    return PageSet(name=folder.resolve().name, sha256=_fingerprint(folder), kind=kind, pages=pages)


def is_left_out(publisher: str) -> bool:
    """Whether a publisher belongs to the half that is only measured."""
    return hashlib.sha256(publisher.encode()).digest()[-1] % 2 == 1


def _kind(folder: Path) -> PageSetKind | None:
    if (folder / "html").is_dir() and (folder / "ground-truth").is_dir():
        return "wcxb"
    if (folder / "html").is_dir() and (folder / "dates.json").is_file():
        return "htmldate"
    return "fundus" if any(folder.glob("*/meta.info")) else None


def _load(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


def _fundus(folder: Path) -> Iterator[GoldPage]:
    """A publisher's parser has versions, each with one page: in the order of their dates, as fundus's tests pair them."""
    marks = _load(SECTIONS) if SECTIONS.is_file() else {}
    for country in sorted(path.parent for path in folder.glob("*/meta.info")):
        addresses = _load(country / "meta.info")
        for gold_file in sorted(country.glob("*.json")):
            publisher = gold_file.stem
            files = sorted(country.glob(f"{publisher}_[0-9][0-9][0-9][0-9]_*.html.gz"))
            versions = sorted(_load(gold_file).items(), key=lambda item: [int(n) for n in re.findall(r"\d+", item[0])])
            for path, (_, gold) in zip(files, versions, strict=True):
                yield _fundus_page(path, addresses[path.name]["url"], publisher, gold, marks)


def _fundus_page(path: Path, url: str, publisher: str, gold: Mapping[str, Any], marks: Mapping[str, list[str]]) -> GoldPage:
    body = gold["body"]
    blocks = [*body["summary"], *(text for part in body["sections"] for text in (*part["headline"], *part["paragraphs"]))]
    images = gold.get("images")
    content = gzip.decompress(path.read_bytes())
    mark = hashlib.sha256(content).hexdigest()[:MARK_DIGITS]
    return GoldPage(
        path=path,
        url=url,
        left_out=is_left_out(publisher),
        title=gold["title"],
        authors=tuple(gold["authors"]) if "authors" in gold else (),
        day=gold["publishing_date"][:10],
        time=gold["publishing_date"],
        body="\n".join(blocks),
        captions=None if images is None else tuple(dict.fromkeys(i["caption"] for i in images if i.get("caption"))),
        canonical=_canonical(content.decode(errors="replace"), url),
        sections=tuple(marks[mark]) if mark in marks else None,
    )


def _canonical(source: str, url: str) -> str | None:
    for link in re.findall(r"<link\b[^>]{0,2000}>", source, re.I):
        if re.search(r"\brel\s*=\s*[\"']?canonical\b", link, re.I) and (
            href := re.search(r"\bhref\s*=\s*(?:\"([^\"]+)\"|'([^']+)'|([^\s>]+))", link, re.I)
        ):
            return urljoin(url, unescape(href[1] or href[2] or href[3]).strip())
    return None


def _wcxb(folder: Path) -> Iterator[GoldPage]:
    for gold_file in sorted((folder / "ground-truth").glob("*.json")):
        row = _load(gold_file)
        gold = row["ground_truth"]
        host = urlsplit(row["url"]).hostname or ""
        yield GoldPage(
            path=folder / "html" / f"{gold_file.stem}.html.gz",
            url=row["url"],
            left_out=is_left_out(host.removeprefix("www.")),
            title=gold.get("title") or None,
            authors=tuple(part for part in re.split(r",\s*|\s+and\s+|\s*&\s*|;\s*", gold.get("author") or "") if part),
            day=(gold.get("publish_date") or "")[:10] or None,
            body=gold["main_content"],
        )


def _htmldate(folder: Path) -> Iterator[GoldPage]:
    for url, row in sorted(_load(folder / "dates.json").items()):
        host = urlsplit(url).hostname or ""
        yield GoldPage(
            path=folder / "html" / row["file"], url=url, left_out=is_left_out(host.removeprefix("www.")), day=row["date"]
        )


def _fingerprint(folder: Path) -> str:
    digest = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        content = path.read_bytes()
        digest.update(f"{path.relative_to(folder).as_posix()} {len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()
