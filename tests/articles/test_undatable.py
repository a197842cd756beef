"""Pages that do not tell when their article appeared: no date is better than a wrong one."""

import pytest

from onrecord.articles.make import make_article
from onrecord.language.times import find_times
from onrecord.pipeline import dated
from onrecord.records import Page

STORY = (
    "<p>The harbour council of Port Vella wants the old customs house to become a museum, its chair, Ilse Varga, said.</p>"
    "<p>“We have the plans and half of the money,” she told residents at the harbour hall, where many had come to listen.</p>"
    "<p>Fishermen fear that the works will close their quay for months, and asked the council for another place to land.</p>"
)
CARDS = "".join(
    f'<div class="teaser"><a href="/{day}">Another story of the coast</a><span>{day} March 2031</span></div>' for day in (3, 4, 7)
)
COMMENTS = "".join(
    f'<div class="comment"><b>reader{day}</b> <time datetime="2031-03-0{day}">{day} March 2031</time> I quite agree.</div>'
    for day in (4, 5, 6)
)
OTHERS = "".join(
    f'<script type="application/ld+json">{{"@type": "Event", "name": "Fair", "startDate": "2031-0{month}-01"}}</script>'
    for month in (5, 6)
)
ROWS = "".join(f"<tr><td>{day} March 2031</td><td>Port Vella</td><td>2:1</td></tr>" for day in (1, 8, 15))
PAGES = {
    "nothing at all": ("", "", ""),
    "the year of the copyright": ("", "", "<footer>© 2031 The Harbour Post. All rights reserved.</footer>"),
    "the day of the copyright": ("", "", "<footer>Copyright 4 March 2031 The Harbour Post</footer>"),
    "today, in the masthead": ('<div class="masthead">Tuesday, 4 March 2031</div>', "", ""),
    "today, in the weather": ('<div id="weather">Port Vella 4 March 2031 12 °C, light rain</div>', "", ""),
    "other stories beside it": ("", "", f'<aside class="related">{CARDS}</aside>'),
    "other stories below it": ("", "", f'<div class="latest-news">{CARDS}</div>'),
    "what readers wrote": ("", "", f'<section class="comments">{COMMENTS}</section>'),
    "a day in the text": (
        "",
        "<p>The first ship is said to have landed here on 4 March 1831, when the quay was of wood.</p>",
        "",
    ),
    "two days in the text": ("", "<p>Works shall begin on 1 May 2031 and end on 30 June 2032, the council’s plan says.</p>", ""),
    "weekdays only": ("", "<p>The council meets on Tuesday, and the fishermen will protest on Wednesday.</p>", ""),
    "an hour only": ("<p class='byline'>By Mara Quill, 10:45</p>", "", ""),
    "a day without a year": ("<p class='byline'>4 March</p>", "", ""),
    "a photo from the files": (
        "",
        "<figure><img src='a.jpg'><figcaption>FILE: The customs house on March 4, 2019. Mara Quill/HAN</figcaption></figure>",
        "",
    ),
    "a member since": ("", "", '<div class="author-box">Mara Quill, member since 4 March 2019</div>'),
    "when registration ends": ("", "<p class='info'>Register until 4 March 2031</p>", ""),
    "a table of results": ("", "", f"<aside><table>{ROWS}</table></aside>"),
    "the data of other things": (OTHERS, "", ""),
    "data with nothing in it": (
        '<meta property="article:published_time" content="0000-00-00T00:00:00Z"><meta name="date" content="{{ article.date }}">',
        "",
        "",
    ),
    "a day that is two": ("<p class='date'>04/03/2031</p>", "", ""),
}


@pytest.mark.parametrize(("above", "inside", "below"), PAGES.values(), ids=PAGES)
def test_a_page_that_cannot_be_dated_is_not(above: str, inside: str, below: str) -> None:
    content = (
        "<!doctype html><html lang='en'><head><title>Museum for the customs house | The Harbour Post</title></head><body>"
        f"{above}<article><h1>Museum for the customs house</h1>{STORY}{inside}</article>{below}</body></html>"
    )
    article = make_article(Page(input="https://harbour.example/museum", content=content, form="html"))
    assert article.text.startswith("The harbour council")
    assert dated(article, find_times(article.text)).published is None


def test_there_are_twenty() -> None:
    assert len(PAGES) == 20
