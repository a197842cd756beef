import gzip
import io
import json
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.pages.read import read_input
from onrecord.records import Page, Skipped, Told
from onrecord.settings import Settings

TEXT = "The ferry talks went on.\n\nValdoria's envoy said so on Monday.\n"
HTML = "<!doctype html><html><body><p>The ferry talks went on.</p></body></html>"


def read_one(path: object, **options: object) -> Page | Skipped:
    (only,) = read_input(str(path), **options)  # type: ignore[arg-type]
    return only


def page(path: object, **options: object) -> Page:
    got = read_one(path, **options)
    assert isinstance(got, Page), got
    return got


def reason(path: object, **options: object) -> str:
    got = read_one(path, **options)
    assert isinstance(got, Skipped), got
    assert "\n" not in got.reason
    return got.reason


def put(folder: Path, name: str, data: bytes | str) -> Path:
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def test_text_is_the_content_as_it_stands(tmp_path: Path) -> None:
    got = page(put(tmp_path, "a.txt", TEXT))
    assert (got.content, got.form, got.input) == (TEXT, "text", str(tmp_path / "a.txt"))


def test_byte_order_mark_goes_and_line_ends_become_one_kind(tmp_path: Path) -> None:
    assert page(put(tmp_path, "a.txt", b"\xef\xbb\xbfone\r\ntwo\rthree\n")).content == "one\ntwo\nthree\n"


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("a.txt", "text"),
        ("a.page.txt", "scraped"),
        ("A.PAGE.TXT", "scraped"),
        ("a.html", "html"),
        ("a.htm", "html"),
        ("a.page.txt.gz", "scraped"),
    ],
)
def test_form_by_name(tmp_path: Path, name: str, form: str) -> None:
    data = gzip.compress(TEXT.encode()) if name.endswith(".gz") else TEXT.encode()
    assert page(put(tmp_path, name, data)).form == form


def test_scraped_can_be_asked_for_and_leaves_html_alone(tmp_path: Path) -> None:
    assert page(put(tmp_path, "a.txt", TEXT), scraped=True).form == "scraped"
    assert page(put(tmp_path, "a.html", HTML), scraped=True).form == "html"


@pytest.mark.parametrize("charset", ["cp1252", "utf-16", "utf-32", "utf-8-sig"])
def test_other_charsets_are_decoded(tmp_path: Path, charset: str) -> None:
    text = "“We agreed,” said Premier Zoë Åkerlund – at last.\n" * 3
    assert page(put(tmp_path, "a.txt", text.encode(charset))).content == text


def test_utf8_with_one_broken_character_stays_utf8(tmp_path: Path) -> None:
    assert page(put(tmp_path, "a.txt", "“Ja” – ".encode() * 20 + "é".encode()[:1])).content == "“Ja” – " * 20 + "\ufffd"


def test_declared_charset_of_html(tmp_path: Path) -> None:
    data = '<html><head><meta charset="koi8-r"></head><p>Переговоры идут</p>'.encode("koi8-r")
    assert "Переговоры идут" in page(put(tmp_path, "a.html", data)).content


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "empty"),
        (b" \n\t\n", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"%PDF-1.7 ...", "a PDF"),
        (b"\x89PNG\r\n\x1a\n", "an image"),
        (b"PK\x03\x04....", "ZIP"),
        (b"text\x00more", "binary"),
        (bytes(range(1, 256)) * 5, "binary"),
        ("The ferry".encode("utf-16-le"), "UTF-16"),
        (b"x" * 2000, "larger"),
    ],
)
def test_what_is_no_text_is_skipped_with_a_reason(tmp_path: Path, data: bytes, says: str) -> None:
    got = reason(put(tmp_path, "bad.txt", data), settings=Settings(largest_page=1999))
    assert says in got
    assert "bad.txt" in got


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("missing.txt", "no such file"),
        ("", "no path"),
        ("a\0b.txt", "no possible path"),
        ("x" * 5000 + ".txt", "cannot be read"),
        ("two\nlines.html", "no such"),
    ],
)
def test_paths_that_lead_nowhere(name: str, says: str) -> None:
    assert says in reason(name)


def test_other_endings_are_refused_alone_and_passed_over_in_a_folder(tmp_path: Path) -> None:
    assert "rename it" in reason(put(tmp_path, "a.docx", "x"))
    assert "no .html" in reason(tmp_path)


def test_file_name_that_is_not_unicode(tmp_path: Path) -> None:
    path = put(tmp_path, "a\udcff.txt", TEXT)
    got = page(path)
    json.dumps(got.input).encode()
    assert got.content == TEXT


def test_folder_in_the_order_of_names_faults_in_place(tmp_path: Path) -> None:
    put(tmp_path, "b.txt", TEXT)
    put(tmp_path, "a.html", HTML)
    put(tmp_path, "c.txt", b"\0\0")
    put(tmp_path, "d.md", "passed over")
    (tmp_path / "sub.txt").mkdir()
    got = list(read_input(str(tmp_path)))
    assert [Path(p.input).name for p in got] == ["a.html", "b.txt", "c.txt"]
    assert [type(p) for p in got] == [Page, Page, Skipped]


def test_pages_come_lazily(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        put(tmp_path, name, TEXT)
    pages = read_input(str(tmp_path))
    next(pages)
    (tmp_path / "b.txt").unlink()
    assert isinstance(next(pages), Skipped)


def test_pipe_is_not_waited_for(tmp_path: Path) -> None:
    import os

    os.mkfifo(tmp_path / "a.txt")
    assert "not a regular file" in reason(tmp_path / "a.txt")


def test_standard_input_detects_html() -> None:
    assert page("-", stdin=io.BytesIO(HTML.encode())).form == "html"
    assert page("-", stdin=io.BytesIO(b"  <!-- x --><p>x")).form == "html"
    assert page("-", stdin=io.BytesIO(b"< 5 people came")).form == "text"
    assert "empty" in reason("-", stdin=io.BytesIO(b""))


def test_gzip_faults(tmp_path: Path) -> None:
    packed = gzip.compress(b"some words of text " * 500)
    assert "broken gzip" in reason(put(tmp_path, "cut.txt.gz", packed[:-20]))
    assert "broken gzip" in reason(put(tmp_path, "no.txt.gz", TEXT))
    assert "broken gzip" in reason(put(tmp_path, "bad.txt.gz", packed[:20] + b"\xff" * 40 + packed[60:]))


def test_gzip_bombs_are_not_unpacked(tmp_path: Path) -> None:
    bomb = gzip.compress(b"\n" * 50_000_000)
    small = Settings(largest_page=1_000_000)
    assert "larger than 1 MB" in reason(put(tmp_path, "bomb.txt.gz", bomb), settings=small)
    assert "10000 blank lines" in reason(put(tmp_path, "lines.jsonl.gz", bomb), settings=small)
    long, rest = read_input(str(put(tmp_path, "line.jsonl.gz", gzip.compress(b"a" * 50_000_000))), settings=small)
    assert isinstance(long, Skipped)
    assert isinstance(rest, Skipped)
    assert "200 times" in rest.reason


def test_one_line_of_20_mb_takes_no_second(tmp_path: Path) -> None:
    path = put(tmp_path, "long.txt", "word " * 4_000_000)
    begin = time.process_time()
    assert len(page(path).content) == 20_000_000
    assert time.process_time() - begin < 2


def test_local_text_needs_neither_network_nor_parser(tmp_path: Path) -> None:
    path = put(tmp_path, "a.txt", TEXT)
    program = (
        "import sys; from onrecord.pages.read import read_input; from onrecord.articles.make import make_article; "
        "[make_article(p) for p in read_input(sys.argv[1])]; "
        "print([m for m in ('httpx', 'lxml', 'trafilatura') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program, str(path)], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_what_is_told_wins_over_the_metadata_file(tmp_path: Path) -> None:
    path = put(tmp_path, "a.txt", TEXT)
    metadata = {"a.txt": Told(outlet="Harbour Post", title="Ferry talks")}
    got = page(path, told=Told(outlet="The Harbour Post"), metadata=metadata)
    assert (got.told.outlet, got.told.title) == ("The Harbour Post", "Ferry talks")


@given(st.binary(max_size=300), st.sampled_from(["x.txt", "x.html", "x.jsonl", "x.txt.gz", "x.page.txt"]))
def test_no_bytes_raise_anything(tmp_path_factory: pytest.TempPathFactory, data: bytes, name: str) -> None:
    path = tmp_path_factory.getbasetemp() / name
    path.write_bytes(data)
    for got in read_input(str(path)):
        if isinstance(got, Page):
            got.content.encode()
            assert "\r" not in got.content
        else:
            assert "\n" not in got.reason
