"""An article -> the same, its gaps filled with what was said beside the page: by its feed, sitemap, archive or address."""

from dataclasses import replace
from hashlib import sha256

from onrecord.articles.make import ID_DIGITS
from onrecord.records import Article, Field, Page, Published


def with_beside(article: Article, page: Page) -> Article:
    """What the page says, and what was told about it, wins; an address that comes in makes the article's id."""
    beside = page.beside
    if article.url is None and beside.url:
        digest = sha256(beside.url.partition("#")[0].encode("utf-8", "surrogatepass")).hexdigest()
        article = replace(article, url=beside.url, id=digest[:ID_DIGITS])
    return replace(
        article,
        outlet=article.outlet or beside.outlet,
        title=article.title or beside.title,
        published=article.published or _published(beside.published),
        notes=(*article.notes, *page.notes),
    )


def _published(day: str | None) -> Published | None:
    evidence = (Field(field="feed or sitemap", value=day),) if day else ()
    return Published(date=day, how="stated", evidence=evidence) if day else None
