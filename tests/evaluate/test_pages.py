"""The measures on pages: how things are compared, and three invented data sets in the shapes of the real ones."""

import gzip
import hashlib
import json

import pytest

from onrecord.articles.body import parse_html
from onrecord.cli.main import main
from onrecord.errors import GoldError
from onrecord.evaluate.pages import is_left_out, open_page_set
from onrecord.evaluate.pages_compare import (
    bag_f1,
    gram_f1,
    match_captions,
    same_address,
    same_moment,
    same_names,
    same_sections,
    without_captions,
)
from onrecord.evaluate.pages_measure import measure_pages
from onrecord.evaluate.pages_readers import strip_page

PARAGRAPHS = (
    "Negotiators from Valdoria and Norland agreed on Tuesday to reopen the strait to ferries, both delegations said.",
    "“We have a text,” said Valdoria’s envoy, Ilse Varga, at the harbour hall. “Now we need the signatures of both governments.”",
    "Norland’s foreign ministry said in a statement that it would not sign before the prisoners on both sides were released.",
)
PAGE = (
    "<html lang='en'><head><link rel='canonical' href='https://harbour.example/world/ferries'>"
    "<meta property='og:title' content='Ferries sail again'><meta name='author' content='Mara Quill'>"
    "<meta property='article:published_time' content='2031-03-04T10:15:00+01:00'></head>"
    "<body><article><h1>Ferries sail again</h1><p class='date'>4 March 2031</p>"
    "<figure><img src='a.jpg'><figcaption>Envoys meet in Port Vell.</figcaption></figure>"
    + "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    + "</article></body></html>"
)
PUBLISHERS = ("CoastHerald", "HarbourPost", "QuayNews", "TideTimes")


def test_texts_are_compared_by_words_and_by_runs_of_four():
    assert bag_f1("a b c d", "d c b a") == 1
    assert gram_f1("a b c d", "d c b a") == 0
    assert gram_f1("a b c d e", "a b c d x") == 0.5
    assert gram_f1("", "") == 1
    assert gram_f1("港口谈判今天", "港口谈判今天") == 1


def test_captions_match_whatever_their_credits():
    found = match_captions(["Envoys meet in Port Vell.", "Ferries wait."], ["Envoys meet in Port Vell. (Mara Quill/HAN)"])
    assert (found.gold, found.predicted, found.right) == (1, 2, 1)
    assert without_captions("Envoys meet in Port Vell.\nText.", ["Envoys meet in Port Vell."]) == "Text."


def test_names_are_sets_folded():
    assert same_names(("Tom Alder", "MARA QUILL"), ("Mara Quill", "Tom Alder"))
    assert same_names((), ())
    assert not same_names(("Mara Quill",), ())
    assert same_names(("Mara Quill",), ("Mara Quill, MD",), degrees=False)


def test_addresses_sections_and_moments():
    assert same_address("http://www.harbour.example/a/?x=1", "https://harbour.example/a")
    assert not same_address(None, "https://harbour.example/a")
    assert same_sections(("World",), ("world", "Strait"))
    assert not same_sections((), ("World",))
    assert not same_sections(("World", "Ferries sail again"), ("World",))
    assert same_moment("2031-03-04T23:30:00-05:00", "2031-03-05T04:30:00+00:00")
    assert not same_moment("2031-03-04T23:30:00", "2031-03-04T23:30:00+00:00")


@pytest.fixture
def fundus(tmp_path):
    """Four publishers with a page each; the last one's gold is of another article."""
    folder = tmp_path / "html_fundus" / "vd"
    folder.mkdir(parents=True)
    addresses = {}
    for publisher in PUBLISHERS:
        name = f"{publisher}_2031_03_04.html.gz"
        (folder / name).write_bytes(gzip.compress(PAGE.encode()))
        addresses[name] = {"url": "https://harbour.example/world/ferries?from=feed"}
        other = publisher == PUBLISHERS[-1]
        gold = {
            "title": "Another story" if other else "ferries  sail again",
            "authors": [] if other else ["Mara Quill"],
            "publishing_date": "2030-01-01 00:00:00" if other else "2031-03-04 10:15:00+01:00",
            "body": {"summary": [], "sections": [{"headline": [], "paragraphs": ["Rain."] if other else list(PARAGRAPHS)}]},
            "images": [{"caption": "Envoys meet in Port Vell."}],
        }
        (folder / f"{publisher}.json").write_text(json.dumps({"V1": gold}))
    (folder / "meta.info").write_text(json.dumps(addresses))
    return folder.parent


def test_fundus_fixtures_by_half(fundus):
    data = open_page_set(fundus)
    assert [page.left_out for page in data.pages] == [True, False, False, True]
    report = measure_pages(data)
    figures = {figure.name: figure for figure in report.figures}
    assert not report.skipped
    for name in ("title", "authors", "date", "date not wrong"):
        assert figures[name].share("all") == 75.0
    assert 75.0 <= figures["body F1"].share("all") < 80
    assert figures["canonical"].share("all") == figures["captions.R"].share("all") == figures["captions.P"].share("all") == 100.0
    for figure in report.figures:
        both = figure.by["looked at"] + figure.by["left out"]
        assert (both.gold, both.right) == (figure.by["all"].gold, figure.by["all"].right)
    assert "trafilatura body F1" in figures


def test_half_of_the_publishers_is_left_out():
    left_out = [name for name in map(str, range(200)) if is_left_out(name)]
    assert 70 < len(left_out) < 130
    assert all(hashlib.sha256(name.encode()).digest()[-1] % 2 for name in left_out)


def test_wcxb(tmp_path):
    for part in ("html", "ground-truth"):
        (tmp_path / part).mkdir()
    (tmp_path / "html" / "0001.html.gz").write_bytes(gzip.compress(PAGE.encode()))
    gold = {
        "title": "Ferries sail again",
        "author": "Mara Quill",
        "publish_date": "2031-03-04",
        "main_content": " ".join(PARAGRAPHS),
    }
    (tmp_path / "ground-truth" / "0001.json").write_text(json.dumps({"url": "https://harbour.example/a", "ground_truth": gold}))
    shares = {figure.name: figure.share("all") for figure in measure_pages(open_page_set(tmp_path)).figures}
    assert [shares[name] for name in ("title", "authors", "date", "body F1")] == [100.0] * 4


def test_htmldate_as_it_came_and_stripped(tmp_path):
    (tmp_path / "html").mkdir()
    (tmp_path / "html" / "odd.name.gz").write_bytes(gzip.compress(PAGE.encode()))
    (tmp_path / "dates.json").write_text(json.dumps({"https://harbour.example/a": {"file": "odd.name.gz", "date": "2031-03-04"}}))
    report = measure_pages(open_page_set(tmp_path))
    shares = {figure.name: figure.share("all") for figure in report.figures}
    assert not report.skipped
    assert [shares[name] for name in ("date", "stripped date", "stripped date not wrong")] == [100.0] * 3
    assert "htmldate stripped date" in shares


def test_a_stripped_page_tells_machines_nothing():
    tree = parse_html(PAGE.replace("<p class='date'>", "<script>x</script><time datetime='2031-03-04'>"), "a.html")
    strip_page(tree)
    left = {(element.tag, name) for element in tree.iter() for name in element.attrib}
    assert not any(name in ("datetime", "content", "property") for _, name in left)
    assert next(tree.iter("meta", "script", "link"), None) is None


def test_a_broken_data_set_is_told(fundus):
    (fundus / "vd" / "HarbourPost.json").write_text("{}")
    with pytest.raises(GoldError, match="no fundus data"):
        open_page_set(fundus)
    assert open_page_set(fundus / "vd" / "elsewhere") is None


def test_the_command_holds_floors_for_pages(fundus, tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", "120")
    floors = tmp_path / "floors.json"

    def run(*arguments):
        with pytest.raises(SystemExit) as stopped:
            main(["evaluate", str(fundus), "--floors", str(floors), *arguments])
        return stopped.value.code or 0, capsys.readouterr().out

    assert run("--update")[0] == 0
    code, out = run()
    assert code == 0
    assert "trafilatura title" in out
    kept = json.loads(floors.read_text())
    kept["html_fundus"]["readers"]["pages"]["title"] = 99.0
    floors.write_text(json.dumps(kept))
    assert run()[0] == 1
    assert json.loads(run("--json")[1])["below"]["title"] == {"floor": 99.0, "value": 75.0}
