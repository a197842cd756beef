import json

from onrecord.articles.body import parse_html
from onrecord.articles.layout import lay_out
from onrecord.articles.sections import read_section
from onrecord.articles.structured import read_page_data


def sections(body: str = "", trail: tuple[str, ...] = (), head: str = "") -> tuple[str, ...]:
    items = [{"@type": "ListItem", "position": n, "name": name} for n, name in enumerate(trail, start=1)]
    data = json.dumps({"@type": "BreadcrumbList", "itemListElement": items})
    script = f'<script type="application/ld+json">{data}</script>' if trail else ""
    tree = parse_html(f"<html><head>{head}{script}</head><body>{body}<p>Text.</p></body></html>", "a.html")
    return read_section(read_page_data(tree), lay_out(tree), "Ferries sail again after the storm", "The Harbour Post")


def test_front_page_site_outlet_and_article_are_no_sections() -> None:
    trail = ("Home", "harbourpost.com", "The Harbour Post", "World", "Strait", "Ferries sail again after the storm")
    assert sections(trail=trail) == ("World", "Strait")


def test_a_trail_that_readers_see() -> None:
    assert sections('<ol class="breadcrumb"><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ol>') == ("World",)


def test_a_list_of_tags_is_no_trail() -> None:
    tags = "".join(f'<a href="/{n}">Topic {n}</a>' for n in range(12))
    meta = '<meta property="article:section" content="World">'
    assert sections(f'<div class="breadcrumbs">{tags}</div>', head=meta) == ("World",)


def test_no_section() -> None:
    assert sections(head='<meta property="article:section" content="Uncategorized">') == ()
