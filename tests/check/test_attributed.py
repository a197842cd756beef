"""What is attributed in a draft: one reader for all drafts, whoever asks at the same time."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from onrecord.check import attributed
from onrecord.check.attributed import find_attributed
from onrecord.models.reader import Reader, load_reader

DRAFT = "“The harbour is open,” Norlandish minister Ada Holm said on Monday. Odo Brandt, her deputy, said that ferry {} had left."


def test_threads_share_a_reader_that_is_loaded_once(monkeypatch: pytest.MonkeyPatch) -> None:
    loaded: list[str] = []

    def load(name: str) -> Reader:
        loaded.append(name)
        return load_reader(name)

    monkeypatch.setattr(attributed, "load_reader", load)
    attributed._reader.cache_clear()
    drafts = [DRAFT.format(number) for number in range(24)]
    with ThreadPoolExecutor(8) as threads:
        together = list(threads.map(lambda draft: find_attributed("draft", draft), drafts))
    assert together == [find_attributed("draft", draft) for draft in drafts]
    assert all(len(found) == 2 for found in together)
    assert loaded == ["fast"]
