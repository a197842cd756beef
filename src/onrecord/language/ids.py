"""Ids that an entry keeps as long as its text and its spans are the same."""

import hashlib
from collections.abc import Sequence

from onrecord.records import Span


def entry_id(edition: str, section: str, pieces: Sequence[Span], *others: Span | str | None) -> str:
    """16 hexadecimal digits from the text's hash, the kind of entry, its spans, and what else tells two entries apart."""
    parts = [
        edition,
        section,
        *(f"{part.start}-{part.end}" if isinstance(part, Span) else part or "" for part in (*pieces, *others)),
    ]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]
