import json
import os
import re
import runpy
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from onrecord.cli import reading
from onrecord.cli.main import onrecord

FAKE_READER = Path(__file__).with_name("fake_reader.py")
TEXT = "“We came for 640 people,” said Ilse Marrow, who had waited for two days in the cold harbour.\n"


@pytest.fixture(autouse=True)
def _in_a_folder_with_a_fake_reader(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("onrecord.run.process.COMMAND", runpy.run_path(str(FAKE_READER))["COMMAND"])
    for name in ("a.txt", "b.txt"):
        Path(name).write_text(TEXT, encoding="utf-8")


def run(*arguments: str, stdin: str = "") -> Result:
    return CliRunner().invoke(onrecord, ["read", *arguments], input=stdin)


def process(*arguments: str, stdin: int | None = None, **environment: str) -> subprocess.Popen[bytes]:
    source = str(Path(reading.__file__).parents[2])  # absolute: each test runs in a folder of its own
    return subprocess.Popen(
        [sys.executable, str(FAKE_READER), "read", *arguments],
        preexec_fn=_heeds_interrupts,
        stdin=stdin,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=os.environ | {"PYTHONPATH": source} | environment,
    )


def _heeds_interrupts() -> None:
    """Where the tests run in the background, a shell may have had interrupts ignored, for all that they start too."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def records(result: Result) -> list[dict[str, object]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_json_in_order_of_inputs() -> None:
    result = run("b.txt", "a.txt", "--json")
    assert result.exit_code == 0
    assert [record["input"] for record in records(result)] == ["b.txt", "a.txt"]
    assert result.stderr == ""


def test_what_cannot_be_read_is_named_and_the_others_are_read() -> None:
    result = run("a.txt", "missing.txt", "b.txt", "--json")
    assert result.exit_code == 1
    assert [record["input"] for record in records(result)] == ["a.txt", "b.txt"]
    assert re.fullmatch(r"onrecord: 'missing.txt': .+\n", result.stderr)


def test_an_article_that_is_refused_counts_as_unread() -> None:
    Path("a.txt").write_text(" \n", encoding="utf-8")
    result = run("a.txt", "b.txt", "--json")
    assert result.exit_code == 1
    assert len(records(result)) == 1
    assert result.stderr.startswith("onrecord: 'a.txt': empty")


def test_standard_input_and_what_is_told() -> None:
    result = run("-", "--json", "--published", "2026-03-12", "--outlet", "The Harbour Gazette", "--title", "T", stdin=TEXT)
    article = records(result)[0]["article"]
    assert result.exit_code == 0
    assert isinstance(article, dict)
    assert article["published"] == {"date": "2026-03-12", "how": "given", "evidence": [], "interval": None, "time": None}
    assert (article["outlet"], article["title"], article["text"]) == ("The Harbour Gazette", "T", TEXT)


def test_metadata_for_many() -> None:
    Path("m.jsonl").write_text('{"input": "a.txt", "outlet": "A"}\n{"input": "b.txt", "outlet": "B"}\n', encoding="utf-8")
    outlets = [record["article"]["outlet"] for record in records(run(".", "--json", "--metadata", "m.jsonl"))[:2]]  # type: ignore[index]
    assert outlets == ["A", "B"]


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("a.txt", "--json", "--html", "x.html"),
        ("a.txt", "--published", "2026-02-30"),
        ("a.txt", "--published", "20260312"),
        ("a.txt", "--published", "2026-03-12T10:00"),
        ("a.txt", "b.txt", "--published", "2026-03-12"),
        ("a.txt", "b.txt", "--title", "T"),
        (".", "--outlet", "O"),
        ("many.jsonl", "--url", "https://x.example"),
        ("a.txt", "--reader", "slow"),
        ("a.txt", "--frob"),
        ("a.txt", "--metadata", "missing.jsonl"),
        ("a.txt", "--metadata", "a.txt"),
        ("a.txt", "--html", "missing/x.html"),
        ("a.txt", "--html", "."),
        ("a.txt", "--html", "./a.txt"),
        ("a.txt", "--html", "x\0.html"),
    ],
)
def test_wrong_usage_is_one_line_and_exit_2(arguments: tuple[str, ...]) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert re.fullmatch(r"onrecord: [^\n]+; see onrecord read --help\n", result.stderr)
    assert Path("a.txt").read_text(encoding="utf-8") == TEXT


def test_hostile_names_are_shown_not_obeyed() -> None:
    result = run("\x1b[31m\nred\u202e.txt", "--json")
    assert result.exit_code == 1
    assert len(result.stderr.splitlines()) == 1
    assert "\x1b" not in result.stderr
    assert "\u202e" not in run("a.txt", "--reader", "\x9b\u202e").stderr


def test_for_a_person_it_is_plain_text_in_a_pipe() -> None:
    result = run("a.txt", "b.txt")
    assert result.exit_code == 0
    assert result.stdout.count("[1] “We came for 640 people,” said") == 2
    assert "\x1b" not in result.stdout


def test_a_page_of_several_articles() -> None:
    result = run("a.txt", "missing.txt", "b.txt", "--html", "page.html")
    page = Path("page.html").read_text(encoding="utf-8")
    assert result.exit_code == 1
    assert result.stdout == ""
    assert page.count("<article") == 2
    assert "missing.txt" in page
    assert run("a.txt", "--html", "-").stdout.startswith("<!doctype html>")


def test_without_any_article_no_page_is_written() -> None:
    assert run("missing.txt", "--html", "page.html").exit_code == 1
    assert not Path("page.html").exists()


def test_lines_are_written_as_inputs_are_done() -> None:
    reader = process("a.txt", "-", "--json", stdin=subprocess.PIPE)
    assert reader.stdout
    assert json.loads(reader.stdout.readline())["input"] == "a.txt"  # while the second input has not said a word
    out, _ = reader.communicate(TEXT.encode(), timeout=300)
    assert json.loads(out)["input"] == "-"
    assert reader.returncode == 0


@pytest.mark.parametrize("form", [("--json",), (), ("--html", "-")])
def test_a_closed_pipe_ends_quietly(form: tuple[str, ...]) -> None:
    Path("a.txt").write_text(TEXT * 5000, encoding="utf-8")
    reader = process(*["a.txt"] * 3, *form)
    assert reader.stdout
    assert reader.stderr
    reader.stdout.read(10)
    reader.stdout.close()
    assert reader.stderr.read() == b""
    assert reader.wait(300) == 0
    reader.stderr.close()


def test_ctrl_c_ends_with_130_and_no_traceback() -> None:
    Path("b.txt").write_text("INTERRUPT", encoding="utf-8")
    reader = process("a.txt", "b.txt", "--json")
    out, err = reader.communicate(timeout=300)
    assert reader.returncode == 130
    assert json.loads(out)["input"] == "a.txt"
    assert err.strip() == b""


def test_output_is_utf8_whatever_the_platform_prefers() -> None:
    for form in ((), ("--json",)):
        out, _ = process("a.txt", *form, PYTHONIOENCODING="ascii", PYTHONUTF8="0", LC_ALL="C").communicate(timeout=300)
        assert "“We came for 640 people,”" in out.decode("utf-8")
