"""Where each sheet of the desk is found: the one place that writes an address."""

import re
from collections.abc import Mapping
from hashlib import sha256
from typing import Any, Protocol
from urllib.parse import quote, urlencode

PATHS = {
    "today": "/today",
    "entries": "/entries",
    "entry": "/entries/{}",
    "articles": "/articles",
    "article": "/articles/{}",
    "editions": "/articles/{}/editions",
    "page": "/articles/{}/page",
    "stories": "/stories",
    "story": "/stories/{}",
    "negotiations": "/negotiations",
    "negotiation": "/negotiation",
    "round": "/rounds/{}",
    "figures": "/figures",
    "quantity": "/figures/{}",
    "people": "/people",
    "person": "/people/{}",
    "doubts": "/doubts",
    "parties": "/parties",
    "party": "/parties/{}",
    "outlets": "/outlets",
    "outlet": "/outlets/{}",
    "check": "/check",
    "log": "/log",
    "sign-in": "/sign-in",
    "static": "/static/{}",
    "api": "/openapi.json",
}
"""Sheet -> its path; `{}` is its name."""


class To(Protocol):
    """Gives the address of a sheet, by its name where it has one, with what is asked of it."""

    def __call__(self, sheet: str, name: str | None = None, /, **asked: Any) -> str:
        """Write the address."""


def to_live(sheet: str, name: str | None = None, /, **asked: Any) -> str:
    """The address on the server that serves the page."""
    path = PATHS[sheet].format(quote(name, safe="") if name is not None else "")
    return path + query(asked)


def query(asked: Mapping[str, Any]) -> str:
    """What is asked, as the end of an address: nothing for what is empty, several for a list."""
    pairs = [
        (name, value)
        for name, values in asked.items()
        for value in (values if isinstance(values, (list, tuple)) else [values])
        if value not in (None, "", False)
    ]
    return "?" + urlencode(pairs) if pairs else ""


NOWHERE = "about:blank#nowhere"
"""In a folder of files: the address of what is not among them. No link with it is left in a page."""
FILES = {
    "today": ("index", ()),
    "entries": ("entries", ("kind", "page")),
    "entry": ("entries/{}", ()),
    "articles": ("articles", ("page",)),
    "article": ("articles/{}", ()),
    "editions": ("articles/{}-editions", ()),
    "stories": ("stories", ("page",)),
    "story": ("stories/{}", ("page",)),
    "negotiations": ("negotiations", ("page",)),
    "negotiation": ("negotiations/{}", ("party",)),
    "round": ("rounds/{}", ()),
    "figures": ("figures", ("every", "page")),
    "quantity": ("figures/{}", ()),
    "people": ("people", ("page",)),
    "person": ("people/{}", ("page",)),
    "doubts": ("doubts", ("page",)),
    "parties": ("parties", ("page",)),
    "party": ("parties/{}", ()),
    "outlets": ("outlets", ("page",)),
    "outlet": ("outlets/{}", ()),
    "log": ("log", ("page",)),
}
"""Sheet that needs no server -> its file without its ending, and what may be asked of it there."""
HASH = re.compile(r"[0-9a-f]{8,64}")
# What every platform takes in a file's name, whatever it makes of capitals; the hash beside it tells names apart.
UNSAFE = re.compile(r"[^a-z0-9]+")
READABLE = 40
"""Characters of a name that its file shows: with folders before it a path stays far below the 260 of Windows."""


def file_of(sheet: str, name: str | None = None, /, **asked: Any) -> str | None:
    """The file of a sheet, without its ending, as a path in the folder that holds all; None for what needs a server."""
    given = {key: value for key, value in asked.items() if value not in (None, "", False)}
    if sheet == "static" and name:
        return f"static/{name}"
    path, may = FILES.get(sheet, ("", ()))
    if not path or not set(given) <= set(may):
        return None
    if sheet == "negotiation":
        name = "\n".join(sorted(given.get("party", ())))
    of = "".join(f"-{given[key]}" if key == "kind" else "-every" for key in ("kind", "every") if key in given)
    page = f"-page-{given['page']}" if given.get("page", 1) != 1 else ""
    return path.format(file_name(name or "")) + of.removesuffix("-statements") + page


def file_name(name: str) -> str:
    """A name as a file's: an id that is a hash as it stands, any other as far as it can be read, and its hash."""
    if HASH.fullmatch(name):
        return name
    digest = sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:12]
    return f"{UNSAFE.sub('-', name.lower())[:READABLE].strip('-')}-{digest}".removeprefix("-")
