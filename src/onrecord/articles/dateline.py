"""The visible page -> the date beside the headline of its article.

A page shows many dates: today's in its header, those of other stories, of comments, of events in the text. The article's own
stands in a short line near the headline, and as a rule in an element or with words that say so.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from lxml.html import HtmlElement

from onrecord.articles.days import Day, find_dates
from onrecord.articles.layout import Layout
from onrecord.records import Field, Published

DATE_CLASS = re.compile(r"date|time|publi|posted|byline|meta|dateline|stamp|datum|fecha|info|author", re.I)
ELSEWHERE = re.compile(
    r"comment|reply|related|teaser|recommend|sidebar|footer|popular|more-?(?:from|stories|news)|card|newsletter|widget|archive|calendar|event|"
    r"copyright|latest|recent|list-?item|prev|next|ticker|topbar|top-bar|masthead|today|current-?date",
    re.I,
)
# Words before a date that say what it is; in most of Europe's languages.
PUBLISHED = re.compile(
    r"(?:publi\w*|posted|erstellt|veröffentlicht|geschrieben|erschienen|artikel vom|written|created|date|datum|fecha|data|pubblicato|geplaatst|gepubliceerd|"
    r"опубликован\w*|дата|julkaistu|opprettet|skapad|yayın\w*|filed|added|eingestellt|online seit|vom|on|am|le|el)\W{0,4}(?:\w{1,9}[.,]?\s){0,3}$",
    re.I,
)
UPDATED = re.compile(
    r"(?:updated?|aktualisiert|aktualisierung|zuletzt geändert|geändert|stand|letzte änderung|modifi\w*|mis à jour|mise à jour|actualizad\w*|"
    r"aggiornat\w*|atualizad\w*|bijgewerkt|laatst|oppdatert|opdateret|uppdaterad|päivitetty|aktualizac\w*|güncelle\w*|обновлен\w*|last (?:edited|changed|reviewed))"
    r"\W{0,4}(?:\w{1,9}[.,]?\s){0,3}$",
    re.I,
)
NEVER = re.compile(r"(?:©|\(c\)|copyright|since|seit|founded|joined|member|mitglied|registriert|until|bis zum|deadline|expires|gültig)\W{0,4}(?:\w{1,12}\s){0,2}$", re.I)
# Beside its date a dateline has a name, a section, a time, a number of comments: more words are prose.
MOST_WORDS = 25
# Letters from the headline to its dateline; above it a line stands nearer than below, where summary and photo may come first.
ABOVE, BELOW, CLOSE = 250, 1_200, 400
SHORT = 6
"""Words of a line that is nothing but a date."""
ENOUGH = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A date on the page, in its line."""

    day: Day
    line: str
    score: int
    updated: bool


def find_dateline(layout: Layout, headline: int | None, language: str) -> Published | None:
    """The date whose line says most that it is the article's; None where none does, or two say so alike."""
    shown = list(_shown(layout, headline, language))
    first = [date for date in shown if not date.updated] or shown
    best = max((date.score for date in first), default=0)
    if best < ENOUGH:
        return None
    days = {date.day.iso: date for date in reversed(first) if date.score == best}
    chosen = next(iter(reversed(days.values())))
    if len(days) > 1:
        return None
    return Published(date=chosen.day.iso, how="stated", evidence=(Field(field="line on the page", value=chosen.line),))


def _shown(layout: Layout, headline: int | None, language: str) -> Iterator[Shown]:
    """The dates in short lines, with what speaks for each."""
    starts = [piece.start for piece in layout.pieces]
    for day in find_dates(layout.text, day_first=_day_first(language)):
        begin = layout.text.rfind("\n", 0, day.start) + 1
        end = layout.text.find("\n", day.end)
        line = layout.text[begin : end if end >= 0 else None]
        before = layout.text[max(begin, day.start - 60) : day.start] or layout.text[max(0, begin - 30) : begin].rstrip("\n")
        if len(line.split()) > MOST_WORDS or NEVER.search(before):
            continue
        piece = layout.pieces[bisect_right(starts, day.start) - 1]
        score = _near(piece.at, headline) + _marked(piece.element) + 2 * bool(PUBLISHED.search(before))
        score += len(line.split()) <= SHORT
        yield Shown(day=day, line=line, score=score - 4 * _is_elsewhere(piece.element, layout), updated=bool(UPDATED.search(before)))


def _day_first(language: str) -> bool | None:
    """How "04/02/2026" is meant: Americans put the month first, and others who write English cannot be told from them."""
    if language.startswith("en"):
        return False if language == "en-us" else True if language in ("en-gb", "en-au", "en-nz", "en-ie", "en-za", "en-in") else None
    return True if language else None


def _near(at: int, headline: int | None) -> int:
    if headline is None:
        return 0
    if 0 <= at - headline <= BELOW:
        return 3 if at - headline <= CLOSE else 2
    return 2 if 0 < headline - at <= ABOVE else 0


def _marked(element: HtmlElement) -> int:
    """Whether an element, or one of the two around it, is marked as one with a date."""
    around = [element, *(ancestor for _, ancestor in zip(range(2), element.iterancestors(), strict=False))]
    return 2 * any(e.tag == "time" or DATE_CLASS.search(f"{e.get('class') or ''} {e.get('id') or ''}") for e in around if e.tag not in ("body", "html"))


def _is_elsewhere(element: HtmlElement, layout: Layout) -> bool:
    """Whether a date stands in a box of other stories or of comments."""
    for ancestor in (element, *element.iterancestors()):
        start, end = layout.places.get(ancestor, (0, 0))
        if ancestor.tag in ("body", "html", "main") or end - start > len(layout.letters) // 2:
            return False
        if ancestor.tag in ("aside", "footer", "nav") or ELSEWHERE.search(f"{ancestor.get('class') or ''} {ancestor.get('id') or ''}"):
            return True
    return False
