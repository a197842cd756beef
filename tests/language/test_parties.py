import subprocess
import sys
import time
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.language.parties import country_of, find_parties, party_of
from onrecord.language.parties_forms import read_lines


def told(text):
    """Each mention as it stands, its party and how it is named."""
    return [(text[m.span.start : m.span.end], m.party, m.how) for m in find_parties(text)]


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("Kiev and Kyiv are one city.", [("Kiev", "Ukraine", "capital"), ("Kyiv", "Ukraine", "capital")]),
        ("They told us that the US agreed.", [("US", "United States", "state")]),
        ("the U.S. and the U.K.", [("U.S.", "United States", "state"), ("U.K.", "United Kingdom", "state")]),
        ("Spaniards and the Dutch", [("Spaniards", "Spain", "demonym"), ("Dutch", "Netherlands", "demonym")]),
        ("the Kremlin", [("Kremlin", "Russia", "metonym")]),
        ("Iran’s Revolutionary Guards", [("Iran", "Iran", "state"), ("Revolutionary Guards", "Iran", "institution")]),
        ("Ansar Allah fired", [("Ansar Allah", "Houthis", "group")]),
        ("al-Shabaab fighters", [("al-Shabaab", "al-Shabaab", "group")]),
        ("the UN nuclear watchdog", [("UN nuclear watchdog", "IAEA", "organisation")]),
        ("OSLO, May 3", [("OSLO", "Norway", "capital")]),
        ("South\N{NO-BREAK SPACE}Korea", [("South\N{NO-BREAK SPACE}Korea", "South Korea", "state")]),
        ("the Elysée", [("Elysée", "France", "metonym")]),
    ],
)
def test_mentions(text, mentions):
    assert told(text) == mentions


def test_the_longest_name_wins():
    assert told("North Korea, Guinea-Bissau") == [
        ("North Korea", "North Korea", "state"),
        ("Guinea-Bissau", "Guinea-Bissau", "state"),
    ]


@pytest.mark.parametrize(
    "text", ["Washington Post", "the Paris Agreement", "Ted Jordan", "South China Sea", "us", "turkey", "Kremlinology"]
)
def test_what_only_looks_like_a_party_is_none(text):
    assert told(text) == []


def test_a_capital_between_names_of_people_is_doubtful_but_not_before_an_office():
    assert told("Ada Jordan") == []
    assert told("Jordan Foreign Minister") == [("Jordan", "Jordan", "state")]


def test_a_compound_tells_what_is_attached():
    assert [m.attached for m in find_parties("the Russian-held part, pro-Russian, Russian")] == ["held", "pro", ""]


def test_a_piece_of_a_text_gives_places_in_the_whole():
    text = "Oslo said no. Rome said yes."
    assert told(text)[1:] == [(text[m.span.start : m.span.end], m.party, m.how) for m in find_parties(text, 13)]
    assert find_parties(text, 0, 3) == ()


SIDES = """
Ukrainian President Vasyl Orel: Ukraine
the Russian side: Russia
Iran's foreign minister: Iran
France’s interior minister Luc Roche: France
a senior Hamas official: Hamas
US special envoy to Ukraine Tom Hale: United States
Russian ambassador to Japan: Russia
Canada's embassy in Kyiv: Canada
spokesman for the Israeli military: Israel
head of the UN nuclear agency: IAEA
NATO secretary general Ola Berg: NATO
EU foreign policy chief: European Union
governor of Russia's Belgorod region: Russia
mayor of Kyiv: Ukraine
Kharkiv's mayor: Ukraine
President Vasyl Orel of Ukraine: Ukraine
Vasyl Orel, the Ukrainian foreign minister, who flew to Rome: Ukraine
Head of the Russian delegation, presidential aide Oleg Rybin: Russia
an aide to the Turkish president: Turkey
a source in the Kremlin: Russia
officials in Washington: United States
a member of the Iranian delegation: Iran
members of the Taliban: Taliban
Slovak Foreign and European Affairs Minister Jan Maly: Slovakia
the Russian-installed governor of Ukraine's Kherson region: Russia
Yemen's Houthi rebels: Houthis
the Danish presidency of the Council of the European Union: European Union
Republican Senator Ann Lowe: United States
Sen. Ann Lowe (R-Ohio): United States
Ohio Governor Ann Lowe: United States
the Kremlin: Russia
the European Union: European Union
the Saudis: Saudi Arabia
Washington: United States
"""


@pytest.mark.parametrize("line", SIDES.strip().splitlines())
def test_the_side_that_a_phrase_speaks_for(line):
    phrase, party = line.rsplit(": ", 1)
    assert party_of(phrase) == party


@pytest.mark.parametrize(
    "phrase",
    [
        "",
        "he",
        "the foreign minister",
        "four Saudi men",
        "many Ukrainians",
        "Moscow residents",
        "Russian experts",
        "a Kremlin critic",
        "Ada Holm, a Russia expert at Oslo University",
        "a former White House official",
        "two other retired Norwegian generals",
        "an African-American police officer",
        "Norwegian opposition leaders",
        "Chinese company Lanfeng",
        "Russian state news agency Vestnik",
        "Russia and Ukraine",
        "Ukrainian and Russian officials",
        "French President Luc Roche and German Chancellor Eva Stein",
        "Russia, China and Iran",
        "the leaders of Russia and Ukraine",
        "US-Russian working group",
        "the special envoy for Ukraine",
        "the ambassador in Moscow",
        "a military spokesman in Baghdad",
        "the delegation to Iran",
        "Russian-backed separatists",
        "the Israeli-occupied West Bank",
        "the Republican front-runner",
        "Eva Stein, who returned to Paris after a visit to Lyon, France",
        "a pro-Russian official",
    ],
)
def test_no_side_where_nobody_or_several_or_nobody_knows(phrase):
    assert party_of(phrase) is None


def test_a_possessor_speaks_through_a_name_only_if_that_is_a_person():
    assert party_of("Russia's Lanov") is None
    assert party_of("Russia's Lanov", person=True) == "Russia"


@pytest.mark.parametrize(
    ("phrase", "country"),
    [
        ("four Saudi men", "Saudi Arabia"),
        ("a café in Kabul", "Afghanistan"),
        ("Boko Haram", "Nigeria"),
        ("Bharatiya Janata Party", "India"),
        ("Somaliland", "Somalia"),
        ("the European Union", None),
        ("soldiers", None),
        ("Norwegian and Danish sailors", None),
    ],
)
def test_the_country_of_whoever_it_is(phrase, country):
    assert country_of(phrase) == country


@given(st.text(alphabet=st.sampled_from("US. ,-'’Kiev(the)of and\n"), max_size=200))
def test_any_text_is_read_and_mentions_lie_in_order(text):
    party_of(text)
    mentions = find_parties(text)
    assert all(a.span.end <= b.span.start for a, b in pairwise(mentions))
    assert all(0 <= m.span.start < m.span.end <= len(text) for m in mentions)


@pytest.mark.parametrize("piece", ["US-", "the UN of ", "Jordan ", "a", "Russia, "])
def test_time_is_linear(piece):
    def seconds(count):
        text = piece * count
        begun = time.process_time()
        find_parties(text)
        party_of(text)
        return time.process_time() - begun

    seconds(1000)
    assert seconds(80_000) < 20 * seconds(10_000) + 0.5


def test_the_gazetteer_is_well_formed():
    lines = [line for group in read_lines().values() for _, line in group]
    assert len(lines) > 2000
    assert all(line.count("\t") == 4 for line in lines)
    for group in read_lines().values():
        for i, (form, _) in enumerate(group):
            assert not any(later.startswith(form) and later != form for later, _ in group[i + 1 :]), form


def test_the_script_that_makes_the_gazetteer_tells_other_data_apart(tmp_path: Path):
    script = Path(__file__).parents[2] / "scripts" / "make_parties.py"
    done = subprocess.run([sys.executable, script, tmp_path, "--check"], capture_output=True, text=True, check=False)
    assert "is not what the sources give" in done.stderr
