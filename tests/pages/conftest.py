"""A server on this machine that answers well and badly. Nothing leaves the machine."""

import gzip
import threading
import time
import zlib
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar

import pytest

HTML = b"<!doctype html><html><body><p>The ferry talks went on.</p></body></html>"
ETAG = '"tide-7"'


class Handler(BaseHTTPRequestHandler):
    """What each path answers: its first part names the method, what follows is its argument."""

    asked: ClassVar[list[tuple[float, str, dict[str, str]]]] = []
    """When, which path, which headers."""
    pages: ClassVar[dict[str, tuple[bytes, str]]] = {}
    """Further paths: content and content type."""
    robots: bytes | int = 404
    """robots.txt, or the status in its place."""
    busy = 0
    """How often a path below /busy still answers 503."""

    def do_GET(self) -> None:
        Handler.asked.append((time.monotonic(), self.path, {key.lower(): value for key, value in self.headers.items()}))
        if self.path in Handler.pages:
            body, kind = Handler.pages[self.path]
            self.send(body, kind)
        elif self.path == "/robots.txt":
            status, body = (200, Handler.robots) if isinstance(Handler.robots, bytes) else (Handler.robots, b"none")
            self.send(body, "text/plain", status)
        else:
            name, _, argument = self.path.strip("/").partition("/")
            getattr(self, f"answer_{name}")(argument)

    def send(self, body: bytes, kind: str = "text/html; charset=utf-8", status: int = 200, **headers: str) -> None:
        self.send_response(status)
        told = {"content_type": kind, "content_length": str(len(body)), **headers}
        for key, value in told.items():
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

    def answer_zstd(self, _: str) -> None:
        self.send(HTML, content_encoding="zstd")

    def answer_badgzip(self, _: str) -> None:
        self.send(b"not gzip at all", content_encoding="gzip")

    def answer_bomb(self, _: str) -> None:
        self.send(gzip.compress(b" " * 50_000_000), content_encoding="gzip")

    def answer_short(self, _: str) -> None:
        """Less than was announced."""
        self.send(HTML, content_length=str(len(HTML) + 1000))

    def answer_long(self, _: str) -> None:
        """More than was announced: what comes after is no part of the answer."""
        self.send(HTML + b"<p>more</p>", content_length=str(len(HTML)))

    def answer_flood(self, _: str) -> None:
        self.send_response(200)
        self.send_header("content-type", "text/html")
        self.end_headers()
        self.write_while_wanted(b"x" * 65_536, 2000, 0)

    def answer_hops(self, left: str) -> None:
        self.send(b"", status=302, location=f"/hops/{int(left) - 1}" if int(left) > 1 else "/page")

    def answer_loop(self, _: str) -> None:
        self.send(b"", status=302, location="/loop")

    def answer_to(self, where: str) -> None:
        self.send(b"", status=301, location=where)

    def answer_busy(self, wait: str) -> None:
        Handler.busy -= 1
        if Handler.busy >= 0:
            self.send(b"later", status=503, **({"retry_after": wait} if wait else {}))
        else:
            self.send(HTML)

    def answer_tagged(self, _: str) -> None:
        if self.headers.get("if-none-match") == ETAG:
            self.send(b"", status=304)
        else:
            self.send(HTML, etag=ETAG, last_modified="Tue, 20 May 2025 10:00:00 GMT")

    def answer_fresh(self, _: str) -> None:
        self.send(HTML, cache_control="max-age=60")

    def answer_secret(self, _: str) -> None:
        self.send(HTML, cache_control="no-store", etag=ETAG)

    def answer_stall(self, _: str) -> None:
        time.sleep(5)

    def answer_drip(self, _: str) -> None:
        self.send_response(200)
        self.send_header("content-type", "text/html")
        self.end_headers()
        self.write_while_wanted(b"x", 100, 0.1)

    def answer_dripheaders(self, _: str) -> None:
        self.wfile.write(b"HTTP/1.1 200 OK\r\nx-long: ")
        self.write_while_wanted(b"x", 100, 0.1)

    def write_while_wanted(self, data: bytes, times: int, pause: float) -> None:
        try:
            for _ in range(times):
                self.wfile.write(data)
                self.wfile.flush()
                time.sleep(pause)
        except OSError:
            pass

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="session")
def running() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        server.block_on_close = False
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()


@pytest.fixture
def server(running: str) -> str:
    """The server's address; what it was asked and told is forgotten between tests."""
    Handler.asked, Handler.pages, Handler.robots, Handler.busy = [], {}, 404, 0
    return running


@pytest.fixture
def served() -> type[Handler]:
    """What the server answers and was asked."""
    return Handler
