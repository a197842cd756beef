"""The tables of a store, as numbered migrations: each is applied once, in order, and never changed after a release.

Every entry keeps the words that it points at beside their place, so that the file can be read and searched as it is (in
Datasette, say) and every place can be checked against the text.
"""

import sqlite3
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database
    from sqlite_utils.migrations import Migrations

SET = "onrecord"
APPLIED = "_sqlite_migrations"
"""sqlite-utils' own table of which migrations of which set were applied."""
STEPS: "list[Callable[[Database], None]]" = []
"""The migrations, in order."""

KEPT = """
CREATE TABLE runs (
    id INTEGER PRIMARY KEY,
    started TEXT NOT NULL,      -- UTC, ISO 8601
    ended TEXT,                 -- null: it was cut off, or is going on
    command TEXT NOT NULL,
    version TEXT NOT NULL,
    reader TEXT NOT NULL
);
CREATE TABLE pages (
    sha256 TEXT PRIMARY KEY,    -- of the bytes as they came
    form TEXT NOT NULL,
    size INTEGER NOT NULL,
    bytes BLOB NOT NULL         -- zlib
);
CREATE TABLE articles (
    id TEXT PRIMARY KEY,
    edition TEXT NOT NULL,      -- the newest
    input TEXT NOT NULL,
    url TEXT, outlet TEXT, title TEXT,
    date TEXT,                  -- day on which it appeared; null where only an interval can be told, or nothing
    published TEXT,             -- JSON: the day with what it rests on
    updated TEXT, language TEXT,
    section TEXT NOT NULL, authors TEXT NOT NULL, captions TEXT NOT NULL, mirrors TEXT NOT NULL,  -- JSON lists
    notes TEXT NOT NULL
);
CREATE INDEX articles_by_date ON articles(date);
CREATE INDEX articles_by_outlet ON articles(outlet, date);
CREATE TABLE editions (
    article TEXT NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
    sha256 TEXT NOT NULL,       -- of the text
    number INTEGER NOT NULL,    -- 1 is the first that was seen
    text TEXT NOT NULL,
    page TEXT REFERENCES pages(sha256),
    told TEXT NOT NULL,         -- JSON: what was told about the page beside its content
    reader TEXT NOT NULL,       -- version and reader that read it last
    run INTEGER NOT NULL REFERENCES runs(id),
    seen TEXT NOT NULL,
    PRIMARY KEY (article, sha256)
);
CREATE INDEX editions_by_page ON editions(page);
CREATE TABLE skips (
    input TEXT PRIMARY KEY,
    reason TEXT NOT NULL,
    run INTEGER NOT NULL REFERENCES runs(id),
    seen TEXT NOT NULL
);
"""

PLACED = """
    key INTEGER PRIMARY KEY,
    article TEXT NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
    edition TEXT NOT NULL,
    id TEXT NOT NULL,
    day TEXT,                   -- when it was said or sat; else the day on which the article appeared
    start INTEGER NOT NULL,     -- code points, of the words
    spans TEXT NOT NULL,        -- JSON: each field's places in the text
    words TEXT NOT NULL,        -- what stands there, the pieces joined by " … "
    by TEXT NOT NULL,
    confidence REAL NOT NULL,
    UNIQUE (article, edition, id)
"""

STATEMENT = """
    kind TEXT NOT NULL, class TEXT NOT NULL,
    source TEXT, cue TEXT,
    speaker TEXT, party TEXT, named INTEGER, role TEXT,
    said TEXT, channel TEXT,
"""

COLUMNS = {
    "statements": STATEMENT,
    "attitudes": STATEMENT,
    "talks": """
    parties TEXT NOT NULL, people TEXT NOT NULL, mediator TEXT NOT NULL,  -- JSON lists
    place TEXT, dates TEXT NOT NULL, round INTEGER, format TEXT, status TEXT NOT NULL,
""",
    "positions": """
    party TEXT NOT NULL, act TEXT NOT NULL, toward TEXT NOT NULL, issue TEXT NOT NULL, mode TEXT NOT NULL,
    ascribed_by TEXT, plover_event TEXT, plover_mode TEXT, statement TEXT,
""",
    "figures": """
    value REAL, bound TEXT NOT NULL, unit TEXT NOT NULL, currency TEXT, counted TEXT NOT NULL,
    period_from TEXT, period_to TEXT, claimant TEXT NOT NULL,
    disputed INTEGER NOT NULL, disputed_by TEXT NOT NULL, statement TEXT,
""",
    "wording": """
    kind TEXT NOT NULL, voice TEXT NOT NULL, reason TEXT NOT NULL,
""",
}
"""Table of entries -> its own columns."""

SEARCHED = {
    "statements": ("words", "speaker", "source"),
    "attitudes": ("words", "speaker", "source"),
    "talks": ("words", "parties", "people", "place"),
    "positions": ("words", "issue", "party"),
    "figures": ("words", "counted", "claimant"),
    "wording": ("words", "reason"),
}
"""Table of entries -> the columns that full-text search looks in."""

INDEXED = """
CREATE INDEX statements_by_speaker ON statements(speaker, day);
CREATE INDEX statements_by_party ON statements(party, day);
CREATE INDEX statements_by_channel ON statements(channel, day);
CREATE INDEX positions_by_party ON positions(party, day);
CREATE INDEX figures_by_claimant ON figures(claimant, day);
CREATE INDEX figures_by_counted ON figures(counted, unit);
"""

SIDES = """
CREATE TABLE sides (            -- which parties an entry of talks or positions is about, for looking them up
    kind TEXT NOT NULL,         -- talks, positions
    entry INTEGER NOT NULL,     -- its key
    role TEXT NOT NULL,         -- party, toward, mediator
    party TEXT NOT NULL,
    PRIMARY KEY (party, kind, role, entry)
) WITHOUT ROWID;
CREATE INDEX sides_by_entry ON sides(kind, entry);
"""

DECISIONS = """
CREATE TABLE decisions (        -- one person bears two names, or two do; they outlive the articles they were made on
    key INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,         -- merge, split
    one_article TEXT NOT NULL, one_name TEXT NOT NULL,
    other_article TEXT NOT NULL, other_name TEXT NOT NULL,
    by TEXT,                    -- who decided
    at TEXT NOT NULL,           -- UTC, ISO 8601
    why TEXT
);
"""


TEXTS = """
CREATE TABLE texts (            -- gives each edition's text a number that stays, for full-text search
    key INTEGER PRIMARY KEY,
    article TEXT NOT NULL,
    edition TEXT NOT NULL,
    UNIQUE (article, edition)
);
INSERT INTO texts (article, edition) SELECT article, sha256 FROM editions;
CREATE VIEW texts_searched AS SELECT texts.key, editions.text FROM texts
    JOIN editions ON editions.article = texts.article AND editions.sha256 = texts.edition;
CREATE VIRTUAL TABLE texts_fts USING fts5(
    text, content = 'texts_searched', content_rowid = 'key', tokenize = 'unicode61 remove_diacritics 2');
INSERT INTO texts_fts (texts_fts) VALUES ('rebuild');
CREATE TRIGGER editions_searched AFTER INSERT ON editions BEGIN
    INSERT INTO texts (article, edition) VALUES (new.article, new.sha256);
    INSERT INTO texts_fts (rowid, text) SELECT key, new.text FROM texts WHERE article = new.article AND edition = new.sha256;
END;
CREATE TRIGGER editions_forgotten AFTER DELETE ON editions BEGIN
    INSERT INTO texts_fts (texts_fts, rowid, text)
        SELECT 'delete', key, old.text FROM texts WHERE article = old.article AND edition = old.sha256;
    DELETE FROM texts WHERE article = old.article AND edition = old.sha256;
END;
"""

CORRECTIONS = """
CREATE TABLE corrections (      -- what people said of entries; only ever added to
    id INTEGER PRIMARY KEY,
    article TEXT NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
    edition TEXT NOT NULL,
    kind TEXT NOT NULL,         -- table of the entry
    entry TEXT NOT NULL,
    action TEXT NOT NULL,       -- confirm, reject, set, withdraw
    field TEXT, value TEXT,     -- with set: a column and its value, JSON
    "by" TEXT NOT NULL, why TEXT NOT NULL, made TEXT NOT NULL,
    snapshot TEXT NOT NULL      -- JSON: the entry as the reader gave it
);
CREATE INDEX corrections_by_edition ON corrections(article, edition);
"""
STATED = """
ALTER TABLE {table} ADD COLUMN state TEXT;      -- confirmed, corrected, rejected; null: nobody said anything
ALTER TABLE {table} ADD COLUMN as_read TEXT;    -- JSON: what people set otherwise, as the reader had it
"""

RAW_PAGES = """
ALTER TABLE pages ADD COLUMN raw INTEGER NOT NULL DEFAULT 0;   -- 1: the bytes as they came; 0: what was decoded, as UTF-8
"""

GATHERED = """
CREATE TABLE gathered (         -- what many articles say together, as it stood when it was last gathered
    key INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,         -- person, doubt, round, shift, quantity, story, comparison, outlet, party, negotiation
    id TEXT NOT NULL,
    title TEXT NOT NULL,
    first TEXT, last TEXT,      -- days
    size INTEGER NOT NULL,      -- of a person, outlet or party statements, of what else articles
    seen TEXT,                  -- when the newest article that it rests on was added
    object TEXT NOT NULL,       -- JSON
    UNIQUE (kind, id)
);
CREATE INDEX gathered_by_size ON gathered(kind, size);
CREATE INDEX gathered_by_last ON gathered(kind, last);
CREATE INDEX gathered_by_seen ON gathered(kind, seen);
CREATE INDEX gathered_by_title ON gathered(kind, title);    -- looked through without the objects
CREATE TABLE gathered_of (      -- what it rests on and is about, for looking it up
    what TEXT NOT NULL,         -- article, entry, party, person, story
    name TEXT NOT NULL,
    gathered INTEGER NOT NULL REFERENCES gathered(key) ON DELETE CASCADE,
    PRIMARY KEY (what, name, gathered)
) WITHOUT ROWID;
CREATE INDEX gathered_of_by_gathered ON gathered_of(gathered);
CREATE TRIGGER articles_gathered AFTER DELETE ON articles BEGIN
    DELETE FROM gathered WHERE key IN (SELECT gathered FROM gathered_of WHERE what = 'article' AND name = old.id);
END;
CREATE TRIGGER stories_gathered AFTER DELETE ON gathered WHEN old.kind = 'story' BEGIN
    DELETE FROM gathered WHERE key IN (SELECT gathered FROM gathered_of WHERE what = 'story' AND name = old.id);
END;
CREATE TRIGGER corrections_gathered AFTER INSERT ON corrections WHEN new.action = 'reject' BEGIN
    DELETE FROM gathered WHERE key IN (SELECT gathered FROM gathered_of WHERE what = 'entry' AND name = new.entry);
END;
CREATE TABLE sighted (          -- who bears a name in an article
    article TEXT NOT NULL, name TEXT NOT NULL,
    person TEXT NOT NULL,       -- id
    PRIMARY KEY (article, name)
) WITHOUT ROWID;
CREATE INDEX sighted_by_person ON sighted(person);
CREATE TABLE gatherings (       -- the last one
    at TEXT NOT NULL,           -- UTC, ISO 8601
    state TEXT NOT NULL         -- of the store then
);
CREATE INDEX editions_by_seen ON editions(seen);
CREATE INDEX positions_by_statement ON positions(statement);
"""

LOOKED_UP = """
DROP INDEX gathered_by_seen;
DROP INDEX gathered_by_last;
CREATE INDEX gathered_by_seen ON gathered(kind, seen, size, last);  -- put in order without the objects
CREATE INDEX gathered_by_last ON gathered(kind, last, first);
CREATE INDEX articles_by_title ON articles(title, date, outlet);    -- looked through without the rest
CREATE INDEX editions_by_text ON editions(sha256);                  -- the same text at another address
DROP INDEX figures_by_counted;                                      -- nothing is looked up by these
DROP INDEX figures_by_claimant;
"""


def migrate(connection: sqlite3.Connection) -> None:
    """Bring a store's tables to this version."""
    from sqlite_utils import Database  # a quarter of a second that whoever only reads need not wait for

    migrations().apply(Database(connection, execute_plugins=False))


def migrations() -> "Migrations":
    """The set of migrations as sqlite-utils takes it."""
    from sqlite_utils.migrations import Migrations

    found = Migrations(SET)
    for step in STEPS:
        found()(step)
    return found


def migration(make: "Callable[[Database], None]") -> "Callable[[Database], None]":
    """Register a migration under its function's name."""
    STEPS.append(make)
    return make


@migration
def m001_articles_and_entries(db: "Database") -> None:
    """Articles with their editions and pages; entries with their places; runs and skips."""
    _execute(db, KEPT)
    for table, columns in COLUMNS.items():
        _execute(db, f"CREATE TABLE {table} ({columns}{PLACED});")
        _execute(db, f"CREATE INDEX {table}_by_day ON {table}(day);")
        db.table(table).enable_fts(SEARCHED[table], tokenize="unicode61 remove_diacritics 2", create_triggers=True)
    _execute(db, INDEXED)
    _execute(db, SIDES)
    for table in ("talks", "positions"):
        _execute(db, f"CREATE TRIGGER {table}_sides AFTER DELETE ON {table} BEGIN "
                     f"DELETE FROM sides WHERE kind = '{table}' AND entry = old.key; END;")  # fmt: skip


@migration
def m002_texts_searched(db: "Database") -> None:
    """Full-text search in the articles' texts, whatever stands in them."""
    _execute(db, TEXTS)


@migration
def m003_corrections(db: "Database") -> None:
    """What people say of entries."""
    _execute(db, CORRECTIONS)
    for table in COLUMNS:
        _execute(db, STATED.format(table=table))


@migration
def m004_decisions(db: "Database") -> None:
    """What people decided about names, in the order in which they did; nothing is ever taken out, a later decision wins."""
    _execute(db, DECISIONS)


@migration
def m005_raw_pages(db: "Database") -> None:
    """Which pages are kept as they came."""
    _execute(db, RAW_PAGES)


@migration
def m006_gathered(db: "Database") -> None:
    """People, rounds, stories and the like as they were last gathered; entries are found by their ids."""
    _execute(db, GATHERED)
    for table in COLUMNS:
        _execute(db, f"CREATE INDEX {table}_by_id ON {table}(id);")


@migration
def m007_looked_up(db: "Database") -> None:
    """What is chosen by several columns is chosen in an index alone; a text is found by its hash; two indexes served nothing."""
    _execute(db, LOOKED_UP)


def _execute(db: "Database", script: str) -> None:
    """Run statements one by one: `executescript` would end the migration's transaction."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            db.execute(statement)
            statement = ""
