"""A quotation -> the statements of a store that may be what it quotes."""

import re
import sqlite3
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from onrecord.check.quotations import Quotation
from onrecord.language.people import fold
from onrecord.link.forms import fold_text
from onrecord.link.sayings import FUNCTION_WORDS
from onrecord.records import Speaker
from onrecord.store.queries import NEWEST, SOURCES, source_of

CLAUSE, SENTENCE = 1, 2
"""What ends between two words."""
CLAUSE_ENDS = re.compile(r"[,:(—–]| - ")
SENTENCE_ENDS = re.compile(r"[.?!;…\n]")
WORD = re.compile(r"\w+")

RARE_WORDS = 6
MOST = 1_500
"""Statements that may hold one of a quotation's rare words: ranking them takes some milliseconds."""
FOUND = 40
"""Statements that are taken up from one search."""
KEPT = 12
"""Of these, those that are compared: the ones with most words in common."""
LONGEST_PHRASE = 30
EDGE = 5
"""Words at a quotation's beginning and end that are looked for apart."""
FEW = 2
"""Words, function words left aside, of a quotation so short that only its speaker's statements are searched."""
LONGEST = 600
"""Words of a statement that are compared; only a transcript has longer ones."""
COLUMNS = (
    "entries.id, entries.words, entries.kind, entries.speaker, entries.party, entries.named, entries.role, entries.source, "
    f"entries.article, entries.edition, {SOURCES}"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lookup:
    """A store, with what one run has learnt of it."""

    store: sqlite3.Connection
    forms: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """A word -> its folded forms, as `fold_text` keeps them."""
    holders: dict[str, int] = field(default_factory=dict)
    """A word -> how many statements hold it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """A statement of the store, as it is compared with a quotation."""

    id: str
    article: dict[str, Any]
    """id, edition, outlet, date, title, url, input."""
    speaker: Speaker | None
    known_as: str
    """Its source's and its role's words, which may name whom the speaker speaks for."""
    written: str
    """Its words as they stand in the article, the pieces joined by " … "."""
    words: Sequence[str]
    """Folded as `fold_text` does."""
    quoted: Sequence[bool]
    """For each word, whether the article has it in quotation marks."""
    ends: Sequence[int]
    """For each word, what ends between it and the one before."""
    spans: Sequence[tuple[int, int]]
    """For each word, where it stands in `written`."""


def _ends(between: str) -> int:
    return SENTENCE if SENTENCE_ENDS.search(between) else CLAUSE if CLAUSE_ENDS.search(between) else 0


def open_lookup(store: sqlite3.Connection) -> Lookup:
    """Make how many statements hold a word a thing that can be asked, for this connection."""
    if not store.execute("SELECT 1 FROM temp.sqlite_master WHERE name = 'statement_words'").fetchone():
        store.execute("CREATE VIRTUAL TABLE temp.statement_words USING fts5vocab(main, statements_fts, row)")
    return Lookup(store=store)


def find_recorded(lookup: Lookup, quotation: Quotation, written: str) -> list[Recorded]:
    """Statements that share much of a quotation's words, the likeliest first; `written` is the draft's text.

    Looked up are its words in a row; where nobody said them, its first and its last ones, and its rarest.
    """
    pieces = [written[piece.start : piece.end] for piece in quotation.pieces]
    rows = _search(lookup.store, _phrase(max(pieces, key=len)))
    telling = [word for word in quotation.words if word not in FUNCTION_WORDS]
    if len(telling) <= FEW:
        rows += _search(lookup.store, _of_speaker(quotation, telling))
    if not rows:
        if quotation.literal:
            rows += _search(lookup.store, _edge(" ".join(pieces), last=False))
            rows += _search(lookup.store, _edge(" ".join(pieces), last=True))
        rare = _rare(lookup, " ".join(pieces))
        rows += _search(lookup.store, rare, ranked=True)
        if rare and not quotation.literal:
            rows += _search(lookup.store, f'{{speaker source}} : "{_surname(quotation)}" AND {rare}', ranked=True)
    wanted = Counter(WORD.findall(" ".join(pieces).lower()))
    found = {(row["id"], row["article"]): row for row in rows}
    surname = _surname(quotation)
    likeness = {
        key: ((wanted & Counter(WORD.findall(row["words"].lower()))).total(), surname in fold(row["speaker"] or ""))
        for key, row in found.items()
    }
    return [_recorded(lookup, found[key]) for key in sorted(likeness, key=lambda key: likeness[key], reverse=True)[:KEPT]]


def find_printed(lookup: Lookup, quotation: Quotation, written: str) -> dict[str, Any] | None:
    """An article whose text has the words in a row, wherever they stand in it."""
    words = WORD.findall(max((written[piece.start : piece.end] for piece in quotation.pieces), key=len))[:LONGEST_PHRASE]
    row = lookup.store.execute(
        f"SELECT articles.id, {SOURCES} FROM texts_fts"
        " JOIN texts ON texts.key = texts_fts.rowid JOIN articles ON articles.id = texts.article WHERE texts_fts MATCH ? LIMIT 1",
        (f'"{" ".join(words)}"',),
    ).fetchone()
    return dict(row) if row else None


def _search(store: sqlite3.Connection, asked: str, *, ranked: bool = False) -> list[sqlite3.Row]:
    if not asked:
        return []
    return store.execute(
        f"SELECT {COLUMNS} FROM statements_fts JOIN statements AS entries ON entries.key = statements_fts.rowid {NEWEST}"
        f" WHERE statements_fts MATCH ? {'ORDER BY statements_fts.rank' if ranked else ''} LIMIT {FOUND}",
        (asked,),
    ).fetchall()


def _phrase(text: str) -> str:
    words = WORD.findall(text)[:LONGEST_PHRASE]
    return '{words} : "' + " ".join(words) + '"' if words else ""


def _edge(text: str, *, last: bool) -> str:
    """The first or the last words in a row: a quotation may be two statements' words put together."""
    words = WORD.findall(text)
    return _phrase(" ".join(words[-EDGE:] if last else words[:EDGE])) if len(words) > EDGE else ""


def _of_speaker(quotation: Quotation, telling: Iterable[str]) -> str:
    name = _surname(quotation)
    words = [f'"{word}"' for word in telling]
    return f'{{speaker source}} : "{name}" AND {{words}} : ({" AND ".join(words)})' if name and words else ""


def _surname(quotation: Quotation) -> str:
    """The last word of who is claimed to speak."""
    words = WORD.findall(fold(quotation.speaker.name)) if quotation.speaker else []
    return words[-1] if words else ""


def _rare(lookup: Lookup, text: str) -> str:
    """The rarest words of a text, any of them, as far as they are rare."""
    words = {word for word in WORD.findall(fold(text)) if len(word) > 1 and word not in FUNCTION_WORDS}
    held = sorted((n, word) for word in words if (n := _holders(lookup, word)))
    chosen: list[str] = []
    total = 0
    for n, word in held[:RARE_WORDS]:
        total += n
        if chosen and total > MOST:
            break
        chosen.append(f'"{word}"')
    return f"{{words}} : ({' OR '.join(chosen)})" if chosen else ""


def _holders(lookup: Lookup, word: str) -> int:
    found = lookup.holders.get(word)
    if found is None:
        row = lookup.store.execute("SELECT doc FROM temp.statement_words WHERE term = ?", (word,)).fetchone()
        found = lookup.holders[word] = row[0] if row else 0
    return found


def _recorded(lookup: Lookup, row: sqlite3.Row) -> Recorded:
    written = row["words"]
    forms = fold_text(written, lookup.forms)
    size = min(LONGEST, len(forms))
    speaker = None
    if row["speaker"] is not None:
        speaker = Speaker(name=row["speaker"], party=row["party"], named=bool(row["named"]), role=row["role"])
    return Recorded(
        id=row["id"],
        article=source_of(row),
        speaker=speaker,
        known_as=" ".join(filter(None, (row["source"], row["role"]))),
        written=written,
        words=forms.words[:size],
        quoted=[row["kind"] == "direct" or (row["kind"] == "mixed" and marked) for marked in forms.quoted[:size]],
        ends=[SENTENCE] + [_ends(written[forms.ends[i - 1] : forms.starts[i]]) for i in range(1, size)],
        spans=list(zip(forms.starts[:size], forms.ends[:size], strict=True)),
    )
