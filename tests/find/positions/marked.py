"""Articles are invented; `«…»` marks a statement's content, `<…>` its source, `{…}` its cue; `|` ends a statement."""

import re

from onrecord.find.positions.positions import find_positions
from onrecord.models.addressees import load_addressees
from onrecord.models.reader import WEIGHTS
from onrecord.models.stands import load_stands
from onrecord.records import Span, Speaker, Statement
from tests.find.parsing import parsed

AROUND = """
Norway and Sweden have quarrelled over the islands in the strait for years. Norwegian and Swedish troops stand on both \
sides of the border, and the ceasefire of March has been broken again and again. Talks between Norway and Sweden on a \
treaty, on prisoners and on sanctions were held in Denmark. Neither Norway nor Sweden said when the next round of talks \
would be.
"""
"""What an article of such sentences is about: a stand is weighed by its article too."""
STANDS, ADDRESSEES = load_stands(WEIGHTS / "stands.npz"), load_addressees(WEIGHTS / "addressees.npz")


def parse(marked, party=None):
    """The article; all its statements are made for `party`."""
    text, statements, opened = "", [], {}
    parts: dict[str, list[Span]] = {"content": [], "source": [], "cue": []}
    marks = {"«": "content", "»": "content", "<": "source", ">": "source", "{": "cue", "}": "cue"}
    done = 0
    for match in re.finditer(r"[<>«»{}|]", marked + "|"):
        text += marked[done : match.start()]
        done = match.end()
        if match[0] in "<«{":
            opened[marks[match[0]]] = len(text)
        elif match[0] in ">»}":
            parts[marks[match[0]]].append(Span(start=opened[marks[match[0]]], end=len(text)))
        elif parts["content"]:
            statements.append(statement(text, len(statements), parts, party))
            parts = {"content": [], "source": [], "cue": []}
    return parsed(text, statements)


def statement(text, number, parts, party):
    source = parts["source"][0] if parts["source"] else None
    first = text[parts["content"][0].start]
    return Statement(
        id=f"s{number}",
        content=tuple(parts["content"]),
        source=source,
        cue=parts["cue"][0] if parts["cue"] else None,
        kind="direct" if first in '"“' else "indirect",
        statement_class="speech",
        by="test",
        confidence=1.0,
        speaker=Speaker(name=text[source.start : source.end] if source else "speaker", party=party),
    )


def positions(marked, party=None):
    """Those of the marked sentences, in an article about two parties that negotiate."""
    end = len(parse(marked, party).article.text)
    return [entry for entry in find_positions(parse(marked + AROUND, party), STANDS, ADDRESSEES) if entry.quote.start < end]


def stands(marked, party=None):
    return [(entry.party, entry.act) for entry in positions(marked, party)]
