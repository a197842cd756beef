"""An article -> the agency that it names as where its text comes from: dateline, credit line or byline.

An agency that an article only quotes ("the minister told Reuters") or that took its photos is none.
"""

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Literal

from onrecord.linked import Credit
from onrecord.records import Article, Field, Span

HEAD = 1_500
"""Characters in which a dateline stands: a place, a day, an agency; a page's remains may come before it."""
SEVERAL = "agencies"


@cache
def _names() -> dict[str, str]:
    """A form as it is written -> the agency's name."""
    return {form: name for name, forms in _agencies().items() for form in (*forms["sure"], *forms.get("short", ()))}


@cache
def _agencies() -> dict[str, dict[str, list[str]]]:
    table: dict[str, dict[str, list[str]]] = tomllib.loads(
        files("onrecord.link").joinpath("agencies.toml").read_text(encoding="utf-8")
    )
    return table


def _any_of(forms: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, forms), key=len, reverse=True))


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """A dateline; a credit of the whole text, and of a part of it."""
    named = _any_of(_names())
    sure = _any_of(form for forms in _agencies().values() for form in forms["sure"])
    dateline = (
        # "CITY, May 26. /TASS/.", "CITY (Reuters) -", "CITY, May 26 (Xinhua) --"; and "(AP) --" where a line or column begins
        rf"(?:^|\n|\s\s|[A-Z]{{3}}(?:,\s[\w.\s]{{1,20}}|\.)?\s?)[(/](?P<slashed>{named})[)/]\s*(?:\.|:|[-–—]{{1,2}})\s"
        # "CITY, May 26, Kyodo –"
        rf"|\A[A-Z][^\n(/—–]{{0,60}},\s(?P<bare>{sure})\s*[-–—]\s"
    )
    whole = (
        rf"(?:[.!?”\"]|\n)\s*[(\[/—–-]\s?(?:Source:?\s)?(?P<bracketed>{named})[)\]/]?\s*\Z"
        rf"|\b(?:Sources?|Quelle|Credit):\s?(?P<source>{named})\b[^\n]{{0,40}}\Z"
        r"|©\s(?P<owner>dpa)-infocom"
    )
    part = (
        rf"\b(?P<contributed>{sure})\b(?:\snews\sagency)?(?:(?:,|,?\sand)\s[^\n]{{1,60}}?)?\scontributed\sto\sthis\s"
        rf"(?:report|article|story)"
        rf"|\b(?:[Ww]ith\s(?:files|material|reporting|information)\sfrom|[Aa]dditional\sreporting\s(?:by|from)"
        rf"|[Ii]ncludes\sreporting\s(?:by|from))\s[^\n.]{{0,60}}?\b(?P<with>{named}|agencies|wires)\b"
        r"|\((?:with\s)?(?P<several>agencies|wires)\)"
    )
    return re.compile(dateline), re.compile(whole), re.compile(part)


def find_credit(article: Article) -> Credit | None:
    """The agency that an article's dateline, credit line or byline names, with the characters or the field that does."""
    dateline, whole, part = _patterns()
    return (
        _credit(dateline.search(article.text[:HEAD]), "whole")
        or _byline(article)
        or _credit(whole.search(article.text), "whole")
        or _credit(part.search(article.text), "part")
        or _credit(_shared_byline(article), "part")
    )


def _shared_byline(article: Article) -> re.Match[str] | None:
    """An outlet's own name with an agency's ("Le Monde with AFP"); the outlet's name makes it sure."""
    if not article.outlet:
        return None
    return re.search(rf"\b{re.escape(article.outlet)}\s(?:with|and)\s(?P<beside>{_any_of(_names())})\b", article.text[:HEAD])


def _credit(found: re.Match[str] | None, extent: Literal["whole", "part"]) -> Credit | None:
    if not found or not found.lastgroup:
        return None
    start, end = found.span(found.lastgroup)
    return Credit(agency=_names().get(found[found.lastgroup], SEVERAL), extent=extent, evidence=Span(start=start, end=end))


def _byline(article: Article) -> Credit | None:
    """An agency among the authors: alone it wrote the whole."""
    for author in article.authors:
        if author in _names():
            alone = len(article.authors) == 1
            return Credit(
                agency=_names()[author], extent="whole" if alone else "part", evidence=Field(field="authors", value=author)
            )
    return None
