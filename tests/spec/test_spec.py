"""Each passage of `tests/spec/*.md` gives the record below it. `pytest --accept` rewrites the records; review the diff.

A passage is a quoted block; its record is a list, a line a statement: `source` — *cue* — "content" … (kind) → speaker,
party, channel. ∅ is "none".
"""

import re
from pathlib import Path

import pytest

from onrecord.articles.make import make_article
from onrecord.find.read import find_all
from onrecord.language.times import find_times
from onrecord.records import Page

FOLDER = Path(__file__).parent
PASSAGE = re.compile(r"((?:^>.*\n)+)\n?((?:^- .*\n)*)", re.M)


def passages():
    """(file, number) of every passage."""
    return [
        pytest.param(file, n, id=f"{file.stem}-{n + 1}")
        for file in sorted(FOLDER.glob("*.md"))
        for n in range(len(PASSAGE.findall(file.read_text(encoding="utf-8"))))
    ]


def text_of(block):
    return "\n".join(line[2:] if line.startswith("> ") else line[1:] for line in block.splitlines())


def record_of(text, reader):
    article = make_article(Page(input="spec", content=text, form="text"))
    statements = find_all(article, find_times(text), reader).statements

    def shown(span):
        return text[span.start : span.end].replace("\n", "⏎") if span else "∅"

    def who(s):
        if s.speaker is None:
            return ""
        party = f", {s.speaker.party}" if s.speaker.party else ""
        how = f", {s.channel.kind}" if s.channel else ""
        return f" → {s.speaker.name}{party}{how}"

    return "".join(
        f"- {shown(s.source)} — *{shown(s.cue)}* — {' … '.join(shown(c) for c in s.content)} ({s.kind}){who(s)}\n"
        for s in statements
    )


@pytest.mark.parametrize(("file", "number"), passages())
def test_passage(file, number, fast_reader, request):
    source = file.read_text(encoding="utf-8")
    match = list(PASSAGE.finditer(source))[number]
    found = record_of(text_of(match.group(1)), fast_reader)
    if request.config.getoption("--accept"):
        after = source[match.end() :].lstrip("\n")
        written = source[: match.end(1)] + "\n" + found + ("\n" if found and after else "") + after
        file.write_text(written, encoding="utf-8")
    else:
        assert found == match.group(2)
