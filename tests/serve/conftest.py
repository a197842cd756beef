"""A store of an invented negotiation, told by outlets that contradict each other, and the desk that serves it."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from fastapi.testclient import TestClient

from onrecord.cli.main import onrecord
from onrecord.serve.desk import make_app
from onrecord.serve.served import Desk

TOKEN = "a token of more than twelve"
BACKGROUND = """\
The war in the valley began with the closing of the northern bridge, and the ferries between the two coasts have not \
sailed since the winter. Prisoners taken near the bridge are held in camps on either side of the valley. Engineers wait \
for the road to the harbour to be opened, and the mines in the harbour have not been cleared.
"""
LEDGER = f"""\
Envoys of Russia and Ukraine held a second round of talks in Port Ansel on Thursday, mediated by Turkey.

"Nobody leaves the table before the last of the 640 prisoners is home," Ukrainian envoy Ilse Marrow told reporters after the \
talks. Russia agreed to withdraw its troops from the valley. Ukraine demanded a ceasefire.

Russia's deputy foreign minister Oren Halvik said on Thursday that 640 prisoners of war would be exchanged.

{BACKGROUND}"""
COURIER = f"""\
Envoys of Russia and Ukraine met for a second round of talks in Geneva on Thursday.

"Nobody leaves the table before the last of the prisoners is home," the Ukrainian envoy, Ilse Marrow, said. The \
regime in Moscow did not comment.

Oren Halvik, Russia's deputy foreign minister, said 900 prisoners of war would be exchanged.

{BACKGROUND}"""
GAZETTE = """\
In a note to Ukraine, Russia refused to withdraw its troops from the valley. Its deputy foreign minister, Oren Halvik, \
returned from the talks on Friday.

"We will talk again in April," Halvik said in an interview with the Gazette.
"""


def write_lines(path: Path, lines: list[dict[str, str]]) -> None:
    """Write articles as JSON Lines."""
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")


def add(store: Path, folder: Path, lines: list[dict[str, str]]) -> None:
    """Add articles to a store by the command, and gather it."""
    news = folder / "news.jsonl"
    write_lines(news, lines)
    for command in (["add", str(news)], ["gather"]):
        result = CliRunner().invoke(onrecord, [*command, "--store", str(store)])
        assert result.exit_code == 0, result.stderr


@pytest.fixture(scope="session")
def negotiation(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The store; for tests that only read."""
    folder = tmp_path_factory.mktemp("desk")
    told = [("The Ledger", "2031-03-14", LEDGER), ("Courier", "2031-03-14", COURIER), ("Gazette", "2031-03-15", GAZETTE)]
    lines = [
        {
            "url": f"https://{outlet.split()[-1].lower()}.example/talks",
            "outlet": outlet,
            "date": day,
            "title": "Envoys of Russia and Ukraine meet for a second round of talks on prisoners",
            "text": text,
        }
        for outlet, day, text in told
    ]
    add(folder / "record.db", folder, lines)
    return folder / "record.db"


@pytest.fixture
def desk(negotiation: Path) -> Iterator[TestClient]:
    """The desk of that store, to read."""
    with TestClient(make_app(Desk(path=str(negotiation), token=TOKEN, gathers=False)), base_url="http://localhost") as client:
        yield client
