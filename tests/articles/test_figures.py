import pytest

from onrecord.articles.body import parse_html
from onrecord.articles.figures import Figure, find_figures
from onrecord.articles.layout import lay_out

PROSE = "<p>" + "Negotiators agreed to reopen the strait to ferries, both delegations said. " * 30 + "</p>"
IMAGE = '<img src="a.jpg" width="800">'
WORDS = "Envoys meet at the harbour of Port Vella"


def figures(body: str) -> tuple[Figure, ...]:
    return find_figures(
        lay_out(parse_html(f"<html><body><article><h1>Ferries</h1>{body}{PROSE}</article></body></html>", "a.html"))
    )


def captions(body: str) -> list[str]:
    return [figure.text[: figure.length] for figure in figures(body)]


@pytest.mark.parametrize(
    "body",
    [
        f"<figure>{IMAGE}<figcaption>{WORDS}</figcaption></figure>",
        f'<div>{IMAGE}<p class="photo-caption">{WORDS}</p></div>',
        f'<div><span>{IMAGE}</span></div><p class="caption">{WORDS}</p>',
        f"<div>{IMAGE}<span>{WORDS}</span></div>",
        f'<div><picture><source srcset="a.webp"><source srcset="b.webp">{IMAGE}</picture><p>{WORDS}</p></div>',
        f'<div><a href="a-large.jpg">{IMAGE}</a><p>{WORDS}</p><button></button></div>',
    ],
    ids=["figcaption", "class", "class, after the image", "box", "sources", "link to the photo"],
)
def test_what_a_caption_is_told_by(body: str) -> None:
    assert captions(body) == [WORDS]


def test_a_class_that_follows_each_photo() -> None:
    one = '<div class="x1">{}</div><div class="x2">{}</div><p>Text of the story that goes on below the photo.</p>'
    assert captions(one.format(IMAGE, "Envoys meet") + one.format(IMAGE, "Ferries wait")) == ["Envoys meet", "Ferries wait"]
    assert captions(one.format(IMAGE, "Envoys meet") + one.format("", "Ferries wait")) == []


@pytest.mark.parametrize(
    "body",
    [
        f"<div>{IMAGE}<a href='/other-story'>Another story of the coast and its ferries</a></div>",
        f"<div>{IMAGE}<h3>Another story of the coast</h3></div>",
        f"<h3><div>{IMAGE}<div>Another story of the coast</div></div></h3>",
        f"<div>{IMAGE}<p>By Mara Quill</p></div>",
        f"<figure>{IMAGE}<figcaption>Photo: Mara Quill</figcaption></figure>",
        f"<figure>{IMAGE}<figcaption>The talks in two minutes 1:45 min</figcaption></figure>",
        "<figure><blockquote>Talks first.</blockquote><figcaption>Ilse Varga, envoy of Valdoria</figcaption></figure>",
        f'<div class="author-box">{IMAGE}<p>Writes about the harbour and its people</p></div>',
        f'<div><img src="logo.png"><p>{WORDS}</p></div>',
    ],
)
def test_what_is_no_caption(body: str) -> None:
    assert captions(body) == []


@pytest.mark.parametrize(
    "inside",
    [
        f"{WORDS}. <span class='credit'>Mara Quill/HAN</span>",
        f"{WORDS}. (Mara Quill/AFP)",
        f"{WORDS}. Foto: Mara Quill/HAN",
        f"{WORDS}. <small>Mara Quill/HAN</small>",
    ],
)
def test_the_credit_is_told_from_the_caption(inside: str) -> None:
    (figure,) = figures(f"<figure>{IMAGE}<figcaption>{inside}</figcaption></figure>")
    assert figure.text[: figure.length] == f"{WORDS}."
    assert figure.credit is not None
    assert "Mara Quill" in figure.credit
