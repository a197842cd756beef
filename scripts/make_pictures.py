"""`python scripts/make_pictures.py`: take the tutorial's pictures anew, of a desk over `docs/demo`, into `docs/pictures`.

Needs playwright and a Chromium beside what onrecord needs (`--chromium` names its file, if it is not playwright's own).
"""

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from time import sleep
from typing import NamedTuple
from urllib.parse import quote
from urllib.request import urlopen

from playwright.sync_api import Browser, sync_playwright

from onrecord.cli.options import PARTIES
from onrecord.desk.sheets import figures, negotiation, search
from onrecord.store.open import open_store
from onrecord.store.queries import Filter

ROOT = Path(__file__).parents[1]
OUT = ROOT / "docs" / "pictures"
LARGEST = 150_000
"""Bytes of a picture."""
WIDE, TALL, LOW, PHONE = (1100, 700), (1100, 780), (1100, 640), (390, 760)
"""Pixels of a window: text in a picture of the wide ones is still read in a page that shows it smaller."""


class Picture(NamedTuple):
    """A page as it is shown."""

    name: str
    address: str
    size: tuple[int, int] = WIDE
    dark: bool = False
    point_at: str = ""
    """What the mouse points at, as a selector."""


def pictures(store: Path) -> list[Picture]:
    """The tutorial's pictures, of what the store holds."""
    with open_store(str(store)) as held:
        parties = negotiation.negotiations_sheet(held, None)["negotiations"][0]["parties"]
        figure = figures.figures_sheet(held, None, None, None, False)["quantities"][0]["id"]
        story = search.stories_sheet(held, None, None, None)["stories"][0]["id"]
        (article,) = search.articles_sheet(held, Filter(search="counts"))["articles"]
        said = search.entries_sheet(held, "statements", Filter(search="buses"))["entries"][0].entry.id
    asked = "&".join(f"party={quote(party)}" for party in parties)
    return [
        Picture("today", "/today"),
        Picture("negotiation", f"/negotiation?{asked}", size=TALL),
        Picture("story", f"/stories/{story}"),
        Picture("figure", f"/figures/{figure}"),
        Picture("article", f"/articles/{article['id']}", size=LOW, dark=True, point_at=".entry .go"),
        Picture("entry", f"/entries/{said}", size=PHONE),
    ]


@contextmanager
def desk(store: Path) -> Iterator[str]:
    """A desk over the demo's articles; its address."""
    environment = os.environ | {PARTIES: str(ROOT / "docs" / "demo" / "parties.toml")}
    command = [sys.executable, "-m", "onrecord.cli"]
    for arguments in (["add", "docs/demo/talks"], ["add", "docs/demo/later"], ["gather"]):
        subprocess.run([*command, *arguments, "--store", str(store)], cwd=ROOT, env=environment, check=True)
    serve = [*command, "serve", "--store", str(store), "--port", "0"]
    with subprocess.Popen(serve, env=environment, stderr=subprocess.PIPE, text=True) as server:
        line = server.stderr.readline() if server.stderr else ""
        base = line.partition(" at ")[2].partition("/ ")[0]
        try:
            wait_for(base)
            yield base
        finally:
            server.terminate()


def wait_for(base: str) -> None:
    """Wait until the desk answers, which it does a second after it has said where."""
    for _ in range(100):
        with suppress(OSError), urlopen(f"{base}/log.json"):
            return
        sleep(0.1)


def take(browser: Browser, base: str, picture: Picture) -> None:
    """Take one picture. Fails if the page complains, or the picture is too large."""
    width, height = picture.size
    page = browser.new_page(viewport={"width": width, "height": height}, color_scheme="dark" if picture.dark else "light")
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text) if message.type in ("error", "warning") else None)
    page.goto(base + picture.address)
    if picture.point_at:
        page.hover(picture.point_at)
    file = OUT / f"{picture.name}.png"
    page.screenshot(path=file, animations="disabled")
    page.close()
    if complaints or file.stat().st_size > LARGEST:
        sys.exit(f"{file}: {complaints or 'too large'}")


def main() -> None:
    """Take all pictures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--chromium", metavar="FILE", help="the browser's file")
    given = parser.parse_args()
    OUT.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=given.chromium, args=["--no-sandbox"])
        with desk(store := Path(folder) / "record.db") as base:
            for picture in pictures(store):
                take(browser, base, picture)
        browser.close()


if __name__ == "__main__":
    main()
