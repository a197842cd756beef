"""Against a server on this machine, and addresses that must not be asked. Nothing leaves the machine."""

import gzip
import threading
import time
import zlib
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from onrecord.errors import FetchError
from onrecord.pages import addresses
from onrecord.pages.addresses import find_addresses, is_public
from onrecord.pages.read import read_input
from onrecord.pages.web import fetch
from onrecord.records import Page, Skipped
from onrecord.settings import Settings

HTML = b"<!doctype html><html><body><p>The ferry talks went on.</p></body></html>"


class Handler(BaseHTTPRequestHandler):
    """What each path answers."""

    seen: dict[str, str]

    def do_GET(self) -> None:
        Handler.seen = {key.lower(): value for key, value in self.headers.items()}
        name, _, argument = self.path.strip("/").partition("/")
        getattr(self, f"answer_{name}")(argument)

    def send(self, body: bytes, kind: str = "text/html; charset=utf-8", status: int = 200, **headers: str) -> None:
        self.send_response(status)
        for key, value in {"content-type": kind, "content-length": str(len(body)), **headers}.items():
            self.send_header(key.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def answer_page(self, _: str) -> None:
        self.send(HTML)

    def answer_text(self, _: str) -> None:
        self.send("Zoë’s ferry.".encode("cp1252"), "text/plain; charset=windows-1252")

    def answer_pdf(self, _: str) -> None:
        self.send(b"%PDF-1.7", "application/pdf")

    def answer_gone(self, _: str) -> None:
        self.send(b"gone", status=410)

    def answer_empty(self, _: str) -> None:
        self.send(b"")

    def answer_gzip(self, _: str) -> None:
        self.send(gzip.compress(HTML), content_encoding="gzip")

    def answer_deflate(self, raw: str) -> None:
        self.send(zlib.compress(HTML)[2:-4] if raw else zlib.compress(HTML), content_encoding="deflate")

    def answer_brotli(self, _: str) -> None:
        self.send(HTML, content_encoding="br")

    def answer_badgzip(self, _: str) -> None:
        self.send(b"not gzip at all", content_encoding="gzip")

    def answer_bomb(self, _: str) -> None:
        self.send(gzip.compress(b" " * 50_000_000), content_encoding="gzip")

    def answer_hops(self, left: str) -> None:
        self.send(b"", status=302, location=f"/hops/{int(left) - 1}" if int(left) > 1 else "/page")

    def answer_to(self, where: str) -> None:
        self.send(b"", status=301, location=where)

    def answer_drip(self, _: str) -> None:
        self.send_response(200)
        self.send_header("content-type", "text/html")
        self.end_headers()
        self.drip()

    def answer_dripheaders(self, _: str) -> None:
        self.wfile.write(b"HTTP/1.1 200 OK\r\nx-long: ")
        self.drip()

    def drip(self) -> None:
        try:
            for _ in range(100):
                self.wfile.write(b"x")
                self.wfile.flush()
                time.sleep(0.1)
        except OSError:
            pass

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as running:
        running.daemon_threads = True
        running.block_on_close = False
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_address[1]}"
        running.shutdown()


def refusal(url: str, **settings: float) -> str:
    with pytest.raises(FetchError) as error:
        fetch(url, Settings(**settings), loopback=True)  # type: ignore[arg-type]
    assert "\n" not in str(error.value)
    return str(error.value)


def test_a_page_as_an_input(server: str) -> None:
    (got,) = read_input(f"{server}/page", loopback=True)
    assert got == Page(input=f"{server}/page", content=HTML.decode(), form="html")


def test_plain_text_in_its_charset(server: str) -> None:
    (got,) = read_input(f"{server}/text", loopback=True)
    assert isinstance(got, Page)
    assert (got.content, got.form) == ("Zoë’s ferry.", "text")


def test_says_who_asks_and_whom(server: str) -> None:
    fetch(f"{server}/page", loopback=True)
    assert Handler.seen["user-agent"].startswith("onrecord")
    assert f"http://{Handler.seen['host']}" == server


@pytest.mark.parametrize("path", ["gzip", "deflate", "deflate/raw", "hops/5"])
def test_packed_and_redirected_answers(server: str, path: str) -> None:
    assert fetch(f"{server}/{path}", loopback=True).data == HTML


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("pdf", "neither HTML nor plain text"),
        ("gone", "answers 410"),
        ("empty", "empty answer"),
        ("brotli", "not asked for"),
        ("badgzip", "Error"),
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


@pytest.mark.parametrize("path", ["drip", "dripheaders"])
def test_slow_answers_end_in_time(server: str, path: str) -> None:
    begin = time.monotonic()
    assert "again later" in refusal(f"{server}/{path}", fetch_seconds=0.5)
    assert time.monotonic() - begin < 8  # the whole answer would take ten


def test_closed_port_says_so() -> None:
    assert "does not answer" in refusal("http://127.0.0.1:9/")


def test_proxies_of_the_environment_are_not_trusted(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    assert fetch(f"{server}/page", loopback=True).data == HTML


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


def test_the_name_is_looked_up_once(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A second look-up may lead elsewhere: the connection goes to the address that was checked."""
    asked: list[str] = []

    def answer(host: str, port: int, *_: object, **__: object) -> list[object]:
        if host == "127.0.0.1":
            return [(2, 1, 6, "", (host, port))]
        asked.append(host)
        assert asked.count("harbour.example") < 2
        return [(2, 1, 6, "", ("127.0.0.1", port))]

    monkeypatch.setattr(addresses.socket, "getaddrinfo", answer)
    url = server.replace("127.0.0.1", "harbour.example")
    assert fetch(f"{url}/page", loopback=True).data == HTML
    assert Handler.seen["host"] == url.removeprefix("http://")


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
