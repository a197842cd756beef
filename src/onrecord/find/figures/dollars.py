"""A bare "$" -> whose dollar it is: told behind the sum, else by the outlet's home and the states beside it, else nobody's."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from onrecord.language.homes import home_of
from onrecord.language.numbers import Quantity
from onrecord.language.parties import find_parties

DOLLARS = {"Canada": "CAD", "Australia": "AUD", "New Zealand": "NZD", "Singapore": "SGD"}
"""States whose outlets write "$" for their own dollar."""
_OUTLETS = {
    "Canada": "CBC; CBC News; CTV; CTV News; Global News; The Globe and Mail; Toronto Star; National Post; CP24",
    "Australia": "The Sydney Morning Herald; Sydney Morning Herald; The Age; SBS; SBS News; news.com.au; Crikey",
    "New Zealand": "NZ Herald; The New Zealand Herald; RNZ; Stuff; Newsroom; 1News",
    "Singapore": "The Straits Times; CNA; Channel NewsAsia",
}
KNOWN = {outlet: state for state, outlets in _OUTLETS.items() for outlet in outlets.split("; ")}
"""Outlets whose names do not tell their home."""
AMERICA = "United States"
BEHIND = re.compile(
    r"[ ]?[(]?(?:(?P<USD>US|U\.S\.|USD)|(?P<CAD>Cdn|CAD|Canadian(?=[ ]dollars))|(?P<AUD>AUD|Australian(?=[ ]dollars))"
    r"|(?P<NZD>NZD|New[ ]Zealand(?=[ ]dollars)))(?![\w-])"
)
"""Whose dollar it is, right behind the sum: "$9 million Cdn"."""
BARE = re.compile(r"\$|(?:[\w.,-]+[ -]){1,4}(?:dollars?|bucks?)\b")
LETTERED = re.compile(r"\b(?:US|U\.S\.|American|USD)[ ]?(?:\$|dollars?|bucks?)", re.IGNORECASE)
AROUND = 150
"""Code points around a sum in which a state is named that it may be of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Home:
    """A state with a dollar of its own, and where its outlet's article names it and the United States."""

    currency: str
    own: tuple[int, ...]
    american: tuple[int, ...]


def find_home(text: str, outlet: str | None) -> Home | None:
    """The home of an article's outlet, where "$" may be its own dollar."""
    state = KNOWN.get(outlet or "") or home_of(outlet)
    currency = DOLLARS.get(state or "")
    if currency is None:
        return None
    places = [(mention.country, mention.span.start) for mention in find_parties(text)]
    own, american = (tuple(at for country, at in places if country == one) for one in (state, AMERICA))
    return Home(currency=currency, own=own, american=american)


def in_dollars(text: str, quantity: Quantity, home: Home | None) -> Quantity:
    """A sum with its currency, where it has only "$" or "dollars"."""
    span = quantity.span
    if quantity.currency != "USD" or not BARE.match(text, span.start) or LETTERED.search(text, span.start - 5, span.end):
        return quantity
    told = BEHIND.match(text, span.end)
    if told:
        return replace(quantity, currency=told.lastgroup)
    return replace(quantity, currency=_of_home(span.start, home)) if home else quantity


def _of_home(start: int, home: Home) -> str | None:
    """The dollar of a sum at a place in an article: of the state that it is about, none where it may be either's."""
    if not home.own:
        return "USD"
    near = [_is_near(places, start) for places in (home.own, home.american)]
    if near == [False, True] or len(home.american) > len(home.own):
        return None
    return home.currency


def _is_near(places: Sequence[int], start: int) -> bool:
    return any(abs(place - start) <= AROUND for place in places)
