"""`onrecord follow`, and `onrecord add` of a feed, against a server on this machine."""

import json
import threading
from collections.abc import Iterator
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

import pytest
from click.testing import CliRunner, Result

from onrecord.cli import following, options
from onrecord.cli.main import onrecord

PROSE = (
    "<p>The premier of Varland said on Monday that the talks about the {0} had been good, and would go on in the port.</p>"
    "<p>It was not clear whether the isle would be part of the deal, and officials refused to say who was to pay for the {0}.</p>"
)


class Handler(BaseHTTPRequestHandler):
    stories: ClassVar[list[str]] = []
    asked: ClassVar[list[str]] = []

    def do_GET(self) -> None:
        Handler.asked.append(self.path)
        name = self.path.strip("/")
        if name == "feed":
            items = "".join(f"<item><title>{story}</title><link>/{story}</link></item>" for story in Handler.stories)
            self.answer(f"<rss version='2.0'><channel>{items}</channel></rss>", "application/rss+xml")
        elif name in Handler.stories and name != "gone":
            head = f"<title>The {name}</title><meta property='og:type' content='article'>"
            body = PROSE.format(name) * 2
            self.answer(f"<!doctype html><html lang='en'><head>{head}</head><body><article>{body}</article></body></html>")
        else:
            self.answer("", status=404)

    def answer(self, text: str, kind: str = "text/html", status: int = 200) -> None:
        self.send_response(status)
        self.send_header("content-type", kind)
        self.send_header("content-length", str(len(text.encode())))
        self.end_headers()
        self.wfile.write(text.encode())

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(options, "DEFAULTS", replace(options.DEFAULTS, loopback=True, pause_seconds=0))
    Handler.stories, Handler.asked = ["ferry", "bridge"], []
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{running.server_address[1]}"
        Path("file.toml").write_text(f'feeds = ["{address}/feed"]\nwords = ["ferry", "bridge"]\n', encoding="utf-8")
        yield address
        running.shutdown()


def run(*arguments: str) -> Result:
    return CliRunner().invoke(onrecord, [*arguments, "--cache", ""])


def test_what_is_new_is_fetched_and_nothing_twice(server: str) -> None:
    first = run("follow", "file.toml")
    assert (first.exit_code, first.stderr) == (0, "onrecord: 2 added\n")
    Handler.stories, Handler.asked = ["ferry", "bridge", "pier"], []
    second = run("follow", "file.toml")  # the pier is about neither
    assert second.exit_code == 0
    assert second.stderr.splitlines()[-1] == "onrecord: 1 passed over"
    assert "/ferry" not in Handler.asked
    listed = CliRunner().invoke(onrecord, ["show", "articles", "--json"]).stdout.splitlines()
    assert {json.loads(line)["url"] for line in listed} == {f"{server}/ferry", f"{server}/bridge"}


def test_what_cannot_be_had_is_kept_with_its_reason_and_asked_again(server: str) -> None:
    Handler.stories = ["gone", "ferry"]
    Path("all.toml").write_text(f'feeds = ["{server}/feed"]', encoding="utf-8")
    first = run("follow", "all.toml")
    assert first.exit_code == 1
    assert first.stderr.splitlines()[-1] == "onrecord: 1 added, 1 skipped (1 answers … Not Found)"
    (skip,) = CliRunner().invoke(onrecord, ["show", "skips", "--json"]).stdout.splitlines()
    assert json.loads(skip)["input"] == f"{server}/feed#{server}/gone"
    Handler.asked = []
    run("follow", "all.toml")
    assert "/gone" in Handler.asked


def test_on_a_timer(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    slept: list[float] = []

    def sleep(seconds: float) -> None:
        slept.append(seconds)
        if len(slept) == 2:
            raise KeyboardInterrupt
        Handler.stories.append("ferry-bridge")

    monkeypatch.setattr(following, "sleep", sleep)
    ended = run("follow", "file.toml", "--every", "5")
    assert ended.exit_code == 130
    assert slept == [300, 300]
    assert ended.stderr.split("\n")[:2] == ["onrecord: 2 added", "onrecord: 1 added"]


def test_add_takes_a_feed(server: str) -> None:
    added = run("add", f"{server}/feed", "--about", "ferry")
    assert (added.exit_code, added.stderr.splitlines()[-1]) == (0, "onrecord: 1 added, 1 passed over")
    assert run("add", f"{server}/feed").stderr == "onrecord: 1 added, 1 unchanged\n"


def test_add_takes_an_archive_and_keeps_what_it_passes_over(server: str) -> None:
    records = []
    for name, body in (
        ("ferry", PROSE.format("ferry") * 3),
        ("list", "<ul><li>Ferry</li></ul>"),
        ("again", PROSE.format("ferry") * 3),
    ):
        page = f"<html lang='en'><head><meta property='og:type' content='article'></head><body><article>{body}</article>"
        block = f"HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n\r\n{page}</body></html>"
        head = (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://ledger.example/{name}\r\nContent-Length: {len(block)}"
        )
        records.append(f"{head}\r\n\r\n{block}\r\n\r\n")
    Path("a.warc").write_bytes("".join(records).encode()[:-10])
    added = run("add", "a.warc", "--jobs", "2")
    assert added.exit_code == 1
    assert added.stderr.splitlines()[-1].startswith("onrecord: 1 added, 1 repeats, 1 passed over, 1 skipped (1 broken off")
    skips = [json.loads(line) for line in CliRunner().invoke(onrecord, ["show", "skips", "--json"]).stdout.splitlines()]
    assert {skip["input"] for skip in skips} == {"a.warc", "a.warc (passed over)"}
    assert run("add", "a.warc").stderr.splitlines()[-1].startswith("onrecord: 2 unchanged, 1 passed over, 1 skipped")
