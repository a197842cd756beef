"""A store -> a folder of files: the pages of the desk that need no server, for publishing.

Every page, its data beside it as JSON, links that are relative to the page. What needs a server is not there, and nothing leads
to it.
"""

import json
import re
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, partial
from importlib.metadata import version
from itertools import count
from pathlib import Path
from typing import Any, NamedTuple

from onrecord.desk.sheets import article, entry, figures, log, negotiation, outlets, people, search, today
from onrecord.errors import StoreError
from onrecord.store.gathered import find_gathered, last_gathering
from onrecord.store.queries import NEWEST, Filter
from onrecord.store.rows import KINDS
from onrecord.views.json_lines import object_line
from onrecord.views.listing import Sheet, sheet_object
from onrecord.views.web.addresses import FILES, NOWHERE, To, file_of
from onrecord.views.web.render import STATIC, Around, render, static_file

MARK = "onrecord-site.json"
"""The file by which a folder is known as an earlier export."""
OWN = {MARK, "static", *(path.partition("/")[0] for path, _ in FILES.values())}
"""What an export has at its top, endings aside."""
# Links do not nest, neither in templates nor in charts, and no attribute holds a bare ">": templates and lxml escape it.
LEADS_NOWHERE = re.compile(rf'<a\b[^>]*\bhref="{re.escape(NOWHERE)}[^>]*>(.*?)</a>', re.S)
TEMPLATES = {"article": "desk-article"}
"""Sheet -> its template, where that has another name."""
Advance = Callable[[], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What an export has written."""

    pages: int
    size: int
    """Bytes of all files."""


class Page(NamedTuple):
    """A page that is to be written."""

    sheet: str
    found: Sheet
    name: str | None = None
    asked: Mapping[str, Any] = {}


def write_site(store: sqlite3.Connection, out: Path, advance: Advance = lambda: None) -> Written:
    """Write a gathered store's pages into a folder, all or none; `advance` is called after each. An earlier export is replaced.

    Raises StoreError if the folder holds anything else, cannot be written, or the store was not gathered after it changed.
    """
    out = out.resolve()
    if not _is_free(out):
        raise StoreError(f"{str(out)!r}: holds something else than an earlier export; name a new or an empty folder")
    with _snapshot(store), _whole_folder(out) as folder:
        return _write(store, folder, advance)


def _write(store: sqlite3.Connection, folder: Path, advance: Advance) -> Written:
    gathered = last_gathering(store)
    if gathered is None or not gathered.fresh:
        raise StoreError("the store has changed since its people, rounds and stories were gathered; run `onrecord gather`")
    for top in {path.partition("/")[0] for path, _ in FILES.values() if "/" in path} | {"static"}:
        (folder / top).mkdir()
    addresses = _addresses(_files(store))
    size = sum((folder / "static" / name).write_bytes(static_file(name)) for name in STATIC)
    pages = 0
    for page in _pages(store):
        size += _write_page(folder, page, addresses, gathered._asdict())
        pages += 1
        advance()
    mark = {"made_by": f"onrecord {version('onrecord')}", "pages": pages, "gathered": gathered.at}
    size += (folder / MARK).write_bytes(json.dumps(mark).encode() + b"\n")
    return Written(pages=pages, size=size)


def _write_page(folder: Path, page: Page, addresses: Mapping[int, To], gathered: Mapping[str, Any]) -> int:
    """Write a page and its data; give their bytes."""
    file = file_of(page.sheet, page.name, **page.asked)
    if file is None:
        raise ValueError(f"{page.sheet}: needs a server")
    to = addresses[file.count("/")]
    around = Around(to=to, path=to(page.sheet, page.name), twin=f"{file.rpartition('/')[2]}.json", live=False, gathered=gathered)
    html = render(TEMPLATES.get(page.sheet, page.sheet), page.found, around)
    while NOWHERE in html and (plain := LEADS_NOWHERE.sub(r"\1", html)) != html:
        html = plain
    data = object_line(sheet_object(page.found)) + "\n"
    return sum(
        (folder / f"{file}.{ending}").write_bytes(text.encode("utf-8", "replace"))
        for ending, text in (("html", html), ("json", data))
    )


def _addresses(files: set[str]) -> dict[int, To]:
    """How pages address each other, from the top and from the folders below it."""

    @cache  # most links are these, and ask for nothing
    def plain(up: str, sheet: str, name: str | None) -> str:
        file = file_of(sheet, name)
        return f"{up}{file}" if sheet == "static" else f"{up}{file}.html" if file in files else NOWHERE

    def to(up: str, sheet: str, name: str | None = None, /, **asked: Any) -> str:
        if not asked:
            return plain(up, sheet, name)
        # The later pages of a list follow from its first, and a page names the next one only if it is there.
        first = file_of(sheet, name, **{**asked, "page": None})
        return f"{up}{file_of(sheet, name, **asked)}.html" if first in files else NOWHERE

    return {0: partial(to, ""), 1: partial(to, "../")}


def _files(store: sqlite3.Connection) -> set[str]:
    """Every file that there will be, without its ending, the later pages of lists aside."""
    asked: list[tuple[str, str | None, dict[str, Any]]] = [
        *((sheet, None, {}) for sheet, (path, _) in FILES.items() if "{}" not in path),
        *(("entries", None, {"kind": kind}) for kind in KINDS),
        ("figures", None, {"every": True}),
        *(("negotiation", None, {"party": pair}) for pair in _pairs(store)),
        *((sheet, id, {}) for sheet, id in _named(store)),
    ]
    return {file for sheet, name, given in asked if (file := file_of(sheet, name, **given))}


def _named(store: sqlite3.Connection) -> Iterator[tuple[str, str]]:
    """Sheets of things, with the things' ids or names."""
    for sheet in ("round", "quantity", "person", "party", "outlet", "story"):
        yield from ((sheet, row["id"]) for row in store.execute("SELECT id FROM gathered WHERE kind = ? ORDER BY key", (sheet,)))
    for row in store.execute("SELECT id FROM articles ORDER BY id").fetchall():
        yield from (("article", row["id"]), ("editions", row["id"]))
    for kind in KINDS:
        rows = store.execute(f"SELECT DISTINCT entries.id FROM {kind} AS entries {NEWEST} ORDER BY entries.id").fetchall()
        yield from (("entry", row["id"]) for row in rows)


def _pairs(store: sqlite3.Connection) -> Iterator[list[str]]:
    return (one["parties"] for one in find_gathered(store, "negotiation"))


def _pages(store: sqlite3.Connection) -> Iterator[Page]:
    """Every page that needs no server."""
    yield Page("today", today.today_sheet(store, None, ()))
    yield from _lists(store)
    for pair in _pairs(store):
        yield Page("negotiation", negotiation.negotiation_sheet(store, pair, None, None), asked={"party": pair})
    find: dict[str, Callable[[sqlite3.Connection, str], Sheet]] = {
        "article": article.article_sheet,
        "editions": article.editions_sheet,
        "entry": entry.entry_sheet,
        "round": negotiation.round_sheet,
        "quantity": figures.quantity_sheet,
        "party": people.party_sheet,
        "outlet": outlets.outlet_sheet,
    }
    paged = {"story": outlets.story_sheet, "person": people.person_sheet}
    written = set()  # an id may stand in several kinds of entries; one page shows it
    for sheet, id in _named(store):
        if (sheet, id) in written:
            continue
        written.add((sheet, id))
        if sheet in paged:
            yield from _paged(sheet, partial(paged[sheet], store, id), id)
        else:
            yield Page(sheet, find[sheet](store, id), id)


def _lists(store: sqlite3.Connection) -> Iterator[Page]:
    for kind in KINDS:
        yield from _paged("entries", partial(search.entries_sheet, store, kind, Filter()), kind=kind)
    yield from _paged("articles", partial(search.articles_sheet, store, Filter()))
    yield from _paged("stories", partial(search.stories_sheet, store, None, None, None))
    yield from _paged("negotiations", partial(negotiation.negotiations_sheet, store, None))
    for every in (False, True):
        yield from _paged("figures", partial(figures.figures_sheet, store, None, None, None, every), every=every)
    yield from _paged("people", partial(people.people_sheet, store, None, None))
    yield from _paged("doubts", partial(people.doubts_sheet, store))
    yield from _paged("parties", partial(people.parties_sheet, store, None))
    yield from _paged("outlets", partial(outlets.outlets_sheet, store, None))
    yield from _paged("log", partial(log.log_sheet, store))


def _paged(sheet: str, find: Callable[[int], Sheet], name: str | None = None, **asked: Any) -> Iterator[Page]:
    for number in count(1):
        found = find(number)
        yield Page(sheet, found, name, {**asked, "page": number})
        if not found["more"]:
            return


@contextmanager
def _snapshot(store: sqlite3.Connection) -> Iterator[None]:
    """All that is read inside is of one moment, though others write meanwhile."""
    store.execute("BEGIN")
    try:
        yield
    finally:
        store.execute("ROLLBACK")


def _is_free(out: Path) -> bool:
    """Whether a folder may be written: it is not there, or empty, or an earlier export to which nobody has added anything."""
    try:
        held = {one.name for one in out.iterdir()}
    except FileNotFoundError:
        return True
    except OSError as fault:
        raise StoreError(f"{str(out)!r}: no folder that can be written ({fault.strerror or fault}); name another") from fault
    names = {name if name == MARK else re.sub(r"(-every|-[a-z]+)?(-page-\d+)?\.(html|json)$", "", name) for name in held}
    return not held or (MARK in held and names <= OWN)


@contextmanager
def _whole_folder(out: Path) -> Iterator[Path]:
    """A new folder beside `out` that takes its name once all is written. Raises StoreError where it cannot be written."""
    made: Path | None = None
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        made = Path(tempfile.mkdtemp(prefix=f".{out.name}.", dir=out.parent))
        yield made
        made.chmod(0o755)
        _replace(out, made)
    except OSError as fault:
        raise StoreError(f"{str(out)!r}: cannot be written ({fault.strerror or fault})") from fault
    finally:
        if made:
            shutil.rmtree(made, ignore_errors=True)


def _replace(out: Path, made: Path) -> None:
    """Let a folder take the place of another, which is put aside before and comes back if that fails."""
    if not out.exists():
        made.rename(out)
        return
    aside = made.with_name(f"{made.name}.old")
    out.rename(aside)
    try:
        made.rename(out)
    except OSError:
        aside.rename(out)
        raise
    shutil.rmtree(aside, ignore_errors=True)
