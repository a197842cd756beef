"""The columns of each kind of entry, the same in CSV and Parquet, and the rows that a store has for them."""

import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from onrecord.desk.listed import find_listed
from onrecord.store.queries import Filter
from onrecord.views.json_lines import Json, entry_object
from onrecord.views.listing import Listed

ColumnType = Literal["text", "integer", "number", "truth", "texts", "integers"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of a table."""

    name: str
    type: ColumnType
    meaning: str
    path: str
    """Where the value stands in an entry's JSON object, as `speaker.name`; `[]` goes through a list."""


def _column(name: str, meaning: str, type: ColumnType = "text", path: str = "") -> Column:
    return Column(name=name, type=type, meaning=meaning, path=path or name)


WHERE = (
    _column("article", "id of the article", path="article.id"),
    _column("outlet", "who published it", path="article.outlet"),
    _column("published", "day on which it appeared, ISO; empty if unknown", path="article.date"),
    _column("title", "its title", path="article.title"),
    _column("url", "its address", path="article.url"),
    _column("input", "where it was read from", path="article.input"),
    _column("edition", "SHA-256 of its text, which all places point into", path="article.edition"),
)
HOW_SURE = (
    _column("by", "the rule or model that found it"),
    _column("confidence", "how sure that is, 0 to 1", "number"),
)


def _placed(field: str, words: str) -> tuple[Column, ...]:
    return (
        _column("words", words, path=f"{field}.text"),
        _column("start", "where they begin in the text, in code points", "integer", f"{field}.start"),
        _column("end", "where they end", "integer", f"{field}.end"),
    )


STATEMENT = (
    _column("content", "the words attributed, a text for each piece", "texts", "content[].text"),
    _column("starts", "where each piece begins in the article's text, in code points", "integers", "content[].start"),
    _column("ends", "where each piece ends", "integers", "content[].end"),
    _column("source", "the words that name who speaks", path="source.text"),
    _column("cue", "the words that say that somebody speaks", path="cue.text"),
    _column("kind", "direct, indirect or mixed"),
    _column("class", "speech, belief, demand or document"),
    _column("speaker", "who the source is", path="speaker.name"),
    _column("party", "whom the speaker speaks for", path="speaker.party"),
    _column("named", "whether the article names the speaker", "truth", "speaker.named"),
    _column("role", "the speaker's role, as the article words it", path="speaker.role"),
    _column("speaker_inferred_from", "the words that a pronoun's person was inferred from", path="speaker.inferred_from.text"),
    _column("said", "day of speaking, ISO day or month"),
    _column("said_from", "the words that tell the day", path="said_from.text"),
    _column("channel", "how the words reached the public", path="channel.kind"),
    _column("channel_words", "the words that say so", path="channel.text"),
)

TABLES: Mapping[str, tuple[Column, ...]] = {
    "statements": STATEMENT,
    "attitudes": STATEMENT,
    "talks": (
        _column("parties", "the sides at the table", "texts"),
        _column("people", "delegates", "texts"),
        _column("mediator", "who mediates", "texts"),
        _column("place", "city or country"),
        _column("dates", "days on which they sat or will sit", "texts"),
        _column("round", "number of the round", "integer"),
        _column("format", "bilateral, trilateral, multilateral, working_group, phone or indirect"),
        _column("status", "held, ongoing, planned, cancelled or proposed"),
        *_placed("quote", "the words that name them best"),
    ),
    "positions": (
        _column("party", "who takes the stand"),
        _column("act", "demand, condition, offer, agree, refuse, threaten, urge, criticise, commit or deny"),
        _column("toward", "towards whom", "texts"),
        _column("issue", "about what"),
        _column("mode", "stated, negated, hypothetical, past or future"),
        _column("ascribed_by", "the party that ascribes the stand to this one"),
        _column("plover_event", "PLOVER event type", path="plover.event"),
        _column("plover_mode", "PLOVER mode", path="plover.mode"),
        _column("statement", "id of the statement in which it is taken"),
        *_placed("quote", "the words"),
    ),
    "figures": (
        _column("value", "the number; empty if only told in words", "number"),
        _column("bound", "exact, about, at_least, at_most, more or fewer"),
        _column("unit", "killed, wounded, missing, captured, displaced, people, money, percent, area, weapons or other"),
        _column("currency", "ISO 4217"),
        _column("of", "who or what is counted"),
        _column("period_from", "first day, month or year that is counted", path="period.from"),
        _column("period_to", "the last", path="period.to"),
        _column("claimant", "who gives the figure; `outlet` if the article does"),
        _column("disputed", "whether the article disputes it", "truth"),
        _column("disputed_by", "ids of figures that give another value", "texts"),
        _column("statement", "id of the statement in which it is given"),
        *_placed("quote", "the words"),
    ),
    "wording": (
        _column("kind", "loaded, naming, scare_quotes or unnamed_source"),
        _column("voice", "outlet, paraphrase or speaker"),
        _column("reason", "why it is marked"),
        *_placed("quote", "the words"),
    ),
}
"""Kind of entry -> its own columns; before them stand `id` and `WHERE`, behind them `HOW_SURE`."""


def columns_of(kind: str) -> tuple[Column, ...]:
    """All columns of a kind's table, in order."""
    return (_column("id", "id of the entry, hashed from its content"), *WHERE, *TABLES[kind], *HOW_SURE)


def rows_of(store: sqlite3.Connection, kind: str) -> Iterator[dict[str, Any]]:
    """A kind's entries, by day, each as its columns' values."""
    columns = columns_of(kind)
    for found in entry_objects(store, kind):
        yield {column.name: _value(found, column.path) for column in columns}


def entry_objects(store: sqlite3.Connection, kind: str) -> Iterator[Json]:
    """A kind's entries of the newest editions, newest first, as `show --json` gives them, with the article's edition."""
    for found in find_listed(store, kind, Filter()):
        yield with_article(found)


def with_article(found: Listed) -> Json:
    """An entry as `show --json` gives it, with all that is known of where its article is to be had."""
    return entry_object(found.part, found.entry, found.text) | {"article": dict(found.article)}


def _value(found: Any, path: str) -> Any:
    """What stands at a path of a JSON object; None where something on the way is null."""
    here, _, rest = path.partition(".")
    if found is None:
        return None
    if here.endswith("[]"):
        return [_value(item, rest) for item in found[here[:-2]]]
    value = found[here]
    return _value(value, rest) if rest else value
