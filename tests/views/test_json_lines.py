import json
from dataclasses import replace
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.records import Published, Reading, Span
from onrecord.views.json_lines import reading_line, reading_object

STATEMENT = {"id", "content", "source", "cue", "kind", "class", "speaker", "said", "said_from", "channel", "by", "confidence"}
ARTICLE = {
    "id", "edition", "url", "outlet", "title", "section", "authors", "language", "text", "published", "updated", "captions",
    "mirrors", "notes",
}  # fmt: skip


def test_every_field_is_present(demo: Reading) -> None:
    record = reading_object(demo)
    assert set(record) == {"input", "article", "statements", "attitudes", "talks", "positions", "figures", "wording"}
    assert set(record["article"]) == ARTICLE
    assert all(set(entry) == STATEMENT for entry in record["statements"] + record["attitudes"])
    assert set(record["statements"][0]["speaker"]) == {"name", "party", "named", "role", "inferred_from"}
    assert set(record["article"]["captions"][0]) == {"text", "start", "end", "credit", "date"}
    assert record["statements"][1]["channel"] | {"start": 0, "end": 0} == {
        "kind": "news_conference", "text": "told reporters", "start": 0, "end": 0,
    }  # fmt: skip
    assert record["statements"][2]["class"] == "demand"
    assert record["statements"][0]["confidence"] == 0.876
    assert record["attitudes"][0]["speaker"] is None
    assert record["article"]["published"] == {
        "date": "2026-03-12", "how": "stated", "evidence": [{"field": "datePublished", "value": "2026-03-12"}], "interval": None,
        "time": None,
    }  # fmt: skip


def test_an_interval_and_a_span_as_evidence(demo: Reading) -> None:
    when = Published(date=None, how="inferred", evidence=(Span(start=0, end=6),), interval=("2026-03-10", "2026-03-12"))
    record = reading_object(replace(demo, article=replace(demo.article, published=when)))
    assert record["article"]["published"]["evidence"] == [{"text": "Envoys", "start": 0, "end": 6}]
    assert record["article"]["published"]["interval"] == ["2026-03-10", "2026-03-12"]


def spans_in(value: Any) -> list[dict[str, Any]]:
    if isinstance(value, list):
        return [span for item in value for span in spans_in(item)]
    if not isinstance(value, dict):
        return []
    return [value] * ({"text", "start", "end"} <= set(value)) + [span for item in value.values() for span in spans_in(item)]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(prefix=st.text(st.characters(exclude_categories=())))
def test_one_line_of_utf8_whose_spans_hold(demo: Reading, prefix: str) -> None:
    text = prefix + demo.article.text[len(prefix) :]
    line = reading_line(replace(demo, input=prefix, article=replace(demo.article, text=text, title=prefix)))
    assert len(line.splitlines()) == 1
    record = json.loads(line.encode("utf-8"))
    assert record["article"]["text"] == text
    assert record["article"]["title"] == prefix
    spans = spans_in(record)
    assert len(spans) > 12
    assert all(span["text"] == text[span["start"] : span["end"]] for span in spans)


def test_separators_and_controls_are_escaped(demo: Reading) -> None:
    line = reading_line(replace(demo, input="a\u2028\u2029\x85\x9b\x7f\u202e\ud800é🙂"))
    assert r'"a\u2028\u2029\u0085\u009b\u007f\u202e\ud800é🙂"' in line


def test_every_part_has_the_fields_of_the_contract(whole: Reading) -> None:
    made = reading_object(whole)
    every = {"id", "quote", "by", "confidence"}
    fields = {
        "talks": {"parties", "people", "mediator", "place", "dates", "round", "format", "status", "mentions"},
        "positions": {"party", "act", "toward", "issue", "mode", "ascribed_by", "plover", "statement"},
        "figures": {
            "value", "bound", "unit", "currency", "of", "period", "claimant", "disputed", "disputed_by", "statement",
        },
        "wording": {"kind", "voice", "reason"},
    }  # fmt: skip
    for part, own in fields.items():
        (entry,) = made[part]
        assert set(entry) == every | own
        quote = entry["quote"]
        assert quote["text"] == whole.article.text[quote["start"] : quote["end"]]
    assert made["positions"][0]["plover"] == {"event": "REJECT", "mode": "meet"}
