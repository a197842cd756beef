"""Feeds and sitemaps, as files and from a server."""

import gzip
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.pages.lists import tell_list
from onrecord.pages.read import read_input
from onrecord.pages.triage import NOT_ABOUT, NOT_ENGLISH
from onrecord.records import Page, PassedOver, Skipped
from onrecord.settings import Settings

from .stories import FOREIGN, SENTENCES, story

LOCAL = Settings(loopback=True, pause_seconds=0)
FULL = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES * 2)


def rss(server: str) -> bytes:
    return f"""<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Harbour Post</title>
<item><title>Ferry talks</title><link>{server}/one</link><pubDate>Tue, 20 May 2025 23:30:00 -0500</pubDate>
  <description>They &lt;b&gt;went on&lt;/b&gt;.</description></item>
<item><title>Norland waits</title><link>/two</link></item>
<item><title>Gone</title><link>{server}/gone</link><content:encoded><![CDATA[{FULL}]]></content:encoded></item>
<item><title>Gone too</title><link>{server}/gone/2</link><description>Short.</description></item>
<item><title>Ferry talks again</title><link>{server}/one</link></item>
</channel></rss>""".encode()


ATOM = b"""<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><title>Ferry talks</title><link href="one"/>
<published>2025-05-20T10:00:00+02:00</published><source><title>Harbour Post</title></source></entry></feed>"""


def read(name: str, **settings: Any) -> tuple[list[Page], list[Skipped], dict[str, int]]:
    found = list(read_input(name, settings=Settings(loopback=True, pause_seconds=0, **settings)))
    passed = [dict(item.reasons) for item in found if isinstance(item, PassedOver)]
    return (
        [item for item in found if isinstance(item, Page)],
        [item for item in found if isinstance(item, Skipped)],
        passed[0] if passed else {},
    )


@pytest.fixture
def news(server: str, served: Any) -> str:
    """The server, with pages and lists of them."""
    html = "text/html; charset=utf-8"
    served.pages = {
        "/one": (story(), html),
        "/two": (story("Norland waits"), html),
        "/foreign": (FOREIGN, html),
        "/feed": (rss(server), "application/rss+xml"),
        "/atom": (ATOM, "text/xml"),
    }
    return server


def test_pages_of_a_feed_in_its_order(news: str) -> None:
    pages, skipped, passed = read(f"{news}/feed")
    assert [page.input for page in pages] == [f"{news}/feed#{news}/{path}" for path in ("one", "two", "gone")]
    assert [item.input for item in skipped] == [f"{news}/feed#{news}/gone/2"]
    assert "answers 410" in skipped[0].reason
    one = pages[0]
    assert one.content == story().decode()
    assert (one.beside.url, one.beside.title, one.beside.published) == (f"{news}/one", "Ferry talks", "2025-05-20")
    assert one.notes == ()
    assert passed == {}


def test_the_feeds_own_text_where_the_page_cannot_be_had_and_it_says_so(news: str) -> None:
    page = read(f"{news}/feed")[0][2]
    assert SENTENCES[0] in page.content
    assert page.form == "html"
    assert "read from the feed itself" in page.notes[0]
    assert "answers 410" in page.notes[0]


def test_atom_with_addresses_relative_to_its_own(news: str) -> None:
    (page,), _, _ = read(f"{news}/atom")
    assert (page.beside.url, page.beside.outlet, page.beside.published) == (f"{news}/one", "Harbour Post", "2025-05-20")


def test_a_feed_in_a_file(news: str, tmp_path: Path) -> None:
    path = tmp_path / "feed.xml.gz"
    path.write_bytes(gzip.compress(rss(news)))
    pages, skipped, _ = read(str(path))
    assert [page.input for page in pages] == [f"{path}#{news}/{name}" for name in ("one", "gone")]
    assert "not an http or https address" in skipped[0].reason  # a file has no address that /two could belong to


def test_json_feed(news: str, tmp_path: Path) -> None:
    path = tmp_path / "feed.json"
    items = [
        {"id": 1, "url": f"{news}/one", "title": "Ferry talks", "date_published": "2025-05-20T23:00:00Z"},
        {"id": "a", "content_text": "\n\n".join(SENTENCES * 2), "title": "Told <here>"},
        {"id": "b", "content_text": "Short."},
        "no entry",
        {"id": "c", "url": f"{news}/foreign", "language": "de"},
    ]
    path.write_text(json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": items}), encoding="utf-8")
    (fetched, own), (short,), passed = read(str(path))
    assert (fetched.beside.url, fetched.beside.published) == (f"{news}/one", "2025-05-20")
    assert own.input == f"{path}#a"
    assert "Told &lt;here&gt;" in own.content
    assert own.notes == ("read from the feed itself, not from the page",)
    assert "without an address" in short.reason
    assert passed == {NOT_ENGLISH: 1}


def test_what_a_feed_calls_otherwise_is_not_even_fetched(news: str, served: Any) -> None:
    pages, _, passed = read(f"{news}/feed", about=("Norland",))
    assert [page.input for page in pages] == [f"{news}/feed#{news}/two"]
    assert passed == {NOT_ABOUT: 3}
    assert [path for _, path, _ in served.asked] == ["/robots.txt", "/feed", "/two"]


NEWS_SITEMAP = """<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
 xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
<url><loc>{0}/one</loc><image:image><image:loc>{0}/x.png</image:loc><image:title>Not this</image:title></image:image>
<news:news><news:publication><news:name>Harbour Post</news:name><news:language>en</news:language></news:publication>
<news:publication_date>2025-05-20T10:00:00Z</news:publication_date><news:title>Ferry talks</news:title></news:news></url>
<url><loc>{0}/foreign</loc><news:news><news:publication><news:language>de</news:language></news:publication></news:news></url>
<url><loc>{0}/foreign?2</loc><lastmod>2025-05-21</lastmod></url></urlset>"""
INDEX = '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{}</sitemapindex>'


def test_news_sitemap(news: str, served: Any) -> None:
    served.pages["/map.xml"] = (NEWS_SITEMAP.format(news).encode(), "application/xml")
    served.pages["/foreign?2"] = served.pages["/foreign"]
    (page,), skipped, passed = read(f"{news}/map.xml")
    assert page.beside.url == f"{news}/one"
    assert (page.beside.title, page.beside.outlet, page.beside.published) == ("Ferry talks", "Harbour Post", "2025-05-20")
    assert skipped == []
    assert passed == {NOT_ENGLISH: 2}
    assert "/foreign" not in [path for _, path, _ in served.asked]


def test_an_index_leads_to_sitemaps_packed_broken_and_going_in_circles(news: str, served: Any) -> None:
    names = ("map.xml.gz", "gone", "feed", "index.xml")
    served.pages["/index.xml"] = (
        INDEX.format("".join(f"<sitemap><loc>{news}/{name}</loc></sitemap>" for name in names)).encode(),
        "text/xml",
    )
    served.pages["/map.xml.gz"] = (gzip.compress(NEWS_SITEMAP.format(news).encode()), "application/gzip")
    pages, skipped, _ = read(f"{news}/index.xml")
    assert [page.input for page in pages] == [f"{news}/index.xml#{news}/one"]
    assert {item.input.rpartition("/")[2] for item in skipped} == {"gone", "feed", "foreign?2"}
    assert sum(path == "/index.xml" for _, path, _ in served.asked) < 5


def test_no_more_than_so_many(news: str) -> None:
    pages, skipped, _ = read(f"{news}/feed", most_entries=1)
    assert len(pages) == 1
    assert "more than 1 pages" in skipped[0].reason


def test_private_addresses_in_a_feed_are_refused(news: str) -> None:
    (got,) = read_input(f"{news}/feed", settings=Settings())
    assert isinstance(got, Skipped)
    found = read_input(f"{news}/feed", settings=LOCAL)
    assert isinstance(next(found), Page)


def test_feeds_are_told_by_their_first_element() -> None:
    assert tell_list(b'\xef\xbb\xbf<?xml version="1.0"?>\n<!-- <html> --><?xml-stylesheet href="a"?><rss>') == "feed"
    assert tell_list(b"<rdf:RDF xmlns:rdf='x'>") == "feed"
    assert tell_list(b'{"items": [], "version": "https:\\/\\/jsonfeed.org\\/version\\/1"}') == "json"
    for page in (b"<html><rss>", b"The <rss> element", b'{"a": 1}', b"", b"<!-- <rss> -->", b"<!doctype html><feed>"):
        assert tell_list(page) is None or page.startswith(b"<!doctype")


HOSTILE = {
    "nested": b"<rss><channel>" + b"<a>" * 99_000,
    "open": b"<rss><channel>" + b"<item><title>a" * 49_000,
    "laughs": b"<?xml version='1.0'?><!DOCTYPE l [<!ENTITY a0 'aaaaaaaaaa'>"
    + b"".join(b"<!ENTITY a%d '%b'>" % (n, b"&a%d;" % (n - 1) * 10) for n in range(1, 10))
    + b"]><rss version='2.0'><channel><item><title>&a9;</title><link>https://a.example/</link></item></channel></rss>",
    "file": b"<?xml version='1.0'?><!DOCTYPE l [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><rss version='2.0'><channel><item>"
    b"<title>&a;</title></item></channel></rss>",
    "tags": b"<rss>" + b"<" * 200_000,
    "attributes": b"<rss " + b"a='b' " * 300_000 + b">",
    "map nested": b"<urlset>" + b"<url>" * 300_000,
    "map laughs": b"<?xml version='1.0'?><!DOCTYPE l [<!ENTITY a0 'aaaaaaaaaa'>"
    + b"".join(b"<!ENTITY a%d '%b'>" % (n, b"&a%d;" % (n - 1) * 10) for n in range(1, 10))
    + b"]><urlset><url><loc>&a9;</loc></url></urlset>",
    "map file": b"<?xml version='1.0'?><!DOCTYPE l [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><urlset><url><loc>&a;</loc></url></urlset>",
    "json nested": b'{"version": "https://jsonfeed.org/version/1", "items": ' + b"[" * 1_000_000,
    "json odd": b'{"version": "https://jsonfeed.org/version/1", "items": [{"url": 5, "id": [], "title": {}}]}',
    "json no list": b'{"version": "https://jsonfeed.org/version/1", "items": {"url": "x"}}',
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_lists_give_reasons(tmp_path: Path, name: str) -> None:
    import time

    path = tmp_path / ("feed.json" if "json" in name else "feed.xml")
    path.write_bytes(HOSTILE[name])
    begin = time.process_time()
    found = list(read_input(str(path), settings=Settings(tries=1)))
    assert time.process_time() - begin < 8
    assert not any(isinstance(item, Page) for item in found)
    assert all("root:" not in str(item) and len(str(item)) < 10_000 for item in found)


def test_files_that_are_no_lists(tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    path.write_bytes(b"<note>Hello</note>")
    assert "neither a feed nor a sitemap" in read(str(path))[1][0].reason


@given(
    st.binary(max_size=200),
    st.sampled_from(["<rss>", "<feed>", "<urlset><url>", "<sitemapindex>", '{"version":"jsonfeed.org/version/1"']),
)
def test_no_bytes_raise_anything(tmp_path_factory: pytest.TempPathFactory, data: bytes, beginning: str) -> None:
    path = tmp_path_factory.getbasetemp() / "any.xml"
    path.write_bytes(beginning.encode() + data)
    for item in read_input(str(path), settings=Settings(tries=1, fetch_seconds=0.01)):
        assert isinstance(item, Skipped | PassedOver)
