"""The PLOVER gold sentences (Open Event Data Alliance) beside the events that are written for them.

The sentences carry the codes of an earlier draft of PLOVER; they are compared under the names of the manual of 2021. Counted are
sentences: whether an event has the right type, the right actors, and both at once. What somebody does without a word or a
meeting (protests, sanctions, fights) is no entry of a record, and is counted apart.
"""

import argparse
import json
import tempfile
from collections import Counter, defaultdict
from pathlib import Path

from onrecord.export.plover import find_events
from onrecord.language.parties import find_parties
from onrecord.models.reader import load_reader
from onrecord.pipeline import read_page
from onrecord.records import Page, Told
from onrecord.store.open import open_store
from onrecord.store.save import begin_run, save_reading

RENAMED = {"DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE", "FIGHT": "ASSAULT"}
RECORDED = frozenset(("AGREE", "CONSULT", "SUPPORT", "CONCEDE", "REQUEST", "ACCUSE", "REJECT", "THREATEN"))
"""Types that words and meetings make; the others are conduct."""


def main() -> None:
    """Read the sentences, then compare."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", type=Path, required=True, help="records.jsonl")
    parser.add_argument("--show", action="store_true", help="print each sentence that is missed")
    asked = parser.parse_args()
    gold = [json.loads(line) for line in asked.gold.read_text(encoding="utf-8").splitlines()]
    found = _events(gold)
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for record in gold:
        wanted = RENAMED.get(record["event"], record["event"])
        actors = _parties(record)
        events = found.get(record["id"], [])
        typed = any(event["event"] == wanted for event in events)
        acted = bool(actors) and any(actors & {actor["text"] for actor in event["actor"]} for event in events)
        both = any(event["event"] == wanted and actors & {actor["text"] for actor in event["actor"]} for event in events)
        counts[wanted].update(n=1, any=bool(events), type=typed, actor=acted, both=both)
        if asked.show and wanted in RECORDED and not both:
            print(wanted, sorted(actors), [(event["event"], event["actor"]) for event in events], record["text"], sep=" | ")
    total: Counter[str] = Counter()
    for wanted in sorted(counts, key=lambda name: (name not in RECORDED, name)):
        print(f"{wanted:10} {'' if wanted in RECORDED else '(conduct)':10}", dict(counts[wanted]))
        if wanted in RECORDED:
            total.update(counts[wanted])
    print("of words and meetings", dict(total))


def _events(gold: list[dict[str, object]]) -> dict[str, list[dict[str, object]]]:
    reader = load_reader()
    found = defaultdict(list)
    with tempfile.TemporaryDirectory() as folder, open_store(str(Path(folder) / "record.db"), write=True) as store:
        run = begin_run(store, "bench", "0", "fast")
        for record in gold:
            told = Told(published=record["date"], title=record["id"])
            page = Page(input=record["id"], content=f"{record['text']}\n", form="text", told=told)
            save_reading(store, page, read_page(page, reader), run)
        for event in find_events(store):
            found[event["cite_info"]["title"]].append(event)
    return found


def _parties(record: dict[str, object]) -> set[str]:
    """The parties that the gold's actors name."""
    named = (actor["actorText"] for actor in record.get("source") or () if isinstance(actor, dict))
    return {mention.party or "" for text in named for mention in find_parties(text)} - {""}


if __name__ == "__main__":
    main()
