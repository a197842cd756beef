"""`onrecord serve` and `onrecord gather`: what they refuse, and that they begin and end."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import httpx
import pytest
from click.testing import CliRunner

from onrecord.cli.main import onrecord


@pytest.mark.parametrize("command", ["serve", "gather"])
def test_a_store_that_is_not_there_is_not_made(tmp_path: Path, command: str) -> None:
    missing = tmp_path / "none.db"
    run = subprocess.run(
        [sys.executable, "-m", "onrecord.cli", command, "--store", str(missing)], capture_output=True, text=True, check=False
    )
    assert run.returncode == 1
    assert "no store is there" in run.stderr
    assert not missing.exists()


@pytest.mark.parametrize(
    ("options", "says"),
    [(["--token", "short"], "12 characters"), (["--private"], "needs a token"), (["--port", "70000"], "70000")],
)
def test_wrong_usage_is_told(options: list[str], says: str) -> None:
    result = CliRunner().invoke(onrecord, ["serve", *options])
    assert result.exit_code == 2
    assert says in result.output + str(result.exception)


def test_a_port_that_is_taken_is_told_in_a_line(negotiation: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        run = subprocess.run(
            [sys.executable, "-m", "onrecord.cli", "serve", "--store", str(negotiation), "--port", str(taken.getsockname()[1])],
            capture_output=True, text=True, check=False,
        )  # fmt: skip
    assert run.returncode == 1
    assert "cannot listen there" in run.stderr
    assert run.stderr.count("\n") == 1


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C as POSIX sends it")
def test_it_serves_until_it_is_interrupted(negotiation: Path) -> None:
    command = [sys.executable, "-m", "onrecord.cli", "serve", "--store", str(negotiation), "--port", "0"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env={**os.environ, "PYTHONUNBUFFERED": "1"}) as run:
        assert run.stderr is not None
        address = re.search(r"http://127\.0\.0\.1:\d+", run.stderr.readline())
        assert address is not None
        for _ in range(100):  # it listens at once; the application may take a moment
            try:
                answer = httpx.get(f"{address[0]}/today.json", timeout=20)
                break
            except httpx.ConnectError:
                time.sleep(0.1)
        assert answer.status_code == 200
        run.send_signal(signal.SIGINT)
        assert run.wait(timeout=20) == 0
