import time

import pytest

from onrecord.language.prose import is_prose


@pytest.mark.parametrize(
    "text",
    ["It rained.", "In Mereth, 12 boats, 3 ferries and 1,250 people were counted on 12 May 2031.", "Дождь"],
)
def test_words_are_prose(text):
    assert is_prose(text)


@pytest.mark.parametrize(
    "text", ["", " \n", "house stone river " * 999, ". , ; : !", "\"'“”’‘" * 9, "1,234 5,678 12 May 90,123 4,567", "-" * 99]
)
def test_marks_and_numbers_are_not(text):
    assert not is_prose(text)


def test_a_long_run_of_marks_takes_no_time():
    started = time.process_time()
    is_prose(".,;:" * 500_000)
    assert time.process_time() - started < 2
