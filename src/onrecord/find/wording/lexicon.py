"""The lexicon of charged words and names: data, with the reason and the source of each entry.

A file of the user's has the same form as `wording.toml`, and `join_lexicons` puts it beside the one that comes along.
"""

import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import product
from types import MappingProxyType
from typing import Any, Literal, cast

from onrecord.errors import InputError
from onrecord.language.words import split_words

LexiconKind = Literal["loaded", "naming"]
KINDS = ("loaded", "naming")
VOICES = ("outlet", "paraphrase", "speaker")
FIELDS = frozenset(
    ("kind", "terms", "reason", "source", "conflict", "side", "voices", "judges", "grows", "not_after", "not_before")
)
MOST_FORMS = 1000
"""Forms that one term's alternatives may multiply to: more is a mistake in the file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A group of terms that take a side in the same way."""

    kind: LexiconKind
    reason: str
    source: str
    """Where one can read that the terms take a side, or are used and contested."""
    conflict: str = ""
    side: str = ""
    """Whose word it is, where it is one side's."""
    voices: frozenset[str] = frozenset(VOICES)
    """In whose mouth it counts."""
    judges: bool = False
    """Whether it counts only of a side: its sentence names one, in a speaker's mouth one that is not his own."""
    grows: bool = False
    """Whether the names and adjectives before it belong to the label ("the Norland regime")."""
    not_after: frozenset[str] = frozenset()
    """Words, in lower case, after which it means something else ("sanctions regime")."""
    not_before: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One form of an entry, as words; in lower case unless case matters."""

    words: tuple[str, ...]
    cased: bool
    entry: Entry


Lexicon = Mapping[str, tuple[Term, ...]]
"""First words in lower case -> the terms that begin with them, longest first. `*-backed` stands for any word that ends in
`-backed`."""


@cache
def load_lexicon() -> Lexicon:
    """The lexicon that comes along."""
    return parse_lexicon(files("onrecord.find.wording").joinpath("wording.toml").read_text(encoding="utf-8"))


def parse_lexicon(toml: str) -> Lexicon:
    """A lexicon from a file's text. Raises InputError where it has not the form that `wording.toml` describes."""
    try:
        tables = tomllib.loads(toml).get("entry", [])
    except tomllib.TOMLDecodeError as error:
        raise InputError(str(error)) from error
    if not isinstance(tables, list):
        raise InputError("a lexicon is a list of [[entry]] tables")
    return _by_first_word(term for number, table in enumerate(tables, 1) for term in _terms(number, table))


def join_lexicons(lexicons: Iterable[Lexicon]) -> Lexicon:
    """Several lexicons as one; of a form that two have, the later one's entry counts."""
    return _by_first_word(term for lexicon in lexicons for terms in lexicon.values() for term in terms)


def _by_first_word(terms: Iterable[Term]) -> Lexicon:
    by_words = {(term.words, term.cased): term for term in terms}
    lexicon: dict[str, list[Term]] = {}
    for term in by_words.values():
        lexicon.setdefault(term.words[0].lower(), []).append(term)
    return MappingProxyType({first: tuple(sorted(found, key=lambda term: -len(term.words))) for first, found in lexicon.items()})


def _terms(number: int, table: Any) -> Iterator[Term]:
    entry, written = _entry(number, table)
    for alternatives in written:
        for form in _forms(number, alternatives):
            words = _words(form)
            if not words:
                raise InputError(f"entry {number}: an empty term")
            yield Term(words=words, cased=any(letter.isupper() for letter in form), entry=entry)


def _words(form: str) -> tuple[str, ...]:
    if not form.startswith("*-"):
        return tuple(split_words(form).forms)
    ending, _, rest = form.partition(" ")
    return (ending, *split_words(rest).forms)


def _entry(number: int, table: Any) -> tuple[Entry, Sequence[str]]:
    if not isinstance(table, dict) or set(table) - FIELDS:
        raise InputError(f"entry {number}: its fields are {', '.join(sorted(FIELDS))}")
    texts = {name: table.get(name, "") for name in ("kind", "reason", "source", "conflict", "side")}
    lists = {name: table.get(name, []) for name in ("terms", "not_after", "not_before")} | {
        "voices": table.get("voices", list(VOICES))
    }
    if not all(isinstance(text, str) for text in texts.values()) or texts["kind"] not in KINDS or not texts["reason"]:
        raise InputError(f"entry {number}: `kind` ({' or '.join(KINDS)}) and `reason` are needed, as strings")
    if not all(isinstance(words, list) and all(isinstance(word, str) for word in words) for words in lists.values()):
        raise InputError(f"entry {number}: {', '.join(lists)} are lists of strings")
    if not set(lists["voices"]) <= set(VOICES):
        raise InputError(f"entry {number}: voices are {', '.join(VOICES)}")
    entry = Entry(
        kind=cast(LexiconKind, texts["kind"]),
        reason=texts["reason"],
        source=texts["source"],
        conflict=texts["conflict"],
        side=texts["side"],
        voices=frozenset(lists["voices"]),
        judges=bool(table.get("judges", False)),
        grows=bool(table.get("grows", False)),
        not_after=frozenset(word.lower() for word in lists["not_after"]),
        not_before=frozenset(word.lower() for word in lists["not_before"]),
    )
    return entry, lists["terms"]


def _forms(number: int, alternatives: str) -> Iterator[str]:
    """`regime|regimes of terror` -> "regime of terror", "regimes of terror"; `_` is a space within an alternative."""
    choices = [word.split("|") for word in alternatives.split()]
    count = 1
    for choice in choices:
        count *= len(choice)
    if count > MOST_FORMS:
        raise InputError(f"entry {number}: {alternatives!r} has {count} forms")
    for words in product(*choices):
        yield " ".join(word for word in words if word).replace("_", " ")
