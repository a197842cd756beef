"""The measures give the figures of the scripts in `shared`, digit by digit, on predictions made up from real gold."""

import json

import pytest

from onrecord.evaluate.attribution_measure import measure_annotators, measure_attributions
from onrecord.evaluate.attributions import Attribution
from onrecord.evaluate.datasets import open_data_set
from onrecord.evaluate.parse import parse_record
from onrecord.evaluate.record_measure import measure_records
from onrecord.evaluate.words import index_words
from onrecord.records import Span


def write_records(folder, records):
    folder.mkdir()
    for name, record in records.items():
        (folder / f"{name}.json").write_text(json.dumps(record), encoding="utf-8")
    return folder


def json_figures(report):
    return json.loads(json.dumps(report.as_json()))


@pytest.mark.parametrize(("seed", "part"), [(1, None), (2, "test"), (3, "train")])
def test_record_measure_agrees(shared, tmp_path, perturber, script_figures, seed, part):
    split = (shared / "gold" / "split.json", part) if part else None
    gold = open_data_set(shared / "gold" / "dev", split)
    made = {
        a.name: perturber(seed, a.text).record(json.loads(a.path.with_suffix(".json").read_text("utf-8"))) for a in gold.articles
    }
    ours = measure_records((a.record, parse_record(made[a.name], index_words(a.text), a.name)) for a in gold.articles)
    options = ("--split", f"{split[0]}:{part}") if split else ()
    theirs = script_figures(
        shared / "record" / "score.py", shared / "gold" / "dev", write_records(tmp_path / "made", made), *options
    )
    assert json_figures(ours) == theirs
    assert 20 < ours.totals["record F1"] < 95  # neither all right nor all wrong


def test_record_measure_agrees_on_two_annotators(shared, script_figures):
    """Records with strings for quotes: the gold against itself."""
    gold = open_data_set(shared / "gold" / "dev")
    ours = measure_records((a.record, a.record) for a in gold.articles)
    folder = shared / "gold" / "dev"
    assert json_figures(ours) == script_figures(shared / "record" / "score.py", folder, folder)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_attribution_measure_agrees(shared, tmp_path, perturber, script_figures, seed):
    folder = shared / "data" / "polnear" / "dev"
    data = open_data_set(folder)
    made = {text.name: perturber(seed, text.text).attributions(text.gold) for text in data.texts}
    ours = measure_attributions((text.text, text.gold, parsed(made[text.name])) for text in data.texts)
    theirs = script_figures(shared / "record" / "score_attribution.py", folder, write_records(tmp_path / "made", made))
    assert json_figures(ours) == theirs
    assert 20 < ours.metrics()["full.F1"] < 95


def test_annotators_agree_as_the_script_says(shared, script_figures):
    folder = shared / "data" / "polnear" / "dev"
    several = [text for text in open_data_set(folder).texts if len(text.annotations) > 1]
    theirs = script_figures(shared / "record" / "score_attribution.py", folder, "--humans")
    assert json_figures(measure_annotators(several)) == theirs


def parsed(record):
    def spans(value):
        return tuple(Span(start=s["start"], end=s["end"]) for s in (value if isinstance(value, list) else [value]) if s)

    return [
        Attribution(content=spans(e["content"]), source=spans(e["source"]), cue=spans(e["cue"]))
        for e in (*record["statements"], *record["attitudes"])
    ]
