import pytest

from onrecord.articles.body import parse_html
from onrecord.articles.structured import read_page_data
from onrecord.articles.titles import read_outlet, read_title

ADDRESS = "https://www.harbourpost.example/world/ferries"


def title(head: str, body: str, address: str | None = ADDRESS) -> str | None:
    tree = parse_html(f"<html><head>{head}</head><body>{body}<p>Text.</p></body></html>", "a.html")
    data = read_page_data(tree)
    return read_title(tree, data, read_outlet(tree, data), address)


def og(text: str) -> str:
    return f'<meta property="og:title" content="{text}">'


@pytest.mark.parametrize(
    "told",
    [
        "Ferries sail again | The Harbour Post",
        "Ferries sail again - Harbour Post News",
        "Ferries sail again – The Harbour Post | Coast, Port and Sea",
        "Ferries sail again • harbourpost",
    ],
)
def test_the_outlet_is_no_part_of_a_title(told: str) -> None:
    name = "The Harbour Post | Coast, Port and Sea" if "Coast" in told else "The Harbour Post"
    assert title(og(told) + f'<meta property="og:site_name" content="{name}">', "") == "Ferries sail again"


def test_a_separator_inside_a_title_stays() -> None:
    assert title(og("Ferries sail again – and nobody pays"), "") == "Ferries sail again – and nobody pays"


def test_the_heading_that_the_metadata_repeats_is_the_title() -> None:
    head = og("Ferries sail again after the storm of the …") + "<title>Harbour | Ferries</title>"
    assert title(head, "<h1>Menu</h1><h1>Ferries sail again after the storm of the century</h1>").startswith("Ferries sail again")


@pytest.mark.parametrize("heading", ["The Coast Blog", "Notes from the Coast"])
def test_the_sites_name_is_no_headline(heading: str) -> None:
    head = og("Ferries sail again") + f"<title>{heading}: Ferries sail again</title>"
    assert title(head, f"<h1>{heading}</h1><h2>Ferries sail again</h2>") == "Ferries sail again"
    assert title("<title>Ferries sail again</title>", f"<h1>{heading}</h1><h2>Ferries sail again</h2>") == "Ferries sail again"


def test_a_kicker_is_parted_from_the_headline_as_the_metadata_does_it() -> None:
    body = '<h1><span class="kicker">Strait crisis</span><span>Ferries sail again today</span></h1>'
    assert title(og("Strait crisis: Ferries sail again today"), body) == "Strait crisis: Ferries sail again today"
    assert title(og("Ferries sail again today"), body) == "Ferries sail again today"


def test_lost_spaces_are_taken_from_the_metadata() -> None:
    body = "<h1><span>Two ferries:</span><span>sail again</span></h1>"
    assert title(og("Two ferries: sail again"), body) == "Two ferries: sail again"


def test_the_heading_that_the_page_marks_as_such_is_the_title() -> None:
    head = og("Storm over: these ferries sail now")
    assert title(head, '<h1 itemprop="headline">Ferries sail again today</h1>') == "Ferries sail again today"
    assert title(head, '<h1><span itemprop="headline name">Ferries sail again today</span></h1>') == "Ferries sail again today"
    assert title(head, "<h1>Ferries sail again today</h1>") == "Storm over: these ferries sail now"


def test_a_mark_does_not_part_a_headline_that_the_metadata_has_whole() -> None:
    body = '<h1><span class="kicker">Strait crisis</span><span itemprop="headline">Ferries sail again today</span></h1>'
    assert title(og("Strait crisis: Ferries sail again today"), body) == "Strait crisis: Ferries sail again today"


@pytest.mark.parametrize(
    "heading",
    [
        "“It begins now”: Ferries sail again today",
        "Ferries sail again today (harbourpost.example) 12",
        "Live: Ferries sail again today",
    ],
)
def test_a_headline_is_without_what_stands_around_the_shared_one(heading: str) -> None:
    assert title(og("Ferries sail again today"), f"<h1>{heading}</h1>") == "Ferries sail again today"


@pytest.mark.parametrize("shared", ["Ferries sail again …", "Ferries sail again tod", "Ferries"])
def test_a_shared_title_that_is_cut_short_or_no_headline_takes_nothing_away(shared: str) -> None:
    assert title(og(shared), "<h1>Ferries sail again today</h1>") == "Ferries sail again today"


def test_what_structured_data_and_the_shared_title_agree_on_is_the_title() -> None:
    stated = '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Ferries sail again today"}</script>'
    twitter = '<meta name="twitter:title" content="The storm is over">'
    body = "<h1>The storm is over</h1>"
    assert title(stated + og("Ferries sail again today") + twitter, body) == "Ferries sail again today"
    assert title(stated + og("All quiet at the quays") + twitter, body) == "The storm is over"


def test_a_page_without_any_title() -> None:
    assert title("", "") is None
