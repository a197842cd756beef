import time

import pytest

from onrecord.articles.guard import MOST_ELEMENTS
from onrecord.articles.make import make_article
from onrecord.errors import PageError
from onrecord.records import Article, Field, Page, Published, Told
from onrecord.settings import Settings

PARAGRAPHS = (
    "Negotiators from Valdoria and Norland agreed on Tuesday to reopen the strait to ferries, both delegations said.",
    "“We have a text,” said Valdoria’s envoy, Ilse Varga, at the harbour hall. “Now we need the signatures of both governments.”",
    "Norland’s foreign ministry said in a statement that it would not sign before the prisoners on both sides were released.",
)
FIGURE = """<figure><img src="a.jpg"><figcaption>Envoys meet in Port Vell on March 3, 2031.
  <span class="photo-credit">Mara Quill/AFP</span></figcaption></figure>"""
DATA = """<script type="application/ld+json">{"@graph": [
  {"@type": "NewsArticle", "headline": "Ferry talks bring a first agreement", "datePublished": "2031-03-04T23:30:00-05:00",
   "dateModified": "2031-03-05T08:00:00Z", "author": [{"@type": "Person", "name": "Mara Quill"}, {"name": "Tom Alder"}],
   "publisher": {"name": "The Harbour Post"}},
  {"@type": "BreadcrumbList", "itemListElement": [{"position": 2, "name": "World"}, {"position": 1, "item": {"name": "Home"}},
   {"position": 3, "item": {"name": "Strait Crisis"}}]}]}</script>"""
META = """<meta property="og:title" content="Ferry talks bring a first agreement | The Harbour Post">
<meta property="og:site_name" content="The Harbour Post"><meta name="author" content="By Mara Quill and Tom Alder">
<meta property="article:section" content="World"><meta property="article:published_time" content="2031-03-04T10:15:00Z">"""


def html(head: str = "", body: str = "", more: str = "") -> str:
    paragraphs = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    return f"""<!doctype html><html><head><title>Ferry talks bring a first agreement - The Harbour Post</title>{head}
    <link rel="canonical" href="https://harbour.example/world/ferry-talks"></head><body>
    <nav><a href="/">Home</a> <a href="/world">World</a></nav>
    <article><h1>Ferry talks bring a first agreement</h1>{body}{paragraphs}</article>{more}
    <aside><h3>Related</h3><a href="/1">Fishermen wait for the strait to open</a></aside>
    <footer>© 2031 The Harbour Post</footer></body></html>"""


def read(content: str, **told: str) -> Article:
    return make_article(Page(input="a.html", content=content, form="html", told=Told(**told)))


def test_body_without_title_menu_and_related_links() -> None:
    assert read(html()).text == "\n\n".join(PARAGRAPHS)


def test_facts_from_json_ld() -> None:
    article = read(html(DATA))
    assert article.title == "Ferry talks bring a first agreement"
    assert article.authors == ("Mara Quill", "Tom Alder")
    assert (article.outlet, article.section) == ("The Harbour Post", ("World", "Strait Crisis"))
    assert article.url == "https://harbour.example/world/ferry-talks"
    assert article.published == Published(
        date="2031-03-04",
        how="stated",
        evidence=(Field(field="JSON-LD datePublished", value="2031-03-04T23:30:00-05:00"),),
        time="2031-03-04T23:30:00-05:00",
    )
    assert article.updated == "2031-03-05T08:00:00+00:00"


def test_facts_from_meta_tags() -> None:
    article = read(html(META))
    assert article.title == "Ferry talks bring a first agreement"
    assert article.authors == ("Mara Quill", "Tom Alder")
    assert (article.outlet, article.section) == ("The Harbour Post", ("World",))
    assert article.published is not None
    assert article.published.evidence == (Field(field="meta article:published_time", value="2031-03-04T10:15:00Z"),)


def test_facts_that_only_readers_see() -> None:
    article = read(
        html(body='<p class="byline">By Mara Quill, Harbour Correspondent</p><time datetime="2031-03-04">Tuesday</time>')
    )
    assert article.title == "Ferry talks bring a first agreement"
    assert article.authors == ("Mara Quill",)
    assert article.published is not None
    assert article.published.date == "2031-03-04"


def test_no_date_is_guessed() -> None:
    assert read(html(body='<time datetime="2031-03-04">a</time><time datetime="2031-03-01">b</time>')).published is None


def test_told_wins() -> None:
    article = read(html(DATA), published="2031-03-06", outlet="Post", title="Ferries", url="https://a.example/1")
    assert (article.published, article.outlet) == (Published(date="2031-03-06", how="given"), "Post")
    assert (article.title, article.url) == ("Ferries", "https://a.example/1")


def test_figure_captions_are_blocks_of_the_text() -> None:
    article = read(html(body=FIGURE))
    (caption,) = article.captions
    assert article.text.startswith("Envoys meet in Port Vell on March 3, 2031. Mara Quill/AFP\n\nNegotiators")
    assert article.text[caption.span.start : caption.span.end] == "Envoys meet in Port Vell on March 3, 2031."
    assert (caption.credit, caption.date) == ("Mara Quill/AFP", "2031-03-03")


def test_newsletter_boxes_that_look_like_text_are_dropped() -> None:
    box = "<p>Sign up for our free daily newsletter and get the best of the Harbour Post straight to your inbox.</p>"
    assert "inbox" not in read(html(body=box)).text


def test_little_of_the_visible_text_is_noted() -> None:
    lists = "".join(
        f"<div><a href='/{n}'>Another of the many stories that this page lists below, number {n}</a></div>" for n in range(400)
    )
    assert any("characters that the page shows" in note for note in read(html(more=lists)).notes)


BROKEN = (
    "[" * 50_000,
    '{"@type": "NewsArticle", "headline": 5, "author": [[[1]], null, {"name": {"name": 3}}], "publisher": []}',
    '{"@graph": [1, null, "x"]}',
    "not json",
    '{"@type": ["Article"], "mainEntity": {"mainEntity": {}}}',
)


@pytest.mark.parametrize("data", BROKEN, ids=range(len(BROKEN)))
def test_broken_json_ld_is_passed_over(data: str) -> None:
    article = read(html(f'<script type="application/ld+json">{data}</script>'))
    assert article.title == "Ferry talks bring a first agreement"
    assert article.text == "\n\n".join(PARAGRAPHS)


@pytest.mark.parametrize(
    ("body", "says"),
    [
        ("<div>" * 5000, "nested"),
        ("<b><i>" * 50_000, "nested"),
        ("<table><tr><td>" * 1000, "nested"),
        ("<p>x</p>" * 500_000, "elements"),
        ("x" * 10_000_001, "10 MB"),
        ("İ<script></SCRIPT>" + "<div>" * 500, "nested"),  # lower case İ is two characters
        ("<script><p></script>" + "<!-- <p> -->" + "<div>" * 500, "nested"),
    ],
)
def test_pages_that_parsers_cannot_bear_are_refused_before_parsing(body: str, says: str) -> None:
    begin = time.process_time()
    with pytest.raises(PageError, match=says):
        read(html(body=body))
    assert time.process_time() - begin < 2


@pytest.mark.parametrize(
    "body",
    [
        "<" * 300_000,
        " " * 2_000_000,
        f'<p><a href="{"x" * 2_000_000}">x</a></p>',
        "\0" * 500,
        "\x01\x02\x1b" * 500,
        "&#xD800;&#0;&#x110000;\ud800",
        "<p>one<p>two" * 500,
        "<li>one<li>two" * 500,
        "<p title='<div>'>x</p>" * 100,
        "<img><br><hr>" * 1000,
    ],
    ids=range(10),
)
def test_odd_pages_still_give_their_article(body: str) -> None:
    begin = time.process_time()
    article = read(html(body=body))
    assert time.process_time() - begin < 6
    assert PARAGRAPHS[0] in article.text
    article.text.encode()


@pytest.mark.parametrize(
    "content",
    ["<html></html>", "<script>x</script>", "<!--", "<title>", "<p></p>", "<", "<?xml version='1.0' encoding='utf-16'?>"],
)
def test_html_without_an_article(content: str) -> None:
    with pytest.raises(PageError):
        read(content)


def test_what_scripts_and_comments_hold_is_not_counted_as_elements() -> None:
    held = "<p>" * (MOST_ELEMENTS + 1)
    for hidden in (f"<script>{held}</SCRIPT>", f"<!-- {held} -->", f"<style>{held}</style>"):
        assert read(html(body=hidden)).text == "\n\n".join(PARAGRAPHS)


def test_menus_and_icons_inside_the_article_are_dropped_and_the_words_after_them_stay() -> None:
    body = "<p>The ferries <svg><title>icon</title></svg>sail again<button>Share</button> on Friday, the port said at noon.</p>"
    assert read(html(body=body)).text.startswith("The ferries sail again on Friday, the port said at noon.")


def test_limits_are_settings() -> None:
    page = Page(input="a.html", content=html(), form="html")
    with pytest.raises(PageError, match="MB of HTML"):
        make_article(page, Settings(largest_html=100))
    assert MOST_ELEMENTS > 5000  # the largest of 758 real news pages has 4,700
