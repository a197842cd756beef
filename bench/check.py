"""A draft of 3,000 words against a store: how long `onrecord check` takes, from its start to its last line.

The draft quotes statements of the store, some of them altered. Times are this machine's.
"""

import argparse
import random
import re
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from onrecord.store.open import open_store

SEED = 3
MARKS = re.compile(r'["“”\n]')


def main() -> None:
    """Write the draft, then check it three times."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--store", required=True)
    parser.add_argument("--words", type=int, default=3_000)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        draft = Path(folder) / "draft.md"
        draft.write_text(_draft(asked.store, asked.words), encoding="utf-8")
        for _ in range(3):
            begun = time.perf_counter()
            command = [sys.executable, "-m", "onrecord.cli", "check", str(draft), "--store", asked.store, "--json"]
            found = subprocess.run(command, capture_output=True, text=True, check=False)
            taken, used = time.perf_counter() - begun, resource.getrusage(resource.RUSAGE_CHILDREN)
            lines = found.stdout.count("\n")
            print(f"{lines} quotations and claims in {taken:.2f} s, {used.ru_utime + used.ru_stime:.2f} s of CPU time so far")


def _draft(path: str, size: int) -> str:
    draw, paragraphs, words = random.Random(SEED), [], 0
    with open_store(path) as store:
        (last,) = store.execute("SELECT max(key) FROM statements").fetchone()
        while words < size:
            row = store.execute("SELECT * FROM statements WHERE key >= ? LIMIT 1", (draw.randrange(last),)).fetchone()
            if row and row["speaker"] and len(row["words"]) >= 40 and row["kind"] != "mixed":
                said = MARKS.sub("", row["words"])
                line = f'{row["speaker"]} said: "{said}"' if row["kind"] == "direct" else f"{row['speaker']} said that {said}."
                paragraphs.append(line.replace(" the ", " a ", 1) if draw.random() < 0.3 else line)
                words += len(paragraphs[-1].split())
    return "\n\n".join(paragraphs)


if __name__ == "__main__":
    main()
