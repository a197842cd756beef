"""The visible page -> the date beside the headline of its article.

A page shows many dates: today's in its header, those of other stories, of comments, of events in the text. The article's own
stands in a short line near the headline, and as a rule in an element or with words that say so.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain

from lxml.html import HtmlElement

from onrecord.articles.days import Day, find_dates, find_short_dates, parse_moment
from onrecord.articles.layout import Layout
from onrecord.articles.marks import marks, says

DATE_CLASS = says(r"date|time|publi|posted|byline|meta|stamp|datum|fecha|author|submitted|created")
# Boxes of what is not the article; and names that pages give to such boxes but to an article's head as well.
ELSEWHERE = says(
    r"comment(?!s?-?(?:count|link|number))|reply|related|recommend|sidebar|(?<!asset-)(?<!entry-)(?<!post-)(?<!article-)footer|popular|"
    r"more-?(?:from|stories|news)|newsletter|archive|calendar|copyright|latest|recent|ticker|top-?bar|masthead|today|current-?date|leserbrief|kommentar|weather|wetter|community|forum|thread|directory|tweet|twitter|instagram|embed"
)
BESIDE_STORIES = says(
    r"related|recommend|more-?(?:from|stories|news)|most-?(?:read|viewed|popular)|(?:^|\s)comments?(?:-?(?:list|body|content|area))?(?:$|\s)"
)
DOUBTFUL = says(r"teaser|card|widget|event|list-?item|prev|next|veranstaltung|news-?list|slider|carousel|feed")
# Words around a date that say what it is; in most of Europe's languages.
PUBLISHED = re.compile(
    r"(?:publi(?:shed|cation|é|cado|cato|kováno|ceret|sert|cerad)\w*|posted|erstellt|veröffentlicht|geschrieben|erschienen|"
    r"artikel vom|beitrag vom|written|created|"
    r"submitted|gespeichert|eingetragen|gepostet|pubblicato|geplaatst|gepubliceerd|опубликован\w*|julkaistu|opprettet|skapad|"
    r"yayın\w*|filed|eingestellt|online seit)",
    re.I,
)
# "Date: 4 March 2031", or the label in a line of its own.
LABEL = re.compile(r"(?:^|\W)(?:date|datum|fecha|data|dato|päivä|дата|日期)\W{0,3}$", re.I)
UPDATED = re.compile(
    r"(?:updated?|aktualisiert|aktualisierung|zuletzt geändert|geändert|stand|letzte änderung|modifi\w*|mis à jour|"
    r"mise à jour|actualizad\w*|"
    r"aggiornat\w*|atualizad\w*|bijgewerkt|laatst|oppdatert|opdateret|uppdaterad|päivitetty|aktualizac\w*|güncelle\w*|"
    r"обновлен\w*|last (?:edited|changed|reviewed))"
    r"\W{0,4}(?:\w{1,9}[.,]?\s){0,3}$",
    re.I,
)
NEVER = re.compile(
    r"(?:©|\(c\)|copyright|since|seit|founded|joined|member|mitglied|registriert|until|bis zum|bis|deadline|expires|gültig|"
    r"zeit:)\W{0,4}(?:\w{1,12}\s){0,2}$",
    re.I,
)
# Beside its date a dateline has a name, a section, a time, a number of comments: more words are prose, unless they say
# that this is when the article was published.
MOST_WORDS, MOST_WORDS_SAID = 18, 60
LEAD = 30
"""Characters before a date that leads a paragraph: "4 March 2031. Port Vella – …", "Port Vella (4.3.2031) …"."""
# What parts such a date from its paragraph; in "The fair begins on 4 March 2031 and …" nothing does.
LED = re.compile(r"\s?(?:$|[).:,;(–—|/-])")
SHORT = 6
"""Words of a line that is nothing but a date."""
AROUND = 60
"""Characters before and after a date in which such words stand."""
# "4 March 2031, 10:45", "… um 10.45 Uhr": only articles and comments are dated to the minute.
CLOCK = re.compile(r"\W{0,4}(?:[^\W\d]{1,3}\s)?\d{1,2}[:.h]\d\d(?!\d)")
# Letters from the headline to its dateline; below it summary and photo may come first.
CLOSE_ABOVE, ABOVE, CLOSE, BELOW = 60, 250, 400, 1_200
BESIDE = 40
OTHER, APART = 4, 9
"""Penalties of what stands in a box of other things as far as its name says, and of what stands beside other stories for sure."""
ENOUGH = 3
"""Score of a date that is the article's by itself; a lesser one must lead all others by as much."""
HELD = frozenset({"h1", "h2", "h3", "figcaption", "blockquote"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A date on the page, in its line."""

    iso: str
    at: int
    """In the layout's letters."""
    line: str
    score: int
    updated: bool
    close: bool
    """Whether it stands where an article's head does: below the headline, or right above it."""


def find_dateline(layout: Layout, headline: int | None, language: str) -> Shown | None:
    """The date whose line says most that it is the article's; None where none does."""
    shown = _confirmed(list(_shown(layout, headline, language)))
    first = [date for date in shown if not date.updated and date.score > 0] or [date for date in shown if date.score > 0]
    best = max(first, key=lambda date: date.score, default=None)
    if best is None or (best.score < ENOUGH and any(date.iso != best.iso and date.score > best.score - ENOUGH for date in first)):
        return None
    return None if _is_doubtful(best, first) else best


def _confirmed(shown: list[Shown]) -> list[Shown]:
    """The dates, one more for each that its element's `datetime` repeats."""
    places = Counter((date.iso, date.at) for date in shown)
    return [replace(date, score=date.score + 1) if places[date.iso, date.at] > 1 else date for date in shown]


def _is_doubtful(best: Shown, others: list[Shown]) -> bool:
    """Whether another date is as good: in a list far from the headline, or beside the first one and before it, as "published,
    updated" never stand."""
    equal = [date for date in others if date.score == best.score and date.iso != best.iso]
    return any(not best.close or (0 < date.at - best.at <= BESIDE and date.iso < best.iso) for date in equal)


def _shown(layout: Layout, headline: int | None, language: str) -> Iterator[Shown]:
    """The dates in lines that may be datelines, with what speaks for each, in the order of the page."""
    starts = [piece.start for piece in layout.pieces]
    whole = ((day, False) for day in find_dates(layout.text, day_first=_day_first(language)))
    for day, short in chain(whole, ((day, True) for day in find_short_dates(layout.text))):
        piece = layout.pieces[bisect_right(starts, day.start) - 1]
        if short and not (_near(piece.at, headline) >= 3 and _marked(piece.element)):
            continue
        if shown := _judged(day, piece.element, piece.at, layout, headline):
            yield shown
    for element in layout.elements("time"):
        start, _ = layout.places[element]
        if element.get("datetime"):
            iso, _ = parse_moment(element.get("datetime") or "")
            if iso:
                score = _near(start, headline) + 3 - _penalty(element, start, layout, headline)
                yield Shown(
                    iso=iso,
                    at=start,
                    line=element.get("datetime") or "",
                    score=score,
                    updated=False,
                    close=_near(start, headline) > 1,
                )


def _judged(day: Day, element: HtmlElement, at: int, layout: Layout, headline: int | None) -> Shown | None:
    text = layout.text
    begin, end = text.rfind("\n", 0, day.start) + 1, text.find("\n", day.end)
    line = text[begin : end if end >= 0 else None]
    before, after = text[max(begin, day.start - AROUND) : day.start], line[day.end - begin :][:AROUND]
    if not before:
        label = text[text.rfind("\n", 0, max(0, begin - 1)) + 1 : max(0, begin - 1)]
        before = label + " " if label.endswith(":") or LABEL.match(label) else ""  # "Published:" in a line of its own
    said = bool(PUBLISHED.search(before) or PUBLISHED.search(after) or LABEL.search(before))
    words = len(line.split(maxsplit=MOST_WORDS_SAID + 1))
    near = _near(at, headline)
    leads = near > 1 and day.start - begin <= LEAD and bool(LED.match(after))
    prose = words > SHORT and line.rstrip().endswith((".", "!", "?")) and not said
    if ((prose or words > (MOST_WORDS_SAID if said else MOST_WORDS)) and not leads) or NEVER.search(before):
        return None
    penalty = _penalty(element, at, layout, headline)
    if penalty >= APART:
        return None
    score = near + _marked(element) + 3 * said + (words <= SHORT) + bool(CLOCK.match(after)) - penalty
    return Shown(iso=day.iso, at=at, line=line[:200], score=score, updated=bool(UPDATED.search(before)), close=near > 1)


def _day_first(language: str) -> bool | None:
    """How "04/02/2026" is meant: Americans put the month first, and others who write English cannot be told from them."""
    if language.startswith("en"):
        return (
            False if language == "en-us" else True if language in ("en-gb", "en-au", "en-nz", "en-ie", "en-za", "en-in") else None
        )
    return True if language else None


def _near(at: int, headline: int | None) -> int:
    if headline is None:
        return 0
    if 0 <= at - headline <= BELOW:
        return 3 if at - headline <= CLOSE else 2
    return 3 if 0 < headline - at <= CLOSE_ABOVE else 1 if 0 < headline - at <= ABOVE else 0


def _marked(element: HtmlElement) -> int:
    """Whether an element, or one of the two around it, is marked as one with a date."""
    around = [element, *(ancestor for _, ancestor in zip(range(2), element.iterancestors(), strict=False))]
    return 2 * any(e.tag == "time" or DATE_CLASS(marks(e)) for e in around if e.tag not in ("body", "html", "article", "main"))


def _penalty(element: HtmlElement, at: int, layout: Layout, headline: int | None) -> int:
    """What speaks against a date: it stands in a box of other stories or comments, or is part of a heading, table or link."""
    inside = next((a for a in (element, *element.iterancestors()) if a.tag in HELD), None)
    if inside is not None and not re.search(r"date|datum", marks(inside)):
        return OTHER if inside.tag == "blockquote" else 3
    close = headline is not None and -ABOVE <= at - headline <= CLOSE
    for ancestor in (element, *element.iterancestors()):
        start, end = layout.places.get(ancestor, (0, 0))
        if ancestor.tag in ("body", "html", "main") or end - start > len(layout.letters) // 2:
            return 0
        if ancestor.tag in ("aside", "nav") or (
            ancestor.tag == "footer" and next(ancestor.iterancestors("article"), None) is None
        ):
            return OTHER
        if BESIDE_STORIES(marks(ancestor)):
            return APART
        if ELSEWHERE(marks(ancestor)) or (not close and DOUBTFUL(marks(ancestor))):
            return OTHER
    return 0
