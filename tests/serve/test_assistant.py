"""The server of the Model Context Protocol, asked by the official client."""

import asyncio
import json
import os
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from mcp import Client, StdioServerParameters

from onrecord.cli.main import onrecord
from onrecord.serve.assistant import make_server

NEWS = 'Russian envoy Ilse Marrow said on Thursday: "We came to Port Ansel for 640 prisoners of war."\n'


@pytest.fixture
def path(tmp_path: Path) -> str:
    news, store = tmp_path / "a.txt", tmp_path / "record.db"
    news.write_text(NEWS, encoding="utf-8")
    result = CliRunner().invoke(onrecord, ["add", str(news), "--store", str(store)])
    assert result.exit_code == 0, result.stderr
    return str(store)


def ask(server: Any, tool: str, **arguments: object) -> Any:
    async def call() -> Any:
        async with Client(server) as client:
            return await client.call_tool(tool, dict(arguments))

    return asyncio.run(call())


def answer(server: Any, tool: str, **arguments: object) -> Any:
    result = ask(server, tool, **arguments)
    assert not result.is_error, result
    return json.loads(result.content[0].text)


def test_a_client_finds_tools_that_only_read(path: str) -> None:
    async def tools() -> Any:
        async with Client(make_server(path)) as client:
            return (await client.list_tools()).tools

    found = asyncio.run(tools())
    assert {tool.name for tool in found} >= {"search_statements", "who_said", "compare_story", "check_quotation"}
    assert all(tool.annotations.read_only_hint and tool.description for tool in found)


def test_statements_come_with_their_exact_words_and_source(path: str) -> None:
    (found,) = answer(make_server(path), "search_statements", words="prisoners", who="Marrow")
    piece = found["content"][0]
    assert NEWS.strip()[piece["start"] : piece["end"]] == piece["text"]
    assert found["article"]["input"].endswith("a.txt")
    assert answer(make_server(path), "search_statements", words="ferries") == []


def test_who_said_asks_for_words_in_a_row(path: str) -> None:
    server = make_server(path)
    (found,) = answer(server, "who_said", words="came to Port Ansel")
    assert found["speaker"]["name"] == "Ilse Marrow"
    assert answer(server, "who_said", words="Port came to Ansel") == []


@pytest.mark.parametrize(
    ("quotation", "speaker", "verdict"),
    [
        ("We came to Port Ansel for 640 prisoners of war.", "Ilse Marrow", "verbatim"),
        ("We came to Port Ansel for 64 prisoners of war.", "Ilse Marrow", "altered"),
        ("We came to Port Ansel for 640 prisoners of war.", "Oren Halvik", "other_speaker"),
        ("The ferry will not wait for anybody.", "", "not_found"),
    ],
)
def test_a_quotation_is_checked(path: str, quotation: str, speaker: str, verdict: str) -> None:
    assert answer(make_server(path), "check_quotation", quotation=quotation, speaker=speaker)["verdict"] == verdict


@pytest.mark.parametrize(
    ("tool", "arguments"),
    [("compare_story", {"story": "nothing"}), ("search_statements", {"words": "!!"}), ("check_quotation", {"quotation": " "})],
)
def test_a_fault_is_told_in_one_line(path: str, tool: str, arguments: dict[str, object]) -> None:
    result = ask(make_server(path), tool, **arguments)
    assert result.is_error
    assert "\n" not in result.content[0].text
    assert "Traceback" not in result.content[0].text


def test_other_questions_have_answers(path: str) -> None:
    server = make_server(path)
    for tool in ("find_positions", "find_talks", "list_stories"):
        assert isinstance(answer(server, tool), list)


def test_the_command_serves_on_standard_input_and_output(path: str) -> None:
    server = StdioServerParameters(
        command=sys.executable, args=["-m", "onrecord.cli", "mcp", "--store", path], env=dict(os.environ)
    )
    assert len(answer(server, "search_statements", who="Marrow")) == 1


def test_a_store_that_is_not_there_is_named() -> None:
    result = CliRunner().invoke(onrecord, ["mcp", "--store", "none.db"])
    assert result.exit_code == 1
    assert "none.db" in str(result.stderr) + str(result.exception)
