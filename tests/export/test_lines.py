import json

import pytest
from click.testing import CliRunner
from datasette.app import Datasette

from onrecord.cli.main import onrecord


def test_a_line_is_what_read_prints(export, texts: dict[str, str]) -> None:
    lines = [json.loads(line) for line in export("jsonl").read_text(encoding="utf-8").splitlines()]
    assert len(lines) == 2
    for line in lines:
        assert line["article"]["text"] == texts[line["article"]["edition"]]
        for statement in line["statements"]:
            for piece in statement["content"]:
                assert line["article"]["text"][piece["start"] : piece["end"]] == piece["text"]


@pytest.mark.filterwarnings("ignore")
def test_datasette_opens_the_store_as_it_is(path: str) -> None:
    import asyncio

    async def ask(query: str) -> dict[str, object]:
        answer = await Datasette([path], settings={"num_sql_threads": 0}).client.get(f"/record.json?_shape=array&sql={query}")
        return answer.json()

    assert asyncio.run(ask("select+count(*)+as+n+from+articles")) == [{"n": 2}]
    found = asyncio.run(ask("select+count(*)+as+n+from+statements_fts+where+statements_fts+match+'prisoners'"))
    assert found == [{"n": 1}]


def test_an_unknown_format_is_wrong_usage(path: str) -> None:
    result = CliRunner().invoke(onrecord, ["export", "--format", "xml", "out", "--store", path])
    assert result.exit_code == 2
