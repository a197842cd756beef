"""Places of talks as articles name them: "Istanbul", "Turkey" and "Istanbul, Turkey" are no contradiction."""

import re

from onrecord.language.parties import party_of
from onrecord.language.parties_forms import remembered
from onrecord.language.people import fold

_CITIES = """
    Armenia: yerevan
    Austria: vienna
    Azerbaijan: baku
    Belarus: minsk, gomel
    Belgium: brussels
    Bosnia and Herzegovina: sarajevo, dayton
    Canada: ottawa, toronto, kananaskis
    China: beijing, shanghai
    Egypt: cairo, sharm el-sheikh
    Finland: helsinki
    France: paris
    Germany: berlin, munich
    Hungary: budapest
    India: new delhi
    Iran: tehran
    Iraq: baghdad, erbil
    Israel: jerusalem, tel aviv
    Italy: rome
    Japan: tokyo
    Jordan: amman
    Kazakhstan: astana, almaty
    Kenya: nairobi
    Kuwait: kuwait city
    Lebanon: beirut
    Norway: oslo
    Oman: muscat
    Pakistan: islamabad
    Poland: warsaw
    Qatar: doha
    Russia: moscow, sochi, kremlin, st petersburg, saint petersburg
    Saudi Arabia: riyadh, jeddah
    South Africa: pretoria, johannesburg
    South Korea: seoul
    Sweden: stockholm
    Switzerland: geneva, lausanne, zurich, bern, davos
    Syria: damascus
    Turkey: istanbul, ankara, antalya, dolmabahce palace, ciragan palace
    Ukraine: kyiv, kiev, odesa
    United Arab Emirates: abu dhabi, dubai
    United Kingdom: london
    United States: washington, new york, camp david, mar-a-lago, anchorage, alaska
    Vatican: vatican, vatican city, holy see
"""
"""Where talks are held -> the country. What is missing here is a place of its own, which contradicts every other."""
_HOUSES = {"oval office": "washington", "white house": "washington", "pentagon": "washington", "kremlin": "moscow",
           "st peter's basilica": "vatican", "dolmabahce palace": "istanbul", "ciragan palace": "istanbul", "elysee": "paris",
           "downing street": "london", "state department": "washington"}  # fmt: skip
"""A building -> its city."""
_OLD = {"kiev": "kyiv", "saint petersburg": "st petersburg", "washington dc": "washington", "vatican city": "vatican"}


def _cities() -> dict[str, str]:
    lines = (line.strip().split(": ") for line in _CITIES.strip().splitlines())
    return {fold(city): country for country, cities in lines for city in cities.split(", ")}


COUNTRY = _cities()


@remembered(1 << 12)
def parse_place(place: str) -> tuple[str | None, str | None]:
    """A place's city and country, as far as they are known; what is neither counts as a city."""
    city = country = None
    for part in re.split(r"[,;()]", place):
        word = fold(" ".join(part.split())).replace(".", "").removeprefix("the ")
        word = _OLD.get(word, word)
        word = _HOUSES.get(word, word)
        if word in COUNTRY:
            city, country = city or word, country or COUNTRY[word]
        elif word:
            party = party_of(part.strip())
            city, country = (city, country or party) if party else (city or word, country)
    return city, country


def places_agree(one: str | None, other: str | None) -> bool:
    """Whether two places may be one; a place that is not told may be any."""
    if not one or not other:
        return True
    (city, country), (town, land) = parse_place(one), parse_place(other)
    if city and town:
        return city == town
    return country == land or not country or not land


def same_city(one: str | None, other: str | None) -> bool:
    """Whether both name one city."""
    return (
        bool(one and other) and parse_place(one or "")[0] is not None and parse_place(one or "")[0] == parse_place(other or "")[0]
    )


def exactness(place: str | None) -> int:
    """How exactly a place is told: 2 a city, 1 a country, 0 nothing."""
    return 0 if not place else 2 if parse_place(place)[0] else 1
