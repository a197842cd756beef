"""The desk of an invented store, served on this machine, and Debian's Chromium to read it in."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import httpx
import pytest
from click.testing import CliRunner
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, expect, sync_playwright

from onrecord.cli.main import onrecord
from onrecord.serve.served import Desk
from onrecord.store.open import open_store
from tests.running import running
from tests.serve import conftest as invented
from tests.serve.conftest import TOKEN

BROWSERS = ("chromium", "chromium-browser")
WIDE, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}
EARLIER = "2021-03-16T08:00:00+00:00"
"""When the first articles came in, as the store has it; the others came a month later. Long ago, as browsers' clocks go on."""
LATER = "2021-04-16T08:00:00+00:00"
CORRECTED = invented.LEDGER.replace("before the last of the 640 prisoners", "before the last of the 612 prisoners").replace(
    "Russia agreed", "After the talks Russia agreed"
)
WIRE = f"""\
The Ukrainian envoy Ilse Marrow told reporters that "the road is open." She said that the lists were ready.

"Nobody leaves the table before the last of the 640 prisoners is home," Marrow told reporters on Thursday.

"The ferries will sail in May," Ukrainian minister Serhii Hryshko said.

{invented.BACKGROUND}"""
POST = """\
Russian general Sergei Grishko said that no ferry had left the coast.
"""
expect.set_options(timeout=15_000)  # a busy machine is no fault of the page


def run(*command: str) -> None:
    """Run a command of onrecord."""
    result = CliRunner().invoke(onrecord, list(command))
    assert result.exit_code == 0, result.stderr


def chromium() -> str | None:
    """Where the system's Chromium is."""
    return next((path for name in BROWSERS if (path := shutil.which(name))), None)


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The invented negotiation, and a month later a corrected edition of one article and two others."""
    folder = tmp_path_factory.mktemp("read")
    path = folder / "record.db"
    title = "Envoys of Russia and Ukraine meet for a second round of talks on prisoners"
    told = [
        ("The Ledger", "ledger", "2031-03-14", invented.LEDGER),
        ("Courier", "courier", "2031-03-14", invented.COURIER),
        ("Gazette", "gazette", "2031-03-15", invented.GAZETTE),
    ]
    add(path, folder, told, title, EARLIER)
    later = [
        ("The Ledger", "ledger", "2031-03-14", CORRECTED),
        ("Northern Wire", "wire", "2031-03-14", WIRE),
        ("Coast Post", "post", "2031-03-16", POST),
    ]
    add(path, folder, later, title, LATER)
    run("gather", "--store", str(path))
    return path


def add(path: Path, folder: Path, told: list[tuple[str, str, str, str]], title: str, seen: str) -> None:
    """Add articles as if at a time of the story's own."""
    news = [
        {"url": f"https://{host}.example/talks", "outlet": outlet, "date": day, "title": title, "text": text}
        for outlet, host, day, text in told
    ]
    known = set(editions(path)) if path.exists() else set()
    invented.write_lines(folder / "news.jsonl", news)
    run("add", str(folder / "news.jsonl"), "--store", str(path))
    with open_store(str(path), write=True) as opened:
        for sha in set(editions(path)) - known:
            opened.execute("UPDATE editions SET seen = ? WHERE sha256 = ?", (seen, sha))
        opened.commit()


def editions(path: Path) -> list[str]:
    """The hashes of all editions in a store."""
    with open_store(str(path)) as opened:
        return [sha for (sha,) in opened.execute("SELECT sha256 FROM editions")]


class Served(NamedTuple):
    """A desk that is being served, and a client that asks it for data."""

    address: str
    ask: Callable[[str], Any]


def serve(path: Path) -> Iterator[Served]:
    """Serve a store on a free port until the test is over."""
    with running(Desk(path=str(path), token=TOKEN, gathers=False)) as port:
        address = f"http://127.0.0.1:{port}"
        with httpx.Client(base_url=address) as client:
            yield Served(address, lambda asked: client.get(asked).raise_for_status().json())


@pytest.fixture(scope="session")
def served(store: Path) -> Iterator[Served]:
    """The desk, for tests that only read."""
    yield from serve(store)


@pytest.fixture
def own(store: Path, tmp_path: Path) -> Iterator[Served]:
    """The desk of a copy of the store, for a test that writes."""
    yield from serve(Path(shutil.copy(store, tmp_path / "own.db")))


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium without a window. In CI it must be there; elsewhere what needs it is skipped.

    Not for the whole session: Playwright keeps an event loop running, with which other tests could start none of their own.
    """
    path = chromium()
    if path is None:
        why = "no Chromium here: scripts/install_chromium installs Debian's"
        if os.environ.get("CI") == "true":
            pytest.fail(why)
        pytest.skip(why)
    with sync_playwright() as playwright:
        # as root, which CI is, Chromium has no sandbox; it opens nothing but this desk
        launched = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-dev-shm-usage"])
        yield launched
        launched.close()


@pytest.fixture
def reader(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Opens a new reader's page; whatever it complains of, or asks of another host, fails the test."""
    opened: list[BrowserContext] = []
    faults: list[str] = []

    def open_page(desk: Served, *, expected: str = "", **how: Any) -> Page:
        """`expected` is in what the page may complain of."""
        context = browser.new_context(base_url=desk.address, **({"viewport": WIDE} | how))
        opened.append(context)
        page = context.new_page()
        watch(page, desk.address, faults, expected)
        return page

    yield open_page
    for context in opened:
        context.close()
    assert faults == []


def watch(page: Page, address: str, faults: list[str], expected: str) -> None:
    """Note what a page complains of, a breach of the policy among it, and every request that leaves for elsewhere."""

    def told(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning") and not (expected and expected in message.text):
            faults.append(f"{page.url}: {message.text}")

    def asked(request: Request) -> None:
        if not request.url.startswith(f"{address}/"):
            faults.append(f"{page.url}: asked {request.url}")

    page.on("console", told)
    page.on("pageerror", lambda error: faults.append(f"{page.url}: {error}"))
    page.on("request", asked)
