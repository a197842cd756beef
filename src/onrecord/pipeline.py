"""How a page becomes a record, one stage a line."""

from onrecord.articles.make import make_article
from onrecord.articles.tongue import READ
from onrecord.find.read import find_all
from onrecord.models.reader import Reader
from onrecord.records import Page, Reading
from onrecord.settings import DEFAULTS, Settings


def read_page(page: Page, reader: Reader, settings: Settings = DEFAULTS) -> Reading:
    """Read one page. Raises PageError if it holds no article."""
    article = make_article(page, settings)
    if article.language not in (None, READ):
        return Reading(input=page.input, article=article)
    statements, attitudes = find_all(article, reader)
    return Reading(input=page.input, article=article, statements=statements, attitudes=attitudes)
