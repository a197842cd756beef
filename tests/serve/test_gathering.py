"""A desk that is open gathers anew what was added or corrected meanwhile."""

import shutil
import subprocess
import time
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from onrecord.serve import gathering
from onrecord.serve.desk import make_app
from onrecord.serve.gathering import Gatherer
from onrecord.serve.served import Desk
from onrecord.store.open import open_store


@pytest.fixture
def stale(negotiation: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A store in which a round is told of by one article fewer than when it was gathered."""
    monkeypatch.setattr(gathering, "LOOK", 0.2)
    path = tmp_path / "record.db"
    shutil.copy(negotiation, path)
    with open_store(str(path), write=True) as store, store:
        store.execute("UPDATE gatherings SET state = 'long ago'")
        store.execute("DELETE FROM gathered WHERE kind = 'person'")
    return str(path)


def test_what_is_stale_is_gathered_anew_while_it_is_served(stale: str) -> None:
    with TestClient(make_app(Desk(path=stale)), base_url="http://localhost") as client:
        assert not client.get("/today.json").json()["gathered"]["fresh"]
        assert "are being gathered anew" in client.get("/people").text
        for _ in range(600):
            if client.get("/today.json").json()["gathered"]["fresh"]:
                break
            time.sleep(0.1)
        page = client.get("/people").text
        assert "Ilse Marrow" in page
        assert "are being gathered anew" not in page


def test_it_ends_with_the_desk_also_in_the_middle(stale: str, monkeypatch: pytest.MonkeyPatch) -> None:
    begun = subprocess.Popen[bytes]
    monkeypatch.setattr(gathering.subprocess, "Popen", lambda *_, **__: begun(["sleep", "60"]))
    gatherer = Gatherer(stale)
    gatherer.start()
    while gatherer._process is None:
        time.sleep(0.01)
    at = time.monotonic()
    gatherer.stop()
    assert time.monotonic() - at < 5
    assert gatherer._process.returncode is not None


def test_a_store_that_cannot_be_gathered_is_told_once_and_still_served(
    stale: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(gathering.sys, "executable", "false")
    with TestClient(make_app(Desk(path=stale)), base_url="http://localhost") as client:
        while not caplog.records:
            time.sleep(0.01)
        assert client.get("/entries").status_code == 200
    assert [record.levelname for record in caplog.records] == ["WARNING"]
