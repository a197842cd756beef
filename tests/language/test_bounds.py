import pytest

from onrecord.language.bounds import BEFORE, BOUNDS, find_before, is_estimated


@pytest.mark.parametrize("behind", [" ", " the ", " An ", " “", " a “", " \n", " “\n"])
def test_what_bounds_a_number_is_looked_for_wherever_it_can_stand(behind: str) -> None:
    for phrase in BOUNDS:
        text = f"With {phrase.capitalize()}{behind}"
        told, match = find_before(text, len(text)), BEFORE.search(text)
        assert told
        assert match
        assert told.span() == match.span()


def test_letters_that_only_patterns_read_as_others_are_read_so() -> None:
    assert find_before("with leſs than 5", len("with leſs than "))
    assert is_estimated("is eſtİmated at 5", len("is eſtİmated at "))
    assert not is_estimated("an estimated 5", len("an estimated "))
