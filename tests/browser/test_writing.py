"""What a reader sends to the desk, in Chromium: a draft, corrections, decisions about names, each told in the log."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import TOKEN, Served
from tests.browser.test_reading import entry_of

DRAFT = """\
Ilse Marrow said: "Nobody leaves the table before the last of the 900 prisoners is home."

Oren Halvik said: "We will talk again in April."
"""
Reader = Callable[..., Page]


def sign_in(page: Page) -> None:
    page.get_by_role("link", name="Sign in to correct").click()
    page.get_by_label("Token").fill(TOKEN)
    page.keyboard.press("Enter")
    expect(page.locator("footer")).to_contain_text("Signed in")


def say(page: Page, what: str, why: str) -> None:
    """Fill in the form below an entry, and send it."""
    page.get_by_role("radio", name=what).check()
    page.get_by_label("Who says so").fill("Ada Holm")
    page.get_by_label("Why").fill(why)
    page.get_by_role("button", name="Keep it").click()


@pytest.mark.parametrize("script", [True, False])
def test_a_draft_is_checked(served: Served, reader: Reader, script: bool) -> None:
    page = reader(served, java_script_enabled=script)
    page.goto("/check")
    page.get_by_label("Draft").fill(DRAFT)
    page.get_by_role("button", name="Check").click()
    altered = page.locator(".verdict.altered")
    expect(altered.locator("del")).to_have_text("900")
    expect(altered).to_contain_text("before the last of the prisoners is home")  # as the record has it
    expect(page.locator(".verdict.verbatim, .verdict.cut")).to_contain_text("We will talk again in April")
    expect(page.get_by_label("Draft")).to_have_value(DRAFT)
    page.locator(".verdict.verbatim, .verdict.cut").get_by_role("link", name="Oren Halvik").click()
    expect(page.locator("blockquote.large")).to_contain_text("We will talk again in April")


def test_a_wrong_token_opens_nothing(served: Served, reader: Reader) -> None:
    page = reader(served, expected="403")
    page.goto("/sign-in")
    page.get_by_label("Token").fill("not the token of it")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_have_text("That is not the token.")
    expect(page.locator("footer")).not_to_contain_text("Signed in")


def test_an_entry_is_confirmed_set_and_rejected_with_a_log(own: Served, reader: Reader) -> None:
    page = reader(own, expected="404")
    address = f"/entries/{entry_of(own, 'Gazette', 'April')}"
    page.goto(address)
    expect(page.get_by_role("heading", name="Correct it")).to_have_count(0)
    sign_in(page)
    expect(page).to_have_url(re.compile(f"{address}$"))  # where it was asked for
    say(page, "right", "I was there")
    expect(page.locator(".kicker")).to_contain_text("confirmed")
    page.get_by_label("Field").fill("said")
    page.get_by_label("Value").fill("2031-03-15")
    say(page, "otherwise, namely", "the interview was on Saturday")
    expect(page.locator(".known")).to_contain_text("15 March 2031")
    expect(page.locator("section", has=page.get_by_role("heading", name="What people said of it"))).to_contain_text("I was there")
    say(page, "wrong: show it no more", "it was another minister")
    expect(page.get_by_role("heading", level=1)).to_have_text("Log of corrections")
    log = page.locator("table tbody tr")
    expect(log).to_have_count(3)
    expect(log.nth(0)).to_contain_text("it was another minister")
    expect(log.nth(1)).to_contain_text("said = 2031-03-15")
    assert page.goto(address)
    expect(page.get_by_role("heading", level=1)).not_to_contain_text("Halvik")
    page.goto("/entries?q=April&outlet=Gazette")
    expect(page.locator(".card")).to_have_count(0)


def test_whether_two_names_are_one_person_is_decided(own: Served, reader: Reader) -> None:
    page = reader(own)
    page.goto("/people")
    page.get_by_role("link", name=re.compile("may be one person")).click()
    doubt = page.locator(".card", has_text="Hryshko")
    expect(doubt).to_contain_text("one is of Russia, the other of Ukraine")
    expect(doubt.get_by_role("button")).to_have_count(0)
    sign_in(page)
    doubt.get_by_label("Who says so").fill("Ada Holm")
    doubt.get_by_label("Why").fill("the general became a minister")
    doubt.get_by_role("button", name="They are one person").click()
    row = page.locator("table tbody tr").first
    expect(row).to_contain_text("merge")
    expect(row).to_contain_text("Hryshko")
    expect(row).to_contain_text("the general became a minister")
