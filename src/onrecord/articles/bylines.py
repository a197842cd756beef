"""Bylines and page titles -> names: who wrote, and which outlet a title ends with."""

import re
from typing import Literal

from onrecord.articles.days_words import MONTHS

SEPARATOR = re.compile(r"\s+[|｜–—\-•·»:]+\s+|\s?[｜：]\s?|\s?--\s?")
Who = Literal["people", "persons", "all"]
"""Whose names: people's; those of what the page calls a person, "Harbour Post staff reporter" as well; a newsroom's and the
outlet's too."""
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
    r"https?://|www\.|[@:]|\d|^(?:admin|editor|webmaster|unknown|none|null|author|guest|user|anonymous|redacción|redaktion|redazione|published|updated|veröffentlicht|aktualisiert)s?$",
    re.I,
)
# Who signs for a newsroom, and what stands beside a name: no people.
NEWSROOM = re.compile(r"(?:the )?(?:staff|newsroom|news desk|redaktion|red)", re.I)
ROLE = re.compile(
    r"\b(?:correspondents?|reporters?|editors?|writers?|bureau|desk|agenc(?:y|ies)|staff|news ?room|redaktion|"
    r"redakteur(?:in)?|korrespondent(?:in)?|redacción|rédaction|redazione)$",
    re.I,
)
# A line of nothing but a byline.
LINE = re.compile(
    r"(?:(?:written|posted|reported|story|words|text)\s)?by:?\s|(?:von|par|por|door|text|autor|author|autore|auteur):?\s", re.I
)
# One to four names of two to four words with a capital each, as no sentence that begins alike has them.
NAME = (
    r"[A-ZÀ-ÖØ-Þ][\w'’.-]{0,20}(?:\s(?:(?:van|von|de|del|da|di|der|den|la|le|al|bin|ben)\s){0,2}[A-ZÀ-ÖØ-Þ][\w'’.-]{0,20}){1,3}"
)
NAMES = re.compile(rf"{NAME}(?:(?:,|,?\s(?:and|und|et|y|e|og|och|&))\s{NAME}){{0,3}}")
LONGEST_NAME = 60
MOST_SEPARATORS = 3
# What stands after the names in a byline's line: "… | 4 March 2031", "… Updated 10:30", "… on Tuesday"; the day is cut by its
# first digit and the words for it before that.
AFTER_NAMES = re.compile(
    r"\s*(?:[|•·–—\d]|\s-\s|,?\s(?:published|posted|updated|last\s|edited|reviewed|fact[- ]check\w*|veröffentlicht|"
    r"aktualisiert|publié|publicado)\b)",
    re.I,
)
DAYS = "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur fri sat sun".split()
OF_DAYS = frozenset((*MONTHS, *DAYS, *"on at the am den le il el".split()))
DOMAIN = re.compile(r"\.(?:com?|org|net|[a-z]{2})$", re.I)
FIRST_CJK = 0x3040
FEWEST_INITIALS, FEWEST_LETTERS = 3, 6
BY_LATER = re.compile(r"\bby\s+(?=\w)", re.I)


def bare(text: str) -> str:
    """Letters and digits only, in lower case: to compare names by."""
    return re.sub(r"\W+", "", text).lower()


def without_outlet(title: str, outlet: str | None) -> str:
    """A title without " | Outlet" at its end; the outlet's name may have separators in it."""
    name = bare(outlet or "").removeprefix("the")
    for separator in list(SEPARATOR.finditer(title))[-MOST_SEPARATORS:]:
        if (
            name
            and separator.start()
            and bare(title[separator.end() :]).removeprefix("the") in (name, f"{name}news", f"{name}online")
        ):
            return title[: separator.start()]
    return title


def without_day(byline: str) -> str:
    """A byline as it stands on the page, without what follows or goes before its names: "By Jane Doe Updated March 4" """
    if byline[:1].isdigit() and (by := BY_LATER.search(byline)):
        byline = byline[by.end() :]
    label = LABEL.match(byline)
    begin = label.end() if label else 0
    end = AFTER_NAMES.search(byline, begin + 1)
    words = byline[begin : end.start() if end else None].split()
    while words and words[-1].lower().strip(".,") in OF_DAYS:
        words.pop()
    return " ".join(words).rstrip(",")


def is_byline(line: str) -> bool:
    """Whether a line is "By Jane Doe and John Roe", its day aside."""
    begin = LINE.match(line)
    return bool(begin and NAMES.fullmatch(without_day(line[begin.end() :])))


def is_outlet(name: str, outlet: str | None) -> bool:
    """Whether a name is the outlet's: whole, its beginning ("Harbour Post" of "Harbour Post Ltd"), or one is the other's "
    "initials."""
    mine, its = (bare(DOMAIN.sub("", text)) for text in (name, outlet or ""))
    if not mine or not its:
        return False
    initials = len(mine) >= FEWEST_INITIALS and mine == _initials(outlet or "")
    return mine == its or (len(mine) >= FEWEST_LETTERS and its.startswith(mine)) or initials or its == _initials(name)


def _initials(name: str) -> str:
    words = name.split()
    return "".join(word[0] for word in words if word[0].isupper()).lower() if len(words) > 1 else ""


def split_names(values: tuple[str, ...], outlet: str | None = None, *, who: Who = "people") -> tuple[str, ...]:
    """The names in bylines, each once: "By Jane Doe and John Roe" -> two. Addresses are none."""
    names: dict[str, str] = {}
    for value in values:
        for part in _parts(BRACKETS.sub("", value)):
            name = part.strip(" .·-–—'\"")
            if who != "all" and outlet and name.endswith(f" {outlet}"):
                name = name.removesuffix(outlet).rstrip(" ,")  # "Jane Doe HARBOUR POST"
            if not _is_name(name):
                continue
            its = is_outlet(name, outlet)
            if who == "all" or not (its or NEWSROOM.fullmatch(name) or (who == "people" and ROLE.search(name))):
                names.setdefault(bare(name), name)
            if its:
                break  # "Harbour Post, Port Vella, Valdoria": what follows the outlet is its address
    return tuple(names.values())


def _is_name(name: str) -> bool:
    # Chinese and Japanese names have two letters and more.
    least = 2 if name and ord(name[0]) >= FIRST_CJK else 3
    return least <= len(name) < LONGEST_NAME and not NO_AUTHOR.search(name)


def _parts(value: str) -> list[str]:
    """A byline's names."""
    parts: list[str] = []
    for part in BETWEEN_NAMES.split(DOUBTFUL_BY.sub("", LABEL.sub("", value, count=1), count=1)):
        halves = DOUBTFUL_AND.split(part)
        parts += halves if len(halves) > 1 and all(len(half.split()) >= 2 for half in halves) else [part]
    return parts
