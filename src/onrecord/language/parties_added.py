"""Parties of one's own, as somebody writes them in a file -> lines of the gazetteer.

What the gazetteer does not know (a new armed group, the invented states of an exercise) has no side. Each table `party` adds one.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import Any

from onrecord.errors import InputError

KINDS: dict[str, dict[str, str]] = {
    "state": {"names": "state", "demonyms": "demonym", "capitals": "capital", "government": "metonym", "regions": "region"},
    "group": {"names": "group", "demonyms": "group"},
    "organisation": {"names": "organisation"},
}
"""Kind of party -> what may be told of it -> how such a form names it."""
LISTS = ("names", "demonyms", "capitals", "government", "regions")
LONGEST = 100
"""Code points of a form; the longest of the shipped gazetteer has 52."""
# A form is looked up by its first word and matched to the letter: without a capital or digit it would be any word of a text.
FORM = re.compile(r"(?=.*[^\W_a-z])\w[^\t\n\r]+")
# Demonyms that are their own plural, or whose plural is no demonym ("the Norlandish").
NO_PLURAL = re.compile(r".*(?:ese|ish|sh|ch|lic|x|s|man|men|gyz|asy|dic|abe|abé|Vanuatu|Kiribati|Lao)$")


def parse_parties(table: Mapping[str, Any]) -> tuple[str, ...]:
    """Lines in the form of `parties.tsv` from a TOML document. Raises InputError with the first thing that is wrong in it."""
    if wrong := sorted(set(table) - {"party"}):
        raise InputError(f"{wrong[0][:100]!r} means nothing here; each party is a table [[party]]")
    parties = table.get("party", [])
    if not isinstance(parties, list) or not parties or not all(isinstance(one, dict) for one in parties):
        raise InputError("names no party; each is a table [[party]] with name and kind")
    lines: dict[str, tuple[str, str]] = {}
    for number, one in enumerate(parties, start=1):
        name, found = _parse_party(one, f"party {number}")
        if any(party == name for party, _ in lines.values()):
            raise InputError(f"{name!r}: stands there twice; put all its names into one table")
        for form, how, country in found:
            if form in lines and lines[form][0] != name:
                raise InputError(f"{form!r}: names both {lines[form][0]} and {name}; leave it to one")
            lines[form] = name, f"{form}\t{name}\t{how}\t{country}\t"
    return tuple(line for _, line in lines.values())


def _parse_party(one: Mapping[str, Any], where: str) -> tuple[str, list[tuple[str, str, str]]]:
    """A party's name, and its forms with how they name it and the country they belong to."""
    name = _form(one.get("name"), f"{where}: name")
    kind = one.get("kind")
    if not isinstance(kind, str) or kind not in KINDS:
        raise InputError(f"{name!r}: kind must be one of {', '.join(KINDS)}")
    may = ("name", "kind", *KINDS[kind], *(["country"] if kind == "group" else []))
    if wrong := sorted(set(one) - set(may)):
        raise InputError(f"{name!r}: {wrong[0][:100]!r} means nothing of a {kind}; known are {', '.join(may)}")
    country = _form(one["country"], f"{name!r}: country") if "country" in one else "" if kind == "state" else "-"
    forms = [(name, kind)]
    for key in LISTS:
        values = one.get(key, [])
        if not isinstance(values, list):
            raise InputError(f'{name!r}: {key} must be a list of texts, as {key} = ["…"]')
        for value in values:
            form = _form(value, f"{name!r}: {key}")
            forms += [(word, KINDS[kind][key]) for word in (plural(form) if key == "demonyms" else [form])]
    return name, [(spelling, how, country) for form, how in forms for spelling in spellings(form)]


def _form(value: Any, where: str) -> str:
    form = " ".join(value.split()) if isinstance(value, str) else ""
    if not 2 <= len(form) <= LONGEST or not FORM.fullmatch(form):
        raise InputError(
            f"{where} must be a name: a text of 2 to {LONGEST} characters, with a capital in it, that begins with a word"
        )
    return form


def plural(demonym: str) -> list[str]:
    """The plural beside the demonym itself, where English makes one."""
    return [demonym] if NO_PLURAL.fullmatch(demonym) else [demonym, demonym + "s"]


def spellings(form: str) -> Iterator[str]:
    """A form with straight apostrophes, as texts are searched, and the same without accents, if it has any."""
    straight = form.replace("’", "'")
    letters = unicodedata.normalize("NFKD", straight.replace("ʻ", "'"))
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    yield from dict.fromkeys((straight, plain))
