import hashlib

from onrecord.link.stories import find_stories, story_id
from onrecord.records import Article, Published

QUAKE = (
    "A strong earthquake shook the harbour of Port Ansel on Monday, and the lighthouse fell into the sea, the coast guard said."
)
AGAIN = (
    "The lighthouse of Port Ansel fell into the sea when an earthquake shook the harbour on Monday; the coast guard rescued six."
)
FERRY = "The ferry company of Keld raised its fares by a tenth, and commuters protested at the ticket office in the morning rain."
FILLER = [
    f"The {thing} of {place} was {state} by the council after a long debate about {matter}."
    for thing, matter in (("library", "books"), ("market", "fish"), ("school", "teachers"), ("theatre", "masks"))
    for place, state in (("Varn", "praised"), ("Orsk", "repaired"), ("Halden", "painted"))
]


def article(text: str, outlet: str, day: str | None = "2031-03-10", title: str | None = None) -> Article:
    edition = hashlib.sha256(f"{outlet}{text}".encode()).hexdigest()
    published = Published(date=day, how="given") if day else None
    return Article(id=edition[:16], edition=edition, text=text, outlet=outlet, title=title, published=published)


NEWS = [article(text, f"Outlet {k}") for k, text in enumerate(FILLER)]


def stories(*articles: Article) -> list[tuple[str, ...]]:
    wanted = {one.id for one in articles}
    return [story.articles for story in find_stories([*articles, *NEWS]) if wanted & set(story.articles)]


def test_articles_about_one_event_are_a_story() -> None:
    one, other = article(QUAKE, "The Ledger"), article(AGAIN, "Courier", "2031-03-11")
    ferry = article(FERRY, "Courier")
    assert sorted(stories(one, other, ferry), key=len) == [(ferry.id,), (one.id, other.id)]


def test_days_apart_it_is_another_event() -> None:
    one, other = article(QUAKE, "The Ledger"), article(AGAIN, "Courier", "2031-03-20")
    assert len(stories(one, other)) == 2


def test_an_outlets_furniture_is_no_event() -> None:
    notice = "Subscribe to the Ledger reader club for unlimited digital access on every phone and tablet. "
    told = [article(notice + text, "The Ledger") for text in [QUAKE, FERRY, *FILLER]]
    together = next(story.articles for story in find_stories(told) if told[0].id in story.articles)
    assert told[1].id not in together


def test_a_story_keeps_its_id_when_an_article_is_added() -> None:
    one, other = article(QUAKE, "The Ledger"), article(AGAIN, "Courier", "2031-03-11")
    (before,) = [story for story in find_stories([one, *NEWS]) if one.id in story.articles]
    (after,) = [story for story in find_stories([one, other, *NEWS]) if one.id in story.articles]
    assert story_id(before) == story_id(after)


def test_every_article_is_in_one_story() -> None:
    found = [id for story in find_stories(NEWS) for id in story.articles]
    assert sorted(found) == sorted(one.id for one in NEWS)
    assert find_stories([]) == ()
