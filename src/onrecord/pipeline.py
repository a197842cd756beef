"""How a page becomes a record, one stage a line."""

from dataclasses import replace

from onrecord.articles.make import make_article
from onrecord.articles.tongue import READ
from onrecord.find.published import infer_published
from onrecord.find.read import find_all
from onrecord.models.reader import Reader
from onrecord.records import Article, Page, Reading
from onrecord.settings import DEFAULTS, Settings


def read_page(page: Page, reader: Reader, settings: Settings = DEFAULTS) -> Reading:
    """Read one page. Raises PageError if it holds no article."""
    article = dated(make_article(page, settings))
    if article.language not in (None, READ):
        return Reading(input=page.input, article=article)
    found = find_all(article, reader)
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


def dated(article: Article) -> Article:
    """The article with the day that its text tells, where the page states none."""
    if article.published is not None or article.language not in (None, READ):
        return article
    return replace(article, published=infer_published(article))
