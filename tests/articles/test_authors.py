import json

import pytest

from onrecord.articles.authors import read_authors
from onrecord.articles.body import parse_html
from onrecord.articles.bylines import is_byline, is_outlet, split_names, without_day
from onrecord.articles.layout import find_heading, lay_out
from onrecord.articles.structured import read_page_data

OUTLET = "The Harbour Post"


def authors(body: str = "", head: str = "", ld: object = None, outlet: str = OUTLET) -> tuple[str, ...]:
    data = json.dumps({"@type": "NewsArticle", "headline": "Ferries sail again", "author": ld})
    script = f'<script type="application/ld+json">{data}</script>' if ld else ""
    tree = parse_html(
        f"<html><head>{head}{script}</head><body><h1>Ferries sail again</h1>{body}<p>Text.</p></body></html>", "a.html"
    )
    layout = lay_out(tree)
    return read_authors(read_page_data(tree), layout, find_heading("Ferries sail again", layout), outlet)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Mara Quill March 4, 2031", "Mara Quill"),
        ("Mara Quill | Updated 10:45", "Mara Quill"),
        ("By Mara Quill and Tom Alder Published on Tuesday", "Mara Quill and Tom Alder"),
        ("4 March 2031 by Mara Quill", "Mara Quill"),
        ("Mara Quill on Tue, 4 Mar", "Mara Quill"),
        ("Published 4 March 2031", ""),
    ],
)
def test_a_bylines_day_is_no_name(line: str, names: str) -> None:
    assert " ".join(split_names((without_day(line),))) == " ".join(split_names((names,)))


def test_a_line_that_begins_as_bylines_do() -> None:
    assert authors("<div>By Mara Quill and Tom Alder</div>") == ("Mara Quill", "Tom Alder")
    assert authors("<div>By Tuesday the ferries shall sail</div>") == ()
    assert authors("<div>By the harbour of Port Vella</div>") == ()
    assert is_byline("By Mara Quill, 4 March 2031")


def test_people_come_before_the_outlet() -> None:
    person, desk = {"@type": "Person", "name": "Mara Quill"}, {"@type": "Organization", "name": OUTLET}
    assert authors(ld=[desk, person]) == ("Mara Quill",)
    assert authors(ld=desk, body='<span class="byline">By Mara Quill</span>') == ("Mara Quill",)
    assert authors(ld=desk) == (OUTLET,)


def test_what_the_page_calls_a_person_is_one_even_with_a_role() -> None:
    person = {"@type": "Person", "name": "Harbour Post staff reporter"}
    assert authors(ld=person, head='<meta name="author" content="Han Agency in Port Vella">') == ("Harbour Post staff reporter",)


def test_the_outlet_is_known_by_its_initials_address_and_beginning() -> None:
    assert is_outlet("HCT", "Harbour Coast Times")
    assert is_outlet("harbourpost.com", "Harbourpost")
    assert is_outlet("Harbourpost", "Harbourpost Ltd")
    assert not is_outlet("Mara Quill", OUTLET)
    assert not is_outlet("", OUTLET)


def test_an_address_after_the_outlets_name_is_no_author() -> None:
    ld = {"@type": "Organization", "name": "Harbour Post newsroom"}
    meta = '<meta name="author" content="The Harbour Post, Port Vella, Valdoria">'
    assert authors(head=meta, ld=ld) == ("Harbour Post newsroom",)


def test_names_of_two_letters_where_names_are_so_short() -> None:
    assert split_names(("王芳", "Al")) == ("王芳",)
