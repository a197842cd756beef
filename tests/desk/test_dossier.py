import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from onrecord.cli.main import onrecord
from onrecord.views.dossier import Claim, link

TEXT = (
    "Envoys of Russia and Ukraine held a second round of talks in Abu Dhabi on Friday. Ukraine refuses a ceasefire with Russia. "
    "“Nobody leaves <b>before</b> the last is home,” Ukrainian envoy Ilse Marrow said. The rain went on."
)
AGAIN = TEXT.replace("Abu Dhabi", "Geneva")


@pytest.fixture(autouse=True)
def _a_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    lines = [
        {
            "url": "https://ledger.example/1",
            "outlet": "The Ledger",
            "date": "2026-03-13",
            "title": "T [x](y) *",
            "text": TEXT,
        },
        {"url": "javascript:alert(1)", "outlet": "<script>", "date": "2026-03-13", "title": "Talks", "text": AGAIN},
    ]
    Path("news.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    assert run("add", "news.jsonl").exit_code == 0


def run(*arguments: str) -> Result:
    return CliRunner().invoke(onrecord, [*arguments])


def ids(*kind: str) -> list[str]:
    return [json.loads(line)["id"] for line in run("show", *kind, "--json").stdout.splitlines()]


def dossier(of: str, name: str = "out.html") -> str:
    result = run("export", "--format", "dossier", "--of", of, name)
    assert result.exit_code == 0, result.stderr
    return Path(name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["out.html", "out.md"])
def test_each_kind_of_dossier_links_its_claims(name: str) -> None:
    (person, *_), (round_, *_), (story, *_) = ids("people", "--who", "Marrow"), ids("rounds"), ids("stories")
    for of in (f"person:{person}", "party:Kyiv", f"round:{round_}", f"story:{story}"):
        text = dossier(of, name)
        assert "https://ledger.example/1#:~:text=" in text, of
        assert "<script>" not in text
        assert "<b>before" not in text
        assert "javascript:alert(1)" not in text or name == "out.md" or 'href="javascript' not in text


def test_a_party_has_its_statements_stands_and_talks() -> None:
    text = dossier("party:Ukraine", "out.md")
    assert "## What was said" in text
    assert "## Stands" in text
    assert "## Talks" in text
    assert "refuses a ceasefire" in text


def test_titles_are_no_markup() -> None:
    assert "[x](y)" not in dossier("party:Ukraine", "out.md")


def test_conflicting_accounts_are_told() -> None:
    text = "".join(dossier(f"round:{id}") for id in ids("rounds"))
    assert "Abu Dhabi" in text
    assert "Geneva" in text


@pytest.mark.parametrize("of", ["person:nobody", "party:Nowhere", "round:x", "story:x", "planet:Mars", "Ukraine"])
def test_what_is_not_there_is_named(of: str) -> None:
    result = run("export", "--format", "dossier", "--of", of, "out.md")
    assert result.exit_code == 1
    assert result.stderr.count("\n") == 1
    assert not Path("out.md").exists()


@pytest.mark.parametrize(
    "arguments", [["dossier", "out.md"], ["csv", "out", "--of", "party:x"], ["dossier", "o.pdf", "--of", "party:x"]]
)
def test_wrong_usage(arguments: list[str]) -> None:
    assert run("export", "--format", *arguments).exit_code == 2


def test_only_web_addresses_are_links() -> None:
    claim = Claim(date=None, who="", facts=(), words="“It ends.”", outlet="", title="", url="https://a.example/#top", input="")
    assert link(claim) == "https://a.example/#:~:text=It%20ends"
    for url in ("javascript:alert(1)", "file:///etc/passwd", None):
        assert link(Claim(**{name: getattr(claim, name) for name in Claim.__slots__} | {"url": url})) is None
