import pytest

from onrecord.find.speakers import find_speaker
from onrecord.records import Span


@pytest.mark.parametrize(
    ("before", "source", "name", "named"),
    [
        ("", "Odo Brandt, the president of Varland", "Odo Brandt", True),
        ("", "The Chancellery", "Chancellery", True),
        ("", "Experts", "Experts", False),
        (
            "",
            "A spokesman for the Keld Liberation Army, who asked not to be named",
            "spokesman for the Keld Liberation Army",
            True,
        ),
        ("Rain, ", "officials in Mereth", "officials", False),
        ("Rain, ", "she", "she", False),
        ("It rained. ", "Varland's   envoy", "Varland's envoy", False),
        ("Rain, ", "Brandt", "Brandt", True),
    ],
)
def test_the_head_of_a_source(before, source, name, named):
    text = f"{before}{source} said it rained."
    speaker = find_speaker(text, Span(start=len(before), end=len(before) + len(source)))
    assert speaker is not None
    assert (speaker.name, speaker.named) == (name, named)


def test_no_source_no_speaker():
    assert find_speaker("It rained.", None) is None
