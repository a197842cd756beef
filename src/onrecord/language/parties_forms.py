"""The gazetteer of parties: which names it knows, and where they stand in a text.

`parties.tsv` is made by `scripts/make_parties.py` from the package countryinfo (MIT licence, Copyright (c) 2018 Porimol Chandro)
and a file written by hand. It knows states, seats, bodies and groups, but no person: who holds an office is the article's to
tell.
"""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache, lru_cache, wraps
from importlib.resources import files
from typing import TypeVar, TypeVarTuple

from onrecord.records import NameKind, Span

KINDS: dict[str, NameKind] = {
    **dict.fromkeys(("state", "capital", "region", "other_places"), "place"),
    **dict.fromkeys(("demonym", "partisan", "other_peoples"), "people"),
    **dict.fromkeys(
        ("metonym", "institution", "faction", "group", "organisation", "other_organisations", "other_outlets"), "organisation"
    ),
}
"""What a form is as a name; forms that are no names ("Paris Agreement") have none."""

WORD = re.compile(r"\w++")
# Some forms are also a person's name or a common word: another capitalised word at their side makes them doubtful, unless it
# is an office ("Jordan President" is no one's name).
NAME_BEFORE = re.compile(
    r"(?<![\w'])(?!(?:In|From|But|And|The|At|To|With|On|For|When|While|As|Both|Neither|If|Since|Although|After|Before|Yet|So|Like|Unlike|"
    r"Why|How|Will|That|Of|By|Not|Until|Mr|Mrs|Ms|I|It|He|She|They|We|Inside|Outside|Near)\b)[A-Z][\w.'-]*+ $"
)
NAME_AFTER = re.compile(
    r" (?!(?:President|Prime|Foreign|Defen[cs]e|Minister|Ministry|King|Army|Police|Government|Governor|Mayor|Attorney)\b)[A-Z]"
)
LOOK_BACK = 30
"""Code points in which the word before is looked for; no name is longer."""
SHORTEST_IN_CAPITALS = 4
"""Letters of a word that may be a name in capitals, as in a dateline; shorter ones are abbreviations of something else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """One way to write a name."""

    text: str
    party: str | None
    """The side it speaks for; None for a political party, or a longer name that only holds a party's ("Washington Post")."""
    how: str
    country: str | None
    """The state it belongs to; None for an international body."""
    ambiguous: bool


Lines = dict[str, tuple[tuple[str, str], ...]]
"""First word -> the forms that begin with it, each with its line."""
Given = TypeVarTuple("Given")
Answer = TypeVar("Answer")
_added: ContextVar[tuple[str, ...]] = ContextVar("added", default=())
"""Lines of parties of one's own, in the form of `parties.tsv`."""


@contextmanager
def parties_added(lines: tuple[str, ...]) -> Iterator[None]:
    """Know, as long as this lasts, parties of one's own as well; what a line says of a form goes before the gazetteer. Without
    any lines all stays as it is."""
    token = _added.set(lines or _added.get())
    try:
        yield
    finally:
        _added.reset(token)


def remembered(most: int) -> Callable[[Callable[[*Given], Answer]], Callable[[*Given], Answer]]:
    """Keep a function's answers, as `lru_cache` does, for one whose answers depend on which parties are known."""

    def decorate(function: Callable[[*Given], Answer]) -> Callable[[*Given], Answer]:
        @lru_cache(most)
        def kept(_: tuple[str, ...], given: tuple[*Given]) -> Answer:
            return function(*given)

        @wraps(function)
        def answer(*given: *Given) -> Answer:
            return kept(_added.get(), given)

        return answer

    return decorate


@lru_cache(maxsize=4)
def read_lines(added: tuple[str, ...] = ()) -> Lines:
    """Forms and their lines by first word; of two that begin alike the longer comes first, because they are sorted."""
    table = files("onrecord.language").joinpath("parties.tsv").read_text(encoding="utf-8")
    shipped = [line for line in table.splitlines() if line[0] != "#"]
    form_of = {line[: line.index("\t")]: line for line in (*shipped, *added)}
    lines: dict[str, list[tuple[str, str]]] = {}
    for text in sorted(form_of, reverse=True):
        first = WORD.match(text)
        lines.setdefault(first[0] if first else text, []).append((text, form_of[text]))
    return {word: tuple(group) for word, group in lines.items()}


@lru_cache(maxsize=4)
def read_beginnings(added: tuple[str, ...] = ()) -> re.Pattern[str]:
    """Words that may begin a form: all that begin with no small letter, and the few small ones that the gazetteer has."""
    small = [rf"|{re.escape(word)}(?!\w)" for word in read_lines(added) if re.match("[a-z]", word)]
    return re.compile(rf"(?<!\w)(?:[^\Wa-z]{''.join(small)})\w*+")


def names_of(party: str) -> tuple[str, ...]:
    """The forms that name a party and nothing else; what the gazetteer does not know, capitals aside, stands for itself."""
    forms = [_parse_form(line) for group in read_lines(_added.get()).values() for _, line in group]
    known = next((form.party for form in forms if form.party and form.text.casefold() == party.casefold()), None)
    if known is None:
        return (party,)
    return tuple(dict.fromkeys([party, *(form.text for form in forms if form.party == known and not form.ambiguous)]))


@cache
def _parse_form(line: str) -> Form:
    text, party, how, country, doubt = line.split("\t")
    home = None if country == "-" else country or party or None
    return Form(text=text, party=party or None, how=how, country=home, ambiguous=bool(doubt))


def find_forms(text: str, start: int = 0, end: int | None = None) -> tuple[tuple[Span, Form], ...]:
    """Every form of the gazetteer in a piece of text, in order, the longest where several begin. Linear in the piece's length."""
    lines = read_lines(_added.get())
    end = len(text) if end is None else end
    before = max(0, start - LOOK_BACK)
    plain = text[before : end + LOOK_BACK].replace("’", "'").replace("\N{NO-BREAK SPACE}", " ").replace("\n", " ")
    found = []
    done = start
    for match in read_beginnings(_added.get()).finditer(plain[start - before : end - before]):
        word = match[0]
        if word in lines or (word.isupper() and len(word) >= SHORTEST_IN_CAPITALS):
            place = start + match.start()
            if place >= done and (form := _form_at(lines, plain, word, place - before, end - before)):
                done = place + len(form.text)
                found.append((Span(start=place, end=done), form))
    return tuple(found)


def _form_at(lines: Lines, plain: str, word: str, start: int, end: int) -> Form | None:
    """The form that begins with a word that begins one, or that is one in capitals."""
    known = lines.get(word)
    if known is None:
        return next((_parse_form(line) for form, line in lines.get(word.capitalize(), ()) if len(form) == len(word)), None)
    for text, line in known:
        stop = start + len(text)
        if plain.startswith(text, start) and stop <= end and not (plain[stop : stop + 1].isalnum() and text[-1].isalnum()):
            form = _parse_form(line)
            if not (form.ambiguous and _is_doubtful(plain, start, stop)):
                return form
    return None


def _is_doubtful(plain: str, start: int, stop: int) -> bool:
    before = NAME_BEFORE.search(plain[max(0, start - LOOK_BACK) : start])
    return before is not None or NAME_AFTER.match(plain, stop) is not None
