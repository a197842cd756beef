"""Who may ask the desk for what, and what every answer forbids the browser."""

import hmac
import re
import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from fastapi.routing import APIRoute
from fastapi.testclient import TestClient

from onrecord.cli.main import onrecord
from onrecord.serve import guard
from onrecord.serve.desk import make_app
from onrecord.serve.guard import HEADERS, LARGEST, SESSION, is_token, session_of
from onrecord.serve.served import Desk
from onrecord.store.open import open_store
from tests.serve.conftest import TOKEN

SIGNED = {"Authorization": f"Bearer {TOKEN}"}
JUDGED = {"action": "confirm", "by": "Ann", "why": "heard it"}


def serve(path: Path, **more: Any) -> TestClient:
    desk = Desk(path=str(path), gathers=False, **{"token": TOKEN, **more})
    return TestClient(make_app(desk), base_url="http://localhost", follow_redirects=False, raise_server_exceptions=False)


@pytest.fixture
def copy(negotiation: Path, tmp_path: Path) -> Path:
    """A store that may be written to."""
    return Path(shutil.copy(negotiation, tmp_path / "copy.db"))


@pytest.fixture
def entry(negotiation: Path) -> str:
    with open_store(str(negotiation)) as store:
        return str(store.execute("SELECT id FROM statements").fetchone()[0])


def posts(entry: str) -> list[tuple[str, dict[str, str], int]]:
    """Every address that takes something, something that it takes, and what it answers."""
    both = {"person": "nobody", "other": "noone", "by": "Ann", "why": "both are hers"}
    return [
        ("/check", {"draft": 'She said: "Nobody leaves."'}, 200), ("/check.json", {"draft": 'She said: "Nobody leaves."'}, 200),
        (f"/entries/{entry}/correct", JUDGED, 303), ("/people/merge", both, 404),
        ("/people/split", {"person": "nobody", "name": "Ann", "by": "Ann", "why": "another"}, 404),
        ("/follow", {"person": "abc"}, 303), ("/sign-in", {"token": TOKEN}, 303),
    ]  # fmt: skip


def test_every_address_that_takes_something_is_tried_here(copy: Path, entry: str) -> None:
    taking = {
        route.path for route in make_app(Desk(path=str(copy))).routes if isinstance(route, APIRoute) and "POST" in route.methods
    }
    assert taking == {path.replace(entry, "{id}") for path, _, _ in posts(entry)}


@pytest.mark.parametrize(
    "foreign",
    [
        {"Sec-Fetch-Site": "cross-site"}, {"Sec-Fetch-Site": "same-site"}, {"Sec-Fetch-Site": "anything"}, {"Sec-Fetch-Site": ""},
        {"Origin": "https://evil.example"}, {"Origin": "null"}, {"Origin": "http://localhost.evil.example"}, {"Origin": "http://["},
        {"Origin": "http://localhost:8080"}, {"Origin": ""}, {"Origin": "localhost"},
        {"Sec-Fetch-Site": "same-origin", "Origin": "https://evil.example"},
        {"Sec-Fetch-Site": "cross-site", "Origin": "http://localhost"},
    ],
)  # fmt: skip
def test_other_sites_cannot_write(copy: Path, entry: str, foreign: dict[str, str]) -> None:
    with serve(copy) as client:
        for address, sent, _ in posts(entry):
            for method in ("POST", "PUT", "DELETE", "PATCH"):
                answer = client.request(method, address, data=sent, headers={**SIGNED, **foreign})
                assert answer.status_code == 403, (method, address)
                assert "set-cookie" not in answer.headers
    with open_store(str(copy)) as store:
        assert store.execute("SELECT count(*) FROM corrections").fetchone()[0] == 0


@pytest.mark.parametrize(
    "own", [{}, {"Sec-Fetch-Site": "same-origin"}, {"Sec-Fetch-Site": "none"}, {"Origin": "http://localhost"}, {"Origin": "HTTP://LOCALHOST"}]
)  # fmt: skip
def test_the_desk_itself_can(copy: Path, entry: str, own: dict[str, str]) -> None:
    with serve(copy) as client:
        for address, sent, status in posts(entry):
            assert client.post(address, data=sent, headers={**SIGNED, **own}).status_code == status, address


def test_a_session_is_a_cookie_that_other_sites_and_scripts_cannot_use(copy: Path, entry: str) -> None:
    with serve(copy) as client:
        answer = client.post("/sign-in", data={"token": TOKEN})
        cookie = answer.headers["set-cookie"]
        assert {"HttpOnly", "SameSite=strict"} <= set(cookie.split("; "))
        assert TOKEN not in cookie
        assert client.post(f"/entries/{entry}/correct", data=JUDGED).status_code == 303
        foreign = {"Sec-Fetch-Site": "cross-site"}
        assert client.post(f"/entries/{entry}/correct", data=JUDGED, headers=foreign).status_code == 403
        client.cookies.set(SESSION, session_of(TOKEN)[:-1] + "x")
    with serve(copy) as client:
        client.cookies.set(SESSION, session_of("another token of that"))
        assert client.post(f"/entries/{entry}/correct", data=JUDGED).status_code == 401


def test_a_session_is_kept_from_plain_http_where_the_desk_is_asked_by_https(copy: Path) -> None:
    with TestClient(make_app(Desk(path=str(copy), token=TOKEN, gathers=False)), base_url="https://localhost") as client:
        answer = client.post("/sign-in", data={"token": TOKEN}, follow_redirects=False)
        assert "Secure" in answer.headers["set-cookie"]


@pytest.mark.parametrize(
    "host",
    [
        "evil.example", "localhost.evil.example", "evil.example:80", "localhost.", "", "localhost/x?", "evil@localhost",
        "localhost#", "localhost\\@evil.example", "[::1", "localhost:port", "127.0.0.1.evil.example", "0x7f.1", "loc\xe4lhost",
    ],
)  # fmt: skip
def test_a_name_that_was_not_given_leads_nowhere(copy: Path, host: str) -> None:
    with serve(copy) as client:
        for address in ("/today", "/today.json", "/static/desk.css", "/sign-in", "/nothing"):
            assert client.get(address, headers={"Host": host.encode("latin-1")}).status_code == 400, address  # type: ignore[dict-item]  # as bytes they are sent as they are


@pytest.mark.parametrize(
    "host",
    ["localhost", "LOCALHOST", "127.0.0.1", "127.0.0.1:8765", "[::1]:8765", "192.168.1.7", "desk.example", "Desk.Example:80"],
)  # fmt: skip
def test_names_that_were_given_and_addresses_are_taken(copy: Path, host: str) -> None:
    with serve(copy, names=("desk.example",)) as client:
        assert client.get("/today", headers={"Host": host}).status_code == 200


def test_two_hosts_are_none(copy: Path) -> None:
    with serve(copy) as client:
        headers = [("Host", "localhost"), ("Host", "evil.example")]
        assert client.get("/today", headers=headers).status_code == 400  # type: ignore[arg-type]  # several of one name


@pytest.mark.parametrize("given", ["", "wrong", TOKEN[:-1], TOKEN + "x", TOKEN.upper(), "täuschend lang genug", "\ud800", "a\0b"])
def test_another_token_is_none(given: str) -> None:
    assert not is_token(given, TOKEN)
    assert not is_token(given, None)
    assert not is_token(given, "")
    assert is_token(TOKEN, TOKEN)


def test_tokens_are_compared_in_the_same_time_whatever_was_given(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[tuple[bytes, bytes]] = []

    def compare(one: bytes, other: bytes) -> bool:
        compared.append((one, other))
        return hmac.compare_digest(one, other)

    class Watched:
        new = staticmethod(hmac.new)
        compare_digest = staticmethod(compare)

    monkeypatch.setattr(guard, "hmac", Watched)
    with serve(copy) as client:
        client.get("/today", headers={"Authorization": "Bearer wrong"})
        client.post("/sign-in", data={"token": "wrong too"})
        client.cookies.set(SESSION, "and this")
        client.get("/today")
    assert {one for one, _ in compared} >= {b"wrong", b"wrong too", b"and this"}
    assert {other for _, other in compared} == {TOKEN.encode(), session_of(TOKEN).encode()}


def test_a_token_of_other_letters_can_be_sent(copy: Path, entry: str) -> None:
    token = "Čeština ąž 東京 — nothing else"
    with serve(copy, token=token) as client:
        sent = {"Authorization": f"Bearer {token}".encode()}
        assert client.post(f"/entries/{entry}/correct", data=JUDGED, headers=sent).status_code == 303  # type: ignore[arg-type]  # bytes
        assert client.post("/sign-in", data={"token": token}).status_code == 303


@pytest.mark.parametrize(
    "token", ["short", "twelve letters\nand more", " twelve letters", "twelve letters\x1b[0m", "\udcff twelve letters"]
)
def test_a_token_that_could_not_be_sent_is_refused_at_start(copy: Path, token: str) -> None:
    result = CliRunner().invoke(onrecord, ["serve", "--store", str(copy), "--token", token])
    assert result.exit_code == 2
    assert "a token has" in result.stderr


@pytest.mark.parametrize("sent", ["", "Bearer", "Bearer ", "Basic QWxhZGRpbg==", f"Token {TOKEN}", TOKEN, "Bearer \xff\xfe"])
def test_what_is_no_token_signs_nobody_in(copy: Path, entry: str, sent: str) -> None:
    with serve(copy) as client:
        headers = {"Authorization": sent.encode("latin-1")}
        assert client.post(f"/entries/{entry}/correct", data=JUDGED, headers=headers).status_code == 401  # type: ignore[arg-type]  # bytes


def every_address(path: Path) -> Iterator[tuple[str, str]]:
    """Every method and address that the application knows, with something in the place of names."""
    for route in make_app(Desk(path=str(path))).routes:
        for method in sorted(getattr(route, "methods", ())):
            yield method, re.sub(r"\{\w+(:path)?\}", "desk.css", route.path)  # type: ignore[attr-defined]  # all have one


def test_a_private_desk_shows_nothing_but_its_door(copy: Path) -> None:
    with serve(copy, private=True) as client:
        asked = [*every_address(copy), ("GET", "/nothing"), ("GET", "/"), ("GET", "/sign-in.json"), ("GET", "/sign-in/../today")]
        for method, address in asked:
            status = client.request(method, address).status_code
            if address in ("/sign-in", "/static/desk.css"):
                assert status in (200, 422), (method, address)
            else:
                assert status == 401, (method, address)
        for address in ("/today", "/today.json", "/openapi.json", "/articles.json"):
            assert client.get(address, headers=SIGNED).status_code == 200
            assert client.get(address, headers=SIGNED).headers["cache-control"] == "no-store"
        assert client.post("/sign-in", data={"token": TOKEN}).status_code == 303
        assert client.get("/today").status_code == 200


def test_a_desk_without_a_token_cannot_be_written_to(copy: Path, entry: str) -> None:
    for token in (None, ""):
        with serve(copy, token=token) as client:
            assert client.post("/sign-in", data={"token": "anything"}).status_code == 403
            client.cookies.set(SESSION, session_of(""))
            for sent in ({}, {"Authorization": "Bearer "}, {"Authorization": "Bearer None"}):
                assert client.post(f"/entries/{entry}/correct", data=JUDGED, headers=sent).status_code == 401


def test_every_answer_carries_the_policy(copy: Path, entry: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with serve(copy) as client:
        answers = [client.request(method, address) for method, address in every_address(copy)]
        answers += [client.request(method, "/today") for method in ("HEAD", "OPTIONS", "PUT", "DELETE", "TRACE", "BREW")]
        answers += [client.get(address) for address in ("/nothing", "/nothing.json", "/entries?since=x", "/entries?q=%21", "/")]
        answers += [client.get("/today", headers={"Host": "evil.example"}), client.get(f"/entries/{entry}/correct")]
        answers += [client.post("/check", content=b"x" * (LARGEST + 1)), client.post("/follow", headers={"Origin": "null"})]
        monkeypatch.setattr("onrecord.desk.sheets.today.today_sheet", lambda *_: 1 / 0)
        broken = [client.get("/today"), client.get("/today.json")]
        assert [answer.status_code for answer in broken] == [500, 500]
        assert "division" not in broken[0].text
        assert "mistake" in broken[1].json()["error"]
    with serve(copy, private=True) as client:
        answers += [client.get("/today"), client.get("/today.json"), client.get("/sign-in")]
    assert {answer.status_code for answer in answers} >= {200, 307, 400, 401, 403, 404, 405, 413, 422}
    for answer in [*answers, *broken]:
        for name, value in HEADERS.items():
            assert name in answer.headers, (answer.request.url, name)
            if name != "Content-Security-Policy" or "/page" not in str(answer.request.url):
                assert answer.headers[name] == value


def test_refusals_are_data_where_data_is_asked(copy: Path) -> None:
    with serve(copy, private=True) as client:
        answer = client.get("/articles.json")
        assert "token" in answer.json()["error"]
        assert answer.headers["www-authenticate"] == "Bearer"


def test_head_is_get_without_the_body(copy: Path) -> None:
    with serve(copy) as client:
        for address in ("/today", "/articles.json", "/static/desk.css", "/nothing"):
            whole, head = client.get(address), client.head(address)
            assert (head.status_code, head.content) == (whole.status_code, b"")
            assert head.headers["content-type"] == whole.headers["content-type"]
        assert client.head("/follow").status_code == 405


def test_what_cannot_be_done_says_what_can(copy: Path) -> None:
    with serve(copy) as client:
        for method in ("OPTIONS", "PUT", "DELETE"):
            answer = client.request(method, "/today")
            assert (answer.status_code, answer.headers["allow"]) == (405, "GET")


def test_a_saved_page_is_never_run(copy: Path) -> None:
    with serve(copy) as client:
        article = client.get("/articles.json").json()["articles"][0]["id"]
        answer = client.get(f"/articles/{article}/page")
        assert answer.status_code == 200
        assert answer.headers["content-type"] == "text/plain; charset=utf-8"
        assert answer.headers["x-content-type-options"] == "nosniff"
        policy = {part.strip() for part in answer.headers["content-security-policy"].split(";")}
        assert policy == {"sandbox", "default-src 'none'", "frame-ancestors 'none'"}


@pytest.mark.parametrize("length", ["many", "-1", "1e3", "0x10", " ", "１２", "9" * 400, "1, 1"])
def test_a_length_that_is_none_is_refused(copy: Path, length: str) -> None:
    with serve(copy) as client:
        answer = client.post("/check", content=b"draft=x", headers={"Content-Length": length.encode()})  # type: ignore[dict-item]  # bytes
        assert answer.status_code == 400


@pytest.mark.parametrize("told", [True, False])
@pytest.mark.parametrize("address", ["/check", "/check.json", "/sign-in"])
def test_a_body_that_is_too_large_is_refused_whatever_it_says_of_its_length(copy: Path, address: str, told: bool) -> None:
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    begun: list[int] = []

    def pieces() -> Iterator[bytes]:
        yield b"draft="
        for number in range(60):
            begun.append(number)
            yield b"x" * 50_000

    with serve(copy) as client:
        body = b"draft=" + b"x" * LARGEST
        answer = client.post(address, content=body if told else pieces(), headers=form)
        assert answer.status_code == 413
        assert f"{LARGEST:,}" in answer.text
        lying = client.post(address, content=pieces(), headers={**form, "Content-Length": "7"})
        assert lying.status_code == 413


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("application/json", b'{"draft": "x"}'), ("text/plain", b"draft=x"), ("application/x-www-form-urlencoded", b"%%%=%&&&;"),
        ("multipart/form-data", b"--x"), ("multipart/form-data; boundary=x", b"--y\r\n\r\n"), ("", b"draft=x"),
        ("multipart/form-data; boundary=x", b"--x\r\nContent-Disposition: form-data\r\n\r\na\r\n--x--\r\n"),
        *(
            (f"multipart/form-data; boundary=x; charset={charset}",
             b'--x\r\nContent-Disposition: form-data; name="draft"\r\n\r\n\\ud800 +2AA- \xff\r\n--x--\r\n')
            for charset in ("unicode_escape", "utf-7", "idna", "zlib", "punycode", "raw_unicode_escape", "none", "utf-16")
        ),
        ("multipart/form-data; boundary=x",
         b'--x\r\nContent-Disposition: form-data; name="draft"; filename="a"\r\n\r\na\r\n--x--\r\n'),
        ("application/x-www-form-urlencoded", b"draft=%ed%a0%80%00%1b%e2%80%ae"),
        ("application/x-www-form-urlencoded", b"draft=x&colour=red"),
        ("application/x-www-form-urlencoded", b"a=&" * 200_000),
    ],
)  # fmt: skip
def test_a_body_of_any_shape_is_read_or_refused(copy: Path, kind: str, body: bytes) -> None:
    begun = time.process_time()
    with serve(copy) as client:
        answer = client.post("/check.json", content=body, headers={"Content-Type": kind})
        assert answer.status_code in (200, 400, 422), answer.text
        assert client.post("/check", content=body, headers={"Content-Type": kind}).status_code == answer.status_code
    assert time.process_time() - begun < 20


@pytest.mark.parametrize(
    "address",
    [
        "/static/../desk.py", "/static/..%2fdesk.py", "/static/%2e%2e/desk.py", "/static/%2e%2e%2fdesk.py", "/static/desk.css%00",
        "/static/..%5cdesk.py", "/static//etc/passwd", "/static/%2fetc%2fpasswd", "/static/", "/static/desk.css/..",
        "/articles/../../etc/passwd", "/articles/%2e%2e%2f%2e%2e%2fetc%2fpasswd/page", "/articles/%00/page", "/articles/%00",
        "/entries/%00", "/people/%00%0a", "/outlets/../../etc/passwd", "/outlets/%2e%2e", "/parties/%00", "/stories/..%2f..",
        "/rounds/%ff%fe", "/figures/%e2%80%ae", "/articles/.%2e/editions", "/outlets/", "/parties/" + "a" * 5000,
    ],
)  # fmt: skip
def test_no_address_leads_out_of_the_store(copy: Path, address: str) -> None:
    with serve(copy) as client:
        for path in (address, f"{address}.json"):
            answer = client.get(path)
            assert answer.status_code in (404, 422), path
            assert "root:" not in answer.text
            assert "import " not in answer.text
