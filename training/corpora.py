"""The annotated texts that the readers are trained on, as words and tags.

Two views of "who said what" are learnt side by side: PolNeAR's, which counts attitudes and acts as well, and the record's
own. Each text gives, for each view and word, the set of tags that its annotation allows: one tag where the annotation is
certain, several where the other view's annotation says only part. No text enters the repository; this reads them in place.
"""

import hashlib
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from onrecord.language.words import Words, split_words
from onrecord.models.tags import INDEX, TAGS

# Cues that PolNeAR marks and that the record counts as speech without doubt: reports of words. What is not here ("supports",
# "seems", "is expected to") may or may not be a statement for the record, and is left for the record's own texts to teach.
CERTAIN = frozenset(
    """said says say saying told tells tell telling added adds adding wrote writes write writing announced announces
    announcing according stated states stating declared declares explained explains explaining noted notes noting
    claimed claims claiming argued argues arguing insisted insists insisting acknowledged acknowledges confirmed
    confirms denied denies replied responded reported reports reiterated reiterates stressed stresses emphasized
    emphasised warned warns warning accused accuses accusing urged urges urging tweeted tweets posted testified
    remarked concluded believes believe believed recalled predicted predicts vowed promised pledged asserted asserts
    contended admitted conceded""".split()
)
Span = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Who said what, as half-open spans in code points."""

    content: tuple[Span, ...]
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    kind: str = ""  # s speech, b belief, d demand, o document; empty where the annotation does not say


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotated:
    """A text with its attributions under one of the two views."""

    name: str
    text: str
    view: str  # "polnear" | "record"
    attributions: tuple[Attribution, ...]


def read_brat(path: Path) -> tuple[Attribution, ...]:
    """Attributions of one PolNeAR annotation file (brat standoff)."""
    spans: dict[str, tuple[Span, ...]] = {}
    found: list[Attribution] = []
    lines = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]
    for key, value, *_ in (line for line in lines if len(line) > 1 and line[0].startswith("T")):
        pieces = value.split(" ", 1)[1].split(";")
        spans[key] = tuple((int(start), int(end)) for start, end in (piece.split() for piece in pieces))
    for _, value, *_ in (line for line in lines if len(line) > 1 and line[0].startswith("E")):
        parts: dict[str, list[Span]] = {"source": [], "cue": [], "content": []}
        for argument in value.split():
            role, key = argument.split(":")
            role = role.rstrip("0123456789").lower()
            if role in parts and key in spans:
                parts[role] += spans[key]
        found.append(Attribution(**{role: tuple(sorted(pieces)) for role, pieces in parts.items()}))
    return tuple(found)


def read_polnear(folder: Path, *, several: bool = False) -> list[Annotated]:
    """PolNeAR texts that one annotator read; or those that several did, by the first: they measure agreement, and stay out."""
    annotations: dict[str, list[Path]] = {}
    for path in sorted((folder / "attributions").glob("*.ann")):
        annotations.setdefault(path.name[:-9], []).append(path)  # "<text>_<annotator>.ann", the annotator four characters
    articles = []
    for path in sorted((folder / "text").glob("*.txt")):
        files = annotations.get(path.stem, [])
        if files and (len(files) > 1) == several:
            text = path.read_bytes().decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
            articles.append(Annotated(name=path.stem, text=text, view="polnear", attributions=read_brat(files[0])))
    return articles


def occurrences(text: str, quote: str) -> list[Span]:
    return [(m.start(), m.start() + len(quote)) for m in re.finditer(re.escape(quote), text)] if quote else []


def gap(a: Span, b: Span) -> int:
    return max(a[0] - b[1], b[0] - a[1], 0)


def read_gold(folder: Path, names: Iterable[str]) -> list[Annotated]:
    """Gold records by name. Their quotes are strings: content is looked for from the last one on, source and cue near it."""
    articles = []
    for name in names:
        text = (folder / f"{name}.txt").read_bytes().decode("utf-8")
        record = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
        found, position = [], 0
        for statement in record["statements"]:
            content: list[Span] = []
            for piece in statement["content"]:
                places = occurrences(text, piece)
                at = content[-1][1] if content else max(0, position - 300)
                content.append(min(places, key=lambda p: (p[0] < at, abs(p[0] - at))))
            position = content[0][0]
            outside = [
                p for p in occurrences(text, statement["cue"] or "") if not any(c[0] <= p[0] and p[1] <= c[1] for c in content)
            ]
            cue = min(outside, key=lambda p: min(gap(p, c) for c in content), default=None)
            near = [cue] if cue else content
            source = min(occurrences(text, statement["source"] or ""), key=lambda p: min(gap(p, c) for c in near), default=None)
            found.append(Attribution(content=tuple(content), source=(source,) if source else (), cue=(cue,) if cue else ()))
        articles.append(Annotated(name=name, text=text, view="record", attributions=tuple(found)))
    return articles


def read_standoff(file: Path, texts: dict[str, str]) -> list[Annotated]:
    """Our own annotations: one article a line, spans into a text that is found by its SHA-256."""
    articles = []
    for line in file.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        text = texts.get(row["sha256"])
        if text is None:
            raise LookupError(f"{row['name']}: no text with SHA-256 {row['sha256'][:12]}…")
        found = tuple(
            Attribution(
                content=tuple((a, b) for a, b in s["content"]),
                source=((s["source"][0], s["source"][1]),) if s["source"] else (),
                cue=((s["cue"][0], s["cue"][1]),) if s["cue"] else (),
                kind=s["class"],
            )
            for s in row["statements"]
        )
        articles.append(Annotated(name=row["name"], text=text, view="record", attributions=found))
    return articles


def sha256(texts: Iterable[str]) -> str:
    """One hash over several texts, as a model card records it."""
    digest = hashlib.sha256()
    for text in texts:
        digest.update(text.encode("utf-8", "surrogatepass"))
        digest.update(b"\0")
    return digest.hexdigest()


def is_certain(article: Annotated, attribution: Attribution) -> bool:
    """Whether a PolNeAR attribution is a statement for the record as well."""
    words = {w for a, b in attribution.cue for w in re.findall(r"\w+", article.text[a:b].lower())}
    return bool(words & CERTAIN) and bool(attribution.source)


def tag_words(article: Annotated) -> tuple[Words, np.ndarray, np.ndarray]:
    """Words of a text, their tag indices under its own view (n,), and whether each is certain under the other view (n,)."""
    words = split_words(article.text)
    tags = np.zeros(len(words), dtype=np.int64)
    certain = np.ones(len(words), dtype=bool)
    taken = np.zeros(len(words), dtype=bool)
    starts, ends = np.array(words.starts), np.array(words.ends)

    def within(span: Span) -> tuple[int, int]:
        return int(np.searchsorted(ends, span[0], side="right")), int(np.searchsorted(starts, span[1], side="left"))

    def size(attribution: Attribution) -> int:
        return sum(b - a for a, b in attribution.content)

    # Attributions do not nest: the longest content is written first, what stands inside it is left out.
    for attribution in sorted(article.attributions, key=size, reverse=True):
        pieces = {role: [within(s) for s in getattr(attribution, role)] for role in ("cue", "content", "source")}
        heart = pieces["cue"] or pieces["content"]
        if not pieces["content"] or any(taken[a:b].any() for a, b in heart):
            continue
        sure = article.view == "record" or is_certain(article, attribution)
        first_cue = pieces["cue"][0][0] if pieces["cue"] else None
        for role, letter in (("cue", "Q"), ("content", "C"), ("source", "S")):
            for a, b in pieces[role]:
                if a >= b or (role != "cue" and taken[a:b].all()):
                    continue
                if role == "source" and taken[a:b].any():
                    continue  # the same source speaks twice: it is tagged for the nearer cue, the other inherits it
                side = "" if role == "cue" else "N" if first_cue is None else "R" if first_cue > a else "L"
                free = [k for k in range(a, b) if not taken[k]]
                for n, k in enumerate(free):
                    begins = n == 0 or free[n - 1] != k - 1
                    tags[k] = INDEX[f"{'B' if begins else 'I'}-{letter}{side}"]
                    taken[k] = True
                    certain[k] = sure
    return words, tags, certain


def allowed(view: str, article_view: str, tags: np.ndarray, certain: np.ndarray) -> np.ndarray:
    """(n, tags) bool: what one view allows at each word of a text that is annotated under `article_view`."""
    out = np.zeros((len(tags), len(TAGS)), dtype=bool)
    out[np.arange(len(tags)), tags] = True
    if view == article_view:
        return out
    if article_view == "polnear":  # PolNeAR counts all that the record counts, and more
        out[~certain, INDEX["O"]] = True
    else:
        out[tags == INDEX["O"]] = True
    return out
