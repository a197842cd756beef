"""A store -> PLOVER events: its talks and its stands, with modes, auxiliary modes and contexts.

PLOVER (Open Event Data Alliance, manual of 2021) has no type for a condition, a denial or a plain statement: none is made of
them. Meetings lose who mediated: the CAMEO code (045 mediate, 046 negotiate) keeps it.
"""

import re
import sqlite3
from collections.abc import Iterator, Mapping
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from typing import Any

from onrecord.export.files import write_lines
from onrecord.export.tables import entry_objects
from onrecord.views.json_lines import Json, object_line

MODES = {"past": "historical", "future": "future", "hypothetical": "hypothetical", "negated": "negation"}
"""Mode of a stand -> PLOVER's auxiliary mode."""
FORMATS = {"phone": "phone", "multilateral": "multilateral", "trilateral": "multilateral", "indirect": "third-party"}
"""Format of talks -> mode of CONSULT."""
HELD = frozenset(("held", "ongoing"))
CONTEXTS = (
    (
        "military",
        re.compile(r"\b(?:militar\w+|troops|weapons?|cease-?fire|truce|attacks?|strikes?|war|missiles?|drones?|army)\b", re.I),
    ),
    ("territory", re.compile(r"\b(?:territor\w+|border|annex\w*|land|region|occup\w+)\b", re.I)),
    ("economic", re.compile(r"\b(?:trade|tariffs?|sanctions?|econom\w+|oil|gas|money|aid|loans?|grain|minerals?)\b", re.I)),
    ("peacekeeping", re.compile(r"\b(?:peacekeep\w+|monitor\w+|observers?|buffer)\b", re.I)),
)


def write_plover(store: sqlite3.Connection, out: Path) -> int:
    """Write one event a line; give their number."""
    return write_lines(out, map(object_line, find_events(store)))


def find_events(store: sqlite3.Connection) -> Iterator[Json]:
    """The events of a store: of its talks, then of its stands."""
    codes = read_codes()
    for talks in entry_objects(store, "talks"):
        yield event_of_talks(talks, codes)
    for position in entry_objects(store, "positions"):
        event = event_of_position(position, codes)
        if event:
            yield event


def event_of_talks(talks: Json, codes: Mapping[str, str]) -> Json:
    """Talks held are CONSULT, agreed or proposed ones AGREE, cancelled ones REJECT; all who sit there are actors."""
    status = talks["status"]
    event = "CONSULT" if status in HELD else "REJECT" if status == "cancelled" else "AGREE"
    mode = ("third-party" if talks["mediator"] else FORMATS.get(talks["format"] or "")) if event == "CONSULT" else None
    days = talks["dates"] or [talks["article"]["date"]]
    return _event(
        "talks", talks, codes, date=days[0], actor=[*talks["parties"], *talks["mediator"]], recipient=[], event=event,
        mode="meet" if event == "REJECT" else mode, auxiliary=[] if event != "AGREE" else ["future"],
    ) | {"cameo": None if event != "CONSULT" else "045" if talks["mediator"] else "046", "location": talks["place"]}  # fmt: skip


def event_of_position(position: Json, codes: Mapping[str, str]) -> Json | None:
    """A stand's event, or None for what PLOVER has no type for."""
    if position["plover"] is None:
        return None
    auxiliary = MODES.get(position["mode"])
    return _event(
        "positions", position, codes, date=position["article"]["date"], actor=[position["party"]], recipient=position["toward"],
        event=position["plover"]["event"], mode=position["plover"]["mode"], auxiliary=[auxiliary] if auxiliary else [],
    ) | {"ascribed_by": position["ascribed_by"]}  # fmt: skip


def _event(
    kind: str, entry: Json, codes: Mapping[str, str], *, date: str | None, actor: list[str], recipient: list[str], event: str,
    mode: str | None, auxiliary: list[str],
) -> Json:  # fmt: skip
    article, words = entry["article"], entry["quote"]["text"]
    return {
        "id": f"{article['id']}-{entry['id']}",
        "date": date,
        "actor": [_actor(name, codes) for name in actor],
        "recipient": [_actor(name, codes) for name in recipient],
        "event": event,
        "mode": mode,
        "auxiliary_modes": auxiliary,
        "contexts": ["diplomatic"] * (kind == "talks") + [name for name, pattern in CONTEXTS if pattern.search(words)],
        "event_text": words,
        "event_span": [entry["quote"]["start"], entry["quote"]["end"]],
        "cite_info": {key: article[key] for key in ("url", "input", "title", "outlet", "date", "edition") if article[key]},
        "coder": f"onrecord {version('onrecord')} {entry['by']}",
        "confidence": entry["confidence"],
        "entry": {"kind": kind, "id": entry["id"], "article": article["id"]},
    }


def _actor(name: str, codes: Mapping[str, str]) -> dict[str, Any]:
    return {"text": name, "code": codes.get(name)}


def read_codes() -> dict[str, str]:
    """State -> ISO 3166-1 alpha-3."""
    lines = files("onrecord.export").joinpath("codes.tsv").read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t") for line in lines if not line.startswith("#"))
