"""What a reader does at the desk, from start to end, in Chromium: most of it by the keyboard."""

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import quote

import pytest
from playwright.sync_api import Locator, Page, expect

from onrecord.serve.desk import VISIT
from tests.browser.conftest import PHONE, Served

NEGOTIATION = "/negotiation?party=Russia&party=Ukraine"
FULLEST = "Nobody leaves the table before the last of the 612 prisoners is home"
Reader = Callable[..., Page]


def tab_to(page: Page, place: Locator, most: int = 60) -> None:
    """Press Tab until the focus is at a place, as somebody without a mouse does."""
    for _ in range(most):
        if place.evaluate("node => node === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{most} times Tab do not lead there: {place}")


def article_of(served: Served, outlet: str) -> str:
    (found,) = [one["id"] for one in served.ask("/articles.json")["articles"] if one["outlet"] == outlet]
    return str(found)


def entry_of(served: Served, outlet: str, words: str) -> str:
    return str(served.ask(f"/entries.json?q={quote(words)}&outlet={quote(outlet)}")["entries"][0]["id"])


def test_what_is_new_is_found_by_keys_and_the_filters_stay_in_the_address(served: Served, reader: Reader) -> None:
    page = reader(served)
    page.goto("/")
    expect(page).to_have_url(re.compile("/today$"))
    expect(page.get_by_role("heading", level=1)).to_have_text("What is new")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="To the page’s matter")).to_be_focused()
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox", name="Search all statements")).to_be_focused()
    page.keyboard.type("table")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/entries\?q=table$"))
    expect(page.locator(".card")).to_have_count(3)
    page.get_by_label("Who", exact=True).fill("Marrow")
    page.get_by_text("More filters").click()
    page.get_by_role("textbox", name="Outlet").fill("Courier")
    page.keyboard.press("Enter")
    expect(page.locator(".card")).to_have_count(1)
    page.goto(page.url)  # as whoever is sent the address
    expect(page.get_by_label("Who", exact=True)).to_have_value("Marrow")
    expect(page.get_by_role("textbox", name="Outlet")).to_have_value("Courier")
    expect(page.locator(".card")).to_have_count(1)
    page.get_by_role("link", name="Stands").click()
    expect(page).to_have_url(re.compile("who=Marrow"))
    page.wait_for_load_state()  # keys are heard once the page is there
    page.keyboard.press("g")
    page.keyboard.press("t")
    expect(page).to_have_url(re.compile("/today$"))


def test_letters_work_no_more_once_they_are_switched_off(served: Served, reader: Reader) -> None:
    page = reader(served)
    page.goto("/people")
    page.get_by_label("keys of one letter work").uncheck()
    page.reload()
    expect(page.get_by_label("keys of one letter work")).not_to_be_checked()
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox", name="Search all statements")).not_to_be_focused()


@pytest.mark.parametrize("script", [True, False])
def test_a_person_is_followed(served: Served, reader: Reader, script: bool) -> None:
    page = reader(served, java_script_enabled=script)
    page.goto("/people")
    page.get_by_role("link", name="Ilse Marrow").first.click()
    page.get_by_role("button", name="Follow", exact=True).click()
    expect(page.get_by_role("button", name="Follow no more")).to_be_visible()
    page.get_by_role("link", name="Today").click()
    followed = page.locator("section", has=page.get_by_role("heading", name="Ilse Marrow, whom you follow"))
    expect(followed.locator(".words", has_text="the road is open")).to_be_visible()
    expect(followed.locator(".words", has_text="of the prisoners is home")).to_have_count(0)  # came a month earlier
    followed.get_by_role("link", name="Ilse Marrow").first.click()
    page.get_by_role("button", name="Follow no more").click()
    page.get_by_role("link", name="Today").click()
    expect(page.get_by_role("heading", name="whom you follow")).to_have_count(0)


def test_the_second_visit_shows_what_came_since_the_first(served: Served, reader: Reader) -> None:
    page = reader(served)
    page.goto("/today")
    expect(page.locator(".lead")).to_contain_text("3 articles came in since 2021-04-15 08:00:00 UTC")  # the last day of any news
    (kept,) = [one["value"] for one in page.context.cookies() if one["name"] == VISIT]
    looked = datetime.fromisoformat(str(kept).strip('"').removeprefix("|"))
    assert datetime.now(UTC) - looked < timedelta(hours=1)
    for day, told in (("2021-04-01", "3 articles came in"), ("2021-05-01", "0 articles came in"), ("2021-03-01", "6 articles")):
        page.context.add_cookies([{"name": VISIT, "value": f"|{day}T09:00:00+00:00", "url": served.address}])
        page.goto("/today")
        expect(page.locator(".lead")).to_contain_text(told)
        expect(page.locator(".lead")).to_contain_text(f"since {day} 09:00:00 UTC")
        page.reload()  # what is new stays new during a visit
        expect(page.locator(".lead")).to_contain_text(f"since {day} 09:00:00 UTC")


def test_pointing_at_an_entry_lights_its_passage_and_the_other_way_round(served: Served, reader: Reader) -> None:
    page = reader(served)
    page.goto(f"/articles/{article_of(served, 'The Ledger')}")
    entry = page.locator(".entry", has_text=FULLEST)
    index = entry.get_attribute("data-i")
    passages = page.locator(f".text [data-e~='{index}c']")
    assert FULLEST in "".join(passages.all_text_contents())
    passage = passages.first
    expect(passage).not_to_have_class(re.compile("on-c"))
    entry.hover()
    expect(passage).to_have_class(re.compile("on-c"))
    page.mouse.move(0, 0)
    expect(passage).not_to_have_class(re.compile("on-c"))
    passage.hover()
    expect(entry).to_have_class(re.compile(r"\bon\b"))


def test_an_article_is_read_by_keys_and_each_entry_has_an_address(served: Served, reader: Reader) -> None:
    page = reader(served)
    page.goto(f"/articles/{article_of(served, 'The Ledger')}")
    entry = page.locator(".entry").first
    tab_to(page, entry.locator(".go"))
    expect(entry).to_have_class(re.compile(r"\bon\b"))
    page.keyboard.press("Enter")  # to the passage
    expect(page.locator(f".at[data-i='{entry.get_attribute('data-i')}']").first).to_be_focused()
    page.keyboard.press("Enter")  # and back
    expect(entry.locator(".go")).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(page.locator(".entry").nth(1).locator(".go")).to_be_focused()
    assert page.url.endswith("#" + str(page.locator(".entry").nth(1).get_attribute("id")))
    page.keyboard.press("Escape")
    assert "#" not in page.url
    own = page.locator(".entry").first.get_by_role("link", name=re.compile("its own page"))
    tab_to(page, own)
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(f"/entries/{entry_id(served)}$"))


def entry_id(served: Served) -> str:
    reading = served.ask(f"/articles/{article_of(served, 'The Ledger')}.json")["reading"]
    return str(reading["statements"][0]["id"])


def test_whose_words_a_passage_is_in_can_be_seen_without_colour(served: Served, reader: Reader) -> None:
    page = reader(served)
    page.goto(f"/articles/{article_of(served, 'The Ledger')}")

    def height(place: Locator) -> str:
        return str(place.evaluate("node => getComputedStyle(node).backgroundSize"))

    assert height(page.locator(".text .m.c").first) != height(page.locator(".text .m.i").first)
    expect(page.locator(".voice-key")).to_contain_text("a speaker’s own words")
    page.goto(f"/articles/{article_of(served, 'Courier')}")
    assert page.locator(".at[data-n$='outlet']").count() == 1  # a word that takes a side, in the outlet's own voice


def test_editions_show_their_differences_and_the_article_leads_to_its_story(served: Served, reader: Reader) -> None:
    page = reader(served, java_script_enabled=False)
    page.goto(f"/articles/{article_of(served, 'The Ledger')}")
    page.get_by_role("link", name="2 editions").click()
    expect(page.get_by_role("heading", name="Edition 2, the newest")).to_be_visible()
    newest = page.locator("section", has=page.get_by_role("heading", name="Edition 2, the newest"))
    expect(newest.locator("del", has_text="640")).to_be_visible()
    expect(newest.locator("ins", has_text="612")).to_be_visible()
    page.go_back()
    page.get_by_role("link", name=re.compile("the story in 3 articles")).click()
    expect(page.get_by_role("heading", name="Statements against outlets")).to_be_visible()


def test_a_statement_is_checked_now_and_its_citation_copied(served: Served, reader: Reader) -> None:
    page = reader(served, permissions=["clipboard-read", "clipboard-write"])
    page.goto("/entries?q=table&outlet=The+Ledger")
    page.get_by_role("link", name="Ilse Marrow").first.click()
    expect(page.locator("blockquote.large")).to_have_text(f'"{FULLEST},"')
    expect(page.locator(".context mark")).to_have_text(f'"{FULLEST},"')
    for told in ("the text has its SHA-256", "these words stand at", "the saved page has its SHA-256"):
        expect(page.locator(".checks .good", has_text=told)).to_be_visible()
    button = page.get_by_role("button", name="Copy the citation")
    tab_to(page, button)
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert FULLEST in copied
    assert copied == page.locator("#citation").text_content()
    page.get_by_role("link", name="the saved page, as it came").click()
    expect(page.locator("body")).to_contain_text(FULLEST)


def test_the_same_statement_elsewhere_is_marked(served: Served, reader: Reader) -> None:
    page = reader(served, java_script_enabled=False)
    page.goto(f"/entries/{entry_of(served, 'Courier', 'table')}")
    row = page.locator("tr", has=page.get_by_role("rowheader", name="Courier"))
    expect(row.locator("del", has_text="612")).to_be_visible()
    expect(row).to_contain_text("cut")
    page.locator("tr", has=page.get_by_role("rowheader", name="The Ledger")).get_by_role("link", name="its entry").click()
    expect(page.locator("blockquote.large")).to_contain_text(FULLEST)


def test_the_points_of_a_negotiation_lead_to_their_words(served: Served, reader: Reader) -> None:
    page = reader(served)
    page.goto(NEGOTIATION)
    points = page.locator(".chart a")
    expect(points).to_have_count(4)
    point = page.get_by_role("link", name="2031-03-15: Russia refuse: withdraw its troops from the valley")
    tab_to(page, point)
    page.keyboard.press("Enter")
    expect(page.locator("blockquote.large")).to_have_text("Russia refused to withdraw its troops from the valley")
    page.go_back()
    page.get_by_role("link", name=re.compile("13 March 2031: Russia – Ukraine, round 2, held")).first.click()
    expect(page.get_by_role("heading", name="2 accounts")).to_be_visible()
    page.go_back()
    page.get_by_label("Since").fill("2031-03-15")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("since=2031-03-15"))
    expect(page.locator(".chart a")).to_have_count(0)  # one day alone is no line
    page.goto(f"{NEGOTIATION}&since=2031-03-14&until=2031-03-15")
    expect(page.locator(".chart a")).to_have_count(3)


def test_a_negotiation_reads_as_tables(served: Served, reader: Reader) -> None:
    page = reader(served, java_script_enabled=False)
    page.goto(NEGOTIATION)
    expect(page.locator("table.list tbody tr").first).to_contain_text("Turkey")
    matrix = page.get_by_role("region", name="Stands by matter and party")
    withdrawal = matrix.locator("tr", has=page.get_by_role("rowheader", name="withdrawal"))
    expect(withdrawal).to_contain_text("refused to withdraw")
    history = withdrawal.get_by_text("agreed to withdraw")
    expect(history).not_to_be_visible()
    withdrawal.get_by_text("1 earlier stand").click()
    expect(history).to_be_visible()
    delegations = page.locator("section", has=page.get_by_role("heading", name="Delegations by round"))
    expect(delegations.get_by_role("link", name="Ilse Marrow")).to_be_visible()
    conflicts = page.locator("section", has=page.get_by_role("heading", name="Where accounts conflict"))
    expect(conflicts).to_contain_text("Geneva")
    expect(conflicts).to_contain_text("against Port Ansel")
    shifts = page.locator("section", has=page.get_by_role("heading", name="Changed stands"))
    expect(shifts).to_contain_text("that does not say that somebody changed their mind")


def test_a_disputed_figure_leads_to_the_words_of_each(served: Served, reader: Reader) -> None:
    page = reader(served)
    page.goto("/today")
    page.get_by_role("link", name="prisoners of war").click()
    expect(page.locator(".chart .key li")).to_have_count(2)
    shapes = page.locator(".chart a path.dot").evaluate_all("dots => new Set(dots.map((dot) => dot.getAttribute('d'))).size")
    assert shapes == 2
    rows = page.locator("table.list tbody tr")
    assert {"900", "640"} <= {row.locator("td").nth(1).inner_text() for row in rows.all()}
    page.get_by_role("link", name=re.compile("Oren Halvik: 900")).first.click()
    expect(page.locator("blockquote.large")).to_have_text("900 prisoners of war")
    expect(page.locator(".known")).to_contain_text("Claimed by")
    page.go_back()
    page.get_by_role("link", name="640 prisoners of war", exact=True).click()
    expect(page.locator(".context mark")).to_have_text("640 prisoners of war")


@pytest.mark.parametrize("how", [{}, {"viewport": PHONE}, {"java_script_enabled": False}])
def test_outlets_stand_side_by_side(served: Served, reader: Reader, how: dict[str, Any]) -> None:
    page = reader(served, **how)
    page.goto("/stories")
    page.get_by_role("link", name="Envoys of Russia and Ukraine").click()
    table = page.get_by_role("region", name="Table of statements, outlet by outlet")
    assert table.locator("thead th").all_inner_texts() == ["Statement", "The Ledger", "Courier", "Northern Wire"]
    row = table.locator("tbody tr", has_text=FULLEST)
    expect(row.locator("td").nth(0)).to_contain_text("verbatim")
    expect(row.locator("td").nth(1)).to_contain_text("cut")
    expect(row.locator("td").nth(1).locator("del")).to_have_text("612")
    expect(row.locator("td").nth(2)).to_contain_text("not carried")
    if how.get("viewport"):
        statement, left = row.locator("th"), table.bounding_box()
        table.evaluate("node => { node.scrollLeft = node.scrollWidth; }")
        box = statement.bounding_box()
        assert left
        assert box
        assert abs(box["x"] - left["x"]) < 2  # it stays in sight
        expect(row.locator("td").nth(2)).to_be_in_viewport()


def test_parties_and_outlets_lead_to_who_speaks(served: Served, reader: Reader) -> None:
    page = reader(served, java_script_enabled=False)
    page.goto("/parties")
    page.get_by_role("link", name="Ukraine", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Ukraine")
    page.get_by_role("link", name="Ilse Marrow").first.click()
    expect(page.locator("main")).to_contain_text("Ukrainian envoy")
    page.goto("/outlets")
    page.get_by_role("link", name="Courier").click()
    expect(page.locator("table.counted", has_text="regime").first).to_be_visible()
