"""A page -> its article."""

from dataclasses import replace
from hashlib import sha256
from typing import TYPE_CHECKING

from onrecord.articles.captions import find_captions, make_caption
from onrecord.articles.guard import guard_html
from onrecord.articles.scraped import read_scraped
from onrecord.articles.tongue import READ, tell_language
from onrecord.errors import PageError
from onrecord.records import Article, Caption, Field, Page, Published
from onrecord.settings import DEFAULTS, Settings

if TYPE_CHECKING:
    from onrecord.articles.body import Block

# Of 84 English news pages none whose body was found whole has less than 12 % of the page's visible text in it.
LITTLE = 0.1
ID_DIGITS = 16


def make_article(page: Page, settings: Settings = DEFAULTS) -> Article:
    """The article of a page; what was told about it wins over what it says. Raises PageError where there is none.

    The body of form `text` is the content as it stands; that of the others holds paragraphs, subheads and photo captions.
    """
    if not page.content.strip():
        raise PageError(f"{page.input!r}: empty; there is nothing to read")
    if page.form == "html":
        article = _of_html(page, settings)
    elif page.form == "scraped":
        article = _of_scraped(page)
    else:
        article = _article(page, page.content, captions=find_captions(page.content))
    return _with_notes(_with_told(article, page))


def _of_html(page: Page, settings: Settings) -> Article:
    guard_html(page.content, page.input, settings)
    from onrecord.articles.body import parse_html, read_body  # lxml and trafilatura take 0.3 s, and text needs neither
    from onrecord.articles.facts import read_facts
    from onrecord.articles.layout import lay_out

    tree = parse_html(page.content, page.input)
    layout = lay_out(tree)
    address = page.beside.url or (page.input if page.input.lower().startswith(("http://", "https://")) else None)
    facts = read_facts(tree, layout, address)
    body = read_body(tree, layout, page.input, facts.title)
    text, captions = _joined(body.blocks)
    taken = len("".join(text.split()))
    little = f"only {taken} of {body.seen} characters that the page shows were found to be the article"
    return replace(
        _article(page, text, captions=captions),
        url=facts.url,
        outlet=facts.outlet,
        title=facts.title,
        section=facts.section,
        authors=facts.authors,
        published=facts.published,
        updated=facts.updated,
        notes=(little,) if taken < LITTLE * body.seen else (),
    )


def _joined(blocks: tuple["Block", ...]) -> tuple[str, tuple[Caption, ...]]:
    """The blocks with a blank line between them, and their captions: those of figures, and paragraphs with a credit."""
    text = "\n\n".join(block.text for block in blocks)
    found: list[Caption] = []
    at = 0
    for block in blocks:
        if block.figure is not None:
            found.append(make_caption(text, at, at + block.figure.length, block.figure.credit))
        at += len(block.text) + 2
    starts = {caption.span.start for caption in found}
    found += [caption for caption in find_captions(text) if caption.span.start not in starts]
    return text, tuple(sorted(found, key=lambda caption: caption.span.start))


def _of_scraped(page: Page) -> Article:
    scraped = read_scraped(page.content, page.input)
    stated = None
    if scraped.published and scraped.published_line:
        evidence = Field(field="line above the article", value=scraped.published_line)
        stated = Published(date=scraped.published, how="stated", evidence=(evidence,))
    return replace(
        _article(page, scraped.text, captions=find_captions(scraped.text)),
        outlet=scraped.outlet,
        title=scraped.title,
        section=scraped.section,
        authors=scraped.authors,
        published=stated,
        mirrors=scraped.mirrors,
    )


def _article(page: Page, text: str, *, captions: tuple[Caption, ...]) -> Article:
    edition = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Article(id="", edition=edition, text=text, language=tell_language(text), captions=captions)


def _with_told(article: Article, page: Page) -> Article:
    """What was told wins; the id rests on what is then the address, without its fragment."""
    told = page.told
    url = told.url or article.url
    return replace(
        article,
        id=sha256(url.partition("#")[0].encode("utf-8", "surrogatepass")).hexdigest()[:ID_DIGITS]
        if url
        else article.edition[:ID_DIGITS],
        url=url,
        outlet=told.outlet or article.outlet,
        title=told.title or article.title,
        published=Published(date=told.published, how="given") if told.published else article.published,
    )


def _with_notes(article: Article) -> Article:
    if article.language in (READ, None):
        return article
    return replace(
        article, notes=(*article.notes, f"the text seems to be in another language ({article.language}); only English is read")
    )
