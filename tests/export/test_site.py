"""The desk as a folder of files: every link leads to a file, and nothing that needs a server is there."""

import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urldefrag

import pytest
from click.testing import CliRunner, Result
from lxml import html as lxml_html

from onrecord.cli.main import onrecord
from onrecord.export import site
from onrecord.views.web.addresses import file_name, file_of

BACKGROUND = """\
The war in the valley began with the closing of the northern bridge, and the ferries between the two coasts have not \
sailed since the winter. Prisoners taken near the bridge are held in camps on either side of the valley. Engineers wait \
for the road to the harbour to be opened, and the mines in the harbour have not been cleared.
"""
LEDGER = f"""\
Envoys of Russia and Ukraine held a second round of talks in Port Ansel on Thursday, mediated by Turkey.

"Nobody leaves the table before the last of the 640 prisoners is home," Ukrainian envoy Ilse Marrow told reporters after the \
talks. Russia agreed to withdraw its troops from the valley. Ukraine demanded a ceasefire.

Russia's deputy foreign minister Oren Halvik said on Thursday that 640 prisoners of war would be exchanged.

{BACKGROUND}"""
COURIER = f"""\
Envoys of Russia, Ukraine and Turkey met for a second round of talks in Geneva on Thursday.

"Nobody leaves the table before the last of the prisoners is home," the Ukrainian envoy, Ilse Marrow, said. The \
regime in Moscow did not comment.

Oren Halvik, Russia's deputy foreign minister, said 900 prisoners of war would be exchanged.

Russia refused to withdraw its troops.

{BACKGROUND}"""
OUTLETS = ("The Ledger/Online: a.b\\c", "CON", "Ünïcode …" + "ö" * 300, "../../Gazette", "<b>Bulletin</b>")


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(onrecord, [str(argument) for argument in arguments])


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """More articles than a page of a list holds, of outlets whose names no file can bear."""
    folder = tmp_path_factory.mktemp("news")
    lines = [
        {
            "id": "x y/z?" if number == 3 else None,
            "url": f"https://news.example/{number}",
            "outlet": OUTLETS[number % len(OUTLETS)],
            "date": f"2031-03-{14 + number % 10}",
            "title": f"Envoys of Russia and Ukraine meet for talks on prisoners, report {number}",
            "text": (LEDGER if number % 2 else COURIER).replace("valley", f"valley of {number} rivers"),
        }
        for number in range(44)
    ]
    news = folder / "news.jsonl"
    news.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    result = run("add", news, "--store", folder / "record.db")
    assert result.exit_code == 0, result.stderr
    return folder / "record.db"


@pytest.fixture(scope="module")
def written(store: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("site") / "public"
    result = run("export", "--format", "site", out, "--store", store)
    assert result.exit_code == 0, result.stderr
    pages = sum(1 for _ in out.rglob("*.html"))
    assert f"onrecord: {pages:,} pages (" in result.stderr
    return out


def links(page: Path) -> Iterator[str]:
    """All that a page leads to or loads; charts' links are links too."""
    tree = lxml_html.fromstring(page.read_bytes().decode("utf-8"))
    for attribute in ("href", "src", "action", "{http://www.w3.org/1999/xlink}href"):
        yield from (str(value) for value in tree.xpath(f"//@*[name()='{attribute.rpartition('}')[2]}']"))


def test_every_link_leads_to_a_file(written: Path) -> None:
    followed = 0
    reached = {(written / "index.html").resolve()}
    anchors: dict[Path, set[str]] = {}
    for page in written.rglob("*.html"):
        for link in set(links(page)):
            if link.startswith("https://news.example/"):
                continue
            address, anchor = urldefrag(link)
            target = (page.parent / unquote(address)).resolve() if address else page
            assert target.is_file(), (page, link)
            assert target.is_relative_to(written.resolve())
            if anchor:
                if target not in anchors:
                    anchors[target] = set(lxml_html.parse(str(target)).xpath("//@id"))
                assert anchor in anchors[target], (page, link)
            followed += 1
            if page.resolve() != target:
                reached.add(target)
    assert followed > 1000
    files = {path.resolve() for path in written.rglob("*") if path.is_file() and path.name != site.MARK}
    lost = files - reached  # what no page leads to is not to be found
    assert lost <= {written.resolve() / "doubts.html"}, "led to where somebody is in doubt"


def test_charts_lead_to_entries_and_rounds(written: Path) -> None:
    (pair,) = (written / "negotiations").glob("russia-ukraine-*.html")
    drawn = lxml_html.fromstring(pair.read_text(encoding="utf-8")).xpath("//*[local-name()='svg']//@href")
    assert {link.split("/")[1] for link in drawn} >= {"entries", "rounds"}


def test_what_needs_a_server_is_not_there(written: Path) -> None:
    for page in written.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        tree = lxml_html.fromstring(text)
        assert not tree.xpath("//form"), page
        assert "nowhere" not in text
        assert tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0].startswith("default-src 'none'")
        assert not tree.xpath("//*[@style] | //script[not(@src)] | //style"), page


def test_a_link_that_leads_nowhere_is_its_words(written: Path) -> None:
    page = next((written / "outlets").glob("con-*.html")).read_text(encoding="utf-8")
    assert "All its statements · all its wording" in page


def test_every_page_has_its_data_beside_it(written: Path) -> None:
    pages = {path.with_suffix("") for path in written.rglob("*.html")}
    data = {path.with_suffix("") for path in written.rglob("*.json")} - {written / "onrecord-site"}
    assert pages == data
    for path in pages:
        sheet = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        assert sheet


def test_every_article_and_entry_is_there_and_lists_are_whole(store: Path, written: Path) -> None:
    with sqlite3.connect(store) as connection:
        articles = [row[0] for row in connection.execute("SELECT id FROM articles")]
        statements = {row[0] for row in connection.execute("SELECT id FROM statements")}
    connection.close()
    for id in articles:
        assert (written / f"{file_of('article', id)}.html").is_file()
        assert (written / f"{file_of('editions', id)}.html").is_file()
    for id in statements:
        assert (written / "entries" / f"{id}.html").is_file()
    listed = [
        one["id"]
        for page in (written / "articles.json", written / "articles-page-2.json")
        for one in json.loads(page.read_text(encoding="utf-8"))["articles"]
    ]
    assert sorted(listed) == sorted(articles)


def test_names_of_files_are_safe_on_every_platform(written: Path) -> None:
    for path in written.rglob("*"):
        assert set(path.name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-."), path
        assert len(str(path.relative_to(written))) < 100


@pytest.mark.parametrize("name", [*OUTLETS, "", ".", "..", "con", "\ud800", "ПРАВДА", "a" * 1000, "nul.html", "A", "a"])
def test_a_name_that_is_no_hash_is_told_apart_by_one(name: str) -> None:
    assert file_name(name) not in {file_name(other) for other in ("x", "A " + name, name.upper() + "!")}
    assert file_name(name).rpartition("-")[2].isalnum()
    assert len(file_name(name)) <= 53


def test_the_same_store_gives_the_same_files_in_place_of_the_earlier_ones(store: Path, written: Path, tmp_path: Path) -> None:
    out = tmp_path / "public"
    assert run("export", "--format", "site", out, "--store", store).exit_code == 0
    files = {path.relative_to(written) for path in written.rglob("*")}
    assert {path.relative_to(out) for path in out.rglob("*")} == files
    assert all((out / file).read_bytes() == (written / file).read_bytes() for file in files if (out / file).is_file())
    (out / "articles" / "old.html").write_text("old", encoding="utf-8")
    assert run("export", "--format", "site", out, "--store", store).exit_code == 0
    assert not (out / "articles" / "old.html").exists()
    assert [path.name for path in tmp_path.iterdir()] == ["public"]


def test_a_folder_with_anything_else_in_it_is_left_alone(store: Path, tmp_path: Path) -> None:
    out = tmp_path / "mine"
    out.mkdir()
    assert run("export", "--format", "site", out, "--store", store).exit_code == 0, "an empty folder may be taken"
    (out / "CNAME").write_text("news.example", encoding="utf-8")
    result = run("export", "--format", "site", out, "--store", store)
    assert result.exit_code == 1
    assert "holds something else than an earlier export" in result.stderr
    assert (out / "CNAME").is_file()
    assert (out / "index.html").is_file()
    (out / "CNAME").rename(tmp_path / "file")
    (out / site.MARK).unlink()
    assert run("export", "--format", "site", out, "--store", store).exit_code == 1
    result = run("export", "--format", "site", tmp_path / "file", "--store", store)
    assert "no folder that can be written" in result.stderr


def test_what_breaks_in_the_middle_leaves_what_was_there(store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "public"
    assert run("export", "--format", "site", out, "--store", store).exit_code == 0
    before = (out / "index.html").read_bytes()

    def full(*_: object) -> bytes:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(site, "static_file", full)
    result = run("export", "--format", "site", out, "--store", store)
    assert result.exit_code == 1
    assert "cannot be written (No space left on device)" in result.stderr
    assert (out / "index.html").read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["public"]


def test_a_stale_store_is_gathered_first_or_says_that_it_must_be(
    store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = tmp_path / "record.db"
    with sqlite3.connect(store) as source, sqlite3.connect(copy) as target:
        source.backup(target)
    source.close()
    target.close()
    more = tmp_path / "more.txt"
    more.write_text(LEDGER, encoding="utf-8")
    assert run("add", more, "--store", copy).exit_code == 0

    def read_only(_: sqlite3.Connection) -> None:
        raise sqlite3.OperationalError("attempt to write a readonly database")

    with monkeypatch.context() as patch:
        patch.setattr("onrecord.desk.gather.gather", read_only)
        result = run("export", "--format", "site", tmp_path / "public", "--store", copy)
    assert result.exit_code == 1
    assert "cannot be gathered now" in result.stderr
    assert not (tmp_path / "public").exists()
    assert run("export", "--format", "site", tmp_path / "public", "--store", copy).exit_code == 0


def test_an_empty_store_gives_an_empty_desk(tmp_path: Path) -> None:
    empty = tmp_path / "none.txt"
    empty.write_text("Nothing.", encoding="utf-8")
    run("add", empty, "--store", tmp_path / "record.db")
    with sqlite3.connect(tmp_path / "record.db") as connection:
        connection.execute("DELETE FROM articles")
    connection.close()
    result = run("export", "--format", "site", tmp_path / "public", "--store", tmp_path / "record.db")
    assert result.exit_code == 0, result.stderr
    assert "Nothing is in the store yet" in (tmp_path / "public" / "index.html").read_text(encoding="utf-8")
