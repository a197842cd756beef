"""Borders, kinds and ids, with tags given by hand; what the trained network finds is in tests/spec."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.find.attributions import find_attributions
from onrecord.find.statements.statements import find_statements
from onrecord.language.quotes import mark_quotes
from onrecord.language.words import split_words
from onrecord.models.calibration import UNFITTED
from onrecord.models.tags import INDEX, TAGS


def find(text, tags):
    words = split_words(text)
    certainty, marks = np.ones(len(words), dtype=np.float32), mark_quotes(words)
    return find_statements(text, "edition", words, marks, find_attributions(words, marks, tags), certainty, UNFITTED, "test")


def tagged(text, **pieces):
    """Tags of a text in which `CL="it rained"` and the like carry a label; each piece stands once in the text."""
    words = split_words(text)
    tags = [0] * len(words)
    for label, piece in pieces.items():
        start = text.index(piece)
        inside = [i for i, a in enumerate(words.starts) if start <= a < start + len(piece)]
        for n, i in enumerate(inside):
            tags[i] = INDEX[f"{'I' if n else 'B'}-{label}"]
    return tags


@pytest.mark.parametrize(
    ("text", "pieces", "content", "kind"),
    [
        ("Varga said that it rained.", {"SR": "Varga", "Q": "said", "CL": "that it rained."}, "it rained", "indirect"),
        ("“It rained,” Varga said.", {"CR": "It rained", "SR": "Varga", "Q": "said"}, "“It rained,”", "direct"),
        (
            "Varga said the rain was “odd.”",
            {"SR": "Varga", "Q": "said", "CL": "the rain was “odd."},
            "the rain was “odd.”",
            "mixed",
        ),
        ('Varga said: "It rained.', {"SR": "Varga", "Q": "said", "CL": '"It rained.'}, '"It rained', "direct"),
    ],
)
def test_content_has_the_borders_of_the_record(text, pieces, content, kind):
    (statement,) = find(text, tagged(text, **pieces))
    (piece,) = statement.content
    assert text[piece.start : piece.end] == content
    assert statement.kind == kind


def test_the_cue_leaves_out_the_auxiliary():
    text = "Varga has said it rained."
    (statement,) = find(text, tagged(text, SR="Varga", Q="has said", CL="it rained"))
    assert statement.cue is not None
    assert text[statement.cue.start : statement.cue.end] == "said"


def test_the_as_of_described_as_is_in_the_cue():
    text = "Varga described the rain as odd and the hail as normal."
    pieces = {"SR": "Varga", "Q": "described", "CL": "the rain as odd"}
    assert [text[c.start : c.end] for c in find(text, tagged(text, **pieces))[0].content] == ["the rain as odd"]
    text = "what Varga described as a dry season"
    (statement,) = find(text, tagged(text, SR="Varga", Q="described", CL="as a dry season"))
    assert statement.cue is not None
    assert text[statement.cue.start : statement.cue.end] == "described as"
    assert [text[c.start : c.end] for c in statement.content] == ["a dry season"]


@pytest.mark.parametrize(
    ("text", "pieces", "expected"),
    [
        ("Varga believes it rained.", {"SR": "Varga", "Q": "believes", "CL": "it rained"}, "belief"),
        ("Varga urged them to leave.", {"SR": "Varga", "Q": "urged", "CL": "them to leave"}, "demand"),
        ("The report says it rained.", {"SR": "The report", "Q": "says", "CL": "it rained"}, "document"),
        ("Varga says it rained.", {"SR": "Varga", "Q": "says", "CL": "it rained"}, "speech"),
    ],
)
def test_classes(text, pieces, expected):
    (statement,) = find(text, tagged(text, **pieces))
    assert statement.statement_class == expected


def test_ids_depend_on_the_spans_alone():
    text = "Varga said it rained."
    tags = tagged(text, SR="Varga", Q="said", CL="it rained")
    assert find(text, tags)[0].id == find(text, tags)[0].id
    assert find(text, tags)[0].id != find(text, tagged(text, SR="Varga", Q="said", CL="rained"))[0].id


@given(st.text(alphabet="abc “”\"'.,\n", max_size=60), st.randoms())
def test_no_tags_make_a_span_outside_the_text(text, random):
    words = split_words(text)
    tags = [random.randrange(len(TAGS)) for _ in words.forms]
    for statement in find(text, tags):
        for span in (*statement.content, statement.source, statement.cue):
            if span is not None:
                assert 0 <= span.start < span.end <= len(text)
                assert text[span.start : span.end].strip()
        assert 0 <= statement.confidence <= 1
