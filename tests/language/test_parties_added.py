import tomllib
from concurrent.futures import ThreadPoolExecutor

import pytest

from onrecord.errors import InputError
from onrecord.language.parties import find_parties, party_of
from onrecord.language.parties_added import parse_parties
from onrecord.language.parties_forms import names_of, parties_added, remembered

FILE = """\
[[party]]
name = "Varland"
kind = "state"
names = ["Republic of Varland"]
demonyms = ["Varlander", "Varlandish"]
capitals = ["Hôlmstad"]
government = ["Tower House"]
regions = ["North Ansel"]

[[party]]
name = "Tesmira"
kind = "state"
demonyms = ["Tesmiran"]

[[party]]
name = "River Front"
kind = "group"
names = ["RF"]
country = "Tesmira"

[[party]]
name = "Valley League"
kind = "organisation"
"""
LINES = parse_parties(tomllib.loads(FILE))


@pytest.mark.parametrize(
    ("phrase", "party"),
    [
        ("Varland's foreign minister", "Varland"),
        ("the Republic of Varland", "Varland"),
        ("the Varlanders", "Varland"),
        ("a Varlandish envoy", "Varland"),
        ("officials in Holmstad", "Varland"),
        ("Hôlmstad", "Varland"),
        ("a spokesman for Tower House", "Varland"),
        ("the governor of North Ansel", "Varland"),
        ("Tesmiran negotiators", "Tesmira"),
        ("a spokesman for the River Front", "River Front"),
        ("the secretary-general of the Valley League", "Valley League"),
        ("a resident of North Ansel", None),
        ("the Varlandish and Tesmiran envoys", None),
        ("France's foreign minister", "France"),
    ],
)
def test_parties_of_ones_own_speak_as_those_of_the_gazetteer_do(phrase: str, party: str | None) -> None:
    with parties_added(LINES):
        assert party_of(phrase) == party


def test_they_are_known_no_longer_than_that_lasts() -> None:
    with parties_added(LINES):
        with parties_added(()):
            assert party_of("Tesmiran negotiators") == "Tesmira"
        assert "Tesmiran" in names_of("Tesmira")
    assert party_of("Tesmiran negotiators") is None
    assert names_of("Tesmira") == ("Tesmira",)


def test_what_a_file_says_of_a_form_goes_before_the_gazetteer() -> None:
    lines = parse_parties({"party": [{"name": "Varland", "kind": "state", "capitals": ["Paris"]}]})
    with parties_added(lines):
        assert [mention.party for mention in find_parties("Paris and Lyon and France")] == ["Varland", "France"]
    assert find_parties("Paris")[0].party == "France"


def test_another_thread_does_not_know_them() -> None:
    with parties_added(LINES), ThreadPoolExecutor(1) as threads:
        assert threads.submit(party_of, "Tesmiran negotiators").result() is None


def test_kept_answers_are_those_of_the_parties_that_are_known() -> None:
    ask = remembered(9)(party_of)
    assert ask("Tesmiran negotiators") is None
    with parties_added(LINES):
        assert ask("Tesmiran negotiators") == "Tesmira"
    assert ask("Tesmiran negotiators") is None


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "names no party"),
        ("party = 3", "names no party"),
        ('parties = ["Varland"]', "'parties' means nothing"),
        ('[[party]]\nkind = "state"', "party 1: name must be a name"),
        ('[[party]]\nname = "varland"\nkind = "state"', "with a capital in it"),
        ('[[party]]\nname = "“Varland”"\nkind = "state"', "begins with a word"),
        ('[[party]]\nname = "Varland"', "'Varland': kind must be one of state, group, organisation"),
        ('[[party]]\nname = "Varland"\nkind = ["state"]', "kind must be one of"),
        ('[[party]]\nname = "Varland"\nkind = "state"\ndemonym = ["Varlander"]', "'demonym' means nothing of a state"),
        ('[[party]]\nname = "Front"\nkind = "group"\ncapitals = ["Ostburg"]', "'capitals' means nothing of a group"),
        ('[[party]]\nname = "Varland"\nkind = "state"\nnames = "Var"', "names must be a list of texts"),
        ('[[party]]\nname = "Varland"\nkind = "state"\nnames = [1]', "names must be a name"),
        ('[[party]]\nname = "Front"\nkind = "group"\ncountry = 3', "country must be a name"),
        ('[[party]]\nname = "Varland"\nkind = "state"\n' * 2, "'Varland': stands there twice"),
        (
            '[[party]]\nname = "Varland"\nkind = "state"\ncapitals = ["Ostburg"]\n'
            '[[party]]\nname = "Tesmira"\nkind = "state"\ncapitals = ["Ostburg"]',
            "'Ostburg': names both Varland and Tesmira",
        ),
    ],
)
def test_what_is_wrong_is_said_in_one_line(text: str, says: str) -> None:
    with pytest.raises(InputError, match=says) as fault:
        parse_parties(tomllib.loads(text))
    assert "\n" not in str(fault.value)
