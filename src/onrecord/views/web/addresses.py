"""Where each sheet of the desk is found: the one place that writes an address."""

from collections.abc import Mapping
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
