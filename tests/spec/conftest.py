import pytest

from onrecord.models.reader import load_reader


@pytest.fixture(scope="session")
def fast_reader():
    return load_reader("fast")
