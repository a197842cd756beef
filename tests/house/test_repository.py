"""What the repository says about itself is so, and it holds nothing that belongs elsewhere."""

import json
import re
import shlex
import tomllib
from importlib import import_module

import pytest

from onrecord.cli.main import COMMANDS

ABSOLUTE = re.compile(r"(?<![\w./])/(?:work|home|root|Users)/\w")
WORD = re.compile(r"\w+")
LONG_RUN = 12
FENCE = re.compile(r"^```\w*\n(.*?)^```|^((?:    .*\n)+)", re.M | re.S)


def test_the_changelog_begins_with_this_version(root):
    version = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    top = re.search(r"^## (.*)$", (root / "CHANGELOG.md").read_text(encoding="utf-8"), re.M)
    assert top
    assert top[1].split()[0] == version


def test_no_path_of_one_machine(text_files):
    assert [path.name for path, text in text_files.items() if ABSOLUTE.search(text)] == []


def example_lines(text):
    """Lines of a document's code blocks, continued ones joined, prompts and comments taken off."""
    for fenced, indented in FENCE.findall(text):
        for line in (fenced or indented).replace("\\\n", " ").splitlines():
            yield line.strip().removeprefix("$ ")


def documents(root):
    return [root / "README.md", root / "CONTRIBUTING.md", *sorted((root / "docs").rglob("*.md"))]


def test_example_commands_exist(root):
    wrong = []
    for path in documents(root):
        for line in example_lines(path.read_text(encoding="utf-8")):
            words = shlex.split(line, comments=True) if line.startswith("onrecord ") else []
            wrong += [f"{path.name}: {line}"] if words and not exists(words[1:]) else []
    assert wrong == []


def exists(words):
    """Whether a command and its options are `onrecord`'s."""
    words = words[: words.index("|")] if "|" in words else words
    if words[0].startswith("-"):
        return words[0] in ("--help", "-h", "--version")
    if words[0] not in COMMANDS:
        return False
    command = getattr(import_module(f"onrecord.cli.{words[0]}"), words[0])
    known = {option for parameter in command.params for option in parameter.opts} | {"--help", "-h"}
    return all(word.split("=")[0] in known for word in words if word.startswith("--"))


def test_make_targets_that_are_named_exist(root, text_files):
    targets = set(re.findall(r"^([a-z]+):", (root / "Makefile").read_text(encoding="utf-8"), re.M))
    named = {name for path in documents(root) for name in re.findall(r"`make ([a-z]+)", path.read_text(encoding="utf-8"))}
    assert named <= targets


@pytest.fixture(scope="module")
def news(shared):
    """Texts that are their publishers'."""

    def texts():
        for pattern in ("gold/dev/*.txt", "data/polnear/*/text/*.txt"):
            yield from (path.read_text(encoding="utf-8") for path in shared.glob(pattern))
        for path in shared.glob("data/talks/*.jsonl"):
            yield from (json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines())

    return texts()


def runs(text):
    """Every run of so many words, as one string."""
    words = WORD.findall(text.casefold())
    return (" ".join(words[i : i + LONG_RUN]) for i in range(len(words) - LONG_RUN + 1))


def test_no_news_text_in_the_repository(text_files, news):
    ours = {run: path.name for path, text in text_files.items() for run in runs(text)}
    copied = {ours[run] for text in news for run in runs(text) if run in ours}
    assert copied == set()
