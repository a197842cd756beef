"""How a page becomes a record, one stage a line."""

from collections.abc import Sequence
from dataclasses import replace

from onrecord.articles.beside import with_beside
from onrecord.articles.make import make_article
from onrecord.articles.tongue import READ
from onrecord.find.published import infer_published
from onrecord.find.read import find_all
from onrecord.language.parties_forms import parties_added
from onrecord.language.prose import is_prose
from onrecord.language.times import Time, find_times
from onrecord.models.reader import Reader
from onrecord.records import Article, Page, Reading
from onrecord.settings import DEFAULTS, Settings


def read_page(page: Page, reader: Reader, settings: Settings = DEFAULTS) -> Reading:
    """Read one page. Raises PageError if it holds no article."""
    article = with_beside(make_article(page, settings), page)
    if article.language not in (None, READ) or not is_prose(article.text):
        return Reading(input=page.input, article=article)
    times = find_times(article.text)
    article = dated(article, times)
    with parties_added(settings.parties):
        found = find_all(article, times, reader)
    return Reading(
        input=page.input,
        article=article,
        statements=found.statements,
        attitudes=found.attitudes,
        talks=found.talks,
        positions=found.positions,
        figures=found.figures,
        wording=found.wording,
    )


def dated(article: Article, times: Sequence[Time]) -> Article:
    """The article with the day that its text tells, where the page states none."""
    return article if article.published else replace(article, published=infer_published(article, times))
