from pathlib import Path

import pytest
from docx import Document

from onrecord.check.drafts import parse_html_draft, parse_markdown, read_draft
from onrecord.errors import InputError, PageError

MARKDOWN = """\
---
title: "Not a quotation"
---

# Talks in *Port Ansel*

Ilse Marrow said: "We came for **640** people,
and [we will wait](https://ledger.example/a "the paper")." See ![a map](map.png).

> The valley stays closed.
> Nobody leaves.

- _Tomas Verrin_ called it `\\"late\\"`.

```
"code" is no prose
```
"""


def test_markdown_keeps_its_prose_where_it_stood() -> None:
    plain = parse_markdown(MARKDOWN)
    for words in ("Talks in", "640", "people, and", "we will wait", "Nobody leaves", "Tomas Verrin"):
        assert words in plain
    for place in ("640", "we will wait", "Nobody leaves", "Verrin"):
        assert plain.index(place) == MARKDOWN.index(place)
    for mark in ("*", "`", "[", "](", "https", "map", "code", "Not a quotation", "_", ">"):
        assert mark not in plain


def test_a_block_quotation_stands_in_quotation_marks() -> None:
    plain = parse_markdown(MARKDOWN)
    assert "“The valley stays closed.  Nobody leaves.”" in plain.replace("   ", "  ")
    assert parse_markdown("> It ends.") == " “It ends.”"
    assert parse_markdown("> “It ends.”") == "  “It ends.”"
    assert parse_markdown("> One.\n>\n> Two.\n\nThree.").split() == ["“One.", "Two.”", "Three."]
    assert parse_markdown("> One,\ntwo.\n\nThree.").split("\n")[0].split() == ["“One,", "two.”"]


def test_wrapped_lines_are_one_paragraph() -> None:
    assert (
        parse_markdown("# Head\nOne\ntwo.\n\nThree\n- four\n- five\n1. six")
        == "  Head\nOne two.\n\nThree\n- four\n- five\n1. six"
    )


def test_html_is_read_block_by_block() -> None:
    page = (
        "<h1>Talks</h1><p>She <em>said</em>: <q>We wait.</q></p><blockquote><p>Nobody\nleaves.</p></blockquote><script>x</script>"
    )
    text = parse_html_draft(f"<html><body>{page}</body></html>", "a.html")
    assert [line.strip() for line in text.split("\n") if line.strip()] == [
        "Talks",
        "She said: “We wait.”",
        "“",
        "Nobody leaves.",
        "”",
    ]


def test_a_word_file_is_read_paragraph_by_paragraph(tmp_path: Path) -> None:
    document = Document()
    document.add_paragraph("Ilse Marrow said the valley was closed.")
    document.add_paragraph("Nobody leaves.", style="Quote")
    document.add_table(rows=1, cols=1).cell(0, 0).text = "In a table."
    document.save(str(tmp_path / "a.docx"))
    assert read_draft(str(tmp_path / "a.docx")).split("\n") == [
        "Ilse Marrow said the valley was closed.",
        "“Nobody leaves.”",
        "In a table.",
        *[""] * (read_draft(str(tmp_path / "a.docx")).count("\n") - 2),
    ]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.pdf", b"%PDF"),
        ("a.docx", b"PK no zip"),
        ("a.docx", b""),
        ("a.md", b"\x00\x01\x02" * 50),
        ("a.html", b"<p></p>"),
        ("a.txt", b""),
    ],
)
def test_what_is_no_draft_is_said_in_one_line(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(PageError) as fault:
        read_draft(str(tmp_path / name))
    assert "\n" not in str(fault.value)


def test_a_draft_that_is_not_there_is_named() -> None:
    with pytest.raises(InputError, match=r"none\.md"):
        read_draft("none.md")
