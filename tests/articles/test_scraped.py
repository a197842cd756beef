"""Whole pages of invented outlets, scraped as text."""

import json
from pathlib import Path

import pytest

from onrecord.articles.make import make_article
from onrecord.errors import PageError
from onrecord.pages.read import read_input
from onrecord.records import Article, Field, Page, Published

HARBOUR_TEXT = """Envoys of Valdoria and Norland meet at the harbour hall in Port Vell on March 3, 2031. [Mara Quill/AFP]

Negotiators from Valdoria and Norland agreed on Tuesday to reopen the strait to ferries, both delegations said.

“We have a text,” said Valdoria’s envoy, Ilse Varga. “Now we need the signatures.”

What comes next

The two sides will meet again on Friday in Port Vell, according to a statement by the hosts.

Norland’s foreign ministry said that it would not sign before the prisoners were released.

Varga declined to comment on that demand."""

HARBOUR = """Skip to main content
Menu
Search
Ferry talks in Port Vell bring a first agreement | The Harbour Post
Home > World > Strait Crisis
Ferry talks in Port Vell bring a first agreement
By Mara Quill and Tom Alder
Published: 4 March 2031 10:15 GMT
Updated: 5 March 2031 08:00 GMT
Share
Facebook | X | WhatsApp

Envoys of Valdoria and Norland meet at the harbour hall in Port Vell on March 3, 2031. [Mara Quill/AFP]

Negotiators from Valdoria and Norland agreed on Tuesday to reopen the strait to ferries, both delegations said.

“We have a text,” said Valdoria’s envoy, Ilse Varga. “Now we need the signatures.”

Advertisement

What comes next

The two sides will meet again on Friday in Port Vell, according to a statement by the hosts.

ALSO READ: Fishermen wait for the strait to open

Norland’s foreign ministry said that it would not sign before the prisoners were released.

Varga declined to comment on that demand.

Related stories
Five things to know about the strait
Norland recalls its ambassador
Premier Voss faces a vote of no confidence after the storm

Sign up for our daily newsletter and get the day’s stories straight to your inbox.

© 2031 The Harbour Post. All rights reserved."""

NORLAND = """We use cookies to make this site work. You can change your choice at any time.
Latest
Politics
Economy
Sport
Norland rejects inspection of the dam

NORDHAVN, June 2 - Norland will not let foreign inspectors visit the dam at Kell, its water ministry said on Monday.
The ministry called the request by Valdoria "an insult to a sovereign country".
"No," a spokesman said when asked whether the decision was final.
Valdoria says that the dam holds back a third of the river.
Norland News Agency's site can also be reached through these mirror addresses: nna.example.org and www.nna-mirror.example
Share on Telegram
Most read
Voss says harvest is safe
Kell: the village that moved"""

TEASERS = """The Kell Courier
kellcourier.example

Premier Voss tells parliament that the dam will stay closed

3 June 2031

Premier Anna Voss told parliament on Tuesday that the gates of the Kell dam would stay closed until the rains came.
She accused Valdoria of “inventing a drought” to force Norland back to the table.
Read more
Valdoria counts its wells
A river, two capitals
How the Kell dam was built
The opposition asked for a vote, which the speaker set for Thursday afternoon.
“The premier is gambling with the harvest of our neighbours,” said Per Lund, who leads the opposition.
Comments (12)
I think that the premier is right and that nobody should be blamed for the weather in this country.
Sign in to comment"""

PLAIN = """The strait was closed to all ships on Sunday after two ferries collided in fog, the coast guard of Norland said.
Nobody was hurt. The coast guard said that the strait would open again on Monday."""


def read(content: str) -> Article:
    return make_article(Page(input="a.page.txt", content=content, form="scraped"))


def test_menu_byline_inner_boxes_and_related_stories() -> None:
    article = read(HARBOUR)
    assert article.text == HARBOUR_TEXT
    assert article.title == "Ferry talks in Port Vell bring a first agreement"
    assert article.outlet == "The Harbour Post"
    assert article.section == ("World", "Strait Crisis")
    assert article.authors == ("Mara Quill", "Tom Alder")
    assert article.published == Published(
        date="2031-03-04",
        how="stated",
        evidence=(Field(field="line above the article", value="Published: 4 March 2031 10:15 GMT"),),
    )
    (caption,) = article.captions
    assert (caption.credit, caption.date) == ("Mara Quill/AFP", "2031-03-03")
    assert article.text[caption.span.end - 5 : caption.span.end] == "2031."


def test_single_lines_short_answers_and_mirrors() -> None:
    article = read(NORLAND)
    assert article.text.startswith("NORDHAVN, June 2 - Norland will not")
    assert article.text.endswith("holds back a third of the river.")
    assert '"No," a spokesman said' in article.text
    assert article.title == "Norland rejects inspection of the dam"
    assert article.outlet == "Norland News Agency"
    assert article.mirrors == ("nna.example.org", "www.nna-mirror.example")
    assert article.published is None


def test_teasers_inside_and_comments_below() -> None:
    article = read(TEASERS)
    assert "wells" not in article.text
    assert "capitals" not in article.text
    assert article.text.startswith("Premier Anna Voss told")
    assert article.text.endswith("who leads the opposition.")
    assert article.title == "Premier Voss tells parliament that the dam will stay closed"
    assert article.published is not None
    assert article.published.date == "2031-06-03"


def test_a_page_that_is_nothing_but_its_body() -> None:
    article = read(PLAIN)
    assert (article.text, article.title, article.outlet) == (PLAIN, None, None)


@pytest.mark.parametrize(
    "content", ["Menu\nHome / News / World\nSearch\nLog in", "Sign up for our newsletter.\n© 2031 The Harbour Post", "x"]
)
def test_a_page_without_an_article(content: str) -> None:
    with pytest.raises(PageError, match="no article text"):
        read(content)


def test_the_body_of_the_real_page(shared: Path) -> None:
    seed = shared / "gold" / "dev" / "seed-presstv"
    (page,) = read_input(f"{seed}.page.txt")
    assert isinstance(page, Page)
    article = make_article(page)
    gold = json.loads(seed.with_suffix(".json").read_text("utf-8"))["article"]
    assert article.text == seed.with_suffix(".txt").read_text("utf-8")
    assert (article.title, article.outlet) == (gold["title"], gold["outlet"])
    assert (list(article.section), list(article.mirrors)) == (gold["section"], gold["mirrors"])
    found = [{"text": article.text[c.span.start : c.span.end], "credit": c.credit, "date": c.date} for c in article.captions]
    assert found == gold["captions"]
    assert article.published is None
