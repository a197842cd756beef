"""Invented articles of marked text: `«…»` marks a statement's content, `<…>` its source, `[…]` its cue."""

import re
from collections import defaultdict

from onrecord.find.wording.wording import find_wording
from onrecord.records import Span, Speaker, Statement
from tests.find.parsing import parsed

MARKS = {"«": "»", "<": ">", "[": "]"}


def parse(marked, party=None, kind=None):
    """A marked text; the last piece of a statement is followed by `|` where another statement comes."""
    text, statements, spans, opened = "", [], defaultdict(list), {}
    for piece in re.split(r"([«»<>\[\]|])", marked + "|"):
        if piece in MARKS:
            opened[MARKS[piece]] = len(text)
        elif piece in opened:
            spans[piece].append(Span(start=opened.pop(piece), end=len(text)))
        elif piece == "|" and spans:
            statements.append(statement(text, len(statements), spans, party, kind))
            spans = defaultdict(list)
        elif piece != "|":
            text += piece
    return parsed(text, statements)


def statement(text, number, spans, party, kind):
    content = tuple(spans["»"])
    quoted = all(text[piece.start] in '"“' for piece in content)
    source = spans[">"][0] if spans[">"] else None
    return Statement(
        id=f"s{number}",
        content=content,
        source=source,
        cue=spans["]"][0] if spans["]"] else None,
        kind=kind or ("direct" if quoted else "indirect"),
        statement_class="speech",
        by="test",
        confidence=1.0,
        speaker=Speaker(name="Ada Holm", party=party),
    )


def told(marked, lexicon=None, **parsed):
    parsed = parse(marked, **parsed)
    entries = find_wording(parsed, lexicon)
    return [(entry.kind, entry.voice, parsed.article.text[entry.quote.start : entry.quote.end]) for entry in entries]


def quotes(marked, kind, **parsed):
    return [quote for found, _, quote in told(marked, **parsed) if found == kind]
