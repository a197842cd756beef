"""Web Annotations, read back by a JSON-LD processor and a resolver of selectors."""

import json
from typing import Any

import pytest
from pyld import jsonld

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
OA, RDF = "http://www.w3.org/ns/oa#", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
# As much of the Web Annotation vocabulary's context as these files use, so that nothing is fetched.
TERMS = {
    "@vocab": OA,
    "id": {"@type": "@id", "@id": "@id"},
    "type": {"@type": "@id", "@id": "@type"},
    "items": {"@type": "@id", "@id": "https://www.w3.org/ns/activitystreams#items", "@container": "@list"},
    "first": {"@type": "@id", "@id": "https://www.w3.org/ns/activitystreams#first"},
    "partOf": {"@type": "@id", "@id": "https://www.w3.org/ns/activitystreams#partOf"},
    "body": {"@type": "@id", "@id": "oa:hasBody"},
    "target": {"@type": "@id", "@id": "oa:hasTarget"},
    "source": {"@type": "@id", "@id": "oa:hasSource"},
    "selector": {"@type": "@id", "@id": "oa:hasSelector"},
    "motivation": {"@type": "@vocab", "@id": "oa:motivatedBy"},
    "value": RDF + "value",
    "oa": OA,
}


@pytest.fixture
def collection(export) -> dict[str, Any]:
    return json.loads(export("w3c").read_text(encoding="utf-8"))


def test_a_json_ld_processor_finds_annotations_with_targets(collection: dict[str, Any], entries: dict[str, int]) -> None:
    def load(url: str, _: object) -> dict[str, object]:
        assert url == CONTEXT
        return {"contextUrl": None, "documentUrl": url, "document": {"@context": TERMS}}

    (expanded,) = jsonld.expand(collection, {"documentLoader": load})
    (page,) = expanded["https://www.w3.org/ns/activitystreams#first"]
    items = page["https://www.w3.org/ns/activitystreams#items"][0]["@list"]
    assert len(items) == collection["total"] == sum(entries.values())
    for item in items:
        assert item["@type"] == [OA + "Annotation"]
        for target in item[OA + "hasTarget"]:
            assert target[OA + "hasSource"][0]["@id"]
            assert {selector["@type"][0] for selector in target[OA + "hasSelector"]} == {
                OA + "TextQuoteSelector",
                OA + "TextPositionSelector",
            }


def test_every_selector_resolves_to_one_place(collection: dict[str, Any], texts: dict[str, str]) -> None:
    for annotation in collection["first"]["items"]:
        for target in annotation["target"]:
            text = texts[target["edition"].removeprefix("urn:sha256:")]
            quote, position = target["selector"]
            assert text[position["start"] : position["end"]] == quote["exact"]
            around = quote["prefix"] + quote["exact"] + quote["suffix"]
            assert text.index(around) + len(quote["prefix"]) == position["start"]


def test_the_body_is_the_entry(collection: dict[str, Any]) -> None:
    bodies = [json.loads(item["body"]["value"]) for item in collection["first"]["items"]]
    assert {body["part"] for body in bodies} >= {"statements", "talks", "positions", "figures", "wording"}
    assert {"direct", "indirect"} <= {body.get("kind") for body in bodies}
