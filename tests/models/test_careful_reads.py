"""The careful reader with its weights."""

import pytest

from onrecord.models.reader import load_reader
from onrecord.pipeline import read_page
from onrecord.records import Page

TEXT = (
    "“We will sign when the guns are silent,” Odo Brandt, president of Varland, said on Tuesday.\n\n"
    "According to two officials, a third round is planned for May."
)


@pytest.fixture(scope="module")
def careful():
    pytest.importorskip("onnxruntime", reason="the extra onrecord[careful] is not installed")
    return load_reader("careful")


def test_it_finds_who_said_what_and_who_that_is(careful):
    reading = read_page(Page(input="x", content=TEXT, form="text"), careful)
    first = reading.statements[0]
    assert TEXT[first.content[0].start : first.content[0].end] == "“We will sign when the guns are silent,”"
    assert first.speaker is not None
    assert first.speaker.name == "Odo Brandt"  # names come from the fast network
    assert first.by.startswith("careful:")
    assert len(reading.statements) == 2


def test_reading_twice_is_equal_and_a_long_text_has_no_seams(careful):
    once = read_page(Page(input="x", content=TEXT, form="text"), careful)
    assert once == read_page(Page(input="x", content=TEXT, form="text"), careful)
    rain = "Rain fell on the valley, and the roads were wet. " * 60 + "\n\n"
    after = read_page(Page(input="x", content=rain + TEXT, form="text"), careful)
    assert [s.kind for s in after.statements] == [s.kind for s in once.statements]
