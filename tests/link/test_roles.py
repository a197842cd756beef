import pytest

from onrecord.link.roles import comments


@pytest.mark.parametrize(
    ("role", "commenting"),
    [
        ("director general of the Ostrow Institute of Foreign Policy", True),
        ("Chilean International Affairs Council Director General", True),
        ("head of the defence council", False),
        ("foreign policy chief", False),
        ("Minister of University Affairs", False),
        ("secretary of the Policy Council", False),
    ],
)
def test_who_heads_an_institute_holds_no_office(role, commenting):
    assert comments(role) is commenting
