"""The repository, seen as files."""

import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def root():
    return ROOT


@pytest.fixture(scope="session")
def modules():
    """The package's Python files."""
    return sorted((ROOT / "src" / "onrecord").rglob("*.py"))


@pytest.fixture(scope="session")
def text_files():
    """Path and content of each file of the repository, tracked or about to be, that is text."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    names = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, text=True).stdout.split("\0")
    found = {}
    for path in (ROOT / name for name in names if name):
        try:
            found[path] = path.read_text(encoding="utf-8")
        except (UnicodeDecodeError, FileNotFoundError):  # weights; a file removed but not yet from the index
            continue
    return found
