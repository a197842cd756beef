"""A store of an invented negotiation, to check drafts against."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from onrecord.cli.main import onrecord

LEDGER = """\
Varland's negotiator Ilse Marrow spoke to reporters in Port Ansel on Thursday.

"We came to Port Ansel for 640 prisoners, and we will not leave the table before the last of them is home," Marrow told \
reporters. "If the northern road is opened, our engineers can begin the repairs within nine days. Everything else can wait \
until the spring."

Tesmira's defence minister Tomas Verrin said that the harbour would stay closed to foreign vessels until the mines had been \
cleared. "Nobody has shown us a map of those mines," Verrin said.
"""
COURIER = """\
Foreign Minister Oren Halvik said on Friday: "The ferry line between our two coasts has carried letters through three wars, \
and it will carry them through this one."

"They have turned a ceasefire into a waiting room," Halvik said.

A banner outside the hall bore the words that the harbour has a longer memory than its admirals.
"""


@pytest.fixture(scope="session")
def record(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The path of the store."""
    folder = tmp_path_factory.mktemp("check")
    lines = [
        {"id": "1", "url": "https://ledger.example/1", "outlet": "The Ledger", "date": "2031-03-13", "text": LEDGER},
        {"id": "2", "url": "https://courier.example/2", "outlet": "Courier", "date": "2031-03-14", "text": COURIER},
    ]
    news, store = folder / "news.jsonl", folder / "record.db"
    news.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    result = CliRunner().invoke(onrecord, ["add", str(news), "--store", str(store)])
    assert result.exit_code == 0, result.stderr
    return str(Path(store))
