from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.articles.make import make_article
from onrecord.errors import OnrecordError, PageError
from onrecord.records import Page, Published, Told

TEXT = "The ferry talks went on in Port Vell on Monday, and both of the sides said that they would stay.\n"


def page(content: str, **told: str) -> Page:
    return Page(input="a.txt", content=content, form="text", told=Told(**told))


@pytest.mark.parametrize(
    "content", [TEXT, "\u202eقال الوزير\u202c said so.", "a\x01b\x1b[0m c d e", "half \ud800 of it is here", " x \r\n"]
)
def test_text_is_the_content_whatever_it_holds(content: str) -> None:
    article = make_article(page(content))
    assert article.text == content
    assert article.edition == sha256(content.encode("utf-8", "surrogatepass")).hexdigest()


def test_id_is_the_addresses_else_the_texts() -> None:
    plain, other = make_article(page(TEXT)), make_article(page(TEXT + "More."))
    assert plain.id == plain.edition[:16] != other.id
    first = make_article(page(TEXT, url="https://harbour.example/1"))
    second = make_article(page(TEXT + "More.", url="https://harbour.example/1#top"))
    assert first.id == second.id != plain.id
    assert first.edition != second.edition


def test_what_was_told_is_given() -> None:
    article = make_article(page(TEXT, outlet="Harbour Post", title="Ferries", published="2031-03-04"))
    assert (article.outlet, article.title) == ("Harbour Post", "Ferries")
    assert article.published == Published(date="2031-03-04", how="given")


def test_another_language_is_said_and_noted() -> None:
    article = make_article(
        page("Die Verhandlungen über die Fähren gingen am Montag weiter, sagte der Gesandte von Valdoria in der Hauptstadt.")
    )
    assert article.language == "de"
    assert any("only English is read" in note for note in article.notes)


def test_english_has_no_note_and_too_few_words_no_language() -> None:
    assert (make_article(page(TEXT)).language, make_article(page(TEXT)).notes) == ("en", ())
    assert make_article(page("Ferry! 12:30")).language is None


@pytest.mark.parametrize("form", ["text", "html", "scraped"])
@pytest.mark.parametrize("content", ["", " \n\t"])
def test_empty_pages_are_no_articles(content: str, form: str) -> None:
    with pytest.raises(PageError, match="empty"):
        make_article(Page(input="a.txt", content=content, form=form))  # type: ignore[arg-type]


PIECES = st.sampled_from(
    [
        *("<p>", "</p>", "<div>", "</div>", "<figure>", "<figcaption>", "</figure>", "<b>", "<!--", "-->", "<", ">", "&#xD800;"),
        *(
            "(AP)",
            "[x/AFP]",
            "The ferry sailed on Monday. ",
            "Share this article\n",
            "News / World / Sea\n",
            "\n\n",
            "By Mara Quill\n",
        ),
        *('<script type="application/ld+json">{', "</script>", '<meta property="og:title" content="x', "<time datetime="),
        *("\x00", "\ud800", "© 2031 The Post\n"),
    ]
)


@given(st.lists(PIECES, max_size=40).map("".join), st.sampled_from(["text", "html", "scraped"]))
def test_any_page_gives_an_article_or_an_error_of_ours(content: str, form: str) -> None:
    whole = Page(input="a", content=content, form=form)  # type: ignore[arg-type]
    try:
        article = make_article(whole)
    except OnrecordError:
        return
    for caption in article.captions:
        assert 0 <= caption.span.start < caption.span.end <= len(article.text)
        assert article.text[caption.span.start : caption.span.end].strip() == article.text[caption.span.start : caption.span.end]
    assert article == make_article(whole)
