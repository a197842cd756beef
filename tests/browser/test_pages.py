"""Every page of the desk in Chromium: nothing complains, nothing moves, nothing runs over, and everybody can use it."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from axe_playwright_python.base import AXE_FILE_PATH
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.conftest import PHONE, WIDE, Served

NARROWEST = {"width": 320, "height": 800}
LISTS = ("entries", "articles", "stories", "negotiations", "figures", "people", "parties", "outlets")
KINDS = ("statements", "talks", "positions", "figures", "wording")
NAMES = (
    "today", *LISTS, "doubts", "log", "check", "sign-in", "missing",
    *(f"entries of {kind}" for kind in KINDS), *(f"one of {kind}" for kind in KINDS),
    "article", "editions", "story", "negotiation", "round", "figure", "person", "party", "outlet",
)  # fmt: skip
LOOKS: dict[str, dict[str, Any]] = {
    "light": {"viewport": WIDE, "color_scheme": "light"},
    "dark": {"viewport": WIDE, "color_scheme": "dark"},
    "phone": {"viewport": PHONE, "color_scheme": "light"},
}
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
AXE = AXE_FILE_PATH.read_text(encoding="utf-8")
SHIFTS = """() => new Promise((done) => {
  let moved = 0;
  new PerformanceObserver((list) => { for (const shift of list.getEntries()) moved += shift.value; })
    .observe({type: "layout-shift", buffered: true});
  setTimeout(() => done(moved), 80);
})"""
VIOLATED = """async (tags) => {
  const found = await axe.run(document, {runOnly: {type: "tag", values: tags}, resultTypes: ["violations"]});
  const node = (one) => `${one.html} ${one.failureSummary}`;
  return found.violations.map((rule) => `${rule.id}: ${rule.nodes.slice(0, 3).map(node).join(" | ")}`);
}"""


@pytest.fixture(scope="session")
def addresses(served: Served) -> dict[str, str]:
    """Each page by the name that a test has for it."""

    def first(address: str, kind: str) -> Any:
        return served.ask(address)[kind][0]

    (corrected,) = [one["id"] for one in served.ask("/articles.json")["articles"] if one["editions"] > 1]
    negotiation = "party=Russia&party=Ukraine"
    return {
        **{name: f"/{name}" for name in ("today", *LISTS, "doubts", "log", "check", "sign-in")},
        "missing": "/entries/none",
        **{f"entries of {kind}": f"/entries?kind={kind}" for kind in KINDS},
        **{f"one of {kind}": "/entries/" + first(f"/entries.json?kind={kind}", "entries")["id"] for kind in KINDS},
        "article": f"/articles/{corrected}",
        "editions": f"/articles/{corrected}/editions",
        "story": "/stories/" + first("/stories.json", "stories")["id"],
        "negotiation": f"/negotiation?{negotiation}",
        "round": "/rounds/" + first(f"/negotiation.json?{negotiation}", "rounds")["id"],
        "figure": "/figures/" + first("/figures.json", "quantities")["id"],
        "person": "/people/" + first("/people.json", "people")["id"],
        "party": "/parties/Russia",
        "outlet": "/outlets/The%20Ledger",
    }


@pytest.fixture(scope="module")
def past_policy(browser: Browser) -> Iterator[dict[str, BrowserContext]]:
    """For axe alone, whose script the desk's policy forbids: a context of each look that passes the policy over."""
    contexts = {name: browser.new_context(bypass_csp=True, reduced_motion="reduce", **look) for name, look in LOOKS.items()}
    yield contexts
    for context in contexts.values():
        context.close()


def runs_over(page: Page) -> int:
    return int(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))


@pytest.mark.parametrize("name", NAMES)
def test_a_page_holds_still_fits_and_complains_of_nothing(
    name: str, addresses: dict[str, str], served: Served, reader: Callable[..., Page]
) -> None:
    page = reader(served, expected="404" if name == "missing" else "")
    for viewport in (WIDE, PHONE, NARROWEST):
        page.set_viewport_size(viewport)  # type: ignore[arg-type]
        page.goto(addresses[name])
        assert page.evaluate(SHIFTS) == 0, viewport
        assert runs_over(page) <= 0, viewport


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("name", NAMES)
def test_a_page_can_be_used_by_everybody(
    name: str, look: str, addresses: dict[str, str], served: Served, past_policy: dict[str, BrowserContext]
) -> None:
    page = past_policy[look].new_page()
    page.goto(served.address + addresses[name])
    page.evaluate(AXE)
    assert page.evaluate(VIOLATED, WCAG) == []
    page.close()


def test_the_measures_see_faults(served: Served, past_policy: dict[str, BrowserContext]) -> None:
    page = past_policy["phone"].new_page()
    page.goto(f"{served.address}/today")
    page.evaluate("document.querySelector('h1').outerHTML = '<p style=\"color: #ccc; width: 900px\">pale</p><img src=x>'")
    page.evaluate(AXE)
    assert {fault.split(":")[0] for fault in page.evaluate(VIOLATED, WCAG)} >= {"color-contrast", "image-alt"}
    assert runs_over(page) > 0
    assert page.evaluate(SHIFTS) > 0
    page.close()


def test_the_ways_through_the_desk_fit_one_line(served: Served, reader: Callable[..., Page]) -> None:
    page = reader(served)
    page.goto("/today")
    heights = {box["y"] for link in page.locator(".top-bar nav a").all() if (box := link.bounding_box())}
    assert len(heights) == 1


@pytest.mark.parametrize("name", NAMES)
def test_a_page_reads_without_script(name: str, addresses: dict[str, str], served: Served, reader: Callable[..., Page]) -> None:
    page = reader(served, java_script_enabled=False, expected="404" if name == "missing" else "")
    answer = page.goto(addresses[name])
    assert answer
    assert answer.status == (404 if name == "missing" else 200)
    assert page.locator("h1").is_visible()
    assert not page.locator(".copy").count() or not page.locator(".copy").first.is_visible()
    assert page.locator("nav a", has_text="Today").is_visible()
