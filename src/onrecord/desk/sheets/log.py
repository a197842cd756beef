"""What people said of entries, and decided about names: who, when, why."""

import sqlite3

from onrecord.desk.sheets.search import PAGE, paged
from onrecord.views.listing import Sheet

LOG = """
SELECT made AS at, "by", why, action AS what, kind, entry, article, field, value, NULL AS one, NULL AS other, rowid AS number
FROM corrections
UNION ALL
SELECT at, "by", why, kind AS what, 'people', NULL, one_article, NULL, NULL, one_name, other_name, rowid FROM decisions
ORDER BY at DESC, number DESC LIMIT ? OFFSET ?
"""


def log_sheet(store: sqlite3.Connection, page: int = 1) -> Sheet:
    """Corrections and decisions, the newest first."""
    rows = store.execute(LOG, (PAGE + 1, (page - 1) * PAGE))
    return paged("log", map(dict, rows), page)
