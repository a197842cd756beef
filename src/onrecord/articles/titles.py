"""What a page says about its headline and its outlet."""

import re
from collections.abc import Iterable, Sequence
from itertools import islice
from typing import Any
from urllib.parse import urlsplit

from lxml.etree import XPath
from lxml.html import HtmlElement

from onrecord.articles.bylines import SEPARATOR, bare, without_outlet
from onrecord.articles.layout import squeezed, visible_text
from onrecord.articles.marks import says
from onrecord.articles.structured import PageData, first_text, texts

SHARED = "ogtitle"
TITLE_KEYS = ("twittertitle", "dctitle", "parselytitle", "sailthrutitle")
OUTLET_KEYS = ("ogsitename", "applicationname", "applemobilewebapptitle", "publisher", "dcpublisher")
HEADLINES: Any = XPath("descendant::*[contains(concat(' ', @itemprop, ' '), ' headline ')]")
# A headline in an element of its own inside <h1>, after a kicker in another one.
KICKER = says(r"kicker|overline|topline|roofline|eyebrow|pre-?title|supertitle|dachzeile|spitzmarke|label|flag")
# Shorter titles ("Opinion", a site's own name) begin too many others.
LONG_ENOUGH = 15
MOST_HEADINGS = 5
CUT_SHORT = ("…", "...")
LONG_ENDS = frozenset({"info", "news", "online"})


def read_outlet(tree: HtmlElement, data: PageData) -> str | None:
    """The publisher, the site's name, or what the page's <title> has after its heading."""
    told = first_text(data.article.get("publisher"))
    told = told or next((data.meta[key][0] for key in OUTLET_KEYS if key in data.meta), None)
    return told or _outlet_in_title(tree)


def _outlet_in_title(tree: HtmlElement) -> str | None:
    """ "Outlet" where the page's heading is "Title" and its <title> "Title | Outlet"."""
    headings = set(_headings(tree))
    for element in tree.iter("title"):
        title = squeezed(element.text_content())
        pieces = SEPARATOR.split(title)
        if len(pieces) > 1 and any(heading and title.startswith(heading) for heading in headings):
            return pieces[-1]
    return None


def read_title(tree: HtmlElement, data: PageData, outlet: str | None, address: str | None = None) -> str | None:
    """The headline: the one that the article's structured data and og:title agree on, else as readers see it where the page's
    metadata confirms it, else what the metadata says.

    Metadata often has another headline than the page, for search engines; it is cut at 110 characters (Google's limit), escaped
    twice, or followed by the outlet.
    """
    headings = _headings(tree)
    stated, shared = texts(data.article.get("headline"))[:1], tuple(data.meta.get(SHARED, ())[:1])
    told = [*stated, *shared, *(value for key in TITLE_KEYS for value in data.meta.get(key, ())[:1])]
    titles = [squeezed(t.text_content()) for t in tree.iter("title")][:1]
    names = (outlet, _site(address), *(value for key in OUTLET_KEYS for value in data.meta.get(key, ())[:1]))
    told = [_cut(text, names, (*headings, *told)) for text in told]
    headings = [heading for heading in headings if not _is_site(heading, told, titles)]
    titles = [_cut(text, names, (*headings, *told)) for text in titles if text]
    shown = _confirmed(headings, (*told, *titles), first_told="headline" in data.article)
    shown = shown or _repeated(headings, _marked(tree)) or _repeated(_lesser(tree), (*told, *titles))
    title = shown or next(iter((*told, *headings, *titles)), None)
    if stated and shared and bare(told[0]) == bare(told[1]) != bare(title or ""):
        return told[0]
    return _without_rest(title, told[len(stated)]) if title and shared else title


def _without_rest(title: str, shared: str) -> str:
    """A headline without what stands around the one by which the page is shared: a kicker before it, a label or a line behind."""
    whole, part = bare(title), bare(shared)
    if len(shared) < LONG_ENOUGH or len(part) >= len(whole) or shared.endswith(CUT_SHORT):
        return title
    begins = title.casefold().startswith(shared.casefold()) and not title[len(shared) : len(shared) + 1].isalnum()
    return shared if begins or whole.endswith(part) else title


def _site(address: str | None) -> str | None:
    """What a site's address calls it: "harbourpost" of https://www.harbourpost.co.uk/…"""
    parts = (urlsplit(address or "").hostname or "").split(".")
    while len(parts) > 1 and (len(parts[-1]) <= 3 or parts[-1] in LONG_ENDS):
        parts.pop()
    return parts[-1] or None


def _is_site(heading: str, told: Sequence[str], titles: Sequence[str]) -> bool:
    """Whether a heading is the site's name: what the page's <title> has beside the headline that the metadata tells."""
    sides = {bare(title) for title in titles}
    return any(bare(heading) + bare(text) in sides or bare(text) + bare(heading) in sides for text in told)


def _headings(tree: HtmlElement) -> list[str]:
    """The texts of the page's <h1>, else of its first <h2>, each after itself without the kicker inside it."""
    found: list[str] = []
    for heading in [h for h in tree.iter("h1") if not _in_trail(h)] or list(islice(tree.iter("h2"), MOST_HEADINGS)):
        whole = visible_text(heading)
        kicker = next((visible_text(e) for e in heading.iterdescendants() if KICKER(e.get("class") or "")), "")
        if kicker and whole.startswith(kicker) and len(whole) > len(kicker) + LONG_ENOUGH:
            found.append(whole[len(kicker) :].strip(" :|–—-/"))
        found += [whole] if whole else []
    return found


def _marked(tree: HtmlElement) -> list[str]:
    """What the page marks as the headline where it shows it: some metadata has but another one, for those who share the page."""
    shown = [visible_text(element) for element in HEADLINES(tree)[:1]]
    return [text for text in shown if len(text) > LONG_ENOUGH]


def _lesser(tree: HtmlElement) -> list[str]:
    """The first <h2>: the headline of pages whose <h1> is the site's name."""
    return [text for heading in islice(tree.iter("h2"), MOST_HEADINGS) if len(text := visible_text(heading)) > LONG_ENOUGH]


def _in_trail(heading: HtmlElement) -> bool:
    """Whether a heading is the last step of a trail of sections: a short form of the headline, for search engines."""
    parent = heading.getparent()
    return any(
        "breadcrumb" in " ".join((*e.attrib.keys(), *e.attrib.values())).lower() for e in (heading, parent) if e is not None
    )


def _cut(text: str, outlets: Iterable[str | None], others: Sequence[str]) -> str:
    """A told title without the outlet, or whatever else follows a separator after a headline that the page has elsewhere."""
    for outlet in outlets:
        text = without_outlet(text, outlet)
    for other in others:
        if (
            LONG_ENOUGH < len(other) < len(text)
            and text.startswith(other)
            and re.match(r"\s?[|｜–—\-•·»:：]", text[len(other) :])
        ):
            return other
    return text


def _confirmed(headings: Sequence[str], told: Sequence[str], *, first_told: bool) -> str | None:
    """The heading that the metadata repeats: as it stands, after a kicker, or cut short. With `first_told` the first of these is
    the article's own headline, kicker and all."""
    if shown := _repeated(headings, told):
        return shown
    for heading in headings:
        if len(heading) > LONG_ENOUGH and any(bare(text).endswith(bare(heading)) for text in told):
            return told[0] if first_told and bare(told[0]).endswith(bare(heading)) else heading
    return next((heading for heading in headings if any(_same_start(heading, text) for text in told)), None)


def _marks(text: str) -> tuple[int, int]:
    """How well a headline is parted from its kicker: by colons, else by slashes."""
    return text.count(":"), text.count(" / ")


def _repeated(headings: Sequence[str], told: Sequence[str]) -> str | None:
    """The first heading that the metadata repeats letter by letter."""
    for heading in headings:
        same = [text for text in told if bare(text) == bare(heading)]
        # "…two men:</span><span>found" has no space between the two, "harbour :" one too many, and a kicker in an element of its
        # own no colon or slash; the metadata has it right.
        for text in sorted(same, key=_marks, reverse=True):
            return text if "".join(text.split()) == "".join(heading.split()) or _marks(text) > _marks(heading) else heading
    return None


def _same_start(heading: str, told: str) -> bool:
    beginning = bare(told)
    beginning = beginning[: max(20, len(beginning) - 6)]
    return bool(beginning) and bare(heading).startswith(beginning)
