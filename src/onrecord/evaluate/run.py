"""Read a data set's articles and measure what was found."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from onrecord.errors import GoldError, InputError
from onrecord.evaluate.attribution_measure import measure_attributions
from onrecord.evaluate.attributions import Attribution, attributions_of
from onrecord.evaluate.datasets import AttributionSet, RecordSet
from onrecord.evaluate.entries import ScoredRecord
from onrecord.evaluate.readings import scored_reading
from onrecord.evaluate.record_measure import measure_records
from onrecord.evaluate.report import Report
from onrecord.evaluate.words import index_words
from onrecord.models.reader import Reader
from onrecord.pages.read import read_input
from onrecord.pipeline import read_page
from onrecord.records import Page, Reading, Skipped, Told
from onrecord.settings import DEFAULTS, Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluation:
    """The figures, and the articles that gave no reading: they count as read without finding anything."""

    report: Report
    skipped: tuple[Skipped, ...] = ()


def evaluate(data: RecordSet | AttributionSet, reader: Reader, settings: Settings = DEFAULTS) -> Evaluation:
    """Read each article as `onrecord read` does, and compare with the gold.

    Raises GoldError if an article's text is not the gold text.
    """
    skipped: list[Skipped] = []

    def read(path: Path, text: str, told: Told) -> Reading | None:
        reading = _read(path, text, told, reader, settings)
        if isinstance(reading, Skipped):
            skipped.append(reading)
            return None
        return reading

    def records(gold: RecordSet) -> Iterator[tuple[ScoredRecord, ScoredRecord]]:
        for article in gold.articles:
            reading = read(article.path, article.text, article.told)
            yield article.record, scored_reading(reading, index_words(article.text)) if reading else ScoredRecord()

    def attributions(gold: AttributionSet) -> Iterator[tuple[str, tuple[Attribution, ...], tuple[Attribution, ...]]]:
        for text in gold.texts:
            reading = read(text.path, text.text, Told())
            yield text.text, text.gold, attributions_of(reading) if reading else ()

    report = measure_records(records(data)) if isinstance(data, RecordSet) else measure_attributions(attributions(data))
    return Evaluation(report=report, skipped=tuple(skipped))


def _read(path: Path, text: str, told: Told, reader: Reader, settings: Settings) -> Reading | Skipped:
    (page,) = read_input(str(path), told, settings)
    if not isinstance(page, Page):  # a text is never passed over
        return cast(Skipped, page)
    try:
        reading = read_page(_as_body(page), reader, settings)
    except InputError as error:
        return Skipped(input=page.input, reason=str(error))
    if reading.article.text != text:
        raise GoldError(f"{path}: the article's text is not the file's; a gold text is UTF-8 without a byte order mark")
    return reading


def _as_body(page: Page) -> Page:
    """A gold text is an article's body, even if its name ends like a scraped page's."""
    return Page(input=page.input, content=page.content, form="text", told=page.told)
