"""Hostile text stays text wherever it comes out: every page of the desk, its data, and the store's other ways out."""

import csv
import importlib.resources
import io
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode, urlsplit

import feedparser
import pytest
from click.testing import CliRunner
from fastapi.testclient import TestClient
from lxml import etree, html

from onrecord.cli.main import onrecord
from onrecord.records import Skipped
from onrecord.serve.desk import make_app
from onrecord.serve.served import Desk
from onrecord.store.open import open_store
from onrecord.views.listing import ACTS
from onrecord.views.page import page as write_page
from onrecord.views.shown import ACTED_ON
from onrecord.views.web.render import STATIC
from tests.serve.conftest import TOKEN
from tests.serve.hostile import EVIL, LONG, SEEN, URLS, evil, make_store, readings

KNOWN = set(
    "html head body meta title link script a header p nav ul li form label input button main footer kbd h1 h2 h3 h4 section span"
    " article blockquote cite time div table thead tbody tr th td strong em code details summary mark dl dt dd del ins q bdi ol"
    " select option fieldset legend textarea svg g rect path text circle line desc tspan aside figure figcaption small br b"
    " i".split()
)
"""Elements that the templates and charts have."""


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("hostile") / "record.db"
    make_store(path)
    return path


@pytest.fixture(scope="module")
def client(store: Path) -> Iterator[TestClient]:
    """The desk as one sees it who may correct, so that forms are there."""
    with TestClient(make_app(Desk(path=str(store), token=TOKEN, gathers=False)), base_url="http://localhost") as client:
        client.headers["Authorization"] = f"Bearer {TOKEN}"
        yield client


PARTY, OUTLET = quote(evil("party"), safe=""), quote(evil("outlet1"), safe="")
ASKED = urlencode({"q": f"bridge {EVIL}", "who": EVIL, "about": EVIL, "outlet": EVIL})
PLACES: dict[str, tuple[str, list[str]]] = {
    "/today": ("today", ["title", "party", "role", "matter", "differing", "quote"]),
    "/entries": ("entries", ["party", "role", "title", "quote", "outlet1"]),
    f"/entries?{ASKED}": ("entries", []),
    "/entries?kind=talks": ("entries", ["party", "talks", "place1", "mediator"]),
    "/entries?kind=positions": ("entries", ["stand", "issue", "side"]),
    "/entries?kind=figures": ("entries", ["figure", "counted", "claimant1"]),
    "/entries?kind=wording": ("entries", ["words", "reason"]),
    "/entries?kind=attitudes": ("entries", ["party", "role"]),
    "/articles": ("articles", ["title", "outlet1", "outlet2"]),
    f"/articles?{urlencode({'q': EVIL, 'outlet': EVIL})}": ("articles", []),
    "/stories": ("stories", ["title"]),
    f"/stories?{urlencode({'about': EVIL})}": ("stories", []),
    "/negotiations": ("negotiations", ["party", "side"]),
    f"/negotiations?{urlencode({'party': EVIL})}": ("negotiations", []),
    f"/negotiation?party={PARTY}": ("negotiation", ["party", "side", "stand", "place1", "mediator", "person", "matter"]),
    "/figures": ("figures", ["counted"]),
    f"/figures?{urlencode({'about': EVIL})}": ("figures", []),
    "/people": ("people", ["person", "party", "role"]),
    f"/people?{urlencode({'called': EVIL, 'party': EVIL})}": ("people", []),
    "/doubts": ("doubts", ["person", "party", "doubting"]),
    "/parties": ("parties", ["party"]),
    f"/parties/{PARTY}": ("party", ["party", "person", "role", "outlet1", "stand", "matter", "quote"]),
    "/outlets": ("outlets", ["outlet1", "outlet2", "party"]),
    f"/outlets/{OUTLET}": ("outlet", ["outlet1", "party", "person", "reason", "words", "title"]),
    "/log": ("log", ["corrector", "why", "set", "decider", "decided", "person"]),
    "entry:statements": ("entry", ["party", "role", "quote", "title", "source", "pronoun", "channel", "by", "outlet1"]),
    "entry:talks": ("entry", ["party", "side", "talks", "place1", "mediator", "person"]),
    "entry:positions": ("entry", ["party", "side", "stand", "issue", "role"]),
    "entry:figures": ("entry", ["figure", "counted", "claimant1"]),
    "entry:wording": ("entry", ["words", "reason"]),
    "entry:attitudes": ("entry", ["person", "quote"]),
    "entry:corrected": ("entry", ["corrector", "why", "set"]),
    "article": (
        "desk-article",
        ["title", "outlet1", "author", "note", "source", "caption", "issue", "place1", "reason", "channel"],
    ),
    "editions": ("editions", ["title", "added", "reader"]),
    "story:story": ("story", ["title", "outlet1", "outlet2", "quote"]),
    "round:round": ("round", ["party", "side", "place1", "mediator", "talks", "person"]),
    "figures:quantity": ("quantity", ["counted", "claimant1", "figure", "title"]),
    "people:person": ("person", ["person", "party", "role", "doubting", "quote"]),
    "/check": ("check", []),
    f"/sign-in?{urlencode({'back': '/' + EVIL})}": ("sign-in", []),
    f"/people/{quote(EVIL, safe='')}": ("error", []),
    f"/entries?{urlencode({EVIL: EVIL})}": ("error", []),
    f"/{quote(EVIL, safe='')}": ("error", []),
}
"""Page -> its template, and what of the hostile texts must stand on it."""
ALTERED = {("people", "role"), ("person", "role"), ("log", "set"), ("entry", "set")}
"""Not to the letter: a role is told without what is odd in it, what was set as JSON."""


PLACED = "SELECT entries.id FROM {kind} AS entries JOIN articles USING (edition) WHERE entries.article = ? ORDER BY key"


def address(store: Path, place: str) -> str:
    """Where a page is found, of those that are known by an id."""
    if place.startswith("/"):
        return place
    with open_store(str(store)) as opened:
        article = opened.execute("SELECT id FROM articles WHERE url = ?", (URLS[-3],)).fetchone()["id"]
        if place in ("article", "editions"):
            return f"/articles/{article}" + ("/editions" if place == "editions" else "")
        sheet, kind = place.split(":")
        if kind == "corrected":
            (id,) = opened.execute("SELECT entry FROM corrections").fetchone()
        elif sheet == "entry":
            (id,) = opened.execute(
                f"SELECT entries.id FROM {kind} AS entries JOIN articles USING (edition) WHERE entries.article = ? ORDER BY key",
                (article,),
            ).fetchone()
        else:
            path = {"story": "stories", "round": "rounds"}.get(sheet, sheet)
            return f"/{path}/" + opened.execute("SELECT id FROM gathered WHERE kind = ?", (kind,)).fetchone()[0]
    return f"/entries/{id}"


def page_of(text: str) -> Any:
    assert not ACTED_ON.search(re.sub(r"[\n\t]", "", text)), "something that a browser would act on"
    return html.fromstring(text.encode(), parser=html.HTMLParser(encoding="utf-8"))


def assert_inert(page: Any, *, inline: bool = False) -> None:
    """Nothing of a page comes from a text: no element, no attribute that acts, no link but to the desk and the web."""
    for node in page.iter(etree.Element):
        assert node.tag in (KNOWN | {"style"} if inline else KNOWN), node.tag
        for name, value in node.attrib.items():
            assert not name.lower().startswith(("on", "style", "xx", "srcdoc")), (node.tag, name)
            assert not ACTED_ON.search(value), (node.tag, name)
            if name in ("href", "src", "action", "formaction", "{http://www.w3.org/1999/xlink}href"):
                split = urlsplit(value)
                assert (split.scheme in ("http", "https") and split.netloc != "evil.example") or re.match(
                    r"[/#](?![/\\])", value
                ), value
        if node.tag == "script" and not inline:
            assert node.attrib["src"].removeprefix("/static/") in STATIC
            assert not (node.text or "").strip()


def test_every_template_is_tried_here() -> None:
    folder = importlib.resources.files("onrecord.views.web") / "templates"
    made = {file.name.removesuffix(".html.jinja") for file in folder.iterdir()} - {"base", "parts"}
    assert made == {template for template, _ in PLACES.values()}


@pytest.mark.parametrize("place", PLACES)
def test_a_page_shows_hostile_text_as_text(client: TestClient, store: Path, place: str) -> None:
    template, wanted = PLACES[place]
    answer = client.get(address(store, place))
    assert answer.status_code in ((404, 422) if template == "error" else (200, 400)), answer.status_code
    page = page_of(answer.text)
    assert_inert(page)
    seen = " ".join(page.text_content().split())
    for name in wanted:
        assert f"{name}{SEEN}" in seen, name
    assert len(answer.content) < 700_000


@pytest.mark.parametrize("place", [place for place in PLACES if PLACES[place][0] not in ("check", "sign-in")])
def test_data_holds_hostile_text_to_the_letter(client: TestClient, store: Path, place: str) -> None:
    template, wanted = PLACES[place]
    path, _, asked = address(store, place).partition("?")
    answer = client.get(f"{path}.json" + (f"?{asked}" if asked else ""))
    assert answer.headers["content-type"] == "application/json"
    assert not ACTED_ON.search(answer.text)
    texts = list(strings(json.loads(answer.text)))
    for name in wanted:
        if (template, name) not in ALTERED:
            assert any(evil(name) in text for text in texts), name


def strings(value: Any) -> Iterator[str]:
    """Every text in an object."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, (dict, list)):
        for item in value.items() if isinstance(value, dict) else value:
            yield from strings(list(item) if isinstance(item, tuple) else item)


def test_an_address_is_a_link_only_if_it_leads_into_the_web(client: TestClient) -> None:
    found = client.get("/articles.json").json()["articles"]
    assert {one["url"] for one in found} >= set(URLS)
    for one in found:
        page = page_of(client.get(f"/articles/{one['id']}").text)
        assert_inert(page)
        outside = [link for link in page.iterfind(".//a") if not link.get("href", "").startswith(("/", "#"))]
        assert bool(outside) == one["url"].lower().startswith(("http://", "https://")), one["url"]
        for link in outside:
            assert "noreferrer" in link.get("rel", "")


@pytest.mark.parametrize(
    "draft", [f'Ann said: "{EVIL} nobody leaves."', LONG, f"<b>{EVIL}</b> " * 50, "\ud800 \udfff", '"' * 5000]
)
def test_a_hostile_draft_comes_back_as_text(client: TestClient, draft: str) -> None:
    sent = {"draft": draft.encode("utf-8", "replace")}
    answer = client.post("/check", data=sent)
    assert answer.status_code in (200, 400)
    assert_inert(page_of(answer.text))
    assert not ACTED_ON.search(client.post("/check.json", data=sent).text)


def test_what_people_send_comes_back_as_text(client: TestClient, tmp_path: Path) -> None:
    path = tmp_path / "record.db"
    make_store(path)
    with TestClient(make_app(Desk(path=str(path), token=TOKEN, gathers=False)), base_url="http://localhost") as desk:
        desk.headers["Authorization"] = f"Bearer {TOKEN}"
        entry = desk.get("/entries.json").json()["entries"][-1]["id"]
        sent = {"action": "set", "field": "role", "value": EVIL, "by": "Ann " + EVIL[:60], "why": f"sent{EVIL}"}
        assert desk.post(f"/entries/{entry}/correct", data=sent).status_code == 200
        for address in ("/log", f"/entries/{entry}"):
            page = page_of(desk.get(address).text)
            assert_inert(page)
            assert f"sent{SEEN}" in page.text_content()


def test_a_saved_page_is_plain_text_whatever_it_holds(client: TestClient) -> None:
    for one in client.get("/articles.json").json()["articles"]:
        answer = client.get(f"/articles/{one['id']}/page")
        assert answer.headers["content-type"] == "text/plain; charset=utf-8"
        assert "sandbox" in answer.headers["content-security-policy"]


def run(store: Path, *arguments: str) -> str:
    result = CliRunner().invoke(onrecord, [*arguments, "--store", str(store)])
    assert result.exit_code == 0, result.stderr
    return result.stdout


SHOWN = [
    "statements",
    "attitudes",
    "talks",
    "positions",
    "figures",
    "wording",
    "articles",
    "stories",
    "rounds",
    "decisions",
]


@pytest.mark.parametrize("kind", SHOWN)
def test_a_table_of_cells_holds_no_formula(store: Path, kind: str) -> None:
    csv.field_size_limit(10_000_000)
    rows = list(csv.reader(io.StringIO(run(store, "show", kind, "--csv"), newline="")))
    assert rows
    assert not [cell for row in rows for cell in row if cell.startswith(ACTS)]
    assert any(EVIL.replace("\r", "") in cell for row in rows for cell in row)


@pytest.mark.parametrize("kind", [*SHOWN, "people", "doubts", "skips"])
def test_a_terminal_is_told_nothing_to_act_on(store: Path, kind: str) -> None:
    assert not ACTED_ON.search(run(store, "show", kind, *(["--json"] if kind == "skips" else [])).replace("\n", ""))


@pytest.mark.parametrize("command", [["timeline"], ["contests"]])
def test_a_terminal_is_told_nothing_to_act_on_by_what_is_gathered(store: Path, command: list[str]) -> None:
    told = run(store, *command)
    assert SEEN in told
    assert not ACTED_ON.search(told.replace("\n", ""))


def test_a_feed_holds_hostile_text_as_text(store: Path, tmp_path: Path) -> None:
    run(store, "export", "--format", "atom", str(tmp_path / "feed.xml"))
    data = (tmp_path / "feed.xml").read_bytes()
    assert not ACTED_ON.search(re.sub(r"[\n\t]", "", data.decode()))
    root = etree.fromstring(data)
    assert {etree.QName(node).localname for node in root.iter()} == {
        "feed", "id", "title", "updated", "entry", "author", "name", "link", "content",
    }  # fmt: skip
    for link in root.iterfind(".//{*}link"):
        assert link.get("href").lower().startswith(("http://", "https://"))
    feed = feedparser.parse(data, sanitize_html=False)
    assert not feed.bozo
    assert any(f"title{SEEN}" in entry.title for entry in feed.entries)
    assert any(f"quote{SEEN}" in entry.content[0].value for entry in feed.entries)


@pytest.mark.parametrize("of", ["party", "round", "story"])  # of a person it writes the same parts
@pytest.mark.parametrize("form", ["html", "md"])
def test_a_dossier_holds_hostile_text_as_text(store: Path, tmp_path: Path, of: str, form: str) -> None:
    with open_store(str(store)) as opened:
        found = [row["id"] for row in opened.execute("SELECT id FROM gathered WHERE kind = ? ORDER BY key", (of,))]
    out = tmp_path / f"dossier.{form}"
    run(store, "export", "--format", "dossier", "--of", f"{of}:{found[0]}", str(out))
    text = out.read_text(encoding="utf-8")
    assert not ACTED_ON.search(re.sub(r"[\n\t]", "", text))
    if form == "html":
        page = page_of(text)
        assert_inert(page, inline=True)
        assert f"party{SEEN}" in page.text_content() or f"title{SEEN}" in page.text_content()
    else:
        assert not re.search(r"(?<!\\)<(?!https?:)", text, re.IGNORECASE), "markup"
        assert not re.search(r"\]\((?!<https?:)", re.sub(r"\\.", "", text), re.IGNORECASE), "a link that leads elsewhere"


def test_a_page_of_one_reading_holds_hostile_text_as_text() -> None:
    page = page_of("".join(write_page(list(readings())[:4], [Skipped(input=evil("input"), reason=evil("reason"))])))
    assert_inert(page, inline=True)
    assert f"title{SEEN}" in page.text_content()
