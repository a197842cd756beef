"""What can be set, in one place."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Limits and choices of one run."""

    reader: str = "fast"
    """Which network reads: `fast` (numpy) or `careful` (ONNX Runtime, the extra `onrecord[careful]`)."""
    largest_page: int = 64_000_000
    """Bytes; a page above it is refused before it is parsed. An article of a million words has 6 MB."""
    largest_html: int = 10_000_000
    """Bytes of HTML; above it parsers need minutes and gigabytes."""
    largest_list: int = 50_000_000
    """Bytes of a sitemap, unpacked; the protocol allows no more."""
    page_seconds: float = 8.0
    """Seconds of processor time in which a page must be read; the careful reader needs ten times as many as the fast one."""
    page_memory: int = 700_000_000
    """Bytes that reading a page may take beyond the reader's weights."""
    fetch_seconds: float = 20.0
    """Seconds for one address, all redirects and tries together."""
    pause_seconds: float = 1.0
    """Seconds between two visits to a host; its robots.txt may ask for more."""
    tries: int = 3
    """How often a host that is busy is asked."""
    cache: str | None = None
    """Folder that keeps what addresses answered; they are then asked only whether it changed."""
    user_agent: str = "onrecord/0.1 (+https://pypi.org/project/onrecord)"
    loopback: bool = False
    """Whether this very machine may be asked. For tests against a local server."""
    about: tuple[str, ...] = ()
    """Words of which an archive's or feed's page must have one; none: all are read."""
    parties: tuple[str, ...] = ()
    """Of one's own, beside the gazetteer's: lines in the form of `language/parties.tsv`."""
    every: bool = False
    """Read every page of archives and feeds, also those that seem to be no news, or not English."""
    most_entries: int = 10_000
    """Pages of one feed or sitemap; at one a second they take three hours."""


DEFAULTS = Settings()
