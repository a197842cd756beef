"""Make the gazetteer of parties that onrecord reads: `python scripts/make_parties.py PATH_OF_COUNTRYINFO [--check]`.

States, capitals, official names and demonyms come from the package countryinfo 1.0.1 (MIT licence, Copyright (c) 2018 Porimol
Chandro); everything else, and every correction, from `parties_by_hand.toml` beside this script. countryinfo is needed here
alone: unpack its wheel and give the folder that holds `data`. The same input gives the same file.
"""

import argparse
import json
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from onrecord.language.parties_added import plural, spellings

BY_HAND = Path(__file__).with_name("parties_by_hand.toml")
OUT = Path(__file__).parents[1] / "src/onrecord/language/parties.tsv"
HEAD = """\
# Who speaks for whom: forms of names, made by scripts/make_parties.py; edit scripts/parties_by_hand.toml instead.
# States, capitals and demonyms are taken from countryinfo 1.0.1, MIT licence, Copyright (c) 2018 Porimol Chandro.
# form, party (empty: none), how the form names it, country (empty: the party itself, or none), "?" if the form is ambiguous
"""
LATIN = re.compile(r"[A-Z][A-Za-z' .-]+")
Row = tuple[str, str, str]
"""party, how, country"""


def read_countries(folder: Path, by_hand: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Sovereign states, each once, by their party name."""
    names = by_hand["rename"]
    for path in sorted(folder.glob("data/*.json")):
        country = json.loads(path.read_text(encoding="utf-8"))
        name = country.get("name")
        if name and name not in by_hand["leave_out"]:
            yield names.get(name, name), country


def official_names(country: dict[str, Any]) -> Iterator[str]:
    """English names among the other spellings: "Republic of …", "… Republic"."""
    for name in country.get("altSpellings", ()):
        if re.fullmatch(LATIN, name) and re.search(r"(?:Republic|Kingdom|State|Sultanate|Federation) of |Republic$", name):
            yield name


def rows_of_states(by_hand: dict[str, Any], folder: Path) -> Iterator[tuple[str, Row]]:
    """Names, capitals and demonyms of states and territories."""
    owners = by_hand["dependencies"]
    left_out = set(by_hand["countryinfo"]["capitals_left_out"])
    for party, country in read_countries(folder, by_hand["countryinfo"]):
        for form in (party, *official_names(country)):
            yield form, (party, "state", "")
        capital = country.get("capital")
        if capital and capital != party and capital not in left_out:
            yield capital, (party, "capital", "")
        for demonym in re.split(r"[,/]| and ", country.get("demonym") or ""):
            yield from ((form, (party, "demonym", "")) for form in plural(demonym) if demonym)
    for party, owner in owners.items():
        yield party, (party, "state", owner)
    for party, forms in by_hand["states"].items():
        yield from ((form, (party, "state", owners.get(party, ""))) for form in (party, *forms))
    for party, forms in by_hand["demonyms"].items():
        yield from ((form, (party, "demonym", owners.get(party, ""))) for word in forms for form in plural(word))
    for party, forms in by_hand["capitals"].items():
        home = "-" if party in by_hand["organisations"] else owners.get(party, "")
        yield from ((form, (party, "capital", home)) for form in forms)


def rows_by_hand(by_hand: dict[str, Any]) -> Iterator[tuple[str, Row]]:
    """Everything else; a later row wins over an earlier one of the same form."""
    for table, how in (("regions", "region"), ("metonyms", "metonym"), ("institutions", "institution")):
        for party, forms in by_hand[table].items():
            home = "-" if party in by_hand["organisations"] else ""
            yield from ((form, (party, how, home)) for form in forms)
    for table, how in (("factions", "faction"), ("partisans", "partisan")):
        for country, forms in by_hand[table].items():
            yield from ((form, ("", how, country)) for form in forms)
    for party, forms in by_hand["organisations"].items():
        yield from ((form, (party, "organisation", "-")) for form in (party, *forms))
    for country, groups in by_hand["groups"].items():
        for party, forms in groups.items():
            yield from ((form, (party, "group", country or "-")) for form in (party, *forms))
    for how, forms in by_hand["shadows"].items():
        yield from ((form, ("", f"other_{how}", "-")) for form in forms)
        yield from ((form.replace(" ", "-"), ("", f"other_{how}", "-")) for form in forms if how == "peoples")


def make(folder: Path) -> str:
    """The gazetteer, one line a form."""
    by_hand = tomllib.loads(BY_HAND.read_text(encoding="utf-8"))
    rows: dict[str, Row] = {}
    for form, row in (*rows_of_states(by_hand, folder), *rows_by_hand(by_hand)):
        for spelling in spellings(form):
            rows[spelling] = row
    ambiguous, never = set(by_hand["ambiguous"]["forms"]), set(by_hand["ambiguous"]["never"])
    lines = ("\t".join((form, *rows[form], "?" if form in ambiguous else "")) for form in sorted(rows) if form not in never)
    return HEAD + "\n".join(lines) + "\n"


def main() -> None:
    """Write the gazetteer, or with --check tell whether the file is what would be written."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("countryinfo", type=Path, help="folder of the unpacked package")
    parser.add_argument("--check", action="store_true", help="write nothing; fail where the file differs")
    given = parser.parse_args()
    made = make(given.countryinfo)
    if given.check:
        sys.exit(0 if OUT.read_text(encoding="utf-8") == made else f"{OUT} is not what the sources give")
    OUT.write_text(made, encoding="utf-8")


if __name__ == "__main__":
    main()
