"""A store as a read-only server of the Model Context Protocol: what was said, for an assistant to quote.

Every answer gives the words as the article has them, with their place and the article's address. Nothing is written.
"""

import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.metadata import version
from itertools import islice
from typing import Any

from mcp.server.mcpserver import MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from mcp_types import ToolAnnotations

from onrecord.check.recorded import open_lookup
from onrecord.check.verdicts import check_words
from onrecord.desk import register, stories
from onrecord.desk.listed import list_entries
from onrecord.errors import OnrecordError
from onrecord.language.parties import party_of
from onrecord.records import Speaker
from onrecord.store.open import faults_named, open_store
from onrecord.store.queries import Filter
from onrecord.views.checked import checked_object
from onrecord.views.json_lines import Json

MOST = 50
"""Entries that one answer gives; an assistant that needs more asks more narrowly."""
INSTRUCTIONS = """\
A record of who said what in news articles, read by a program. Quote only words that an answer gives under `text`, with the
outlet, the day and the address that it gives; say so where `confidence` is low. Before quoting somebody from memory, call
check_quotation. An empty answer means that the record holds nothing, not that nothing was said.
"""
READ_ONLY = ToolAnnotations(read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False)


def make_server(path: str) -> MCPServer[Any]:
    """A server of the store at a path. Raises StoreError if it cannot be opened."""
    with faults_named(path), open_store(path):
        pass
    server: MCPServer[Any] = MCPServer("onrecord", instructions=INSTRUCTIONS, version=version("onrecord"), log_level="WARNING")
    for answer in _tools(path):
        server.tool(annotations=READ_ONLY, structured_output=False)(answer)
    return server


def _tools(path: str) -> Iterator[Callable[..., str]]:
    def search_statements(
        words: str = "",
        who: str = "",
        party: str = "",
        outlet: str = "",
        since: str = "",
        until: str = "",
        limit: int = 20,
    ) -> str:
        """Find what people and bodies said, best match first.

        words: words of the statement, phrases in quotation marks. who: part of a speaker's name. party: a state or group that the
        speaker speaks for. outlet: who published it. since, until: days as YYYY-MM-DD, or months.
        """
        wanted = Filter(
            search=words or None,
            who=who or None,
            party=_party(party),
            outlet=outlet or None,
            since=since or None,
            until=until or None,
        )
        with _store(path) as store:
            return _answer(list_entries(store, "statements", wanted), limit)

    def who_said(words: str, limit: int = 10) -> str:
        """Tell who said these words: the statements that have them in a row, with speaker, outlet and day."""
        phrase = words.replace('"', " ")
        with _store(path) as store:
            return _answer(list_entries(store, "statements", Filter(search=f'"{phrase}"')), limit) if words.strip() else "[]"

    def check_quotation(quotation: str, speaker: str = "") -> str:
        """Check a quotation before it is used: verbatim, cut, altered, other_speaker, paraphrased, not_found or undecided.

        Only verbatim and cut may be quoted as they are. `difference` shows what the record has otherwise.
        """
        with _store(path) as store:
            claimed = Speaker(name=speaker, party=party_of(speaker)) if speaker.strip() else None
            checked = check_words(store, quotation, claimed)
        if checked is None:
            raise ToolError("the quotation has no words")
        return json.dumps(checked_object(checked, quotation), ensure_ascii=False)

    def find_positions(
        party: str = "", toward: str = "", about: str = "", since: str = "", until: str = "", limit: int = 20
    ) -> str:
        """Find what parties demand, offer, refuse, threaten, agree to …: towards whom, about what, newest first."""
        wanted = Filter(party=_party(party), to=_party(toward), about=about or None, since=since or None, until=until or None)
        with _store(path) as store:
            return _answer(list_entries(store, "positions", wanted), limit)

    def find_talks(party: str = "", since: str = "", until: str = "", limit: int = 20) -> str:
        """Find rounds of talks, each with every outlet's account and where the accounts contradict each other."""
        with _store(path) as store:
            return _answer(
                register.list_rounds(store, Filter(party=_party(party), since=since or None, until=until or None)), limit
            )

    def list_stories(about: str = "", since: str = "", until: str = "", limit: int = 20) -> str:
        """List stories, articles of several outlets about one event, with how many independent texts they are."""
        with _store(path) as store:
            return _answer(
                stories.list_stories(store, Filter(about=about or None, since=since or None, until=until or None)), limit
            )

    def compare_story(story: str, limit: int = 20) -> str:
        """Compare what the outlets of a story, named by its id, make of each statement: verbatim, cut, reworded, absent …"""
        with _store(path) as store:
            return _answer(stories.compare(store, story), limit)

    yield from (search_statements, who_said, check_quotation, find_positions, find_talks, list_stories, compare_story)


@contextmanager
def _store(path: str) -> Iterator[sqlite3.Connection]:
    """The store, so that nothing can be written; its faults are told to the assistant in one line."""
    try:
        with faults_named(path), open_store(path) as store:
            open_lookup(store)  # its table is temporary, but a table
            store.execute("PRAGMA query_only = ON")
            yield store
    except OnrecordError as fault:
        raise ToolError(str(fault)) from fault


def _answer(found: Iterator[Json], limit: int) -> str:
    return json.dumps(list(islice(found, max(1, min(limit, MOST)))), ensure_ascii=False)


def _party(name: str) -> str | None:
    return party_of(name) or name or None
