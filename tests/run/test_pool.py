"""Pages are read in processes of their own: whatever a page does to one, the run goes on."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord.errors import ModelError
from onrecord.records import Page, PassedOver, Reading, Skipped
from onrecord.run import process
from onrecord.run.pool import Outcome, read_all
from onrecord.settings import Settings

WORKER = Path(__file__).with_name("odd_worker.py")
SETTINGS = Settings(page_seconds=1.0, page_memory=300_000_000)


@pytest.fixture(autouse=True)
def odd_worker(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "COMMAND", (sys.executable, str(WORKER)))


def page(content: str, number: int = 0) -> Page:
    return Page(input=f"{number}.txt", content=content, form="text")


def read(*contents: str, jobs: int = 1) -> list[Outcome]:
    return list(read_all((page(content, number) for number, content in enumerate(contents)), SETTINGS, jobs))


@pytest.mark.parametrize(
    ("does", "says"),
    [
        ("sleep", "takes more than 5 seconds on the clock"),
        ("spin", "takes more than 1 seconds to read"),
        ("fill", "takes more than 300 MB of memory"),
        ("crash", "made the parsers crash (SIGSEGV)"),
        ("leave", "made the parsers crash (exit code 7)"),
        ("mistake", "a mistake of onrecord's own (ZeroDivisionError in odd_worker.py"),
    ],
)
@pytest.mark.skipif(sys.platform != "linux", reason="limits as Linux has them")
def test_a_page_that_breaks_its_process_is_skipped_with_the_reason(does: str, says: str) -> None:
    before, broken, after = read("fine", does, "fine")
    assert isinstance(before, Reading)
    assert isinstance(broken, Skipped)
    assert says in broken.reason
    assert broken.reason.startswith("'1.txt'")
    assert isinstance(after, Reading)


def test_waiting_for_the_processor_costs_no_page() -> None:
    assert all(isinstance(outcome, Reading) for outcome in read("doze", "fine"))


def test_what_is_printed_meanwhile_harms_nothing() -> None:
    assert all(isinstance(outcome, Reading) for outcome in read("print", "fine"))


def test_several_processes_keep_the_order() -> None:
    outcomes = read(*("fine", "nap", "fine", "crash", "nap", "fine") * 3, jobs=3)
    assert [outcome.input for outcome in outcomes if not isinstance(outcome, PassedOver)] == [f"{n}.txt" for n in range(18)]
    assert sum(isinstance(outcome, Skipped) for outcome in outcomes) == 3


def test_what_is_no_page_passes_through() -> None:
    skipped, passed = Skipped(input="a", reason="b"), PassedOver(input="c", reasons=(("d", 1),))
    for jobs in (1, 2):
        first, second, third = read_all([skipped, page("fine"), passed], SETTINGS, jobs)
        assert (first, third) == (skipped, passed)
        assert isinstance(second, Reading)


@pytest.mark.parametrize("jobs", [1, 2])
def test_pages_are_asked_for_as_they_can_be_read(jobs: int) -> None:
    asked: list[int] = []

    def pages() -> Iterator[Page]:
        for number in range(1000):
            asked.append(number)
            yield page("fine", number)

    outcomes = read_all(pages(), SETTINGS, jobs)
    next(outcomes)
    outcomes.close()  # type: ignore[attr-defined]
    assert len(asked) <= 2 * jobs + 2


def test_a_reader_that_cannot_be_loaded_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "COMMAND", (sys.executable, "-c", "raise SystemExit(3)"))
    with pytest.raises(ModelError, match="exit code 3"):
        read("fine")
