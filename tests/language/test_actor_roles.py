"""Phrases with the country that they mean (`../shared/data/actor_roles`): how many are right, by what tells the country."""

import json
from pathlib import Path

import pytest

from onrecord.language.parties import country_of, party_of

COUNTRIES = dict(
    pair.split("=")
    for pair in (
        "AFG=Afghanistan ARM=Armenia AUS=Australia BFA=Burkina_Faso BIH=Bosnia_and_Herzegovina CAN=Canada CHL=Chile CHN=China "
        "COD=DR_Congo "
        "DNK=Denmark EGY=Egypt EST=Estonia FRA=France GBR=United_Kingdom GEO=Georgia IDN=Indonesia IND=India IRN=Iran ISR=Israel "
        "MDA=Moldova MEX=Mexico MMR=Myanmar MNG=Mongolia NGA=Nigeria PAN=Panama RUS=Russia RWA=Rwanda SAU=Saudi_Arabia "
        "SOM=Somalia SYR=Syria TCD=Chad UGA=Uganda UKR=Ukraine USA=United_States ZAF=South_Africa"
    ).split()
)
ORGANISATIONS = {"EUR": {"European Union"}, "UNO": {"United Nations", "World Health Organization"}, "IGO": {"World Bank"}}
# The data's cases by their place in the file: those that name the country, its people or its capital; those that name a body,
# group, organisation or region that lies in one; of the others only somebody who knows the world knows the country.
COUNTRY = frozenset(
    int(place)
    for place in """
    0 1 2 3 30 39 42 44 45 47 48 53 54 57 62 63 69 70 73 89 96 113 114 115 120 121 122 124 129 136 160 174
""".split()
)
NAME = frozenset(
    int(place)
    for place in """
    29 31 34 36 37 58 75 76 77 78 79 82 83 84 87 88 90 92 93 94 98 99 101 107 112 116 119 127 128 130 131 133
    142 143 144 146 161 166 172
""".split()
)
FLOORS = {"country": 0.99, "name": 0.97, "nothing": 0.96, "knowledge": 0.0}


@pytest.fixture(scope="module")
def shares(shared: Path) -> dict[str, float]:
    right: dict[str, list[bool]] = {kind: [] for kind in FLOORS}
    lines = (shared / "data" / "actor_roles" / "cases.jsonl").read_text("utf-8").splitlines()
    for i, case in enumerate(map(json.loads, lines)):
        expected = case["expect"].get("code['country'] ==", case["expect"].get("cc =="))
        if expected is None:
            continue
        kind = "nothing" if not expected else "country" if i in COUNTRY else "name" if i in NAME else "knowledge"
        right[kind].append(_is_right(case["args"][0], expected))
    return {kind: sum(found) / len(found) for kind, found in right.items()}


def _is_right(phrase: str, expected: str) -> bool:
    if expected in ORGANISATIONS:
        return party_of(phrase) in ORGANISATIONS[expected] and country_of(phrase) is None
    name = COUNTRIES.get(expected, expected).replace("_", " ")
    return country_of(phrase) == (name or None)


@pytest.mark.parametrize("kind", FLOORS)
def test_countries_of_phrases(shares: dict[str, float], kind: str) -> None:
    assert shares[kind] >= FLOORS[kind]


def test_nine_in_ten_are_right_where_the_phrase_tells(shared: Path) -> None:
    lines = (shared / "data" / "actor_roles" / "cases.jsonl").read_text("utf-8").splitlines()
    told = [json.loads(lines[i]) for i in sorted(COUNTRY | NAME)]
    right = [_is_right(case["args"][0], case["expect"].get("code['country'] ==", case["expect"].get("cc =="))) for case in told]
    assert sum(right) / len(right) >= 0.9
