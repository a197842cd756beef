"""Every page of the desk, and the same as data."""

import hashlib
import json
from pathlib import Path
from urllib.parse import quote

import pytest
from fastapi.testclient import TestClient

from onrecord.store.open import open_store
from tests.serve.conftest import LEDGER, TOKEN

LISTS = {
    "/entries": "entries", "/articles": "articles", "/stories": "stories", "/negotiations": "negotiations",
    "/figures": "quantities", "/people": "people", "/parties": "parties", "/outlets": "outlets",
}  # fmt: skip
KINDS = ("statements", "talks", "positions", "figures", "wording")
FIRST_VIEW = 300_000
"""Bytes of a page with all that it asks for."""


def first(desk: TestClient, address: str, kind: str) -> dict[str, str]:
    return desk.get(address).json()[kind][0]  # type: ignore[no-any-return]


def addresses(desk: TestClient) -> list[str]:
    """Every page that the store gives something to show on."""
    article = first(desk, "/articles.json", "articles")["id"]
    return [
        "/today", *LISTS, "/doubts", "/log", "/check", "/sign-in",
        *(f"/entries?kind={kind}" for kind in KINDS),
        *("/entries/" + first(desk, f"/entries.json?kind={kind}", "entries")["id"] for kind in KINDS),
        f"/articles/{article}", f"/articles/{article}/editions",
        "/stories/" + first(desk, "/stories.json", "stories")["id"],
        "/negotiation?party=Russia&party=Ukraine",
        "/rounds/" + first(desk, "/negotiation.json?party=Russia&party=Ukraine", "rounds")["id"],
        "/figures/" + first(desk, "/figures.json", "quantities")["id"],
        "/people/" + first(desk, "/people.json", "people")["id"],
        "/parties/Russia", "/outlets/The%20Ledger",
    ]  # fmt: skip


def test_every_page_is_shown_whole_and_small(desk: TestClient) -> None:
    shared = sum(len(desk.get(f"/static/{name}").content) for name in ("desk.css", "desk.js", "page.css", "page.js"))
    for address in addresses(desk):
        answer = desk.get(address)
        assert answer.status_code == 200, address
        assert answer.text.rstrip().endswith("</html>"), address
        assert "Undefined" not in answer.text
        assert len(answer.content) + shared < FIRST_VIEW, address


def test_every_page_but_forms_has_its_data_at_the_same_address(desk: TestClient) -> None:
    for address in addresses(desk):
        if address in ("/check", "/sign-in"):
            continue
        path, _, asked = address.partition("?")
        answer = desk.get(f"{path}.json?{asked}")
        assert answer.status_code == 200, address
        assert isinstance(json.loads(answer.text), dict)


def test_every_page_is_described(desk: TestClient) -> None:
    described = desk.get("/openapi.json").json()
    assert {f"{path}.json" for path in LISTS} <= set(described["paths"])
    assert "/entries/{id}.json" in described["paths"]
    for path, operations in described["paths"].items():
        for operation in operations.values():
            assert operation["description"], path


def test_an_entry_gives_its_exact_words_with_their_place(desk: TestClient) -> None:
    found = first(desk, "/entries.json?q=table&outlet=The+Ledger", "entries")
    one = desk.get(f"/entries/{found['id']}.json").json()
    piece = one["entry"]["content"][0]
    assert LEDGER.strip()[piece["start"] : piece["end"]] == piece["text"]
    assert one["verified"]["text"]
    assert one["verified"]["words"]
    assert one["verified"]["page"]
    text = desk.get(f"/articles/{one['entry']['article']['id']}.json").json()["reading"]["article"]["text"]
    assert one["verified"]["edition"] == hashlib.sha256(text.encode()).hexdigest()
    assert "Ilse Marrow" in one["citation"]
    assert found["id"] in one["citation"]


def test_a_text_that_was_tampered_with_is_told(desk: TestClient, tmp_path: Path, negotiation: Path) -> None:
    import shutil

    from onrecord.serve.desk import make_app
    from onrecord.serve.served import Desk

    found = first(desk, "/entries.json?q=table&outlet=The+Ledger", "entries")["id"]
    copy = tmp_path / "copy.db"
    shutil.copy(negotiation, copy)
    with open_store(str(copy), write=True) as store:
        store.execute("UPDATE editions SET text = replace(text, '640', '940')")
        store.commit()
    with TestClient(make_app(Desk(path=str(copy), gathers=False)), base_url="http://localhost") as client:
        one = client.get(f"/entries/{found}.json").json()
        assert (one["verified"]["text"], one["verified"]["words"]) == (False, False)
        assert "✗ the text does not have its SHA-256" in client.get(f"/entries/{found}").text


def test_the_same_statement_elsewhere_is_marked_word_by_word(desk: TestClient) -> None:
    found = first(desk, "/entries.json?q=table&outlet=Courier", "entries")["id"]
    elsewhere = desk.get(f"/entries/{found}.json").json()["elsewhere"]
    assert elsewhere["outlets"]["The Ledger"]["how"] in ("verbatim", "cut")
    assert "the <del>640</del> prisoners" in desk.get(f"/entries/{found}").text


def test_conflicting_accounts_stand_side_by_side(desk: TestClient) -> None:
    one = first(desk, "/negotiation.json?party=Russia&party=Ukraine", "rounds")
    conflicts = {conflict["field"]: conflict["values"] for conflict in one["conflicts"]}  # type: ignore[index]
    assert {value["value"] for value in conflicts["place"]} == {"Port Ansel", "Geneva"}
    assert "accounts" in desk.get(f"/rounds/{one['id']}").text


def test_what_is_asked_stays_in_the_address(desk: TestClient) -> None:
    page = desk.get("/entries?kind=statements&who=Marrow&since=2031-03").text
    assert 'value="Marrow"' in page
    assert 'href="/entries?kind=talks&amp;who=Marrow&amp;since=2031-03"' in page


def test_what_a_kind_knows_nothing_of_is_left_out_and_said(desk: TestClient) -> None:
    answer = desk.get("/entries?kind=figures&channel=interview&to=Russia")
    assert answer.status_code == 200
    assert "was left out" in answer.text


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/entries/nothing", 404), ("/articles/nothing", 404), ("/stories/nothing", 404), ("/rounds/nothing", 404),
        ("/figures/nothing", 404), ("/people/nothing", 404), ("/parties/Nowhere", 404), ("/outlets/Nothing", 404),
        ("/articles/nothing/page", 404), ("/static/../desk.py", 404), ("/static/..%2fdesk.py", 404), ("/nothing", 404),
        ("/entries?since=yesterday", 422), ("/entries?page=0", 422), ("/entries?colour=red", 422), ("/entries?kind=votes", 422),
        ("/negotiation", 422), ("/entries?q=%21%21", 400), ("/negotiation?party=", 400),
    ],
)  # fmt: skip
def test_what_cannot_be_shown_is_told_in_a_line(desk: TestClient, address: str, status: int) -> None:
    answer = desk.get(address)
    assert answer.status_code == status
    assert "Traceback" not in answer.text
    path, _, asked = address.partition("?")
    if not path.startswith(("/static", "/articles/nothing/page")):
        data = desk.get(f"{path}.json?{asked}")
        assert data.status_code == status
        assert "\n" not in data.json()["error"]


def test_names_with_slashes_have_addresses(desk: TestClient) -> None:
    assert desk.get(f"/outlets/{quote('A/B', safe='')}").status_code == 404
    assert "A/B" in desk.get(f"/outlets/{quote('A/B', safe='')}.json").json()["error"]


def test_a_draft_is_checked(desk: TestClient) -> None:
    draft = 'Ilse Marrow said: "Nobody leaves the table before the last of the 900 prisoners is home."'
    page = desk.post("/check", data={"draft": draft})
    assert page.status_code == 200
    assert "altered" in page.text
    (verdict,) = desk.post("/check.json", data={"draft": draft}).json()["verdicts"]
    assert verdict["verdict"] == "altered"
    assert desk.post("/check.json", data={"draft": "x " * 90_000}).status_code == 400


def test_reading_needs_no_token_and_writing_does(desk: TestClient) -> None:
    found = first(desk, "/entries.json?q=table", "entries")["id"]
    sent = {"action": "confirm", "by": "Ann", "why": "heard it"}
    assert desk.post(f"/entries/{found}/correct", data=sent).status_code == 401
    assert "Keep it" not in desk.get(f"/entries/{found}").text
    desk.headers["Authorization"] = f"Bearer {TOKEN}"
    assert "Keep it" in desk.get(f"/entries/{found}").text


def test_a_story_tells_each_outlets_own_voices_and_wording(desk: TestClient) -> None:
    story = desk.get("/stories/" + first(desk, "/stories.json", "stories")["id"] + ".json").json()
    assert {one["party"] for one in story["voices"]["The Ledger"]} == {"Russia", "Ukraine"}
    assert any("regime" in one["words"] for one in story["wording"]["Courier"])
    assert "The Ledger" not in story["wording"]
    for one in story["wording"]["Courier"]:
        assert desk.get(f"/entries/{one['id']}").status_code == 200


def test_what_a_person_said_is_told_by_channel_and_day(desk: TestClient) -> None:
    halvik = desk.get("/people.json?called=Halvik").json()["people"][0]["id"]
    everything = desk.get(f"/people/{halvik}.json").json()
    assert {one["channel"] for one in everything["channels"]} >= {"interview"}
    (interview,) = desk.get(f"/people/{halvik}.json?channel=interview").json()["statements"]
    assert interview["channel"]["kind"] == "interview"
    assert desk.get(f"/people/{halvik}.json?until=2030").json()["statements"] == []
    assert sum(one["entries"] for one in everything["channels"]) == len(everything["statements"])
