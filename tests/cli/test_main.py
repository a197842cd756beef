import subprocess
import sys

from click.testing import CliRunner

from onrecord.cli.main import COMMANDS, onrecord

HEAVY = {"httpx", "jinja2", "lxml", "numpy", "rich", "trafilatura", "py3langid"}


def test_help_imports_click_and_nothing_heavy() -> None:
    for arguments in (["--help"], ["read", "--help"], ["read", "x", "--published", "never"], ["--version"]):
        script = (
            "import sys\nfrom onrecord.cli.main import main\n"
            f"try: main({arguments!r})\nexcept SystemExit: print(*sys.modules, sep='\\n', file=sys.stderr)"
        )
        run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=300, check=True)
        assert not HEAVY & set(run.stderr.split())


def test_help_names_every_command() -> None:
    text = CliRunner().invoke(onrecord, ["--help"]).stdout
    assert all(f"\n  {name}  " in text for name in COMMANDS)


def test_without_a_command_the_help_is_an_error() -> None:
    result = CliRunner().invoke(onrecord, [])
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Usage: onrecord" in result.stderr


def test_an_unknown_command_is_one_line() -> None:
    result = CliRunner().invoke(onrecord, ["frob\x1b"])
    assert result.exit_code == 2
    assert result.stderr == "onrecord: No such command 'frob␛'; see onrecord --help\n" or "\x1b" not in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_version() -> None:
    result = CliRunner().invoke(onrecord, ["--version"])
    assert result.exit_code == 0
    assert result.stdout.startswith("onrecord ")
