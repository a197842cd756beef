"""What is asked at random of a desk, by its description and beside it, and what no answer may be."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from fastapi.testclient import TestClient
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from onrecord.store.open import open_store

CHECKS = [
    not_a_server_error, status_code_conformance, content_type_conformance, response_headers_conformance,
    response_schema_conformance,
]  # fmt: skip
TOKEN = "a token of more than twelve"
SIGNED = {"Authorization": f"Bearer {TOKEN}"}
KINDS = {
    "stories": "story",
    "rounds": "round",
    "figures": "quantity",
    "people": "person",
    "parties": "party",
    "outlets": "outlet",
}
"""First part of an address -> what is gathered there."""


def held(path: str) -> dict[str, list[str]]:
    """First part of an address -> names of things that a store has there: random ones are never there."""
    with open_store(path) as store:
        gathered = {
            where: [row[0] for row in store.execute("SELECT id FROM gathered WHERE kind = ? LIMIT 3", (kind,))]
            for where, kind in KINDS.items()
        }
        kinds = ("statements", "talks", "positions", "figures", "wording")
        entries = [row[0] for kind in kinds for row in store.execute(f"SELECT id FROM {kind} LIMIT 2")]
        return {**gathered, "entries": entries, "articles": [row[0] for row in store.execute("SELECT id FROM articles LIMIT 3")]}


def try_case(case: Any, client: TestClient, known: Mapping[str, list[str]]) -> None:
    """Ask as described, then of things that are there, then for the page at the address without `.json`."""
    headers = {name: value for name, value in client.headers.items() if name == "authorization"}
    case.call_and_validate(checks=CHECKS, headers=headers)
    where = case.path.split("/")[1]
    for name in [None, *known.get(where, ())] if case.path_parameters else [None]:
        if name is not None:
            case.path_parameters = dict.fromkeys(case.path_parameters, quote(name, safe=""))
            case.call_and_validate(checks=CHECKS, headers=headers)
        if case.method == "GET":
            address = case.formatted_path.removesuffix(".json")
            answer = client.get(address, params=asked(case.query))
            assert answer.status_code in (200, 303, 400, 401, 404, 405, 422), (address, case.query, answer.status_code)
            assert answer.headers["content-type"] == "text/html; charset=utf-8"


def asked(query: Any) -> list[tuple[str, Any]]:
    """What is asked, as pairs: a list is asked item by item."""
    pairs = [
        (name, value) for name, values in (query or {}).items() for value in (values if isinstance(values, list) else [values])
    ]
    return [(str(name), value if isinstance(value, (str, int, float, bool)) else str(value)) for name, value in pairs]
