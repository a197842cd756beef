import io
import re
import unicodedata
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rich.console import Console

from onrecord.records import Reading
from onrecord.views.terminal import show_reading

SGR = re.compile(r"\x1b\[[0-9;]*m")  # colours and weights, the only sequences that the view itself may use
WIDTHS = (20, 40, 80, 140, 240)


def printed(reading: Reading, width: int = 80, *, colour: bool = False) -> str:
    out = io.StringIO()
    system = "standard" if colour else None
    show_reading(reading, Console(file=out, width=width, force_terminal=colour, color_system=system, markup=False, emoji=False))
    return out.getvalue()


def test_plain_text_tells_who_said_what(demo: Reading) -> None:
    text = printed(demo)
    assert "\x1b" not in text
    assert "The Harbour Gazette · 12 March 2026 · Mirela Aune" in text
    assert "[1] “We did not come here to be photographed,” said Ilse Marrow" in text
    assert "  2 Tomas Verrin (Tesmira) · mixed · March 2026 · news conference\n    the lists were incomplete" in text
    assert "“We did not come here to be photographed,” […] “We came for 640 people.”" in text.replace("\n    ", " ")
    assert "[A1] to discuss the valley" in text.replace("\n", " ")
    assert "Note: two paragraphs of other stories were left out" in text


def test_every_part_of_the_record_is_told(whole: Reading) -> None:
    for width in (80, 160):
        text = " ".join(printed(whole, width).split())
        for words in ("Talks (1)", "Positions (1)", "Figures (1)", "Wording (1)", "round 2", "refuse → Varland", "PLOVER REJECT"):
            assert words in text, (width, words)
    text = " ".join(printed(whole).split())
    assert "F1 Tomas Verrin · at least 900 captured · soldiers that Varland holds · disputed" in text
    assert "[T1] a second round of talks in Port Ansel" in text


def test_wide_terminals_get_a_table(demo: Reading) -> None:
    header = next(line for line in printed(demo, 140).splitlines() if "speaker" in line)
    assert header.split() == ["no.", "speaker", "said", "channel", "kind", "words"]


@pytest.mark.parametrize("width", WIDTHS)
def test_no_line_is_wider_than_the_terminal(demo: Reading, width: int) -> None:
    for colour in (False, True):
        lines = SGR.sub("", printed(demo, width, colour=colour)).splitlines()
        assert max(map(len, lines)) <= width


def test_without_wide_table_no_line_ends_in_blanks(demo: Reading) -> None:
    assert all(line == line.rstrip() for line in printed(demo).splitlines())


def test_without_colours_a_terminal_underlines(demo: Reading) -> None:
    out = io.StringIO()
    show_reading(demo, Console(file=out, width=80, force_terminal=True, no_color=True, color_system=None))
    assert "\x1b" not in out.getvalue()
    coloured = printed(demo, colour=True)
    assert "\x1b[3msaid\x1b[0m" in coloured
    assert "\x1b[1mtwo officials\x1b[0m" in coloured


def test_an_empty_record_says_so(demo: Reading) -> None:
    empty = replace(demo, statements=(), attitudes=())
    assert "Nothing found" in printed(empty)
    assert "only English is read" in printed(replace(empty, article=replace(demo.article, language="de")))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(hostile=st.text(st.characters(exclude_categories=())), width=st.sampled_from(WIDTHS))
def test_no_control_character_reaches_the_terminal(demo: Reading, hostile: str, width: int) -> None:
    text = hostile + demo.article.text[len(hostile) :]
    speaker = replace(demo.statements[0].speaker, name=hostile, party=hostile)  # type: ignore[type-var]
    article = replace(demo.article, text=text, title=hostile, outlet=hostile, url=hostile, notes=(hostile,), authors=(hostile,))
    statement = replace(demo.statements[0], speaker=speaker, said=hostile)
    out = SGR.sub("", printed(replace(demo, input=hostile, article=article, statements=(statement,)), width, colour=True))
    assert not [c for c in out if unicodedata.category(c) in {"Cc", "Cs"} and c != "\n"]
    assert not re.search("[\u202a-\u202e\u2066-\u2069]", out)


def test_markup_and_escapes_are_shown_as_text(demo: Reading) -> None:
    title = "[red]x[/red] :boom: \x1b]0;title\x07 [link=https://x.example]y[/link]"
    out = printed(replace(demo, article=replace(demo.article, title=title)), colour=True)
    assert "[red]x[/red] :boom: ␛]0;title␇ [link=https://x.example]y[/link]" in SGR.sub("", out).replace("\n", " ")
