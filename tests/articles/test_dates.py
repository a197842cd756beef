import pytest

from onrecord.articles.body import parse_html
from onrecord.articles.days import find_days, parse_moment
from onrecord.articles.facts import read_facts
from onrecord.articles.layout import lay_out
from onrecord.records import Field, Published

ADDRESS = "https://harbour.example/world/ferries"
PROSE = "<p>" + "Negotiators agreed to reopen the strait to ferries, both delegations said. " * 12 + "</p>"


def published(
    body: str = "", head: str = "", *, address: str = ADDRESS, lang: str = "en-gb", below: str = ""
) -> Published | None:
    content = (
        f"<html lang='{lang}'><head>{head}</head><body>"
        f"<article><h1>Ferries sail again after the storm</h1>{body}{PROSE}</article>{below}</body></html>"
    )
    tree = parse_html(content, "a.html")
    return read_facts(tree, lay_out(tree), address).published


def day(body: str = "", head: str = "", **more: str) -> str | None:
    found = published(body, head, **more)
    return found.date if found else None


@pytest.mark.parametrize(
    "line",
    [
        "4 March 2031", "4. März 2031", "4 de marzo de 2031", "4 mars 2031", "04.03.2031", "2031-03-04", "2031年3月4日",
        "4.März 2031",
        "2031. március 4.", "4 марта 2031", "March 4th, 2031", "4-Mar-2031",
    ],
)  # fmt: skip
def test_days_as_pages_write_them(line: str) -> None:
    assert find_days(f"x {line} x") == ("2031-03-04",)


@pytest.mark.parametrize(
    "line", ["4/3/2031", "32 March 2031", "4 people 2031", "30 February 2031", "12031-03-04", "the 2031 fair"]
)
def test_no_days(line: str) -> None:
    assert find_days(line) == ()


def test_moments_keep_their_zone() -> None:
    assert parse_moment("2031-03-04T23:30:00-05:00") == ("2031-03-04", "2031-03-04T23:30:00-05:00")
    assert parse_moment("Tue, 04 Mar 2031 23:30:00 +0100") == ("2031-03-04", "2031-03-04T23:30:00+01:00")
    assert parse_moment("2031-03-04 23:30") == ("2031-03-04", None)
    assert parse_moment("soon") == (None, None)


def test_the_line_beside_the_headline_and_what_it_rests_on() -> None:
    found = published("<p class='date'>Published 4 March 2031, 10:45</p>")
    assert found == Published(
        date="2031-03-04", how="stated", evidence=(Field(field="line on the page", value="Published 4 March 2031, 10:45"),)
    )


def test_published_is_told_from_updated() -> None:
    assert day("<p>Updated: 6 March 2031</p><p>Published: 4 March 2031</p>") == "2031-03-04"
    assert day("<p>Updated: 6 March 2031</p>") == "2031-03-06"


def test_lines_of_other_things_are_none() -> None:
    teaser = "<div class='related'><span class='date'>5 March 2031</span> Another story</div>"
    assert day(below=teaser) is None
    assert day("<p>4 March 2031</p>", below=teaser) == "2031-03-04"
    assert day("<p>Copyright 4 March 2031</p>") is None
    assert day("<p>Bridges were closed on 4 March 2031 and again in the weeks that followed it, officials said.</p>") is None


def test_months_first_only_where_that_is_how_it_is_written() -> None:
    assert day("<p class='date'>03/04/2031</p>", lang="en-US") == "2031-03-04"
    assert day("<p class='date'>03/04/2031</p>", lang="en-GB") == "2031-04-03"
    assert day("<p class='date'>03/04/2031</p>", lang="en") is None
    assert day("<p class='date'>03/14/2031</p>", lang="en") == "2031-03-14"


def test_the_data_before_the_line_before_weak_fields() -> None:
    sure = '<meta property="article:published_time" content="2031-03-03T10:00:00+01:00">'
    weak = '<meta name="date" content="2031-03-02">'
    line = "<p class='date'>4 March 2031</p>"
    assert day(line, sure + weak) == "2031-03-03"
    assert day(line, weak) == "2031-03-04"
    assert day("", weak) == "2031-03-02"


def test_the_day_where_people_read_it() -> None:
    late = '<meta property="article:published_time" content="2031-03-04T23:30:00Z">'
    found = published("<p class='date'>5 March 2031</p>", late)
    assert found is not None
    assert (found.date, found.time) == ("2031-03-05", "2031-03-04T23:30:00+00:00")
    assert day("<p class='date'>9 March 2031</p>", late) == "2031-03-04"


def test_an_address_may_hold_the_day() -> None:
    assert day(address="https://harbour.example/2031/03/04/ferries") == "2031-03-04"
    assert day(address="https://harbour.example/2031/13/04/ferries") is None
    assert day(address="https://harbour.example/2031/03/ferries") is None


def test_scripts_only_where_they_agree() -> None:
    def script(*days: str) -> str:
        return "<script>var page = {" + ",".join(f'"datePublished": "{day}T10:00:00Z"' for day in days) + "}</script>"

    assert day(head=script("2031-03-04", "2031-03-04")) == "2031-03-04"
    assert day(head=script("2031-03-04", "2031-03-05")) is None


def test_a_year_in_short_beside_the_headline_in_an_element_for_dates() -> None:
    assert day("<div class='date'>Culture, 04.03.31</div>") == "2031-03-04"


@pytest.mark.parametrize(
    "body",
    [
        "<p>Culture, 04.03.31</p>",
        "<div class='date'>Version 1.04.03.31</div>",
        "<div class='date'>04.03.31,50</div>",
        "<div class='date'>44.03.31</div>",
        f"{PROSE * 3}<div class='date'>04.03.31</div>",
    ],
)
def test_what_only_looks_like_a_year_in_short(body: str) -> None:
    assert day(body) is None


def test_the_address_with_a_month_in_letters() -> None:
    assert day(address="https://harbour.example/world/2031/mar/04/ferries-sail-again") == "2031-03-04"
    assert day(address="https://harbour.example/world/2031/fox/04/ferries-sail-again") is None


def test_the_page_of_another_outlet_tells_how_its_own_dates_are_written() -> None:
    canonical = "<link rel='canonical' href='https://ledger.example/world/ferries'>"
    told = {"head": canonical, "lang": ""}
    assert (
        day("<p class='date'>The Ledger 04/03/2031</p>", address="https://harbour.example/en-gb/ferries", **told) == "2031-03-04"
    )
    assert day("<p class='date'>The Ledger 04/03/2031</p>", address="https://harbour.example/ferries", **told) is None
