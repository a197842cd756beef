import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.articles.captions import find_captions, parse_credit
from onrecord.articles.days import find_days


def found(text: str) -> list[tuple[str, str | None, str | None]]:
    return [(text[c.span.start : c.span.end], c.credit, c.date) for c in find_captions(text)]


@pytest.mark.parametrize(
    ("line", "caption", "credit", "date"),
    [
        (
            "Envoys meet in Port Vell on March 3, 2031. (Photo via Reuters)",
            "Envoys meet in Port Vell on March 3, 2031.",
            "Reuters",
            "2031-03-03",
        ),
        ("The Kell dam on 2 June 2031 [Mara Quill/AFP]", "The Kell dam on 2 June 2031", "Mara Quill/AFP", "2031-06-02"),
        ("The dam. It was built in a year. (credit: TOM ALDER)", "The dam. It was built in a year.", "TOM ALDER", None),
        ("Ferries wait in fog. (AP Photo/Mara Quill, File)", "Ferries wait in fog.", "AP Photo/Mara Quill, File", None),
        ("Ferries wait in fog. — AP Photo/Mara Quill", "Ferries wait in fog.", "AP Photo/Mara Quill", None),
        (
            "Ferries wait in fog. Photograph: Mara S. Quill/Getty Images",
            "Ferries wait in fog.",
            "Mara S. Quill/Getty Images",
            None,
        ),
        (
            "A map of the strait. (Image provided by the Harbour Authority (HA))",
            "A map of the strait.",
            "Harbour Authority (HA)",
            None,
        ),
        ("Voss on March 3, 2031, and on March 5, 2031. (AFP)", "Voss on March 3, 2031, and on March 5, 2031.", "AFP", None),
    ],
)
def test_a_paragraph_with_a_credit(line: str, caption: str, credit: str, date: str | None) -> None:
    assert found(f"{line}\n\nThe talks went on.") == [(caption, credit, date)]


def test_without_line_breaks_the_last_sentence_is_the_caption() -> None:
    text = "The talks went on. Gov. Per Lund visits the dam on Jan. 5, 2031. (Tom Alder/Reuters) He said that it was safe."
    assert found(text) == [("Gov. Per Lund visits the dam on Jan. 5, 2031.", "Tom Alder/Reuters", "2031-01-05")]


def test_a_shouted_headline_before_it_is_none_of_it() -> None:
    text = "It is safe. PREMIER VOSS DEFENDS THE KELL DAM Premier Voss speaks in Nordhavn. (Getty Images) The vote is on Friday."
    assert found(text) == [("Premier Voss speaks in Nordhavn.", "Getty Images", None)]


@pytest.mark.parametrize(
    "text",
    [
        "NORDHAVN (Reuters) - The talks went on.",
        "He spoke to Agence France-Presse (AFP) on Monday.",
        "The Associated Press (AP) said so. It was wrong.",
        "He told the paper (which he owns) so.",
        "The talks went on. (Reporting by Mara Quill)",
        "The talks went on.\n\nThe envoy left on Monday. (Reuters)",
        "The profit fell by a third (see page 4).",
        "A day that was hard — Reuters",
    ],
)
def test_what_is_no_caption(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("words", "credit"),
    [
        ("Photo via Reuters", "Reuters"),
        ("credit:  VIA REUTERS", "REUTERS"),
        ("File photo: AFP", "AFP"),
        ("Photo", "Photo"),
        ("Reuters.", "Reuters"),
    ],
)
def test_credit_without_its_label(words: str, credit: str) -> None:
    assert parse_credit(words) == credit


def test_full_dates_only() -> None:
    assert find_days("On Feb. 4, 2026 and 5 March 2026, not 04/05/2026, May 2026, 31 February 2026 or Monday") == (
        "2026-02-04",
        "2026-03-05",
    )


@given(st.text(alphabet="aA. ()[]\n/—:APhotFReuters", max_size=200))
def test_spans_lie_in_the_text_and_hold_no_line_break(text: str) -> None:
    for caption in find_captions(text):
        assert 0 <= caption.span.start < caption.span.end <= len(text)
        assert "\n" not in text[caption.span.start : caption.span.end]


def test_credits_of_the_gold(shared: Path) -> None:
    """On the part of the gold that may be looked at: every caption with a credit, and none that is not there."""
    dev = shared / "gold" / "dev"
    for name in json.loads((shared / "gold" / "split.json").read_text("utf-8"))["train"]:
        text = (dev / f"{name}.txt").read_text("utf-8")
        captions = json.loads((dev / f"{name}.json").read_text("utf-8"))["article"].get("captions", [])
        assert [(words, credit) for words, credit, _ in found(text)] == [
            (c["text"], c["credit"]) for c in captions if c["credit"]
        ], name
