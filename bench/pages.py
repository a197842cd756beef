"""`make bench`: how many pages a second onrecord reads, page in to record out, and which stage takes how much of it.

The English pages of a folder of fundus's parser fixtures, one thread, CPU time; opening and decompressing the files is left
out, and so is what is loaded once (weights, gazetteer, lexicon, and the lists of words of the extractor that is asked where
others find little): two invented pages are read before. Which pages are English is found in another process, so that nothing
is remembered of them. How it could mislead: CPU time on a shared machine varies by a tenth, more where others keep its
processors busy, and these pages are longer than most news.
"""

import os

os.environ.update(OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1", MKL_NUM_THREADS="1")

import argparse
import platform
import sys
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

from run import timed, with_timed_scores

import onrecord.articles.body as body
import onrecord.articles.facts as facts
import onrecord.articles.layout as layout
import onrecord.articles.make as make
import onrecord.find.read as stages
import onrecord.pipeline as pipeline
from onrecord.errors import PageError
from onrecord.evaluate.pages import open_page_set
from onrecord.evaluate.pages_readers import open_page
from onrecord.models.reader import Reader, load_reader
from onrecord.records import Page

DEMO = Path(__file__).parent.parent / "docs" / "demo" / "varland-talks.html"
# A page of links with little text: three of the folder's pages need all extractors, as it does.
LINKS = "".join(
    f'<div><a href="/{week}">Notices of week {week}, with tides and the names of the pilots</a></div>' for week in range(40)
)
LIST = f"<html><body><h1>Notices</h1><p>The harbour is open again, the council said on Monday.</p>{LINKS}</body></html>"
# By the module that calls them; articles/make.py takes some from theirs as it runs.
STAGES: tuple[tuple[Any, tuple[str, ...]], ...] = (
    (make, ("guard_html", "find_captions", "tell_language")),
    (body, ("parse_html", "read_body")),
    (layout, ("lay_out",)),
    (facts, ("read_facts",)),
    (pipeline, ("find_times", "infer_published")),
    (
        stages,
        (
            "split_words", "mark_quotes", "best_tags", "find_views", "find_statements", "find_names", "find_known",
            "find_speakers", "find_channels",
            "find_own_days", "find_said", "split_sentences", "find_talks", "find_positions", "find_figures",
            "find_wording",
        ),
    ),
)  # fmt: skip


def pages(folder: Path) -> list[Page]:
    """The folder's pages whose article is found to be in English."""
    data = open_page_set(folder)
    if data is None:
        sys.exit(f"{folder}: no fundus fixtures, WCXB or htmldate data")
    opened = [page for gold in data.pages if isinstance(page := open_page(gold), Page)]
    with ProcessPoolExecutor(1) as other:
        english = list(other.map(_is_english, opened, chunksize=len(opened)))
    return [page for page, read in zip(opened, english, strict=True) if read]


def _is_english(page: Page) -> bool:
    try:
        return make.make_article(page).language == make.READ
    except PageError:
        return False


def read_all(found: list[Page], reader: Reader) -> tuple[float, Counter[str]]:
    """(CPU seconds in all, of each stage) for reading every page once."""
    seconds: Counter[str] = Counter()
    for module, names in STAGES:
        for name in names:
            setattr(module, name, timed(seconds, name, getattr(module, name)))
    timed_reader = with_timed_scores(reader, seconds)
    began = time.process_time()
    for page in found:
        pipeline.read_page(page, timed_reader)
    return time.process_time() - began, seconds


def main() -> int:
    """Run and print. No floor: the rate is the machine's as much as the program's."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--reader", default="fast")
    arguments = parser.parse_args()
    found, reader = pages(arguments.folder), load_reader(arguments.reader)
    for name, content in ((DEMO.name, DEMO.read_text(encoding="utf-8")), ("list.html", LIST)):
        pipeline.read_page(Page(input=name, content=content, form="html"), reader)
    total, seconds = read_all(found, reader)
    print(f"{platform.machine()} {platform.system()}, Python {platform.python_version()}; {len(found)} English pages")
    for name, spent in sorted(seconds.items(), key=lambda item: -item[1]):
        print(f"  {name:16} {100 * spent / total:5.1f} %  {1000 * spent / len(found):6.2f} ms a page")
    print(f"  {'the rest':16} {100 * (total - sum(seconds.values())) / total:5.1f} %")
    rate = len(found) / total
    print(f"onrecord ({arguments.reader}), page in to record out: {rate:.1f} pages/s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
