"""A draft that somebody pastes: the verdict on each quotation in it, with what the record has otherwise."""

import sqlite3

from onrecord.check.attributed import find_attributed
from onrecord.check.drafts import parse_markdown
from onrecord.check.verdicts import check_draft
from onrecord.errors import PageError
from onrecord.views.checked import checked_object
from onrecord.views.listing import Sheet

LONGEST = 120_000
"""Characters of a draft: some 20,000 words, ten seconds' work."""


def draft_sheet(store: sqlite3.Connection, draft: str) -> Sheet:
    """Verdicts on a draft's quotations and claims. Raises PageError for a draft that is too long or in another language."""
    if len(draft) > LONGEST:
        raise PageError(f"the draft has {len(draft):,} characters; check at most {LONGEST:,} at a time")
    text = parse_markdown(draft)
    checked = check_draft(store, text, find_attributed("the draft", text)) if text.strip() else ()
    return {"draft": draft, "verdicts": [checked_object(one, text) for one in checked]}
