"""A desk that is served by a real server, for tests that ask it over a socket."""

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import uvicorn

from onrecord.serve.desk import make_app
from onrecord.serve.served import Desk


@contextmanager
def running(desk: Desk) -> Iterator[int]:
    """A port of this machine where the desk answers, until the test is over."""
    listening = socket.create_server(("127.0.0.1", 0))
    config = uvicorn.Config(make_app(desk), log_level="critical", access_log=False, ws="none", timeout_graceful_shutdown=1)
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    while thread.is_alive() and not server.started:
        time.sleep(0.01)
    assert server.started
    yield listening.getsockname()[1]
    server.should_exit = True
    thread.join(timeout=20)
