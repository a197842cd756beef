"""Bylines and page titles -> names: who wrote, and which outlet a title ends with."""

import re

SEPARATOR = re.compile(r"\s+[|｜–—\-•·»:]+\s+|\s?[｜：]\s?|\s?--\s?")
# How bylines begin: English, then German, French, Spanish, Italian, Dutch, Scandinavian, Polish, Turkish, Russian.
LABEL = re.compile(
    r"^\W{0,3}(?:(?:written|reported|posted|story|words)\s+by|by|text|texte|tekst|texto|testo|autor(?:en|ka|zy|es)?|authors?|auteurs?|autore"
    r"|yazan|текст|автор)(?:\s*:\s*|\s+(?=\w))",
    re.I,
)
# Words for "by" that begin surnames as well (Di Maio, Von Braun): only before a name of two words.
DOUBTFUL_BY = re.compile(r"^\W{0,3}(?:von|door|par|por|di|da|de|av|af|przez)\s+(?=[^\W\d_]+[\s-]+[^\W\d_])", re.I)
BETWEEN_NAMES = re.compile(r"\s*(?:[,;|、]|\band\b|\s/\s|&|\bund\b|\boch\b|\bog\b)\s*")
# Words for "and" that stand in names as well (Ortega y Gasset): they part names only between two of two words or more.
DOUBTFUL_AND = re.compile(r"(?<=\w)\s+(?:y|e|et|en|i|ve|ja|și|и|та|és|a)\s+(?=\w)")
# "Jane Doe (jd)", "Jane Doe, Harbour Correspondent", "Jane Doe in Port Vella"
BRACKETS = re.compile(r"\s*[(\[][^()\[\]]{0,60}[)\]]")
NO_AUTHOR = re.compile(
    r"https?://|www\.|[@:]|\d|^(?:admin|editor|webmaster|unknown|none|null|author|guest|user|anonymous|redacción|redaktion|redazione)s?$",
    re.I,
)
# Who signs for a newsroom, and what stands beside a name: no people.
NO_PERSON = re.compile(
    r"^(?:staff|newsroom|redaktion|red)$|"
    r"\b(?:correspondents?|reporters?|editors?|writers?|bureau|desk|agenc(?:y|ies)|staff|news ?room|redaktion|"
    r"redakteur(?:in)?|korrespondent(?:in)?|redacción|rédaction|redazione)$",
    re.I,
)
LONGEST_NAME = 60


def bare(text: str) -> str:
    """Letters and digits only, in lower case: to compare names by."""
    return re.sub(r"\W+", "", text).lower()


def without_outlet(title: str, outlet: str | None) -> str:
    """A title without " | Outlet" at its end."""
    pieces = SEPARATOR.split(title)
    if outlet and len(pieces) > 1 and bare(pieces[-1]) in (bare(outlet), bare(outlet).removeprefix("the")):
        return title[: title.rfind(pieces[-1])].rstrip(" |｜–—-•·»:：")
    return title


def split_names(values: tuple[str, ...], outlet: str | None = None, *, people: bool = True) -> tuple[str, ...]:
    """The names in bylines, each once: "By Jane Doe and John Roe" -> two. Addresses are none; with `people` neither is a
    newsroom, an office or the outlet."""
    names: dict[str, str] = {}
    for value in values:
        for part in _parts(BRACKETS.sub("", value)):
            name = part.strip(" .·-–—'\"")
            if not 2 < len(name) < LONGEST_NAME or NO_AUTHOR.search(name):
                continue
            if not people or not (NO_PERSON.search(name) or bare(name) == bare(outlet or "")):
                names.setdefault(bare(name), name)
    return tuple(names.values())


def _parts(value: str) -> list[str]:
    """A byline's names."""
    parts: list[str] = []
    for part in BETWEEN_NAMES.split(DOUBTFUL_BY.sub("", LABEL.sub("", value, count=1), count=1)):
        halves = DOUBTFUL_AND.split(part)
        parts += halves if len(halves) > 1 and all(len(half.split()) >= 2 for half in halves) else [part]
    return parts
