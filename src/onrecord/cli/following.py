"""Feeds and sitemaps -> a store: what is new, once or on a timer."""

from time import sleep

from onrecord.cli.adding import add_all
from onrecord.cli.reading import Asked
from onrecord.records import Told
from onrecord.run.followed import Followed
from onrecord.settings import Settings
from onrecord.store.open import open_store


def follow_all(
    followed: Followed,
    settings: Settings,
    path: str,
    jobs: int,
    minutes: float | None,
) -> bool:
    """Add what is new; with `minutes`, again and again, until somebody ends it. Tell whether all could be read."""
    known = _addresses_kept(path)
    inputs = (*followed.feeds, *followed.sitemaps)
    asked = Asked(inputs=inputs, told=Told(), scraped=False, metadata=None, settings=settings, jobs=jobs, known=known)
    while True:
        complete = add_all(asked, path, "follow")
        if minutes is None:
            return complete
        sleep(60 * minutes)


def _addresses_kept(path: str) -> set[str]:
    """Addresses of which the store has an article: those it was found under, and those its page names."""
    with open_store(path, write=True) as store:
        rows = store.execute("SELECT input, url FROM articles").fetchall()
    return {address for row in rows for address in (row["input"].partition("#")[2], row["url"]) if address}
