"""Against a server on this machine, and addresses that must not be asked. Nothing leaves the machine."""

import os
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from onrecord.errors import FetchError
from onrecord.pages import addresses, cache
from onrecord.pages.addresses import find_addresses, is_public
from onrecord.pages.read import read_input
from onrecord.pages.visits import Visits
from onrecord.pages.web import Answer
from onrecord.pages.web import fetch as fetch_by
from onrecord.records import Page, Skipped, Told
from onrecord.settings import Settings

HTML = b"<!doctype html><html><body><p>The ferry talks went on.</p></body></html>"
LOCAL = Settings(loopback=True, pause_seconds=0)


def fetch(url: str, **settings: Any) -> Answer:
    return fetch_by(url, Visits(settings=replace(LOCAL, **settings)))


def refusal(url: str, **settings: Any) -> str:
    with pytest.raises(FetchError) as error:
        fetch(url, **settings)
    assert "\n" not in str(error.value)
    return str(error.value)


def test_a_page_as_an_input(server: str) -> None:
    (got,) = read_input(f"{server}/page", settings=LOCAL)
    assert got == Page(input=f"{server}/page", content=HTML.decode(), form="html", beside=Told(url=f"{server}/page"))


def test_plain_text_in_its_charset(server: str) -> None:
    (got,) = read_input(f"{server}/text", settings=LOCAL)
    assert isinstance(got, Page)
    assert (got.content, got.form) == ("Zoë’s ferry.", "text")


def test_says_who_asks_and_whom(server: str, served: Any) -> None:
    fetch(f"{server}/page")
    _, _, headers = served.asked[-1]
    assert headers["user-agent"].startswith("onrecord")
    assert f"http://{headers['host']}" == server


@pytest.mark.parametrize("path", ["gzip", "deflate", "deflate/raw", "hops/5", "long"])
def test_packed_and_redirected_answers(server: str, path: str) -> None:
    assert fetch(f"{server}/{path}").data == HTML


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("pdf", "neither HTML nor plain text"),
        ("gone", "answers 410"),
        ("empty", "empty answer"),
        ("zstd", "not unpacked here"),
        ("short", "breaks off"),
        ("flood", "larger than 10 MB"),
        ("loop", "more than 5"),
        ("badgzip", "broken packing"),
        ("bomb", "larger than 10 MB"),
        ("hops/6", "more than 5"),
        ("to/ftp://harbour.example/", "not an http"),
        ("to/file:///etc/passwd", "not an http"),
        ("to/http://10.0.0.1/", "not a public address"),
        ("to/http://[::ffff:169.254.169.254]/", "not a public address"),
        ("to/http://u:p@harbour.example/", "password"),
    ],
)
def test_answers_that_are_refused(server: str, path: str, says: str) -> None:
    assert says.lower() in refusal(f"{server}/{path}").lower()


@pytest.mark.parametrize("path", ["drip", "dripheaders", "stall"])
def test_slow_answers_end_in_time(server: str, path: str) -> None:
    begin = time.monotonic()
    assert "again later" in refusal(f"{server}/{path}", fetch_seconds=0.5)
    assert time.monotonic() - begin < 4  # the whole answer would take five or ten


def test_closed_port_says_so() -> None:
    assert "does not answer" in refusal("http://127.0.0.1:9/")


def test_proxies_of_the_environment_are_not_trusted(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    assert fetch(f"{server}/page").data == HTML


def test_loopback_must_be_asked_for(server: str) -> None:
    (got,) = read_input(f"{server}/page")
    assert isinstance(got, Skipped)
    assert "not a public address" in got.reason


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1",
        "0.0.0.0", "224.0.0.1", "240.0.0.1", "255.255.255.255", "192.0.2.1", "::1",
        "::", "fe80::1", "fe80::1%eth0", "fc00::1", "ff02::1", "fec0::1",
        "::ffff:127.0.0.1", "::127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "2001:db8::1",
        "2001:0:4136:e378:8000:63bf:80ff:fffe",
    ],
)  # fmt: skip
def test_addresses_that_are_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"])
def test_public_addresses(address: str) -> None:
    assert is_public(address)


def test_one_private_address_among_public_ones_refuses_the_host(monkeypatch: pytest.MonkeyPatch) -> None:
    found = [(2, 1, 6, "", (address, 80)) for address in ("8.8.8.8", "10.0.0.1")]
    monkeypatch.setattr(addresses.socket, "getaddrinfo", lambda *_, **__: found)
    with pytest.raises(FetchError, match=r"10\.0\.0\.1"):
        find_addresses("harbour.example", 80)


def test_a_connection_goes_to_the_address_that_was_checked(server: str, served: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another look-up may lead elsewhere: there is one a request (robots.txt, then the page), and none by the connection."""
    asked: list[str] = []

    def answer(host: str, port: int, *_: object, **__: object) -> list[object]:
        if host == "127.0.0.1":
            return [(2, 1, 6, "", (host, port))]
        asked.append(host)
        assert asked.count("harbour.example") < 3
        return [(2, 1, 6, "", ("127.0.0.1", port))]

    monkeypatch.setattr(addresses.socket, "getaddrinfo", answer)
    url = server.replace("127.0.0.1", "harbour.example")
    assert fetch(f"{url}/page").data == HTML
    assert served.asked[-1][2]["host"] == url.removeprefix("http://")


NO_ADDRESSES = (
    "http://",
    "http:///x",
    "https://a b/",
    "http://[::1",
    "ftp://x/",
    f"http://{'a' * 9000}",
    "http://\0/",
    "http://x:99999/",
)


@pytest.mark.parametrize("url", NO_ADDRESSES, ids=range(len(NO_ADDRESSES)))
def test_addresses_that_are_none(url: str) -> None:
    (got,) = read_input(url)
    assert isinstance(got, Skipped)


def test_a_name_that_leads_inside_at_the_second_look_up_is_refused(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = iter(["127.0.0.1", "10.0.0.1"])

    def answer(host: str, port: int, *_: object, **__: object) -> list[object]:
        return [(2, 1, 6, "", (host if host == "127.0.0.1" else next(answers), port))]

    monkeypatch.setattr(addresses.socket, "getaddrinfo", answer)
    assert "10.0.0.1" in refusal(server.replace("127.0.0.1", "harbour.example") + "/page")


def paths(served: Any) -> list[str]:
    return [path for _, path, _ in served.asked]


def test_robots_txt_is_kept_to_and_asked_once(server: str, served: Any) -> None:
    served.robots = b"User-agent: *\nDisallow: /\n\nUser-agent: onrecord\nDisallow: /text\n"
    visits = Visits(settings=LOCAL)
    assert fetch_by(f"{server}/page", visits).data == HTML
    with pytest.raises(FetchError, match=r"robots\.txt asks programs not to read it"):
        fetch_by(f"{server}/text", visits)
    assert paths(served) == ["/robots.txt", "/page"]


def test_robots_txt_holds_for_where_a_redirect_leads(server: str, served: Any) -> None:
    served.robots = b"User-agent: *\nDisallow: /page\n"
    assert "robots.txt" in refusal(f"{server}/hops/2")


@pytest.mark.parametrize(("status", "allowed"), [(404, True), (403, True), (500, False)])
def test_without_robots_txt_all_is_allowed_but_not_behind_an_error(server: str, served: Any, status: int, allowed: bool) -> None:
    served.robots = status
    if allowed:
        assert fetch(f"{server}/page").data == HTML
    else:
        assert "robots.txt cannot be had (answer 500)" in refusal(f"{server}/page")


def test_a_pause_for_each_host_as_long_as_it_asks(server: str, served: Any) -> None:
    served.robots = b"User-agent: *\nCrawl-delay: 0.6\n"
    visits = Visits(settings=replace(LOCAL, pause_seconds=0.2))
    for _ in range(2):
        fetch_by(f"{server}/page", visits)
    first, second = (when for when, path, _ in served.asked if path == "/page")
    assert second - first >= 0.6


def test_a_busy_host_is_asked_again_later(server: str, served: Any) -> None:
    served.busy = 1
    assert fetch(f"{server}/busy/1").data == HTML
    first, second = (when for when, path, _ in served.asked if path == "/busy/1")
    assert second - first >= 1


def test_a_host_that_wants_to_be_left_alone_is_for_the_whole_run(server: str, served: Any) -> None:
    served.busy = 9
    visits = Visits(settings=LOCAL)
    begin = time.monotonic()
    with pytest.raises(FetchError, match="try again in 3600 seconds"):
        fetch_by(f"{server}/busy/3600", visits)
    with pytest.raises(FetchError, match="left alone"):
        fetch_by(f"{server}/page", visits)
    assert time.monotonic() - begin < 4
    assert paths(served) == ["/robots.txt", "/busy/3600"]


def test_what_is_kept_is_asked_for_only_if_it_changed(server: str, served: Any, tmp_path: Path) -> None:
    for _ in range(2):
        assert fetch(f"{server}/tagged", cache=str(tmp_path)).data == HTML
    _, _, headers = served.asked[-1]
    assert headers["if-none-match"] == '"tide-7"'
    assert headers["if-modified-since"] == "Tue, 20 May 2025 10:00:00 GMT"


def test_what_the_server_calls_fresh_is_not_asked_again(server: str, served: Any, tmp_path: Path) -> None:
    for _ in range(2):
        assert fetch(f"{server}/fresh", cache=str(tmp_path)) == Answer(
            url=f"{server}/fresh", data=HTML, kind="text/html", charset="utf-8"
        )
    assert paths(served).count("/fresh") == 1


def test_what_must_not_be_kept_is_not(server: str, tmp_path: Path) -> None:
    for path in ("secret", "page"):
        fetch(f"{server}/{path}", cache=str(tmp_path))
    assert list(tmp_path.iterdir()) == []


def test_a_damaged_cache_is_as_good_as_none(server: str, tmp_path: Path) -> None:
    fetch(f"{server}/fresh", cache=str(tmp_path))
    (kept,) = tmp_path.iterdir()
    kept.write_bytes(b"{\n" + kept.read_bytes()[50:])
    assert fetch(f"{server}/fresh", cache=str(tmp_path)).data == HTML
    assert fetch(f"{server}/page", cache=str(kept / "no folder")).data == HTML


def test_a_cache_that_grew_too_large_loses_what_was_used_longest_ago(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "LARGEST", 1000)
    for number in range(6):
        path = tmp_path / f"{number}.kept"
        path.write_bytes(b"x" * 200)
        os.utime(path, (number, number))
    cache.prune(str(tmp_path))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["2.kept", "3.kept", "4.kept", "5.kept"]
