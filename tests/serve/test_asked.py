"""What readers send with a request besides: days, cookies, the page to come back to."""

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from hypothesis import given
from hypothesis import strategies as st

from onrecord.desk.sheets.today import FOLLOWED
from onrecord.serve.desk import VISIT, make_app
from onrecord.serve.served import FOLLOW, Desk
from onrecord.serve.writing import visit
from tests.serve.conftest import TOKEN

STAY = 1800


@pytest.fixture
def client(negotiation: Path, tmp_path: Path) -> Iterator[TestClient]:
    copy = shutil.copy(negotiation, tmp_path / "copy.db")
    with TestClient(
        make_app(Desk(path=str(copy), token=TOKEN, gathers=False)), base_url="http://localhost", follow_redirects=False
    ) as client:
        yield client


def cookie(name: str, value: str) -> dict[str, str]:
    """A cookie as it is sent, byte by byte."""
    return {"Cookie": f'{name}="{value}"'.encode()}  # type: ignore[dict-item]  # as text it would have to be ASCII


@pytest.mark.parametrize(
    "since",
    [
        "2031-13-45T99:99", "2031-02-30T10:00", "2031-03-14T24:01", "0000-01-01T00:00", "2031-03-14", "2031-03-14T10:00+05:00",
        "٢٠٣١-٠٣-١٤T١٠:٠٠", "2031-03-14T10:00:00Z\n", "' OR 1=1 --", "<script>", "2031-W11-5T10:00", "2031-03-14 10:00",
    ],
)  # fmt: skip
def test_a_time_that_is_none_is_refused(client: TestClient, since: str) -> None:
    for address in ("/today", "/today.json"):
        assert client.get(address, params={"since": since}).status_code == 422


@pytest.mark.parametrize(
    "since", ["", "2031-03-14T10:00", "2031-03-14T10:00:59Z", "2031-03-14T10:00:00+00:00", "0001-01-01T00:00"]
)
def test_a_time_that_there_is_is_taken(client: TestClient, since: str) -> None:
    for address in ("/today", "/today.json"):
        assert client.get(address, params={"since": since}).status_code == 200


@pytest.mark.parametrize(
    "day", ["2031-13", "2031-02-30", "0000", "0000-01-01", "2031-3-1", "٢٠٣١", "2031-03-14T10:00", "20310314", "2031-"]
)
@pytest.mark.parametrize("page", ["/entries", "/articles", "/stories", "/figures", "/negotiation"])
def test_a_day_that_is_none_is_refused(client: TestClient, page: str, day: str) -> None:
    for name in ("since", "until"):
        asked = {name: day} | ({"party": "Russia"} if page == "/negotiation" else {})
        assert client.get(page, params=asked).status_code == 422
        answer = client.get(f"{page}.json", params=asked)
        assert answer.status_code == 422
        assert answer.json()["error"].startswith(name)


@pytest.mark.parametrize(
    "kept",
    [
        "", "|", "||", "x|y", "2031-03-14|2031-03-15", "2031-03-14T10:00:00|2031-03-14T10:00:00", "|0001-01-01T00:00:00+23:59",
        "|9999-12-31T23:59:59-23:59", "|9999-12-31T23:59:59+00:00", "0001-01-01T00:00:00+23:59|2020-01-01T00:00:00+00:00",
        "<script>|2020-01-01T00:00:00+00:00", "2031-W11-5|2020-01-01T00:00:00+00:00", "a" * 3000, "\u202e|\x1b",
    ],
)  # fmt: skip
def test_a_cookie_of_the_last_look_may_hold_anything(client: TestClient, kept: str) -> None:
    found = visit(kept, STAY)
    assert found.since is None or datetime.fromisoformat(found.since).tzinfo == UTC
    now = datetime.now(UTC)
    assert abs(datetime.fromisoformat(found.cookie.partition("|")[2]) - now) < timedelta(minutes=5)
    answer = client.get("/today", headers=cookie(VISIT, kept))
    assert answer.status_code == 200
    assert "<script>|" not in answer.text


@given(st.text())
def test_no_cookie_of_the_last_look_is_a_mistake(kept: str) -> None:
    assert "|" in visit(kept, STAY).cookie


def test_what_is_new_stays_new_until_nobody_looked_for_a_while() -> None:
    now = datetime.now(UTC).replace(microsecond=0)
    before, lately, long_ago = ((now - timedelta(seconds=ago)).isoformat() for ago in (9000, 60, 4000))
    assert visit(f"{before}|{lately}", STAY).since == before
    assert visit(f"{before}|{long_ago}", STAY).since == long_ago
    assert visit(f"|{lately}", STAY).since is None
    first = visit("", STAY)
    assert visit(first.cookie, STAY).since is None


@pytest.mark.parametrize(
    "kept",
    [
        "a.b.c",
        ".".join(f"p{number}" for number in range(10_000)),
        "<script>.../../..",
        "\\777\\303.\\001",
        "é.ü.日本",
        "." * 5000,
        "a" * 9000,
    ],
)
def test_a_cookie_of_whom_one_follows_may_hold_anything(client: TestClient, kept: str) -> None:
    person = client.get("/people.json").json()["people"][0]["id"]
    sent = cookie(FOLLOW, kept)
    for address in ("/today", "/today.json", f"/people/{person}", "/nothing"):
        assert client.get(address, headers=sent).status_code == (404 if address == "/nothing" else 200)
    answer = client.post("/follow", data={"person": "somebody"}, headers=sent)
    assert answer.status_code in (303, 400)
    if answer.status_code == 303:
        remembered = answer.headers["set-cookie"].partition(";")[0].partition("=")[2]
        assert remembered.replace(".", "").isalnum()
        assert remembered.isascii()
        assert len(remembered.split(".")) <= FOLLOWED


def test_somebody_is_followed_and_followed_no_more(client: TestClient) -> None:
    person = client.get("/people.json").json()["people"][0]
    assert client.post("/follow", data={"person": person["id"], "back": f"/people/{person['id']}"}).status_code == 303
    assert f"{person['name']}</a>, whom you follow" in client.get("/today").text
    assert "Follow no more" in client.get(f"/people/{person['id']}").text
    client.post("/follow", data={"person": person["id"]})
    assert "whom you follow" not in client.get("/today").text


def test_who_follows_too_many_is_told(client: TestClient) -> None:
    client.cookies.set(FOLLOW, ".".join(f"p{number}" for number in range(FOLLOWED)))
    assert client.post("/follow", data={"person": "onemore"}).status_code == 400
    assert client.post("/follow", data={"person": "p3"}).status_code == 303


ELSEWHERE = [
    "//evil.example", "/\\evil.example", "https://evil.example", "http:evil.example", "javascript:alert(1)", "\\\\evil.example",
    "/\t/evil.example", "/\n/evil.example", "/\r//evil.example", "\t//evil.example", " //evil.example", "///evil.example",
    "/today\r\nSet-Cookie: a=b", "/today\nLocation: https://evil.example", "evil.example", "data:text/html,x",
    "/\u2028/evil.example", "/\x00/evil.example", "/./\\evil.example", "", "?back=x", "#",
]  # fmt: skip


@pytest.mark.parametrize("back", ELSEWHERE)
def test_no_link_leads_away_from_the_desk(client: TestClient, back: str) -> None:
    signed = client.post("/sign-in", data={"token": TOKEN, "back": back})
    assert (signed.status_code, signed.headers["location"]) == (303, "/today")
    followed = client.post("/follow", data={"person": "abc", "back": back})
    assert (followed.status_code, followed.headers["location"]) == (303, "/people/abc")
    assert "evil" not in client.get("/sign-in", params={"back": back}).text.partition("<main")[2].partition("</main>")[0]


@pytest.mark.parametrize(
    "back",
    [
        "/%2f%2fevil.example",
        "/%5cevil.example",
        "/..//evil.example",
        "/@evil.example",
        "/entries?q=https://evil.example",
        "/%09/evil",
    ],
)
def test_what_only_looks_like_away_stays_here(client: TestClient, back: str) -> None:
    from urllib.parse import urljoin, urlsplit

    signed = client.post("/sign-in", data={"token": TOKEN, "back": back})
    assert urlsplit(urljoin("http://localhost/sign-in", signed.headers["location"])).netloc == "localhost"
    assert not signed.headers["location"].startswith("//")


def test_one_comes_back_to_the_page_one_was_on(client: TestClient) -> None:
    page = client.get("/entries?q=table&who=Ilse+Marrow").text
    door = page.partition('href="/sign-in?back=')[2].partition('"')[0]
    answer = client.get(f"/sign-in?back={door}")
    assert 'name="back" value="/entries?q=table&amp;who=Ilse+Marrow"' in answer.text
    signed = client.post("/sign-in", data={"token": TOKEN, "back": "/entries?q=table&who=Ilse+Marrow"})
    assert signed.headers["location"] == "/entries?q=table&who=Ilse+Marrow"
