"""The script that brings Chromium says where it is, or in a line why there is none."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.browser.conftest import chromium

SCRIPT = Path(__file__).parents[2] / "scripts" / "install_chromium"


def test_a_browser_that_is_there_is_named() -> None:
    path = chromium()
    if path is None:
        pytest.skip("no Chromium here")
    told = subprocess.run([str(SCRIPT)], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == path
    assert told.stderr == ""


def test_where_none_can_be_had_a_line_says_why(tmp_path: Path) -> None:
    bash = shutil.which("bash")
    assert bash
    told = subprocess.run([bash, str(SCRIPT)], capture_output=True, text=True, check=False, env={"PATH": str(tmp_path)})
    assert told.returncode == 1
    assert told.stdout == ""
    assert told.stderr == "install_chromium: no apt-get here; the desk's browser tests need Debian's package chromium\n"
