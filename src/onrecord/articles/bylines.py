"""Bylines and page titles -> names: who wrote, and which outlet a title ends with."""

import re

SEPARATOR = re.compile(r"\s+[|–—\-•·»:]+\s+")
# "By Jane Doe and John Roe, Harbour Correspondent" -> two names.
BY = re.compile(r"^\s*(?:(?:written|reported|posted|story)\s+)?by\b:?\s*", re.I)
BETWEEN_NAMES = re.compile(r"\s*(?:,|;|\band\b|&|\||/)\s*")
NO_AUTHOR = re.compile(
    r"https?://|www\.|[@():]|\d|^(?:admin|staff|editor|redaktion|newsroom|unknown|none|author)s?$"
    r"|\b(?:correspondent|reporter|editor|writer|bureau|desk|agenc(?:y|ie))s?$",
    re.I,
)


def bare(text: str) -> str:
    """Letters and digits only, in lower case: to compare names by."""
    return re.sub(r"\W+", "", text).lower()


def without_outlet(title: str, outlet: str | None) -> str:
    """A title without " | Outlet" at its end."""
    pieces = SEPARATOR.split(title)
    if outlet and len(pieces) > 1 and bare(pieces[-1]) in (bare(outlet), bare(outlet).removeprefix("the")):
        return title[: title.rfind(pieces[-1])].rstrip(" |–—-•·»:")
    return title


def split_names(values: tuple[str, ...], outlet: str | None = None) -> tuple[str, ...]:
    """The people in bylines, each once: "By Jane Doe and John Roe" -> two; addresses and "staff" are no people."""
    names: dict[str, str] = {}
    for value in values:
        for part in BETWEEN_NAMES.split(BY.sub("", value)):
            name = part.strip(" .·-–—")
            if 2 < len(name) < 60 and not NO_AUTHOR.search(name) and bare(name) != bare(outlet or ""):
                names.setdefault(bare(name), name)
    return tuple(names.values())
