"""Whatever is asked, by the description of the desk or beside it: no mistake of the server, no answer that is not described."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import hypothesis
import pytest
import schemathesis
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, Phase

from onrecord.serve.desk import make_app
from onrecord.serve.served import Desk
from tests.serve.fuzzing import SIGNED, TOKEN, held, try_case

bounded = hypothesis.settings(
    max_examples=10,  # of each address: some twenty seconds in all; `make soak` takes more
    derandomize=True,
    deadline=None,
    database=None,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=list(HealthCheck),
)


@pytest.fixture(scope="module")
def copy(negotiation: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """A store that may be written to."""
    return shutil.copy(negotiation, tmp_path_factory.mktemp("fuzz") / "copy.db")


@pytest.fixture(scope="module")
def app(copy: str) -> Any:
    return make_app(Desk(path=str(copy), names=("testserver",), token=TOKEN, gathers=False))


@pytest.fixture(scope="module")
def described(app: Any) -> Any:
    return schemathesis.openapi.from_asgi("/openapi.json", app)


@pytest.fixture(scope="module")
def client(app: Any) -> Iterator[TestClient]:
    with TestClient(app, base_url="http://localhost", follow_redirects=False) as client:
        yield client


@pytest.mark.parametrize("signed", [False, True])
def test_whatever_is_asked_is_answered_as_described(described: Any, client: TestClient, copy: str, signed: bool) -> None:
    client.headers = SIGNED if signed else {}  # type: ignore[assignment]  # what its setter takes
    known = held(copy)
    tried = 0
    for found in described.get_all_operations():
        operation = found.ok()

        @bounded
        @hypothesis.given(case=operation.as_strategy())
        def ask(case: Any) -> None:
            try_case(case, client, known)

        ask()
        tried += 1
    assert tried >= len(client.get("/openapi.json").json()["paths"])
