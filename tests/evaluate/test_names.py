import pytest

from onrecord.evaluate.names import parties, same_name, same_party, surnames


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("Varga", "Anna Varga", True),
        ("Prime Minister Anna Varga of", "Varga", False),  # four words more
        ("Anna Varga", "Anna Marrow", False),
        ("the Ostland Ministry", "Ostland ministry", True),
        ("Zoé", "zoe", True),
        (None, None, True),
        (None, "Varga", False),
        ("", "", False),
    ],
)
def test_same_name(a, b, same):
    assert same_name(a, b) is same
    assert same_name(b, a) is same


def test_parties_know_their_aliases():
    assert parties(["US", "USA", "United States", "", None]) == {"united states"}
    assert same_party("EU", "European Union")
    assert not same_name("EU", "European Union")


def test_surnames():
    assert surnames(["Anna Varga", "  ", "Ilse Marrow"]) == {"varga", "marrow"}
