import time

import pytest

from onrecord.pages.triage import NOT_ABOUT, NOT_ENGLISH, NOT_NEWS, find_fault, mentions
from onrecord.settings import Settings

from .stories import FOREIGN, LISTING, SHOP, story

ADDRESS = "https://harbour.example/news/ferry-talks"


def fault(page: bytes, address: str = ADDRESS, *about: str, every: bool = False) -> str | None:
    return find_fault(page, address, Settings(about=about, every=every))


def test_news_in_english_is_read() -> None:
    assert fault(story()) is None
    assert fault(story().upper()) is None
    assert fault(story().replace(b"</p>", b"")) is None


@pytest.mark.parametrize("page", [LISTING, SHOP, b"", b"<p", b"<html><p>" + b"Subscribe now. " * 3, b"\xff\xfe" * 100])
def test_lists_shops_and_next_to_nothing_are_no_news(page: bytes) -> None:
    assert fault(page) == NOT_NEWS


@pytest.mark.parametrize("path", ["", "/", "/tag/ferry", "/author/ilse-marrow/", "/search"])
def test_addresses_of_lists(path: str) -> None:
    plain = story().replace(b'<meta property="og:type" content="article">', b"") * 2
    assert fault(plain, f"https://harbour.example{path}") == NOT_NEWS
    assert fault(plain) is None


def test_other_languages_are_passed_over_whatever_they_declare() -> None:
    assert fault(FOREIGN) == NOT_ENGLISH
    assert fault(FOREIGN.replace(b"<html>", b'<html lang="en">')) == NOT_ENGLISH
    assert fault(story(language="de")) is None


def test_about_what_is_followed_in_headline_or_prose_not_in_menus() -> None:
    page = story().replace(b"Home</a>", b"Norland</a>")
    assert fault(page, ADDRESS, "Norland") == NOT_ABOUT
    assert fault(page, ADDRESS, "Norland", "ostburg") is None
    assert (
        fault(
            story(lead="Norland was not asked about any of it, said one of those who were there on the night."),
            ADDRESS,
            "Norland",
        )
        is None
    )
    assert fault(story(title="Norland waits"), ADDRESS, "Norland") is None


def test_whole_words_only() -> None:
    assert mentions("The Norlanders left", ("Norlanders",))
    assert not mentions("The Norlanders left", ("Norland", "an"))
    assert mentions("x (c++) y", ("c++",))


def test_every_page_can_be_asked_for() -> None:
    assert fault(FOREIGN, ADDRESS, "Norland", every=True) is None


@pytest.mark.parametrize(
    "piece",
    [
        b"<p>",
        b"<p ",
        b"<p>a<",
        b"<h1>",
        b"<title>",
        b"<meta name=description ",
        b"<",
        b'"@type":',
        b"og:type content=",
        b"<p><b>",
    ],
)
def test_no_page_takes_long(piece: bytes) -> None:
    page = piece * (3_000_000 // len(piece))
    begin = time.process_time()
    fault(page, ADDRESS, "Norland")
    assert time.process_time() - begin < 4
