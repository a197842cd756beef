"""What all tests share: the real data beside the repository, and its absence."""

import hashlib
import json
import os
from pathlib import Path

import hypothesis
import pytest

# A busy machine is no fault of the code; tests that are about time measure it themselves, as CPU time.
hypothesis.settings.register_profile("house", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow])
hypothesis.settings.load_profile("house")
SHARED = Path(__file__).parents[2] / "shared"


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--accept` rewrites the records in tests/spec."""
    parser.addoption("--accept", action="store_true", help="write what is found into tests/spec instead of comparing")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real data, never copied into the repository. In CI it must be there; elsewhere its tests are skipped."""
    if not SHARED.is_dir():
        if os.environ.get("CI") == "true":
            pytest.fail(f"the real data is missing: no folder {SHARED}")
        pytest.skip(f"no real data: no folder {SHARED}")
    return SHARED


@pytest.fixture(scope="session")
def news_by_hash(shared: Path) -> dict[str, str]:
    """SHA-256 of its text -> text, for the news that the marks in training/annotations point into."""
    found = {}
    for path in sorted((shared / "data" / "talks").glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            text = json.loads(line)["text"].replace("\r\n", "\n")
            found[hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()] = text
    return found
