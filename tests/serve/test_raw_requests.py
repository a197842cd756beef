"""What is no whole request of a browser's: half of one, two lengths, no host."""

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord.serve.served import Desk
from tests.running import running


@pytest.fixture
def port(negotiation: Path) -> Iterator[int]:
    """Where the desk answers."""
    with running(Desk(path=str(negotiation), gathers=False)) as port:
        yield port


def say(port: int, words: bytes) -> socket.socket:
    speaking = socket.create_connection(("127.0.0.1", port), timeout=30)
    speaking.sendall(words)
    return speaking


def test_who_sends_half_a_request_keeps_nobody_else_waiting(port: int) -> None:
    form = b"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 900\r\n"
    half = b"POST /check HTTP/1.1\r\nHost: localhost\r\n" + form + b"\r\nd"
    slow = [say(port, half) for _ in range(60)] + [say(port, b"GET /today HTTP/1.1\r\nHost: loc") for _ in range(60)]
    whole = say(port, b"GET /today HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
    assert whole.recv(12) == b"HTTP/1.1 200"
    for one in [*slow, whole]:
        one.close()


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (b"POST /check HTTP/1.1\r\nHost: localhost\r\nContent-Length: many\r\n\r\n", b"400"),
        (b"POST /check HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\ndraft=", b"400"),
        (b"GET /today HTTP/1.1\r\n\r\n", b"400"), (b"GET /today HTTP/1.0\r\n\r\n", b"400"),
        (b"GET /today HTTP/1.1\r\nHost: a\r\nHost: localhost\r\n\r\n", b"400"),
        (b"GET /today HTTP/1.1\r\nHost: localhost\r\nCookie: " + b"a" * 200_000 + b"\r\n\r\n", b"4"),
        (b"nothing at all\r\n\r\n", b"400"),
    ],
)  # fmt: skip
def test_what_is_no_request_is_refused(port: int, words: bytes, status: bytes) -> None:
    with say(port, words) as asked:
        assert asked.recv(20).split()[1].startswith(status)
    with say(port, b"GET /today HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n") as next_one:
        assert next_one.recv(12) == b"HTTP/1.1 200"
