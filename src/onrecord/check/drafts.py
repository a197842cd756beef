"""Somebody's draft -> its plain text: Markdown, HTML, Word, or text as it stands.

Of Markdown and text every character keeps its place, so that what is found can be pointed at in the file; marks that are no
prose become blanks. Of HTML and Word the places are those in the text that is read. A block quotation is put in quotation marks.
"""

import re
import zipfile
from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

from lxml.html import HtmlElement

from onrecord.errors import PageError
from onrecord.pages.decode import decode_html, decode_text
from onrecord.pages.files import read_bytes
from onrecord.settings import DEFAULTS, Settings

ENDINGS = (".md", ".markdown", ".txt", ".html", ".htm", ".docx")
LARGEST_DOCX = 200_000_000
"""Bytes of a Word file's parts together, unpacked: beyond it, it is a bomb."""

# What is no prose in Markdown. Each match becomes blanks; the groups that are prose stay.
FENCED = re.compile(r"^(```|~~~)[^\n]*\n(?:(?!\1)[^\n]*\n)*+(?:\1[^\n]*)?", re.M)
FRONT = re.compile(r"\A---\n(?:(?!---)[^\n]*\n){0,200}+---\n")
IMAGE = re.compile(r"!\[[^\]\n]{0,500}\]\([^)\n]{0,2000}\)")
TARGET = re.compile(r"(?<=\])(?:\([^)\n]{0,2000}\)|\[[^\]\n]{0,200}\])")
DEFINITION = re.compile(r"^ {0,3}\[[^\]\n]{1,200}\]:[^\n]*$", re.M)
TAG = re.compile(r"<[a-zA-Z/!][^<>\n]{0,1000}>")
LINKED = re.compile(r"\[(?=[^\]\n]{1,500}\] {2,})|(?<=[^\s\[])\](?= {2})")
EMPHASIS = re.compile(r"[*`]+|(?<![^\W_])_+|_+(?![^\W_])|\\(?=[\"'*_`\[\]#>])")
HEADING = re.compile(r"^ {0,3}#{1,6}(?= )", re.M)
LINE = re.compile(r"^[^\n]*$", re.M)
LINE_END = re.compile(r"\n")
QUOTED_LINE = re.compile(r" {0,3}>[> ]*")
BLOCK_BEGINS = re.compile(r"[ \t]*(?:#{1,6} |[-*+] |\d{1,3}[.)] |\n|\Z)")
OPENERS = ("“", '"', "«", "„", "»")
"""A block quotation that begins with one of these has its marks."""

QUOTE_TAGS = frozenset({"blockquote", "q"})
PROSE_BLOCKS = frozenset(
    "address article aside blockquote br dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main ol p pre "
    "section table td th tr ul".split()
)
NO_PROSE = frozenset("script style noscript template svg iframe head code".split())


def read_draft(path: str, settings: Settings = DEFAULTS) -> str:
    """A draft's text. Raises InputError for a file that cannot be read, PageError for one that is no draft."""
    ending = Path(path).suffix.lower()
    if ending not in ENDINGS:
        raise PageError(f"{path!r}: not a {', '.join(ENDINGS)} file; save the draft as one of these")
    data = read_bytes(path, settings.largest_page)
    if ending == ".docx":
        return parse_docx(data, path)
    if ending in (".html", ".htm"):
        return parse_html_draft(decode_html(data, path), path)
    text = decode_text(data, path)
    return parse_markdown(text) if ending != ".txt" else _unwrapped(text, text)


def parse_markdown(text: str) -> str:
    """The prose of Markdown, character for character where it stood."""
    plain = text
    for pattern in (FRONT, FENCED, IMAGE, DEFINITION, TARGET, TAG):
        plain = pattern.sub(_blank, plain)
    plain = LINKED.sub(_blank, plain)
    plain = _quoted_blocks(plain)
    plain = HEADING.sub(_blank, EMPHASIS.sub(_blank, plain))
    return _unwrapped(plain, text)


def parse_html_draft(content: str, name: str) -> str:
    """The prose of HTML, a line for each block. Raises PageError if it has none."""
    from onrecord.articles.body import parse_html  # a fifth of a second that other drafts need not wait for

    text = re.sub(r"[ \t]*\n\s*", "\n", re.sub(r"[ \t]+", " ", "".join(_pieces(parse_html(content, name))))).strip()
    if not text:
        raise PageError(f"{name!r}: no text in it; there is nothing to check")
    return text


def parse_docx(data: bytes, name: str) -> str:
    """The paragraphs of a Word file, a line for each. Raises PageError if it is none, or far larger than it seems."""
    from docx import Document  # likewise
    from docx.opc.exceptions import OpcError

    try:
        with zipfile.ZipFile(BytesIO(data)) as packed:
            if sum(part.file_size for part in packed.infolist()) > LARGEST_DOCX:
                raise PageError(f"{name!r}: unpacks to more than {LARGEST_DOCX // 1_000_000} MB; save the text as .txt")
        paragraphs = list(_paragraphs(Document(BytesIO(data))))
    except (OpcError, zipfile.BadZipFile, KeyError, ValueError, SyntaxError) as fault:
        raise PageError(f"{name!r}: no Word file that can be read; save the draft again, or as .txt") from fault
    if not any(paragraphs):
        raise PageError(f"{name!r}: no text in it; there is nothing to check")
    return "\n".join(paragraphs)


def _paragraphs(document: Any) -> Iterator[str]:
    for paragraph in document.element.body.iter("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p"):
        text = "".join(paragraph.xpath(".//w:t/text() | .//w:tab/@w:val")).strip()
        style = "".join(paragraph.xpath("./w:pPr/w:pStyle/@w:val"))
        yield _in_marks(text) if text and "quote" in style.lower() else text


def _pieces(element: HtmlElement) -> Iterator[str]:
    """Text of an element, blocks on lines of their own; by a stack, since pages nest deeper than Python does."""
    stack: list[HtmlElement | str] = [element]
    while stack:
        top = stack.pop()
        if isinstance(top, str):
            yield top
            continue
        if not isinstance(top.tag, str) or top.tag in NO_PROSE:
            continue
        apart = "\n" if top.tag in PROSE_BLOCKS else ""
        marked = top.tag in QUOTE_TAGS and not top.text_content().strip().startswith(OPENERS)
        yield apart + ("“" if marked else "") + (top.text or "").replace("\n", " ")
        stack.append(("”" if marked else "") + apart)
        for child in reversed(top):
            stack.append((child.tail or "").replace("\n", " "))
            stack.append(child)


def _quoted_blocks(text: str) -> str:
    """Block quotations in quotation marks: one stands where the first `>` stood, one where the last line ended."""
    signs = [*text, ""]
    lines = list(LINE.finditer(text))
    quoted = [QUOTED_LINE.match(line[0]) for line in lines]
    goes_on = False
    for i, (line, mark) in enumerate(zip(lines, quoted, strict=True)):
        if mark is None:
            goes_on = goes_on and BLOCK_BEGINS.match(line[0]) is None  # a wrapped line may go on without the sign
            continue
        first = line.start() + mark.end() - 1
        signs[line.start() : first + 1] = " " * mark.end()
        begins, goes_on = not goes_on, True
        if begins and not text.startswith(OPENERS, first + 1):
            signs[first] = "“"
            signs[_end_of_block(lines, quoted, i)] = "”"
    return "".join(signs)


def _end_of_block(lines: Sequence[re.Match[str]], quoted: Sequence[re.Match[str] | None], first: int) -> int:
    """Where the last line of a block quotation ends, lines that only the first of their paragraph marks among them."""
    last = first
    while last + 1 < len(lines) and (quoted[last + 1] or BLOCK_BEGINS.match(lines[last + 1][0]) is None):
        last += 1
    return lines[last].end()


def _unwrapped(plain: str, written: str) -> str:
    """Lines that a paragraph was wrapped at become blanks, character for character."""

    def joined(match: re.Match[str]) -> str:
        before = written[written.rfind("\n", 0, match.start()) + 1 : match.start()]
        return "\n" if not before.strip() or before.lstrip().startswith("#") or BLOCK_BEGINS.match(written, match.end()) else " "

    return LINE_END.sub(joined, plain)


def _in_marks(text: str) -> str:
    return text if text.startswith(OPENERS) else f"“{text}”"


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match[0])
