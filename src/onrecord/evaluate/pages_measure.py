"""What pages gave against what they should give, as figures: all pages, the publishers looked at, and those left out."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from time import process_time

from onrecord.evaluate.counts import NOTHING, Counts, percent
from onrecord.evaluate.pages import GoldPage, PageSet
from onrecord.evaluate.pages_compare import (
    bag_f1,
    folded,
    gram_f1,
    match_captions,
    same_address,
    same_moment,
    same_names,
    same_sections,
    without_captions,
)
from onrecord.evaluate.pages_readers import (
    NOTHING_FOUND,
    Found,
    day_by_htmldate,
    day_by_onrecord,
    open_page,
    read_by_onrecord,
    read_by_trafilatura,
)
from onrecord.evaluate.report import Report
from onrecord.records import Page, Skipped

Half = str
HALVES: tuple[Half, ...] = ("all", "looked at", "left out")
Measure = Callable[[Found, GoldPage], Counts | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class PageFigure:
    """One figure: counts by half."""

    name: str
    by: Mapping[Half, Counts]
    precision: bool = False
    """The share of what was found, not of what should be."""

    def share(self, half: Half) -> float:
        """Percent with one decimal."""
        counts = self.by[half]
        return percent(counts.precision if self.precision else counts.recall)


@dataclass(frozen=True, slots=True, kw_only=True)
class PageReport:
    """The figures of one data set, onrecord's and, named with the library before them, those of others."""

    figures: tuple[PageFigure, ...]
    skipped: tuple[Skipped, ...] = ()
    seconds: Mapping[str, float] = field(default_factory=dict)
    """Processor time by reader, opening the pages left out."""

    def as_report(self) -> Report:
        """For floors and for other programs: `title`, `title, left out` … in percent."""
        totals = {
            figure.name if half == "all" else f"{figure.name}, {half}": figure.share(half)
            for figure in self.figures
            for half in HALVES
        }
        own = tuple(name for name in totals if not name.startswith(("trafilatura", "htmldate")))
        return Report(rows=(), totals=totals, headlines=own)


def measure_pages(data: PageSet) -> PageReport:
    """Read every page with each reader and compare; a page that gives no article gives nothing."""
    if data.kind == "htmldate":
        return _measure_days(data)
    measures = FUNDUS if data.kind == "fundus" else WCXB
    skipped: list[Skipped] = []
    found: dict[str, list[tuple[Found, GoldPage]]] = {"": [], "trafilatura ": []}
    seconds = dict.fromkeys(found, 0.0)
    for gold in data.pages:
        page = open_page(gold)
        if isinstance(page, Skipped):
            skipped.append(page)
            continue
        for reader, read in (("", partial(_read, skipped=skipped)), ("trafilatura ", read_by_trafilatura)):
            start = process_time()
            found[reader].append((read(page), gold))
            seconds[reader] += process_time() - start
    figures = [figure for reader, pairs in found.items() for figure in _figures(pairs, measures, reader, data.kind == "fundus")]
    return PageReport(figures=tuple(figures), skipped=tuple(skipped), seconds=_named(seconds))


def _read(page: Page, skipped: list[Skipped]) -> Found:
    found = read_by_onrecord(page)
    if isinstance(found, Skipped):
        skipped.append(found)
        return NOTHING_FOUND
    return found


def _named(seconds: Mapping[str, float]) -> dict[str, float]:
    return {reader.strip() or "onrecord": round(value, 1) for reader, value in seconds.items()}


def _figures(
    pairs: Sequence[tuple[Found, GoldPage]], measures: Mapping[str, Measure], reader: str, captions: bool
) -> Iterator[PageFigure]:
    for name, measure in measures.items():
        if reader and name in OWN:
            continue
        by = _by_half((gold.left_out, measure(found, gold)) for found, gold in pairs)
        yield PageFigure(name=f"{reader}{name}", by=by)
    if captions and not reader:
        by = _by_half((gold.left_out, _captions(found, gold)) for found, gold in pairs)
        yield PageFigure(name="captions.R", by=by)
        yield PageFigure(name="captions.P", by=by, precision=True)


def _by_half(counted: Iterable[tuple[bool, Counts | None]]) -> dict[Half, Counts]:
    by = dict.fromkeys(HALVES, NOTHING)
    for left_out, counts in counted:
        for half in ("all", HALVES[1 + left_out]):
            by[half] += counts or NOTHING
    return by


def _one(right: float, *, said: bool = True) -> Counts:
    return Counts(gold=1, predicted=int(said), right=float(right))


def _title(found: Found, gold: GoldPage) -> Counts | None:
    return None if gold.title is None else _one(folded(found.title or "") == folded(gold.title))


def _authors(found: Found, gold: GoldPage) -> Counts | None:
    return None if gold.authors is None else _one(same_names(found.authors, gold.authors))


def _authors_without_degrees(found: Found, gold: GoldPage) -> Counts | None:
    return None if gold.authors is None else _one(same_names(found.authors, gold.authors, degrees=False))


def _is_right(found: Found, gold: GoldPage) -> bool:
    """The same day; of the very same moment the days may differ by the time zone."""
    return found.day == gold.day or same_moment(found.time, gold.time)


def _day(found: Found, gold: GoldPage) -> Counts | None:
    return None if gold.day is None else _one(_is_right(found, gold))


def _not_wrong(found: Found, gold: GoldPage) -> Counts | None:
    return None if gold.day is None else _one(found.day is None or _is_right(found, gold))


def _body(found: Found, gold: GoldPage) -> Counts | None:
    captions = gold.captions or ()
    return _one(gram_f1(without_captions(found.body, captions), without_captions(gold.body or "", captions)))


def _words(found: Found, gold: GoldPage) -> Counts | None:
    return _one(bag_f1(found.body, gold.body or ""))


def _canonical(found: Found, gold: GoldPage) -> Counts | None:
    return None if gold.canonical is None else _one(same_address(found.url, gold.canonical))


def _section(found: Found, gold: GoldPage) -> Counts | None:
    return _one(same_sections(found.sections, gold.sections)) if gold.sections else None


def _captions(found: Found, gold: GoldPage) -> Counts | None:
    return None if gold.captions is None else match_captions(found.captions, gold.captions)


OWN = frozenset({"canonical", "section"})
FUNDUS: Mapping[str, Measure] = {
    "title": _title, "authors": _authors, "date": _day, "date not wrong": _not_wrong, "body F1": _body,
    "canonical": _canonical, "section": _section,
}  # fmt: skip
WCXB: Mapping[str, Measure] = {
    "title": _title, "authors": _authors_without_degrees, "date": _day, "date not wrong": _not_wrong, "body F1": _words,
}  # fmt: skip


def _measure_days(data: PageSet) -> PageReport:
    """The day of each page as it came, then with all structured data and meta tags stripped."""
    figures: list[PageFigure] = []
    skipped: list[Skipped] = []
    seconds: dict[str, float] = {}
    opened = [(open_page(gold), gold) for gold in data.pages]
    skipped += [page for page, _ in opened if isinstance(page, Skipped)]
    pages = [(page, gold) for page, gold in opened if isinstance(page, Page)]
    for reader, read in (("", day_by_onrecord), ("htmldate ", day_by_htmldate)):
        start = process_time()
        for stripped in (False, True):
            what = "stripped " if stripped else ""
            days = [(Found(day=read(page, stripped=stripped)), gold) for page, gold in pages]
            for name, measure in (("date", _day), ("date not wrong", _not_wrong)):
                by = _by_half((gold.left_out, measure(found, gold)) for found, gold in days)
                figures.append(PageFigure(name=f"{reader}{what}{name}", by=by))
        seconds[reader] = process_time() - start
    return PageReport(figures=tuple(figures), skipped=tuple(skipped), seconds=_named(seconds))
