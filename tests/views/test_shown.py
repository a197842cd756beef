import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.views.shown import ACTED_ON, one_line, shown

ANY_TEXT = st.text(st.characters(exclude_categories=()))  # surrogates as well


@settings(deadline=None)
@given(ANY_TEXT)
def test_nothing_that_acts_is_left_and_every_character_keeps_its_place(text: str) -> None:
    safe = shown(text)
    assert len(safe) == len(text)
    assert not any(unicodedata.category(c) in {"Cc", "Cs", "Zl", "Zp"} and c != "\n" for c in safe)
    assert not ACTED_ON.search(safe)
    safe.encode()  # valid UTF-8


@settings(deadline=None)
@given(ANY_TEXT)
def test_one_line_is_one_short_line(text: str) -> None:
    assert len(one_line(text, 40)) <= 40
    assert len(one_line(text).splitlines()) <= 1


def test_signs_are_visible() -> None:
    assert shown("\x1b[31m\x9b\x7f\x00\u202e\u2066\r\t\ud800") == "␛[31m\ufffd␡␀\ufffd\ufffd␍ \ufffd"
    assert shown("naïve “quotes” — 数字 🙂 \u05d0\u200f") == "naïve “quotes” — 数字 🙂 \u05d0\u200f"
