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
    fetch_seconds: float = 20.0
    """Seconds for one address, all redirects together."""
    user_agent: str = "onrecord (+https://pypi.org/project/onrecord)"


DEFAULTS = Settings()
