"""A file that says what is followed: feeds, sitemaps, and what about."""

from dataclasses import dataclass

from onrecord.errors import InputError
from onrecord.run.tables import read_table

KEYS = ("feeds", "sitemaps", "words", "parties")


@dataclass(frozen=True, slots=True, kw_only=True)
class Followed:
    """What is asked for again and again."""

    feeds: tuple[str, ...] = ()
    sitemaps: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    """Only pages with one of these, or of these parties, are read; without any, all news."""
    parties: tuple[str, ...] = ()


def read_followed(path: str) -> Followed:
    """Read a TOML file with lists of texts `feeds`, `sitemaps`, `words`, `parties`. Raises InputError."""
    table = read_table(path)
    if wrong := sorted(set(table) - set(KEYS)):
        raise InputError(f"{path!r}: {wrong[0][:100]!r} means nothing here; known are {', '.join(KEYS)}")
    for key, value in table.items():
        if not isinstance(value, list) or not all(isinstance(item, str) and item.strip() for item in value):
            raise InputError(f'{path!r}: {key} must be a list of texts, as {key} = ["…"]')
    if not table.get("feeds") and not table.get("sitemaps"):
        raise InputError(f"{path!r}: names neither feeds nor sitemaps; there is nothing to follow")
    return Followed(**{key: tuple(value) for key, value in table.items()})
