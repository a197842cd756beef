"""Fit what the rules' entries are worth: `python -m training.confidences --help`.

For talks, figures and wording, each entry's `by` names the rule that found it. Prints, for each rule, the share of its
entries that annotators have as well, drawn towards the share of its part in articles on which no rule was written (--held);
that counts as much as PRIOR entries beside those that were judged in news that nobody had looked at (`judged.json`).
CONFIDENCE in `find/talks/talks.py`, `find/figures/figures.py` and
`find/wording/wording.py` holds these. With --on it prints how the confidences that the entries carry now agree with other
articles.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from onrecord.evaluate.counts import match_entries
from onrecord.evaluate.datasets import GoldArticle, RecordSet, open_data_set
from onrecord.evaluate.readings import scored_reading
from onrecord.evaluate.sections import SECTIONS
from onrecord.evaluate.words import index_words
from onrecord.models.reader import Reader, load_reader
from onrecord.pipeline import read_page
from onrecord.records import Page, Reading

JUDGED = Path(__file__).with_name("judged.json")
Judged = tuple[str, float, bool]
PARTS = ("talks", "figures", "wording")
PRIOR = 8
"""Entries of the part's share that each rule is given: of most rules there are fewer than thirty."""
BANDS = (0.0, 0.6, 0.7, 0.8, 0.9, 1.01)


def judged(article: GoldArticle, reading: Reading, part: str) -> Iterator[Judged]:
    """The rule, the confidence and whether it is in the gold, of each entry of a part."""
    found = getattr(scored_reading(reading, index_words(article.text)), part)
    right = {j for _, j in match_entries(getattr(article.record, part), found, SECTIONS[part].similarity)}
    for j, entry in enumerate(getattr(reading, part)):
        yield entry.by.rpartition(":")[2], entry.confidence, j in right


def read_sets(sets: Sequence[str], reader: Reader) -> dict[str, list[Judged]]:
    """What is judged of the parts in some data sets, given as FOLDER or FOLDER:SPLIT:PART."""
    rows: dict[str, list[Judged]] = {part: [] for part in PARTS}
    for name in sets:
        folder, *split = name.split(":")
        data = open_data_set(Path(folder), (Path(split[0]), split[1]) if split else None)
        assert isinstance(data, RecordSet)
        for article in data.articles:
            reading = read_page(Page(input=str(article.path), content=article.text, form="text", told=article.told), reader)
            for part in PARTS:
                rows[part].extend(judged(article, reading, part))
    return rows


def print_fitted(part: str, rows: Sequence[Judged], held: Sequence[Judged]) -> None:
    seen, right = Counter(rule for rule, _, _ in rows), Counter(rule for rule, _, ok in rows if ok)
    judged_ones = json.loads(JUDGED.read_text(encoding="utf-8"))[part]
    share = sum(ok for _, _, ok in held) / len(held) if held else right.total() / seen.total()
    print(f"{part}: {right.total()} of {seen.total()} right; a rule without entries has {share:.2f}")
    for rule, count in seen.most_common():
        annotated = (right[rule] + PRIOR * share) / (count + PRIOR)
        good, number = judged_ones.get(rule, (0, 0))
        worth = (good + PRIOR * annotated) / (number + PRIOR)
        print(f'    "{rule}": {worth:.2f},  # {right[rule]} of {count}, judged {good} of {number}')


def print_agreement(part: str, rows: Sequence[Judged]) -> None:
    if not rows:
        return
    mean, share = sum(row[1] for row in rows) / len(rows), sum(row[2] for row in rows) / len(rows)
    brier = sum((row[1] - row[2]) ** 2 for row in rows) / len(rows)
    print(f"{part}: {len(rows)} entries, mean confidence {mean:.2f}, right {share:.2f}, Brier {brier:.3f}")
    for low, high in pairwise(BANDS):
        band = [row for row in rows if low <= row[1] < high]
        if band:
            print(
                f"    {low:.1f} to {min(high, 1):.1f}: {len(band)} entries, right {sum(row[2] for row in band) / len(band):.2f}"
            )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", nargs="+", metavar="FOLDER[:SPLIT:PART]")
    parser.add_argument(
        "--held", nargs="*", default=[], metavar="FOLDER[:SPLIT:PART]", help="articles that no rule was written on"
    )
    parser.add_argument("--on", action="store_true", help="compare the confidences as they are, instead of fitting them")
    options = parser.parse_args()
    reader = load_reader()
    rows, held = read_sets(options.gold, reader), read_sets(options.held, reader)
    for part in PARTS:
        if options.on:
            print_agreement(part, rows[part])
        else:
            print_fitted(part, rows[part], held[part])


if __name__ == "__main__":
    main()
