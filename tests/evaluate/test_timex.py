"""The time tagger against TempEval-3's documents, those left out while it was written in total only."""

import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

from onrecord.evaluate.timex import (
    Document,
    Timex,
    TimexScore,
    find_documents,
    is_held_out,
    match_times,
    read_document,
    score_documents,
)

TIMEML = """<?xml version="1.0" ?>
<TimeML><DCT><TIMEX3 tid="t0" type="TIME" value="2026-02-05T10:00">February 5</TIMEX3></DCT>
<TEXT>The envoys <EVENT>met</EVENT> on <TIMEX3 tid="t1" type="DATE" value="2026-02-04">Wednesday</TIMEX3>
for <TIMEX3 tid="t2" type="DURATION" value="PT3H">two hours</TIMEX3> &amp; left.</TEXT></TimeML>"""


@pytest.fixture
def document(tmp_path):
    path = tmp_path / "harbour.tml"
    path.write_text(TIMEML, encoding="utf-8")
    return read_document(path)


def test_a_document_is_its_text_its_day_and_its_expressions(document):
    assert document.text == "The envoys met on Wednesday\nfor two hours & left."
    assert (document.name, document.written) == ("harbour", "2026-02-05")
    assert [(document.text[t.start : t.end], t.value) for t in document.times] == [
        ("Wednesday", "2026-02-04"),
        ("two hours", "PT3H"),
    ]


def test_the_score_counts_overlap_and_value(document):
    score = score_documents([document, document])
    assert score == TimexScore(gold=4, found=4, overlapping=4, same_value=2)
    assert (score.relaxed, score.value) == (1.0, 0.5)


def test_each_expression_matches_once():
    one, other = Timex(start=0, end=4, kind="DATE", value="a"), Timex(start=5, end=9, kind="DATE", value="b")
    whole = Timex(start=0, end=9, kind="DATE", value="a")
    assert match_times([one, other], [whole]) == ((one, whole),)
    assert match_times([whole], [one, other]) == ((whole, one),)
    assert match_times([one], [other]) == ()


def test_no_documents_score_nothing():
    assert score_documents([]).value == 0.0
    assert score_documents([Document(name="empty", text="", written="2026-02-05", times=())]).value == 0.0


def test_what_is_not_timeml_is_told(tmp_path):
    path = tmp_path / "other.tml"
    path.write_text("<TimeML><TEXT>No day.</TEXT></TimeML>", encoding="utf-8")
    with pytest.raises(ElementTree.ParseError, match=r"other\.tml"):
        read_document(path)


def test_files_that_macos_leaves_are_no_documents(tmp_path):
    for name in ("b.tml", "a.tml", "._a.tml", "README.txt"):
        (tmp_path / name).write_text("", encoding="utf-8")
    assert [path.name for path in find_documents(tmp_path)] == ["a.tml", "b.tml"]


@pytest.mark.parametrize(
    ("corpus", "held_out", "floor"),
    [("TimeBank", False, 0.81), ("AQUAINT", False, 0.76), ("TimeBank", True, 0.79), ("AQUAINT", True, 0.75)],
)
def test_real_documents(shared: Path, corpus: str, held_out: bool, floor: float) -> None:
    paths = [path for path in find_documents(shared / "data" / "tempeval3" / corpus) if is_held_out(path) == held_out]
    assert len(paths) > 30
    assert score_documents(map(read_document, paths)).value >= floor
