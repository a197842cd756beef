"""Make the table of states' codes for PLOVER events: `python scripts/make_codes.py PATH_OF_COUNTRYINFO`.

ISO 3166-1 alpha-3 codes come from the package countryinfo 1.0.1 (MIT licence, Copyright (c) 2018 Porimol Chandro), under the
names that the gazetteer of parties gives the states; those that it lacks are written here.
"""

import argparse
import tomllib
from pathlib import Path

from make_parties import BY_HAND, read_countries

OUT = Path(__file__).parents[1] / "src/onrecord/export/codes.tsv"
HEAD = """\
# State, its ISO 3166-1 alpha-3 code; made by scripts/make_codes.py.
# Codes are taken from countryinfo 1.0.1, MIT licence, Copyright (c) 2018 Porimol Chandro.
"""
LACKING = {"Palestine": "PSE", "Kosovo": "XKX", "Montenegro": "MNE"}
"""XKX is no ISO code, but the one that PLOVER and most others use."""


def main() -> None:
    """Write the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("countryinfo", type=Path, help="folder of the unpacked package")
    folder = parser.parse_args().countryinfo
    by_hand = tomllib.loads(BY_HAND.read_text(encoding="utf-8"))["countryinfo"]
    codes = {name: country["ISO"]["alpha3"] for name, country in read_countries(folder, by_hand)}
    lines = "".join(f"{name}\t{code}\n" for name, code in sorted((LACKING | codes).items()))
    OUT.write_text(HEAD + lines, encoding="utf-8")


if __name__ == "__main__":
    main()
