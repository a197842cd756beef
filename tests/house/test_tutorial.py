"""The tutorial's commands are run in their order, and print what it shows; `--accept` writes what they print."""

import re
import shlex
import shutil
from itertools import pairwise
from pathlib import Path

import pytest
from click.testing import CliRunner

from onrecord.cli.main import onrecord
from onrecord.pages.feeds import parse_feed
from onrecord.run.followed import read_followed

BLOCK = re.compile(r"^```console\n(.*?)^```$", re.M | re.S)
GAP = "…"
"""A line of its own: here the tutorial leaves something out."""


class Shell:
    """What somebody who follows the tutorial types into."""

    def __init__(self) -> None:
        self.environment: dict[str, str | None] = {"COLUMNS": "100", "ONRECORD_STORE": None, "ONRECORD_PARTIES": None}

    def run(self, command: str) -> list[str]:
        """Run a command; give the lines that it prints."""
        program, *arguments = shlex.split(command)
        if program == "export":
            name, _, value = arguments[0].partition("=")
            self.environment[name] = value
            return []
        assert program == "onrecord", command
        taken = ["--port", "0"] if arguments[0] == "serve" else []  # 8765 may be another's
        result = CliRunner().invoke(onrecord, [*arguments, *taken], env=self.environment)
        assert result.exit_code == (1 if arguments[0] == "check" else 0), result.output
        shown = re.sub(r"127\.0\.0\.1:\d+", "127.0.0.1:8765", result.output)
        return [line.rstrip() for line in shown.strip().splitlines()]


@pytest.fixture
def shell(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shell:
    """In a folder with the demo's files, where nothing serves or follows for ever."""
    shutil.copytree(root / "docs" / "demo", tmp_path / "docs" / "demo")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("uvicorn.Server.run", lambda _, sockets: [one.close() for one in sockets])
    monkeypatch.setattr("onrecord.cli.following.follow_all", lambda *_: True)
    return Shell()


def test_every_command_prints_what_is_shown(root: Path, shell: Shell, request: pytest.FixtureRequest) -> None:
    file = root / "docs" / "tutorial.md"
    text = file.read_text(encoding="utf-8")
    commands = 0

    def run(block: re.Match[str]) -> str:
        nonlocal commands
        lines = block[1].splitlines()
        starts = [place for place, line in enumerate(lines) if line.startswith("$ ")]
        made = []
        for start, stop in pairwise([*starts, len(lines)]):
            shown, printed = [line.rstrip() for line in lines[start + 1 : stop]], shell.run(lines[start][2:])
            commands += 1
            if request.config.getoption("--accept") and GAP not in shown:
                shown = printed
            assert_shown(shown, printed, lines[start])
            made += [lines[start], *shown]
        return "\n".join(["```console", *made, "```"])

    accepted = BLOCK.sub(run, text)
    assert commands > 12
    if request.config.getoption("--accept"):
        file.write_text(accepted, encoding="utf-8", newline="\n")
    assert accepted == text or request.config.getoption("--accept")


def assert_shown(shown: list[str], printed: list[str], command: str) -> None:
    """What is shown is all that is printed, but for gaps."""
    if GAP not in shown:
        assert shown == printed, command
        return
    pattern = "".join(r"(?:[^\n]*\n)+?" if line == GAP else re.escape(line) + r"\n" for line in shown)
    assert re.fullmatch(pattern, "".join(f"{line}\n" for line in printed)), (command, printed)


@pytest.mark.parametrize(
    ("shown", "printed", "right"),
    [
        (["a", "b"], ["a", "b"], True),
        (["a"], ["a", "b"], False),
        (["a", GAP], ["a", "b", "c"], True),
        (["a", GAP, "d"], ["a", "b", "c", "d"], True),
        (["a", GAP, "d"], ["a", "b", "c"], False),
        (["b", GAP], ["a", "b", "c"], False),
    ],
)
def test_what_is_not_printed_is_noticed(shown: list[str], printed: list[str], right: bool) -> None:
    if right:
        assert_shown(shown, printed, "")
    else:
        with pytest.raises(AssertionError):
            assert_shown(shown, printed, "")


def test_what_is_followed_can_be_read(root: Path) -> None:
    demo = root / "docs" / "demo"
    assert read_followed(str(demo / "talks.toml")).parties == ("Varland", "Tesmira")
    entries = parse_feed((demo / "feed.xml").read_bytes(), "feed.xml", None)
    printed = "".join(page.read_text(encoding="utf-8") for page in (demo / "talks").iterdir())
    assert len(entries) == 3
    assert all(f'<link rel="canonical" href="{entry.url}">' in printed for entry in entries)


def test_every_picture_and_file_that_is_named_is_there_and_small(root: Path) -> None:
    text = (root / "docs" / "tutorial.md").read_text(encoding="utf-8") + (root / "README.md").read_text(encoding="utf-8")
    pictures = {name.rpartition("/")[2] for name in re.findall(r"!\[[^\]]*\]\(([^)]+)\)", text)}
    kept = {path.name: path.stat().st_size for path in (root / "docs" / "pictures").iterdir()}
    assert set(kept) == pictures
    assert max(kept.values()) < 150_000
    for name in re.findall(r"\]\((demo/[^)]+)\)", text):
        assert (root / "docs" / name).exists(), name
