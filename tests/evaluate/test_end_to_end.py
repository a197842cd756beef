"""What `onrecord evaluate` says is what the scripts in `shared` say of what `onrecord read --json` prints."""

import json
import shutil
import subprocess
import sys

ARTICLES = 6


def onrecord(*arguments):
    """Standard output of the command."""
    command = [sys.executable, "-m", "onrecord.cli", *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_records(shared, tmp_path, script_figures):
    dev, split = shared / "gold" / "dev", tmp_path / "split.json"
    ids = json.loads((shared / "gold" / "split.json").read_text(encoding="utf-8"))["test"][:ARTICLES]
    split.write_text(json.dumps({"few": ids}), encoding="utf-8")
    with (tmp_path / "told.jsonl").open("w", encoding="utf-8") as told:
        for name in ids:
            article = json.loads((dev / f"{name}.json").read_text(encoding="utf-8"))["article"]
            stated = (article["published"] or {}).get("how") == "stated"
            published = {"published": article["published"]["date"]} if stated else {}
            row = {"input": f"{name}.txt", "outlet": article["outlet"], "title": article["title"], **published}
            told.write(json.dumps(row) + "\n")
    records = onrecord("read", *(dev / f"{name}.txt" for name in ids), "--metadata", tmp_path / "told.jsonl", "--json")
    (tmp_path / "read.jsonl").write_text(records, encoding="utf-8")
    theirs = script_figures(shared / "record" / "score.py", dev, tmp_path / "read.jsonl", "--split", f"{split}:few")
    ours = json.loads(onrecord("evaluate", dev, "--split", f"{split}:few", "--json"))
    assert {name: ours[name] for name in theirs} == theirs


def test_attributions(shared, tmp_path, script_figures):
    source, few = shared / "data" / "polnear" / "dev", tmp_path / "few"
    texts = sorted((source / "text").glob("*.txt"))[:ARTICLES]
    for folder in ("text", "attributions"):
        (few / folder).mkdir(parents=True)
        for text in texts:
            for file in (source / folder).glob(f"{text.stem}*"):
                shutil.copy(file, few / folder)
    (tmp_path / "read.jsonl").write_text(onrecord("read", few / "text", "--json"), encoding="utf-8")
    theirs = script_figures(shared / "record" / "score_attribution.py", few, tmp_path / "read.jsonl")
    ours = json.loads(onrecord("evaluate", few, "--json"))
    assert {name: ours[name] for name in theirs} == theirs
