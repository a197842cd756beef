import json

from onrecord.export.plover import event_of_position, event_of_talks, read_codes

ARTICLE = {"id": "a", "url": None, "input": "a.txt", "title": None, "outlet": "The Ledger", "date": "2026-03-13", "edition": "e"}
QUOTE = {"text": "talks on a ceasefire", "start": 3, "end": 23}


def talks(**more: object) -> dict[str, object]:
    found = {
        "id": "t", "article": ARTICLE, "quote": QUOTE, "parties": ["Russia", "Hamas"], "mediator": [], "place": None, "dates": [],
        "format": None, "status": "held", "by": "rules", "confidence": 0.5,
    }  # fmt: skip
    return event_of_talks(found | more, read_codes())


def position(**more: object) -> dict[str, object] | None:
    found = {
        "id": "p", "article": ARTICLE, "quote": QUOTE, "party": "Russia", "toward": ["Ukraine"], "mode": "stated",
        "plover": {"event": "REQUEST", "mode": "yield"}, "ascribed_by": None, "by": "rules", "confidence": 0.5,
    }  # fmt: skip
    return event_of_position(found | more, read_codes())


def test_talks_are_consult_agree_or_reject_by_their_status() -> None:
    assert [talks(status=status)["event"] for status in ("held", "ongoing", "planned", "proposed", "cancelled")] == [
        "CONSULT",
        "CONSULT",
        "AGREE",
        "AGREE",
        "REJECT",
    ]
    held = talks(mediator=["Qatar"], dates=["2026-03-12"])
    assert (held["mode"], held["cameo"], held["date"]) == ("third-party", "045", "2026-03-12")
    assert held["actor"] == [{"text": "Russia", "code": "RUS"}, {"text": "Hamas", "code": None}, {"text": "Qatar", "code": "QAT"}]
    assert held["contexts"] == ["diplomatic", "military"]


def test_a_stand_has_auxiliary_modes() -> None:
    modes = {mode: position(mode=mode) for mode in ("stated", "past", "future", "hypothetical", "negated")}
    found = {mode: event["auxiliary_modes"] for mode, event in modes.items() if event}
    assert found == {
        "stated": [],
        "past": ["historical"],
        "future": ["future"],
        "hypothetical": ["hypothetical"],
        "negated": ["negation"],
    }


def test_what_plover_has_no_type_for_is_left_out() -> None:
    assert position(plover=None) is None


def test_every_event_of_a_store_is_whole(export, texts: dict[str, str]) -> None:
    events = [json.loads(line) for line in export("plover").read_text(encoding="utf-8").splitlines()]
    assert len({event["id"] for event in events}) == len(events) > 1
    for event in events:
        start, end = event["event_span"]
        assert texts[event["cite_info"]["edition"]][start:end] == event["event_text"]
        assert event["actor"]
        assert event["date"]
    assert "CONSULT" in {event["event"] for event in events}
